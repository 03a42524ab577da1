"""Which face lies where on which side of which sheet: two-sided, folded, or printed in two goes. Lengths in mm."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from fresque.core.deck import Face
from fresque.layout.large import Large
from fresque.layout.sheet import Flip, Grid

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stack(Generic[T]):
    """Cards cut from the same sheets; `group` is the rank of their lot, from 0."""

    on: Grid
    group: int
    cards: Sequence[T]


@dataclass(frozen=True, slots=True)
class Laid(Generic[T]):
    """A face on a page: the top left of its card."""

    what: T
    face: Face
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One side of a sheet, sheets counted from 1; `group` is the rank of the cards' group, from 0.

    Of a card larger than the paper, the sheet shows the part number `part`, from 0; `assembly` when it is only the
    drawing of how such sheets go together, and its back.
    """

    sheet: int
    face: Face
    group: int
    on: Grid
    cards: tuple[Laid[T], ...]
    part: int | None = None
    assembly: bool = False


def pages(stacks: Iterable[Stack[T]], flip: Flip) -> Iterator[Page[T]]:
    """Fronts and backs in turn; a stack never shares a sheet with another, and every sheet has its back."""
    sheet = 0
    for stack in stacks:
        on = stack.on
        if isinstance(on, Large):
            for page in _in_parts(stack, on, sheet, flip):
                sheet = page.sheet
                yield page
            continue
        for start in range(0, len(stack.cards), on.count):
            sheet += 1
            these = list(enumerate(stack.cards[start : start + on.count]))
            fronts = tuple(Laid(card, "recto", *on.front(n)) for n, card in these)
            backs = tuple(Laid(card, "verso", *on.back(n, flip)) for n, card in these)
            yield Page(sheet, "recto", stack.group, on, fronts)
            yield Page(sheet, "verso", stack.group, on, backs)


def _in_parts(stack: Stack[T], on: Large, sheet: int, flip: Flip) -> Iterator[Page[T]]:
    """How the sheets go together, then each card on several, its back behind each of them."""
    sheet += 1
    yield Page(sheet, "recto", stack.group, on, (Laid(stack.cards[0], "recto", *on.front(0)),), assembly=True)
    yield Page(sheet, "verso", stack.group, on, (), assembly=True)
    for card in stack.cards:
        for part in range(on.count):
            sheet += 1
            yield Page(sheet, "recto", stack.group, on, (Laid(card, "recto", *on.front(part)),), part)
            yield Page(sheet, "verso", stack.group, on, (Laid(card, "verso", *on.back(part, flip)),), part)


def folded_pages(stacks: Iterable[Stack[T]]) -> Iterator[Page[T]]:
    """One-sided sheets: each back to the right of its front, to be folded behind it and glued."""
    sheet = 0
    for stack in stacks:
        on, pairs = stack.on, stack.on.count // 2
        for start in range(0, len(stack.cards), pairs):
            sheet += 1
            these = list(enumerate(stack.cards[start : start + pairs]))
            fronts = [Laid(card, "recto", *on.front(2 * n)) for n, card in these]
            backs = [Laid(card, "verso", *on.front(2 * n + 1)) for n, card in these]
            yield Page(sheet, "recto", stack.group, on, (*fronts, *backs))
