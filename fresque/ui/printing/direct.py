"""Cards straight to a printer of the system, without a file in between."""

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QObject, QSizeF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QProgressDialog, QWidget

from fresque.app.print_inserts import Insert
from fresque.app.print_pages import Job, draw_page
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.layout.canvas import Canvas
from fresque.layout.reload import draw_reload
from fresque.render.qt import QtCanvas
from fresque.ui import ask

Draw = Callable[[Canvas], object]


def ask_printer(parent: QWidget | None, title: str) -> QPrinter | None:
    """A printer of the system, None when the facilitator changed their mind."""
    if ask.answers:
        found = ask.answers.pop(0)(title)
        return found if isinstance(found, QPrinter) else None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


class Printing(QObject):
    """Paints a job on a printer at 100 %, a page at a time so that the window stays alive; a bar lets it be stopped.

    Fonts belong to the GUI thread, so this does too. `ended` carries the pages printed, `refused` a FresqueError.
    """

    ended = Signal(int)
    refused = Signal(object)

    def __init__(self, printer: QPrinter, job: Job, inserted: tuple[Insert, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._printer = printer
        self._pages = [*_pages(job), *_inserted(job, inserted)]
        self._painter = QPainter()
        self._done = 0
        self._bar = QProgressDialog(tr("One moment…"), tr("Cancel"), 0, len(self._pages), parent)
        self._bar.setMinimumDuration(1000)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._next)
        printer.setFullPage(True)
        if job.options.two_sided:
            long = job.options.flip == "long"
            printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide if long else QPrinter.DuplexMode.DuplexShortSide)

    def start(self) -> None:
        """Print the pages from the next turn of the event loop on."""
        self._timer.start()

    def _next(self) -> None:
        if self._done >= len(self._pages) or self._bar.wasCanceled():
            self._stop()
            self.ended.emit(self._done)
            return
        w, h, draw = self._pages[self._done]
        _lay(self._printer, w, h)
        if not (self._printer.newPage() if self._done else self._painter.begin(self._printer)):
            self._stop()
            hint = tr("Check it is on, or save the PDF.")
            self.refused.emit(FresqueError(tr("The printer does not answer."), hint=hint))
            return
        draw(QtCanvas(self._painter, self._printer.resolution() / 25.4))
        self._done += 1
        self._bar.setValue(self._done)

    def _stop(self) -> None:
        self._timer.stop()
        if self._painter.isActive():
            self._painter.end()
        self._bar.close()
        self._bar.deleteLater()
        self.deleteLater()


def _pages(job: Job) -> list[tuple[float, float, Draw]]:
    made: list[tuple[float, float, Draw]] = []
    sizes = [(page.on.page_w, page.on.page_h) for page in job.pages if page is not None]
    for number, page in enumerate(job.pages):
        if page is None:
            w, h = sizes[0]
            made.append((w, h, _Reload(w, h, job)))
        else:
            made.append((page.on.page_w, page.on.page_h, _Side(job, number)))
    return made


def _inserted(job: Job, inserted: tuple[Insert, ...]) -> list[tuple[float, float, Draw]]:
    made: list[tuple[float, float, Draw]] = []
    for insert in inserted:
        sheet = insert.sheet
        made.append((sheet.w, sheet.h, sheet.front))
        if job.options.two_sided:
            made.append((sheet.w, sheet.h, sheet.back or _blank))
    return made


class _Side:
    """One side of a sheet of cards, to be drawn."""

    def __init__(self, job: Job, number: int) -> None:
        self._job, self._number = job, number

    def __call__(self, canvas: Canvas) -> None:
        page = self._job.pages[self._number]
        if page is not None:
            draw_page(canvas, self._job, page, first=self._number == 0)


class _Reload:
    """The page that says how to reload the paper."""

    def __init__(self, w: float, h: float, job: Job) -> None:
        self._size, self._job = (w, h), job

    def __call__(self, canvas: Canvas) -> None:
        draw_reload(canvas, *self._size, self._job.options.flip, self._job.sheets)


def _blank(_canvas: Canvas) -> None:
    """A back with nothing on it: every sheet has one."""


def _lay(printer: QPrinter, w: float, h: float) -> None:
    """Tell the printer the size of the next page, in mm, and which way it lies."""
    upright = QSizeF(min(w, h), max(w, h))
    size = QPageSize(upright, QPageSize.Unit.Millimeter, matchPolicy=QPageSize.SizeMatchPolicy.FuzzyMatch)
    lying = QPageLayout.Orientation.Landscape if w > h else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, lying, QMarginsF(0, 0, 0, 0)))
