"""A page drawn before its file is there."""

import io

from PIL import Image
from pypdf import PdfReader

from fresque.layout.canvas import Picture, replay
from fresque.render.ahead import Ahead
from fresque.render.pdf import PdfDocument
from fresque.render.reduction import Reducer


def draw(canvas) -> None:
    with canvas.at(5, 5, scale=0.5), canvas.clip(0, 0, 40, 60):
        canvas.image(0, 0, 100, 60, photograph())


def photograph() -> Picture:
    stream = io.BytesIO()
    Image.effect_noise((2000, 1200), 90).convert("RGB").save(stream, "JPEG")
    return Picture(stream.getvalue(), 2000, 1200, stamp="one")


def pdf(*, ahead: bool) -> bytes:
    reducer, stream = Reducer(), io.BytesIO()
    drawn = Ahead(reducer)
    if ahead:
        draw(drawn)
    document = PdfDocument(stream, title="", reducer=reducer)
    canvas = document.add_page(100, 100)
    if ahead:
        replay(drawn.calls, canvas)
    else:
        draw(canvas)
    document.save()
    return stream.getvalue()


def test_a_picture_begun_ahead_is_the_one_the_page_takes():
    page = PdfReader(io.BytesIO(pdf(ahead=True))).pages[0]
    assert [(image.image.width, image.image.height) for image in page.images] == [(236, 355)]


def test_ahead_or_not_the_page_is_the_same():
    one, other = (PdfReader(io.BytesIO(pdf(ahead=ahead))).pages[0] for ahead in (True, False))
    assert one.get_contents().get_data() == other.get_contents().get_data()
    assert one.images[0].image.size == other.images[0].image.size


def test_pictures_are_counted_as_they_are_met():
    reducer = Reducer()
    canvas = Ahead(reducer)
    draw(canvas)
    draw(canvas)
    reducer.close()
    assert canvas.pictures == 2
