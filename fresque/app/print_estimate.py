"""What a printing will take, said before any paper is used: sheets, cuts, ink, texts that do not fit."""

import io
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from fresque.app.print_cards import with_the_cards, write_pages
from fresque.app.print_options import PrintOptions
from fresque.app.print_pages import Job, laid_out
from fresque.core.deck import Deck
from fresque.core.i18n import tr, trn
from fresque.layout.canvas import Picture
from fresque.layout.large import Large
from fresque.layout.sheet import Grid

STACK = 10
"""Sheets a trimmer cuts at once."""
_DOTS = 24
"""Dots per inch that ink is measured at."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """Cards, sheets of paper, pages of the file, cuts by stacks of ten sheets; `ink` is the share of the printed
    faces that is not white, from 0 to 1; `warnings` are sentences about texts too long for their face."""

    cards: int
    sheets: int
    pages: int
    cuts: int
    ink: float
    warnings: tuple[str, ...]


def preflight(path: Path) -> tuple[str, ...]:
    """What looking the deck in `path` over finds, a sentence each, errors first."""
    from fresque.storage.decks import check_deck

    found = sorted(check_deck(path), key=lambda problem: problem.level == "warning")
    return tuple(f"{problem.message} {problem.hint}".rstrip() for problem in found)


def estimate(deck: Deck, pictures: Mapping[str, Picture], options: PrintOptions) -> Estimate:
    """What printing would take; raises FresqueError when it cannot be done."""
    from fresque.render.raster import coverage

    job = laid_out(deck, pictures, options)
    inserted = with_the_cards(job)
    stream = io.BytesIO()
    done = write_pages(stream, job, inserted)
    return Estimate(done.cards, done.sheets, done.pages, cuts(job), coverage(stream.getvalue(), _DOTS), done.warnings)


def estimate_words(found: Estimate) -> tuple[str, ...]:
    """The estimate as short lines: how much paper, how much work, how much ink."""
    paper = " · ".join(
        (
            trn("{n} card", "{n} cards", found.cards),
            trn("{n} sheet", "{n} sheets", found.sheets),
            trn("{n} page", "{n} pages", found.pages),
        )
    )
    work = trn("about {n} cut, ten sheets at a time", "about {n} cuts, ten sheets at a time", found.cuts)
    ink = tr("{n} % of the paper inked", n=round(100 * found.ink))
    return (paper, work, ink) if found.cuts else (paper, tr("to be cut by the print shop"), ink)


def colour_words(options: PrintOptions) -> tuple[str, ...]:
    """What a print shop must know of the colours of a file before it prints it; nothing for an office printer."""
    if options.colours != "cmyk":
        return ()
    return (tr("CMYK is computed, without a colour profile: ask the print shop for a proof."),)


def cuts(job: Job) -> int:
    """How many times the trimmer comes down, or the scissors go along a side of a hexagon."""
    if job.options.mode == "single":
        return 0
    sheets = Counter({page.sheet: page.on for page in job.pages if page is not None}.values())
    cards = Counter({(page.sheet, n): page.on for page in job.pages if page for n in range(len(page.cards))}.values())
    trimmed = (on for on in sheets if on.shape == "rectangle" or isinstance(on, Large))
    straight = sum(lines(on) * ceil(sheets[on] / STACK) for on in trimmed)
    faces = 2 if job.options.mode == "gutterfold" else 1
    around = {"hexagon": 6, "rectangle": 0}
    once = sum(around[on.shape] * count // faces for on, count in cards.items() if not isinstance(on, Large))
    glued = sum(max(around[on.shape], 4) * (count // on.count) for on, count in cards.items() if isinstance(on, Large))
    return straight + once + glued


def lines(on: Grid) -> int:
    """The straight cuts a sheet takes."""
    if isinstance(on, Large):
        return 4
    if on.gap:
        return 2 * on.columns + 2 * on.rows
    edges = 0 if on.inset else 2
    return on.columns - 1 + on.rows - 1 + 2 * edges
