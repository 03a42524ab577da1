"""Many small drawings as pixels with clear grounds, by PDFium: what films and series of pictures are laid out from."""

import io
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fresque.layout.canvas import Canvas

if TYPE_CHECKING:
    from PIL.Image import Image

POINT = 25.4 / 72
"""Millimetres of a page for one pixel of its picture."""
BUDGET = 96 * 1024 * 1024
"""Bytes of pixels kept at most."""


@dataclass(frozen=True, slots=True)
class Sprite:
    """A drawing of `w` x `h` pixels; `draw` works in mm, and its point (x, y) comes at the upper left corner."""

    w: int
    h: int
    x: float
    y: float
    draw: Callable[[Canvas], None]


class SpriteSheet:
    """Pixels of sprites at `scale` pixels a mm, made when they are asked for; close it to let go of the memory."""

    def __init__(self, sprites: Sequence[Sprite], scale: float) -> None:
        import pypdfium2

        self._document = pypdfium2.PdfDocument(_pages(sprites, scale))
        self._kept: OrderedDict[int, Image] = OrderedDict()
        self._bytes = 0

    def image(self, number: int) -> "Image":
        """The pixels of a sprite, clear where it draws nothing."""
        found = self._kept.get(number)
        if found is None:
            found = self._rendered(number)
            self._keep(number, found)
        self._kept.move_to_end(number)
        return found

    def close(self) -> None:
        """Let go of the drawings."""
        self._document.close()
        self._kept.clear()

    def _rendered(self, number: int) -> "Image":
        page = self._document[number]
        bitmap = page.render(scale=1, fill_color=(255, 255, 255, 0), rev_byteorder=True, may_draw_forms=False)
        image: Image = bitmap.to_pil().copy()
        page.close()
        return image if image.mode == "RGBA" else image.convert("RGBA")

    def _keep(self, number: int, image: "Image") -> None:
        self._kept[number] = image
        self._bytes += image.width * image.height * 4
        while self._bytes > BUDGET and len(self._kept) > 1:
            _number, oldest = self._kept.popitem(last=False)
            self._bytes -= oldest.width * oldest.height * 4


def _pages(sprites: Sequence[Sprite], scale: float) -> bytes:
    from fresque.render.pdf import PdfDocument

    pages = io.BytesIO()
    document = PdfDocument(pages, title="")
    for sprite in sprites:
        canvas = document.add_page(sprite.w * POINT, sprite.h * POINT)
        with canvas.at(0, 0, scale=scale * POINT), canvas.at(-sprite.x, -sprite.y):
            sprite.draw(canvas)
    document.save()
    return pages.getvalue()
