"""Tidying up: the cards counted lot by lot, the people, photographs of the paper fresque."""

from functools import partial

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QVBoxLayout

from fresque.app.closing import LotCount, all_there, count_lot, lots, photos, sets_out
from fresque.app.dealing import count, people
from fresque.app.desk import Desk
from fresque.core.errors import FresqueError
from fresque.core.i18n import _, tr, trn
from fresque.ui.debate.parts import quiet, section
from fresque.ui.debate.photos import PhotosBox
from fresque.ui.debate.steps import Status, Step, across, labelled, narrow, number


class TidyingPart(Step):
    """Control and Enter says that all is there; a number typed in a row is written when it is left."""

    title = _("Cards, people, photograph")
    keys = (
        (_("Ctrl+Enter"), _("all the cards are there")),
        (_("Tab"), _("the next lot; what is typed is written")),
        (_("Ctrl+V"), _("attach the copied photograph")),
        (_("Del"), _("take the photograph in hand away")),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        there = people(desk)
        self.present = number(tr("People here"), 0, 2000, there.present or there.expected)
        self.sets = number(tr("Sets of cards that left"), 1, 999, sets_out(desk))
        self.all = narrow(
            tr("All the cards are there"), self.write_all, "mdi6.check-all", name="primary", key=tr("Ctrl+Enter")
        )
        self.found = {lot.lot: number(lot.title, 0, 9999, lot.expected) for lot in lots(desk)}
        self.named = {lot.lot: self._line(lot) for lot in lots(desk)}
        self.said = {lot: QLabel() for lot in self.found}
        self.missing, self.photos = quiet(), PhotosBox(desk)
        self._counted: dict[str, LotCount] = {}
        self._assemble()
        self.setFocusProxy(self.all)
        self.refresh()
        for lot, box in self.found.items():
            box.editingFinished.connect(partial(self.write_lot, lot))
            self.named[lot].editingFinished.connect(partial(self.write_lot, lot))
        self.present.editingFinished.connect(self.write_people)
        self.sets.valueChanged.connect(self._resize)

    def status(self) -> Status:
        known = [lot for lot in lots(self._desk) if lot.found is not None]
        found, left = sum(lot.found or 0 for lot in known), sum(lot.expected for lot in known)
        parts = [trn("{n} card of {all}", "{n} cards of {all}", found, all=left)] if known else []
        if n := len(photos(self._desk)):
            parts.append(trn("{n} photograph", "{n} photographs", n))
        whole = len(known) == len(self.found) and (bool(n) or not known)
        return Status("done" if whole and parts else "begun" if parts else "to do", ", ".join(parts))

    def refresh(self) -> None:
        """Say what was counted and what is missing."""
        there = {lot.lot: lot for lot in lots(self._desk)}
        for name, lot in there.items():
            expected = lot.expected if lot.found is not None else lot.expected // lot.sets * self.sets.value()
            changed = self._counted.get(name) != lot
            if changed and (lot.found is not None or name in self._counted):
                self.found[name].setValue(expected if lot.found is None else lot.found)
                self.named[name].setText(", ".join(lot.named))
            self.said[name].setText(_lot_said(lot, expected))
        self._counted = there
        counted = [lot for lot in there.values() if lot.found is not None]
        lost = sum(lot.missing for lot in counted)
        if not counted:
            self.missing.setText(tr("The cards are not counted yet."))
        else:
            gone = trn("{n} card is missing.", "{n} cards are missing.", lost)
            self.missing.setText(gone if lost else tr("Every card is there."))
        self.photos.refresh()

    def confirm(self) -> None:
        self.write_all()

    def write_all(self) -> None:
        """Write that every card was found."""
        all_there(self._desk, self.sets.value())
        self.refresh()

    def write_lot(self, lot: str) -> None:
        """Write what was found of a lot, when it is not what is written already."""
        there = self._counted[lot]
        asked = (self.found[lot].value(), self.sets.value(), self.named[lot].text().strip())
        if asked == (there.found, there.sets, ", ".join(there.named)):
            return
        untouched = there.found is None and not asked[2] and asked[0] == there.expected // there.sets * asked[1]
        if untouched:
            return
        try:
            count_lot(self._desk, lot, *asked)
        except FresqueError as error:
            self.missing.setText(str(error))
            return
        self.refresh()

    def write_cards(self) -> None:
        """Write what was found of every lot."""
        for lot, box in self.found.items():
            count_lot(self._desk, lot, box.value(), self.sets.value(), self.named[lot].text())
        self.refresh()

    def write_people(self) -> None:
        """Write how many people are here, when that is news."""
        there = people(self._desk)
        if self.present.value() != there.present:
            count(self._desk, self.present.value(), max(there.expected, self.present.value()), there.late)

    def ask_photographs(self) -> None:
        """Ask for photographs of the paper fresque and attach them."""
        self.photos.ask()

    def stop(self) -> None:
        """What is still being read comes too late."""
        self.photos.stop()

    def _resize(self, sets: int) -> None:
        """As many cards are expected as so many sets hold; what was counted stays."""
        for name, lot in self._counted.items():
            if lot.found is None:
                self.found[name].setValue(lot.expected // lot.sets * sets)
        self.refresh()

    def _line(self, lot: LotCount) -> QLineEdit:
        line = QLineEdit(", ".join(lot.named))
        line.setMinimumHeight(44)
        line.setMaxLength(300)
        line.setPlaceholderText(tr("missing: 3, 14 B"))
        line.setAccessibleName(tr("Missing cards of “{lot}”", lot=lot.title))
        return line

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 0, 10, 0)
        column.setSpacing(8)
        column.addWidget(self._grid())
        column.addWidget(self.photos)
        column.addStretch(1)

    def _grid(self) -> QFrame:
        frame = QFrame()
        grid = QGridLayout(frame)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(3, 1)
        titles = {lot.lot: lot.title for lot in lots(self._desk)}
        sets = across(labelled(tr("Sets of cards that left"), self.sets), self.sets)
        told = across(self.missing, self.all, spread=False)
        grid.addWidget(labelled(tr("People here"), self.present), 0, 0)
        grid.addWidget(self.present, 0, 1)
        grid.addLayout(sets, 0, 2, 1, 2)
        grid.addWidget(section(tr("CARDS, LOT BY LOT")), 1, 0)
        grid.addLayout(told, 1, 1, 1, 3)
        grid.setRowMinimumHeight(1, 60)
        for row, (lot, box) in enumerate(self.found.items(), 2):
            if box.value() != (value := next(one for one in lots(self._desk) if one.lot == lot)).found:
                box.setValue(value.expected if value.found is None else value.found)
            for place, part in enumerate((labelled(titles[lot], box), box, self.said[lot], self.named[lot])):
                grid.addWidget(part, row, place)
        return frame


def _lot_said(lot: LotCount, expected: int) -> str:
    words = tr("of {n}", n=expected)
    if lot.missing:
        return words + trn(" — {n} missing", " — {n} missing", lot.missing)
    return words + tr(" — all there") if lot.found is not None else words
