"""The view flies to a place in 150 ms, so that the eye follows; at once where the system asks for less motion."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtWidgets import QApplication, QStyle

from fresque.app.sight import Sight

if TYPE_CHECKING:
    from fresque.ui.board.view import BoardView

LASTS = 150
"""Milliseconds."""


class Flight(QVariantAnimation):
    """Moves the view from where it is to a sight."""

    def __init__(self, view: "BoardView") -> None:
        super().__init__(view)
        self._view = view
        self._start = self._end = Sight(0, 0, 1)
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setDuration(LASTS)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.valueChanged.connect(self._pass)

    def to(self, sight: Sight | None) -> None:
        """Go there; None goes nowhere."""
        self.stop()
        if sight is None:
            return
        x, y = self._view.visible().centre
        self._start, self._end = Sight(x, y, self._view.pixels_per_mm()), sight
        if motion_wanted():
            self.start()
        else:
            self._pass(1.0)

    def _pass(self, done: float) -> None:
        start, end = self._start, self._end
        scale = start.scale * (end.scale / start.scale) ** done
        x, y = (a + (b - a) * done for a, b in ((start.x, end.x), (start.y, end.y)))
        self._view.look_at(x, y, scale)


def motion_wanted() -> bool:
    """Whether the system shows movement: desktops that ask for less give animations no time."""
    style = QApplication.style()
    return style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
