"""How much of a card is drawn at each zoom: the one place where it is decided."""

from fresque.layout.card_tiers import Tier

TITLE_FROM = 0.56
"""Pixels of the screen a mm (15 % of the real size) from which the titles of cards can be read, written large."""
FULL_FROM = 1.3
"""Pixels a mm (34 % of the real size) from which a whole face can be read."""


def tier(pixels_per_mm: float) -> Tier:
    """What is drawn of a card when a mm takes this many pixels, those of a dense screen counted as one."""
    if pixels_per_mm >= FULL_FROM:
        return "full"
    return "title" if pixels_per_mm >= TITLE_FROM else "block"


def words_shown(pixels_per_mm: float) -> bool:
    """Whether the reasons of links are drawn: below, they would be specks that hide the lines."""
    return tier(pixels_per_mm) != "block"
