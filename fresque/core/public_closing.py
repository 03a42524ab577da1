"""What the room may see of the end: what people keep and will do, and the questions they are asked; never a name."""

from dataclasses import dataclass

from fresque.core.deck import AnswerKind
from fresque.core.i18n import tr


@dataclass(frozen=True, slots=True)
class Taken:
    """What people keep, and what they will do, in the order it was said; none that was hidden.

    `back` is how many pages before the last one are shown, when the wall has no room for all.
    """

    keep: tuple[str, ...]
    do: tuple[str, ...]
    back: int = 0

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        return tr("I keep"), *self.keep, tr("I will do"), *self.do


@dataclass(frozen=True, slots=True)
class Asking:
    """One question of the end: the choices from 1, or the two ends of a scale; none when it is answered in words."""

    question: str
    kind: AnswerKind
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """All the questions of the end, while sheets of paper are filled in."""

    questions: tuple[Asking, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        return tr("Your opinion"), *(asking.question for asking in self.questions)
