"""What leaves the window as a file: cards, board, debrief; asked for here, made on another thread."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from fresque.app.debrief import write_debrief
from fresque.app.desk import Desk
from fresque.app.draw_board import BoardDrawing, write_board
from fresque.app.print_cards import PrintOptions, print_cards
from fresque.app.snapshot import snapshot
from fresque.core.i18n import tr
from fresque.ui.ask import Choice, FileRequest, ask_choice, ask_file, documents
from fresque.ui.tasks import Tasks
from fresque.ui.workshop import WorkshopPage


class Outputs(QObject):
    """Asks where, works, says where it is; the work gets frozen values only."""

    def __init__(self, page: WorkshopPage, folder: Path | None) -> None:
        super().__init__(page)
        self._page = page
        self._folder = folder or documents()
        self.tasks = Tasks(page)
        self.tasks.refused.connect(page.notice.refuse)
        page.print_requested.connect(self.print_cards)
        page.board_requested.connect(self.save_board)
        page.debrief_requested.connect(self.write_debrief)

    @property
    def _desk(self) -> Desk:
        return self._page.desk

    def print_cards(self) -> None:
        """The cards, four on an A4, aligned for the way the printer turns the sheet."""
        start = self._folder / tr("{deck}-cards.pdf", deck=self._desk.deck.id)
        path = ask_file(self._page, FileRequest(tr("Print the cards"), start, "PDF (*.pdf)"))
        if path is None:
            return
        long_edge = ask_choice(
            self._page,
            Choice(
                tr("Print the cards"),
                tr("How does your printer turn the sheet over?"),
                tr("On the long edge (most printers)"),
                tr("On the short edge"),
            ),
        )
        deck, pictures = self._desk.deck, dict(self._page.pictures)
        options = PrintOptions(flip="long" if long_edge else "short")
        self._make(path, partial(print_cards, deck, pictures, path, options))

    def save_board(self) -> None:
        """The board in view, as vectors or as a picture."""
        start = self._folder / tr("{deck}-board.pdf", deck=self._desk.deck.id)
        filters = tr("PDF (*.pdf);;Picture (*.png);;SVG drawing (*.svg);;JSON Canvas (*.canvas)")
        path = ask_file(self._page, FileRequest(tr("Save a picture of the board"), start, filters))
        if path is not None:
            drawing = BoardDrawing(self._desk.deck, tuple(self._desk.records()), dict(self._page.pictures))
            self._make(path, partial(write_board, drawing, path))

    def write_debrief(self) -> None:
        """The first debrief of the session, as it stands now."""
        start = self._folder / tr("{deck}-debrief.pdf", deck=self._desk.deck.id)
        filters = tr("PDF (*.pdf);;Markdown (*.md)")
        path = ask_file(self._page, FileRequest(tr("Write the debrief"), start, filters))
        if path is not None:
            self._make(path, partial(write_debrief, snapshot(self._desk.session), path))

    def _make(self, path: Path, work: Callable[[], object]) -> None:
        self._folder = path.parent
        self.tasks.run(work, partial(self._made, path))

    def _made(self, path: Path, _value: object) -> None:
        self._page.notice.tell(tr("“{name}” is ready in {folder}.", name=path.name, folder=path.parent))
        if QApplication.platformName() not in ("offscreen", "minimal"):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
