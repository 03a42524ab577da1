"""`make run`: the window where there is a screen, otherwise the scripted session, which says where its files are."""

import os
import shutil
import sys
from pathlib import Path

from prepare import ROOT, has_display, libraries, say

from fresque.app.language import install_language
from fresque.cli.main import run
from fresque.core.i18n import tr

DEMO = Path("build") / "demo"


def main() -> int:
    """Open the window, or make the demonstration; returns the exit code."""
    os.chdir(ROOT)
    install_language(os.environ.get("FRESQUE_LANG", "fr"))
    ready = libraries() == 0
    if has_display():
        return run([]) if ready else 1
    say(tr("No screen here: fresque plays a whole session and writes its files instead of opening its window."))
    shutil.rmtree(DEMO, ignore_errors=True)
    return run(["demo", "-o", str(DEMO)])


if __name__ == "__main__":
    sys.exit(main())
