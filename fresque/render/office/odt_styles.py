"""How an ODT report looks, said in styles that a colleague changes once for the whole document."""

from typing import Any

from odfdo import Element, Paragraph, Style, VarPageCount, VarPageNumber

from fresque.layout.palette import ACTION, HAIRLINE, INK, SOFT_INK
from fresque.render.office.paper import OfficeReport

SOFT, FIGURE, QUOTE, RIGHT, BREAK = "FresqueSoft", "FresqueFigure", "Quotations", "FresqueRight", "FresqueBreak"
BOLD, ITALIC = "FresqueBold", "FresqueItalic"
CELL, PLAIN = "FresqueCell", "FresquePlain"
_REGIONS = {"fr": "fr-FR", "en": "en-GB"}
_FONT = "Liberation Sans"


def dress(document: Any, report: OfficeReport) -> None:
    """Language, letters, colours, header and footer, and what the file says of itself."""
    document.language = _REGIONS.get(report.language, report.language)
    _paragraph(document, "Standard", 10.5, INK, parent="", font_name=_FONT)
    _paragraph(document, "Title", 26, report.accent or INK, bold=True)
    _paragraph(document, "Subtitle", 12, SOFT_INK)
    one, two = report.accent or INK, report.accent or ACTION
    _paragraph(document, "Heading_20_1", 17, one, bold=True, parent="Heading", display="Heading 1", level=1)
    _paragraph(document, "Heading_20_2", 12.5, two, bold=True, parent="Heading", display="Heading 2", level=2)
    _paragraph(document, "Caption", 9, SOFT_INK)
    _paragraph(document, QUOTE, 10.5, INK, margin_left="6mm")
    _paragraph(document, SOFT, 9, SOFT_INK)
    _paragraph(document, FIGURE, 20, INK, bold=True)
    _paragraph(document, RIGHT, 10.5, INK, align="right")
    _paragraph(document, BREAK, 2, INK, break_before="page")
    document.insert_style(Style("text", name=BOLD, bold=True))
    document.insert_style(Style("text", name=ITALIC, italic=True))
    line = f"0.2mm solid {HAIRLINE}"
    document.insert_style(Style("table-cell", name=CELL, border=line, padding="1.2mm"), automatic=True)
    document.insert_style(Style("table-cell", name=PLAIN, border="none", padding="1.2mm"), automatic=True)
    _foot(document, report)
    _properties(document, report)


def _paragraph(
    document: Any,
    name: str,
    size: float,
    color: str,
    *,
    bold: bool = False,
    parent: str = "Standard",
    display: str = "",
    level: int = 0,
    font_name: str = "",
    **layout: Any,
) -> None:
    style: Any = Style("paragraph", name=name, **layout)
    if parent:
        style.parent_style = parent
    if display:
        style.display_name = display
    if level:
        style.set_attribute("style:default-outline-level", str(level))
    letters: Any = Element.from_tag("style:text-properties")
    for key, value in (
        ("fo:font-size", f"{size}pt"),
        ("fo:color", color),
        ("fo:font-weight", "bold" if bold else "normal"),
        ("style:font-name", font_name),
    ):
        if value:
            letters.set_attribute(key, value)
    style.append(letters)
    document.insert_style(style)


def _foot(document: Any, report: OfficeReport) -> None:
    master = document.get_style("master-page", "Standard")
    master.set_page_header(Paragraph(report.title, style=SOFT))
    line = Paragraph("", style=RIGHT)
    line.append(VarPageNumber())
    line.append("\u00a0/\u00a0")
    line.append(VarPageCount())
    master.set_page_footer(line)


def _properties(document: Any, report: OfficeReport) -> None:
    about = document.meta
    about.title, about.subject, about.creator = report.title, report.subject, report.author
    about.initial_creator, about.generator = report.author, "fresque"
    about.creation_date = about.date = report.made
    about.language = _REGIONS.get(report.language, report.language)
