"""Which of the sessions of the home page are there: asked of the disk aside, for a drive that is gone answers late."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from fresque.storage.presence import is_there
from fresque.ui.home import HomePage
from fresque.ui.tasks import Tasks


class Presence(QObject):
    """Asks of one session after another, now and whenever the window comes back: a stick may have been plugged in."""

    def __init__(self, home: HomePage) -> None:
        super().__init__(home)
        self._home = home
        self._tasks = Tasks(home, quiet=True, lasting=True)
        self._waiting: list[QPushButton] = []
        self._asked: QPushButton | None = None
        home.looked_at.connect(self.begin)

    def begin(self) -> None:
        """Ask of all the sessions, from the first."""
        self._waiting = list(self._home.sessions)
        if self._asked is None:
            self._next()

    def _next(self) -> None:
        self._asked = self._waiting.pop(0) if self._waiting else None
        if self._asked is not None:
            path = str(self._asked.property("path"))
            self._tasks.run(partial(is_there, path), self._told)

    def _told(self, there: bool) -> None:
        if self._asked is not None:
            self._home.show_presence(self._asked, there)
        self._next()
