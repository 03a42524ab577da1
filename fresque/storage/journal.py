"""The journal thread: the only one to touch a session file while the session is open, so that no gesture waits.

Entries go in through `append`, are written in groups, and are said to be durable once the disk has them. When the disk
refuses, they stay in the queue, are kept beside as JSON lines, and are tried again until it accepts.
"""

import queue
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage import pending
from fresque.storage.contents import Contents
from fresque.storage.drives import wants_work_copy
from fresque.storage.entries import Asset, Entry, Row
from fresque.storage.sentences import DATABASE_ERRORS, gone_back, sentence
from fresque.storage.session_file import SessionFile
from fresque.storage.work_copy import Hold, held_copy

INTERVAL = 0.25
"""Seconds between two writes at most, in a burst; the first gesture after a rest is written at once."""
RETRY = 1.0
"""Seconds between two attempts when the disk refuses."""
REFRESH = 30.0
"""Seconds between two refreshes of the chosen file from its work copy, at least."""
Refused = Literal["write", "refresh"]


def _ignore(*_: object) -> None: ...


@dataclass(slots=True)
class _Copy:
    """A copy asked for: where to, and how it went once `done`."""

    target: Path
    done: threading.Event = field(default_factory=threading.Event)
    error: FresqueError | None = None


class Journal:
    """A session file and the thread that writes it. The callbacks are called on that thread."""

    def __init__(
        self,
        path: Path,
        *,
        interval: float = INTERVAL,
        retry: float = RETRY,
        work_copy: bool | None = None,
        hold: Hold = SessionFile,
    ) -> None:
        """Open `path` and read it; raises FresqueError, CannotChange when a read-only copy may be opened instead."""
        self.path = path
        self._interval, self._retry, self._hold = interval, retry, hold
        self._work_copy = wants_work_copy(path) if work_copy is None else work_copy
        self._durable: Callable[[int, int], None] = _ignore
        self._failed: Callable[[FresqueError], None] = _ignore
        self._recovered: Callable[[], None] = _ignore
        self._queue: queue.SimpleQueue[Entry | threading.Event | _Copy | None] = queue.SimpleQueue()
        self._error: FresqueError | None = None
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
        self._thread.start()
        self._ready.wait()
        if self._error:
            self._thread.join()
            raise self._error

    def watch(
        self,
        *,
        durable: Callable[[int, int], None] = _ignore,
        failed: Callable[[FresqueError], None] = _ignore,
        recovered: Callable[[], None] = _ignore,
    ) -> None:
        """Be told: `durable(seq, ts)` when all gestures up to `seq` are on the disk (`ts` ms since 1970),

        `failed(error)` when the disk starts to refuse, `recovered()` when all that waited is written.
        """
        self._durable, self._failed, self._recovered = durable, failed, recovered

    def append(self, entry: Entry) -> None:
        """Hand over an entry to be written; returns at once."""
        if not self._thread.is_alive():
            raise RuntimeError("the journal has ended")
        self._queue.put(entry)

    def flush(self, timeout: float = 10.0) -> bool:
        """Wait until all that was handed over is durable; False when it is not after `timeout` seconds."""
        done = threading.Event()
        self._queue.put(done)
        return done.wait(timeout)

    def copy_to(self, target: Path) -> None:
        """Replace `target` with a copy of the file as it stands, whole or not at all; waits. Raises FresqueError."""
        if not self._thread.is_alive():
            raise RuntimeError("the journal has ended")
        copy = _Copy(target)
        self._queue.put(copy)
        copy.done.wait()
        if copy.error:
            raise copy.error

    def close(self) -> None:
        """Write all that waits and let go of the file; raises FresqueError when the disk still refuses."""
        self._queue.put(None)
        self._thread.join()
        if self._error:
            raise self._error

    def _run(self) -> None:
        try:
            self._open()
        except FresqueError as error:
            self._error = error
            return
        finally:
            self._ready.set()
        while not self._closing:
            self._gather()
            self._write()
            self._copy()
            self._refresh()
        self._end()

    def _open(self) -> None:
        self._pending: list[Entry] = []
        self._waiters: list[threading.Event] = []
        self._copies: list[_Copy] = []
        self._closing = self._stale = False
        self._kept: Path | None = None
        self._beside: list[Row | Asset] = []
        self._next = self._next_refresh = 0.0
        self._file: SessionFile | None = held_copy(self.path, self._hold) if self._work_copy else self._hold(self.path)
        self._work = self._file.path
        try:
            self.contents = self._taken_back(self._file, self._file.read())
        except FresqueError:
            self._file.close()
            raise
        self._seq = self.contents.rows[-1].seq if self.contents.rows else 0

    def _taken_back(self, file: SessionFile, contents: Contents) -> Contents:
        """The contents with the gestures a refused disk had left beside, written now."""
        rows, files = pending.found(self.path, contents.id, contents.rows)
        pictures = pending.pictures(files)
        try:
            file.append([*pictures, *rows])
        except DATABASE_ERRORS as error:
            raise sentence(self.path, error) from error
        pending.forget(files)
        contents.rows.extend(rows)
        return replace(contents, assets={**contents.assets, **{asset.sha256: asset.data for asset in pictures}})

    def _gather(self) -> None:
        """Wait for something to do, then for the rest of the group."""
        self._take(self._retry if self._error or self._stale else None)
        while not (self._error or self._closing or self._asked) and (left := self._next - time.monotonic()) > 0:
            self._take(left)
        while not self._queue.empty():
            self._take(0)

    @property
    def _asked(self) -> bool:
        """Whether someone waits for what is written."""
        return bool(self._waiters or self._copies)

    def _take(self, timeout: float | None) -> None:
        try:
            entry = self._queue.get(timeout=timeout)
        except queue.Empty:
            return
        if entry is None:
            self._closing = True
        elif isinstance(entry, threading.Event):
            self._waiters.append(entry)
        elif isinstance(entry, _Copy):
            self._copies.append(entry)
        else:
            self._pending.append(entry)

    def _write(self) -> None:
        if self._pending:
            try:
                self._held().append(self._pending)
            except DATABASE_ERRORS as error:
                self._let_go(error)
                self._fail(sentence(self.path, error), "write")
                return
            except FresqueError as error:
                self._fail(error, "write")
                return
            self._wrote()
        for waiter in self._waiters:
            waiter.set()
        self._waiters.clear()

    def _copy(self) -> None:
        """Make the copies asked for, of what the disk has; those asked while it refuses are refused too."""
        while self._copies:
            copy = self._copies.pop()
            try:
                if self._pending and self._error:
                    raise self._error
                self._held().copy_to(copy.target)
            except FresqueError as error:
                copy.error = error
            except DATABASE_ERRORS as error:
                copy.error = sentence(self.path, error)
            copy.done.set()

    def _wrote(self) -> None:
        rows = [entry.seq for entry in self._pending if isinstance(entry, Row)]
        self._pending.clear()
        self._next = time.monotonic() + self._interval
        self._stale = self._work_copy
        self._recover("write")
        if rows:
            self._seq = rows[-1]
            self._durable(self._seq, time.time_ns() // 1_000_000)

    def _held(self) -> SessionFile:
        """The file, opened again if it was let go of; what it already has is not written twice."""
        if self._file is None:
            file = self._hold(self._work)
            try:
                identity, seq = file.last()
                if identity != self.contents.id or seq < self._seq:
                    raise gone_back(self.path)
            except (FresqueError, *DATABASE_ERRORS):
                file.close()
                raise
            self._pending = [entry for entry in self._pending if not isinstance(entry, Row) or entry.seq > seq]
            self._file = file
        return self._file

    def _let_go(self, error: Exception) -> None:
        """Open the file again next time, unless only room is missing: a drive may have been pulled."""
        if self._file and getattr(error, "sqlite_errorcode", 0) != sqlite3.SQLITE_FULL:
            self._file.close()
            self._file = None

    def _fail(self, error: FresqueError, refused: Refused) -> None:
        first, self._error, self._refused = self._error is None, error, refused
        waiting = [entry for entry in self._pending if isinstance(entry, Row | Asset)]
        if waiting and waiting != self._beside and (kept := pending.keep(self.path, self.contents.id, waiting)):
            self._kept, self._beside = kept, waiting
        if first:
            self._failed(error)

    def _recover(self, accepted: Refused) -> None:
        if self._error and self._refused == accepted:
            self._error = None
            self._beside = []
            pending.forget(pending.places(self.path, self.contents.id))
            self._recovered()

    def _refresh(self) -> None:
        """Bring the chosen file up to date with its work copy, now and then and at the end."""
        due = self._closing or time.monotonic() >= self._next_refresh
        if not self._stale or not due or self._pending or not self._file:
            return
        try:
            self._file.copy_to(self.path)
        except FresqueError as error:
            self._fail(error, "refresh")
        else:
            self._stale = False
            self._next_refresh = time.monotonic() + REFRESH
            self._recover("refresh")

    def _end(self) -> None:
        if self._file:
            self._file.close()
        if self._error:
            kept = self._work if self._stale else self._kept
            hint = tr("All is kept in “{place}” and comes back when the session is opened again.", place=kept)
            self._error = FresqueError(self._error.summary, hint=hint if kept else self._error.hint)
        elif self._work_copy:
            with suppress(OSError):
                self._work.unlink(missing_ok=True)
