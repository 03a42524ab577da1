"""A line whose characters our font does not all have: placed in stretches, some as text, others as filled outlines.

HarfBuzz joins letters and places marks, in fonts found on the computer; backends only draw what they are given. Widths
of stretches add up, whatever their order, so that words are measured apart and lines put in order afterwards. All
lengths are for a size of 1, y down from the baseline.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from fresque.layout import bidi, fonts, scripts, system_fonts
from fresque.layout.canvas import Command, Part, PathData, Weight, moved
from fresque.layout.system_fonts import LEAST_BOLD, Face, Fonts

_NO_MARKS = dict.fromkeys(map(ord, fonts.MARKS + fonts.JOINERS))
_LITTLE = 0.62
"""Size of the raised and lowered signs we make ourselves, to that of the text."""
_RAISED, _LOWERED = -0.31, 0.13
_BOX: PathData = (
    *(("M", (0.06, 0.0)), ("L", (0.06, -0.66)), ("L", (0.54, -0.66)), ("L", (0.54, 0.0)), ("Z", ())),
    *(("M", (0.11, -0.05)), ("L", (0.49, -0.05)), ("L", (0.49, -0.61)), ("L", (0.11, -0.61)), ("Z", ())),
)
_BOX_WIDTH = 0.6
_SLANT = 0.2
_NO_LETTER = ("Co", "Cn", "Cc", "Cs")
"""Categories of codes that mean nothing by themselves: a font's own signs would be drawn for them."""
_EMBOLDENED = 0.025

HEAVY = ("semibold", "bold", "bolditalic")
"""The weights for which a bold face is looked for."""
Kind = Literal["L", "R", "N", "O"]
"""Letters to the right, letters to the left, digits, and signs of neither way."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Neighbours drawn alike: by a face, or by our own font when it is None."""

    text: str
    kind: Kind
    face: Face | None = None


@lru_cache(maxsize=8192)
def width(text: str, weight: Weight) -> float:
    """The width of one line, whatever it holds."""
    return sum(_laid(stretch, weight, False).width for stretch in _stretches(fonts.drawable(text, weight), weight))


@lru_cache(maxsize=4096)
def spread(text: str, weight: Weight) -> tuple[Part, ...]:
    """The parts of one line from left to right, as read: its way is that of its first letter."""
    shown = fonts.drawable(text, weight)
    if not scripts.turns(shown):
        return tuple(_in_a_row([(stretch, False) for stretch in _stretches(shown, weight)], weight))
    levels = bidi.levels(shown, bidi.starts_right(shown))
    ordered: list[tuple[_Stretch, bool]] = []
    for run in bidi.seen(levels):
        right = levels[run.start] % 2 == 1
        found = [(stretch, right) for stretch in _stretches(shown[run.start : run.stop], weight)]
        ordered.extend(reversed(found) if right else found)
    return tuple(_in_a_row(ordered, weight))


def _in_a_row(stretches: list[tuple[_Stretch, bool]], weight: Weight) -> Iterator[Part]:
    x = 0.0
    for stretch, right in stretches:
        part = _laid(stretch, weight, right)
        yield Part(x, part.text, part.width, part.outline, part.scale, part.drop)
        x += part.width


def _laid(stretch: _Stretch, weight: Weight, right: bool) -> Part:
    if stretch.face is not None:
        outline, wide = _shaped(stretch.face, stretch.text, weight, right or stretch.kind == "R")
        return Part(0, stretch.text if outline else "", wide, outline)
    if stretch.text == fonts.SUBSTITUTE:
        return Part(0, stretch.text, _BOX_WIDTH, _BOX)
    if little := fonts.little(stretch.text, weight):
        sign, raised = little
        return Part(0, sign, fonts.width(sign, weight, _LITTLE), (), _LITTLE, _RAISED if raised else _LOWERED)
    shown = turned(stretch.text, weight) if right else stretch.text
    shown = "".join(char for char in shown if fonts.own(char, weight))
    return Part(0, shown, fonts.width(shown, weight, 1))


def turned(signs: str, weight: Weight) -> str:
    """Signs of no way of their own among words from the right: last first, the other side of those that have one."""
    return "".join(_other_side(cluster[0], weight) + cluster[1:] for cluster in reversed(list(clusters(signs))))


def _other_side(char: str, weight: Weight) -> str:
    other = bidi.mirror(char)
    return other if fonts.own(other, weight) or not (fonts.own(char, weight) or fonts.missing(other)) else char


