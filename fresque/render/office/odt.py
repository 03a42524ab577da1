"""A report as ODT, by odfdo: styles, headings, lists, tables, fields, described pictures."""

import hashlib
import io
from collections.abc import Sequence
from itertools import groupby
from typing import Any, BinaryIO

from odfdo import TOC, Cell, Document, Frame, Header, Link, List, ListItem, Paragraph, Row, Span
from odfdo import Element as Xml

from fresque.core.i18n import tr
from fresque.core.outline import CardList, Heading, LinkItem, Said
from fresque.core.outline import Paragraph as Words
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
from fresque.render.office.odt_styles import BOLD, BREAK, CELL, FIGURE, ITALIC, PLAIN, QUOTE, RIGHT, SOFT, dress
from fresque.render.office.paper import OfficePicture, OfficeReport, write_repacked

_WIDE = 166.0
_ABREAST = {"story": 3, "photo": 2}
_BULLETS = "List_20_1"
_ENTRY = (
    "<text:index-entry-link-start/>",
    "<text:index-entry-text/>",
    '<text:index-entry-tab-stop style:type="right" style:leader-char="."/>',
    "<text:index-entry-page-number/>",
    "<text:index-entry-link-end/>",
)
"""What a line of the table of contents holds once it is worked out."""


def write_odt(report: OfficeReport, stream: BinaryIO) -> None:
    """Write the whole document; the same report gives the same bytes."""
    document = Document("text")
    dress(document, report)
    document.body.clear()
    writing = _Writing(document, report)
    writing.head()
    for kind, run in groupby(enumerate(report.items), lambda pair: type(pair[1])):
        writing.run(kind, list(run))
    package = io.BytesIO()
    document.save(package)
    write_repacked(package.getvalue(), stream)


