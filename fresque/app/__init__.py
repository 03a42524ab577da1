"""What the program does, still without Qt: the session, actions as values, tools as small states."""
