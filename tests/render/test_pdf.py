"""PDFs: vector, selectable, described, the same bytes twice, and pictures as light as they can be."""

import io
from collections.abc import Callable

import pytest
from PIL import Image
from pypdf import PdfReader

from fresque.core.errors import FresqueError
from fresque.layout.canvas import Canvas, Pen, Picture, replay
from fresque.layout.canvas import Recorder as RecordingCanvas
from fresque.layout.card import draw_face
from fresque.layout.fonts import width
from fresque.render.pdf import PdfDocument
from fresque.render.reduction import Reducer
from tests.layout.faces import DECK, KINDS, RGPD

MM = 72 / 25.4


def made(draw: Callable[[Canvas], object], w: float = 148, h: float = 105) -> bytes:
    stream = io.BytesIO()
    document = PdfDocument(stream, title="Fresque d’essai", author="L’équipe", subject="Des cartes", language="fr")
    draw(document.add_page(w, h))
    document.bookmark("Lot 1")
    document.save()
    return stream.getvalue()


def read(draw: Callable[[Canvas], object]) -> PdfReader:
    return PdfReader(io.BytesIO(made(draw)))


def placed(pdf: PdfReader, page: int = 0) -> dict[str, tuple[float, float]]:
    """Where each piece of text starts, in mm from the top left."""
    found: dict[str, tuple[float, float]] = {}
    height = float(pdf.pages[page].mediabox.height)

    def note(text: str, cm: list[float], tm: list[float], _font: object, _size: float) -> None:
        if text.strip():
            x = cm[0] * tm[4] + cm[2] * tm[5] + cm[4]
            y = cm[1] * tm[4] + cm[3] * tm[5] + cm[5]
            found.setdefault(text.strip(), (x / MM, (height - y) / MM))

    pdf.pages[page].extract_text(visitor_text=note)
    return found


def picture(mode: str, size: tuple[int, int], kind: str) -> Picture:
    stream = io.BytesIO()
    Image.radial_gradient("L").resize(size).convert(mode).save(stream, kind)
    return Picture(stream.getvalue(), *size, alt="Une mairie")


def stored(draw: Callable[[Canvas], object]) -> list[dict[str, object]]:
    objects = read(draw).pages[0]["/Resources"]["/XObject"]  # type: ignore[index]
    return [objects[name].get_object() for name in objects]


def test_text_can_be_selected_accents_and_quotes_included() -> None:
    pdf = read(lambda canvas: draw_face(canvas, DECK, RGPD, "verso"))
    words = pdf.pages[0].extract_text()
    assert "Règlement général sur la protection des données" in words
    assert "quelqu’un" in words


def test_text_is_where_layout_puts_it_also_in_moved_and_turned_frames() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.text(10, 20, "ici", weight="bold", size=5, color="#1E2430")
        with canvas.at(50, 40, angle=90, scale=2):
            canvas.text(10, 0, "tourné", weight="regular", size=5, color="#1E2430")

    where = placed(read(draw))
    assert where["ici"] == pytest.approx((10, 20), abs=0.01)
    assert where["tourné"] == pytest.approx((50, 60), abs=0.01)


def test_the_file_says_what_it_is_and_in_which_language() -> None:
    pdf = read(lambda canvas: draw_face(canvas, DECK, RGPD, "recto"))
    assert pdf.metadata is not None
    assert (pdf.metadata.title, pdf.metadata.author) == ("Fresque d’essai", "L’équipe")
    assert pdf.trailer["/Root"]["/Lang"] == "fr"  # type: ignore[index]
    assert [entry.title for entry in pdf.outline] == ["Lot 1"]  # type: ignore[union-attr]


def test_every_font_is_embedded_and_cut_down_to_its_characters() -> None:
    pdf = read(lambda canvas: draw_face(canvas, DECK, RGPD, "verso"))
    fonts = [font.get_object() for font in pdf.pages[0]["/Resources"]["/Font"].values()]  # type: ignore[index]
    assert {font["/BaseFont"][:7] for font in fonts} == {"/AAAAAA"}
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


def test_the_same_drawing_gives_the_same_bytes() -> None:
    faces = [made(lambda canvas: draw_face(canvas, DECK, RGPD, "verso")) for _time in range(2)]
    assert faces[0] == faces[1]


def test_a_face_holds_no_picture_when_the_card_has_none() -> None:
    for card in KINDS:
        assert (
            "/XObject"
            not in read(lambda canvas, card=card: draw_face(canvas, DECK, card, "recto")).pages[0]["/Resources"]
        )  # type: ignore[misc]


def test_an_address_can_be_followed_from_where_it_is_printed() -> None:
    pdf = read(lambda canvas: canvas.link(10, 20, 30, 5, "https://exemple.fr/a"))
    link = pdf.pages[0]["/Annots"][0].get_object()  # type: ignore[index]
    assert link["/A"]["/URI"] == "https://exemple.fr/a"
    assert [float(v) / MM for v in link["/Rect"]] == pytest.approx([10, 80, 40, 85], abs=0.01)


