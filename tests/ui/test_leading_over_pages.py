"""Over the pages of the debate and of the closing, time and wall are led by the same keys as on the board."""

import pytest

from fresque.app.session import Session, SessionInfo
from fresque.storage.decks import find_deck
from fresque.ui.cover_page import CoverPage
from tests.ui.public.rooms import LAPTOP, PROJECTOR, with_screens


@pytest.fixture(params=["F4", "F10"])
def over(facilitator, request):
    """A phase runs, the room sees the welcome, a page lies over the board."""
    path = facilitator.folder / "page.fresque"
    Session.create(path, find_deck("boite-noire-ia"), SessionInfo(duration=120))
    with_screens(facilitator.starts(path), LAPTOP, PROJECTOR).run("start")
    return facilitator.keys("F8", request.param)


def page(over):
    return next(page for page in over.page.findChildren(CoverPage) if page.isVisible())


def clock(over):
    return over.desk.conduct.clock()


def test_the_next_phase_begins_and_the_page_stays(over):
    before = clock(over).running.phase.id
    over.keys("F8")
    assert clock(over).running.phase.id != before
    assert page(over).isVisible()


def test_time_is_held_and_lengthened(over):
    minutes = clock(over).running.allotted
    over.keys("F7", "F9", "Shift+F9", "Ctrl+F9")
    assert clock(over).held is not None
    assert clock(over).running.allotted == minutes + 5


def test_the_room_sees_another_screen_and_may_be_frozen(over):
    over.keys("Shift+F4", "F12")
    assert (over.desk.public.name, over.desk.public.frozen) == ("time", True)


def test_keys_of_the_board_stay_dead(over):
    before = over.seq
    over.keys("Ctrl+D", "Shift+N", "Ctrl+F7", "F11")
    assert (over.seq, over.window.isFullScreen()) == (before, False)


def test_the_page_keeps_the_keyboard_when_all_it_held_is_undone(facilitator):
    path = facilitator.folder / "page.fresque"
    Session.create(path, find_deck("boite-noire-ia"), SessionInfo(duration=120))
    facilitator.starts(path).keys("F4", "Return", "Ctrl+2", *["Ctrl+Z"] * 6)
    assert page(facilitator).isAncestorOf(facilitator.focus) or page(facilitator).hasFocus()
    facilitator.keys("Escape")
    assert facilitator.view.hasFocus()
