"""A session as one line of the year, from its deck, its journal and what was typed about it."""

from collections import Counter
from collections.abc import Iterable, Sequence

from fresque.core.batch import Done
from fresque.core.board import Board
from fresque.core.deck import Deck
from fresque.core.info import SessionInfo
from fresque.core.records import Link, PlacedCard
from fresque.core.report.cards import CardLife, lives
from fresque.core.report.feedback import Answers, feedback
from fresque.core.report.room import people
from fresque.core.report.schedule import Schedule, schedule
from fresque.core.report.timed import timed, worked
from fresque.core.year.line import CardMark, PhaseSpan, SessionLine


def line_of(
    file: str, session_id: str, deck: Deck, board: Board, history: Sequence[Done], info: SessionInfo
) -> SessionLine:
    """The line of a session whose `history` was played on `board`."""
    told = timed(board, history)
    times = schedule(deck, told, [done.ts for done in worked(history)])
    answered = feedback(told, deck)
    marks = [answers for answers in answered if answers.kind == "scale"]
    there = people(told, info.expected)
    lived = lives(deck, board, history, told)
    records = board.records()
    return SessionLine(
        file=file,
        id=session_id,
        deck=deck.id,
        title=deck.title,
        version=deck.version,
        started=times.started or info.created,
        minutes=_minutes(times),
        tables=len({record.table for record in records if isinstance(record, PlacedCard)}) or info.tables,
        people=there.present,
        place=info.place.strip(),
        client=info.commissioner.strip(),
        cards=sum(isinstance(record, PlacedCard) for record in records),
        links=sum(isinstance(record, Link) for record in records),
        marks=sum(answers.answers for answers in marks),
        marks_sum=sum(map(_total, marks)),
        linked=_marks((life, life.links) for life in lived),
        disputed=_marks((life, int(life.disputed)) for life in lived),
        phases=tuple(_spans(deck, times)),
        expected=there.expected,
        respondents=max((answers.answers for answers in answered), default=0),
    )


def _minutes(times: Schedule) -> float:
    """From the first phase to the end when phases were run, from the first gesture to the last otherwise."""
    if not times.phases:
        return times.minutes
    return sum(phase.minutes for phase in times.phases)


def _total(answers: Answers) -> int:
    return sum(mark * count for mark, count in enumerate(answers.counts, 1))


def _marks(weighed: Iterable[tuple[CardLife, int]]) -> tuple[CardMark, ...]:
    """The cards something happened to, all tables together, those it happened to most first."""
    times, titles = Counter[str](), dict[str, str]()
    for life, weight in weighed:
        times[life.card.id] += weight
        titles[life.card.id] = life.card.title
    return tuple(CardMark(card, titles[card], count) for card, count in times.most_common() if count)


def _spans(deck: Deck, times: Schedule) -> Iterable[PhaseSpan]:
    """The phases that were run, one run twice counted together."""
    ids = {phase.title: phase.id for phase in deck.workshop.phases}
    real, planned = dict[str, float](), dict[str, float]()
    for phase in times.phases:
        real[phase.title] = real.get(phase.title, 0.0) + phase.minutes
        planned[phase.title] = phase.planned
    return [PhaseSpan(ids.get(title, title), title, planned[title], minutes) for title, minutes in real.items()]
