"""The small bar beside the links chosen: what they mean, their direction, their words, away with them.

Each button is an action that has its keys too.
"""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from fresque.app.desk import Desk, Look
from fresque.app.session import Change
from fresque.core.i18n import tr
from fresque.core.meanings import MEANINGS, NAMES
from fresque.core.records import Link, Meaning, Placed
from fresque.layout.board import outline
from fresque.layout.meanings import LOOKS, draw_mark
from fresque.render.qt import QtCanvas
from fresque.ui.board.view import BoardView
from fresque.ui.commands import Commands
from fresque.ui.style import icon

SIDE, SIGN = 44, 30
APART = 26
"""Pixels between the bar and the words of the link."""
_OTHERS = (
    ("board.reverse", "mdi6.swap-horizontal"),
    ("board.reword", "mdi6.pencil-outline"),
    ("edit.delete", "mdi6.trash-can-outline"),
)


class LinkBar(QFrame):
    """Hidden unless links, and links alone, are chosen and nothing is in hand."""

    def __init__(self, desk: Desk, view: BoardView, commands: Commands) -> None:
        super().__init__(view)
        self._desk, self._view, self._commands = desk, view, commands
        self.setObjectName("choosing")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusProxy(view.editor)  # words being written go on while a meaning is chosen
        self.setAccessibleName(tr("Meaning and direction of the link"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(6, 4, 6, 4)
        self._row.setSpacing(2)
        self.buttons: dict[str, QToolButton] = {}
        for meaning in MEANINGS:
            self._add(f"link.{meaning or 'plain'}", meaning_icon(meaning), tr(NAMES[meaning]), checkable=True)
        self._row.addSpacing(8)
        for name, sign in _OTHERS:
            self._add(name, icon(sign), commands[name].text())
        desk.looks.add(self._looked)
        desk.session.listen(self._board_changed)
        view.installEventFilter(self)
        view.horizontalScrollBar().valueChanged.connect(self._settle)
        view.verticalScrollBar().valueChanged.connect(self._settle)
        view.zoomed.connect(self._settle)
        self.hide()

    def refresh(self) -> None:
        """Come when links are chosen, and show what they mean."""
        links, hand = self._desk.chosen_links(), self._desk.preview
        idle = self._desk.tool.name == "select" and not self._desk.held() and hand.box is None
        alone = 0 < len(links) == len(self._desk.selection)
        meanings = {link.meaning for link in links}
        for meaning in MEANINGS:
            self.buttons[f"link.{meaning or 'plain'}"].setChecked(meanings == {meaning})
        self.buttons["board.reword"].setEnabled(len(links) == 1)
        self.setVisible(alone and idle and not self._desk.read_only)
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._settle()
        return False

    def _add(self, name: str, sign: QIcon, words: str, *, checkable: bool = False) -> None:
        button = QToolButton(self)
        button.setFixedSize(SIDE, SIDE)
        button.setIconSize(QSize(SIGN, SIGN) if checkable else QSize(20, 20))
        button.setIcon(sign)
        button.setCheckable(checkable)
        button.setToolTip(self._commands[name].toolTip())
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(partial(self._run, name))
        self._row.addWidget(button)
        self.buttons[name] = button

    def _run(self, name: str, _checked: bool = False) -> None:
        self._commands[name].trigger()
        self.refresh()

    def _settle(self, _moved: object = None) -> None:
        """Under the words of the first link, or over them; clear of its cards where the view has room for that."""
        links = self._desk.chosen_links()
        if not self.isVisible() or not links:
            return
        self.adjustSize()
        link, room = min(links, key=lambda k: k.id), self._view.viewport().rect().adjusted(4, 4, -4, -4)
        at = self._view.mapFromScene(QPointF(*self._view.board.label_spot(link.id)))
        cards = self._cards(link)
        spots = [at + QPoint(0, APART), at - QPoint(0, APART + self.height())]
        spots += [QPoint(at.x(), max(c.bottom() for c in cards) + 10)] if cards else []
        spots += [QPoint(at.x(), min(c.top() for c in cards) - 10 - self.height())] if cards else []
        boxes = [QRect(spot - QPoint(self.width() // 2, 0), self.size()) for spot in spots]
        free = (b for b in boxes if room.contains(b) and not any(b.intersects(card) for card in cards))
        best = next(free, boxes[0])
        x = max(room.left(), min(best.x(), room.right() - self.width()))
        self.move(x, max(room.top(), min(best.y(), room.bottom() - self.height())))

    def _cards(self, link: Link) -> list[QRect]:
        ends = (self._desk.board.get(i) for i in (link.source, link.target))
        areas = [outline(end) for end in ends if isinstance(end, Placed)]
        corners = [(QPointF(area.x, area.y), QPointF(area.right, area.bottom)) for area in areas]
        return [QRect(self._view.mapFromScene(a), self._view.mapFromScene(b)) for a, b in corners]

    def _looked(self, look: Look) -> None:
        self.refresh()

    def _board_changed(self, change: Change) -> None:
        if self._desk.selection:
            self.refresh()


def meaning_icon(meaning: Meaning) -> QIcon:
    """The line of a meaning under its sign, drawn at up to twice its size for dense screens."""
    made, look = QIcon(), LOOKS[meaning]
    for ratio in (1, 2):
        pixmap = QPixmap(QSize(SIGN * ratio, SIGN * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(ratio, ratio)
        pen = QPen(QColor(look.color), max(2.0, look.width * 0.8))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if look.dash else Qt.PenCapStyle.FlatCap)
        if look.dash:
            pen.setDashPattern([length * 0.55 / look.width for length in look.dash])
        painter.setPen(pen)
        line = SIGN - 4 if meaning else SIGN / 2
        painter.drawLine(QPointF(1, line), QPointF(SIGN - 1, line))
        draw_mark(QtCanvas(painter), meaning, SIGN / 2, 11, 19)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        made.addPixmap(pixmap)
    return made
