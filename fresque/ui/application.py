"""The composition root: builds the window, opens decks and sessions, and closes them properly."""

import sys
import time
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from fresque.app.language import wanted_language
from fresque.app.library import shelves
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.habits import habit, keep_habit
from fresque.storage.places import application_data
from fresque.storage.presence import is_folder
from fresque.storage.recent import forget, recent
from fresque.ui.garbage import Garbage
from fresque.ui.home import HomePage
from fresque.ui.library import Library
from fresque.ui.main_window import MainWindow
from fresque.ui.style import dress
from fresque.ui.tour_offer import OFFERED, TourOffer

if TYPE_CHECKING:
    from fresque.ui.room import Room


SIZE = (1360, 860)
"""The window's first size in px; a smaller screen is filled."""


class Application(QObject):
    """One window and what it shows: the home page, or the room of one session."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        dress(app)
        self.window = MainWindow()
        self.window.resize(*SIZE)
        self.window.closing.connect(self.leave)
        self._garbage = Garbage(self)
        self.window.closing.connect(self._garbage.stop)
        self.room: Room | None = None

    def start(self, path: str | None) -> None:
        """Show the window on the home page, or on the session or deck named on the command line."""
        self._garbage.start()
        if path is None:
            self.go_home()
        else:
            self.open(Path(path))
        if self.window.page is None:
            self.go_home()
        self.window.show()

    def go_home(self) -> None:
        """Close the session, if any, and show the decks."""
        self.leave()
        home = HomePage(shelves(), recent())
        Library(home)
        home.deck_chosen.connect(self.new_session)
        home.session_chosen.connect(self._open_text)
        home.rehearsal_requested.connect(self.rehearse)
        home.dropped.connect(self._open_text)
        home.open_requested.connect(self.ask_open)
        home.year_requested.connect(self.show_year)
        self._offer_tour(home)
        self.window.show_page(home)
        home.take_focus()
        later = QTimer(home, singleShot=True, interval=30)
        later.timeout.connect(_Fan(home))
        later.start()

    def _offer_tour(self, home: HomePage) -> None:
        """Offer the guided tour on the first launch; what is answered is remembered."""
        if recent() or habit(OFFERED, False):
            return
        offer = TourOffer()
        offer.answered.connect(_tour_answered)
        offer.wanted.connect(self.start_tour)
        home.put_above(offer)

    def ask_open(self) -> None:
        """Ask for a session or a deck, and open it."""
        from fresque.ui.ask import FileRequest, ask_file, documents

        filters = tr("Sessions and decks (*.fresque *.yaml)")
        request = FileRequest(tr("Open a session or a deck"), documents(), filters, save=False)
        path = ask_file(self.window, request)
        if path is not None:
            self.open(path)

    def show_year(self) -> None:
        """All the sessions of a folder, added up."""
        from fresque.ui.year.window import show_year

        show_year(self.window, self._open_text)

    def open(self, path: Path) -> None:
        """Open a session file, or begin a workshop with a deck; what is wrong is told in the window."""
        try:
            if path.suffix in (".yaml", ".yml") or is_folder(path):
                self.new_session(str(path))
            else:
                self._enter(path)
        except FresqueError as error:
            self._refuse(error)

    def new_session(self, deck: str) -> None:
        """Ask how the workshop goes, write its file and open it."""
        from fresque.ui.room import begin

        try:
            path = begin(self.window, Path(deck))
            if path is not None:
                self._enter(path)
        except FresqueError as error:
            self._refuse(error)

    def next_group(self) -> None:
        """Save this session and open a fresh one beside it, with the same deck and plan."""
        from fresque.app.closing import next_group

        if self.room is not None and self.room.session.journal is not None:
            wall = self.room.page.projection.shared
            try:
                self._enter(next_group(self.room.session, self.room.session.journal.path))
            except FresqueError as error:
                self.room.page.notice.refuse(error)
                return
            if wall:
                self.room.page.projection.start()

    def rehearse(self, deck: str) -> None:
        """Ask how a workshop is rehearsed alone, write its file and open it."""
        from fresque.ui.new_rehearsal import begin_rehearsal

        try:
            path = begin_rehearsal(self.window, Path(deck))
            if path is not None:
                self._enter(path)
        except FresqueError as error:
            self._refuse(error)

    def erase(self) -> None:
        """Erase for good what was taken away from the session, which is closed and opened again; asked first."""
        from fresque.ui.erasing import ask_erasing

        room = self.room
        if room is None or room.session.journal is None or room.session.read_only:
            return
        path, done, wall = room.session.journal.path, "", room.page.projection.shared
        try:
            wanted = ask_erasing(room.page, room.session, path)
            if wanted is not None:
                self.leave()
                done = wanted.carry_out()
        except FresqueError as error:
            self._refuse(error)
        if self.room is None:
            self.open(path)
        if done and self.room is not None:
            self.room.page.notice.tell(done)
            if wall:
                self.room.page.projection.start()

    def review(self) -> None:
        """Ask about the preparation again; what is kept is written in the session, closed and opened again."""
        from fresque.ui.reviewing import review

        room = self.room
        try:
            path = review(room, self.leave) if room is not None else None
        except FresqueError as error:
            self._refuse(error)
            path = room.path if room is not None and self.room is None else None
        if path is not None:
            self.open(path)

    def start_tour(self) -> None:
        """Open a demo session in a temporary place, with the guided tour over it."""
        from fresque.app.tour import make_tour
        from fresque.ui.tour import Tour

        try:
            path = make_tour()
            self._enter(path)
            forget(path)
        except FresqueError as error:
            self._refuse(error)
            return
        if self.room is not None:
            self.room.tour = Tour(self.room.page)

    def leave(self) -> None:
        """Close the session in the window: everything waiting is written first."""
        if self.room is not None:
            room, self.room = self.room, None
            try:
                room.close()
            except FresqueError as error:
                self._refuse(error)
            room.deleteLater()

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """A bug: the gestures are already in the journal; keep its trace in a file and say so in the window."""
        sys.__excepthook__(kind, error, trace)
        path = application_data() / f"report-{time.strftime('%Y%m%d-%H%M%S')}.txt"
        try:
            path.write_text("".join(traceback.format_exception(kind, error, trace)), encoding="utf-8")
            words = tr("Something unexpected happened; what was done is saved. The report is “{path}”.", path=path)
        except OSError:
            words = tr("Something unexpected happened; what was done is saved. No report of it could be written.")
        page = self.window.page
        if self.room is not None:
            self.room.page.notice.tell(words)
        elif isinstance(page, HomePage):
            page.notice.tell(words)

    def _open_text(self, path: str) -> None:
        self.open(Path(path))

    def _enter(self, path: Path) -> None:
        from fresque.app.help_actions import TOUR
        from fresque.app.prepare_actions import REVIEW
        from fresque.ui.room import Room, opened

        if self._shows(path):
            return
        session = opened(self.window, path)
        if session is None:
            return
        self.leave()
        self.room = Room(session, path, self.window)
        self.room.page.home_requested.connect(self.go_home)
        self.room.page.erase_requested.connect(self.erase)
        self.room.page.next_requested.connect(self.next_group)
        self.room.page.full_screen_requested.connect(self.window.toggle_full_screen)
        self.window.full_screen_changed.connect(self.room.page.show_board_alone)
        self.room.page.conducting.answer(TOUR, self.start_tour)
        self.room.page.conducting.answer(REVIEW, self.review)
        self.window.show_page(self.room.page, path.stem)

    def _shows(self, path: Path) -> bool:
        journal = self.room.session.journal if self.room is not None else None
        return journal is not None and journal.path.resolve() == path.resolve()

    def _refuse(self, error: FresqueError) -> None:
        from fresque.ui.ask import tell

        if self.window.page is None:
            self.go_home()
        tell(self.window, error)


class _Fan:
    """Draws the cards and looks for sessions once the window is there; callable so that no lambda keeps the page."""

    def __init__(self, home: HomePage) -> None:
        self._home = home

    def __call__(self) -> None:
        from fresque.ui.fan import fan_out
        from fresque.ui.presence import Presence

        Presence(self._home).begin()
        fan_out(self._home)


def _tour_answered() -> None:
    with suppress(FresqueError):
        keep_habit(OFFERED, True)


def translate_qt(app: QApplication, language: str) -> None:
    """Have Qt say its own words in this language: the names of keys, the buttons of its dialogs."""
    translator = QTranslator(app)
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)


def main(path: str | None) -> int:
    """Run the window until it is closed."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("fresque")
    app.setDesktopFileName("fresque")
    translate_qt(app, wanted_language())
    application = Application(app)
    sys.excepthook = application.report
    application.start(path)
    room = application.window.screen().availableGeometry()
    if room.width() < SIZE[0] or room.height() < SIZE[1]:
        application.window.showMaximized()
    return app.exec()
