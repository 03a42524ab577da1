"""A finger scrolls the pile up and down, and takes a card out of it sideways."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from tests.ui.test_touch import screen  # noqa: F401


@pytest.fixture
def pile(facilitator):
    facilitator.begins()
    facilitator.tray.setFixedHeight(120)
    return facilitator


def swipe(hand, screen, start, *steps):  # noqa: F811
    window, tray = hand.window, hand.tray.viewport()
    QTest.touchEvent(window, screen).press(1, tray.mapTo(window, start), window).commit()
    for step in steps:
        QTest.touchEvent(window, screen).move(1, tray.mapTo(window, start + step), window).commit()
    QTest.touchEvent(window, screen).release(1, tray.mapTo(window, start + steps[-1]), window).commit()


def test_a_finger_going_up_scrolls_the_pile_and_takes_nothing(pile, screen):  # noqa: F811
    pile.tray.verticalScrollBar().setValue(0)
    swipe(pile, screen, QPoint(80, 90), QPoint(0, -15), QPoint(2, -40), QPoint(2, -60))
    assert pile.tray.verticalScrollBar().value() == 60
    assert (pile.cards(), pile.desk.preview.card) == ({}, "")


def test_a_finger_going_sideways_takes_the_card_to_the_board(pile, screen):  # noqa: F811
    start = pile.in_pile("petrole")
    at = pile.tray.verticalScrollBar().value()
    swipe(pile, screen, start, QPoint(20, 2), QPoint(200, -40), QPoint(420, -200))
    assert list(pile.cards()) == ["petrole"]
    assert pile.tray.verticalScrollBar().value() == at
