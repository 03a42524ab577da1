"""Full screen: what is for the facilitator alone waits, a small clock stays, and a dot says that something waits."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from fresque.app.public_time import running
from fresque.core.i18n import tr
from fresque.layout.public.stage import digits
from fresque.ui.style import HAIRLINE, INK, PAPER

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage

_EDGE = 14
_SECOND_MS = 1000
_WAITS = "\u2009•"


class Told(QWidget):
    """The bars that tell and ask something, over the board; away in full screen with all that they hold."""

    def __init__(self, *bars: QWidget) -> None:
        super().__init__()
        self.bars = bars
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in bars:
            column.addWidget(bar)

    @property
    def waits(self) -> bool:
        """Whether one of them has something to say."""
        return any(not bar.isHidden() for bar in self.bars)


class AloneClock(QLabel):
    """In the corner of the board while it is alone on the screen; nothing in it tells how late it is."""

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page.view)
        self._page = page
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setStyleSheet(
            f"background: {PAPER}; color: {INK}; border: 1px solid {HAIRLINE}; border-radius: 8px;"
            " padding: 4px 12px; font-size: 22px; font-weight: 700;"
        )
        self._second = QTimer(self, interval=_SECOND_MS)
        self._second.timeout.connect(self.refresh)
        page.view.installEventFilter(self)
        for bar in page.told.bars:
            bar.installEventFilter(self)
        self.hide()

    def show_alone(self, alone: bool) -> None:
        """The board is alone on the screen, or no more."""
        if alone:
            self._second.start()
        else:
            self._second.stop()
        self.refresh()

    def stop(self) -> None:
        """The board closes: nothing may fire any more."""
        self._second.stop()

    def refresh(self) -> None:
        """The time left, and a dot while something waits for the facilitator."""
        live, waits = running(self._page.desk), self._page.told.waits
        words = f"{digits(live[1].left) if live else ''}{_WAITS if waits else ''}"
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(tr("A message waits outside the full screen (F11).") if waits else words)
        self.adjustSize()
        view = self._page.view
        self.move(view.width() - self.width() - _EDGE, view.height() - self.height() - _EDGE)
        self.setVisible(bool(words.strip()) and self._second.isActive())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A bar comes or goes, or the view changes its size: say it again."""
        kinds = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.Resize)
        if event.type() in kinds and self._second.isActive():
            self.refresh()
        return False
