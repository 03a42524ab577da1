"""What layout worked out before and need not work out again: outlines and widths, as values a file can hold.

Empty unless whoever starts the program fills it; nothing here changes what is drawn, only how soon.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from fresque.layout.canvas import Command, PathData

T = TypeVar("T")
_COUNTS = {"M": 2, "L": 2, "C": 6, "Z": 0}
_known: dict[str, Any] = {}
_fresh: dict[str, Any] = {}


def recall(known: Mapping[str, Any]) -> None:
    """Take what an earlier run gave away."""
    _known.update(known)


def fresh() -> dict[str, Any]:
    """What was worked out since the last time this was asked, to be kept for later runs."""
    found = dict(_fresh)
    _fresh.clear()
    return found


def knows(key: str) -> bool:
    """Whether a value is known under this name."""
    return key in _known


def remembered(key: str, make: Callable[[], Any], fits: Callable[[Any], bool] = lambda _value: True) -> Any:
    """The value known under this name when it `fits`, else the one `make` gives; plain JSON values both."""
    known = _known.get(key)
    if known is None or not fits(known):
        known = _known[key] = _fresh[key] = make()
    return known


def guess(key: str) -> Any:
    """What was learnt under this name, to be checked by whoever asks; None when nothing was."""
    return _known.get(key)


def learn(key: str, value: Any) -> None:
    """Keep a value to be guessed next time."""
    if _known.get(key) != value:
        _known[key] = _fresh[key] = value


def remembered_path(key: str, make: Callable[[], PathData]) -> PathData:
    """The path known under this name, or the one `make` gives."""
    return unpacked(remembered(key, lambda: packed(make()), is_path))


def packed(path: PathData) -> list[Any]:
    """A path as its verbs in one word, then all its numbers."""
    return ["".join(verb for verb, _numbers in path), [number for _verb, numbers in path for number in numbers]]


def unpacked(plain: list[Any]) -> PathData:
    """The path `packed` made."""
    verbs, numbers = plain
    commands: list[Command] = []
    at = 0
    for verb in verbs:
        end = at + _COUNTS[verb]
        commands.append((verb, tuple(numbers[at:end])))
        at = end
    return tuple(commands)


def is_path(plain: Any) -> bool:
    """Whether a value read from a file is a packed path."""
    if not (isinstance(plain, list) and len(plain) == 2 and isinstance(plain[0], str) and isinstance(plain[1], list)):
        return False
    verbs, numbers = plain
    count = sum(verbs.count(verb) * each for verb, each in _COUNTS.items())
    return not verbs.strip("MLCZ") and count == len(numbers) and set(map(type, numbers)) <= {int, float}
