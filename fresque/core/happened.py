"""What every fact of a session has: the record it is read from, and the table it is about."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Happened:
    """The record it is read from, and the table it is about."""

    type: ClassVar[str] = ""
    id: str
    table: int
