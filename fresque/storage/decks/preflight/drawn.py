"""What a face shows once drawn by the real layout: its texts, and the grounds they lie on, in mm from its corner."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise

from fresque.core.deck import Card, Deck, Face
from fresque.layout import fonts
from fresque.layout.canvas import PathData, Pen, Picture, Weight
from fresque.layout.card import draw_face
from fresque.layout.palette import WHITE, Edition

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled outline; its curves are taken as straight lines between their ends."""

    color: str
    outline: tuple[Point, ...]

    def holds(self, x: float, y: float) -> bool:
        """Whether the point is inside (even-odd)."""
        inside = False
        for (x0, y0), (x1, y1) in pairwise((*self.outline, self.outline[0])):
            if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
                inside = not inside
        return inside


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text of `size` mm, its baseline starting at (x, y), and the colour it lies on."""

    text: str
    x: float
    y: float
    size: float
    weight: Weight
    color: str
    ground: str

    @property
    def corners(self) -> tuple[Point, ...]:
        """The ends of the baseline, and those of the tops of its small letters."""
        right = self.x + fonts.width(self.text.rstrip(), self.weight, self.size)
        top = self.y - 0.48 * self.size
        return ((self.x, top), (right, top), (right, self.y), (self.x, self.y))


@dataclass(slots=True)
class DrawnFace:
    """A canvas that remembers texts, grounds and the size of pictures; turned frames are not followed."""

    words: list[Words] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    images: list[tuple[Picture, float, float]] = field(default_factory=list)
    """Pictures, with the width and height in mm they are given."""
    overflows: list[str] = field(default_factory=list)
    """Translated names of the texts the layout could not fit."""
    origin: Point = (0.0, 0.0)

    def rect(
        self, x: float, y: float, w: float, h: float, *, fill: str = "", pen: Pen | None = None, radius: float = 0
    ) -> None:
        self._fill(fill, ((x, y), (x + w, y), (x + w, y + h), (x, y + h)))

    def path(self, data: PathData, *, fill: str = "", pen: Pen | None = None) -> None:
        self._fill(fill, tuple((numbers[-2], numbers[-1]) for _verb, numbers in data if numbers))

    def text(self, x: float, y: float, text: str, *, weight: Weight, size: float, color: str) -> None:
        x, y = x + self.origin[0], y + self.origin[1]
        middle = x + fonts.width(text, weight, size) / 2
        self.words.append(Words(text, x, y, size, weight, color, self.ground(middle, y - size / 3)))

    def image(self, x: float, y: float, w: float, h: float, picture: Picture) -> None:
        self.images.append((picture, w, h))

    def link(self, x: float, y: float, w: float, h: float, url: str) -> None:
        pass

    @contextmanager
    def described(self, alt: str) -> Iterator[None]:
        yield

    @contextmanager
    def clip(self, x: float, y: float, w: float, h: float, *, radius: float = 0) -> Iterator[None]:
        yield

    @contextmanager
    def at(self, dx: float, dy: float, *, angle: float = 0, scale: float = 1) -> Iterator[None]:
        before = self.origin
        self.origin = (before[0] + dx, before[1] + dy)
        yield
        self.origin = before

    def ground(self, x: float, y: float) -> str:
        """The colour last laid at a point; white paper where nothing was."""
        return next((shape.color for shape in reversed(self.shapes) if shape.holds(x, y)), WHITE)

    def _fill(self, color: str, outline: tuple[Point, ...]) -> None:
        if color and outline:
            dx, dy = self.origin
            self.shapes.append(Shape(color, tuple((x + dx, y + dy) for x, y in outline)))


def drawn(
    deck: Deck,
    card: Card,
    face: Face,
    size: tuple[float, float],
    edition: Edition = "colour",
    pictures: Mapping[str, Picture] = {},
) -> DrawnFace:
    """A face of `size` mm, as it is printed."""
    sheet = DrawnFace()
    sheet.overflows = draw_face(
        sheet, deck, card, face, w=size[0], h=size[1], edition=edition, pictures=pictures, radius=0
    )
    return sheet
