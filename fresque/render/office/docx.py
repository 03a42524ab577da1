"""A report as DOCX, by python-docx: styles, headings, lists, tables, fields, described pictures."""

import io
from collections.abc import Sequence
from itertools import groupby
from typing import Any, BinaryIO

from docx import Document
from docx.document import Document as Docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.shared import Mm
from docx.table import _Cell
from docx.text.paragraph import Paragraph as Words

from fresque.core.i18n import tr
from fresque.core.outline import CardList, Heading, LinkItem, Paragraph, Said
from fresque.core.report.items import (
    Bars,
    BoardPicture,
    Gallery,
    Grid,
    Item,
    NewPage,
    Pairs,
    PhotoItem,
    Points,
    SourceItem,
    StoryItem,
)
from fresque.render.office.docx_fields import field, hyperlink, listed
from fresque.render.office.docx_styles import FIGURE, SOFT, dress, wear
from fresque.render.office.paper import OfficePicture, OfficeReport, write_repacked

_WIDE = 166.0
_ABREAST = {"story": 3, "photo": 2}


def write_docx(report: OfficeReport, stream: BinaryIO) -> None:
    """Write the whole document; the same report gives the same bytes."""
    document = Document()
    dress(document, report)
    _foot(document, report)
    if report.logo:
        _picture(_line(document), report.logo)
    _line(document, report.kicker, style=SOFT)
    _line(document, report.title, style="Title")
    if report.headline:
        _line(document, report.headline, style="Subtitle")
    if report.figures:
        _figures(document, report.figures)
    titles = [item for item in report.items if isinstance(item, Heading)]
    if report.contents and titles:
        _line(document, tr("Contents"), style=SOFT)
        listed(document, [(item.text, item.level) for item in titles])
        _line(document).add_run().add_break(WD_BREAK.PAGE)
    for kind, run in groupby(enumerate(report.items), lambda pair: type(pair[1])):
        _run(document, report, kind, list(run))
    package = io.BytesIO()
    document.save(package)
    write_repacked(package.getvalue(), stream)


def _run(document: Docx, report: OfficeReport, kind: type[Item], run: Sequence[tuple[int, Item]]) -> None:
    """Items of one kind that follow one another: photographs go side by side, sources make one table."""
    if kind is PhotoItem:
        _abreast(document, [picture for n, _item in run for picture in report.pictures.get(n, ())])
    elif kind is SourceItem:
        _sources(document, report, run)
    else:
        for n, item in run:
            _item(document, item, report.pictures.get(n, ()))


def _item(document: Docx, item: Item, pictures: Sequence[OfficePicture]) -> None:
    match item:
        case NewPage():
            _line(document).add_run().add_break(WD_BREAK.PAGE)
        case BoardPicture() | Gallery():
            for picture in pictures:
                _picture(_line(document), picture)
                _line(document, picture.alt, style="Caption")
        case StoryItem():
            _abreast(document, pictures)
        case Bars():
            _grid(document, item.grid)
        case Grid():
            _grid(document, item)
        case Pairs():
            _pairs(document, item)
        case _:
            _words(document, item)


def _words(document: Docx, item: Item) -> None:
    match item:
        case Heading():
            _line(document, item.text, f"Heading {item.level}")
        case Paragraph():
            _line(document, item.text, style=SOFT if item.soft else "")
        case Points():
            for words in item.texts:
                _line(document, words, style="List Bullet")
        case LinkItem():
            _link(_line(document, style="List Bullet"), item)
        case Said():
            _line(document, item.text, style="Quote")
            if item.remark:
                _line(document, item.remark, style=SOFT)
        case CardList():
            _line(document).add_run(item.name).bold = True
            for label, cards in item.parts:
                line = _line(document, style="List Bullet")
                line.add_run(f"{label}\u00a0: " if label else "").bold = True
                line.add_run(", ".join(cards))


