"""The links of a whole board: around the cards in their way, apart from each other, the same on screen and paper."""

from dataclasses import replace
from itertools import combinations, pairwise
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fresque.core.geometry import Rect
from fresque.core.records import CARD_H, CARD_W, Link, Note, PlacedCard
from fresque.layout.board import box, routes
from fresque.layout.detours import crossed, points
from fresque.layout.link_drawing import reason_box
from fresque.layout.link_ends import APART, separated
from fresque.layout.link_labels import solid
from fresque.layout.links import GAP, link_path, point_at
from fresque.storage.decks import find_deck, read_deck


def card(record_id, x, y=0.0):
    return PlacedCard(record_id, 1, x, y, "a0", card=record_id)


def link(source, target, reason="", **more):
    return Link(f"{source}{target}", 1, source, target, reason, **more)


def over(shape, *cards):
    """Which cards the line of a link crosses."""
    boxes = {solid(box(each)): each.id for each in cards}
    return {boxes[hit] for hit in crossed(points(shape.curve), boxes, 0.0)}


def test_a_link_goes_around_the_card_in_its_way():
    row = [card("a", 0), card("b", 260), card("c", 520)]
    assert over(link_path(box(row[0]), box(row[2])), row[1]) == {"b"}
    assert over(routes([*row, link("a", "c")])["ac"], *row) == set()


def test_a_link_that_nothing_hinders_keeps_its_plain_curve():
    row = [card("a", 0), card("b", 300, 40), card("c", 300, 400)]
    assert routes([*row, link("a", "b")])["ab"].curve == link_path(box(row[0]), box(row[1])).curve


def test_a_note_in_the_way_is_gone_around_too():
    there = [card("a", 0), Note("n", 1, 260, 0, "a1"), card("c", 520)]
    assert over(routes([*there, link("a", "c")])["ac"], *there) == set()


def test_a_wall_without_a_way_around_is_crossed_plainly():
    wall = [card(f"w{n}", 300, 110 * n) for n in range(-20, 21)]
    ends = [card("a", 0), card("b", 600)]
    assert len(routes([*ends, *wall, link("a", "b")])["ab"].curve) == 2


def test_two_links_between_the_same_cards_run_apart_and_do_not_cross():
    there = [card("a", 0), card("b", 400, 60), link("a", "b"), link("b", "a")]
    one, other = routes(there).values()
    gaps = [point_at(one.curve, n / 10)[1] - point_at(other.curve, 1 - n / 10)[1] for n in range(11)]
    assert max(gaps) < -APART / 2 or min(gaps) > APART / 2


def test_links_leave_a_side_in_the_order_of_what_they_reach():
    fan = [card(name, 500, y) for name, y in (("d", 300), ("b", -150), ("c", 20), ("e", 700))]
    shapes = routes([card("a", 0), *fan, *(link("a", each.id) for each in fan)])
    tails = [shapes[f"a{name}"].tail[1] for name in "bcde"]
    assert tails == sorted(tails)
    assert min(b - a for a, b in pairwise(tails)) > 18


def test_places_on_a_side_stay_in_order_and_on_it():
    assert separated([0.0, 0.0], 40) == [-APART / 2, APART / 2]
    assert separated([30.0, 30.0, 30.0], 40) == [40 - 2 * APART, 40 - APART, 40]
    crowd = separated([0.0] * 9, 40)
    assert (crowd[0], crowd[-1]) == (-40, 40)


def test_reasons_of_two_links_side_by_side_do_not_cover_each_other():
    there = [card("a", 0), card("b", 420), link("a", "b", "dans un sens"), link("b", "a", "dans l’autre sens")]
    plates = [reason_box(there[n].reason, routes(there)[there[n].id]) for n in (2, 3)]
    assert not plates[0].meets(plates[1])


