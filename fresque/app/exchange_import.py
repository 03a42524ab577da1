"""A board made elsewhere comes in: its cards, notes, title, frames and links, in one gesture. Lengths in mm.

A board that fresque wrote keeps its places; another is enlarged or shrunk until its cards do not cover each other.
Cards that lie on the table already stay where they are, and the links join them there.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from fresque.app.desk import fresh_id
from fresque.app.exchange_canvas import Canvas, Node
from fresque.app.exchange_match import Matcher, headline
from fresque.app.exchange_meaning import meant
from fresque.app.exchange_place import placed, scale_of, spread
from fresque.core.batch import Add, Batch, Op
from fresque.core.board import Board
from fresque.core.deck import Card, Deck
from fresque.core.fields import MAX_ALT, MAX_NOTE, MAX_REASON, MAX_TITLE
from fresque.core.geometry import Rect, union
from fresque.core.i18n import tr, trn
from fresque.core.records import CARD_H, CARD_W, Fact, Link, NoteColor, Placed, PlacedCard, Title
from fresque.core.zones import zones_of
from fresque.layout.board import box
from fresque.layout.note import PAPERS

ASIDE = 100.0
"""Between what lies on the table and what comes in."""
_STAMPS = {"?": "question", "≠": "disagreement", "★": "star"}
_PRESETS: dict[str, NoteColor] = {
    "1": "pink", "2": "yellow", "3": "yellow", "4": "green", "5": "blue", "6": "pink",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Imported:
    """The gesture that brings a board in, and what there was in it."""

    batch: Batch
    cards: int = 0
    notes: int = 0
    links: int = 0
    frames: int = 0
    pictures: int = 0
    strokes: int = 0
    remarks: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """One sentence."""
        parts = (
            trn("{n} card", "{n} cards", self.cards),
            trn("{n} note", "{n} notes", self.notes),
            trn("{n} link", "{n} links", self.links),
            trn("{n} frame", "{n} frames", self.frames),
            trn("{n} picture", "{n} pictures", self.pictures) if self.pictures else "",
            trn("{n} pen stroke", "{n} pen strokes", self.strokes) if self.strokes else "",
        )
        return " ".join([tr("Came in: {what}.", what=", ".join(filter(None, parts))), *self.remarks])


@dataclass(slots=True)
class _Work:
    """The import as it goes: the record of each node, by node id."""

    deck: Deck
    board: Board
    table: int
    pictures: Collection[str]
    ops: list[Op] = field(default_factory=list)
    records: dict[str, str] = field(default_factory=dict)
    types: list[str] = field(default_factory=list)
    spots: dict[str, tuple[float, float]] = field(default_factory=dict)
    """The centre of each record, by record id."""
    shortened: int = 0
    lost: int = 0
    unseen: int = 0
    """Pictures whose bytes are in another session."""

    def add(self, node: Node, type_: str, area: Rect, **fields: object) -> None:
        x, y = area.centre
        self.records[node.id] = fresh_id()
        self.spots[self.records[node.id]] = (x, y)
        self.types.append(type_)
        angle = {"angle": node.made.angle} if node.made and node.made.angle else {}
        place = {"table": self.table, "x": round(x, 2), "y": round(y, 2), **angle}
        self.ops.append(Add(self.records[node.id], type_, {**fields, **place}))

    def words(self, text: str, most: int) -> str:
        if len(text) <= most:
            return text
        self.shortened += 1
        return text[: most - 1] + "…"


def imported(deck: Deck, board: Board, canvas: Canvas, table: int, pictures: Collection[str] = ()) -> Imported:
    """What brings a canvas onto a table; an empty batch when there is nothing in it that is not there already.

    `pictures` are the SHA-256 of those in the session; any other comes in as a note that says what it showed.
    """
    work, matcher = _Work(deck, board, table, pictures), Matcher(deck)
    there = {_same(r.card, r.title, r.body): r.id for r in board.records(table) if isinstance(r, PlacedCard)}
    zones = {f"zone-{zone.id}" for zone in deck.layout.zones}
    nodes = [node for node in canvas.nodes if node.id not in zones or node.kind != "group"]
    cards = {node.id: card for node in nodes if (card := matcher.card(node))}
    names = {node.id: _named(node, cards[node.id]) for node in nodes if node.id in cards}
    work.records = {i: there[name] for i, name in names.items() if name in there}
    coming = [node for node in nodes if node.id not in work.records]
    areas = _areas(work, coming, cards)
    title = _title(board, table, coming)
    for node in sorted(coming, key=lambda n: n.kind != "group"):
        _record(work, node, areas[node.id], cards.get(node.id), title)
    _deal(work, [cards[i] for i, name in names.items() if name not in there])
    links = list(_links(work, canvas))
    counts = {type_: work.types.count(type_) for type_ in ("card", "note", "frame", "picture", "stroke")}
    batch = Batch((*_stuck(work), *links))
    remarks = tuple(_remarks(work, len(cards) - counts["card"]))
    return Imported(
        batch,
        counts["card"],
        counts["note"],
        len(links),
        counts["frame"],
        counts["picture"],
        counts["stroke"],
        remarks,
    )


def _stuck(work: _Work) -> Iterator[Op]:
    """Stamps that lie on a card that comes in follow it, as they did where they come from."""
    cards = [op.id for op in reversed(work.ops) if isinstance(op, Add) and op.type == "card"]
    areas = {card: Rect.around(*work.spots[card], CARD_W, CARD_H) for card in cards}
    for op in work.ops:
        if isinstance(op, Add) and op.type == "stamp":
            on = next((card for card, area in areas.items() if area.holds(*work.spots[op.id])), "")
            yield replace(op, fields={**op.fields, "on": on})
        else:
            yield op


def _named(node: Node, card: Card) -> tuple[str, ...]:
    said = dict(node.made.said) if node.made else {}
    return _same(card.id, str(said.get("title", "")), str(said.get("body", "")))


def _same(card_id: str, title: str, body: str) -> tuple[str, ...]:
    """What tells a card from any other: blank ones are as many as their words."""
    return (card_id, title, body) if title or body else (card_id,)


def _areas(work: _Work, nodes: Sequence[Node], cards: dict[str, Card]) -> dict[str, Rect]:
    """Where each node goes on the board."""
    ours = any(node.made is not None for node in nodes)
    sizes = {node.id: (CARD_W, CARD_H) for node in nodes if node.id in cards}
    if ours:
        areas = {n.id: Rect.around(*n.centre, *sizes.get(n.id, (n.w, n.h))) for n in nodes}
    else:
        areas = placed(nodes, sizes, scale_of(nodes, sizes))
        areas.update(spread({i: areas[i] for i in sizes}))
    taken = union(box(r) for r in work.board.records(work.table) if isinstance(r, Placed))
    zones, area = zones_of(work.deck).bounds, union(areas.values())
    taken = taken or (None if ours else zones)
    if area is None or (ours and taken is None):
        return areas
    x, y = (taken.right + ASIDE, taken.y) if taken else (-area.w / 2, -area.h / 2)
    return {i: Rect(r.x + x - area.x, r.y + y - area.y, r.w, r.h) for i, r in areas.items()}


def _title(board: Board, table: int, nodes: Sequence[Node]) -> str:
    """The node that is the title of the fresque: the highest heading of one line, unless the table has its own."""
    if any(isinstance(r, Title) for r in board.records(table)):
        return ""
    ours = [n for n in nodes if n.made and n.made.type == "title"]
    heads = [n for n in nodes if n.made is None and n.kind == "text" and n.text.startswith("# ")]
    found = ours or [n for n in heads if "\n" not in n.text.strip()]
    return min(found, key=lambda n: (n.y, n.x, n.id)).id if found else ""


def _record(work: _Work, node: Node, area: Rect, card: Card | None, title: str) -> None:
    if card is not None:
        said = dict(node.made.said) if node.made else {}
        work.add(node, "card", area, card=card.id, face=node.made.face if node.made else "recto", **said)
    elif node.made is not None and node.made.type in ("picture", "stroke") and _put_back(work, node, area):
        return
    elif node.kind == "group":
        work.add(node, "frame", area, title=work.words(node.text.strip(), MAX_TITLE), w=area.w, h=area.h)
    elif node.id == title:
        work.add(node, "title", area, text=work.words(_heading(node), MAX_TITLE))
    elif node.text.strip() in _STAMPS and (node.made is None or node.made.type == "stamp"):
        work.add(node, "stamp", area, kind=_STAMPS[node.text.strip()])
    else:
        text = work.words(node.text if node.made else node.text.strip(), MAX_NOTE)
        work.add(node, "note", area, text=text, color=_color(node.color), w=round(area.w, 2), h=round(area.h, 2))


def _put_back(work: _Work, node: Node, area: Rect) -> bool:
    """A picture or a stroke of fresque as it was; False for a picture whose bytes are not there."""
    said = dict(node.made.said) if node.made else {}
    if node.made is not None and node.made.type == "stroke":
        if isinstance(points := said.get("points"), list):
            x, y = area.centre
            dx, dy = (min(part) / 2 + max(part) / 2 for part in (points[0::2], points[1::2]))
            work.add(node, "stroke", Rect.around(x - dx, y - dy, 1, 1), **said)
    elif said.get("asset") in work.pictures and "w" in said and "h" in said:
        known = node.text == (said.get("alt") or tr("Picture"))
        work.add(node, "picture", area, **(said if known else {**said, "alt": work.words(node.text, MAX_ALT)}))
    else:
        work.unseen += 1
        return False
    return True


def _heading(node: Node) -> str:
    return node.text.removeprefix("# ") if node.made else headline(node.text)


def _color(color: str) -> NoteColor:
    """The paper nearest to a colour of the canvas; white when it has none."""
    exact = {paper.upper(): name for name, paper in PAPERS.items()}
    if found := exact.get(color.upper()) or _PRESETS.get(color):
        return found
    try:
        value = int(color.removeprefix("#"), 16) if len(color) == 7 else None
    except ValueError:
        value = None
    return _nearest(value) if value is not None and value >= 0 else "white"


def _nearest(value: int) -> NoteColor:
    from colorsys import rgb_to_hsv

    hue, saturation, _value = rgb_to_hsv(*((value >> shift & 0xFF) / 255 for shift in (16, 8, 0)))
    if saturation < 0.08:
        return "white"
    names: tuple[tuple[float, NoteColor], ...] = ((20, "pink"), (75, "yellow"), (165, "green"), (265, "blue"))
    return next((name for most, name in names if hue * 360 < most), "pink")


def _deal(work: _Work, cards: Iterable[Card]) -> None:
    """Cards come in with their lot: what lies on the table has been dealt."""
    dealt = {r.fields.get("lot") for r in work.board.records(work.table) if isinstance(r, Fact) and r.type == "deal"}
    for lot in dict.fromkeys(card.lot for card in cards if card.lot and card.lot not in dealt):
        work.ops.append(Add(fresh_id(), "deal", {"lot": lot, "table": work.table}))


def _links(work: _Work, canvas: Canvas) -> Iterator[Add]:
    """A link for each edge between two records; another one the same way adds its reason to the first."""
    drawn = {(r.source, r.target) for r in work.board.records(work.table) if isinstance(r, Link)}
    coming: dict[tuple[str, str], Add] = {}
    for edge in canvas.edges:
        source, target = work.records.get(edge.source, ""), work.records.get(edge.target, "")
        if not source or not target or source == target:
            work.lost += 1
            continue
        if (source, target) in drawn:
            continue
        before = coming.get((source, target))
        reasons = [str(before.fields["reason"])] if before else []
        reason = " ; ".join(dict.fromkeys(part for part in (*reasons, edge.label) if part))
        fields: dict[str, object] = {"from": source, "to": target, "table": work.table, "direction": edge.direction}
        if meaning := meant(edge):
            fields["meaning"] = meaning
        add = Add(before.id if before else fresh_id(), "link", fields)
        coming[source, target] = replace(add, fields={**fields, "reason": work.words(reason, MAX_REASON)})
    yield from coming.values()


def _remarks(work: _Work, there: int) -> Iterator[str]:
    if there:
        yield trn("{n} card was on the table already.", "{n} cards were on the table already.", there)
    if work.lost:
        yield trn("{n} link lacked an end.", "{n} links lacked an end.", work.lost)
    if work.unseen:
        yield trn(
            "{n} picture is not in this session: a note says what it showed.",
            "{n} pictures are not in this session: notes say what they showed.",
            work.unseen,
        )
    if work.shortened:
        yield trn("{n} text was too long and was cut.", "{n} texts were too long and were cut.", work.shortened)
