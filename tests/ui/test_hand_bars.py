"""Bars for hands at a whiteboard: low, in the corner of the full screen, and beside what is chosen."""

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui.driver import LEFT
from tests.ui.test_targets import small
from tests.ui.test_touch import ROW, Fingers, screen  # noqa: F401


def said(bar):
    return [button.text() for button in bar.buttons if button.isVisible()]


def press(button):
    QTest.mouseClick(button, LEFT)


def full(hand, qtbot):
    hand.keys("F11")
    qtbot.waitUntil(lambda: hand.page.bars.corner.isVisible())
    return hand.page.bars.corner


def test_a_finger_that_stays_on_a_card_opens_its_small_bar(facilitator, screen, qtbot):  # noqa: F811
    hand = facilitator.begins(**ROW)
    about = hand.page.bars.about
    fingers = Fingers(hand, screen).press(a="charbon")
    qtbot.waitUntil(about.isVisible)
    fingers.release("a")
    assert "Retourner" in said(about)
    assert "Couleur suivante" not in said(about)
    press(next(button for button in about.buttons if button.text() == "Retourner"))
    assert (hand.cards()["charbon"].face, about.isVisible()) == ("verso", False)


def test_the_small_bar_goes_away_when_the_card_is_carried_or_another_chosen(facilitator, screen, qtbot):  # noqa: F811
    hand = facilitator.begins(**ROW)
    about, start = hand.page.bars.about, hand.spot("charbon")
    fingers = Fingers(hand, screen).press(a="charbon")
    qtbot.waitUntil(about.isVisible)
    fingers.slide(a=start + QPoint(60, 60))
    assert not about.isVisible()
    fingers.release("a")
    hand.keys("Shift+F10")
    assert about.isVisible()
    hand.click("co2")
    assert not about.isVisible()


def test_the_small_bar_is_worked_by_keys_and_gives_the_keyboard_back(facilitator):
    hand = facilitator.begins(**ROW).click("charbon").keys("Shift+F10")
    about = hand.page.bars.about
    assert hand.focus in about.buttons
    hand.keys("Right", "Right", "Left", "Escape")
    assert (about.isVisible(), hand.focus) == (False, hand.view)
    assert hand.chosen() == {"charbon"}


def test_the_small_bar_stays_in_the_view(facilitator):
    hand = facilitator.begins(**ROW).click("fonte").keys("Shift+F10")
    about, view = hand.page.bars.about, hand.view
    assert view.rect().contains(about.geometry())
    assert not about.geometry().contains(hand.spot("fonte"))


def test_the_full_screen_keeps_tools_in_a_corner_and_a_way_out(facilitator, qtbot):
    hand = facilitator.begins(**ROW)
    corner = full(hand, qtbot)
    assert not hand.page.bar.isVisible()
    press(next(b for b in corner.tools if b.accessibleName() == "Coller une note"))
    assert hand.desk.tool.name == "note"
    press(next(b for b in corner.tools if b.accessibleName() == "Plein écran"))
    qtbot.waitUntil(hand.page.bar.isVisible)
    assert not corner.isVisible()


def test_nothing_private_is_in_the_full_screen_and_all_of_it_takes_a_finger(facilitator, qtbot):
    hand = facilitator.begins(**ROW)
    full(hand, qtbot)
    words = [label.text() for label in hand.page.findChildren(QLabel) if label.isVisible()]
    assert not any("SECRET" in text or "enregistré" in text for text in words)
    assert small(hand.page) == []


def test_the_corner_folds_to_one_button_and_is_found_so_again(facilitator, qtbot):
    hand = facilitator.begins(**ROW)
    corner = full(hand, qtbot)
    press(corner.fold_button)
    assert [b for b in corner.tools if b.isVisible()] == []
    assert corner.width() < 60
    hand.begins(name="autre", **ROW)
    corner = hand.page.bars.corner
    assert [b for b in corner.tools if b.isVisible()] == []
    press(corner.fold_button)


def test_the_corner_may_be_taken_away(facilitator, qtbot):
    hand = facilitator.begins(**ROW)
    corner = full(hand, qtbot)
    hand.keys("Shift+F11")
    assert not corner.isVisible()
    hand.keys("Shift+F11")
    assert corner.isVisible()


def test_the_bar_goes_to_the_bottom_and_is_found_there_again(facilitator):
    page = facilitator.begins(**ROW).page
    assert page.bar.y() < page.view.y()
    facilitator.keys("Ctrl+Shift+B")
    assert page.layout().indexOf(page.bar) == page.layout().indexOf(page.foot) - 1
    again = facilitator.begins(name="autre", **ROW).page
    assert again.bar.y() > again.view.geometry().bottom()
    facilitator.keys("Ctrl+Shift+B")
    assert again.layout().indexOf(again.bar) == 0


def test_a_second_person_presses_a_tool_while_the_first_carries_a_card(facilitator, screen, qtbot):  # noqa: F811
    hand = facilitator.begins(**ROW)
    corner, window, start = full(hand, qtbot), hand.window, hand.spot("charbon")
    fingers = Fingers(hand, screen).press(a=start).slide(a=start + QPoint(60, 60))
    note = next(b for b in corner.tools if b.accessibleName() == "Coller une note")
    spot = note.mapTo(window, note.rect().center())
    QTest.touchEvent(window, screen).stationary(ord("a")).press(5, spot, window).commit()
    QTest.touchEvent(window, screen).stationary(ord("a")).release(5, spot, window).commit()
    assert hand.desk.tool.name == "note"
    assert hand.page.scene._placed["charbon"].pos().x() > 0
    fingers.release("a")
    assert hand.cards()["charbon"].x > 0
