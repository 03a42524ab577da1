"""Pictures of both windows at each row of the two hours of a Boîte noire."""

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.ui.two_hours import two_screens


def two_hours(folder: Path) -> None:
    """Play them in a program of its own, which has a laptop and a projector."""
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as pictures:
        environment = two_screens(Path(home)) | {"JOURNEY_PICTURES": pictures}
        subprocess.run([sys.executable, "-m", "tests.ui.two_hours", home], env=environment, check=True, timeout=600)
        for picture in sorted(Path(pictures).glob("*.png")):
            (folder / f"journey-{picture.name}").write_bytes(picture.read_bytes())
