"""The help on one page: the keys of the program, in the words of the keyboard, on one sheet."""

from pathlib import Path

from pypdf import PdfReader

from fresque.app.actions import BY_ID
from fresque.app.help_page import help_topics
from fresque.app.papers import PapersOptions, write_papers
from fresque.storage.decks import read_deck
from tests.app.hand import CLIMATE


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
