"""Pictures as bytes become pictures that can be drawn: their size is read from their header."""

import hashlib
import io
from collections.abc import Mapping
from pathlib import Path

from fresque.core.deck import Deck
from fresque.layout.canvas import Picture

_ORIENTATION = 0x0112
"""The EXIF tag that says how a camera was held: 1 upright, 5 to 8 on its side."""


def drawable(images: Mapping[str, bytes], deck: Deck) -> dict[str, Picture]:
    """The PNG and JPEG pictures among `images`, by the same names; the deck's own carry their description."""
    described = {card.image: card.alt for card in deck.cards if card.image}
    sized = {name: (data, _size(data)) for name, data in images.items()}
    return {
        name: Picture(data, size[0], size[1], described.get(name, ""), turned=size[2])
        for name, (data, size) in sized.items()
        if size
    }


def drawable_files(files: Mapping[str, Path], deck: Deck) -> dict[str, Picture]:
    """As `drawable`, without reading more than headers: each picture is read when it is drawn."""
    described = {card.image: card.alt for card in deck.cards if card.image}
    sized = {name: (path, _size(path)) for name, path in files.items()}
    return {
        name: Picture(path.read_bytes, *size[:2], described.get(name, ""), _stamp(path), turned=size[2])
        for name, (path, size) in sized.items()
        if size
    }


def _stamp(path: Path) -> str:
    """What tells a picture from any other: where it is, how large, when it was saved."""
    known = path.stat()
    named = f"{path.resolve()} {known.st_size} {known.st_mtime_ns}"
    return hashlib.sha1(named.encode(errors="surrogateescape"), usedforsecurity=False).hexdigest()[:20]


def _size(source: bytes | Path) -> tuple[int, int, bool] | None:
    """Width and height once upright, and whether it must be turned to be."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(source) if isinstance(source, bytes) else source, formats=("PNG", "JPEG")) as image:
            orientation = image.getexif().get(_ORIENTATION, 1) if image.format == "JPEG" else 1
            width, height = image.size
            return (height, width, True) if orientation in (5, 6, 7, 8) else (width, height, orientation in (2, 3, 4))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
