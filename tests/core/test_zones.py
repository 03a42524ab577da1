"""Where zones and their seats lie, whatever the deck; what a zone holds; which cards lie elsewhere than expected."""

from dataclasses import replace
from itertools import combinations
from math import atan2, pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fresque.core.deck import Card, Deck, Layout, Lot, Zone
from fresque.core.geometry import Rect
from fresque.core.records import CARD_H, CARD_W, PlacedCard
from fresque.core.zone_shapes import Zones, laid_out
from fresque.core.zones import astray, free_seats, held, near_seats, shown_title, waiting_spot, zones_of

KINDS = ("ring", "timeline", "matrix", "columns", "axis")
maybe = st.none() | st.integers(0, 20)
years = st.none() | st.integers(1, 2100).map(float)


@st.composite
def layouts(draw, kinds=KINDS, most=9):
    zones = [
        Zone(f"z{n}", f"Zone {n}", start=draw(years), row=draw(maybe), column=draw(maybe))
        for n in range(draw(st.integers(1, most)))
    ]
    return Layout(draw(st.sampled_from(kinds)), tuple(zones))


boards = st.builds(laid_out, layouts(), st.integers(1, 30), st.booleans())


def card_at(spot):
    return Rect.around(*spot, CARD_W, CARD_H)


def seats(area):
    return [*area.seats, *([area.step] if area.step else [])]


def corners(rect):
    return [(x, y) for x in (rect.x, rect.right) for y in (rect.y, rect.bottom)]


def apart(here, there):
    """Whether a side of one of two convex shapes has all of the other outside."""
    for shape, other in ((here.shape, there.shape), (there.shape, here.shape)):
        for (ax, ay), (bx, by) in zip(shape, (*shape[1:], shape[0]), strict=True):
            if all((bx - ax) * (y - ay) - (by - ay) * (x - ax) <= 1e-6 for x, y in other):
                return True
    return False


@given(boards)
def test_cards_in_their_seats_never_touch(board):
    cards = [card_at(seat) for area in board.areas for seat in seats(area)]
    assert not any(a.meets(b) for a, b in combinations(cards, 2))


@given(boards)
def test_a_card_in_its_seat_is_inside_its_zone_and_under_its_title(board):
    for area in board.areas:
        for seat in seats(area):
            assert all(area.holds(*corner) for corner in corners(card_at(seat)))
            assert not card_at(seat).meets(area.head)
        assert all(area.holds(*corner) for corner in corners(area.head))


@given(boards)
def test_zones_never_cover_one_another_and_are_all_inside_the_board(board):
    assert all(apart(here, there) for here, there in combinations(board.areas, 2))
    for area in board.areas:
        assert all(board.bounds.grown(1e-6).holds(*corner) for corner in corners(area.bounds))


@given(layouts(), st.integers(1, 30), st.booleans())
def test_all_zones_have_the_same_number_of_seats_and_enough(layout, room, stepped):
    board = laid_out(layout, room, stepped)
    assert sorted(area.zone.id for area in board.areas) == sorted(zone.id for zone in layout.zones)
    assert {len(area.seats) for area in board.areas} == {len(board.areas[0].seats)}
    assert len(board.areas[0].seats) >= room


@given(layouts(kinds=["ring"]), st.integers(1, 30), st.booleans())
def test_a_ring_turns_clockwise_from_the_top(layout, room, stepped):
    board = laid_out(layout, room, stepped)
    assert [area.zone for area in board.areas] == list(layout.zones)
    turns = [(atan2(*area.bounds.centre) - pi) % (2 * pi) for area in board.areas[1:]]
    assert turns == sorted(turns, reverse=True)
    assert board.areas[0].bounds.centre[0] == pytest.approx(0, abs=1e-6)
    assert board.areas[0].bounds.y == min(area.bounds.y for area in board.areas)


