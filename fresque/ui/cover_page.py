"""A page laid over the board until Escape: its head, what the room sees meanwhile, and what stops when it goes."""

from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fresque.app.clock_words import brief
from fresque.core.i18n import tr
from fresque.ui.cover import Cover
from fresque.ui.debate.digits import digit_of
from fresque.ui.debate.parts import button, quiet, section, sheet
from fresque.ui.public.painting import Painting
from fresque.ui.public.preview import Likeness, said

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage

SIDE, SLIM = 280, 256
"""Pixels of the side of a page, and of the one of a small screen."""
SMALL = 1200
"""Pixels of the width under which a screen is small."""
_TICK = 500
"""Milliseconds between two looks at the clock and at the wall."""
_TOLD = 6.0
"""Seconds that what is told stays."""
_TELLING = "font-weight: 700; color: #1E2430;"
_LEADS = frozenset(
    QKeySequence(keys)
    for keys in (
        *("F7", "F8", "F9", "Shift+F9", "Ctrl+F9"),
        *("F3", "F12", "Ctrl+F12", "Ctrl+F11", "Shift+F5"),
        *("Shift+F1", "Ctrl+F2", "Shift+F3", "Shift+F4", "Shift+F6", "Shift+F7", "Shift+F12"),
    )
)
"""Keys that go on leading the time and the wall over a page that leads the room."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CoverPage(Cover):
    """A subclass adds to `column`, answers `pressed` and `jump`, and says in `away` which keys close it as Escape does.

    Nothing of the board is reached while it is there.
    """

    away: ClassVar[tuple[Qt.Key, ...]] = ()

    def __init__(self, page: "WorkshopPage", title: str, *, margin: int = 24) -> None:
        super().__init__(page)
        self._page, self._desk = page, page.desk
        self._quiet: list[Callable[[], object]] = []
        self._leading = False
        self._sides: list[QFrame] = []
        self._told_until = 0.0
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.time, self.room = quiet(), quiet()
        self.likeness = Likeness(Painting(page.pictures))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, 16, margin, 18)
        self.column.setSpacing(12)
        self.head = QHBoxLayout()
        words = QLabel(title)
        words.setObjectName("clock")
        self.head.addWidget(words)
        self.head.addSpacing(20)
        self.head.addWidget(self.time, 1)
        self.column.addLayout(self.head)

    def lay(self, back: QWidget) -> None:
        super().lay(back)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._keep_keys)
        self.until_done(partial(app.focusChanged.disconnect, self._keep_keys))

    def lead(self) -> None:
        """Say the running time in the head, offer to undo, and look at the wall twice a second."""
        self._leading = True
        self.head.addWidget(button(tr("Undo"), self.undo, "mdi6.undo", key=tr("Ctrl+Z")))
        timer = QTimer(self, interval=_TICK)
        timer.timeout.connect(self.tick)
        timer.start()
        self.until_done(timer.stop)

    def close_head(self) -> None:
        """End the head with the way back to the board, after what a subclass added to it."""
        self.head.addWidget(button(tr("Back to the board"), self.done, "mdi6.close", key=tr("Escape")))

    def until_done(self, *stops: Callable[[], object]) -> None:
        """Call these once when the page goes, or when the board closes under it."""
        self._quiet += stops

    def side(self, name: str) -> tuple[QFrame, QVBoxLayout]:
        """A white sheet as wide as the side of every page, and its column."""
        frame, column = sheet(name)
        frame.setFixedWidth(SIDE)
        self._sides.append(frame)
        return frame, column

    def show_room(self, column: QVBoxLayout) -> None:
        """Add what the room sees to a column."""
        column.addWidget(section(tr("THE ROOM SEES")))
        column.addWidget(self.likeness)
        column.addWidget(self.room)

    def tick(self) -> None:
        """The times again, and what the room sees."""
        show = self._desk.public
        if monotonic() >= self._told_until:
            self.time.setStyleSheet("")
            self.time.setText(brief(self._desk.conduct.clock()))
        if (wall := self._page.projection.window) is not None:
            self.likeness.take_shape(wall.width(), wall.height())
        self.likeness.show_screen(show.shown(), said(show))
        self.room.setText(said(show) if show.projecting else tr("Nothing is projected (F5 on the board)."))

    def tell(self, words: str) -> None:
        """Say something for a while in the place of the time."""
        self._told_until = monotonic() + _TOLD
        self.time.setStyleSheet(_TELLING)
        self.time.setText(words)

    def undo(self) -> None:
        """Undo the last gesture."""
        self._desk.undo()

    def stop(self) -> None:
        while self._quiet:
            self._quiet.pop()()

    def done(self) -> None:
        self.stop()
        super().done()
        self.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is in the middle keeps room enough on a small screen."""
        super().resizeEvent(event)
        for side in self._sides:
            side.setFixedWidth(SIDE if self.width() >= SMALL else SLIM)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        digit = digit_of(event) if control else None
        if key == Qt.Key.Key_Escape or key in self.away:
            self.done()
        elif control and (key == Qt.Key.Key_Y or (key == Qt.Key.Key_Z and _shifted(event))):
            self._desk.redo()
        elif control and key == Qt.Key.Key_Z:
            self.undo()
        elif digit is not None:
            self.jump(digit)
        else:
            self.pressed(key, control)
        event.accept()

    def _keep_keys(self, before: QWidget | None, now: QWidget | None) -> None:
        """A field that had the keyboard may be of no use any more, after an undo: the keys stay on the page."""
        if now is None and before is not None and self.isAncestorOf(before) and self.isActiveWindow():
            self.setFocus()

    def passes(self, event: QEvent) -> bool:
        leads = self._leading and isinstance(event, QKeyEvent) and QKeySequence(event.keyCombination()) in _LEADS
        return leads or super().passes(event)

    def jump(self, digit: int) -> None:
        """Control and a digit, 0 to 9, were pressed."""

    def pressed(self, key: Qt.Key, control: bool) -> None:
        """Another key was pressed."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()


def _shifted(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
