"""The three cards fanned out on each deck of the home page, one deck at a time, those in view first.

Decks are read aside, for a disk may be slow; their cards are drawn here.
"""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPixmap

from fresque.app.pictures import drawable
from fresque.core.deck import Card, Deck
from fresque.core.errors import FresqueError
from fresque.layout.canvas import Picture
from fresque.render.qt import face_image
from fresque.storage.decks import deck_images, read_deck
from fresque.ui.deck_tile import DeckTile
from fresque.ui.home import HomePage
from fresque.ui.tasks import Tasks

WIDTH = 138
PAUSE = 10
"""Milliseconds left to the hand between two decks."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A deck and its pictures, by name."""

    deck: Deck
    pictures: dict[str, Picture]


class Fans(QObject):
    """Draws the fans of a home page as long as some are missing; a deck that cannot be read has none and says so."""

    def __init__(self, home: HomePage) -> None:
        super().__init__(home)
        self._home = home
        self._waiting: list[DeckTile] = []
        self._reading: DeckTile | None = None
        self._tasks = Tasks(home, quiet=True, lasting=True)
        self._tasks.refused.connect(self._refused)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._next)
        home.decks_shown.connect(self.begin)

    def begin(self) -> None:
        """Draw the fans of the tiles there are now."""
        self._waiting = [tile for tile in self._home.tiles if not tile.problem]
        if self._reading is None:
            self._next()

    def _next(self) -> None:
        if not self._waiting or self._reading is not None:
            return
        seen = next((tile for tile in self._waiting if not tile.visibleRegion().isEmpty()), self._waiting[0])
        self._waiting.remove(seen)
        self._reading = seen
        self._tasks.run(partial(_read, seen.deck.path), self._draw)

    def _draw(self, read: _Read) -> None:
        tile = self._done()
        if tile is not None:
            ratio = tile.devicePixelRatioF() * 2
            cards = _samples(read.deck)
            shown = [face_image(read.deck, card, "recto", WIDTH, ratio, read.pictures) for card in cards]
            tile.show_faces(tuple(QPixmap.fromImage(image) for image in shown))

    def _refused(self, error: FresqueError) -> None:
        tile = self._done()
        if tile is not None:
            tile.show_problem(str(error))

    def _done(self) -> DeckTile | None:
        """The tile that was being read, unless others took its place meanwhile; the next one follows."""
        tile, self._reading = self._reading, None
        self._timer.start()
        return tile if tile in self._home.tiles else None


def fan_out(home: HomePage) -> None:
    """Draw three cards of each deck, now and whenever its decks change."""
    Fans(home).begin()


def _read(path: Path) -> _Read:
    deck = read_deck(path)
    return _Read(deck, drawable(deck_images(path, deck), deck))


def _samples(deck: Deck) -> list[Card]:
    """The first card of each of the first lots; the first cards when there are no lots."""
    firsts = [next(deck.cards_of(lot.id), None) for lot in deck.lots[:3]] or list(deck.cards[:3])
    return [card for card in firsts if card is not None]
