"""The screens of the computer as plain places: the one seam where a test plugs and unplugs a projector."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from fresque.app.public_places import Place


class Screens(QObject):
    """The screens there are; `changed` is told as soon as one comes, goes or changes its size."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gone: QScreen | None = None
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self._removed)
        for screen in app.screens():
            screen.geometryChanged.connect(self.changed)

    def places(self) -> list[Place]:
        """The screens, the main one first."""
        return [place_of(screen) for screen in self._screens()]

    def place(self, window: QWidget) -> Place:
        """The screen a window is on."""
        return place_of(window.screen())

    def put(self, window: QWidget, place: Place) -> None:
        """Put a window on a screen, at its top left corner; it stays where it is when the screen is gone."""
        screen = self._at(place)
        if screen is not None:
            window.setScreen(screen)
            window.move(screen.geometry().topLeft())

    def fill(self, window: QWidget, place: Place) -> None:
        """Have a window take all of a screen when it is next shown."""
        screen = self._at(place)
        if screen is not None:
            window.setScreen(screen)
            window.setGeometry(screen.geometry())

    def _at(self, place: Place) -> QScreen | None:
        return next((screen for screen in self._screens() if place_of(screen) == place), None)

    def _screens(self) -> list[QScreen]:
        return [screen for screen in QGuiApplication.screens() if screen is not self._gone]

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.changed)
        self.changed.emit()

    def _removed(self, screen: QScreen) -> None:
        """Qt tells it before it moves the windows of the screen elsewhere: the public one must be hidden by then."""
        self._gone = screen
        self.changed.emit()
        self._gone = None


def place_of(screen: QScreen) -> Place:
    """A screen as a plain value."""
    area = screen.geometry()
    return Place(screen.name(), screen.serialNumber(), area.x(), area.y(), area.width(), area.height())
