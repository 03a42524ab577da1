"""The view of the board: pointers and keys become the tools' pointers; zoom, pan and the words being written."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from fresque.app.desk import NOTHING, Desk, Preview
from fresque.app.sight import Sight
from fresque.app.tools.tool import Pointer
from fresque.app.zones import seated, whole
from fresque.core.edits import words_of
from fresque.core.geometry import Rect
from fresque.core.i18n import tr
from fresque.core.records import CARD_H, Placed
from fresque.layout.board import box as extent
from fresque.ui.board.cursors import BoardCursor
from fresque.ui.board.edge import Edge
from fresque.ui.board.editor import InlineEditor
from fresque.ui.board.flight import Flight
from fresque.ui.board.ground import Ground
from fresque.ui.board.mouse import BoardMouse
from fresque.ui.board.scene import BoardScene
from fresque.ui.board.sheet import Sheet, pieces
from fresque.ui.board.touch import BoardTouch
from fresque.ui.board.zones import ZoneSign

ZOOM_MIN, ZOOM_MAX = 0.02, 12.0
"""Screen pixels a mm."""
STRIPS = 3
"""Rectangles to paint from which it costs less to look for their items together."""


class BoardView(QGraphicsView):
    """One table's board; `zoomed` carries the pixels a mm, `opened` the record double-clicked."""

    zoomed = Signal(float)
    opened = Signal(str)

    def __init__(self, desk: Desk, scene: BoardScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.desk = desk
        self.board = scene
        self.editor = InlineEditor(self)
        self.zone_sign = ZoneSign(self, desk)
        self.sheet = Sheet(self)
        scene.stillness.settled.connect(self.sheet.keep)
        scene.stillness.reshaped.connect(self.sheet.doubt)
        scene.stillness.idle.connect(self.sheet.mend)
        self._flight = Flight(self)
        self.cursors = BoardCursor(self.viewport())
        self.edge = Edge(self)
        self.zoomed.connect(scene.grip.fits)
        self.mouse = BoardMouse(self)
        self.touch = BoardTouch(self, self.let_go)
        self._fitted = False
        self._ground = Ground()
        self._painted = QRegion()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Board"))
        self.setMinimumSize(320, 240)
        self.scale(1.5, 1.5)

    def pixels_per_mm(self) -> float:
        return self.transform().m11()

    def visible(self) -> Rect:
        """The part of the board on the screen, in mm."""
        area = self.mapToScene(self.viewport().rect()).boundingRect()
        return Rect(area.x(), area.y(), area.width(), area.height())

    def fit(self) -> None:
        """Show everything on the table, with some air; an empty table shows room for a dozen cards."""
        self._flight.stop()
        area = whole(self.desk)
        area = area.grown(30) if area else Rect(0, 0, 800, 520)
        w, h = max(1, self.viewport().width()), max(1, self.viewport().height())
        wanted = min(w / area.w, h / area.h, 2.5)
        self._zoom_to(wanted)
        self.centerOn(*area.centre)
        self._fitted = True

    def zoom(self, factor: float, at: QPoint | None = None) -> None:
        """Zoom by `factor`, keeping the point under `at` (viewport pixels; the middle when absent) where it is."""
        spot = at or self.viewport().rect().center()
        under = self.mapToScene(spot)
        self.pin(under.x(), under.y(), QPointF(spot), self.pixels_per_mm() * factor)

    def look_at(self, x: float, y: float, scale: float) -> None:
        """Put the point (x, y) of the board in the middle, `scale` pixels a mm."""
        self._fitted = False
        self._zoom_to(scale)
        self.centerOn(x, y)

    def pin(self, x: float, y: float, spot: QPointF, scale: float) -> None:
        """Put the point (x, y) of the board under a pixel of the viewport, `scale` pixels a mm."""
        self._flight.stop()
        self._fitted = False
        zooms = scale != self.pixels_per_mm()
        if zooms:
            self._zoom_to(scale)
            self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.scroll_by(self.mapFromScene(x, y) - spot.toPoint())
        if zooms:
            self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
            self.sheet.step()

    def scroll_by(self, by: QPoint) -> None:
        """Move the view over the board, in pixels."""
        self._fitted = False
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + by.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + by.y())

    def show_cursor(self, at: Pointer | None = None) -> None:
        """Show what the tool in hand would do there; what it does anywhere when nobody says where."""
        tool = self.desk.tool
        self.cursors.show(tool.cursor_over(at) if at else tool.cursor)

    def fly(self, sight: Sight | None) -> None:
        """Go there before the eyes of the room."""
        self._flight.to(sight)

    def reveal(self, record_id: str) -> None:
        """Scroll so that the record is in view."""
        record = self.desk.board.get(record_id)
        if isinstance(record, Placed):
            box = extent(record)
            self.ensureVisible(QRectF(box.x, box.y, box.w, box.h), 40, 40)

    def include(self, record_id: str) -> None:
        """Show a record just put down: see everything again when everything was in view, else scroll to it."""
        record = self.desk.board.get(record_id)
        if self._fitted and isinstance(record, Placed) and not self.visible().holds(record.x, record.y + CARD_H / 2):
            self.fit()
        self.reveal(record_id)

    def edit_text(self, record_id: str, *, new: bool = False) -> None:
        """Write the words of a note, a title or a link's reason where they are; Escape takes a `new` one back."""
        self.reveal(record_id)
        self.editor.open(record_id, new=new)

    def carry(self, card_id: str, spot: QPoint) -> None:
        """Show a card carried from its lot over the board (`spot` in global pixels)."""
        self.desk.show(Preview(card=card_id, card_at=self._seat(card_id, self.viewport().mapFromGlobal(spot))))

    def drop(self, card_id: str, spot: QPoint) -> bool:
        """Put a carried card down, if it is over the board."""
        self.desk.show(NOTHING)
        local = self.viewport().mapFromGlobal(spot)
        if not self.viewport().rect().contains(local):
            return False
        return self.desk.put(card_id, *self._seat(card_id, local))

    def point(
        self,
        spot: QPointF,
        *,
        starts: bool = False,
        hits: bool = True,
        keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> Pointer:
        """What a tool sees at a pixel of the viewport; a handle only where a gesture `starts`."""
        at, scale = self.mapToScene(spot.toPoint()), self.pixels_per_mm()
        x, y = at.x(), at.y()
        handle = self.board.handle_at(x, y, scale) if starts else ""
        hit = handle or (self.board.hit(x, y, scale) if hits else "")
        additive = bool(keys & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier))
        free = bool(keys & Qt.KeyboardModifier.AltModifier)
        copying = bool(keys & Qt.KeyboardModifier.ControlModifier)
        return Pointer(x, y, hit, additive, bool(handle), scale, free, copying)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.editor.finish()
        self.mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.mouse.release(event)

    def let_go(self, at: Pointer) -> None:
        """The hand opens: what the tool in hand makes may have words to write."""
        before, tool = self.desk.selection, self.desk.tool
        self.desk.take(tool.release(at))
        self.show_cursor(at)
        if self.desk.selection != before and (tool.asks or tool.name in ("note", "link", "frame")):
            self._write_new(new=tool.name in ("note", "frame"))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = self.mouse.pointer(event)
        if event.button() == Qt.MouseButton.LeftButton and at.hit and self.desk.tool.name == "select":
            self.opened.emit(at.hit)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self.board.hover(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._fitted = False
            self.scroll_by(-event.angleDelta() if event.pixelDelta().isNull() else -event.pixelDelta())
        else:
            self.zoom(1.0015 ** (event.angleDelta().y() or event.angleDelta().x()), event.position().toPoint())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Only the pan key: everything else is an action with a shortcut."""
        if event.key() == Qt.Key.Key_H and not event.isAutoRepeat():
            self.mouse.grips = True
            self.cursors.show("open")
        event.accept()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_H and not event.isAutoRepeat():
            self.mouse.grips = False
            self.show_cursor()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks the cards; F6 leaves the board."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()
        self.editor.follow()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.board.moving()
        self.editor.follow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The strips that scrolling uncovers, one at a time: around both of them are all the items in view."""
        region = self.sheet.lay(event.region())
        for part in map(QRegion, pieces(region)) if region.rectCount() <= STRIPS else [region]:
            self._painted = part
            super().paintEvent(QPaintEvent(part))

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """The paper of the part being painted; the items then keep to it: what is painted beside stays as it is."""
        way = painter.worldTransform()
        painter.resetTransform()
        painter.setClipRegion(self._painted)
        painter.setWorldTransform(way)
        self.draw_ground(painter, self.mapFromScene(rect).boundingRect().adjusted(-1, -1, 1, 1))

    def draw_ground(self, painter: QPainter, exposed: QRect) -> None:
        """Paper and dots in these pixels of the view."""
        self._ground.draw(painter, exposed, QPointF(self.mapFromScene(QPointF(0, 0))), self.pixels_per_mm())

    def _zoom_to(self, wanted: float) -> None:
        scale = min(ZOOM_MAX, max(ZOOM_MIN, wanted))
        self.board.moving()
        now = self.pixels_per_mm()
        self.scale(scale / now, scale / now)
        self.editor.follow()
        self.zoomed.emit(scale)

    def _seat(self, card_id: str, spot: QPoint) -> tuple[float, float]:
        """Where a card carried over a pixel of the view would go."""
        at = self.mapToScene(spot)
        free = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier
        return (at.x(), at.y()) if free else seated(self.desk, card_id, (at.x(), at.y()), self.pixels_per_mm())

    def _write_new(self, *, new: bool) -> None:
        if len(self.desk.selection) == 1:
            record_id = next(iter(self.desk.selection))
            if words_of(self.desk.board.get(record_id)) is not None:
                self.edit_text(record_id, new=new)
