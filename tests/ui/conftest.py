"""A facilitator for each test: their window is closed afterwards, with every question answered."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fresque.ui import ask, new_session
from tests.ui.driver import Answers, Facilitator


@pytest.fixture(autouse=True)
def garbage_here() -> Iterator[None]:
    """What a test leaves is collected on this thread, before another one can."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture
def facilitator(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Facilitator]:
    """At the window, which shows nothing yet; their documents go to the test's folder."""
    monkeypatch.setenv("HOME", str(tmp_path))
    answers = Answers()
    for module in (ask, new_session):
        monkeypatch.setattr(module, "answers", answers)
    made = Facilitator(qapp, tmp_path)
    yield made
    made.closes()
    made.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not len(answers), "answers to questions that were never asked"
