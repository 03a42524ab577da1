"""Cards a table words itself: blank ones, and jokers that the deck leaves empty; and what any placed card shows."""

from dataclasses import replace

from fresque.core.deck import Card, Deck
from fresque.core.deck import Written as Written
from fresque.core.fields import MAX_WORDED_TITLE
from fresque.core.i18n import speaking, tr
from fresque.core.records import PlacedCard

BLANK = "fresque-blank"
"""The card of a blank that the deck does not have: no deck needs one for its tables to write theirs."""


def blanks_of(deck: Deck) -> tuple[Card, ...]:
    """The blank cards of a deck; one like any other, `BLANK`, when it has none."""
    own = tuple(card for card in deck.cards if card.kind == "blank")
    if own:
        return own
    with speaking(deck.language):
        return (Card(id=BLANK, title=tr("Blank card"), kind="blank", icon="mdi6.pencil-plus-outline"),)


def card_of(deck: Deck, card_id: str) -> Card | None:
    """The card of this id, `BLANK` included; None when the deck has none."""
    if card_id == BLANK and deck.card(card_id) is None:
        return replace(blanks_of(deck)[0], id=BLANK)
    return deck.card(card_id)


def may_word(card: Card | None) -> bool:
    """Whether a table words this card: a blank one, or a joker of which the deck says nothing but its name."""
    if card is None:
        return False
    return card.kind == "blank" or (card.kind == "joker" and not (card.essential or card.body))


def shown(deck: Deck, record: PlacedCard) -> Card | None:
    """The card as a table sees it, with its own words where it wrote some; None when the deck no longer has it.

    Words without a title make one of their beginning.
    """
    card = card_of(deck, record.card)
    title, body = record.title.strip(), record.body.strip()
    if card is None or not may_word(card) or not (title or body):
        return card
    if not title:
        short = len(body) <= MAX_WORDED_TITLE
        title, body = (body, "") if short else (f"{body[: MAX_WORDED_TITLE - 1]}…", body)
    return Written(card.id, title, None, card.lot, card.kind, body=body, icon=card.icon, zone=card.zone)


def is_written(deck: Deck, record: PlacedCard) -> bool:
    """Whether this card says words of its table."""
    return isinstance(shown(deck, record), Written)


def title_shown(deck: Deck, record: PlacedCard) -> str:
    """What a placed card is called; its id when the deck no longer has it."""
    card = shown(deck, record)
    return card.title if card else record.card


def known_by(card: Card) -> str:
    """What tells a card from any other: those a table wrote are as many as their words."""
    return f"{card.id}\0{card.title}\0{card.body}" if isinstance(card, Written) else card.id
