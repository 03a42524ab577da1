"""What a report is made of, whatever it is written as: each item is worded once, and every format draws or types it."""

from dataclasses import dataclass

from fresque.core.debrief import TableDebrief
from fresque.core.facts import Photo
from fresque.core.outline import CardList, Heading, LinkItem, Paragraph, Said
from fresque.core.report.story import StoryPicture


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head of a document: what it is, its title, a line (when and where), large figures (number, what it counts).

    `named` is its title where it stands alone, in a Markdown file or among a file's properties.
    """

    kicker: str
    title: str
    line: str
    figures: tuple[tuple[str, str], ...]
    named: str


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins a page, where there are pages."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Labels and what they are: (label, words)."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Points:
    """A few short texts, one a line."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of words; columns whose number is in `right` hold figures."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a chart: a value a series, and how each is said."""

    label: str
    values: tuple[float, ...]
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar chart: `series` names the bars of each row (one or two); `head` names the rows.

    A bar of the value `most` is as long as it can be; when 0, that is the longest. A `small` chart stays on one page.
    """

    head: str
    series: tuple[str, ...]
    rows: tuple[Bar, ...]
    small: bool = False
    most: float = 0.0

    @property
    def grid(self) -> Grid:
        """The same as words, where a chart cannot be drawn or must be edited."""
        rows = tuple((bar.label, *bar.said) for bar in self.rows)
        return Grid((self.head, *self.series), rows, frozenset(range(1, len(self.series) + 1)))


@dataclass(frozen=True, slots=True)
class BoardPicture:
    """The board of a table, what it shows in words, and its legend: the lots that lie on it."""

    table: TableDebrief
    alt: str


@dataclass(frozen=True, slots=True)
class Gallery:
    """The boards of all the tables, with their names."""

    boards: tuple[tuple[str, BoardPicture], ...]


@dataclass(frozen=True, slots=True)
class StoryItem:
    """The story of a table: pictures with their captions, in the same frame."""

    table: TableDebrief
    pictures: tuple[tuple[str, StoryPicture], ...]


@dataclass(frozen=True, slots=True)
class PhotoItem:
    """A photograph and its caption."""

    photo: Photo
    caption: str


@dataclass(frozen=True, slots=True)
class SourceItem:
    """Where a fact comes from: the card, the source, its address (drawn as a QR code) or none."""

    card: str
    title: str
    url: str


Item = (
    NewPage
    | Heading
    | Paragraph
    | Pairs
    | Points
    | Grid
    | Bars
    | BoardPicture
    | Gallery
    | StoryItem
    | LinkItem
    | CardList
    | Said
    | PhotoItem
    | SourceItem
)
