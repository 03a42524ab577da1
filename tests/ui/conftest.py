"""A facilitator for each test: their window is closed afterwards, with every question answered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fresque.ui import ask
from tests.ui.driver import Facilitator


@pytest.fixture
def facilitator(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Facilitator]:
    """At the window, which shows nothing yet; their documents go to the test's folder."""
    monkeypatch.setenv("HOME", str(tmp_path))
    made = Facilitator(qapp, tmp_path)
    yield made
    left, ask.answers[:] = list(ask.answers), []
    made.closes()
    made.window.deleteLater()
    assert not left, "questions that were never asked"
