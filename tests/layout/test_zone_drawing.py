"""Zones as they are drawn: behind the cards, with what everyone may read of them."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from fresque.core.deck import Card, Deck, Layout, Lot, Zone
from fresque.core.records import PlacedCard
from fresque.core.zones import held, zones_of
from fresque.layout import fonts
from fresque.layout.board import EMPTY, bounds, draw_board
from fresque.layout.canvas import Recorder
from fresque.layout.zones import LARGEST_DATE, RIVER, draw_head, draw_scale, draw_zones, head_look
from tests.layout.test_card import shorthand

GOLDENS = Path(__file__).parent.parent / "goldens" / "zones"
ZONES = (
    Zone("a", "Avant", start=1950, end=1969),
    Zone("b", "Au milieu", start=1970, end=1989),
    Zone("c", "Après", start=1990, end=2026),
)
CARDS = (
    *(Card(f"pas{n}", f"Pas {n}", lot="un", kind="step", zone=(zone.id,)) for n, zone in enumerate(ZONES)),
    Card("loi", "La loi", lot="un", zone=("a",)),
    Card("portail", "Le portail", lot="un", zone=("b",)),
)
DECK = Deck(1, "essai", "Essai", lots=(Lot("un", "Lot"),), cards=CARDS)


def laid(kind):
    return replace(DECK, layout=Layout(kind, ZONES))


def put(deck, card, zone, seat=0):
    area = zones_of(deck).areas[zone]
    x, y = area.step if seat == "step" else area.seats[seat]
    return PlacedCard(card, 1, x, y, "a1", card=card)


def drawn(deck, *records, draw=draw_zones):
    canvas = Recorder()
    draw(canvas, deck, records)
    return canvas.calls


def words(deck, *records):
    return [call.args[2] for call in drawn(deck, *records) if call.name == "text"]


@pytest.mark.parametrize("kind", ["ring", "timeline", "matrix", "columns", "axis"])
def test_each_layout_is_drawn_as_it_was_approved(kind):
    deck = laid(kind)
    there = put(deck, "pas1", 0, "step" if kind == "ring" else 0), put(deck, "loi", 2)
    shown = ("\n".join(map(shorthand, drawn(deck, *there))) + "\n").replace(" -0.00", " 0.00")
    golden = GOLDENS / f"{kind}.txt"
    if os.environ.get("FRESQUE_UPDATE_GOLDENS"):
        golden.write_text(shown, encoding="utf-8")
    assert shown == golden.read_text(encoding="utf-8")


def test_a_free_board_draws_nothing_new():
    assert drawn(DECK, put(laid("columns"), "loi", 0)) == []
    assert bounds([], deck=DECK) == EMPTY


@pytest.mark.parametrize("kind", ["columns", "matrix", "axis"])
def test_zones_show_their_titles_and_how_many_cards_they_hold(kind):
    deck = laid(kind)
    assert words(deck) == ["Avant", "Au milieu", "Après"]
    assert words(deck, put(deck, "loi", 0), put(deck, "pas1", 0, 1)) == ["Avant", "2 cartes", "Au milieu", "Après"]


def test_what_is_expected_is_never_written():
    deck = laid("columns")
    wrong = words(deck, put(deck, "loi", 2))
    assert wrong == words(deck, put(deck, "pas2", 2)) == ["Avant", "Au milieu", "Après", "1 carte"]


def test_a_ring_says_nothing_of_its_order_before_the_steps_are_there():
    deck = laid("ring")
    assert words(deck) == []
    assert words(deck, put(deck, "loi", 1)) == ["1 carte"]
    assert words(deck, put(deck, "pas2", 0, "step")) == ["Pas 2"]


def test_a_ring_shows_an_empty_hexagon_for_each_step_and_which_way_it_turns():
    paths = [call for call in drawn(laid("ring")) if call.name == "path"]
    dashed = [call for call in paths if (pen := dict(call.options)["pen"]) and pen.dash]
    chevrons = [call for call in paths if not dict(call.options)["fill"]]
    assert (len(dashed), len(chevrons)) == (3, 3)


def test_a_timeline_has_its_dates_below_and_in_order():
    said = words(laid("timeline"))
    assert said == ["1950", "1970", "1990", "2026", "Avant", "Au milieu", "Après"]


@pytest.mark.parametrize("kind", ["timeline", "axis"])
def test_dates_and_arrow_are_inside_what_is_shown_of_the_board(kind):
    canvas, zones = Recorder(), zones_of(laid(kind))
    draw_scale(canvas, zones, LARGEST_DATE)
    points = [point for call in canvas.calls if call.name == "path" for _verb, point in call.args[0]]
    points += [call.args[:2] for call in canvas.calls if call.name == "text"]
    assert all(zones.bounds.holds(*point) for point in points)


def test_the_middle_of_an_axis_is_the_river_of_doubt():
    assert _fills(laid("axis")) == [False, True, False]
    even = replace(DECK, layout=Layout("axis", ZONES[:2]))
    assert _fills(even) == [False, False]


def _fills(deck):
    return [dict(call.options)["fill"] == RIVER for call in drawn(deck) if call.name == "rect"]


def test_cards_lie_over_the_zones():
    deck = laid("columns")
    said = [call.args[2] for call in drawn(deck, put(deck, "loi", 0), draw=draw_board) if call.name == "text"]
    assert said.index("Avant") < said.index("La loi")


def test_the_picture_of_a_board_goes_as_far_as_its_zones():
    deck = laid("timeline")
    assert bounds([], margin=0, deck=deck) == zones_of(deck).bounds
    assert bounds([put(deck, "loi", 0)], margin=0, deck=deck) == zones_of(deck).bounds


@pytest.mark.parametrize("kind", ["timeline", "columns", "matrix", "axis", "ring"])
@pytest.mark.parametrize("size", [11.0, 21.0, 44.0])
def test_titles_and_counts_stay_inside_their_zone_at_any_size(kind, size):
    deck = laid(kind)
    step = "step" if kind == "ring" else 2
    found = held(deck, zones_of(deck), [put(deck, "loi", 1), put(deck, "pas1", 1, step)])
    canvas, area = Recorder(), found[1].area
    draw_head(canvas, deck, found[1], head_look(deck, found, size))
    for call in canvas.calls:
        (x, y, said), how = call.args, dict(call.options)
        assert all(area.holds(end, y) for end in (x, x + fonts.width(said, how["weight"], how["size"])))
        assert area.head.y - 2 <= y - how["size"] * 0.7
        assert y <= area.head.bottom + 2


def test_all_titles_have_one_size_and_counts_give_way_to_them():
    zones = tuple(Zone(f"z{n}", f"19{n}0-19{n}9", start=1900 + 10 * n) for n in range(8))
    deck = replace(DECK, layout=Layout("timeline", zones))
    found = held(deck, zones_of(deck), [put(deck, "loi", 0)])
    near, far = head_look(deck, found, 11.0), head_look(deck, found, 44.0)
    assert (near.counted, near.size, far.counted) == (True, 11.0, False)
    canvas = Recorder()
    for there in found:
        draw_head(canvas, deck, there, far)
    assert {dict(call.options)["size"] for call in canvas.calls} == {far.size}
    assert far.size > near.size
