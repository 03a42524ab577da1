"""Translations: `<language>.yaml` beside the deck gives its texts again, by identifier."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from fresque.core.deck import (
    LANGUAGE,
    Card,
    Deck,
    FeedbackQuestion,
    Lot,
    Phase,
    Plan,
    PlanPhase,
    ReferenceLink,
    Workshop,
    Zone,
)
from fresque.core.errors import FresqueError, Where
from fresque.core.i18n import tr, trn
from fresque.storage.decks.binding import Binder, Route
from fresque.storage.decks.files import read_text
from fresque.storage.decks.library import version_fits
from fresque.storage.decks.problems import Problems, TooManyProblemsError, shown
from fresque.storage.decks.translation_texts import MODELS, PlanTexts, Translation, words
from fresque.storage.decks.tree import read_tree

Record = TypeVar("Record", Card, Lot, Phase, Zone, Plan, PlanPhase, FeedbackQuestion)
Text = TypeVar("Text", Card, Lot, Phase, Zone, Plan, PlanPhase, FeedbackQuestion, ReferenceLink, Deck)
Memory = Mapping[Any, Any]
"""Texts already translated in the base of a fork: the original, then the translation."""


def languages_of(file: Path) -> list[str]:
    """The languages a deck is translated into: the names of the `<language>.yaml` beside its file."""
    return sorted(
        path.stem for path in file.parent.glob("*.yaml") if path != file and re.fullmatch(LANGUAGE, path.stem)
    )


@dataclass(frozen=True, slots=True)
class Translated:
    """A deck in another language, the problems of its translation, and where everything stands in it."""

    deck: Deck
    problems: Problems
    binder: Binder


def translated(deck: Deck, file: Path, language: str, memory: Memory) -> Translated:
    """The deck of `file` in `language`; texts its translation lacks stay as they were.

    Texts that `memory` knows need no translation of their own.
    """
    path = file.parent / f"{language}.yaml"
    problems = Problems(str(path))
    binder = Binder(problems)
    try:
        if memory and not path.is_file():
            silent = Binder(Problems(str(path)))
            return Translated(_Translator(deck, Translation(), silent, memory).deck(language), problems, silent)
        if not path.is_file():
            raise _no_translation(deck, file, language)
        texts = binder.record(Translation, read_tree(read_text(path), problems, "title: …"))
        if texts is not None:
            deck = _Translator(deck, texts, binder, memory).deck(language)
    except FresqueError as error:
        problems.failed(error)
    except TooManyProblemsError:
        pass
    return Translated(deck, problems, binder)


def _no_translation(deck: Deck, file: Path, language: str) -> FresqueError:
    known = ", ".join([deck.language, *languages_of(file)])
    summary = tr("The deck is not translated into “{language}”.", language=shown(language))
    return FresqueError(summary, hint=tr("It exists in: {languages}.", languages=known), where=Where(str(file)))


def remembered(original: Deck, translation: Deck) -> Memory:
    """What the translation of a deck teaches: each text that changed, and what it became."""
    before, after = [list(_all_texts(deck)) for deck in (original, translation)]
    return {old: new for old, new in zip(before, after, strict=True) if old and old != new}


def _all_texts(deck: Deck) -> Iterator[Any]:
    workshop = deck.workshop
    steps = (step for plan in workshop.plans for step in plan.phases)
    for records in (
        (deck,),
        deck.layout.zones,
        deck.lots,
        deck.cards,
        deck.links,
        workshop.phases,
        workshop.plans,
        steps,
        deck.feedback,
    ):
        for record in records:
            yield from _texts(record)


def _texts(record: Any) -> Iterator[Any]:
    return (getattr(record, name) for name in words(MODELS[type(record)]))


@dataclass(frozen=True, slots=True)
class _Translator:
    old: Deck
    texts: Translation
    binder: Binder
    memory: Memory

    def deck(self, language: str) -> Deck:
        old, texts = self.old, self.texts
        self._check_version()
        return replace(
            self._one(old, texts, (), old.id),
            language=language,
            layout=replace(old.layout, zones=self._all(("zones",), old.layout.zones, texts.zones)),
            lots=self._all(("lots",), old.lots, texts.lots),
            cards=self._all(("cards",), old.cards, texts.cards),
            links=self._links(),
            workshop=self._workshop(),
            feedback=self._all(("feedback",), old.feedback, texts.feedback),
        )

    def _check_version(self) -> None:
        given, found = self.texts.version, self.old.version
        if given and not version_fits(given, found):
            summary = tr(
                "The translation is that of version {given}, the deck is at {found}.", given=given, found=found
            )
            self._warn(("version",), summary, tr("Look at what changed, then write the version of the deck."))

    def _warn(self, route: Route, summary: str, hint: str = "") -> None:
        self.binder.problems.warning(self.binder.spot(*route), summary, hint, "translation")

    def _workshop(self) -> Workshop:
        phases = self._all(("phases",), self.old.workshop.phases, self.texts.phases)
        return replace(self.old.workshop, phases=phases, plans=self._plans())

    def _plans(self) -> tuple[Plan, ...]:
        found = []
        for plan in self._all(("plans",), self.old.workshop.plans, self.texts.plans):
            texts = self.texts.plans.get(plan.id, PlanTexts())
            found.append(replace(plan, phases=self._all(("plans", plan.id, "phases"), plan.phases, texts.phases)))
        return tuple(found)

    def _all(self, route: Route, records: tuple[Record, ...], texts: Mapping[str, Any]) -> tuple[Record, ...]:
        ids = [record.id for record in records]
        for unknown in texts.keys() - set(ids):
            summary = tr("The deck has nothing named “{id}” here.", id=shown(unknown))
            hint = self.binder.problems.nearest(unknown, ids)
            self.binder.problems.error(self.binder.spot(*route, unknown), summary, hint, "translation")
        return tuple(self._named((*route, record.id), record, texts.get(record.id)) for record in records)

    def _named(self, route: Route, record: Record, texts: Any) -> Record:
        if texts is None and not any(text in self.memory for text in _texts(record)):
            if any(_texts(record)):
                self._warn(route, tr("“{id}” is not translated.", id=record.id))
            return record
        return self._one(record, texts or MODELS[type(record)](), route, record.id)

    def _one(self, old: Text, texts: Any, route: Route, whose: str) -> Text:
        given = {}
        for name in words(type(texts)):
            text = getattr(old, name)
            if new := getattr(texts, name):
                given[name] = new
                self._check_count(text, new, (*route, name), whose)
            elif text in self.memory:
                given[name] = self.memory[text]
            elif text:
                self._warn(route, tr("The “{key}” of “{id}” is not translated.", key=name, id=whose))
        return replace(old, **given)

    def _check_count(self, old: Any, new: Any, route: Route, whose: str) -> None:
        if isinstance(new, tuple) and len(new) != len(old):
            name = route[-1]
            summary = trn(
                "The “{key}” of “{id}” has 1 item, {wanted} in the deck.",
                "The “{key}” of “{id}” has {n} items, {wanted} in the deck.",
                len(new),
                key=name,
                id=whose,
                wanted=len(old),
            )
            self._warn(route, summary, tr("Translate them all, in the same order."))

    def _links(self) -> tuple[ReferenceLink, ...]:
        numbers = {(link.source, link.target): n for n, link in enumerate(self.old.links)}
        links = [self._recalled(link) for link in self.old.links]
        translated = set()
        for n, texts in enumerate(self.texts.links):
            pair = (texts.source, texts.target)
            if pair not in numbers:
                summary = tr("The deck has no link from “{a}” to “{b}”.", a=shown(pair[0]), b=shown(pair[1]))
                self.binder.problems.error(self.binder.spot("links", n), summary, code="translation")
                continue
            translated.add(pair)
            links[numbers[pair]] = self._one(self.old.links[numbers[pair]], texts, ("links", n), " → ".join(pair))
        self._untranslated_links(translated)
        return tuple(links)

    def _recalled(self, link: ReferenceLink) -> ReferenceLink:
        reason = self.memory.get(link.reason, link.reason)
        return replace(link, reason=reason, explanation=self.memory.get(link.explanation, link.explanation))

    def _untranslated_links(self, translated: Collection[tuple[str, str]]) -> None:
        for link in self.old.links:
            known = (link.source, link.target) in translated or self._recalled(link) != link
            if (link.reason or link.explanation) and not known:
                self._warn(
                    ("links",), tr("The link from “{a}” to “{b}” is not translated.", a=link.source, b=link.target)
                )
