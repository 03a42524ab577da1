"""The board as a Qt scene: dumb items, one view, records in and paint out."""
