"""The French typography of a file: what it lacks, with line and column, and its writing without touching the rest."""

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from fresque.core.errors import FresqueError, Where
from fresque.core.i18n import tr
from fresque.storage.atomic import written
from fresque.storage.decks.files import read_text
from fresque.storage.decks.problems import MOST, Point, Problems
from fresque.storage.decks.raw import RawScalar, Span, point, raw_scalars, spans
from fresque.storage.decks.texts import Text
from fresque.storage.decks.typography import Fault, faults, mended

Edit = tuple[int, int, str]
"""The characters of the file from the first to the second become the text."""


@dataclass(frozen=True, slots=True)
class Faulty:
    """A text of a file, what it lacks, and where each of its characters is written (None when nobody can tell)."""

    raw: RawScalar
    faults: list[Fault]
    spans: list[Span] | None


@dataclass(frozen=True, slots=True)
class Mended:
    """How many no-break spaces and apostrophes were written in a file."""

    spaces: int = 0
    apostrophes: int = 0


def typography(source: str, texts: Iterable[Text], language: str, problems: Problems) -> None:
    """Note what the texts of the file `source` lack, as long as anyone would read it."""
    lacking = ((faulty, fault) for faulty in faulty_texts(source, texts, language) for fault in faulty.faults)
    for faulty, fault in islice(lacking, MOST + 1):
        place = Point(*_place(source, faulty, fault))
        problems.warning(place, _sentence(fault), tr("“fresque check --fix” writes it."), "typography")


def mend(file: Path, texts: Iterable[Text], language: str) -> Mended:
    """Write what the texts of `file` lack, and nothing else; the file is left alone when it lacks nothing.

    Through a link, it is the file it leads to that is written.
    Raises FresqueError when it cannot be read or written.
    """
    source = read_text(file)
    found = [faulty for faulty in faulty_texts(source, texts, language) if faulty.spans is not None]
    edits = sorted(edit for faulty in found for edit in _edits(source, faulty))
    if not edits:
        return Mended()
    result = _edited(source, edits)
    _check_same(file, source, result, found)
    mark = codecs.BOM_UTF8 if file.read_bytes().startswith(codecs.BOM_UTF8) else b""
    with written(file.resolve()) as opened:
        opened.write(mark + result.encode("utf-8"))
    apostrophes = sum(fault.what == "apostrophe" for faulty in found for fault in _reachable(faulty))
    return Mended(sum(len(_reachable(faulty)) for faulty in found) - apostrophes, apostrophes)


def faulty_texts(source: str, texts: Iterable[Text], language: str) -> Iterator[Faulty]:
    """The texts of a file that lack something, with the stretch of the file that gives each of their characters."""
    lacking = {
        (text.scalar.line, text.scalar.column): found
        for text in texts
        if (found := faults(text.scalar.text, language, cited=text.cited))
    }
    for raw in raw_scalars(source) if lacking else ():
        if lacks := lacking.get((raw.line, raw.column)):
            yield Faulty(raw, lacks, spans(source, raw))


def _place(source: str, faulty: Faulty, fault: Fault) -> tuple[int, int]:
    if faulty.spans is None:
        return faulty.raw.line, faulty.raw.column
    first = faulty.spans[fault.start] if fault.start < len(faulty.spans) else faulty.spans[-1]
    index = first.end if first.kind == "fold" else max(first.start, faulty.raw.start)
    return point(source, faulty.raw, index)


def _sentence(fault: Fault) -> str:
    if fault.what == "apostrophe":
        return tr("This apostrophe is straight (').")
    if fault.what == "after":
        return tr("A no-break space is missing after “{sign}”.", sign=fault.sign)
    if fault.what == "before":
        return tr("A no-break space is missing before “{sign}”.", sign=fault.sign)
    return tr("A no-break space is missing in this number or before its unit.")


def _reachable(faulty: Faulty) -> list[Fault]:
    """The faults that can be mended: those whose characters are in the file as they are in the text, or folded."""
    places = faulty.spans or []
    return [fault for fault in faulty.faults if _kinds(places, fault) in ({"char"}, {"fold"})]


def _kinds(places: list[Span], fault: Fault) -> set[str]:
    if fault.start == fault.end:
        return {place.kind for place in places[max(0, fault.start - 1) : fault.end]}
    return {place.kind for place in places[fault.start : fault.end]}


def _edits(source: str, faulty: Faulty) -> Iterator[Edit]:
    places = faulty.spans or []
    for fault in _reachable(faulty):
        if fault.start == fault.end:
            after = places[fault.start - 1].end
            yield after, after, fault.new
        elif places[fault.start].kind == "char":
            yield places[fault.start].start, places[fault.end - 1].end, fault.new
        else:
            yield from _moved_fold(source, faulty, fault.start, fault.new)


def _moved_fold(source: str, faulty: Faulty, at: int, new: str) -> Iterator[Edit]:
    """The line break at character `at` gives way to `new` and goes to the next space of the text that can take it."""
    places = faulty.spans or []
    fold = places[at]
    yield fold.start, fold.end, new
    taken = {index for fault in faulty.faults for index in range(fault.start, fault.end)}
    for index in range(at + 1, len(places)):
        if places[index].kind != "char":
            return
        if index not in taken and _can_break(faulty.raw.value, index) and source[places[index].start] == " ":
            yield places[index].start, places[index].end, source[fold.start : fold.end]
            return


def _can_break(value: str, index: int) -> bool:
    around = value[index - 1 : index + 2]
    return bool(re.fullmatch(r"\S \w", around))


def _edited(source: str, edits: list[Edit]) -> str:
    parts: list[str] = []
    at = 0
    for start, end, new in edits:
        parts += [source[at:start], new]
        at = end
    return "".join([*parts, source[at:]])


def _check_same(file: Path, source: str, result: str, found: list[Faulty]) -> None:
    """Raise FresqueError unless the new file says what the old one said, without its faults and nothing else."""
    wanted = {faulty.raw.start: mended(faulty.raw.value, _reachable(faulty)) for faulty in found}
    before = [wanted.get(raw.start, raw.value) for raw in raw_scalars(source)]
    if before != [raw.value for raw in raw_scalars(result)]:
        summary = tr("The typography of this file cannot be mended without a risk; nothing was written.")
        raise FresqueError(summary, hint=tr("Mend it by hand, line by line."), where=Where(str(file)))
