"""A font file as fontTools reads it: characters, advances, heights and outlines, read when first asked for."""

from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any

from fresque.layout.canvas import PathData


class TrueType:
    """One font file (lengths in font units, y up); fontTools is imported with the first one opened."""

    def __init__(self, file: Path) -> None:
        import logging

        from fontTools.ttLib import TTFont

        logging.getLogger("fontTools").setLevel(logging.ERROR)
        self._font: Any = TTFont(BytesIO(file.read_bytes()), lazy=True)
        self.em = int(self._font["head"].unitsPerEm)
        self.ascent = int(self._font["hhea"].ascent)
        self.descent = -int(self._font["hhea"].descent)
        self.glyphs: dict[int, str] = self._font.getBestCmap()

    @property
    def cap_height(self) -> int:
        """Height of a capital."""
        return int(self._font["OS/2"].sCapHeight)

    def advances(self) -> dict[int, int]:
        """Unicode code -> advance."""
        metrics = self._font["hmtx"].metrics
        return {code: metrics[glyph][0] for code, glyph in self.glyphs.items()}

    def outline(self, code: int) -> PathData:
        """The outline of a character in cubic commands; quadratic curves are raised exactly."""
        from fresque.layout.outline_pen import OutlinePen

        pen = OutlinePen(self._outlines)
        self._outlines[self.glyphs[code]].draw(pen)
        return tuple(pen.commands)

    @cached_property
    def _outlines(self) -> Any:
        return self._font.getGlyphSet()
