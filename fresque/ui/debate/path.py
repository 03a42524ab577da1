"""The steps of a debate as a path: which one it is at, which are done, which may come next."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QPushButton

from fresque.app.debates import Debate
from fresque.core.i18n import tr
from fresque.ui.style import ACTION, INK

State = Literal["now", "done", "open", "shut"]
HIGH = 52
_POINT = 16.0
"""Pixels of the point at the right of a step, and of the notch at its left."""
_CENTRED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
_LOOKS: dict[State, tuple[str, str, str]] = {
    "now": (ACTION, "#FFFFFF", ACTION),
    "done": ("#E3ECF8", INK, "#9FBBDD"),
    "open": ("#FFFFFF", INK, "#8A8F99"),
    "shut": ("#F5F2EC", "#6F7683", "#E3DCD0"),
}
"""Ground, words and edge."""


class Step(QPushButton):
    """One step, drawn as an arrow that leads to the next; a check mark says it is done, a full one that it is now."""

    def __init__(self, rank: int, title: str, run: Callable[[], None]) -> None:
        super().__init__(title)
        self._rank, self.state = rank, "open"
        self.setMinimumHeight(HIGH)
        self.setToolTip(f"{title} ({tr('Ctrl+{n}', n=rank)})")
        self.clicked.connect(run)

    def show_state(self, state: State) -> None:
        """Say where the debate is."""
        self.state = state
        self.setEnabled(state != "shut")
        said = {"now": tr("now"), "done": tr("done"), "open": tr("possible"), "shut": tr("not possible yet")}[state]
        self.setAccessibleName(f"{self._rank} {self.text()}, {said}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 70, HIGH)

    def minimumSizeHint(self) -> QSize:
        longest = max(map(self.fontMetrics().horizontalAdvance, self.text().split()))
        return QSize(longest + 44, HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        ground, words, edge = _LOOKS[self.state]  # type: ignore[index]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor("#F1ECE4" if self.underMouse() and self.state == "open" else ground))
        painter.setPen(QPen(QColor(edge), 1.4))
        painter.drawPolygon(self._arrow(2.0))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor("#FFFFFF" if self.state == "now" else ACTION), 2))
            painter.drawPolygon(self._arrow(6.0))
        font = self.font()
        font.setBold(self.state == "now")
        painter.setFont(font)
        painter.setPen(QColor(words))
        room = QRectF(self.rect()).adjusted(_POINT + 2, 0, -_POINT, 0)
        mark = {"done": "✓", "now": "●"}.get(self.state, str(self._rank))
        painter.drawText(room, _CENTRED, f"{mark}  {self.text()}")

    def _arrow(self, inset: float) -> QPolygonF:
        w, h = float(self.width()), float(self.height())
        left = 0.0 if self._rank == 1 else _POINT
        return QPolygonF(
            [
                QPointF(inset, inset),
                QPointF(w - _POINT - inset * 0.4, inset),
                QPointF(w - inset, h / 2),
                QPointF(w - _POINT - inset * 0.4, h - inset),
                QPointF(inset, h - inset),
                QPointF(inset + left * (1 - inset / 40), h / 2),
            ]
        )


def states(debate: Debate | None) -> tuple[State, ...]:
    """What each of the six steps is: question, positions, arguments, points of view, last question, end."""
    if debate is None:
        return ("open", "shut", "shut", "shut", "shut", "shut")
    now = {"question": 1 if debate.stands else 0, "argument": 2, "turned": 3, "final": 4}.get(debate.step, 0)
    done = {0, *((1,) if debate.stands else ()), *((2,) if debate.arguments else ())}
    done |= {rank for step, rank in (("turned", 3), ("final", 4)) if step in debate.steps}
    card = debate.card
    shut = set() if card.viewpoints or card.essential or card.body else {3}
    return tuple(
        "now" if rank == now else "shut" if rank in shut else "done" if rank in done else "open" for rank in range(6)
    )
