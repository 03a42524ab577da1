"""The three cards fanned out on each deck of the home page, drawn one deck at a time, those in view first."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPixmap

from fresque.app.pictures import drawable
from fresque.core.deck import Card, Deck
from fresque.core.errors import FresqueError
from fresque.render.qt import face_image
from fresque.storage.decks import deck_images, read_deck
from fresque.ui.deck_tile import DeckTile
from fresque.ui.home import HomePage

WIDTH = 138
PAUSE = 10
"""Milliseconds left to the hand between two decks."""


class Fans(QObject):
    """Draws the fans of a home page as long as some are missing; a deck that cannot be read has none and says so."""

    def __init__(self, home: HomePage) -> None:
        super().__init__(home)
        self._home = home
        self._waiting: list[DeckTile] = []
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._next)
        home.decks_shown.connect(self.begin)

    def begin(self) -> None:
        """Draw the fans of the tiles there are now."""
        self._waiting = [tile for tile in self._home.tiles if not tile.problem]
        self._next()

    def _next(self) -> None:
        if not self._waiting:
            return
        seen = next((tile for tile in self._waiting if not tile.visibleRegion().isEmpty()), self._waiting[0])
        self._waiting.remove(seen)
        try:
            _fan(seen)
        except FresqueError as error:
            seen.show_problem(str(error))
        if self._waiting:
            self._timer.start()


def fan_out(home: HomePage) -> None:
    """Draw three cards of each deck, now and whenever its decks change."""
    Fans(home).begin()


def _fan(tile: DeckTile) -> None:
    deck = read_deck(tile.deck.path)
    pictures = drawable(deck_images(tile.deck.path, deck), deck)
    ratio = tile.devicePixelRatioF() * 2
    shown = [face_image(deck, card, "recto", WIDTH, ratio, pictures) for card in _samples(deck)]
    tile.show_faces(tuple(QPixmap.fromImage(image) for image in shown))


def _samples(deck: Deck) -> list[Card]:
    """The first card of each of the first lots; the first cards when there are no lots."""
    firsts = [next(deck.cards_of(lot.id), None) for lot in deck.lots[:3]] or list(deck.cards[:3])
    return [card for card in firsts if card is not None]
