"""The window of the room: it takes the projector, gives it back, and a clicker leads it."""

import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fresque.app.desk import Preview
from fresque.core.public import Board, Plain
from fresque.storage.habits import kept_words
from tests.ui.driver import colour
from tests.ui.public.rooms import LAPTOP, PROJECTOR, with_screens


@pytest.fixture
def room(facilitator):
    """Two screens, a session of three cards, nothing projected yet."""
    facilitator.begins(charbon=(0, 0), co2=(300, 0), chaleur=(600, 0))
    with_screens(facilitator, LAPTOP, PROJECTOR)
    return facilitator


def window(room):
    return room.page.projection.window


def where(room, widget):
    return room.page.projection.screens.place(widget)


def wall(room):
    """What the room sees, brought up to date."""
    room.page.projection.refresh()
    return window(room).shown.screen


def test_f5_projects_on_the_other_screen_and_leaves_the_keyboard_here(room, qtbot):
    room.keys("F5")
    assert window(room).isVisible()
    assert (where(room, window(room)), where(room, room.window)) == (PROJECTOR, LAPTOP)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is room.window)
    assert isinstance(wall(room), Board)


@pytest.mark.skipif(sys.platform == "darwin", reason="a window that fills a screen may always be given the keyboard")
def test_the_wall_takes_the_keyboard_only_where_it_hides_the_laptop(room):
    refuses = Qt.WindowType.WindowDoesNotAcceptFocus
    room.keys("F5")
    assert window(room).windowFlags() & refuses
    room.page.projection.screens.unplug(LAPTOP)
    assert not window(room).windowFlags() & refuses
    room.page.projection.screens.plug(LAPTOP)
    assert window(room).windowFlags() & refuses
    assert window(room).isFullScreen()


def test_pressing_f5_again_never_shows_the_desktop_to_the_room(room):
    room.keys("F5", "B", "F5")
    assert window(room).isVisible()
    assert isinstance(wall(room), Board)


def test_projecting_is_stopped_on_purpose_only(room):
    room.keys("F5", "Escape")
    assert window(room).isVisible()
    room.keys("Shift+F5")
    assert not window(room).isVisible()


def test_one_key_exchanges_the_screens_and_it_is_remembered(room):
    room.keys("F5", "F3")
    assert (where(room, window(room)), where(room, room.window)) == (LAPTOP, PROJECTOR)
    room.keys("Shift+F5", "F5")
    assert (where(room, window(room)), where(room, room.window)) == (LAPTOP, PROJECTOR)
    assert kept_words("public screen") == LAPTOP.key


def test_unplugging_the_projector_hides_the_window_and_it_comes_back_by_itself(room):
    room.keys("F5")
    screens = room.page.projection.screens
    screens.unplug(PROJECTOR)
    assert not window(room).isVisible()
    assert "projecteur" in room.notice
    screens.plug(PROJECTOR)
    assert window(room).isVisible()
    assert where(room, window(room)) == PROJECTOR


def test_a_laptop_whose_own_screen_goes_keeps_the_room_s_and_one_key_brings_its_window(room):
    room.keys("F5")
    screens = room.page.projection.screens
    screens.unplug(LAPTOP)
    assert window(room).isVisible()
    assert (where(room, window(room)), where(room, room.window)) == (PROJECTOR, PROJECTOR)
    assert "Il ne reste que l’écran de la salle" in room.notice
    QTest.keySequence(window(room), QKeySequence("Ctrl+Tab"))
    assert not window(room).isVisible()


def test_the_laptop_s_screen_coming_back_parts_the_two_windows(room):
    room.keys("F5")
    screens = room.page.projection.screens
    screens.unplug(LAPTOP)
    screens.plug(LAPTOP)
    assert window(room).isVisible()
    assert (where(room, window(room)), where(room, room.window)) == (PROJECTOR, LAPTOP)


def test_the_board_goes_on_while_the_projector_is_away(room):
    room.keys("F5")
    screens = room.page.projection.screens
    screens.unplug(PROJECTOR)
    room.adds("fonte", "card", card="fonte", x=900.0, y=0.0)
    screens.plug(PROJECTOR)
    assert len(wall(room).records) == 4


def test_a_laptop_with_one_screen_takes_turns(room, qtbot):
    room.page.projection.screens.there = [LAPTOP]
    room.keys("F5")
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window(room))
    QTest.keyClick(window(room), Qt.Key.Key_Escape)
    assert window(room).isVisible()
    QTest.keyClick(window(room), Qt.Key.Key_Escape)
    assert not window(room).isVisible()
    room.keys("Ctrl+Tab")
    assert window(room).isVisible()
    QTest.keySequence(window(room), QKeySequence("Ctrl+Tab"))
    assert not window(room).isVisible()


def test_plugging_the_projector_in_moves_the_room_there_and_gives_the_laptop_back(room):
    room.page.projection.screens.there = [LAPTOP]
    room.keys("F5")
    room.page.projection.screens.plug(PROJECTOR)
    assert where(room, window(room)) == PROJECTOR


@pytest.mark.parametrize("focus", ["view", "tray", "listing"])
def test_a_clicker_works_wherever_the_keyboard_is(room, focus):
    room.page.toggle_list()
    room.keys("F5")
    {"view": room.view, "tray": room.tray, "listing": room.page.finding.listing.rows}[focus].setFocus()
    room.keys("PgUp")
    assert room.desk.public.name == "instruction"
    room.keys("PgDown", "B")
    assert wall(room) == Plain("black")
    room.keys(".")
    assert isinstance(wall(room), Board)


def test_a_clicker_works_in_front_of_the_room(room, qtbot):
    room.page.projection.screens.there = [LAPTOP]
    room.keys("F5")
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window(room))
    QTest.keySequence(window(room), QKeySequence("PgUp"))
    assert room.desk.public.name == "instruction"


