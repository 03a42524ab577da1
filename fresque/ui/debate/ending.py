"""The end: the workshop is over and the debrief opens, a copy leaves, what is sensitive goes, the next group."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStorageInfo, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout

from fresque.app.carrying import carried_to, carry
from fresque.app.closing import Sensitive, end, sensitive, take_away
from fresque.app.desk import Desk
from fresque.app.erasing import erased
from fresque.core.errors import FresqueError
from fresque.core.i18n import _, tr
from fresque.storage.drives import wants_work_copy
from fresque.ui.ask import ask_folder, documents
from fresque.ui.debate.parts import quiet, section
from fresque.ui.debate.steps import Status, Step, narrow
from fresque.ui.tasks import Tasks


class EndingPart(Step):
    """`debrief_asked` once the workshop is over, `next_asked` for the next group, `erase_asked` to erase for good."""

    debrief_asked = Signal()
    next_asked = Signal()
    erase_asked = Signal()
    title = _("End and next group")
    shows = "thanks"
    keys = (
        (_("Ctrl+Enter"), _("end the workshop and write the debrief")),
        (_("Tab"), _("go from button to button")),
        ("Ctrl+B", _("the debrief, from the board")),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._left = desk, False
        self._tasks = Tasks(self, quiet=True)
        self._tasks.refused.connect(self._refuse)
        self._shown: list[Sensitive] = []
        self.boxes: list[QCheckBox] = []
        self._list = QVBoxLayout()
        self.over = narrow(
            tr("End the workshop and write the debrief"),
            self.end,
            "mdi6.flag-checkered",
            name="primary",
            key=tr("Ctrl+Enter"),
        )
        self.copy = narrow(tr("Copy to a USB key…"), self.ask_copy, "mdi6.usb-flash-drive-outline")
        self.take = narrow(tr("Take away what is ticked"), self.take_away, "mdi6.delete-outline")
        self.next = narrow(tr("Next group"), self.ask_next, "mdi6.restart")
        self.erase = narrow(tr("Erase for good what was taken away…"), self.ask_erase, "mdi6.eraser")
        self.said, self.copied, self.kept = quiet(), quiet(), QLabel()
        self.copied.setText(tr("The whole session in one file, read back once it is written."))
        self.setFocusProxy(self.over)
        self._assemble()
        self.refresh()

    def status(self) -> Status:
        return Status("done", tr("the workshop is over")) if self._ended() else Status()

    def refresh(self) -> None:
        """Say what there is to take away; the ticks stay."""
        there = sensitive(self._desk)
        if there != self._shown:
            self._list_again(there)
        self.take.setEnabled(bool(there))
        self.copy.setEnabled(self._desk.session.journal is not None)
        self.kept.setText(tr("There is nothing of that kind.") if not there else "")
        self.kept.setVisible(not there)

    def confirm(self) -> None:
        self.end()

    def end(self) -> None:
        """The workshop is over; the draft of the debrief opens."""
        end(self._desk)
        self.debrief_asked.emit()

    def ask_next(self) -> None:
        """The next group comes in."""
        self.next_asked.emit()

    def ask_copy(self) -> None:
        """Ask for a key or a folder, and copy the session there."""
        folder = ask_folder(self, tr("Copy the session to a USB key or a folder"), key_folder())
        if folder is None:
            return
        try:
            target = carried_to(self._desk.session, folder)
        except FresqueError as error:
            self._refuse(error)
            return
        self.copied.setText(tr("Being copied…"))
        self._tasks.run(partial(carry, self._desk.session, target), self._copied)

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

    def stop(self) -> None:
        self._left = True
        self._tasks.wait()

    def _ended(self) -> bool:
        return self._desk.conduct.clock().ended is not None

    def _copied(self, words: str) -> None:
        if not self._left:
            self.copied.setText(words)

    def _refuse(self, error: FresqueError) -> None:
        self.copied.setText(str(error))

    def _list_again(self, there: list[Sensitive]) -> None:
        ticked = {one.id for one, box in zip(self._shown, self.boxes, strict=True) if box.isChecked()}
        for box in self.boxes:
            self._list.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._shown, self.boxes = there, []
        for one in there:
            box = QCheckBox(tr("{what} ({n})", what=one.title, n=len(one.records)))
            box.setMinimumHeight(40)
            box.setChecked(one.id in ticked)
            self._list.addWidget(box)
            self.boxes.append(box)

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        both = QHBoxLayout()
        both.setSpacing(28)
        left, right = QVBoxLayout(), QVBoxLayout()
        for half in (left, right):
            half.setSpacing(8)
            both.addLayout(half, 1)
        self._list.setSpacing(0)
        left.addWidget(self.over)
        left.addSpacing(14)
        left.addWidget(section(tr("A COPY TO TAKE AWAY")))
        left.addWidget(self.copy)
        left.addWidget(self.copied)
        left.addSpacing(14)
        left.addWidget(section(tr("THE NEXT GROUP")))
        left.addWidget(self.next)
        words = tr("Same deck, plan, tables and place. This session is saved as it is; the new one is beside it.")
        left.addWidget(quiet(words))
        left.addStretch(1)
        right.addWidget(section(tr("WHAT PEOPLE SAID OR THOUGHT: WHAT IS NOT KEPT")))
        right.addLayout(self._list)
        right.addWidget(self.kept)
        right.addWidget(self.take)
        keeps = tr("It leaves the session and its debrief; the journal of the file keeps it until it is erased.")
        right.addWidget(quiet(keeps))
        right.addWidget(self.erase)
        right.addWidget(self.said)
        right.addStretch(1)
        column.addLayout(both, 1)


def key_folder() -> Path:
    """The first USB key that is there, else where files usually go."""
    volumes = QStorageInfo.mountedVolumes()
    roots = [Path(volume.rootPath()) for volume in volumes if volume.isReady() and not volume.isReadOnly()]
    return next((root for root in roots if not volumes_root(root) and wants_work_copy(root)), documents())


def volumes_root(root: Path) -> bool:
    """Whether this is where the system itself lies."""
    return root == Path(root.anchor)