def test_what_was_recorded_replays_as_what_was_drawn() -> None:
    recorded = RecordingCanvas()
    draw_face(recorded, DECK, RGPD, "verso")
    assert made(lambda canvas: replay(recorded.calls, canvas)) == made(
        lambda canvas: draw_face(canvas, DECK, RGPD, "verso")
    )


def test_dashes_rounded_corners_and_clips_are_said_in_the_page() -> None:
    def draw(canvas: Canvas) -> None:
        with canvas.clip(0, 0, 50, 50, radius=5):
            canvas.rect(5, 5, 30, 20, fill="#FF0000", pen=Pen("#00FF00", 0.5, (2, 1)), radius=3)
            canvas.rect(0, 0, 1, 1)

    code = read(draw).pages[0].get_contents().get_data().decode("latin-1")  # type: ignore[union-attr]
    assert all(part in code for part in ("1 0 0 rg", "0 1 0 RG", "[2 1] 0 d", " W n", " B"))


def test_a_no_break_space_takes_the_room_layout_gave_it() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.text(10, 20, "oui\u00a0!", weight="bold", size=10, color="#000000")
        canvas.text(10 + width("oui\u00a0!", "bold", 10), 20, "suite", weight="bold", size=10, color="#000000")

    assert "oui !" in read(draw).pages[0].extract_text()


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_a_jpeg_goes_through_untouched(mode: str) -> None:
    jpeg = picture(mode, (300, 200), "JPEG")
    (image,) = stored(lambda canvas: canvas.image(0, 0, 60, 40, jpeg))
    assert image["/Filter"] == "/DCTDecode"
    assert image._data == jpeg.data  # type: ignore[attr-defined]


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_plain_png_goes_through_without_being_decoded(mode: str) -> None:
    png = picture(mode, (300, 200), "PNG")
    (image,) = stored(lambda canvas: canvas.image(0, 0, 60, 40, png))
    assert image["/DecodeParms"]["/Predictor"] == 15  # type: ignore[index]
    assert image._data in png.data  # type: ignore[attr-defined]


def test_transparency_becomes_white_paper() -> None:
    stream = io.BytesIO()
    Image.new("RGBA", (20, 20), (255, 0, 0, 0)).save(stream, "PNG")
    (image,) = stored(lambda canvas: canvas.image(0, 0, 10, 10, Picture(stream.getvalue(), 20, 20)))
    assert set(image.get_data()) == {255}  # type: ignore[attr-defined]


def test_a_picture_far_too_fine_is_reduced_to_300_dots_an_inch() -> None:
    huge = picture("RGB", (3000, 2000), "JPEG")
    (image,) = stored(lambda canvas: canvas.image(0, 0, 25.4, 17, huge))
    assert 295 <= int(str(image["/Width"])) <= 305


def test_a_picture_drawn_twice_is_stored_once() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.image(0, 0, 60, 40, jpeg)
        canvas.image(0, 50, 60, 40, jpeg)

    jpeg = picture("RGB", (300, 200), "JPEG")
    assert len(stored(draw)) == 1


def test_a_picture_tells_what_it_shows() -> None:
    jpeg = picture("RGB", (30, 20), "JPEG")
    code = read(lambda canvas: canvas.image(0, 0, 60, 40, jpeg)).pages[0].get_contents()
    assert b"/Alt (Une mairie)" in code.get_data()  # type: ignore[union-attr]


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0\x00", b"GIF89a"])
def test_a_picture_that_cannot_be_read_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(FresqueError, match="illisible"):
        made(lambda canvas: canvas.image(0, 0, 10, 10, Picture(data, 10, 10)))


class Kept(dict[str, bytes]):
    """Reduced pictures, as they are kept from one printing to the next."""

    find = dict.get
    keep = dict.__setitem__


def test_a_print_shop_never_gets_the_lighter_picture_kept_from_the_office() -> None:
    noise, shelf = io.BytesIO(), Kept()
    Image.effect_noise((1200, 800), 90).convert("RGB").save(noise, "PNG")
    heavy = Picture(noise.getvalue(), 1200, 800)

    def encoding(*, lossless: bool) -> object:
        stream = io.BytesIO()
        document = PdfDocument(stream, title="", reducer=Reducer(shelf, lossless=lossless))
        document.add_page(60, 40).image(0, 0, 60, 40, heavy)
        document.save()
        objects = PdfReader(stream).pages[0]["/Resources"]["/XObject"]  # type: ignore[index]
        return next(objects[name].get_object() for name in objects)["/Filter"]

    assert [encoding(lossless=False), encoding(lossless=True)] == ["/DCTDecode", "/FlateDecode"]


def test_a_drawing_made_of_lines_is_told_to_those_who_do_not_see_it() -> None:
    def draw(canvas: Canvas) -> None:
        with canvas.described("Le plateau de la table 1 : 3 cartes"), canvas.at(5, 5):
            canvas.rect(0, 0, 50, 30, fill="#FF0000")

    code = read(draw).pages[0].get_contents().get_data().decode("latin-1")  # type: ignore[union-attr]
    assert code.count("BDC") == code.count("EMC") == 1
    assert "/Span <</Alt (Le plateau de la table 1 : 3 cartes)>> BDC" in code
    assert code.index("BDC") < code.index("1 0 0 rg") < code.index("EMC")
