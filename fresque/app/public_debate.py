"""The public screens of a debate and of the last words, made from the desk: what was revealed, no more."""

from collections.abc import Callable

from fresque.app.debating import Debate, counted, debated, labels, revealed
from fresque.app.desk import Desk
from fresque.core.i18n import speaking
from fresque.core.public import Countdown, Question, Screen
from fresque.core.public_debate import Arguments, Hands, Places, Round
from fresque.core.report.room_words import moment_said
from fresque.core.small_clock import SmallClock
from fresque.layout.text import plain


def places(desk: Desk) -> Screen | None:
    """Where to stand; once revealed, where people stood and how they moved since the last time they were shown."""
    debate = debated(desk)
    if debate is None:
        return None
    question, time = _asked(debate), small_time(desk, desk.conduct.speaker)
    last = debate.last
    if last is None or not last.shown or last.moment != debate.moment:
        taken, river = last is not None and last.moment == debate.moment, desk.debating.shape == "river"
        return Places(question, labels(desk), said(desk, debate.moment), river=river, taken=taken, time=time)
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
    debate = debated(desk)
    if debate is None:
        return None
    chosen = [turn for turn in debate.arguments if turn.id in desk.debating.chosen and turn.text.strip()]
    sides = [turn.side for turn in debate.arguments]
    return Arguments(
        _asked(debate),
        desk.debating.side,
        (sides.count("for"), sides.count("against")),
        tuple(turn.text.strip() for turn in chosen if turn.side != "against"),
        tuple(turn.text.strip() for turn in chosen if turn.side == "against"),
        small_time(desk, desk.conduct.speaker),
    )


def final(desk: Desk) -> Screen | None:
    """The last question of a controversy, once its step has come."""
    debate = debated(desk)
    if debate is None or debate.step != "final" or not debate.card.final_question:
        return None
    return Question(debate.card.final_question)


def hands(desk: Desk) -> Screen | None:
    """A question answered by raising hands."""
    asked = desk.debating.hands
    if asked is None:
        return None
    seen = counted(desk) if asked.record in revealed(desk) else None
    return Hands(asked.question, asked.options, seen or ())


def last_words(desk: Desk) -> Screen | None:
    """The seat that speaks and its minute, once the round began."""
    words = desk.debating.words
    if not words.seat:
        return None
    return Round(words.seat, words.seats, small_time(desk, words.small), words.passed, words.furthest)


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


def _asked(debate: Debate) -> str:
    """The question of a card, or the words of a statement."""
    return plain(debate.card.question or debate.card.title)


MADE: dict[str, Callable[[Desk], Screen | None]] = {
    "places": places,
    "arguments": arguments,
    "final": final,
    "hands": hands,
    "round": last_words,
}
"""The screens of a debate by their names."""
