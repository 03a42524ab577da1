"""What lies on a table, sorted for a tidy arrangement: what stays, what moves, and what goes with which card. In mm."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import hypot

from fresque.app.desk import reading
from fresque.app.tidy_pieces import Pair, Piece, overlap
from fresque.core.geometry import Rect, union
from fresque.core.records import CARD_H, CARD_W, Frame, Link, Note, Picture, Placed, PlacedCard, Record, Stamp, Title
from fresque.layout.board import box

REACH = 130.0
"""How far from a card a note still goes with it."""
SPACE = 8.0
"""Between a card and the notes under it."""
SUNK = 54.0
"""How much of the gap below a row the notes of its cards may take."""
Offset = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Company:
    """A card and what goes with it: where each of them lies from the card's centre, and the room they take together."""

    card: PlacedCard
    followers: tuple[tuple[Placed, Offset], ...]
    room: Rect

    @property
    def piece(self) -> Piece:
        return Piece(self.card.id, self.card.x, self.card.y, self.room)


@dataclass(frozen=True, slots=True)
class Table:
    """`frames` tells the cards each frame holds; `loose` is what goes with no card; `links` join cards that move."""

    companies: dict[str, Company]
    frames: tuple[tuple[Frame, tuple[str, ...]], ...]
    loose: tuple[Placed, ...]
    title: Title | None
    fixed: tuple[Rect, ...]
    links: tuple[Pair, ...]

    @property
    def movable(self) -> list[Placed]:
        """All that a tidy arrangement may move."""
        with_cards = [r for c in self.companies.values() for r in (c.card, *(f for f, _offset in c.followers))]
        return [*with_cards, *(f for f, _members in self.frames), *self.loose, *([self.title] if self.title else [])]


def sorted_out(records: Iterable[Record]) -> Table:
    """Sort what lies on a table; what is locked stays, with the cards of a locked frame and what goes with them."""
    there = list(records)
    placed = sorted((r for r in there if isinstance(r, Placed)), key=lambda r: (reading(r), r.id))
    cards = {r.id: r for r in placed if isinstance(r, PlacedCard)}
    homes = _homes(placed, cards.values())
    stay = {r.id for r in placed if r.locked}
    stay |= {card for card, frame in homes.items() if frame in stay}
    owner = _owners(placed, cards, [r for r in there if isinstance(r, Link)])
    stay |= {follower for follower, card in owner.items() if card in stay}
    following: dict[str, list[Placed]] = {i: [] for i in cards if i not in stay}
    for record in placed:
        if record.id in owner and record.id not in stay:
            following[owner[record.id]].append(record)
    frames = [r for r in placed if isinstance(r, Frame) and r.id not in stay]
    held = [(f, tuple(i for i in following if homes.get(i) == f.id)) for f in frames]
    titles = [r for r in placed if isinstance(r, Title) and r.id not in stay]
    with_card = {*following, *owner, *(f.id for f, members in held if members), *(t.id for t in titles[:1])}
    return Table(
        {i: _company(cards[i], followers) for i, followers in following.items()},
        tuple((frame, members) for frame, members in held if members),
        tuple(r for r in placed if r.id not in stay and r.id not in with_card),
        titles[0] if titles else None,
        tuple(box(r) for r in placed if r.id in stay and not isinstance(r, Stamp)),
        _links(there, owner, following),
    )


def _homes(placed: Sequence[Placed], cards: Iterable[PlacedCard]) -> dict[str, str]:
    """The smallest frame around the centre of each card."""
    frames = sorted((r for r in placed if isinstance(r, Frame)), key=lambda f: (f.w * f.h, f.id))
    found = {card.id: next((f.id for f in frames if box(f).holds(card.x, card.y)), "") for card in cards}
    return {card: frame for card, frame in found.items() if frame}


def _owners(placed: Sequence[Placed], cards: dict[str, PlacedCard], links: Sequence[Link]) -> dict[str, str]:
    """The card each note, stamp, picture or stroke goes with: the nearest it is linked to, else the nearest."""
    found: dict[str, str] = {}
    for record in placed:
        if isinstance(record, PlacedCard | Frame | Title):
            continue
        ends = {link.target if link.source == record.id else link.source for link in links if _ends(link, record.id)}
        linked = [cards[i] for i in sorted(ends) if i in cards]
        area = box(record)
        nearest = min(linked or cards.values(), key=lambda c: (_apart(area, box(c)), reading(c), c.id), default=None)
        if nearest is not None and (linked or _apart(area, box(nearest)) <= REACH):
            found[record.id] = nearest.id
    return found


def _ends(link: Link, record_id: str) -> bool:
    return record_id in (link.source, link.target)


def _links(records: Iterable[Record], owner: dict[str, str], following: dict[str, list[Placed]]) -> tuple[Pair, ...]:
    ends = [(owner.get(r.source, r.source), owner.get(r.target, r.target)) for r in records if isinstance(r, Link)]
    return tuple(sorted({(a, b) for a, b in ends if a in following and b in following and a != b}))


def _company(card: PlacedCard, followers: Sequence[Placed]) -> Company:
    """What covers the card stays where it is on it; notes and pictures go under it, in rows as wide as the card."""
    beside = [r for r in followers if isinstance(r, Note | Picture) and not overlap(box(r), box(card))]
    offsets = {r.id: (r.x - card.x, r.y - card.y) for r in followers if r not in beside}
    left, top, high = -CARD_W / 2, CARD_H / 2 + SPACE, 0.0
    for record in beside:
        area = box(record)
        if left > -CARD_W / 2 and left + area.w > CARD_W / 2 + SPACE:
            left, top, high = -CARD_W / 2, top + high + SPACE, 0.0
        offsets[record.id] = (left + area.w / 2, top + area.h / 2)
        left, high = left + area.w + SPACE / 2, max(high, area.h)
    own = Rect.around(0, 0, CARD_W, CARD_H)
    rooms = [Rect.around(*offsets[r.id], box(r).w, box(r).h) for r in followers if isinstance(r, Note | Picture)]
    room = union([own, *rooms]) or own
    high = max(own.bottom, room.bottom - SUNK if beside else room.bottom) - room.y
    return Company(card, tuple((r, offsets[r.id]) for r in followers), Rect(room.x, room.y, room.w, high))


def _apart(a: Rect, b: Rect) -> float:
    return hypot(max(0.0, a.x - b.right, b.x - a.right), max(0.0, a.y - b.bottom, b.y - a.bottom))
