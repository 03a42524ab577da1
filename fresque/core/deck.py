"""The deck model: what a deck.yaml says, checked and ready to use.

Limits and descriptions are attached to the fields, so that the reader of decks and the JSON Schema say the same thing.
"""

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, field
from functools import cached_property
from typing import Any, Literal

from fresque.core.colors import COLORS as COLORS
from fresque.core.i18n import _

Kind = Literal["card", "step", "action", "controversy", "statement", "joker", "blank"]
LayoutKind = Literal["free", "ring", "timeline", "matrix", "columns", "axis"]
LinkKind = Literal["expected", "optional", "questionable"]
AnswerKind = Literal["scale", "choice", "words"]
ColorName = Literal["blue", "vermilion", "green", "violet", "ochre", "teal", "night"]
Mark = Literal["circle", "triangle", "square", "diamond", "star", "hexagon"]
Face = Literal["recto", "verso"]
Rights = Literal["all", "arrange", "read"]
"""What the hands at a table may do: everything; move and turn only; nothing but look."""

FORMAT = 1
"""The version of the deck format that this program reads and writes."""
ID = r"[a-z0-9]+(-[a-z0-9]+)*"
VERSION = r"[0-9]+(\.[0-9]+){0,2}"
LANGUAGE = r"[a-z]{2}(-[A-Z]{2})?"
ADDRESS = r"https?://\S+"
PICTOGRAM = r"[a-z0-9]+\.[a-z0-9_-]+"
CARD_FORMAT = r"a6|a7|poker|tarot|square|[0-9]{2,3}(\.[0-9])?x[0-9]{2,3}(\.[0-9])?mm"
BASE = ID + "(@" + VERSION + ")?"
LINKED = ID + " ?> ?" + ID
SHAPES = {
    ID: _("small letters without accents, digits and single hyphens, as in “my-card-2”"),
    VERSION: _("numbers separated by dots, as in “1.0.0”"),
    LANGUAGE: _("a language code, as in “fr” or “fr-CA”"),
    ADDRESS: _("an address that starts with http:// or https://, without spaces"),
    PICTOGRAM: _("the name of a set, a dot and the name of a pictogram, as in “mdi6.scale-balance”"),
    CARD_FORMAT: _("a6, a7, poker, tarot, square, or a width and a height as in “63.5x88mm”"),
    BASE: _("the identifier of a deck and its version, as in “other-deck@1”"),
    LINKED: _("the two cards of a link in their order, as in “one-card > another-card”"),
}
"""What each pattern of the format asks for, in words (translated where it is shown)."""
MAX_CARDS = 500
MAX_CREDITS = 4000


def key(doc: str, *, default: Any = MISSING, **limits: Any) -> Any:
    """A field of the deck format: `doc` for the schema, `limits` among:

    min, max (characters of a text, bounds of a number, items of a list), each (characters of a list's texts),
    pattern (a regular expression named in SHAPES), name (the YAML key), scalar (a list that may be one value).
    """
    metadata = {"doc": doc, **limits}
    if default is MISSING:
        return field(metadata=metadata)
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True)
class Participants:
    """How many people sit at one table."""

    min: int = key("The fewest people a table works with.", default=4, min=1, max=100)
    ideal: int = key("The number a table works best with.", default=7, min=1, max=100)
    max: int = key("The most people at a table.", default=10, min=1, max=100)


@dataclass(frozen=True, slots=True)
class Zone:
    """A named place of the layout, where cards are expected. Dates and positions are the layout's own units."""

    id: str = key("Identifier of the zone.", pattern=ID, max=64)
    title: str = key("Title shown on the board.", max=60)
    start: float | None = key("Timeline: first year of the band.", default=None)
    end: float | None = key("Timeline: last year of the band.", default=None)
    row: int | None = key("Matrix: row, from 0.", default=None, min=0, max=20)
    column: int | None = key("Matrix or columns: column, from 0.", default=None, min=0, max=20)


@dataclass(frozen=True, slots=True)
class Layout:
    """How the board is laid out."""

    kind: LayoutKind = key("Kind of board.", default="free")
    zones: tuple[Zone, ...] = key("Zones of the board.", default=(), max=100)


