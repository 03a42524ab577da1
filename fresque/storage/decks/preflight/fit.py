"""Whether the texts of the cards fit on their faces at the size they are printed."""

from typing import get_args

from fresque.core.deck import Card, Deck, Face
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.decks.problems import Problems, Spots, shown

NARROW = 0.3
"""How far in mm a text may pass an edge of the drawing: less than a cutter's error."""


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
    """Note the texts that overflow their face or its edges, for the cards whose id is in `spots`."""
    size = printed_size(deck.cards_format)
    for card in deck.cards:
        for face in get_args(Face) if card.id in spots else ():
            for summary in misfits(deck, card, face, size):
                problems.error(spots[card.id], summary, tr("Shorten it."), "fit")


def misfits(deck: Deck, card: Card, face: Face, size: tuple[float, float]) -> list[str]:
    """A sentence for each text of a face of `size` mm that does not fit, or that runs out of the card."""
    from fresque.storage.decks.preflight.drawn import drawn

    sheet = drawn(deck, card, face, size)
    found = [
        tr("On the {face} of “{card}”, there is no room for {text}.", face=face, card=card.id, text=text)
        for text in sheet.overflows
        if text
    ]
    for words in [] if found else sheet.words:
        if not all(_inside(card, size, x, y) for x, y in words.corners):
            found.append(
                tr("On the {face} of “{card}”, “{text}” runs out.", face=face, card=card.id, text=shown(words.text))
            )
    return list(dict.fromkeys(found))


def _inside(card: Card, size: tuple[float, float], x: float, y: float) -> bool:
    w, h = size
    if not (-NARROW <= x <= w + NARROW and -NARROW <= y <= h + NARROW):
        return False
    return card.kind != "step" or _in_hexagon(w, h, x, y)


def _in_hexagon(w: float, h: float, x: float, y: float) -> bool:
    from fresque.layout.marks import hexagon
    from fresque.storage.decks.preflight.drawn import Shape

    shape = hexagon(-NARROW, -NARROW, w + 2 * NARROW, h + 2 * NARROW)
    return Shape("", tuple((numbers[0], numbers[1]) for _verb, numbers in shape if numbers)).holds(x, y)
