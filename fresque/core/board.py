"""The board engine: the one writer, which checks, applies and numbers gestures, and answers what is visible.

A field is a register, a list of (seq, value), and shows the last value whose batch is alive; existence is one too.
Undo marks a batch dead and redo revives it, so that undoing one's own gesture never undoes a neighbour's.
"""

from bisect import insort
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from fresque.core.batch import Add, Batch, Delete, Gesture, Op, Redo, Set, Undo
from fresque.core.errors import FresqueError
from fresque.core.fields import check_fields, check_id, check_required, check_type, typed
from fresque.core.i18n import tr
from fresque.core.order import between, is_key
from fresque.core.records import PLACED, Link, Placed, Record

MAX_OPS = 5000
"""The most ops in one gesture."""
Register = list[tuple[int, object]]
_MISSING = object()


@dataclass(frozen=True, slots=True)
class Commit:
    """What a gesture did: its number, the records to look at again, and the gesture as it must be written down."""

    seq: int
    touched: frozenset[str]
    gesture: Gesture


@dataclass(slots=True)
class _Row:
    type: str
    exists: Register = field(default_factory=list)
    fields: dict[str, Register] = field(default_factory=dict)


@dataclass(slots=True)
class _Hand:
    """One actor's batches that are alive, and those undone since the last new one, oldest first."""

    alive: list[int] = field(default_factory=list)
    undone: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Touch:
    """The records of a batch, and among them those that may come, go or change tables, with their links."""

    records: frozenset[str]
    coming: tuple[str, ...]


