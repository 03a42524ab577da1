"""The board as a list: everything on the table in view, in reading order, where it lies and what it is linked to.

It says what a look at the canvas says, in words, for those who do not see it. Nothing private is in it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from fresque.app.desk import Desk, reading
from fresque.app.kit import INKS, PAPERS, STAMPS
from fresque.app.marks import kind_said, marks_said
from fresque.app.places import Places
from fresque.core.deck import COLORS, Card, Deck
from fresque.core.i18n import _, tr, trn
from fresque.core.meanings import explained
from fresque.core.records import Frame, Link, Note, Picture, Placed, PlacedCard, Stamp, Stroke, Title
from fresque.core.written import shown, title_shown
from fresque.layout.card_tiers import number_shown
from fresque.layout.note import PAPERS as NOTE_PAPERS
from fresque.layout.text import plain

_ORDER = {"title": 0, "frame": 1, "card": 2, "note": 3, "picture": 4, "stamp": 5, "stroke": 6}
_STAMPS_ON = {
    "question": _("Question stamp on {name}"),
    "disagreement": _("Disagreement stamp on {name}"),
    "star": _("Star stamp on {name}"),
}
_NAME = 60
"""Characters kept of the words of a note where it is only named."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line: a thing on the table (`level` 0) or one of its links (1); `key` tells rows apart, `record` may not.

    A link is said under both its ends.
    """

    key: str
    record: str
    title: str
    detail: str
    level: int = 0
    color: str = ""

    @property
    def spoken(self) -> str:
        """The row in one sentence, for a screen reader."""
        return ", ".join(part for part in (self.title, self.detail) if part)


def rows(desk: Desk) -> list[Row]:
    """The whole table: its title, frames, cards zone after zone, notes and the rest, each followed by its links."""
    placed = [r for r in desk.records() if isinstance(r, Placed)]
    places = Places(desk, placed)
    placed.sort(key=lambda r: (_ORDER.get(r.type, 9), places.rank(r), *reading(r)))
    found: list[Row] = []
    for record in placed:
        found.append(Row(record.id, record.id, titled(desk, record), _detail(desk, record, places), 0,
                         _color(desk.deck, record)))  # fmt: skip
        found += [_link_row(desk, record, link) for link in _in_order(desk, record)]
    return found


def name(desk: Desk, record_id: str) -> str:
    """What a record is called where another one speaks of it."""
    record = desk.board.get(record_id)
    match record:
        case PlacedCard():
            return tr("“{words}”", words=plain(title_shown(desk.deck, record)))
        case Note() | Title():
            words = " ".join(record.text.split())
            return tr("“{words}”", words=words if len(words) <= _NAME else f"{words[: _NAME - 1]}…")
        case Frame(title=title) if title:
            return tr("the frame “{title}”", title=title)
        case Placed():
            called = titled(desk, record)
            return called[:1].lower() + called[1:]
        case _:
            return tr("something else on the board")


def heading(found: Iterable[Row]) -> str:
    """What there is, counted."""
    things = sum(row.level == 0 for row in found)
    return trn("{n} thing on the table", "{n} things on the table", things)


def titled(desk: Desk, record: Placed) -> str:
    """What a thing is called where it comes first; a colour or a shape is always said in words."""
    deck = desk.deck
    match record:
        case PlacedCard():
            card = shown(deck, record)
            number = number_shown(deck, card, record.face) if card else ""
            title = plain(title_shown(deck, record))
            return f"{number} · {title}" if number else title
        case Note():
            return tr("Note: {text}", text=record.text) if record.text.strip() else tr("Empty note")
        case Title():
            return tr("Title: {text}", text=record.text)
        case Frame():
            return tr("Frame: {title}", title=record.title) if record.title else tr("Frame without title")
        case Picture():
            return tr("Picture: {alt}", alt=record.alt) if record.alt else tr("Picture")
        case Stamp():
            under = desk.board.get(record.on) if record.on else None
            if isinstance(under, PlacedCard):
                return tr(_STAMPS_ON[record.kind], name=name(desk, under.id))
            return tr(STAMPS[record.kind])
        case Stroke():
            ink = INKS.get(record.color.upper())
            return tr("Pen stroke, {color}", color=tr(ink).lower()) if ink else tr("Pen stroke")
        case _:
            return record.type


def _detail(desk: Desk, record: Placed, places: Places) -> str:
    """The lot, the face, the place and the neighbours of a card; the place of anything else."""
    parts = []
    if isinstance(record, PlacedCard):
        card = shown(desk.deck, record)
        parts += [_lot(desk.deck, card), kind_said(card), tr("verso") if record.face == "verso" else ""]
    parts.append(tr(PAPERS[record.color]).lower() if isinstance(record, Note) else "")
    parts += marks_said(record)
    parts.append(places.where(record))
    if isinstance(record, PlacedCard | Note):
        parts += [
            tr(beside, name=name(desk, near.id))
            for beside, near in zip(_BESIDE, places.neighbours(record), strict=True)
            if near
        ]
    return ", ".join(part for part in parts if part)


_BESIDE = (_("left of it {name}"), _("right of it {name}"), _("above it {name}"), _("below it {name}"))


def _lot(deck: Deck, card: Card | None) -> str:
    lot = deck.lot(card.lot) if card else None
    return tr("lot {n} {title}", n=deck.lot_number(lot.id), title=lot.title) if lot else ""


def _color(deck: Deck, record: Placed) -> str:
    if isinstance(record, Note):
        return NOTE_PAPERS[record.color]
    if isinstance(record, Stroke):
        return record.color
    card = deck.card(record.card) if isinstance(record, PlacedCard) else None
    lot = deck.lot(card.lot) if card else None
    return COLORS[lot.color] if lot else ""


def _in_order(desk: Desk, record: Placed) -> list[Link]:
    """The links of a record: those that leave it first, each group in the reading order of the other ends."""

    def rank(link: Link) -> tuple[bool, tuple[int, float]]:
        other = desk.board.get(_other(link, record.id))
        return link.source != record.id, reading(other) if isinstance(other, Placed) else (0, 0.0)

    return sorted(desk.board.links_of(record.id), key=rank)


def _other(link: Link, record_id: str) -> str:
    return link.target if link.source == record_id else link.source


def _link_row(desk: Desk, record: Placed, link: Link) -> Row:
    other = name(desk, _other(link, record.id))
    if link.direction == "both":
        title = tr("↔ linked both ways to {name}", name=other)
    elif link.direction == "none":
        title = tr("— linked to {name}", name=other)
    elif link.source == record.id:
        title = tr("→ leads to {name}", name=other)
    else:
        title = tr("← comes from {name}", name=other)
    reason = " ".join(link.reason.split()) or tr("no reason yet")
    return Row(f"{record.id} {link.id}", link.id, title, explained(link.meaning, reason), 1)
