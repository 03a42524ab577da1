"""The canvas protocol as one self-contained SVG: text as glyph outlines, so that every program shows the same lines."""

import base64
import io
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import accumulate
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from fresque.layout import fonts
from fresque.layout.canvas import PathData, Pen, Picture, Weight, moved
from fresque.layout.truetype import TrueType

_NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


class SvgCanvas:
    """Collects a drawing of w x h mm; `svg()` gives the document, with `title` for those who hear it read."""

    def __init__(self, w: float, h: float, *, title: str = "") -> None:
        self._size = (w, h)
        self._title = title
        self._body: list[str] = []
        self._defs: dict[str, str] = {}

    def svg(self) -> str:
        """The whole document, in mm."""
        w, h = map(_number, self._size)
        head = f'<svg {_NAMESPACES} width="{w}mm" height="{h}mm" viewBox="0 0 {w} {h}" role="img">'
        title = f"<title>{escape(self._title)}</title>" if self._title else ""
        defs = f"<defs>{''.join(self._defs.values())}</defs>"
        return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, title, defs, *self._body, "</svg>", ""])

    def rect(
        self, x: float, y: float, w: float, h: float, *, fill: str = "", pen: Pen | None = None, radius: float = 0
    ) -> None:
        self._add("rect", x=x, y=y, width=w, height=h, rx=radius or None, **_paint(fill, pen))

    def path(self, data: PathData, *, fill: str = "", pen: Pen | None = None) -> None:
        self._add("path", d=_path(data), **_paint(fill, pen))

    def text(self, x: float, y: float, text: str, *, weight: Weight, size: float, color: str) -> None:
        if not fonts.own(text, weight):
            self._spread(x, y, text, weight, size, color)
        else:
            self._line(x, y, text, weight, size, color)

    def _line(self, x: float, y: float, text: str, weight: Weight, size: float, color: str) -> None:
        em = _font(weight).em
        scale = _number(size / em)
        starts = accumulate(fonts.advances(text, weight, em), initial=0.0)
        glyphs = "".join(
            f'<use xlink:href="#{self._glyph(weight, char)}" x="{_number(start)}"/>'
            for char, start in zip(text, starts, strict=False)
            if not char.isspace()
        )
        if glyphs:
            place = f"translate({_number(x)} {_number(y)}) scale({scale} -{scale})"
            self._body.append(f'<g aria-label={quoteattr(text)} fill="{color}" transform="{place}">{glyphs}</g>')

    def image(self, x: float, y: float, w: float, h: float, picture: Picture) -> None:
        data = _upright(picture.data) if picture.turned else picture.data
        kind = "png" if data.startswith(b"\x89PNG") else "jpeg"
        address = f"data:image/{kind};base64,{base64.b64encode(data).decode('ascii')}"
        attributes = {"preserveAspectRatio": "none", "xlink:href": address, "aria-label": picture.alt or None}
        self._add("image", x=x, y=y, width=w, height=h, **attributes)

    def link(self, x: float, y: float, w: float, h: float, url: str) -> None:
        self._body.append(f"<a xlink:href={quoteattr(url)}>")
        self._add("rect", x=x, y=y, width=w, height=h, fill="#FFFFFF", **{"fill-opacity": 0})
        self._body.append("</a>")

    @contextmanager
    def described(self, alt: str) -> Iterator[None]:
        with self._group(f'role="img" aria-label={quoteattr(alt)}'):
            yield

    @contextmanager
    def clip(self, x: float, y: float, w: float, h: float, *, radius: float = 0) -> Iterator[None]:
        shape = _element("rect", x=x, y=y, width=w, height=h, rx=radius or None)
        name = f"clip{len(self._defs)}"
        self._defs[name] = f'<clipPath id="{name}">{shape}</clipPath>'
        with self._group(f'clip-path="url(#{name})"'):
            yield

    @contextmanager
    def at(self, dx: float, dy: float, *, angle: float = 0, scale: float = 1) -> Iterator[None]:
        moves = [f"translate({_number(dx)} {_number(dy)})"]
        if angle:
            moves.append(f"rotate({_number(angle)})")
        if scale != 1:
            moves.append(f"scale({_number(scale)})")
        with self._group(f'transform="{" ".join(moves)}"'):
            yield

    def _spread(self, x: float, y: float, text: str, weight: Weight, size: float, color: str) -> None:
        for part in fonts.spread(text, weight):
            left, baseline = x + part.x * size, y + part.drop * size
            if part.outline:
                outline = _path(moved(part.outline, left, baseline, size))
                self._body.append(f'<path aria-label={quoteattr(part.text)} fill="{color}" d="{outline}"/>')
            elif part.text:
                self._line(left, baseline, part.text, weight, size * part.scale, color)

    @contextmanager
    def _group(self, attribute: str) -> Iterator[None]:
        self._body.append(f"<g {attribute}>")
        yield
        self._body.append("</g>")

    def _add(self, name: str, **attributes: Any) -> None:
        self._body.append(_element(name, **attributes))

    def _glyph(self, weight: Weight, char: str) -> str:
        name = f"{weight}-{ord(char):x}"
        if name not in self._defs:
            self._defs[name] = f'<path id="{name}" d="{_outline(weight, char)}"/>'
        return name


def _element(name: str, **attributes: Any) -> str:
    shown = (
        f"{key}={quoteattr(_number(value) if isinstance(value, int | float) else value)}"
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name} {' '.join(shown)}/>"


def _upright(data: bytes) -> bytes:
    """A photograph with its pixels turned as its EXIF orientation says: not every reader of SVG follows it."""
    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(data)) as lying:
        turned = io.BytesIO()
        ImageOps.exif_transpose(lying).save(turned, "JPEG", quality=92)
    return turned.getvalue()


def _paint(fill: str, pen: Pen | None) -> dict[str, Any]:
    paint: dict[str, Any] = {"fill": fill or "none"}
    if pen:
        paint |= {"stroke": pen.color, "stroke-width": pen.width, "stroke-linecap": "round", "stroke-linejoin": "round"}
        if pen.dash:
            paint["stroke-dasharray"] = " ".join(map(_number, pen.dash))
    return paint


def _path(data: PathData) -> str:
    return "".join(name + " ".join(map(_number, at)) for name, at in data)


def _number(value: float) -> str:
    return f"{value:.5f}".rstrip("0").rstrip(".")


@cache
def _font(weight: Weight) -> TrueType:
    return TrueType(fonts.font_file(weight))


@cache
def _outline(weight: Weight, char: str) -> str:
    return _path(_font(weight).outline(ord(char)))
