"""QR codes as one path: dark modules merged along their rows, so that no seam shows between them."""

from collections.abc import Iterator
from functools import lru_cache

from fresque.layout.canvas import Canvas, Command, PathData
from fresque.layout.qr_code import encoded

QUIET = 4
"""Modules that must stay white around the code (ISO/IEC 18004); the caller keeps them free."""
_Corner = tuple[int, int, int]
"""Column, row, and 1 for the second turn at the same place."""


@lru_cache(maxsize=512)
def _rows(text: str) -> list[int]:
    return encoded(text)


def modules(text: str) -> int:
    """How many modules the code of `text` has on a side; 0 when it is too long for a code on a card."""
    return len(_rows(text))


@lru_cache(maxsize=512)
def qr_path(text: str) -> PathData:
    """The dark modules, error level M, one unit a module, origin at the top left, without the quiet zone."""
    commands: list[Command] = []
    for first, *others in _outlines(text):
        commands.append(("M", first))
        commands.extend(("L", point) for point in others)
        commands.append(("Z", ()))
    return tuple(commands)


def draw_qr(canvas: Canvas, text: str, x: float, y: float, size: float, color: str) -> None:
    """Draw the code in a square of `size` mm whose top left is (x, y); `QUIET` modules around stay white."""
    with canvas.at(x, y, scale=size / modules(text)):
        canvas.path(qr_path(text), fill=color)


def _outlines(text: str) -> tuple[tuple[tuple[int, int], ...], ...]:
    """The outlines of the dark areas, clockwise around them and the other way around holes, in modules."""
    rows = _rows(text)
    by_row = sorted(_corners(rows), key=lambda corner: (corner[1], corner[0], corner[2]))
    across = _paired(by_row)
    along = _paired(sorted(by_row))
    loops = []
    while across:
        start = next(iter(across))
        if not _dark_below(rows, start):
            start = across[start]
        loops.append(_loop(start, across, along))
    return tuple(loops)


def _loop(start: _Corner, across: dict[_Corner, _Corner], along: dict[_Corner, _Corner]) -> tuple[tuple[int, int], ...]:
    """Follow edges from a corner, alternately across and along, taking them out of `across`."""
    loop: list[tuple[int, int]] = []
    corner = start
    while corner in across:
        other = across.pop(corner)
        del across[other]
        loop += [corner[:2], other[:2]]
        corner = along[other]
    return tuple(loop)


def _dark_below(rows: list[int], corner: _Corner) -> bool:
    column, row, _copy = corner
    return row < len(rows) and bool(rows[row] >> column & 1)


def _paired(corners: list[_Corner]) -> dict[_Corner, _Corner]:
    ends = list(zip(corners[0::2], corners[1::2], strict=True))
    return dict(ends) | {second: first for first, second in ends}


def _corners(rows: list[int]) -> Iterator[_Corner]:
    """Where the outline turns; two dark modules touching by a corner make two turns there."""
    above, edges_above = 0, 0
    for y, row in enumerate([*rows, 0]):
        edges = row ^ (row << 1)
        for x in _bits(edges ^ edges_above):
            yield x, y, 0
        for x in _bits(edges & edges_above & (row ^ above)):
            yield x, y, 0
            yield x, y, 1
        above, edges_above = row, edges


def _bits(number: int) -> Iterator[int]:
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest
