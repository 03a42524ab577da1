"""Dates, hours, durations and numbers as people say them, in the current language and the computer's time zone."""

from datetime import datetime

from fresque.core.i18n import _, tr

_MONTHS = (
    _("January"),
    _("February"),
    _("March"),
    _("April"),
    _("May"),
    _("June"),
    _("July"),
    _("August"),
    _("September"),
    _("October"),
    _("November"),
    _("December"),
)


def day(ts: int) -> str:
    """The day of a time in ms since 1970: «22 novembre 2026»."""
    at = datetime.fromtimestamp(ts / 1000)
    number = tr("1st") if at.day == 1 else str(at.day)
    return tr("{day} {month} {year}", day=number, month=tr(_MONTHS[at.month - 1]), year=at.year)


def month(year: int, number: int) -> str:
    """A month, numbered from 1: «novembre 2026»."""
    return tr("{month} {year}", month=tr(_MONTHS[number - 1]), year=year)


def clock(ts: int) -> str:
    """The hour of a time in ms since 1970: «14 h 32»."""
    at = datetime.fromtimestamp(ts / 1000)
    return hour(at.hour, at.minute)


def hour(hours: int, minutes: int) -> str:
    """An hour of the day: «9 h 00»."""
    return tr("{hour}:{minute}", hour=hours, minute=f"{minutes:02}")


def moment(ts: int) -> str:
    """Day and hour: «22 novembre 2026, 14 h 32»."""
    return tr("{day}, {clock}", day=day(ts), clock=clock(ts))


def duration(minutes: float) -> str:
    """A duration rounded to the minute: «48 min», «2 h», «2 h 04»."""
    whole = round(minutes)
    if whole < 60:
        return tr("{n} min", n=whole)
    hours, rest = divmod(whole, 60)
    return tr("{hours} h {minutes}", hours=hours, minutes=f"{rest:02}") if rest else tr("{hours} h", hours=hours)


def number(value: int) -> str:
    """A whole number, its thousands apart from 10,000 on."""
    if abs(value) < 10_000:
        return str(value)
    thousands, rest = divmod(value, 1000)
    return tr("{thousands},{rest}", thousands=thousands, rest=f"{rest:03}")


def decimal(value: float) -> str:
    """A number with one decimal: «4,3»."""
    whole, part = f"{value:.1f}".split(".")
    return tr("{whole}.{part}", whole=whole, part=part)


def signed(value: int) -> str:
    """A difference: «+2», «−1», «0»."""
    return f"+{value}" if value > 0 else f"\u2212{-value}" if value else "0"
