"""Pages looked at before they are written: turned, seen closer, moved by the hand, the wheel and the keyboard."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from fresque.ui.page_preview import CLOSEST, PagePreview

NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
CORNER = "#0b5fa5"


@dataclass(frozen=True)
class Page:
    """A sheet of A4 whose four corners are blue."""

    w: float = 210
    h: float = 297

    def draw(self, canvas) -> None:
        for x in (0, 190):
            for y in (0, 277):
                canvas.rect(x, y, 20, 20, fill=CORNER)


@pytest.fixture
def pages(qtbot):
    shown = PagePreview()
    qtbot.addWidget(shown)
    shown.resize(600, 500)
    shown.show_pages([Page(), Page(), Page()])
    shown.show()
    shown.setFocus()
    return shown


def blue(pages) -> int:
    """Pixels of the corners in view, of a grid of 10 px."""
    image = pages.grab().toImage()
    spots = ((x, y) for x in range(0, image.width(), 10) for y in range(0, image.height(), 10))
    return sum(image.pixelColor(x, y).name() == CORNER for x, y in spots)


def wheel(pages, notches: float, keys=NONE, at=(300, 250)) -> None:
    spot = QPointF(*at)
    turned = QPoint(0, round(notches * 120))
    QApplication.sendEvent(
        pages,
        QWheelEvent(spot, spot, QPoint(), turned, LEFT.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False),
    )


def press(pages, *keys: str) -> None:
    for key in keys:
        QTest.keyClick(pages, key)


def test_the_page_is_seen_closer_and_whole_again_by_keys(pages):
    assert blue(pages) > 0
    press(pages, "+", "+", "+")
    assert (blue(pages), round(pages.zoom, 2)) == (0, 2.74)
    press(pages, "0")
    assert (blue(pages) > 0, pages.zoom) == (True, 1.0)


def test_the_buttons_do_what_the_keys_do_and_say_so(pages):
    smaller, whole, larger = pages.findChildren(QToolButton)
    larger.click()
    larger.click()
    smaller.click()
    assert round(pages.zoom, 2) == 1.4
    whole.click()
    assert (pages.zoom, "(0)" in whole.accessibleName()) == (1.0, True)


def test_no_closer_than_six_times_and_no_smaller_than_whole(pages):
    press(pages, *"+" * 12)
    assert pages.zoom == CLOSEST
    press(pages, *"-" * 20)
    assert pages.zoom == 1.0


def test_closer_the_hand_moves_the_page_and_does_not_turn_it(pages):
    press(pages, "+", "+", "+")
    for _ in range(2):
        QTest.mousePress(pages, LEFT, NONE, QPoint(300, 250))
        QTest.mouseMove(pages, QPoint(590, 490))
        QTest.mouseRelease(pages, LEFT, NONE, QPoint(590, 490))
    assert (pages.page, blue(pages) > 0) == (0, True)


def test_closer_the_arrows_go_to_the_edge_and_page_down_to_the_top_of_the_next_page(pages):
    press(pages, "+", "+", "+")
    for _ in range(30):
        QTest.keyClick(pages, Qt.Key.Key_Down)
        QTest.keyClick(pages, Qt.Key.Key_Left)
    assert (pages.page, blue(pages) > 0) == (0, True)
    QTest.keyClick(pages, Qt.Key.Key_PageDown)
    assert (pages.page, blue(pages) > 0) == (1, True)


def test_the_wheel_turns_whole_pages_and_with_control_comes_closer_to_the_pointer(pages):
    wheel(pages, -0.5)
    assert pages.page == 0
    wheel(pages, -0.5)
    assert pages.page == 1
    for _ in range(4):
        wheel(pages, 1, Qt.KeyboardModifier.ControlModifier, at=(140, 30))
    assert pages.zoom > 3
    assert blue(pages) > 0


def test_without_pages_there_is_nothing_to_see_closer(qtbot):
    empty = PagePreview()
    qtbot.addWidget(empty)
    empty.show()
    press(empty, "+", "0")
    wheel(empty, -1)
    assert (empty.said(), empty.page) == ("", 0)
    assert not any(button.isVisible() for button in empty.findChildren(QToolButton))
