"""Many sessions together: what each leaves in a line, and what the lines say of a year."""

from fresque.core.year.line import CardMark, PhaseSpan, SessionLine
from fresque.core.year.totals import Filters, Mean, PhaseTimes, Share, TopCard, Year, kept, year_of

__all__ = [
    "CardMark",
    "Filters",
    "Mean",
    "PhaseSpan",
    "PhaseTimes",
    "SessionLine",
    "Share",
    "TopCard",
    "Year",
    "kept",
    "year_of",
]
