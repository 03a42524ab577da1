"""The pages of the participant's booklet that a hand fills: the photograph, the story, what I keep, notes."""

from fresque.core.i18n import tr
from fresque.layout import text
from fresque.layout.canvas import Call, Pen, Recorder
from fresque.layout.palette import INK, PAPER, SOFT_INK, WHITE
from fresque.layout.paper import Bookmark
from fresque.layout.paper.flow import Leaf
from fresque.layout.paper.pieces import WRITING, line_to_write

Made = tuple[tuple[Call, ...], tuple[Bookmark, ...]]
_FRAME = Pen("#9AA1AC", 0.35, (2.2, 1.8))
_SPACING = 9.0
"""Between two lines to write on, in mm."""


def photo_page(leaf: Leaf) -> Made:
    """Room to glue a photograph of the board or to draw it."""
    canvas, y = _begun(leaf, tr("The picture of my fresque"), tr("Draw it, or glue a photo of the table here."))
    bottom = leaf.h - leaf.bottom - 14
    canvas.rect(leaf.left, y, leaf.width, bottom - y, fill=WHITE, pen=_FRAME, radius=2.5)
    line_to_write(canvas, tr("Its title:"), leaf.left, bottom + 11, leaf.width)
    return tuple(canvas.calls), (Bookmark(tr("The picture of my fresque")),)


def story_page(leaf: Leaf) -> Made:
    """Lines to tell the story of the board."""
    asked = tr("Where does it begin? What leads to what? What is still being discussed?")
    canvas, y = _begun(leaf, tr("The story of my fresque"), asked)
    _lines(canvas, leaf, y + 5, leaf.h - leaf.bottom)
    return tuple(canvas.calls), (Bookmark(tr("The story of my fresque")),)


def takeaway_page(leaf: Leaf) -> Made:
    """What I keep and what I shall do."""
    canvas, y = _begun(leaf, tr("What I take home"), "")
    third = (leaf.h - leaf.bottom - y - 8) / 3
    asked = (tr("I remember…"), tr("I will…"), tr("A question I keep…"))
    for n, label in enumerate(asked):
        top = y + n * (third + 4)
        canvas.rect(leaf.left, top, leaf.width, third, fill=PAPER, radius=2.5)
        block = text.wrap(label, leaf.width - 12, 4.6, weight="bold")
        text.draw(canvas, block, leaf.left + 6, top + 6, INK)
        line = top + 21
        while line < top + third - 4:
            canvas.path((("M", (leaf.left + 6, line)), ("L", (leaf.w - leaf.right - 6, line))), pen=WRITING)
            line += _SPACING
    return tuple(canvas.calls), (Bookmark(tr("What I take home")),)


def notes_page(leaf: Leaf) -> Made:
    """A page of lines."""
    canvas, y = _begun(leaf, tr("My notes"), "")
    _lines(canvas, leaf, y + 4, leaf.h - leaf.bottom)
    return tuple(canvas.calls), ()


def _begun(leaf: Leaf, title: str, asked: str) -> tuple[Recorder, float]:
    """A page with its title and what is asked; answers where the room begins."""
    canvas = Recorder()
    head = text.wrap(title, leaf.width, 6.6, weight="bold", leading=1.15)
    text.draw(canvas, head, leaf.left, leaf.top + 2, INK)
    y = leaf.top + 2 + head.height + 4
    if asked:
        block = text.wrap(asked, leaf.width, 3.5, leading=1.35)
        text.draw(canvas, block, leaf.left, y, SOFT_INK)
        y += block.height + 4
    return canvas, y


def _lines(canvas: Recorder, leaf: Leaf, y: float, bottom: float) -> None:
    while y <= bottom - 2:
        canvas.path((("M", (leaf.left, y)), ("L", (leaf.w - leaf.right, y))), pen=WRITING)
        y += _SPACING
