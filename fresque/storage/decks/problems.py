"""What is wrong with a deck: problems gathered one by one, each with its place and a sentence."""

import difflib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from fresque.core.errors import FresqueError, Where
from fresque.core.i18n import tr, trn

Level = Literal["error", "warning"]
Code = Literal[
    "format",
    "unreadable",
    "reference",
    "duplicate",
    "number",
    "lot",
    "zone",
    "link",
    "plan",
    "fork",
    "participants",
    "feedback",
    "icon",
    "image",
    "dpi",
    "alt",
    "face",
    "fit",
    "contrast",
    "glyph",
    "source",
    "credit",
    "typography",
    "translation",
]
"""What a problem is about, for scripts: `format` is a wrong key or value, `unreadable` a file that is no YAML."""
MOST = 200
"""Problems of one code that are noted; nobody reads more."""
HINTED = 20
SHOWN = 60


class Spot(Protocol):
    """Anything that stands at a line and a column, both from 1."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Point:
    """A place in a file, from 1."""

    line: int = 1
    column: int = 1


START = Point()
Spots = Mapping[str, Spot]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend (error) or to think about (warning), where it is, and what it is about.

    `missing` is the key that is not there, when that is what is wrong.
    """

    where: Where
    level: Level
    message: str
    hint: str = ""
    code: Code = "unreadable"
    missing: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.level}: {self.message} {self.hint}".rstrip()


class TooManyProblemsError(Exception):
    """The file holds more problems than anyone would read."""


class Problems:
    """The problems of one file, in the order they were met.

    Of one code, 200 are kept: the next error raises TooManyProblemsError, the next warning says that there are more.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self.found: list[Problem] = []
        self.counts: Counter[tuple[Level, Code]] = Counter()

    def error(self, spot: Spot, message: str, hint: str = "", code: Code = "format", *, missing: str = "") -> None:
        """Add something that keeps the deck from being used; `missing` is the key that is not there."""
        self._add(spot, "error", message, hint, code, missing)

    def warning(self, spot: Spot, message: str, hint: str = "", code: Code = "format") -> None:
        """Add something worth a look that does not keep the deck from being used."""
        self._add(spot, "warning", message, hint, code)

    @property
    def sound(self) -> bool:
        """Whether nothing keeps the deck from being used."""
        return all(problem.level == "warning" for problem in self.found)

    @property
    def in_order(self) -> list[Problem]:
        """The problems in the order of the lines."""
        return sorted(self.found, key=lambda problem: (problem.where.line, problem.where.column))

    def failed(self, error: FresqueError) -> None:
        """Add the error that stopped the reading."""
        where = error.where or Where(self.path)
        self.found.append(Problem(where, "error", error.summary, error.hint))

    def nearest(self, word: str, known: Iterable[str]) -> str:
        """“Did you mean …?”, for the first problems only: looking for close words takes long in a large deck."""
        return nearest(word, known) if len(self.found) < HINTED else ""

    def _add(self, spot: Spot, level: Level, message: str, hint: str, code: Code, missing: str = "") -> None:
        self.counts[level, code] += 1
        if level == "warning" and self.counts[level, code] == MOST + 1:
            message, hint = tr("There are more of this kind, which are not listed."), tr("Mend the first ones.")
        if self.counts[level, code] <= MOST + (level == "warning"):
            where = Where(self.path, spot.line, spot.column)
            self.found.append(Problem(where, level, message, hint, code, missing))
        elif level == "error":
            raise TooManyProblemsError


def first_error(problems: Iterable[Problem]) -> FresqueError | None:
    """The first error as an exception, saying how many others there are; None when there is no error."""
    errors = [problem for problem in problems if problem.level == "error"]
    if not errors:
        return None
    first, others = errors[0], len(errors) - 1
    hint = first.hint
    if others:
        more = trn("There is 1 other error.", "There are {n} other errors.", others)
        hint = f"{hint} {more}".lstrip()
    return FresqueError(first.message, hint=hint, where=first.where)


def shown(text: str) -> str:
    """`text` on one line and cut to what a message can hold."""
    line = " ".join(text[: 4 * SHOWN].split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"


def nearest(word: str, known: Iterable[str]) -> str:
    """“Did you mean …?” when one of the `known` words is close, else an empty text."""
    close = difflib.get_close_matches(word[: 4 * SHOWN], list(known), n=1)
    return tr("Did you mean “{word}”?", word=close[0]) if close else ""
