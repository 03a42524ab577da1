"""The wall at each zoom: blocks of colour far away, large titles nearer, whole faces close by."""

from PySide6.QtCore import QRect

from fresque.core.records import CARD_H, CARD_W
from fresque.storage.decks import read_deck
from fresque.ui.board.faces import Faces
from tests.app.hand import CLIMATE
from tests.ui.test_pixels import CAUSES, near

REAL = 96 / 25.4


def share(hand, card: str, wanted: str) -> float:
    """How much of a card is of a colour, from 0 to 1."""
    hand.page.scene.settle()
    image = hand.view.viewport().grab().toImage()
    area = QRect(hand.spot(card, -CARD_W / 2, -CARD_H / 2), hand.spot(card, CARD_W / 2, CARD_H / 2))
    spots = [(x, y) for x in range(area.left() + 2, area.right() - 2) for y in range(area.top() + 2, area.bottom() - 2)]
    return sum(near(image.pixelColor(x, y).name(), wanted) for x, y in spots) / len(spots)


def at(facilitator, percent: float):
    hand = facilitator.begins(charbon=(0, 0), co2=(300, 0))
    hand.page.zoom(percent / 100 * REAL / hand.scale)
    hand.view.centerOn(40, 0)
    return hand


def test_at_a_tenth_a_card_is_a_block_of_its_colour_with_white_signs(facilitator):
    hand = at(facilitator, 10)
    assert share(hand, "charbon", CAUSES) > 0.5
    assert 0.04 < share(hand, "charbon", "#FFFFFF") < 0.4


def test_at_a_quarter_a_card_is_its_title_under_a_wide_band(facilitator):
    hand = at(facilitator, 25)
    assert 0.15 < share(hand, "charbon", CAUSES) < 0.35
    assert share(hand, "charbon", "#1E2430") > 0.025
    assert share(hand, "charbon", "#FFFFFF") > 0.4


def test_nearer_a_card_is_its_whole_face(facilitator):
    hand = at(facilitator, 60)
    assert 0.05 < share(hand, "charbon", CAUSES) < 0.2
    assert share(hand, "charbon", "#F6E9E2") > 0.1


def test_a_card_turned_over_is_pale_from_afar(facilitator):
    hand = at(facilitator, 10)
    hand.click("charbon").keys("F", "Escape")
    assert share(hand, "charbon", CAUSES) < 0.3


def test_the_reason_of_a_link_is_drawn_only_where_it_can_be_read(facilitator):
    hand = at(facilitator, 10)
    hand.adds("lien", "link", **{"from": "charbon", "to": "co2", "reason": "en brûlant beaucoup de charbon"})
    for percent, darker in ((10, False), (80, True)):
        hand.page.zoom(percent / 100 * REAL / hand.scale)
        hand.view.centerOn(150, 0)
        hand.page.scene.settle()
        image = hand.view.viewport().grab(QRect(hand.spot((150, -8)), hand.spot((175, -2)))).toImage()
        dark = [image.pixelColor(x, y).lightness() < 110 for x in range(image.width()) for y in range(image.height())]
        assert any(dark) == darker


def test_on_a_dense_screen_a_card_as_large_to_the_eye_says_as_much(qapp):
    deck = read_deck(CLIMATE)
    faces = Faces(deck, {})
    for card, ratio, ground in ((deck.cards[0], 1.0, "#ffffff"), (deck.cards[1], 2.0, "#b4470f")):
        image = faces.pixmap(card, "recto", 0.8, ratio).toImage()
        assert image.pixelColor(image.width() // 2, image.height() - 12).name() == ground


def test_a_zoom_taken_back_at_once_leaves_the_cards_as_sharp_as_they_were(qapp):
    deck = read_deck(CLIMATE)
    faces = Faces(deck, {})
    widths = [faces.pixmap(deck.cards[0], "recto", scale).width() for scale in (1.0, 2.0, 1.0)]
    faces.settle()
    assert faces.pixmap(deck.cards[0], "recto", 1.0).width() == widths[0]
    faces.stop()
