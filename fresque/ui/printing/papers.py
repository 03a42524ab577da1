"""The booklets and sheets that go with a workshop: choices on the left, their pages on the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRectF, QSizeF, Qt, QTime, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
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
from fresque.layout.canvas import Canvas
from fresque.render.qt import QtCanvas
from fresque.ui import ask
from fresque.ui.printing.fields import combo, row, spin
from fresque.ui.style import HAIRLINE, focus_ring

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageUp: -1}
_STEPS |= {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageDown: 1}


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
        self.start = QTimeEdit(QTime(14, 0))
        self.start.setDisplayFormat("HH:mm")
        self.start.setMinimumHeight(34)
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
            button.setMinimumHeight(40)
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


class Drawable(Protocol):
    """A page, `w` x `h` mm."""

    @property
    def w(self) -> float: ...

    @property
    def h(self) -> float: ...

    def draw(self, canvas: Canvas) -> None: ...


class PagePreview(QWidget):
    """One page at a time; arrows go through them, a click shows the next; `page_changed` tells which is shown."""

    page_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(360, 320)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Preview of the pages"))
        self._pages: Sequence[Drawable] = ()
        self.page = 0

    @property
    def count(self) -> int:
        """Pages there are."""
        return len(self._pages)

    def show_pages(self, pages: Sequence[Drawable]) -> None:
        """Show other pages, at the same one when there are as many."""
        self._pages = pages
        self.go(0)

    def go(self, step: int) -> None:
        """Show the next page or the one before."""
        self.page = max(0, min(self.count - 1, self.page + step))
        self.setAccessibleDescription(self.said())
        self.page_changed.emit()
        self.update()

    def said(self) -> str:
        """Which page is shown."""
        return tr("Page {n} of {count}", n=self.page + 1, count=self.count) if self.count else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step:
            self.go(step)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        self.go(1)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.count:
            page = self._pages[self.page]
            room = QRectF(self.rect()).adjusted(16, 16, -16, -16)
            size = QSizeF(page.w, page.h).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            area = QRectF(0, 0, size.width(), size.height())
            area.moveCenter(room.center())
            painter.fillRect(area.translated(3, 4), QColor(30, 36, 48, 40))
            painter.fillRect(area, QColor("#FFFFFF"))
            painter.save()
            painter.setClipRect(area)
            painter.translate(area.topLeft())
            page.draw(QtCanvas(painter, area.width() / page.w))
            painter.restore()
            painter.setPen(QPen(QColor(HAIRLINE), 1))
            painter.drawRect(area)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2))
