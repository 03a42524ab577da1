"""The three cards fanned out on each deck of the home page."""

from PySide6.QtGui import QPixmap

from fresque.app.pictures import drawable
from fresque.core.deck import Card, Deck
from fresque.core.errors import FresqueError
from fresque.render.qt import face_image
from fresque.storage.decks import deck_images, read_deck
from fresque.ui.deck_tile import DeckTile
from fresque.ui.home import HomePage

WIDTH = 138


def fan_out(home: HomePage) -> None:
    """Draw three cards of each deck; one that cannot be read keeps its blank fan, and says why when chosen."""
    for tile in home.tiles:
        try:
            _fan(tile)
        except FresqueError:
            continue


def _fan(tile: DeckTile) -> None:
    deck = read_deck(tile.headline.path)
    pictures = drawable(deck_images(tile.headline.path, deck), deck)
    ratio = tile.devicePixelRatioF() * 2
    shown = [face_image(deck, card, "recto", WIDTH, ratio, pictures) for card in _samples(deck)]
    tile.show_faces(tuple(QPixmap.fromImage(image) for image in shown))


def _samples(deck: Deck) -> list[Card]:
    firsts = [next(deck.cards_of(lot.id), None) for lot in deck.lots[:3]]
    return [card for card in firsts if card is not None]
