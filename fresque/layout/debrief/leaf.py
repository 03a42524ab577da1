"""The page of a debrief and what all its parts share: margins, sizes of letters, a heading, a caption. In mm."""

from dataclasses import dataclass

from fresque.core.outline import Heading
from fresque.layout import text
from fresque.layout.canvas import Recorder
from fresque.layout.palette import INK
from fresque.layout.paper import Bookmark
from fresque.layout.paper.flow import Leaf, Part

PAGE_W, PAGE_H = 210.0, 297.0
LEFT = RIGHT = 22.0
TOP, BOTTOM = 22.0, 24.0
LEAF = Leaf(PAGE_W, PAGE_H, LEFT, RIGHT, TOP, BOTTOM)
W = LEAF.width
BODY, SMALL = 3.7, 3.1


@dataclass(frozen=True, slots=True)
class Sizes:
    """How tall boards and photographs may be: what is made smaller to hold on one page."""

    board: float = 132.0
    gallery: float = 96.0


ROOMY = Sizes()
SMALLER = tuple(Sizes(board, board) for board in (116.0, 106.0, 96.0, 88.0, 80.0, 72.0, 66.0, 60.0, 54.0, 48.0, 42.0))
"""From the largest: the first with which one page holds everything is the one."""


def heading(item: Heading) -> Part:
    """A heading with its bookmark; it never ends a page."""
    canvas = Recorder()
    size, before, after = (6.6, 5.0, 3.4) if item.level == 1 else (4.3, 4.2, 2.6)
    block = text.wrap(text.escape(item.text), W, size, weight="bold", leading=1.2, balance=True)
    text.draw(canvas, block, 0, before, INK)
    height = before + block.height + after
    return Part(height, tuple(canvas.calls), keep=True, bookmarks=(Bookmark(item.text, item.level - 1),))
