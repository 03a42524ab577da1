"""Whether the texts of the cards fit on their faces at the size they are printed."""

from typing import get_args

from fresque.core.deck import Deck, Face
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.decks.problems import Problems, Spots


def printed_size(cards_format: str) -> tuple[float, float]:
    """Width and height in mm of the drawing of a card on A4 sheets, the default; alone when it is larger than A4."""
    from fresque.layout.sheet import card_size, grid

    size = card_size(cards_format)
    try:
        inset = grid("a4", size).inset
    except FresqueError:
        inset = 0.0
    return size[0] - 2 * inset, size[1] - 2 * inset


def check_fit(deck: Deck, spots: Spots, problems: Problems) -> None:
    """Note the texts that overflow their face, for the cards whose id is in `spots`."""
    from fresque.layout.card import overflows

    size = printed_size(deck.cards_format)
    for card in deck.cards:
        for face in get_args(Face) if card.id in spots else ():
            for text in overflows(deck, card, face, *size):
                summary = tr("On the {face} of “{card}”, {text} does not fit.", face=face, card=card.id, text=text)
                problems.error(spots[card.id], summary, tr("Shorten it."))
