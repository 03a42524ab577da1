"""Pages folded into a booklet: two on each side of a lying sheet, in the order that folding puts right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fresque.core.i18n import tr
from fresque.layout.canvas import Recorder, replay
from fresque.layout.paper import Bookmark, PaperPage
from fresque.layout.sheet import Flip


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet: the numbers of its two pages, from 1; `turned` when it is printed upside down."""

    left: int
    right: int
    turned: bool = False


def folded_sides(count: int, flip: Flip) -> Iterator[Side]:
    """The sides of the sheets, front then back, the outer sheet first; `count` pages, a multiple of 4.

    Turned by its short edge a lying sheet turns as a page does; by its long edge it comes upside down, so that its
    back is printed upside down.
    """
    for sheet in range(count // 4):
        yield Side(count - 2 * sheet, 2 * sheet + 1)
        yield Side(2 * sheet + 2, count - 2 * sheet - 1, turned=flip == "long")


def folded(pages: Sequence[PaperPage], flip: Flip) -> tuple[PaperPage, ...]:
    """The sides to print for these pages, all of one size and a multiple of 4 of them."""
    w, h = pages[0].w, pages[0].h
    sides = []
    for side in folded_sides(len(pages), flip):
        canvas = Recorder()
        with canvas.at(2 * w if side.turned else 0, h if side.turned else 0, angle=180 if side.turned else 0):
            for x, number in ((0.0, side.left), (w, side.right)):
                with canvas.at(x, 0), canvas.clip(0, 0, w, h):
                    replay(pages[number - 1].calls, canvas)
        marks = [
            Bookmark(tr("{title}, page {n}", title=mark.title, n=number))
            for number in sorted((side.left, side.right))
            for mark in pages[number - 1].bookmarks
        ]
        sides.append(PaperPage(2 * w, h, tuple(canvas.calls), tuple(marks)))
    return tuple(sides)
