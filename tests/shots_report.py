"""The pictures of the windows where reports are edited and years added up."""

from pathlib import Path

from fresque.ui.application import Application
from fresque.ui.debrief.window import DebriefWindow
from tests.shots_paper import wait

SIZES = {"": (1600, 1000), "-small": (1366, 768)}


def reporting(application: Application, folder: Path) -> None:
    """The window of the debrief of the session in view: its three tabs, at two sizes."""
    page = application.window.page
    window = DebriefWindow(page.desk, Path.cwd, application.window)
    for name, size in SIZES.items():
        window.resize(*size)
        window.show()
        for n, tab in enumerate(("", "-words", "-look")):
            window.tabs.setCurrentIndex(n)
            if n == 2:
                window.dressing.accent.take("#B4470F")
                window.dressing.ground.take("#FFE9A8")
            wait(900)
            window.grab().save(str(folder / f"window-debrief-edit{tab}{name}.png"))
        window.dressing.ground.take("")
    window.done(0)
    window.deleteLater()
