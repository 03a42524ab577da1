"""Records as registers: each field, and existence itself, is a list of (seq, value) that shows its last living value.

A value lives as long as the gesture that wrote it is not in `dead`, so undoing is adding a number to a set.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from fresque.core.errors import FresqueError

Register = list[tuple[int, object]]
_MISSING = object()


@dataclass(slots=True)
class Row:
    """All that was ever written about one record."""

    type: str
    exists: Register = field(default_factory=list)
    fields: dict[str, Register] = field(default_factory=dict)


class Registers:
    """Every record ever added, and the gestures that are undone."""

    def __init__(self) -> None:
        self.rows: dict[str, Row] = {}
        self.dead: set[int] = set()
        self._written: list[Register] = []
        self._added: list[str] = []

    @contextmanager
    def whole(self) -> Iterator[None]:
        """Write all that the block writes, or nothing when it raises FresqueError."""
        self._written.clear()
        self._added.clear()
        try:
            yield
        except FresqueError:
            for register in reversed(self._written):
                register.pop()
            for record_id in self._added:
                del self.rows[record_id]
            raise

    def add(self, record_id: str, type_: str) -> None:
        """Make room for a new record; it exists once `exist` says so."""
        self.rows[record_id] = Row(type_)
        self._added.append(record_id)

    def exist(self, record_id: str, seq: int, value: bool) -> None:
        """Write that a record exists from gesture `seq` on, or no longer does."""
        register = self.rows[record_id].exists
        register.append((seq, value))
        self._written.append(register)

    def write(self, record_id: str, seq: int, values: Mapping[str, object]) -> None:
        """Write the fields a gesture gives."""
        fields = self.rows[record_id].fields
        for name, value in values.items():
            register = fields.setdefault(name, [])
            register.append((seq, value))
            self._written.append(register)

    def exists(self, record_id: str) -> bool:
        """Whether a record was added and not deleted since, as far as living gestures go."""
        row = self.rows.get(record_id)
        return row is not None and self._shown(row.exists, False) is True

    def value(self, record_id: str, name: str, missing: object = None) -> object:
        """The value a field shows, `missing` when it has none."""
        return self._shown(self.rows[record_id].fields.get(name, []), missing)

    def values(self, record_id: str) -> dict[str, object]:
        """Every field of a record that shows a value."""
        shown = ((name, self._shown(register, _MISSING)) for name, register in self.rows[record_id].fields.items())
        return {name: value for name, value in shown if value is not _MISSING}

    def _shown(self, register: Register, missing: object) -> object:
        for seq, value in reversed(register):
            if seq not in self.dead:
                return value
        return missing
