"""Fingers on a touch screen: each carries its own card; on the empty board they hold the view."""

import pytest

from fresque.app.throwing import thrown_words
from fresque.app.tools.turn import AWAY
from fresque.app.touch import LONG_MS
from fresque.core.records import CARD_H
from tests.app.fingers import Room

GRIP = (0.0, -CARD_H / 2 - AWAY)
"""Above charbon, once it is chosen."""


def table():
    room = Room(charbon=(0, 0), co2=(400, 0))
    room.desk.magnet = False
    return room


def test_a_finger_carries_the_card_it_lands_on_and_writes_one_gesture():
    room = table().land(1, 10, 10).slide(1, 40, 90)
    assert (room.at("charbon"), room.board.seq) == ((30, 80), 2)
    room.lift(1).sees(charbon=(30, 80)).wrote(3).has("charbon")


def test_a_finger_that_rolls_a_little_only_taps():
    room = table().land(1, 10, 10).slide(1, 16, 14)
    assert room.at("charbon") == (0, 0)
    room.lift(1).has("charbon").wrote(2)


def test_two_fingers_carry_two_cards_and_each_drop_is_its_own_gesture():
    room = table().land(1, 0, 0).land(2, 400, 0).slide(1, 0, 100).slide(2, 300, -50)
    assert (room.at("charbon"), room.at("co2")) == ((0, 100), (300, -50))
    room.lift(2)
    assert (room.at("charbon"), room.board.seq) == ((0, 100), 3)
    room.lift(1).wrote(4)
    room.desk.undo()
    room.sees(charbon=(0, 0), co2=(300, -50))


def test_ten_fingers_carry_ten_cards_and_the_eleventh_waits():
    room = Room()
    for n in range(11):
        room.add(f"n{n}", "note", x=200 * n, y=0, text="")
        room.land(n, 200 * n, 0)
    for n in range(11):
        room.slide(n, 200 * n, 150)
    assert [room.at(f"n{n}")[1] for n in range(11)] == [150] * 10 + [0]


def test_a_card_among_those_chosen_takes_the_others_along():
    room = table()
    room.desk.select(("charbon", "co2"))
    room.land(1, 0, 0).slide(1, 0, 70).lift(1).sees(charbon=(0, 70), co2=(400, 70)).wrote(3)


def test_a_second_person_carries_only_their_own_card_whatever_is_chosen():
    room = table().add("idee", "note", x=0, y=300, text="")
    room.land(1, 0, 0).slide(1, 0, 50).land(2, 400, 0).slide(2, 400, 50).lift(1).lift(2)
    room.land(1, 0, 50).slide(1, 0, 90).lift(1).sees(charbon=(0, 90), co2=(400, 50))


def test_a_finger_on_the_empty_board_takes_the_view_with_it():
    room = table().land(1, 0, 300).slide(1, 60, 320).slide(1, 80, 330)
    sway = room.asked[-1][1]
    assert (sway.x - sway.px, sway.y - sway.py, sway.scale) == (-80, -30, 1)
    room.lift(1).wrote(2).has()


def test_two_fingers_on_the_board_zoom_about_their_middle():
    room = table().land(1, 100, 300).land(2, 200, 300).slide(1, 50, 300).slide(2, 250, 300)
    sway = room.asked[-1][1]
    assert (sway.px, sway.py, sway.scale) == (150, 300, 2.0)
    assert (sway.x, sway.y) == (150, 300)


def test_a_second_finger_on_the_same_card_puts_it_back_and_zooms():
    room = table().land(1, -30, 0).slide(1, -30, 80)
    room.now = 1000
    room.land(2, 30, 0).slide(2, 90, 0)
    assert room.at("charbon") == (0, 0)
    assert room.asked[-1][0] == "sway"
    room.lift(1).lift(2).wrote(2)


def test_two_fingers_of_one_hand_zoom_even_on_two_cards():
    room = Room(charbon=(0, 0), co2=(150, 0)).land(1, 40, 0).land(2, 110, 0).slide(2, 200, 0)
    assert (room.asked[-1][0], room.at("co2")) == ("sway", (150, 0))


def test_a_finger_that_stays_after_a_pinch_pans():
    room = table().land(1, 100, 300).land(2, 200, 300).slide(2, 300, 300).lift(2)
    room.asked.clear()
    room.slide(1, 120, 300).slide(1, 130, 300)
    assert {what for what, _ in room.asked} == {"sway"}
    assert room.asked[-1][1].scale == 1


def test_a_tap_chooses_and_a_tap_beside_lets_go():
    table().tap(0, 0).has("charbon").tap(200, 300).has()


def test_a_double_tap_opens_what_it_touches():
    room = table().tap(0, 0).tap(5, 5)
    assert room.asked == [("open", "charbon")]


def test_two_slow_taps_or_two_cards_open_nothing():
    room = table().tap(0, 0).waits(900).tap(0, 0).waits(900).tap(0, 0).tap(400, 0)
    assert room.asked == []


def test_a_finger_that_stays_on_a_card_asks_for_its_bar_and_may_still_carry_it():
    room = table().land(1, 0, 0).waits(LONG_MS).has("charbon")
    assert room.asked == [("linger", "charbon")]
    room.slide(1, 0, 60).lift(1).sees(charbon=(0, 60)).wrote(3)


def test_a_finger_that_stays_on_the_board_draws_a_box():
    room = table().land(1, -120, -120).waits(LONG_MS).is_in("select.boxing").slide(1, 200, 100).has("charbon")
    room.slide(1, 500, 100).lift(1).has("charbon", "co2").is_in("select.idle").wrote(2)


