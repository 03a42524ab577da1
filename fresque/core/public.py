"""What the room may see, as plain values: a deck without anything private, and whatever a projector shows.

Nothing here holds a hint, a note of the facilitator, an expected place, a reference link or what a card says on a face
nobody has turned yet: a window that is given these values has no secret to betray.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from fresque.core.deck import Card, Deck, Phase, Workshop
from fresque.core.public_axes import Axes
from fresque.core.public_clocks import OneClock, Turn
from fresque.core.public_closing import Asked, Taken
from fresque.core.public_debate import Arguments, Hands, Places, Round, SideBySide
from fresque.core.public_screens import Board as Board
from fresque.core.public_screens import Colour as Colour
from fresque.core.public_screens import Countdown as Countdown
from fresque.core.public_screens import Gallery as Gallery
from fresque.core.public_screens import Instruction as Instruction
from fresque.core.public_screens import Notion as Notion
from fresque.core.public_screens import Pattern as Pattern
from fresque.core.public_screens import Pause as Pause
from fresque.core.public_screens import Plain as Plain
from fresque.core.public_screens import Programme as Programme
from fresque.core.public_screens import Question as Question
from fresque.core.public_screens import Spotlight as Spotlight
from fresque.core.public_screens import Step as Step
from fresque.core.public_screens import Table as Table
from fresque.core.public_screens import Thanks as Thanks
from fresque.core.public_screens import TimeOnly as TimeOnly
from fresque.core.public_screens import Welcome as Welcome
from fresque.core.public_screens import When as When
from fresque.core.records import Link, Placed, Record
from fresque.core.zones import zones_of

Screen = (
    Welcome
    | Axes
    | Programme
    | Instruction
    | TimeOnly
    | Spotlight
    | Question
    | Notion
    | Pause
    | Gallery
    | Thanks
    | Board
    | Plain
    | Pattern
    | Places
    | Arguments
    | Hands
    | SideBySide
    | Round
    | Taken
    | Asked
    | OneClock
    | Turn
)


@dataclass(frozen=True, slots=True)
class Shown:
    """All a public window is ever given, besides the pictures of the deck."""

    deck: Deck
    screen: Screen


def public_deck(deck: Deck, turned: Collection[str] = ()) -> Deck:
    """The deck as the room may know it; only the cards `turned` (their ids) keep what their verso says."""
    return replace(
        deck,
        links=(),
        materials=(),
        remove=(),
        cards=tuple(public_card(deck, card, card.id in turned) for card in _spread(deck)),
        layout=replace(deck.layout, zones=tuple(replace(zone, title="") for zone in deck.layout.zones))
        if _hides_steps(deck)
        else deck.layout,
        workshop=Workshop(deck.workshop.duration, tuple(map(_public_phase, deck.workshop.phases))),
    )


def public_card(deck: Deck, card: Card, turned: bool) -> Card:
    """A card without what is for the facilitator and, unless it is `turned`, without what its verso says."""
    bare = replace(card, hint="")
    if turned:
        return bare
    number = None if card.kind == "step" and _hides_steps(deck) else card.number
    return replace(bare, number=number, essential="", body="", sources=(), viewpoints=(), final_question="")


def public_records(records: Iterable[Record]) -> tuple[Record, ...]:
    """What lies on a table: no fact of the session, said or counted, goes with it."""
    return tuple(record for record in records if isinstance(record, Placed | Link))


def _public_phase(phase: Phase) -> Phase:
    return Phase(phase.id, phase.title, phase.ideal, public=phase.public)


def _hides_steps(deck: Deck) -> bool:
    """Whether people have to find the order of the steps, as in a ring."""
    return deck.layout.kind == "ring" and any(card.kind == "step" for card in deck.cards)


def _spread(deck: Deck) -> list[Card]:
    """The cards expected nowhere, but for as many in the first zone as its largest needs to be drawn as large."""
    if not any(card.zone for card in deck.cards):
        return list(deck.cards)
    nowhere = [replace(card, zone=()) for card in deck.cards]
    wanted, first = zones_of(deck), deck.layout.zones[0].id if deck.layout.zones else ""
    for n, card in enumerate(nowhere):
        if not wanted.areas or zones_of(replace(deck, cards=tuple(nowhere))).bounds == wanted.bounds:
            break
        nowhere[n] = replace(card, zone=(first,))
    return nowhere
