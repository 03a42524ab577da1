"""Lines over the tabs of the panel, there only when there is something to say; a click or a key shows more."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy

from fresque.app.all_tables import quiet
from fresque.app.attention import silences
from fresque.app.clock_words import warning
from fresque.app.desk import Desk
from fresque.app.unserved import unserved, unserved_said
from fresque.core.clock import Clock
from fresque.core.i18n import tr, trn


class Line(QPushButton):
    """Words as wide as the panel."""

    def __init__(self, desk: Desk, name: str, more: str) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName(name)
        self.setMinimumHeight(44)
        self.setToolTip(more)
        self.hide()

    def say(self, words: str, brief: str = "") -> None:
        """Show these words, in brief when they are given so, or nothing when there are none."""
        shown = brief if words and brief else words
        if shown != self.text() or words != self.accessibleName():
            self.setText(shown)
            self.setAccessibleName(words)
        self.setVisible(bool(words))


class LateLine(Line):
    """Late enough for plans to be offered, or about to pass the end time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "lateline", tr("Plans to catch up"))

    def show_time(self, clock: Clock, *, offered: bool) -> None:
        """Say how late it is; nothing is asked of a read-only copy."""
        self.say("" if self._desk.read_only else warning(self._desk.conduct, clock, offered=offered))


class SilentLine(Line):
    """The tables that were given no card, or else that have made no move for a while."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "silentline", tr("Tables and links to look at"))
        self.clicked.connect(self._go)

    def show_time(self, clock: Clock, *, brief: bool) -> None:
        """Say which, or how many when they are several; in two words when there is little room."""
        if empty := unserved(self._desk):
            self.say(unserved_said(empty), self._brief(empty) if brief else "")
            return
        tables = list(quiet(self._desk, clock))
        words = silences(self._desk, clock)
        if len(tables) > 1:
            words = trn("● {n} table silent", "● {n} tables silent", len(tables))
        self.say(words, self._brief(tables) if brief else "")

    def _brief(self, tables: list[tuple[int, int]]) -> str:
        if len(tables) == 1:
            return f"● {tr('Table {n}', n=tables[0][0])}"
        return f"● {trn('{n} table', '{n} tables', len(tables))}" if tables else ""

    def _go(self) -> None:
        tables = unserved(self._desk) or list(quiet(self._desk, self._desk.conduct.clock()))
        if tables:
            self._desk.turn_to(tables[0][0])


def beside(late: LateLine, silent: SilentLine) -> QHBoxLayout:
    """Both on one line, the first as wide as it can."""
    row = QHBoxLayout()
    row.setSpacing(0)
    late.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    row.addWidget(late, 1)
    row.addWidget(silent)
    return row
