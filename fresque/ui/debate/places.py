"""Where people stand: the shape, the counts typed or clicked, hidden until one key reveals them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from fresque.app.dealing import people
from fresque.app.debate_words import stands_said
from fresque.app.debating import Debate, Shape, debated, labels, reveal_stand, take_stand
from fresque.app.desk import Desk
from fresque.core.i18n import tr, trn
from fresque.core.report.room_words import moment_said
from fresque.ui.debate.counting import Counting
from fresque.ui.debate.parts import button, choice, quiet, roomy, section
from fresque.ui.panel.pointers import Lines

TALL = 124
"""Pixels of the list of what was written; the first ones are scrolled to."""


class PlacesPart(QFrame):
    """`seen` asks for the places on the wall."""

    seen = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._of = ("", "")
        self.moment = section("")
        self.counting = Counting()
        self.counting.written.connect(self.write)
        self.counting.changed.connect(self._say_people)
        self.people = quiet()
        self.note = button(tr("Write the positions"), self.write, "mdi6.check", name="primary", key="Enter")
        self.reveal = button(tr("Reveal"), self.reveal_last, "mdi6.eye-outline", key=tr("Ctrl+Enter"))
        self.past = Lines(tr("Positions so far"))
        self.shapes = self._shapes()
        self._assemble()

    def refresh(self) -> None:
        """Follow the debate: other places at another moment, what is hidden and what is not."""
        debate = debated(self._desk)
        self.setEnabled(debate is not None)
        self.moment.setText(
            tr("POSITIONS — {moment}", moment=moment_said(debate.moment)) if debate else tr("POSITIONS")
        )
        now = (debate.card.id, debate.moment) if debate else ("", "")
        if now != self._of or self.counting.labels != labels(self._desk):
            self._of = now
            self.counting.show_places(labels(self._desk), _begun(debate))
        self.past.show_lines(stands_said(debate) if debate else [])
        roomy(self.past, TALL)
        last = debate.last if debate else None
        self.reveal.setEnabled(last is not None and not last.shown)
        for shape, kind in self.shapes.items():
            kind.setChecked(self._desk.debating.shape == shape)
        self._say_people()

    def write(self) -> None:
        """Write where people stand; nobody sees it yet."""
        if take_stand(self._desk, self.counting.counts):
            self.seen.emit()

    def reveal_last(self) -> None:
        """Show everyone where people stood last."""
        if reveal_stand(self._desk):
            self.seen.emit()

    def take_shape(self, shape: Shape) -> None:
        """An axis of five places, or two banks and a river."""
        self._desk.debating.shape = shape
        self._desk.looks.tell("public")
        self.refresh()
        self.counting.setFocus()

    def _say_people(self) -> None:
        there, counted = people(self._desk).present, sum(self.counting.counts)
        words = trn("{n} person counted", "{n} people counted", counted)
        if there:
            words = tr("{counted} of {n} here", counted=words, n=there)
        self.people.setText(words)
        self.note.setEnabled(counted > 0)

    def _shapes(self) -> dict[Shape, QPushButton]:
        group = QButtonGroup(self)
        made: dict[Shape, QPushButton] = {
            "axis": choice(tr("Axis"), self._take_axis),
            "river": choice(tr("River of doubt"), self._take_river),
        }
        for shape in made.values():
            group.addButton(shape)
        return made

    def _take_axis(self) -> None:
        self.take_shape("axis")

    def _take_river(self) -> None:
        self.take_shape("river")

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.moment, 1)
        for kind in self.shapes.values():
            head.addWidget(kind)
        column.addLayout(head)
        column.addWidget(self.counting, 1)
        hint = tr("A figure, then the arrow to the next place; a click adds one person, a right click takes one away.")
        column.addWidget(quiet(hint))
        column.addWidget(self.people)
        row = QHBoxLayout()
        row.addWidget(self.note, 1)
        row.addWidget(self.reveal, 1)
        column.addLayout(row)
        column.addWidget(self.past)


def _begun(debate: Debate | None) -> tuple[int, ...]:
    return debate.last.counts if debate and debate.last else ()
