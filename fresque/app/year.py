"""All the sessions of a folder together: read without touching them, filtered, added up, written down."""

import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from fresque.app.debrief_plain import sheet
from fresque.app.language import wanted_language
from fresque.app.session import replayed
from fresque.core.alike import folded
from fresque.core.board import Board
from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.core.gestures import compact
from fresque.core.i18n import speaking, tr
from fresque.core.report.items import Item, Masthead
from fresque.core.year import Filters, SessionLine, Year, kept, year_of
from fresque.core.year.digest import line_of
from fresque.storage.atomic import abandoned, written
from fresque.storage.presence import is_file, is_folder
from fresque.storage.session_file import glance

if TYPE_CHECKING:
    from fresque.layout.debrief import Page

FORMATS = ("pdf", "docx", "odt", "md", "csv")
SUFFIX = ".fresque"
Progress = Callable[[int, int], None]
"""Called with the files read and the files there are."""
COLUMNS = (
    *("date", "time", "deck", "title", "version", "place", "client", "tables", "people", "minutes"),
    *("cards", "links", "answers", "mean_mark", "file"),
    *("expected", "respondents", "answer_rate"),
)
"""Of the CSV, one row a session: the day (YYYY-MM-DD) and the hour it began, the id, title and version of its deck, the
place and the client as typed, tables, people present (empty: not counted), minutes, cards and links on the boards, how
many answers on a scale and their mean out of 5, and the name of its file; then the
people expected, those who answered and their share of the people present (0 to 1), empty when not known."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The sessions of a folder, and a sentence for each file that could not be read."""

    lines: tuple[SessionLine, ...]
    unread: tuple[str, ...] = ()

    def year(self, filters: Filters | None = None) -> Year:
        """The totals of the sessions the filters let pass."""
        return year_of(kept(self.lines, filters or Filters(), folded))


def gather(folder: Path, progress: Progress | None = None) -> Gathered:
    """Read every session in `folder` and the folders in it; nothing is written there. Raises FresqueError."""
    files = session_files(folder)
    lines: list[SessionLine] = []
    unread = []
    for n, file in enumerate(files, 1):
        if abandoned.get()():
            break
        try:
            lines += read_line(file)
        except FresqueError as error:
            unread.append(error.summary)
        if progress is not None:
            progress(n, len(files))
    return Gathered(tuple(lines), tuple(unread))


def session_files(folder: Path) -> list[Path]:
    """The session files of a folder, hidden files and folders left aside; raises FresqueError when it is no folder."""
    if not is_folder(folder):
        summary = tr("“{name}” is not a folder.", name=folder.name or str(folder))
        raise FresqueError(summary, hint=tr("Give the folder where the sessions are kept."))
    found: list[Path] = []
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(here, name) for name in names if name.endswith(SUFFIX) and not name.startswith(".")]
        if abandoned.get()():
            break
    return sorted(file for file in found if is_file(file))


def read_line(file: Path) -> tuple[SessionLine, ...]:
    """One session as a line of the year, no line for a rehearsal: it never counts; raises FresqueError."""
    contents = glance(file)
    if contents.info.rehearsal:
        return ()
    board = Board()
    history = list(replayed(contents, board, file))
    return (line_of(str(file), contents.id, _deck(compact(contents.deck)), board, history, contents.info),)


def write_year(gathered: Gathered, path: Path, filters: Filters | None = None, language: str = "") -> None:
    """Write the year to `path`, in the format its name ends with, in the program's language unless another is given.

    Raises FresqueError.
    """
    suffix = path.suffix.lower().removeprefix(".")
    if suffix not in FORMATS:
        raise FresqueError(
            tr("A year cannot be written as “{name}”.", name=path.name),
            hint=tr("End its name with .pdf, .docx, .odt, .md or .csv."),
        )
    year = gathered.year(filters)
    if suffix == "csv":
        with written(path) as file:
            file.write(as_csv(year).encode("utf-8-sig"))
        return
    with speaking(language) if language else nullcontext():
        _document(year, gathered.unread, path, language or wanted_language())


def _document(year: Year, unread: Sequence[str], path: Path, language: str) -> None:
    from fresque.core.year.document import document, masthead

    above, items, suffix = masthead(year), list(document(year, unread)), path.suffix.lower()
    if suffix == ".pdf":
        _pdf(above, items, path, language)
    elif suffix == ".md":
        from fresque.app.debrief_markdown import markdown

        with written(path) as file:
            file.write(markdown(above, items, {}).encode("utf-8"))
    else:
        from fresque.app.debrief_office import save_office
        from fresque.render.office import OfficeReport

        made = datetime.fromtimestamp((year.last or 315_532_800_000) / 1000, UTC).replace(microsecond=0, tzinfo=None)
        save_office(OfficeReport(above.title, above.kicker, above.line, language, above.figures, items, {}, made), path)


def _pdf(above: Masthead, items: Sequence[Item], path: Path, language: str) -> None:
    from fresque.layout.debrief import PAGE_H, PAGE_W, worded_pages
    from fresque.render.pdf import PdfDocument

    with written(path) as file:
        pdf = PdfDocument(file, title=above.named, subject=above.line, language=language)
        for page in worded_pages(above, items):
            canvas = pdf.add_page(PAGE_W, PAGE_H)
            for mark in page.bookmarks:
                pdf.bookmark(mark.text, mark.level, mark.y)
            page.draw(canvas)
        pdf.save()


def year_pages(gathered: Gathered) -> "list[Page]":
    """The pages of the year, as its PDF has them."""
    from fresque.core.year.document import document, masthead
    from fresque.layout.debrief import worded_pages

    year = gathered.year()
    return worded_pages(masthead(year), document(year, gathered.unread))


def as_csv(year: Year) -> str:
    """One row a session, the columns of `COLUMNS`."""
    return sheet(COLUMNS, ([str(cell) for cell in _row(line)] for line in year.lines))


def _row(line: SessionLine) -> Iterator[object]:
    began = datetime.fromtimestamp(line.started / 1000) if line.started else None
    yield from (f"{began:%Y-%m-%d}", f"{began:%H:%M}") if began else ("", "")
    yield from (line.deck, line.title, line.version, line.place, line.client, line.tables)
    yield "" if line.people is None else line.people
    yield from (round(line.minutes), line.cards, line.links, line.marks)
    yield "" if line.satisfaction is None else f"{line.satisfaction:.2f}"
    yield Path(line.file).name
    yield "" if line.expected is None else line.expected
    yield line.respondents
    yield "" if line.answer_rate is None else f"{line.answer_rate:.2f}"


@lru_cache(maxsize=64)
def _deck(text: str) -> Deck:
    """Many sessions play the same deck."""
    from fresque.storage.decks import deck_from_plain

    return deck_from_plain(json.loads(text))
