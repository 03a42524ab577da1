"""The form of a rehearsal: how many simulated tables, how fast, by which plan; then its file."""

from dataclasses import dataclass, replace
from pathlib import Path
from random import SystemRandom

from PySide6.QtWidgets import QComboBox, QDialog, QWidget

from fresque.app.rehearsal_clock import PACE, PACES
from fresque.app.rehearsal_play import new_rehearsal
from fresque.core.i18n import tr
from fresque.storage.decks import read_deck
from fresque.ui import ask
from fresque.ui.form_shell import FormShell, rows, spin


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What the form asks about the deck `title`, and its answer; `plans` are (id, title), the deck's own first."""

    title: str
    tables: int = 3
    pace: int = PACE
    plan: str = ""
    plans: tuple[tuple[str, str], ...] = ()


def begin_rehearsal(parent: QWidget | None, deck_path: Path) -> Path | None:
    """Ask, then write the file of the rehearsal; None when the facilitator changed their mind."""
    from fresque.ui.room import free_file

    deck = read_deck(deck_path)
    plans = (("", tr("Plan of the deck")), *((plan.id, plan.title) for plan in deck.workshop.plans))
    wanted = ask_rehearsal(parent, Rehearsal(deck.title, plans=plans))
    if wanted is None:
        return None
    path = free_file(ask.documents(), tr("rehearsal-{deck}", deck=deck.id))
    new_rehearsal(path, deck_path, wanted.tables, wanted.pace, SystemRandom().randrange(1, 10**6), plan=wanted.plan)
    return path


def ask_rehearsal(parent: QWidget | None, request: Rehearsal) -> Rehearsal | None:
    """What the facilitator wants, None when they changed their mind."""
    if ask.answers:
        answer = ask.answers.pop(0)(request)
        return answer if isinstance(answer, Rehearsal) else None
    asked = RehearsalForm(parent, request)
    return asked.answer() if asked.exec() == QDialog.DialogCode.Accepted else None


class RehearsalForm(FormShell):
    """Not shown yet when it is made."""

    def __init__(self, parent: QWidget | None, request: Rehearsal) -> None:
        words = tr("You deal, time and lead; the tables play by themselves. It counts in no total.")
        super().__init__(parent, tr("Rehearse alone"), tr("Rehearse “{title}”", title=request.title), words)
        self._request = request
        self.tables = spin(1, 12, request.tables)
        self.pace, self.plan = QComboBox(self), QComboBox(self)
        for pace in PACES:
            self.pace.addItem(tr("× {n}", n=pace), pace)
        self.pace.setCurrentIndex(PACES.index(request.pace))
        for plan, title in request.plans:
            self.plan.addItem(title, plan)
        shown: list[tuple[str, QWidget]] = [(tr("Tables"), self.tables), (tr("Speed"), self.pace)]
        if len(request.plans) > 1:
            shown.append((tr("Plan"), self.plan))
        else:
            self.plan.hide()
        self.column.addLayout(rows(shown))
        self.end_with(tr("Rehearse"))

    def answer(self) -> Rehearsal:
        """What was chosen."""
        plan = self.plan.currentData() or ""
        return replace(self._request, tables=self.tables.value(), pace=self.pace.currentData(), plan=str(plan))
