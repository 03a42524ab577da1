"""What the header of a PNG or JPEG says, its pixels left alone."""

import io
import os
import warnings
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

_ORIENTATION = 0x0112
"""The EXIF tag that says how a camera was held: 1 upright, 5 to 8 on its side."""


@dataclass(frozen=True, slots=True)
class Header:
    """Width and height in pixels once upright; `turned` when the pixels themselves are not."""

    width: int
    height: int
    turned: bool = False


def header_of(source: bytes | Path) -> Header:
    """The header of a picture, from its bytes or its file, read once as long as the file stays the same.

    Raises OSError when the file cannot be read, ValueError when it is neither a PNG nor a JPEG, and OverflowError when
    it claims more pixels than anyone can open.
    """
    if isinstance(source, bytes):
        return _read(io.BytesIO(source))
    known = source.stat()
    return _remembered(os.path.abspath(source), known.st_size, known.st_mtime_ns)  # noqa: PTH100 (never resolved)


@lru_cache(maxsize=1024)
def _remembered(path: str, size: int, mtime_ns: int) -> Header:
    with open(path, "rb") as file:  # noqa: PTH123
        return _read(file)


def _read(file: BinaryIO) -> Header:
    import PIL.JpegImagePlugin  # named, or else Pillow imports its forty formats to find these two
    import PIL.PngImagePlugin  # noqa: F401 (the same)
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(file, formats=("PNG", "JPEG")) as image:
                orientation = image.getexif().get(_ORIENTATION, 1) if image.format == "JPEG" else 1
                width, height = image.size
    except Image.DecompressionBombError as error:
        raise OverflowError(str(error)) from error
    except (UnidentifiedImageError, SyntaxError) as error:
        raise ValueError(str(error)) from error
    if orientation in (5, 6, 7, 8):
        return Header(height, width, True)
    return Header(width, height, orientation in (2, 3, 4))
