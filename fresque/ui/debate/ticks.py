"""Lines to tick, each as wide as its column whatever its words: they wrap, and any of them is under a finger."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

HIGH = 44


class TickLine(QWidget):
    """The box takes the keyboard and speaks; a click on the words ticks too."""

    ticked = Signal(str, bool)

    def __init__(self, line: str, words: str, done: bool) -> None:
        super().__init__()
        self._line = line
        self.box = QCheckBox()
        self.box.setChecked(done)
        self.box.setAccessibleName(words)
        self.box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.words = QLabel(words)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setStyleSheet("font-size: 15px;")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addWidget(self.box)
        row.addWidget(self.words, 1)
        self.setMinimumHeight(HIGH)
        self.box.toggled.connect(self._toggled)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.box.setFocus()
        self.box.toggle()
        event.accept()

    def _toggled(self, done: bool) -> None:
        self.ticked.emit(self._line, done)
