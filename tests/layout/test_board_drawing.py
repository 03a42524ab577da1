"""The board is drawn from its records: what is there, in what order, and how far it goes."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from fresque.core.deck import Card, Deck, Lot
from fresque.core.geometry import Rect
from fresque.core.records import CARD_H, CARD_W, Frame, Link, Note, Picture, PlacedCard, Record, Stamp, Stroke, Title
from fresque.layout.board import EMPTY, bounds, draw_board
from fresque.layout.canvas import Call, Recorder
from fresque.layout.note import tilt

DECK = Deck(
    1,
    "essai",
    "Fresque d’essai",
    lots=(Lot("un", "Premier lot"),),
    cards=(Card("loi", "La loi", 1, "un"), Card("portail", "Le portail", 2, "un")),
)
LAW = PlacedCard(id="a", table=1, x=0, y=0, z="a1", card="loi")
PORTAL = PlacedCard(id="b", table=1, x=300, y=0, z="a2", card="portail")
LINK = Link("k", 1, "a", "b", "elle impose")
NOTE = Note(id="n", table=1, x=150, y=200, z="a3", text="Et les petites communes ?")


def calls(*records: Record) -> Sequence[Call]:
    canvas = Recorder()
    draw_board(canvas, DECK, records)
    return canvas.calls


def words(*records: Record) -> list[str]:
    return [call.args[2] for call in calls(*records) if call.name == "text"]


def test_cards_show_their_titles_and_a_link_its_reason() -> None:
    said = words(LAW, PORTAL, LINK)
    assert {"La loi", "Le portail"} <= set(said)
    assert said[-1] == "elle impose"


def test_a_link_whose_end_is_gone_is_not_drawn() -> None:
    assert "elle impose" not in words(LAW, LINK)


def test_the_card_on_top_is_drawn_last() -> None:
    said = words(replace(LAW, z="a9"), PORTAL)
    assert said.index("La loi") > said.index("Le portail")


def test_a_frame_stays_behind_the_cards_whatever_its_place_in_the_stack() -> None:
    said = words(LAW, Frame(id="f", table=1, x=0, y=0, z="z9", title="Le cadre", w=400, h=300))
    assert said.index("Le cadre") < said.index("La loi")


def test_a_title_is_put_between_guillemets_once() -> None:
    said = (words(Title(id="t", table=1, x=0, y=0, z="a1", text=t))[0] for t in ("Ouvrir", "« Ouvrir »"))
    assert [text.replace("\u00a0", " ") for text in said] == ["« Ouvrir »", "« Ouvrir »"]


def test_a_card_the_deck_no_longer_has_shows_its_identifier() -> None:
    assert words(replace(LAW, card="disparue")) == ["disparue"]


def test_a_long_note_shrinks_rather_than_lose_words() -> None:
    long = replace(NOTE, text="Une remarque très développée. " * 8)
    sizes = {dict(call.options)["size"] for call in calls(long) if call.name == "text"}
    assert " ".join(words(long)).split() == long.text.split()
    assert max(sizes) < max(dict(call.options)["size"] for call in calls(NOTE) if call.name == "text")


def test_a_note_keeps_its_small_angle_from_one_drawing_to_the_next() -> None:
    assert tilt(NOTE) == tilt(replace(NOTE, x=999))
    assert abs(tilt(NOTE)) <= 2
    assert tilt(replace(NOTE, angle=12)) == 12


def test_a_picture_that_did_not_travel_says_what_it_showed() -> None:
    picture = Picture(id="p", table=1, x=0, y=0, z="a1", asset="0" * 64, w=100, h=80, alt="La photo du groupe")
    assert words(picture) == ["La photo du groupe"]


@pytest.mark.parametrize("kind", ["question", "disagreement", "star"])
def test_each_stamp_has_its_sign(kind: str) -> None:
    assert [call.name for call in calls(Stamp(id="s", table=1, x=0, y=0, z="a1", kind=kind))].count("path") == 1


def test_the_bounds_hold_every_card_turned_or_not() -> None:
    assert bounds([LAW, PORTAL], margin=0) == Rect(-CARD_W / 2, -CARD_H / 2, 300 + CARD_W, CARD_H)
    turned = bounds([replace(LAW, angle=90)], margin=0)
    assert (round(turned.w), round(turned.h)) == (105, 148)


def test_an_empty_board_still_has_a_size() -> None:
    assert bounds([]) == EMPTY


def test_a_stroke_is_drawn_through_its_points() -> None:
    stroke = Stroke(id="s", table=1, x=10, y=10, z="a1", points=(0, 0, 5, 5, 10, 0))
    path = next(call for call in calls(stroke) if call.name == "path")
    assert [at[-2:] for _verb, at in path.args[0]] == [(0, 0), (5, 5), (10, 0)]
    assert [verb for verb, _at in path.args[0]] == ["M", "C", "C"]
    assert bounds([stroke], margin=0) == Rect(10, 10, 10, 5)
