"""No words on the wall that the back of the room cannot read: below a size they are bars, or not drawn at all.

What is drawn keeps its shape, its colour and its mark, so that a note is still seen to be written. `least` is a size of
text in the units of the calls; `LEAST` units of the wall are the least anywhere (see `stage`).
"""

from collections.abc import Iterator, Sequence
from math import inf
from typing import cast

from fresque.layout import fonts
from fresque.layout.canvas import Call, Weight
from fresque.layout.card_tiers import Tier
from fresque.layout.palette import mix

ENLARGED = 2.5
"""How many times larger than on the table the title of a fresque may be."""
_GREY = "#8A8270"
_HIGH = 0.42
"""How high a bar is, of the size of the words it stands for."""
NEAREST_FIRST: tuple[Tier, ...] = ("full", "title", "block")
"""A wall shows the first of them whose words can all be read, and a block without its number when none can."""


def smallest(calls: Sequence[Call]) -> float:
    """The size of the smallest words, infinite when there are none."""
    return min((size for _call, size in _sized(calls) if size), default=inf)


def legible(calls: Sequence[Call], least: float, *, bars: bool = True) -> list[Call]:
    """The calls without the words under `least`: in their place are `bars`, or nothing."""
    found: list[Call] = []
    for call, size in _sized(calls):
        if not size or size >= least:
            found.append(call)
        elif bars:
            found.append(_bar(call))
    return found


def larger(size: float, scale: float, least: float) -> float:
    """How many times the title of a fresque (words of `size` mm) is enlarged to be read, 1 to `ENLARGED`."""
    return max(1.0, min(ENLARGED, least / (size * scale)))


def _sized(calls: Sequence[Call]) -> Iterator[tuple[Call, float]]:
    """Each call with the size of its words in the outermost frame, 0 when it has none."""
    scales = [1.0]
    for call in calls:
        if call.name == "end":
            scales.pop()
        elif call.name == "at":
            scales.append(scales[-1] * cast(float, dict(call.options)["scale"]))
        elif call.name in ("clip", "described"):
            scales.append(scales[-1])
        yield call, cast(float, dict(call.options)["size"]) * scales[-1] if call.name == "text" else 0.0


def _bar(call: Call) -> Call:
    x, baseline, words = cast(tuple[float, float, str], call.args)
    said = dict(call.options)
    size, weight = cast(float, said["size"]), cast(Weight, said["weight"])
    wide, high = fonts.width(words, weight, size), size * _HIGH
    options = (("fill", mix(_GREY, "#FFFFFF", 0.5)), ("pen", None), ("radius", high / 2))
    return Call("rect", (x, baseline - high, wide, high), options)
