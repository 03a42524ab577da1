"""The one source of text metrics and of pictograms: Source Sans and QtAwesome's icon fonts, read from their packages.

Nothing is read before the first measure. Backends embed `font_file(weight)` and use `advances`, so that a line is
exactly as wide on the wall, in the PDF and in the drawing.
"""

import importlib.util
import json
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.layout import memory
from fresque.layout.canvas import Command, Part, PathData, Weight
from fresque.layout.truetype import TrueType

WEIGHTS: dict[Weight, str] = {
    "regular": "SourceSansPro-Regular.ttf",
    "semibold": "SourceSansPro-Semibold.ttf",
    "bold": "SourceSansPro-Bold.ttf",
    "italic": "SourceSansPro-It.ttf",
    "bolditalic": "SourceSansPro-BoldIt.ttf",
}
SUBSTITUTE = "\ufffd"
"""Stands for a character that no font has: an empty box, the same everywhere."""
_EQUIVALENTS = {
    0x2010: "-",
    0x2011: "-",
    0x2007: "\u00a0",
    0x2009: "\u202f",
    0x200A: "\u202f",
    0x2116: "Nº",
    0x2217: "*",
    0x3000: "\u2003",
}
_SPACE, _NO_BREAK_SPACE = 0x20, 0xA0
"""Given one width: reportlab draws the second with the glyph of the first."""
_INVISIBLE = {
    *(0xAD, 0x200B, 0x2060, 0xFEFF),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x2070),
    *range(0xFE00, 0xFE10),
    *range(0xE0100, 0xE01F0),
}
JOINERS = "\u200c\u200d"
"""Kept after a letter of another font: they change how it joins the next."""
MARKS = "\u200e\u200f\u061c"
"""Signs of direction: they order a line and draw nothing."""
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


@dataclass(frozen=True, slots=True)
class _Metrics:
    """Advances by character, in thousandths of the size; heights as fractions of it."""

    advances: dict[int, float]
    ascent: float
    descent: float
    cap_height: float


def width(text: str, weight: Weight, size: float) -> float:
    """The width in mm of one line, without kerning; in the fonts of the computer for what ours does not have."""
    try:
        return sum(map(_advance_table(weight).__getitem__, text)) * size
    except KeyError:
        from fresque.layout import shaping

        return shaping.width(text, weight) * size


def advances(text: str, weight: Weight, size: float) -> tuple[float, ...]:
    """The advance in mm of each character of our `own`; what a backend with its own text engine must impose."""
    table = _advance_table(weight)
    return tuple(table[char] * size for char in text)


def ascent(weight: Weight, size: float) -> float:
    """Height in mm of the line above its baseline."""
    return _metrics(weight).ascent * size


def descent(weight: Weight, size: float) -> float:
    """Depth in mm of the line below its baseline, positive."""
    return _metrics(weight).descent * size


def cap_height(weight: Weight, size: float) -> float:
    """Height in mm of a capital: what the eye centres on."""
    return _metrics(weight).cap_height * size


def own(text: str, weight: Weight) -> bool:
    """Whether our font draws the whole text as it is: when not, `spread` says how it is drawn."""
    return _printable(weight).issuperset(text) and unicodedata.is_normalized("NFC", text)


def drawable(text: str, weight: Weight = "regular") -> str:
    """The text with only characters some font can draw; what has no drawing becomes `SUBSTITUTE`.

    Idempotent. The fonts of the computer are looked at only for a character that ours does not have.
    """
    if own(text, weight):
        return text
    shown: list[str] = []
    for char in unicodedata.normalize("NFC", text):
        if char in JOINERS and not (shown and shown[-1] and not own(shown[-1], weight)):
            continue
        shown.append(_shown(char, weight))
    return "".join(shown)


def missing(text: str, weight: Weight = "regular") -> str:
    """The characters of a text that no font draws, each once, in order: what `check` names."""
    if own(text, weight):
        return ""
    chars = dict.fromkeys(unicodedata.normalize("NFC", text))
    return "".join(char for char in chars if SUBSTITUTE in _shown(char, weight))


