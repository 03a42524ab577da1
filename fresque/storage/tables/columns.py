"""Which column of a sheet gives which key of the deck: as told, or guessed from the words of its header."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.decks.problems import shown
from fresque.storage.tables.names import LABELS, OTHER_NAMES, folded, label, names_of
from fresque.storage.tables.shape import CARDS, Table
from fresque.storage.tables.sheet import Row, Sheet

SOURCE = ("source_url", "source_year")
"""Columns of cards that complete their first source."""
HEADINGS = 10
"""How many rows are looked at to find the header."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The rows under the header, its words, and for each key the column, from 0, that gives it.

    `unknown` are the columns that give nothing.
    """

    rows: tuple[Row, ...]
    heading: tuple[str, ...]
    places: Mapping[str, int]
    unknown: tuple[str, ...]

    def name(self, column: int) -> str:
        """How the column, from 0, is headed."""
        words = self.heading[column] if column < len(self.heading) else ""
        return words or tr("column {letter}", letter=letter(column))


def keys_for(table: Table) -> list[str]:
    """All that a column of this table may give."""
    owner = [table.owner] if table.parent else []
    return [*owner, *(key.name for key in table.columns), *(SOURCE if table.name == CARDS else ())]


def find_columns(sheet: Sheet, keys: list[str], told: Mapping[str, str] | None = None, must: str = "") -> Columns:
    """The columns of `sheet` for `keys`; `told` gives the header of some, whatever they say.

    The header is the first row that gives the key `must`, in case a title stands above. Raises FresqueError when
    `told` names a key or a column that is not there.
    """
    told = told or {}
    found = [_columns(sheet, n, keys, told) for n in range(min(HEADINGS, len(sheet.rows)))]
    if not found:
        return Columns((), (), {}, ())
    best = next((columns for columns in found if not must or must in columns.places), found[0])
    for key, header in told.items():
        _check_told(key, header, keys, best)
    return best


def _columns(sheet: Sheet, n: int, keys: list[str], told: Mapping[str, str]) -> Columns:
    heading = tuple(" ".join(str(cell).split()) for cell in sheet.rows[n].cells)
    words = [folded(cell) for cell in heading]
    places: dict[str, int] = {}
    for key, header in told.items():
        if folded(header) in words:
            places[key] = words.index(folded(header))
    for known in (_own_names, names_of):
        for key in keys:
            names, taken = known(key), places.values()
            column = next((c for c, word in enumerate(words) if word in names and c not in taken), None)
            if key not in places and column is not None:
                places[key] = column
    unknown = [c for c, w in enumerate(heading) if w and c not in places.values()]
    return Columns(sheet.rows[n + 1 :], heading, places, tuple(heading[c] for c in unknown))


def _own_names(key: str) -> frozenset[str]:
    return frozenset({folded(key), folded(label(key)), folded(str(LABELS.get(key, key)))})


def _check_told(key: str, header: str, keys: list[str], columns: Columns) -> None:
    if key not in keys:
        close = _nearest(key, keys)
        raise FresqueError(tr("A card has nothing named “{key}”.", key=shown(key)), hint=close or _among(keys))
    if folded(header) not in map(folded, columns.heading):
        headers = [header for header in columns.heading if header]
        close = _nearest(header, headers)
        raise FresqueError(tr("No column is headed “{header}”.", header=shown(header)), hint=close or _among(headers))


def _nearest(word: str, known: list[str]) -> str:
    """“Did you mean …?”, accents and other names of the keys counted."""
    names = {folded(name): name for name in known}
    names |= {folded(other): name for name in known for other in OTHER_NAMES.get(name, "").split() if name in LABELS}
    close = difflib.get_close_matches(folded(word), names, n=1)
    return tr("Did you mean “{word}”?", word=names[close[0]]) if close else ""


def _among(words: list[str]) -> str:
    return tr("Choose among: {choices}.", choices=shown(", ".join(words)))


def letter(column: int) -> str:
    """The letters a spreadsheet gives to a column, from 0."""
    high, low = divmod(column, 26)
    return (letter(high - 1) if high else "") + chr(ord("A") + low)
