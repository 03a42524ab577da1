"""Workbooks of LibreOffice: read as a stream of rows, written with odfpy."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, Any, BinaryIO
from xml.etree.ElementTree import ParseError

from fresque.core.errors import FresqueError
from fresque.storage.tables.archive import corrupt
from fresque.storage.tables.sheet import MAX_COLUMNS, MAX_ROWS, Cell, Gathering, Sheet, number_words
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
        if cell.get(_CALC + "value-type") == "error":
            faults.append(len(cells))
        shown = "" if cell.get(_CALC + "value-type") == "error" else _words(cell)
        cells += [shown] * min(_times(cell, "columns"), MAX_COLUMNS + 1 - len(cells) if shown else 1 << 15)
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
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table

    book = OpenDocumentSpreadsheet()
    styles = _Styles(book)
    for sheet in sheets:
        table = Table(name=sheet.name)
        _columns(table, sheet, styles)
        for n, row in enumerate(sheet.rows):
            table.addElement(_row(row.cells, styles.header if n == 0 else styles.text))
        book.spreadsheet.addElement(table)
    book.write(file)


class _Styles:
    """The automatic styles of the workbook; `widths` are those of columns, by characters."""

    def __init__(self, book: Any) -> None:
        from odf.style import ParagraphProperties, Style, TableCellProperties, TableColumnProperties, TextProperties

        self.text = Style(name="text", family="table-cell")
        self.header = Style(name="header", family="table-cell")
        for style in (self.text, self.header):
            style.addElement(TableCellProperties(wrapoption="wrap", verticalalign="top"))
            style.addElement(ParagraphProperties(textalign="start"))
            book.automaticstyles.addElement(style)
        self.header.addElement(TextProperties(fontweight="bold"))
        self._column = (Style, TableColumnProperties)
        self._book = book
        self.widths: dict[int, Any] = {}

    def width(self, characters: int) -> Any:
        """The style of a column this many characters wide."""
        if characters not in self.widths:
            style_type, properties = self._column
            style = style_type(name=f"width{characters}", family="table-column")
            style.addElement(properties(columnwidth=f"{characters * CHARACTER_MM:.1f}mm"))
            self._book.automaticstyles.addElement(style)
            self.widths[characters] = style
        return self.widths[characters]


def _columns(table: Any, sheet: Sheet, styles: _Styles) -> None:
    from odf.table import TableColumn

    for characters in widths(sheet):
        table.addElement(TableColumn(stylename=styles.width(characters)))


def _row(cells: tuple[Cell, ...], style: Any) -> Any:
    from odf.table import TableCell, TableRow

    row = TableRow()
    for value in cells:
        if isinstance(value, str) and value:
            cell = TableCell(valuetype="string", stylename=style)
            for line in value.split("\n"):
                cell.addElement(_paragraph(line))
        elif isinstance(value, str):
            cell = TableCell()
        else:
            cell = TableCell(valuetype="float", value=repr(value), stylename=style)
            cell.addElement(_paragraph(str(value)))
        row.addElement(cell)
    return row


def _paragraph(line: str) -> Any:
    from odf.text import P, S, Tab

    paragraph = P()
    for n, piece in enumerate(line.split("\t")):
        if n:
            paragraph.addElement(Tab())
        done = 0
        for spaces in _SPACES.finditer(piece):
            paragraph.addText(piece[done : spaces.start()])
            paragraph.addElement(S(c=len(spaces.group())))
            done = spaces.end()
        paragraph.addText(piece[done:])
    return paragraph
