"""The magnet of the hand: lines, equal gaps, a reach in pixels, Alt to go where one wants, seats of zones first."""

import pytest

from fresque.app.desk import Desk
from fresque.app.session import Session
from fresque.app.snap import REACH, Guide, Neighbours, snapped
from fresque.core.batch import Add, Batch
from fresque.core.geometry import Rect
from fresque.core.records import CARD_H, CARD_W
from fresque.core.zones import zones_of
from fresque.storage.decks import find_deck, read_deck
from tests.app.hand import Hand


def card(x, y):
    return Rect.around(x, y, CARD_W, CARD_H)


def carried(*others, by, scale=1.0):
    """A card carried from (0, 0) among others, moved by the hand."""
    return Neighbours(card(0, 0), [card(*place) for place in others]).snap(*by, scale)


def test_a_card_nearly_level_with_its_neighbour_becomes_level():
    snap = carried((300, 0), by=(80, 5))
    assert (snap.dx, snap.dy) == (80, 0)
    assert snap.guides == (Guide(6, -52.5, 374, -52.5),)


def test_a_card_nearly_above_its_neighbour_lines_up_with_it():
    snap = carried((300, 400), by=(294, 0))
    assert (snap.dx, snap.dy) == (300, 0)
    assert {(g.x1, g.x2) for g in snap.guides} == {(226, 226)}


def test_centres_line_up_when_sizes_differ():
    snap = Neighbours(card(0, 0), [Rect.around(300, 4, 76, 76)]).snap(60, 0, 1.0)
    assert snap.dy == 4
    assert snap.guides == (Guide(-14, 4, 338, 4),)


def test_a_card_put_after_two_others_repeats_their_gap():
    snap = carried((300, 0), (500, 0), by=(697, 3))
    assert (snap.dx, snap.dy) == (700, 0)
    gaps = [g.x2 - g.x1 for g in snap.guides if g.gap]
    assert gaps == [52, 52]


def test_a_card_put_before_two_others_repeats_their_gap():
    assert carried((300, 0), (500, 0), by=(104, 0)).dx == 100


def test_a_card_put_between_two_others_is_in_the_middle():
    snap = carried((300, 0), (900, 0), by=(596, 0))
    assert snap.dx == 600
    assert [g.x2 - g.x1 for g in snap.guides if g.gap] == [152, 152]


def test_gaps_are_equal_down_a_column_too():
    snap = carried((0, 300), (0, 500), by=(0, 697))
    assert snap.dy == 700
    assert all(g.x1 == g.x2 for g in snap.guides)


@pytest.mark.parametrize("scale", [0.25, 1.0, 4.0])
def test_the_reach_is_the_same_for_the_hand_at_any_zoom(scale):
    inside, outside = (REACH - 1) / scale, (REACH + 1) / scale
    assert carried((300, 0), by=(20, inside), scale=scale).dy == 0
    assert carried((300, 0), by=(20, outside), scale=scale).dy == outside


def test_a_card_far_away_draws_nothing():
    assert carried((3000, 0), by=(20, 5)).dy == 5


def test_the_nearest_of_two_lines_wins():
    assert carried((300, 0), (-300, 6), by=(40, 5)).dy == 6


def test_several_things_carried_line_up_as_one():
    snap = Neighbours(Rect(0, 0, 400, 300), [Rect(900, 304, 148, 105)]).snap(0, 3, 1.0)
    assert snap.dy == 4


def test_nothing_beside_nothing_draws():
    assert carried(by=(3, 4)) == Neighbours(None, [card(0, 0)]).snap(3, 4, 1.0)


def test_the_hand_shows_the_line_and_drops_on_it_in_one_gesture():
    hand = Hand(charbon=(0, 0), co2=(300, 0)).press(0, 0, on="charbon").move(60, 5)
    hand.sees(charbon=(60, 0))
    assert hand.desk.preview.guides
    hand.release(60, 5).sees(charbon=(60, 0)).wrote(3)


def test_escape_takes_the_lines_away():
    hand = Hand(charbon=(0, 0), co2=(300, 0)).press(0, 0, on="charbon").move(60, 5).escape()
    assert hand.desk.preview.guides == ()
    hand.sees(charbon=(0, 0)).wrote(2)


def test_the_cards_carried_together_do_not_draw_each_other():
    hand = Hand(charbon=(0, 0), co2=(300, 4)).click(0, 0).click(300, 0, shift=True)
    hand.press(0, 0).move(100, 103).sees(charbon=(100, 103), co2=(400, 107))


def test_a_locked_card_of_the_selection_stays_and_draws_the_others():
    hand = Hand(charbon=(0, 0)).add("co2", "card", card="co2", x=300, y=0, locked=True)
    hand.desk.select(("charbon", "co2"))
    near = Neighbours.of(hand.desk)
    assert snapped(hand.desk, near, 60, 5, 1.0).dy == 0


def test_alt_lets_the_hand_go_where_it_wants():
    desk = Hand(charbon=(0, 0), co2=(300, 0)).desk
    desk.select(("charbon",))
    snap = snapped(desk, Neighbours.of(desk), 60, 5, 1.0, free=True)
    assert (snap.dx, snap.dy, snap.guides) == (60, 5, ())


def test_the_seat_of_a_zone_wins_over_the_lines_of_neighbours():
    deck = read_deck(find_deck("boite-noire-ia"))
    seat = zones_of(deck).areas[0].seats[0]
    name, other = [c.id for c in deck.cards if c.kind == "action"][:2]
    desk = Desk(Session.in_memory(deck))
    ops = [Add("a", "card", {"card": name, "x": seat[0] - 900, "y": seat[1]})]
    ops += [Add("b", "card", {"card": other, "x": seat[0] - 500, "y": seat[1] + 7})]
    desk.session.commit(Batch(tuple(ops)))
    desk.select(("a",))
    snap = snapped(desk, Neighbours.of(desk), 895, 6, 1.0)
    assert (snap.dx, snap.dy, snap.guides) == (900, 0, ())
