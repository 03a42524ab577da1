"""The first lines of a deck, enough to show it in a list without reading its cards."""

import itertools
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fresque.core.colors import COLORS
from fresque.core.errors import FresqueError, Where
from fresque.core.i18n import tr
from fresque.storage.decks.files import deck_file, read_text

if TYPE_CHECKING:
    from fresque.core.deck import Deck


@dataclass(frozen=True, slots=True)
class Headline:
    """What a list of decks shows; `colors` are the hexadecimal colours of the lots, in their order."""

    path: Path
    id: str
    title: str
    summary: str
    version: str
    language: str
    base: str
    colors: tuple[str, ...]


def headline(path: Path) -> Headline:
    """The headline of the deck in `path` (folder or file), read down to its `cards:`; raises FresqueError.

    The deck is not checked: only a file without a title or an identifier is refused.
    """
    file = deck_file(path)
    lines = read_text(file).splitlines(keepends=True)
    top = "".join(itertools.takewhile(lambda line: not line.startswith(("cards:", "links:", "workshop:")), lines))
    deck = _lenient(top, str(file))
    if not (deck and deck.id and deck.title):
        summary = tr("The deck has no “id” or no “title” before its cards.")
        raise FresqueError(summary, hint=tr("Run “fresque check” on it."), where=Where(str(file)))
    colors = tuple(COLORS[lot.color] for lot in deck.lots)
    return Headline(file, deck.id, deck.title, deck.summary, deck.version, deck.language, deck.base, colors)


def _lenient(text: str, path: str) -> "Deck | None":
    """What can be made of the top of a file; all that reads YAML is imported here: the first page may do without."""
    from fresque.core.deck import Deck
    from fresque.storage.decks.binding import Binder
    from fresque.storage.decks.problems import Problems, TooManyProblemsError
    from fresque.storage.decks.tree import read_tree

    problems = Problems(path)
    try:
        return Binder(problems).record(Deck, read_tree(text, problems))
    except TooManyProblemsError:
        return None
