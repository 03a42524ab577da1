"""Photographs and pictures that come into the window: asked for, dropped on the board or pasted; read on another
thread, then put on the board with one gesture."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMimeData, QObject
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage, QImageWriter

from fresque.app.pictures import drawable
from fresque.app.put_pictures import MOST, put_pictures, too_many
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr, trn
from fresque.storage.photographs import MAX_PIXELS, Photograph, photograph_of, read_photograph
from fresque.ui.ask import FileRequest, ask_files
from fresque.ui.tasks import Tasks
from fresque.ui.workshop import WorkshopPage

_DROPS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
_ELSEWHERE = (".canvas", ".fresque", ".yaml")
"""What other parts of the window take when it is dropped."""
Place = tuple[float, float]
Read = Callable[[], Photograph]


@dataclass(frozen=True, slots=True)
class Come:
    """What could be read, and why the rest could not."""

    found: tuple[Photograph, ...]
    refused: tuple[FresqueError, ...]


class Photographs(QObject):
    """The three ways in, and the one way on the board."""

    def __init__(self, page: WorkshopPage, tasks: Tasks, folder: Path) -> None:
        super().__init__(page)
        self._page, self._tasks, self._folder = page, tasks, folder
        self._left = False
        page.picture_requested.connect(self.ask)
        page.paste_requested.connect(self.paste)
        page.view.viewport().installEventFilter(self)

    def leave(self) -> None:
        """The session is closing: what is still being read comes too late."""
        self._left = True

    def ask(self) -> None:
        """Ask which pictures, then put them where there is room."""
        filters = f"{tr('Pictures (*.png *.jpg *.jpeg *.webp)')};;{tr('All files (*)')}"
        paths = ask_files(self._page, FileRequest(tr("Put a picture on the board"), self._folder, filters, save=False))
        if paths:
            self._folder = paths[0].parent
            self.bring(paths)

    def paste(self) -> None:
        """Put the picture of the clipboard where there is room."""
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()  # nothing at all when it is empty
        if data is None or not self.take(data):
            self._page.notice.tell(
                tr("There is nothing to paste. Copy a note, words or a picture first, or drop a file on the board.")
            )

    def take(self, data: QMimeData, at: Place | None = None) -> bool:
        """Put the pictures copied or dropped on the board; False when there are none among what was."""
        paths = files_in(data)
        if paths:
            self.bring(paths, at)
            return True
        copied = picture_in(data)
        if copied is None:
            return False
        self._run([copied], at)
        return True

    def bring(self, paths: Sequence[Path], at: Place | None = None) -> None:
        """Put the pictures in these files on the table in view."""
        if len(paths) > MOST:
            self._page.notice.refuse(too_many(len(paths)))
        else:
            self._run([partial(read_photograph, path) for path in paths], at)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _DROPS or not isinstance(event, QDropEvent):
            return False
        data = event.mimeData()
        if self._page.desk.read_only or not (files_in(data) or data.hasImage()):
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            at = self._page.view.mapToScene(event.position().toPoint())
            self.take(data, (at.x(), at.y()))
        return True

    def _run(self, reads: Sequence[Read], at: Place | None) -> None:
        self._tasks.run(partial(_come, tuple(reads)), partial(self._put, self._page.desk.table, at))

    def _put(self, table: int, at: Place | None, come: Come) -> None:
        if self._left:
            return
        page, desk = self._page, self._page.desk
        spot = at or desk.free_spot(page.visible())
        made = put_pictures(desk, come.found, table, spot, self._show)
        for error in come.refused:
            page.notice.refuse(error)
        if made and table == desk.table:
            page.view.setFocus()
            page.view.include(made[0])
            if len(made) == 1:
                page.edit_text(made[0])
            elif not come.refused:
                put = trn("{n} picture put on the board.", "{n} pictures put on the board.", len(made))
                hint = tr("Choose one and press F2 to say what it shows.")
                page.notice.tell(f"{put} {hint}")

    def _show(self, asset: str, data: bytes) -> None:
        self._page.show_pictures(drawable({asset: data}, self._page.desk.deck))


def _come(reads: tuple[Read, ...]) -> Come:
    found, refused = [], []
    for read in reads:
        try:
            found.append(read())
        except FresqueError as error:
            refused.append(error)
    return Come(tuple(found), tuple(refused))


def _copied(image: QImage) -> Photograph:
    """The picture of a clipboard, read as if it were a file."""
    name = tr("The copied picture")
    if image.width() * image.height() > MAX_PIXELS:
        raise FresqueError(tr("“{name}” has more than 40 megapixels.", name=name), hint=tr("Copy a part of it."))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return photograph_of(bytes(buffer.data().data()), name)


def picture_in(data: QMimeData) -> Read | None:
    """How to read the picture among what is dropped or copied; None when there is none."""
    image = QImage(data.imageData()) if data.hasImage() else QImage()
    return None if image.isNull() else partial(_copied, image)


def files_in(data: QMimeData) -> list[Path]:
    """The files among what is dropped or copied, unless they are for another part of the window."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths if paths and all(path.suffix.lower() not in _ELSEWHERE for path in paths) else []
