"""Vector PDFs: what layout describes, drawn by reportlab with embedded fonts; measures nothing, breaks no line."""

from fresque.render.pdf.canvas import PdfCanvas
from fresque.render.pdf.document import PdfDocument

__all__ = ["PdfCanvas", "PdfDocument"]
