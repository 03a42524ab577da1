"""Zones under the hand: free seats draw the cards, the magnet can be let go of, keys put cards in zones."""

import json

import pytest

from fresque.app import zone_actions
from fresque.app.findings import findings
from fresque.app.json_canvas import json_canvas
from fresque.app.summary import said
from fresque.app.tools.tool import Pointer
from fresque.app.zones import FARTHEST, NEAREST, card_spot, seated, whole, zones_held
from fresque.core.geometry import Rect
from fresque.core.records import CARD_H, CARD_W
from fresque.core.zones import zones_of
from tests.app.hand import Hand
from tests.app.zoned import ZonedHand

NEXT, PREVIOUS = (action.run for action in zone_actions.ZONE_ACTIONS)
MAGNET = zone_actions.MAGNET.run
OUT = (0.0, 3000.0)


class Screen:
    """A window that remembers what it was asked to show."""

    def __init__(self):
        self.shown = []

    def reveal(self, record_id):
        self.shown.append(record_id)


def near(spot, dx, dy=0):
    return spot[0] + dx, spot[1] + dy


def test_a_card_dropped_near_a_free_seat_takes_it_and_shows_it_before(tmp_path):
    hand = ZonedHand(tmp_path, charbon=(0, 0))
    seat = hand.seat(1, 0)
    hand.press(*hand.seat(0, 0)).move(*near(seat, 20, -9)).sees(charbon=seat)
    hand.release(*near(seat, 20, -9))
    assert hand.lies("charbon") == seat
    assert hand.session.undo()
    assert hand.lies("charbon") == hand.seat(0, 0)


def test_a_card_stays_where_it_is_dropped_far_from_the_seats(tmp_path):
    hand = ZonedHand(tmp_path, charbon=(0, 0))
    hand.drag(hand.seat(0, 0), OUT)
    assert hand.lies("charbon") == OUT


def test_in_a_band_of_a_timeline_a_card_lines_up_with_its_date(tmp_path):
    hand = ZonedHand(tmp_path, co2=(0, 0), velo=(0, 1))
    (x, y), low = hand.seat(1, 0), hand.seat(1, 2)[1]
    between = (x + 25, (y + low) / 2)
    assert seated(hand.desk, "charbon", between, scale=5) == (x, between[1])
    hand.add("charbon", "card", card="charbon", x=x, y=y)
    assert seated(hand.desk, "petrole", (x + 25, y + 40), scale=5) == (x + 25, y + 40)


def test_a_taken_seat_draws_no_card(tmp_path):
    hand = ZonedHand(tmp_path, charbon=(0, 0), co2=(1, 0))
    spot = near(hand.seat(1, 0), 8)
    hand.drag(hand.seat(0, 0), spot)
    assert hand.lies("charbon") == spot


def test_alt_lets_a_card_lie_beside_its_seat(tmp_path):
    hand = ZonedHand(tmp_path, charbon=(0, 0))
    start, spot = hand.seat(0, 0), near(hand.seat(1, 0), 20)
    hand.press(*start).move(*spot)
    hand.desk.take(hand.desk.tool.move(Pointer(*spot, free=True)))
    hand.sees(charbon=spot)
    hand.desk.take(hand.desk.tool.release(Pointer(*spot, free=True)))
    assert hand.lies("charbon") == spot


def test_the_magnet_can_be_turned_off(tmp_path):
    hand = ZonedHand(tmp_path, charbon=(0, 0))
    spot = near(hand.seat(1, 0), 20)
    MAGNET(hand.desk, Screen())
    hand.drag(hand.seat(0, 0), spot)
    assert hand.lies("charbon") == spot
    assert seated(hand.desk, "co2", near(hand.seat(2, 0), 20), 1.0) == near(hand.seat(2, 0), 20)
    MAGNET(hand.desk, Screen())
    assert seated(hand.desk, "co2", near(hand.seat(2, 0), 20), 1.0) == hand.seat(2, 0)


def test_a_group_takes_no_seat(tmp_path):
    hand = ZonedHand(tmp_path, charbon=(0, 0), co2=(0, 1))
    hand.desk.select(("charbon", "co2"))
    hand.drag(hand.seat(0, 0), near(hand.seat(2, 0), 12, 9))
    assert hand.lies("charbon") == near(hand.seat(2, 0), 12, 9)
    assert hand.lies("co2") == near(hand.seat(2, 1), 12, 9)


def test_the_reach_of_a_seat_is_in_pixels_and_bounded(tmp_path):
    hand = ZonedHand(tmp_path, "columns")
    seat = hand.seat(0, 0)
    left = near(seat, -NEAREST - 1)
    assert seated(hand.desk, "co2", left, scale=5) == left
    assert seated(hand.desk, "co2", left, scale=0.7) == seat
    assert seated(hand.desk, "co2", near(seat, -FARTHEST - 1), scale=0.01) == near(seat, -FARTHEST - 1)


def test_in_a_ring_a_step_goes_to_its_hexagon_and_an_action_around(tmp_path):
    hand = ZonedHand(tmp_path, "ring")
    hexagon = hand.seat(0, "step")
    assert seated(hand.desk, "charbon", near(hexagon, 15), 1) == hexagon
    assert seated(hand.desk, "velo", near(hexagon, 15), 1) == near(hexagon, 15)
    assert seated(hand.desk, "velo", near(hand.seat(0, 1), 15), 1) == hand.seat(0, 1)


def test_a_free_board_has_no_magnet():
    hand = Hand(charbon=(0, 0))
    hand.drag((0, 0), (503, 207))
    hand.sees(charbon=(503, 207))
    assert not any(action.enabled(hand.desk) for action in zone_actions.ZONE_ACTIONS)


