"""The form of a new workshop: which plan, which language, how many tables, how long, where its file goes."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from fresque.app.library import LANGUAGES
from fresque.app.preparing import fits_said, proposed_tables, room_said, shares_of
from fresque.core.deck import Deck
from fresque.core.i18n import tr
from fresque.ui.ask import FileRequest, answers, ask_file
from fresque.ui.plan_table import PlanTable


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

    `commissioner` is who asked for the workshop, `expected` how many people were announced (0: nobody said), `date` the
    day as typed. `phases` are the minutes of each phase by its id, none for those left out; `deck` proposes them.
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


def ask_new_session(parent: QWidget | None, request: NewSession) -> NewSession | None:
    """The workshop as the facilitator wants it, None when they changed their mind."""
    if answers:
        answer = answers.pop(0)(request)
        return answer if isinstance(answer, NewSession) else None
    asked = form(parent, request)
    return asked.answer() if asked.exec() == QDialog.DialogCode.Accepted else None


def form(parent: QWidget | None, request: NewSession) -> "_Form":
    """The form itself, not shown yet."""
    return _Form(parent, request)


class _Form(QDialog):
    def __init__(self, parent: QWidget | None, request: NewSession) -> None:
        super().__init__(parent)
        self._request = request
        self.setWindowTitle(tr("New workshop"))
        self.setMinimumWidth(560)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(14)
        head = QLabel(request.title)
        head.setObjectName("clock")
        head.setWordWrap(True)
        column.addWidget(head)
        self.table, self.fits, self.room = PlanTable(), _soft(), _soft()
        self._tables_chosen = False
        row = QHBoxLayout()
        row.setSpacing(28)
        row.addLayout(self._fields(), 1)
        column.addLayout(row, 1)
        column.addWidget(self._buttons())
        if request.deck is not None:
            self._prepare(request.deck, row)

    def _prepare(self, deck: Deck, row: QHBoxLayout) -> None:
        """Beside the fields, how people sit and the plan, both proposed from the deck."""
        plan = QVBoxLayout()
        for part in (self.room, self.fits):
            plan.addWidget(part)
        if deck.workshop.phases:
            plan.addWidget(self.table, 1)
            self.setMinimumSize(960, 600)
        row.addLayout(plan, 1)
        self.tables.valueChanged.connect(self._seat)
        self.expected.valueChanged.connect(self._propose_tables)
        self.plan.currentIndexChanged.connect(self._propose_plan)
        self.minutes.valueChanged.connect(self._propose_plan)
        self.table.changed.connect(self._say_plan)
        self._propose_plan()
        self._seat()

    def _propose_tables(self) -> None:
        """As many tables as the people need, unless the facilitator chose how many."""
        if self._request.deck is not None and not self._tables_chosen:
            self.tables.setValue(proposed_tables(self._request.deck, self.expected.value()))
            self._tables_chosen = False
        self._seat()

    def _seat(self) -> None:
        self._tables_chosen = self.tables.hasFocus() or self._tables_chosen
        if self._request.deck is not None:
            self.room.setText(room_said(self._request.deck, self.expected.value(), self.tables.value()))

    def _propose_plan(self) -> None:
        """The plan in the time there is; what was changed by hand goes."""
        if self._request.deck is not None:
            chosen = str(self.plan.currentData() or "")
            self.table.show_shares(shares_of(self._request.deck, chosen, self.minutes.value()))
            self._say_plan()

    def _say_plan(self) -> None:
        self.fits.setText(fits_said(self.table.shares(), self.minutes.value()))

    def answer(self) -> NewSession:
        """The form as a value."""
        path = Path(self.path.text()).expanduser()
        path = path if path.suffix == ".fresque" else path.with_name(f"{path.name}.fresque")
        place = self.place.text().strip()
        plan = str(self.plan.currentData() or "")
        wanted = NewSession(self._request.title, path, self.tables.value(), self.minutes.value(), place, plan)
        phases = tuple((share.phase.id, share.minutes) for share in self.table.shares())
        wanted = replace(wanted, date=self.date.text().strip(), phases=phases)
        told = replace(wanted, commissioner=self.commissioner.text().strip(), expected=self.expected.value())
        return replace(told, language=str(self.language.currentData() or ""))

    def _fields(self) -> QFormLayout:
        fields = QFormLayout()
        fields.setVerticalSpacing(12)
        self.tables = _spin(1, 60, self._request.tables, "")
        self.minutes = _spin(10, 600, self._request.minutes, tr("min"))
        self.place = QLineEdit(self._request.place)
        self.place.setPlaceholderText(tr("optional"))
        self.date = QLineEdit(self._request.date)
        self.date.setPlaceholderText(tr("optional"))
        self.commissioner = QLineEdit(self._request.commissioner)
        self.commissioner.setPlaceholderText(tr("optional"))
        self.expected = _spin(0, 999, self._request.expected, "")
        self.expected.setSpecialValueText(tr("not said"))
        self.path = QLineEdit(str(self._request.path))
        self.plan = self._plan()
        if self._request.plans:
            fields.addRow(tr("Plan"), self.plan)
        self.language = self._language()
        if self._request.languages:
            fields.addRow(tr("Language of the cards"), self.language)
        fields.addRow(tr("People expected"), self.expected)
        fields.addRow(tr("Tables"), self.tables)
        fields.addRow(tr("Duration"), self.minutes)
        fields.addRow(tr("Date"), self.date)
        fields.addRow(tr("Place"), self.place)
        fields.addRow(tr("Asked for by"), self.commissioner)
        row = QHBoxLayout()
        row.addWidget(self.path, 1)
        browse = QPushButton(tr("Browse…"))
        browse.clicked.connect(self._browse)
        row.addWidget(browse)
        fields.addRow(tr("File"), row)
        return fields

    def _plan(self) -> QComboBox:
        plan = QComboBox(self)
        plan.setVisible(bool(self._request.plans))
        plan.setMinimumHeight(38)
        for choice in self._request.plans:
            plan.addItem(f"{choice.title} — {choice.audience}" if choice.audience else choice.title, choice.id)
        plan.currentIndexChanged.connect(self._take_its_minutes)
        return plan

    def _language(self) -> QComboBox:
        language = QComboBox(self)
        language.setVisible(bool(self._request.languages))
        language.setMinimumHeight(38)
        for code in self._request.languages:
            language.addItem(LANGUAGES.get(code.split("-")[0], code), code)
        return language

    def _take_its_minutes(self, chosen: int) -> None:
        self.minutes.setValue(self._request.plans[chosen].minutes)

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        start = box.addButton(tr("Start"), QDialogButtonBox.ButtonRole.AcceptRole)
        start.setObjectName("primary")
        box.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    def _browse(self) -> None:
        start = Path(self.path.text())
        chosen = ask_file(self, FileRequest(tr("File of the session"), start, "Fresque (*.fresque)"))
        if chosen is not None:
            self.path.setText(str(chosen))


def _soft() -> QLabel:
    label = QLabel()
    label.setObjectName("quiet")
    label.setWordWrap(True)
    return label


def _spin(low: int, high: int, value: int, suffix: str) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(low, high)
    spin.setValue(value)
    spin.setMinimumHeight(38)
    if suffix:
        spin.setSuffix(f"\u00a0{suffix}")
    return spin
