"""Translations: `<language>.yaml` beside the deck gives its texts again, by identifier."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from fresque.core.deck import ID, LANGUAGE, Card, Deck, Lot, Phase, ReferenceLink, Viewpoint, Zone, key
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.decks.binding import Binder, Route
from fresque.storage.decks.files import read_text
from fresque.storage.decks.problems import Problems, Spot, Spots, TooManyProblemsError, shown
from fresque.storage.decks.tree import read_tree

Record = TypeVar("Record", Card, Lot, Phase, Zone)
Text = TypeVar("Text", Card, Lot, Phase, Zone, ReferenceLink, Deck)
Memory = Mapping[Any, Any]
"""Texts already translated in the base of a fork: the original, then the translation."""
TEXTS = {text.name for model in (Card, Phase, ReferenceLink, Deck) for text in fields(model)} - {
    "source",
    "target",
    "cards",
    "links",
    "lots",
}
"""Fields that hold words."""


def _same(model: type, name: str) -> Any:
    """The field `name` of `model`, optional: the limits of a text are those of the deck."""
    metadata = next(text.metadata for text in fields(model) if text.name == name)
    return field(default="", metadata=metadata)


def _by_id(doc: str) -> Any:
    return field(default_factory=dict, metadata={"doc": doc})


@dataclass(frozen=True, slots=True)
class CardTexts:
    """The texts of one card."""

    title: str = _same(Card, "title")
    essential: str = _same(Card, "essential")
    body: str = _same(Card, "body")
    alt: str = _same(Card, "alt")
    hint: str = _same(Card, "hint")
    question: str = _same(Card, "question")
    viewpoints: tuple[Viewpoint, ...] = key("All the views of the controversy.", default=(), max=6)
    final_question: str = _same(Card, "final_question")


@dataclass(frozen=True, slots=True)
class LotTexts:
    """The texts of one lot."""

    title: str = _same(Lot, "title")


@dataclass(frozen=True, slots=True)
class ZoneTexts:
    """The texts of one zone."""

    title: str = _same(Zone, "title")


@dataclass(frozen=True, slots=True)
class PhaseTexts:
    """The texts of one phase."""

    title: str = _same(Phase, "title")
    public: str = _same(Phase, "public")
    private: str = _same(Phase, "private")


@dataclass(frozen=True, slots=True)
class LinkTexts:
    """The texts of the link between two cards."""

    source: str = key("Card the link leaves.", name="from", pattern=ID, max=64)
    target: str = key("Card the link reaches.", name="to", pattern=ID, max=64)
    reason: str = _same(ReferenceLink, "reason")
    explanation: str = _same(ReferenceLink, "explanation")


@dataclass(frozen=True, slots=True)
class Translation:
    """The texts of a deck in another language; those left out stay in the language of the deck."""

    title: str = _same(Deck, "title")
    summary: str = _same(Deck, "summary")
    credits: str = _same(Deck, "credits")
    zones: dict[str, ZoneTexts] = _by_id("Texts of the zones, by id.")
    lots: dict[str, LotTexts] = _by_id("Texts of the lots, by id.")
    cards: dict[str, CardTexts] = _by_id("Texts of the cards, by id.")
    links: tuple[LinkTexts, ...] = key("Texts of the links.", default=(), max=5000)
    phases: dict[str, PhaseTexts] = _by_id("Texts of the phases, by id.")


MODELS: dict[str, type] = {"cards": CardTexts, "lots": LotTexts, "zones": ZoneTexts, "phases": PhaseTexts}


def languages_of(file: Path) -> list[str]:
    """The languages a deck is translated into: the names of the `<language>.yaml` beside its file."""
    return sorted(
        path.stem for path in file.parent.glob("*.yaml") if path != file and re.fullmatch(LANGUAGE, path.stem)
    )


@dataclass(frozen=True, slots=True)
class Translated:
    """A deck in another language, the problems of its translation, and where each of its cards stands in it."""

    deck: Deck
    problems: Problems
    spots: Spots


def translated(deck: Deck, file: Path, language: str, memory: Memory) -> Translated:
    """The deck of `file` in `language`; texts its translation lacks stay as they were.

    Texts that `memory` knows need no translation of their own.
    """
    path = file.parent / f"{language}.yaml"
    problems = Problems(str(path))
    spots: dict[str, Spot] = {}
    try:
        if memory and not path.is_file():
            silent = Binder(Problems(str(path)))
            return Translated(_Translator(deck, Translation(), silent, memory).deck(language), problems, {})
        if not path.is_file():
            raise _no_translation(deck, file, language)
        binder = Binder(problems)
        texts = binder.record(Translation, read_tree(read_text(path), problems))
        if texts is not None:
            deck = _Translator(deck, texts, binder, memory).deck(language)
            spots = {card: binder.spot("cards", card) for card in texts.cards}
    except FresqueError as error:
        problems.failed(error)
    except TooManyProblemsError:
        pass
    return Translated(deck, problems, spots)


def _no_translation(deck: Deck, file: Path, language: str) -> FresqueError:
    known = ", ".join([deck.language, *languages_of(file)])
    summary = tr("The deck is not translated into “{language}”.", language=shown(language))
    return FresqueError(summary, hint=tr("It exists in: {languages}.", languages=known))


def remembered(original: Deck, translation: Deck) -> Memory:
    """What the translation of a deck teaches: each text that changed, and what it became."""
    before, after = [list(_all_texts(deck)) for deck in (original, translation)]
    return {old: new for old, new in zip(before, after, strict=True) if old and old != new}


def _all_texts(deck: Deck) -> Iterator[Any]:
    records = (deck, *deck.layout.zones, *deck.lots, *deck.cards, *deck.links, *deck.workshop.phases)
    for record in records:
        yield from _texts(record)


def _texts(record: Any) -> Iterator[Any]:
    return (getattr(record, text.name) for text in fields(record) if text.name in TEXTS)


@dataclass(frozen=True)
class _Translator:
    old: Deck
    texts: Translation
    binder: Binder
    memory: Memory

    def deck(self, language: str) -> Deck:
        old, texts = self.old, self.texts
        zones = self._all("zones", old.layout.zones, texts.zones)
        phases = self._all("phases", old.workshop.phases, texts.phases)
        return replace(
            self._one(old, texts, (), old.id),
            language=language,
            layout=replace(old.layout, zones=zones),
            lots=self._all("lots", old.lots, texts.lots),
            cards=self._all("cards", old.cards, texts.cards),
            links=self._links(),
            workshop=replace(old.workshop, phases=phases),
        )

    def _all(self, name: str, records: tuple[Record, ...], texts: Mapping[str, Any]) -> tuple[Record, ...]:
        ids = [record.id for record in records]
        for unknown in texts.keys() - set(ids):
            summary = tr("The deck has nothing named “{id}” here.", id=shown(unknown))
            self.binder.problems.error(
                self.binder.spot(name, unknown), summary, self.binder.problems.nearest(unknown, ids)
            )
        return tuple(self._named(name, record, texts.get(record.id)) for record in records)

    def _named(self, name: str, record: Record, texts: Any) -> Record:
        if texts is None and not any(text in self.memory for text in _texts(record)):
            summary = tr("“{id}” is not translated.", id=record.id)
            self.binder.problems.warning(self.binder.spot(name), summary)
            return record
        return self._one(record, texts or MODELS[name](), (name, record.id), record.id)

    def _one(self, old: Text, texts: Any, route: Route, whose: str) -> Text:
        given = {}
        for name in (text.name for text in fields(texts) if text.name in TEXTS):
            if new := getattr(texts, name):
                given[name] = new
            elif (text := getattr(old, name)) in self.memory:
                given[name] = self.memory[text]
            elif text:
                summary = tr("The “{key}” of “{id}” is not translated.", key=name, id=whose)
                self.binder.problems.warning(self.binder.spot(*route), summary)
        return replace(old, **given)

    def _links(self) -> tuple[ReferenceLink, ...]:
        numbers = {(link.source, link.target): n for n, link in enumerate(self.old.links)}
        links = [self._recalled(link) for link in self.old.links]
        translated = set()
        for n, texts in enumerate(self.texts.links):
            pair = (texts.source, texts.target)
            if pair not in numbers:
                summary = tr("The deck has no link from “{a}” to “{b}”.", a=shown(pair[0]), b=shown(pair[1]))
                self.binder.problems.error(self.binder.spot("links", n), summary)
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
                summary = tr("The link from “{a}” to “{b}” is not translated.", a=link.source, b=link.target)
                self.binder.problems.warning(self.binder.spot("links"), summary)