def _link(line: Words, item: LinkItem) -> None:
    line.add_run(item.ends).bold = True
    if item.reason:
        line.add_run(f"\u00a0: {item.reason}")
    if item.remark:
        line.add_run(f" ({item.remark})").italic = True


def _figures(document: Docx, figures: Sequence[tuple[str, str]]) -> None:
    table = document.add_table(1, len(figures))
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for cell, (number, label) in zip(table.rows[0].cells, figures, strict=True):
        _write(cell, number, FIGURE).alignment = WD_ALIGN_PARAGRAPH.CENTER
        _line(cell, label, style=SOFT).alignment = WD_ALIGN_PARAGRAPH.CENTER
    _line(document)


def _grid(document: Docx, item: Grid) -> None:
    table = document.add_table(1, len(item.columns), style="Table Grid")
    mark = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(mark)
    for n, (cell, name) in enumerate(zip(table.rows[0].cells, item.columns, strict=True)):
        line = _write(cell)
        line.add_run(name).bold = True
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT if n in item.right else WD_ALIGN_PARAGRAPH.LEFT
    for row in item.rows:
        for n, (cell, words) in enumerate(zip(table.add_row().cells, row, strict=True)):
            line = _write(cell, words)
            line.alignment = WD_ALIGN_PARAGRAPH.RIGHT if n in item.right else WD_ALIGN_PARAGRAPH.LEFT
    _line(document)


def _pairs(document: Docx, item: Pairs) -> None:
    table = document.add_table(0, 2, style="Table Grid")
    for label, words in item.rows:
        left, right = table.add_row().cells
        left.width, right.width = Mm(45), Mm(_WIDE - 45)
        _write(left).add_run(label).bold = True
        _write(right, words)
    _line(document)


def _abreast(document: Docx, pictures: Sequence[OfficePicture]) -> None:
    """Pictures in a table without lines, each above its words."""
    if not pictures:
        return
    count = _ABREAST[pictures[0].kind]
    table = document.add_table(0, count)
    for first in range(0, len(pictures), count):
        cells = table.add_row().cells
        for cell, picture in zip(cells, pictures[first : first + count], strict=False):
            _picture(_write(cell), picture, most=_WIDE / count - 4)
            _line(cell, picture.alt, style="Caption")
    _line(document)


def _sources(document: Docx, report: OfficeReport, run: Sequence[tuple[int, Item]]) -> None:
    table = document.add_table(0, 2)
    for n, item in run:
        if isinstance(item, SourceItem):
            left, right = table.add_row().cells
            left.width, right.width = Mm(30), Mm(_WIDE - 30)
            for picture in report.pictures.get(n, ()):
                _picture(_write(left), picture)
            _write(right).add_run(item.card).bold = True
            line = _line(right)
            if item.url:
                hyperlink(line, item.title, item.url)
            else:
                line.add_run(item.title)
    _line(document)


def _picture(line: Words, picture: OfficePicture, most: float = _WIDE) -> None:
    shape = line.add_run().add_picture(io.BytesIO(picture.data), width=Mm(min(picture.w, most)))
    described: Any = shape._inline.docPr
    described.set("descr", picture.alt)


def _line(into: Docx | _Cell, words: str = "", style: str = "") -> Words:
    """A new paragraph; python-docx would look through all the styles for each."""
    line: Words = into.add_paragraph(words)
    if style:
        wear(line, style)
    return line


def _write(cell: _Cell, words: str = "", style: str = "") -> Words:
    line: Words = cell.paragraphs[0]
    line.add_run(words)
    if style:
        wear(line, style)
    return line


def _foot(document: Docx, report: OfficeReport) -> None:
    section = document.sections[0]
    section.header.paragraphs[0].text = report.title
    line = section.footer.paragraphs[0]
    line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    field(line, "PAGE")
    line.add_run("\u00a0/\u00a0")
    field(line, "NUMPAGES")
