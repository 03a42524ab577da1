"""Which face lies where on which side of which sheet: two-sided, folded, or printed in two goes. Lengths in mm."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from fresque.core.deck import Face
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
    """One side of a sheet, sheets counted from 1; `group` is the rank of the cards' group, from 0."""

    sheet: int
    face: Face
    group: int
    on: Grid
    cards: tuple[Laid[T], ...]


def pages(stacks: Iterable[Stack[T]], flip: Flip) -> Iterator[Page[T]]:
    """Fronts and backs in turn; a stack never shares a sheet with another, and every sheet has its back."""
    sheet = 0
    for stack in stacks:
        on = stack.on
        for start in range(0, len(stack.cards), on.count):
            sheet += 1
            these = list(enumerate(stack.cards[start : start + on.count]))
            fronts = tuple(Laid(card, "recto", *on.front(n)) for n, card in these)
            backs = tuple(Laid(card, "verso", *on.back(n, flip)) for n, card in these)
            yield Page(sheet, "recto", stack.group, on, fronts)
            yield Page(sheet, "verso", stack.group, on, backs)


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
