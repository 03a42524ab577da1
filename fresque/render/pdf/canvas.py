"""The drawing protocol on a page of reportlab; the only place that knows PDF's y grows upwards."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFString

from fresque.layout.canvas import PathData, Pen, Picture, Weight, moved
from fresque.layout.fonts import font_file, own, spread, width
from fresque.render.pdf.fonts import TTFont
from fresque.render.pdf.inks import Inks
from fresque.render.pdf.inks import number as _n
from fresque.render.pdf.pictures import Pictures
from fresque.render.seen import WHOLE, Seen

MM = 72 / 25.4
"""Points in a millimetre."""
_ARC = 0.5522847498
_UNSEEN = "-"
_VERBS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


class PdfCanvas:
    """Draws in mm on the page it was made for, until the next is added; the frame is already turned, y downwards.

    `file` is reportlab's canvas: untyped, for its published types leave out what a backend needs.
    """

    def __init__(self, file: Any, inks: Inks, pictures: Pictures) -> None:
        self._file = file
        self._inks = inks
        self._pictures = pictures
        self._code: list[str] = file._code
        self._seen = Seen()

    def rect(
        self, x: float, y: float, w: float, h: float, *, fill: str = "", pen: Pen | None = None, radius: float = 0
    ) -> None:
        self._paint(_rectangle(x, y, w, h, radius), fill, pen)

    def path(self, data: PathData, *, fill: str = "", pen: Pen | None = None) -> None:
        self._paint(_operators(data), fill, pen)

    def text(self, x: float, y: float, text: str, *, weight: Weight, size: float, color: str) -> None:
        if not own(text, weight):
            self._spread(x, y, text, weight, size, color)
        else:
            self._line(x, y, text, weight, size, color)

    def _line(self, x: float, y: float, text: str, weight: Weight, size: float, color: str) -> None:
        font: Any = pdfmetrics.getFont(font_name(weight))
        document = self._file._doc
        code = [f"BT {self._inks.letters(color)} 1 0 0 -1 {_n(x)} {_n(y)} Tm"]
        for subset, shown in font.splitString(text, document):
            code.append(
                f"{font.getSubsetInternalName(subset, document)} {_n(size)} Tf ({self._file._escape(shown)}) Tj"
            )
        self._code.append(" ".join([*code, "ET"]))

    def image(self, x: float, y: float, w: float, h: float, picture: Picture) -> None:
        part, scale = self._seen.part(x, y, w, h), self._seen.scale
        name = self._pictures.embed(picture, w * scale, h * scale, part)
        if part != WHOLE:
            left, top, right, bottom = part
            x, y, w, h = x + w * left, y + h * top, w * (right - left), h * (bottom - top)
        self._code.append(self._alt(picture.alt) if picture.alt else "")
        self._code.append(f"q {_n(w)} 0 0 {_n(-h)} {_n(x)} {_n(y + h)} cm /{name} Do Q")
        self._code.append("EMC" if picture.alt else "")

    def link(self, x: float, y: float, w: float, h: float, url: str) -> None:
        if url.startswith("#"):
            self._file.linkRect("", destination(int(url[1:])), (x, y, x + w, y + h), relative=1, thickness=0)
        else:
            self._file.linkURL(url, (x, y, x + w, y + h), relative=1)

    @contextmanager
    def described(self, alt: str) -> Iterator[None]:
        self._code.append(self._alt(alt))
        yield
        self._code.append("EMC")

    @contextmanager
    def clip(self, x: float, y: float, w: float, h: float, *, radius: float = 0) -> Iterator[None]:
        self._file.saveState()
        self._code.append(f"{_rectangle(x, y, w, h, radius)} W n")
        self._seen.clip(x, y, w, h)
        yield
        self._seen.leave()
        self._file.restoreState()

    @contextmanager
    def at(self, dx: float, dy: float, *, angle: float = 0, scale: float = 1) -> Iterator[None]:
        cos, sin = math.cos(math.radians(angle)) * scale, math.sin(math.radians(angle)) * scale
        self._file.saveState()
        self._file.transform(cos, sin, -sin, cos, dx, dy)
        self._seen.at(scale)
        yield
        self._seen.leave()
        self._file.restoreState()

    def _alt(self, words: str) -> str:
        """Begins what these words stand for."""
        said = PDFString(words).format(self._file._doc).decode("latin-1")
        return f"/Span <</Alt {said}>> BDC"

    def _spread(self, x: float, y: float, text: str, weight: Weight, size: float, color: str) -> None:
        """A line our font does not have all of: the rest is outlines, under an unseen sign that says what they say.

        Readers that know ActualText copy, find and read aloud the words; without a sign of text they would not look.
        """
        for part in spread(text, weight):
            left, baseline = x + part.x * size, y + part.drop * size
            if part.outline:
                said = part.text.encode("utf-16-be", "replace").hex()
                stretch = 100 * part.width / width(_UNSEEN, weight, 1)
                self._code.append(f"/Span <</ActualText <FEFF{said}>>> BDC 3 Tr {_n(stretch)} Tz")
                self._line(left, baseline, _UNSEEN, weight, size, color)
                self._code.append("0 Tr 100 Tz")
                self._paint(_operators(moved(part.outline, left, baseline, size)), color, None)
                self._code.append("EMC")
            elif part.text:
                self._line(left, baseline, part.text, weight, size * part.scale, color)

    def _paint(self, outline: str, fill: str, pen: Pen | None) -> None:
        if not fill and pen is None:
            return
        code = [self._inks.fill(fill)] if fill else []
        if pen is not None:
            dash = " ".join(map(_n, pen.dash))
            code.append(f"{self._inks.stroke(pen.color)} {_n(pen.width)} w [{dash}] 0 d")
        code += [outline, "B" if fill and pen is not None else "f" if fill else "S"]
        self._code.append(" ".join(code))


def destination(rank: int) -> str:
    """What a bookmark of the document is called inside its file, from its rank among them."""
    return f"b{rank}"


@cache
def font_name(weight: Weight) -> str:
    """The name reportlab knows a weight by; its file is read at the first call."""
    name = f"fresque-{weight}"
    pdfmetrics.registerFont(TTFont(name, str(font_file(weight))))
    return name


def _operators(data: PathData) -> str:
    words: list[str] = []
    for verb, numbers in data:
        if len(numbers) == 2:
            x, y = numbers
            whole = type(x) is int and type(y) is int
            words.append(f"{x} {y} {_VERBS[verb]}" if whole else f"{_n(x)} {_n(y)} {_VERBS[verb]}")
        else:
            words.append(" ".join((*map(_n, numbers), _VERBS[verb])))
    return " ".join(words)


def _rectangle(x: float, y: float, w: float, h: float, radius: float) -> str:
    r = min(radius, w / 2, h / 2)
    if r <= 0:
        return f"{_n(x)} {_n(y)} {_n(w)} {_n(h)} re"
    k = r * (1 - _ARC)
    right, bottom = x + w, y + h
    return _operators(
        (
            ("M", (x + r, y)),
            ("L", (right - r, y)),
            ("C", (right - k, y, right, y + k, right, y + r)),
            ("L", (right, bottom - r)),
            ("C", (right, bottom - k, right - k, bottom, right - r, bottom)),
            ("L", (x + r, bottom)),
            ("C", (x + k, bottom, x, bottom - k, x, bottom - r)),
            ("L", (x, y + r)),
            ("C", (x, y + k, x + k, y, x + r, y)),
            ("Z", ()),
        )
    )