@given(layouts(kinds=["timeline"]), st.integers(1, 30))
def test_a_timeline_has_equal_bands_in_the_order_of_time(layout, room):
    board = laid_out(layout, room, False)
    starts = [area.zone.start for area in board.areas]
    assert starts == sorted(starts, key=lambda year: (year is None, year))
    assert len({round(area.bounds.w, 6) for area in board.areas}) == 1
    for left, right in zip(board.areas, board.areas[1:], strict=False):
        assert right.bounds.x == pytest.approx(left.bounds.right)


def test_columns_follow_their_numbers_and_an_axis_its_deck():
    zones = (Zone("b", "B", column=2), Zone("a", "A", column=0), Zone("c", "C"))
    for kind, order in (("columns", "abc"), ("axis", "bac")):
        board = laid_out(Layout(kind, zones), 3, False)
        lefts = [area.bounds.x for area in board.areas]
        assert ("".join(area.zone.id for area in board.areas), lefts) == (order, sorted(lefts))


def test_a_matrix_follows_its_rows_and_columns():
    zones = tuple(Zone(f"z{r}{c}", "Case", row=r, column=c) for r in (0, 1) for c in (0, 5))
    tops = {area.zone.id: area.bounds for area in laid_out(Layout("matrix", zones), 3, False).areas}
    assert tops["z00"].y == tops["z05"].y < tops["z10"].y == tops["z15"].y
    assert tops["z00"].x == tops["z10"].x < tops["z05"].x == tops["z15"].x


def test_two_zones_of_one_cell_are_put_apart():
    zones = (Zone("a", "A", row=0, column=0), Zone("b", "B", row=0, column=0))
    here, there = laid_out(Layout("matrix", zones), 3, False).areas
    assert apart(here, there)


def test_a_corner_of_the_box_around_a_hexagon_is_outside():
    area = zones_of(deck("ring")).areas[0]
    assert area.holds(*area.bounds.centre)
    assert not area.holds(area.bounds.x + 5, area.bounds.y + 5)


def test_a_free_board_has_no_zone():
    assert zones_of(deck("free")) == Zones()
    assert laid_out(Layout("ring", ()), 4, True) == Zones()


def deck(kind="ring", steps=True, **more):
    """Four zones; a step and two actions in each but where said otherwise."""
    zones = tuple(Zone(f"z{n}", f"Zone {n}") for n in range(4))
    cards = [Card(f"step{n}", f"Étape {n}", lot="a", kind="step", zone=(f"z{n}",)) for n in range(4 * steps)]
    cards += [Card(f"{name}{n}", f"Action {n}", lot="a", zone=(f"z{n}",)) for n in range(4) for name in ("do", "be")]
    cards += [Card("ask", "Question", lot="a", kind="controversy"), Card("any", "Partout", lot="a")]
    lots = (Lot("a", "Un lot"),)
    return Deck(1, "essai", "Essai", layout=Layout(kind, zones), lots=lots, cards=tuple(cards), **more)


def table(deck, **places):
    """What the zones hold once these cards are in seats: name=(zone, seat), the seat "step" being the hexagon."""
    zones, records = zones_of(deck), []
    for z, (name, (zone, seat)) in enumerate(places.items()):
        area = zones.areas[zone]
        x, y = area.step if seat == "step" else area.seats[seat]
        records.append(PlacedCard(name, 1, x, y, f"a{z}", card=name))
    return held(deck, zones, records)


def ring(*steps):
    """The steps in the order they were put, from the top."""
    return {f"step{step}": (n, "step") for n, step in enumerate(steps)}


def lost(deck, **places):
    return [card.card for card in astray(deck, table(deck, **places))]


def test_a_zone_counts_its_cards_and_not_its_step():
    found = table(deck(), step2=(0, "step"), do0=(0, 0), any=(0, 1), do1=(1, 0))
    assert [there.count for there in found] == [2, 1, 0, 0]
    assert [there.step.card if there.step else "" for there in found] == ["step2", "", "", ""]


