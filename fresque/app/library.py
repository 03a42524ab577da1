"""The decks as the home page shows them: the user's and the bundled ones, and what can be done with each."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from fresque.app.language import wanted_language
from fresque.core.alike import folded
from fresque.core.errors import FresqueError
from fresque.core.i18n import _, tr
from fresque.storage.decks.files import bundled
from fresque.storage.decks.headline import Headline
from fresque.storage.decks.headline_cache import KnownHeadlines
from fresque.storage.decks.library import own_decks, own_folder, version_fits

LANGUAGES = {"de": "Deutsch", "en": "English", "es": "Español", "fr": "Français", "it": "Italiano", "pt": "Português"}
"""Languages in their own words; another goes by its code."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A deck on the home page.

    `remarks` is what tells it from its neighbours (the deck it adapts, its version, its language), `colors` those of
    its lots; `problem` says why it cannot be read.
    """

    path: Path
    title: str
    summary: str = ""
    base: str = ""
    remarks: str = ""
    colors: tuple[str, ...] = ()
    own: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Shelves:
    """The decks there are, and `folder`, where the user's are kept, as a person would write it."""

    own: tuple[Shelved, ...]
    bundled: tuple[Shelved, ...]
    folder: str


@dataclass(frozen=True, slots=True)
class DeckAction:
    """One thing to do with a deck of the home page; ids are stable, titles are translated when shown."""

    id: str
    title: str
    icon: str
    fits: Callable[[Shelved], bool]


def _sound(deck: Shelved) -> bool:
    return not deck.problem


def _forked(deck: Shelved) -> bool:
    return bool(deck.base) and not deck.problem


def _own(deck: Shelved) -> bool:
    return deck.own


DECK_ACTIONS = (
    DeckAction("deck.start", _("Start a workshop…"), "mdi6.play-outline", _sound),
    DeckAction("deck.rehearse", _("Rehearse alone…"), "mdi6.account-voice", _sound),
    DeckAction("deck.print", _("Print the cards…"), "mdi6.printer-outline", _sound),
    DeckAction("deck.papers", _("Booklets and sheets…"), "mdi6.book-open-page-variant-outline", _sound),
    DeckAction("deck.changes", _("What changes"), "mdi6.file-compare", _forked),
    DeckAction("deck.adapt", _("Adapt this deck…"), "mdi6.source-fork", _sound),
    DeckAction("deck.folder", _("Open its folder"), "mdi6.folder-open-outline", _own),
)


def shelves() -> Shelves:
    """The decks there are now, from their first lines only; one that cannot be read is there too, and says so."""
    files = [(file, True) for file in own_decks()] + [(file, False) for file in bundled()]
    known = KnownHeadlines()
    read = [(file, own, _headline(known, file)) for file, own in files]
    known.keep()
    lines = [line for _file, _own, line in read if isinstance(line, Headline)]
    made = [_shelved(file, own, line, lines) for file, own, line in read]
    own = sorted((deck for deck in made if deck.own), key=lambda deck: (folded(deck.title), deck.remarks))
    return Shelves(tuple(own), tuple(deck for deck in made if not deck.own), at_home(own_folder()))


def at_home(path: Path) -> str:
    """A path as a person writes it: from “~” when it is in their home."""
    home = Path.home()
    return str(Path("~") / path.relative_to(home)) if path.is_relative_to(home) else str(path)


def _headline(known: KnownHeadlines, file: Path) -> Headline | FresqueError:
    try:
        return known.headline(file)
    except FresqueError as error:
        return error


def _shelved(file: Path, own: bool, line: Headline | FresqueError, lines: Iterable[Headline]) -> Shelved:
    if isinstance(line, FresqueError):
        return Shelved(file, file.parent.name, own=own, problem=str(line))
    base = _base(line, lines)
    colors = line.colors or (base.colors if base else ())
    return Shelved(
        file,
        line.title,
        line.summary or (base.summary if base else ""),
        line.base,
        _remarks(line, base, lines),
        colors,
        own,
    )


def _remarks(line: Headline, base: Headline | None, lines: Iterable[Headline]) -> str:
    said = [tr("Adapts “{title}”", title=base.title if base else line.base.partition("@")[0])] if line.base else []
    if Counter(other.id for other in lines)[line.id] > 1:
        said.append(tr("version {version}", version=line.version).replace(" ", "\u00a0"))
    if line.language[:2] != wanted_language()[:2]:
        said.append(LANGUAGES.get(line.language[:2], line.language))
    return " ·\u00a0".join(said)


def _base(line: Headline, lines: Iterable[Headline]) -> Headline | None:
    """The deck that `line` adapts, as far as first lines can tell."""
    name, _at, version = line.base.partition("@")
    candidates = [other for other in lines if name and other.id == name and other is not line]
    fitting = (other for other in candidates if version_fits(version, other.version))
    return next(fitting, None) or next(iter(candidates), None)
