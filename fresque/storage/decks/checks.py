"""Checks that a deck holds together: identifiers told apart, references that lead somewhere, values that agree.

What these find keeps the deck from being used; what only deserves a second look is in `preflight`.
"""

import difflib
import re
from collections import Counter
from collections.abc import Callable, Iterable

from fresque.core.deck import ReferenceLink
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.decks.binding import Route
from fresque.storage.decks.look import Look
from fresque.storage.decks.problems import shown

HINTED_ICONS = 5
"""Pictograms whose neighbours are looked for: it takes long among thousands."""


def check_references(look: Look) -> None:
    """Note what does not hold together in the file read."""
    for check in CHECKS:
        check(look)


def _unique(look: Look) -> None:
    lists: Iterable[tuple[Route, list[str]]] = (
        (("cards",), [card.id for card in look.own.cards]),
        (("lots",), [lot.id for lot in look.own.lots]),
        (("layout", "zones"), [zone.id for zone in look.own.layout.zones]),
        (("workshop", "phases"), [phase.id for phase in look.own.workshop.phases]),
        (("workshop", "plans"), [plan.id for plan in look.own.workshop.plans]),
        (("feedback",), [question.id for question in look.own.feedback]),
        *(
            (("workshop", "plans", n, "phases"), [phase.id for phase in plan.phases])
            for n, plan in enumerate(look.own.workshop.plans)
        ),
    )
    for route, ids in lists:
        first: dict[str, int] = {}
        for n, name in enumerate(ids):
            if name and first.setdefault(name, n) != n:
                line = look.line(*route, first[name], "id")
                summary = tr("The identifier “{id}” is already taken on line {line}.", id=name, line=line)
                look.error("duplicate", (*route, n, "id"), summary, tr("Give each its own."))


def _numbers(look: Look) -> None:
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
            look.error("number", ("cards", n, "number"), summary, tr("Change one of the two."))


def _cards(look: Look) -> None:
    lots = {lot.id for lot in look.deck.lots}
    zones = {zone.id for zone in look.deck.layout.zones}
    for n, card in enumerate(look.own.cards):
        look.known(("cards", n, "lot"), tr("No lot is named “{id}”.", id=shown(card.lot)), card.lot, lots)
        for i, zone in enumerate(card.zone):
            look.known(("cards", n, "zone", i), tr("No zone is named “{id}”.", id=shown(zone)), zone, zones)


def _controversies(look: Look) -> None:
    for route, card in look.cards():
        if card.kind == "controversy" and not card.question:
            summary = tr("The controversy “{card}” has no “question”.", card=card.id)
            hint = tr("Write the question of the recto, or change its “kind”.")
            look.error("face", route, summary, hint)


def _icons(look: Look) -> None:
    from fresque.layout.pictograms import has_icon

    unknown = [(n, card.icon) for n, card in enumerate(look.own.cards) if card.icon and not has_icon(card.icon)]
    for rank, (n, icon) in enumerate(unknown):
        hint = near_icons(icon) if rank < HINTED_ICONS else ""
        summary = tr("The pictogram “{icon}” does not exist.", icon=icon)
        look.error("icon", ("cards", n, "icon"), summary, hint or tr("Look for its name among the mdi6 pictograms."))


def near_icons(name: str) -> str:
    """“The nearest are: …” for a pictogram nobody drew; an empty text when none is near."""
    from fresque.layout.pictograms import icon_names

    prefix, _dot, glyph = name.partition(".")
    if not icon_names(prefix):
        prefix = "mdi6"
    known = icon_names(prefix)
    stems = [word[:4] for word in re.split("[-_]", glyph) if len(word) > 2]
    alike = [icon for icon in known if any(stem in icon for stem in stems)] or known
    close = difflib.get_close_matches(f"{prefix}.{glyph}", alike, n=3)
    return tr("The nearest are: {icons}.", icons=", ".join(close)) if close else ""


def _lots_left(look: Look) -> None:
    if look.base is None or not look.binder.given("lots"):
        return
    lots = {lot.id for lot in look.deck.lots}
    own = {card.id for card in look.own.cards}
    orphans = Counter(card.lot for card in look.deck.cards if card.id not in own and card.lot and card.lot not in lots)
    for lot, count in orphans.items():
        summary = tr("The base has {n} cards in the lot “{id}”, which is missing here.", n=count, id=lot)
        look.error("fork", ("lots",), summary, tr("Add this lot, or move or remove its cards."))


def _removed(look: Look) -> None:
    known = {card.id for card in look.base.cards} if look.base else set()
    own = {card.id for card in look.own.cards}
    for n, name in enumerate(look.own.remove):
        if look.base is None:
            look.error(
                "fork", ("remove", n), tr("There is no base to remove “{id}” from.", id=name), tr("Add “base:”.")
            )
            continue
        look.known(("remove", n), tr("The base has no card named “{id}”.", id=shown(name)), name, known)
        if name in own:
            look.error("fork", ("remove", n), tr("“{id}” is both removed and rewritten.", id=name), tr("Choose one."))


