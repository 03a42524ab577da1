"""Zones in the real window: seen under the cards, at any zoom; the mouse and the keys seat cards in them."""

import pytest
from PySide6.QtCore import Qt

from fresque.app.session import Session, SessionInfo
from fresque.core.zones import zones_of
from fresque.ui.style import PAPER
from tests.app.zoned import zoned_deck
from tests.ui.driver import Facilitator

GROUND = "#F4EEE3"
ALT = Qt.KeyboardModifier.AltModifier


def begins(facilitator: Facilitator, kind: str = "columns", **seats: tuple[int, int | str]) -> Facilitator:
    """A session whose board has zones, its lots dealt, these cards in these seats, and all in view."""
    path = facilitator.folder / "zones.fresque"
    Session.create(path, zoned_deck(facilitator.folder, kind), SessionInfo(tables=2, duration=60))
    facilitator.starts(path)
    for lot in facilitator.deck.lots:
        facilitator.adds(lot.id, "deal", lot=lot.id)
    for card, (zone, number) in seats.items():
        facilitator.adds(card, "card", card=card, **dict(zip("xy", seat(facilitator, zone, number), strict=True)))
    facilitator.page.fit()
    return facilitator


def areas(facilitator):
    return zones_of(facilitator.deck).areas


def seat(facilitator, zone, number):
    area = areas(facilitator)[zone]
    return area.step if number == "step" else area.seats[number]


def lies(facilitator, card):
    return facilitator.cards()[card].x, facilitator.cards()[card].y


def head_of(facilitator, zone):
    """The pixels of the title of a zone."""
    box = areas(facilitator)[zone].head
    top, bottom = facilitator.spot((box.x, box.y)), facilitator.spot((box.right, box.bottom))
    facilitator.page.scene.settle()
    image = facilitator.view.viewport().grab().toImage()
    points = ((x, y) for x in range(top.x(), bottom.x()) for y in range(top.y(), bottom.y()))
    return [image.pixelColor(x, y).lightness() for x, y in points]


def test_zones_are_under_the_cards(facilitator):
    hand = begins(facilitator, co2=(1, 0))
    assert hand.sees(seat(hand, 0, 0)) == GROUND
    assert hand.sees("co2") != GROUND
    hand.adds("cadre", "frame", x=seat(hand, 0, 0)[0], y=seat(hand, 0, 0)[1], w=60, h=60)
    assert hand.sees(seat(hand, 0, 0)) != GROUND


def test_a_free_deck_has_the_board_it_had(facilitator):
    hand = facilitator.begins(co2=(0, 0))
    assert hand.page.scene.zones.items == []
    assert hand.sees((0, 80)) == PAPER.upper()
    assert not hand.view.zone_sign.isVisible()


@pytest.mark.parametrize("zoom", [0.35, 1.0, 3.0])
def test_titles_can_be_read_at_any_zoom(facilitator, zoom):
    hand = begins(facilitator)
    hand.view.zoom(zoom)
    hand.view.centerOn(*areas(hand)[0].head.centre)
    lightness = head_of(hand, 0)
    assert min(lightness) < 90
    assert sum(light < 140 for light in lightness) > 40


def test_everything_in_view_means_the_zones_too(facilitator):
    hand = begins(facilitator)
    seen, zones = hand.view.visible(), zones_of(hand.deck).bounds
    assert seen.x <= zones.x
    assert zones.right <= seen.right
    assert seen.y <= zones.y
    assert zones.bottom <= seen.bottom


def test_a_card_dragged_near_a_seat_takes_it(facilitator):
    hand = begins(facilitator, co2=(0, 0))
    x, y = seat(hand, 1, 0)
    hand.drag("co2", (x + 12, y - 10))
    assert lies(hand, "co2") == (x, y)


def test_with_alt_it_lies_where_it_is_dropped(facilitator):
    hand = begins(facilitator, co2=(0, 0))
    x, y = seat(hand, 1, 0)
    hand.press("co2", keys=ALT)
    hand.move((x, y + 30))
    hand.release((x + 12, y - 10), keys=ALT)
    assert lies(hand, "co2") != (x, y)
    assert lies(hand, "co2") == pytest.approx((x + 12, y - 10), abs=3)


