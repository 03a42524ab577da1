"""The board as a list, with the keyboard alone: what one sees of it, chooses in it and does from it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from fresque.core import edits

ROW = {"charbon": (0, 0), "co2": (300, 0), "fonte": (0, 250)}


def reading(facilitator, **places):
    """The list is open and has the keyboard."""
    hand = facilitator.begins(**(places or ROW))
    hand.adds("lien", "link", **{"from": "charbon", "to": "co2", "reason": "en brûlant"})
    return hand.keys("Ctrl+L")


def listing(hand):
    return hand.page.finding.listing


def titles(hand) -> list[str]:
    return [row.title.replace("\u00a0", " ") for row in listing(hand).model.rows]


def here(hand) -> str:
    """The record the keyboard is on."""
    return listing(hand).model.rows[listing(hand).rows.currentIndex().row()].record


def chosen_rows(hand) -> list[str]:
    rows = (index.row() for index in listing(hand).rows.selectionModel().selectedIndexes())
    return [listing(hand).model.rows[row].key for row in rows]


def answers(hand, *words: str):
    """Type each answer and press Enter."""
    for text in words:
        QTest.keyClicks(hand.focus, text)
        hand.keys("Return")
    return hand


def test_the_list_takes_the_place_of_the_private_panel_and_gives_it_back(facilitator):
    hand = reading(facilitator)
    assert (hand.focus, hand.page.panel.isVisible()) == (listing(hand).rows, False)
    hand.keys("Ctrl+L")
    assert (listing(hand).isVisible(), hand.page.panel.isVisible(), hand.focus) == (False, True, hand.view)


def test_everything_on_the_table_is_a_row(facilitator):
    assert titles(reading(facilitator)) == [
        "1 · Le charbon",
        "→ mène à « Le CO2 »",
        "4 · Le CO2",
        "← vient de « Le charbon »",
        "6 · La fonte",
    ]


def test_arrows_choose_on_the_canvas_what_they_reach_and_bring_it_into_view(facilitator):
    hand = reading(facilitator)
    hand.view.look_at(9000, 9000, 1.5)
    hand.keys("Down", "Down")
    assert (here(hand), hand.chosen()) == ("co2", {"co2"})
    assert hand.view.visible().holds(300, 0)
    hand.keys("Down")
    assert hand.desk.selection == {"lien"}


def test_what_is_chosen_on_the_canvas_is_chosen_in_the_list(facilitator):
    hand = reading(facilitator)
    hand.click("fonte")
    chosen = [index.row() for index in listing(hand).rows.selectionModel().selectedIndexes()]
    assert (chosen, here(hand), hand.focus) == ([4], "fonte", hand.view)


def test_what_changes_on_the_canvas_changes_in_the_list_and_the_keyboard_stays(facilitator):
    hand = reading(facilitator).keys("Down", "Down")
    hand.desk.commit(edits.move(hand.desk.board, ["charbon"], 0, 900))
    hand.adds("idee", "note", x=0, y=-400, text="Et si ?")
    assert titles(hand)[0] == "4 · Le CO2"
    assert (here(hand), hand.chosen(), hand.focus) == ("co2", {"co2"}, listing(hand).rows)
    assert chosen_rows(hand) == ["co2"]


def test_the_list_remembers_where_it_was_read_while_the_hand_is_on_the_canvas(facilitator):
    hand = reading(facilitator).keys("Down", "Down", "Escape")
    hand.keys("Escape")
    assert hand.desk.selection == set()
    hand.adds("idee", "note", x=0, y=-400, text="Et si ?")
    assert here(hand) == "co2"


def test_linking_to_a_card_with_its_reason_is_one_gesture(facilitator):
    hand = reading(facilitator).keys("Down", "Down")
    seq = hand.seq
    answers(hand.keys("Shift+L"), "fonte", "par effet de serre")
    assert ("co2", "fonte", "par effet de serre") in hand.links()
    assert (hand.seq, here(hand), hand.focus) == (seq + 1, "co2", listing(hand).rows)
    assert hand.keys("Ctrl+Z").links() == [("charbon", "co2", "en brûlant")]


def test_moving_beside_a_card_is_one_gesture_that_undo_takes_back(facilitator):
    hand = reading(facilitator).keys("End")
    seq = hand.seq
    answers(hand.keys("Shift+M"), "a droite", "co2")
    assert hand.cards()["fonte"].y == 0
    assert (hand.cards()["fonte"].x > 300 + 148, hand.seq, here(hand)) == (True, seq + 1, "fonte")
    assert hand.keys("Ctrl+Z").cards()["fonte"].y == 250


def test_escape_gives_up_the_question_then_the_list(facilitator):
    hand = reading(facilitator).keys("Down", "Down")
    seq = hand.seq
    hand.keys("Shift+L", "Escape")
    assert (hand.seq, hand.focus) == (seq, listing(hand).rows)
    assert hand.keys("Escape").focus is hand.view
    assert listing(hand).isVisible()


def test_choices_are_narrowed_by_typing_and_reached_by_arrows(facilitator):
    hand = reading(facilitator, **ROW, chaleur=(300, 250)).keys("End", "Shift+L")
    asking = listing(hand).asking
    assert asking.options.count() == 3
    QTest.keyClicks(hand.focus, "le")
    assert [asking.options.item(n).text() for n in range(asking.options.count())][:1] == ["1 · Le charbon"]
    hand.keys("Down")
    assert hand.focus is asking.options
    hand.keys("Down", "Return").keys("Return")
    assert len(hand.links()) == 2


def test_a_card_is_turned_read_large_and_taken_off_from_the_list(facilitator):
    hand = reading(facilitator).keys("Home", "Down", "Up", "F")
    assert hand.cards()["charbon"].face == "verso"
    hand.keys("Return")
    assert hand.page.reader.card.id == "charbon"
    QTest.keyClick(hand.page.reader, Qt.Key.Key_Escape)
    assert hand.focus is listing(hand).rows
    hand.keys("Del")
    assert (set(hand.cards()), here(hand), hand.chosen()) == ({"co2", "fonte"}, "co2", {"co2"})


def test_the_reason_of_a_link_is_worded_in_the_list(facilitator):
    hand = reading(facilitator).keys("Down", "F2")
    assert listing(hand).asking.words.toPlainText() == "en brûlant"
    answers(hand, "en chauffant")
    assert hand.links() == [("charbon", "co2", "en chauffant")]
    assert (here(hand), hand.focus) == ("lien", listing(hand).rows)


def test_letters_typed_in_an_answer_are_no_actions(facilitator):
    hand = reading(facilitator).keys("Down", "Down", "Shift+L")
    seq = hand.seq
    QTest.keyClicks(hand.focus, "flnvtrc")
    for _ in range(7):
        hand.keys("Backspace")
    hand.keys("Down")
    assert hand.focus is listing(hand).asking.options
    hand.keys("F", "N", "Del")
    assert (hand.seq, hand.desk.tool.name) == (seq, "select")


def test_a_question_asked_from_the_canvas_opens_the_list(facilitator):
    hand = facilitator.begins(**ROW)
    answers(hand.click("charbon").keys("Shift+L"), "co2", "oui")
    assert hand.links() == [("charbon", "co2", "oui")]


def test_a_screen_reader_hears_each_row_and_where_the_keyboard_is(facilitator):
    hand = reading(facilitator).keys("Down", "Down")
    table = QAccessible.queryAccessibleInterface(listing(hand).rows)
    assert table.text(QAccessible.Text.Name) == "Le plateau en liste"
    said = [table.child(n).text(QAccessible.Text.Name) for n in range(table.childCount())]
    assert said[2].replace("\u00a0", " ").startswith("4 · Le CO2, lot 2 Les effets, en haut à droite")
    hand.keys("Shift+L")
    assert hand.focus.accessibleName().replace("\u00a0", " ") == "Relier « Le CO2 » à"


def test_a_list_left_open_is_there_in_the_next_session_and_not_on_the_whole_screen(facilitator):
    hand = reading(facilitator)
    path = hand.session.journal.path
    hand.page.go_home()
    hand.application.open(path)
    assert (listing(hand).isVisible(), hand.page.panel.isVisible(), len(titles(hand))) == (True, False, 5)
    hand.page.show_board_alone(True)
    assert (listing(hand).isVisible(), hand.page.panel.isVisible()) == (False, False)
    hand.page.show_board_alone(False)
    assert (listing(hand).isVisible(), hand.page.panel.isVisible()) == (True, False)


def test_nothing_private_is_in_the_list(facilitator):
    hand = reading(facilitator)
    assert "SECRET" not in "".join(row.spoken for row in listing(hand).model.rows)


@pytest.mark.parametrize("card", ["charbon", "fonte"])
def test_cards_without_a_link_are_listed_for_the_facilitator_and_flown_to(facilitator, qtbot, card):
    hand = facilitator.begins(charbon=(0, 0), fonte=(3000, 2000))
    alone = hand.page.panel.leftovers.alone.rows
    assert [alone.item(n).text() for n in range(alone.count())] == ["1 · Le charbon", "6 · La fonte"]
    row = ["charbon", "fonte"].index(card)
    alone.setFocus()
    alone.setCurrentRow(row)
    hand.keys("Return")
    assert hand.chosen() == {card}
    qtbot.waitUntil(lambda: hand.view.visible().holds(hand.cards()[card].x, hand.cards()[card].y))


def test_a_card_not_placed_is_put_from_its_list(facilitator):
    hand = facilitator.begins(**ROW)
    waiting = hand.page.panel.leftovers.waiting.rows
    assert "Le pétrole" in waiting.item(0).text()
    waiting.setFocus()
    waiting.setCurrentRow(0)
    hand.keys("Return")
    assert "petrole" in hand.cards()
    assert "Le pétrole" not in waiting.item(0).text()


def test_in_a_read_only_copy_the_list_is_read_and_asks_nothing(facilitator):
    hand = reading(facilitator).keys("Down")
    hand.session.read_only = True
    hand.keys("F2", "Shift+L", "Down", "Shift+L", "Shift+M", "Del", "F")
    assert not listing(hand).asking.isVisible()
    assert len(titles(hand)) == 5


def test_several_choices_are_seen_at_once_on_a_low_screen(facilitator):
    hand = reading(facilitator)
    hand.window.resize(1366, 640)
    hand.keys("End", "Shift+L")
    options, buttons = listing(hand).asking.options, listing(hand).buttons
    assert options.viewport().height() >= 3 * options.sizeHintForRow(0)
    assert not buttons.isVisible()
    hand.keys("Escape")
    assert buttons.isVisible()


def shown_buttons(hand) -> list[str]:
    return [button.text() for button in listing(hand).buttons.findChildren(QPushButton) if button.isVisible()]


def test_a_dispute_is_opened_worded_and_decided_from_the_buttons_of_the_list(facilitator):
    hand = reading(facilitator)
    hand.desk.select({"charbon"})
    assert not {"Décider pour cette place", "Raison de cette place"} & set(shown_buttons(hand))
    pressed(hand, "Mettre en débat")
    assert len([r for r in hand.desk.records() if r.type == "card"]) == 4
    assert {"Décider", "Raison"} <= {text.split(" ")[0] for text in shown_buttons(hand)}
    pressed(hand, "Décider")
    assert len([r for r in hand.desk.records() if r.type == "card"]) == 3


def pressed(hand, start: str) -> None:
    next(b for b in listing(hand).buttons.findChildren(QPushButton) if b.text().startswith(start)).click()
