"""A rehearsal in the window: from the menu of a deck to tables that play, are stopped, and leave nothing behind."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from fresque.app.rehearsal_play import new_rehearsal
from fresque.core.records import PlacedCard
from fresque.storage.decks import find_deck
from fresque.ui.library import Library
from fresque.ui.new_rehearsal import Rehearsal, RehearsalForm
from tests.app.hand import CLIMATE
from tests.ui.driver import Facilitator


def rehearses(facilitator: Facilitator, pace: int = 60, tables: int = 2) -> Facilitator:
    file = facilitator.folder / "essai.fresque"
    new_rehearsal(file, CLIMATE, tables, pace, 5)
    return facilitator.starts(file)


def test_a_rehearsal_begins_from_the_menu_of_a_deck_and_says_what_it_is(facilitator: Facilitator):
    at = facilitator.starts()
    tile = next(tile for tile in at.page.tiles if "boite-noire" in str(tile.deck.path))
    facilitator.answers(lambda request: replace(request, tables=2, pace=20))
    library = at.page.findChild(Library)
    next(entry for entry in library.menu(tile).actions() if entry.data() == "deck.rehearse").trigger()
    assert at.session.info.rehearsal == 20
    bar = at.application.room.rehearsal.bar
    assert (bar.word.text(), bar.word.isVisible(), bar.pace.currentText()) == ("Répétition", True, "×\u00a020")
    assert Path(at.session.journal.path).name.startswith("repetition-boite-noire-ia")


def test_the_tables_play_once_a_phase_runs_and_a_lot_is_dealt(facilitator: Facilitator, qtbot: QtBot):
    at = rehearses(facilitator, pace=60)
    at.application.room.rehearsal.clock.go(2000)
    at.keys("F8", "F8", "Ctrl+D")
    qtbot.waitUntil(lambda: len(at.cards()) == 3, timeout=20_000)
    actors = {done.actor for done in at.session.history}
    assert "table-1" in actors
    at.keys("Ctrl+Shift+F7")
    assert {r.table for r in at.session.board.records() if isinstance(r, PlacedCard)} == {1}, "dealt to table 1 only"


def test_time_stopped_stops_the_tables_and_the_clock(facilitator: Facilitator, qtbot: QtBot):
    at = rehearses(facilitator)
    rehearsal = at.application.room.rehearsal
    at.keys("F8", "Ctrl+Shift+F7")
    stopped, timers = at.session.now(), [t for t in rehearsal.findChildren(QTimer) if t.isActive()]
    assert (rehearsal.clock.held, timers, rehearsal.bar.hold.text()) == (True, [], "Reprendre")
    assert at.session.now() == stopped
    at.keys("Ctrl+Shift+F7")
    qtbot.waitUntil(lambda: at.session.now() > stopped)
    assert any(t.isActive() for t in rehearsal.findChildren(QTimer))


def test_keys_change_the_speed_and_stop_at_the_ends(facilitator: Facilitator):
    at = rehearses(facilitator, pace=10)
    rehearsal = at.application.room.rehearsal
    at.keys("Ctrl+Shift+F9", "Ctrl+Shift+F9", "Ctrl+Shift+F9")
    assert (rehearsal.clock.pace, rehearsal.bar.pace.currentText()) == (60, "×\u00a060")
    at.keys(*["Ctrl+Shift+F10"] * 6)
    assert rehearsal.clock.pace == 1


def test_a_pause_of_the_workshop_holds_the_tables(facilitator: Facilitator):
    at = rehearses(facilitator)
    at.keys("F8", "F7")
    assert not any(t.isActive() for t in at.application.room.rehearsal.findChildren(QTimer))


def test_undo_takes_back_what_the_facilitator_did_and_never_a_table(facilitator: Facilitator, qtbot: QtBot):
    at = rehearses(facilitator)
    at.application.room.rehearsal.clock.go(2000)
    at.keys("F8", "F8", "Ctrl+D")
    qtbot.waitUntil(lambda: len(at.cards()) > 0, timeout=20_000)
    at.keys("Ctrl+Shift+F7", "Ctrl+Z")
    assert at.cards()
    assert at.desk.dealt() == set()


def test_going_home_leaves_the_tables_behind(facilitator: Facilitator):
    at = rehearses(facilitator)
    at.keys("F8")
    rehearsal = at.application.room.rehearsal
    at.application.leave()
    assert not any(t.isActive() for t in rehearsal.findChildren(QTimer))


def test_a_rehearsal_taken_up_again_goes_on_from_where_it_was(facilitator: Facilitator):
    at = rehearses(facilitator)
    at.keys("F8")
    begun = at.session.history[0].ts
    at.application.go_home()
    at.application.open(facilitator.folder / "essai.fresque")
    assert 0 <= at.session.now() - begun < 600_000
    assert at.application.room.rehearsal.bar.isVisible()


def test_a_real_workshop_has_no_word_of_rehearsal_and_no_key_for_it(facilitator: Facilitator):
    at = facilitator.begins()
    assert at.application.room.rehearsal is None
    assert not at.page.commands["rehearsal.hold"].isEnabled()


def test_the_form_gives_what_is_chosen(facilitator: Facilitator):
    form = RehearsalForm(None, Rehearsal("Petit climat", plans=(("", "Plan du jeu"), ("court", "Court"))))
    form.tables.setValue(5)
    form.pace.setCurrentIndex(0)
    form.plan.setCurrentIndex(1)
    answer = form.answer()
    form.deleteLater()
    assert (answer.tables, answer.pace, answer.plan) == (5, 1, "court")


def test_being_late_is_tried_and_the_plans_to_catch_up_are_offered(facilitator: Facilitator):
    path = facilitator.folder / "retard.fresque"
    new_rehearsal(path, find_deck("boite-noire-ia"), 1)
    hand = facilitator.starts(path)
    hand.keys("Ctrl+Shift+F7", "F8")
    late = hand.page.panel.late
    assert not late.isVisible()
    hand.keys("Ctrl+Shift+F11")
    assert round(hand.desk.conduct.clock().late) == 6
    hand.keys("Ctrl+Shift+L")
    assert late.isVisible()
    assert any("Sauter" in choice.text() for choice in late.choices)
