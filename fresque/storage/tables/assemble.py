"""Sheets as a deck: the rows that hold together make it, the others are named with the reason they are left out."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fresque.core.deck import FORMAT, Deck
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.decks.binding import Binder
from fresque.storage.decks.checks import check_references
from fresque.storage.decks.look import Look
from fresque.storage.decks.problems import Problem, Problems, TooManyProblemsError, nearest, shown
from fresque.storage.decks.tree import Mapping as Keys
from fresque.storage.decks.tree import Scalar, Sequence
from fresque.storage.tables.columns import Columns, find_columns, keys_for
from fresque.storage.tables.entries import Entry, Line, Refusal, new_entry, read_entries
from fresque.storage.tables.fill import GIVEN_BY, Entries, fill
from fresque.storage.tables.names import folded, label, sheet_named
from fresque.storage.tables.notation import node_of
from fresque.storage.tables.shape import CARDS, DECK, Table, settings, tables
from fresque.storage.tables.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the table cannot say: `columns` gives the header of some keys, `sheet` the name of that of the cards.

    `settings` are the values of keys of the deck itself, `defaults` those for want of better.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    sheet: str = ""
    settings: Mapping[str, str] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Draft:
    """The entries of a table that is being read; `refused` grows on the way.

    `unknown_sheets` and `unknown_columns` are the names of those that give nothing.
    """

    entries: Entries
    unknown_sheets: list[str]
    settings: list[Entry] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    unknown_columns: list[str] = field(default_factory=list)

    def deck(self, base: Deck | None = None) -> Deck:
        """The deck its rows make; those that do not hold together are refused, until the others do.

        `base` is the deck it forks, when it is known. Raises FresqueError for a mistake that is no row's.
        """
        while True:
            deck, errors = _bound(self._root(), base)
            if deck is not None and not errors:
                return deck
            self._refuse(errors)

    def base(self) -> str:
        """The deck that the table says it forks, or nothing."""
        return next((entry.words("base") for entry in self.settings if "base" in entry.nodes), "")

    def _refuse(self, errors: Iterable[Problem]) -> None:
        wrong: dict[Entry, None] = {}
        for error in errors:
            line = error.where.line
            if not isinstance(line, Line):
                raise FresqueError(error.message, hint=error.hint)
            wrong[line.entry] = None
            self.refused.append(_refusal(line.entry, error))
        self.settings = [entry for entry in self.settings if entry not in wrong]
        for name, several in self.entries.items():
            self.entries[name] = [
                entry for entry in several if entry.line.entry not in wrong or self._adopted(name, entry, wrong)
            ]

    def _adopted(self, name: str, entry: Entry, wrong: Collection[Entry]) -> bool:
        """Whether a lot or a zone made from a cell of a refused row is named by another, which now stands for it."""
        key = GIVEN_BY.get(name)
        cards = self.entries[CARDS] if key and entry not in wrong else []
        heir = next((card for card in cards if card not in wrong and entry.words("id") in card.texts(key or "")), None)
        if heir is not None:
            entry.line.entry = heir
        return heir is not None

    def _root(self) -> Keys:
        root = Keys(0, 0)
        _put(root, ("fresque",), Scalar(str(FORMAT), True, 0, 0))
        for entry in self.settings:
            for name, node in entry.nodes.items():
                route, _key = settings()[name]
                _put(root, route, node)
        for name, table in tables().items():
            several = self.entries.get(name, [])
            if several and table.parent is None:
                _put(root, table.route, Sequence(0, 0, [self._record(table, entry) for entry in several]))
        return root

    def _record(self, table: Table, entry: Entry) -> Keys:
        record = entry.mapping()
        for inner in tables().values():
            if inner.parent is not table:
                continue
            mine = [own for own in self.entries.get(inner.name, []) if own.words(inner.owner) == entry.words("id")]
            if mine:
                _put(record, inner.route, Sequence(0, 0, [_without(own.mapping(), inner.owner) for own in mine]))
        return record


def read_draft(sheets: list[Sheet], wishes: Wishes) -> Draft:
    """The sheets as a draft; raises FresqueError when none of them is a table of cards."""
    named = _named(sheets, wishes.sheet)
    draft = Draft({}, [sheet.name for sheet in sheets if sheet.rows and sheet not in named.values()])
    if DECK in named:
        _read_settings(draft, named[DECK])
    for name, table in tables().items():
        sheet = named.get(name, Sheet(name, ()))
        told = wishes.columns if name == CARDS else {}
        columns = find_columns(sheet, keys_for(table), told, "title" if name == CARDS else "")
        if name == CARDS:
            _check_cards(sheet, columns, DECK in named)
        draft.unknown_columns += columns.unknown
        found = list(read_entries(sheet, table, columns))
        draft.entries[name] = [entry for entry in found if isinstance(entry, Entry)]
        draft.refused += [refusal for refusal in found if isinstance(refusal, Refusal)]
    fill(draft.entries)
    _wish(draft, wishes)
    return draft


def _refusal(entry: Entry, error: Problem) -> Refusal:
    """Why a row is left out; what it lacks is said in the words of its header, not in those of the deck's file."""
    if error.missing:
        place = entry.columns.places.get(error.missing)
        column = label(error.missing) if place is None else entry.columns.name(place)
        return Refusal(entry.sheet, int(entry.line), column, tr("This cell is empty."), tr("Fill this cell in."))
    column = entry.columns.name(error.where.column - 1) if error.where.column else ""
    return Refusal(entry.sheet, int(entry.line), column, error.message, error.hint)


