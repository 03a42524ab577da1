"""What a link means shows by its colour, by its dash and by its sign, on paper and in the legend."""

from itertools import combinations

import pytest

from fresque.core.geometry import Rect
from fresque.core.meanings import MEANINGS
from fresque.core.records import Link, PlacedCard
from fresque.layout.board import bounds, draw_board
from fresque.layout.canvas import Recorder
from fresque.layout.legend import draw_legend, laid, legend, legend_box
from fresque.layout.link_drawing import draw_link
from fresque.layout.links import link_path
from fresque.layout.meanings import LOOKS, sign_path
from fresque.layout.palette import ACTION, PAPER, WHITE, contrast
from fresque.storage.decks import find_deck, read_deck

HERE, THERE = Rect(0, 0, 148, 105), Rect(400, 0, 148, 105)


def card(record_id, x, y=0.0):
    return PlacedCard(record_id, 1, x, y, "a0", card=record_id)


def board(meaning=""):
    return [card("a", 0), card("b", 400), Link("k", 1, "a", "b", "car", meaning=meaning)]


def drawn(draw, *values):
    recorder = Recorder()
    draw(recorder, *values)
    return recorder.calls


@pytest.mark.parametrize("meaning", MEANINGS)
def test_a_line_and_the_white_sign_on_its_colour_have_contrast(meaning):
    color = LOOKS[meaning].color
    assert min(contrast(color, PAPER), contrast(color, WHITE)) >= 4.5
    assert color != ACTION


def test_no_two_meanings_look_alike_even_without_colour():
    for one, other in combinations(MEANINGS, 2):
        assert LOOKS[one].color != LOOKS[other].color
        assert (LOOKS[one].width, LOOKS[one].dash) != (LOOKS[other].width, LOOKS[other].dash)
    assert len({sign_path(meaning, 15) for meaning in MEANINGS[1:]}) == len(MEANINGS) - 1


@pytest.mark.parametrize("meaning", MEANINGS[1:])
@pytest.mark.parametrize("way", ["forward", "both", "none"])
def test_the_sign_lies_on_the_line_outside_the_card(meaning, way):
    shape = link_path(HERE, THERE, way, meaning)
    assert HERE.right + 7.5 < shape.mark_at[0] < THERE.x
    assert len(drawn(draw_link, shape)) > len(drawn(draw_link, link_path(HERE, THERE, way)))


def test_the_legend_says_only_what_is_there_and_nothing_for_plain_links():
    around = Rect(0, 0, 1000, 600)
    assert legend(board(), around) is None
    found = legend([*board("obstacle"), Link("m", 1, "b", "a")], around)
    assert [(entry.meaning, entry.words) for entry in found.entries] == [("", "Lien simple"), ("obstacle", "Frein")]


def test_a_narrow_legend_goes_to_the_next_row():
    wide, narrow = laid(MEANINGS, 2000, 10), laid(MEANINGS, 150, 10)
    assert {entry.y for entry in wide.entries} == {0.0}
    assert len({entry.y for entry in narrow.entries}) > 3
    assert narrow.w <= 150 < wide.w


def test_the_legend_of_a_picture_lies_below_everything():
    without, whole = bounds(board("cause")), bounds(board("cause"), with_legend=True)
    place = legend_box(board("cause"), without.grown(-24))
    assert place.y > without.bottom - 24
    assert (whole.bottom, whole.y) == (pytest.approx(place.bottom + 24), without.y)
    assert bounds(board(), with_legend=True) == bounds(board())


def test_a_board_drawn_shows_its_legend_and_a_plain_one_none():
    deck = read_deck(find_deck("donnees-ouvertes"))
    words = [call for call in drawn(draw_board, deck, board("question")) if "À discuter" in str(call)]
    assert len(words) == 1
    assert not [call for call in drawn(draw_board, deck, board()) if "Lien simple" in str(call)]


def test_each_entry_of_the_legend_has_its_words_and_its_sign():
    calls = drawn(draw_legend, laid(("", "cause", "example"), 900, 10), 0, 0)
    assert [word for word in ("Lien simple", "Cause", "Exemple") if word not in str(calls)] == []
