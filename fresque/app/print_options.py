"""What a facilitator asks of the printing, as plain values that the dialog, the command line and the tests share."""

from dataclasses import dataclass
from typing import Literal

from fresque.core.deck import Deck
from fresque.core.i18n import _
from fresque.core.passport import Passport
from fresque.layout.palette import Edition
from fresque.layout.sheet import Flip, Mode

Faces = Literal["recto", "verso", "both"]
Duplex = Literal["auto", "manual"]
Colours = Literal["rgb", "cmyk"]
MOST_COPIES = 50
MOST_OFFSET = 20.0
"""Backs are never moved by more, in mm."""
MOST_BLEED = 5.0
"""Grounds never run further over the edge of a card, in mm."""
STEP_WIDTH = 148.0
"""Steps are hexagons this wide from corner to corner, in mm, unless asked otherwise: two on an A4."""
LARGE_PRINT = "a5"
"""The format of large print: texts 1.4 times as tall as on an A6."""

INSERTS = {
    "count": _("Count sheet"),
    "dividers": _("Lot dividers"),
    "tents": _("Table tents"),
    "box": _("Box for the deck"),
}
"""What may be printed with the cards, by the name the command line gives it."""


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """What to print: lengths in mm; an empty `cards` is the deck's own format, no `lots` means all of them.

    `offset` moves the backs right and down, to correct a printer that does not print them quite behind the fronts.
    `passport` does the same, as the printer's test sheet was read; both add up.
    `duplex` is manual for a printer that prints one side: all the rectos, how to reload, all the versos.
    `hexagons` is the width of the steps from corner to corner, 0 to lay them out as the other cards.
    `together` lets lots share a sheet. `only` are the ids of the cards wanted, all of them when empty;
    `changed` wants those that a fork rewrote or added.
    `colours` are what the file says them in: cmyk is for print shops that ask for it, computed without a profile.
    `inserts` are the sheets added to the cards: count, dividers, tents, box.
    """

    paper: str = "a4"
    cards: str = ""
    faces: Faces = "both"
    flip: Flip = "long"
    duplex: Duplex = "auto"
    mode: Mode = "sheets"
    edition: Edition = "colour"
    colours: Colours = "rgb"
    bleed: float = 0.0
    marks: bool = False
    offset: tuple[float, float] = (0.0, 0.0)
    passport: Passport | None = None
    lots: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    changed: bool = False
    together: bool = False
    hexagons: float = STEP_WIDTH
    large: bool = False
    copies: int = 1
    blanks: int = 0
    credits: bool = False
    inserts: tuple[str, ...] = ()

    def format_of(self, deck: Deck) -> str:
        """The name of the card format: the one asked for, large print, or the deck's own."""
        return self.cards or (LARGE_PRINT if self.large else deck.cards_format)

    @property
    def two_sided(self) -> bool:
        """Whether the printer is to turn the sheets by itself."""
        return self.faces == "both" and self.mode == "sheets" and self.duplex == "auto"
