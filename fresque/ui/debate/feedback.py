"""The questions of the end, answered by raising hands: one question of the deck after the other."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout

from fresque.app.closing import choices_of
from fresque.app.debating import HandsUp, count_hands, counted, reveal_hands, revealed
from fresque.app.desk import Desk
from fresque.core.facts import Feedback, happened
from fresque.core.i18n import _, tr, trn
from fresque.layout.text import plain
from fresque.ui.debate.counting import Counting
from fresque.ui.debate.parts import quiet
from fresque.ui.debate.steps import Status, Step, across, narrow

_ID = Qt.ItemDataRole.UserRole


class FeedbackPart(Step):
    """Enter on a question asks the room, Enter on the counts writes and goes to the next question."""

    seen = Signal()
    title = _("Feedback by hands")
    shows = "hands"
    keys = (
        (_("Enter"), _("ask the question; then write the hands")),
        ("0–9", _("how many hands; arrows for the next choice")),
        (_("Ctrl+Enter"), _("reveal the hands to everyone")),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._asked = [question for question in desk.deck.feedback if question.kind != "words"]
        self.questions = QListWidget()
        self.questions.setObjectName("rows")
        self.questions.setAccessibleName(tr("Questions of the end"))
        self.questions.setWordWrap(True)
        for question in self._asked:
            item = QListWidgetItem(plain(question.question))
            item.setData(_ID, question.id)
            item.setSizeHint(QSize(300, 44))
            self.questions.addItem(item)
        self.questions.setFixedHeight(min(6, max(1, self.questions.count())) * 46 + 6)
        self.questions.setCurrentRow(0)
        self.questions.itemActivated.connect(self.put_question)
        self.ask = narrow(
            tr("Ask the room"), self.put_question, "mdi6.hand-back-right-outline", name="primary", key=tr("Enter")
        )
        self.counting = Counting()
        self.counting.written.connect(self.write)
        self.counting.changed.connect(self._keyed)
        self.note = narrow(tr("Write the hands"), self.write, "mdi6.check", key=tr("Enter"))
        self.reveal = narrow(tr("Reveal"), self.reveal_hands, "mdi6.eye-outline", key=tr("Ctrl+Enter"))
        self.state = quiet()
        self.setFocusProxy(self.questions)
        self._assemble()
        self._restore()
        self.refresh()

    def status(self) -> Status:
        done = len(self._answered())
        if not done:
            return Status()
        words = trn("{n} question of {all}", "{n} questions of {all}", done, all=len(self._asked))
        return Status("done" if done == len(self._asked) else "begun", words)

    def refresh(self) -> None:
        """Say which questions have their answers, and what is counted."""
        there = self._answered()
        for row, question in enumerate(self._asked):
            words = plain(question.question)
            self.questions.item(row).setText(tr("✓ {words}", words=words) if question.id in there else words)
        hands = self._desk.debating.hands
        asked = hands is not None and bool(hands.feedback)
        for part in (self.counting, self.note):
            part.setEnabled(asked)
        self.counting.setVisible(asked)
        now = counted(self._desk) if asked else None
        shown = hands is not None and hands.record in revealed(self._desk)
        self.reveal.setEnabled(now is not None and not shown)
        self.state.setText(
            tr("Asked: {question}", question=hands.question) if hands and asked else tr("Nothing is asked.")
        )

    def put_question(self) -> None:
        """Show the question of the list and its choices to the room."""
        item = self.questions.currentItem()
        question = next((q for q in self._asked if item and q.id == item.data(_ID)), None)
        if question is None:
            return
        options, now = choices_of(self._desk, question), self._desk.debating.hands
        keyed = now.counts if now is not None and now.feedback == question.id else ()
        before = self._before(question.id)
        self._desk.debating.hands = HandsUp(plain(question.question), options, question.id, before, counts=keyed)
        self.counting.show_places(options, keyed or counted(self._desk) or ())
        self.refresh()
        self.counting.setFocus()
        self.seen.emit()

    def write(self) -> None:
        """Write the hands counted; the next question is in hand."""
        if count_hands(self._desk, self.counting.counts):
            row = min(self.questions.currentRow() + 1, self.questions.count() - 1)
            self.questions.setCurrentRow(row)
            self.questions.setFocus()
            self.refresh()

    def confirm(self) -> None:
        self.reveal_hands()

    def reveal_hands(self) -> None:
        """Show everyone the hands counted."""
        if reveal_hands(self._desk):
            self.refresh()
            self.seen.emit()

    def _keyed(self) -> None:
        hands = self._desk.debating.hands
        if hands is not None and hands.feedback:
            hands.counts = tuple(self.counting.counts)

    def _restore(self) -> None:
        """Bring back the question asked, with the hands that were keyed or counted."""
        hands = self._desk.debating.hands
        if hands is None or not hands.feedback:
            return
        self.counting.show_places(hands.options, hands.counts or counted(self._desk) or ())
        ids = [question.id for question in self._asked]
        if hands.feedback in ids:
            self.questions.setCurrentRow(ids.index(hands.feedback))

    def _answered(self) -> set[str]:
        known = {question.id for question in self._asked}
        there = happened(self._desk.board.records(0), Feedback)
        return {answer.question for answer in there if answer.counts and answer.question in known}

    def _before(self, question: str) -> str:
        """The record of the hands counted for a question already: counted again, they are replaced."""
        there = [a.id for a in happened(self._desk.board.records(0), Feedback) if a.question == question and a.counts]
        return there[-1] if there else ""

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.questions)
        column.addLayout(across(self.ask, self.note, self.reveal))
        column.addWidget(self.state)
        self.counting.setMaximumHeight(300)
        column.addWidget(self.counting, 1)
        column.addStretch(0)
