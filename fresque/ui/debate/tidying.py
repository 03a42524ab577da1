"""Tidying up: the cards counted lot by lot, the people, a photograph of the paper fresque."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout

from fresque.app.closing import attach, count_cards, lots, sets_out
from fresque.app.dealing import count, people
from fresque.app.desk import Desk
from fresque.core.closing import Found
from fresque.core.errors import FresqueError
from fresque.core.facts import Photo, happened
from fresque.core.i18n import tr, trn
from fresque.storage.photographs import Photograph, read_photograph
from fresque.ui.ask import FileRequest, ask_files, documents
from fresque.ui.debate.parts import button, quiet, section
from fresque.ui.tasks import Tasks


class TidyingPart(QFrame):
    """Enter writes what was counted; what is missing is said."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._left = False
        self._tasks = Tasks(self, quiet=True)
        self._tasks.refused.connect(self._refuse)
        there = people(desk)
        self.present = _number(tr("People here"), 2000, there.present or there.expected)
        self.found = {lot.lot: _number(lot.title, 9999, lot.expected) for lot in lots(desk)}
        self.said = {lot: QLabel() for lot in self.found}
        self.missing, self.photos = quiet(), quiet()
        for lot in lots(desk):
            if lot.found is not None:
                self.found[lot.lot].setValue(lot.found)
        self._assemble()
        self.setFocusProxy(self.present)
        self.refresh()

    def refresh(self) -> None:
        """Say what was counted and what is missing."""
        for lot in lots(self._desk):
            words = tr("of {n}", n=lot.expected)
            if lot.missing:
                words += trn(" — {n} missing", " — {n} missing", lot.missing)
            elif lot.found is not None:
                words += tr(" — all there")
            self.said[lot.lot].setText(words)
        counted = [lot for lot in lots(self._desk) if lot.found is not None]
        lost = sum(lot.missing for lot in counted)
        if not counted:
            self.missing.setText(tr("The cards are not counted yet."))
        else:
            gone = trn("{n} card is missing.", "{n} cards are missing.", lost)
            self.missing.setText(gone if lost else tr("Every card is there."))
        n = len(list(happened(self._desk.board.records(), Photo)))
        self.photos.setText(trn("{n} photograph attached", "{n} photographs attached", n) if n else "")

    def write_cards(self) -> None:
        """Write how many cards were found."""
        sets = sets_out(self._desk)
        count_cards(self._desk, {lot: Found(box.value(), sets) for lot, box in self.found.items()})
        self.refresh()

    def write_people(self) -> None:
        """Write how many people are here."""
        there = people(self._desk)
        count(self._desk, self.present.value(), max(there.expected, self.present.value()), 0)

    def ask_photographs(self) -> None:
        """Ask for photographs of the paper fresque and attach them."""
        filters = f"{tr('Pictures (*.png *.jpg *.jpeg *.webp)')};;{tr('All files (*)')}"
        request = FileRequest(tr("Photograph of the paper fresque"), documents(), filters, save=False)
        for path in ask_files(self, request):
            self._tasks.run(partial(read_photograph, path), partial(self._attach, path))

    def stop(self) -> None:
        """What is still being read comes too late."""
        self._left = True
        self._tasks.wait()

    def _attach(self, path: Path, photograph: Photograph) -> None:
        if not self._left and attach(self._desk, photograph.data, tr("The paper fresque")):
            self.refresh()

    def _refuse(self, error: FresqueError) -> None:
        self.photos.setText(str(error))

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(section(tr("PEOPLE")))
        row = QHBoxLayout()
        label = QLabel(tr("People here"))
        label.setBuddy(self.present)
        row.addWidget(label)
        row.addWidget(self.present)
        row.addWidget(button(tr("Write"), self.write_people, "mdi6.check"))
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(section(tr("CARDS, LOT BY LOT")))
        grid = QGridLayout()
        grid.setColumnStretch(2, 1)
        titles = {lot.lot: lot.title for lot in lots(self._desk)}
        for n, (lot, box) in enumerate(self.found.items()):
            name = QLabel(titles[lot])
            name.setBuddy(box)
            for place, part in enumerate((name, box, self.said[lot])):
                grid.addWidget(part, n, place)
        column.addLayout(grid)
        column.addWidget(button(tr("Write what was found"), self.write_cards, "mdi6.check"))
        column.addWidget(self.missing)
        column.addWidget(section(tr("PHOTOGRAPH OF THE PAPER FRESQUE")))
        column.addWidget(button(tr("Attach a photograph…"), self.ask_photographs, "mdi6.camera-outline"))
        column.addWidget(self.photos)
        column.addStretch(1)


def _number(name: str, most: int, value: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, most)
    box.setValue(value)
    box.setMinimumHeight(44)
    box.setMinimumWidth(100)
    box.setAccessibleName(name)
    return box
