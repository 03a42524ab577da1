"""The page of the two axes: where the facilitator sticks a dot for each person, while the room sees none of them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit

from fresque.app.session import Change
from fresque.core.axes import MOMENTS
from fresque.core.i18n import tr, trn
from fresque.ui.cover_page import CoverPage
from fresque.ui.debate.parts import button, choice, quiet, section, sheet
from fresque.ui.public.plane import Plane

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage

_WIDE = 400
"""Pixels of the side where the words are."""


class AxesPage(CoverPage):
    """Arrows move the cross, Enter sticks a dot, Backspace takes the last one off, Control+Enter reveals them all."""

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page, tr("Self-positioning on two axes"), margin=32)
        self.crossing = page.desk.public.crossing
        self.plane = Plane()
        self.plane.stuck.connect(self.crossing.stick)
        self.plane.unstuck.connect(self.crossing.unstick)
        self.question, self.ends = QLineEdit(), tuple(QLineEdit() for _end in range(4))
        self.count = quiet()
        self.ask = button(tr("Put to the room"), self.put, "mdi6.projector", name="primary")
        self.unveil = button(tr("Reveal"), self.reveal, "mdi6.eye-outline", key=tr("Ctrl+Enter"))
        self.moments = tuple(
            choice(words, run) for words, run in ((tr("Before"), self.go_before), (tr("After"), self.go_after))
        )
        self._assemble()
        self.lead()
        self.close_head()
        self.until_done(page.desk.session.listen(self._changed))
        self.setFocusProxy(self.plane)
        self.refresh()
        self.tick()

    def put(self) -> None:
        """Show the axes to the room, with the words as they are typed."""
        self.word()
        self.crossing.asked = True
        self._desk.public.choose("axes")
        self.plane.setFocus()
        self.refresh()
        self.tick()

    def word(self) -> None:
        """Take the words that are typed."""
        self.crossing.word(self.question.text(), [end.text() for end in self.ends])
        self.plane.name_ends(self.crossing.labels)

    def reveal(self) -> None:
        """Show everyone all the dots at once."""
        if self.crossing.reveal():
            self._desk.public.choose("axes")
            self.tick()

    def go_before(self) -> None:
        """Stick the dots of the beginning."""
        self._turn(MOMENTS[0])

    def go_after(self) -> None:
        """Stick the dots of the end, which are shown beside the first ones."""
        self._turn(MOMENTS[1])

    def refresh(self) -> None:
        """The dots of this moment, and what the room knows of them."""
        crossing = self.crossing
        points = crossing.points(crossing.moment)
        self.plane.show_points(points)
        shown = crossing.shown(crossing.moment)
        people = trn("{n} dot", "{n} dots", len(points))
        self.count.setText(tr("{dots}: revealed", dots=people) if shown else tr("{dots}: hidden", dots=people))
        self.unveil.setEnabled(bool(points) and not shown)
        for moment, made in zip(MOMENTS, self.moments, strict=True):
            made.setChecked(moment == crossing.moment)

    def pressed(self, key: Qt.Key, control: bool) -> None:
        if control and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.reveal()

    def _turn(self, moment: str) -> None:
        self.crossing.turn_to(moment)
        self.refresh()
        self._desk.public.retell()
        self.tick()
        self.plane.setFocus()

    def _assemble(self) -> None:
        frame, left = sheet(tr("The dots"))
        self._fill(self.question, tr("Question"), self.crossing.question)
        left.addWidget(self.question)
        left.addWidget(self.plane, 1)
        left.addWidget(quiet(tr("Click where a person stands, or move the cross with the arrows and press Enter. "
                                "Backspace takes the last dot off.")))  # fmt: skip
        side, right = sheet(tr("The words"))
        side.setFixedWidth(_WIDE)
        right.addWidget(section(tr("THE WORDS")))
        right.addLayout(self._fields())
        right.addWidget(self.ask, alignment=Qt.AlignmentFlag.AlignLeft)
        right.addSpacing(8)
        right.addWidget(section(tr("THE DOTS")))
        row = QHBoxLayout()
        for made in (*self.moments, self.unveil):
            row.addWidget(made)
        row.addStretch(1)
        right.addLayout(row)
        right.addWidget(self.count)
        right.addStretch(1)
        self.show_room(right)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(frame, 1)
        middle.addWidget(side)
        self.column.addLayout(middle, 1)

    def _fields(self) -> QGridLayout:
        """The words of the ends, each under its name, two a row."""
        fields = QGridLayout()
        fields.setVerticalSpacing(4)
        names = (tr("On the left"), tr("On the right"), tr("At the bottom"), tr("At the top"))
        for n, (name, line, words) in enumerate(zip(names, self.ends, self.crossing.labels, strict=True)):
            label = QLabel(name)
            label.setBuddy(line)
            self._fill(line, name, words)
            fields.addWidget(label, n // 2 * 2, n % 2)
            fields.addWidget(line, n // 2 * 2 + 1, n % 2)
        self.plane.name_ends(self.crossing.labels)
        return fields

    def _fill(self, line: QLineEdit, name: str, words: str) -> None:
        line.setAccessibleName(name)
        line.setMinimumHeight(44)
        line.setMaxLength(120 if line is self.question else 40)
        line.setText(words)
        line.setCursorPosition(0)
        line.editingFinished.connect(self.word)

    def _changed(self, change: Change) -> None:
        self.refresh()
