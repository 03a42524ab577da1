"""What is done with decks from the home page: adapt one, make one, see what changed, open its folder."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QMenu

from fresque.app.library import DECK_ACTIONS, shelves
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.atomic import refused
from fresque.storage.decks.library import own_decks, own_folder
from fresque.ui.ask import documents
from fresque.ui.deck_tile import DeckTile
from fresque.ui.home import HomePage

if TYPE_CHECKING:
    from fresque.ui.printing.cards import CardPrinter
    from fresque.ui.tasks import Tasks


class Library(QObject):
    """Lives as long as its home page; what is wrong is told in the page's bar."""

    def __init__(self, home: HomePage) -> None:
        super().__init__(home)
        self._home = home
        self._seen = _seen()
        self._file: Path | None = None
        self.tasks: Tasks | None = None
        home.notice.open_requested.connect(self._open_file)
        home.new_requested.connect(self.new)
        home.folder_requested.connect(self.open_folder)
        home.menu_requested.connect(self.show_menu)
        home.looked_at.connect(self.look_again)
        self._runs: dict[str, Callable[[DeckTile], None]] = {
            "deck.start": DeckTile.click,
            "deck.rehearse": self.rehearse,
            "deck.print": self.print_cards,
            "deck.papers": self.print_papers,
            "deck.changes": self.show_changes,
            "deck.adapt": self.adapt,
            "deck.folder": self.open_folder_of,
        }

    def menu(self, tile: DeckTile) -> QMenu:
        """What can be done with a deck."""
        from fresque.ui.style import icon

        menu = QMenu(tile)
        for action in DECK_ACTIONS:
            if action.fits(tile.deck) and not (tile.problem and action.id != "deck.folder"):
                entry = QAction(icon(action.icon), tr(action.title), menu)
                entry.setData(action.id)
                menu.addAction(entry)
        menu.triggered.connect(self._run)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def show_menu(self, tile: DeckTile, place: QPoint) -> None:
        """Open the menu of a tile, when there is something in it."""
        menu = self.menu(tile)
        if not menu.isEmpty():
            menu.popup(place)
            menu.setActiveAction(menu.actions()[0])

    def adapt(self, tile: DeckTile) -> None:
        """Fork a deck among the user's own, and open its folder."""
        from fresque.app.new_deck import NewDeck, adapted, make_fork, own_place

        self._make(
            tr("Adapt “{title}”", title=tile.deck.title),
            adapted(tile.deck.title),
            lambda title: make_fork(own_place(title), tile.deck.path, NewDeck(title)),
        )

    def new(self) -> None:
        """Make a small deck among the user's own, and open its folder."""
        from fresque.app.language import wanted_language
        from fresque.app.new_deck import NewDeck, make_deck, own_place

        self._make(
            tr("New deck"),
            tr("My deck"),
            lambda title: make_deck(own_place(title), NewDeck(title, language=wanted_language())),
        )

    def show_changes(self, tile: DeckTile) -> None:
        """Read what a fork changed, over the whole page."""
        from fresque.app.deck_diff import diff_fork
        from fresque.ui.differences import Differences

        try:
            Differences(diff_fork(tile.deck.path), self._home).lay(tile)
        except FresqueError as error:
            self._home.notice.refuse(error)

    def rehearse(self, tile: DeckTile) -> None:
        """Ask how a workshop is rehearsed, with participants who play by themselves."""
        self._home.rehearsal_requested.emit(str(tile.deck.path))

    def print_cards(self, tile: DeckTile) -> None:
        """Print the cards of a deck, before any workshop."""
        from fresque.app.print_cards import printable
        from fresque.ui.printing.window import PrintRequest

        try:
            deck, pictures = printable(tile.deck.path)
            self._printer().ask(PrintRequest(deck, pictures, tile.deck.path), documents())
        except FresqueError as error:
            self._home.notice.refuse(error)

    def print_papers(self, tile: DeckTile) -> None:
        """Write a booklet of a deck, or sheets for people."""
        from fresque.storage.decks import read_deck
        from fresque.ui.printing.papers import PapersRequest

        try:
            self._printer().ask_papers(PapersRequest(read_deck(tile.deck.path)), documents())
        except FresqueError as error:
            self._home.notice.refuse(error)

    def _printer(self) -> "CardPrinter":
        from fresque.ui.printing.cards import CardPrinter
        from fresque.ui.tasks import Tasks

        if self.tasks is None:
            self.tasks = Tasks(self._home)
            self.tasks.refused.connect(self._home.notice.refuse)
        return CardPrinter(self._home, self._home.notice, self.tasks, self._printed)

    def _printed(self, file: Path) -> None:
        self._file = file
        self._home.notice.offer(tr("“{name}” is ready in {folder}.", name=file.name, folder=file.parent))

    def _open_file(self) -> None:
        if self._file is not None:
            _show(self._file)

    def open_folder_of(self, tile: DeckTile) -> None:
        """Show a deck in the file manager."""
        _show(tile.deck.path.parent)

    def open_folder(self) -> None:
        """Show the folder of the user's decks in the file manager."""
        folder = own_folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._home.notice.refuse(refused(folder, error))
            return
        _show(folder)

    def look_again(self) -> None:
        """Show what was changed in the user's decks while the window was behind."""
        if self._seen != (now := _seen()):
            self._seen = now
            self._home.show_decks(shelves())

    def _make(self, head: str, title: str, make: Callable[[str], Path]) -> None:
        from fresque.app.new_deck import own_place
        from fresque.ui.new_deck import DeckRequest, ask_title

        wanted = ask_title(self._home, DeckRequest(head, title, own_place))
        if wanted is None:
            return
        try:
            file = make(wanted)
        except FresqueError as error:
            self._home.notice.refuse(error)
            return
        self._seen = _seen()
        self._home.show_decks(shelves(), file)
        said = tr("“{title}” is ready: edit deck.yaml in {folder}.", title=wanted, folder=file.parent)
        self._home.notice.tell(said)
        _show(file.parent)

    def _run(self, action: QAction) -> None:
        menu = self.sender()
        tile = menu.parent() if menu is not None else None
        if isinstance(tile, DeckTile):
            self._runs[str(action.data())](tile)


def _show(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _seen() -> tuple[tuple[Path, int], ...]:
    """The user's decks and when each was last written."""
    found = []
    for file in own_decks():
        with suppress(OSError):
            found.append((file, file.stat().st_mtime_ns))
    return tuple(found)
