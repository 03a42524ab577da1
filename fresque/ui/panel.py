"""The facilitator's side, never projected: the plan, the private notes of a phase, findings, the hint of a card."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fresque.app.desk import Desk, Look
from fresque.app.findings import findings
from fresque.app.session import Change
from fresque.core.deck import Phase
from fresque.core.i18n import tr
from fresque.ui.leftovers import Leftovers
from fresque.ui.style import SECONDARY

WIDTH = 310
INSIDE = WIDTH - 44
"""Pixels a text has, the scroll bar taken away: a scroll area asks its labels for no height of their own."""


class Panel(QScrollArea):
    """A place for the conductor; it shows what the deck says and what the table did, and changes nothing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWidgetResizable(True)
        self.setFixedWidth(WIDTH)
        self.setObjectName("panel")
        self.setAccessibleName(tr("Facilitator’s panel"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setObjectName("panel")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(8)
        self.setWidget(inside)
        self.plan = self._plan()
        self.public = self._words(tr("INSTRUCTION FOR EVERYONE"))
        self.private = self._words(tr("NOTES (NEVER PROJECTED)"))
        self.findings = self._words(tr("LANDMARKS"))
        self.hint = self._words(tr("HINT FOR THE CARD (NEVER PROJECTED)"))
        self.leftovers = Leftovers(desk)
        self._column.addWidget(self.leftovers)
        self._column.addStretch(1)
        desk.session.listen(self._board_changed)
        desk.looks.add(self._looked)
        self._show_phase(0)
        self.refresh()

    def refresh(self) -> None:
        """Say again what the table did and the hint of the chosen card."""
        _fill(self.findings, findings(self._desk))
        cards = self._desk.chosen_cards()
        card = self._desk.deck.card(cards[0].card) if len(cards) == 1 else None
        _fill(self.hint, card.hint if card else "")

    def _plan(self) -> QListWidget | None:
        workshop = self._desk.deck.workshop
        if not workshop.phases:
            return None
        self._column.addWidget(_section(tr("PLAN — {duration}", duration=_hours(workshop.minutes))))
        listing = _PlanList()
        listing.setAccessibleName(tr("Plan of the workshop"))
        for phase in workshop.phases:
            listing.addItem(_plan_item(phase))
        listing.setCurrentRow(0)
        listing.currentRowChanged.connect(self._show_phase)
        listing.setFixedHeight(listing.sizeHint().height())
        self._column.addWidget(listing)
        return listing

    def _words(self, title: str) -> tuple[QLabel, QLabel]:
        head, body = _section(title), QLabel()
        body.setObjectName("paper")
        body.setWordWrap(True)
        body.setTextFormat(Qt.TextFormat.PlainText)
        body.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        self._column.addWidget(head)
        self._column.addWidget(body)
        return head, body

    def _show_phase(self, row: int) -> None:
        phases = self._desk.deck.workshop.phases
        phase = phases[row] if 0 <= row < len(phases) else None
        _fill(self.public, phase.public if phase else "")
        _fill(self.private, phase.private if phase else "")

    def _board_changed(self, change: Change) -> None:
        self.refresh()

    def _looked(self, look: Look) -> None:
        if look in ("selection", "table"):
            self.refresh()


class _PlanList(QListWidget):
    """All the phases at once: the panel scrolls, not the list."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setStyleSheet(
            "QListWidget::item { padding: 5px 8px; border-radius: 6px; }"
            "QListWidget::item:selected { background: #E3ECF8; color: #084C85; }"
        )

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 32, self.sizeHintForRow(0) * self.count() + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def _plan_item(phase: Phase) -> QListWidgetItem:
    minutes = tr("{n} min", n=f"{phase.ideal:g}")
    item = QListWidgetItem(f"{phase.title}  ·  {minutes}")
    item.setToolTip(tr("May be skipped when late") if phase.droppable else "")
    return item


def _section(title: str) -> QLabel:
    label = QLabel(title)
    label.setObjectName("section")
    label.setStyleSheet(f"color: {SECONDARY}; margin-top: 8px;")
    return label


def _fill(words: tuple[QLabel, QLabel], text: str) -> None:
    head, body = words
    body.setText(text.replace("**", "").strip())
    body.setMinimumHeight(max(0, body.heightForWidth(INSIDE)))
    head.setVisible(bool(text))
    body.setVisible(bool(text))


def _hours(minutes: float) -> str:
    hours, rest = divmod(round(minutes), 60)
    if not hours:
        return tr("{n} min", n=rest)
    return tr("{h} h {m:02d}", h=hours, m=rest) if rest else tr("{h} h", h=hours)
