"""What lies on a board: typed, frozen records. Lengths in mm, (x, y) is the centre, y down, angles clockwise."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from fresque.core.deck import Face

CARD_W, CARD_H = 148.0, 105.0

NoteColor = Literal["yellow", "blue", "green", "pink", "white"]
StampKind = Literal["question", "disagreement", "star"]
Direction = Literal["forward", "both", "none"]
Meaning = Literal["", "cause", "support", "obstacle", "example", "question"]

FACTS = (
    "phase",
    "deal",
    "position",
    "verbatim",
    "joker",
    "message",
    "story",
    "debate",
    "vote",
    "feedback",
    "headcount",
    "timer",
    "reveal",
    "answer",
    "commitment",
    "photo",
    "count",
    "report",
    "notion",
    "shortlist",
    "draft",
    "clock",
)
"""The session's own types: what happened, rather than what lies on the board. `table` 0 is the whole room."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Anything with a place on a board; `z` is a fractional index (`fresque.core.order`), the highest on top."""

    type: ClassVar[str] = ""
    id: str
    table: int
    x: float
    y: float
    z: str
    angle: float = 0.0
    locked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedCard(Placed):
    """A card of the deck, `CARD_W` x `CARD_H`; `title` and `body` are a table's own words on a blank one.

    The copies of a card in dispute share a `dispute` and have each their `reason`; the one `decided` for keeps the
    reasons `given_up`, one a line (see `fresque.core.disputes`).
    """

    type: ClassVar[str] = "card"
    card: str
    face: Face = "recto"
    title: str = ""
    body: str = ""
    dispute: str = ""
    reason: str = ""
    decided: bool = False
    given_up: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Placed):
    """A sticky note."""

    type: ClassVar[str] = "note"
    text: str = ""
    color: NoteColor = "yellow"
    w: float = 76.0
    h: float = 76.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Title(Placed):
    """Large words on the board."""

    type: ClassVar[str] = "title"
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame(Placed):
    """A titled rectangle behind the cards."""

    type: ClassVar[str] = "frame"
    title: str = ""
    w: float
    h: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke(Placed):
    """A pen stroke; `points` are x0, y0, x1, y1… relative to (x, y); colour `#RRGGBB`.

    `widths`, one a point, are what the pressure of the hand made of `width`; there are none when it told nothing.
    """

    type: ClassVar[str] = "stroke"
    points: tuple[float, ...]
    color: str = "#1E2430"
    width: float = 2.0
    widths: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(Placed):
    """A picture; `asset` is the SHA-256 of its bytes, which travel inside the session."""

    type: ClassVar[str] = "picture"
    asset: str
    w: float
    h: float
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp(Placed):
    """A small mark put on the board by a participant; `on` is the id of the card it was put on, which it follows."""

    type: ClassVar[str] = "stamp"
    kind: StampKind
    on: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow between two placed records of one table; the JSON names of the ends are `from` and `to`."""

    type: ClassVar[str] = "link"
    id: str
    table: int
    source: str
    target: str
    reason: str = ""
    direction: Direction = "forward"
    meaning: Meaning = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened (see `FACTS`), or a record of a type this version does not know."""

    id: str
    table: int
    type: str
    fields: Mapping[str, object]


Record = PlacedCard | Note | Title | Frame | Stroke | Picture | Stamp | Link | Fact
PLACED: dict[str, type[PlacedCard | Note | Title | Frame | Stroke | Picture | Stamp]] = {
    "card": PlacedCard,
    "note": Note,
    "title": Title,
    "frame": Frame,
    "stroke": Stroke,
    "picture": Picture,
    "stamp": Stamp,
}
TYPES = (*PLACED, "link", *FACTS)
"""Every type a gesture may add."""
