"""Blank cards, disputes, copies, locks, rights and the way back to the pile, in the real window."""

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from fresque.core import edits
from fresque.core.records import Note, PlacedCard
from tests.ui.driver import NONE

ROW = {"charbon": (0, 0), "co2": (300, 0)}
CTRL = Qt.KeyboardModifier.ControlModifier


def blanks(hand):
    return [r for r in hand.all(PlacedCard) if r.card == "vierge"]


def writing(facilitator):
    hand = facilitator.begins(**ROW)
    hand.keys("Shift+B")
    return hand, hand.page.hands.card_editor


def pile(hand):
    """A pixel in the middle of the pile, as the view counts."""
    return hand.view.viewport().mapFromGlobal(hand.tray.mapToGlobal(hand.tray.rect().center()))


def test_a_blank_card_is_written_by_keyboard_alone(facilitator):
    hand, editor = writing(facilitator)
    assert editor.isVisible()
    assert editor.title.hasFocus()
    QTest.keyClicks(hand.focus, "Les communes")
    hand.keys("Tab")
    QTest.keyClicks(hand.focus, "Elles sont petites.")
    hand.keys("Ctrl+Return")
    (card,) = blanks(hand)
    assert (card.title, card.body) == ("Les communes", "Elles sont petites.")
    assert hand.focus is hand.view
    assert not editor.isVisible()


def test_enter_keeps_the_title_and_escape_takes_a_new_card_back(facilitator):
    hand, _editor = writing(facilitator)
    QTest.keyClicks(hand.focus, "Le bus")
    hand.keys("Return")
    assert [card.title for card in blanks(hand)] == ["Le bus"]
    hand.keys("Shift+B", "Escape")
    assert len(blanks(hand)) == 1


def test_a_double_click_and_f2_open_the_words_again(facilitator):
    hand, _editor = writing(facilitator)
    hand.keys("Escape")
    hand.adds("ma-carte", "card", card="vierge", x=150, y=250, title="Le bus")
    hand.page.fit()
    hand.double_click((150, 250))
    assert hand.page.hands.card_editor.title.text() == "Le bus"
    hand.click((300, 0))
    assert not hand.page.hands.card_editor.isVisible()
    hand.desk.select(["ma-carte"])
    assert hand.keys("F2").page.hands.card_editor.isVisible()


def test_a_click_elsewhere_keeps_the_words(facilitator):
    hand, editor = writing(facilitator)
    editor.title.setText("Le bus")
    hand.click("co2")
    assert [card.title for card in blanks(hand)] == ["Le bus"]


def test_no_key_of_the_words_is_an_action(facilitator):
    hand, editor = writing(facilitator)
    seq = hand.seq
    QTest.keyClicks(hand.focus, "FLKNTD gz")
    assert (editor.title.text(), hand.seq) == ("FLKNTD gz", seq)


def test_a_blank_card_dropped_from_the_pile_is_written_at_once(facilitator):
    hand = facilitator.begins(**ROW)
    hand.deals_from_pile("vierge", hand.spot((150, 200)))
    assert hand.page.hands.card_editor.isVisible()
    hand.keys("Escape")
    assert blanks(hand) == []


def test_the_words_are_seen_on_the_board(facilitator):
    hand = facilitator.begins(**ROW)
    hand.adds("ma-carte", "card", card="vierge", x=150, y=0)
    hand.page.scene.settle()
    before = hand.view.grab().toImage()
    hand.desk.commit(edits.word_card(hand.desk.board, "ma-carte", "Le bus", ""))
    hand.page.scene.settle()
    assert hand.view.grab().toImage() != before


def test_d_puts_a_card_in_two_places_each_with_its_reason_and_one_is_decided(facilitator):
    hand = facilitator.begins(**ROW)
    hand.click("charbon").keys("Shift+D")
    hand.writes("un effet aussi")
    assert sorted(r.reason for r in hand.all(PlacedCard) if r.card == "charbon") == ["", "un effet aussi"]
    hand.keys("Shift+F2")
    assert hand.editor.toPlainText() == "un effet aussi"
    hand.keys("Escape", "Ctrl+Return")
    (kept,) = [r for r in hand.all(PlacedCard) if r.card == "charbon"]
    assert (kept.decided, kept.reason) == (True, "un effet aussi")


def test_a_ctrl_drag_leaves_the_card_and_puts_a_second_one(facilitator):
    hand = facilitator.begins(**ROW)
    hand.drag("charbon", (0, 200), keys=CTRL).writes("trop tot")
    places = [(round(r.x), round(r.y)) for r in hand.all(PlacedCard) if r.card == "charbon"]
    assert len(places) == 2
    assert (0, 0) in places
    assert sorted(r.reason for r in hand.all(PlacedCard) if r.card == "charbon") == ["", "trop tot"]