def _stretches(shown: str, weight: Weight) -> list[_Stretch]:
    """A drawable text cut where the font or the kind changes; signs of neither way are alone in a foreign font."""
    found: list[_Stretch] = []
    for cluster in clusters(shown):
        for piece in _by_face(cluster, weight):
            if found and _alike(found[-1], piece, weight):
                found[-1] = _Stretch(found[-1].text + piece.text, piece.kind, piece.face)
            else:
                found.append(piece)
    return found


def _alike(one: _Stretch, other: _Stretch, weight: Weight) -> bool:
    if one.face is None and other.face is None:
        return not any(s.text == fonts.SUBSTITUTE or fonts.little(s.text, weight) for s in (one, other))
    return one.face == other.face and one.kind == other.kind != "O"


def clusters(text: str) -> Iterator[str]:
    """Letters with their marks and joiners; those of no letter stand alone."""
    cluster = ""
    for char in text:
        follows = unicodedata.category(char)[0] == "M" or char in fonts.JOINERS or cluster.endswith("\u200d")
        if cluster and not follows:
            yield cluster
            cluster = ""
        cluster += char
    if cluster:
        yield cluster


def _by_face(cluster: str, weight: Weight) -> Iterator[_Stretch]:
    """A cluster in one font when one has all of it, character by character otherwise."""
    if fonts.own(cluster.translate(_NO_MARKS), weight) or fonts.little(cluster, weight):
        yield _Stretch(cluster, _kind(cluster))
    elif face := face_of(cluster, weight):
        yield _Stretch(cluster, _kind(cluster), face)
    elif len(cluster) > 1:
        for char in cluster:
            yield from _by_face(char, weight)
    else:
        yield _Stretch(cluster, "O")


def _kind(cluster: str) -> Kind:
    ways: dict[str, Kind] = {"R": "R", "AL": "R", "L": "L", "AN": "N", "EN": "N"}
    return ways.get(unicodedata.bidirectional(cluster[0]), "O")


def face_of(cluster: str, weight: Weight) -> Face | None:
    """The face that draws a cluster: of the first family with ink for each of its characters; None when none has."""
    letters = cluster.translate(_NO_MARKS)
    return _face_of(letters, weight in HEAVY, system_fonts.installed()) if letters else None


@lru_cache(maxsize=8192)
def _face_of(letters: str, heavy: bool, known: Fonts) -> Face | None:
    if any(char == fonts.SUBSTITUTE or unicodedata.category(char) in _NO_LETTER for char in letters):
        return None
    for family in known.having(letters):
        face = family.bold if heavy and family.bold.has(letters) else family.regular
        if _inked(face, letters):
            return face
    return None


def _inked(face: Face, letters: str) -> bool:
    """Whether a face draws each character: fonts of colour emoji map many and have an outline for none."""
    font = _font(face, "regular")
    return all(_outline(font, font.get_nominal_glyph(ord(char))) for char in letters)


@lru_cache(maxsize=8192)
def _shaped(face: Face, text: str, weight: Weight, right: bool) -> tuple[PathData, float]:
    """The outline of a stretch, glyphs in the order they are seen, and its width."""
    import uharfbuzz

    font = _font(face, weight)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if right else "ltr"
    uharfbuzz.shape(font, buffer, {"kern": right})
    em = font.face.upem
    commands: list[Command] = []
    x = 0.0
    for glyph, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        commands.extend(moved(_outline(font, glyph.codepoint), (x + at.x_offset) / em, -at.y_offset / em, 1 / em))
        x += at.x_advance
    return tuple(commands), x / em


def _outline(font: Any, glyph: int) -> PathData:
    """The outline of a glyph in font units, y down, quadratic curves raised."""
    from fresque.layout.outline_pen import OutlinePen

    pen = OutlinePen(None)
    font.draw_glyph_with_pen(glyph, pen)
    return tuple((verb, tuple(-n if i % 2 else n for i, n in enumerate(numbers))) for verb, numbers in pen.commands)


@cache
def _font(face: Face, weight: Weight) -> Any:
    """A face made ready to shape: made bolder when it is not bold already, slanted for italic."""
    import uharfbuzz

    font = uharfbuzz.Font(uharfbuzz.Face(system_fonts.opened(face.file), face.index))
    if weight in HEAVY:
        if any(axis.tag == "wght" for axis in font.face.axis_infos):
            font.set_variations({"wght": 600 if weight == "semibold" else 700})
        elif face.weight < LEAST_BOLD:
            font.synthetic_bold = (_EMBOLDENED, _EMBOLDENED, False)
    if weight in ("italic", "bolditalic"):
        font.synthetic_slant = _SLANT
    return font
