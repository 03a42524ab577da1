"""Turns YAML into a small tree that remembers lines and columns, refusing all a deck never needs.

The text is read event by event: nothing is built from tags, aliases are refused before they can multiply, and a file
too deep or too long is left at the first event beyond the limit. Texts stay as written: `no` is a word, not a boolean.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from fresque.core.errors import FresqueError, Where
from fresque.core.i18n import tr
from fresque.storage.decks.problems import START, Point, Problems, Spot, shown
from fresque.storage.decks.syntax import explain, place

if TYPE_CHECKING:
    import yaml

MAX_DEPTH = 20
MAX_NODES = 100_000
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as written; `plain` when it had no quotes, and so may be a number or a boolean."""

    text: str
    plain: bool
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    line: int = 1
    column: int = 1
    items: "list[Node]" = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and their values; `keys` says where each key stands."""

    line: int = 1
    column: int = 1
    entries: "dict[str, Node]" = field(default_factory=dict)
    keys: dict[str, Scalar] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping


def read_tree(text: str, problems: Problems, least: str = "fresque: 1") -> Node:
    """The tree of one YAML document. Duplicate keys go to `problems`; anything else wrong raises FresqueError.

    `least` is what an empty file is told to hold.
    """
    tree = _Tree(problems)
    for event in _events(text, problems.path):
        tree.take(event)
    if tree.root is None:
        hint = tr("Write at least “{line}” in it.", line=least)
        raise FresqueError(tr("The file is empty."), hint=hint, where=Where(problems.path))
    return tree.root


def refuse(path: str, spot: Spot, summary: str, hint: str = "") -> FresqueError:
    """The error that stops the reading of `path` at `spot`."""
    return FresqueError(summary, hint=hint, where=Where(path, spot.line, spot.column))


def place_of(text: str, index: int) -> Point:
    """Line and column, from 1, of the character at `index`."""
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n")
    return Point(before.count("\n") + 1, len(before) - before.rfind("\n"))


def _events(text: str, path: str) -> "Iterator[yaml.Event]":
    import yaml

    if found := UNPRINTABLE.search(text):
        summary = tr("The file holds an invisible character (U+{code:04X}).", code=ord(found.group()))
        raise refuse(path, place_of(text, found.start()), summary, tr("Delete it, or check that this is a deck."))
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        yield from yaml.parse(text, Loader=loader)
    except (yaml.YAMLError, OverflowError, ValueError) as error:  # the parser in Python lets escapes too large through
        spot = place(text, error)
        raise refuse(path, spot, *explain(text, spot, error)) from None


class _Tree:
    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self.root: Node | None = None
        self.open: list[Sequence | Mapping] = []
        self.waiting: list[Scalar | None] = []
        self.nodes = 0
        self.documents = 0

    def take(self, event: "yaml.Event") -> None:
        import yaml

        mark = event.start_mark
        spot = Point(mark.line + 1, mark.column + 1) if mark else START
        if isinstance(event, yaml.NodeEvent):
            self._node(event, spot)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.open.pop()
            self.waiting.pop()
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self._refuse(spot, tr("The file holds several documents."), tr("Keep one and delete the “---” lines."))

    def _node(self, event: "yaml.NodeEvent", spot: Point) -> None:
        import yaml

        self._check_limits(event, spot)
        if isinstance(event, yaml.ScalarEvent):
            self._place(Scalar(event.value, not event.style, spot.line, spot.column))
            return
        node = (Mapping if isinstance(event, yaml.MappingStartEvent) else Sequence)(spot.line, spot.column)
        self._place(node)
        self.open.append(node)
        self.waiting.append(None)
        if len(self.open) > MAX_DEPTH:
            self._refuse(spot, tr("The lists are nested more than {n} deep.", n=MAX_DEPTH), _brackets())

    def _check_limits(self, event: "yaml.NodeEvent", spot: Point) -> None:
        self.nodes += 1
        if event.anchor is not None:
            summary = tr("Anchors (&) and aliases (*) are not allowed in a deck.")
            self._refuse(spot, summary, tr("Write the text in full, or put it in quotes."))
        if getattr(event, "tag", None) not in (None, "!"):
            self._refuse(spot, tr("Tags (!) are not allowed in a deck."), tr("Put the text in quotes."))
        if self.nodes > MAX_NODES:
            self._refuse(spot, tr("The file holds more than {n} values.", n=MAX_NODES), tr("Is it really a deck?"))

    def _place(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        parent, key = self.open[-1], self.waiting[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif key is None:
            self.waiting[-1] = self._key(node)
        else:
            self.waiting[-1] = None
            self._enter(parent, key, node)

    def _key(self, node: Node) -> Scalar:
        if not isinstance(node, Scalar):
            raise refuse(self.problems.path, node, tr("A key must be a word, not a list."), _brackets())
        return node

    def _enter(self, parent: Mapping, key: Scalar, node: Node) -> None:
        if key.text in parent.keys:
            summary = tr("The key “{key}” is written twice.", key=shown(key.text))
            hint = tr("Delete one; the first is on line {line}.", line=parent.keys[key.text].line)
            self.problems.error(key, summary, hint)
            return
        parent.keys[key.text] = key
        parent.entries[key.text] = node

    def _refuse(self, spot: Spot, summary: str, hint: str) -> None:
        raise refuse(self.problems.path, spot, summary, hint)


def _brackets() -> str:
    return tr("Check the brackets and the indentation.")
