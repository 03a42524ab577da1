"""Keeps the computer awake while the room looks at it, and lets it sleep again; it says honestly when it cannot."""

import os
import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess

from fresque.core.i18n import tr

_SERVICE, _PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
_CONNECTION = "fresque-awake"
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2
"""Flags of SetThreadExecutionState: until said otherwise, the computer, its screen."""


class Awake(QObject):
    """Held at most once; what was held is given back by `release`, and by the system if the program dies."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.held = False
        self._process: QProcess | None = None

    def hold(self) -> bool:
        """Ask that neither the computer nor its screen goes to sleep; whether that could be had."""
        if not self.held:
            self.held = self._hold()
        return self.held

    def release(self) -> None:
        """Let the computer sleep as it did before."""
        if self.held:
            self.held = False
            self._release()

    def _hold(self) -> bool:
        if sys.platform == "win32":
            return _windows(_CONTINUOUS | _SYSTEM | _DISPLAY)
        if sys.platform == "darwin":
            return self._caffeinate()
        return _inhibit()

    def _release(self) -> None:
        if sys.platform == "win32":
            _windows(_CONTINUOUS)
        elif self._process is not None:
            self._process.terminate()
            self._process.waitForFinished(500)
            self._process = None
        elif sys.platform != "darwin":
            _uninhibit()

    def _caffeinate(self) -> bool:
        """A program of macOS that holds sleep off for as long as we live."""
        program = shutil.which("caffeinate")
        if program is None:
            return False
        self._process = QProcess(self)
        self._process.start(program, ["-d", "-i", "-w", str(os.getpid())])
        return self._process.waitForStarted(500)


def _windows(flags: int) -> bool:
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 (mypy knows no windll elsewhere than on Windows)
    return bool(kernel.SetThreadExecutionState(ctypes.c_uint(flags)))


def _bus_runs() -> bool:
    """Whether there is a session bus to speak to; asking for one that is not there would start it, or wait for it."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) or (bool(runtime) and (Path(runtime) / "bus").exists())


def _inhibit() -> bool:
    """Ask the desktop over a connection of our own; whether one answered."""
    if not _bus_runs():
        return False
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _CONNECTION)
    call = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SERVICE, "Inhibit")
    call.setArguments(["fresque", tr("Workshop in progress")])
    answer = bus.call(call, timeout=800)
    if answer.type() == QDBusMessage.MessageType.ReplyMessage:
        return True
    _uninhibit()
    return False


def _uninhibit() -> None:
    """Leave the bus: a desktop forgets what was asked by who is there no more, as it does when we crash."""
    from PySide6.QtDBus import QDBusConnection

    QDBusConnection.disconnectFromBus(_CONNECTION)
