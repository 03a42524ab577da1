"""Pictures into a PDF without decoding them when it can be helped: JPEG and plain PNG data pass through untouched.

A picture far finer than 300 dpi at its drawn size is reduced; one with transparency is flattened on white paper.
"""

import hashlib
import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.layout.canvas import Picture

DPI = 300
_TOO_FINE = 1.6
"""Pictures under this many times `DPI` are left as they are."""
_SPACES = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}


@dataclass(frozen=True, slots=True)
class _Stream:
    """Image data as PDF stores it, with the entries that describe them."""

    data: bytes
    entries: str


class _Image(PDFObject):
    """An image XObject whose data are already encoded."""

    def __init__(self, name: str, stream: _Stream) -> None:
        self.name = name
        self._stream = stream

    def format(self, document: object) -> bytes:
        head = f"<< /Type /XObject /Subtype /Image {self._stream.entries} /Length {len(self._stream.data)} >>\nstream\n"
        return head.encode("ascii") + self._stream.data + b"\nendstream"


def embed(file: Any, picture: Picture, w: float, h: float) -> str:
    """The resource name of a picture drawn `w` x `h` mm on the current page; stored once however often it is drawn.

    Raises FresqueError when the picture cannot be read.
    """
    width = _reduced(picture, w, h)
    name = f"p{hashlib.sha1(picture.data, usedforsecurity=False).hexdigest()[:16]}-{width}"
    registered = str(file._doc.getXObjectName(name))
    if registered not in file._doc.idToObject:
        image = _Image(name, _encoded(picture, width))
        file._doc.Reference(image, registered)
        file._doc.addForm(name, image)
    file._formsinuse.append(name)
    return registered


def _reduced(picture: Picture, w: float, h: float) -> int:
    """The width in pixels to store: its own unless it is far finer than needed."""
    needed = max(w / 25.4 * DPI, h / 25.4 * DPI * picture.width / max(1, picture.height))
    return picture.width if picture.width <= needed * _TOO_FINE else max(1, round(needed))


def _encoded(picture: Picture, width: int) -> _Stream:
    if width == picture.width:
        passed = _jpeg(picture.data) or _png(picture.data)
        if passed is not None:
            return passed
    return _redone(picture, width)


def _jpeg(data: bytes) -> _Stream | None:
    """JPEG data as they are; None when they are not a whole JPEG of a kind PDF readers know."""
    if data[:2] != b"\xff\xd8" or b"\xff\xd9" not in data[-64:]:
        return None
    place, adobe = 2, False
    while place + 9 < len(data):
        marker, length = data[place + 1], struct.unpack_from(">H", data, place + 2)[0]
        adobe = adobe or (marker == 0xEE and data[place + 4 : place + 9] == b"Adobe")
        if marker in (0xC0, 0xC1, 0xC2):
            bits, height, width, components = struct.unpack_from(">BHHB", data, place + 4)
            if bits != 8 or components not in _SPACES:
                return None
            invert = " /Decode [1 0 1 0 1 0 1 0]" if adobe and components == 4 else ""
            return _Stream(data, _entries(width, height, components, "/DCTDecode") + invert)
        place += 2 + length
    return None


def _png(data: bytes) -> _Stream | None:
    """The compressed rows of a plain PNG (8 bits, grey or RGB, no transparency, not interlaced); else None."""
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        return None
    chunks = list(_chunks(data))
    kinds = {kind for kind, _body in chunks}
    if not {b"IHDR", b"IDAT", b"IEND"} <= kinds:
        return None
    width, height, bits, kind, _method, _filter, interlaced = struct.unpack(">LLBBBBB", chunks[0][1][:13])
    if bits != 8 or kind not in (0, 2) or interlaced or b"tRNS" in kinds:
        return None
    components = 1 if kind == 0 else 3
    rows = f" /DecodeParms << /Predictor 15 /Colors {components} /BitsPerComponent 8 /Columns {width} >>"
    packed = b"".join(body for kind, body in chunks if kind == b"IDAT")
    return _Stream(packed, _entries(width, height, components, "/FlateDecode") + rows)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = 8
    while place + 8 <= len(data):
        length, kind = struct.unpack_from(">L4s", data, place)
        yield kind, data[place + 8 : place + 8 + length]
        place += 12 + length


def _redone(picture: Picture, width: int) -> _Stream:
    """The picture decoded, flattened on white, reduced to `width` pixels, and kept without loss if it is small."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(picture.data)) as opened:
            opened.draft("RGB", (width, round(width * picture.height / picture.width)))
            has_alpha = "A" in opened.getbands() or "transparency" in opened.info
            image = opened.convert("RGBA" if has_alpha else "RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise FresqueError(
            tr("A picture of the deck cannot be read."), hint=tr("Save it again as PNG or JPEG.")
        ) from error
    if image.mode == "RGBA":
        paper = Image.new("RGBA", image.size, "white")
        paper.alpha_composite(image)
        image = paper.convert("RGB")
    if width < image.width:
        image = image.resize((width, max(1, round(width * picture.height / picture.width))), Image.Resampling.HAMMING)
    packed = zlib.compress(image.tobytes(), 6)
    if len(packed) < image.width * image.height:
        return _Stream(packed, _entries(image.width, image.height, 3, "/FlateDecode"))
    jpeg = io.BytesIO()
    image.save(jpeg, "JPEG", quality=90, subsampling=0)
    return _Stream(jpeg.getvalue(), _entries(image.width, image.height, 3, "/DCTDecode"))


def _entries(width: int, height: int, components: int, filter_: str) -> str:
    space = _SPACES[components]
    return f"/Width {width} /Height {height} /ColorSpace {space} /BitsPerComponent 8 /Filter {filter_}"
