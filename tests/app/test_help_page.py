"""The help on one page: the keys of the program, in the words of the keyboard, on one sheet."""

import re
from pathlib import Path

from pypdf import PdfReader

from fresque.app.actions import BY_ID
from fresque.app.board_asks import ask_move
from fresque.app.help_page import _GESTURES, _MOMENTS, _WHEN, help_topics
from fresque.app.papers import PapersOptions, write_papers
from fresque.storage.decks import read_deck
from tests.app.hand import CLIMATE, Hand


def test_the_page_has_five_gestures_ten_keys_and_what_to_do():
    gestures, *moments, remedies = help_topics()
    assert (len(gestures.rows), sum(len(topic.rows) for topic in moments)) == (5, 10)
    assert {"Le projecteur est noir", "L’horloge a été oubliée", "Le courant a été coupé"} <= {
        name for name, _words in remedies.rows
    }


def test_its_keys_are_those_of_the_actions_and_none_is_left_unfilled():
    words = [word for topic in help_topics() for row in topic.rows for word in row]
    assert BY_ID["phase.next"].shortcuts[0] in words
    assert "Ctrl+Maj+F8" in words
    assert [word for word in words if "{" in word or "Shift" in word or not word] == []


def test_it_prints_on_one_page_of_a4(tmp_path: Path):
    assert write_papers(read_deck(CLIMATE), tmp_path / "aide.pdf", PapersOptions("help")) == 1
    page = PdfReader(tmp_path / "aide.pdf").pages[0]
    assert round(float(page.mediabox.height) / 72 * 25.4) == 297
    text = page.extract_text()
    assert "Fresque en une page" in text
    assert "Rouvrez la session" in text


def test_every_key_it_names_is_that_of_an_action_and_does_what_it_says():
    hand = Hand(tables=2, charbon=(0, 0), co2=(300, 0))
    hand.desk.select(("charbon",))
    ask = ask_move(hand.desk, "charbon")
    assert ask is not None
    ask.answer(next(option.key for option in ask.options if option.text == "Vers la table 2"))
    assert [r.id for r in hand.desk.board.records(2)] == ["charbon"]
    remedy = dict(help_topics()[-1].rows)["Une carte est à la mauvaise table"]
    assert "Maj+M" in remedy


def test_the_ids_in_its_texts_are_all_known():
    named = {name for words in _texts() for name in re.findall(r"\{([a-z_.]+)\}", words)}
    assert named <= set(BY_ID)
    assert {one for _name, ids in _MOMENTS for one in ids} <= set(BY_ID)


def _texts():
    return [words for rows in (_GESTURES, _WHEN) for _title, words in rows]
