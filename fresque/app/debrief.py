"""The debrief written down: what the command line and the window both call."""

from collections.abc import Mapping
from pathlib import Path

from fresque.app.debrief_markdown import markdown
from fresque.app.debrief_plain import as_csv, as_json
from fresque.app.draw_board import BoardDrawing, write_board
from fresque.app.pictures import drawable
from fresque.app.session import Session
from fresque.core.debrief import Debrief, debrief
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.core.outline import headline
from fresque.layout.canvas import Picture
from fresque.storage.atomic import written

FORMATS = ("pdf", "md", "csv", "json")
LATER = ("docx",)
_PICTURE_WIDTH = 2400


def debrief_of(session: Session) -> Debrief:
    """The debrief of a session, as it is now."""
    info = session.info
    return debrief(session.deck, session.history, tables=info.tables, place=info.place, date=info.date)


def write_debrief(session: Session, path: Path) -> tuple[Path, ...]:
    """Write the debrief to `path`, in the format its name ends with; returns every file written.

    Markdown has the picture of each board beside it. Raises FresqueError.
    """
    suffix = path.suffix.lower().removeprefix(".")
    if suffix == "pdf":
        return _pdf(debrief_of(session), drawable(session.pictures, session.deck), path)
    if suffix == "md":
        return _markdown(debrief_of(session), drawable(session.pictures, session.deck), path)
    if suffix in ("csv", "json"):
        return _plain(debrief_of(session), suffix, path)
    if suffix in LATER:
        raise FresqueError(
            tr("Debriefs cannot be written as {format} yet.", format=suffix.upper()),
            hint=tr("Choose .pdf, .md, .csv or .json for now."),
        )
    raise FresqueError(
        tr("A debrief cannot be written as “{name}”.", name=path.name),
        hint=tr("End its name with .pdf, .md, .csv or .json."),
    )


def _pdf(model: Debrief, pictures: Mapping[str, Picture], path: Path) -> tuple[Path, ...]:
    from fresque.layout.debrief import PAGE_H, PAGE_W, debrief_pages
    from fresque.render.pdf import PdfDocument

    title = tr("Debrief of {deck}", deck=model.deck.title)
    with written(path) as file:
        document = PdfDocument(file, title=title, subject=headline(model), language=model.deck.language)
        for page in debrief_pages(model, pictures):
            canvas = document.add_page(PAGE_W, PAGE_H)
            page.draw(canvas)
            for mark in page.bookmarks:
                document.bookmark(mark.text, mark.level)
        document.save()
    return (path,)


def _markdown(model: Debrief, pictures: Mapping[str, Picture], path: Path) -> tuple[Path, ...]:
    boards = {table.number: path.with_name(f"{path.stem}-table-{table.number}.png") for table in model.tables}
    for table in model.tables:
        drawing = BoardDrawing(model.deck, table.records, dict(pictures), width=_PICTURE_WIDTH)
        write_board(drawing, boards[table.number])
    with written(path) as file:
        file.write(markdown(model, {number: board.name for number, board in boards.items()}).encode("utf-8"))
    return (path, *boards.values())


def _plain(model: Debrief, suffix: str, path: Path) -> tuple[Path, ...]:
    content = as_csv(model) if suffix == "csv" else as_json(model)
    with written(path) as file:
        file.write(content.encode("utf-8-sig" if suffix == "csv" else "utf-8"))
    return (path,)
