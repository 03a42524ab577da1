"""What leaves the window as a file: cards, board, debrief; asked for here, made on another thread."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog

from fresque.app.debrief import DebriefOptions, write_debrief
from fresque.app.desk import Desk
from fresque.app.draw_board import BoardDrawing, takes_all, write_board
from fresque.app.session import Session
from fresque.app.snapshot import snapshot
from fresque.core.i18n import tr
from fresque.ui.ask import FileRequest, ask_file, documents
from fresque.ui.tasks import Tasks
from fresque.ui.workshop import WorkshopPage


class Outputs(QObject):
    """Asks where, works, says where it is (`offered`, in words); the work gets frozen values only."""

    offered = Signal(str)

    def __init__(self, page: WorkshopPage, folder: Path | None) -> None:
        super().__init__(page)
        self._page = page
        self._folder = folder or documents()
        self._ready: Path | None = None
        self.tasks = Tasks(page)
        page.notice.open_requested.connect(self.open_ready)
        self.tasks.refused.connect(page.notice.refuse)
        page.print_requested.connect(self.print_cards)
        page.sets_requested.connect(self.print_sets)
        page.papers_requested.connect(self.print_papers)
        page.board_requested.connect(self.save_board)
        page.debrief_requested.connect(self.write_debrief)
        page.story_requested.connect(self.save_story)

    @property
    def _desk(self) -> Desk:
        return self._page.desk

    def print_cards(self) -> None:
        """The cards, as chosen in the printing window."""
        from fresque.ui.printing.cards import CardPrinter
        from fresque.ui.printing.window import PrintRequest

        printer = CardPrinter(self._page, self._page.notice, self.tasks, self._offer)
        printer.ask(PrintRequest(self._desk.deck, dict(self._page.pictures)), self._folder)

    def print_sets(self) -> None:
        """The cards for this workshop: a set a table."""
        from fresque.ui.printing.cards import CardPrinter
        from fresque.ui.printing.window import PrintRequest

        printer = CardPrinter(self._page, self._page.notice, self.tasks, self._offer)
        sets = self._desk.session.info.tables
        printer.ask(PrintRequest(self._desk.deck, dict(self._page.pictures), sets=sets), self._folder)

    def print_papers(self) -> None:
        """A booklet, or sheets for people."""
        from fresque.ui.printing.cards import CardPrinter
        from fresque.ui.printing.papers import PapersRequest

        printer = CardPrinter(self._page, self._page.notice, self.tasks, self._offer)
        printer.ask_papers(PapersRequest(self._desk.deck), self._folder)

    def save_board(self) -> None:
        """The board in view, as vectors or as a picture."""
        start = self._folder / tr("{deck}-board.pdf", deck=self._desk.deck.id)
        pictures = tr("PDF (*.pdf);;Picture (*.png);;SVG drawing (*.svg);;JSON Canvas (*.canvas)")
        filters = f"{pictures};;{tr('Table of the links (*.csv);;Network (*.graphml)')}"
        path = ask_file(self._page, FileRequest(tr("Save a picture of the board"), start, filters))
        if path is not None:
            records = self._desk.board.records() if takes_all(path) else self._desk.records()
            drawing = BoardDrawing(self._desk.deck, tuple(records), dict(self._page.pictures))
            self.make(path, partial(write_board, drawing, path))

    def write_debrief(self) -> None:
        """The report of the session, edited beside its pages."""
        from fresque.ui.debrief.window import DebriefWindow

        window = DebriefWindow(self._desk, self.folder, self._page)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.resize(self._page.window().size())
        window.asked.connect(self._write_debrief)
        self.offered.connect(window.notice.offer)
        self.tasks.refused.connect(window.notice.refuse)
        window.notice.open_requested.connect(self.open_ready)
        window.open()

    def _write_debrief(self, path: Path, options: DebriefOptions) -> None:
        self.make(path, partial(write_debrief, snapshot(self._desk.session), path, options))

    def leave(self) -> None:
        """Close what still asks, keeping the words typed there, then let what runs end."""
        for dialog in self._page.findChildren(QDialog):
            dialog.done(0)
        self.tasks.wait()

    def folder(self) -> Path:
        """Where the last file went."""
        return self._folder

    def save_story(self) -> None:
        """The story of the table in view, as an animated GIF or as a folder of pictures."""
        start = self._folder / tr("{deck}-story.gif", deck=self._desk.deck.id)
        filters = tr("Animated GIF (*.gif);;Folder of pictures (*)")
        path = ask_file(self._page, FileRequest(tr("Save the story"), start, filters))
        if path is not None:
            self._folder = path.parent
            work = partial(_tell, snapshot(self._desk.session), self._desk.table, path)
            self.tasks.run_counted(work, partial(self._made, path))

    def make(self, path: Path, work: Callable[[], object]) -> None:
        """Have `work` write `path` on another thread, then offer to open it."""
        self._folder = path.parent
        self.tasks.run(work, partial(self._made, path))

    def _made(self, path: Path, _value: object) -> None:
        self._offer(path)

    def offer(self, path: Path, words: str) -> None:
        """Say in these words that a file or a folder is ready, and offer to open it."""
        self._folder = path.parent
        self._ready = path
        self._page.notice.offer(words)
        self.offered.emit(words)

    def _offer(self, path: Path) -> None:
        self.offer(path, tr("“{name}” is ready in {folder}.", name=path.name, folder=path.parent))

    def open_ready(self) -> None:
        """Only when asked: a viewer that opens by itself could come up on the wall."""
        if self._ready is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._ready)))


def _tell(session: Session, table: int, path: Path, progress: Callable[[int, int], None]) -> None:
    from fresque.app.replay_export import story, write_story

    write_story(story(session, table), path, progress)
