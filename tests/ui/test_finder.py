"""Searching from the keyboard: the bar over the board, its answers, the flight to a card."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle

from fresque.app.sight import READ
from fresque.core import edits
from fresque.ui.board import flight
from tests.ui.driver import LEFT

ROW = {"charbon": (0, 0), "co2": (3000, 0), "fonte": (0, 2500)}


def seeking(facilitator, words: str, **places):
    hand = facilitator.begins(**(places or ROW)).keys("Ctrl+F")
    QTest.keyClicks(hand.focus, words)
    return hand


def answers(hand) -> list[str]:
    listing = hand.page.finding.finder.answers
    return [listing.item(n).text() for n in range(listing.count())]


def test_words_are_sought_as_they_are_typed_and_enter_flies_to_the_card(facilitator, qtbot):
    hand = seeking(facilitator, "acc")
    assert answers(hand) == ["4 · Le CO2"]
    hand.keys("Return")
    assert hand.chosen() == {"co2"}
    qtbot.waitUntil(lambda: hand.view.visible().centre == pytest.approx((3000, 0), abs=3))
    qtbot.waitUntil(lambda: hand.scale == pytest.approx(READ))
    assert hand.focus is hand.view
    assert not hand.page.finding.finder.isVisible()


def test_a_number_is_enough(facilitator):
    hand = seeking(facilitator, "6").keys("Return")
    assert hand.chosen() == {"fonte"}


def test_arrows_go_from_answer_to_answer_and_the_bar_stays(facilitator, qtbot):
    hand = seeking(facilitator, "le c").keys("Down")
    assert (hand.chosen(), hand.page.finding.finder.isVisible()) == ({"co2"}, True)
    hand.keys("Up")
    assert hand.chosen() == {"charbon"}
    qtbot.waitUntil(lambda: hand.view.visible().holds(0, 0))


def test_the_card_found_is_not_under_the_bar(facilitator, qtbot):
    hand = seeking(facilitator, "a").keys("Down", "Down")
    bar, card = hand.page.finding.finder, hand.desk.chosen_cards()[0]
    qtbot.waitUntil(lambda: hand.scale == pytest.approx(READ))
    qtbot.waitUntil(lambda: hand.view.mapFromScene(card.x, card.y - 52).y() > bar.geometry().bottom())


def test_escape_puts_the_bar_away_and_gives_the_keyboard_back(facilitator):
    hand = seeking(facilitator, "zzz")
    assert answers(hand) == []
    hand.keys("Return")
    assert hand.page.finding.finder.isVisible()
    hand.keys("Escape")
    assert (hand.page.finding.finder.isVisible(), hand.focus) == (False, hand.view)


def test_what_was_sought_last_is_typed_over(facilitator):
    hand = seeking(facilitator, "fonte").keys("Escape", "Ctrl+F")
    assert answers(hand) == ["6 · La fonte"]
    QTest.keyClicks(hand.focus, "co2")
    assert answers(hand) == ["4 · Le CO2"]


def test_letters_typed_in_the_bar_are_no_actions(facilitator):
    hand = facilitator.begins(**ROW).keys("Tab")
    seq = hand.seq
    hand.keys("Ctrl+F")
    QTest.keyClicks(hand.focus, "lfnvt0p")
    assert (hand.seq, hand.desk.tool.name) == (seq, "select")


def test_a_card_of_the_pile_says_so_and_enter_puts_it_in_view(facilitator):
    hand = seeking(facilitator, "petrole")
    assert answers(hand)[0] == "2 · Le pétrole · dans la pioche"
    hand.keys("Return")
    assert hand.chosen() == {"petrole"}
    assert hand.view.visible().holds(hand.cards()["petrole"].x, hand.cards()["petrole"].y)
    assert hand.keys("Ctrl+Z").cards().keys() == ROW.keys()


def test_a_card_not_dealt_yet_is_told_and_stays_where_it_is(facilitator):
    hand = facilitator.begins(**ROW)
    hand.desk.commit(edits.remove(hand.desk.board, ["actions"]))
    hand.keys("Ctrl+F")
    QTest.keyClicks(hand.focus, "train")
    assert answers(hand) == ["8 · Le train · pas encore distribuée"]
    hand.keys("Return")
    assert "train" not in hand.cards()


def test_a_click_on_an_answer_takes_it(facilitator):
    hand = seeking(facilitator, "fonte")
    listing = hand.page.finding.finder.answers
    QTest.mouseClick(listing.viewport(), LEFT, pos=listing.visualItemRect(listing.item(0)).center())
    assert hand.chosen() == {"fonte"}


def test_the_answer_under_the_keyboard_is_said(facilitator):
    hand = seeking(facilitator, "le charbon")
    said = hand.page.finding.finder.words.accessibleDescription()
    assert said == "1 réponse. 1 · Le charbon. Entrée la montre"


def test_where_less_motion_is_asked_for_the_view_is_there_at_once(facilitator, monkeypatch):
    hand = facilitator.begins(**ROW)
    monkeypatch.setattr(flight, "motion_wanted", lambda: False)
    hand.page.finding.go_to("co2")
    assert hand.view.visible().centre == pytest.approx((3000, 0), abs=3)


def test_motion_is_what_the_style_says(qapp):
    lasts = qapp.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
    assert flight.motion_wanted() == (lasts > 0)


def test_s_fills_the_view_with_what_is_chosen(facilitator, qtbot):
    hand = facilitator.begins(**ROW)
    hand.desk.select(("charbon", "fonte"))
    hand.keys("S")
    qtbot.waitUntil(lambda: hand.view.visible().centre == pytest.approx((0, 1250), abs=5))
    qtbot.waitUntil(lambda: hand.view.visible().h == pytest.approx(2500 + 105 + 60, rel=0.02))


def test_on_the_whole_screen_the_next_lots_stay_a_surprise(facilitator):
    hand = facilitator.begins(**ROW)
    hand.desk.commit(edits.remove(hand.desk.board, ["actions"]))
    hand.page.show_board_alone(True)
    hand.keys("Ctrl+F")
    QTest.keyClicks(hand.focus, "train")
    assert answers(hand) == []


def test_a_flight_gives_way_to_what_the_hand_asks_next(facilitator, qtbot):
    hand = facilitator.begins(**ROW)
    seen = hand.view.visible()
    hand.view.look_at(0, 0, 1.5)
    hand.page.finding.go_to("co2")
    hand.keys("0")
    QTest.qWait(200)
    assert hand.view.visible() == seen
