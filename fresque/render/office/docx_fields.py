"""What python-docx has no word for: fields, hyperlinks, a table of contents."""

from collections.abc import Sequence
from typing import Any

from docx.document import Document as Docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from fresque.render.office.docx_styles import wear


def field(line: Paragraph, code: str, shown: str = "1") -> None:
    """A field that the word processor works out (PAGE, NUMPAGES); `shown` until it does."""
    _mark(line, "begin")
    _code(line, code)
    _mark(line, "separate")
    line.add_run(shown)
    _mark(line, "end")


def listed(document: Docx, titles: Sequence[tuple[str, int]]) -> None:
    """A table of contents: a field that already lists the titles, and that the word processor numbers when it opens."""
    lines = [document.add_paragraph() for _title in titles]
    for line, (_title, level) in zip(lines, titles, strict=True):
        wear(line, f"toc {level}")
    _mark(lines[0], "begin", dirty=True)
    _code(lines[0], 'TOC \\o "1-2" \\h \\z \\u')
    _mark(lines[0], "separate")
    for line, (title, _level) in zip(lines, titles, strict=True):
        line.add_run(title)
    _mark(lines[-1], "end")


def hyperlink(line: Paragraph, words: str, url: str) -> None:
    """Words that open an address."""
    link: Any = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), line.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = line.add_run(words)
    run.font.underline = True
    link.append(run._r)
    line._p.append(link)


def _mark(line: Paragraph, kind: str, *, dirty: bool = False) -> None:
    mark: Any = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    if dirty:
        mark.set(qn("w:dirty"), "true")
    line.add_run()._r.append(mark)


def _code(line: Paragraph, code: str) -> None:
    words: Any = OxmlElement("w:instrText")
    words.set(qn("xml:space"), "preserve")
    words.text = f" {code} "
    line.add_run()._r.append(words)
