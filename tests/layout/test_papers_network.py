"""The diagram of the links: every link drawn, few of them crossing, a ring that is a ring."""

import math
from itertools import chain, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fresque.core.deck import Card, Deck, Layout, Lot, ReferenceLink, Zone
from fresque.layout.canvas import Call
from fresque.layout.paper.diagram import diagram_parts
from fresque.layout.paper.flow import Leaf
from fresque.layout.paper.link_parts import PENS
from fresque.layout.paper.network import MOST, crossings, curve, network, split, untangled

LEAF = Leaf(210, 297, 18, 18, 24, 22)
LOTS = (Lot("un", "Un"), Lot("deux", "Deux", "green", "square"))


def deck_of(pairs: list[tuple[str, str]], kinds: tuple[str, ...] = ("expected",)) -> Deck:
    names = sorted({name for pair in pairs for name in pair})
    cards = tuple(Card(name, name, n, LOTS[n % 2].id) for n, name in enumerate(names, 1))
    links = tuple(ReferenceLink(a, b, kinds[n % len(kinds)]) for n, (a, b) in enumerate(pairs))  # type: ignore[arg-type]
    return Deck(1, "x", "Essai", lots=LOTS, cards=cards, links=links)


def ring_of(zones: int) -> Deck:
    steps = [Card(f"s{n}", f"Étape {n}", n, "un", "step", zone=(f"z{n}",)) for n in range(zones)]
    others = [Card(f"c{n}", f"Carte {n}", 10 + n, "deux", zone=(f"z{n % zones}",)) for n in range(2 * zones)]
    links = [ReferenceLink(f"s{n}", f"s{(n + 1) % zones}") for n in range(zones)]
    links += [ReferenceLink(f"c{n}", f"c{n + zones}") for n in range(zones)]
    links.append(ReferenceLink("libre", "c1"))
    layout = Layout("ring", tuple(Zone(f"z{n}", f"Zone {n}") for n in range(zones)))
    cards = (*steps, *others, Card("libre", "Sans place", 99, "deux"))
    return Deck(1, "x", "Anneau", lots=LOTS, cards=cards, links=tuple(links), layout=layout)


def calls(deck: Deck) -> list[Call]:
    return [call for part in diagram_parts(deck, LEAF) for call in part.calls]


def curves(deck: Deck) -> list[Call]:
    """The lines of the links: one cubic curve each."""
    return [call for call in calls(deck) if call.name == "path" and [verb for verb, _n in call.args[0]] == ["M", "C"]]  # type: ignore


def test_two_links_that_cross_are_untangled() -> None:
    pairs = [("a", "d"), ("b", "c")]
    assert crossings(["a", "b", "d", "c"], pairs) == 1
    order = untangled([["a", "b"], ["d", "c"]], pairs)
    assert crossings([*order[0], *order[1]], pairs) == 0


def test_links_that_meet_at_a_card_do_not_cross() -> None:
    assert crossings(["a", "b", "c", "d"], [("a", "b"), ("a", "c"), ("a", "d")]) == 0


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=14))
def test_untangling_keeps_the_groups_and_never_makes_more_links_cross(pairs: list[tuple[str, str]]) -> None:
    groups = [list("abc"), list("de"), list("fgh")]
    order = untangled(groups, pairs)
    assert [sorted(group) for group in order] == groups
    assert crossings([*chain(*order)], pairs) <= crossings("abcdefgh", pairs)


def test_untangling_is_as_good_as_trying_every_order_of_a_small_lot() -> None:
    pairs = [("a", "z"), ("b", "y"), ("c", "x"), ("a", "x")]
    best = min(crossings([*order, "x", "y", "z"], pairs) for order in permutations("abc"))
    order = untangled([list("abc"), ["x"], ["y"], ["z"]], pairs)
    assert crossings([*chain(*order)], pairs) == best


def test_every_link_is_drawn_once_in_the_line_of_its_kind() -> None:
    pairs = [(f"c{n:02}", f"c{(n * 5 + 1) % 20:02}") for n in range(20)]
    kinds = ("expected", "optional", "questionable")
    drawn = [dict(call.options)["pen"] for call in curves(deck_of(pairs, kinds))]
    assert [drawn.count(PENS[kind]) for kind in kinds] == [7, 7, 6]  # type: ignore[index]


def test_the_kinds_differ_without_their_colours() -> None:
    assert len({pen.dash for pen in PENS.values()}) == len(PENS)


def test_cards_stand_by_lots_on_one_circle() -> None:
    net = network(deck_of([("a", "b"), ("c", "d")]), [("a", "b"), ("c", "d")], 50)
    assert [spot.card.lot for spot in net.spots] == ["un", "un", "deux", "deux"]
    assert all(math.hypot(spot.x, spot.y) == pytest.approx(50) for spot in net.spots)


def test_the_steps_of_a_ring_deck_are_a_ring_clockwise_from_the_top() -> None:
    deck = ring_of(6)
    net = network(deck, [(link.source, link.target) for link in deck.links], 50)
    steps = [net.spot(f"s{n}") for n in range(6)]
    assert [round(step.angle) for step in steps] == [-90, -30, 30, 90, 150, 210]
    assert (round(steps[0].x), steps[0].y < 0, steps[1].x > 0) == (0, True, True)
    assert len({round(math.hypot(step.x, step.y), 6) for step in steps}) == 1


def test_on_a_ring_each_card_stands_in_the_sector_of_its_zone() -> None:
    deck = ring_of(6)
    net = network(deck, [(link.source, link.target) for link in deck.links], 50)
    for n in range(12):
        assert abs((net.spot(f"c{n}").angle - net.spot(f"s{n % 6}").angle + 180) % 360 - 180) < 30
    assert abs(net.spot("libre").angle - net.spot("s1").angle) < 30


def test_two_neighbours_of_the_ring_are_joined_along_the_circle() -> None:
    deck = ring_of(6)
    net = network(deck, [(link.source, link.target) for link in deck.links], 50)
    (_m, _start), (_c, (x1, y1, x2, y2, *_end)) = curve(net.spot("s0"), net.spot("s1"))
    inner = math.hypot(net.spot("s0").x, net.spot("s0").y)
    assert min(math.hypot(x1, y1), math.hypot(x2, y2)) > inner


def test_no_disc_covers_another_however_many_they_are() -> None:
    pairs = [(f"c{n:02}", f"c{(n + 1) % MOST:02}") for n in range(MOST)]
    spots = network(deck_of(pairs), pairs, 50).spots
    near = min(math.dist((a.x, a.y), (b.x, b.y)) - a.r - b.r for n, a in enumerate(spots) for b in spots[:n])
    assert len(spots) == MOST
    assert near > 0.2


def test_too_many_cards_for_one_diagram_make_several_with_each_link_once() -> None:
    pairs = [(f"c{n:03}", f"c{(n * 7 + 3) % 300:03}") for n in range(300)]
    parts = list(split(deck_of(pairs), pairs))
    assert len(parts) > 4
    assert all(len({name for pair in drawn for name in pair}) <= MOST for _lot, drawn in parts)
    assert sorted(pair for _lot, drawn in parts for pair in drawn) == sorted(pairs)


def test_a_deck_without_links_has_no_diagram() -> None:
    assert calls(Deck(1, "x", "Nu", cards=(Card("a", "A"),))) == []
