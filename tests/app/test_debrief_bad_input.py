"""A session that was cut, empty, or holds pictures nobody can read still has its report, which says what is missing."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from fresque.app.debrief import DebriefOptions, write_debrief
from fresque.app.demo import play
from fresque.app.session import Session
from fresque.core.batch import Add, Batch, Done
from fresque.core.errors import FresqueError
from fresque.core.info import SessionInfo
from fresque.core.report.sections import Choices
from fresque.storage.decks import find_deck, read_deck
from tests.app.reported import START, docx_words, odt_words, pdf_words, squeezed

READ = {"pdf": pdf_words, "docx": docx_words, "odt": odt_words}


def empty(tables: int = 1) -> Session:
    return Session.in_memory(read_deck(find_deck("donnees-ouvertes")), SessionInfo(tables))


def fact(session: Session, type_: str, name: str = "f", **fields: object) -> None:
    session.commit(Batch((Add(name, type_, {"table": 0, **fields}),)))


def jpeg(width: int = 40, height: int = 30) -> bytes:
    made = io.BytesIO()
    Image.effect_noise((width, height), 60).convert("RGB").save(made, "JPEG")
    return made.getvalue()


def bomb() -> bytes:
    """A PNG that claims nine hundred million pixels."""
    head = struct.pack(">LLBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"")), (b"IEND", b""))
    packed = (struct.pack(">L", len(b)) + k + b + struct.pack(">L", zlib.crc32(k + b)) for k, b in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


@pytest.mark.parametrize("suffix", READ)
def test_an_empty_session_has_a_report_that_says_so(tmp_path: Path, suffix: str) -> None:
    write_debrief(empty(), path := tmp_path / f"b.{suffix}")
    assert squeezed("Rien n’a été posé sur la fresque.") in READ[suffix](path)


def test_a_session_cut_in_the_middle_says_that_nobody_closed_it(tmp_path: Path) -> None:
    whole, cut = empty(), empty()
    play(whole, START)
    for done in whole.history[: len(whole.history) // 3]:
        cut.apply(done.gesture, done.actor, ts=done.ts)
    write_debrief(cut, path := tmp_path / "b.pdf")
    assert squeezed("L’atelier s’arrête avant la fin de son plan") in pdf_words(path)
    assert squeezed("Les personnes présentes") not in pdf_words(path)


def test_a_session_without_phases_or_people_says_what_is_not_known(tmp_path: Path) -> None:
    session = empty()
    fact(session, "message", text="Un message", table=1)
    write_debrief(session, path := tmp_path / "b.pdf")
    for words in ("Aucune carte n’a été posée", "Aucune phase n’a été lancée", "n’ont pas été comptées"):
        assert squeezed(words) in pdf_words(path)


def test_nobody_present_is_said(tmp_path: Path) -> None:
    session = empty()
    fact(session, "headcount", present=0)
    write_debrief(session, path := tmp_path / "b.pdf")
    assert squeezed("Personne n’a été compté présent.") in pdf_words(path)


@pytest.mark.parametrize(
    "data", [b"", b"not a picture", jpeg(400, 300)[:600], bomb()], ids=["empty", "text", "cut", "bomb"]
)
@pytest.mark.parametrize("suffix", READ)
def test_a_photograph_that_cannot_be_read_is_said_and_the_others_are_shown(
    tmp_path: Path, data: bytes, suffix: str
) -> None:
    session = empty()
    for n, photo in enumerate((data, jpeg())):
        fact(session, "photo", f"p{n}", asset=session.add_picture(photo), caption=f"Photo {n}")
    write_debrief(session, path := tmp_path / f"b.{suffix}")
    words = READ[suffix](path)
    assert squeezed("1 photographie ne peut pas être lue.") in words
    assert ("Photo1" in words, "Photo0" in words) == (True, False)


def test_a_photograph_whose_bytes_are_not_there_is_said(tmp_path: Path) -> None:
    session = empty()
    fact(session, "photo", asset="0" * 64)
    write_debrief(session, path := tmp_path / "b.pdf")
    assert squeezed("1 photographie ne peut pas être lue.") in pdf_words(path)


def test_a_photograph_on_its_side_is_shown_upright(tmp_path: Path) -> None:
    made, exif = io.BytesIO(), Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (400, 300), "#884422").save(made, "JPEG", exif=exif)
    session = empty()
    fact(session, "photo", asset=session.add_picture(made.getvalue()))
    write_debrief(session, tmp_path / "b.md")
    with Image.open(tmp_path / "b-photo-1.jpg") as photo:
        assert photo.size == (300, 400)


@pytest.mark.parametrize("suffix", [*READ, "md", "json", "csv"])
def test_facts_of_any_shape_are_read_as_far_as_they_can_be(tmp_path: Path, suffix: str) -> None:
    session = empty()
    strange: list[object] = [None, -1, [], {}, "x", 1e9, True]
    names = ("headcount", "verbatim", "position", "vote", "feedback", "commitment", "photo", "phase", "timer")
    fields = ("present", "text", "counts", "options", "question", "kind", "asset", "phase", "at", "card", "moment")
    for n, value in enumerate(strange):
        for m, type_ in enumerate(names):
            bad = Batch((Add(f"{type_}{n}", type_, dict.fromkeys(fields, value)),))
            session.board.replay(bad, "facilitator")
            session.history.append(_done(len(session.history) + 1, START + m, bad))
    write_debrief(session, tmp_path / f"b.{suffix}")
    assert (tmp_path / f"b.{suffix}").stat().st_size > 0


def test_what_people_wrote_is_neither_markup_nor_formula(tmp_path: Path) -> None:
    session = empty()
    fact(session, "verbatim", text="2 * 3 * 4 <b> & _x_ **gras**", table=0)
    for suffix, read in READ.items():
        write_debrief(session, path := tmp_path / f"b.{suffix}")
        assert "2*3*4<b>&_x_**gras**" in read(path)


def test_a_table_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FresqueError, match="Il n’y a pas de table 7"):
        write_debrief(empty(), tmp_path / "b.pdf", DebriefOptions(Choices(tables=(7,))))
    assert not list(tmp_path.iterdir())


def _done(seq: int, ts: int, gesture: Batch) -> Done:
    return Done(seq, ts, "facilitator", gesture)
