"""Tables as text: the CSV that Excel, LibreOffice and scripts write, whatever they separate and encode it with.

Written for a French Excel: UTF-8 with its mark, semicolons, decimal commas. A text that a spreadsheet would run as a
formula gets an apostrophe in front, and one apostrophe is taken away from such a text when it is read back.
"""

import csv
import io
import re
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from fresque.core.errors import FresqueError, Where
from fresque.core.i18n import tr
from fresque.storage.tables.sheet import Cell, Gathering, Sheet

SEPARATORS = (";", "\t", ",")
SAMPLE = 50
"""How many records are looked at to find the separator."""
_FORMULA = re.compile(r"'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f]")
_END = "\x01"
"""A last line that no table holds: when it is not a row of its own, a quotation mark is still open above it."""
_DECLARED = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def read_delimited(content: bytes, name: str, file: str) -> Sheet:
    """The sheet in `content`; raises FresqueError when it is not text."""
    text = _decoded(content, file)
    separator, first = _separator(text)
    gathering = Gathering(name, file, aligned=False)
    for line, cells in _records(text, separator, file):
        if line >= first:
            gathering.add(line, [_bare(cell) for cell in cells])
    return gathering.sheet()


def write_delimited(sheet: Sheet, file: BinaryIO, separator: str) -> None:
    """Write `sheet` as CSV; decimals follow the separator, a comma in France."""
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    for row in sheet.rows:
        writer.writerow([_guarded(cell, separator) for cell in row.cells])
    text.detach()


def _guarded(cell: Cell, separator: str) -> str:
    if isinstance(cell, str):
        return f"'{cell}" if _FORMULA.match(cell) else cell
    return str(cell) if separator == "," else str(cell).replace(".", ",")


def _bare(cell: str) -> str:
    cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _decoded(content: bytes, file: str) -> str:
    encoding = next((name for mark, name in _MARKS.items() if content.startswith(mark)), "")
    if not encoding:
        encoding = "utf-16-le" if _looks_like_utf16(content) else "utf-8"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    if _CONTROLS.search(text) or (encoding.startswith("utf-16") and "\ufffd" in text):
        hint = tr("Save it as CSV, XLSX or ODS from your spreadsheet.")
        raise FresqueError(tr("“{name}” is not a table.", name=file), hint=hint)
    return text


def _looks_like_utf16(content: bytes) -> bool:
    high = content[1:2000:2]
    return len(high) > 1 and high.count(0) > 0.8 * len(high) and 0 not in content[:2000:2]


def _separator(text: str) -> tuple[str, int]:
    """What separates the cells, and the line the table starts on."""
    if declared := _DECLARED.match(text):
        return declared[1], 2
    return max(SEPARATORS, key=lambda separator: _likeness(text, separator)), 1


def _likeness(text: str, separator: str) -> tuple[bool, float, int]:
    """How much the records look like rows when cut by `separator`: several cells, as many as the first has."""
    counts = []
    for _line, cells in _records(text, separator, "", SAMPLE):
        if any(cells):
            counts.append(len(cells))
    if not counts:
        return False, 0.0, 0
    alike = sum(count == counts[0] for count in counts) / len(counts)
    return counts[0] > 1, alike, counts[0]


def _records(text: str, separator: str, file: str, most: int | None = None) -> Iterator[tuple[int, list[str]]]:
    """(the line it starts on, its cells) for each record; a sample of `most` forgives what the reader refuses."""
    reader = csv.reader(chain(io.StringIO(text, newline=""), [_END]), delimiter=separator)
    done = 0
    try:
        for n, cells in enumerate(reader):
            if n == most or cells == [_END]:
                return
            if cells and cells[-1].endswith(_END):
                raise csv.Error
            yield done + 1, cells
            done = reader.line_num
    except csv.Error as error:
        if most is None:
            summary = tr("A quotation mark opened on line {line} is not closed.", line=done + 1)
            raise FresqueError(summary, hint=tr("Close it, or double it."), where=Where(file, done + 1)) from error
