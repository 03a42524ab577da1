"""The public screens of a debate and of the last words, made from the desk: what was revealed, no more."""

from collections.abc import Callable

from fresque.app.debate_choice import question_said
from fresque.app.debates import Debate, on_wall, revealed, running
from fresque.app.debating import counted, labels
from fresque.app.desk import Desk
from fresque.app.speaking import timed
from fresque.core.colors import COLORS
from fresque.core.deck import Card, Deck
from fresque.core.i18n import speaking, tr
from fresque.core.public import Countdown, Question, Screen
from fresque.core.public_debate import Arguments, Hands, Places, Round, SideBySide
from fresque.core.report.room_words import moment_said
from fresque.core.small_clock import SmallClock
from fresque.layout.card_tiers import number_shown


def places(desk: Desk) -> Screen | None:
    """Where to stand; once revealed, where people stood and how they moved since the last time they were shown."""
    debate = on_wall(desk)
    if debate is None:
        return None
    question, time = _asked(desk, debate), small_time(desk, timed(desk, debate.table))
    last = debate.last
    if last is None or not last.shown or last.moment != debate.moment:
        taken, there = last is not None and last.moment == debate.moment, labels(desk, debate.table)
        river = len(there) == 3
        return Places(question, there, said(desk, debate.moment), river=river, taken=taken, time=time)
    then = debate.compared
    then = then if then is not None and then.shown else None
    return Places(
        question,
        last.labels or tuple(str(n) for n in range(1, len(last.counts) + 1)),
        said(desk, last.moment),
        last.counts,
        said(desk, then.moment) if then else "",
        then.counts if then else (),
        river=len(last.counts) == 3,
        time=time,
    )


def arguments(desk: Desk) -> Screen | None:
    """Whose turn it is, with the speaker's clock; of what the secretary wrote, only what was chosen."""
    debate = on_wall(desk)
    if debate is None:
        return None
    chosen = [turn for turn in debate.arguments if turn.id in desk.debating.chosen and turn.text.strip()]
    sides = [turn.side for turn in debate.arguments]
    return Arguments(
        _asked(desk, debate),
        desk.debating.corner(debate.table).side,
        (sides.count("for"), sides.count("against")),
        tuple(turn.text.strip() for turn in chosen if turn.side != "against"),
        tuple(turn.text.strip() for turn in chosen if turn.side == "against"),
        small_time(desk, timed(desk, debate.table)),
    )


def final(desk: Desk) -> Screen | None:
    """The last question of a controversy, once its step has come."""
    debate = on_wall(desk)
    if debate is None or debate.step != "final" or not debate.card.final_question:
        return None
    return Question(debate.card.final_question)


def hands(desk: Desk) -> Screen | None:
    """A question answered by raising hands."""
    asked = desk.debating.hands
    if asked is None:
        return None
    seen = counted(desk) if asked.record in revealed(desk) else None
    cards = [desk.deck.card(name) for name in asked.cards]
    badges = tuple(badge(desk.deck, card) if card else ("", "") for card in cards)
    return Hands(asked.question, asked.options, seen or (), badges if len(badges) == len(asked.options) else ())


def side_by_side(desk: Desk) -> Screen | None:
    """What the tables debate at the same time, once there are two debates."""
    found = running(desk)
    if len(found) < 2:
        return None
    with speaking(desk.deck.language):
        names = [table_said(debate.table) for debate in found]
    times = [small_time(desk, timed(desk, debate.table)) for debate in found]
    return SideBySide(tuple((n, question_said(d.card), time) for n, d, time in zip(names, found, times, strict=True)))


def last_words(desk: Desk) -> Screen | None:
    """The seat that speaks and its minute, once the round began."""
    words = desk.debating.words
    if not words.seat:
        return None
    several = desk.session.info.tables > 1
    return Round(words.seat, words.seats, small_time(desk, words.small), words.passed, words.furthest, several)


def small_time(desk: Desk, small: SmallClock) -> Countdown | None:
    """A small clock as everyone may see it; None before it was let go."""
    if small.since is None and not small.spent:
        return None
    left = -(-small.left(desk.session.now()) // 1000)
    return Countdown(left, small.span // 1000, held=small.since is None)


def said(desk: Desk, moment: str) -> str:
    """A moment of the debate in words, in the language of the deck."""
    with speaking(desk.deck.language):
        return moment_said(moment)


def table_said(table: int) -> str:
    """Whose debate it is, in words."""
    return tr("Table {n}", n=table) if table else tr("The whole room")


def badge(deck: Deck, card: Card) -> tuple[str, str]:
    """The number of a card as its recto shows it, and the colour of its lot."""
    lot = deck.lot(card.lot)
    return number_shown(deck, card, "recto"), COLORS[lot.color if lot else "night"]


def _asked(desk: Desk, debate: Debate) -> str:
    """What is debated, and at which table when there are several debates."""
    words = question_said(debate.card)
    if len(running(desk)) < 2:
        return words
    with speaking(desk.deck.language):
        return tr("{label}: {n}", label=table_said(debate.table), n=words)


MADE: dict[str, Callable[[Desk], Screen | None]] = {
    "places": places,
    "arguments": arguments,
    "final": final,
    "hands": hands,
    "debates": side_by_side,
    "round": last_words,
}
"""The screens of a debate by their names."""
