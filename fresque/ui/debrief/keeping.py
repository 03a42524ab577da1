"""What a report keeps of what was said and photographed: ticked one by one, or all the sentences at once; tables."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImageReader, QPixmap
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from fresque.app.debrief_draft import Keepable
from fresque.core.i18n import tr
from fresque.core.report.sections import Choices

_ID = Qt.ItemDataRole.UserRole
_THUMBNAIL = QSize(56, 42)


class KeepingPart(QWidget):
    """`edited`: look at `left_out`, `verbatims` and `tables` again."""

    edited = Signal()

    def __init__(
        self, things: Sequence[Keepable], images: Mapping[str, bytes], tables: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._count, self._showing = tables, False
        self.silent = QCheckBox(tr("Leave out every sentence people said"))
        self.silent.setMinimumHeight(34)
        self.silent.toggled.connect(self._edit)
        self.rows = QListWidget()
        self.rows.setObjectName("rows")
        self.rows.setWordWrap(True)
        self.rows.setIconSize(_THUMBNAIL)
        self.rows.setAccessibleName(tr("Sentences and photographs"))
        for thing in things:
            self.rows.addItem(_item(thing, images))
        self.rows.itemChanged.connect(self._edit)
        self.numbers = QLineEdit()
        self.numbers.setPlaceholderText(tr("all of them; or some, as in 1, 3"))
        self.numbers.setAccessibleName(tr("Tables to tell"))
        self.numbers.editingFinished.connect(self._edit)
        named = QLabel(tr("Tables"))
        named.setVisible(tables > 1)
        self.numbers.setVisible(tables > 1)
        none = QLabel(tr("Nothing was noted or photographed during this session."))
        none.setObjectName("quiet")
        none.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.addWidget(self.silent)
        column.addWidget(self.rows if things else none, 1 if things else 0)
        column.addWidget(named)
        column.addWidget(self.numbers)
        if not things:
            self.rows.setParent(self)
            self.rows.hide()
            column.addStretch(1)

    @property
    def verbatims(self) -> bool:
        """Whether sentences are told."""
        return not self.silent.isChecked()

    @property
    def left_out(self) -> frozenset[str]:
        """The ids of what is not ticked."""
        items = [self.rows.item(n) for n in range(self.rows.count())]
        return frozenset(item.data(_ID) for item in items if item.checkState() is Qt.CheckState.Unchecked)

    @property
    def tables(self) -> tuple[int, ...]:
        """The tables named that there are; all when none is."""
        parts = self.numbers.text().replace(";", ",").replace(" ", ",").split(",")
        named = sorted({int(part) for part in parts if part.isdecimal() and 1 <= int(part) <= self._count})
        return () if len(named) == self._count else tuple(named)

    def show_choices(self, choices: Choices) -> None:
        """Show what is kept."""
        self._showing = True
        self.silent.setChecked(not choices.verbatims)
        for n in range(self.rows.count()):
            item = self.rows.item(n)
            out = item.data(_ID) in choices.left_out
            item.setCheckState(Qt.CheckState.Unchecked if out else Qt.CheckState.Checked)
        self.numbers.setText(", ".join(map(str, choices.tables)))
        self._showing = False

    def _edit(self, _what: object = None) -> None:
        if not self._showing:
            self.edited.emit()


def _item(thing: Keepable, images: Mapping[str, bytes]) -> QListWidgetItem:
    item = QListWidgetItem(f"{thing.words}\n{thing.about}" if thing.about else thing.words)
    item.setData(_ID, thing.id)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked)
    if thing.asset in images:
        item.setIcon(QIcon(thumbnail(images[thing.asset], _THUMBNAIL)))
    return item


def thumbnail(data: bytes, size: QSize) -> QPixmap:
    """A small picture of these bytes, empty when they cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    if not reader.canRead():
        return QPixmap()
    reader.setScaledSize(reader.size().scaled(size, Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImage(reader.read())
