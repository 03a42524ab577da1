"""A photograph taken upright stands upright wherever it is drawn, and a grey scan keeps its greys."""

import base64
import io
import re
import struct
import zlib

import pytest
from PIL import Image
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from fresque.app.pictures import drawable
from fresque.layout.canvas import Picture
from fresque.render.pdf import Inks, PdfDocument
from fresque.render.qt.pictures import decoded
from fresque.render.raster import page_as_png
from fresque.render.svg import SvgCanvas
from fresque.storage.decks import find_deck, read_deck
from fresque.storage.decks.images import picture_size

TURNS = {3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}


def taken(orientation: int, scale: int = 1) -> bytes:
    """Sky over ground, 60 by 80, as a camera held otherwise stores it."""
    upright = Image.new("RGB", (60 * scale, 80 * scale), "#00A000")
    upright.paste("#0000FF", (0, 0, 60 * scale, 40 * scale))
    told = Image.Exif()
    told[0x0112] = orientation
    stored = io.BytesIO()
    upright.transpose(TURNS[orientation]).save(stored, "JPEG", quality=95, exif=told.tobytes())
    return stored.getvalue()


def picture(data: bytes) -> Picture:
    return drawable({"photo": data}, read_deck(find_deck("cafe-donnees")))["photo"]


def on_paper(shown: Picture, inks: Inks | None = None) -> Image.Image:
    stream = io.BytesIO()
    document = PdfDocument(stream, title="Photo", inks=inks)
    document.add_page(60, 80).image(0, 0, 60, 80, shown)
    document.save()
    return Image.open(io.BytesIO(page_as_png(stream.getvalue(), 60)))


def is_sky_over_ground(top: tuple[int, ...], bottom: tuple[int, ...]) -> bool:
    return top[2] > top[1] + 50 and bottom[1] > bottom[2] + 30


@pytest.mark.parametrize("orientation", TURNS)
@pytest.mark.parametrize("scale", [1, 40])
@pytest.mark.parametrize("colours", ["rgb", "cmyk"])
def test_on_paper_the_sky_is_above_however_the_camera_was_held(orientation, scale, colours):
    page = on_paper(picture(taken(orientation, scale)), Inks(colours))
    assert is_sky_over_ground(page.getpixel((30, 10)), page.getpixel((30, 70)))


@pytest.mark.parametrize("orientation", TURNS)
def test_on_screen_the_sky_is_above_however_the_camera_was_held(orientation, qtbot: QtBot):
    shown = picture(taken(orientation, 10))
    seen = decoded(shown, 400)
    assert (shown.width, shown.height) == (600, 800)
    assert seen.height() > seen.width()
    middle, high = seen.width() // 2, seen.height()
    top, bottom = seen.pixelColor(middle, high // 8), seen.pixelColor(middle, high * 7 // 8)
    assert is_sky_over_ground(QColor(top).getRgb(), QColor(bottom).getRgb())


def test_in_an_svg_the_pixels_themselves_are_upright():
    canvas = SvgCanvas(60, 80)
    canvas.image(0, 0, 60, 80, picture(taken(6)))
    inside = Image.open(io.BytesIO(base64.b64decode(re.search(r"base64,([^\"]+)", canvas.svg())[1])))
    assert inside.size == (60, 80)
    assert is_sky_over_ground(inside.getpixel((30, 10)), inside.getpixel((30, 70)))
    assert inside.getexif().get(0x0112, 1) == 1


def test_the_preflight_measures_a_photograph_as_it_is_seen(tmp_path):
    (tmp_path / "photo.jpg").write_bytes(taken(8))
    assert picture_size(tmp_path / "photo.jpg") == (60, 80)


def test_a_scan_of_65536_greys_is_not_printed_white():
    rows = b"".join(b"\0" + struct.pack(">80H", *(n * 819 for n in range(80))) for _row in range(60))
    parts = [(b"IHDR", struct.pack(">LLBBBBB", 80, 60, 16, 0, 0, 0, 0)), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    chunks = (
        struct.pack(">L", len(body)) + kind + body + struct.pack(">L", zlib.crc32(kind + body)) for kind, body in parts
    )
    page = on_paper(picture(b"\x89PNG\r\n\x1a\n" + b"".join(chunks)))
    assert [page.getpixel((x, 40))[0] // 32 for x in (3, 30, 57)] == [0, 3, 7]
