"""Makes a fresh checkout ready: the virtual environment, the locked packages, the system libraries that Qt loads.

Runs on the system's Python with its standard library alone, before anything is installed.

    python3 packaging/prepare.py packages      .venv, with every package of requirements.lock
    python3 packaging/prepare.py libraries     the libraries of DRAWING and WINDOW, through apt where it may
"""

import ctypes
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"

DRAWING = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libbrotlidec.so.1": "libbrotli1",
}
"""Library -> Debian package, for what draws without a screen: `ldd` on the wheel's QtGui and offscreen plugin."""

WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""The same for a window on a screen: the xcb and wayland plugins."""


def main(arguments: list[str]) -> int:
    """Do one of the two steps; 0 done, 1 with a sentence and the line to type, 2 usage."""
    steps = {"packages": packages, "libraries": libraries}
    if len(arguments) != 1 or arguments[0] not in steps:
        print(__doc__, file=sys.stderr)
        return 2
    return steps[arguments[0]]()


def packages() -> int:
    """Create the environment and install the lock in it; 0 without the network when everything is there already."""
    if not _environment_runs() and not _create_environment():
        return 1
    say(tr("Installing the locked packages (one or two minutes, about 150 MB the first time)…"))
    locked = _pip("--require-hashes", "--only-binary", ":all:", "-r", str(ROOT / "requirements.lock"))
    if not locked or not _pip("--no-deps", "--no-build-isolation", "-e", str(ROOT)):
        return fail(
            tr("The packages could not be installed: see the lines above."),
            tr("The first set-up needs the Internet; connect this computer, then start again."),
        )
    _work_out_drawings()
    say(tr("fresque is installed in .venv; it needs no network any more."))
    return 0


def libraries() -> int:
    """Install the missing libraries; 1 when some that this computer needs now are still missing."""
    if not sys.platform.startswith("linux"):
        return 0
    absent = [*_venv(), *missing({**DRAWING, **WINDOW})]
    if not absent or install(absent) or not missing({**DRAWING, **(WINDOW if has_display() else {})}):
        return 0
    return fail(tr("Qt cannot start: system libraries are missing."), by_hand(absent))


def missing(wanted: dict[str, str]) -> list[str]:
    """The packages of `wanted` whose library the system cannot load."""
    return [package for library, package in wanted.items() if not _loads(library)]


def install(names: list[str]) -> bool:
    """Install Debian packages without asking anything; False where this user may not, or apt cannot."""
    prefix = _administrator()
    if prefix is None or not shutil.which("apt-get"):
        return False
    say(
        trn(
            "Installing {n} system package with apt…",
            "Installing {n} system packages with apt (about a minute)…",
            len(names),
        )
    )
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    subprocess.run([*apt, "update", "-qq"], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    done = subprocess.run(
        [*apt, "install", "-y", "-qq", "--no-install-recommends", *names],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        print(done.stderr, file=sys.stderr)
    return done.returncode == 0


def by_hand(names: list[str]) -> str:
    """What to type to install Debian packages, as an administrator."""
    if not shutil.which("apt-get"):
        return tr("Install the equivalent of these Debian packages, then start again: {names}", names=" ".join(names))
    line = f"apt-get install -y --no-install-recommends {' '.join(names)}"
    line = f"sudo {line}" if shutil.which("sudo") else f"su -c {shlex.quote(line)}"
    return tr("Type this line, then start again:\n\n    {line}\n", line=line)


def has_display() -> bool:
    """Whether a window can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def say(text: str) -> None:
    """One line of progress."""
    print(text, flush=True)


def fail(summary: str, hint: str) -> int:
    """Say what is wrong and what to do; returns the exit code."""
    print(f"{summary}\n{hint}", file=sys.stderr, flush=True)
    return 1


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _administrator() -> "list[str] | None":
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def _venv() -> "list[str]":
    return ["python3-venv"] if importlib.util.find_spec("ensurepip") is None else []


def _environment_runs() -> bool:
    python = ENVIRONMENT / "bin" / "python"
    probe = "import pip, sys; print(sys.prefix)"
    try:
        done = subprocess.run([python, "-c", probe], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return done.returncode == 0 and Path(done.stdout.strip()) == ENVIRONMENT


def _create_environment() -> bool:
    if _venv() and not install(_venv()):
        absent = [*_venv(), *missing({**DRAWING, **WINDOW})]
        fail(tr("Python cannot create an environment: python3-venv is missing."), by_hand(absent))
        return False
    say(tr("Creating the environment in .venv…"))
    return subprocess.run([sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)], check=False).returncode == 0


def _work_out_drawings() -> None:
    """Print each bundled deck once: the first print is then as quick as the next. Whatever fails here stops nothing."""
    python = str(ENVIRONMENT / "bin" / "python")
    with tempfile.TemporaryDirectory() as folder:
        for deck in sorted((ROOT / "decks").glob("*/deck.yaml")):
            command = [python, "-m", "fresque", "print", str(deck), "-o", str(Path(folder) / f"{deck.parent.name}.pdf")]
            subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)


def _pip(*arguments: str) -> bool:
    pip = [str(ENVIRONMENT / "bin" / "python"), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    return subprocess.run([*pip, *arguments], stdin=subprocess.DEVNULL, check=False).returncode == 0


if sys.version_info < (3, 11):  # noqa: UP036 (the system's Python may be older than the project's)
    sys.exit("fresque demande Python 3.11 ou plus récent. Installez-le, puis tapez : make PYTHON=python3.11 run")

sys.path.insert(0, str(ROOT))
from fresque.app.language import install_language  # noqa: E402
from fresque.core.i18n import tr, trn  # noqa: E402

if __name__ == "__main__":
    install_language(os.environ.get("FRESQUE_LANG", "fr"))
    sys.exit(main(sys.argv[1:]))
