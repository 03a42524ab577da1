"""The mouse on the board: what it points at, carries, links and turns over is what the session keeps."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from fresque.core.batch import Batch, Set
from tests.ui.driver import MIDDLE, RIGHT, SHIFT

ROW = {"charbon": (0, 0), "co2": (300, 0), "fonte": (0, 250)}


def test_dragging_a_card_moves_it_by_what_the_hand_moved(facilitator):
    hand = facilitator.begins(**ROW)
    start = hand.spot("charbon")
    hand.drag(start, start + QPoint(90, 60))
    card = hand.cards()["charbon"]
    assert (card.x, card.y) == pytest.approx((90 / hand.scale, 60 / hand.scale), abs=1 / hand.scale)


def test_a_drag_is_shown_at_once_and_written_at_the_end(facilitator):
    hand = facilitator.begins(**ROW)
    seq, start = hand.seq, hand.spot("charbon")
    hand.press(start).move(start + QPoint(50, 0)).move(start + QPoint(100, 0))
    assert (hand.seq, hand.desk.preview.moved) == (seq, {"charbon"})
    hand.release(start + QPoint(100, 0))
    assert hand.seq == seq + 1


def test_escape_in_the_middle_of_a_drag_puts_the_card_back(facilitator):
    hand = facilitator.begins(**ROW)
    seq, start = hand.seq, hand.spot("charbon")
    hand.press(start).move(start + QPoint(50, 0)).move(start + QPoint(100, 0)).keys("Escape")
    hand.release(start + QPoint(100, 0))
    assert (hand.seq, hand.cards()["charbon"].x) == (seq, 0)


def test_a_box_chooses_cards_that_then_go_together(facilitator):
    hand = facilitator.begins(**ROW)
    hand.drag((-90, -70), (310, 60))
    assert hand.chosen() == {"charbon", "co2"}
    hand.drag("co2", hand.spot("co2") + QPoint(0, 40))
    assert hand.cards()["charbon"].y == hand.cards()["co2"].y == pytest.approx(40 / hand.scale, abs=1)
    assert hand.cards()["fonte"].y == 250


def test_shift_click_adds_a_card_and_a_click_elsewhere_lets_go(facilitator):
    hand = facilitator.begins(**ROW)
    hand.click("charbon").click("fonte", keys=SHIFT)
    assert hand.chosen() == {"charbon", "fonte"}
    hand.click((180, 130))
    assert hand.chosen() == set()


def test_a_link_is_drawn_with_the_tool_and_its_reason_typed(facilitator):
    hand = facilitator.begins(**ROW)
    hand.keys("L").drag("charbon", "co2").writes("en brulant")
    assert hand.links() == [("charbon", "co2", "en brulant")]


def test_a_link_is_drawn_by_clicking_both_cards(facilitator):
    hand = facilitator.begins(**ROW)
    hand.keys("L").click("charbon").move("co2").click("co2").writes("parce que", end="Tab")
    assert hand.links() == [("charbon", "co2", "parce que")]


def test_a_link_is_drawn_from_the_handle_of_a_card(facilitator):
    hand = facilitator.begins(**ROW)
    edge = hand.spot("charbon", dx=74)
    hand.move("charbon").move(edge).drag(edge, "co2").writes("")
    assert hand.links() == [("charbon", "co2", "")]
    assert hand.cards()["charbon"].x == 0


def test_a_link_let_go_over_nothing_is_not_made(facilitator):
    hand = facilitator.begins(**ROW)
    hand.keys("L").drag("charbon", (180, 130))
    assert hand.links() == []
    assert not hand.editor.isVisible()


def test_a_link_is_chosen_by_its_line_and_removed(facilitator):
    hand = facilitator.begins(**ROW)
    hand.adds("lien", "link", **{"from": "charbon", "to": "co2", "reason": ""})
    hand.click((150, 0))
    assert hand.desk.selection == {"lien"}
    assert hand.keys("Del").links() == []


def test_a_note_is_stuck_where_the_hand_clicks(facilitator):
    hand = facilitator.begins(**ROW)
    hand.keys("N").click((180, 130)).writes("Et les communes ?", end="Ctrl+Return")
    assert hand.notes() == ["Et les communes ?"]
    assert hand.desk.tool.name == "select"


def test_a_double_click_reads_a_card_and_edits_a_note(facilitator):
    hand = facilitator.begins(**ROW)
    hand.adds("idee", "note", x=250, y=250, text="Avant")
    hand.double_click((250, 250)).writes("Apres", end="Ctrl+Return")
    assert hand.notes() == ["Apres"]
    hand.double_click("co2")
    assert hand.page.reader.card.id == "co2"


def test_a_click_elsewhere_keeps_the_words_being_written(facilitator):
    hand = facilitator.begins(**ROW)
    hand.keys("N").click((180, 130))
    QTest.keyClicks(hand.editor, "Oui")
    hand.click((-100, 150))
    assert hand.notes() == ["Oui"]
    assert not hand.editor.isVisible()


@pytest.mark.parametrize("turns", [-4, -1, 1, 3])
def test_the_wheel_keeps_what_is_under_the_pointer(facilitator, turns):
    hand = facilitator.begins(**ROW)
    spot, scale = hand.spot("co2") + QPoint(13, -7), hand.scale
    before = hand.view.mapToScene(spot)
    hand.wheel(spot, turns)
    after = hand.view.mapToScene(spot)
    assert (hand.scale > scale) == (turns > 0)
    assert (after - before).manhattanLength() <= 3 / min(scale, hand.scale)


def test_the_zoom_has_an_end_both_ways(facilitator):
    hand = facilitator.begins(**ROW)
    assert hand.wheel("co2", 80).wheel("co2", 80).scale == pytest.approx(12)
    assert hand.wheel("co2", -80).wheel("co2", -80).scale == pytest.approx(0.02)


@pytest.mark.parametrize("button", [MIDDLE, RIGHT])
def test_the_other_buttons_pan_and_touch_nothing(facilitator, button):
    hand = facilitator.begins(**ROW)
    seq, start = hand.seq, hand.spot("charbon")
    hand.drag(start, start + QPoint(70, 40), button)
    assert hand.spot("charbon") == start + QPoint(70, 40)
    assert (hand.seq, hand.chosen()) == (seq, set())


def test_holding_h_pans_with_the_left_button(facilitator):
    hand = facilitator.begins(**ROW)
    start = hand.spot("charbon")
    QTest.keyPress(hand.view, "h")
    hand.drag(start, start + QPoint(50, 20))
    QTest.keyRelease(hand.view, "h")
    assert hand.spot("charbon") == start + QPoint(50, 20)
    assert hand.cards()["charbon"].x == 0
    hand.drag(start + QPoint(50, 20), start + QPoint(90, 20))
    assert hand.cards()["charbon"].x > 0


def test_shift_and_the_wheel_go_over_the_board_without_zooming(facilitator):
    hand = facilitator.begins(**ROW)
    before, scale = hand.spot("charbon"), hand.scale
    hand.wheel("charbon", 1, SHIFT)
    assert hand.scale == scale
    assert hand.spot("charbon").y() - before.y() == 120


def test_seeing_everything_brings_all_cards_in_view(facilitator):
    hand = facilitator.begins(charbon=(-3000, 0), co2=(4000, 900))
    hand.wheel("charbon", 10).keys("0")
    area = hand.view.viewport().rect()
    assert area.contains(hand.spot("charbon"))
    assert area.contains(hand.spot("co2"))


def test_a_locked_card_is_not_moved_by_the_hand(facilitator):
    hand = facilitator.begins(charbon=(0, 0))
    hand.adds("fixe", "card", card="co2", x=300, y=0, locked=True)
    hand.drag("co2", hand.spot("co2") + QPoint(60, 0))
    assert hand.cards()["co2"].x == 300


def test_another_hand_moving_the_board_does_not_shake_the_card_being_carried(facilitator):
    hand = facilitator.begins(**ROW)
    start = hand.spot("charbon")
    hand.press(start).move(start + QPoint(60, 0)).move(start + QPoint(120, 0))
    item = hand.page.scene._placed[hand.cards()["charbon"].id]
    carried = item.pos()
    hand.session.commit(Batch((Set(hand.cards()["charbon"].id, {"face": "verso"}),)), "table-2")
    assert hand.page.scene._placed[hand.cards()["charbon"].id].pos() == carried
    hand.release(start + QPoint(120, 0))
