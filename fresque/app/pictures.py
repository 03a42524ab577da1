"""Pictures as bytes become pictures that can be drawn: their size is read from their header."""

import io
from collections.abc import Mapping

from fresque.core.deck import Deck
from fresque.layout.canvas import Picture


def drawable(images: Mapping[str, bytes], deck: Deck) -> dict[str, Picture]:
    """The PNG and JPEG pictures among `images`, by the same names; the deck's own carry their description."""
    described = {card.image: card.alt for card in deck.cards if card.image}
    sized = {name: (data, _size(data)) for name, data in images.items()}
    return {
        name: Picture(data, size[0], size[1], described.get(name, "")) for name, (data, size) in sized.items() if size
    }


def _size(data: bytes) -> tuple[int, int] | None:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
            return image.size
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
