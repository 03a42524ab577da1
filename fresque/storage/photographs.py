"""A photograph or a picture from anywhere, made ready for a session: upright, of a sober size, without what its camera
wrote in it (place, date, owner)."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.decks.files import reason
from fresque.storage.presence import is_folder

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_BYTES = 60 * 2**20
MAX_PIXELS = 40_000_000
LONGEST = 2400
"""Pixels of the longer side that is kept: a card on a poster at real size needs no more."""
_FORMATS = ("PNG", "JPEG", "WEBP")
_QUALITY = 88
_LOSSLESS = 1.5
"""How many times larger than its JPEG the PNG of a drawing may be, and still be kept for its sharp edges."""


@dataclass(frozen=True, slots=True)
class Photograph:
    """A JPEG or a PNG, nothing in it but its pixels; its size is in pixels."""

    data: bytes
    width: int
    height: int


def read_photograph(path: Path) -> Photograph:
    """The picture in a file; raises FresqueError."""
    if is_folder(path):
        summary = tr("“{name}” is a folder.", name=path.name)
        raise FresqueError(summary, hint=tr("Put the pictures that are in it on the board, a few at a time."))
    if path.suffix.lower() == ".svg":
        summary = tr("“{name}” is an SVG drawing, which a board does not take.", name=path.name)
        raise FresqueError(summary, hint=tr("Save it as PNG."))
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        summary = tr("“{name}” cannot be opened: {reason}.", name=path.name, reason=reason(error))
        raise FresqueError(summary, hint=tr("Check that it is still there and that you may read it.")) from error
    return photograph_of(data, path.name)


def photograph_of(data: bytes, name: str) -> Photograph:
    """The picture these bytes are; `name` is what to call it. Raises FresqueError."""
    from PIL import Image, UnidentifiedImageError

    if len(data) > MAX_BYTES:
        summary = tr("“{name}” weighs more than {n} MB.", name=name, n=MAX_BYTES // 2**20)
        raise FresqueError(summary, hint=tr("Save a smaller one."))
    try:
        with _opened(data) as image:
            width, height = image.size
            if width * height > MAX_PIXELS:
                raise _too_large(name)
            return _encoded(_ready(image))
    except Image.DecompressionBombError as error:
        raise _too_large(name) from error
    except UnidentifiedImageError as error:
        summary = tr("“{name}” is not a picture that can be read.", name=name)
        raise FresqueError(summary, hint=tr("Save it as PNG, JPEG or WebP, then put it again.")) from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        summary = tr("“{name}” is damaged: it cannot be read to its end.", name=name)
        raise FresqueError(summary, hint=tr("Copy it again from where it comes from.")) from error


def _opened(data: bytes) -> "Image":
    import warnings

    import PIL.JpegImagePlugin  # named, or else Pillow imports its forty formats to find these three
    import PIL.PngImagePlugin
    import PIL.WebPImagePlugin  # noqa: F401 (the same)
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        return Image.open(io.BytesIO(data), formats=_FORMATS)


def _ready(image: "Image") -> "Image":
    """Upright, in plain RGB or RGBA, no larger than is kept."""
    from PIL import Image, ImageOps

    image.draft("RGB", (LONGEST, LONGEST))
    image.load()
    upright = ImageOps.exif_transpose(image)
    plain = _plain(upright)
    plain.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    return plain


def _plain(image: "Image") -> "Image":
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        clear = image.convert("RGBA")
        return clear if clear.getchannel("A").getextrema() != (255, 255) else clear.convert("RGB")
    if image.mode[0] == "I":
        return image.convert("I").point(lambda grey: grey * (1 / 257)).convert("L").convert("RGB")
    return _srgb(image)


def _srgb(image: "Image") -> "Image":
    """The colours as every screen and printer takes them, when the camera says what its own mean."""
    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    if isinstance(profile, bytes) and image.mode in ("RGB", "CMYK"):
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(image, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            return image.convert("RGB")
        return converted if converted is not None else image.convert("RGB")
    return image.convert("RGB")


def _encoded(image: "Image") -> Photograph:
    """The smaller of a JPEG and a PNG; what is see-through is a PNG, and so is a drawing when it costs little more."""
    from PIL import Image

    bare = Image.frombytes(image.mode, image.size, image.tobytes())
    jpeg, png = io.BytesIO(), io.BytesIO()
    if bare.mode == "RGB":
        bare.save(jpeg, "JPEG", quality=_QUALITY, optimize=True)
    if bare.mode == "RGBA" or bare.getcolors(4096) is not None:
        bare.save(png, "PNG", optimize=True)
    small, exact = jpeg.getvalue(), png.getvalue()
    lossless = exact and (not small or len(exact) <= _LOSSLESS * len(small))
    return Photograph(exact if lossless else small, *bare.size)


def _too_large(name: str) -> FresqueError:
    summary = tr("“{name}” has more than 40 megapixels.", name=name)
    return FresqueError(summary, hint=tr("Reduce it first: a board needs no more than 2400 pixels."))
