"""The booklets and sheets that go with a workshop: choices on the left, their pages on the right."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from fresque.app.papers import MOST_COPIES, MOST_PEOPLE, PAPER_KINDS, PAPERS, PapersOptions, papers_pages
from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.ui import ask
from fresque.ui.page_preview import PagePreview
from fresque.ui.printing.fields import TARGET, combo, row, spin
from fresque.ui.style import spaced


@dataclass(frozen=True, slots=True)
class PapersRequest:
    """The deck whose sheets are asked for; `people` expected in all, 0 when it is not known."""

    deck: Deck
    people: int = 0


def ask_papers(parent: QWidget | None, request: PapersRequest) -> PapersOptions | None:
    """Which sheets, None when the facilitator changed their mind."""
    if ask.answers:
        answer = ask.answers.pop(0)(request)
        return answer if isinstance(answer, PapersOptions) else None
    window = PapersWindow(request, parent)
    accepted = window.exec() == QDialog.DialogCode.Accepted
    window.deleteLater()
    return window.options() if accepted else None


class PapersWindow(QDialog):
    """Its pages are drawn as soon as a choice changes."""

    def __init__(self, request: PapersRequest, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deck = request.deck
        self.setWindowTitle(tr("Booklets and sheets"))
        self.resize(960, 680)
        self.pages = PagePreview()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(18)
        layout.addLayout(self._left(request), 2)
        layout.addLayout(self._right(), 3)
        self._watch()
        self._show()

    def options(self) -> PapersOptions:
        """The choices as they stand."""
        start = self.start.time()
        return PapersOptions(
            kind=self.kind.currentData(),
            paper=self.paper.currentData(),
            plan=self.plan.currentData(),
            start=start.hour() * 60 + start.minute() if self.timed.isChecked() else None,
            people=self.people.value(),
            copies=self.copies.value(),
            flip=self.flip.currentData(),
        )

    def _left(self, request: PapersRequest) -> QVBoxLayout:
        column = QVBoxLayout()
        title = QLabel(request.deck.title)
        title.setObjectName("brand")
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        column.addWidget(title)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        self.kind = combo(tuple(PAPER_KINDS.items()))
        self.paper = combo([(name, name.upper() if name != "letter" else "Letter") for name in PAPERS])
        plans = [(plan.id, plan.title) for plan in request.deck.workshop.plans]
        self.plan = combo([("", tr("Plan of the deck")), *plans])
        self.timed = QCheckBox(tr("Starts at"))
        self.timed.setMinimumHeight(TARGET)
        self.start = spaced(QTimeEdit(QTime(14, 0)))
        self.start.setDisplayFormat("HH:mm")
        self.start.setMinimumHeight(TARGET)
        self.start.setAccessibleName(tr("Starts at"))
        self.people, self.copies = spin(0, MOST_PEOPLE), spin(1, MOST_COPIES)
        self.people.setValue(request.people)
        self.people.setSpecialValueText(tr("not known"))
        self.flip = combo((("short", tr("Both sides, short edge")), ("long", tr("Both sides, long edge"))))
        row(form, tr("Sheets"), self.kind)
        row(form, tr("Paper"), self.paper)
        row(form, tr("Plan"), self.plan)
        form.addRow(self.timed, self.start)
        row(form, tr("People"), self.people)
        row(form, tr("Copies"), self.copies)
        row(form, tr("Sides"), self.flip)
        column.addLayout(form)
        column.addStretch(1)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(self.pages, 1)
        self.words = QLabel()
        self.words.setObjectName("paper")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        column.addWidget(self.words)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save = QPushButton(tr("Save the PDF…"))
        self.save.setObjectName("primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self.accept)
        for button in (cancel, self.save):
            button.setMinimumHeight(TARGET)
            buttons.addWidget(button)
        column.addLayout(buttons)
        return column

    def _watch(self) -> None:
        for box in (self.kind, self.paper, self.plan, self.flip):
            box.currentIndexChanged.connect(self._show)
        for number in (self.people, self.copies):
            number.valueChanged.connect(self._show)
        self.timed.toggled.connect(self._show)
        self.start.timeChanged.connect(self._show)
        self.pages.page_changed.connect(self._name_page)

    def _show(self, _value: object = None) -> None:
        kind = self.kind.currentData()
        self.start.setEnabled(self.timed.isChecked())
        for field, kinds in (
            (self.plan, ("facilitator", "participant", "certificate")),
            (self.timed, ("facilitator", "participant")),
            (self.people, ("facilitator", "attendance")),
            (self.copies, ("certificate", "shop")),
            (self.flip, ("participant",)),
        ):
            field.setEnabled(kind in kinds)
        try:
            self.pages.show_pages(papers_pages(self._deck, self.options()))
        except FresqueError as error:
            self.pages.show_pages(())
            self.words.setText(str(error))
        self.save.setEnabled(bool(self.pages.count))

    def _name_page(self) -> None:
        self.words.setText(self.pages.said())
