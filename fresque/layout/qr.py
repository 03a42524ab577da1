"""QR codes as one path: dark modules merged along their rows, so that no seam shows between them."""

from functools import lru_cache

from fresque.layout import memory
from fresque.layout.canvas import Canvas, Command, PathData

QUIET = 4
"""Modules that must stay white around the code (ISO/IEC 18004); the caller keeps them free."""


LARGEST = 20
"""Beyond this version modules are too fine for a card."""
MASK = 2
"""Readers accept any mask; having the library look for the best of eight takes five times as long."""


@lru_cache(maxsize=512)
def _rows(text: str) -> list[int]:
    """The rows of the code, dark modules as bits, bit 0 at the left; empty when the text is too long."""
    rows: list[int] = memory.remembered(f"qr:{text}", lambda: _computed(text), _are_rows)
    return rows


def _are_rows(plain: object) -> bool:
    """Whether a value read from a file is what `_computed` gives."""
    return isinstance(plain, list) and all(type(row) is int and 0 <= row < 1 << len(plain) for row in plain)


def _computed(text: str) -> list[int]:
    from qrcode.constants import ERROR_CORRECT_M
    from qrcode.exceptions import DataOverflowError
    from qrcode.main import QRCode

    code = QRCode(error_correction=ERROR_CORRECT_M, border=0, mask_pattern=MASK)
    code.add_data(text.encode(), optimize=0)
    try:
        code.make(fit=True)
    except (DataOverflowError, ValueError):
        return []
    if code.version > LARGEST:
        return []
    return [sum(1 << x for x, dark in enumerate(row) if dark) for row in code.modules]


def modules(text: str) -> int:
    """How many modules the code of `text` has on a side; 0 when it is too long for a code on a card."""
    return len(_rows(text))


@lru_cache(maxsize=512)
def qr_path(text: str) -> PathData:
    """The dark modules, error level M, one unit a module, origin at the top left, without the quiet zone."""
    return memory.remembered_path(f"qr-path:{text}", lambda: _path(text))


def _path(text: str) -> PathData:
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


def _outlines(text: str) -> list[list[tuple[int, int]]]:
    """The outlines of the dark areas, clockwise around them and the other way around holes, in modules.

    A corner is one number, `2 * (row * span + column)`, plus 1 for the second turn where two dark modules only touch
    by their corners. Corners of a row, and of a column, are joined two by two: each then has two neighbours.
    """
    rows = _rows(text)
    span = len(rows) + 1
    by_row = _corners(rows, span)
    across = _paired(by_row)
    along = _paired(sorted(by_row, key=lambda corner: (corner // 2 % span, corner)))
    loops = []
    while across:
        corner = next(iter(across))
        row, column = divmod(corner // 2, span)
        if row == len(rows) or not rows[row] >> column & 1:
            corner = across[corner]
        loop: list[tuple[int, int]] = []
        while corner in across:
            other = across.pop(corner)
            del across[other]
            row, column = divmod(corner // 2, span)
            loop += [(column, row), (other // 2 % span, row)]
            corner = along[other]
        loops.append(loop)
    return loops


def _paired(corners: list[int]) -> dict[int, int]:
    firsts, seconds = corners[0::2], corners[1::2]
    return dict(zip(firsts, seconds, strict=True)) | dict(zip(seconds, firsts, strict=True))


def _corners(rows: list[int], span: int) -> list[int]:
    """Where the outline turns, row by row."""
    corners: list[int] = []
    above = edges_above = 0
    for y, row in enumerate([*rows, 0]):
        edges = row ^ (row << 1)
        twice = edges & edges_above & (row ^ above)
        turns = (edges ^ edges_above) | twice
        while turns:
            lowest = turns & -turns
            corner = 2 * (y * span + lowest.bit_length() - 1)
            corners.append(corner)
            if lowest & twice:
                corners.append(corner + 1)
            turns ^= lowest
        above, edges_above = row, edges
    return corners
