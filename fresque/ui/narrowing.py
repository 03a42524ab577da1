"""A bar in a narrow window: what is elsewhere too leaves it, one part after the other, so that nothing is cut."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_CHANGES = (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show)


class Narrowing(QObject):
    """Watches a bar; the first of `parts` leaves first and comes back last."""

    def __init__(self, bar: QWidget, parts: Sequence[QWidget]) -> None:
        super().__init__(bar)
        self._bar, self._parts = bar, tuple(parts)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.fit)
        bar.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _CHANGES:
            self._later.start()
        return False

    def fit(self) -> None:
        """Show as many parts as there is room for."""
        row = self._bar.layout()
        if row is None:
            return
        room = {part: part.sizeHint().width() + row.spacing() for part in self._parts}
        wanted = row.sizeHint().width() + sum(room[part] for part in self._parts if part.isHidden())
        for part in self._parts:
            away = wanted > self._bar.width()
            wanted -= room[part] if away else 0
            if part.isHidden() != away:
                part.setVisible(not away)
