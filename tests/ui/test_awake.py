"""Holding off the sleep of the computer: asked of the desktop where there is one, said honestly where there is none."""

import os
import shutil
import subprocess
import sys

import pytest

from fresque.ui.awake import Awake

DESKTOP = """
import subprocess, sys
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QProcess, Slot
from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher

@ClassInfo(**{"D-Bus Interface": "org.freedesktop.ScreenSaver"})
class ScreenSaver(QObject):
    @Slot(str, str, result=int)
    def Inhibit(self, who, why):
        print("held by", who, flush=True)
        return 7

app, saver, bus = QCoreApplication([]), ScreenSaver(), QDBusConnection.sessionBus()
bus.registerObject("/org/freedesktop/ScreenSaver", saver, QDBusConnection.RegisterOption.ExportAllSlots)
bus.registerService("org.freedesktop.ScreenSaver")
program = QProcess()
program.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedChannels)
program.finished.connect(app.quit)
program.start(sys.executable, ["-c", sys.argv[1]])
app.exec()
"""
HOLDING = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection
from fresque.ui.awake import Awake
app, awake = QCoreApplication([]), Awake()
print("held", awake.hold(), awake.hold(), QDBusConnection("fresque-awake").isConnected())
awake.release()
print("given back", awake.held, QDBusConnection("fresque-awake").isConnected(), flush=True)
"""


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these systems answer without a bus")
def test_without_a_desktop_it_says_that_it_cannot(qapp, monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nowhere")
    awake = Awake()
    assert not awake.hold()
    awake.release()
    assert not awake.held


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="no session bus can be made here")
def test_a_desktop_is_asked_once_and_left_when_the_session_ends():
    command = ["dbus-run-session", "--", sys.executable, "-c", DESKTOP, HOLDING]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.splitlines() == ["held by fresque", "held True True True", "given back False False"]
