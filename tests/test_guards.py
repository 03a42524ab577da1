"""The guards of conftest.py are themselves tested: each bad habit below must fail, and the good ones pass."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

HABITS = """
import logging, os, threading, time, warnings
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from fresque.core import i18n

KEPT = []

def test_bad_thread():
    stop = threading.Event()
    KEPT.append(stop)
    threading.Thread(target=stop.wait, daemon=True).start()

def test_bad_log():
    logging.getLogger("fresque").warning("careless")

def test_bad_warning():
    warnings.warn("old", DeprecationWarning)

def test_bad_window(qtbot):
    KEPT.append(QWidget())
    KEPT[-1].show()

def test_bad_timer(qtbot):
    timer = QTimer()
    timer.start(60_000)
    KEPT.append(timer)

def test_bad_qt_message(qtbot):
    from PySide6.QtCore import qWarning
    qWarning("careless")

def test_good_thread():
    thread = threading.Thread(target=time.sleep, args=(0.01,))
    thread.start()

def test_good_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    timer = QTimer(window)
    timer.start(60_000)
    window.show()

def test_good_log(caplog):
    logging.getLogger("fresque").warning("expected")
    assert caplog.messages == ["expected"]
    caplog.clear()

def test_good_language():
    i18n.install({})

def test_good_language_is_french_again():
    assert i18n.tr("Creating the environment in .venv…").startswith("Création")

def test_good_home():
    assert "home" in os.environ["FRESQUE_HOME"]
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    folder = tmp_path_factory.mktemp("guards")
    shutil.copy(ROOT / "tests" / "conftest.py", folder)
    shutil.copy(ROOT / "pyproject.toml", folder)
    (folder / "test_habits.py").write_text(HABITS)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-rA",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:xdist",
        "test_habits.py",
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    found = re.findall(r"^(PASSED|FAILED|ERROR) \S+::(\w+)", done.stdout, re.MULTILINE)
    verdicts: dict[str, set[str]] = {}
    for verdict, name in found:
        verdicts.setdefault(name, set()).add(verdict)
    return verdicts


@pytest.mark.parametrize("name", re.findall(r"def (test_bad_\w+)", HABITS))
def test_a_bad_habit_is_caught(outcomes: dict[str, set[str]], name: str) -> None:
    assert outcomes[name] & {"FAILED", "ERROR"}


@pytest.mark.parametrize("name", re.findall(r"def (test_good_\w+)", HABITS))
def test_a_good_habit_passes(outcomes: dict[str, set[str]], name: str) -> None:
    assert outcomes[name] == {"PASSED"}
