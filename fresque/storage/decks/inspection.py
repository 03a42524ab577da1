"""The pre-flight of a deck and of its translations: all that can be said about them before anything is printed."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

from fresque.core.deck import Deck
from fresque.storage.decks.files import deck_file, read_text
from fresque.storage.decks.look import Look
from fresque.storage.decks.preflight import look_over
from fresque.storage.decks.preflight.fit import check_fit
from fresque.storage.decks.problems import Problem, Problems, Spots, TooManyProblemsError
from fresque.storage.decks.reader import Reading
from fresque.storage.decks.texts import Text, texts_of
from fresque.storage.decks.translation import Translated, languages_of
from fresque.storage.decks.translation_texts import Translation
from fresque.storage.decks.typeset import Mended, mend, typography


def check_deck(path: Path) -> list[Problem]:
    """Every problem of the deck in `path`, then of its translations, in the order of the lines.

    A deck that `read_deck` refuses is told only why; the others are looked at as they will be printed.
    """
    reading = Reading(deck_file(path))
    if reading.look is None or not reading.problems.sound:
        return reading.problems.in_order
    _inspect(reading.look)
    found = reading.problems.in_order
    for language in languages_of(reading.file):
        there = reading.translated(language)
        if there.problems.sound:
            _inspect_translation(reading.look, there, language)
        found += there.problems.in_order
    return found


def mend_deck(path: Path) -> Iterator[tuple[Path, Mended]]:
    """Write the no-break spaces and the apostrophes that the French texts of a deck and of its translations lack.

    Yields each file as it is written, and what was written in it. Raises FresqueError.
    """
    reading = Reading(deck_file(path))
    if reading.look is None:
        return
    yield from _mended(reading.file, texts_of(Deck, reading.look.binder), reading.look.deck.language)
    for language in languages_of(reading.file) if reading.deck else ():
        binder = reading.translated(language).binder
        yield from _mended(reading.file.parent / f"{language}.yaml", texts_of(Translation, binder), language)


def _mended(file: Path, texts: Iterator[Text], language: str) -> Iterator[tuple[Path, Mended]]:
    done = mend(file, texts, language)
    if done != Mended():
        yield file, done


def _inspect(look: Look) -> None:
    from fresque.storage.decks.preflight.contrast import contrasts
    from fresque.storage.decks.preflight.pictures import pictures

    problems = look.binder.problems
    spots = {card: look.binder.spot(*route) for card, route in look.places().items()}
    for rule in (look_over, pictures, contrasts):
        _tried(rule, look)
    _tried(check_fit, look.deck, spots, problems)
    _inspect_texts(look.file, list(texts_of(Deck, look.binder)), look.deck.language, problems)


def _inspect_translation(look: Look, there: Translated, language: str) -> None:
    spots: Spots = {card.id: there.binder.spot("cards", card.id) for card in there.deck.cards}
    _tried(check_fit, there.deck, spots, there.problems)
    file = look.file.parent / f"{language}.yaml"
    _inspect_texts(file, list(texts_of(Translation, there.binder)), language, there.problems)


def _inspect_texts(file: Path, texts: list[Text], language: str, problems: Problems) -> None:
    from fresque.storage.decks.preflight.glyphs import glyphs

    typography(read_text(file), texts, language, problems)
    glyphs(texts, problems)


def _tried(rule: Callable[..., None], *given: object) -> None:
    """Apply a rule; what it finds beyond what anyone would read is left out, and the next rules still speak."""
    with contextlib.suppress(TooManyProblemsError):
        rule(*given)
