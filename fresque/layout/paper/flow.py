"""Parts that follow one another down pages: none is cut in two, and a table's head is said again on each page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from fresque.layout.canvas import Call, Recorder, replay
from fresque.layout.paper import Bookmark


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page to fill: its size and its margins, in mm."""

    w: float
    h: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def width(self) -> float:
        """Between the side margins."""
        return self.w - self.left - self.right

    @property
    def height(self) -> float:
        """Between the upper and the lower margins."""
        return self.h - self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Part:
    """What no page cuts: its height and its calls, from its own top left.

    `keep`: it must not end a page. `first`: it begins one. `before` is left above it unless it begins a page; `head`
    is drawn again above it when it does.
    """

    height: float
    calls: tuple[Call, ...]
    keep: bool = False
    first: bool = False
    before: float = 0.0
    head: "Part | None" = None
    bookmarks: tuple[Bookmark, ...] = field(default=())


Placed = tuple[float, Part]
"""A part and where its top is, from the top of the page."""


def filled(parts: Iterable[Part], leaf: Leaf) -> Iterator[list[Placed]]:
    """The parts of each page; a part taller than a page has one of its own."""
    page: list[Placed] = []
    y, limit = leaf.top, leaf.h - leaf.bottom
    for group in _groups(parts):
        if page and (group[0].first or y + sum(part.before + part.height for part in group) > limit):
            yield page
            page, y = [], leaf.top
        for part in group:
            if page and y + part.before + part.height > limit:
                yield page
                page, y = [], leaf.top
            if page:
                y += part.before
            elif part.head is not None:
                page.append((y, part.head))
                y += part.head.height
            page.append((y, part))
            y += part.height
    if page:
        yield page


def drawn(page: Sequence[Placed], leaf: Leaf) -> tuple[tuple[Call, ...], tuple[Bookmark, ...]]:
    """The calls and the bookmarks of one filled page."""
    canvas = Recorder()
    for y, part in page:
        with canvas.at(leaf.left, y):
            replay(part.calls, canvas)
    return tuple(canvas.calls), tuple(mark for _y, part in page for mark in part.bookmarks)


def stacked(parts: Sequence[Part]) -> Part:
    """Several parts as one that no page cuts."""
    canvas = Recorder()
    y = 0.0
    for n, part in enumerate(parts):
        y += part.before if n else 0.0
        with canvas.at(0, y):
            replay(part.calls, canvas)
        y += part.height
    marks = tuple(mark for part in parts for mark in part.bookmarks)
    return Part(y, tuple(canvas.calls), before=parts[0].before, bookmarks=marks)


def _groups(parts: Iterable[Part]) -> Iterator[list[Part]]:
    """A part that must not end a page, with those that must follow it."""
    group: list[Part] = []
    for part in parts:
        group.append(part)
        if not part.keep:
            yield group
            group = []
    if group:
        yield group
