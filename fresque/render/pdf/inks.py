"""Colours as PDF operators: red, green, blue for screens and office printers; four inks for print shops.

Four inks are computed, without a colour profile: grey goes to black ink alone (full grey component replacement), so
that no more than three inks ever meet and the total stays under 300 %.
"""

from typing import Literal

Colours = Literal["rgb", "cmyk"]
RICH_BLACK = (0.5, 0.4, 0.2, 1.0)
"""What a dark ground is printed with: black alone looks grey on large areas. 210 % of ink in all."""
_DARK = 0.25
"""Colours whose channels are all under this are dark grounds, or black when they are letters."""


class Inks:
    """How a document says its colours; `#RRGGBB` in, operators out."""

    def __init__(self, colours: Colours = "rgb", *, pure_black: bool = False) -> None:
        self.colours = colours
        self.pure_black = pure_black or colours == "cmyk"

    def fill(self, color: str) -> str:
        """To fill a shape."""
        return self._said(color, "rg", "k")

    def stroke(self, color: str) -> str:
        """To draw a line."""
        return self._said(color, "RG", "K")

    def letters(self, color: str) -> str:
        """To fill letters: dark ones are black and nothing else, so that no misfit of the inks blurs them."""
        red, green, blue = channels(color)
        if self.pure_black and max(red, green, blue) < _DARK:
            return "0 g" if self.colours == "rgb" else "0 0 0 1 k"
        return self.fill(color)

    def _said(self, color: str, rgb: str, cmyk: str) -> str:
        values = channels(color) if self.colours == "rgb" else four_inks(color)
        return f"{' '.join(map(number, values))} {rgb if self.colours == 'rgb' else cmyk}"


def channels(color: str) -> tuple[float, float, float]:
    """Red, green and blue from 0 to 1."""
    return int(color[1:3], 16) / 255, int(color[3:5], 16) / 255, int(color[5:7], 16) / 255


def four_inks(color: str) -> tuple[float, float, float, float]:
    """Cyan, magenta, yellow and black from 0 to 1."""
    red, green, blue = channels(color)
    if max(red, green, blue) < _DARK:
        return RICH_BLACK
    black = 1 - max(red, green, blue)
    rest = 1 - black
    return (rest - red) / rest, (rest - green) / rest, (rest - blue) / rest, black


def number(value: float) -> str:
    """A value to a thousandth, as short as it can be said."""
    return f"{value:d}" if type(value) is int else f"{value:.3f}".rstrip("0").rstrip(".") or "0"
