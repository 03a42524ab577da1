"""Old sessions: listed before anything, then archived, anonymised or deleted, each whole or left as it was."""

import io
import shutil
import sqlite3
import zipfile
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from fresque.app.anonymise import Spared, anonymise, without_words
from fresque.app.demo import play
from fresque.app.retention import Old, Plan, before, carry_out, listed, plan
from fresque.app.session import Session, SessionInfo
from fresque.app.year import gather
from fresque.core.anonymous import Anonymous
from fresque.core.batch import Add, Batch, Set
from fresque.core.errors import FresqueError
from fresque.core.gestures import compact
from fresque.core.records import FACTS, Link, PlacedCard
from fresque.storage.contents import Contents
from fresque.storage.decks import find_deck, read_deck
from fresque.storage.session_file import SessionFile, read_copy

TODAY = date(2026, 11, 22)
SECRET = "Marguerite"
SAMPLES = Path(__file__).parent.parent / "samples"
ALL, NONE = Spared(), Spared(places=False, pictures=False)


def photograph():
    """A JPEG that says where it was taken."""
    image, data = Image.new("RGB", (40, 30), "#AA3300"), io.BytesIO()
    exif = image.getexif()
    exif[0x010E] = f"{SECRET} au lycée"
    image.save(data, "JPEG", exif=exif)
    return data.getvalue()


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The demo, then a word that must go written everywhere words can be written."""
    path = tmp_path_factory.mktemp("made") / "atelier.fresque"
    Session.create(path, find_deck("donnees-ouvertes"), SessionInfo(duration=120, place=f"Chez {SECRET}", created=1))
    session = Session.open(path)
    play(session, 1_700_000_000_000)
    at = {"table": 1, "x": 0.0, "y": 0.0}
    asset = session.add_picture(photograph())
    cards = [record.id for record in session.board.records(1) if isinstance(record, PlacedCard)]
    ops = [
        Add("n", "note", {**at, "text": f"Dit {SECRET}"}),
        Add("f", "frame", {**at, "title": SECRET, "w": 9.0, "h": 9.0}),
        Add("p", "picture", {**at, "asset": asset, "w": 9.0, "h": 9.0, "alt": SECRET}),
        Add("later", "note", {**at, "text": "x", "mood": SECRET, "moods": [SECRET, 3]}),
        Set(cards[0], {"title": SECRET, "body": SECRET, "reason": SECRET, "given_up": SECRET}),
        Add("shot", "photo", {"table": 1, "asset": asset, "caption": SECRET}),
        Add("voted", "vote", {"table": 0, "question": SECRET, "options": [SECRET, "b"], "counts": [1, 2]}),
        Add("rep", "report", {"table": 0, "titles": [["full", "plan", SECRET]], "intros": [["full", "plan", SECRET]]}),
        *(Add(f"t-{kind}", kind, {"table": 0, "text": SECRET}) for kind in FACTS if kind not in ("photo", "report")),
    ]
    session.commit(Batch(tuple(ops)), f"{SECRET}")
    session.commit(Batch((Set("n", {"text": f"{SECRET} encore"}),)))
    link = next(record for record in session.board.records(1) if isinstance(record, Link))
    session.commit(Batch((Set(link.id, {"reason": SECRET}),)))
    session.undo()
    session.mark(f"Pause de {SECRET}")
    session.close()
    return path


@pytest.fixture
def folder(tmp_path, made):
    """An old workshop, one of this year under another id, one in a folder, one that is no session."""
    (tmp_path / "clients").mkdir()
    for n, (name, back) in enumerate((("vieux", 0), ("recent", -1000), ("clients/ancien", 500))):
        file = shutil.copy(made, tmp_path / f"{name}.fresque")
        with sqlite3.connect(file) as connection:
            connection.execute("UPDATE meta SET v = ? WHERE k = 'id'", (f"{n:032x}",))
            connection.execute("UPDATE op SET ts = ts - ?", (back * 86_400_000,))
        connection.close()
    (tmp_path / "notes.fresque").write_text("rien")
    return tmp_path


def everything(folder):
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def lies_on(path):
    board = Session.open(path, read_only=True).board
    kinds = [type(record).__name__ for record in board.records()]
    ends = sorted((link.source, link.target) for link in board.records() if isinstance(link, Link))
    places = sorted((r.id, r.card, r.x, r.y) for r in board.records() if isinstance(r, PlacedCard))
    return sorted(kinds), ends, places


def test_old_sessions_are_listed_oldest_first_and_nothing_is_touched(folder):
    there = everything(folder)
    found = plan(folder, 24, "delete", TODAY)
    assert [one.file.stem for one in found.old] == ["ancien", "vieux"]
    assert len(listed(found)) == 2
    assert "supprimer" in listed(found)[0]
    assert any("notes.fresque" in said for said in found.left)
    assert everything(folder) == there


def test_a_session_of_the_very_day_is_not_older_than_that(folder):
    (one,) = [old for old in plan(folder, 1, "archive", TODAY).old if old.file.name == "vieux.fresque"]
    began = date.fromtimestamp(one.started / 1000)
    same_day, day_after = (date(2026, began.month, began.day + n) for n in (0, 1))
    months = (same_day.year - began.year) * 12
    assert one not in plan(folder, months, "archive", same_day).old
    assert one in plan(folder, months, "archive", day_after).old


def test_nothing_is_old_enough_when_the_age_is_large(folder):
    assert plan(folder, 600, "delete", TODAY).old == ()


@pytest.mark.parametrize(
    ("today", "months", "limit"),
    [
        (date(2026, 11, 22), 24, date(2024, 11, 22)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2024, 3, 31), 1, date(2024, 2, 29)),
        (date(2026, 1, 5), 1, date(2025, 12, 5)),
    ],
)
def test_months_are_counted_on_the_calendar(today, months, limit):
    assert before(today, months) == limit


def test_deleted_sessions_go_and_the_others_stay(folder):
    outcome = carry_out(plan(folder, 24, "delete", TODAY), ALL, TODAY)
    assert len(outcome.done) == 2
    assert sorted(everything(folder)) == ["notes.fresque", "recent.fresque"]


def test_an_archive_holds_the_very_files_it_takes_away(folder):
    there = everything(folder)
    outcome = carry_out(plan(folder, 24, "archive", TODAY), ALL, TODAY)
    with zipfile.ZipFile(outcome.archive) as packed:
        assert {name: packed.read(name) for name in packed.namelist()} == {
            name: there[name] for name in ("vieux.fresque", "clients/ancien.fresque")
        }
    assert not (folder / "vieux.fresque").exists()
    assert (folder / "recent.fresque").exists()


def test_a_second_archive_of_the_day_has_a_name_of_its_own(folder):
    first = carry_out(plan(folder, 24, "archive", TODAY), ALL, TODAY).archive
    second = carry_out(plan(folder, 1, "archive", TODAY), ALL, TODAY).archive
    assert first != second
    assert first.exists()


@pytest.mark.parametrize("spared", [Spared(places=False), NONE])
def test_an_anonymised_session_has_none_of_the_words_and_the_same_board(made, tmp_path, spared):
    path = shutil.copy(made, tmp_path / "s.fresque")
    lay = lies_on(path)
    anonymise(path, spared, TODAY)
    assert lies_on(path) == lay
    assert SECRET.encode() not in path.read_bytes()
    assert all(SECRET.encode() not in data for data in read_copy(path).assets.values())


def test_what_was_keyed_and_never_noted_still_has_no_author_once_anonymised():
    hand = Anonymous({})
    assert [hand.actor(name) for name in ("draft", "table-2", "Zoé")] == ["draft", "table-2", "person-1"]


def test_every_word_typed_in_the_demo_is_gone(made, tmp_path):
    path = shutil.copy(made, tmp_path / "s.fresque")
    session = Session.open(path, read_only=True)
    said = {str(f.fields["text"]) for f in session.board.records() if hasattr(f, "fields") and f.fields.get("text")}
    said |= {record.reason for record in session.board.records() if isinstance(record, Link) and record.reason}
    deck = compact(read_copy(path).deck)
    said = {words for words in said if words not in deck}
    assert len(said) > 10
    anonymise(path, ALL, TODAY)
    rows = "".join(row.body for row in read_copy(path).rows)
    assert [words for words in said if words in rows] == []


def test_the_year_counts_the_same_before_and_after(folder):
    def counted():
        return [(x.cards, x.links, x.people, x.marks, x.marks_sum, x.minutes) for x in gather(folder).lines]

    there = counted()
    outcome = carry_out(plan(folder, 24, "anonymise", TODAY), ALL, TODAY)
    assert len(outcome.done) == 2
    assert counted() == there


def test_places_are_kept_or_not_by_choice(made):
    contents = read_copy(made)
    assert without_words(contents, ALL).info.place == contents.info.place
    assert without_words(contents, NONE).info.place == ""


def test_an_anonymised_session_keeps_all_that_its_file_says_but_words(tmp_path):
    path, deck = tmp_path / "s.fresque", find_deck("donnees-ouvertes")
    phase = read_deck(deck).workshop.phases[1]
    Session.create(path, deck, SessionInfo(created=1), minutes={phase.id: 7})
    before = read_copy(path)
    assert before.workshop is not None
    anonymise(path, ALL, TODAY)
    after = read_copy(path)
    assert [field.name for field in fields(Contents) if getattr(after, field.name) != getattr(before, field.name)] == []


def test_photographs_lose_what_their_camera_wrote_or_all_they_show(made):
    kept, blank = (without_words(read_copy(made), spared) for spared in (ALL, NONE))
    sizes = {Image.open(io.BytesIO(data)).size for data in kept.assets.values()}
    assert (40, 30) in sizes
    assert not any(Image.open(io.BytesIO(data)).getexif() for data in kept.assets.values())
    deck = set(kept.images.values())
    assert {Image.open(io.BytesIO(d)).size for name, d in blank.assets.items() if name not in deck} == {(1, 1)}


def test_a_session_is_anonymised_once(folder):
    carry_out(plan(folder, 24, "anonymise", TODAY), ALL, TODAY)
    again = plan(folder, 24, "anonymise", TODAY)
    assert again.old == ()
    assert len(again.left) == 3


def test_a_session_of_the_first_format_is_anonymised_too(tmp_path):
    path = shutil.copy(SAMPLES / "session-v0.fresque", tmp_path / "s.fresque")
    lay = lies_on(path)
    anonymise(path, ALL, TODAY)
    assert lies_on(path) == lay


@pytest.mark.parametrize("do", ["delete", "archive", "anonymise"])
def test_a_session_that_is_open_is_left_alone_and_said(folder, do):
    there = (folder / "vieux.fresque").read_bytes()
    held = SessionFile(folder / "vieux.fresque")
    outcome = carry_out(planned_before(folder, do), ALL, TODAY)
    held.close()
    assert any("vieux.fresque" in said for said in outcome.left)
    assert (folder / "vieux.fresque").read_bytes() == there


def planned_before(folder, do):
    """What was planned before someone opened one of the sessions."""
    files = (folder / "vieux.fresque", folder / "clients" / "ancien.fresque")
    return Plan(folder, do, tuple(Old(file, "0" * 32, "", "", 1, 1) for file in files))


def test_an_archive_that_cannot_be_written_takes_nothing_away(folder, monkeypatch):
    there = everything(folder)
    chosen = plan(folder, 24, "archive", TODAY)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("fresque.storage.archives.os.fsync", full)
    with pytest.raises(FresqueError, match="plein"):
        carry_out(chosen, ALL, TODAY)
    assert everything(folder) == there


def test_a_full_disk_leaves_the_session_as_it_was(folder, monkeypatch):
    there = everything(folder)
    chosen = plan(folder, 24, "anonymise", TODAY)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("fresque.storage.rewritten.os.fsync", full)
    outcome = carry_out(chosen, ALL, TODAY)
    assert (outcome.done, len(outcome.left)) == ((), 2)
    assert everything(folder) == there


def test_a_session_with_gestures_waiting_beside_it_is_left_alone(folder):
    found = plan(folder, 24, "anonymise", TODAY)
    one = found.old[0]
    one.file.with_name(f"{one.file.stem}-{one.id[:8]}.pending.jsonl").write_text(SECRET)
    outcome = carry_out(found, ALL, TODAY)
    assert one.file not in outcome.done
    assert any(one.file.name in said for said in outcome.left)
