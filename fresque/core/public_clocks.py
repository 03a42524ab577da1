"""What the room may see of the small clocks: the one that was chosen, or the table that speaks with its board."""

from dataclasses import dataclass

from fresque.core.i18n import tr
from fresque.core.public_screens import Countdown
from fresque.core.records import Record


@dataclass(frozen=True, slots=True)
class OneClock:
    """A clock alone: what it is for, as large as the wall."""

    name: str
    time: Countdown

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        return (self.name or tr("The time"),)


@dataclass(frozen=True, slots=True)
class Turn:
    """The table that speaks: its number, what it called its fresque, its board, its time."""

    number: int
    title: str
    records: tuple[Record, ...]
    time: Countdown

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        return tr("Table {n}", n=self.number), self.title
