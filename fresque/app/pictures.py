"""Pictures as bytes become pictures that can be drawn: their size is read from their header."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from fresque.core.deck import Deck
from fresque.layout.canvas import Picture
from fresque.storage.picture_header import Header, header_of


def drawable(images: Mapping[str, bytes], deck: Deck) -> dict[str, Picture]:
    """The PNG and JPEG pictures among `images`, by the same names; the deck's own carry their description."""
    described = {card.image: card.alt for card in deck.cards if card.image}
    headers = {name: _header(data) for name, data in images.items()}
    return {
        name: Picture(images[name], header.width, header.height, described.get(name, ""), turned=header.turned)
        for name, header in headers.items()
        if header
    }


def drawable_files(files: Mapping[str, Path], deck: Deck) -> dict[str, Picture]:
    """As `drawable`, without reading more than headers: each picture is read when it is drawn."""
    described = {card.image: card.alt for card in deck.cards if card.image}
    headers = {name: _header(path) for name, path in files.items()}
    return {name: _picture(files[name], header, described.get(name, "")) for name, header in headers.items() if header}


def _picture(path: Path, header: Header, alt: str) -> Picture:
    return Picture(path.read_bytes, header.width, header.height, alt, _stamp(path), turned=header.turned)


def _stamp(path: Path) -> str:
    """What tells a picture from any other: where it is, how large, when it was saved."""
    known = path.stat()
    named = f"{path.resolve()} {known.st_size} {known.st_mtime_ns}"
    return hashlib.sha1(named.encode(errors="surrogateescape"), usedforsecurity=False).hexdigest()[:20]


def _header(source: bytes | Path) -> Header | None:
    """What the header of a picture says, None when it cannot be drawn."""
    try:
        return header_of(source)
    except (OSError, ValueError, OverflowError):
        return None
