"""The texts of a deck as a translation gives them again: what may stand in `<language>.yaml`."""

from dataclasses import dataclass, field, fields
from typing import Any

from fresque.core.deck import (
    ID,
    VERSION,
    Card,
    Deck,
    FeedbackQuestion,
    Lot,
    Phase,
    Plan,
    PlanPhase,
    ReferenceLink,
    Term,
    Viewpoint,
    Zone,
    key,
)
from fresque.storage.decks.format import keys_of


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
    watch: tuple[str, ...] = key("All the watch points.", default=(), max=10, each=200)


@dataclass(frozen=True, slots=True)
class PlanPhaseTexts:
    """The texts of one phase, in another plan."""

    public: str = _same(PlanPhase, "public")
    private: str = _same(PlanPhase, "private")


@dataclass(frozen=True, slots=True)
class PlanTexts:
    """The texts of another plan."""

    title: str = _same(Plan, "title")
    audience: str = _same(Plan, "audience")
    phases: dict[str, PlanPhaseTexts] = _by_id("Texts of the phases, by id.")


@dataclass(frozen=True, slots=True)
class FeedbackTexts:
    """The texts of one question of the end."""

    question: str = _same(FeedbackQuestion, "question")
    choices: tuple[str, ...] = key("All the choices.", default=(), max=10, each=80)


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

    version: str = key("Version of the deck that was translated.", default="", pattern=VERSION, max=20)
    title: str = _same(Deck, "title")
    summary: str = _same(Deck, "summary")
    credits: str = _same(Deck, "credits")
    zones: dict[str, ZoneTexts] = _by_id("Texts of the zones, by id.")
    lots: dict[str, LotTexts] = _by_id("Texts of the lots, by id.")
    cards: dict[str, CardTexts] = _by_id("Texts of the cards, by id.")
    links: tuple[LinkTexts, ...] = key("Texts of the links.", default=(), max=5000)
    phases: dict[str, PhaseTexts] = _by_id("Texts of the phases, by id.")
    plans: dict[str, PlanTexts] = _by_id("Texts of the other plans, by id.")
    glossary: tuple[Term, ...] = key("All the words of the glossary.", default=(), max=100)
    materials: tuple[str, ...] = key("All that is to be brought.", default=(), max=50, each=200)
    feedback: dict[str, FeedbackTexts] = _by_id("Texts of the last questions, by id.")


MODELS: dict[type, type] = {
    Card: CardTexts,
    Lot: LotTexts,
    Zone: ZoneTexts,
    Phase: PhaseTexts,
    Plan: PlanTexts,
    PlanPhase: PlanPhaseTexts,
    FeedbackQuestion: FeedbackTexts,
    ReferenceLink: LinkTexts,
    Deck: Translation,
}
"""What gives again the texts of each record."""


def words(texts: type) -> list[str]:
    """The fields of a model of texts that hold words, and not identifiers or other models."""
    return [
        text.attribute for text in keys_of(texts).values() if not (text.by_id or text.pattern or text.type is LinkTexts)
    ]
