"""The one source of pictograms: the glyphs of QtAwesome's icon fonts, read from their package as outlines."""

import json
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.layout import memory
from fresque.layout.canvas import Command, PathData
from fresque.layout.fonts import package_folder
from fresque.layout.truetype import TrueType

_ICON_FONTS = {
    "fa5": "fontawesome5-regular",
    "fa5s": "fontawesome5-solid",
    "fa5b": "fontawesome5-brands",
    "fa6": "fontawesome6-regular",
    "fa6s": "fontawesome6-solid",
    "fa6b": "fontawesome6-brands",
    "ei": "elusiveicons",
    "mdi": "materialdesignicons5",
    "mdi6": "materialdesignicons6",
    "ph": "phosphor",
    "ri": "remixicon",
    "msc": "codicon",
}
_ICON_EM = 0.84
"""Icons are drawn on a grid that leaves a margin of 2/24: this much of the em fills the box, so strokes agree."""


def has_icon(name: str) -> bool:
    """Whether `name` ("mdi6.scale-balance") is a pictogram we can draw."""
    if memory.knows(f"icon:{name}"):
        return True
    prefix, dot, glyph = name.partition(".")
    return bool(dot) and prefix in _ICON_FONTS and glyph in _icon_font(prefix)[1]


def icon_names(prefix: str) -> tuple[str, ...]:
    """The names of all the pictograms of a set, "mdi6.scale-balance" and others; none when the set is unknown."""
    return tuple(f"{prefix}.{glyph}" for glyph in _icon_font(prefix)[1]) if prefix in _ICON_FONTS else ()


@lru_cache(maxsize=1024)
def icon_path(name: str, size: float) -> PathData:
    """The outline of a pictogram centred in a box of `size` mm, origin at its top left, to be filled non-zero.

    Raises FresqueError when no icon font knows the name.
    """
    if not has_icon(name):
        raise FresqueError(
            tr("There is no pictogram named “{name}”.", name=name),
            hint=tr("Choose one from the QtAwesome list, such as “mdi6.scale-balance”."),
        )
    em, packed = memory.remembered(f"icon:{name}", lambda: _icon_outline(name), _is_outline)
    commands = memory.unpacked(packed)
    xs = [number for _verb, numbers in commands for number in numbers[0::2]]
    ys = [number for _verb, numbers in commands for number in numbers[1::2]]
    left, right, low, high = min(xs), max(xs), min(ys), max(ys)
    scale = size / max(em * _ICON_EM, right - left, high - low)
    dx, dy = size / 2 - (left + right) / 2 * scale, size / 2 + (low + high) / 2 * scale
    return tuple(
        (verb, tuple(dy - v * scale if i % 2 else dx + v * scale for i, v in enumerate(numbers)))
        for verb, numbers in commands
    )


def _icon_outline(name: str) -> list[Any]:
    """The em of an icon font and the outline of one of its glyphs, as plain values."""
    prefix, _dot, glyph = name.partition(".")
    font = _icon_outlines(prefix)
    return [font.em, memory.packed(_without_spikes(font.outline(_icon_font(prefix)[1][glyph])))]


def _is_outline(plain: Any) -> bool:
    return isinstance(plain, list) and len(plain) == 2 and type(plain[0]) is int and memory.is_path(plain[1])


def _without_spikes(commands: PathData) -> PathData:
    """The outline without the lines that go out and come back on themselves, which some PDF readers show as hairs."""
    kept: list[Command] = []
    for n, (verb, numbers) in enumerate(commands):
        if verb == "L" and n + 1 < len(commands) and commands[n + 1][0] == "L":
            (x0, y0), (x, y), (x1, y1) = commands[n - 1][1][-2:], numbers, commands[n + 1][1]
            across = (x - x0) * (y1 - y) - (y - y0) * (x1 - x)
            if abs(across) < 1e-9 and (x - x0) * (x1 - x) + (y - y0) * (y1 - y) < 0:
                continue
        kept.append((verb, numbers))
    return tuple(kept)


@cache
def _icon_font(prefix: str) -> tuple[Path, dict[str, int]]:
    folder = package_folder("qtawesome") / "fonts"
    family = _ICON_FONTS[prefix]
    charmap = json.loads(next(folder.glob(f"{family}*charmap*.json")).read_text(encoding="utf-8"))
    codes = {name: int(str(code).removeprefix("0x"), 16) for name, code in charmap.items()}
    return next(folder.glob(f"{family}*.ttf")), codes


@cache
def _icon_outlines(prefix: str) -> TrueType:
    return TrueType(_icon_font(prefix)[0])
