"""Throwing cards back: a hand that carries cards from the board over the pile puts them back there."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from fresque.app.desk import Desk, Look
from fresque.app.throwing import thrown_words
from fresque.ui.board.view import BoardView
from fresque.ui.style import ACTION, INK, PAPER


class Basket(QWidget):
    """Covers the pile while cards are held over it and says what letting go will do."""

    def __init__(self, desk: Desk, view: BoardView, pile: QWidget) -> None:
        super().__init__(pile)
        self._desk, self._view, self._pile = desk, view, pile
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        view.viewport().installEventFilter(self)
        desk.looks.add(self._looked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the tools where the hand is before the view tells them that it moved."""
        if isinstance(event, QMouseEvent) and event.type() in (
            QEvent.Type.MouseMove,
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonRelease,
        ):
            spot = self._pile.mapFromGlobal(event.globalPosition().toPoint())
            self._desk.over_pile = self._pile.isVisible() and self._pile.rect().contains(spot)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(PAPER)
        veil.setAlpha(235)
        painter.fillRect(self.rect(), veil)
        area = QRectF(self.rect()).adjusted(8, 8, -8, -8)
        painter.setPen(QPen(QColor(ACTION), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(area, 8, 8)
        font = painter.font()
        font.setBold(True)
        font.setPixelSize(16)
        painter.setFont(font)
        painter.setPen(QColor(INK))
        inside = area.adjusted(12, 12, -12, -12)
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._words)

    def _looked(self, look: Look) -> None:
        if look != "preview":
            return
        self._words = thrown_words(self._desk)
        if self._words:
            self.setGeometry(self._pile.rect())
            self.raise_()
            self.update()
        self.setVisible(bool(self._words))
