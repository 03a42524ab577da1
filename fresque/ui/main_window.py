"""The one window: the home page or a workshop. It assembles; the application decides."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

TITLE = "Fresque"


class MainWindow(QMainWindow):
    """Shows one page at a time; `closing` is told before the window goes, `full_screen_changed` after."""

    closing = Signal()
    full_screen_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.setMinimumSize(960, 600)
        self._pages = QStackedWidget()
        self.setCentralWidget(self._pages)

    @property
    def page(self) -> QWidget | None:
        """The page in view."""
        return self._pages.currentWidget()

    def show_page(self, page: QWidget, title: str = "") -> None:
        """Put a page in place of the one there; the old one is thrown away."""
        before = self._pages.currentWidget()
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.setWindowTitle(f"{title} — {TITLE}" if title else TITLE)
        if before is not None:
            self._pages.removeWidget(before)
            before.deleteLater()

    def toggle_full_screen(self) -> None:
        """Take the whole screen, or give it back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F11:
            self.toggle_full_screen()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.full_screen_changed.emit(self.isFullScreen())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
