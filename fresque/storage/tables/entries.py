"""The rows of a sheet as entries of the deck: each cell a node that knows where it stands."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from fresque.core.deck import Source
from fresque.core.i18n import tr, trn
from fresque.storage.decks.format import keys_of
from fresque.storage.decks.problems import Point
from fresque.storage.decks.tree import Mapping, Node, Scalar, Sequence
from fresque.storage.tables.columns import SOURCE, Columns
from fresque.storage.tables.notation import guessed_source, node_of, scalar, site
from fresque.storage.tables.shape import Table
from fresque.storage.tables.sheet import Row, Sheet

MAX_ID = 48
"""Longest identifier made from a title, in characters; a number may follow."""

ARTICLES = frozenset(["l", "le", "la", "les", "un", "une", "des", "the", "a", "an"])


class Line(int):
    """The line of a row, which remembers its entry: several sheets have a line 12."""

    entry: "Entry"


@dataclass(slots=True, eq=False)
class Entry:
    """One record as its row gives it: the nodes of its keys, ready to be bound.

    `called` is the text of the cells it was made from, when no row gives it.
    """

    sheet: Sheet
    columns: Columns
    line: Line
    nodes: dict[str, Node] = field(default_factory=dict)
    called: str = ""

    def words(self, key: str) -> str:
        """The text of a key of one word or sentence; empty when it is not given."""
        node = self.nodes.get(key)
        return node.text if isinstance(node, Scalar) else ""

    def texts(self, key: str) -> list[str]:
        """The texts of a key that holds several, or one."""
        node = self.nodes.get(key)
        nodes = node.items if isinstance(node, Sequence) else [node]
        return [item.text for item in nodes if isinstance(item, Scalar)]

    def spot(self, key: str) -> Point:
        """Where the cell of a key stands; the line alone when no column gives it."""
        column = self.columns.places.get(key)
        return Point(self.line, 0 if column is None else column + 1)

    def say(self, key: str, *texts: str, several: bool = False) -> None:
        """Give a key its text, or its texts."""
        spot = self.spot(key)
        nodes: list[Node] = [Scalar(text, True, spot.line, spot.column) for text in texts]
        self.nodes[key] = Sequence(spot.line, spot.column, nodes) if several else nodes[0]

    def mapping(self) -> Mapping:
        """The entry as its YAML would be."""
        keys = {key: Scalar(key, False, self.line, self.spot(key).column) for key in self.nodes}
        return Mapping(self.line, 0, dict(self.nodes), keys)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that is left out: where it is, and why. `column` is the header of the cell at fault, if one is."""

    sheet: Sheet
    line: int
    column: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        name = self.sheet.file if not self.sheet.aligned else f"{self.sheet.file} ({self.sheet.name})"
        if self.column:
            place = tr("{file}, line {line}, column “{column}”:", file=name, line=self.line, column=self.column)
        else:
            place = tr("{file}, line {line}:", file=name, line=self.line)
        return f"{place} {self.message} {self.hint}".rstrip()


def new_entry(sheet: Sheet, columns: Columns, line: int) -> Entry:
    """An entry without keys yet."""
    entry = Entry(sheet, columns, Line(line))
    entry.line.entry = entry
    return entry


def read_entries(sheet: Sheet, table: Table, columns: Columns) -> Iterator[Entry | Refusal]:
    """An entry for each row, or why it cannot be one."""
    for row in columns.rows:
        refusal = _refusal(sheet, columns, row)
        yield refusal or _entry(sheet, table, columns, row)


def _refusal(sheet: Sheet, columns: Columns, row: Row) -> Refusal | None:
    if row.faults:
        message = tr("The spreadsheet could not compute this cell.")
        return Refusal(sheet, row.line, columns.name(row.faults[0]), message, tr("Type its text instead."))
    extra = len(row.cells) - len(columns.heading)
    if extra > 0 and not sheet.aligned:
        message = trn("The row has 1 cell too many.", "The row has {n} cells too many.", extra)
        return Refusal(sheet, row.line, "", message, tr("Put the texts that hold a separator between quotation marks."))
    return None


def _entry(sheet: Sheet, table: Table, columns: Columns, row: Row) -> Entry:
    entry = new_entry(sheet, columns, row.line)
    for key in table.columns:
        if node := node_of(key, _cell(row, columns, key.name), entry.spot(key.name)):
            entry.nodes[key.name] = node
    if table.owner and (owner := _cell(row, columns, table.owner)):
        entry.say(table.owner, owner)
    if "sources" in keys_of(table.model):
        _complete_source(entry, *(_cell(row, columns, name) for name in SOURCE))
    return entry


def _cell(row: Row, columns: Columns, key: str) -> str:
    column = columns.places.get(key, len(row.cells))
    return str(row.cells[column]) if column < len(row.cells) else ""


def _complete_source(entry: Entry, url: str, year: str) -> None:
    """Give the first source the address and the year that stand in columns of their own."""
    given = entry.nodes.get("sources")
    if not url and not (year and given):
        return
    spot = entry.spot("source_url" if url else "source_year")
    if not isinstance(given, Sequence) or not given.items:
        given = Sequence(spot.line, spot.column, [Mapping(spot.line, spot.column)])
        entry.nodes["sources"] = given
    first = given.items[0]
    if not isinstance(first, Mapping):
        return
    found = guessed_source(f"{site(url)} {url}") if url else {}
    for name, text in (("title", found.get("title", "")), ("url", found.get("url", url)), ("year", _year(year))):
        if text and name not in first.entries:
            first.entries[name] = scalar(keys_of(Source)[name], text, spot)
            first.keys[name] = Scalar(name, False, spot.line, spot.column)


def _year(text: str) -> str:
    found = re.search(r"\b(1[5-9]|20)\d\d\b", text)
    return found.group() if found else text


def slug(words: str) -> str:
    """`words` as an identifier, without accents nor the article they start with; empty when nothing is left of them."""
    bare = unicodedata.normalize("NFKD", words.replace("œ", "oe").replace("Œ", "OE").replace("’", "-")).casefold()
    parts = re.findall("[a-z0-9]+", "".join(c for c in bare if not unicodedata.combining(c)))
    parts = parts[1:] if len(parts) > 1 and parts[0] in ARTICLES else parts
    short = ""
    for part in parts:
        longer = f"{short}-{part}" if short else part
        if len(longer) > MAX_ID:
            break
        short = longer
    return short or "".join(parts)[:MAX_ID]


def unique(wanted: str, taken: Iterable[str]) -> str:
    """`wanted`, or the same with the first number that makes it unlike those `taken`."""
    names = set(taken)
    n, name = 1, wanted
    while name in names:
        n += 1
        name = f"{wanted}-{n}"
    return name
