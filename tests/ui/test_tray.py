"""The pile in the window: a card leaves it for the board, under the hand that lets it go."""

import pytest
from PySide6.QtCore import QPoint

from fresque.ui.tray import ROW

SPOT = QPoint(320, 210)


def spoken(hand):
    model = hand.tray.model()
    return [str(model.data(model.index(n, 0))) for n in range(model.rowCount())]


def test_a_card_dragged_from_its_lot_lands_under_the_hand(facilitator):
    hand = facilitator.begins().deals_from_pile("petrole", SPOT)
    card, wanted = hand.cards()["petrole"], hand.view.mapToScene(SPOT)
    assert (card.x, card.y) == pytest.approx((wanted.x(), wanted.y()), abs=1 / hand.scale)
    assert hand.chosen() == {"petrole"}
    assert hand.focus is hand.view


def test_the_card_is_seen_on_its_way_and_nothing_is_written(facilitator):
    hand = facilitator.begins()
    seq = hand.seq
    hand.carry("petrole", SPOT)
    assert (hand.desk.preview.card, hand.seq) == ("petrole", seq)
    assert hand.sees(SPOT - QPoint(0, 30)) != hand.sees(QPoint(5, 5))
    hand.let_go(SPOT)
    assert (hand.desk.preview.card, hand.seq) == ("", seq + 1)


def test_escape_on_the_way_puts_the_card_back_in_its_pile(facilitator):
    hand = facilitator.begins().carry("petrole", SPOT).keys("Escape").let_go(SPOT)
    assert (hand.cards(), hand.desk.preview.card) == ({}, "")


def test_a_card_let_go_outside_the_board_stays_in_its_pile(facilitator):
    hand = facilitator.begins().deals_from_pile("petrole", QPoint(-60, 200))
    assert (hand.cards(), hand.desk.preview.card) == ({}, "")


def test_a_card_of_a_lot_not_dealt_cannot_be_dragged(facilitator):
    hand = facilitator.begins(tables=2)
    hand.desk.turn_to(2)
    assert hand.carry("petrole", SPOT).desk.preview.card == ""
    assert hand.let_go(SPOT).cards() == {}
    assert "Carte 2, Le pétrole, pas encore distribuée" in spoken(hand)


def test_dealing_opens_the_next_lot_and_the_button_says_which(facilitator):
    hand = facilitator.begins(tables=2)
    hand.desk.turn_to(2)
    deal = hand.page.bar.deal
    assert deal.text() == "Distribuer le lot 1"
    deal.click()
    assert (deal.text(), spoken(hand)[0]) == ("Distribuer le lot 2", "Lot 1, Les causes, 0/3")
    hand.keys("Ctrl+D", "Ctrl+D", "Ctrl+D")
    assert (deal.text(), deal.isEnabled()) == ("Tous les lots sont distribués", False)


def test_the_card_leaves_the_pile_and_comes_back_with_an_undo(facilitator):
    hand = facilitator.begins().deals_from_pile("petrole", SPOT)
    assert "Lot 1, Les causes, 1/3" in spoken(hand)
    assert "Carte 2, Le pétrole" not in spoken(hand)
    hand.keys("Ctrl+Z")
    assert "Carte 2, Le pétrole" in spoken(hand)


def test_enter_puts_the_chosen_card_in_a_free_place(facilitator):
    hand = facilitator.begins()
    hand.tray.setFocus()
    hand.keys("Down", "Return", "Return")
    first, second = hand.cards().values()
    assert abs(first.x - second.x) >= 148 or abs(first.y - second.y) >= 105
    assert hand.focus is hand.tray


def test_space_and_a_double_click_read_a_card_large_and_give_the_keyboard_back(facilitator):
    hand = facilitator.begins()
    hand.tray.setFocus()
    hand.keys("Down", "Space")
    assert hand.page.reader.card.id == "charbon"
    hand.keys("Escape")
    assert hand.focus is hand.tray


def test_each_table_has_its_pile_and_its_board(facilitator):
    hand = facilitator.begins(tables=2, charbon=(0, 0))
    second = hand.page.bar.tables.menu().actions()[1]
    second.trigger()
    assert (hand.cards(), hand.page.bar.tables.text()) == ({}, "Table 2")
    hand.keys("Ctrl+D").deals_from_pile("charbon", SPOT)
    assert (len(hand.desk.board.records(1)), set(hand.cards())) == (4, {"charbon"})
    hand.page.bar.tables.menu().actions()[0].trigger()
    assert hand.cards()["charbon"].x == 0


def test_nothing_private_is_in_the_pile(facilitator):
    hand = facilitator.begins()
    model = hand.tray.model()
    said = [str(model.data(model.index(n, 0), role)) for n in range(model.rowCount()) for role in range(ROW)]
    assert "On le brûle encore." in said
    assert not any("SECRET" in words for words in said)
