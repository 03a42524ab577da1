"""All the tables at a glance, for the facilitator alone: what is placed, what deserves a visit; never projected."""

from collections.abc import Iterable
from dataclasses import dataclass

from fresque.app.attention import Attention, Pointer, attention
from fresque.app.desk import Desk
from fresque.app.session import Change
from fresque.app.summary import UNCOUNTED
from fresque.app.unserved import remark, unserved
from fresque.core.clock import Clock
from fresque.core.dealing import ready_cards
from fresque.core.disputes import in_dispute
from fresque.core.i18n import tr, trn
from fresque.core.records import Fact, Link, PlacedCard, Record
from fresque.core.written import title_shown

HESITANT = 3
"""Times a card must have moved again in the phase for its table to be said to hesitate."""


@dataclass(frozen=True, slots=True)
class TableSeen:
    """A table: cards placed of those it was given, links, cards in dispute, what deserves attention there."""

    table: int
    placed: int
    given: int
    links: int
    disputed: tuple[Pointer, ...]
    attention: Attention


class AllTables:
    """Looks again only at the tables that changed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._known: dict[int, TableSeen] = {}
        self._lies: dict[str, int] = {}
        self.forget = desk.session.listen(self._changed)

    def seen(self) -> list[TableSeen]:
        """Every table, in order."""
        return [self.table(n) for n in range(1, self._desk.session.info.tables + 1)]

    def table(self, number: int) -> TableSeen:
        """One table, worked out when it changed."""
        if number not in self._known:
            records = self._desk.board.records(number)
            self._lies |= dict.fromkeys((record.id for record in records), number)
            self._lies |= dict.fromkeys((fact.id for fact in self._desk.board.records(0) if _for_all(fact)), 0)
            self._known[number] = _look(self._desk, number)
        return self._known[number]

    def _changed(self, change: Change) -> None:
        for record_id in change.touched:
            record = self._desk.board.get(record_id)
            for table in {self._lies.get(record_id), record.table if record else None} - {None}:
                if table != 0:
                    self._known.pop(table or 0, None)
                elif self._lies.get(record_id) == 0 or _for_all(record):
                    self._known.clear()


def _for_all(record: Record | None) -> bool:
    """Whether what happened on no table gives cards to all of them: the clock gives none."""
    return isinstance(record, Fact) and record.type in ("deal", "reveal")


def _look(desk: Desk, table: int) -> TableSeen:
    records = desk.board.records(table)
    counting = {card.id for card in desk.deck.cards if card.kind not in UNCOUNTED and card.lot}
    given = ready_cards(desk.deck, (*desk.board.records(0), *records)) & counting
    placed = {r.card for r in records if isinstance(r, PlacedCard)} & counting
    disputed = {r.card: r for r in records if isinstance(r, PlacedCard) and in_dispute(r)}
    return TableSeen(
        table,
        len(placed),
        len(given | placed),
        sum(isinstance(r, Link) for r in records),
        tuple(Pointer(r.id, title_shown(desk.deck, r)) for r in disputed.values()),
        attention(desk, table),
    )


def coverage(seen: TableSeen) -> str:
    """«11/24 posées»."""
    return tr("{placed}/{given} placed", placed=seen.placed, given=seen.given) if seen.given else tr("nothing dealt")


def remarks(desk: Desk, seen: TableSeen, clock: Clock) -> list[str]:
    """What deserves a visit, in words, the most pressing first; a dot marks a silent table."""
    found = [words] if (words := remark(unserved(desk), seen.table)) else list[str]()
    silent = dict(quiet(desk, clock)).get(seen.table)
    if silent is not None:
        found.append(trn("● silent for {n} min", "● silent for {n} min", silent))
    if seen.disputed:
        found.append(tr("in dispute: {titles}", titles=", ".join(card.text for card in seen.disputed)))
    moved = _hesitating(desk, seen.table, clock)
    if moved:
        found.append(tr("hesitates: {title}", title=moved))
    question, elsewhere = len(seen.attention.question), len(seen.attention.elsewhere)
    if question:
        found.append(trn("{n} link to question", "{n} links to question", question))
    if elsewhere:
        found.append(trn("{n} card elsewhere", "{n} cards elsewhere", elsewhere))
    return found


def quiet(desk: Desk, clock: Clock) -> Iterable[tuple[int, int]]:
    """The silent tables and for how many minutes, while a phase runs."""
    beats = desk.conduct.beats()
    if clock.running is None or clock.held is not None or clock.forgotten or not beats:
        return ()
    return desk.conduct.silences.silent(beats[-1].at)


def _hesitating(desk: Desk, table: int, clock: Clock) -> str:
    """The card that a table moved the most in this phase, when it did again and again."""
    running = clock.running
    if running is None or running.started is None:
        return ""
    moves = desk.conduct.silences.moved_again(table, running.started)
    record_id, times = max(moves.items(), key=lambda entry: entry[1], default=("", 0))
    record = desk.board.get(record_id) if record_id else None
    return title_shown(desk.deck, record) if isinstance(record, PlacedCard) and times >= HESITANT else ""