class Board:
    """Every record of a session, all tables together."""

    def __init__(self) -> None:
        self.seq = 0
        """The number of the last gesture; 0 when there is none."""
        self._rows: dict[str, _Row] = {}
        self._dead: set[int] = set()
        self._touched: dict[int, _Touch] = {}
        self._hands: dict[str, _Hand] = {}
        self._linked: dict[str, dict[str, None]] = {}
        self._top: str | None = None
        self._seen: dict[str, Record | None] = {}

    def commit(self, gesture: Gesture, actor: str) -> Commit:
        """Check a gesture whole, then apply it whole; raises FresqueError and changes nothing when it is refused."""
        check_id(actor)
        if isinstance(gesture, Batch):
            gesture = self._completed(gesture)
        return self._done(gesture, actor, checked=True)

    def replay(self, gesture: Gesture, actor: str) -> Commit:
        """Apply a gesture read from a file: types and values this version does not know are kept."""
        return self._done(gesture, actor, checked=False)

    def get(self, record_id: str) -> Record | None:
        """The record, or None unless it is visible; a link is visible only while both its ends are."""
        try:
            return self._seen[record_id]
        except KeyError:
            found = self._seen[record_id] = self._read(record_id)
            return found

    def records(self, table: int | None = None) -> list[Record]:
        """The visible records of one table, or of all: placed ones from bottom to top, then links and facts."""
        found = [r for record_id in self._rows if (r := self.get(record_id)) and table in (None, r.table)]
        return sorted(found, key=lambda r: (0, r.z, r.id) if isinstance(r, Placed) else (1, "", ""))

    def links_of(self, record_id: str) -> list[Link]:
        """The visible links that leave or reach a record."""
        links = [self.get(link) for link in self._linked.get(record_id, ())]
        return [link for link in links if isinstance(link, Link) and record_id in (link.source, link.target)]

    def fields(self, record_id: str) -> Mapping[str, object]:
        """The visible values of a record by their JSON names, unknown ones included; empty when it does not exist."""
        row = self._rows.get(record_id)
        return self._values(row) if row and self._exists(row) else {}

    def undoable(self, actor: str) -> int | None:
        """The actor's last batch still alive."""
        hand = self._hands.get(actor)
        return hand.alive[-1] if hand and hand.alive else None

    def redoable(self, actor: str) -> int | None:
        """The batch the actor undid last, unless they have made a new gesture since."""
        hand = self._hands.get(actor)
        return hand.undone[-1] if hand and hand.undone else None

    def _done(self, gesture: Gesture, actor: str, *, checked: bool) -> Commit:
        hand = self._hands.setdefault(actor, _Hand())
        seq = self.seq + 1
        if isinstance(gesture, Batch):
            touch = self._touched[seq] = self._apply(gesture.ops, seq, checked)
            hand.alive.append(seq)
            hand.undone.clear()
        else:
            touch = self._turn(gesture, hand)
        self.seq = seq
        touched = self._with_links(touch)
        for record_id in touched:
            self._seen.pop(record_id, None)
        return Commit(seq, touched, gesture)

    def _turn(self, gesture: Undo | Redo, hand: _Hand) -> _Touch:
        if isinstance(gesture, Undo):
            if gesture.seq not in hand.alive:
                raise FresqueError(tr("Gesture {seq} cannot be undone by this hand.", seq=gesture.seq), hint=_own())
            hand.alive.remove(gesture.seq)
            hand.undone.append(gesture.seq)
            self._dead.add(gesture.seq)
        else:
            if gesture.seq not in hand.undone:
                raise FresqueError(tr("Gesture {seq} cannot be redone by this hand.", seq=gesture.seq), hint=_own())
            hand.undone.remove(gesture.seq)
            insort(hand.alive, gesture.seq)
            self._dead.discard(gesture.seq)
        return self._touched[gesture.seq]

    def _with_links(self, touch: _Touch) -> frozenset[str]:
        links = [link for record_id in touch.coming for link in self._linked.get(record_id, ())]
        return touch.records.union(links) if links else touch.records

    def _completed(self, batch: Batch) -> Batch:
        """The batch with a place in the stack for each record that does not say its own."""
        top, ops = self._top, list[Op]()
        for op in batch.ops:
            if isinstance(op, Add) and op.type in PLACED and "z" not in op.fields:
                top = between(top, None)
                op = Add(op.id, op.type, {**op.fields, "z": top})
            ops.append(op)
        return Batch(tuple(ops))

    def _apply(self, ops: tuple[Op, ...], seq: int, checked: bool) -> _Touch:
        if checked and not 0 < len(ops) <= MAX_OPS:
            raise FresqueError(tr("A gesture holds 1 to {most} changes; this one holds {n}.", most=MAX_OPS, n=len(ops)))
        written: list[Register] = []
        added: list[str] = []
        try:
            for op in ops:
                if isinstance(op, Add):
                    self._add(op, checked)
                    added.append(op.id)
                self._write(op, seq, checked, written)
        except FresqueError:
            for register in reversed(written):
                register.pop()
            for record_id in added:
                del self._rows[record_id]
            raise
        for op in ops:
            if not isinstance(op, Delete):
                self._index(op)
        coming = [op.id for op in ops if not isinstance(op, Set) or "table" in op.fields]
        return _Touch(frozenset(op.id for op in ops), tuple(coming))

    def _add(self, op: Add, checked: bool) -> None:
        if checked:
            check_id(op.id)
            check_type(op.type)
            check_required(op.id, op.type, op.fields)
        if op.id in self._rows:
            raise FresqueError(
                tr("“{id}” has been used already.", id=op.id), hint=tr("Give each new record an id of its own.")
            )
        self._rows[op.id] = _Row(op.type)

    def _write(self, op: Op, seq: int, checked: bool, written: list[Register]) -> None:
        row = self._rows.get(op.id)
        if row is None or (not isinstance(op, Add) and not self._exists(row)):
            raise FresqueError(tr("“{id}” is not on the board.", id=op.id[:80]))
        if isinstance(op, (Add, Delete)):
            row.exists.append((seq, isinstance(op, Add)))
            written.append(row.exists)
        if isinstance(op, Delete):
            return
        if checked:
            check_fields(op.id, row.type, op.fields)
        for name, value in op.fields.items():
            register = row.fields.setdefault(name, [])
            register.append((seq, value))
            written.append(register)
        if checked and row.type == "link" and (isinstance(op, Add) or not op.fields.keys().isdisjoint(_ENDS)):
            self._check_link(op.id, row)

    def _check_link(self, link_id: str, row: _Row) -> None:
        source, target = (str(self._value(row, name)) for name in ("from", "to"))
        tables = [self._table_of(end) for end in (source, target)]
        if source == target:
            raise FresqueError(tr("The link “{id}” would join “{end}” to itself.", id=link_id, end=source))
        for end, table in zip((source, target), tables, strict=True):
            if table is None:
                raise FresqueError(tr("The link “{id}” needs “{end}”, which is not on the board.", id=link_id, end=end))
        given = self._value(row, "table", tables[0])
        if tables[0] != tables[1] or given != tables[0]:
            raise FresqueError(tr("The link “{id}” would go from one table to another.", id=link_id))
        for other in self._linked.get(source, ()):
            ends = self._ends(self._rows[other])
            if other != link_id and ends == (source, target) and self._exists(self._rows[other]):
                raise FresqueError(
                    tr("“{source}” is linked to “{target}” already.", source=source, target=target),
                    hint=tr("Change the reason of that link instead."),
                )

    def _index(self, op: Add | Set) -> None:
        if self._rows[op.id].type == "link":
            for name in ("from", "to"):
                if name in op.fields:
                    self._linked.setdefault(str(op.fields[name]), {})[op.id] = None
        z = op.fields.get("z")
        if isinstance(z, str) and is_key(z) and (self._top is None or z > self._top):
            self._top = z

    def _exists(self, row: _Row) -> bool:
        return self._last(row.exists, False) is True

    def _last(self, register: Iterable[tuple[int, object]], missing: object) -> object:
        assert isinstance(register, list)
        for seq, value in reversed(register):
            if seq not in self._dead:
                return value
        return missing

    def _value(self, row: _Row, name: str, missing: object = None) -> object:
        return self._last(row.fields.get(name, []), missing)

    def _values(self, row: _Row) -> dict[str, object]:
        shown = ((name, self._last(register, _MISSING)) for name, register in row.fields.items())
        return {name: value for name, value in shown if value is not _MISSING}

    def _ends(self, row: _Row) -> tuple[str, str]:
        return str(self._value(row, "from")), str(self._value(row, "to"))

    def _table_of(self, record_id: str) -> object:
        """The table of a visible placed record, None of anything else."""
        row = self._rows.get(record_id)
        if row is None or row.type not in PLACED or not self._exists(row):
            return None
        return self._value(row, "table", 1)

    def _read(self, record_id: str) -> Record | None:
        row = self._rows.get(record_id)
        if row is None or not self._exists(row):
            return None
        if row.type == "link":
            source, target = (self._table_of(end) for end in self._ends(row))
            if source is None or source != target:
                return None
            return typed(record_id, row.type, {**self._values(row), "table": source})
        return typed(record_id, row.type, self._values(row))


_ENDS = {"from", "to", "table"}


def _own() -> str:
    return tr("Each hand undoes only its own gestures, and redoes them only before making a new one.")
