"""Sheets for people: two booklets, attendance, certificate, the print shop's sheet. In mm, y down."""

from collections.abc import Sequence
from dataclasses import dataclass

from fresque.layout.canvas import Call, Canvas, replay


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the document's outline; levels go from 0, one at a time."""

    title: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class PaperPage:
    """One page of `w` x `h` mm, ready to draw."""

    w: float
    h: float
    calls: tuple[Call, ...]
    bookmarks: tuple[Bookmark, ...] = ()

    def draw(self, canvas: Canvas) -> None:
        """Draw the page on a canvas of its size."""
        replay(self.calls, canvas)


def enlarged(pages: Sequence[PaperPage], scale: float) -> tuple[PaperPage, ...]:
    """The same pages on a larger paper, all that they bear larger too."""
    turned = (Call("at", (0, 0), (("angle", 0), ("scale", scale))),)
    return tuple(
        PaperPage(page.w * scale, page.h * scale, (*turned, *page.calls, Call("end", ())), page.bookmarks)
        for page in pages
    )
