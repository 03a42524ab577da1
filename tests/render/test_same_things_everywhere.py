"""Strokes and stamps are the same on screen and on paper."""

import io

import pytest
from PIL import Image
from PySide6.QtGui import QImage, QPainter

from fresque.layout.board import draw_placed
from fresque.render.pdf import PdfDocument
from fresque.render.qt import QtCanvas
from fresque.render.raster import page_as_png
from tests.layout.test_things_drawing import DECK, THINGS


def on_screen(record, qapp):
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    image.fill("#FFFFFF")
    painter = QPainter(image)
    painter.translate(150, 150)
    draw_placed(QtCanvas(painter, 3.0), DECK, record, {})
    painter.end()
    return [[image.pixelColor(x, y).lightness() < 128 for x in range(0, 300, 5)] for y in range(0, 300, 5)]


def on_paper(record):
    page = io.BytesIO()
    document = PdfDocument(page, title="Essai")
    canvas = document.add_page(100, 100)
    with canvas.at(50, 50):
        draw_placed(canvas, DECK, record, {})
    document.save()
    with Image.open(io.BytesIO(page_as_png(page.getvalue(), 300))) as seen:
        grey = seen.convert("L")
        return [[grey.getpixel((x, y)) < 128 for x in range(0, 300, 5)] for y in range(0, 300, 5)]


@pytest.mark.parametrize("name", ["stroke", "pressed-stroke", "star"])
def test_a_thing_is_the_same_on_screen_and_on_paper(name, qapp):
    screen, paper = on_screen(THINGS[name], qapp), on_paper(THINGS[name])
    apart = sum(a != b for row, other in zip(screen, paper, strict=True) for a, b in zip(row, other, strict=True))
    inked = sum(map(sum, screen))
    assert inked > 50
    assert apart < inked * 0.12
