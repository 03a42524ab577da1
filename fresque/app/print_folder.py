"""All that a workshop needs on paper, in one folder: cards for its sets, booklet, attendance, list, order sheet."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from fresque.app.bringing import leaders
from fresque.app.papers import MOST_PEOPLE, PapersOptions, write_papers
from fresque.app.print_cards import print_cards
from fresque.app.print_options import MOST_COPIES, PrintOptions
from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.core.hours import minute_of
from fresque.core.i18n import tr
from fresque.core.info import SessionInfo
from fresque.layout.canvas import Picture
from fresque.storage.atomic import abandoned, refused
from fresque.storage.presence import is_there

_PAPERS = ("facilitator", "attendance", "packing", "order")
_PART = 1000
"""Steps of the progress of a file, whatever its pages."""


@dataclass(frozen=True, slots=True)
class WholeOrder:
    """What is printed: the deck and its pictures, what the preparation knows, how the cards were printed last."""

    deck: Deck
    pictures: Mapping[str, Picture]
    info: SessionInfo
    cards: PrintOptions


@dataclass(frozen=True, slots=True)
class Ordered:
    """The folder made, its files, and the sheets of paper that printing them all takes, booklets for each leader."""

    folder: Path
    files: int
    sheets: int


def cards_wanted(order: WholeOrder) -> PrintOptions:
    """A set a table, lettered, with the count sheet and, for several tables, their tents; raises FresqueError."""
    sets = order.info.tables
    if sets > MOST_COPIES:
        raise FresqueError(
            tr("{n} sets cannot be printed at once.", n=sets),
            hint=tr("Print {most} sets at most, then the others.", most=MOST_COPIES),
        )
    inserts = ("count", "tents") if sets > 1 else ("count",)
    mode = "sheets" if order.cards.mode == "single" else order.cards.mode
    kept = tuple(name for name in order.cards.inserts if name not in inserts)
    return replace(order.cards, copies=sets, inserts=(*inserts, *kept), mode=mode, changed=False, lots=(), only=())


def print_folder(order: WholeOrder, folder: Path, progress: Callable[[int, int], None]) -> Ordered:
    """Write all the files in `folder`, which does not exist yet; raises FresqueError, and then there is no folder."""
    options = cards_wanted(order)
    made = folder.with_name(f".{folder.name}.part")
    try:
        shutil.rmtree(made, ignore_errors=True)
        made.mkdir(parents=True)
        ordered = _write(order, options, made, progress)
        if abandoned.get()():
            raise FresqueError(tr("Cancelled: “{name}” was not written.", name=folder.name))
        made.rename(folder)
    except OSError as error:
        raise refused(folder, error) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return replace(ordered, folder=folder)


def free_folder(beside: Path) -> Path:
    """A folder beside a session file, named after it, that does not exist yet."""
    name = tr("{name}-to-print", name=beside.stem)
    names = (name, *(f"{name}-{n}" for n in range(2, 1000)))
    return next(path for one in names if not is_there(path := beside.with_name(one)))


def _write(order: WholeOrder, options: PrintOptions, made: Path, progress: Callable[[int, int], None]) -> Ordered:
    whole = (3 + len(_PAPERS)) * _PART  # cards are most of the work

    def cards_done(done: int, of: int) -> None:
        progress(3 * _PART * done // max(1, of), whole)

    out = made / f"1-{tr('{deck}-cards.pdf', deck=order.deck.id)}"
    sheets = print_cards(order.deck, order.pictures, out, options, cards_done).sheets
    for n, kind in enumerate(_PAPERS):
        progress((3 + n) * _PART, whole)
        pages = write_papers(order.deck, made / f"{n + 2}-{_name(kind)}.pdf", _papers(order, kind))
        sheets += pages * (leaders(order.info) if kind == "facilitator" else 1)
    return Ordered(made, 1 + len(_PAPERS), sheets)


def _papers(order: WholeOrder, kind: str) -> PapersOptions:
    info = order.info
    people = min(info.expected, MOST_PEOPLE)
    return PapersOptions(kind, start=minute_of(info.starts), people=people, info=info)


def _name(kind: str) -> str:
    names = {
        "facilitator": tr("facilitator-booklet"),
        "attendance": tr("attendance-sheet"),
        "packing": tr("print-and-bring"),
        "order": tr("order-sheet"),
    }
    return names[kind]
