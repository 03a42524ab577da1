"""Choosing what to debate: the cards kept on the way, any other asked for, and the vote «Which one?» between them."""

from fresque.app.debating import HandsUp, ask_hands, counted, debatable
from fresque.app.desk import Desk, fresh_id
from fresque.app.search import search
from fresque.app.show_of_hands import MAX_OPTIONS
from fresque.core import debating
from fresque.core.alike import folded
from fresque.core.batch import Batch, Delete
from fresque.core.deck import Card
from fresque.core.facts import DebateTurn, Shortlist, happened
from fresque.core.i18n import speaking, tr
from fresque.layout.text import plain


def shortlist(desk: Desk) -> list[Card]:
    """The cards kept for the debate, in the order they were."""
    kept = dict.fromkeys(one.card for one in happened(desk.board.records(), Shortlist))
    return [card for name in kept if (card := desk.deck.card(name)) is not None]


def keep_for_debate(desk: Desk, card_id: str) -> bool:
    """Keep a card for the debate, or let go of it."""
    there = [one.id for one in happened(desk.board.records(), Shortlist) if one.card == card_id]
    if there:
        return desk.commit(Batch(tuple(Delete(record) for record in there)))
    return desk.deck.card(card_id) is not None and desk.commit(debating.shortlist(fresh_id(), card_id))


def offered(desk: Desk, words: str = "") -> list[Card]:
    """What may be debated: cards kept, then controversies and statements, then what was debated; or what answers words.

    Any card of the deck answers, by its number or by its words.
    """
    usual = [*shortlist(desk), *debatable(desk), *_debated(desk)]
    if not folded(words).split():
        return list({card.id: card for card in usual}.values())
    found = [answer.card.id for answer in search(desk, words) if answer.card is not None]
    cards = {card.id: card for name in found if (card := desk.deck.card(name)) is not None and card.kind != "blank"}
    first = [card.id for card in usual if card.id in cards]
    return [cards[name] for name in dict.fromkeys((*first, *cards))]


def question_said(card: Card) -> str:
    """What is debated about a card: its question, or its title."""
    return plain(card.question or card.title)


def ask_which(desk: Desk) -> HandsUp | None:
    """Ask the room which of the cards kept is debated; None when fewer than two are."""
    cards = shortlist(desk)[:MAX_OPTIONS]
    with speaking(desk.deck.language):
        question = tr("Which one shall we debate?")
    return ask_hands(desk, question, [question_said(card) for card in cards], [card.id for card in cards])


def most_wanted(desk: Desk) -> list[Card]:
    """The card that had the most hands, several when they had as many; none before they are counted."""
    hands, counts = desk.debating.hands, counted(desk)
    if hands is None or not counts or not hands.cards or not any(counts):
        return []
    won = [name for name, count in zip(hands.cards, counts, strict=False) if count == max(counts)]
    return [card for name in won if (card := desk.deck.card(name)) is not None]


def wanted_said(desk: Desk) -> str:
    """The outcome of the vote in words, for the facilitator, who decides; empty before it is counted."""
    cards = most_wanted(desk)
    names = tr(" or ").join(tr("“{title}”", title=plain(card.title)) for card in cards)
    if len(cards) == 1:
        return tr("Most hands: {card}. You decide.", card=names)
    return tr("As many hands for {cards}. You decide.", cards=names) if cards else ""


def _debated(desk: Desk) -> list[Card]:
    names = (turn.card for turn in happened(desk.board.records(), DebateTurn))
    return [card for name in names if (card := desk.deck.card(name)) is not None]
