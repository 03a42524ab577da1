"""A board as JSON Canvas 1.0 (jsoncanvas.org), for Obsidian and the programs that read it."""

import json
from collections.abc import Iterable, Iterator

from fresque.app.exchange_canvas import KEPT, OWN
from fresque.core.deck import COLORS, Deck
from fresque.core.disputes import in_dispute
from fresque.core.i18n import tr
from fresque.core.records import Frame, Link, Note, Picture, Placed, PlacedCard, Record, Stamp, Stroke, Title
from fresque.core.written import Written, shown
from fresque.core.zones import held, shown_title, zones_of
from fresque.layout.board import box
from fresque.layout.links import facing_sides
from fresque.layout.meanings import LOOKS
from fresque.layout.note import PAPERS


def json_canvas(deck: Deck, records: Iterable[Record]) -> str:
    """The canvas file of a board: cards, notes and titles as texts, frames and zones as groups, links as edges.

    Strokes have no equivalent there: they are kept under fresque's own key, which other programs leave aside.
    """
    there = list(records)
    placed = [r for r in there if isinstance(r, Placed) and r.type != "stroke"]
    placed.sort(key=lambda r: (not isinstance(r, Frame), r.z))
    ends = {record.id: record for record in placed}
    edges = [
        _edge(link, ends[link.source], ends[link.target])
        for link in there
        if isinstance(link, Link) and link.source in ends and link.target in ends
    ]
    drawn = sorted((r for r in there if isinstance(r, Stroke)), key=lambda r: r.z)
    nodes = [*_zones(deck, there), *(_node(deck, record) for record in placed)]
    own = {OWN: {"strokes": [_stroke(record) for record in drawn]}} if drawn else {}
    whole = {"nodes": nodes, "edges": edges, **own}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _zones(deck: Deck, records: Iterable[Record]) -> Iterator[dict[str, object]]:
    """The zones of the deck, under everything else, by the titles that everyone may read."""
    for there in held(deck, zones_of(deck), records):
        area, label = there.area.bounds, shown_title(deck, there)
        place = {"x": round(area.x), "y": round(area.y), "width": round(area.w), "height": round(area.h)}
        named = {"label": label} if label else {}
        yield {"id": f"zone-{there.area.zone.id}", **place, "type": "group", **named}


def _node(deck: Deck, record: Placed) -> dict[str, object]:
    rect = box(record)
    place = {"x": round(rect.x), "y": round(rect.y), "width": round(rect.w), "height": round(rect.h)}
    node: dict[str, object] = {"id": record.id, **place}
    if isinstance(record, Frame):
        return node | {"type": "group", "label": record.title, OWN: _own(record)}
    color = _color(deck, record)
    own = {OWN: _own(record)}
    return node | {"type": "text", "text": _words(deck, record)} | ({"color": color} if color else {}) | own


def _stroke(record: Stroke) -> dict[str, object]:
    """A stroke in the room it takes, which is never without a size; its points stay relative to its own place."""
    rect = box(record)
    (x, y), w, h = rect.centre, max(rect.w, 1.0), max(rect.h, 1.0)
    place = {"x": round(x - w / 2, 2), "y": round(y - h / 2, 2), "width": round(w, 2), "height": round(h, 2)}
    return {"id": record.id, **place, OWN: _own(record)}


def _own(record: Placed) -> dict[str, object]:
    """What fresque needs to know the record again; other programs leave keys they do not know alone."""
    card: dict[str, object] = {"card": record.card, "face": record.face} if isinstance(record, PlacedCard) else {}
    kept = ((name, getattr(record, name)) for name in KEPT.get(record.type, ()))
    said = {name: value for name, value in kept if value not in ("", False, ())}
    return {"type": record.type, **card, **said, **({"angle": record.angle} if record.angle else {})}


def _words(deck: Deck, record: Placed) -> str:
    match record:
        case PlacedCard():
            return "\n\n".join(_card(deck, record))
        case Note():
            return record.text
        case Title():
            return f"# {record.text}"
        case Picture():
            return record.alt or tr("Picture")
        case Stamp():
            return {"question": "?", "disagreement": "≠", "star": "★"}[record.kind]
        case _:
            return ""


def _card(deck: Deck, record: PlacedCard) -> Iterator[str]:
    card = shown(deck, record)
    if card is None:
        yield record.card
        return
    number = f"{card.number} · " if card.number is not None else ""
    yield f"**{number}{card.title}**"
    if words := card.body if isinstance(card, Written) else card.essential:
        yield words.strip()
    if in_dispute(record):
        reason = record.reason.strip()
        yield tr("In dispute: {reason}", reason=reason) if reason else tr("In dispute, no reason yet")


def _color(deck: Deck, record: Placed) -> str:
    if isinstance(record, Note):
        return PAPERS[record.color]
    if isinstance(record, PlacedCard) and (card := deck.card(record.card)) and (lot := deck.lot(card.lot)):
        return COLORS[lot.color]
    return ""


def _edge(link: Link, source: Placed, target: Placed) -> dict[str, object]:
    leaving, arriving = facing_sides(box(source), box(target))
    edge: dict[str, object] = {
        "id": link.id,
        "fromNode": link.source,
        "fromSide": leaving,
        "fromEnd": "arrow" if link.direction == "both" else "none",
        "toNode": link.target,
        "toSide": arriving,
        "toEnd": "none" if link.direction == "none" else "arrow",
    }
    meant = {"color": LOOKS[link.meaning].color, OWN: {"meaning": link.meaning}} if link.meaning else {}
    return edge | ({"label": link.reason} if link.reason else {}) | meant
