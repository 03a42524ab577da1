"""What is read from and written to disk: decks (YAML), session files and the journal thread."""
