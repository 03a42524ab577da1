"""The fields of the form of a workshop: its plan, its hours, its people, its file."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from fresque.app.library import LANGUAGES
from fresque.app.preparing import end_said, proposed_leaders
from fresque.core.hours import kept_hour, minute_of, said_hour
from fresque.core.i18n import tr
from fresque.ui.ask import FileRequest, ask_file
from fresque.ui.form_shell import HIGH, add_row, quiet, rows, spin

if TYPE_CHECKING:
    from fresque.ui.new_session import NewSession

_SHORT = 132
"""Pixels of a field that holds a number or an hour."""


_NAME = 80
"""Pixels of the name of the second field of a line."""


class SessionFields(QWidget):
    """Tables and leaders are proposed until a hand changes them."""

    def __init__(self, request: "NewSession") -> None:
        super().__init__()
        self._proposing = False
        self._by_hand = {"tables": request.again or request.tables > 1, "leaders": request.leaders > 0}
        self.plan, self.language = self._plan(request), self._language(request)
        self.date, self.place, self.commissioner = (
            _line(words) for words in (request.date, request.place, request.commissioner)
        )
        minute = minute_of(request.starts)
        self.starts = _line("" if minute is None else said_hour(minute))
        self.starts.setPlaceholderText(tr("9:30"))
        self.minutes = spin(10, 600, request.minutes, tr("min"))
        self.ends = quiet()
        self.expected = spin(0, 999, request.expected)
        self.expected.setSpecialValueText(tr("not said"))
        self.tables = spin(request.fewest, 60, request.tables)
        self.leaders = spin(1, 60, request.leaders or proposed_leaders(request.tables))
        self.room = quiet()
        self.room.hide()
        self.path = QLineEdit(str(request.path))
        self._assemble(request)
        self._watch()

    def propose(self, tables: int) -> None:
        """So many tables, and leaders for them, unless a hand chose otherwise."""
        self._proposing = True
        if not self._by_hand["tables"]:
            self.tables.setValue(tables)
        if not self._by_hand["leaders"]:
            self.leaders.setValue(proposed_leaders(self.tables.value()))
        self._proposing = False

    def answer(self, request: "NewSession") -> "NewSession":
        """The fields as a value."""
        path = Path(self.path.text()).expanduser()
        path = path if path.suffix == ".fresque" else path.with_name(f"{path.name}.fresque")
        told = replace(request, path=path, tables=self.tables.value(), minutes=self.minutes.value())
        told = replace(told, place=self.place.text().strip(), date=self.date.text().strip())
        told = replace(told, commissioner=self.commissioner.text().strip(), expected=self.expected.value())
        told = replace(told, starts=kept_hour(self.starts.text()), leaders=self.leaders.value())
        chosen = str(self.plan.currentData() or ""), str(self.language.currentData() or "")
        return replace(told, plan=chosen[0], language=chosen[1])

    def _assemble(self, request: "NewSession") -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        fields = rows(())
        if request.plans:
            add_row(fields, tr("Plan"), self.plan)
        if request.languages:
            add_row(fields, tr("Language of the cards"), self.language)
        add_row(fields, tr("People expected"), self.expected)
        _pair(fields, (tr("Tables"), self.tables), (tr("To lead"), self.leaders))
        fields.addRow("", self.room)
        _pair(fields, (tr("Begins at"), self.starts), (tr("Duration"), self.minutes))
        fields.addRow("", self.ends)
        add_row(fields, tr("Date"), self.date)
        add_row(fields, tr("Place"), self.place)
        add_row(fields, tr("Asked for by"), self.commissioner)
        if not request.again:
            self._file(fields)
        column.addLayout(fields)

    def _file(self, fields: QFormLayout) -> None:
        row = QWidget()
        inner = QHBoxLayout(row)
        inner.setContentsMargins(0, 0, 0, 0)
        browse = QPushButton(tr("Browse…"))
        browse.setMinimumHeight(HIGH)
        browse.clicked.connect(self._browse)
        self.path.setMinimumHeight(HIGH)
        inner.addWidget(self.path, 1)
        inner.addWidget(browse)
        add_row(fields, tr("File"), row)
        self.path.setAccessibleName(tr("File"))

    def _watch(self) -> None:
        self.tables.valueChanged.connect(self._tables_changed)
        self.leaders.valueChanged.connect(self._leaders_changed)
        self.starts.textChanged.connect(self._say_end)
        self.minutes.valueChanged.connect(self._say_end)
        self._say_end()

    def _tables_changed(self) -> None:
        if not self._proposing:
            self._by_hand["tables"] = True

    def _leaders_changed(self) -> None:
        if not self._proposing:
            self._by_hand["leaders"] = True

    def _say_end(self) -> None:
        words = end_said(self.starts.text(), self.minutes.value())
        self.ends.setText(words)
        self.ends.setVisible(bool(words))
        self.starts.setAccessibleDescription(words)

    def _plan(self, request: "NewSession") -> QComboBox:
        plan = QComboBox(self)
        plan.setVisible(bool(request.plans))
        plan.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for choice in request.plans:
            plan.addItem(f"{choice.title} — {choice.audience}" if choice.audience else choice.title, choice.id)
        return plan

    def _language(self, request: "NewSession") -> QComboBox:
        language = QComboBox(self)
        language.setVisible(bool(request.languages))
        for code in request.languages:
            language.addItem(LANGUAGES.get(code.split("-")[0], code), code)
        return language

    def _browse(self) -> None:
        start = Path(self.path.text())
        chosen = ask_file(self, FileRequest(tr("File of the session"), start, "Fresque (*.fresque)"))
        if chosen is not None:
            self.path.setText(str(chosen))


def _line(words: str) -> QLineEdit:
    line = QLineEdit(words)
    line.setPlaceholderText(tr("optional"))
    return line


def _pair(fields: QFormLayout, first: tuple[str, QWidget], second: tuple[str, QWidget]) -> None:
    """Two short fields on one line, each named."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(14)
    for words, widget in (first, second):
        widget.setMinimumHeight(HIGH)
        widget.setFixedWidth(_SHORT)
        widget.setAccessibleName(words)
    row.addWidget(first[1])
    label = QLabel(second[0])
    label.setMinimumWidth(_NAME)
    label.setBuddy(second[1])
    row.addWidget(label)
    row.addWidget(second[1])
    row.addStretch(1)
    add_row(fields, first[0], line)
    line.setAccessibleName("")
    line.setFocusProxy(first[1])
