"""The first page: the bundled decks, the sessions opened last, and the doors to open or begin one."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from fresque.core.i18n import tr
from fresque.storage.decks.headline import Headline
from fresque.storage.recent import Recent
from fresque.ui.deck_tile import SIZE, DeckTile

SPACING = 20


class HomePage(QScrollArea):
    """`deck_chosen` carries a deck's folder, `session_chosen` a session's path."""

    deck_chosen = Signal(str)
    session_chosen = Signal(str)
    open_requested = Signal()

    def __init__(self, decks: Sequence[Headline], recent: Sequence[Recent], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setObjectName("home")
        column = QVBoxLayout(page)
        column.setContentsMargins(64, 48, 64, 48)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addSpacing(20)
        column.addWidget(_section(tr("START A WORKSHOP WITH")))
        self.tiles = [DeckTile(headline) for headline in decks]
        column.addLayout(self._grid())
        self.sessions: list[QPushButton] = []
        if recent:
            column.addSpacing(20)
            column.addWidget(_section(tr("RESUME")))
        for entry in recent:
            column.addWidget(self._recent(entry), 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setWidget(page)

    def take_focus(self) -> None:
        """Give the keyboard to the first deck, or to the door when there is none."""
        (self.tiles[0] if self.tiles else self.open_button).setFocus()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        words = QVBoxLayout()
        title, lead = QLabel("Fresque"), QLabel(tr("Prepare, print, run and report your workshops, offline."))
        title.setObjectName("hero")
        lead.setObjectName("lead")
        words.addWidget(title)
        words.addWidget(lead)
        row.addLayout(words)
        row.addStretch(1)
        self.open_button = QPushButton(tr("Open a session or a deck…"))
        self.open_button.setMinimumHeight(44)
        self.open_button.clicked.connect(self.open_requested)
        row.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(SPACING)
        columns = max(1, 1200 // (SIZE.width() + SPACING))
        for n, tile in enumerate(self.tiles):
            tile.clicked.connect(self._tile_clicked)
            grid.addWidget(tile, n // columns, n % columns, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(columns, 1)
        return grid

    def _recent(self, entry: Recent) -> QPushButton:
        when = datetime.fromtimestamp(entry.opened / 1000)
        opened = tr("{day}/{month}/{year} at {hour}:{minute:02d}", **_parts(when))
        button = QPushButton(f"{Path(entry.path).stem}  ·  {entry.title}  ·  {opened}")
        button.setObjectName("plain")
        button.setToolTip(entry.path)
        button.setEnabled(Path(entry.path).exists())
        button.setProperty("path", entry.path)
        button.clicked.connect(self._recent_clicked)
        self.sessions.append(button)
        return button

    def _tile_clicked(self) -> None:
        tile = self.sender()
        if isinstance(tile, DeckTile):
            self.deck_chosen.emit(str(tile.headline.path))

    def _recent_clicked(self) -> None:
        self.session_chosen.emit(str(self.sender().property("path")))


def _section(title: str) -> QLabel:
    label = QLabel(title)
    label.setObjectName("section")
    return label


def _parts(when: datetime) -> dict[str, int | str]:
    day, month = f"{when.day:02d}", f"{when.month:02d}"
    return {"day": day, "month": month, "year": when.year, "hour": when.hour, "minute": when.minute}
