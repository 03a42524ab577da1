"""Reads a deck whole: its file, the deck it forks, its translation, and every check."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.decks.binding import Binder
from fresque.storage.decks.checks import check_references
from fresque.storage.decks.files import deck_file, read_text
from fresque.storage.decks.fork import base_file, merge, version_fits
from fresque.storage.decks.images import check_pictures
from fresque.storage.decks.problems import Problem, Problems, TooManyProblemsError, first_error
from fresque.storage.decks.translation import languages_of, translated
from fresque.storage.decks.tree import Mapping, Node, Scalar, read_tree

FORMAT = 1


def read_deck(path: Path, language: str | None = None) -> Deck:
    """The deck in `path` (its folder or its file), completed by its base, in `language` when it is translated.

    Raises FresqueError with the first mistake and its place, and how many others there are.
    """
    reading = _Reading(deck_file(path))
    deck = reading.deck()
    problems = reading.problems.found
    if deck and language and language != deck.language:
        deck, more = translated(deck, reading.file, language)
        problems = [*problems, *more]
    if error := first_error(problems):
        raise error
    assert deck is not None
    return deck


def check_deck(path: Path) -> list[Problem]:
    """Every problem of the deck in `path` and of its translations, in the order of the lines."""
    reading = _Reading(deck_file(path))
    deck = reading.deck()
    problems = sorted(reading.problems.found, key=_order)
    for language in languages_of(reading.file) if deck else ():
        problems += sorted(translated(deck, reading.file, language)[1], key=_order) if deck else []
    return problems


def _order(problem: Problem) -> tuple[str, int, int]:
    return (problem.where.path, problem.where.line, problem.where.column)


@dataclass
class _Reading:
    file: Path
    above: Sequence[Path] = ()
    problems: Problems = field(init=False)

    def __post_init__(self) -> None:
        self.problems = Problems(str(self.file))

    def deck(self) -> Deck | None:
        try:
            return self._deck()
        except FresqueError as error:
            self.problems.failed(error)
        except TooManyProblemsError:
            pass
        return None

    def _deck(self) -> Deck | None:
        root = read_tree(read_text(self.file), self.problems)
        if not self._known_format(root):
            return None
        base = self._base(root)
        binder = Binder(self.problems, {card.id for card in base.cards} if base else ())
        own = binder.record(Deck, root)
        if own is None:
            return None
        deck = merge(own, base, binder) if base else own
        if base or not own.base:
            check_references(own, deck, base, binder)
        check_pictures(own, self.file, binder)
        return deck

    def _known_format(self, root: Node) -> bool:
        given = root.entries.get("fresque") if isinstance(root, Mapping) else None
        if isinstance(given, Scalar) and given.plain and given.text.isdigit() and given.text != str(FORMAT):
            summary = tr("This deck is written in format {n}, which this version does not know.", n=given.text[:9])
            self.problems.error(given, summary, tr("Update fresque, or write “fresque: 1”."))
            return False
        return True

    def _base(self, root: Node) -> Deck | None:
        given = root.entries.get("base") if isinstance(root, Mapping) else None
        if not isinstance(given, Scalar) or not given.text.strip():
            return None
        name, _at, version = given.text.partition("@")
        file = base_file(self.file, given.text) if name.replace("-", "").isalnum() else None
        if file is None:
            hint = tr("Put its folder beside this one, or give the identifier of a bundled deck.")
            self.problems.error(given, tr("The base deck “{name}” was not found.", name=name[:60]), hint)
            return None
        above = (*self.above, self.file.resolve())
        if file.resolve() in above:
            hint = tr("A deck cannot be its own base: change or delete this line.")
            self.problems.error(given, tr("The deck “{name}” ends up forking itself.", name=name), hint)
            return None
        return self._read_base(given, file, version, above)

    def _read_base(self, given: Scalar, file: Path, version: str, above: Sequence[Path]) -> Deck | None:
        reading = _Reading(file, above)
        deck = reading.deck()
        if error := first_error(reading.problems.found):
            summary = tr("The base deck has an error: {error}", error=f"{error.where}: {error.summary}")
            self.problems.error(given, summary, tr("Mend the base first."))
            return None
        assert deck is not None
        if version and not version_fits(version, deck.version):
            summary = tr(
                "Version {asked} of the base is asked for, but version {found} was found.",
                asked=version,
                found=deck.version,
            )
            self.problems.error(given, summary, tr("Check what changed, then write the version you found."))
        return deck