@dataclass(frozen=True, slots=True)
class Lot:
    """A group of cards dealt together, told apart by a colour and a mark."""

    id: str = key("Identifier of the lot.", pattern=ID, max=64)
    title: str = key("Title printed on the band.", max=40)
    color: ColorName = key("Colour of the lot.", default="blue")
    mark: Mark = key("Shape of the lot, for those who do not see the colour.", default="circle")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from."""

    title: str = key("Title of the source.", max=200)
    url: str = key("Address (http or https), printed as a QR code.", default="", pattern=ADDRESS, max=500)
    year: int | None = key("Year of publication.", default=None, min=1000, max=2200)


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """One side of a controversy."""

    who: str = key("Who holds this view.", max=80)
    says: str = key("What they say.", max=400)


@dataclass(frozen=True, slots=True)
class Card:
    """One card, as its deck words it."""

    id: str = key("Identifier of the card.", pattern=ID, max=64)
    title: str = key("Title, large on the recto.", max=90)
    number: int | None = key("Number printed on the card.", default=None, min=0, max=9999)
    lot: str = key("Identifier of its lot.", default="", max=64)
    kind: Kind = key("Kind of card.", default="card")
    essential: str = key("The least everyone must have read, in bold.", default="", max=400)
    body: str = key("The rest of the verso.", default="", max=1200)
    icon: str = key("Pictogram, by its QtAwesome name.", default="", pattern=PICTOGRAM, max=100)
    image: str = key("Picture, a path inside the deck's folder.", default="", max=200)
    alt: str = key("What the picture shows.", default="", max=300)
    sources: tuple[Source, ...] = key("Where the facts come from.", default=(), max=20)
    zone: tuple[str, ...] = key("Expected zone (one id or a list).", default=(), scalar=True, max=100, each=64)
    hint: str = key("For the facilitator only, never projected nor printed on the card.", default="", max=600)
    question: str = key("Controversy: the question on the recto.", default="", max=200)
    viewpoints: tuple[Viewpoint, ...] = key("Controversy: the opposed views on the verso.", default=(), max=6)
    final_question: str = key("Controversy: the last question of the verso.", default="", max=200)


@dataclass(frozen=True, slots=True)
class Written(Card):
    """A blank card or an empty joker with the words of a table."""


@dataclass(frozen=True, slots=True)
class ReferenceLink:
    """A link the deck's authors know; something to check against, never a score."""

    source: str = key("Card the link leaves.", name="from", pattern=ID, max=64)
    target: str = key("Card the link reaches.", name="to", pattern=ID, max=64)
    kind: LinkKind = key("Expected, optional or questionable.", default="expected")
    reason: str = key("Why, in a few words.", default="", max=120)
    explanation: str = key("What to say about it (needed when questionable).", default="", max=600)


@dataclass(frozen=True, slots=True)
class Phase:
    """One step of the workshop; durations in minutes."""

    id: str = key("Identifier of the phase.", pattern=ID, max=64)
    title: str = key("Title of the phase.", max=60)
    ideal: float = key("Planned minutes.", min=0, max=600)
    min: float | None = key("The least minutes it may be cut to.", default=None, min=0, max=600)
    droppable: bool = key("Whether it may be skipped when late.", default=False)
    deals: tuple[str, ...] = key(
        "Lots dealt when it starts (one id or a list).", default=(), scalar=True, max=100, each=64
    )
    rights: Rights | None = key(
        "What the table may do from its start: all, arrange (move and turn), read (look only).", default=None
    )
    public: str = key("Instruction shown to everyone.", default="", max=600)
    private: str = key("Notes for the facilitator only.", default="", max=2000)
    watch: tuple[str, ...] = key(
        "Watch points for the facilitator only: what goes wrong here and how it shows.", default=(), max=10, each=200
    )


@dataclass(frozen=True, slots=True)
class PlanPhase:
    """A phase as another plan runs it: what is left out stays as in the workshop's own phases."""

    id: str = key("Identifier of the phase.", pattern=ID, max=64)
    ideal: float | None = key("Planned minutes in this plan.", default=None, min=0, max=600)
    min: float | None = key("The least minutes in this plan.", default=None, min=0, max=600)
    public: str = key("Instruction of this plan.", default="", max=600)
    private: str = key("Notes of this plan, for the facilitator only.", default="", max=2000)


@dataclass(frozen=True, slots=True)
class Plan:
    """Another way to run the workshop: shorter, longer, or for other people."""

    id: str = key("Identifier of the plan.", pattern=ID, max=64)
    title: str = key("Title of the plan.", max=60)
    duration: float = key("Declared duration in minutes.", min=1, max=600)
    audience: str = key("For whom.", default="", max=200)
    phases: tuple[PlanPhase, ...] = key("The phases kept, in order.", default=(), max=100)


