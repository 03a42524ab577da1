"""Decks from spreadsheets, and back: a table becomes a folder ready to edit, a deck a table ready to fill in."""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, replace
from pathlib import Path

from fresque.app.new_deck import licence_of, made, named_after, slug
from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr, trn
from fresque.storage.atomic import written
from fresque.storage.decks import check_deck, deck_images, find_deck, read_deck
from fresque.storage.decks.files import MAX_BYTES, NAME
from fresque.storage.decks.fork import base_file
from fresque.storage.decks.fork_writer import fork_plain
from fresque.storage.decks.images import BadPictureError, check_picture, locate
from fresque.storage.decks.problems import shown
from fresque.storage.decks.writer import deck_yaml
from fresque.storage.tables.assemble import Draft, Wishes, read_draft
from fresque.storage.tables.entries import Refusal
from fresque.storage.tables.export import deck_sheets
from fresque.storage.tables.files import read_tables, write_tables
from fresque.storage.tables.shape import DECK, tables

SCHEMA = "deck.schema.json"
"""The schema that editors find beside the deck."""
DEALT = {"card", "action"}
"""Kinds of cards that are dealt by lot."""
MOST_NAMES = 20
"""How many columns or sheets left aside are named."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What an import is told beside the table: the header of some keys, the sheet of the cards, and the deck's own."""

    columns: Mapping[str, str]
    sheet: str = ""
    title: str = ""
    id: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """The deck written; the rows `refused`, and `notes` on what was left aside or is to be mended."""

    file: Path
    deck: Deck
    refused: tuple[Refusal, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exported:
    """The files written, and `notes` on the pictures that were not copied beside them."""

    deck: Deck
    files: tuple[Path, ...]
    notes: tuple[str, ...]


def import_table(table: Path, folder: Path, asked: Asked) -> Imported:
    """Make a deck of `table` in `folder`, which must be empty or not there, with the pictures it names beside it.

    The rows that cannot be cards are left out and named. Raises FresqueError, and then writes nothing.
    """
    folder = folder.resolve()
    draft = read_draft(read_tables(table, [*tables(), DECK]), _wishes(asked, folder))
    notes = _unknown(draft)
    base = _base(draft, folder, notes)
    deck = draft.deck(base)
    if draft.refused and not deck.cards:
        summary = tr("No row of “{name}” could be imported.", name=table.name)
        raise FresqueError(summary, hint=str(draft.refused[0]))
    notes += _without_lot(deck)
    deck, pictures = _pictured(deck, table.parent, notes)

    def fill(new: Path) -> None:
        _write(new, deck, base, notes)
        if deck.license:
            (new / "LICENSE").write_text(licence_of(deck.title, deck.license), encoding="utf-8", newline="\n")
        _copy(pictures, new)

    file = made(folder, fill)
    notes += [str(problem) for problem in check_deck(file) if problem.level == "error"]
    return Imported(file, read_deck(file), tuple(draft.refused), tuple(notes))


def export_table(deck: str, output: Path, *, comma: bool = False) -> Exported:
    """Write the deck named `deck` as tables, and its pictures beside them. Raises FresqueError."""
    source = find_deck(deck)
    found = read_deck(source)
    files = write_tables(output, deck_sheets(found), comma=comma)
    notes: list[str] = []
    if output.parent.resolve() != source.parent.resolve():
        _put_beside(deck_images(source, found), output.parent, notes)
    return Exported(found, tuple(files), tuple(notes))


def _wishes(asked: Asked, folder: Path) -> Wishes:
    return Wishes(
        columns=asked.columns,
        sheet=asked.sheet,
        settings={"title": asked.title, "id": asked.id, "language": asked.language},
        defaults={"title": named_after(folder), "id": slug(folder.name)},
    )


def _unknown(draft: Draft) -> list[str]:
    notes = []
    if sheets := draft.unknown_sheets:
        names = _names(sheets)
        notes.append(
            trn("1 sheet is left aside: {names}.", "{n} sheets are left aside: {names}.", len(sheets), names=names)
        )
    if columns := draft.unknown_columns:
        names, n = _names(columns), len(columns)
        notes.append(trn("1 column is left aside: {names}.", "{n} columns are left aside: {names}.", n, names=names))
    return notes


def _without_lot(deck: Deck) -> list[str]:
    """A note on the cards that alone have no lot, as those below the first of a merged cell."""
    dealt = [card for card in deck.cards if card.kind in DEALT]
    bare = [card.title for card in dealt if not card.lot]
    if not bare or len(bare) == len(dealt):
        return []
    names, n = _names(bare), len(bare)
    said = trn("1 card has no lot: {names}.", "{n} cards have no lot: {names}.", n, names=names)
    return [f"{said} {tr('A merged cell counts for its first row only.')}"]


def _write(folder: Path, deck: Deck, base: Deck | None, notes: list[str]) -> None:
    """The deck.yaml of `deck`: of a fork, what it changes; all of it when that does not say the same."""
    if base is not None:
        for given in (fork_plain(deck, base), deck):
            _write_text(folder, deck_yaml(given, schema=SCHEMA))
            if _alike(read_deck(folder), deck):
                return
        notes.append(tr("The deck is written whole, without its base: a fork cannot say all it changes."))
        deck = replace(deck, base="", remove=(), remove_links=())
    _write_text(folder, deck_yaml(deck, schema=SCHEMA))


def _alike(one: Deck, other: Deck) -> bool:
    """Whether two decks say the same: neither the order of the links nor what a fork leaves out is part of it."""
    same = [
        replace(deck, remove=(), remove_links=(), links=tuple(sorted(deck.links, key=astuple))) for deck in (one, other)
    ]
    return same[0] == same[1]


def _write_text(folder: Path, text: str) -> None:
    if len(text.encode()) > MAX_BYTES:
        summary = tr("The deck would be larger than {n} MiB.", n=MAX_BYTES // 2**20)
        raise FresqueError(summary, hint=tr("Import fewer rows."))
    (folder / NAME).write_text(text, encoding="utf-8", newline="\n")


def _names(words: list[str]) -> str:
    quoted = [tr("“{text}”", text=shown(name)) for name in words[:MOST_NAMES]]
    return ", ".join([*quoted, *(["…"] if len(words) > MOST_NAMES else [])])


def _base(draft: Draft, folder: Path, notes: list[str]) -> Deck | None:
    """The deck that the table says it forks; what it says of it is dropped when it is not found."""
    name = draft.base()
    if not name:
        return None
    file = base_file(folder / NAME, name)
    if file is not None:
        return read_deck(file)
    notes.append(tr("The base deck “{name}” was not found: the deck is written whole, without it.", name=name[:60]))
    draft.settings = [entry for entry in draft.settings if not {"base", "remove", "remove_links"} & entry.nodes.keys()]
    return None


def _pictured(deck: Deck, beside: Path, notes: list[str]) -> tuple[Deck, dict[str, Path]]:
    """The deck without the pictures that cannot be copied, and where the others are."""
    pictures: dict[str, Path] = {}
    cards = []
    for card in deck.cards:
        card = replace(card, image=card.image.replace("\\", "/"))
        if card.image and card.image not in pictures:
            try:
                file = locate(beside, card.image)
                check_picture(file)
                pictures[card.image] = file
            except BadPictureError as error:
                notes.append(tr("“{title}” has no picture: {reason}", title=card.title[:60], reason=error.summary))
                card = replace(card, image="")
        cards.append(card)
    return replace(deck, cards=tuple(cards)), pictures


def _copy(pictures: Mapping[str, Path], folder: Path) -> None:
    for image, file in pictures.items():
        (folder / image).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, folder / image)


def _put_beside(pictures: Mapping[str, bytes], folder: Path, notes: list[str]) -> None:
    """Write the pictures that are not there; one that is there and differs is never written over."""
    for image, content in pictures.items():
        place = folder / image
        if not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            with written(place) as file:
                file.write(content)
        elif not place.is_file() or place.read_bytes() != content:
            notes.append(tr("“{name}” was already there, another picture: it was kept.", name=image))


def lines_of(refusals: Iterable[Refusal]) -> list[str]:
    """The refusals as lines, in the order of the files and of their rows."""
    ordered = sorted(refusals, key=lambda refusal: (refusal.sheet.file, refusal.sheet.name, refusal.line))
    return [str(refusal) for refusal in ordered]
