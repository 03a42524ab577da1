"""Cards larger than the paper: the sheets glued together are the card, on both sides."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fresque.layout.canvas import Recorder
from fresque.layout.imposition import Stack, pages
from fresque.layout.large import assembled, draw_part, large
from fresque.layout.tiling import MARGIN, OVERLAP, draw_assembly

SIZES = st.tuples(st.floats(220, 400), st.floats(220, 400))


@given(SIZES, st.sampled_from(["a5", "a4"]), st.floats(0, 5))
def test_the_sheets_show_all_of_the_card_and_its_bleed(size, paper, bleed):
    on = large(paper, size, bleed=bleed)
    seen = [tile.part.grown(-MARGIN) for tile in on.sheets]
    for x in (-bleed, size[0] / 3, size[0] + bleed):
        for y in (-bleed, size[1] / 2, size[1] + bleed):
            assert any(part.holds(x, y) for part in seen)


@given(SIZES, st.sampled_from(["a5", "a4"]))
def test_two_neighbours_share_the_strip_they_are_glued_by(size, paper):
    sheets = large(paper, size).sheets
    for one, next_ in pairwise(sheets):
        if next_.name[0] == one.name[0]:
            assert one.part.right - next_.part.x - 2 * MARGIN == pytest.approx(OVERLAP)


@given(SIZES, st.sampled_from(["a5", "a4"]), st.sampled_from(["long", "short"]))
def test_behind_each_point_of_the_front_is_the_point_of_the_back_that_faces_it(size, paper, flip):
    on = large(paper, size)
    sideways = (flip == "long") == on.upright
    for place in range(on.count):
        (fx, fy), (bx, by) = on.front(place), on.back(place, flip)
        point = (on.page_w / 3, on.page_h / 5)
        u, v = point[0] - fx, point[1] - fy
        through = (on.page_w - point[0], point[1]) if sideways else (point[0], on.page_h - point[1])
        mirrored = (size[0] - u, v) if sideways else (u, size[1] - v)
        assert (through[0] - bx, through[1] - by) == pytest.approx(mirrored)


def test_a_pile_begins_with_how_to_glue_and_every_sheet_has_a_back():
    on = large("a4", (300, 250))
    made = list(pages([Stack(on, 0, "ab")], "long"))
    assert [page.face for page in made] == ["recto", "verso"] * (1 + 2 * on.count)
    assert [page.assembly for page in made].count(True) == 2
    assert [(page.cards[0].what, page.part) for page in made[2::2]] == [
        (card, n) for card in "ab" for n in range(on.count)
    ]
    assert [page.sheet for page in made[::2]] == list(range(1, 2 + 2 * on.count))


def test_the_next_pile_goes_on_with_the_count_of_sheets():
    on = large("a4", (300, 250))
    made = list(pages([Stack(on, 0, "a"), Stack(on, 1, "b")], "long"))
    assert max(page.sheet for page in made) == 2 * (1 + on.count)


def test_a_sheet_says_its_card_its_place_and_how_many_there_are():
    on, canvas = large("a4", (300, 250)), Recorder()
    draw_part(canvas, on, 1, "recto", "long", "Puiser", lambda onto: onto.rect(0, 0, on.w, on.h, fill="#000000"))
    said = [call.args[2] for call in canvas.calls if call.name == "text"]
    assert said == [f"Puiser · {on.sheets[1].name} · 2 / {on.count}"]


def test_a_large_hexagon_is_cut_along_six_sides():
    on, canvas = large("a4", (300, 300 * math.sqrt(3) / 2), shape="hexagon"), Recorder()
    draw_part(canvas, on, 0, "recto", "long", "Puiser", lambda onto: None)
    outline = next(call.args[0] for call in canvas.calls if call.name == "path")
    assert len(outline) == 7


def test_the_drawing_of_the_whole_names_every_sheet():
    on, canvas = large("a4", (380, 270)), Recorder()
    draw_assembly(canvas, assembled(on, lambda onto: None), on.sheets)
    said = {call.args[2] for call in canvas.calls if call.name == "text"}
    assert {tile.name for tile in on.sheets} <= said
