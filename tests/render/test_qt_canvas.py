"""Qt draws what layout says: the same advances, at any size and angle, inside its clips."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from fresque.layout import fonts
from fresque.layout.canvas import Pen, Picture
from fresque.render.qt import QtCanvas, face_image
from fresque.storage.decks import find_deck, read_deck

INK = "#1E2430"


class Sheet:
    """A white sheet of pixels; `scale` pixels a mm."""

    def __init__(self, w: int, h: int, scale: float = 1.0) -> None:
        self.image = QImage(w, h, QImage.Format.Format_RGB32)
        self.image.fill(0xFFFFFFFF)
        self._scale = scale

    @contextmanager
    def drawing(self) -> Iterator[QtCanvas]:
        painter = QPainter(self.image)
        try:
            yield QtCanvas(painter, self._scale)
        finally:
            painter.end()

    def ink(self) -> tuple[int, int, int, int]:
        """Left, top, right, bottom of what is not white."""
        w, h = self.image.width(), self.image.height()
        dark = [(x, y) for x in range(w) for y in range(h) if self.image.pixelColor(x, y).lightness() < 128]
        xs, ys = [x for x, _y in dark] or [0], [y for _x, y in dark] or [0]
        return min(xs), min(ys), max(xs), max(ys)

    def color(self, x: int, y: int) -> str:
        return self.image.pixelColor(x, y).name().upper()


@pytest.mark.parametrize("size", [12.0, 40.0, 63.9, 64.0, 90.0])
def test_a_line_is_as_wide_as_layout_measured_it(qtbot: QtBot, size: float) -> None:
    sheet = Sheet(700, 120)
    with sheet.drawing() as canvas:
        canvas.text(10, 90, "HAVAVAVH", weight="bold", size=size, color=INK)
    left, _top, right, _bottom = sheet.ink()
    sides = fonts.width("H", "bold", size) * 0.25
    assert right - left == pytest.approx(fonts.width("HAVAVAVH", "bold", size) - sides, abs=size * 0.05 + 1.5)


def test_large_words_do_not_vanish(qtbot: QtBot) -> None:
    sheet = Sheet(400, 200, scale=10)
    with sheet.drawing() as canvas:
        canvas.text(1, 15, "Loi", weight="bold", size=12, color=INK)
    left, top, right, bottom = sheet.ink()
    assert right - left > 100
    assert bottom - top > 60


def test_turned_words_go_down_the_page(qtbot: QtBot) -> None:
    sheet = Sheet(100, 200)
    with sheet.drawing() as canvas, canvas.at(50, 10, angle=90):
        canvas.text(0, 0, "licences", weight="regular", size=30, color=INK)
    left, top, right, bottom = sheet.ink()
    assert bottom - top > 90 > 40 > right - left


def test_nothing_is_drawn_outside_a_clip_and_all_is_after_it(qtbot: QtBot) -> None:
    sheet = Sheet(100, 100)
    with sheet.drawing() as canvas:
        with canvas.clip(20, 20, 30, 30):
            canvas.rect(0, 0, 100, 100, fill=INK)
        canvas.rect(5, 5, 5, 5, fill="#B4470F")
    assert [sheet.color(12, 12), sheet.color(30, 30), sheet.color(7, 7)] == ["#FFFFFF", INK, "#B4470F"]


def test_a_hole_in_an_outline_stays_empty_and_a_pen_draws_its_edge(qtbot: QtBot) -> None:
    sheet = Sheet(60, 60)
    square = (("M", (10.0, 10.0)), ("L", (50.0, 10.0)), ("L", (50.0, 50.0)), ("L", (10.0, 50.0)), ("Z", ()))
    hole = (("M", (20.0, 20.0)), ("L", (20.0, 40.0)), ("L", (40.0, 40.0)), ("L", (40.0, 20.0)), ("Z", ()))
    with sheet.drawing() as canvas:
        canvas.path(square + hole, fill=INK, pen=Pen("#1B7A4B", 4))
    assert [sheet.color(30, 30), sheet.color(15, 30), sheet.color(10, 30)] == ["#FFFFFF", INK, "#1B7A4B"]


def test_a_picture_fills_its_rectangle(qtbot: QtBot) -> None:
    sheet, file = Sheet(100, 100), io.BytesIO()
    Image.new("RGB", (4000, 2000), "#7A3E9D").save(file, "PNG")
    with sheet.drawing() as canvas:
        canvas.image(10, 10, 50, 25, Picture(file.getvalue(), 4000, 2000))
    assert [sheet.color(12, 12), sheet.color(57, 32), sheet.color(30, 45)] == ["#7A3E9D", "#7A3E9D", "#FFFFFF"]


def test_a_picture_that_cannot_be_read_is_grey_and_stops_nothing(qtbot: QtBot) -> None:
    sheet = Sheet(50, 50)
    with sheet.drawing() as canvas:
        canvas.image(0, 0, 50, 50, Picture(b"not a picture", 10, 10))
    assert sheet.color(25, 25) == "#C0C0C0"


def test_a_picture_whose_file_went_away_is_grey_and_stops_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    sheet = Sheet(50, 50)
    with sheet.drawing() as canvas:
        canvas.image(0, 0, 50, 50, Picture((tmp_path / "gone.png").read_bytes, 10, 10))
    assert sheet.color(25, 25) == "#C0C0C0"


def test_a_face_as_an_image_has_the_size_asked_for_on_a_fine_screen(qtbot: QtBot) -> None:
    deck = read_deck(find_deck("donnees-ouvertes"))
    image = face_image(deck, deck.cards[0], "recto", 300, dpr=2.0)
    assert (image.width(), image.height(), image.devicePixelRatio()) == (600, 426, 2.0)
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(300, 10).name().upper() == "#0B5FA5"
