"""The SVG stands on its own: well formed, nothing outside it, the same lines as everywhere."""

from xml.etree import ElementTree

from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from fresque.layout.canvas import Canvas, Pen, Picture
from fresque.render.qt import QtCanvas
from fresque.render.svg import SvgCanvas

SVG = "{http://www.w3.org/2000/svg}"


def sample(canvas: Canvas) -> None:
    canvas.rect(5, 5, 90, 60, fill="#FFE9A8", pen=Pen("#1E2430", 1), radius=4)
    canvas.path((("M", (10.0, 60.0)), ("C", (40.0, 20.0, 60.0, 90.0, 90.0, 50.0))), pen=Pen("#B4470F", 2, (4, 3)))
    with canvas.at(20, 30, angle=8, scale=0.9):
        canvas.text(0, 0, "« Déjà » l’été", weight="bold", size=11, color="#0B5FA5")


def pixels(draw: object) -> Image.Image:
    image = QImage(600, 420, QImage.Format.Format_RGB888)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    draw(painter)
    painter.end()
    return Image.frombuffer("RGB", (600, 420), bytes(image.constBits()), "raw", "RGB", image.bytesPerLine(), 1)


def test_the_drawing_looks_the_same_in_svg_and_on_screen(qtbot: QtBot) -> None:
    drawing = SvgCanvas(100, 70)
    sample(drawing)
    renderer = QSvgRenderer(drawing.svg().encode())
    shown = pixels(lambda painter: renderer.render(painter, QRectF(0, 0, 600, 420)))
    direct = pixels(lambda painter: sample(QtCanvas(painter, 6)))
    assert ImageStat.Stat(ImageChops.difference(shown, direct).convert("L")).mean[0] < 1
    assert ImageStat.Stat(direct.convert("L")).stddev[0] > 20


def test_words_are_outlines_that_can_still_be_read_aloud() -> None:
    drawing = SvgCanvas(100, 70, title="Une fresque & un <titre>")
    drawing.text(0, 10, "été & \x07 \ufdd0", weight="regular", size=5, color="#1E2430")
    root = ElementTree.fromstring(drawing.svg())
    assert root.findtext(f"{SVG}title") == "Une fresque & un <titre>"
    assert root.find(f"{SVG}g").get("aria-label").startswith("été &")
    assert not list(root.iter(f"{SVG}text"))


def test_a_glyph_used_twice_is_stored_once() -> None:
    drawing = SvgCanvas(100, 70)
    drawing.text(0, 10, "aa", weight="regular", size=5, color="#1E2430")
    root = ElementTree.fromstring(drawing.svg())
    assert len(list(root.iter(f"{SVG}use"))) == 2
    assert len(list(root.find(f"{SVG}defs"))) == 1


def test_a_picture_travels_inside_and_a_clip_holds_what_it_clips() -> None:
    drawing = SvgCanvas(100, 70)
    with drawing.clip(0, 0, 10, 10, radius=2):
        drawing.image(0, 0, 20, 20, Picture(b"\x89PNG...", 2, 2, "un « pont »"))
    root = ElementTree.fromstring(drawing.svg())
    group = next(g for g in root.iter(f"{SVG}g") if g.get("clip-path"))
    picture = group.find(f"{SVG}image")
    assert picture.get("{http://www.w3.org/1999/xlink}href").startswith("data:image/png;base64,")
    assert picture.get("aria-label") == "un « pont »"


def test_a_drawing_made_of_lines_is_told_to_those_who_do_not_see_it() -> None:
    canvas = SvgCanvas(50, 50)
    with canvas.described("Le plateau & ses cartes"):
        canvas.rect(0, 0, 10, 10, fill="#FF0000")
    assert '<g role="img" aria-label="Le plateau &amp; ses cartes">' in canvas.svg()
