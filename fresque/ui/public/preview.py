"""What the room sees, small, beside the facilitator's board: a likeness, the name of the screen, the next and last."""

from functools import partial

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from fresque.app.actions import BY_ID
from fresque.app.public import PublicShow
from fresque.core.i18n import tr
from fresque.core.public import Shown
from fresque.ui.commands import Commands
from fresque.ui.public.painting import Painting
from fresque.ui.style import icon

HEIGHT = 138
EVERY_MS = 250
"""The least time between two likenesses."""
_NAMES = {
    "welcome": "public.welcome",
    "programme": "public.programme",
    "instruction": "public.instruction",
    "time": "public.time",
    "board": "public.board",
    "spotlight": "public.spotlight",
    "question": "public.question",
    "notion": "public.notion",
    "axes": "public.axes",
    "places": "public.places",
    "arguments": "public.arguments",
    "final": "public.final",
    "hands": "public.hands",
    "debates": "public.debates",
    "round": "public.round",
    "commitments": "public.commitments",
    "feedback": "public.feedback",
    "gallery": "public.gallery",
    "pause": "public.pause",
    "thanks": "public.thanks",
}
_BUTTONS = (
    ("public.previous", "mdi6.chevron-left"),
    ("public.next", "mdi6.chevron-right"),
    ("public.black", "mdi6.circle"),
    ("public.freeze", "mdi6.snowflake"),
)
_SCREENS = (("public.exchange", "mdi6.swap-horizontal"), ("public.stop", "mdi6.projector-off"))


class Preview(QWidget):
    """There while the room sees something; away otherwise."""

    def __init__(self, show: PublicShow, painting: Painting, commands: Commands) -> None:
        super().__init__()
        self._show = show
        self._clock = QElapsedTimer()
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self.refresh)
        self.setAccessibleName(tr("What the room sees"))
        self.likeness = Likeness(painting)
        self.likeness.setFixedHeight(HEIGHT)
        self.name = _choices(commands)
        self._assemble(commands)
        self.hide()

    def look(self, *, shown: bool) -> None:
        """Follow the show, at most four times a second."""
        self.setVisible(shown)
        if not shown:
            self.stop()
        elif not self._clock.isValid() or self._clock.elapsed() >= EVERY_MS:
            self.refresh()
        elif not self._wait.isActive():
            self._wait.start(EVERY_MS - self._clock.elapsed())

    def refresh(self) -> None:
        """Look at the wall now."""
        self._clock.start()
        words = said(self._show)
        if words != self.name.text():
            self.name.setText(words)
            self.name.setAccessibleName(tr("The room sees: {screen}. Choose another", screen=words))
        self.likeness.show_screen(self._show.shown(), words)

    def stop(self) -> None:
        """Nothing may fire any more."""
        self._wait.stop()
        self._clock.invalidate()

    def _assemble(self, commands: Commands) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 0)
        column.setSpacing(6)
        head = QLabel(tr("THE ROOM SEES"))
        head.setObjectName("section")
        top, row = QHBoxLayout(), QHBoxLayout()
        top.addWidget(head, 1)
        for line, buttons in ((top, _SCREENS), (row, _BUTTONS)):
            line.setSpacing(4)
            for action, pictogram in buttons:
                line.addWidget(_button(commands, action, pictogram))
        column.addLayout(top)
        column.addWidget(self.likeness)
        column.addWidget(self.name)
        column.addLayout(row)


class Likeness(QWidget):
    """The wall in small."""

    def __init__(self, painting: Painting) -> None:
        super().__init__()
        self._painting = painting
        self._shown: Shown | None = None
        self.shape = 16 / 9
        """Its width for a height of 1."""
        self.setMinimumHeight(HEIGHT)

    def take_shape(self, wide: float, high: float) -> None:
        """Be as wide and as high as the room's screen, in small."""
        if high and wide / high != self.shape:
            self.shape = wide / high
            self.update()

    def show_screen(self, shown: Shown, words: str) -> None:
        """Paint again, only when there is something new to see."""
        if shown != self._shown:
            self._shown = shown
            self.update()
        self.setAccessibleName(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = _shaped(QRectF(self.rect()).adjusted(1, 1, -1, -1), self.shape)
        if self._shown is not None:
            self._painting.paint(painter, self._shown, room)
        painter.setPen(QPen(QColor("#8A8F99"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(room)


def said(show: PublicShow) -> str:
    """What is on the wall, in words."""
    if show.cover is not None:
        return tr("Black screen") if show.cover == "black" else tr("White screen")
    known = _NAMES.get(show.name)
    words = tr(BY_ID[known].title) if known else tr("Test pattern")
    return tr("{screen}, frozen", screen=words) if show.frozen else words


def choices(commands: Commands, parent: QWidget) -> QMenu:
    """The menu of all that may be done with what the room sees."""
    menu = QMenu(tr("Projection"), parent)
    for name in ("public", "wall"):
        menu.addActions(commands.menu(name))
    return menu


def _choices(commands: Commands) -> QPushButton:
    button = QPushButton()
    button.setMinimumHeight(44)
    button.setMenu(choices(commands, button))
    return button


def _button(commands: Commands, action_id: str, pictogram: str) -> QToolButton:
    button, action = QToolButton(), commands[action_id]
    button.setIcon(icon(pictogram))
    button.setIconSize(QSize(20, 20))
    button.setMinimumSize(44, 44)
    button.setToolTip(action.toolTip())
    button.setAccessibleName(action.text())
    button.setCheckable(action.isCheckable())
    button.clicked.connect(action.trigger)
    if action.isCheckable():
        action.toggled.connect(button.setChecked)
        button.clicked.connect(partial(_follow, button, action_id, commands))
    return button


def _follow(button: QToolButton, action_id: str, commands: Commands) -> None:
    button.setChecked(commands[action_id].isChecked())


def _shaped(room: QRectF, shape: float) -> QRectF:
    """The largest wall of a shape in a room, against its left."""
    wide = min(room.width(), room.height() * shape)
    return QRectF(room.x(), room.y(), wide, wide / shape)
