"""Full screen: what everyone may look at, and nothing else."""

from PySide6.QtWidgets import QLabel


def test_what_is_private_leaves_the_screen_and_comes_back(facilitator, qtbot):
    page = facilitator.begins().page
    private = page.panel.private[1]
    assert private.isVisible()
    facilitator.keys("F11")
    qtbot.waitUntil(facilitator.window.isFullScreen)
    words = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert not private.isVisible()
    assert not any("SECRET" in text for text in words)
    facilitator.keys("F11")
    qtbot.waitUntil(lambda: private.isVisible())


def test_the_board_takes_all_the_width_of_the_full_screen(facilitator, qtbot):
    page = facilitator.begins().page
    facilitator.keys("F11")
    qtbot.waitUntil(lambda: page.view.width() == page.width())
    facilitator.keys("F11")
    qtbot.waitUntil(lambda: page.view.width() < page.width())
