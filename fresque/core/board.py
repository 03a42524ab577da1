"""The board engine: the one writer, which checks, applies and numbers gestures, and answers what is visible.

Undo marks a gesture dead and redo revives it (see `registers`), so that undoing one's own never undoes a neighbour's.
A link is visible only while both its ends are, on one table: nothing cascades and no link dangles.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from fresque.core.batch import Add, Batch, Delete, Gesture, Op, Redo, Set, Undo
from fresque.core.errors import FresqueError
from fresque.core.fields import check_fields, check_id, check_required, check_type, typed
from fresque.core.hands import Hands
from fresque.core.i18n import tr
from fresque.core.order import between, is_key
from fresque.core.records import PLACED, Fact, Link, Placed, Record
from fresque.core.registers import Registers

MAX_OPS = 5000
"""The most changes in one gesture."""
_ENDS = frozenset({"from", "to", "table"})


@dataclass(frozen=True, slots=True)
class Commit:
    """What a gesture did: its number, the records to look at again, and the gesture as it must be written down."""

    seq: int
    touched: frozenset[str]
    gesture: Gesture


@dataclass(frozen=True, slots=True)
class _Touch:
    """The records of a gesture, and among them those that may come, go or change tables, with their links."""

    records: frozenset[str]
    coming: tuple[str, ...]


class Board:
    """Every record of a session, all tables together."""

    def __init__(self) -> None:
        self.seq = 0
        """The number of the last gesture; 0 when there is none."""
        self._registers = Registers()
        self._hands = Hands()
        self._touches: dict[int, _Touch] = {}
        self._linked: dict[str, dict[str, None]] = {}
        self._top: str | None = None
        self._seen: dict[str, Record | None] = {}
        self._listed: dict[int | None, list[Record]] = {}
        self._facts: dict[int | None, tuple[Fact, ...]] = {}

    def commit(self, gesture: Gesture, actor: str) -> Commit:
        """Check a gesture whole, then apply it whole; raises FresqueError and changes nothing when it is refused."""
        check_id(actor)
        if isinstance(gesture, Batch):
            gesture = self._stacked(gesture)
        return self._done(gesture, actor, checked=True)

    def replay(self, gesture: Gesture, actor: str) -> Commit:
        """Apply a gesture read from a file: types and values this version does not know are kept.

        Raises FresqueError when it does not follow from those before.
        """
        return self._done(gesture, actor, checked=False)

    def get(self, record_id: str) -> Record | None:
        """The record, or None unless it is visible."""
        try:
            return self._seen[record_id]
        except KeyError:
            found = self._seen[record_id] = self._read(record_id)
            return found

    def records(self, table: int | None = None) -> list[Record]:
        """The visible records of one table, or of all: placed ones from bottom to top, then links and facts."""
        if table not in self._listed:
            found = [r for record_id in self._registers.rows if (r := self.get(record_id)) and table in (None, r.table)]
            found.sort(key=lambda r: (0, r.z, r.id) if isinstance(r, Placed) else (1, "", ""))
            self._listed[table] = found
        return self._listed[table].copy()

    def facts(self, table: int | None = None) -> tuple[Fact, ...]:
        """Those of the records that only tell what happened."""
        if table not in self._facts:
            self._facts[table] = tuple(record for record in self.records(table) if isinstance(record, Fact))
        return self._facts[table]

    def links_of(self, record_id: str) -> list[Link]:
        """The visible links that leave or reach a record."""
        links = [self.get(link) for link in self._linked.get(record_id, ())]
        return [link for link in links if isinstance(link, Link) and record_id in (link.source, link.target)]

    def fields(self, record_id: str) -> Mapping[str, object]:
        """The values of a record by their JSON names, unknown ones included; empty when it does not exist."""
        return self._registers.values(record_id) if self._registers.exists(record_id) else {}

    def undoable(self, actor: str) -> int | None:
        """The actor's last gesture that is not undone."""
        return self._hands.undoable(actor)

    def redoable(self, actor: str) -> int | None:
        """The gesture the actor undid last, unless they have made a new one since."""
        return self._hands.redoable(actor)

    def _done(self, gesture: Gesture, actor: str, *, checked: bool) -> Commit:
        seq = self.seq + 1
        if isinstance(gesture, Batch):
            self._apply(gesture.ops, seq, checked)
            self._hands.did(actor, seq)
            touch = self._touches[seq] = _touch(gesture)
        else:
            self._hands.turn(actor, gesture)
            self._turn(gesture)
            touch = self._touches[gesture.seq]
        self.seq = seq
        links = [link for record_id in touch.coming for link in self._linked.get(record_id, ())]
        touched = touch.records.union(links) if links else touch.records
        self._forget(touched)
        return Commit(seq, touched, gesture)

    def _forget(self, touched: frozenset[str]) -> None:
        """Look at these records again, and at the lists of the tables they leave or reach."""
        if not self._listed:
            for record_id in touched:
                self._seen.pop(record_id, None)
        else:
            old = [self._seen.pop(record_id, None) for record_id in touched]
            now = (self.get(record_id) for record_id in touched)
            for table in {None, *(record.table for record in (*old, *now) if record is not None)}:
                self._listed.pop(table, None)
                self._facts.pop(table, None)

    def _turn(self, gesture: Undo | Redo) -> None:
        if isinstance(gesture, Undo):
            self._registers.dead.add(gesture.seq)
        else:
            self._registers.dead.discard(gesture.seq)

    def _stacked(self, batch: Batch) -> Batch:
        """The batch with a place on top of the stack for each new record that does not say its own."""
        top, ops = self._top, list[Op]()
        for op in batch.ops:
            if isinstance(op, Add) and op.type in PLACED and "z" not in op.fields:
                top = between(top, None)
                op = Add(op.id, op.type, {**op.fields, "z": top})
            ops.append(op)
        return Batch(tuple(ops))

    def _apply(self, ops: tuple[Op, ...], seq: int, checked: bool) -> None:
        if checked and not 0 < len(ops) <= MAX_OPS:
            raise FresqueError(tr("A gesture holds 1 to {most} changes; this one holds {n}.", most=MAX_OPS, n=len(ops)))
        with self._registers.whole():
            for op in ops:
                self._write(op, seq, checked)
            if checked:
                self._check_links(ops)
        for op in ops:
            if not isinstance(op, Delete):
                self._index(op)

    def _write(self, op: Op, seq: int, checked: bool) -> None:
        if isinstance(op, Add):
            self._make(op, seq, checked)
        elif not self._registers.exists(op.id):
            raise FresqueError(tr("“{id}” is not on the board.", id=op.id[:80]))
        if isinstance(op, Delete):
            self._registers.exist(op.id, seq, False)
            return
        type_ = self._registers.rows[op.id].type
        if checked:
            check_fields(op.id, type_, op.fields)
        self._registers.write(op.id, seq, op.fields)

    def _make(self, op: Add, seq: int, checked: bool) -> None:
        if checked:
            check_id(op.id)
            check_type(op.type)
            check_required(op.id, op.type, op.fields)
        if op.id in self._registers.rows:
            raise FresqueError(
                tr("“{id}” has been used already.", id=op.id[:80]), hint=tr("Give each new record an id of its own.")
            )
        self._registers.add(op.id, op.type)
        self._registers.exist(op.id, seq, True)

    def _check_links(self, ops: tuple[Op, ...]) -> None:
        """Check each link whose ends this gesture gives, once all of it is written."""
        given = [op.id for op in ops if not isinstance(op, Delete) and not _ENDS.isdisjoint(op.fields)]
        taken: set[tuple[str, str]] = set()
        for record_id in dict.fromkeys(given):
            if self._registers.rows[record_id].type == "link" and self._registers.exists(record_id):
                self._check_link(record_id, taken)

    def _check_link(self, link: str, taken: set[tuple[str, str]]) -> None:
        source, target = self._ends(link)
        if source == target:
            raise FresqueError(tr("The link “{id}” would join “{end}” to itself.", id=link, end=source))
        for end in (source, target):
            if self._table_of(end) is None:
                raise FresqueError(tr("The link “{id}” needs “{end}”, which is not on the board.", id=link, end=end))
        table = self._table_of(source)
        if table != self._table_of(target) or self._registers.value(link, "table", table) != table:
            raise FresqueError(tr("The link “{id}” would go from one table to another.", id=link))
        rivals = (other for other in self._linked.get(source, ()) if other != link and self._registers.exists(other))
        if (source, target) in taken or any(self._ends(other) == (source, target) for other in rivals):
            raise FresqueError(
                tr("“{source}” is linked to “{target}” already.", source=source, target=target),
                hint=tr("Change the reason of that link instead."),
            )
        taken.add((source, target))

    def _index(self, op: Add | Set) -> None:
        if self._registers.rows[op.id].type == "link":
            for name in ("from", "to"):
                if name in op.fields:
                    self._linked.setdefault(str(op.fields[name]), {})[op.id] = None
        z = op.fields.get("z")
        if isinstance(z, str) and is_key(z) and (self._top is None or z > self._top):
            self._top = z

    def _ends(self, link: str) -> tuple[str, str]:
        return str(self._registers.value(link, "from")), str(self._registers.value(link, "to"))

    def _table_of(self, record_id: str) -> object:
        """The table of a placed record that exists, None of anything else."""
        if not self._registers.exists(record_id) or self._registers.rows[record_id].type not in PLACED:
            return None
        return self._registers.value(record_id, "table", 1)

    def _read(self, record_id: str) -> Record | None:
        if not self._registers.exists(record_id):
            return None
        type_, values = self._registers.rows[record_id].type, self._registers.values(record_id)
        if type_ == "link":
            source, target = (self._table_of(end) for end in self._ends(record_id))
            if source is None or source != target:
                return None
            values["table"] = source
        return typed(record_id, type_, values)


def _touch(batch: Batch) -> _Touch:
    coming = tuple(op.id for op in batch.ops if not isinstance(op, Set) or "table" in op.fields)
    return _Touch(frozenset(op.id for op in batch.ops), coming)
