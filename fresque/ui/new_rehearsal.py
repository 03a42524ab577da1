"""The form of a rehearsal: how many simulated tables, how fast, by which plan; then its file."""

from dataclasses import dataclass, replace
from pathlib import Path
from random import SystemRandom

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from fresque.app.rehearsal_clock import PACE, PACES
from fresque.app.rehearsal_play import new_rehearsal
from fresque.core.i18n import tr
from fresque.storage.decks import read_deck
from fresque.ui import ask


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


class RehearsalForm(QDialog):
    """Not shown yet when it is made."""

    def __init__(self, parent: QWidget | None, request: Rehearsal) -> None:
        super().__init__(parent)
        self._request = request
        self.setWindowTitle(tr("Rehearse alone"))
        self.setMinimumWidth(560)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(14)
        head = QLabel(tr("Rehearse “{title}”", title=request.title))
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setObjectName("clock")
        head.setWordWrap(True)
        words = QLabel(tr("You deal, time and lead; the tables play by themselves. It counts in no total."))
        words.setObjectName("quiet")
        words.setWordWrap(True)
        for label in (head, words):
            column.addWidget(label)
        self.tables = QSpinBox()
        self.tables.setRange(1, 12)
        self.tables.setValue(request.tables)
        self.pace = QComboBox()
        for pace in PACES:
            self.pace.addItem(tr("× {n}", n=pace), pace)
        self.pace.setCurrentIndex(PACES.index(request.pace))
        self.plan = QComboBox()
        for plan, title in request.plans:
            self.plan.addItem(title, plan)
        column.addLayout(self._rows())
        column.addWidget(self._buttons())

    def answer(self) -> Rehearsal:
        """What was chosen."""
        plan = self.plan.currentData() or ""
        return replace(self._request, tables=self.tables.value(), pace=self.pace.currentData(), plan=str(plan))

    def _rows(self) -> QFormLayout:
        rows = QFormLayout()
        rows.setSpacing(12)
        shown = [(tr("Tables"), self.tables), (tr("Speed"), self.pace)]
        if len(self._request.plans) > 1:
            shown.append((tr("Plan"), self.plan))
        else:
            self.plan.hide()
        for words, widget in shown:
            widget.setMinimumHeight(44)
            rows.addRow(words, widget)
        return rows

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        start = box.addButton(tr("Rehearse"), QDialogButtonBox.ButtonRole.AcceptRole)
        start.setObjectName("primary")
        box.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box
