"""Which cards are printed, in which order, and which of them share their sheets."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from fresque.app.print_options import PrintOptions
from fresque.core.deck import Card, Deck
from fresque.core.errors import FresqueError
from fresque.core.i18n import speaking, tr, trn

OTHERS = "-"
"""Stands among the lots asked for, for the cards without a lot: jokers, blank cards."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A card of one of the sets printed; `stamp` says which."""

    card: Card
    stamp: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The cards of a lot in one set, or those without a lot; hexagons have sheets of their own."""

    title: str
    copies: tuple[Copy, ...]
    hexagonal: bool = False


def groups(deck: Deck, options: PrintOptions) -> list[Group]:
    """The cards by lots, then those without a lot, once for each set; raises FresqueError when there are none."""
    if options.mode == "gutterfold" and options.faces != "both":
        raise FresqueError(
            tr("Folded cards have both faces on one side."), hint=tr("Leave out --faces, or choose --mode sheets.")
        )
    lots = _lots(deck, options)
    with speaking(deck.language):
        stamps = [tr("set {letter}", letter=letter(n)) for n in range(options.copies)]
    stamps = stamps if options.copies > 1 else [""]
    found = [group for stamp in stamps for lot in lots for group in _of(deck, lot, stamp, options) if group.copies]
    if not found:
        raise FresqueError(tr("There is no card to print."), hint=tr("Check the lots asked for."))
    return _merged(found) if options.together else found


def _lots(deck: Deck, options: PrintOptions) -> list[list[Card]]:
    lots = [list(deck.cards_of(lot)) for lot in _chosen(deck, options.lots)]
    if not options.lots or OTHERS in options.lots:
        known = {lot.id for lot in deck.lots}
        lots.append([card for card in deck.cards if card.lot not in known])
    if options.only:
        wanted = set(options.only)
        lots = [[card for card in lot if card.id in wanted] for lot in lots]
    with speaking(deck.language):
        return [*lots, additions(deck, options)]


def _of(deck: Deck, cards: Sequence[Card], stamp: str, options: PrintOptions) -> list[Group]:
    """A lot as groups: its hexagons apart from its other cards."""
    steps = [card for card in cards if card.kind == "step" and options.hexagons and options.mode != "gutterfold"]
    others = [card for card in cards if card not in steps]
    return [
        Group(_title(deck, some[0]) if some else "", tuple(Copy(card, stamp) for card in some), hexagonal)
        for some, hexagonal in ((steps, True), (others, False))
    ]


def _merged(found: Sequence[Group]) -> list[Group]:
    """All the hexagons on the same sheets, then all the other cards."""
    merged = []
    for hexagonal in (True, False):
        copies = tuple(copy for group in found if group.hexagonal == hexagonal for copy in group.copies)
        if copies:
            merged.append(Group(tr("Steps") if hexagonal else tr("All the cards"), copies, hexagonal))
    return merged


def _chosen(deck: Deck, asked: Sequence[str]) -> list[str]:
    """The lots asked for, by id or by number, in the deck's order."""
    names = {str(n): lot.id for n, lot in enumerate(deck.lots, 1)} | {lot.id: lot.id for lot in deck.lots}
    for name in asked:
        if name not in names and name != OTHERS:
            raise FresqueError(
                tr("The deck has no lot “{name}”.", name=name),
                hint=tr("Its lots: {names}.", names=", ".join(lot.id for lot in deck.lots)),
            )
    wanted = {names[name] for name in asked if name != OTHERS}
    return [lot.id for lot in deck.lots if not asked or lot.id in wanted]


def additions(deck: Deck, options: PrintOptions) -> list[Card]:
    """The blank cards and the credits asked for."""
    blank = next((card for card in deck.cards if card.kind == "blank"), None)
    blank = blank or Card(id="blank", title=tr("Blank card"), kind="blank", icon="mdi6.pencil-plus-outline")
    added = [replace(blank, number=None)] * options.blanks
    if options.credits:
        names = ", ".join(deck.authors)
        people = trn("Author: {names}.", "Authors: {names}.", len(deck.authors), names=names) if names else ""
        title = tr("Credits and licence")
        added.append(
            Card(id="credits", title=title, kind="card", essential=people, body=deck.credits, icon="mdi6.license")
        )
    return added


def letter(n: int) -> str:
    """A, B, … Z, AA, AB…"""
    return (letter(n // 26 - 1) if n >= 26 else "") + chr(65 + n % 26)


def _title(deck: Deck, card: Card) -> str:
    lot = deck.lot(card.lot)
    return tr("Set {n} · {title}", n=deck.lot_number(card.lot), title=lot.title) if lot else tr("Other cards")
