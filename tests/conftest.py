"""What holds for every test: French, no screen, a home of its own, and nothing left behind or said in passing."""

import gc
import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from fresque.app.language import install_language
from fresque.core import i18n

GRACE = 2.0
"""Seconds a thread has to end after its test."""
FAILED = pytest.StashKey[bool]()
QT_FIXTURES = {"qapp", "qtbot", "qtlog", "qtmodeltester"}

settings.register_profile(
    "workshop", deadline=None, derandomize="CI" in os.environ, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("workshop")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


@pytest.fixture(scope="session")
def french() -> i18n.Catalogue:
    """The French catalogue, read once."""
    install_language("fr")
    return i18n._current


@pytest.fixture(autouse=True)
def speak_french(french: i18n.Catalogue) -> None:
    """Each test starts in French, whatever the one before spoke."""
    i18n.install(french)


@pytest.fixture(autouse=True)
def own_home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Recent files, work copies and settings go to a folder that only this test has; so do fonts: there are none."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("FRESQUE_HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home))
    monkeypatch.setenv("FRESQUE_FONTS", "")
    monkeypatch.delenv("FRESQUE_LANG", raising=False)


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest, own_home: None) -> Iterator[None]:
    """A test that ends well leaves no thread, no active timer and no visible window."""
    threads = set(threading.enumerate())
    uses_qt = not QT_FIXTURES.isdisjoint(request.fixturenames)
    before = _qt_alive() if uses_qt else {}
    yield
    if request.node.stash.get(FAILED, False):
        return
    assert not (left := _lingering(lambda: _threads_since(threads))), f"dangling threads: {left}"
    if uses_qt:
        _delete_later_now()
        if _qt_alive().keys() - before.keys():
            gc.collect()
        left = [name for key, name in _qt_alive().items() if key not in before]
        assert not left, f"dangling Qt objects: {left}"


@pytest.fixture(autouse=True)
def nothing_logged(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails the test; one that expects it reads `caplog`, then `caplog.clear()`."""
    yield
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    said = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    assert not said, f"logged: {said}"


def _threads_since(before: set[threading.Thread]) -> list[str]:
    kept = (threading._DummyThread, threading._MainThread)
    return [t.name for t in threading.enumerate() if t not in before and not isinstance(t, kept)]


def _lingering(look: Callable[[], list[str]]) -> list[str]:
    end = time.monotonic() + GRACE
    while (left := look()) and time.monotonic() < end:
        time.sleep(0.01)
    return left


def _qt_alive() -> dict[int, str]:
    """Visible windows and active timers, by identity."""
    core, widgets = sys.modules.get("PySide6.QtCore"), sys.modules.get("PySide6.QtWidgets")
    if core is None or widgets is None or widgets.QApplication.instance() is None:
        return {}
    import shiboken6

    windows = [w for w in widgets.QApplication.topLevelWidgets() if w.isVisible()]
    timers = [o for o in gc.get_objects() if type(o) is core.QTimer and shiboken6.isValid(o) and o.isActive()]
    return {shiboken6.getCppPointer(o)[0]: repr(o) for o in [*windows, *timers]}


def _delete_later_now() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
