"""Whether the texts of the cards fit on their faces at the size they are printed."""

from typing import get_args

from fresque.core.deck import Deck, Face
from fresque.core.i18n import tr
from fresque.storage.decks.problems import Problems, Spots

SIZES = {"a6": (148.0, 105.0), "a7": (105.0, 74.0)}
"""Width and height in mm of the formats checked by name."""


def card_size(cards_format: str) -> tuple[float, float] | None:
    """Width and height in mm of a format; None for a name this check does not measure."""
    if cards_format.endswith("mm"):
        width, height = cards_format.removesuffix("mm").split("x")
        return float(width), float(height)
    return SIZES.get(cards_format)


def check_fit(deck: Deck, spots: Spots, problems: Problems) -> None:
    """Note the texts that overflow their face, for the cards whose id is in `spots`."""
    from fresque.layout.card import overflows

    if (size := card_size(deck.cards_format)) is None:
        return
    for card in deck.cards:
        for face in get_args(Face) if card.id in spots else ():
            for text in overflows(deck, card, face, *size):
                summary = tr("On the {face} of “{card}”, {text} does not fit.", face=face, card=card.id, text=text)
                problems.error(spots[card.id], summary, tr("Shorten it."))
