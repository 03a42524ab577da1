"""`fresque apply S.fresque SCRIPT.jsonl`: gestures as JSON lines, through the same checks as the window.

Prints the number of each gesture once it is durable. A refused line is said on stderr with its number, and skipped.
What is locked stays as it is, as in the window. A line as `fresque log` prints it keeps its time; the gestures it
undoes are found by the numbers of that log.
"""

import argparse
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from fresque.app.session import Session
from fresque.core.batch import Batch, Gesture, Redo, Undo
from fresque.core.errors import FresqueError, Where
from fresque.core.gestures import gesture_from_json, json_from_line
from fresque.core.i18n import tr
from fresque.core.rights import allowed
from fresque.storage.atomic import why

MAX_LINE = 4 * 2**20
"""Bytes in one line at most."""
LATEST = 32_503_680_000_000
"""The year 3000, in ms since 1970."""


def register(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("session", type=Path, metavar="S.fresque", help=tr("The session"))
    parser.add_argument("script", metavar="SCRIPT.jsonl", help=tr("The gestures; - reads the standard input"))
    parser.add_argument("--strict", action="store_true", help=tr("Stop at the first refused line"))


def run(options: argparse.Namespace) -> int:
    with _opened(options.script) as script:
        session = Session.open(options.session, interval=0)
        assert session.journal
        session.journal.watch(durable=_Acknowledged(session.board.seq).up_to, failed=_said)
        try:
            return _applied(_Script(session, options.script), script, options.strict)
        finally:
            session.close()


def _applied(reader: "_Script", script: BinaryIO, strict: bool) -> int:
    refused = 0
    for number, line in _lines(script):
        try:
            reader.apply(line)
        except FresqueError as error:
            _said(FresqueError(error.summary, hint=error.hint, where=Where(reader.name, number)))
            refused = 1
            if strict:
                break
    return refused


@dataclass(slots=True)
class _Script:
    """A script being applied; `numbers` maps the numbers its lines say to those they got."""

    session: Session
    name: str
    numbers: dict[int, int] = field(default_factory=dict)

    def apply(self, line: bytes) -> None:
        if len(line) > MAX_LINE:
            raise FresqueError(tr("This line is too long."), hint=tr("4 MiB at most: cut the gesture in several."))
        obj = json_from_line(line)
        actor, gesture = gesture_from_json(obj)
        assert isinstance(obj, dict)
        said, ts = _whole(obj, "seq"), _whole(obj, "ts")
        if said is None and isinstance(gesture, Batch) and (barred := self._barred(gesture)) is not None:
            raise barred
        seq = self.session.apply(self._renumbered(gesture) if said else gesture, actor, ts)
        if said:
            self.numbers[said] = seq

    def _barred(self, batch: Batch) -> FresqueError | None:
        """What keeps the facilitator's own hand from a gesture: locks. The gestures of a log were let through once."""
        return allowed(batch, "all", self.session.board, console=True)

    def _renumbered(self, gesture: Gesture) -> Gesture:
        if isinstance(gesture, Batch):
            return gesture
        if gesture.seq not in self.numbers:
            raise FresqueError(tr("Gesture {seq} was not applied.", seq=gesture.seq))
        found = self.numbers[gesture.seq]
        return Undo(found) if isinstance(gesture, Undo) else Redo(found)


def _whole(obj: dict[str, object], key: str) -> int | None:
    value = obj.get(key)
    if value is not None and (isinstance(value, bool) or not isinstance(value, int) or not 0 < value < LATEST):
        raise FresqueError(tr("“{what}” must be a whole number from {low} to {high}.", what=key, low=1, high=LATEST))
    return value


@dataclass(slots=True)
class _Acknowledged:
    """Says each durable gesture once, on the journal's thread; a reader that has gone is not waited for."""

    last: int

    def up_to(self, seq: int, ts: int) -> None:
        numbers = "".join(f"{number}\n" for number in range(self.last + 1, seq + 1))
        self.last = seq
        with suppress(BrokenPipeError):
            sys.stdout.write(numbers)
            sys.stdout.flush()


def _opened(script: str) -> AbstractContextManager[BinaryIO]:
    if script == "-":
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(script).open("rb")
    except OSError as error:
        raise FresqueError(
            tr("“{name}” cannot be opened: {reason}.", name=Path(script).name, reason=why(error)),
            hint=tr("Check the name of the script."),
        ) from error


def _lines(script: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, with their number; of a line that is too long, only enough to refuse it."""
    number = 0
    while line := script.readline(MAX_LINE + 2):
        number += 1
        rest = line
        while not rest.endswith(b"\n") and len(rest) > MAX_LINE:
            rest = script.readline(MAX_LINE + 2)
        if line.strip():
            yield number, line.rstrip(b"\r\n")


def _said(error: FresqueError) -> None:
    print(error, file=sys.stderr, flush=True)
