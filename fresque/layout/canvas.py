"""The drawing protocol: everything fresque shows or prints is said in these few calls, in mm, y down.

Layout decides every position, measures all text and breaks all lines; a backend draws what it is told.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Literal, Protocol

Weight = Literal["regular", "semibold", "bold", "italic", "bolditalic"]
Command = tuple[str, tuple[float, ...]]
"""("M", (x, y)), ("L", (x, y)), ("C", (x1, y1, x2, y2, x, y)) or ("Z", ()); coordinates in mm."""
PathData = tuple[Command, ...]


@dataclass(frozen=True, slots=True)
class Pen:
    """A stroke: colour `#RRGGBB`, width in mm, dashes in mm (empty: solid); caps and joins are round."""

    color: str
    width: float
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to draw: its bytes (PNG or JPEG) or what reads them, its size in pixels and what it shows.

    `stamp`, when there is one, tells this picture from any other without reading it. A `turned` one is a JPEG whose
    bytes lie on their side or upside down until its EXIF orientation is followed; width and height are once it is.
    """

    source: bytes | Callable[[], bytes]
    width: int
    height: int
    alt: str = ""
    stamp: str = ""
    turned: bool = False

    @property
    def data(self) -> bytes:
        """The bytes; read now when they are in a file, which may raise OSError."""
        return self.source if isinstance(self.source, bytes) else self.source()


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of one line that our font does not have all of; lengths for a size of 1, y down from the baseline.

    It starts `x` after the line does. `text` is drawn in our font, `scale` times the size and `drop` lower; or, where
    `outline` is given, that is filled, and `text` is what it says.
    """

    x: float
    text: str
    width: float
    outline: PathData = ()
    scale: float = 1.0
    drop: float = 0.0


class Canvas(Protocol):
    """What a backend must draw; all lengths in mm, y down, angles in degrees clockwise."""

    def rect(
        self, x: float, y: float, w: float, h: float, *, fill: str = "", pen: Pen | None = None, radius: float = 0
    ) -> None: ...

    def path(self, data: PathData, *, fill: str = "", pen: Pen | None = None) -> None: ...

    def text(self, x: float, y: float, text: str, *, weight: Weight, size: float, color: str) -> None:
        """One line, baseline at (x, y), `size` in mm (1 pt is 0.3528 mm), advances without kerning.

        A line that is not all in our own font is drawn as `fonts.spread` says.
        """

    def image(self, x: float, y: float, w: float, h: float, picture: Picture) -> None: ...

    def link(self, x: float, y: float, w: float, h: float, url: str) -> None:
        """A rectangle that opens `url`, or leads to bookmark n of the document for `#n`, where the backend can."""

    def clip(self, x: float, y: float, w: float, h: float, *, radius: float = 0) -> AbstractContextManager[None]:
        """Draw only inside a rectangle until the context ends."""

    def described(self, alt: str) -> AbstractContextManager[None]:
        """What is drawn until the context ends shows `alt`: told to those who do not see it, where the backend can."""

    def at(self, dx: float, dy: float, *, angle: float = 0, scale: float = 1) -> AbstractContextManager[None]:
        """Draw in a frame moved to (dx, dy), turned by `angle`, then scaled, until the context ends."""


@dataclass(frozen=True, slots=True)
class Call:
    """One recorded drawing call."""

    name: str
    args: tuple[object, ...]
    options: tuple[tuple[str, object], ...] = ()


OPENING = frozenset({"clip", "at", "described"})
"""The calls that hold until an "end"."""


class Recorder:
    """A canvas that remembers its calls: what goldens compare and what backends can replay later."""

    def __init__(self) -> None:
        self.calls: list[Call] = []

    def _note(self, name: str, *args: object, **options: object) -> None:
        self.calls.append(Call(name, args, tuple(options.items())))

    def rect(
        self, x: float, y: float, w: float, h: float, *, fill: str = "", pen: Pen | None = None, radius: float = 0
    ) -> None:
        self._note("rect", x, y, w, h, fill=fill, pen=pen, radius=radius)

    def path(self, data: PathData, *, fill: str = "", pen: Pen | None = None) -> None:
        self._note("path", data, fill=fill, pen=pen)

    def text(self, x: float, y: float, text: str, *, weight: Weight, size: float, color: str) -> None:
        self._note("text", x, y, text, weight=weight, size=size, color=color)

    def image(self, x: float, y: float, w: float, h: float, picture: Picture) -> None:
        self._note("image", x, y, w, h, picture)

    def link(self, x: float, y: float, w: float, h: float, url: str) -> None:
        self._note("link", x, y, w, h, url)

    @contextmanager
    def clip(self, x: float, y: float, w: float, h: float, *, radius: float = 0) -> Iterator[None]:
        self._note("clip", x, y, w, h, radius=radius)
        yield
        self._note("end")

    @contextmanager
    def described(self, alt: str) -> Iterator[None]:
        self._note("described", alt)
        yield
        self._note("end")

    @contextmanager
    def at(self, dx: float, dy: float, *, angle: float = 0, scale: float = 1) -> Iterator[None]:
        self._note("at", dx, dy, angle=angle, scale=scale)
        yield
        self._note("end")


def moved(data: PathData, dx: float, dy: float, scale: float) -> PathData:
    """An outline scaled from its origin, then moved."""
    by = (dx, dy)
    return tuple(
        (verb, tuple(by[rank % 2] + number * scale for rank, number in enumerate(numbers))) for verb, numbers in data
    )


def replay(calls: Sequence[Call], canvas: Canvas) -> None:
    """Draw recorded calls on another canvas."""
    opened: list[AbstractContextManager[None]] = []
    for call in calls:
        if call.name == "end":
            opened.pop().__exit__(None, None, None)
            continue
        done = getattr(canvas, call.name)(*call.args, **dict(call.options))
        if call.name in OPENING:
            done.__enter__()
            opened.append(done)
