"""Old sessions deleted, anonymised or archived: listed first, each left as it was when it cannot be done whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from fresque.app.anonymise import MARK, Spared, anonymise
from fresque.app.year import read_line, session_files
from fresque.core.dates import day
from fresque.core.errors import FresqueError
from fresque.core.i18n import _, tr, trn
from fresque.core.year import SessionLine
from fresque.storage.archives import archive
from fresque.storage.atomic import abandoned, refused
from fresque.storage.pending import places as pending_places
from fresque.storage.presence import is_there
from fresque.storage.recent import forget
from fresque.storage.rewritten import check_free, meta_of

Do = Literal["archive", "anonymise", "delete"]
DOINGS: dict[Do, str] = {
    "archive": _("Archive them in one ZIP file"),
    "anonymise": _("Anonymise them"),
    "delete": _("Delete them"),
}
Remove = Callable[[Path], None]
"""Takes a file away; raises OSError."""
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Old:
    """A session that is old: when it began (ms since 1970), its size in bytes."""

    file: Path
    id: str
    title: str
    place: str
    started: int
    size: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be done to which sessions; `left` are sentences on the files that are left alone."""

    folder: Path
    do: Do
    old: tuple[Old, ...] = ()
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """The sessions that were dealt with, sentences on those that were not, the archive if one was made."""

    done: tuple[Path, ...] = ()
    left: tuple[str, ...] = ()
    archive: Path | None = None


@dataclass(slots=True)
class _Doing:
    done: list[Path] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def plan(folder: Path, months: int, do: Do, today: date, progress: Progress | None = None) -> Plan:
    """The sessions that began more than `months` ago, oldest first; nothing is changed.

    Rehearsals, in which nobody said anything, are left alone. Raises FresqueError.
    """
    limit = before(today, months)
    old, left = [], []
    files = session_files(folder)
    for n, file in enumerate(files, 1):
        try:
            lines = read_line(file)
        except FresqueError as error:
            left.append(error.summary)
            lines = ()
        for line in lines:
            if why := _left_alone(line, file, do, limit):
                left.append(why)
            elif _day(line) < limit:
                old.append(Old(file, line.id, line.title, line.place, line.started, file.stat().st_size))
        if progress is not None:
            progress(n, len(files))
    return Plan(folder, do, tuple(sorted(old, key=lambda one: (one.started, one.file))), tuple(left))


def _left_alone(line: SessionLine, file: Path, do: Do, limit: date) -> str:
    """Why nothing can be done with a session that may be old, empty when something can."""
    if not line.started:
        return tr("“{name}” has no date.", name=file.name)
    if do == "anonymise" and _day(line) < limit and meta_of(file, MARK):
        return tr("“{name}” is anonymised already.", name=file.name)
    return ""


def _day(line: SessionLine) -> date:
    return datetime.fromtimestamp(line.started / 1000).date()


def carry_out(
    chosen: Plan, spared: Spared, today: date, remove: Remove = Path.unlink, progress: Progress | None = None
) -> Outcome:
    """Do what was planned; a session that cannot be dealt with is left as it was, and said. Raises FresqueError."""
    if chosen.do == "archive":
        return _archived(chosen, today, remove)
    doing = _Doing()
    for n, one in enumerate(chosen.old, 1):
        if abandoned.get()():
            break
        try:
            _check_settled(one)
            if chosen.do == "anonymise":
                anonymise(one.file, spared, today)
            else:
                _remove(one, remove)
            doing.done.append(one.file)
        except FresqueError as error:
            doing.left.append(error.summary)
        if progress is not None:
            progress(n, len(chosen.old))
    return Outcome(tuple(doing.done), tuple(doing.left))


def before(today: date, months: int) -> date:
    """The same day so many months ago, or the last day of that month."""
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    for last in (today.day, 30, 29, 28):
        try:
            return date(max(year, 1), month + 1, last)
        except ValueError:
            continue
    raise AssertionError(months)


def will_be(do: Do) -> str:
    """What happens to each file, in a word."""
    return {"archive": tr("to archive"), "anonymise": tr("to anonymise"), "delete": tr("to delete")}[do]


def size_said(size: int) -> str:
    """A size in kB or MB."""
    if size < 1_000_000:
        return tr("{n} kB", n=max(1, round(size / 1000)))
    return tr("{n} MB", n=round(size / 1_000_000))


def listed(chosen: Plan) -> list[str]:
    """A line a session: what will happen to it, when it began, how large it is."""
    return [
        f"{will_be(chosen.do)}  {day(one.started)}  {size_said(one.size)}  {one.file.relative_to(chosen.folder)}"
        for one in chosen.old
    ]


def outcome_said(do: Do, outcome: Outcome) -> str:
    """What was done, in one sentence."""
    count = len(outcome.done)
    if outcome.archive is not None:
        name = outcome.archive.name
        return trn("{n} session archived in {file}.", "{n} sessions archived in {file}.", count, file=name)
    if do == "anonymise":
        return trn("{n} session anonymised.", "{n} sessions anonymised.", count)
    return trn("{n} session deleted.", "{n} sessions deleted.", count)


def _archived(chosen: Plan, today: date, remove: Remove) -> Outcome:
    free, doing = list[Old](), _Doing()
    for one in chosen.old:
        try:
            _check_settled(one)
            check_free(one.file)
            free.append(one)
        except FresqueError as error:
            doing.left.append(error.summary)
    if not free:
        return Outcome((), tuple(doing.left))
    path = _fresh(chosen.folder / tr("old-sessions-{date}.zip", date=today.isoformat()))
    archive(path, chosen.folder, [one.file for one in free])
    for one in free:
        try:
            _remove(one, remove)
            doing.done.append(one.file)
        except FresqueError as error:
            doing.left.append(error.summary)
    return Outcome(tuple(doing.done), tuple(doing.left), path)


def _check_settled(one: Old) -> None:
    """Gestures the disk once refused wait beside their session: words are in them, and they would come back."""
    if any(is_there(place) for place in pending_places(one.file, one.id)):
        summary = tr("“{name}” has gestures that wait to be written.", name=one.file.name)
        raise FresqueError(summary, hint=tr("Open it once: they are taken back."))


def _remove(one: Old, remove: Remove) -> None:
    check_free(one.file)
    try:
        remove(one.file)
    except OSError as error:
        raise refused(one.file, error) from error
    try:
        forget(one.file)
    except FresqueError:
        return


def _fresh(path: Path) -> Path:
    names: Sequence[Path] = (path, *(path.with_stem(f"{path.stem}-{n}") for n in range(2, 1000)))
    return next(name for name in names if not is_there(name))