def test_a_card_from_the_pile_takes_the_seat_shown(facilitator):
    hand = begins(facilitator)
    x, y = seat(hand, 2, 0)
    hand.carry("co2", hand.spot((x + 15, y + 8)))
    assert hand.desk.preview.card_at == (x, y)
    hand.let_go(hand.spot((x + 15, y + 8)))
    assert lies(hand, "co2") == (x, y)


def test_free_seats_are_shown_while_a_card_is_carried(facilitator):
    hand = begins(facilitator, co2=(0, 0))
    x, y = seat(hand, 1, 0)
    edge = [hand.spot((x - 74 + n, y - 52.5)) for n in range(20, 60)]
    before = {hand.sees(spot) for spot in edge}
    hand.press("co2")
    hand.move((0, 900)).move((0, 950))
    assert {hand.sees(spot) for spot in edge} != before
    hand.release((0, 950))
    assert {hand.sees(spot) for spot in edge} == before


def test_enter_in_the_pile_puts_a_card_outside_the_zones_and_z_in_one(facilitator):
    hand = begins(facilitator)
    hand.tray.setFocus()
    hand.keys("Down", "Return")
    card = next(iter(hand.cards()))
    assert not any(area.bounds.holds(*lies(hand, card)) for area in areas(hand))
    assert hand.view.visible().holds(*lies(hand, card))
    assert hand.view.visible().y <= zones_of(hand.deck).bounds.y
    hand.keys("Z")
    assert lies(hand, card) == seat(hand, 0, 0)
    hand.keys("Shift+Z")
    assert lies(hand, card) == seat(hand, 2, 0)


def test_m_turns_the_magnet_off_and_on(facilitator):
    hand = begins(facilitator, co2=(0, 0))
    x, y = seat(hand, 1, 0)
    hand.keys("M")
    assert not hand.page.commands["board.magnet"].isChecked()
    hand.drag("co2", (x + 20, y))
    assert lies(hand, "co2") != (x, y)
    hand.keys("M")
    hand.drag("co2", (x + 12, y + 3))
    assert lies(hand, "co2") == (x, y)


def test_the_count_of_a_zone_follows_its_cards(facilitator):
    hand = begins(facilitator)
    empty = head_of(hand, 0)
    hand.adds("co2", "card", card="co2", x=seat(hand, 0, 0)[0], y=seat(hand, 0, 0)[1])
    assert head_of(hand, 0) != empty
    hand.session.undo()
    assert head_of(hand, 0) == empty


def test_each_table_shows_what_its_own_zones_hold(facilitator):
    hand = begins(facilitator, co2=(0, 0))
    one = head_of(hand, 0)
    hand.desk.turn_to(2)
    hand.page.fit()
    assert head_of(hand, 0) != one
    hand.desk.turn_to(1)
    hand.page.fit()
    assert head_of(hand, 0) == one


def test_from_near_a_sign_says_the_zone_in_the_middle(facilitator):
    hand = begins(facilitator, co2=(1, 0))
    sign = hand.view.zone_sign
    assert not sign.isVisible()
    hand.view.zoom(8)
    hand.view.centerOn(*areas(hand)[1].seats[-1])
    assert (sign.isVisible(), sign.text()) == (True, "Maintenant · 1 carte")
    hand.page.fit()
    assert not sign.isVisible()


def test_the_sign_of_a_ring_does_not_name_a_step_to_come(facilitator):
    hand = begins(facilitator, "ring", forets=(0, "step"))
    hand.view.zoom(8)
    for zone, words in ((0, "Les forêts"), (1, "Une étape à venir")):
        x, y = areas(hand)[zone].seats[3]
        hand.view.centerOn(x, y)
        assert hand.view.zone_sign.text() == words


def test_only_the_private_panel_tells_what_lies_elsewhere(facilitator):
    hand = begins(facilitator, velo=(0, 0))
    assert "dans une autre zone que prévu" in hand.page.panel.findings[1].text()
    hand.keys("F11")
    assert not hand.page.panel.isVisible()


def test_the_mouse_goes_through_the_sign(facilitator):
    hand = begins(facilitator, co2=(1, 0))
    hand.view.zoom(8)
    hand.view.centerOn(*areas(hand)[1].seats[-1])
    assert hand.view.zone_sign.isVisible()
    assert hand.view.childAt(hand.view.zone_sign.geometry().center()) is hand.view.viewport()
