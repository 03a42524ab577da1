"""`fresque replay`, as typed."""

from pathlib import Path

import pytest
from PIL import Image

from fresque.app.session import Session, SessionInfo
from fresque.cli.main import run
from fresque.core.batch import Add, Batch
from tests.app.hand import CLIMATE


@pytest.fixture
def workshop(tmp_path: Path) -> Path:
    """Two tables: the first places two cards, the second nothing."""
    path = tmp_path / "atelier.fresque"
    Session.create(path, CLIMATE, SessionInfo(tables=2))
    session = Session.open(path)
    for name, x in (("charbon", 0), ("co2", 400)):
        session.commit(Batch((Add(name, "card", {"card": name, "table": 1, "x": x, "y": 0}),)))
    session.close()
    return path


def test_a_gif_of_the_asked_width_is_written(workshop: Path, tmp_path: Path) -> None:
    assert run(["replay", str(workshop), "-o", str(tmp_path / "h.gif"), "--width", "400", "--seconds", "5"]) == 0
    with Image.open(tmp_path / "h.gif") as gif:
        assert (gif.width, gif.n_frames) == (400, 3)


@pytest.mark.parametrize(("wanted", "pictures"), [(["--stills"], 1), (["--stills", "2"], 2), ([], 1)])
def test_pictures_are_written_in_a_folder(workshop: Path, tmp_path: Path, wanted: list[str], pictures: int) -> None:
    assert run(["replay", str(workshop), "-o", str(tmp_path / "images"), "--width", "300", *wanted]) == 0
    assert len(list((tmp_path / "images").glob("*.png"))) == pictures


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["-o", "{tmp}/h.gif", "--table", "2"], "Rien n’a été posé sur la table 2"),
        (["-o", "{tmp}/h.gif", "--table", "5"], "Il n’y a pas de table 5"),
        (["-o", "{tmp}/h.gif", "--stills"], "Les images vont dans un dossier"),
        (["-o", "{tmp}/h.mp4"], "ne peut pas s’enregistrer"),
        (["-o", "{tmp}/absent/h.gif"], "n’a pas pu être"),
        (["-o", "{tmp}/h.gif", "--width", "5"], "160 à 4096"),
    ],
)
def test_what_cannot_be_told_is_one_sentence(
    workshop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], says: str
) -> None:
    before = sorted(tmp_path.rglob("*"))
    assert run(["replay", str(workshop), *(part.format(tmp=tmp_path) for part in arguments)]) == 1
    assert says in capsys.readouterr().err
    assert sorted(tmp_path.rglob("*")) == before


def test_a_session_that_is_cut_is_refused(workshop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    workshop.write_bytes(workshop.read_bytes()[:5000])
    assert run(["replay", str(workshop), "-o", str(tmp_path / "h.gif")]) == 1
    assert "atelier.fresque" in capsys.readouterr().err
    assert not (tmp_path / "h.gif").exists()


def test_the_session_is_not_changed(workshop: Path, tmp_path: Path) -> None:
    before = workshop.read_bytes()
    assert run(["replay", str(workshop), "-o", str(tmp_path / "h.gif"), "--width", "300"]) == 0
    assert workshop.read_bytes() == before
