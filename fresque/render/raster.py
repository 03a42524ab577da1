"""A page of one of our own PDFs as pixels, by PDFium: pictures of boards without a window toolkit."""

import io
from collections.abc import Sequence


def coverage(pdf: bytes, dpi: float) -> float:
    """The share of the pages that is not white, from 0 (white) to 1 (all black), measured at `dpi` dots per inch."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    dark = total = 0.0
    try:
        for page in document:
            image = page.render(scale=dpi / 72, grayscale=True).to_pil()
            counts = image.convert("L").histogram()
            dark += sum(count * (255 - level) for level, count in enumerate(counts)) / 255
            total += image.width * image.height
    finally:
        document.close()
    return dark / total if total else 0.0


def page_as_png(pdf: bytes, width: int, page: int = 0) -> bytes:
    """One page of `pdf` as a PNG `width` pixels wide."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        sheet = document[page]
        bitmap = sheet.render(scale=width / sheet.get_width())
        image = bitmap.to_pil().convert("RGB")
    finally:
        document.close()
    png = io.BytesIO()
    image.save(png, "PNG", compress_level=6)
    return png.getvalue()


def pages_as_png(pdf: bytes, widths: Sequence[int]) -> list[bytes]:
    """Each page of `pdf` as a PNG, as many pixels wide as `widths` says."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    made = []
    try:
        for page, width in zip(document, widths, strict=True):
            image = page.render(scale=width / page.get_width()).to_pil().convert("RGB")
            png = io.BytesIO()
            image.save(png, "PNG", compress_level=3)
            made.append(png.getvalue())
    finally:
        document.close()
    return made
