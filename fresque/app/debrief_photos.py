"""Photographs of a session made ready for its report: upright, reduced, without what the camera wrote about itself."""

import io
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from fresque.core.facts import Photo
from fresque.layout.canvas import Picture

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST = 1000
"""Pixels of the longest side: 300 dots per inch at the size they have on the page."""
MOST_PIXELS = 80_000_000
QUALITY = 82


def reports_photos(photos: Iterable[Photo], images: Mapping[str, bytes]) -> dict[str, Picture]:
    """The photographs that can be read, by their SHA-256; neither place nor camera nor date is left in them."""
    there = {photo.asset: photo for photo in photos if photo.asset in images}
    with ThreadPoolExecutor(2, thread_name_prefix="photos") as workers:
        made = list(workers.map(lambda photo: _reduced(images[photo.asset], photo.caption), there.values()))
    return {asset: picture for asset, picture in zip(there, made, strict=True) if picture is not None}


def _reduced(data: bytes, alt: str) -> Picture | None:
    """None when the bytes are no picture, are cut, or claim too many pixels to be opened."""
    import PIL.JpegImagePlugin
    import PIL.PngImagePlugin  # noqa: F401 (named, or else Pillow imports its forty formats)
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                return None
            share = min(1.0, LONGEST / max(opened.size))
            opened.draft("RGB", (max(1, round(opened.width * share)), max(1, round(opened.height * share))))
            upright = ImageOps.exif_transpose(opened)
            image = _on_white(upright)
            image.thumbnail((LONGEST, LONGEST), Image.Resampling.BOX)
    except (OSError, ValueError, SyntaxError, OverflowError, Image.DecompressionBombError):
        return None
    jpeg = io.BytesIO()
    image.save(jpeg, "JPEG", quality=QUALITY, subsampling=2)
    return Picture(jpeg.getvalue(), image.width, image.height, alt)


def _on_white(image: "Image") -> "Image":
    from PIL.Image import new

    if image.mode not in ("RGBA", "LA", "PA") and "transparency" not in image.info:
        return image.convert("RGB")
    paper = new("RGBA", image.size, "white")
    paper.alpha_composite(image.convert("RGBA"))
    return paper.convert("RGB")
