"""A card seen from afar: its number and mark first, then its title, then all of it."""

from dataclasses import replace

import pytest

from fresque.core.deck import COLORS, Card, Face, Layout
from fresque.layout.canvas import Call, Recorder
from fresque.layout.card_tiers import Tier, draw_tier, number_shown
from fresque.layout.marks import mark_path
from fresque.layout.palette import GOLD, NIGHT, contrast
from fresque.storage.decks import find_deck, read_deck
from tests.layout.faces import BLANK, CONTROVERSY, DECK, JOKER, KINDS, RGPD, STEP

RING = replace(DECK, layout=Layout("ring"))


def drawn(card: Card, tier: Tier, face: Face = "recto", deck=DECK) -> list[Call]:
    canvas = Recorder()
    draw_tier(canvas, deck, card, face, tier)
    return canvas.calls


def texts(calls: list[Call]) -> list[Call]:
    return [call for call in calls if call.name == "text"]


def words(calls: list[Call]) -> str:
    return " ".join(str(call.args[2]) for call in texts(calls))


def fills(calls: list[Call]) -> list[object]:
    return [dict(call.options)["fill"] for call in calls if dict(call.options).get("fill")]


def test_a_block_says_its_number_beside_the_mark_of_its_lot_on_its_colour():
    calls = drawn(RGPD, "block")
    lot = DECK.lot(RGPD.lot)
    assert words(calls) == str(RGPD.number)
    assert fills(calls)[0] == COLORS[lot.color]
    (mark,) = (call.args[0] for call in calls if call.name == "path")
    assert len(mark) == len(mark_path(lot.mark, 0, 0, 1))


def test_the_number_of_a_block_is_twenty_pixels_high_at_a_tenth_of_its_size():
    (number,) = texts(drawn(RGPD, "block"))
    assert dict(number.options)["size"] * 0.378 * 0.66 > 18


def test_a_title_is_written_twice_as_large_as_on_the_whole_face():
    sizes = [max(dict(c.options)["size"] for c in texts(drawn(RGPD, tier))) for tier in ("title", "full")]
    assert sizes[0] > 1.5 * sizes[1]
    assert all(word in words(drawn(RGPD, "title")) for word in RGPD.title.split())


@pytest.mark.parametrize("tier", ["block", "title"])
@pytest.mark.parametrize("card", KINDS, ids=lambda card: card.kind)
def test_the_two_faces_of_a_card_are_told_apart_from_afar(card, tier):
    assert fills(drawn(card, tier)) != fills(drawn(card, tier, "verso"))


def test_a_step_is_a_hexagon_of_night_and_gold_that_hides_its_number_in_a_ring():
    assert set(fills(drawn(STEP, "block", deck=RING))) == {NIGHT, GOLD}
    assert number_shown(RING, STEP, "recto") == ""
    assert str(STEP.number) not in words(drawn(STEP, "title", deck=RING)).split()
    assert number_shown(RING, STEP, "verso") == str(STEP.number)


def test_a_card_without_number_shows_its_pictogram_or_the_mark_of_its_lot():
    for card in (replace(RGPD, number=None), replace(RGPD, number=None, icon="")):
        calls = drawn(card, "block")
        assert texts(calls) == []
        assert len([call for call in calls if call.name == "path"]) == 1


@pytest.mark.parametrize("card", [*KINDS, *(replace(RGPD, lot=lot.id) for lot in DECK.lots)], ids=lambda c: c.lot)
@pytest.mark.parametrize("face", ["recto", "verso"])
def test_signs_of_a_block_are_read_on_its_ground(card, face):
    ground, *signs = fills(drawn(card, "block", face))
    signs += [dict(call.options)["color"] for call in texts(drawn(card, "block", face))]
    assert signs
    assert all(contrast(sign, ground) >= 4.5 for sign in signs)


@pytest.mark.parametrize("name", ["donnees-ouvertes", "boite-noire-ia", "science-ouverte", "frise-ia", "debat-mouvant"])
def test_every_title_of_our_decks_stays_inside_the_card(name):
    deck = read_deck(find_deck(name))
    for card in deck.cards:
        lines = texts(drawn(card, "title", deck=deck))
        assert all(0 < call.args[1] < 104 and call.args[0] >= 3 for call in lines), card.id
        assert min(dict(call.options)["size"] for call in lines) >= 12, card.id


def test_jokers_blanks_and_controversies_wear_their_own_colours():
    assert fills(drawn(JOKER, "block"))[0] == GOLD
    assert fills(drawn(CONTROVERSY, "block"))[0] == NIGHT
    assert fills(drawn(BLANK, "block"))[0] not in (GOLD, NIGHT)
