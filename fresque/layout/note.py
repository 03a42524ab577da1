"""A sticky note: a slightly turned paper square whose text shrinks to fit. Lengths in mm."""

from zlib import crc32

from fresque.core.records import Note, NoteColor
from fresque.layout import text
from fresque.layout.canvas import Canvas, Pen
from fresque.layout.palette import INK

PAPERS: dict[NoteColor, str] = {
    "yellow": "#FFE9A8",
    "blue": "#D3E6F8",
    "green": "#D5EBD9",
    "pink": "#F9D9E0",
    "white": "#FFFFFF",
}
_EDGES = {"yellow": "#EBCF7C", "blue": "#AECBE6", "green": "#AFD3B6", "pink": "#E8B4C0", "white": "#E3DCD0"}
_SHADE = "#E8E1D5"
_MARGIN = 6.0
_SIZES = text.Sizes(12, 1.5, 0.5)
"""The smallest still holds the 2,000 characters a note may have."""


def tilt(note: Note) -> float:
    """The angle a note is drawn at, in degrees: its own, or else a small one that never changes for this note."""
    return note.angle or (crc32(note.id.encode()) % 5 - 2) * 0.9


def draw_note(canvas: Canvas, note: Note) -> None:
    """Draw a note centred on the origin, upright: the caller has moved and turned the canvas."""
    x, y = -note.w / 2, -note.h / 2
    canvas.rect(x + 0.8, y + 1.8, note.w, note.h, fill=_SHADE)
    canvas.rect(x, y, note.w, note.h, fill=PAPERS[note.color], pen=Pen(_EDGES[note.color], 0.3))
    w, h = note.w - 2 * _MARGIN, note.h - 2 * _MARGIN
    if w > 0 and h > 0 and note.text:
        with canvas.clip(x, y, note.w, note.h):
            block = text.fit(note.text, w, h, _SIZES)
            text.draw(canvas, block, x + _MARGIN, y + _MARGIN, INK)
