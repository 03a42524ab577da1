"""What a link may mean, beyond its direction: a few words that a group can tell apart and agree upon."""

from collections.abc import Iterable

from fresque.core.i18n import _, tr
from fresque.core.records import Link, Meaning, Record

MEANINGS: tuple[Meaning, ...] = ("", "cause", "support", "obstacle", "example", "question")
"""In the order of their keys, 1 to 6; the first says nothing more than the arrow."""
NAMES: dict[Meaning, str] = {
    "": _("Plain link"),
    "cause": _("Cause"),
    "support": _("Lever"),
    "obstacle": _("Obstacle"),
    "example": _("Example"),
    "question": _("To discuss"),
}


def named(meaning: Meaning) -> str:
    """The name of a meaning, empty for a plain link."""
    return tr(NAMES[meaning]) if meaning else ""


def explained(meaning: Meaning, reason: str) -> str:
    """The reason of a link, after its meaning when it has one."""
    name = named(meaning)
    if name and reason:
        return tr("{meaning}: {reason}", meaning=name, reason=reason)
    return name or reason


def used(records: Iterable[Record]) -> tuple[Meaning, ...]:
    """The meanings given to links, in their own order, plain links among them; none when no link was given any."""
    found = {record.meaning for record in records if isinstance(record, Link)}
    return tuple(meaning for meaning in MEANINGS if meaning in found) if found - {""} else ()
