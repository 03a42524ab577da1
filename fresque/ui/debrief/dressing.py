"""The client's look: an accent, a ground, a logo, each with what is to be known of it."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from fresque.app.debrief_look import accent_said, colour_of, ground_said
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.core.report.sections import Dress
from fresque.ui.debrief.keeping import thumbnail
from fresque.ui.style import HAIRLINE

_LOGO, _SWATCH = QSize(180, 64), QSize(22, 22)


class DressingPart(QWidget):
    """`edited` carries the look as it is now; `logo_requested` asks for a file."""

    edited = Signal(object)
    logo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dress = Dress()
        self.accent = _Colour(tr("Accent: headings and bars"))
        self.ground = _Colour(tr("Ground: behind the title"))
        for colour in (self.accent, self.ground):
            colour.edited.connect(self._edit)
        self.logo = QLabel()
        self.logo.setMinimumHeight(_LOGO.height() + 16)
        self.logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.logo.setStyleSheet(f"background: #FFFFFF; border: 1px solid {HAIRLINE}; border-radius: 8px;")
        self.choose = QPushButton(tr("Choose a logo…"))
        self.choose.clicked.connect(self.logo_requested)
        self.remove = QPushButton(tr("Remove the logo"))
        self.remove.clicked.connect(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(10)
        for part in (self.accent, self.ground, QLabel(tr("Logo of the client, PNG or JPEG")), self.logo):
            column.addWidget(part)
        buttons = QHBoxLayout()
        for button in (self.choose, self.remove):
            button.setMinimumHeight(40)
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column.addLayout(buttons)
        column.addStretch(1)

    def show_dress(self, dress: Dress, images: Mapping[str, bytes]) -> None:
        """Show a look; `images` holds the logo."""
        self._dress = dress
        self.accent.show_colour(dress.accent)
        self.ground.show_colour(dress.ground)
        self.logo.setText("" if dress.logo else tr("No logo"))
        if dress.logo in images:
            self.logo.setPixmap(thumbnail(images[dress.logo], _LOGO))
        self.remove.setEnabled(bool(dress.logo))
        self._say()

    def _edit(self) -> None:
        self._dress = Dress(self.accent.colour, self.ground.colour, self._dress.logo)
        self._say()
        self.edited.emit(self._dress)

    def _remove(self) -> None:
        self.edited.emit(Dress(self._dress.accent, self._dress.ground))

    def _say(self) -> None:
        self.accent.say(accent_said(self._dress.accent))
        self.ground.say(ground_said(self._dress.ground, self._dress.accent))


class _Colour(QWidget):
    """A colour typed as `#RRGGBB` or chosen; `edited` once it is another one."""

    edited = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.colour = ""
        label = QLabel(name)
        self.field = QLineEdit()
        self.field.setPlaceholderText("#0B5FA5")
        self.field.setAccessibleName(name)
        self.field.editingFinished.connect(self._typed)
        label.setBuddy(self.field)
        self.swatch = QPushButton(tr("Choose…"))
        self.swatch.setMinimumHeight(40)
        self.swatch.setIconSize(_SWATCH)
        self.swatch.setAutoDefault(False)
        self.swatch.setAccessibleName(tr("Choose the colour: {name}", name=name))
        self.swatch.clicked.connect(self._choose)
        self.words = QLabel()
        self.words.setObjectName("quiet")
        self.words.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.swatch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addLayout(row)
        column.addWidget(self.words)

    def show_colour(self, colour: str) -> None:
        """Show a colour without saying that it was chosen."""
        self.colour = colour
        self.field.setText(colour)
        plain = QPixmap(_SWATCH)
        plain.fill(QColor(colour or "#FFFFFF"))
        self.swatch.setIcon(QIcon(plain))

    def say(self, words: str) -> None:
        """A sentence under it."""
        self.words.setText(words)
        self.field.setAccessibleDescription(words)

    def take(self, colour: str) -> None:
        """Another colour, empty for none."""
        if colour != self.colour:
            self.show_colour(colour)
            self.edited.emit()

    def _typed(self) -> None:
        try:
            self.take(colour_of(self.field.text()))
        except FresqueError as error:
            self.say(str(error))

    def _choose(self) -> None:
        chosen = QColorDialog.getColor(QColor(self.colour or "#0B5FA5"), self, self.field.accessibleName())
        if chosen.isValid():
            self.take(chosen.name().upper())
