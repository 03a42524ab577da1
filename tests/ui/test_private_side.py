"""The private side at the window, with keys: hot notes, hints, what deserves attention, the palette of commands."""

import pytest
from PySide6.QtTest import QTest

from fresque.app.hot_notes import hot
from fresque.ui.palette import Palette
from tests.ui.test_conducting import Pace

ROW = {"charbon": (0, 0), "co2": (300, 0), "fonte": (0, 250)}


@pytest.fixture
def hand(facilitator):
    return facilitator.begins(**ROW)


def types(hand, words):
    QTest.keyClicks(hand.focus, words)
    return hand


def lines(listing):
    return [listing.item(n).text() for n in range(listing.count())]


def test_a_hot_note_is_written_edited_and_taken_away_with_the_keys(hand):
    notes = hand.page.panel.hot
    hand.click("charbon").keys("Ctrl+J")
    assert notes.about.text() == "Sur\u00a0: Le charbon"
    types(hand, "On brule tout").keys("Down", "Return")
    assert [(note.tag, note.text, note.about) for note in hot(hand.desk)] == [("idea", "On brule tout", "Le charbon")]
    notes.rows.setFocus()
    notes.rows.setCurrentRow(0)
    hand.keys("F2", "End")
    types(hand, " vite").keys("Return")
    assert lines(notes.rows)[0].endswith("Idée · On brule tout vite (Le charbon)")
    notes.rows.setFocus()
    hand.keys("Del")
    assert (hot(hand.desk), notes.rows.isVisible()) == ([], False)
    hand.keys("Ctrl+Z")
    assert len(hot(hand.desk)) == 1


def test_a_hot_note_is_linked_to_the_card_chosen_by_a_key(hand):
    hand.keys("Ctrl+J")
    types(hand, "Plus tard").keys("Return", "Escape")
    assert hand.view.hasFocus()
    hand.click("co2")
    hand.page.panel.hot.rows.setFocus()
    hand.page.panel.hot.rows.setCurrentRow(0)
    hand.keys("C")
    assert hot(hand.desk)[0].about == "Le CO2"


def test_the_keys_of_the_notes_do_nothing_to_what_is_chosen_on_the_board(hand):
    hand.adds("idee", "note", x=0, y=500, text="Et si ?")
    hand.keys("Ctrl+J")
    types(hand, "Plus tard").keys("Return", "Escape")
    hand.desk.select(("idee",))
    hand.page.panel.hot.rows.setFocus()
    hand.page.panel.hot.rows.setCurrentRow(0)
    hand.keys("C", "F2")
    assert hand.desk.board.get("idee").color == "yellow"
    assert (hand.page.panel.hot.words.text(), hand.editor.isVisible()) == ("Plus tard", False)


def test_the_page_keys_walk_the_palette_and_resize_nothing(hand):
    hand.adds("cadre", "frame", x=0, y=500, w=300, h=200)
    hand.desk.select(("cadre",))
    hand.keys("Ctrl+K", "PgDown")
    assert hand.page.conducting.palette.answers.currentRow() == 9
    assert hand.desk.board.get("cadre").w == 300


def test_the_hint_of_a_card_is_found_and_enter_goes_to_the_card(hand):
    search = hand.page.panel.hints
    hand.keys("Ctrl+Shift+F")
    types(hand, "secr")
    assert lines(search.answers) == ["1 · Le charbon\nSECRET de la carte"]
    hand.keys("Return")
    assert hand.chosen() == {"charbon"}
    hand.keys("Escape")
    assert (search.words.text(), hand.view.hasFocus()) == ("", True)


def test_enter_on_a_card_still_in_the_pile_reads_it_large(hand):
    hand.keys("Ctrl+Shift+F")
    types(hand, "8").keys("Return")
    assert hand.page.reader.card.id == "train"
    hand.keys("Escape")
    assert hand.page.panel.hints.words.hasFocus()


def test_a_link_to_question_leads_to_it(hand):
    pointers = hand.page.panel.question
    assert not pointers.isVisible()
    hand.adds("k", "link", **{"from": "fonte", "to": "charbon"})
    assert lines(pointers.rows) == ["La fonte → Le charbon\nLa glace ne fait pas le charbon."]
    pointers.rows.setFocus()
    pointers.rows.setCurrentRow(0)
    hand.keys("Return")
    assert hand.desk.selection == {"k"}


def test_links_not_drawn_are_folded_until_they_are_asked_for(hand):
    pointers = hand.page.panel.missing
    hand.keys("Alt+T")
    assert (pointers.isVisible(), pointers.rows.isVisible()) == (True, False)
    pointers.head.click()
    assert lines(pointers.rows) == ["Le charbon → Le CO2\nen brûlant"]


def test_a_silent_table_is_said_with_a_dot_and_words(hand):
    pace = Pace(hand)
    hand.keys("F8")
    hand.adds("idee", "note", x=0, y=0)
    pace.waits(4.5)
    assert hand.page.panel.silent.text() == "● Rien depuis 4\u00a0minutes"


def test_the_palette_does_a_command_and_shows_its_keys(hand):
    palette = hand.page.conducting.palette
    hand.keys("Ctrl+K")
    types(hand, "tout sel")
    assert palette.answers.item(0).text() == "Tout sélectionner"
    assert palette.words.accessibleDescription() == "Tout sélectionner, Ctrl+A"
    hand.keys("Return")
    assert (hand.chosen(), palette.isVisible()) == ({"charbon", "co2", "fonte"}, False)
    assert hand.view.hasFocus()
    hand.keys("Ctrl+K")
    assert palette.answers.item(0).text() == "Tout sélectionner"


def test_the_palette_keeps_open_on_what_is_not_possible_now_and_escape_puts_it_away(hand):
    palette = hand.page.conducting.palette
    hand.keys("Ctrl+K")
    types(hand, "terminer")
    hand.keys("Return")
    assert palette.isVisible()
    assert palette.words.accessibleDescription().endswith("aucune phase en cours")
    hand.keys("Escape")
    assert (palette.isVisible(), hand.view.hasFocus()) == (False, True)


def test_the_palette_goes_to_a_card_of_the_table(hand):
    hand.keys("Ctrl+K")
    types(hand, "charbon").keys("Return")
    assert hand.chosen() == {"charbon"}
    assert not hand.page.conducting.palette.isVisible()


def test_the_commands_used_last_are_remembered_by_the_next_window(hand):
    hand.keys("Ctrl+K")
    types(hand, "tout voir").keys("Return")
    assert Palette(hand.desk, hand.page.commands, hand.page)._recent == ["view.fit"]


def test_the_palette_opens_another_bar_with_its_keyboard(hand):
    hand.keys("Ctrl+K")
    types(hand, "chercher une").keys("Return")
    assert hand.page.finding.finder.words.hasFocus()


def test_asking_for_a_note_brings_the_panel_back_in_the_place_of_the_list(hand):
    hand.keys("Ctrl+L")
    assert not hand.page.panel.isVisible()
    hand.keys("Ctrl+J")
    assert hand.page.panel.hot.words.hasFocus()
    assert hand.page.panel.isVisible()


def test_in_full_screen_where_everyone_looks_nothing_private_comes_up(hand):
    hand.keys("F11", "Ctrl+J", "Ctrl+Shift+F", "Shift+F8")
    assert not hand.page.panel.isVisible()
    assert hand.view.hasFocus()