def test_a_finger_that_has_moved_asks_for_nothing_more():
    room = table().land(1, 0, 0).slide(1, 0, 60).waits(LONG_MS)
    assert (room.asked, room.fingers.due) == ([], None)


def test_a_finger_draws_a_link_from_the_handle_of_a_card_while_another_carries():
    room = table().add("idee", "note", x=0, y=300, text="")
    room.land(2, 0, 300).slide(2, 0, 400).waits(500)
    room.land(1, 74, 0, hit="charbon", handle=True).slide(1, 300, 0).is_in("link.linking")
    assert (room.desk.preview.link_from, room.at("idee")) == ("charbon", (0, 400))
    room.slide(1, 400, 0).lift(1)
    assert room.links() == [("charbon", "co2")]
    room.lift(2).sees(idee=(0, 400))


def test_a_finger_is_the_pointer_of_another_tool():
    room = table().takes("link").land(1, 0, 0).slide(1, 400, 0).lift(1)
    assert room.links() == [("charbon", "co2")]
    table().takes("note").tap(200, 300).is_in("select.idle").wrote(3)


def test_two_taps_link_two_cards_even_with_a_finger_that_rolls():
    room = table().takes("link").land(1, 0, 0).slide(1, 6, 6).lift(1).waits(700).tap(400, 0)
    assert room.links() == [("charbon", "co2")]


def test_a_second_finger_at_once_turns_the_gesture_of_a_tool_into_a_zoom():
    room = table().takes("note").land(1, 100, 300).land(2, 300, 300).slide(2, 400, 300).lift(1).lift(2)
    assert room.asked[-1][0] == "sway"
    room.is_in("note.notetool").wrote(2)


def test_a_palm_does_nothing_and_a_finger_that_becomes_one_puts_its_card_back():
    room = table().land(1, 0, 0, wide=140).slide(1, 0, 90, wide=140).lift(1).has().wrote(2)
    room.land(1, 0, 0).slide(1, 0, 90).slide(1, 0, 120, wide=140)
    assert room.at("charbon") == (0, 0)
    room.lift(1).wrote(2)


def test_a_locked_card_holds_the_view_and_stays():
    room = table().add("fixe", "card", card="fonte", x=0, y=300, locked=True)
    room.land(1, 0, 300).slide(1, 0, 340).slide(1, 0, 350).lift(1).wrote(3)
    assert room.asked[-1][0] == "sway"


@pytest.mark.parametrize("how", ["escape", "cancel"])
def test_escape_puts_back_what_every_finger_does(how):
    room = table().land(1, 0, 0).slide(1, 0, 90).land(2, 400, 0).slide(2, 500, 90)
    room.escape() if how == "escape" else room.fingers.cancel()
    assert (room.at("charbon"), room.at("co2"), room.desk.held()) == ((0, 0), (400, 0), ())
    room.slide(1, 0, 200).lift(1).lift(2).wrote(2)


@pytest.mark.parametrize("how", ["escape", "cancel"])
@pytest.mark.parametrize("gesture", ["box", "link", "turn", "tool", "pinch"])
def test_escape_puts_back_any_gesture_of_a_finger(gesture, how):
    room = table()
    if gesture == "box":
        room.land(1, -120, -120).waits(LONG_MS).slide(1, 100, 100)
    elif gesture == "link":
        room.land(1, 74, 0, hit="charbon", handle=True).slide(1, 100, 200)
    elif gesture == "turn":
        room.tap(0, 0).land(1, *GRIP).slide(1, 30, -90)
        assert room.desk.preview.turn
    elif gesture == "tool":
        room.takes("link").land(1, 0, 0).slide(1, 400, 0)
    else:
        room.land(1, 0, 200).land(2, 200, 200).slide(2, 300, 300)
    room.escape() if how == "escape" else room.fingers.cancel()
    room.slide(1, 400, 20).lift(1).wrote(2)
    assert room.links() == []


def test_a_card_that_goes_away_under_a_finger_leaves_nothing_in_it():
    room = table().land(1, 400, 0).slide(1, 400, 90)
    room.session.undo()
    room.slide(1, 400, 120).lift(1).wrote(3)
    assert room.order() == ["charbon"]


def test_nothing_is_carried_in_a_copy_that_cannot_change():
    room = table()
    room.session.read_only = True
    room.land(1, 0, 0).slide(1, 0, 60).slide(1, 0, 90)
    assert room.asked[-1][0] == "sway"
    room.lift(1).wrote(2)


def test_a_finger_over_the_pile_is_told_what_letting_go_will_do():
    room = table()
    room.fingers.over_pile = lambda x, y: x < -300
    room.land(1, 0, 0).land(2, 400, 0).slide(1, 0, 100).slide(2, 300, -50)
    assert thrown_words(room.desk) == ""
    room.slide(1, -400, 100)
    assert thrown_words(room.desk).startswith("Lâchez")
    room.slide(1, 0, 100)
    assert thrown_words(room.desk) == ""


def test_a_card_let_go_over_the_pile_goes_back_and_a_note_stays():
    room = table().add("idee", "note", x=0, y=300, text="")
    room.fingers.over_pile = lambda x, y: x < -300
    room.land(1, 400, 0).slide(1, -350, 0).lift(1).wrote(4)
    room.land(1, 0, 300).slide(1, -350, 300).lift(1).wrote(4).sees(idee=(0, 300))
    assert room.desk.placed() == {"charbon"}
