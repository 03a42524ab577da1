"""A PDF file being made: its pages, bookmarks and metadata. Lengths in mm."""

from collections.abc import Mapping
from typing import BinaryIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas as Reportlab

from fresque.render.pdf.canvas import MM, PdfCanvas, destination, font_name
from fresque.render.pdf.inks import Inks
from fresque.render.pdf.pictures import Pictures
from fresque.render.reduction import Reducer

Margins = tuple[float, float, float, float]
"""Left, top, right, bottom, in mm."""

rl_config.useA85 = 0


class PdfDocument:
    """Writes one PDF to a binary stream; the same drawing gives the same bytes.

    Pages are added in order; `save` ends the file. The stream stays open: whoever opened it closes it.
    """

    def __init__(
        self,
        stream: BinaryIO,
        *,
        title: str,
        author: str = "",
        subject: str = "",
        keywords: str = "",
        language: str = "fr",
        inks: Inks | None = None,
        reducer: Reducer | None = None,
    ) -> None:
        self._inks = inks or Inks()
        self._file = Reportlab(
            stream,
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 5),
            lang=language,
            initialFontName=font_name("regular"),  # type: ignore[arg-type]  # its published type is wrong
        )
        self._file.setTitle(title)
        self._file.setAuthor(author)
        self._file.setSubject(subject)
        self._file.setKeywords(keywords)
        self._file.setCreator("fresque")
        self._file.setViewerPreference("DisplayDocTitle", "true")
        self._pictures = Pictures(self._file, reducer or Reducer(cmyk=self._inks.colours == "cmyk"))
        self._bookmarks = 0
        self._height = 0.0
        self._begun = False

    def prefer(self, preferences: Mapping[str, str]) -> None:
        """Say how the file wants to be shown and printed ("PrintScaling": "None", "Duplex": …)."""
        for name, value in preferences.items():
            self._file.setViewerPreference(name, value)

    def add_page(self, w: float, h: float, *, trim: Margins | None = None, bleed: Margins | None = None) -> PdfCanvas:
        """A new page of `w` x `h` mm; `trim` and `bleed` are how far those boxes lie inside it."""
        if self._begun:
            self._file.showPage()
        self._begun = True
        self._height = h * MM
        self._file.setPageSize((w * MM, h * MM))
        self._file.setTrimBox(_box(w, h, trim))
        self._file.setBleedBox(_box(w, h, bleed))
        self._file.transform(MM, 0, 0, -MM, 0, h * MM)
        self._file.setLineCap(1)
        self._file.setLineJoin(1)
        return PdfCanvas(self._file, self._inks, self._pictures)

    def bookmark(self, title: str, level: int = 0, y: float | None = None) -> None:
        """An entry of the outline leading to the current page, `y` mm below its top; levels go from 0, one at a time.

        A link to `#n` leads there too, n counting the bookmarks from 1.
        """
        self._bookmarks += 1
        name = destination(self._bookmarks)
        if y is None:
            self._file.bookmarkPage(name)
        else:
            self._file.bookmarkPage(name, fit="XYZ", left=0, top=round(self._height - y * MM, 2))
        self._file.addOutlineEntry(title, name, level=level)

    def save(self) -> None:
        """End the file and write it to the stream."""
        try:
            self._file.save()
        finally:
            self._pictures.close()


def _box(w: float, h: float, inside: Margins | None) -> tuple[float, float, float, float] | None:
    if inside is None:
        return None
    left, top, right, bottom = inside
    return left * MM, bottom * MM, (w - right) * MM, (h - top) * MM