def test_letters_are_letters_while_one_writes(room):
    room.adds("note", "note", x=0.0, y=300.0, text="")
    room.keys("F5")
    room.page.edit_text("note")
    room.writes("Bon.", end="Escape")
    room.page.find_card()
    QTest.keyClicks(room.page.finding.finder.words, "b.")
    assert isinstance(wall(room), Board)


def test_a_clicker_works_over_a_card_read_large(room):
    room.keys("F5")
    room.page.read_large("charbon", "recto")
    room.keys("PgUp")
    assert room.desk.public.name == "instruction"
    assert room.page.reader.isVisible()


def test_the_card_chosen_goes_into_the_spotlight_and_turns(room):
    room.keys("F5")
    room.desk.select(("charbon",))
    room.keys("Shift+E")
    assert (wall(room).card.id, wall(room).face) == ("charbon", "recto")
    room.keys("Shift+F")
    assert wall(room).face == "verso"


def test_the_room_sees_a_card_move_with_the_hand(room):
    room.keys("F5")
    wall(room)
    item = window(room).scene._placed["co2"]
    room.desk.show(Preview(moved=frozenset({"co2"}), dx=30, dy=10))
    wall(room)
    assert (item.pos().x(), item.pos().y()) == (330, 10)
    assert window(room).scene._placed["co2"] is item


def test_the_wall_shows_the_cards_and_turns_black(room):
    room.keys("F5")
    wall(room)
    board = window(room).board
    window(room).scene.settle()
    spot = board.mapFromScene(0, -45)
    assert colour(board, spot) == "#B4470F"
    room.keys("B")
    wall(room)
    assert colour(window(room), spot) == "#000000"


def test_the_room_follows_the_facilitator_when_asked_to(room):
    room.keys("F5", "Shift+O")
    wall(room)
    far = window(room).board.pixels_per_mm()
    room.page.zoom(3)
    wall(room)
    assert window(room).board.pixels_per_mm() == pytest.approx(3 * far, rel=0.02)
    room.keys("Shift+H")
    room.page.zoom(0.5)
    wall(room)
    assert window(room).board.pixels_per_mm() == pytest.approx(3 * far, rel=0.02)


def test_a_card_put_out_of_sight_is_brought_into_the_room_s_view(room):
    room.keys("F5")
    wall(room)
    before = window(room).board.pixels_per_mm()
    room.adds("fonte", "card", card="fonte", x=9000.0, y=0.0)
    wall(room)
    assert window(room).board.pixels_per_mm() < before / 2


def test_a_card_taken_away_and_its_links_leave_the_wall(room):
    room.adds("lien", "link", **{"from": "charbon", "to": "co2", "reason": "en brûlant"})
    room.keys("F5")
    wall(room)
    scene = window(room).scene
    assert set(scene._links) == {"lien"}
    room.desk.select(("co2",))
    room.page.commands["edit.delete"].trigger()
    wall(room)
    assert (set(scene._links), set(scene._placed)) == (set(), {"charbon", "chaleur"})


def test_nothing_but_the_picture_appears_on_the_wall(room):
    room.keys("F5")
    assert window(room).windowFlags() & Qt.WindowType.FramelessWindowHint
    parts = (window(room), window(room).wall, window(room).board)
    assert {part.cursor().shape() for part in parts} == {Qt.CursorShape.BlankCursor}
    assert window(room).contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu
    assert room.view.viewport().cursor().shape() != Qt.CursorShape.BlankCursor


def test_closing_the_wall_by_its_keys_ends_the_projection_only_where_it_hides_the_laptop(room):
    room.keys("F5")
    window(room).close()
    assert window(room).isVisible()


def test_the_preview_names_what_the_room_sees(room, qtbot):
    preview = room.page.projection.preview
    assert not preview.isVisible()
    room.keys("F5", "Shift+F1")
    qtbot.waitUntil(lambda: preview.name.text() == "Écran d’accueil")
    room.keys("F12")
    qtbot.waitUntil(lambda: preview.name.text() == "Écran d’accueil, figé")
    room.keys("Shift+F5")
    assert not preview.isVisible()


def test_closing_the_session_takes_the_wall_away(room):
    room.keys("F5")
    there = window(room)
    room.application.go_home()
    assert not there.isVisible()


def test_each_set_of_screens_remembers_which_one_was_the_room_s(room):
    third = replace(PROJECTOR, name="DP-2", serial="", x=2720, w=1280, h=720)
    screens = room.page.projection.screens
    room.keys("F5", "F3", "Shift+F5")
    screens.there = [LAPTOP, third]
    screens.put_on.clear()
    room.keys("F5", "F3", "Shift+F5")
    assert where(room, window(room)) == third
    screens.there = [LAPTOP, PROJECTOR]
    screens.put_on.clear()
    room.keys("F5")
    assert where(room, window(room)) == LAPTOP


@pytest.mark.parametrize("keys", [("F12",), ("B",), ("Ctrl+.",)])
def test_what_covers_or_freezes_the_wall_outlives_a_pulled_cable(room, keys):
    room.keys("F5", *keys)
    before = wall(room)
    screens = room.page.projection.screens
    screens.unplug(PROJECTOR)
    room.adds("fonte", "card", card="fonte", x=900.0, y=0.0)
    screens.plug(PROJECTOR)
    assert wall(room) == before


def test_what_the_room_sees_is_shown_in_the_shape_of_its_screen(room):
    room.keys("F5")
    window(room).resize(1024, 768)
    wall(room)
    assert room.page.projection.preview.likeness.shape == pytest.approx(4 / 3)
