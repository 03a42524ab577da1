"""What comes into the window from a file: a board made elsewhere, asked for here or dropped on the board."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent

from fresque.app.exchange_canvas import Canvas, read_canvas
from fresque.app.exchange_import import imported
from fresque.core.i18n import tr
from fresque.ui.ask import FileRequest, ask_file
from fresque.ui.tasks import Tasks
from fresque.ui.workshop import WorkshopPage

SUFFIX = ".canvas"
_DROPS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class Inputs(QObject):
    """Reads on another thread, then brings everything in with one gesture."""

    def __init__(self, page: WorkshopPage, tasks: Tasks, folder: Path) -> None:
        super().__init__(page)
        self._page = page
        self._tasks = tasks
        self._folder = folder
        self._left = False
        page.import_requested.connect(self.import_board)
        page.view.viewport().installEventFilter(self)

    def leave(self) -> None:
        """The session is closing: a board still being read comes too late."""
        self._left = True

    def import_board(self) -> None:
        """Ask which file, then bring it in."""
        filters = tr("Boards (*.canvas);;All files (*)")
        path = ask_file(self._page, FileRequest(tr("Import a board"), self._folder, filters, save=False))
        if path is not None:
            self._folder = path.parent
            self.bring(path)

    def bring(self, path: Path) -> None:
        """Bring a board onto the table in view."""
        self._tasks.run(partial(read_canvas, path), self._read)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _DROPS or not isinstance(event, QDropEvent):
            return False
        path = _board(event)
        if path is None or self._page.desk.read_only:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.bring(path)
        return True

    def _read(self, canvas: Canvas) -> None:
        if self._left:
            return
        desk = self._page.desk
        found = imported(desk.deck, desk.board, canvas, desk.table, desk.session.pictures)
        if desk.commit(found.batch) or not found.batch.ops:
            self._page.fit()
            self._page.notice.tell(found.said)


def _board(event: QDropEvent) -> Path | None:
    """The one board that is dropped, if that is what it is."""
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path and path.suffix.lower() == SUFFIX else None
