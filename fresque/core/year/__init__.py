"""Many sessions together: what each leaves in a line, and what the lines say of a year."""

from fresque.core.year.line import CardMark, PhaseSpan, SessionLine
from fresque.core.year.totals import Attendance, Filters, Mean, PhaseTimes, Returns, Share, TopCard, Year, kept, year_of

__all__ = [
    "Attendance",
    "CardMark",
    "Filters",
    "Mean",
    "PhaseSpan",
    "PhaseTimes",
    "Returns",
    "SessionLine",
    "Share",
    "TopCard",
    "Year",
    "kept",
    "year_of",
]
