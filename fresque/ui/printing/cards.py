"""From a wish to print to a file or a printer: asked on a page, worked out on another thread, told on the page."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from fresque.app.papers import papers_title, write_papers
from fresque.app.print_cards import print_cards, with_the_cards
from fresque.app.print_pages import laid_out
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr, trn
from fresque.ui.ask import FileRequest, ask_file
from fresque.ui.notice import Notice
from fresque.ui.printing.papers import PapersRequest, ask_papers
from fresque.ui.printing.window import PrintAnswer, PrintRequest, ask_print
from fresque.ui.tasks import Tasks

Ready = Callable[[Path], None]


class CardPrinter(QObject):
    """Prints cards for one page of the window; `ready` is told of the file that was made."""

    def __init__(self, page: QWidget, notice: Notice, tasks: Tasks, ready: Ready) -> None:
        super().__init__(page)
        self._page, self._notice, self._tasks, self._ready = page, notice, tasks, ready

    def ask(self, request: PrintRequest, folder: Path) -> None:
        """Ask how, then where, and print."""
        answer = ask_print(self._page, request)
        if answer is None:
            return
        try:
            if answer.where == "printer":
                self._to_printer(request, answer)
            else:
                self._to_file(request, answer, folder)
        except FresqueError as error:
            self._notice.refuse(error)

    def _to_file(self, request: PrintRequest, answer: PrintAnswer, folder: Path) -> None:
        start = folder / tr("{deck}-cards.pdf", deck=request.deck.id)
        path = ask_file(self._page, FileRequest(tr("Print the cards"), start, "PDF (*.pdf)"))
        if path is not None:
            deck, pictures = request.deck, dict(request.pictures)
            work = partial(print_cards, deck, pictures, path, answer.options)
            self._tasks.run_counted(work, partial(self._made, path))

    def _to_printer(self, request: PrintRequest, answer: PrintAnswer) -> None:
        from fresque.ui.printing.direct import Printing, ask_printer

        job = laid_out(request.deck, dict(request.pictures), answer.options)
        inserted = tuple(with_the_cards(job))
        printer = ask_printer(self._page, tr("{title}: the cards", title=request.deck.title))
        if printer is not None:
            printing = Printing(printer, job, inserted, self._page)
            printing.ended.connect(self._printed)
            printing.refused.connect(self._notice.refuse)
            printing.start()

    def ask_papers(self, request: PapersRequest, folder: Path) -> None:
        """Ask which booklet or sheets, then where, and write them."""
        wanted = ask_papers(self._page, request)
        if wanted is None:
            return
        start = folder / f"{request.deck.id}-{papers_title(wanted.kind).lower().replace(' ', '-')}.pdf"
        path = ask_file(self._page, FileRequest(tr("Booklets and sheets"), start, "PDF (*.pdf)"))
        if path is not None:
            self._tasks.run_counted(partial(write_papers, request.deck, path, wanted), partial(self._made, path))

    def _made(self, path: Path, _printed: object) -> None:
        self._ready(path)

    def _printed(self, pages: int) -> None:
        self._notice.tell(trn("{n} page sent to the printer.", "{n} pages sent to the printer.", pages))
