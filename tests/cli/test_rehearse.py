"""`fresque rehearse`: a workshop played by simulated tables, the same for a same seed, or only made ready."""

from pathlib import Path

import pytest

from fresque.app.session import Session
from fresque.cli.main import run
from fresque.core.records import PlacedCard
from tests.app.hand import CLIMATE


def rehearsed(folder: Path, name: str, *options: str) -> Session:
    assert run(["rehearse", str(CLIMATE), "-o", str(folder / name), *options]) == 0
    return Session.open(folder / name, read_only=True)


def cards(session: Session) -> list[tuple[int, str, float]]:
    return [(r.table, r.card, r.x) for r in session.board.records() if isinstance(r, PlacedCard)]


def test_a_rehearsal_is_played_to_its_end(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    session = rehearsed(tmp_path, "essai.fresque", "--tables", "2", "--speed", "20", "--seed", "9")
    assert (session.info.rehearsal, session.info.seed, session.info.tables) == (20, 9, 2)
    assert {table for table, *_ in cards(session)} == {1, 2}
    assert "Répétition jouée" in capsys.readouterr().out


def test_the_same_seed_gives_the_same_boards(tmp_path: Path):
    one, same, other = (
        cards(rehearsed(tmp_path, f"{n}.fresque", "--seed", seed)) for n, seed in enumerate(("4", "4", "5"))
    )
    assert one == same != other


def test_a_rehearsal_made_ready_has_nothing_on_its_tables(tmp_path: Path):
    assert rehearsed(tmp_path, "essai.fresque", "--ready").history == []


def test_a_speed_that_no_clock_has_is_refused(tmp_path: Path):
    with pytest.raises(SystemExit):
        run(["rehearse", str(CLIMATE), "-o", str(tmp_path / "essai.fresque"), "--speed", "7"])
