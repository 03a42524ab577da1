"""The one source of text metrics: Source Sans, read from its package.

Nothing is read before the first measure. Backends embed `font_file(weight)` and use `advances`, so that a line is
exactly as wide on the wall, in the PDF and in the drawing.
"""

import importlib.util
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.layout import memory
from fresque.layout.canvas import Part, Weight
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
    return package_folder("font_source_sans_pro") / "files" / WEIGHTS[weight]


def signature() -> str:
    """What tells these fonts from others: when their packages were installed, and how we read them."""
    folders = (package_folder("qtawesome") / "fonts", package_folder("font_source_sans_pro") / "files")
    return " ".join(("1", *(str(folder.stat().st_mtime_ns) for folder in folders)))


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
def package_folder(package: str) -> Path:
    """Where a package of fonts is installed; raises FresqueError when it is not."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise FresqueError(
            tr("The fonts of fresque are missing (package {package}).", package=package),
            hint=tr("Install fresque again."),
        )
    return Path(next(iter(spec.submodule_search_locations)))
