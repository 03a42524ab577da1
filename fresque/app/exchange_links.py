"""The links of a board for other programs: a table for a spreadsheet, GraphML for network tools.

What the deck's authors expected is for the facilitator alone, so it comes only when asked for.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import BinaryIO
from xml.etree import ElementTree as Xml

from fresque.core import meanings
from fresque.core.debrief import reference_of
from fresque.core.deck import Deck
from fresque.core.i18n import _, tr
from fresque.core.outline import ARROWS
from fresque.core.records import Direction, Frame, Link, Note, Picture, Placed, PlacedCard, Record, Title
from fresque.core.written import shown
from fresque.storage.tables.delimited import write_delimited
from fresque.storage.tables.sheet import Row, Sheet

COLUMNS = (
    _("Table"),
    _("From: number"),
    _("From"),
    _("From: lot"),
    _("To: number"),
    _("To"),
    _("To: lot"),
    _("Reason"),
    _("Direction"),
    _("Meaning of the link"),
)
PRIVATE = _("Reference (private)")
SEPARATOR = ";"
"""What French spreadsheets expect."""
_REFERENCES = {
    "expected": _("expected link"),
    "optional": _("optional link"),
    "questionable": _("link to question"),
}
_GRAPHML = "http://graphml.graphdrawing.org/xmlns"
_NODE_KEYS = {
    "title": "string", "number": "int", "lot": "string", "type": "string", "table": "int", "x": "double", "y": "double",
}  # fmt: skip
_EDGE_KEYS = {"reason": "string", "direction": "string", "meaning": "string", "table": "int"}


@dataclass(frozen=True, slots=True)
class End:
    """One end of a link as people name it; `number` and `lot` are empty for what is not a card of the deck."""

    title: str
    number: int | None = None
    lot: str = ""
    card: str = ""


def write_links(deck: Deck, records: Iterable[Record], stream: BinaryIO, *, private: bool = False) -> None:
    """One link a row, tables one after the other; `private` adds what the deck says of each link."""
    there = list(records)
    named = {r.id: end_of(deck, r) for r in there if isinstance(r, Placed)}
    links = [r for r in there if isinstance(r, Link) and r.source in named and r.target in named]
    links.sort(key=lambda link: link.table)
    head = tuple(tr(name) for name in (*COLUMNS, *((PRIVATE,) if private else ())))
    lines = count(1)
    rows = [Row(next(lines), head)]
    for link in links:
        source, target = named[link.source], named[link.target]
        cells = (
            link.table,
            *_cells(source),
            *_cells(target),
            link.reason,
            ARROWS[link.direction],
            meanings.named(link.meaning),
        )
        reference = (_reference(deck, source, target, link.direction),) if private else ()
        rows.append(Row(next(lines), (*cells, *reference)))
    write_delimited(Sheet(tr("Links"), tuple(rows)), stream, SEPARATOR)


def write_graphml(deck: Deck, records: Iterable[Record], stream: BinaryIO) -> None:
    """The cards of the board, and what links reach, as a directed graph (graphml.graphdrawing.org)."""
    there = list(records)
    links = [r for r in there if isinstance(r, Link)]
    linked = {end for link in links for end in (link.source, link.target)}
    nodes = [r for r in there if isinstance(r, PlacedCard) or (isinstance(r, Placed) and r.id in linked)]
    root = Xml.Element("graphml", {"xmlns": _GRAPHML})
    for owner, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        for name, kind in keys.items():
            Xml.SubElement(root, "key", {"id": f"{owner}-{name}", "for": owner, "attr.name": name, "attr.type": kind})
    graph = Xml.SubElement(root, "graph", {"id": deck.id, "edgedefault": "directed"})
    for record in nodes:
        _node(graph, deck, record)
    known = {record.id for record in nodes}
    for link in links:
        if link.source in known and link.target in known:
            edge = Xml.SubElement(graph, "edge", {"id": link.id, "source": link.source, "target": link.target})
            said = {"reason": link.reason, "direction": link.direction, "meaning": link.meaning}
            _data(edge, "edge", {**said, "table": str(link.table)})
    Xml.indent(root, " ")
    Xml.ElementTree(root).write(stream, encoding="utf-8", xml_declaration=True)
    stream.write(b"\n")


def end_of(deck: Deck, record: Placed) -> End:
    """What a record is called in a table."""
    match record:
        case PlacedCard():
            card = shown(deck, record)
            lot = deck.lot(card.lot) if card else None
            if card is None:
                return End(record.card, card=record.card)
            return End(card.title, card.number, lot.title if lot else "", card.id)
        case Note() | Title():
            return End(" ".join(record.text.split()))
        case Frame():
            return End(record.title)
        case Picture():
            return End(record.alt)
        case _:
            return End("")


def _cells(end: End) -> Sequence[str | int]:
    return ("" if end.number is None else end.number, end.title, end.lot)


def _reference(deck: Deck, source: End, target: End, direction: Direction) -> str:
    known = reference_of(deck, (source.card, target.card), direction)
    return tr(_REFERENCES[known.kind]) if known else tr("original link")


def _node(graph: Xml.Element, deck: Deck, record: Placed) -> None:
    end = end_of(deck, record)
    number = {} if end.number is None else {"number": str(end.number)}
    place = {"table": str(record.table), "x": f"{record.x:g}", "y": f"{record.y:g}"}
    node = Xml.SubElement(graph, "node", {"id": record.id})
    _data(node, "node", {"title": end.title, **number, "lot": end.lot, "type": record.type, **place})


def _data(parent: Xml.Element, owner: str, values: dict[str, str]) -> None:
    for name, value in values.items():
        data = Xml.SubElement(parent, "data", {"key": f"{owner}-{name}"})
        data.text = "".join(c for c in value if c not in "\ufffe\uffff")
