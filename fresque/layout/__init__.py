"""Every position of a card, a sheet, a board or a report, in millimetres, drawn once onto a Canvas."""
