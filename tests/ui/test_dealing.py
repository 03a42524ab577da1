"""Dealing at the window, with keys: another way, out of turn after a warning, one by one; people counted."""

import pytest
from PySide6.QtTest import QTest

from fresque.app.session import Session, SessionInfo
from tests.app.hand import CLIMATE
from tests.ui.driver import LEFT


@pytest.fixture
def hand(facilitator):
    path = facilitator.folder / "atelier.fresque"
    Session.create(path, CLIMATE, SessionInfo(tables=2, duration=60))
    return facilitator.starts(path)


def test_the_same_key_twice_does_not_deal_two_lots_during_the_workshop(hand):
    hand.keys("F8", "F8", "Ctrl+D", "Ctrl+D")
    bar = hand.page.dealing
    assert hand.desk.dealt() == {"causes"}
    assert bar.warning.text() == "▲ Aucune carte du lot 1 n’est encore posée."
    hand.keys("Escape")
    assert (bar.isVisible(), hand.view.hasFocus()) == (False, True)
    hand.keys("Ctrl+D")
    assert bar.confirm.text() == "Distribuer quand même"
    hand.keys("Return")
    assert hand.desk.dealt() == {"causes", "effets"}
    hand.keys("Ctrl+Z")
    assert hand.desk.dealt() == {"causes"}


def test_the_button_too_asks_before_it_breaks_the_order(hand):
    hand.keys("F8")
    QTest.mouseClick(hand.page.bar.deal, LEFT)
    assert (hand.desk.dealt(), hand.page.dealing.isVisible()) == (set(), True)


def test_a_lot_is_dealt_one_by_one_and_read_in_silence(hand):
    bar = hand.page.dealing
    hand.keys("Ctrl+Shift+D")
    bar.mode.setCurrentIndex(bar.mode.findData("popcorn"))
    bar.reading.setCurrentIndex(bar.reading.findData("silent"))
    hand.keys("Return", "Ctrl+R")
    assert hand.notice == "Révélée\u00a0: «\u00a0Le charbon\u00a0» — encore 2 à révéler"
    assert hand.desk.put("charbon", 0, 0)
    hand.keys("F8", "F8")
    assert hand.page.panel.public[1].text() == "Reliez les cartes.\nLecture\u00a0: chacun lit en silence, puis partage."


def test_a_lot_dealt_in_turn_goes_to_every_table(hand):
    bar = hand.page.dealing
    hand.keys("Ctrl+Shift+D")
    bar.mode.setCurrentIndex(bar.mode.findData("turn"))
    assert (bar.tables.isEnabled(), bar.tables.currentData()) == (False, True)
    hand.keys("Return")
    assert {fact.table for fact in hand.desk.board.records()} == {1, 2}


def test_one_key_deals_a_lot_to_the_tables_that_lack_it_and_one_more_takes_it_back(hand):
    hand.keys("Alt+L")
    assert {fact.table for fact in hand.desk.board.records()} == {1, 2}
    hand.keys("Ctrl+Z")
    assert not list(hand.desk.board.records())


def test_a_lot_the_table_has_already_cannot_be_dealt_again(hand):
    hand.keys("Ctrl+D", "Ctrl+Shift+D")
    bar = hand.page.dealing
    bar.lot.setCurrentIndex(0)
    assert (bar.confirm.isEnabled(), bar.tables.currentText()) == (True, "Celles qui ne l’ont pas")
    bar.tables.setCurrentIndex(0)
    assert (bar.confirm.isEnabled(), bar.warning.text()) == (False, "▲ Cette table a déjà ce lot.")
    bar.lot.setCurrentIndex(2)
    assert bar.warning.text() == "▲ Le lot 3 vient après le lot 2, qui n’est pas distribué."


def test_people_are_counted_with_the_keys_and_one_more_comes_late(hand):
    hand.keys("Ctrl+D", "Ctrl+Shift+N", "5", "Tab", "7", "Tab", "2", "Return")
    assert not hand.page.people.isVisible()
    assert hand.notice == (
        "5\u00a0personnes présentes. 3\u00a0cartes en main pour 3\u00a0personnes à la table\u00a0: 1 chacun."
    )
    hand.keys("Ctrl+Shift+A")
    assert hand.notice.startswith("6\u00a0personnes présentes.")


def test_a_joker_is_given_and_told_to_the_facilitator(hand):
    hand.keys("J")
    assert hand.notice == "Joker donné à la table 1\u00a0: «\u00a0Surprise\u00a0»"
    assert not hand.page.commands["deal.joker"].isEnabled()


def test_any_card_dealt_one_by_one_is_revealed_from_the_pile(hand):
    hand.adds("donne", "deal", lot="causes", mode="popcorn")
    hand.tray.setFocus()
    rows = hand.tray.model().rows
    at = next(n for n, row in enumerate(rows) if getattr(getattr(row, "card", None), "id", "") == "forets")
    hand.tray.setCurrentIndex(hand.tray.model().index(at, 0))
    hand.keys("Return")
    assert hand.notice == "Révélée\u00a0: «\u00a0Les forêts\u00a0» — encore 2 à révéler"
    hand.keys("Return")
    assert set(hand.cards()) == {"forets"}


def test_what_was_told_gives_its_room_back_to_the_board_after_some_gestures(hand):
    hand.keys("Ctrl+Shift+N", "1", "2", "Return")
    assert hand.notice == "12\u00a0personnes présentes."
    hand.keys("F8", "F9", "F9", "F9", "F9")
    assert hand.notice
    hand.keys("F9")
    assert hand.notice == ""