def test_a_note_is_copied_and_pasted_by_keyboard(facilitator):
    hand = facilitator.begins(**ROW)
    hand.adds("idee", "note", x=150, y=200, text="Et si ?")
    hand.desk.select(["idee"])
    hand.keys("Ctrl+C", "Ctrl+V", "Shift+C")
    assert hand.notes() == ["Et si ?"] * 3
    assert QGuiApplication.clipboard().text() == "Et si ?"
    hand.keys("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert hand.notes() == []


def test_words_of_another_program_are_pasted_as_a_note(facilitator):
    hand = facilitator.begins(**ROW)
    data = QMimeData()
    data.setText("Une phrase entendue")
    QGuiApplication.clipboard().setMimeData(data)
    hand.keys("Ctrl+V")
    assert hand.notes() == ["Une phrase entendue"]


def test_a_paste_lands_under_the_pointer(facilitator):
    hand = facilitator.begins(**ROW)
    QGuiApplication.clipboard().setText("Ici")
    hand.move((150, 120)).keys("Ctrl+V")
    (note,) = hand.all(Note)
    assert abs(note.x - 150) < 5
    assert abs(note.y - 120) < 5


def test_a_card_dragged_over_the_pile_goes_back_and_is_listed_again(facilitator):
    hand = facilitator.begins(**ROW)
    hand.press("charbon")
    for n in range(1, 6):
        hand.move(hand.spot("charbon") + (pile(hand) - hand.spot("charbon")) * n / 5)
    assert hand.page.hands.basket.isVisible()
    hand.release(pile(hand))
    assert "charbon" not in hand.cards()
    assert not hand.page.hands.basket.isVisible()
    assert hand.in_pile("charbon")


def test_escape_over_the_pile_gives_the_card_back(facilitator):
    hand = facilitator.begins(**ROW)
    seq = hand.seq
    hand.press("charbon").move((-60, 0)).move(pile(hand)).keys("Escape").release(pile(hand))
    assert (hand.seq, hand.cards()["charbon"].x) == (seq, 0)
    assert not hand.page.hands.basket.isVisible()


def test_a_padlock_shows_what_is_locked_and_its_key_frees_it(facilitator):
    hand = facilitator.begins(**ROW)
    hand.page.scene.settle()
    hand.desk.select(())
    before = hand.view.grab().toImage()
    hand.click("charbon").keys("Shift+K")
    hand.desk.select(())
    assert hand.view.grab().toImage() != before
    hand.drag("charbon", (0, 200))
    assert hand.cards()["charbon"].y == 0
    hand.click("charbon").keys("Shift+K").drag("charbon", (0, 200))
    assert hand.cards()["charbon"].y != 0


def test_the_foot_says_the_rights_and_changes_them(facilitator):
    hand = facilitator.begins(**ROW)
    sign = hand.page.foot.rights
    assert sign.text().strip() == "Tout est permis"
    hand.keys("Ctrl+G")
    assert sign.text().strip() == "Ranger seulement"
    assert not hand.page.commands["tool.note"].isEnabled()
    sign.menu().actions()[0].trigger()
    assert (sign.text().strip(), hand.page.commands["tool.note"].isEnabled()) == ("Tout est permis", True)


def test_a_refused_gesture_is_said_in_the_window_and_the_card_is_put_back(facilitator):
    hand = facilitator.begins(**ROW)
    hand.keys("Ctrl+G", "Ctrl+G")
    hand.drag("charbon", (0, 200))
    assert hand.notice.startswith("Pour l’instant, le plateau se regarde")
    assert hand.cards()["charbon"].y == 0
    assert hand.sees((0, 200)) == hand.sees((150, 200))


def test_words_may_not_be_opened_when_the_table_may_only_arrange(facilitator):
    hand = facilitator.begins(**ROW)
    hand.adds("ma-carte", "card", card="vierge", x=150, y=200)
    hand.page.fit()
    hand.keys("Ctrl+G").double_click((150, 200))
    assert not hand.page.hands.card_editor.isVisible()
    assert hand.notice.startswith("Pour l’instant")


def test_a_click_on_a_card_not_placed_shows_it_in_the_pile(facilitator):
    hand = facilitator.begins(**ROW)
    waiting = hand.page.panel.leftovers.waiting.rows
    waiting.itemClicked.emit(waiting.item(1))
    named = waiting.item(1).text()
    assert hand.tray.currentIndex().isValid()
    assert named.endswith(hand.tray.model().rows[hand.tray.currentIndex().row()].card.title)
    assert QPoint() != hand.in_pile("charbon" if "charbon" not in hand.cards() else "petrole")


def test_the_words_of_a_card_follow_it_when_the_board_moves(facilitator):
    hand, editor = writing(facilitator)
    before = editor.geometry()
    hand.wheel(QPoint(5, 5), 4, NONE)
    assert editor.geometry() != before


def test_what_was_refused_is_no_longer_said_once_gestures_go_well_again(facilitator):
    hand = facilitator.begins(charbon=(0, 0), co2=(300, 0))
    hand.desk.select(("charbon",))
    hand.keys("Shift+K", "F")
    assert "verrouillé" in hand.notice
    hand.desk.select(("co2",))
    hand.keys("F", "F")
    assert hand.notice == ""
