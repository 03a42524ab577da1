"""Decks drawn at random from the model itself: whatever key is added to the format is drawn too."""

import dataclasses
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from fresque.core.deck import (
    ADDRESS,
    BASE,
    CARD_FORMAT,
    FORMAT,
    ID,
    LANGUAGE,
    LINKED,
    PICTOGRAM,
    VERSION,
    Card,
    Deck,
    Layout,
    Phase,
    Plan,
    ReferenceLink,
    Workshop,
    Zone,
)
from fresque.storage.decks.format import Key, keys_of
from fresque.storage.decks.tree import UNPRINTABLE

EXAMPLES = {
    ID: ["a", "carte-2", "2024-2025", "1", "no", "true"],
    VERSION: ["1", "1.0", "2.10.3"],
    LANGUAGE: ["fr", "en", "fr-CA"],
    ADDRESS: ["https://exemple.org", "http://x/?a=1;b|c,d#e", "https://x/{y}'\"\\"],
    PICTOGRAM: ["mdi6.leaf", "mdi6.scale-balance"],
    CARD_FORMAT: ["a6", "a7", "63.5x88mm"],
    BASE: ["autre", "autre@1.2"],
    LINKED: ["a > carte-2", "1>no"],
}
TRAPS = list(" \u00a0\u202f\n\r\t\x85\u2028\u2029\ufeff;,:|\\\"'`=+-@#&*!%?>{}[]()«»’/.0159éÀ œ日ع🙂~_xYn")
BITS = [
    "_x000D_",
    "  ",
    " | ",
    " #",
    ": ",
    "\r\n",
    "\n\n",
    "=1+1",
    "yes",
    "1.0",
    "1e3",
    "2024-01-01",
    "#N/A",
    "- ",
    "'=",
]
WORDS = st.lists(
    st.one_of(
        st.sampled_from(TRAPS), st.sampled_from(BITS), st.characters().filter(lambda c: not UNPRINTABLE.match(c))
    ),
    max_size=8,
).map("".join)


def texts(key: Key) -> st.SearchStrategy[str]:
    if key.choices:
        return st.sampled_from(key.choices)
    if key.pattern:
        given = st.sampled_from(EXAMPLES[key.pattern])
        return given if key.required or key.many else st.one_of(given, st.just(""))
    words = WORDS.map(lambda text: text[: int((key.each if key.many else key.high) or 20)])
    return words.filter(lambda text: bool(text.strip())) if key.required or key.many else words


def numbers(key: Key) -> st.SearchStrategy[Any]:
    if key.type is bool:
        return st.booleans()
    if key.type is int:
        return st.integers(-9999 if key.low is None else int(key.low), 9999 if key.high is None else int(key.high))
    return st.floats(key.low, key.high, allow_nan=False, allow_infinity=False).map(lambda n: n + 0.0)


def values(key: Key) -> st.SearchStrategy[Any]:
    if dataclasses.is_dataclass(key.type):
        one: st.SearchStrategy[Any] = records(key.type)
    else:
        one = texts(key) if key.type is str else numbers(key)
    if key.many:
        return st.lists(one, max_size=2).map(tuple)
    return one if key.required or key.default is not None else st.one_of(st.none(), one)


def records(model: Any, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    drawn = {key.attribute: values(key) for key in keys_of(model).values() if key.attribute not in given}
    return st.builds(model, **drawn, **given)


def distinct(model: Any, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    several = st.lists(records(model, **given), max_size=3, unique_by=lambda record: record.id)
    return several.map(tuple)


def one_of(ids: list[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(["", *ids])


@st.composite
def decks(draw: st.DrawFn) -> Deck:
    """A deck whose identifiers are distinct, whose references lead somewhere, and that checks find sound."""
    model = {key.attribute: key for key in keys_of(Deck).values()}
    lots = draw(distinct(model["lots"].type))
    zones = draw(distinct(keys_of(Layout)["zones"].type))
    lot_ids, zone_ids = [lot.id for lot in lots], [zone.id for zone in zones]
    among_lots = st.lists(st.sampled_from(lot_ids), max_size=2).map(tuple) if lots else st.just(())
    among_zones = st.lists(st.sampled_from(zone_ids), max_size=2).map(tuple) if zones else st.just(())
    numbers_left = st.one_of(st.none(), st.integers(0, 9999))
    cards = draw(
        st.lists(
            records(Card, lot=one_of(lot_ids), zone=among_zones, number=numbers_left),
            max_size=4,
            unique_by=(lambda card: card.id, lambda card: object() if card.number is None else card.number),
        ).map(tuple)
    )
    ends = st.sampled_from([card.id for card in cards]) if cards else st.nothing()
    links = draw(st.lists(records(ReferenceLink, source=ends, target=ends), max_size=3)) if cards else []
    workshop_keys = keys_of(Workshop)
    phases = draw(distinct(workshop_keys["phases"].type, deals=among_lots))
    plans = draw(distinct(workshop_keys["plans"].type))
    workshop = draw(records(Workshop, phases=st.just(phases), plans=st.just(plans)))
    own = {
        "fresque": st.just(FORMAT),
        "lots": st.just(lots),
        "layout": records(Layout, zones=st.just(zones)),
        "cards": st.just(cards),
        "links": st.just(tuple(links)),
        "workshop": st.just(workshop),
        "feedback": distinct(model["feedback"].type),
    }
    return sound(draw(records(Deck, **own)))


def sound(deck: Deck) -> Deck:
    """`deck` without what a check refuses."""
    people = deck.participants
    few, some, many = sorted((people.min, people.ideal, people.max))
    cards = (replace(card, question=card.question or "?" * (card.kind == "controversy")) for card in deck.cards)
    pairs = {(link.source, link.target): link for link in deck.links if link.source != link.target}
    phases = [replace(phase, min=_under(phase.min, phase.ideal)) for phase in deck.workshop.phases]
    return replace(
        deck,
        participants=replace(people, min=few, ideal=some, max=many),
        remove=(),
        remove_links=(),
        cards_format=deck.cards_format or "a6",
        layout=replace(deck.layout, zones=tuple(map(_placed, deck.layout.zones))),
        cards=tuple(cards),
        links=tuple(pairs.values()),
        workshop=replace(
            deck.workshop, phases=tuple(phases), plans=tuple(_run(plan, phases) for plan in deck.workshop.plans)
        ),
        feedback=tuple(replace(asked, choices=("a", "b") * (asked.kind == "choice")) for asked in deck.feedback),
    )


def _under(least: float | None, most: float) -> float | None:
    return None if least is None else min(least, most)


def _placed(zone: Zone) -> Zone:
    start = zone.start or 0.0
    return replace(zone, start=start, end=max(start, zone.end or start), row=zone.row or 0, column=zone.column or 0)


def _run(plan: Plan, phases: list[Phase]) -> Plan:
    steps = zip(plan.phases, phases, strict=False)
    return replace(plan, phases=tuple(replace(step, id=phase.id, ideal=None, min=None) for step, phase in steps))
