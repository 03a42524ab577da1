"""A session read to be shown or told, never changed: works on a copy, even while the window holds the file."""

import json
from dataclasses import dataclass
from pathlib import Path

from fresque.app.pictures import drawable
from fresque.core.board import Board
from fresque.core.debrief import Entry
from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.core.gestures import gesture_from_json
from fresque.core.i18n import tr
from fresque.core.info import SessionInfo
from fresque.core.records import Record
from fresque.layout.canvas import Picture
from fresque.storage.contents import Row
from fresque.storage.decks.plain import deck_from_plain
from fresque.storage.session_file import read_copy


@dataclass(frozen=True, slots=True)
class Reading:
    """A session as it was when its file was read; pictures by path in the deck and by SHA-256."""

    deck: Deck
    info: SessionInfo
    entries: tuple[Entry, ...]
    pictures: dict[str, Picture]

    def records(self, table: int) -> list[Record]:
        """What lies on a table; raises FresqueError when the session has no such table."""
        if not 1 <= table <= self.info.tables:
            summary = tr("There is no table {table}: this session has {n}.", table=table, n=self.info.tables)
            raise FresqueError(summary, hint=tr("Choose one from 1 to {n}.", n=self.info.tables))
        board = Board()
        for entry in self.entries:
            board.replay(entry.gesture, entry.actor)
        return board.records(table)


def read_session(path: Path) -> Reading:
    """Everything a session file holds; raises FresqueError."""
    contents = read_copy(path)
    deck = deck_from_plain(contents.deck)
    images = {name: contents.assets[sha] for name, sha in contents.images.items() if sha in contents.assets}
    entries = tuple(_entry(row) for row in contents.rows)
    return Reading(deck, contents.info, entries, drawable({**contents.assets, **images}, deck))


def _entry(row: Row) -> Entry:
    _actor, gesture = gesture_from_json(json.loads(row.body), lenient=True)
    return Entry(row.ts, row.actor, gesture)