class _Writing:
    """One document being written, from its top to its end."""

    def __init__(self, document: Any, report: OfficeReport) -> None:
        self._document, self._report = document, report
        self._body: Any = document.body
        self._named = 0

    def head(self) -> None:
        """Title, figures, table of contents."""
        report = self._report
        if report.logo:
            self._add(self._picture(report.logo))
        self._add(Paragraph(report.kicker, style=SOFT))
        self._add(Paragraph(report.title, style="Title"))
        if report.headline:
            self._add(Paragraph(report.headline, style="Subtitle"))
        if report.figures:
            numbers = [
                [Paragraph(number, style=FIGURE), Paragraph(label, style=SOFT)] for number, label in report.figures
            ]
            self._table([numbers], plain=True)
        if report.contents and any(isinstance(item, Heading) for item in report.items):
            self._contents()

    def run(self, kind: type[Item], run: Sequence[tuple[int, Item]]) -> None:
        """Items of one kind that follow one another: photographs go side by side, sources make one table."""
        if kind is PhotoItem:
            self._abreast([picture for n, _item in run for picture in self._report.pictures.get(n, ())])
        elif kind is SourceItem:
            self._sources(run)
        else:
            for n, item in run:
                self._item(item, self._report.pictures.get(n, ()))

    def _item(self, item: Item, pictures: Sequence[OfficePicture]) -> None:
        match item:
            case NewPage():
                self._add(Paragraph("", style=BREAK))
            case BoardPicture() | Gallery():
                for picture in pictures:
                    self._add(self._picture(picture))
                    self._add(Paragraph(picture.alt, style="Caption"))
            case StoryItem():
                self._abreast(pictures)
            case Bars():
                self._grid(item.grid)
            case Grid():
                self._grid(item)
            case Pairs():
                self._table([[[_bold(label)], [Paragraph(words)]] for label, words in item.rows])
            case _:
                self._words(item)

    def _words(self, item: Item) -> None:
        match item:
            case Heading():
                header = Header(item.level, item.text)
                header.set_attribute("text:style-name", f"Heading_20_{item.level}")
                self._add(header)
            case Words():
                self._add(Paragraph(item.text, style=SOFT if item.soft else "Text_20_body"))
            case Points():
                self._add(List(list(item.texts), style=_BULLETS))
            case LinkItem():
                self._listed([_link(item)])
            case Said():
                self._add(Paragraph(item.text, style=QUOTE))
                if item.remark:
                    self._add(Paragraph(item.remark, style=SOFT))
            case CardList():
                self._add(_bold(item.name))
                self._listed(
                    [_spans((f"{label}\u00a0: " if label else "", BOLD), (", ".join(c), "")) for label, c in item.parts]
                )

    def _add(self, element: Any) -> None:
        self._body.append(element)

    def _listed(self, lines: Sequence[Any]) -> None:
        """Points of a list; those that follow one another are one list."""
        last = self._body.children[-1] if self._body.children else None
        if not isinstance(last, List):
            last = List(style=_BULLETS)
            self._add(last)
        for line in lines:
            item = ListItem()
            item.append(line)
            last.append(item)

    def _grid(self, item: Grid) -> None:
        rows = [[[_bold(name, right=n in item.right)] for n, name in enumerate(item.columns)]]
        for row in item.rows:
            rows.append([[Paragraph(w, style=RIGHT if n in item.right else "Standard")] for n, w in enumerate(row)])
        self._table(rows, headed=True)

    def _table(self, rows: Sequence[Sequence[Sequence[Any]]], *, headed: bool = False, plain: bool = False) -> None:
        self._named += 1
        table: Any = Xml.from_tag("table:table")
        table.set_attribute("table:name", f"T{self._named}")
        column: Any = Xml.from_tag("table:table-column")
        column.set_attribute("table:number-columns-repeated", str(max(len(row) for row in rows)))
        table.append(column)
        for n, row in enumerate(rows):
            line = Row()
            for parts in row:
                cell = Cell(style=PLAIN if plain else CELL, cell_type="string")
                for part in parts:
                    cell.append(part)
                line.append(cell)
            if headed and n == 0:
                head: Any = Xml.from_tag("table:table-header-rows")
                head.append(line)
                table.append(head)
            else:
                table.append(line)
        self._add(table)
        self._add(Paragraph(""))

    def _abreast(self, pictures: Sequence[OfficePicture]) -> None:
        """Pictures in a table without lines, each above its words."""
        if not pictures:
            return
        count = _ABREAST[pictures[0].kind]
        rows = []
        for first in range(0, len(pictures), count):
            row: list[list[Any]] = []
            for picture in pictures[first : first + count]:
                row.append([self._picture(picture, _WIDE / count - 4), Paragraph(picture.alt, style="Caption")])
            rows.append(row + [[Paragraph("")]] * (count - len(row)))
        self._table(rows, plain=True)

    def _sources(self, run: Sequence[tuple[int, Item]]) -> None:
        rows = []
        for n, item in run:
            if isinstance(item, SourceItem):
                codes = [self._picture(picture) for picture in self._report.pictures.get(n, ())]
                rows.append([codes or [Paragraph("")], [_bold(item.card), _source(item)]])
        self._table(rows, plain=True)

    def _picture(self, picture: OfficePicture, most: float = _WIDE) -> Any:
        self._named += 1
        w = min(picture.w, most)
        size = (f"{w:.1f}mm", f"{picture.h * w / picture.w:.1f}mm")
        path = self._kept(picture.data)
        frame = Frame.image_frame(path, name=f"P{self._named}", size=size, anchor_type="as-char")
        frame.svg_description = picture.alt
        line = Paragraph("")
        line.append(frame)
        return line

    def _kept(self, data: bytes) -> str:
        """Where a picture lies in the document, the same picture once."""
        kind = "png" if data[:4] == b"\x89PNG" else "jpeg"
        path = f"Pictures/{hashlib.sha256(data).hexdigest()[:32]}.{kind}"
        self._document.container.set_part(path, data)
        self._document.manifest.add_full_path(path, f"image/{kind}")
        return path

    def _contents(self) -> None:
        """Listed already, without pages: the word processor numbers them when the table is updated."""
        contents: Any = TOC(title=tr("Contents"), outline_level=2)
        contents.set_attribute("text:protected", "false")
        for line in contents.get_elements("text:table-of-content-source/text:table-of-content-entry-template"):
            for part in _ENTRY:
                line.append(Xml.from_tag(part))
        index = contents.get_element("text:index-body")
        for item in self._report.items:
            if isinstance(item, Heading):
                index.append(Paragraph(item.text, style=f"Contents_20_{item.level}"))
        self._add(contents)
        self._add(Paragraph("", style=BREAK))


def _bold(words: str, *, right: bool = False) -> Any:
    line = Paragraph("", style=RIGHT if right else "Standard")
    line.append(Span(words, style=BOLD))
    return line


def _link(item: LinkItem) -> Any:
    reason = f"\u00a0: {item.reason}" if item.reason else ""
    return _spans((item.ends, BOLD), (reason, ""), (f" ({item.remark})" if item.remark else "", ITALIC))


def _spans(*parts: tuple[str, str]) -> Any:
    line = Paragraph("")
    for words, style in parts:
        if words:
            line.append(Span(words, style=style or None))
    return line


def _source(item: SourceItem) -> Any:
    line = Paragraph("")
    if item.url:
        line.append(Link(item.url, text=item.title))
    else:
        line.append(Span(item.title))
    return line
