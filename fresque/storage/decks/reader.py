"""Reads a deck whole: its file, the deck it forks, its translation, and every check."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from fresque.core.deck import BASE, Deck
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.decks.binding import Binder, known_format
from fresque.storage.decks.checks import check_references
from fresque.storage.decks.files import deck_file, read_text
from fresque.storage.decks.fork import base_file, carried, merge
from fresque.storage.decks.images import check_pictures
from fresque.storage.decks.library import version_fits
from fresque.storage.decks.look import Look
from fresque.storage.decks.problems import Problems, TooManyProblemsError, first_error, shown
from fresque.storage.decks.tree import Mapping, Node, Scalar, read_tree

if TYPE_CHECKING:
    from fresque.storage.decks.translation import Translated

MAX_FORKS = 10


def read_deck(path: Path, language: str | None = None) -> Deck:
    """The deck in `path` (its folder or its file), completed by its base, in `language` when it is translated.

    Raises FresqueError with the first mistake and its place, and how many others there are.
    """
    reading = Reading(deck_file(path))
    deck, problems = reading.deck, reading.problems.in_order
    if deck and language and language != deck.language:
        there = reading.translated(language)
        deck, problems = there.deck, [*problems, *there.problems.in_order]
    if error := first_error(problems):
        raise error
    assert deck is not None
    return deck


class Reading:
    """One file, read with all it needs.

    `deck` is None when nothing could be made of it; `look` says where everything stands in the file; `base` is the file
    it forks; `above` the files that fork this one, to notice a deck that ends up forking itself; `credits` those this
    file gives, without its base's.
    """

    def __init__(self, file: Path, above: Sequence[Path] = ()) -> None:
        self.file = file
        self.above = (*above, file.resolve())
        self.problems = Problems(str(file))
        self.base: Reading | None = None
        self.deck: Deck | None = None
        self.credits = ""
        self.look: Look | None = None
        try:
            self.deck = self._read()
        except FresqueError as error:
            self.problems.failed(error)
        except TooManyProblemsError:
            pass

    def translated(self, language: str) -> "Translated":
        """The deck in `language`, helped by the translation of its base."""
        from fresque.storage.decks.translation import remembered, translated

        assert self.deck is not None
        if self.base is None or self.base.deck is None:
            return translated(self.deck, self.file, language, {})
        base = self.base.translated(language).deck
        memory = remembered(self.base.deck, base)
        there = translated(replace(self.deck, credits=self.credits), self.file, language, memory)
        return replace(there, deck=replace(there.deck, credits=carried(there.deck.credits, base, language)))

    def _read(self) -> Deck | None:
        root = read_tree(read_text(self.file), self.problems)
        if not known_format(root, self.problems):
            return None
        forks, base = self._find_base(root)
        binder = Binder(self.problems, {card.id for card in base.cards}.__contains__ if base else lambda _id: forks)
        own = binder.record(Deck, root)
        if own is None:
            return None
        deck = merge(own, base, binder) if base else own
        self.credits = own.credits
        self.look = Look(own, deck, base, binder, self.file)
        if base or not forks:
            check_references(self.look)
        check_pictures(own, self.file, binder)
        return deck

    def _find_base(self, root: Node) -> tuple[bool, Deck | None]:
        given = root.entries.get("base") if isinstance(root, Mapping) else None
        if not isinstance(given, Scalar) or not given.text:
            return False, None
        if not re.fullmatch(BASE, given.text):
            return True, None  # the binder says why
        return True, self._read_base(given)

    def _read_base(self, given: Scalar) -> Deck | None:
        name, _at, version = given.text.partition("@")
        file = base_file(self.file, given.text)
        if file is None:
            hint = tr("Put its folder beside this one, or give the identifier of a bundled deck.")
            self.problems.error(given, tr("The base deck “{name}” was not found.", name=shown(name)), hint)
        elif file.resolve() in self.above:
            hint = tr("A deck cannot be its own base: change or delete this line.")
            self.problems.error(given, tr("The deck “{name}” ends up forking itself.", name=name), hint)
        elif len(self.above) > MAX_FORKS:
            summary = tr("More than {n} decks fork one another.", n=MAX_FORKS)
            self.problems.error(given, summary, tr("Start from a deck closer to the first."))
        else:
            self.base = Reading(file, self.above)
            return self._sound(given, self.base, version)
        return None

    def _sound(self, given: Scalar, base: "Reading", version: str) -> Deck | None:
        if error := first_error(base.problems.found):
            summary = tr("The base deck has an error: {error}", error=f"{error.where}: {error.summary}")
            self.problems.error(given, summary, tr("Mend the base first."))
            return None
        deck = base.deck
        if deck and version and not version_fits(version, deck.version):
            summary = tr(
                "Version {asked} of the base is asked for, but version {found} was found.",
                asked=version,
                found=deck.version,
            )
            self.problems.error(given, summary, tr("Check what changed, then write the version you found."))
        return deck
