"""Sheets of cards: how many, where, and what is behind what once the paper is turned."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fresque.core.errors import FresqueError
from fresque.layout.canvas import Recorder
from fresque.layout.imposition import Stack, folded_pages, pages
from fresque.layout.sheet import CARDS, PAPERS, Flip, Grid, card_size, grid, hexagons, single
from fresque.layout.sheet_marks import draw_cut_marks, draw_folds, draw_ruler

FLIPS = st.sampled_from(["long", "short"])
SIZES = st.tuples(st.floats(40, 150), st.floats(40, 150))


def turned(on: Grid, x: float, y: float, flip: Flip) -> tuple[float, float]:
    """Where a card of the front is seen, once the sheet is turned by that edge: worked out on paper, not in code."""
    upright = on.page_h >= on.page_w
    left_becomes_right = (upright and flip == "long") or (not upright and flip == "short")
    return (on.page_w - x - on.w, y) if left_becomes_right else (x, on.page_h - y - on.h)


def stacks(on: Grid, lots: list[int]) -> list[Stack[tuple[int, int]]]:
    """As many cards as said, by lots; a card is (its lot, its rank)."""
    return [Stack(on, lot, [(lot, n) for n in range(count)]) for lot, count in enumerate(lots)]


@pytest.mark.parametrize(
    ("size", "count", "inset"),
    [("a6", 4, 5), ("a7", 8, 5), ("poker", 9, 0), ("tarot", 6, 5), ("square", 6, 0), ("a5", 2, 5), ("60x90", 9, 0)],
)
def test_an_a4_holds_as_many_cards_as_it_can(size: str, count: int, inset: float) -> None:
    on = grid("a4", card_size(size))
    assert (on.count, on.inset) == (count, inset)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("size", CARDS)
def test_nothing_is_drawn_where_office_printers_leave_the_paper_white(paper: str, size: str) -> None:
    on = grid(paper, card_size(size))
    for place in range(on.count):
        x, y = on.front(place)
        assert x + on.inset >= 5 - 1e-6
        assert y + on.inset >= 4.99 - 1e-6
        assert x + on.w - on.inset <= on.page_w - 5 + 1e-6
        assert y + on.h - on.inset <= on.page_h - 4.99 + 1e-6


@given(SIZES, FLIPS, st.lists(st.integers(1, 40), min_size=1, max_size=4), st.floats(0, 5))
def test_each_back_is_behind_its_own_front(
    size: tuple[float, float], flip: Flip, lots: list[int], bleed: float
) -> None:
    on = grid("a3", size, bleed=bleed)
    made = list(pages(stacks(on, lots), flip))
    for front, back in zip(made[0::2], made[1::2], strict=True):
        assert (front.face, back.face, front.sheet) == ("recto", "verso", back.sheet)
        seen = {card.what: turned(on, card.x, card.y, flip) for card in front.cards}
        assert {card.what: (card.x, card.y) for card in back.cards} == {k: pytest.approx(v) for k, v in seen.items()}


@given(SIZES, st.lists(st.integers(1, 40), min_size=1, max_size=4))
def test_every_card_is_printed_once_and_a_sheet_never_mixes_lots(size: tuple[float, float], lots: list[int]) -> None:
    wanted = stacks(grid("a4", size), lots)
    fronts = [page for page in pages(wanted, "long") if page.face == "recto"]
    assert [card.what for page in fronts for card in page.cards] == [card for lot in wanted for card in lot.cards]
    assert all({card.what[0] for card in page.cards} == {page.group} for page in fronts)


def test_a_half_empty_sheet_has_its_back_too() -> None:
    made = list(pages([Stack(grid("a4", CARDS["a6"]), 0, "abcde")], "long"))
    assert [len(page.cards) for page in made] == [4, 4, 1, 1]


def test_on_a_lying_sheet_the_long_edge_swaps_rows_and_the_short_one_columns() -> None:
    on = grid("a4", CARDS["a6"])
    assert on.page_w > on.page_h
    assert on.back(0, "long") == on.front(2)
    assert on.back(0, "short") == on.front(1)


def test_on_an_upright_sheet_the_long_edge_swaps_columns() -> None:
    on = grid("a4", CARDS["poker"])
    assert on.back(0, "long") == on.front(2)
    assert on.back(0, "short") == on.front(6)


@given(SIZES, st.floats(0, 6))
def test_bleeds_never_touch_and_stay_on_the_paper(size: tuple[float, float], bleed: float) -> None:
    on = grid("a3", size, bleed=bleed)
    xs = sorted({on.front(place)[0] for place in range(on.count)})
    assert all(b - a >= on.w + 2 * bleed - 1e-6 for a, b in pairwise(xs))
    assert xs[0] - bleed >= 0


def test_folded_backs_stand_to_the_right_of_their_fronts() -> None:
    on = grid("a4", CARDS["poker"], folded=True)
    made = list(folded_pages([Stack(on, 0, "abc")]))
    fronts = {card.what: (card.x, card.y) for page in made for card in page.cards if card.face == "recto"}
    backs = {card.what: (card.x, card.y) for page in made for card in page.cards if card.face == "verso"}
    assert backs == {what: (pytest.approx(x + 63), y) for what, (x, y) in fronts.items()}


def test_a_page_for_the_print_shop_is_the_card_and_its_bleed() -> None:
    assert (single((148, 105), bleed=3).page_w, single((148, 105), bleed=3).page_h) == (154, 111)
    assert single((148, 105), bleed=3, marks=True).left == 9


@pytest.mark.parametrize("name", ["a9", "10x5mm", "90x", "9000x60mm", "xmm", "500x60mm"])
def test_a_size_that_is_not_one_is_refused_with_what_to_write(name: str) -> None:
    with pytest.raises(FresqueError) as refused:
        card_size(name)
    assert refused.value.hint


def test_a_size_in_millimetres_is_read_and_one_too_large_for_the_paper_refused() -> None:
    assert card_size("90x60.5mm") == (90.0, 60.5)
    with pytest.raises(FresqueError, match="ne tient pas"):
        grid("a5", (200, 200))


@pytest.mark.parametrize("size", [CARDS["poker"], CARDS["a6"]])
def test_cut_marks_lie_on_the_edges_of_the_cards(size: tuple[float, float]) -> None:
    canvas, on = Recorder(), grid("a4", size)
    draw_cut_marks(canvas, on)
    edges = {round(on.front(n)[0] + d, 3) for n in range(on.count) for d in (0, on.w)}
    upright = [call.args[0] for call in canvas.calls if call.args[0][0][1][0] == call.args[0][1][1][0]]  # type: ignore[index]
    assert {round(path[0][1][0], 3) for path in upright} == edges  # type: ignore[index]


def test_marks_of_bled_cards_stay_out_of_the_bleed() -> None:
    canvas, on = Recorder(), grid("a4", CARDS["poker"], bleed=3)
    draw_cut_marks(canvas, on)
    for (_m, (x1, y1)), (_l, (x2, y2)) in (call.args[0] for call in canvas.calls):  # type: ignore[misc]
        assert max(x1, x2) <= on.left - 3 or min(x1, x2) >= on.page_w - on.left + 3 or x1 == x2
        assert max(y1, y2) <= on.top - 3 or min(y1, y2) >= on.page_h - on.top + 3 or y1 == y2


@pytest.mark.parametrize("size", ["a6", "a7", "poker", "tarot", "square"])
def test_the_ruler_is_a_hundred_millimetres_and_crosses_no_drawing(size: str) -> None:
    canvas, on = Recorder(), grid("a4", card_size(size))
    draw_ruler(canvas, on, "100 mm")
    (_m, (x1, y)), (_l, (x2, _y)) = canvas.calls[0].args[0]  # type: ignore[misc]
    assert x2 - x1 == pytest.approx(100)
    inside = [on.front(n)[1] + on.inset < y < on.front(n)[1] + on.h - on.inset for n in range(on.count)]
    assert not any(inside)


def test_folds_run_between_fronts_and_backs() -> None:
    canvas, on = Recorder(), grid("a4", CARDS["poker"], folded=True)
    draw_folds(canvas, on)
    assert [call.args[0][0][1][0] for call in canvas.calls] == [pytest.approx(on.front(1)[0] + n * 126) for n in (0, 1)]  # type: ignore[index]


@pytest.mark.parametrize(("width", "count"), [(70, 13), (90, 6), (148, 2), (200, 1)])
def test_an_a4_holds_as_many_hexagons_as_it_can(width: float, count: int) -> None:
    assert hexagons("a4", width).count == count


@given(st.floats(40, 190), st.floats(0, 5), st.sampled_from(["a4", "a3"]))
def test_hexagons_never_overlap_and_stay_where_printers_print(width: float, bleed: float, paper: str) -> None:
    on = hexagons(paper, width, bleed=bleed)
    centres = [(x + on.w / 2, y + on.h / 2) for x, y in map(on.front, range(on.count))]
    apart = [math.dist(a, b) for n, a in enumerate(centres) for b in centres[:n]]
    assert min(apart, default=math.inf) >= on.h + 2 * bleed - 1e-6
    for x, y in map(on.front, range(on.count)):
        assert x - bleed >= 5 - 1e-6
        assert x + on.w + bleed <= on.page_w - 5 + 1e-6
        assert y - bleed >= 5 - 1e-6
        assert y + on.h + bleed <= on.page_h - 5 + 1e-6


def test_no_sheet_holds_a_hexagon_larger_than_the_paper() -> None:
    assert hexagons("a5", 200) is None


def test_each_hexagon_is_cut_along_its_own_six_sides() -> None:
    canvas, on = Recorder(), hexagons("a4", 70)
    draw_cut_marks(canvas, on)
    outlines = [call.args[0] for call in canvas.calls]
    assert [len(outline) for outline in outlines] == [7] * on.count
    for place, outline in enumerate(outlines):
        x, y = on.front(place)
        assert {round(point[0][0], 3) for _verb, *point in outline if point[0]} >= {round(x, 3), round(x + 70, 3)}
        assert min(point[0][1] for _verb, *point in outline if point[0]) == pytest.approx(y)


def test_a_card_too_large_names_the_paper_as_people_write_it() -> None:
    for paper, said in (("a5", "A5."), ("letter", "Letter.")):
        with pytest.raises(FresqueError) as refused:
            grid(paper, (300.0, 300.0))
        assert refused.value.summary.endswith(said)
