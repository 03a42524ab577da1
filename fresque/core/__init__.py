"""The workshop itself as plain data and rules: decks, boards, batches, undo; no Qt, no file, no network."""
