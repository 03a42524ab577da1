"""Checks across the parts of a deck: identifiers told apart, references that lead somewhere, durations that add up."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from fresque.core.deck import Card, Deck, ReferenceLink
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.decks.binding import Binder, Route
from fresque.storage.decks.problems import shown


def check_references(own: Deck, deck: Deck, base: Deck | None, binder: Binder) -> None:
    """Note what does not hold together in `own`, the file read; `deck` is the same completed by `base`, if any."""
    look = _Look(own, deck, base, binder)
    for check in CHECKS:
        check(look)


@dataclass(frozen=True, slots=True)
class _Look:
    own: Deck
    deck: Deck
    base: Deck | None
    binder: Binder

    def error(self, route: Route, message: str, hint: str = "") -> None:
        self.binder.problems.error(self.binder.spot(*route), message, hint)

    def warning(self, route: Route, message: str, hint: str = "") -> None:
        self.binder.problems.warning(self.binder.spot(*route), message, hint)

    def known(self, route: Route, message: str, name: str, among: Collection[str]) -> None:
        """An error when `name` is not one of the identifiers `among`; an empty name was complained about already."""
        if name and name not in among:
            self.error(route, message, self.binder.problems.nearest(name, among))


def _unique(look: _Look) -> None:
    lists: Iterable[tuple[Route, list[str]]] = (
        (("cards",), [card.id for card in look.own.cards]),
        (("lots",), [lot.id for lot in look.own.lots]),
        (("layout", "zones"), [zone.id for zone in look.own.layout.zones]),
        (("workshop", "phases"), [phase.id for phase in look.own.workshop.phases]),
    )
    for route, ids in lists:
        first: dict[str, int] = {}
        for n, name in enumerate(ids):
            if name and first.setdefault(name, n) != n:
                line = look.binder.spot(*route, first[name], "id").line
                summary = tr("The identifier “{id}” is already taken on line {line}.", id=name, line=line)
                look.error((*route, n, "id"), summary, tr("Give each its own."))


def _numbers(look: _Look) -> None:
    counts = Counter(card.number for card in look.deck.cards)
    owner: dict[int, str] = {}
    own = {card.id for card in look.own.cards}
    for card in look.deck.cards:
        if card.number is not None and card.id not in own:
            owner.setdefault(card.number, card.id)
    for n, card in enumerate(look.own.cards):
        if card.number is None or counts[card.number] < 2:
            continue
        if (other := owner.setdefault(card.number, card.id)) != card.id:
            summary = tr("The number {number} is already that of “{card}”.", number=card.number, card=other)
            look.error(("cards", n, "number"), summary, tr("Change one of the two."))


def _cards(look: _Look) -> None:
    lots = {lot.id for lot in look.deck.lots}
    zones = {zone.id for zone in look.deck.layout.zones}
    for n, card in enumerate(look.own.cards):
        look.known(("cards", n, "lot"), tr("No lot is named “{id}”.", id=shown(card.lot)), card.lot, lots)
        for i, zone in enumerate(card.zone):
            look.known(("cards", n, "zone", i), tr("No zone is named “{id}”.", id=shown(zone)), zone, zones)
        _controversy(look, n, card)
    if not look.deck.license:
        summary = tr("The deck has no “license”.")
        look.warning((), summary, tr("Say what others may do with it, for example “license: CC-BY-SA-4.0”."))
    if not look.deck.cards:
        look.warning(("cards",), tr("The deck has no card."), tr("Add at least one under “cards:”."))


def _controversy(look: _Look, n: int, card: Card) -> None:
    whole = look.deck.card(card.id) or card
    if whole.kind == "controversy" and not whole.question:
        summary = tr("The controversy “{card}” has no “question”.", card=card.id)
        look.error(("cards", n), summary, tr("Write the question of the recto, or change its “kind”."))


def _icons(look: _Look) -> None:
    from fresque.layout.fonts import has_icon

    for n, card in enumerate(look.own.cards):
        if card.icon and not has_icon(card.icon):
            summary = tr("The pictogram “{icon}” does not exist.", icon=card.icon)
            look.error(("cards", n, "icon"), summary, tr("Look for its name among the mdi6 pictograms."))


def _lots(look: _Look) -> None:
    used = {card.lot for card in look.deck.cards}
    dealt = {lot for phase in look.deck.workshop.phases for lot in phase.deals}
    looks: dict[tuple[str, str], str] = {}
    for n, lot in enumerate(look.own.lots):
        if lot.id not in used:
            look.warning(("lots", n), tr("The lot “{id}” has no card.", id=lot.id))
        elif dealt and lot.id not in dealt:
            look.warning(("lots", n), tr("No phase deals the lot “{id}”.", id=lot.id))
        if (twin := looks.setdefault((lot.color, lot.mark), lot.id)) != lot.id:
            summary = tr("The lots “{a}” and “{b}” have the same colour and the same mark.", a=twin, b=lot.id)
            look.warning(("lots", n), summary, tr("Give each its own, so that cards can be told apart."))


def _lots_left(look: _Look) -> None:
    if look.base is None or not look.binder.given("lots"):
        return
    lots = {lot.id for lot in look.deck.lots}
    own = {card.id for card in look.own.cards}
    orphans = Counter(card.lot for card in look.deck.cards if card.id not in own and card.lot and card.lot not in lots)
    for lot, count in orphans.items():
        summary = tr("The base has {n} cards in the lot “{id}”, which is missing here.", n=count, id=lot)
        look.error(("lots",), summary, tr("Add this lot, or move or remove its cards."))


def _removed(look: _Look) -> None:
    known = {card.id for card in look.base.cards} if look.base else set()
    own = {card.id for card in look.own.cards}
    for n, name in enumerate(look.own.remove):
        if look.base is None:
            look.error(("remove", n), tr("There is no base to remove “{id}” from.", id=name), tr("Add “base:”."))
            continue
        look.known(("remove", n), tr("The base has no card named “{id}”.", id=shown(name)), name, known)
        if name in own:
            look.error(("remove", n), tr("“{id}” is both removed and rewritten.", id=name), tr("Choose one."))


def _links(look: _Look) -> None:
    cards = {card.id for card in look.deck.cards}
    seen: dict[tuple[str, str], tuple[int, ReferenceLink]] = {}
    for n, link in enumerate(look.own.links):
        for name, card in (("from", link.source), ("to", link.target)):
            look.known(("links", n, name), tr("No card is named “{id}”.", id=shown(card)), card, cards)
        if link.source and link.source == link.target:
            look.error(("links", n, "to"), tr("This link goes from a card to itself."), tr("Change one end."))
        elif link.source and link.target:
            _same_pair(look, n, *seen.setdefault((link.source, link.target), (n, link)))
        if link.kind == "questionable" and not link.explanation:
            summary = tr("This questionable link has no “explanation”.")
            look.warning(("links", n), summary, tr("Say what a facilitator can answer."))


def _same_pair(look: _Look, n: int, first: int, link: ReferenceLink) -> None:
    if n == first:
        return
    line, other = look.binder.spot("links", first).line, look.own.links[n]
    if other.kind == link.kind:
        summary = tr("This link is already given on line {line}.", line=line)
    else:
        summary = tr(
            "This link is “{kind}” here and “{other}” on line {line}.", kind=other.kind, other=link.kind, line=line
        )
    look.error(("links", n), summary, tr("Delete one of the two."))


def _zones(look: _Look) -> None:
    kind = look.own.layout.kind
    for n, zone in enumerate(look.own.layout.zones):
        route: Route = ("layout", "zones", n)
        if kind == "timeline" and zone.start is None:
            look.error(route, tr("This zone of the timeline has no “start”."), tr("Give its first year."))
        if zone.start is not None and zone.end is not None and zone.end < zone.start:
            look.error((*route, "end"), tr("This zone ends before it starts."), tr("Swap “start” and “end”."))
        if kind == "matrix" and (zone.row is None or zone.column is None):
            look.error(route, tr("This zone of the matrix has no “row” or no “column”."), tr("Give both, from 0."))


def _workshop(look: _Look) -> None:
    lots = {lot.id for lot in look.deck.lots}
    for n, phase in enumerate(look.own.workshop.phases):
        if phase.min is not None and phase.min > phase.ideal:
            summary = tr("“min” is longer than “ideal” in the phase “{id}”.", id=phase.id)
            look.error(("workshop", "phases", n, "min"), summary, tr("“min” is the least it may be cut to."))
        for i, lot in enumerate(phase.deals):
            look.known(("workshop", "phases", n, "deals", i), tr("No lot is named “{id}”.", id=shown(lot)), lot, lots)


def _format(look: _Look) -> None:
    from fresque.layout.sheet import card_size

    try:
        card_size(look.own.cards_format)
    except FresqueError as error:
        look.error(("cards_format",), error.summary, error.hint)


def _participants(look: _Look) -> None:
    people = look.own.participants
    if not people.min <= people.ideal <= people.max:
        summary = tr("The participants must go from “min” to “ideal” to “max”.")
        look.error(("participants",), summary, tr("For example: {example}", example="{min: 4, ideal: 7, max: 10}"))


CHECKS: tuple[Callable[[_Look], None], ...] = (
    _unique,
    _numbers,
    _cards,
    _icons,
    _lots,
    _lots_left,
    _removed,
    _links,
    _zones,
    _workshop,
    _format,
    _participants,
)
