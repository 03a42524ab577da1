"""Workbooks of LibreOffice: read as a stream of rows, written with odfdo."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import IO, TYPE_CHECKING, Any, BinaryIO
from xml.etree.ElementTree import ParseError
from xml.sax.saxutils import escape, quoteattr

from fresque.core.errors import FresqueError
from fresque.storage.tables.archive import corrupt
from fresque.storage.tables.sheet import BLANKS, MAX_COLUMNS, MAX_ROWS, Cell, Gathering, Sheet, number_words
from fresque.storage.tables.xlsx import widths

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_CELLS = (_TABLE + "table-cell", _TABLE + "covered-table-cell")
_ASIDE = (_OFFICE + "annotation", _TEXT + "note")
_WHITE = re.compile("[ \t\r\n]+")
_SPACES = re.compile(r"(?<= ) +|^ +| +$")
CHARACTER_MM = 2.1
"""Width of a character in a column, in mm."""


def read_ods(file: BinaryIO, name: str) -> list[Sheet]:
    """The sheets of a workbook; raises FresqueError when it is damaged."""
    try:
        with zipfile.ZipFile(file) as archive, archive.open("content.xml") as content:
            return list(_sheets(content, name))
    except FresqueError:
        raise
    except (
        ParseError,
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        KeyError,
        ValueError,
        EOFError,
        OSError,
    ) as error:
        raise corrupt(name) from error


def _sheets(content: IO[bytes], file: str) -> Iterator[Sheet]:
    from defusedxml.ElementTree import iterparse

    gathering, line, above = Gathering("", file), 0, []
    for event, element in iterparse(content, events=("start", "end")):
        if event == "start":
            above.append(element)
            if element.tag == _TABLE + "table":
                gathering, line = Gathering(element.get(_TABLE + "name", ""), file), 0
            continue
        above.pop()
        if element.tag == _TABLE + "table":
            yield gathering.sheet()
        elif element.tag == _TABLE + "table-row":
            times = _times(element, "rows")
            _add(gathering, line + 1, element, times)
            line += times
            above[-1].clear()


def _add(gathering: Gathering, line: int, row: "Element", times: int) -> None:
    cells: list[str] = []
    faults: list[int] = []
    for cell in row:
        if cell.tag not in _CELLS:
            continue
        wrong = cell.get(_CALC + "value-type") == "error"
        if wrong:
            faults.append(len(cells))
        shown = "" if wrong else _words(cell)
        most = MAX_COLUMNS + (wrong or bool(shown.strip(BLANKS)))  # only a cell that says something is one too many
        cells += [shown] * min(_times(cell, "columns"), most - len(cells))
    for n in range(min(times, MAX_ROWS + 1) if any(cells) or faults else 0):
        gathering.add(line + n, list(cells), tuple(faults))


def _times(element: "Element", what: str) -> int:
    return max(1, min(int(element.get(f"{_TABLE}number-{what}-repeated", "1")), 1 << 30))


def _words(cell: "Element") -> str:
    kind = cell.get(_OFFICE + "value-type")
    if kind == "float":
        return number_words(float(cell.get(_OFFICE + "value", "0")))
    if kind == "boolean":
        return cell.get(_OFFICE + "boolean-value", "")
    if kind == "date":
        return cell.get(_OFFICE + "date-value", "").removesuffix("T00:00:00")
    return "\n".join("".join(_pieces(part)) for part in cell if part.tag == _TEXT + "p")


def _pieces(element: "Element") -> Iterator[str]:
    yield _WHITE.sub(" ", element.text or "")
    for part in element:
        if part.tag == _TEXT + "s":
            yield " " * min(int(part.get(_TEXT + "c", "1")), 1000)
        elif part.tag == _TEXT + "tab":
            yield "\t"
        elif part.tag == _TEXT + "line-break":
            yield "\n"
        elif part.tag not in _ASIDE:
            yield from _pieces(part)
        yield _WHITE.sub(" ", part.tail or "")


def write_ods(sheets: list[Sheet], file: IO[bytes]) -> None:
    """Write a workbook: header rows in bold, texts wrapped, none taken for a formula."""
    from odfdo import Document, Element

    book = Document("spreadsheet")
    book.body.clear()
    for style in _styles({wide for sheet in sheets for wide in widths(sheet)}):
        made: Any = Element.from_tag(style)
        book.insert_style(made, automatic=True)
    for sheet in sheets:
        book.body.append(Element.from_tag(_table(sheet)))
    whole = BytesIO()
    book.save(whole)
    file.write(whole.getvalue())


def _styles(columns: set[int]) -> Iterator[str]:
    """The automatic styles: cells, the header's cells, and columns of each width, in characters."""
    for name, bold in (("text", ""), ("header", '<style:text-properties fo:font-weight="bold"/>')):
        yield (
            f'<style:style style:name="{name}" style:family="table-cell">'
            '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>'
            f'<style:paragraph-properties fo:text-align="start"/>{bold}</style:style>'
        )
    for wide in sorted(columns):
        yield (
            f'<style:style style:name="width{wide}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{wide * CHARACTER_MM:.1f}mm"/></style:style>'
        )


def _table(sheet: Sheet) -> str:
    columns = "".join(f'<table:table-column table:style-name="width{wide}"/>' for wide in widths(sheet))
    rows = "".join(_row(row.cells, "header" if n == 0 else "text") for n, row in enumerate(sheet.rows))
    return f"<table:table table:name={quoteattr(sheet.name)}>{columns}{rows}</table:table>"


def _row(cells: tuple[Cell, ...], style: str) -> str:
    return f"<table:table-row>{''.join(_cell(value, style) for value in cells)}</table:table-row>"


def _cell(value: Cell, style: str) -> str:
    if value == "":
        return "<table:table-cell/>"
    look = f'table:style-name="{style}"'
    if isinstance(value, str):
        lines = "".join(_paragraph(line) for line in value.split("\n"))
        return f'<table:table-cell office:value-type="string" {look}>{lines}</table:table-cell>'
    shown = f'office:value-type="float" office:value="{value!r}"'
    return f"<table:table-cell {shown} {look}>{_paragraph(str(value))}</table:table-cell>"


def _paragraph(line: str) -> str:
    """A line of a cell; spaces that XML readers would drop, and tabs, have elements of their own."""
    pieces = [_SPACES.sub(lambda found: f"\0{len(found.group())}\0", piece) for piece in line.split("\t")]
    text = re.sub("\0([0-9]+)\0", r'<text:s text:c="\1"/>', "\t".join(map(escape, pieces)))
    return f"<text:p>{text.replace(chr(9), '<text:tab/>')}</text:p>"