def test_a_reason_steps_aside_from_a_card_on_its_line():
    there = [card("a", 0), card("b", 0, 700), card("c", 110, 350)]
    between = link("a", "b", "une raison assez longue")
    assert not reason_box(between.reason, routes([*there, between])["ab"]).meets(box(there[2]))


def test_a_link_whose_card_is_gone_has_no_shape():
    assert routes([card("a", 0), link("a", "b")]) == {}


places = st.tuples(st.integers(-6, 6), st.integers(-6, 6)).map(lambda at: (at[0] * 95.0, at[1] * 70.0))
ways = st.sampled_from(["forward", "both", "none"])
boards = st.lists(places, min_size=2, max_size=12).flatmap(
    lambda spots: st.lists(
        st.tuples(st.integers(0, len(spots) - 1), st.integers(0, len(spots) - 1), ways), min_size=1, max_size=10
    ).map(lambda pairs: _board(spots, pairs))
)


def _board(spots, pairs):
    cards = [card(f"p{n}", *spot) for n, spot in enumerate(spots)]
    ends = {(a, b): way for a, b, way in pairs if a != b}
    return cards, [link(f"p{a}", f"p{b}", "parce que", direction=way) for (a, b), way in ends.items()]


@settings(max_examples=150, deadline=None)
@given(boards)
def test_no_detour_crosses_a_card_that_the_plain_curve_did_not(board):
    cards, links = board
    lone = {k.id: link_path(*(box(c) for i in (k.source, k.target) for c in cards if c.id == i), k.direction)
            for k in links}  # fmt: skip
    for each, shape in ((k, routes([*cards, *links])[k.id]) for k in links):
        others = [c for c in cards if c.id not in (each.source, each.target)]
        if shape.curve != lone[each.id].curve and len(shape.curve) > 2:
            assert over(shape, *others) == set()


@settings(max_examples=100, deadline=None)
@given(boards)
def test_the_ends_of_a_link_lie_on_the_edges_of_its_cards(board):
    cards, links = board
    boxes = {c.id: box(c) for c in cards}
    for each in links:
        shape = routes([*cards, *links])[each.id]
        for (x, y), edge in ((shape.tail, boxes[each.source]), (shape.head, boxes[each.target])):
            assert edge.grown(1e-6).holds(x, y)
            assert not Rect.around(*edge.centre, CARD_W - 1e-3, CARD_H - 1e-3).holds(x, y)


@settings(max_examples=100, deadline=None)
@given(boards, st.randoms())
def test_the_order_of_the_records_changes_nothing(board, chance):
    there = [*board[0], *board[1]]
    shuffled = list(there)
    chance.shuffle(shuffled)
    assert routes(shuffled) == routes(there)


@pytest.mark.parametrize("count", [2, 3, 4])
def test_links_out_of_one_side_never_touch_near_it(count):
    fan = [card(f"c{n}", 600, 260.0 * n) for n in range(count)]
    shapes = routes([card("a", 0), *fan, *(link("a", each.id) for each in fan)])
    for one, other in combinations(shapes.values(), 2):
        assert abs(one.tail[1] - other.tail[1]) >= 10 > GAP


def test_a_link_reaches_the_hexagon_of_a_step_and_not_the_empty_corner_beside_it():
    deck = read_deck(find_deck("boite-noire-ia"))
    step = next(c.id for c in deck.cards if c.kind == "step")
    there = [replace(card("a", 0), card=step), card("b", 500), link("a", "b")]
    tail, head = (getattr(routes(there, deck)["ab"], end) for end in ("tail", "head"))
    assert tail[0] == pytest.approx(CARD_H / 3**0.5)
    assert head[0] == 500 - CARD_W / 2


def test_two_links_side_by_side_stay_apart_where_they_turn():
    there = [card("a", 0), card("b", -260, 330), link("a", "b"), link("b", "a")]
    one, other = (points(shape.curve) for shape in routes(there).values())
    assert min(hypot(x - u, y - v) for x, y in one[2:-2] for u, v in other[2:-2]) > APART / 2