def spread(text: str, weight: Weight) -> tuple[Part, ...]:
    """The parts, from left to right, of a line our font does not have all of."""
    from fresque.layout import shaping

    return shaping.spread(text, weight)


def little(char: str, weight: Weight) -> tuple[str, bool] | None:
    """For a raised or lowered sign our font lacks (10⁻³), the sign of it that is drawn small, and whether raised."""
    if len(char) != 1 or own(char, weight):
        return None
    kind, *codes = unicodedata.decomposition(char).split() or [""]
    sign = "".join(chr(int(code, 16)) for code in codes) if kind in ("<super>", "<sub>") else ""
    if not sign or not own(sign, weight):
        return None
    return sign, kind == "<super>"


@lru_cache(maxsize=4096)
def _shown(char: str, weight: Weight) -> str:
    """What is drawn for one character."""
    if ord(char) in _INVISIBLE:
        return ""
    if own(char, weight) or char in MARKS or char in JOINERS or little(char, weight):
        return char
    if char.isspace() or ord(char) in _EQUIVALENTS:
        return _EQUIVALENTS.get(ord(char), " ")
    from fresque.layout import shaping

    if shaping.face_of(char, weight):
        return char
    common = unicodedata.normalize("NFKC", char)
    return common if common.strip() and own(common, weight) else SUBSTITUTE


@cache
def font_file(weight: Weight) -> Path:
    """The TrueType file of a weight, to be embedded by backends."""
    return _package_folder("font_source_sans_pro") / "files" / WEIGHTS[weight]


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


def signature() -> str:
    """What tells these fonts from others: when their packages were installed, and how we read them."""
    folders = (_package_folder("qtawesome") / "fonts", _package_folder("font_source_sans_pro") / "files")
    return " ".join(("1", *(str(folder.stat().st_mtime_ns) for folder in folders)))


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
def _advance_table(weight: Weight) -> dict[str, float]:
    return {chr(code): advance for code, advance in _metrics(weight).advances.items() if code >= _SPACE}


@cache
def _printable(weight: Weight) -> frozenset[str]:
    return frozenset(chr(code) for code in _metrics(weight).advances if code >= _SPACE and code not in _INVISIBLE)


@cache
def _metrics(weight: Weight) -> _Metrics:
    em, ascent, descent, cap_height, codes, widths = memory.remembered(
        f"metrics:{weight}", lambda: _plain_metrics(weight), _are_metrics
    )
    advances = {code: width / em for code, width in zip(codes, widths, strict=True)}
    advances[_NO_BREAK_SPACE] = advances[_SPACE]
    return _Metrics(advances, ascent / em, descent / em, cap_height / em)


def _plain_metrics(weight: Weight) -> list[Any]:
    """Em, heights, codes and widths of a weight in font units, as plain values."""
    font = TrueType(font_file(weight))
    advances = font.advances()
    return [font.em, font.ascent, font.descent, font.cap_height, list(advances), list(advances.values())]


def _are_metrics(plain: Any) -> bool:
    """Whether a value read from a file is what `_plain_metrics` gives."""
    if not (isinstance(plain, list) and len(plain) == 6 and all(type(n) is int and n > 0 for n in plain[:4])):
        return False
    codes, widths = plain[4:]
    listed = isinstance(codes, list) and isinstance(widths, list) and len(codes) == len(widths) > 100
    return listed and _SPACE in codes and all(type(n) is int for n in (*codes, *widths))


@cache
def _icon_font(prefix: str) -> tuple[Path, dict[str, int]]:
    folder = _package_folder("qtawesome") / "fonts"
    family = _ICON_FONTS[prefix]
    charmap = json.loads(next(folder.glob(f"{family}*charmap*.json")).read_text(encoding="utf-8"))
    codes = {name: int(str(code).removeprefix("0x"), 16) for name, code in charmap.items()}
    return next(folder.glob(f"{family}*.ttf")), codes


@cache
def _icon_outlines(prefix: str) -> TrueType:
    return TrueType(_icon_font(prefix)[0])


@cache
def _package_folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise FresqueError(
            tr("The fonts of fresque are missing (package {package}).", package=package),
            hint=tr("Install fresque again."),
        )
    return Path(next(iter(spec.submodule_search_locations)))
