"""Where people stand: the shape, the counts typed or clicked, hidden until one key reveals them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from fresque.app.dealing import people
from fresque.app.debates import ROOM, Debate, debated
from fresque.app.debating import Shape, hide_stand, labels, reveal_stand, take_stand
from fresque.app.desk import Desk
from fresque.core.i18n import tr, trn
from fresque.core.report.room_words import moment_said
from fresque.ui.debate.counting import Counting
from fresque.ui.debate.parts import button, choice, quiet, section
from fresque.ui.debate.stands import StandsView


class PlacesPart(QFrame):
    """`seen` asks for the places on the wall."""

    seen = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._of = (ROOM, "", "")
        self.moment = section("")
        self.moment.setWordWrap(True)
        self.counting = Counting()
        self.counting.written.connect(self.write)
        self.counting.changed.connect(self._keyed)
        self.people = quiet()
        self.note = button(tr("Write the positions"), self.write, "mdi6.check", key=tr("Enter"))
        self.reveal = button(tr("Reveal"), self.turn_veil, "mdi6.eye-outline", key=tr("Ctrl+Enter"))
        self.past = StandsView()
        self.shapes = self._shapes()
        self._assemble()

    def refresh(self) -> None:
        """Follow the debate: other places at another moment, what is hidden and what is not."""
        debate = debated(self._desk)
        self.setEnabled(debate is not None)
        self.moment.setText(
            tr("POSITIONS — {moment}", moment=moment_said(debate.moment)) if debate else tr("POSITIONS")
        )
        now = (debate.table, debate.card.id, debate.moment) if debate else (ROOM, "", "")
        if now != self._of or self.counting.labels != labels(self._desk):
            self._of = now
            self.counting.show_places(labels(self._desk), self._begun(debate))
        self.past.show_stands(debate)
        last = debate.last if debate else None
        hides = debate is not None and last is not None and last.shown and last.moment == debate.moment
        self.reveal.setEnabled(hides or (last is not None and not last.shown))
        self.reveal.setText(tr("Hide again") if hides else tr("Reveal"))
        for shape, kind in self.shapes.items():
            kind.setChecked(self._desk.debating.shape == shape)
        self._say_people()

    def write(self) -> None:
        """Write where people stand; nobody sees it yet."""
        if take_stand(self._desk, self.counting.counts):
            self.seen.emit()

    def turn_veil(self) -> None:
        """Show everyone where people stood last, or hide it again."""
        if reveal_stand(self._desk) or hide_stand(self._desk):
            self.seen.emit()

    def take_shape(self, shape: Shape) -> None:
        """An axis of five places, or two banks and a river."""
        self._desk.debating.shape = shape
        self._desk.looks.tell("public")
        self.refresh()
        self.counting.setFocus()

    def _begun(self, debate: Debate | None) -> tuple[int, ...]:
        """What was being keyed for this moment; else where people stood last, to be corrected."""
        if debate is None:
            return ()
        corner = self._desk.debating.corner(debate.table)
        if corner.counts and (corner.card, corner.moment) == (debate.card.id, debate.moment):
            return corner.counts
        return debate.last.counts if debate.last else ()

    def _keyed(self) -> None:
        table, card, moment = self._of
        corner = self._desk.debating.corner(table)
        corner.card, corner.moment, corner.counts = card, moment, tuple(self.counting.counts)
        self._say_people()

    def _say_people(self) -> None:
        table = self._of[0]
        there, counted = people(self._desk).present if table == ROOM else 0, sum(self.counting.counts)
        words = trn("{n} person counted", "{n} people counted", counted)
        if there and not counted:
            words = trn("{n} person is here.", "{n} people are here.", there)
        elif there and counted < there:
            words = tr("{counted} of {n} here: {left} missing", counted=words, n=there, left=there - counted)
        elif there and counted > there:
            words = tr("{counted} for {n} here: {more} too many", counted=words, n=there, more=counted - there)
        elif there:
            words = tr("{counted}: everyone here", counted=words)
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
        self.counting.setMaximumHeight(340)
        column.addWidget(self.counting, 3)
        column.addWidget(self.people)
        row = QHBoxLayout()
        row.addWidget(self.note)
        row.addWidget(self.reveal)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.past, 2)
