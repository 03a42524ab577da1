"""What the computer says of itself before a workshop: its battery, and the room left where sessions are kept."""

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

SUPPLIES = Path("/sys/class/power_supply")


@dataclass(frozen=True, slots=True)
class Power:
    """The battery's charge in percent, None when the system does not say or there is none; whether mains feed it."""

    charge: int | None = None
    plugged: bool | None = None
    battery: bool | None = None


def power(supplies: Path = SUPPLIES) -> Power:
    """How the computer is fed; all None where the system does not tell."""
    if sys.platform == "win32":
        return _windows()
    return _linux(supplies) if supplies.is_dir() else Power()


def free_bytes(folder: Path) -> int:
    """Bytes free on the drive that holds `folder`, or the first of its parents that exists; raises OSError."""
    there = next(path for path in (folder, *folder.resolve().parents) if path.exists())
    return shutil.disk_usage(there).free


def _linux(supplies: Path) -> Power:
    charges, plugged = [], []
    for supply in sorted(supplies.iterdir()):
        kind, capacity = _read(supply / "type"), _read(supply / "capacity")
        if kind == "Battery" and _read(supply / "scope") != "Device" and capacity.isdigit():
            charges.append(int(capacity))
        elif kind in ("Mains", "USB") and (online := _read(supply / "online")):
            plugged.append(online != "0")
    mains = any(plugged) if plugged else None
    return Power(min(charges), mains, True) if charges else Power(None, mains, False)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""


def _windows() -> Power:
    import ctypes

    class Status(ctypes.Structure):
        _fields_ = (
            ("line", ctypes.c_byte),
            ("flag", ctypes.c_ubyte),
            ("percent", ctypes.c_ubyte),
            ("saver", ctypes.c_byte),
            ("left", ctypes.c_uint32),
            ("full", ctypes.c_uint32),
        )

    status = Status()
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 (mypy knows no windll elsewhere than on Windows)
    if not kernel.GetSystemPowerStatus(ctypes.byref(status)):
        return Power()
    none = bool(status.flag & 128)
    charge = None if none or status.percent > 100 else int(status.percent)
    return Power(charge, status.line == 1, not none)
