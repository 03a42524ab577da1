"""What the tools are set to: the colour and the width of the pen, the kind of stamp, how hard the hand presses."""

from dataclasses import dataclass

from fresque.core.colors import COLORS
from fresque.core.i18n import _
from fresque.core.records import NoteColor, StampKind

INKS = {
    COLORS["night"]: _("Ink black"),
    COLORS["blue"]: _("Blue"),
    COLORS["vermilion"]: _("Vermilion"),
    COLORS["green"]: _("Green"),
    COLORS["violet"]: _("Violet"),
}
"""The colours of the pen, each readable on the paper of the board, and their names."""
WIDTHS = {2.5: _("Fine line"), 5.0: _("Medium line"), 10.0: _("Broad line")}
"""The widths of the pen in mm, and their names."""
STAMPS: dict[StampKind, str] = {
    "question": _("Question stamp"),
    "disagreement": _("Disagreement stamp"),
    "star": _("Star stamp"),
}
PAPERS: dict[NoteColor, str] = {
    "yellow": _("Yellow paper"),
    "blue": _("Blue paper"),
    "green": _("Green paper"),
    "pink": _("Pink paper"),
    "white": _("White paper"),
}
"""The names of the papers of notes."""


@dataclass(frozen=True, slots=True)
class Kit:
    """`pressure` goes from 0 to 1; a mouse always presses as much."""

    color: str = COLORS["night"]
    width: float = 5.0
    stamp: StampKind = "question"
    pressure: float = 0.5
