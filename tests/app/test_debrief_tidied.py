"""The cards that miss and the jokers are told in every output of a debrief, and alike."""

import json
from pathlib import Path

import pytest

from fresque.app import closing
from fresque.app.debrief import write_debrief
from fresque.app.desk import Desk
from fresque.app.session import Session, SessionInfo
from fresque.core.batch import Add, Batch
from fresque.storage.decks import find_deck, read_deck
from tests.app.reported import docx_words, odt_words, pdf_words, rows, squeezed

READ = {"pdf": pdf_words, "docx": docx_words, "odt": odt_words}


@pytest.fixture
def desk() -> Desk:
    """The Boîte noire with three sets, of which two cards are missing, and a joker played."""
    session = Session.in_memory(read_deck(find_deck("boite-noire-ia")), SessionInfo(tables=3))
    made = Desk(session)
    first = closing.lots(made)[0]
    number = next(iter(made.deck.cards_of(first.lot))).number
    closing.count_lot(made, first.lot, first.expected, 3, f"{number} B, {number} C")
    made.commit(Batch((Add("j", "joker", {"text": "Dix minutes de plus", "table": 2}),)))
    return made


def sentence(desk: Desk) -> str:
    lot = closing.lots(desk)[0]
    return f"Il manque 2 cartes du lot «\u00a0{lot.title}\u00a0»\u00a0: {', '.join(lot.named)}."


@pytest.mark.parametrize("suffix", READ)
def test_each_document_says_which_cards_miss_and_the_joker(desk: Desk, tmp_path: Path, suffix: str) -> None:
    write_debrief(desk.session, tmp_path / f"b.{suffix}")
    words = READ[suffix](tmp_path / f"b.{suffix}")
    assert squeezed(sentence(desk)) in words
    assert squeezed("Dix minutes de plus") in words


def test_the_plain_outputs_say_it_too(desk: Desk, tmp_path: Path) -> None:
    for suffix in ("md", "csv", "json"):
        write_debrief(desk.session, tmp_path / f"b.{suffix}")
    assert sentence(desk) in (tmp_path / "b.md").read_text(encoding="utf-8")
    assert "16 sur 18" in (tmp_path / "b.csv").read_text(encoding="utf-8-sig")
    plain = json.loads((tmp_path / "b.json").read_text(encoding="utf-8"))
    assert (plain["counted"][0]["lost"], plain["jokers"][0]["text"]) == (2, "Dix minutes de plus")
    lot = closing.lots(desk)[0]
    told = {(*tuple(row[:2]), row[4]): row[5] for row in rows(desk.session, tmp_path, "answers")}
    assert (told["cards", lot.lot, "found"], told["cards", lot.lot, "left"]) == ("16", "18")