def _links_removed(look: Look) -> None:
    known = {(link.source, link.target) for link in look.base.links} if look.base else set()
    own = {(link.source, link.target) for link in look.own.links}
    for n, pair in enumerate(look.own.links_removed):
        a, b = shown(pair[0]), shown(pair[1])
        if pair not in known:
            summary = tr("The base has no link from “{a}” to “{b}”.", a=a, b=b)
            look.error("fork", ("remove_links", n), summary, tr("Check the two cards and their order, or delete this."))
        elif pair in own:
            summary = tr("The link from “{a}” to “{b}” is both removed and rewritten.", a=a, b=b)
            look.error("fork", ("remove_links", n), summary, tr("Choose one."))


def _links(look: Look) -> None:
    cards = {card.id for card in look.deck.cards}
    seen: dict[tuple[str, str], tuple[int, ReferenceLink]] = {}
    for n, link in enumerate(look.own.links):
        for name, card in (("from", link.source), ("to", link.target)):
            look.known(("links", n, name), tr("No card is named “{id}”.", id=shown(card)), card, cards)
        if link.source and link.source == link.target:
            look.error("link", ("links", n, "to"), tr("This link goes from a card to itself."), tr("Change one end."))
        elif link.source and link.target:
            _same_pair(look, n, *seen.setdefault((link.source, link.target), (n, link)))


def _same_pair(look: Look, n: int, first: int, link: ReferenceLink) -> None:
    if n == first:
        return
    line, other = look.line("links", first), look.own.links[n]
    if other.kind == link.kind:
        summary = tr("This link is already given on line {line}.", line=line)
    else:
        summary = tr(
            "This link is “{kind}” here and “{other}” on line {line}.", kind=other.kind, other=link.kind, line=line
        )
    look.error("link", ("links", n), summary, tr("Delete one of the two."))


def _zones(look: Look) -> None:
    kind = look.own.layout.kind
    for n, zone in enumerate(look.own.layout.zones):
        route: Route = ("layout", "zones", n)
        if kind == "timeline" and zone.start is None:
            look.error("zone", route, tr("This zone of the timeline has no “start”."), tr("Give its first year."))
        if zone.start is not None and zone.end is not None and zone.end < zone.start:
            look.error("zone", (*route, "end"), tr("This zone ends before it starts."), tr("Swap “start” and “end”."))
        if kind == "matrix" and (zone.row is None or zone.column is None):
            look.error(
                "zone", route, tr("This zone of the matrix has no “row” or no “column”."), tr("Give both, from 0.")
            )


def _workshop(look: Look) -> None:
    lots = {lot.id for lot in look.deck.lots}
    for n, phase in enumerate(look.own.workshop.phases):
        route: Route = ("workshop", "phases", n)
        if phase.min is not None and phase.min > phase.ideal:
            _too_short(look, route, phase.id)
        for i, lot in enumerate(phase.deals):
            look.known((*route, "deals", i), tr("No lot is named “{id}”.", id=shown(lot)), lot, lots)


def _plans(look: Look) -> None:
    phases = {phase.id: phase for phase in look.own.workshop.phases}
    for n, plan in enumerate(look.own.workshop.plans):
        for i, step in enumerate(plan.phases):
            route: Route = ("workshop", "plans", n, "phases", i)
            look.known((*route, "id"), tr("No phase is named “{id}”.", id=shown(step.id)), step.id, phases)
            ideal = phases[step.id].ideal if step.ideal is None and step.id in phases else step.ideal
            if step.min is not None and ideal is not None and step.min > ideal:
                _too_short(look, route, step.id)


def _too_short(look: Look, route: Route, phase: str) -> None:
    summary = tr("“min” is longer than “ideal” in the phase “{id}”.", id=phase)
    look.error("plan", (*route, "min"), summary, tr("“min” is the least it may be cut to."))


def _feedback(look: Look) -> None:
    for n, question in enumerate(look.own.feedback):
        if question.kind == "choice" and len(question.choices) < 2:
            summary = tr("The question “{id}” gives no choice.", id=question.id)
            look.error("feedback", ("feedback", n), summary, tr("List at least two under “choices:”."))
        elif question.kind != "choice" and question.choices:
            summary = tr("The question “{id}” has choices that are never shown.", id=question.id)
            look.error("feedback", ("feedback", n, "choices"), summary, tr("Write “kind: choice”, or delete them."))


def _format(look: Look) -> None:
    from fresque.layout.sheet import card_size

    try:
        card_size(look.own.cards_format)
    except FresqueError as error:
        look.error("format", ("cards_format",), error.summary, error.hint)


def _participants(look: Look) -> None:
    people = look.own.participants
    if not people.min <= people.ideal <= people.max:
        summary = tr("The participants must go from “min” to “ideal” to “max”.")
        look.error(
            "participants",
            ("participants",),
            summary,
            tr("For example: {example}", example="{min: 4, ideal: 7, max: 10}"),
        )


CHECKS: tuple[Callable[[Look], None], ...] = (
    _unique,
    _numbers,
    _cards,
    _controversies,
    _icons,
    _lots_left,
    _removed,
    _links_removed,
    _links,
    _zones,
    _workshop,
    _plans,
    _feedback,
    _format,
    _participants,
)
