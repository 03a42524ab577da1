"""What a fork changes, read over the whole page: words struck and underlined, closed with a key, said aloud."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from fresque.app.new_deck import NewDeck, make_fork
from fresque.storage.decks import own_folder
from fresque.ui.differences import Differences
from fresque.ui.library import Library
from tests.app.hand import CLIMATE
from tests.ui.driver import LEFT

CHANGES = """
remove: [forets]
cards:
  - {id: charbon, title: Le lignite, essential: On le brûle <encore> <encore>.}
  - {id: metro, title: Le métro, lot: actions, number: 13, essential: On descend.}
"""


@pytest.fixture
def reading(facilitator):
    """The differences of a fork of the small climate deck, opened from its tile."""
    path = make_fork(own_folder() / "nous", CLIMATE, NewDeck("À nous"))
    text = path.read_text(encoding="utf-8").replace("remove: []\n", "")
    path.write_text(text + CHANGES, encoding="utf-8")
    hand = facilitator.starts()
    hand.page.findChild(Library).show_changes(hand.page.tiles[0])
    return hand.page.findChild(Differences)


def look(page, words):
    """How the first place where these words are is written."""
    found = page.text.document().find(words)
    assert not found.isNull(), words
    found.setPosition(found.selectionEnd(), QTextCursor.MoveMode.MoveAnchor)
    return found.charFormat()


def test_old_words_are_struck_and_new_ones_underlined_not_only_coloured(reading):
    old, new, kept = look(reading, "charbon"), look(reading, "<encore>"), look(reading, "On le brûle")
    assert (old.fontStrikeOut(), old.fontUnderline()) == (True, False)
    assert (new.fontStrikeOut(), new.fontUnderline()) == (False, True)
    assert (kept.fontStrikeOut(), kept.fontUnderline()) == (False, False)
    assert [look(reading, title).fontUnderline() for title in ("Le métro", "Les forêts")] == [True, False]


def test_each_change_is_there_and_what_is_written_is_never_read_as_html(reading):
    text = reading.text.toPlainText()
    for words in ("Cartes réécrites ou déplacées", "1 · Le lignite", "<encore>", "Cartes ajoutées", "On descend."):
        assert words in text


def test_the_counts_are_said_first(reading):
    said = reading.text.accessibleName()
    assert said.startswith("Ce qui change. «\xa0Petit climat\xa0» 1.0.0 → «\xa0À nous\xa0» 0.1.0. 1 carte ajoutée")


def test_it_has_the_keyboard_covers_the_page_and_follows_the_window(reading, facilitator):
    assert facilitator.focus is reading.text
    facilitator.window.resize(1000, 700)
    QTest.qWait(20)
    assert reading.size() == facilitator.page.size()
    assert reading.sheet.width() < reading.width()


@pytest.mark.parametrize("key", ["Escape", "Return"])
def test_a_key_closes_it_and_the_deck_has_the_keyboard_again(reading, facilitator, key):
    facilitator.keys(key)
    assert not reading.isVisible()
    assert facilitator.focus is facilitator.page.tiles[0]


def test_the_button_or_a_click_beside_closes_it_and_a_click_on_the_words_does_not(reading, facilitator):
    QTest.mouseClick(reading.sheet, LEFT, pos=QPoint(20, 20))
    assert reading.isVisible()
    QTest.mouseClick(reading, LEFT, pos=QPoint(4, 4))
    assert not reading.isVisible()
    facilitator.page.findChild(Library).show_changes(facilitator.page.tiles[0])
    (again,) = [page for page in facilitator.page.findChildren(Differences) if page.isVisible()]
    again.close_button.click()
    assert not again.isVisible()


def test_arrows_and_end_scroll_and_no_deck_is_begun_underneath(reading, facilitator):
    bar = reading.text.verticalScrollBar()
    facilitator.window.resize(960, 600)
    QTest.qWait(20)
    assert bar.maximum() > 0
    facilitator.keys("Down")
    assert bar.value() > 0
    facilitator.keys("End")
    assert bar.value() == bar.maximum()
    facilitator.keys("Home")
    assert bar.value() == 0
    assert reading.isVisible()


def test_a_base_that_is_gone_is_told_in_the_bar(facilitator):
    path = make_fork(own_folder() / "nous", CLIMATE, NewDeck("À nous"))
    (path.parent / "climat" / "deck.yaml").unlink()
    hand = facilitator.starts()
    hand.page.findChild(Library).show_changes(hand.page.tiles[0])
    assert "Le jeu de départ «\xa0climat\xa0» est introuvable." in hand.notice
