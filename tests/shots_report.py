"""The pictures of the windows where reports are edited and years added up."""

import shutil
import sqlite3
import tempfile
from pathlib import Path

from fresque.ui.application import Application
from fresque.ui.debrief.window import DebriefWindow
from fresque.ui.retention.window import RetentionWindow
from fresque.ui.year.window import YearWindow
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


def year(application: Application, folder: Path, session: Path) -> None:
    """The window of the year on a dozen sessions."""
    with tempfile.TemporaryDirectory() as name:
        sessions(session, Path(name))
        window = YearWindow(Path(name), application.window)
        window.show()
        window.read()
        for size in ("", "-small"):
            window.resize(*SIZES[size])
            wait(2500)
            window.grab().save(str(folder / f"window-year{size}.png"))
        window.done(0)
        window.deleteLater()
        _retention(application, folder, Path(name))


def _retention(application: Application, folder: Path, old: Path) -> None:
    window = RetentionWindow(old, application.window)
    window.choices["anonymise"].setChecked(True)
    window.months.setValue(4)
    window.resize(1000, 720)
    window.show()
    wait(2500)
    window.grab().save(str(folder / "window-retention.png"))
    window.done(0)
    window.deleteLater()


def sessions(session: Path, folder: Path) -> None:
    """The same session several times, in other places and on other days."""
    clients = ("Métropole de Rennes", "Lycée Jean-Macé", "Chambre d’agriculture")
    for n, place in enumerate(("Rennes", "Lyon", "Saint-Denis", "Rennes", "Brest", "Lyon", "Rennes", "Paris")):
        copy = folder / f"atelier-{n}.fresque"
        shutil.copy(session, copy)
        connection = sqlite3.connect(copy)
        connection.execute("UPDATE meta SET v = ? WHERE k = 'id'", (f"{n:032x}",))
        info = "UPDATE meta SET v = json_set(v, '$.place', ?, '$.commissioner', ?, '$.expected', 9) WHERE k = 'info'"
        connection.execute(info, (place, clients[n % 3]))
        connection.execute("UPDATE op SET ts = ts - ?", (n * 47 * 86_400_000,))
        connection.commit()
        connection.close()
