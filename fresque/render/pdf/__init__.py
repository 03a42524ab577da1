"""Vector PDFs: what layout describes, drawn by reportlab with embedded fonts; measures nothing, breaks no line."""

from fresque.render.pdf.canvas import PdfCanvas
from fresque.render.pdf.document import PdfDocument
from fresque.render.pdf.inks import Colours, Inks

__all__ = ["Colours", "Inks", "PdfCanvas", "PdfDocument"]
