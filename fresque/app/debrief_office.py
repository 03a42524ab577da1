"""The debrief as a document that a colleague edits, DOCX or ODT."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from fresque.app.debrief_pictures import rasters
from fresque.core.i18n import tr
from fresque.core.report import Report
from fresque.core.report.document import document
from fresque.core.report.sections import Choices
from fresque.core.report.session_words import masthead
from fresque.layout.canvas import Picture
from fresque.layout.debrief import worn_by
from fresque.render.office import OfficePicture, OfficeReport
from fresque.storage.atomic import written

_LOGO = (44.0, 20.0)
"""How large a logo may be, in mm."""


def write_office(
    model: Report, choices: Choices, pictures: Mapping[str, Picture], path: Path, language: str
) -> tuple[Path, ...]:
    """Write the report to `path`, in the format its name ends with; raises FresqueError."""
    save_office(office_report(model, choices, pictures, language), path)
    return (path,)


def save_office(made: OfficeReport, path: Path) -> None:
    """Write a document to `path`, an ODT when its name says so, else a DOCX; raises FresqueError."""
    with written(path) as file:
        if path.suffix.lower() == ".odt":
            from fresque.render.office.odt import write_odt

            write_odt(made, file)
        else:
            from fresque.render.office.docx import write_docx

            write_docx(made, file)


def office_report(model: Report, choices: Choices, pictures: Mapping[str, Picture], language: str) -> OfficeReport:
    """What an office document is made from; its date is that of the session, so that the same one is the same file."""
    items = tuple(document(model, choices))
    ended = model.times.ended or 0
    above = masthead(model, choices.template)
    worn = worn_by(choices.dress, pictures)
    return OfficeReport(
        title=above.title,
        kicker=above.kicker,
        headline=above.line,
        language=language,
        figures=above.figures,
        items=items,
        pictures=rasters(items, model, pictures),
        made=datetime.fromtimestamp(max(ended, 315_532_800_000) / 1000, UTC).replace(microsecond=0, tzinfo=None),
        author=", ".join(model.deck.authors),
        subject=above.named,
        contents=choices.template.contents,
        accent=worn.accent,
        logo=_logo(worn.logo) if worn.logo else None,
    )


def _logo(picture: Picture) -> OfficePicture:
    scale = min(_LOGO[0] / picture.width, _LOGO[1] / picture.height)
    return OfficePicture(picture.data, picture.width * scale, picture.height * scale, tr("Logo"))
