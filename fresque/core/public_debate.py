"""What the room may see of a debate and of the last words: counts once they are revealed, and never a name."""

from dataclasses import dataclass
from typing import Literal

from fresque.core.i18n import tr
from fresque.core.public_screens import Countdown


@dataclass(frozen=True, slots=True)
class Places:
    """Where to stand about a question; `counts` and `before` are empty while they are hidden."""

    question: str
    labels: tuple[str, ...]
    moment: str = ""
    counts: tuple[int, ...] = ()
    then: str = ""
    """The moment that `before` tells."""
    before: tuple[int, ...] = ()
    river: bool = False
    taken: bool = False
    """Whether people have stood already, though nobody sees where."""
    time: Countdown | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        if not self.counts:
            return (self.question, *self.labels)
        stood = (tr("{label}: {n}", label=label, n=n) for label, n in zip(self.labels, self.counts, strict=True))
        return (self.question, *stood)


@dataclass(frozen=True, slots=True)
class Arguments:
    """Whose turn it is to speak, and the arguments that were chosen to be shown."""

    question: str
    side: Literal["", "for", "against"] = ""
    heard: tuple[int, int] = (0, 0)
    """How many were heard for, and against."""
    pros: tuple[str, ...] = ()
    cons: tuple[str, ...] = ()
    time: Countdown | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        return self.question, *self.pros, *self.cons


@dataclass(frozen=True, slots=True)
class Hands:
    """A question answered by raising hands; `counts` is empty while it is hidden.

    `badges` are the number and the colour of the card of each option, when it is voted between cards.
    """

    question: str
    options: tuple[str, ...]
    counts: tuple[int, ...] = ()
    badges: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        if not self.counts:
            return (self.question, *self.options)
        raised = (tr("{label}: {n}", label=option, n=n) for option, n in zip(self.options, self.counts, strict=True))
        return (self.question, *raised)


@dataclass(frozen=True, slots=True)
class SideBySide:
    """What each table debates: its name in words, its question, and the time of who speaks there."""

    debates: tuple[tuple[str, str, Countdown | None], ...]

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        return tuple(tr("{label}: {n}", label=table, n=question) for table, question, _time in self.debates)


@dataclass(frozen=True, slots=True)
class Round:
    """The last words, seat by seat: the seat that speaks, of how many, and its minute."""

    seat: int
    seats: int
    time: Countdown | None = None
    passed: tuple[int, ...] = ()
    """Seats that let their turn go by: they may speak at the end."""
    furthest: int = 0
    """The furthest seat whose turn came; the one that speaks when 0."""
    tables: bool = False
    """Whether each table makes its own round, all at the same time."""

    @property
    def head(self) -> str:
        """How people speak."""
        return tr("One minute each, at each table") if self.tables else tr("One minute each")

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        return self.head, tr("{n} of {all}", n=self.seat, all=self.seats)
