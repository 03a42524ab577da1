"""Sheets as they will come out, front and back; turning one shows which edge it turns on."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QApplication, QWidget

from fresque.app.print_choice import Copy
from fresque.app.print_pages import Job, draw_page
from fresque.core.i18n import tr
from fresque.layout.imposition import Page
from fresque.render.qt import QtCanvas
from fresque.ui.style import HAIRLINE, focus_ring

TURN = 320
"""Milliseconds a sheet takes to turn over."""
_AROUND = 22
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageUp: -1}
_STEPS |= {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageDown: 1}


class SheetPreview(QWidget):
    """One sheet at a time: arrows go through them, Space or a click turns the sheet over; `moved` tells it did."""

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(420, 320)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Preview of the sheets"))
        self._job: Job | None = None
        self._sheets: list[list[Page[Copy]]] = []
        self._images: dict[tuple[int, int], QImage] = {}
        self.sheet = 0
        self.side = 0
        self._turn = QVariantAnimation(self)
        self._turn.setDuration(TURN)
        self._turn.setStartValue(0.0)
        self._turn.setEndValue(1.0)
        self._turn.valueChanged.connect(self._turning)

    @property
    def count(self) -> int:
        """Sheets there are."""
        return len(self._sheets)

    @property
    def upright(self) -> bool:
        """Whether the sheet shown stands on its short edge."""
        return not self.count or self._sheets[self.sheet][0].on.upright

    def show_job(self, job: Job | None) -> None:
        """Show another printing, at the same sheet when it has as many."""
        self._turn.stop()
        self._job = job
        self._sheets = _by_sheet([page for page in job.pages if page is not None]) if job else []
        self.sheet = min(self.sheet, max(0, self.count - 1))
        self.side = min(self.side, max(0, self._sides() - 1))
        self._images.clear()
        self._tell()

    def go(self, step: int) -> None:
        """Show the next sheet or the one before."""
        if self.count:
            self._turn.stop()
            self.sheet = max(0, min(self.count - 1, self.sheet + step))
            self.side = min(self.side, self._sides() - 1)
            self._tell()

    def turn(self) -> None:
        """Turn the sheet over, as the printer will."""
        if self._sides() < 2:
            return
        self.side = 1 - self.side
        if QApplication.isEffectEnabled(Qt.UIEffect.UI_General) and self.isVisible():
            self._turn.start()
        self._tell()

    def said(self) -> str:
        """Which sheet and which side is shown."""
        if not self.count:
            return ""
        page = self._sheets[self.sheet][self.side]
        side = tr("recto") if page.face == "recto" else tr("verso")
        return tr("Sheet {n} of {count}, {side}", n=self.sheet + 1, count=self.count, side=side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.go(_STEPS[key])
        elif key == Qt.Key.Key_Space:
            self.turn()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go(self.count if key == Qt.Key.Key_End else -self.count)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        self.turn()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._job is not None and self.count:
            self._paint_sheet(painter)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2))

    def _paint_sheet(self, painter: QPainter) -> None:
        page = self._sheets[self.sheet][self.side]
        area = self._area(page)
        done = float(self._turn.currentValue()) if self._turn.state() == QVariantAnimation.State.Running else 1.0
        shown = self.side if done >= 0.5 else 1 - self.side
        squeeze = abs(2 * done - 1) if done < 1 else 1.0
        painter.save()
        painter.translate(area.center())
        painter.setTransform(self._squeezed(page, max(0.02, squeeze)), True)
        painter.translate(-area.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(30, 36, 48, 40))
        painter.drawRect(area.translated(3, 4))
        painter.drawImage(area, self._image(shown, area))
        painter.setPen(QPen(QColor(HAIRLINE), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        painter.restore()

    def _squeezed(self, page: Page[Copy], share: float) -> QTransform:
        """A sheet turning on an upright edge gets narrower; on a lying edge, lower."""
        assert self._job is not None
        sideways = (self._job.options.flip == "long") == page.on.upright
        return QTransform.fromScale(share, 1) if sideways else QTransform.fromScale(1, share)

    def _area(self, page: Page[Copy]) -> QRectF:
        room = QRectF(self.rect()).adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
        size = QSizeF(page.on.page_w, page.on.page_h).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRectF(0, 0, size.width(), size.height())
        area.moveCenter(room.center())
        return area

    def _image(self, side: int, area: QRectF) -> QImage:
        key = (self.sheet, side)
        ratio = self.devicePixelRatioF()
        size = (area.size() * ratio).toSize()
        found = self._images.get(key)
        if found is None or found.size() != size:
            found = self._images[key] = self._drawn(self._sheets[self.sheet][side], size.width() / area.width(), area)
        return found

    def _drawn(self, page: Page[Copy], ratio: float, area: QRectF) -> QImage:
        assert self._job is not None
        image = QImage((area.size() * ratio).toSize(), QImage.Format.Format_RGB32)
        image.fill(QColor("#FFFFFF"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first = self.sheet == 0 and page is self._sheets[0][0]
        draw_page(QtCanvas(painter, image.width() / page.on.page_w), self._job, page, first=first)
        painter.end()
        return image

    def _sides(self) -> int:
        return len(self._sheets[self.sheet]) if self.count else 0

    def _turning(self, _share: object) -> None:
        self.update()

    def _tell(self) -> None:
        self.setAccessibleDescription(self.said())
        self.moved.emit()
        self.update()


def _by_sheet(pages: Sequence[Page[Copy]]) -> list[list[Page[Copy]]]:
    sheets: dict[int, list[Page[Copy]]] = {}
    for page in pages:
        sheets.setdefault(page.sheet, []).append(page)
    return list(sheets.values())
