"""The home window is painted before anything heavy is loaded: a guard that does not depend on the machine's speed."""

import subprocess
import sys

import pytest

MOST = 300
"""Modules in memory once the home page is painted for the first time."""
START = """
import os, sys
from fresque.ui.deck_tile import DeckTile
paint = DeckTile.paintEvent
def painted(self, event):
    paint(self, event)
    print(*sys.modules, flush=True)
    os._exit(0)
DeckTile.paintEvent = painted
from fresque.__main__ import main
sys.argv = ["fresque"]
main()
"""


@pytest.fixture(scope="module")
def loaded():
    """The modules in memory after the first paint, in a process of its own."""
    done = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True, timeout=120)
    return set(done.stdout.split())


def test_few_modules_are_loaded_at_the_first_paint(loaded):
    assert {"fresque.ui.home", "PySide6.QtWidgets"} <= loaded
    assert len(loaded) <= MOST


@pytest.mark.parametrize("heavy", ["reportlab", "PIL", "fontTools", "qrcode", "sqlite3", "asyncio", "http", "socket"])
def test_what_the_home_page_does_not_need_waits(loaded, heavy):
    assert heavy not in loaded
