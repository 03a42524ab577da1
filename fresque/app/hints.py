"""The hints of the cards, for the facilitator alone: found in a second by a word or a number."""

import re
from dataclasses import dataclass

from fresque.app.desk import Desk
from fresque.core.alike import folded
from fresque.core.deck import Card
from fresque.core.records import PlacedCard
from fresque.layout.card_tiers import number_shown
from fresque.layout.text import plain

MOST = 6
"""Answers shown."""
_NUMBER = re.compile(r"(?:#|n°|nº|no)?\s*(\d{1,4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HintFound:
    """A card with its hint; `record` is where it lies on the table in view, empty when it does not."""

    card: Card
    title: str
    hint: str
    record: str


def hints(desk: Desk, query: str) -> list[HintFound]:
    """The cards that answer, the best first: this number, then titles, then hints and other words."""
    words = folded(query).split()
    if not words:
        return []
    number = _NUMBER.fullmatch(query.strip())
    there = {r.card: r.id for r in desk.records() if isinstance(r, PlacedCard)}
    ranked = []
    for n, card in enumerate(desk.deck.cards):
        shown = number_shown(desk.deck, card, "recto")
        rank = 0 if number and shown == str(int(number.group(1))) else _rank(card, words)
        if rank is not None:
            title = " · ".join(part for part in (shown, plain(card.title)) if part)
            ranked.append((rank, n, HintFound(card, title, plain(card.hint).strip(), there.get(card.id, ""))))
    return [found for _rank_, _n, found in sorted(ranked, key=lambda entry: entry[:2])][:MOST]


def _rank(card: Card, words: list[str]) -> int | None:
    title = folded(plain(card.title))
    rest = folded(plain(" ".join((card.hint, card.essential, card.body, card.question))))
    if all(word in title for word in words):
        return 1
    return 2 if all(word in f"{title} {rest}" for word in words) else None
