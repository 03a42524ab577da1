"""The debrief written down: what the command line and the window both call."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from fresque.app.debrief_photos import reports_photos
from fresque.app.pictures import drawable
from fresque.app.session import Session
from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.core.i18n import speaking, tr
from fresque.core.report import Report, report
from fresque.core.report.sections import Choices
from fresque.core.report.session_words import masthead
from fresque.core.report.timed import worked
from fresque.layout.canvas import Picture
from fresque.storage.atomic import written

FORMATS = ("pdf", "docx", "odt", "md", "csv", "json")
ROWS = ("things", "gestures", "cards", "links", "answers", "figures")
"""What a row of the CSV is: a thing of the report, a gesture, a card of a table, a link, an answer, a figure."""


@dataclass(frozen=True, slots=True)
class DebriefOptions:
    """How to write a debrief: what it shows, in which language (that of its deck when empty), rows of the CSV."""

    choices: Choices = Choices()
    language: str = ""
    rows: str = "things"


def debrief_of(session: Session, choices: Choices | None = None) -> Report:
    """The report of a session, as it is now; what its photographs hold is not looked at."""
    return report(session.deck, session.history, session.info, choices)


def write_debrief(session: Session, path: Path, options: DebriefOptions | None = None) -> tuple[Path, ...]:
    """Write the debrief to `path`, in the format its name ends with; returns every file written.

    Markdown has its pictures beside it. Raises FresqueError.
    """
    asked = options or DebriefOptions()
    suffix = path.suffix.lower().removeprefix(".")
    if suffix not in FORMATS:
        raise FresqueError(
            tr("A debrief cannot be written as “{name}”.", name=path.name),
            hint=tr("End its name with .pdf, .docx, .odt, .md, .csv or .json."),
        )
    _check_tables(session, asked.choices)
    with speaking(_language(session.deck, asked)):
        model = debrief_of(session, asked.choices)
        if suffix in ("csv", "json"):
            return _plain(session, model, suffix, path, asked)
        photos = reports_photos(model.photos, session.pictures)
        model = with_photos(model, photos)
        pictures = pictures_of(session, model, photos)
        if suffix == "pdf":
            return _pdf(model, pictures, path, asked)
        if suffix == "md":
            from fresque.app.debrief_markdown import write_markdown

            return write_markdown(model, asked.choices, pictures, path)
        from fresque.app.debrief_office import write_office

        return write_office(model, asked.choices, pictures, path, _language(model.deck, asked))


def with_photos(model: Report, photos: Mapping[str, Picture]) -> Report:
    """The report that says which of its photographs are not among those that can be read."""
    return replace(model, unreadable=tuple(photo for photo in model.photos if photo.asset not in photos))


def pictures_of(session: Session, model: Report, photos: Mapping[str, Picture]) -> dict[str, Picture]:
    """All that a report may show, the session's photographs reduced."""
    kept = {name: data for name, data in session.pictures.items() if name not in {p.asset for p in model.photos}}
    return {**drawable(kept, session.deck), **photos}


def _language(deck: Deck, asked: DebriefOptions) -> str:
    return asked.language or deck.language


def _pdf(model: Report, pictures: Mapping[str, Picture], path: Path, asked: DebriefOptions) -> tuple[Path, ...]:
    from fresque.layout.debrief import PAGE_H, PAGE_W, debrief_pages
    from fresque.render.pdf import PdfDocument

    deck, above = model.deck, masthead(model, asked.choices.template)
    with written(path) as file:
        document = PdfDocument(
            file,
            title=above.named,
            author=", ".join(deck.authors),
            subject=above.line,
            keywords=deck.license,
            language=_language(model.deck, asked),
        )
        for page in debrief_pages(model, asked.choices, pictures):
            canvas = document.add_page(PAGE_W, PAGE_H)
            for mark in page.bookmarks:
                document.bookmark(mark.text, mark.level, mark.y)
            page.draw(canvas)
        document.save()
    return (path,)


def _plain(session: Session, model: Report, suffix: str, path: Path, asked: DebriefOptions) -> tuple[Path, ...]:
    from fresque.app.debrief_plain import as_csv, as_json
    from fresque.app.debrief_rows import rows_csv

    if suffix == "json":
        content = as_json(model)
    elif asked.rows == "things":
        content = as_csv(model)
    else:
        content = rows_csv(model, worked(session.history), asked.rows)
    with written(path) as file:
        file.write(content.encode("utf-8-sig" if suffix == "csv" else "utf-8"))
    return (path,)


def _check_tables(session: Session, choices: Choices) -> None:
    count = session.info.tables
    wrong = [table for table in choices.tables if not 1 <= table <= count]
    if wrong:
        summary = tr("There is no table {table}: this session has {n}.", table=wrong[0], n=count)
        raise FresqueError(summary, hint=tr("Choose one from 1 to {n}.", n=count))
