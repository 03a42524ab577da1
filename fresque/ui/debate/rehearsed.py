"""In a rehearsal, what the simulated people do in the debate: the facilitator looks, counts and writes as in a room."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from fresque.app.debates import debated
from fresque.app.debating import labels
from fresque.app.desk import Desk
from fresque.app.rehearsal_actions import rehearsed
from fresque.app.rehearsal_debate import raising, saying, standing
from fresque.core.i18n import _, tr
from fresque.ui.debate.parts import button

_STYLE = "QFrame#rehearsed { background: #EFE7F5; border-radius: 8px; } QFrame#rehearsed QLabel { color: #4B2464; }"


_SEEN = _("REHEARSAL — people stand: {stood}. Somebody says ({side}): {words}")


class RehearsedStrip(QFrame):
    """Away but in a rehearsal; `stood`, `said` and `raised` ask for what is seen to be keyed."""

    stood = Signal(object)
    said = Signal(str, str)
    raised = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._voting = False
        self.setObjectName("rehearsed")
        self.setStyleSheet(_STYLE)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.count = button(tr("Count them"), self.key_counts, "mdi6.account-group-outline")
        self.write = button(tr("Write it down"), self.key_words, "mdi6.pencil-outline")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(self.words, 1)
        row.addWidget(self.count)
        row.addWidget(self.write)
        self.hide()

    def show_people(self, voting: bool) -> None:
        """Say what people do now: hands they raise, places where they stand, what one of them says."""
        self._voting = voting
        debate, hands = debated(self._desk), self._desk.debating.hands
        asked = voting and hands is not None and not hands.feedback
        self.setVisible(rehearsed(self._desk) and (asked or (debate is not None and not voting)))
        self.count.setVisible(True)
        self.write.setVisible(not voting)
        if asked and hands is not None:
            self.words.setText(tr("REHEARSAL — hands raised: {counts}", counts=_shown(raising(self._desk, hands))))
        elif debate is not None:
            side, words = saying(self._desk, debate)
            name = tr("For") if side == "for" else tr("Against")
            places = zip(labels(self._desk), standing(self._desk, debate), strict=True)
            stood = " · ".join(tr("{label}: {n}", label=label, n=n) for label, n in places)
            heard = tr("“{title}”", title=words)
            self.words.setText(tr(_SEEN, stood=stood, side=name, words=heard))

    def key_counts(self) -> None:
        """Key the hands or the places as they are seen; writing them is the facilitator's."""
        debate, hands = debated(self._desk), self._desk.debating.hands
        if self._voting and hands is not None:
            self.raised.emit(raising(self._desk, hands))
        elif debate is not None:
            self.stood.emit(standing(self._desk, debate))

    def key_words(self) -> None:
        """Key what somebody says; writing it is the facilitator's."""
        debate = debated(self._desk)
        if debate is not None:
            self.said.emit(*saying(self._desk, debate))


def _shown(counts: tuple[int, ...]) -> str:
    return " · ".join(map(str, counts))
