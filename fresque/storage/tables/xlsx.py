"""Workbooks of Excel, read row by row and written with text that stays text.

openpyxl reads them in Python, as a stream: python-calamine, faster, lays every sheet out whole and takes the process
down when a cell stands far away (measured: 512 GB asked for two cells).
"""

import datetime
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import IO, TYPE_CHECKING, Any, BinaryIO
from xml.etree.ElementTree import ParseError

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.tables.archive import corrupt
from fresque.storage.tables.sheet import MAX_CELL, Cell, Gathering, Sheet, number_words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

MAX_LINE = 1_048_576
NARROW, WIDE = 16, 44
"""Widths of columns, in characters."""
SHORT = 200
"""Texts up to this many characters are marked as text; Excel shows longer marked ones as #####."""
_ESCAPED = re.compile(r"_x((?![Dd][89A-Fa-f])[0-9A-Fa-f]{4})_")
_FORMULA = re.compile(rb"<f[\s>/]")
_TO_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_BROKEN = (
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    AttributeError,
    OverflowError,
    EOFError,
    OSError,
    NotImplementedError,
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
)
"""What openpyxl lets through when a workbook is damaged."""


def read_xlsx(file: BinaryIO, name: str) -> list[Sheet]:
    """The sheets that are shown; raises FresqueError when the workbook is damaged."""
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            formulas = _formulas(file) if _has_formulas(file) else {}
            book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
            try:
                shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
                return [_read(sheet, name, formulas.get(sheet.title, {})) for sheet in shown or book.worksheets]
            finally:
                book.close()
    except FresqueError:
        raise
    except _BROKEN as error:
        raise corrupt(name) from error


def _has_formulas(file: BinaryIO) -> bool:
    """Whether a sheet of the workbook computes a cell."""
    with zipfile.ZipFile(file) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        return any(_FORMULA.search(part) for name in sheets for part in _parts(archive, name))


def _parts(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """A file of the archive by parts that share their ends, so that no mark is cut."""
    with archive.open(name) as content:
        end = b""
        while part := content.read(1 << 16):
            yield end + part
            end = part[-3:]


def _formulas(file: BinaryIO) -> dict[str, dict[int, set[int]]]:
    """Where the formulas are: sheet, line, columns from 0."""
    import openpyxl

    book = openpyxl.load_workbook(file, read_only=True, data_only=False, keep_links=False)
    found: dict[str, dict[int, set[int]]] = {}
    try:
        for sheet in book.worksheets:
            sheet.reset_dimensions()
            for line, cells in zip(range(1, MAX_LINE + 1), sheet.iter_rows(), strict=False):
                if columns := {n for n, cell in enumerate(cells) if cell.data_type == "f"}:
                    found.setdefault(sheet.title, {})[line] = columns
    finally:
        book.close()
    return found


def _read(sheet: Any, file: str, formulas: Mapping[int, set[int]]) -> Sheet:
    """A sheet; a formula whose value was never saved is a cell that was not computed."""
    sheet.reset_dimensions()
    gathering = Gathering(sheet.title, file)
    for line, cells in enumerate(sheet.iter_rows(), 1):
        if line > MAX_LINE:
            raise corrupt(file)
        if cells:
            computed = formulas.get(line, set())
            empty = {n for n in computed if n >= len(cells) or cells[n].value is None}
            faults = tuple(sorted({n for n, cell in enumerate(cells) if cell.data_type == "e"} | empty))
            texts = ["" if n in faults else _words(cell.value) for n, cell in enumerate(cells)]
            texts += [""] * (max(empty, default=-1) + 1 - len(texts))
            gathering.add(line, texts, faults)
    return gathering.sheet()


def _words(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return number_words(value)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ")
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), str(value))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def write_xlsx(sheets: list[Sheet], file: IO[bytes]) -> None:
    """Write a workbook: header rows in bold and always in sight, texts wrapped, none taken for a formula."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _write(sheet, book.create_sheet(sheet.name))
    book.save(file)


def _write(sheet: Sheet, page: "Worksheet") -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    wrapped, bold = Alignment(vertical="top", wrap_text=True), Font(bold=True)
    for line, row in enumerate(sheet.rows, 1):
        for column, given in enumerate(row.cells, 1):
            if given == "":
                continue
            value = _exact(given)
            cell: Any = page.cell(line, column)
            cell.value = value
            cell.alignment = wrapped
            if isinstance(value, str):
                cell.data_type = "s"
                cell.number_format = "@" if len(value) <= SHORT else "General"
            if line == 1:
                cell.font = bold
    for n, width in enumerate(widths(sheet), 1):
        page.column_dimensions[get_column_letter(n)].width = width
    page.freeze_panes = "B2"


def widths(sheet: Sheet) -> Iterator[int]:
    """The width of each column in characters: narrow or wide, from the longest text it holds."""
    columns = max((len(row.cells) for row in sheet.rows), default=0)
    for n in range(columns):
        longest = max((len(str(row.cells[n])) for row in sheet.rows if n < len(row.cells)), default=0)
        yield WIDE if longest > NARROW * 2 else NARROW


def check_cells(sheets: list[Sheet]) -> None:
    """Raise FresqueError when a cell is longer than a workbook holds."""
    for sheet in sheets:
        for row in sheet.rows:
            if any(isinstance(cell, str) and len(cell) > MAX_CELL for cell in row.cells):
                summary = tr("A cell of “{name}” is longer than {n} characters.", name=sheet.name, n=MAX_CELL)
                raise FresqueError(summary, hint=tr("Export as CSV instead."))


def _exact(value: Cell) -> Cell:
    """What to write for `value` to come back: openpyxl keeps 16 digits of a number and the sequences of a text."""
    if isinstance(value, str):
        return _TO_ESCAPE.sub("_x005F_", value)
    return value if float(f"{value:.16g}") == value else repr(value)
