"""A card read large: both faces, nothing private, and back to where the hand was."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.driver import LEFT, colour

ROW = {"charbon": (0, 0), "co2": (300, 0)}
CAUSES, EFFECTS = "#B4470F", "#0B5FA5"


def reading(facilitator):
    return facilitator.begins(**ROW).keys("Tab", "Return")


def colours(widget):
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name().upper() for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)
    }


def test_enter_reads_the_chosen_card_and_escape_puts_it_back(facilitator):
    hand = reading(facilitator)
    assert (hand.page.reader.isVisible(), hand.page.reader.card.id) == (True, "charbon")
    hand.keys("Escape")
    assert not hand.page.reader.isVisible()
    assert hand.focus is hand.view
    assert hand.chosen() == {"charbon"}


def test_enter_or_a_click_puts_it_back_too(facilitator):
    hand = reading(facilitator).keys("Return")
    assert not hand.page.reader.isVisible()
    hand.keys("Space")
    QTest.mouseClick(hand.page.reader, LEFT)
    assert not hand.page.reader.isVisible()


def test_arrows_go_through_the_cards_of_the_board_and_come_round(facilitator):
    hand = reading(facilitator).keys("Right")
    assert hand.page.reader.card.id == "co2"
    assert hand.keys("Right").page.reader.card.id == "charbon"
    assert hand.keys("Left").page.reader.card.id == "co2"
    assert hand.cards()["charbon"].x == 0


def test_from_the_pile_arrows_go_through_the_deck(facilitator):
    hand = facilitator.begins(**ROW)
    hand.tray.opened.emit("petrole")
    assert hand.keys("Left").page.reader.card.id == "charbon"
    assert hand.keys("Left").page.reader.card.id == "surprise"


def test_f_turns_the_card_over_in_the_hand_of_the_reader_only(facilitator):
    hand = reading(facilitator)
    front = hand.page.reader.grab().toImage()
    hand.keys("F")
    assert (hand.page.reader.face, hand.cards()["charbon"].face) == ("verso", "recto")
    assert hand.page.reader.grab().toImage() != front
    assert hand.keys("Right").page.reader.face == "recto"


def test_the_words_of_the_back_are_read_at_the_end_of_the_room(facilitator):
    """8 m away letters want 4 cm of body: 38 of 1,920 pixels on a screen 2 m wide; here in a window of 1,280."""
    hand = reading(facilitator)
    hand.window.resize(1280, 800)
    assert hand.page.reader._place().width() / 148 * 4.5 * 1920 / 1280 > 38


def test_no_shortcut_reaches_the_board_under_the_card(facilitator):
    hand = reading(facilitator)
    seq = hand.seq
    hand.keys("F")
    assert hand.seq == seq
    assert hand.cards()["charbon"].face == "recto"


def test_a_shift_key_alone_does_not_put_the_card_back(facilitator):
    hand = reading(facilitator)
    QTest.keyClick(hand.page.reader, Qt.Key.Key_Shift)
    assert hand.page.reader.isVisible()


def test_the_card_is_drawn_in_the_colour_of_its_lot_over_the_whole_window(facilitator):
    hand = reading(facilitator)
    assert hand.page.reader.size() == hand.page.size()
    assert CAUSES in colours(hand.page.reader)
    assert EFFECTS not in colours(hand.page.reader)
    assert colour(hand.page, QPoint(3, 3)) != "#FFFFFF"


def test_the_reader_says_the_faces_and_nothing_private(facilitator):
    hand = reading(facilitator)
    assert hand.page.reader.accessibleName() == "Le charbon. On le brûle encore."
    said = []
    for _ in hand.deck.cards:
        said.append(hand.keys("Right").page.reader.accessibleName())
    assert not any("SECRET" in words for words in said)
    assert hand.deck.card("charbon").hint
