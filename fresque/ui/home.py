"""The first page: the sessions opened last, the user's decks, the bundled ones, and the doors to open or make one."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from fresque.app.library import Shelved, Shelves
from fresque.core.i18n import tr
from fresque.storage.presence import is_folder
from fresque.storage.recent import Recent
from fresque.ui.deck_grid import DeckGrid, neighbour
from fresque.ui.deck_tile import DeckTile
from fresque.ui.notice import Notice

LATEST = 4
"""Sessions offered above the decks; the others come below."""
LONGEST = 40
"""Characters of the name of a session, or of its deck."""
PADDING = 24
"""Around the words of a button, in px."""
OPENED = (".fresque", ".yaml", ".yml")


class HomePage(QWidget):
    """`deck_chosen` and `rehearsal_requested` carry a deck's file, `session_chosen` a session's, `dropped` either.

    `menu_requested` carries a tile and a place in global px; `decks_shown` tells that the tiles are new ones;
    `looked_at` that the window has just come to the front.
    """

    deck_chosen = Signal(str)
    session_chosen = Signal(str)
    rehearsal_requested = Signal(str)
    dropped = Signal(str)
    open_requested = Signal()
    new_requested = Signal()
    year_requested = Signal()
    folder_requested = Signal()
    menu_requested = Signal(object, object)
    decks_shown = Signal()
    looked_at = Signal()

    def __init__(self, decks: Shelves, recent: Sequence[Recent], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("home")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.tiles: list[DeckTile] = []
        self.sessions: list[QPushButton] = []
        self.notice = Notice()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._page(decks, recent))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.area, 1)

    def put_above(self, part: QWidget) -> None:
        """Show something at the top of the page."""
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(0, part)

    def take_focus(self) -> None:
        """Give the keyboard to the first deck, or to the door when there is none."""
        (self.tiles[0] if self.tiles else self.open_button).setFocus()

    def show_decks(self, decks: Shelves, chosen: Path | None = None) -> None:
        """Show the decks there are now; the keyboard goes to the one of the file `chosen`, or stays where it was."""
        had = next((tile for tile in self.tiles if tile.hasFocus() or tile.dots.hasFocus()), None)
        chosen = chosen or (had.deck.path if had else None)
        self._shelves.replace_with(self._shelf(decks))
        tile = next((tile for tile in self.tiles if tile.deck.path == chosen), None)
        if tile is not None:
            tile.setFocus()
            self.area.ensureWidgetVisible(tile)
        elif had is not None:
            self.take_focus()
        self.decks_shown.emit()

    def show_presence(self, session: QPushButton, there: bool) -> None:
        """Say whether the file of a session is there; one that is not cannot be chosen."""
        path = str(session.property("path"))
        session.setEnabled(there)
        session.setToolTip(path if there else tr("“{name}” is not there now.", name=path))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _openable(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if path := _openable(event):
            event.acceptProposedAction()
            self.dropped.emit(path)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.looked_at.emit()

    def _page(self, decks: Shelves, recent: Sequence[Recent]) -> QWidget:
        page = QWidget()
        page.setObjectName("home")
        column = QVBoxLayout(page)
        column.setContentsMargins(64, 40, 64, 48)
        column.setSpacing(10)
        column.addLayout(self._head())
        self._sessions(column, tr("RESUME"), recent[:LATEST])
        self._shelves = _Place(self._shelf(decks))
        column.addWidget(self._shelves)
        self._sessions(column, tr("OLDER SESSIONS"), recent[LATEST:])
        column.addStretch(1)
        return page

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        words = QVBoxLayout()
        title, lead = QLabel("Fresque"), QLabel(tr("Prepare, print, run and report your workshops, offline."))
        title.setObjectName("hero")
        lead.setObjectName("lead")
        words.addWidget(title)
        lead.setWordWrap(True)
        words.addWidget(lead)
        row.addLayout(words, 1)
        self.new_button = QPushButton(tr("New deck…"))
        self.new_button.clicked.connect(self.new_requested)
        self.open_button = QPushButton(tr("Open a session or a deck…"))
        self.open_button.clicked.connect(self.open_requested)
        self.year_button = QPushButton(tr("The year…"))
        self.year_button.setShortcut("Ctrl+Shift+Y")
        self.year_button.setToolTip(tr("All your sessions added up"))
        self.year_button.clicked.connect(self.year_requested)
        for button in (self.year_button, self.new_button, self.open_button):
            button.setMinimumHeight(44)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _sessions(self, column: QVBoxLayout, title: str, recent: Sequence[Recent]) -> None:
        if recent:
            column.addSpacing(16)
            column.addWidget(_section(title))
        rows = QVBoxLayout()
        rows.setSpacing(0)
        for entry in recent:
            rows.addWidget(self._recent(entry), 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(rows)

    def _recent(self, entry: Recent) -> QPushButton:
        when = datetime.fromtimestamp(entry.opened / 1000)
        opened = tr("{day}/{month}/{year} at {hour}:{minute:02d}", **_parts(when))
        button = _SessionButton(f"{_cut(Path(entry.path).stem)}  ·  {_cut(entry.title)}  ·  {opened}")
        button.setAccessibleName(f"{Path(entry.path).stem}, {entry.title}, {opened}")
        button.setObjectName("plain")
        button.setMinimumHeight(44)
        button.setToolTip(entry.path)
        button.setProperty("path", entry.path)
        button.clicked.connect(self._recent_clicked)
        self.sessions.append(button)
        return button

    def _shelf(self, decks: Shelves) -> QWidget:
        self.tiles = []
        shelf = QWidget()
        column = QVBoxLayout(shelf)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(10)
        if decks.own:
            column.addLayout(self._own_head(tr("YOUR DECKS"), tr("They are kept in {folder}.", folder=decks.folder)))
            column.addWidget(self._grid(decks.own))
            column.addSpacing(20)
        column.addWidget(_section(tr("BUNDLED DECKS")))
        if decks.bundled:
            column.addWidget(self._grid(decks.bundled))
        if not decks.own:
            column.addSpacing(20)
            hint = tr("None yet. Adapt a bundled deck or make a new one: it is kept in {folder}.", folder=decks.folder)
            column.addLayout(self._own_head(tr("YOUR DECKS"), hint))
        return shelf

    def _own_head(self, title: str, hint: str) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        row = QHBoxLayout()
        row.addWidget(_section(title))
        row.addStretch(1)
        self.folder_button = QPushButton(tr("Open this folder"))
        self.folder_button.setObjectName("plain")
        self.folder_button.setMinimumHeight(44)
        self.folder_button.clicked.connect(self.folder_requested)
        row.addWidget(self.folder_button)
        words.addLayout(row)
        said = QLabel(hint)
        said.setObjectName("quiet")
        said.setWordWrap(True)
        words.addWidget(said)
        return words

    def _grid(self, decks: Sequence[Shelved]) -> DeckGrid:
        tiles = [DeckTile(deck) for deck in decks]
        for tile in tiles:
            tile.clicked.connect(self._tile_clicked)
            tile.menu_requested.connect(self._menu_asked)
        self.tiles += tiles
        grid = DeckGrid(tiles)
        grid.step_requested.connect(self._step)
        return grid

    def _step(self, tile: DeckTile, key: int) -> None:
        places = [QRect(other.mapTo(self._shelves, QPoint()), other.size()) for other in self.tiles]
        there = self.tiles[neighbour(places, self.tiles.index(tile), key)]
        there.setFocus(Qt.FocusReason.TabFocusReason)
        self.area.ensureWidgetVisible(there, 0, 24)

    def _tile_clicked(self) -> None:
        tile = self.sender()
        if isinstance(tile, DeckTile):
            self.deck_chosen.emit(str(tile.deck.path))

    def _menu_asked(self, place: QPoint) -> None:
        self.menu_requested.emit(self.sender(), place)

    def _recent_clicked(self) -> None:
        self.session_chosen.emit(str(self.sender().property("path")))


class _SessionButton(QPushButton):
    """A line cut with an ellipsis where the window is too narrow for it."""

    def __init__(self, words: str) -> None:
        super().__init__(words.replace("&", "&&"))
        self._words = words

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        shown = self.text().replace("&&", "&")
        missing = self.fontMetrics().horizontalAdvance(self._words) - self.fontMetrics().horizontalAdvance(shown)
        return QSize(hint.width() + missing + 6, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - PADDING
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))


class _Place(QWidget):
    """Holds one widget, which another may take the place of."""

    def __init__(self, first: QWidget) -> None:
        super().__init__()
        self._row = QVBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._here = first
        self._row.addWidget(first)

    def replace_with(self, other: QWidget) -> None:
        self._row.removeWidget(self._here)
        self._here.hide()
        self._here.deleteLater()
        self._here = other
        self._row.addWidget(other)


def _openable(event: QDropEvent) -> str:
    """The first file of a drop that is a session, a deck or a folder; empty when there is none."""
    paths = (url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile())
    return next((path for path in paths if path.endswith(OPENED) or is_folder(path)), "")


def _cut(name: str) -> str:
    """A name that may be long, for a line that must hold in the narrowest window."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"


def _section(title: str) -> QLabel:
    label = QLabel(title)
    label.setObjectName("section")
    return label


def _parts(when: datetime) -> dict[str, int | str]:
    day, month = f"{when.day:02d}", f"{when.month:02d}"
    return {"day": day, "month": month, "year": when.year, "hour": when.hour, "minute": when.minute}
