"""Pictures made ready for paper, on other threads: JPEG and plain PNG data pass through untouched when they can.

A picture far finer than 300 dpi at its drawn size is reduced (Pillow lets threads run side by side); one with
transparency is flattened on white paper.
"""

import hashlib
import io
import os
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.layout.canvas import Picture
from fresque.render.seen import WHOLE, Part

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

DPI = 300
QUALITY = 82
"""Of the JPEG a reduced photograph is kept as, from 0 to 95."""
_DRAWING = 0.6
"""Bytes a pixel that a drawing kept without loss stays under; a photograph takes one to two."""
_ENOUGH = 0.93
"""A photograph that its own format can halve without going under 280 dpi is halved: four times as fast to decode."""
_TOO_FINE = 1.25
"""Pictures under this many times `DPI` are left as they are."""
_SPACES = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}


MOST_PIXELS = 80_000_000
"""A picture of more is refused: decoded, it would fill the memory of an ordinary laptop."""


class Shelf(Protocol):
    """Where reduced pictures are kept from one printing to the next, by a name made of letters and digits."""

    def find(self, name: str) -> bytes | None: ...

    def keep(self, name: str, data: bytes) -> None: ...


@dataclass(frozen=True, slots=True)
class Stream:
    """Image data as PDF stores it, with the entries that describe them."""

    data: bytes
    entries: str


_GONE = Stream(b"", "")


class Reducer:
    """The pictures of one document: each is worked on once however often it is drawn, from the moment it is known."""

    def __init__(self, shelf: Shelf | None = None, *, cmyk: bool = False, lossless: bool = False) -> None:
        """`lossless` keeps pictures that are not JPEG as they are, however heavy: print shops ask for it."""
        self._shelf, self._cmyk, self._lossless = shelf, cmyk, lossless
        self._workers: ThreadPoolExecutor | None = None
        self._streams: dict[str, Stream | Future[Stream]] = {}

    def begin(self, picture: Picture, w: float, h: float, part: Part = WHOLE) -> str:
        """Start on a picture, or on the `part` of it that is seen, drawn whole `w` x `h` mm; the name to `take` it by.

        Raises FresqueError when the picture is too large to be decoded.
        """
        width = _reduced(picture, w, h)
        cut = "-".join(f"{round(1000 * side)}" for side in part)
        name = f"{picture.stamp or _digest(picture.data)}-{width}-{cut}"
        if name not in self._streams:
            key = f"{name}-{'cmyk' if self._cmyk else 'rgb'}{'-lossless' if self._lossless else ''}"
            self._streams[name] = self._stream(picture, width, part, key)
        return name

    def take(self, name: str) -> "Stream":
        """The data of a picture begun, let go of once taken; raises FresqueError when it could not be read."""
        stream = self._streams[name]
        self._streams[name] = _GONE
        return stream if isinstance(stream, Stream) else stream.result()

    def close(self) -> None:
        """Let the threads go, once the document is written or given up."""
        if self._workers is not None:
            self._workers.shutdown(cancel_futures=True)
            self._workers = None

    def _stream(self, picture: Picture, width: int, part: Part, key: str) -> "Stream | Future[Stream]":
        if width == picture.width and not self._cmyk and part == WHOLE and not picture.turned:
            data = _read(picture)
            passed = _jpeg(data) or (None if self._heavy(data, picture) else _png(data))
            if passed is not None:
                return passed
        if picture.width * picture.height > MOST_PIXELS:
            summary = tr("A picture of {w} by {h} pixels is too large to print.", w=picture.width, h=picture.height)
            raise FresqueError(summary, hint=tr("Reduce it: a card needs no more than 2000 pixels."))
        if self._workers is None:
            from concurrent.futures import ThreadPoolExecutor

            self._workers = ThreadPoolExecutor(os.cpu_count() or 2, thread_name_prefix="pictures")
        return self._workers.submit(self._found, picture, width, part, key)

    def _heavy(self, data: bytes, picture: Picture) -> bool:
        """Whether a picture kept without loss weighs as a photograph does, for nothing an office printer shows."""
        return not self._lossless and len(data) > _DRAWING * picture.width * picture.height

    def _found(self, picture: Picture, width: int, part: Part, key: str) -> Stream:
        kept = self._shelf.find(key) if self._shelf is not None else None
        if kept is not None:
            known = _jpeg(kept)
            if known is not None:
                return known
        made = _redone(picture, width, part, cmyk=self._cmyk, lossless=self._lossless)
        if self._shelf is not None and "/DCTDecode" in made.entries:
            self._shelf.keep(key, made.data)
        return made


