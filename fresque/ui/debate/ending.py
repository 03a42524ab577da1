"""The end: the workshop is over and the debrief opens, what is sensitive goes, the next group comes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout

from fresque.app.closing import Sensitive, end, sensitive, take_away
from fresque.app.desk import Desk
from fresque.app.erasing import erased
from fresque.core.i18n import tr
from fresque.ui.debate.parts import button, quiet, section


class EndingPart(QFrame):
    """`debrief_asked` once the workshop is over, `next_asked` for the next group."""

    debrief_asked = Signal()
    next_asked = Signal()
    erase_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: list[Sensitive] = []
        self.boxes: list[QCheckBox] = []
        self._list = QVBoxLayout()
        self.over = button(
            tr("End the workshop and write the debrief"), self.end, "mdi6.flag-checkered", name="primary"
        )
        self.take = button(tr("Take away what is ticked"), self.take_away, "mdi6.delete-outline")
        self.next = button(tr("Next group: same deck, same plan, a fresh session"), self.ask_next, "mdi6.restart")
        self.erase = button(tr("Erase for good what was taken away…"), self.ask_erase, "mdi6.eraser")
        self.said = quiet()
        self.setFocusProxy(self.over)
        self._assemble()
        self.refresh()

    def refresh(self) -> None:
        """Say what there is to take away; the ticks stay."""
        there = sensitive(self._desk)
        if there == self._shown:
            return
        ticked = {one.id for one, box in zip(self._shown, self.boxes, strict=True) if box.isChecked()}
        for box in self.boxes:
            self._list.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._shown, self.boxes = there, []
        for one in there:
            box = QCheckBox(tr("{what} ({n})", what=one.title, n=len(one.records)))
            box.setMinimumHeight(44)
            box.setChecked(one.id in ticked)
            self._list.addWidget(box)
            self.boxes.append(box)
        self.take.setEnabled(bool(there))

    def end(self) -> None:
        """The workshop is over; the draft of the debrief opens."""
        end(self._desk)
        self.debrief_asked.emit()

    def ask_next(self) -> None:
        """The next group comes in."""
        self.next_asked.emit()

    def ask_erase(self) -> None:
        """What was taken away leaves the file, once the facilitator said so again."""
        if erased(self._desk.session):
            self.erase_asked.emit()
        else:
            self.said.setText(tr("There is nothing to erase: take away first what is not kept."))

    def take_away(self) -> None:
        """Take away what is ticked; one undo brings it back."""
        chosen = [one for one, box in zip(self._shown, self.boxes, strict=True) if box.isChecked()]
        if take_away(self._desk, chosen):
            self.said.setText(tr("Taken away; Ctrl+Z brings it back."))

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(section(tr("THE END")))
        column.addWidget(self.over)
        column.addWidget(section(tr("WHAT PEOPLE SAID OR THOUGHT: WHAT IS NOT KEPT")))
        column.addLayout(self._list)
        column.addWidget(self.take)
        keeps = tr("It leaves the session and its debrief; the journal of the file keeps it until it is erased.")
        column.addWidget(quiet(keeps))
        column.addWidget(self.erase)
        column.addWidget(self.said)
        column.addWidget(section(tr("THE NEXT GROUP")))
        column.addWidget(self.next)
        column.addWidget(quiet(tr("This session is saved as it is; the new one is beside it, with the next number.")))
        column.addStretch(1)
