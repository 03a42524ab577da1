"""How a DOCX report looks, said in styles that a colleague changes once for the whole document."""

from typing import Any

from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from fresque.layout.palette import ACTION, INK, SOFT_INK
from fresque.render.office.paper import OfficeReport

SOFT, FIGURE = "Fresque Soft", "Fresque Figure"
_FONT = "Calibri"
_REGIONS = {"fr": "fr-FR", "en": "en-GB"}


def dress(document: Docx, report: OfficeReport) -> None:
    """A4, margins, language, letters, colours, and what the file says of itself."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(22)
    _language(document, report.language)
    styles = document.styles
    _letters(styles["Normal"], 10.5, INK)
    _letters(styles["Title"], 26, report.accent or INK, bold=True)
    _letters(styles["Subtitle"], 12, SOFT_INK)
    _letters(styles["Heading 1"], 17, report.accent or INK, bold=True)
    _letters(styles["Heading 2"], 12.5, report.accent or ACTION, bold=True)
    _letters(styles["Caption"], 9, SOFT_INK)
    _letters(styles["Quote"], 10.5, INK)
    _letters(styles.add_style(SOFT, WD_STYLE_TYPE.PARAGRAPH), 9, SOFT_INK)
    _letters(styles.add_style(FIGURE, WD_STYLE_TYPE.PARAGRAPH), 20, INK, bold=True)
    for level in (1, 2):
        line: Any = styles.add_style(f"toc {level}", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        _letters(line, 10.5, INK, bold=level == 1)
        line.paragraph_format.left_indent = Mm(6 * (level - 1))
        line.paragraph_format.space_after = Pt(2)
    _properties(document, report)


def wear(line: Any, style: str) -> None:
    """Give a paragraph a style by its name, which its identifier is made from."""
    line._p.style = style.replace(" ", "")


def _letters(style: Any, size: float, color: str, *, bold: bool = False) -> None:
    font = style.font
    font.name, font.size, font.bold = _FONT, Pt(size), bold
    font.italic = style.name == "Quote"
    font.color.rgb = RGBColor.from_string(color.removeprefix("#"))
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(name), None)


def _language(document: Docx, language: str) -> None:
    code = language if "-" in language else _REGIONS.get(language, language)
    for mark in document.styles.element.iter(qn("w:lang")):
        mark.set(qn("w:val"), code)


def _properties(document: Docx, report: OfficeReport) -> None:
    about = document.core_properties
    about.title, about.author, about.subject = report.title, report.author, report.subject
    about.language, about.comments, about.keywords = report.language, "", ""
    about.created = about.modified = report.made
    about.last_modified_by, about.revision = "fresque", 1
