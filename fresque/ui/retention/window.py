"""Old sessions and what is to be done with them: the list first, then a confirmation, then each whole or not at all."""

import errno
import os
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFile, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from fresque.app.anonymise import Spared
from fresque.app.retention import DOINGS, Do, Outcome, Plan, carry_out, outcome_said, plan, size_said, will_be
from fresque.core.dates import day
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr, trn
from fresque.ui.ask import Choice, ask_choice
from fresque.ui.debrief.redrawing import Redrawing
from fresque.ui.notice import Notice
from fresque.ui.style import spaced
from fresque.ui.tasks import Tasks

MONTHS = 24
"""The age proposed first."""
_OLDEST = 600


class RetentionWindow(QDialog):
    """`changed` tells that files are no longer what they were."""

    changed = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._plan = Plan(folder, "archive")
        self._busy = False
        self._reading = Redrawing(self)
        self.tasks = Tasks(self, quiet=True)
        self.setWindowTitle(tr("Clean up old sessions"))
        self.setMinimumSize(820, 560)
        self.notice = Notice(self)
        self.months = spaced(QSpinBox())
        self.months.setRange(1, _OLDEST)
        self.months.setValue(MONTHS)
        self.months.setMinimumHeight(44)
        self.choices = {name: QRadioButton(tr(title)) for name, title in DOINGS.items()}
        self.places = QCheckBox(tr("Keep their places and their clients"))
        self.pictures = QCheckBox(tr("Keep their pictures, bare of what the camera wrote, and what was drawn"))
        self.words, self.left = QLabel(), QLabel()
        self.rows = _rows()
        self.go, self.close_button = QPushButton(), QPushButton(tr("Close"))
        self._assemble()
        self._wire()
        self.choices["archive"].setChecked(True)
        self.months.setFocus()

    def done(self, result: int) -> None:
        """What was begun goes to its end: no file is left half-done."""
        self._reading.stop()
        self.tasks.wait()
        super().done(result)

    @property
    def do(self) -> Do:
        """What was chosen."""
        return next(name for name, button in self.choices.items() if button.isChecked())

    def _assemble(self) -> None:
        age = QHBoxLayout()
        age.setSpacing(10)
        label = QLabel(tr("Sessions of more than"))
        label.setBuddy(self.months)
        self.months.setAccessibleName(label.text())
        for part in (label, self.months, QLabel(tr("months"))):
            age.addWidget(part)
        age.addStretch(1)
        inside = QVBoxLayout()
        inside.setContentsMargins(18, 14, 18, 14)
        inside.setSpacing(2)
        inside.addLayout(age)
        group = QButtonGroup(self)
        for choice in self.choices.values():
            group.addButton(choice)
        archived, anonymised, deleted = self.choices.values()
        for field in (archived, anonymised, self.places, self.pictures, deleted):
            field.setMinimumHeight(44)
            inside.addWidget(field)
        for kept in (self.places, self.pictures):
            kept.setChecked(True)
            kept.setStyleSheet("margin-left: 24px;")
        for said in (self.words, self.left):
            said.setObjectName("quiet")
            said.setWordWrap(True)
            said.setTextFormat(Qt.TextFormat.PlainText)
        inside.addWidget(self.words)
        inside.addWidget(self.rows, 1)
        inside.addWidget(self.left)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        for button in (self.close_button, self.go):
            button.setMinimumHeight(44)
            button.setAutoDefault(False)
            buttons.addWidget(button)
        self.go.setObjectName("primary")
        inside.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        column.addLayout(inside, 1)

    def _wire(self) -> None:
        self.months.valueChanged.connect(self._ask)
        for button in self.choices.values():
            button.toggled.connect(self._chosen)
        self._reading.drawn.connect(self._show)
        self._reading.refused.connect(self.notice.refuse)
        self.tasks.refused.connect(self._refused)
        self.go.clicked.connect(self._confirm)
        self.close_button.clicked.connect(self.reject)

    def _chosen(self, checked: bool) -> None:
        if checked:
            for kept in (self.places, self.pictures):
                kept.setEnabled(self.do == "anonymise")
            self.words.setText(f"{_means(self.do)} {tr('Nothing is done before you confirm.')}")
            self._ask()

    def _ask(self, _months: int = 0) -> None:
        """Look for what is old, off this thread."""
        self.go.setEnabled(False)
        self._reading.ask(partial(plan, self._folder, self.months.value(), self.do, date.today()))

    def _show(self, found: Plan) -> None:
        if self._busy:
            return
        self._plan = found
        self.rows.clear()
        for one in found.old:
            name = str(one.file.relative_to(found.folder))
            self.rows.addTopLevelItem(
                QTreeWidgetItem([name, one.title, day(one.started), size_said(one.size), will_be(found.do)])
            )
        self.left.setText("\n".join(found.left[:4]) + ("\n…" if len(found.left) > 4 else ""))
        self.left.setVisible(bool(found.left))
        count = len(found.old)
        self.go.setText(_asked(found.do, count) if count else tr("No session is that old."))
        self.go.setEnabled(bool(count))

    def _confirm(self) -> None:
        found = self._plan
        title = _asked(found.do, len(found.old)).removesuffix("…")
        if not ask_choice(self, Choice(title, f"{title}\n\n{_means(found.do)}", tr("Do it"), tr("Do nothing"))):
            return
        self._busy = True
        self.go.setEnabled(False)
        self.go.setText(tr("One moment…"))
        spared = Spared(self.places.isChecked(), self.pictures.isChecked())
        remove: Callable[[Path], None] = to_trash if found.do == "delete" else Path.unlink
        self.tasks.run(partial(carry_out, found, spared, date.today(), remove), partial(self._done, found.do))

    def _done(self, do: Do, outcome: Outcome) -> None:
        said = [outcome_said(do, outcome), *outcome.left[:4]]
        self._busy = False
        self.notice.tell("\n".join(said))
        self.changed.emit()
        self._ask()

    def _refused(self, error: FresqueError) -> None:
        self._busy = False
        self.notice.refuse(error)
        self._ask()


def to_trash(path: Path) -> None:
    """To the system's trash, or away for good where it has none; raises OSError when neither can be."""
    if not QFile(str(path)).moveToTrash():
        if not os.access(path.parent, os.W_OK):
            raise OSError(errno.EACCES, os.strerror(errno.EACCES))
        path.unlink()


def _rows() -> QTreeWidget:
    rows = QTreeWidget()
    rows.setObjectName("sessions")
    rows.setRootIsDecorated(False)
    rows.setUniformRowHeights(True)
    rows.setAccessibleName(tr("Old sessions"))
    rows.setHeaderLabels([tr("Session"), tr("Deck"), tr("Date"), tr("Size"), tr("What will happen")])
    head = rows.header()
    head.setStretchLastSection(False)
    for column in range(5):
        stretched = column < 2
        head.setSectionResizeMode(
            column, QHeaderView.ResizeMode.Stretch if stretched else QHeaderView.ResizeMode.ResizeToContents
        )
    return rows


def _means(do: Do) -> str:
    return {
        "archive": tr("They are gathered in one file, checked, then taken out of the folder."),
        "anonymise": tr("Their words, titles and names go for good; cards, links and figures stay."),
        "delete": tr("They go to the trash of the system, or for good where it has none."),
    }[do]


def _asked(do: Do, count: int) -> str:
    if do == "archive":
        return trn("Archive {n} session…", "Archive {n} sessions…", count)
    if do == "anonymise":
        return trn("Anonymise {n} session…", "Anonymise {n} sessions…", count)
    return trn("Delete {n} session…", "Delete {n} sessions…", count)
