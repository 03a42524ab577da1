"""The full screen that the room may look at: what is for the facilitator waits, a small clock stays."""

import pytest
from PySide6.QtCore import QRect


@pytest.fixture
def alone(facilitator, qtbot):
    facilitator.begins(charbon=(0, 0)).keys("F8", "F11")
    qtbot.waitUntil(facilitator.page.clock.isVisible)
    return facilitator


def picture(alone):
    """The window without the corner of the clock."""
    page = alone.page
    page.scene.settle()
    page.clock.hide()
    image = page.grab().toImage()
    page.clock.refresh()
    return image


def test_news_and_questions_wait_until_the_full_screen_is_left(alone, qtbot):
    before = picture(alone)
    alone.page.notice.tell("Le projecteur est revenu.")
    alone.page.dealing.open()
    assert picture(alone) == before
    alone.keys("F11")
    qtbot.waitUntil(alone.page.notice.isVisible)
    assert alone.page.dealing.isVisible()


def test_a_dot_beside_the_clock_says_that_something_waits(alone):
    assert "•" not in alone.page.clock.text()
    alone.page.notice.tell("Le projecteur est revenu.")
    assert alone.page.clock.text().endswith("•")
    assert "F11" in alone.page.clock.accessibleName()
    alone.page.notice.hide()
    assert "•" not in alone.page.clock.text()


def test_the_time_left_stays_in_a_corner_and_never_says_how_late_it_is(alone):
    assert alone.page.clock.text() in ("15:00", "14:59", "14:58")
    alone.page.clock.refresh()
    corner, view = alone.page.clock.geometry(), alone.view.rect()
    assert QRect(view).contains(corner)
    assert corner.bottom() > view.height() * 0.9


def test_the_clock_goes_with_the_full_screen(alone, qtbot):
    alone.keys("F11")
    qtbot.waitUntil(lambda: not alone.page.clock.isVisible())
