"""Two crossed axes on the wall: the question and the words of the four ends, the dots once they are revealed."""

from dataclasses import dataclass

from fresque.core.i18n import tr, trn

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Axes:
    """`labels` are left, right, low, high; a dot is (x, y) in 0 to 1 from the top left. No dot is here while hidden.

    `before` are the dots of the first time, when `points` are those of the last.
    """

    question: str
    labels: tuple[str, str, str, str]
    points: tuple[Point, ...] = ()
    before: tuple[Point, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        left, right, low, high = self.labels
        ends = (tr("From {one} to {other}", one=left, other=right), tr("From {one} to {other}", one=low, other=high))
        people = (trn("{n} person", "{n} people", len(self.points)),) if self.points else ()
        return self.question, *ends, *people
