"""`fresque debrief`: what a session leaves behind, as a PDF, an office document, Markdown or plain data."""

import argparse
from dataclasses import replace
from pathlib import Path

from fresque.app.debrief import ROWS, DebriefOptions, write_debrief
from fresque.app.session import Session
from fresque.core.i18n import tr
from fresque.core.report.kept import Wanted, wanted
from fresque.core.report.sections import TEMPLATES, Choices, template_named


def register(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("session", type=Path, help=tr("the session file"))
    outputs = tr("OUT.pdf, .docx, .odt, .md, .csv or .json")
    parser.add_argument("-o", "--output", type=Path, required=True, help=outputs)
    names = [template.id for template in TEMPLATES]
    parser.add_argument("--template", choices=names, default="", help=tr("What the report is for"))
    parser.add_argument("--lang", choices=("fr", "en"), default="", help=tr("The language of the report"))
    parser.add_argument("--without-verbatims", action="store_true", help=tr("Leave out every sentence people said"))
    parser.add_argument("--tables", type=_numbers, default=(), metavar="1,2", help=tr("Only these tables"))
    parser.add_argument("--rows", choices=ROWS, default="things", help=tr("What a row of the CSV is"))


def run(options: argparse.Namespace) -> int:
    """Write the debrief, as the window kept it in the session unless a template is named."""
    session = Session.open(options.session, read_only=True)
    kept = Wanted(Choices(template_named(options.template))) if options.template else wanted(session.board)
    choices = replace(
        kept.choices,
        tables=options.tables or kept.choices.tables,
        verbatims=kept.choices.verbatims and not options.without_verbatims,
    )
    asked = DebriefOptions(choices, options.lang or kept.language, options.rows)
    write_debrief(session, options.output, asked)
    return 0


def _numbers(text: str) -> tuple[int, ...]:
    parts = [part.strip() for part in text.split(",")]
    if not all(part.isdecimal() and 1 <= int(part) <= 999 for part in parts):
        raise argparse.ArgumentTypeError(tr("numbers of tables, as in 1,2"))
    return tuple(dict.fromkeys(int(part) for part in parts))
