"""The window where old sessions are archived, anonymised or deleted, listed before anything is done."""
