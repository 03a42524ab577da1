"""The window of the year: all the sessions of a folder, found, filtered, added up."""
