"""A page of one of our own PDFs as pixels, by PDFium: pictures of boards without a window toolkit."""

import io


def page_as_png(pdf: bytes, width: int, page: int = 0) -> bytes:
    """One page of `pdf` as a PNG `width` pixels wide."""
    import pypdfium2  # type: ignore[import-untyped]

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
