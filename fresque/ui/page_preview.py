"""Pages looked at before they are written: one at a time, as large as the window or closer."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from fresque.core.i18n import tr
from fresque.layout.canvas import Canvas
from fresque.render.qt import QtCanvas
from fresque.ui.style import ACTION, HAIRLINE, SECONDARY, focus_ring, icon

CLOSEST = 6.0
"""How many times larger than the page seen whole."""
STEP = 1.4
_MARGIN = 16
"""Around the page seen whole, in px."""
_RING = 5
"""Left to the sign of the keyboard at the edges, in px."""
_PAN = 60.0
"""Pixels an arrow moves a page that is larger than its room, or a notch of the wheel."""
_NOTCH = 120.0
_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ARROWS = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_ZOOMS = {Qt.Key.Key_Plus: STEP, Qt.Key.Key_Equal: STEP, Qt.Key.Key_Minus: 1 / STEP, Qt.Key.Key_0: 0.0}


class Drawable(Protocol):
    """A page, `w` x `h` mm."""

    @property
    def w(self) -> float: ...

    @property
    def h(self) -> float: ...

    def draw(self, canvas: Canvas) -> None: ...


class PagePreview(QWidget):
    """Arrows, the wheel and a click go through the pages; `page_changed` tells which is shown.

    + and -, or Ctrl and the wheel, come closer and go away; arrows and the hand then move the page, 0 shows it whole.
    """

    page_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(360, 320)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Preview of the pages"))
        self._pages: Sequence[Drawable] = ()
        self.page = 0
        self.meanwhile = ""
        """What is said as long as there are no pages."""
        self.zoom = 1.0
        """How many times larger than the page seen whole."""
        self._away = QPointF()
        """How far the page's centre is from that of the window, in px."""
        self._held: QPointF | None = None
        self._notches = 0.0
        self._tools = self._buttons()

    @property
    def count(self) -> int:
        """Pages there are."""
        return len(self._pages)

    def show_pages(self, pages: Sequence[Drawable]) -> None:
        """Show other pages, at the same one when there are as many."""
        self._pages = pages
        self.go(0)

    def go(self, step: int) -> None:
        """Show the next page or the one before."""
        before = self.page
        self.page = max(0, min(self.count - 1, self.page + step))
        if self.page != before:
            self._away.setY(10.0**6 if step > 0 else -(10.0**6))  # its top, or the end of the one before
        self._settle()
        self.setAccessibleDescription(self.said())
        self.page_changed.emit()

    def said(self) -> str:
        """Which page is shown."""
        return tr("Page {n} of {count}", n=self.page + 1, count=self.count) if self.count else ""

    def come_closer(self, times: float, about: QPointF | None = None) -> None:
        """Show the page so many times larger, `about` staying where it is in the window; 0 shows it whole."""
        before = self.zoom
        self.zoom = max(1.0, min(CLOSEST, before * times))
        spot = (about or QRectF(self.rect()).center()) - QRectF(self.rect()).center()
        self._away = spot - (spot - self._away) * (self.zoom / before)
        self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _TURNS:
            self.go(_TURNS[key])
        elif key in _ZOOMS:
            self.come_closer(_ZOOMS[key])
        elif key in _ARROWS:
            x, y = _ARROWS[key]
            if self.zoom > 1:
                self._move(QPointF(x * _PAN, y * _PAN))
            else:
                self.go(-x - y)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() / _NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.come_closer(STEP**turned, event.position())
        elif self._move(QPointF(0, turned * _PAN)):
            self._notches = 0.0
        else:
            self._turn_over(turned)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        if self.zoom > 1:
            self._held = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            self.go(1)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._move(event.position() - self._held)
            self._held = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tools.move(self.width() - self._tools.width() - 8, self.height() - self._tools.height() - 8)
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.count:
            page, area = self._pages[self.page], self._area()
            painter.setClipRect(self.rect().adjusted(_RING, _RING, -_RING, -_RING))
            painter.fillRect(area.translated(3, 4), QColor(30, 36, 48, 40))
            painter.fillRect(area, QColor("#FFFFFF"))
            painter.save()
            painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
            painter.translate(area.topLeft())
            page.draw(QtCanvas(painter, area.width() / page.w))
            painter.restore()
            painter.setPen(QPen(QColor(HAIRLINE), 1))
            painter.drawRect(area)
            painter.setClipping(False)
        elif self.meanwhile:
            painter.setPen(QColor(SECONDARY))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.meanwhile)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2))

    def _area(self) -> QRectF:
        """Where the page is in the window."""
        page, room = self._pages[self.page], self._room()
        size = QSizeF(page.w, page.h).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio) * self.zoom
        area = QRectF(QPointF(), size)
        area.moveCenter(room.center() + self._away)
        return area

    def _turn_over(self, turned: float) -> None:
        """Go to another page after a whole notch, however finely a wheel or a touchpad counts."""
        self._notches += turned
        if abs(self._notches) >= 1:
            self.go(-1 if self._notches > 0 else 1)
            self._notches = 0.0

    def _room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)

    def _move(self, by: QPointF) -> bool:
        """Move a page that is larger than its room; whether it moved."""
        before = QPointF(self._away)
        self._away += by
        self._settle()
        return self._away != before

    def _settle(self) -> None:
        """Leave no room empty beside a page that could fill it."""
        if self.count:
            area, room = self._area(), self._room()
            x, y = (max(0.0, (area.width() - room.width()) / 2), max(0.0, (area.height() - room.height()) / 2))
            self._away = QPointF(max(-x, min(x, self._away.x())), max(-y, min(y, self._away.y())))
        self._tools.setVisible(bool(self.count))
        if self._held is None:
            self.setCursor(Qt.CursorShape.OpenHandCursor if self.zoom > 1 else Qt.CursorShape.ArrowCursor)
        self.update()

    def _buttons(self) -> QWidget:
        tools = QWidget(self)
        face = f"background: #FFFFFF; border: 1px solid {HAIRLINE}; border-radius: 8px;"
        tools.setStyleSheet(f"QToolButton {{ {face} }} QToolButton:focus {{ border: 2px solid {ACTION}; }}")
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for times, name, words in (
            (1 / STEP, "mdi6.magnify-minus-outline", tr("See the page smaller (-)")),
            (0.0, "mdi6.fit-to-page-outline", tr("See the whole page (0)")),
            (STEP, "mdi6.magnify-plus-outline", tr("See the page larger (+)")),
        ):
            button = QToolButton(tools)
            button.setIcon(icon(name))
            button.setIconSize(QSize(20, 20))
            button.setFixedSize(44, 44)
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setProperty("times", times)
            button.clicked.connect(self._pressed)
            row.addWidget(button)
        tools.adjustSize()
        return tools

    def _pressed(self) -> None:
        self.come_closer(float(self.sender().property("times")))
