"""A session file without what people wrote and said: made beside, opened, counted, then put in place of the other."""

import json
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from fresque.app.session import replayed
from fresque.core.anonymous import HIDDEN, Anonymous
from fresque.core.board import Board
from fresque.core.errors import FresqueError
from fresque.core.gestures import compact
from fresque.core.i18n import tr
from fresque.core.records import Link, PlacedCard
from fresque.storage.contents import Contents
from fresque.storage.entries import Asset, Mark, Row, mime_of
from fresque.storage.photographs import photograph_of
from fresque.storage.replacing import replacing
from fresque.storage.rewritten import check_free, write_contents
from fresque.storage.schema import FORMAT
from fresque.storage.sentences import newer, unreachable
from fresque.storage.session_file import read_copy

MARK = "anonymised"
"""The word of `meta` that says it was done, and when."""
_BLANK = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)
"""A white pixel, in place of a picture."""


@dataclass(frozen=True, slots=True)
class Spared:
    """What an anonymised session keeps: its place and its client; its pictures and what was drawn by hand."""

    places: bool = True
    pictures: bool = True


def anonymise(path: Path, spared: Spared, today: date) -> None:
    """Put an anonymised session in place of this one, whole or not at all; raises FresqueError."""
    check_free(path)
    state = _state(path)
    before = read_copy(path)
    if before.format > FORMAT:
        raise newer(path)
    there = _counted(before, path)
    after = without_words(before, spared)
    with replacing(path) as temporary:
        write_contents(temporary, after, {MARK: today.isoformat()})
        if _counted(read_copy(temporary), path) != there:
            raise FresqueError(tr("“{name}” would not be the same session: it was left as it was.", name=path.name))
        check_free(path)
        if _state(path) != state:
            raise FresqueError(tr("“{name}” was changed meanwhile: it was left as it is.", name=path.name))


def without_words(contents: Contents, spared: Spared) -> Contents:
    """The same session without its words; its pictures have nothing of their camera left, or are blank."""
    of_deck = {contents.images[name] for name in contents.images}
    assets = {name: data for name, data in contents.assets.items() if name in of_deck}
    renamed = dict[str, str]()
    for name, data in contents.assets.items():
        made = _BLANK if not spared.pictures else _bare(data)
        asset = Asset(made, mime_of(made))
        renamed[name] = asset.sha256
        if name not in of_deck:
            assets[asset.sha256] = made
    blank = Asset(_BLANK, mime_of(_BLANK)).sha256

    def asset_of(name: str) -> str:
        return name if name in of_deck else renamed.get(name, blank)

    hand = Anonymous(contents.deck, asset_of, drawings=spared.pictures)
    rows = [_row(row, hand) for row in contents.rows]
    info = contents.info if spared.places else replace(contents.info, place="", commissioner="")
    marks = tuple(Mark(mark.ts, HIDDEN) for mark in contents.marks)
    return replace(contents, rows=rows, info=info, marks=marks, assets=assets)


def _row(row: Row, hand: Anonymous) -> Row:
    return Row(row.seq, row.ts, hand.actor(row.actor), compact(hand.body(json.loads(row.body))))


def _bare(data: bytes) -> bytes:
    try:
        return photograph_of(data, "").data
    except FresqueError:
        return _BLANK


def _state(path: Path) -> tuple[int, int]:
    try:
        stat = path.stat()
    except OSError as error:
        raise unreachable(path, error) from error
    return stat.st_mtime_ns, stat.st_size


def _counted(contents: Contents, path: Path) -> tuple[int, int, int]:
    """Gestures, cards and links."""
    board = Board()
    gestures = sum(1 for _done in replayed(contents, board, path))
    records = board.records()
    cards = sum(isinstance(record, PlacedCard) for record in records)
    return gestures, cards, sum(isinstance(record, Link) for record in records)
