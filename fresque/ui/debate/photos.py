"""Photographs of the paper fresque: from files, pasted or dropped; seen small, captioned, taken away."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QListWidget, QListWidgetItem, QVBoxLayout

from fresque.app.closing import attach, caption, photos
from fresque.app.desk import Desk
from fresque.core import edits
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr, trn
from fresque.storage.photographs import Photograph, read_photograph
from fresque.ui.ask import FileRequest, ask_files, documents
from fresque.ui.debate.parts import quiet, section
from fresque.ui.debate.steps import across, narrow
from fresque.ui.photographs import files_in, picture_in
from fresque.ui.tasks import Tasks

_SIZE = QSize(96, 64)
_ID = Qt.ItemDataRole.UserRole
_DROPS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
MOST = 12
"""Photographs taken at once."""


class PhotosBox(QFrame):
    """Control and V pastes; in the row of photographs Delete takes one away, F2 or Enter goes to its caption."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._left = desk, False
        self._known: dict[str, QIcon] = {}
        self._tasks = Tasks(self, quiet=True)
        self._tasks.refused.connect(self._refuse)
        self.rows = QListWidget()
        self.rows.setObjectName("rows")
        self.rows.setViewMode(QListView.ViewMode.IconMode)
        self.rows.setMovement(QListView.Movement.Static)
        self.rows.setFlow(QListView.Flow.LeftToRight)
        self.rows.setWrapping(False)
        self.rows.setIconSize(_SIZE)
        self.rows.setFixedHeight(_SIZE.height() + 26)
        self.rows.setAccessibleName(tr("Photographs of the paper fresque"))
        self.rows.currentRowChanged.connect(self._tell_caption)
        self.rows.installEventFilter(self)
        self.caption = QLineEdit()
        self.caption.setMaxLength(1000)
        self.caption.setMinimumHeight(44)
        self.caption.setPlaceholderText(tr("Caption of this photograph"))
        self.caption.setAccessibleName(tr("Caption of this photograph"))
        self.caption.editingFinished.connect(self.write_caption)
        self.gone = narrow(tr("Take away"), self.take_away, "mdi6.delete-outline", key=tr("Del"))
        self.said, self.drop = quiet(), quiet(tr("or drop it here"))
        self._assemble()
        self.setAcceptDrops(True)
        self._say("")
        self.refresh()

    def refresh(self) -> None:
        """The photographs there are."""
        there, row = photos(self._desk), self.rows.currentRow()
        if [photo.id for photo in there] != [self.rows.item(n).data(_ID) for n in range(self.rows.count())]:
            self.rows.clear()
            for n, photo in enumerate(there, 1):
                item = QListWidgetItem(self._icon(photo.asset), "")
                item.setData(_ID, photo.id)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, tr("Photograph {n}", n=n))
                item.setSizeHint(QSize(_SIZE.width() + 14, _SIZE.height() + 14))
                self.rows.addItem(item)
            self.rows.setCurrentRow(len(there) - 1 if row < 0 else min(row, len(there) - 1))
        for part in (self.rows, self.caption, self.gone):
            part.setVisible(bool(there))
        self.drop.setVisible(not there)
        self._tell_caption()

    def ask(self) -> None:
        """Ask for photographs and attach them."""
        filters = f"{tr('Pictures (*.png *.jpg *.jpeg *.webp)')};;{tr('All files (*)')}"
        request = FileRequest(tr("Photograph of the paper fresque"), documents(), filters, save=False)
        for path in ask_files(self, request)[:MOST]:
            self._read(partial(read_photograph, path))

    def paste(self) -> None:
        """Attach the picture of the clipboard."""
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()  # nothing at all when it is empty
        if data is None or not self.take(data):
            self._say(tr("There is no picture to paste."))

    def take(self, data: QMimeData) -> bool:
        """Attach the pictures copied or dropped; False when there are none."""
        reads: list[Callable[[], Photograph]] = [partial(read_photograph, path) for path in files_in(data)[:MOST]]
        if not reads and (copied := picture_in(data)):
            reads = [copied]
        for read in reads:
            self._read(read)
        return bool(reads)

    def write_caption(self) -> None:
        """Write the caption of the photograph in hand."""
        item = self.rows.currentItem()
        if item is not None and not self._left:
            caption(self._desk, item.data(_ID), self.caption.text())

    def take_away(self) -> None:
        """Take the photograph in hand away; an undo brings it back."""
        item = self.rows.currentItem()
        if item is not None:
            self._desk.commit(edits.remove(self._desk.board, (item.data(_ID),)))

    def stop(self) -> None:
        """What is still being read comes too late."""
        self._left = True
        self._tasks.wait()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in _DROPS and not self._desk.read_only:
            data = event.mimeData()
            if files_in(data) or data.hasImage():
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self.take(data)
                return True
        return bool(super().event(event))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.modifiers():
            return False
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.take_away()
        elif event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.caption.setFocus()
        else:
            return False
        return True

    def _read(self, read: Callable[[], Photograph]) -> None:
        self._say(tr("Being read…"))
        self._tasks.run(read, self._attach)

    def _attach(self, photograph: Photograph) -> None:
        if not self._left and attach(self._desk, photograph.data, tr("The paper fresque")):
            self.refresh()
            self.rows.setCurrentRow(self.rows.count() - 1)
            self._say("")

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _refuse(self, error: FresqueError) -> None:
        self._say(str(error))

    def _tell_caption(self, _row: int = 0) -> None:
        n, there = self.rows.currentRow(), photos(self._desk)
        if not self.caption.hasFocus():
            self.caption.setText(there[n].caption if 0 <= n < len(there) else "")
        shown = trn("PHOTOGRAPH OF THE PAPER FRESQUE — {n}", "PHOTOGRAPHS OF THE PAPER FRESQUE — {n}", len(there))
        self.head.setText(shown if there else tr("PHOTOGRAPH OF THE PAPER FRESQUE"))

    def _icon(self, asset: str) -> QIcon:
        """The photograph small; what cannot be read has none."""
        if asset not in self._known:
            pixmap = QPixmap()
            pixmap.loadFromData(self._desk.session.pictures.get(asset, b""))
            if not pixmap.isNull():
                keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                pixmap = pixmap.scaled(_SIZE * 2, keep, smooth)
            made = QIcon(pixmap)
            made.addPixmap(pixmap, QIcon.Mode.Selected)
            self._known[asset] = made
        return self._known[asset]

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.head: QLabel = section("")
        column.addWidget(self.head)
        column.addWidget(self.rows)
        attach_it = narrow(tr("Attach a photograph…"), self.ask, "mdi6.camera-outline")
        pasted = narrow(tr("Paste"), self.paste, "mdi6.content-paste", key=tr("Ctrl+V"))
        row = across(self.caption, self.gone, attach_it, pasted, self.drop, spread=False)
        row.setStretch(0, 1)
        row.setStretch(4, 1)
        column.addLayout(row)
        column.addWidget(self.said)
