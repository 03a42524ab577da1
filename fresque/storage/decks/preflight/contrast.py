"""Whether every text stands out from the ground it is printed on, in each edition of the cards."""

from collections.abc import Iterator
from typing import get_args

from fresque.core.deck import Card, Deck, Face
from fresque.core.i18n import tr
from fresque.layout.palette import EDITIONS, contrast
from fresque.storage.decks.look import Look
from fresque.storage.decks.preflight.drawn import DrawnFace, drawn
from fresque.storage.decks.preflight.fit import printed_size

LEAST, LEAST_LARGE = 4.5, 3.0
"""Contrast ratios asked by WCAG 2.1 AA of a text, and of a large one."""
LARGE, LARGE_BOLD = 6.35, 4.94
"""The size in mm from which a text is large: 18 pt, or 14 pt in bold."""
BOLD = ("bold", "bolditalic")


def contrasts(look: Look) -> None:
    """Draw one card of each make (kind and colour) in each edition, and note the texts that do not stand out."""
    size = printed_size(look.deck.cards_format)
    places = look.places()
    for card in _one_of_each(look.deck):
        noted: set[tuple[str, str]] = set()
        for edition in EDITIONS:
            for face in get_args(Face):
                for couple in faint(drawn(look.deck, card, face, size, edition)):
                    if couple not in noted:
                        _note(look, places[card.id], card, couple, edition)
                    noted.add(couple)


def faint(face: DrawnFace) -> Iterator[tuple[str, str]]:
    """The colours (of a text, of its ground) that are too close for the size of the text."""
    for words in face.words:
        large = words.size >= (LARGE_BOLD if words.weight in BOLD else LARGE)
        if contrast(words.color, words.ground) < (LEAST_LARGE if large else LEAST):
            yield words.color, words.ground


def _one_of_each(deck: Deck) -> list[Card]:
    colors = {lot.id: lot.color for lot in deck.lots}
    makes: dict[tuple[str, str], Card] = {}
    for card in deck.cards:
        makes.setdefault((card.kind, colors.get(card.lot, "")), card)
    return list(makes.values())


def _note(look: Look, route: tuple[str | int, ...], card: Card, couple: tuple[str, str], edition: str) -> None:
    summary = tr(
        "On “{card}”, a text {ink} on {ground} has a contrast of {ratio} in the edition “{edition}”.",
        card=card.id,
        ink=couple[0],
        ground=couple[1],
        ratio=f"{contrast(*couple):.1f}",
        edition=edition,
    )
    look.error("contrast", route, summary, tr("It takes 4.5 (3 for a large text): give its lot another colour."))
