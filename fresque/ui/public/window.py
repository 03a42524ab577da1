"""The window of the room: full screen, no frame, menu, cursor, dialog or error; it is given `Shown` and no more."""

import sys
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from fresque.core.public import Board, Shown
from fresque.layout.canvas import Picture
from fresque.layout.public import told
from fresque.ui.public.board import PublicBoard, PublicScene
from fresque.ui.public.painting import Painting

TWICE_MS = 900
"""Between two presses of Escape that give the facilitator their window back: a remote's slip presses it once."""


class PublicWindow(QWidget):
    """Shows what it is given; `left` is told when the one in front of it wants their own window back."""

    left = Signal()

    def __init__(self, shown: Shown, pictures: Mapping[str, Picture]) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setWindowTitle(shown.deck.title)
        self.shown = shown
        self._escape = QTimer(self, singleShot=True, interval=TWICE_MS)
        self.wall = Wall(pictures)
        self.scene = PublicScene(shown.deck, pictures)
        self.board = PublicBoard(self.scene)
        self._layout = QStackedLayout(self)
        self._layout.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)
        for part in (self.wall, self.board):
            part.setCursor(Qt.CursorShape.BlankCursor)
            self._layout.addWidget(part)
        self.show_screen(shown)

    def show_screen(self, shown: Shown) -> None:
        """Show another screen, or the same one a second later."""
        self.shown = shown
        if isinstance(shown.screen, Board):
            self.board.show_board(shown.deck, shown.screen)
            self._layout.setCurrentWidget(self.board)
        else:
            self.wall.show_screen(shown)
            self._layout.setCurrentWidget(self.wall)
        self.setAccessibleName(told(shown))

    def take_keys(self, taken: bool) -> None:
        """Have the keyboard or never be given it: window managers give it to a window that fills a screen."""
        if sys.platform != "darwin" and taken == bool(self.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus):
            self.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus, not taken)

    def take_screen(self, *, focus: bool) -> None:
        """Fill the screen it was put on; the keyboard stays where it is unless `focus` is asked."""
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not focus)
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.setVisible(True)  # showFullScreen would ask for the keyboard whatever is asked here
        if focus:
            self.activateWindow()
            self.setFocus()

    def stop(self) -> None:
        """Nothing may fire any more; the view lets go of its scene before PySide destroys it."""
        self.scene.stop()
        self.board.setScene(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            if self._escape.isActive():
                self.left.emit()
            self._escape.start()
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing it (Alt+F4) only stops the projection."""
        event.ignore()
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            return True
        return bool(super().event(event))


class Wall(QWidget):
    """Every screen but the board."""

    def __init__(self, pictures: Mapping[str, Picture]) -> None:
        super().__init__()
        self._painting = Painting(pictures)
        self._shown: Shown | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_screen(self, shown: Shown) -> None:
        """Paint again, only when there is something new to see."""
        if shown != self._shown:
            self._shown = shown
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._painting.paint(painter, self._shown, QRectF(self.rect()))
