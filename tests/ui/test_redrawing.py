"""Pages drawn again after each edit: only the last ones are shown, and drawing goes on after it was stopped."""

from functools import partial
from threading import Event

import pytest
from PySide6.QtWidgets import QWidget

from fresque.core.errors import FresqueError
from fresque.ui.debrief.redrawing import Redrawing

WAIT = 20_000


@pytest.fixture
def drawing(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return Redrawing(window)


def held(begun: Event, go_on: Event, pages: str) -> str:
    begun.set()
    go_on.wait(20)
    return pages


def test_only_the_last_pages_asked_for_are_shown(drawing, qtbot):
    shown, begun, go_on = [], Event(), Event()
    drawing.drawn.connect(shown.append)
    drawing.ask(partial(held, begun, go_on, "old"))
    qtbot.waitUntil(begun.is_set, timeout=WAIT)
    drawing.ask(lambda: "new")
    go_on.set()
    qtbot.waitUntil(lambda: bool(shown), timeout=WAIT)
    assert shown == ["new"]


def test_pages_asked_for_after_a_stop_are_drawn(drawing, qtbot):
    shown, begun, go_on = [], Event(), Event()
    drawing.drawn.connect(shown.append)
    drawing.ask(partial(held, begun, go_on, "old"))
    qtbot.waitUntil(begun.is_set, timeout=WAIT)
    go_on.set()
    drawing.stop()
    drawing.ask(lambda: "new")
    qtbot.waitUntil(lambda: bool(shown), timeout=WAIT)
    assert shown == ["new"]


def test_pages_are_drawn_after_some_that_could_not_be(drawing, qtbot):
    def refuse():
        raise FresqueError("Non.")

    shown, told = [], []
    drawing.drawn.connect(shown.append)
    drawing.refused.connect(told.append)
    drawing.ask(refuse)
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    drawing.ask(lambda: "new")
    qtbot.waitUntil(lambda: bool(shown), timeout=WAIT)
    assert (shown, str(told[0])) == (["new"], "Non.")
