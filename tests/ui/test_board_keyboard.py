"""The keyboard on the board: everything the mouse does, without it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton

from fresque.app.actions import ACTIONS
from fresque.app.arranging import ARRANGING
from fresque.app.conduct_actions import runs
from fresque.app.rehearsal_actions import REHEARSAL_ACTIONS
from fresque.app.story_actions import TABLE_ACTIONS
from fresque.app.zone_actions import ZONE_ACTIONS
from fresque.core import arrange, edits
from fresque.ui.shortcuts import COLUMN, LINE

ROW = {"charbon": (0, 0), "co2": (300, 0), "fonte": (0, 250)}
ELSEWHERE = {action.id for action in (*ZONE_ACTIONS, *TABLE_ACTIONS, *REHEARSAL_ACTIONS)}
ELSEWHERE |= {"public.gallery", "lexicon.open", "public.notion", "public.axes", "public.question"}
ELSEWHERE |= {"public.feedback", "deal.everyone"}
ELSEWHERE |= {f"public.{name}" for name in ("places", "arguments", "final", "hands", "debates", "round")}
"""Actions that need zones, several tables, questions of the end, a card that asks one, a debate or a rehearsal."""
KEYS = [(action, keys) for action in ACTIONS if action.id not in ELSEWHERE for keys in action.shortcuts]
LINK, NOTE, DISPUTED = "lien", "idee", "foret"
CHOSEN = {"board.reword": (NOTE,), "board.color": (NOTE,), "board.reverse": (LINK,)}
CHOSEN |= {"board.larger": (NOTE,), "board.smaller": (NOTE,)}
CHOSEN |= {"edit.cut": (NOTE,), "edit.double": (NOTE,), "board.reason": (DISPUTED,), "board.decide": (DISPUTED,)}
CHOSEN |= {action.id: ("charbon", "co2", NOTE) for action in ARRANGING}
CHOSEN |= {action.id: (LINK,) for action in ACTIONS if action.menu == "link"}
"""What must be chosen for an action to be possible: a card, unless said here."""
BEFORE = {action.id: ("F8",) for action in ACTIONS if action.enabled is runs}
BEFORE |= {f"public.{name}": ("F5",) for name in ("stop", "exchange", "next", "previous", "freeze", "black", "white")}
BEFORE |= {"pen.width": ("D",), "public.turn": ("Shift+E",), "public.longer": ("Ctrl+F12",)}
BEFORE |= dict.fromkeys(("clocks.hold", "clocks.again", "public.small_clock", "public.beside"), ("Ctrl+2",))
BEFORE |= dict.fromkeys(("clocks.heard", "public.speaking"), ("Alt+R",))
"""What is done first for an action to be possible."""
ASKS = (
    "session.print",
    "session.papers",
    "session.board",
    "session.import",
    "session.story_save",
    "board.picture",
    "prepare.review",
)


def busy(facilitator, chosen=("charbon",)):
    """A table where every action is possible."""
    hand = facilitator.begins(**ROW)
    hand.session.undo()
    hand.adds(LINK, "link", **{"from": "charbon", "to": "co2", "reason": ""})
    hand.adds(NOTE, "note", x=250, y=250, text="Et si ?")
    for n in (1, 2):
        hand.adds(DISPUTED * n, "card", card="forets", x=300 * n, y=500, dispute="d")
    hand.desk.commit(arrange.rotate(hand.desk.board, ["co2"], 2))
    hand.adds("rate", "note", x=400, y=250)
    hand.session.undo()
    hand.desk.select(chosen)
    return hand


@pytest.mark.parametrize(("action", "keys"), KEYS, ids=[f"{action.id} {keys}" for action, keys in KEYS])
def test_every_shortcut_does_its_action_and_no_other(facilitator, action, keys):
    hand, done = busy(facilitator, CHOSEN.get(action.id, ("charbon",))), []
    if action.id == "board.deal":
        hand.desk.commit(edits.remove(hand.desk.board, ["actions"]))
    if action.id == "deal.reveal":
        hand.adds("encore", "deal", lot="actions", mode="popcorn")
        hand.desk.commit(edits.remove(hand.desk.board, ["actions"]))
    hand.keys(*BEFORE.get(action.id, ()))
    for name, made in hand.page.commands.qactions.items():
        made.triggered.connect(lambda _on=False, name=name: done.append(name))
    hand.answers(*[lambda request: None] * (action.id in ASKS))
    hand.keys(keys)
    assert done == [action.id]


def test_an_action_that_is_not_possible_does_nothing(facilitator):
    hand = facilitator.begins(**ROW)
    seq = hand.seq
    hand.keys("F", "Del", "R", "C", "F2", "Return", "Left", "Ctrl+Y")
    assert hand.seq == seq
    assert not hand.editor.isVisible()
    assert hand.page.reader.card is None


def test_commands_are_possible_when_their_action_is(facilitator):
    hand = facilitator.begins(**ROW)
    commands = hand.page.commands
    assert not any(commands[name].isEnabled() for name in ("board.flip", "edit.delete", "board.reverse", "edit.redo"))
    hand.click("charbon")
    assert commands["board.flip"].isEnabled()
    hand.keys("F", "Ctrl+Z")
    assert commands["edit.redo"].isEnabled()


def test_arrows_move_the_chosen_cards_a_little_and_shift_much_more(facilitator):
    hand = facilitator.begins(**ROW)
    hand.desk.select(("charbon", "co2"))
    hand.keys("Right", "Down", "Shift+Right", "Shift+Up")
    assert [(card.x, card.y) for card in hand.cards().values()][-2:] == [(55, -45), (355, -45)]
    assert hand.cards()["fonte"].y == 250


def test_tab_walks_the_cards_in_reading_order_and_comes_round(facilitator):
    hand, walked = facilitator.begins(**ROW), []
    for keys in ("Tab", "Tab", "Tab", "Tab", "Shift+Tab"):
        hand.keys(keys)
        walked += hand.chosen()
    assert walked == ["charbon", "co2", "fonte", "charbon", "fonte"]


def test_f_turns_the_card_over_and_back(facilitator):
    hand = facilitator.begins(**ROW).keys("Tab", "F")
    assert hand.cards()["charbon"].face == "verso"
    assert hand.keys("F").cards()["charbon"].face == "recto"


def test_delete_takes_a_card_and_its_links_and_undo_gives_them_back(facilitator):
    hand = facilitator.begins(**ROW)
    hand.adds(LINK, "link", **{"from": "charbon", "to": "co2", "reason": "en brûlant"})
    hand.keys("Tab", "Del")
    assert (set(hand.cards()), hand.links()) == ({"co2", "fonte"}, [])
    hand.keys("Ctrl+Z")
    assert hand.links() == [("charbon", "co2", "en brûlant")]


def test_undo_and_redo_go_back_and_forth_through_every_gesture(facilitator):
    hand = facilitator.begins(**ROW)
    seen = [hand.desk.records()]
    for keys in ("Tab", "Right", "F", "Shift+Down", "Del"):
        hand.keys(keys)
        seen += [hand.desk.records()] if hand.desk.records() != seen[-1] else []
    assert len(seen) == 5
    for board in seen[-2::-1]:
        assert hand.keys("Ctrl+Z").desk.records() == board
    for board in seen[1:]:
        assert hand.keys("Ctrl+Shift+Z").desk.records() == board


def test_a_link_is_made_from_the_chosen_card_to_the_one_tab_reaches(facilitator):
    hand = facilitator.begins(**ROW).keys("Tab", "L", "Tab", "Return")
    hand.writes("en brulant")
    assert hand.links() == [("charbon", "co2", "en brulant")]


def test_two_chosen_cards_are_linked_at_once(facilitator):
    hand = facilitator.begins(charbon=(0, 0), co2=(300, 0)).keys("Ctrl+A", "L").writes("oui")
    assert [set(link[:2]) for link in hand.links()] == [{"charbon", "co2"}]


def test_escape_gives_up_the_link_then_the_selection(facilitator):
    hand = facilitator.begins(**ROW).keys("Tab", "L", "Escape")
    assert (hand.desk.tool.name, hand.chosen()) == ("select", {"charbon"})
    assert hand.keys("Escape").chosen() == set()


def test_r_turns_the_link_and_c_colours_the_note(facilitator):
    hand = busy(facilitator, (LINK,)).keys("R")
    assert hand.desk.board.get(LINK).direction == "both"
    hand.desk.select((NOTE,))
    assert hand.keys("C").desk.board.get(NOTE).color == "blue"


def test_zoom_keys_keep_the_middle_where_it_is(facilitator):
    hand = facilitator.begins(**ROW)
    middle, scale = hand.view.visible().centre, hand.scale
    hand.keys("+", "+")
    assert hand.scale == pytest.approx(scale * 1.25**2)
    assert hand.view.visible().centre == pytest.approx(middle, abs=3)
    assert hand.keys("-", "-").scale == pytest.approx(scale)


def test_f11_takes_the_whole_screen_and_gives_it_back(facilitator):
    hand = facilitator.begins()
    hand.keys("F11")
    assert hand.window.windowState() & Qt.WindowState.WindowFullScreen
    hand.keys("F11")
    assert not hand.window.windowState() & Qt.WindowState.WindowFullScreen


def test_f6_goes_round_the_parts_of_the_window(facilitator):
    hand = facilitator.begins()
    hand.desk.commit(edits.remove(hand.desk.board, ["actions"]))
    parts = [hand.view, hand.tray, hand.page.panel.pages.tabs, hand.page.bar.deal]
    seen = []
    for _ in range(4):
        seen.append(hand.focus)
        hand.keys("F6")
    assert seen == parts
    assert hand.focus is hand.view


def test_f6_passes_over_what_cannot_take_the_keyboard(facilitator):
    hand = facilitator.begins()
    assert not hand.page.bar.deal.isEnabled()
    hand.keys("F6", "F6", "F6")
    assert hand.focus is hand.view


def test_undo_answers_wherever_the_keyboard_is(facilitator):
    hand = facilitator.begins(**ROW)
    hand.tray.setFocus()
    hand.keys("Ctrl+Z")
    assert set(hand.cards()) == {"charbon", "co2"}


def test_delete_in_the_pile_takes_nothing_off_the_board(facilitator):
    hand = facilitator.begins(**ROW).keys("Tab")
    hand.tray.setFocus()
    hand.keys("Del", "Left")
    assert len(hand.cards()) == 3
    assert hand.cards()["charbon"].x == 0


def test_f1_shows_the_shortcuts_and_any_key_puts_them_away(facilitator):
    hand = facilitator.begins().keys("F1")
    sheet = hand.page.shortcuts
    assert sheet.isVisible()
    assert "Relier deux cartes: L" in sheet.accessibleName()
    QTest.keyClick(sheet, Qt.Key.Key_Space)
    assert not sheet.isVisible()
    assert hand.focus is hand.view


def test_the_sheet_of_keys_is_turned_by_the_arrows_at_a_size_one_can_read(facilitator):
    hand = facilitator.begins()
    hand.window.resize(1366, 768)
    hand.keys("F1")
    sheet = hand.page.shortcuts
    shown = [row for page in sheet.pages() for column in page for row in column if row[1]]
    assert len(shown) == sum(bool(action.shortcuts) for action in ACTIONS) + 2
    assert all(len(page) * COLUMN < 1366 and max(map(len, page)) * LINE < 700 for page in sheet.pages())
    hand.keys("Right", "PgDown")
    assert (sheet.page, sheet.isVisible()) == (2, True)
    QTest.mouseClick(sheet.previous, Qt.MouseButton.LeftButton)
    assert (sheet.page, sheet.isVisible()) == (1, True)


def test_letters_narrow_the_sheet_of_keys_and_escape_gives_it_back_whole_then_closes_it(facilitator):
    sheet = facilitator.begins().keys("F1").page.shortcuts
    QTest.keyClicks(sheet, "relier deux")
    assert [row for page in sheet.pages() for column in page for row in column if row[1]] == [
        ("Relier deux cartes", "L")
    ]
    QTest.keyClicks(sheet, "zz")
    assert "Rien de ce nom" in sheet.accessibleName()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert (sheet.isVisible(), sheet.typed, len(sheet.pages()) > 1) == (True, "", True)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_no_action_reaches_the_board_while_the_shortcuts_are_shown(facilitator):
    hand = facilitator.begins(**ROW).keys("Tab", "F1")
    seq = hand.seq
    hand.keys("F")
    assert hand.seq == seq


def test_the_menus_hold_on_a_low_screen_and_every_action_is_in_one(facilitator):
    menu = facilitator.begins().page.bar.findChild(QToolButton, "brand").menu()
    menus = [menu, *menu.findChildren(QMenu)]
    assert max(one.sizeHint().height() for one in menus) <= 768 - 40  # a taskbar
    texts = {action.text() for one in menus for action in one.actions()}
    keys_only = {"edit.next", "edit.previous", "edit.escape"}
    named = (a for a in ACTIONS if a.menu != "move" and a.id not in keys_only)
    assert all(facilitator.page.commands[a.id].text() in texts for a in named)
