"""Reading a JSON Canvas 1.0 (jsoncanvas.org): its nodes and edges as plain values, whoever wrote the file.

What is not a canvas, or is too large to be a board, is refused with one sentence; a node of a kind this version does
not know is taken for a text.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from fresque.core.errors import FresqueError, Where
from fresque.core.fields import check_fields
from fresque.core.i18n import tr
from fresque.core.meanings import MEANINGS
from fresque.core.records import Direction, Meaning
from fresque.storage.atomic import why

MAX_BYTES = 8 * 2**20
MAX_NODES = 2000
"""Nodes and groups of a canvas; and as many edges again."""
FARTHEST = 200_000
"""Pixels of the farthest coordinate, and of the largest side."""
MAX_TEXT = 20_000
"""Characters of one node that are looked at."""
OWN = "fresque"
"""The key of a node under which fresque says what its record was; other programs leave it alone."""
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
Kind = Literal["text", "file", "link", "group"]
_KINDS: dict[str, Kind] = {"text": "text", "file": "file", "link": "link", "group": "group"}
_WORDS: dict[Kind, str] = {"text": "text", "file": "file", "link": "url", "group": "label"}


KEPT: dict[str, tuple[str, ...]] = {
    "card": ("title", "body", "dispute", "reason", "decided", "given_up"),
    "picture": ("asset", "w", "h", "alt"),
    "stroke": ("points", "color", "width", "widths"),
}
"""Type -> the fields that go along with a record when they say something; a picture's bytes stay in its session."""


@dataclass(frozen=True, slots=True)
class Made:
    """What fresque says of a node it wrote: the type of its record, its card and the side shown, its `KEPT` fields."""

    type: str
    card: str = ""
    face: str = "recto"
    angle: float = 0.0
    said: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """A node: its top left corner and size in pixels; `text` is its words, the path of its file, its address or its
    label; `color` is one of "1" to "6", #RRGGBB or empty."""

    id: str
    kind: Kind
    x: float
    y: float
    w: float
    h: float
    text: str = ""
    color: str = ""
    made: Made | None = None

    @property
    def centre(self) -> tuple[float, float]:
        return self.x + self.w / 2, self.y + self.h / 2


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow between two nodes, by their ids; `color` as for a node."""

    source: str
    target: str
    label: str = ""
    direction: Direction = "forward"
    color: str = ""
    meaning: Meaning | None = None
    """What fresque says of an edge it wrote."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """A whole canvas, in the order of the file: what comes later lies above; the strokes of fresque come last."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()