def test_of_two_steps_in_a_zone_the_nearest_to_the_seat_has_it():
    ours = deck()
    found = table(ours, step3=(0, 5), step2=(0, "step"), step1=(0, 3))
    assert (found[0].step.card, found[0].count) == ("step2", 2)


def test_a_ring_is_named_by_the_steps_put_there_never_by_those_expected():
    ours = deck()
    found = table(ours, step2=(0, "step"), do1=(1, 0))
    assert [shown_title(ours, there) for there in found] == ["Étape 2", "", "", ""]
    assert shown_title(deck("columns"), table(deck("columns"))[0]) == "Zone 0"


def test_a_card_in_another_zone_is_told_and_one_outside_or_expected_nowhere_is_not():
    assert lost(deck("columns"), do0=(0, 0), do1=(0, 1), any=(0, 2)) == ["do1"]
    assert lost(deck("columns", steps=False), be3=(3, 0)) == []


def test_actions_follow_the_step_they_are_put_around():
    assert lost(deck(), **ring(1, 2, 3, 0), do1=(0, 0), do0=(0, 1)) == ["do0"]
    assert lost(deck(), do0=(3, 0)) == []


def test_a_ring_may_begin_anywhere_but_its_steps_follow_one_another():
    assert lost(deck(), **ring(2, 3, 0, 1)) == []
    assert lost(deck(), **ring(0, 1, 3, 2)) == ["step3", "step2"]
    assert lost(deck(), step0=(0, "step")) == []


def test_a_step_has_its_own_seat_actions_those_around_and_controversies_none():
    area = zones_of(deck()).areas[1]
    assert free_seats(area, "step", []) == [area.step]
    assert free_seats(area, "action", []) == list(area.seats)
    assert free_seats(area, "controversy", []) == []
    assert free_seats(zones_of(deck("axis")).areas[0], "controversy", []) != []


def test_a_seat_is_free_unless_something_lies_on_it():
    area = zones_of(deck("columns")).areas[0]
    first, second, *_rest = area.seats
    assert free_seats(area, "card", [card_at(first)])[0] == second
    assert free_seats(area, "card", [Rect(first[0] - 5, first[1] - 5, 10, 10)])[0] == second
    assert free_seats(area, "card", [card_at((first[0] - CARD_W, first[1]))])[0] == first


def test_only_seats_within_reach_draw_a_card_the_nearest_first():
    zones = zones_of(deck("columns"))
    x, y = zones.areas[2].seats[0]
    assert near_seats(zones, "card", x + 10, y, 30) == [(x, y)]
    assert near_seats(zones, "card", x + 40, y, 30) == []
    assert near_seats(zones, "card", x, y + 10, 400)[0] == (x, y)


def test_actions_gather_evenly_around_their_step():
    area = zones_of(deck()).areas[0]
    around = [(round(x - area.step[0]), round(y - area.step[1])) for x, y in area.seats[:6]]
    assert around == [(0, -117), (160, -58), (-160, -58), (160, 58), (-160, 58), (0, 117)]


def test_seats_say_nothing_of_where_cards_are_expected():
    even = deck("columns", steps=False)
    assert len({len(area.seats) for area in zones_of(even).areas}) == 1
    assert len(zones_of(even).areas[0].seats) >= 5


def test_there_are_seats_for_all_the_cards_expected_in_one_zone():
    cards = tuple(Card(f"c{n}", "Carte", lot="a", zone=("z0",)) for n in range(12))
    assert len(zones_of(replace(deck("columns"), cards=cards)).areas[0].seats) >= 12


def test_cards_wait_below_the_zones_side_by_side():
    bounds = Rect(0, 0, 400, 200)
    first = waiting_spot(bounds, [])
    second = waiting_spot(bounds, [card_at(first)])
    third = waiting_spot(bounds, [card_at(first), card_at(second)])
    assert card_at(first).y > bounds.bottom
    assert (second[1], third[0]) == (first[1], first[0])
    assert third[1] > first[1] + CARD_H