def _named(sheets: list[Sheet], wanted: str) -> dict[str, Sheet]:
    """The sheet of each table: by its name, the cards also as the one wanted, or the first that is no other."""
    names = [*tables(), DECK]
    found: dict[str, Sheet] = {}
    for sheet in sheets:
        name = sheet_named(sheet.name, names)
        if name and name not in found:
            found[name] = sheet
    if wanted:
        chosen = next((sheet for sheet in sheets if folded(sheet.name) == folded(wanted)), None)
        if chosen is None:
            known = [sheet.name for sheet in sheets]
            hint = nearest(wanted, known) or tr("Choose among: {choices}.", choices=shown(", ".join(known)))
            raise FresqueError(tr("No sheet is named “{name}”.", name=shown(wanted)), hint=hint)
        found = {name: sheet for name, sheet in found.items() if sheet is not chosen} | {CARDS: chosen}
    elif CARDS not in found:
        first = next((sheet for sheet in sheets if sheet.rows and sheet not in found.values()), None)
        first = first or next((sheet for sheet in sheets if sheet.rows), None)
        if first:
            found = {name: sheet for name, sheet in found.items() if sheet is not first} | {CARDS: first}
    return found


def _check_cards(sheet: Sheet, columns: Columns, whole: bool) -> None:
    if not sheet.rows:
        raise FresqueError(tr("The table is empty."), hint=tr("Give each column a name, then one card a row."))
    if "title" not in columns.places:
        heading = ", ".join(words for words in columns.heading if words)
        summary = tr("No column gives the titles of the cards: {columns}.", columns=shown(heading))
        raise FresqueError(summary, hint=tr("Name it “Title”, or say which one it is: --map title=…"))
    if not columns.rows and not whole:
        raise FresqueError(tr("The table has no row under its header."), hint=tr("Write one card a row."))


def _read_settings(draft: Draft, sheet: Sheet) -> None:
    columns = find_columns(sheet, ["key", "value"])
    names = {folded(name): name for name in settings()}
    for row in columns.rows:
        name, value = (str(cell) for cell in (*row.cells, "", "")[:2])
        known = names.get(folded(name))
        if known is None:
            message = tr("Unknown key “{key}”.", key=shown(name))
            draft.refused.append(Refusal(sheet, row.line, columns.name(0), message, nearest(name, settings())))
            continue
        entry = new_entry(sheet, columns, row.line)
        if node := node_of(settings()[known][1], value, entry.spot("value")):
            entry.nodes[known] = node
            draft.settings.append(entry)


def _wish(draft: Draft, wishes: Wishes) -> None:
    """Put what is asked for over what the table says, and the defaults under it."""
    asked = {name: text for name, text in wishes.settings.items() if text}
    draft.settings = [entry for entry in draft.settings if asked.keys().isdisjoint(entry.nodes)]
    given = {name for entry in draft.settings for name in entry.nodes}
    for name, text in {**{n: t for n, t in wishes.defaults.items() if n not in given}, **asked}.items():
        entry = new_entry(Sheet(DECK, ()), Columns((), (), {}, ()), 0)
        entry.nodes[name] = Scalar(text, True, 0, 0)
        draft.settings.append(entry)


def _bound(root: Keys, base: Deck | None) -> tuple[Deck | None, list[Problem]]:
    problems = Problems("")
    binder = Binder(problems)
    deck = None
    try:
        deck = binder.record(Deck, root)
        if deck and (base or not deck.base):
            check_references(Look(deck, deck, base, binder, Path()))
    except TooManyProblemsError:
        pass
    return deck, [problem for problem in problems.found if problem.level == "error"]


def _put(root: Keys, route: tuple[str, ...], node: Keys | Sequence | Scalar) -> None:
    for name in route[:-1]:
        inner = root.entries.setdefault(name, Keys(node.line, node.column))
        root.keys.setdefault(name, Scalar(name, False, 0, 0))
        assert isinstance(inner, Keys)
        root = inner
    root.entries[route[-1]] = node
    root.keys[route[-1]] = Scalar(route[-1], False, node.line, node.column)


def _without(record: Keys, name: str) -> Keys:
    record.entries.pop(name, None)
    record.keys.pop(name, None)
    return record