def read_canvas(path: Path) -> Canvas:
    """The canvas of a file; raises FresqueError."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise FresqueError(
            tr("“{name}” cannot be opened: {reason}.", name=path.name, reason=why(error)),
            hint=tr("Check the name of the board."),
        ) from error
    return canvas_from(content, path.name)


def canvas_from(content: bytes, name: str) -> Canvas:
    """The canvas these bytes say; raises FresqueError."""
    if len(content) > MAX_BYTES:
        raise _refused(name, tr("it is larger than {n} MB", n=MAX_BYTES // 2**20))
    try:
        whole = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise _refused(name, tr("its text is not UTF-8")) from None
    except json.JSONDecodeError as error:
        hint = tr("Export it again from the program it comes from.")
        where = Where(name, error.lineno, error.colno)
        raise FresqueError(tr("This file is not JSON."), hint=hint, where=where) from None
    except (ValueError, RecursionError):
        raise _refused(name, tr("its values are nested too deep or too long")) from None
    if not isinstance(whole, dict):
        raise _refused(name, tr("it has no nodes"))
    own = whole.get(OWN)
    strokes = _listed(name, own, "strokes") if isinstance(own, dict) else []
    nodes = [_node(name, n, node) for n, node in enumerate([*_listed(name, whole, "nodes"), *strokes], 1)]
    edges = [_edge(name, n, edge) for n, edge in enumerate(_listed(name, whole, "edges"), 1)]
    if len({node.id for node in nodes}) < len(nodes):
        raise _refused(name, tr("two of its nodes have the same id"))
    return Canvas(tuple(nodes), tuple(edges))


def _listed(name: str, whole: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    found = whole.get(key, [])
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
        raise _refused(name, tr("its “{key}” are not a list of objects", key=key))
    if len(found) > MAX_NODES:
        raise _refused(name, tr("it has more than {n} “{key}”", n=MAX_NODES, key=key))
    return found


def _node(name: str, n: int, node: Mapping[str, object]) -> Node:
    what = tr("node {n}", n=n)
    x, y, w, h = (_number(name, what, node, key) for key in ("x", "y", "width", "height"))
    if w <= 0 or h <= 0:
        raise _refused(name, tr("{what} has no size", what=what))
    kind = _KINDS.get(str(node.get("type")), "text")
    text, color = _text(name, what, node, _WORDS[kind]), _text(name, what, node, "color").strip()
    return Node(_id(name, what, node, "id"), kind, x, y, w, h, text, color, _made(node.get(OWN)))


def _made(said: object) -> Made | None:
    """What fresque wrote beside the node; anything else there is not for us."""
    if not isinstance(said, dict) or not isinstance(said.get("type"), str):
        return None
    card, face, angle = said.get("card"), said.get("face"), said.get("angle")
    turned = isinstance(angle, int | float) and not isinstance(angle, bool) and -360 <= angle <= 360
    return Made(
        said["type"],
        card if isinstance(card, str) else "",
        "verso" if face == "verso" else "recto",
        float(angle) if turned and angle is not None else 0.0,
        tuple(_said(said)),
    )


def _said(said: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """What a record may hold of the fields kept; one that is not as it must be is left out."""
    type_ = str(said["type"])
    for name in KEPT.get(type_, ()):
        if name in said:
            try:
                check_fields(type_, type_, {name: said[name]})
            except FresqueError:
                continue
            yield name, said[name]


def _edge(name: str, n: int, edge: Mapping[str, object]) -> Edge:
    what = tr("edge {n}", n=n)
    source, target = _id(name, what, edge, "fromNode"), _id(name, what, edge, "toNode")
    leaves, arrives = edge.get("fromEnd", "none") == "arrow", edge.get("toEnd", "arrow") == "arrow"
    if leaves and not arrives:
        source, target = target, source
    direction: Direction = "both" if leaves and arrives else "forward" if leaves or arrives else "none"
    label, color = (_text(name, what, edge, key).strip() for key in ("label", "color"))
    return Edge(source, target, label, direction, color, _meant(edge.get(OWN)))


def _meant(said: object) -> Meaning | None:
    """What fresque wrote beside the edge."""
    meaning = said.get("meaning") if isinstance(said, dict) else None
    return next((known for known in MEANINGS if known == meaning), None)


def _number(name: str, what: str, of: Mapping[str, object], key: str) -> float:
    value = of.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or not -FARTHEST <= value <= FARTHEST:
        raise _refused(name, tr("“{key}” of {what} is not a number it may be", key=key, what=what))
    return float(value)


def _text(name: str, what: str, of: Mapping[str, object], key: str) -> str:
    value = of.get(key, "")
    if not isinstance(value, str):
        raise _refused(name, tr("“{key}” of {what} is not a text", key=key, what=what))
    return _CONTROLS.sub("", value[:MAX_TEXT].replace("\r\n", "\n"))


def _id(name: str, what: str, of: Mapping[str, object], key: str) -> str:
    value = of.get(key)
    if not isinstance(value, str) or not value:
        raise _refused(name, tr("{what} has no “{key}”", what=what, key=key))
    return value


def _refused(name: str, reason: str) -> FresqueError:
    return FresqueError(
        tr("“{name}” cannot be read as a board: {reason}.", name=name, reason=reason),
        hint=tr("Export it again as JSON Canvas (.canvas)."),
    )