def test_keys_put_a_card_in_one_zone_after_the_other(tmp_path):
    hand, screen = ZonedHand(tmp_path, co2=(1, 0)), Screen()
    hand.add("charbon", "card", card="charbon", x=OUT[0], y=OUT[1])
    hand.desk.select(("charbon",))
    for seat in (hand.seat(0, 0), hand.seat(1, 1), hand.seat(2, 0), hand.seat(0, 0)):
        NEXT(hand.desk, screen)
        assert hand.lies("charbon") == seat
    PREVIOUS(hand.desk, screen)
    assert hand.lies("charbon") == hand.seat(2, 0)
    assert screen.shown == ["charbon"] * 5


def test_several_cards_go_to_a_zone_in_one_gesture(tmp_path):
    hand = ZonedHand(tmp_path, charbon=(0, 0), petrole=(0, 1))
    hand.desk.select(("charbon", "petrole"))
    before = hand.board.seq
    NEXT(hand.desk, Screen())
    assert {hand.lies("charbon"), hand.lies("petrole")} == {hand.seat(1, 0), hand.seat(1, 1)}
    assert hand.board.seq == before + 1


def test_a_step_skips_the_hexagons_that_are_taken(tmp_path):
    hand = ZonedHand(tmp_path, "ring", petrole=(1, "step"), charbon=(0, "step"))
    hand.desk.select(("charbon",))
    NEXT(hand.desk, Screen())
    assert hand.lies("charbon") == hand.seat(2, "step")


def test_what_is_locked_stays_in_its_zone(tmp_path):
    hand = ZonedHand(tmp_path)
    hand.add("charbon", "card", card="charbon", x=0, y=0, locked=True)
    hand.desk.select(("charbon",))
    before = hand.board.seq
    NEXT(hand.desk, Screen())
    assert hand.board.seq == before


def test_a_card_placed_by_keyboard_waits_outside_the_zones(tmp_path):
    hand = ZonedHand(tmp_path)
    zones, seen = zones_of(hand.desk.deck), []
    for n, card in enumerate(("charbon", "petrole", "forets")):
        x, y = card_spot(hand.desk, zones.bounds)
        hand.add(f"c{n}", "card", card=card, x=x, y=y)
        seen.append(Rect.around(x, y, CARD_W, CARD_H))
    assert not any(box.meets(area.bounds) for box in seen for area in zones.areas)
    assert not seen[0].meets(seen[1])
    assert not seen[1].meets(seen[2])


def test_a_note_finds_room_in_view_beside_the_zones_or_waits_with_the_cards(tmp_path):
    hand = ZonedHand(tmp_path)
    bounds = zones_of(hand.desk.deck).bounds
    beside = hand.desk.free_spot(bounds.grown(400))
    assert bounds.grown(400).holds(*beside)
    assert not bounds.holds(*beside)
    assert hand.desk.free_spot(bounds) == card_spot(hand.desk, bounds)


def test_each_table_has_its_own_zones(tmp_path):
    hand = ZonedHand(tmp_path, charbon=(0, 0))
    x, y = hand.seat(0, 1)
    hand.add("autre", "card", card="co2", x=x, y=y, table=2)
    assert [there.count for there in zones_held(hand.desk)] == [1, 0, 0]
    hand.desk.turn_to(2)
    assert [there.cards[0].card for there in zones_held(hand.desk) if there.cards] == ["co2"]


def test_everything_to_see_includes_empty_zones(tmp_path):
    hand = ZonedHand(tmp_path)
    assert whole(hand.desk) == zones_of(hand.desk.deck).bounds
    hand.add("loin", "card", card="co2", x=OUT[0], y=OUT[1])
    assert whole(hand.desk).bottom == OUT[1] + CARD_H / 2
    assert whole(Hand().desk) is None


def test_the_facilitator_alone_is_told_of_cards_elsewhere_than_expected(tmp_path):
    hand = ZonedHand(tmp_path, charbon=(0, 0), co2=(0, 1), velo=(1, 0))
    lines = findings(hand.desk).splitlines()
    assert "2 cartes dans une autre zone que prévu\u00a0: «\u00a0Le CO2\u00a0», «\u00a0Le vélo\u00a0»" in lines
    assert not any("isolée" in line for line in lines)


def test_a_screen_reader_says_the_zone_of_a_card(tmp_path):
    hand = ZonedHand(tmp_path, charbon=(0, 0))
    assert said(hand.desk, "charbon").endswith("dans «\u00a0Hier\u00a0»")
    ring = ZonedHand(tmp_path, "ring", velo=(0, 0))
    assert "dans" not in said(ring.desk, "velo")
    ring.add("pas", "card", card="forets", **dict(zip("xy", ring.seat(0, "step"), strict=True)))
    assert said(ring.desk, "velo").endswith("dans «\u00a0Les forêts\u00a0»")


@pytest.mark.parametrize(("kind", "labels"), [("columns", ["Hier", "Maintenant", "Demain"]), ("ring", ["Le pétrole"])])
def test_zones_are_groups_under_the_cards_of_a_canvas(tmp_path, kind, labels):
    hand = ZonedHand(tmp_path, kind, petrole=(0, "step" if kind == "ring" else 0))
    nodes = json.loads(json_canvas(hand.desk.deck, hand.desk.records()))["nodes"]
    assert [node.get("type") for node in nodes] == ["group"] * 3 + ["text"]
    assert [node["label"] for node in nodes if "label" in node] == labels
    group, card = nodes[0], nodes[-1]
    assert group["x"] < card["x"]
    assert card["x"] + card["width"] < group["x"] + group["width"]
