"""All that a session leaves behind, as plain data: its boards (`fresque.core.debrief`) and what happened around them.

Computed from the deck, the journal and what was typed about the session; nothing is invented, nobody is named, and the
private texts of the deck are never read.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from fresque.core.batch import Done
from fresque.core.board import Board
from fresque.core.compared import Compared, compared
from fresque.core.debrief import CardLine, Debrief, TableDebrief, debrief
from fresque.core.deck import Deck
from fresque.core.facts import Commitment, Photo, Story, Vote
from fresque.core.info import SessionInfo
from fresque.core.report.cards import CardLife, lives, never_placed
from fresque.core.report.debates import Debate, debates
from fresque.core.report.feedback import Answers, feedback
from fresque.core.report.room import People, Spoken, commitments, people, spoken, votes
from fresque.core.report.schedule import Schedule, schedule
from fresque.core.report.sections import Choices
from fresque.core.report.story import StoryPicture, stories
from fresque.core.report.tidied import Joker, LotCounted, counted_lots, jokers
from fresque.core.report.timed import facts_of, timed, worked

__all__ = ["Report", "report"]


@dataclass(frozen=True, slots=True)
class Report:
    """A whole session; `boards` is what its tables made. Everything else may be empty."""

    deck: Deck
    info: SessionInfo
    boards: Debrief
    times: Schedule = Schedule()
    people: People = People()
    lives: tuple[CardLife, ...] = ()
    never: tuple[CardLine, ...] = ()
    """Cards of the lots in use that no table placed."""
    shared: Compared = Compared((), (), ())
    stories: Mapping[int, tuple[StoryPicture, ...]] = field(default_factory=dict)
    debates: tuple[Debate, ...] = ()
    votes: tuple[Vote, ...] = ()
    tales: tuple[Story, ...] = ()
    """The story each table tells of its board, in its own words."""
    said: tuple[Spoken, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    feedback: tuple[Answers, ...] = ()
    counted: tuple[LotCounted, ...] = ()
    """The cards counted when tidying up."""
    jokers: tuple[Joker, ...] = ()
    photos: tuple[Photo, ...] = ()
    unreadable: tuple[Photo, ...] = ()
    """Photographs whose bytes are not there, or are no picture."""

    @property
    def tables(self) -> tuple[TableDebrief, ...]:
        """The tables that worked."""
        return self.boards.tables


def report(deck: Deck, history: Sequence[Done], info: SessionInfo, choices: Choices | None = None) -> Report:
    """The report of a journal, of the tables and the sentences that `choices` keep."""
    kept = choices or Choices()
    board = Board()
    for done in history:
        board.replay(done.gesture, done.actor)
    whole = debrief(deck, board, tables=info.tables)
    tables = tuple(table for table in whole.tables if not kept.tables or table.number in kept.tables)
    whole_room = (0, *kept.tables)
    told = [one for one in timed(board, history) if not kept.tables or one.fact.table in whole_room]
    shown = [one for one in told if one.fact.id not in kept.left_out]
    numbers = [table.number for table in tables]
    alive = tuple(life for life in lives(deck, board, history, shown) if life.table in numbers)
    made = Report(
        deck=deck,
        info=info,
        boards=replace(whole, tables=tables),
        times=schedule(deck, told, [done.ts for done in worked(history)]),
        people=people(told, 0 if kept.tables else info.expected),
        lives=alive,
        never=never_placed(deck, alive, told),
        shared=compared(board, deck, numbers),
        stories=stories(deck, history, told, numbers) if any(part.id == "story" for part in kept.shown) else {},
        debates=debates(shown, deck),
        votes=votes(told),
        tales=tuple(tale for tale in facts_of(shown, Story) if tale.text.strip()),
        said=spoken(shown, deck, board),
        commitments=commitments(shown),
        feedback=feedback(told, deck),
        counted=counted_lots(told, deck, info.tables),
        jokers=jokers(shown, deck),
        photos=tuple(facts_of(shown, Photo)),
    )
    return made if kept.verbatims else _unspoken(made)


def _unspoken(whole: Report) -> Report:
    """The same without a sentence that a person said or wrote; marks, votes and positions stay."""
    return replace(
        whole,
        said=(),
        tales=(),
        commitments=(),
        jokers=tuple(replace(joker, text="") for joker in whole.jokers if joker.title),
        feedback=tuple(replace(answers, words=()) for answers in whole.feedback if answers.answers),
        debates=tuple(replace(debate, arguments=()) for debate in whole.debates if debate.positions),
    )
