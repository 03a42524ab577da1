"""A film as a GIF: one palette for all, each picture only where it differs from the one before."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from fresque.app.replay_film import Film

if TYPE_CHECKING:
    from PIL.Image import Image

CLEAR = 255
"""The colour of the palette that stands for what does not change."""
_EXACT = 128
"""How many colours of the palette are those seen most, as they are; the others do for all the rest."""
_LOOKED_AT, _CLOSE = 2000, 6
_SEEDS = 6
"""How many pictures of the film the palette is made from."""


def gif_parts(
    film: Film, times: Sequence[int], *, comment: str = "", step: Callable[[int], None] = lambda place: None
) -> Iterator[bytes]:
    """The bytes of a GIF that shows picture n of the film for `times[n]` ms, over and over; `step` hears each n."""
    from PIL import GifImagePlugin, Image

    palette = _palette(film)
    shown = Image.new("P", film.size)
    for place, (image, part) in enumerate(film.frames()):
        step(place)
        area = part or (0, 0, 1, 1)
        fresh = image.crop(area).quantize(palette=palette, dither=Image.Dither.NONE)
        if place == 0:
            fresh.info.pop("transparency", None)
            head = {"loop": 0, "duration": 10, "comment": comment.encode("ascii", "replace")}
            yield b"".join(GifImagePlugin.getheader(fresh.copy(), info=head)[0])
            patch, corner = fresh, (0, 0)
        else:
            patch, corner = _difference(shown.crop(area), fresh, (area[0], area[1]))
        shown.paste(fresh, area[:2])
        options = {"duration": times[place], "disposal": 1, **({"transparency": CLEAR} if place else {})}
        yield b"".join(GifImagePlugin.getdata(patch, corner, **options))
    yield b";"


def _difference(before: "Image", after: "Image", corner: tuple[int, int]) -> "tuple[Image, tuple[int, int]]":
    """The smallest part of `after` that differs, clear where it does not, and where it goes."""
    from PIL import Image, ImageChops

    old, new = (Image.frombytes("L", i.size, i.tobytes()) for i in (before, after))
    same = ImageChops.difference(old, new).point([255, *[0] * 255])
    patch = after.copy()
    patch.paste(CLEAR, (0, 0), same)
    box = ImageChops.invert(same).getbbox() or (0, 0, 1, 1)
    return patch.crop(box), (corner[0] + box[0], corner[1] + box[1])


def _palette(film: Film) -> "Image":
    """255 colours that do for the whole film, and one left for what does not change."""
    from PIL import Image

    last = len(film.moments) - 1
    places = sorted({round(last * n / (_SEEDS - 1)) for n in range(_SEEDS)}) if last else [0]
    w, h = film.size
    sheet = Image.new("RGB", (w, h * len(places)))
    for n, place in enumerate(places):
        sheet.paste(film.picture(place), (0, n * h))
    found = sorted(sheet.getcolors(w * h * len(places)) or (), reverse=True)
    seen = _apart([colour for _count, colour in found[:_LOOKED_AT] if isinstance(colour, tuple)], [], _EXACT)
    near = sheet.quantize(colors=CLEAR, method=Image.Quantize.MAXCOVERAGE).getpalette() or []
    chosen = _apart(list(zip(near[0::3], near[1::3], near[2::3], strict=False)), seen, CLEAR)
    colours = [part for colour in chosen for part in colour]
    whole = Image.new("P", (1, 1))
    whole.putpalette([*colours, *[0] * (3 * 256 - len(colours))])
    return whole


def _apart(colours: Sequence[tuple[int, ...]], taken: Sequence[tuple[int, ...]], most: int) -> list[tuple[int, ...]]:
    """`taken`, and after them those of `colours` that are not nearly one of them.

    Pillow finds the colour nearest to a cell of 4 x 4 x 4, not to the very pixel: close ones would be mixed up.
    """
    kept = list(taken)
    for colour in colours:
        if len(kept) == most:
            break
        if all(max(abs(a - b) for a, b in zip(colour, other, strict=True)) > _CLOSE for other in kept):
            kept.append(colour)
    return kept
