"""The colours of fresque, and which of them a card wears in each edition."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from fresque.core.colors import COLORS

if TYPE_CHECKING:
    from fresque.core.deck import Card, Deck

Edition = Literal["colour", "light", "grey"]
EDITIONS: tuple[Edition, ...] = ("colour", "light", "grey")
"""colour: tinted grounds; light: white grounds, coloured band only; grey: lots told apart by shape and number."""

WHITE = "#FFFFFF"
PAPER = "#FAF7F2"
INK = "#1E2430"
SOFT_INK = "#5A6270"
HAIRLINE = "#E3DCD0"
ACTION = "#0B5FA5"
NIGHT = COLORS["night"]
GOLD = "#FFD166"
_DARK_GOLD = COLORS["ochre"]
_GREY_COLUMN = "#F0F0F0"
_GREY_INK = "#333333"


@dataclass(frozen=True, slots=True)
class Scheme:
    """The colours of one face; an empty `column` is not filled, an empty `band` is drawn as a rule."""

    ground: str
    ink: str
    soft: str
    band: str
    on_band: str
    accent: str
    column: str


def mix(color: str, other: str, share: float) -> str:
    """`share` of `color`, the rest of `other`; colours as #RRGGBB."""
    pairs = zip(_channels(color), _channels(other), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)


def tint(color: str) -> str:
    """The pale ground that goes with a lot's colour."""
    return mix(color, WHITE, 0.12)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.1, from 1 to 21; 4.5 is AA for text, 3 for large text and signs."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def scheme(deck: "Deck", card: "Card", edition: Edition) -> Scheme:
    """The colours of a face on white ground: those of the card's lot, gold for jokers, plain for blank cards."""
    if edition == "grey":
        return Scheme(WHITE, INK, SOFT_INK, "", INK, _GREY_INK, _GREY_COLUMN)
    if card.kind == "joker":
        column = mix(GOLD, WHITE, 0.3) if edition == "colour" else ""
        return Scheme(WHITE, INK, SOFT_INK, GOLD, INK, INK, column)
    if card.kind == "blank" and not card.lot:
        return Scheme(WHITE, INK, SOFT_INK, HAIRLINE, INK, SOFT_INK, PAPER if edition == "colour" else "")
    lot = deck.lot(card.lot)
    color = COLORS[lot.color] if lot else NIGHT
    return Scheme(WHITE, INK, SOFT_INK, color, WHITE, color, tint(color) if edition == "colour" else "")


def night_scheme(edition: Edition) -> Scheme:
    """The colours of a step or of a controversy's question: night and gold, or their ink-saving likeness."""
    if edition == "colour":
        return Scheme(NIGHT, WHITE, mix(WHITE, NIGHT, 0.75), NIGHT, GOLD, GOLD, NIGHT)
    accent = _DARK_GOLD if edition == "light" else _GREY_INK
    return Scheme(WHITE, INK, SOFT_INK, "", INK, accent, "")


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _luminance(color: str) -> float:
    linear = [c / 3294.6 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in _channels(color)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
