"""Small fonts made for a test, of plain rectangles, and a computer that has no others."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from fresque.layout import fonts, line_breaking, shaping, text
from fresque.render.qt import glyphs

ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئ،؟؛ًٌٍَُِّْ٠١٢٣٤٥٦٧٨٩"


def font_of(
    chars: Iterable[str], *, family: str = "Essai", weight: int = 400, advance: int = 600, ink: bool = True
) -> Any:
    """A font whose characters are all one rectangle, or have no outline at all as in a font of colour emoji."""
    names = {ord(char): f"u{ord(char):05X}" for char in sorted(set(chars))}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap(names)
    builder.setupGlyf({name: _rectangle(advance if ink else 0) for name in (".notdef", *names.values())})
    builder.setupHorizontalMetrics(dict.fromkeys((".notdef", *names.values()), (advance, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": family, "styleName": "Bold" if weight > 550 else "Regular"})
    builder.setupOS2(usWeightClass=weight)
    builder.setupPost()
    return builder.font


def use(monkeypatch: pytest.MonkeyPatch, folder: Path, **files: Any) -> None:
    """Make the fonts of `folder` those of the computer, with the given ones added: `Essai=font_of("日")`."""
    for name, font in files.items():
        font.save(folder / f"{name}.ttf")
    monkeypatch.setenv("FRESQUE_FONTS", str(folder))
    forget()


def forget() -> None:
    """Forget every measure: fonts are not expected to come and go while fresque runs."""
    shaping.system_fonts._installed.cache_clear()
    for cached in (fonts._shown, shaping.width, shaping.spread, line_breaking.pieces, text.wrap, glyphs._parts):
        cached.cache_clear()


def _rectangle(advance: int) -> Any:
    pen = TTGlyphPen(None)
    if advance:
        corners = ((50, 0), (50, 700), (advance - 50, 700), (advance - 50, 0))
        pen.moveTo(corners[0])
        for corner in corners[1:]:
            pen.lineTo(corner)
        pen.closePath()
    return pen.glyph()
