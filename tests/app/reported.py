"""The session of the demo, written as a debrief and read back: what the tests of its outputs share."""

import csv
import re
from pathlib import Path

import docx
from docx.oxml.ns import qn
from odfdo import Document as Odt
from pypdf import PdfReader

from fresque.app.debrief import DebriefOptions, write_debrief
from fresque.app.demo import play
from fresque.app.session import Session
from fresque.core.info import SessionInfo
from fresque.storage.decks import find_deck, read_deck

START = 1_795_093_200_000


def played() -> Session:
    """The demo, in memory."""
    session = Session.in_memory(read_deck(find_deck("donnees-ouvertes")), SessionInfo(duration=120, place="Rennes"))
    play(session, START)
    return session


def pdf_words(path: Path) -> str:
    return squeezed(" ".join(page.extract_text() for page in PdfReader(path).pages))


def docx_words(path: Path) -> str:
    return squeezed(" ".join(node.text for node in docx.Document(str(path)).element.body.iter(qn("w:t"))))


def odt_words(path: Path) -> str:
    return squeezed(Odt(path).get_formatted_text())


def rows(session: Session, folder: Path, kind: str, **choices: object) -> list[list[str]]:
    """The rows of one CSV, without the titles of its columns."""
    path = folder / f"{kind}.csv"
    write_debrief(session, path, DebriefOptions(rows=kind, **choices))
    return list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))[1:]


def squeezed(words: str) -> str:
    return re.sub(r"\s+", "", words)
