"""The clipboard of the system: what was copied on a board, here or in another window, or words from elsewhere.

Each taker looks at what there is and says whether it took it; pictures are for `photographs`.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QCursor, QGuiApplication

from fresque.app.clipboard import MOST, paste, paste_words

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage

FORMAT = "application/x-fresque+json"
Taker = Callable[["WorkshopPage", QMimeData], bool]


def keep(payload: str, words: str) -> None:
    """Put a copy on the clipboard: for fresque, and as words for other programs."""
    data = QMimeData()
    data.setData(FORMAT, QByteArray(payload.encode()))
    if words:
        data.setText(words)
    QGuiApplication.clipboard().setMimeData(data)


def paste_on(page: "WorkshopPage") -> bool:
    """Put what the clipboard holds on the table in view, near the pointer when it is over the board.

    False for pictures, files and nothing at all: those are for others.
    """
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()  # nothing at all when it is empty
    taken = data is not None and any(taker(page, data) for taker in TAKERS)
    if taken:
        page.view.setFocus()
    return taken


def pointed(page: "WorkshopPage") -> tuple[float, float] | None:
    """Where the pointer is on the board, None when it is elsewhere."""
    spot = page.view.viewport().mapFromGlobal(QCursor.pos())
    if not page.view.viewport().rect().contains(spot):
        return None
    at = page.view.mapToScene(spot)
    return at.x(), at.y()


def _records(page: "WorkshopPage", data: QMimeData) -> bool:
    if not data.hasFormat(FORMAT):
        return False
    payload = bytes(data.data(FORMAT).data())[:MOST].decode("utf-8", "replace")
    if paste(page.desk, payload, pointed(page)):
        for record_id in page.desk.selection:
            page.view.reveal(record_id)
    return True


def _words(page: "WorkshopPage", data: QMimeData) -> bool:
    if data.hasImage() or data.hasUrls() or not data.text().strip():
        return False
    made = paste_words(page.desk, data.text(), pointed(page) or page.desk.free_spot(page.visible()))
    if made:
        page.view.reveal(made)
    return bool(made)


TAKERS: tuple[Taker, ...] = (_records, _words)
"""In the order they are asked."""
