"""Small clocks and hours put right at the real window, with keys and clicks; late told early; parts of the panel."""

import pytest
from PySide6.QtCore import QTime
from PySide6.QtTest import QTest

from fresque.core.clock import MINUTE
from tests.ui.driver import LEFT
from tests.ui.test_conducting import Pace, late_workshop
from tests.ui.test_panel import shown


@pytest.fixture
def hand(facilitator):
    return facilitator.begins(tables=2)


@pytest.fixture
def pace(hand):
    return Pace(hand)


def rows(hand):
    clocks = hand.page.panel.clocks
    return [(row.name.text(), row.time.text()) for row in clocks.rows.values()] if clocks.isVisible() else []


def test_a_clock_begins_in_one_key_or_typed_with_its_name(hand, pace):
    hand.keys("Ctrl+2", "Alt+M")
    QTest.keyClicks(hand.focus, "1:30 table B")
    hand.keys("Return")
    assert rows(hand) == [("Minuteur de 2:00", "2:00"), ("table B", "1:30")]
    assert (hand.page.panel.new_clock.isVisible(), hand.view.hasFocus()) == (False, True)
    pace.waits(1.75)
    assert rows(hand) == [("Minuteur de 2:00", "0:15"), ("table B", "−0:15, fini")]


def test_a_clock_begins_in_two_clicks_is_held_begun_again_and_taken_away(hand, pace):
    panel = hand.page.panel
    hand.keys("Alt+M")
    panel.new_clock.offers[2].click()
    (row,) = panel.clocks.rows.values()
    pace.waits(1)
    row.turn.click()
    pace.waits(1)
    assert rows(hand) == [("Minuteur de 3:00", "2:00, arrêté")]
    row.again.click()
    assert rows(hand) == [("Minuteur de 3:00", "3:00")]
    row.close_button.click()
    assert rows(hand) == []
    hand.keys("Ctrl+Z")
    assert rows(hand) == [("Minuteur de 3:00", "3:00")]


def test_words_without_a_time_are_answered_with_an_example_and_kept(hand, pace):
    hand.keys("Alt+M")
    QTest.keyClicks(hand.focus, "table B")
    hand.keys("Return")
    new = hand.page.panel.new_clock
    assert (new.words.text(), "2:30" in new.said.text()) == ("table B", True)
    hand.keys("Escape")
    assert hand.view.hasFocus()


def test_the_wall_shows_the_clock_asked_for_and_the_table_that_speaks(hand, pace):
    hand.keys("F5", "Ctrl+1", "Alt+W")
    pace.waits(0.5)
    hand.page.projection.refresh()
    assert hand.page.projection.window.shown.screen.time.left == 30
    hand.keys("Alt+R", "Alt+R")
    hand.page.projection.refresh()
    assert (hand.page.projection.window.accessibleName(), hand.desk.table) == ("Table 2", 2)
    assert rows(hand)[-1] == ("Parole à la table 2", "3:00")


def test_the_parts_of_the_panel_come_by_a_key_each(hand, pace):
    pages = hand.page.panel.pages
    seen = []
    for keys in ("Alt+D", "Alt+T", "Ctrl+Shift+F", "Ctrl+J", "Alt+P"):
        hand.keys(keys)
        seen.append(pages.current)
    assert seen == ["plan", "tables", "hints", "notes", "phase"]


def test_a_click_on_a_table_of_the_panel_goes_there(hand, pace):
    hand.adds("don2", "deal", lot="causes", table=2)
    hand.keys("Alt+T")
    listed = hand.page.panel.tables.rows
    assert [listed.item(n).text() for n in range(2)] == ["Table 1 · 0/8 posées", "Table 2 · 0/3 posées"]
    QTest.mouseClick(listed.viewport(), LEFT, pos=listed.visualItemRect(listed.item(1)).center())
    assert hand.desk.table == 2


def test_the_hint_of_the_card_chosen_stays_in_sight_whatever_part_is_shown(facilitator):
    hand = facilitator.begins(charbon=(0, 0))
    hand.keys("Alt+D").click("charbon")
    assert shown(hand.page.panel.hint) == "SECRET de la carte"


def test_a_change_of_phase_forgotten_is_said_in_one_go(hand, pace):
    hand.keys("F8")
    pace.waits(21)
    hand.keys("Shift+F8")
    back = hand.page.panel.back
    back.phases.setCurrentIndex(1)
    back.minutes.setFocus()
    hand.keys("6", "Return")
    assert (hand.page.panel.clock.digits.text(), hand.desk.conduct.clock().phases[0].spent) == ("39:00", 15 * MINUTE)
    hand.keys("Ctrl+Z")
    assert hand.page.panel.clock.digits.text() == "−6:00"


def test_the_hour_of_a_phase_is_put_right_from_the_plan(hand, pace):
    hand.keys("F8")
    pace.waits(20)
    hand.keys("F8", "Alt+Shift+D")
    hours = hand.page.panel.hours
    assert (hours.isVisible(), hand.page.panel.clock.digits.text()) == (True, "45:00")
    began = hours.start.time()
    hours.start.setTime(QTime(began.hour(), began.minute()).addSecs(-4 * 60))
    hours.start.setFocus()
    hand.keys("Return")
    assert hand.page.panel.clock.digits.text() in [f"{minutes}:{n:02}" for minutes in (40, 41) for n in range(60)]
    hand.keys("Ctrl+Z")
    assert hand.page.panel.clock.digits.text() == "45:00"
    hours.forget.click()
    assert hand.desk.conduct.clock().running.phase.id == "accueil"


def test_fifteen_minutes_before_the_end_time_it_is_said_that_it_will_be_passed(facilitator, tmp_path):
    hand = late_workshop(facilitator, tmp_path)
    pace, line = Pace(hand), hand.page.panel.late_line
    hand.keys("F8")
    pace.waits(15)
    hand.keys("F8")
    pace.waits(44.9)
    hand.keys("F9", "F9")
    assert not line.isVisible()
    pace.waits(0.2)
    assert (line.isVisible(), "sera dépassée de 2" in line.text()) == (True, True)


def test_ahead_of_time_nothing_is_proposed_and_it_is_said(facilitator, tmp_path):
    hand = late_workshop(facilitator, tmp_path)
    pace = Pace(hand)
    hand.keys("F8")
    pace.waits(3)
    hand.keys("F8", "Ctrl+Shift+L")
    assert hand.notice == "12 minutes d’avance\u00a0: rien à rattraper."
