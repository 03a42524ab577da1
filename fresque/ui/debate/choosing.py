"""What to debate: the cards kept on the way first, then the controversies; any other is found by number or word."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from fresque.app.debate_choice import keep_for_debate, most_wanted, offered, question_said, shortlist
from fresque.app.debates import running
from fresque.app.desk import Desk
from fresque.app.public_debate import badge
from fresque.core.deck import Card
from fresque.core.i18n import tr
from fresque.layout.text import plain
from fresque.ui.debate.parts import button, section

_ID = Qt.ItemDataRole.UserRole
_BADGE = QSize(34, 28)
_ROOM = 178
"""Pixels of the words of a line."""


class ChoosingPart(QFrame):
    """Enter puts the question of the line to the room, K keeps its card or lets go of it; letters go to the search."""

    chosen = Signal()
    which_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._told: tuple[object, ...] = ()
        self.search = QLineEdit()
        self.search.setMinimumHeight(44)
        self.search.setPlaceholderText(tr("Number or words of a card"))
        self.search.setAccessibleName(tr("Find a card to debate"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.refresh)
        self.search.installEventFilter(self)
        self.cards = QListWidget()
        self.cards.setAccessibleName(tr("What to debate"))
        self.cards.setWordWrap(True)
        self.cards.setIconSize(_BADGE)
        self.cards.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cards.itemDoubleClicked.connect(self.chosen)
        self.cards.installEventFilter(self)
        self.cards.currentItemChanged.connect(self._say_kept)
        self.keep = button(tr("Keep"), self.keep_card, "mdi6.star-outline", key="K")
        self.which = button(tr("Which one?"), self.which_asked.emit, "mdi6.hand-back-right-outline", key=tr("Ctrl+8"))
        self.ask = button(tr("Put the question"), self.chosen.emit, "mdi6.play", key=tr("Enter"))
        self._assemble()
        self.refresh()

    def card(self) -> str:
        """The id of the card of the line, empty when there is none."""
        item = self.cards.currentItem()
        return str(item.data(_ID)) if item is not None else ""

    def show_card(self, card_id: str) -> None:
        """Bring the line of a card, which is found when it is not in the list."""
        if not self._go(card_id) and (card := self._desk.deck.card(card_id)) is not None:
            self.search.setText(str(card.number) if card.number is not None else plain(card.title))
            if not self._go(card_id):
                self.search.setText(plain(card.title))
                self._go(card_id)

    def keep_card(self) -> None:
        """Keep the card of the line for the debate, or let go of it."""
        if self.card():
            keep_for_debate(self._desk, self.card())
            self.refresh()

    def refresh(self) -> None:
        """Say the list again when it changed; the keyboard stays on its card."""
        cards, kept = offered(self._desk, self.search.text()), {card.id for card in shortlist(self._desk)}
        now, won = {debate.card.id for debate in running(self._desk)}, {card.id for card in most_wanted(self._desk)}
        told = (tuple(card.id for card in cards), frozenset(kept), frozenset(now), frozenset(won))
        self.which.setEnabled(len(kept) > 1)
        if told == self._told:
            return
        here, self._told = self.card(), told
        self.cards.clear()
        for card in cards:
            self.cards.addItem(self._line(card, card.id in kept, card.id in now, card.id in won))
        if not self._go(here) and self.cards.count():
            self.cards.setCurrentRow(0)
        self.ask.setEnabled(bool(cards))
        self.keep.setEnabled(bool(cards))
        self._say_kept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.modifiers():
            return False
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        elif watched is self.search and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.cards.setFocus()
        elif watched is self.cards and key == Qt.Key.Key_K:
            self.keep_card()
        elif watched is self.cards and event.text().isalnum():
            self.search.setFocus()
            self.search.setText(self.search.text() + event.text())
        else:
            return False
        return True

    def _go(self, card_id: str) -> bool:
        for row in range(self.cards.count()):
            if self.cards.item(row).data(_ID) == card_id:
                self.cards.setCurrentRow(row)
                return True
        return False

    def _say_kept(self) -> None:
        kept = self.card() in {card.id for card in shortlist(self._desk)}
        self.keep.setText(tr("Let go") if kept else tr("Keep"))

    def _line(self, card: Card, kept: bool, now: bool, won: bool) -> QListWidgetItem:
        words = plain(card.title)
        signs = [tr("★ kept")] * kept + [tr("most hands")] * won + [tr("in debate")] * now
        item = QListWidgetItem(words + ("\n" + " · ".join(signs) if signs else ""))
        item.setData(_ID, card.id)
        item.setToolTip(question_said(card))
        number, color = badge(self._desk.deck, card)
        item.setIcon(_pictured(number, color))
        room = self.fontMetrics().boundingRect(0, 0, _ROOM, 400, int(Qt.TextFlag.TextWordWrap), item.text())
        item.setSizeHint(QSize(_ROOM + 40, max(46, room.height() + 10)))
        return item

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(section(tr("WHAT TO DEBATE")))
        column.addWidget(self.search)
        column.addWidget(self.cards, 1)
        row = QHBoxLayout()
        row.addWidget(self.keep, 1)
        row.addWidget(self.which, 1)
        column.addLayout(row)
        column.addWidget(self.ask)


def _pictured(number: str, color: str) -> QIcon:
    """The number of a card on the colour of its lot."""
    made = QPixmap(_BADGE * 2)
    made.setDevicePixelRatio(2)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    box = QRectF(0, 0, _BADGE.width(), _BADGE.height())
    painter.drawRoundedRect(box, 6, 6)
    font = QFont()
    font.setPixelSize(15)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor("#FFFFFF"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), number)
    painter.end()
    shown = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected, QIcon.Mode.Active):
        shown.addPixmap(made, mode)
    return shown
