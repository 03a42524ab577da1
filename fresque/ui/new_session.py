"""The form of a workshop: which plan, which language, when, how many people, how long, where its file goes.

The same form begins a workshop and, until it starts, reviews its preparation.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from fresque.app.bringing import sets_said
from fresque.app.preparing import proposed_tables, room_said, shares_of
from fresque.core.deck import Deck
from fresque.core.i18n import tr
from fresque.ui.ask import answers
from fresque.ui.form_shell import FormShell
from fresque.ui.plan_pane import PlanPane
from fresque.ui.session_fields import SessionFields


@dataclass(frozen=True, slots=True)
class PlanChoice:
    """A plan of the deck that the form offers, by its id ("" for the deck's own phases); minutes as declared."""

    id: str
    title: str
    minutes: int
    audience: str = ""


@dataclass(frozen=True, slots=True)
class NewSession:
    """What the form asks and answers; `minutes` is the planned duration, `plan` the id of one of the `plans`.

    `commissioner` is who asked for the workshop, `expected` how many people were announced and `leaders` how many
    lead (0: nobody said), `date` the day as typed, `starts` the hour as "09:30", empty when nobody said. `phases` are
    the minutes of each phase by its id, none for those left out; `deck` proposes them. With `again`, the workshop is
    there already and keeps its file, with `fewest` tables at least: those that hold something.
    """

    title: str
    path: Path
    tables: int = 1
    minutes: int = 120
    place: str = ""
    plan: str = ""
    plans: tuple[PlanChoice, ...] = ()
    language: str = ""
    languages: tuple[str, ...] = ()
    commissioner: str = ""
    expected: int = 0
    date: str = ""
    deck: Deck | None = None
    phases: tuple[tuple[str, float], ...] = ()
    starts: str = ""
    leaders: int = 0
    again: bool = False
    fewest: int = 1


def ask_new_session(parent: QWidget | None, request: NewSession) -> NewSession | None:
    """The workshop as the facilitator wants it, None when they changed their mind."""
    if answers:
        answer = answers.pop(0)(request)
        return answer if isinstance(answer, NewSession) else None
    asked = form(parent, request)
    return asked.answer() if asked.exec() == QDialog.DialogCode.Accepted else None


def form(parent: QWidget | None, request: NewSession) -> "WorkshopForm":
    """The form itself, not shown yet."""
    return WorkshopForm(parent, request)


class WorkshopForm(FormShell):
    """The fields on the left; on the right the plan, which follows the time there is."""

    def __init__(self, parent: QWidget | None, request: NewSession) -> None:
        super().__init__(parent, tr("Review the preparation") if request.again else tr("New workshop"), request.title)
        self._request = request
        self.fields = fields = SessionFields(request)
        self.plan, self.language, self.expected, self.tables = (
            fields.plan, fields.language, fields.expected, fields.tables)  # fmt: skip
        self.minutes, self.starts, self.commissioner = fields.minutes, fields.starts, fields.commissioner
        self.room, self.pane = fields.room, PlanPane()
        self.table, self.fits = self.pane.table, self.pane.fits
        self._row = QHBoxLayout()
        self._row.setSpacing(28)
        left = QVBoxLayout()
        left.addWidget(self.fields)
        left.addStretch(1)
        self._row.addLayout(left, 2)
        self.column.addLayout(self._row, 1)
        self.end_with(tr("Keep this preparation") if request.again else tr("Begin"))
        self.plan.currentIndexChanged.connect(self._take_its_minutes)
        if request.deck is not None:
            self._prepare(request.deck)
        self.expected.setFocus()

    def answer(self) -> NewSession:
        """The form as a value."""
        phases = tuple((share.phase.id, share.minutes) for share in self.table.shares())
        return replace(self.fields.answer(self._request), phases=phases)

    def _prepare(self, deck: Deck) -> None:
        """Beside the fields, the plan; how people sit is proposed from the deck."""
        if deck.workshop.phases:
            self._row.addWidget(self.pane, 3)
            self.setMinimumSize(1160, 640)
            self.pane.changed.connect(self._say_plan)
            self.pane.asked_again.connect(self._propose_anew)
            self.pane.asked_to_fit.connect(self._propose_plan)
            self.minutes.valueChanged.connect(self._propose_plan)
            self.plan.currentIndexChanged.connect(self._propose_anew)
            self.starts.textChanged.connect(self.table.show_hours)
            self.table.hold(self._set_before(deck))
            self.table.show_hours(self.starts.text())
            self._propose_plan()
        for number in (self.expected, self.tables):
            number.valueChanged.connect(self._seat)
        self._seat()

    def _set_before(self, deck: Deck) -> dict[str, float]:
        """The minutes of a workshop prepared before that differ from what is proposed: a hand set them."""
        saved = dict(self._request.phases)
        proposed = shares_of(deck, "", self._request.minutes)
        return {s.phase.id: saved[s.phase.id] for s in proposed if s.minutes != saved.get(s.phase.id, s.minutes)}

    def _seat(self) -> None:
        """As many tables as the people need and as many leaders as tables, unless a hand chose; then say it."""
        deck = self._request.deck
        assert deck is not None
        self.fields.propose(proposed_tables(deck, self.expected.value()))
        tables = self.tables.value()
        self.room.setText(f"{room_said(deck, self.expected.value(), tables)}\n{sets_said(deck, tables)}")
        self.room.show()

    def _propose_plan(self) -> None:
        """The plan in the time there is; what a hand set stays."""
        deck = self._request.deck
        assert deck is not None
        chosen = str(self.plan.currentData() or "")
        self.table.show_shares(shares_of(deck, chosen, self.minutes.value(), self.table.held()))
        self._say_plan()

    def _propose_anew(self) -> None:
        self.table.hold({})
        self._propose_plan()

    def _say_plan(self) -> None:
        self.pane.say(self.minutes.value())

    def _take_its_minutes(self, chosen: int) -> None:
        self.table.hold({})
        self.minutes.setValue(self._request.plans[chosen].minutes)
