"""The one kind of error a facilitator reads: a sentence, where it is, and what to do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a file; lines and columns count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class FresqueError(Exception):
    """A mistake the facilitator can mend: one sentence, a hint, and the place when a file is wrong."""

    def __init__(self, summary: str, *, hint: str = "", where: Where | None = None) -> None:
        super().__init__(summary)
        self.summary = summary
        self.hint = hint
        self.where = where

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.summary} {self.hint}".rstrip()