@dataclass(frozen=True, slots=True)
class Workshop:
    """The plan of a session, and others it may be run by."""

    duration: float | None = key("Declared duration in minutes.", default=None, min=1, max=600)
    phases: tuple[Phase, ...] = key("Phases, in order.", default=(), max=100)
    plans: tuple[Plan, ...] = key("Other plans, made of the same phases.", default=(), max=20)

    @property
    def minutes(self) -> float:
        """Planned duration in minutes."""
        return sum(phase.ideal for phase in self.phases)


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the subject, for the participant's booklet."""

    term: str = key("The word.", max=60)
    text: str = key("What it means, in plain words.", max=400)


@dataclass(frozen=True, slots=True)
class FeedbackQuestion:
    """A question asked before people leave."""

    id: str = key("Identifier of the question.", pattern=ID, max=64)
    question: str = key("The question.", max=200)
    kind: AnswerKind = key("How it is answered: from 1 to 5, among choices, or in words.", default="scale")
    choices: tuple[str, ...] = key("The choices, when there are some.", default=(), max=10, each=80)


@dataclass(frozen=True)
class Deck:
    """A whole deck; `folder` is where its images live (empty when it travels inside a session)."""

    fresque: int = key("Version of the deck format.", min=FORMAT, max=FORMAT)
    id: str = key("Identifier of the deck.", pattern=ID, max=64)
    title: str = key("Title of the deck.", max=80)
    version: str = key("Version of the deck.", default="1.0.0", pattern=VERSION, max=20)
    language: str = key("Language of the texts.", default="fr", pattern=LANGUAGE)
    license: str = key("SPDX identifier of the licence.", default="", max=40)
    authors: tuple[str, ...] = key("Authors.", default=(), max=200, each=120)
    credits: str = key("Whose workshop inspired it.", default="", max=MAX_CREDITS)
    summary: str = key("What the deck is about.", default="", max=1000)
    participants: Participants = key("People at one table.", default=Participants())
    cards_format: str = key("Default card format.", default="a6", pattern=CARD_FORMAT)
    base: str = key("Deck this one forks, as id@version.", default="", pattern=BASE, max=100)
    remove: tuple[str, ...] = key("Fork: cards of the base left out.", default=(), max=MAX_CARDS, each=64)
    remove_links: tuple[str, ...] = key(
        "Fork: links of the base left out, as “from > to”.", default=(), pattern=LINKED, max=5000, each=131
    )
    layout: Layout = key("Board of the deck.", default=Layout())
    lots: tuple[Lot, ...] = key("Lots, in the order they are dealt.", default=(), max=50)
    cards: tuple[Card, ...] = key("Cards.", default=(), max=MAX_CARDS)
    links: tuple[ReferenceLink, ...] = key("Reference links.", default=(), max=5000)
    workshop: Workshop = key("Plan of the workshop.", default=Workshop())
    glossary: tuple[Term, ...] = key("Words explained to the participants.", default=(), max=100)
    materials: tuple[str, ...] = key("What to bring besides the printed cards.", default=(), max=50, each=200)
    feedback: tuple[FeedbackQuestion, ...] = key("Questions for the end.", default=(), max=12)

    @cached_property
    def _by_id(self) -> dict[str, Card]:
        return {card.id: card for card in reversed(self.cards)}

    @cached_property
    def links_between(self) -> dict[tuple[str, str], list[ReferenceLink]]:
        """The reference links by the ids of the two cards they join, in their own direction."""
        found: dict[tuple[str, str], list[ReferenceLink]] = {}
        for link in self.links:
            found.setdefault((link.source, link.target), []).append(link)
        return found

    def card(self, card_id: str) -> Card | None:
        """The card with this id, or None when the deck has none."""
        return self._by_id.get(card_id)

    def lot(self, lot_id: str) -> Lot | None:
        """The lot with this id, or None when the deck has none."""
        return next((lot for lot in self.lots if lot.id == lot_id), None)

    def lot_number(self, lot_id: str) -> int:
        """The lot's number as people say it, from 1; 0 when the card has no lot."""
        return next((n for n, lot in enumerate(self.lots, 1) if lot.id == lot_id), 0)

    def cards_of(self, lot_id: str) -> Iterator[Card]:
        """The cards of one lot, in the deck's order."""
        return (card for card in self.cards if card.lot == lot_id)

    @property
    def links_removed(self) -> list[tuple[str, str]]:
        """The two cards of each link of the base that is left out."""
        pairs = (words.partition(">") for words in self.remove_links)
        return [(source.strip(), target.strip()) for source, _to, target in pairs]

    @property
    def extras(self) -> tuple[Card, ...]:
        """Jokers, blank cards and others that belong to no lot."""
        return tuple(card for card in self.cards if not card.lot)