def _digest(data: bytes) -> str:
    return hashlib.sha1(data, usedforsecurity=False).hexdigest()[:20]


def _reduced(picture: Picture, w: float, h: float) -> int:
    """The width in pixels to store: its own unless it is far finer than needed."""
    needed = max(w / 25.4 * DPI, h / 25.4 * DPI * picture.width / max(1, picture.height))
    return picture.width if picture.width <= needed * _TOO_FINE else max(1, round(needed))


def _jpeg(data: bytes) -> Stream | None:
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
            return Stream(data, _entries(width, height, components, "/DCTDecode") + invert)
        place += 2 + length
    return None


def _png(data: bytes) -> Stream | None:
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
    return Stream(packed, _entries(width, height, components, "/FlateDecode") + rows)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = 8
    while place + 8 <= len(data):
        length, kind = struct.unpack_from(">L4s", data, place)
        yield kind, data[place + 8 : place + 8 + length]
        place += 12 + length


def _redone(picture: Picture, width: int, part: Part, *, cmyk: bool, lossless: bool) -> Stream:
    """The part of a picture decoded, flattened on white, reduced as the whole would be to `width` pixels.

    Drawings are kept without loss.
    """
    from PIL import Image, ImageOps

    height = max(1, round(width * picture.height / picture.width))
    try:
        data = _read(picture)
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as opened:
            rich = len(data) > _DRAWING * picture.width * picture.height and not lossless
            photograph = opened.format == "JPEG" or rich
            least = round(min(width, height) * _ENOUGH) if picture.turned else 0
            opened.draft("RGB", (least or round(width * _ENOUGH), least or round(height * _ENOUGH)))
            has_alpha = "A" in opened.getbands() or "transparency" in opened.info
            opened.load()
            wanted = "RGBA" if has_alpha else "RGB"
            image = opened if opened.mode == wanted else _eight_bits(opened).convert(wanted)
            if picture.turned:
                image = ImageOps.exif_transpose(image)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise FresqueError(
            tr("A picture of the deck cannot be read."), hint=tr("Save it again as PNG or JPEG.")
        ) from error
    if image.mode == "RGBA":
        paper = Image.new("RGBA", image.size, "white")
        paper.alpha_composite(image)
        image = paper.convert("RGB")
    image = _cut(image, part, width, height)
    if cmyk:
        image = _four_inks(image)
    if not photograph:
        packed = zlib.compress(image.tobytes(), 6)
        if lossless or len(packed) < image.width * image.height:
            return Stream(packed, _entries(image.width, image.height, len(image.getbands()), "/FlateDecode"))
    jpeg = io.BytesIO()
    image.save(jpeg, "JPEG", quality=QUALITY, subsampling=2)
    made = _jpeg(jpeg.getvalue())
    assert made is not None
    return made


def _eight_bits(image: Any) -> Any:
    """The same picture, a scan of 65536 greys brought down to 256; Pillow alone would make it all white."""
    return image.convert("I").point(lambda grey: grey * (1 / 257)).convert("L") if image.mode[0] == "I" else image


def _read(picture: Picture) -> bytes:
    """The bytes of a picture; raises FresqueError when its file went away meanwhile."""
    try:
        return picture.data
    except OSError as error:
        summary = tr("A picture of the deck cannot be read.")
        raise FresqueError(summary, hint=tr("Check that its folder is still there.")) from error


def _cut(image: Any, part: Part, width: int, height: int) -> Any:
    """The part of an image, as large as it is in the whole once that is `width` x `height` pixels."""
    from PIL import Image

    left, top, right, bottom = part
    box = (left * image.width, top * image.height, right * image.width, bottom * image.height)
    size = (max(1, round(width * (right - left))), max(1, round(height * (bottom - top))))
    if width >= image.width:
        return image if part == WHOLE else image.crop(tuple(map(round, box)))
    return image.resize(size, Image.Resampling.HAMMING, box=box)


def _four_inks(image: Any) -> Any:
    """The picture in cyan, magenta, yellow and black; what the three share goes to black, as `inks` does."""
    from PIL import Image, ImageChops

    three = [ImageChops.invert(band) for band in image.split()]
    black = ImageChops.darker(ImageChops.darker(three[0], three[1]), three[2])
    return Image.merge("CMYK", [*(ImageChops.subtract(band, black) for band in three), black])


def _entries(width: int, height: int, components: int, filter_: str) -> str:
    space = _SPACES[components]
    return f"/Width {width} /Height {height} /ColorSpace {space} /BitsPerComponent 8 /Filter {filter_}"
