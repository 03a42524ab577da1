"""A client's colours and logo on the pages of a report: what is blue takes their accent, the head their ground."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from fresque.layout.canvas import Call, Pen, Picture
from fresque.layout.palette import ACTION, INK, WHITE, contrast, mix
from fresque.layout.paper.flow import Part

AA = 4.5
"""The least contrast of WCAG 2.1 for texts."""


@dataclass(frozen=True, slots=True)
class Worn:
    """What a report wears: colours `#RRGGBB` that can be read, and a logo; nothing by default."""

    accent: str = ""
    ground: str = ""
    logo: Picture | None = None

    @property
    def on_ground(self) -> str:
        """The colour of the words on the ground: ink, or white where it is read better."""
        return WHITE if self.ground and contrast(WHITE, self.ground) > contrast(INK, self.ground) else INK

    @property
    def sign_on_ground(self) -> str:
        """The colour of the small words above the title."""
        blue = self.accent or ACTION
        return blue if not self.ground or contrast(blue, self.ground) >= AA else self.on_ground


PLAIN = Worn()
"""As it comes."""


def legible(color: str, ground: str = WHITE) -> str:
    """The colour itself when words of it are read on the ground, else the nearest darker one that is."""
    share = 1.0
    shown = color
    while contrast(shown, ground) < AA and share > 0:
        share -= 0.05
        shown = mix(color, "#000000", max(share, 0.0))
    return shown


def dressed(part: Part, worn: Worn) -> Part:
    """The same part where blue is the client's accent; headings are too."""
    if not worn.accent:
        return part
    swap = {ACTION: worn.accent}
    if part.bookmarks:
        swap[INK] = worn.accent
    head = dressed(part.head, worn) if part.head else None
    return replace(part, calls=tuple(_call(call, swap) for call in part.calls), head=head)


def _call(call: Call, swap: Mapping[str, str]) -> Call:
    return replace(call, options=tuple((name, _swapped(value, swap)) for name, value in call.options))


def _swapped(value: object, swap: Mapping[str, str]) -> object:
    if isinstance(value, Pen):
        return replace(value, color=swap.get(value.color, value.color))
    return swap.get(value, value) if isinstance(value, str) else value
