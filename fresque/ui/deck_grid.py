"""Tiles side by side, as many a row as the width allows, all of one height in a row; arrows go from one to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from fresque.ui.deck_tile import DeckTile

SPACING = 20
NARROWEST, WIDEST = 330, 440
"""Widths of a tile in px, for words of 14 px; larger words make wider tiles."""


class DeckGrid(QWidget):
    """`step_requested` carries a tile and the key that leaves it: the page knows the other grids.

    Tab stops at one tile only, the last that had the keyboard, then at its menu.
    """

    step_requested = Signal(object, int)

    def __init__(self, tiles: Sequence[DeckTile], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles = tuple(tiles)
        for tile in self.tiles:
            tile.setParent(self)
            tile.taken.connect(self._tile_taken)
            tile.show()
        self._stop_at(self.tiles[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What a tile left: an arrow, Home or End."""
        tile = next((tile for tile in self.tiles if tile.hasFocus() or tile.dots.hasFocus()), None)
        if tile is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.step_requested.emit(tile, int(event.key()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.isVisible() and event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay()

    def _lay(self) -> None:
        larger = max(self.font().pixelSize(), 14) / 14
        columns = max(1, (self.width() + SPACING) // round(NARROWEST * larger + SPACING))
        width = min((self.width() - SPACING * (columns - 1)) // columns, round(WIDEST * larger))
        y = 0
        for start in range(0, len(self.tiles), columns):
            row = self.tiles[start : start + columns]
            height = max(tile.height_for(width) for tile in row)
            for n, tile in enumerate(row):
                tile.setGeometry(n * (width + SPACING), y, width, height)
            y += height + SPACING
        self.setFixedHeight(max(y - SPACING, 0))

    def _tile_taken(self) -> None:
        tile = self.sender()
        if isinstance(tile, DeckTile):
            self._stop_at(tile)

    def _stop_at(self, stop: DeckTile) -> None:
        for tile in self.tiles:
            here = tile is stop
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
            tile.dots.setFocusPolicy(Qt.FocusPolicy.TabFocus if here else Qt.FocusPolicy.NoFocus)


def neighbour(places: Sequence[QRect], here: int, key: int) -> int:
    """Where a key leads from the tile `here`: the next one, the nearest in the next row, the first or the last."""
    if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        return 0 if key == Qt.Key.Key_Home else len(places) - 1
    if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        step = 1 if key == Qt.Key.Key_Right else -1
        return min(max(here + step, 0), len(places) - 1)
    down = key == Qt.Key.Key_Down
    beyond = [
        n for n, place in enumerate(places) if (place.y() > places[here].y() if down else place.y() < places[here].y())
    ]
    if not beyond:
        return here
    row = (min if down else max)(places[n].y() for n in beyond)
    across = places[here].center().x()
    return min((n for n in beyond if places[n].y() == row), key=lambda n: abs(places[n].center().x() - across))
