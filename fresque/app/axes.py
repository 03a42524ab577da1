"""Self-positioning on two axes as it is led: the question, the dots typed in private, then revealed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from fresque.app.fresh import fresh_id
from fresque.core import axes
from fresque.core.axes import Point
from fresque.core.batch import Batch
from fresque.core.debating import unveil
from fresque.core.facts import Position, Reveal, happened
from fresque.core.i18n import _, speaking, tr
from fresque.core.public_axes import Axes

if TYPE_CHECKING:
    from fresque.app.desk import Desk

Labels = tuple[str, str, str, str]
QUESTION = _("Where do you stand today?")
LABELS = (_("I discover the subject"), _("I know it well"), _("It worries me"), _("It gives me confidence"))
"""Left, right, low, high."""


class Crossing:
    """One for each desk; the words are kept in the session with the dots."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self.asked = False
        """Whether the question was put to the room since the session was opened."""
        self.moment = "before"
        self._words: tuple[str, Labels] | None = None

    @property
    def question(self) -> str:
        """What people are asked."""
        return self._said()[0]

    @property
    def labels(self) -> Labels:
        """The words of the four ends: left, right, low, high."""
        return self._said()[1]

    @property
    def open(self) -> bool:
        """Whether the room may see the axes."""
        return self.asked or self.at("before") is not None

    def word(self, question: str, labels: Sequence[str]) -> None:
        """Word the question and the four ends; what is left empty keeps its words."""
        there = [given.strip() or old for given, old in zip(labels, self.labels, strict=True)]
        self._words = (question.strip() or self.question, (there[0], there[1], there[2], there[3]))
        if not self._desk.read_only:
            self._desk.commit(axes.word(self._facts(), *self._words))

    def turn_to(self, moment: str) -> None:
        """Stick the dots of the beginning, or those of the end."""
        self.moment = moment

    def at(self, moment: str) -> Position | None:
        """The dots of a moment; None before the first one."""
        return next((fact for fact in self._facts() if fact.moment == moment), None)

    def points(self, moment: str) -> tuple[Point, ...]:
        """The dots of a moment, in the order they were stuck."""
        there = self.at(moment)
        return there.points if there is not None else ()

    def shown(self, moment: str) -> bool:
        """Whether the room has seen the dots of a moment."""
        there = self.at(moment)
        seen = {reveal.what for reveal in happened(self._desk.board.records(), Reveal)}
        return there is not None and there.id in seen

    def stick(self, x: float, y: float) -> bool:
        """One more dot, which the room does not see before all are revealed."""
        there = self.at(self.moment)
        return self._desk.commit(axes.stick(fresh_id(), there, self.moment, self.question, self.labels, (x, y)))

    def unstick(self) -> bool:
        """Take the last dot off."""
        return self._desk.commit(axes.unstick(self.at(self.moment)))

    def reveal(self) -> bool:
        """Show everyone all the dots of this moment at once."""
        there = self.at(self.moment)
        if there is None or self.shown(self.moment):
            return False
        return self._desk.commit(Batch((unveil(fresh_id(), there.id),)))

    def screen(self) -> Axes | None:
        """What the room sees: the axes, the dots only once revealed, those of before beside those of after."""
        if not self.open:
            return None
        first = self.points("before") if self.shown("before") else ()
        last = self.points("after") if self.shown("after") else ()
        if self.moment == "after":
            return Axes(self.question, self.labels, last, first if last else ())
        return Axes(self.question, self.labels, first)

    def _said(self) -> tuple[str, Labels]:
        if self._words is not None:
            return self._words
        there = self.at("before") or self.at("after")
        with speaking(self._desk.deck.language):
            plain = tr(QUESTION), (tr(LABELS[0]), tr(LABELS[1]), tr(LABELS[2]), tr(LABELS[3]))
        if there is None or len(there.labels) != len(LABELS):
            return plain
        left, right, low, high = there.labels
        return there.question or plain[0], (left, right, low, high)

    def _facts(self) -> list[Position]:
        records = self._desk.board.records(axes.ROOM)
        return [fact for fact in happened(records, Position) if fact.card == axes.CARD]
