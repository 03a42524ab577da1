"""Writing the report of a session: its choices on the left, its pages on the right."""
