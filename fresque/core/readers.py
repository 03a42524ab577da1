"""How a value becomes that of a field: each reader gives it as the record wants it, or refuses it by name."""

import re
from collections.abc import Callable

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.core.order import is_key

FARTHEST = 1_000_000
"""No coordinate or length goes beyond, in mm."""
MAX_POINTS = 10_000
SAFE_ID = re.compile(r"[A-Za-z0-9_.:-]{1,64}")
BAD_CHARACTER = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")

Reader = Callable[[str, object], object]
"""(what it is, the value) -> the value as the record wants it; raises FresqueError."""


def number(low: float = -FARTHEST, high: float = FARTHEST) -> Reader:
    """A number within bounds, both included."""

    def read(what: str, value: object) -> object:
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not low <= value <= high:
            raise FresqueError(
                tr("“{what}” must be a number from {low} to {high}.", what=what, low=f"{low:g}", high=f"{high:g}")
            )
        return float(value)

    return read


def whole(low: int, high: int) -> Reader:
    """A whole number within bounds, both included."""

    def read(what: str, value: object) -> object:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise FresqueError(
                tr("“{what}” must be a whole number from {low} to {high}.", what=what, low=low, high=high)
            )
        return value

    return read


def text(limit: int) -> Reader:
    """Plain text of at most `limit` characters."""

    def read(what: str, value: object) -> object:
        if not isinstance(value, str) or BAD_CHARACTER.search(value):
            raise FresqueError(tr("“{what}” must be plain text.", what=what))
        if len(value) > limit:
            raise FresqueError(
                tr("“{what}” is too long: {n} characters, {limit} at most.", what=what, n=len(value), limit=limit)
            )
        return value

    return read


def one_of(*choices: str) -> Reader:
    """One of these words."""

    def read(what: str, value: object) -> object:
        if value not in choices:
            raise FresqueError(tr("“{what}” must be one of: {choices}.", what=what, choices=", ".join(choices)))
        return value

    return read


def matching(pattern: str, limit: int, example: str) -> Reader:
    """A text the whole of which the pattern describes; `example` is one that fits."""
    expression = re.compile(pattern)

    def read(what: str, value: object) -> object:
        if not isinstance(value, str) or len(value) > limit or not expression.fullmatch(value):
            raise FresqueError(tr("“{what}” must look like {example}.", what=what, example=example))
        return value

    return read


def yes_no(what: str, value: object) -> object:
    """True or false."""
    if not isinstance(value, bool):
        raise FresqueError(tr("“{what}” must be true or false.", what=what))
    return value


def order(what: str, value: object) -> object:
    """A place in the stack."""
    if not isinstance(value, str) or not is_key(value):
        raise FresqueError(
            tr("“{what}” is not a place in the stack.", what=what),
            hint=tr("Leave “z” out to put the record on top."),
        )
    return value


def points(what: str, value: object) -> object:
    """Pairs of numbers x, y."""
    whole = isinstance(value, (list, tuple)) and len(value) % 2 == 0 and 2 <= len(value) <= MAX_POINTS
    if not whole:
        raise FresqueError(tr("“{what}” must list x, y pairs, {most} numbers at most.", what=what, most=MAX_POINTS))
    assert isinstance(value, (list, tuple))
    place = number()
    return tuple(place(what, given) for given in value)


def pair(least: float, most: float) -> Reader:
    """Two numbers between bounds, as the place of a dot."""
    each = number(least, most)

    def read(what: str, value: object) -> object:
        if not isinstance(value, (list, tuple)) or len(value) != 2:
            raise FresqueError(tr("“{what}” must be two numbers.", what=what))
        return tuple(each(what, given) for given in value)

    return read


def list_of(each: Reader, most: int) -> Reader:
    """A list of at most `most` values, each as `each` wants it."""

    def read(what: str, value: object) -> object:
        if not isinstance(value, (list, tuple)) or len(value) > most:
            raise FresqueError(tr("“{what}” must be a list of {most} values at most.", what=what, most=most))
        return tuple(each(f"{what}[{n}]", given) for n, given in enumerate(value))

    return read


def either(one: Reader, other: Reader) -> Reader:
    """What `one` takes, or else what `other` does; a list is for `other`."""

    def read(what: str, value: object) -> object:
        return (other if isinstance(value, (list, tuple, str)) else one)(what, value)

    return read
