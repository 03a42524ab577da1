"""A vote by show of hands: a question put to the room, hands counted, hidden until they are revealed."""

from collections.abc import Sequence
from dataclasses import dataclass

from fresque.app.debates import revealed
from fresque.app.desk import Desk, fresh_id
from fresque.core import debating
from fresque.core.batch import Batch, Delete
from fresque.core.facts import Feedback, Reveal, Vote, happened
from fresque.core.i18n import speaking, tr

MAX_OPTIONS = 9


@dataclass(slots=True)
class HandsUp:
    """A question put to the room, hands to be counted; `record` names its fact once it is written.

    `feedback` is the id of the deck's question when it is one of the end; `cards` are those voted between, one an
    option; `counts` are keyed and not written yet.
    """

    question: str
    options: tuple[str, ...]
    feedback: str = ""
    record: str = ""
    cards: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()


def usual_options(desk: Desk) -> str:
    """The choices of most votes, in the language of the deck, with / between them."""
    with speaking(desk.deck.language):
        return tr("Yes / No / No opinion")


def ask_hands(desk: Desk, question: str, options: Sequence[str], cards: Sequence[str] = ()) -> HandsUp | None:
    """Put a question to the room; None when it lacks words or two choices."""
    words = tuple(option.strip() for option in options if option.strip())[:MAX_OPTIONS]
    if not question.strip() or len(words) < 2:
        return None
    desk.debating.hands = HandsUp(question.strip()[:500], words, cards=tuple(cards)[:MAX_OPTIONS])
    desk.looks.tell("public")
    return desk.debating.hands


def count_hands(desk: Desk, counts: Sequence[int]) -> bool:
    """Write down how many hands each choice had, hidden until it is revealed; counted again, it replaces the first."""
    hands = desk.debating.hands
    if hands is None:
        return False
    new_id = fresh_id()
    if hands.feedback:
        made = debating.answer(new_id, hands.feedback, counts=counts)
    else:
        made = debating.vote(new_id, hands.question, hands.options, counts, hands.cards)
    gone = (Delete(hands.record),) if made.ops and counted(desk) is not None else ()
    done = desk.commit(Batch((*gone, *made.ops)))
    if done:
        hands.record, hands.counts = new_id, ()
    return done


def reveal_hands(desk: Desk) -> bool:
    """Show everyone the hands counted; False when they are not, or are shown already."""
    hands = desk.debating.hands
    if hands is None or counted(desk) is None or hands.record in revealed(desk):
        return False
    return desk.commit(Batch((debating.unveil(fresh_id(), hands.record),)))


def hide_hands(desk: Desk) -> bool:
    """Hide again the hands that were revealed."""
    return desk.commit(Batch(_unveilings(desk)))


def restart_hands(desk: Desk) -> bool:
    """Take away the hands counted, seen or not, to vote again on the same question."""
    hands = desk.debating.hands
    if hands is None or counted(desk) is None:
        return False
    done = desk.commit(Batch((*_unveilings(desk), Delete(hands.record))))
    if done:
        hands.counts = ()
    return done


def counted(desk: Desk) -> tuple[int, ...] | None:
    """The hands counted for the question asked; None before, and once that is undone."""
    hands, there = desk.debating.hands, desk.board.records(debating.ROOM)
    counts = {vote.id: vote.counts for vote in happened(there, Vote)}
    counts |= {answer.id: answer.counts for answer in happened(there, Feedback)}
    return counts.get(hands.record) if hands else None


def _unveilings(desk: Desk) -> tuple[Delete, ...]:
    hands = desk.debating.hands
    return tuple(Delete(r.id) for r in happened(desk.board.records(), Reveal) if hands and r.what == hands.record)
