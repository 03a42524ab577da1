"""What a deck shows on its faces: nothing left empty, and cards of a lot that look like one another."""

from collections import Counter, defaultdict
from typing import Literal

from fresque.core.deck import Card, Kind
from fresque.core.i18n import tr
from fresque.storage.decks.look import Look

WITHOUT_VERSO: frozenset[Kind] = frozenset({"step", "joker", "blank"})
"""Kinds whose verso may say nothing: the name of the step, a rule of the game, lines to write on."""
WITHOUT_NUMBER: frozenset[Kind] = frozenset({"joker", "blank"})
PICTURED: frozenset[Kind] = frozenset({"card", "action"})
"""Kinds whose recto keeps a column for a pictogram or a picture."""
Family = Literal["plain", "step", "controversy", "statement", ""]
FAMILIES: dict[Kind, Family] = {
    "card": "plain",
    "action": "plain",
    "step": "step",
    "controversy": "controversy",
    "statement": "statement",
    "joker": "",
    "blank": "",
}
"""Kinds drawn alike; jokers and blank cards go with any."""


def no_card(look: Look) -> None:
    """A deck has cards."""
    if not look.deck.cards:
        look.warning("face", ("cards",), tr("The deck has no card."), tr("Add at least one under “cards:”."))


def numbers(look: Look) -> None:
    """When cards of a kind are numbered, all of them are."""
    numbered = {card.kind for card in look.deck.cards if card.number is not None}
    for route, card in look.cards():
        if card.number is None and card.kind in numbered - WITHOUT_NUMBER:
            summary = tr("“{card}” has no “number”, while others have.", card=card.id)
            look.warning("number", route, summary, tr("Give it one: people call cards by their number."))


def versos(look: Look) -> None:
    """The verso of a card says something."""
    for route, card in look.cards():
        if card.kind not in WITHOUT_VERSO and not _says_something(card):
            summary = tr("The verso of “{card}” is empty.", card=card.id)
            wanted = "viewpoints" if card.kind == "controversy" else "essential"
            look.warning("face", route, summary, tr("Write at least its “{key}”.", key=wanted))


def rectos(look: Look) -> None:
    """The column of a recto shows a pictogram or a picture."""
    kept = [card for card in look.deck.cards if card.kind in PICTURED]
    if kept and not any(card.icon or card.image for card in kept):
        summary = tr("No card has a pictogram or a picture.")
        look.warning("face", ("cards",), summary, tr("Give each an “icon”, for example “mdi6.scale-balance”."))
        return
    for route, card in look.cards():
        if card.kind in PICTURED and not (card.icon or card.image):
            summary = tr("The recto of “{card}” has neither a pictogram nor a picture.", card=card.id)
            look.warning("face", route, summary, tr("Give it an “icon”, for example “mdi6.scale-balance”."))


def families(look: Look) -> None:
    """The cards of a lot are of one make: no hexagon among the rectangles, no question among the facts."""
    counts: defaultdict[str, Counter[Family]] = defaultdict(Counter)
    for card in look.deck.cards:
        if card.lot and (family := FAMILIES[card.kind]):
            counts[card.lot][family] += 1
    usual = {lot: families.most_common(1)[0][0] for lot, families in counts.items()}
    for route, card in look.cards():
        if card.lot in usual and FAMILIES[card.kind] not in ("", usual[card.lot]):
            summary = tr(
                "“{card}” is a “{kind}” among cards of another kind in the lot “{lot}”.",
                card=card.id,
                kind=card.kind,
                lot=card.lot,
            )
            look.warning("face", (*route, "kind"), summary, tr("Put it in a lot of its own."))


def _says_something(card: Card) -> bool:
    if card.kind == "controversy":
        return bool(card.viewpoints or card.final_question)
    return bool(card.essential.strip() or card.body.strip())
