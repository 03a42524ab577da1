"""All the sessions of a folder together, from real files."""

import csv
import io
import re
import shutil
import sqlite3
from datetime import date, datetime
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from fresque.app import demo_script as script
from fresque.app.demo import play
from fresque.app.session import Session, SessionInfo
from fresque.app.year import COLUMNS, Filters, gather, session_files, write_year
from fresque.app.year_list import period
from fresque.core.errors import FresqueError
from fresque.storage.decks import find_deck

SAMPLES = Path(__file__).parent.parent / "samples"
DAY = 86_400_000


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.fresque"
    Session.create(path, find_deck(script.DECK), SessionInfo(duration=120, place="Lyon"))
    session = Session.open(path)
    play(session, round(datetime(2026, 3, 10, 14).timestamp() * 1000))
    session.close()
    return path


@pytest.fixture
def folder(tmp_path, demo):
    """Three workshops, one a month, in two folders; a file of the first format; two that are no session."""
    (tmp_path / "clients").mkdir()
    for n, place in enumerate(("mars.fresque", "clients/fevrier.fresque", "clients/janvier.fresque")):
        shutil.copy(demo, tmp_path / place)
        later(tmp_path / place, n)
    shutil.copy(SAMPLES / "session-v0.fresque", tmp_path / "ancien.fresque")
    (tmp_path / "vide.fresque").touch()
    (tmp_path / "notes.fresque").write_text("bonjour")
    return tmp_path


def later(path: Path, months: int) -> None:
    """The same session, some thirty days earlier each time, under an id of its own."""
    connection = sqlite3.connect(path)
    connection.execute("UPDATE meta SET v = ? WHERE k = 'id'", (f"{months:032x}",))
    connection.execute("UPDATE op SET ts = ts - ?", (months * 30 * DAY,))
    connection.commit()
    connection.close()


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_every_session_is_read_whatever_its_age_and_what_is_none_is_said(folder):
    gathered = gather(folder)
    assert len(gathered.lines) == 4
    assert len(gathered.unread) == 2
    assert all("notes.fresque" in said or "vide.fresque" in said for said in gathered.unread)


def test_reading_a_year_changes_no_file_and_leaves_none(folder):
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    gather(folder)
    assert {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()} == before


def test_what_a_session_says_is_what_was_counted_in_the_room(folder):
    line = next(line for line in gather(folder).lines if line.file.endswith("mars.fresque"))
    assert (line.deck, line.people, line.tables) == ("donnees-ouvertes", 7, 1)
    assert line.satisfaction is not None
    assert [span.id for span in line.phases][:2] == ["accueil", "lot-bases"]
    assert line.linked[0].times >= line.linked[1].times > 0


@pytest.mark.parametrize("suffix", ["pdf", "docx", "odt", "md", "csv"])
def test_the_same_year_is_written_in_each_format(folder, tmp_path, suffix):
    out = tmp_path / f"annee.{suffix}"
    write_year(gather(folder), out)
    first = out.read_bytes()
    write_year(gather(folder), out)
    assert out.read_bytes() == first


def test_the_figures_of_the_report_are_those_of_the_table(folder, tmp_path):
    gathered = gather(folder)
    write_year(gathered, tmp_path / "a.csv")
    write_year(gathered, tmp_path / "a.pdf")
    table = rows((tmp_path / "a.csv").read_text(encoding="utf-8-sig"))
    words = " ".join(page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages)
    people = sum(int(row["people"] or 0) for row in table)
    assert len(table) == 4
    hours = round(sum(int(row["minutes"]) for row in table) / 60)
    assert re.search(rf"\b{len(table)}\s*ateliers\b", words)
    assert re.search(rf"\b{people}\s*participants\b", words)
    assert re.search(rf"\b{hours}\s*heures\b", words)


def test_the_table_has_one_row_a_session_and_the_columns_it_says(folder, tmp_path):
    write_year(gather(folder), tmp_path / "a.csv", Filters(deck="données"))
    content = (tmp_path / "a.csv").read_text(encoding="utf-8-sig")
    assert content.splitlines()[0].split(";") == list(COLUMNS)
    assert {row["deck"] for row in rows(content)} == {"donnees-ouvertes"}


def test_a_period_leaves_the_other_sessions_out(folder):
    days = sorted(datetime.fromtimestamp(line.started / 1000).date() for line in gather(folder).lines)
    assert gather(folder).year(Filters(since=days[-1])).sessions == 1
    assert gather(folder).year(Filters(until=date(1990, 1, 1))).sessions == 0


def test_a_report_in_english_says_it_in_english(folder, tmp_path):
    write_year(gather(folder), tmp_path / "a.docx", language="en")
    said = [paragraph.text for paragraph in Document(tmp_path / "a.docx").paragraphs]
    assert "Our workshops" in said
    assert "The workshops" in said


def test_an_empty_folder_makes_a_report_that_says_so(tmp_path):
    (tmp_path / "rien").mkdir()
    write_year(gather(tmp_path / "rien"), tmp_path / "a.md")
    assert "Aucune session" in (tmp_path / "a.md").read_text(encoding="utf-8")


def test_what_is_no_folder_or_no_format_is_said(tmp_path, demo):
    with pytest.raises(FresqueError, match="dossier"):
        session_files(demo)
    with pytest.raises(FresqueError, match="ne peut pas"):
        write_year(gather(tmp_path), tmp_path / "a.txt")
    assert not (tmp_path / "a.txt").exists()


def test_hidden_files_are_left_alone(tmp_path, demo):
    (tmp_path / ".corbeille").mkdir()
    for name in (".cache.fresque", ".corbeille/vieux.fresque"):
        shutil.copy(demo, tmp_path / name)
    assert session_files(tmp_path) == []


def test_this_year_and_the_last_run_from_their_first_day_to_their_last():
    today = date(2026, 11, 22)
    assert period("this", today) == (date(2026, 1, 1), date(2026, 12, 31))
    assert period("last", today) == (date(2025, 1, 1), date(2025, 12, 31))
    assert period("", today) == (None, None)
