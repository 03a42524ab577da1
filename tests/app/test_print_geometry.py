"""Read in the PDF itself: behind each card of each sheet, in every format and however it is turned, its own back."""

import io
import math
from functools import cache
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from pypdf import PdfReader

from fresque.app.print_cards import print_cards
from fresque.app.print_estimate import cuts
from fresque.app.print_options import PrintOptions
from fresque.app.print_pages import laid_out
from fresque.core.deck import Card, Deck, Lot
from fresque.layout.large import large
from fresque.render.raster import page_as_png
from tests.render.test_pdf import MM, placed

Spot = tuple[float, float]
FORMATS = ("a5", "a6", "a7", "poker", "60x90", "tarot", "square", "105x148mm", "120x42mm", "hexagon")
FLIPS = ("long", "short")


@cache
def deck(kind: str) -> Deck:
    """Two lots of 11 cards whose titles and versos say the same word, which no other card says."""
    cards = tuple(
        Card(id=f"c{n}", title=f"R{n:02}", essential=f"V{n:02}", kind=kind, lot="un" if n < 11 else "deux")  # type: ignore[arg-type]
        for n in range(22)
    )
    return Deck(
        fresque=1, id="x", title="X", lots=(Lot(id="un", title="Un"), Lot(id="deux", title="Deux")), cards=cards
    )


def printed(folder: Path, format_: str, **options: object) -> PdfReader:
    """The PDF of the deck in a format."""
    hexagonal = format_ == "hexagon"
    wanted = PrintOptions(cards="" if hexagonal else format_, hexagons=70.0, **options)  # type: ignore[arg-type]
    print_cards(deck("step" if hexagonal else "card"), {}, folder / "x.pdf", wanted)
    return PdfReader(io.BytesIO((folder / "x.pdf").read_bytes()))


def words(pdf: PdfReader, page: int, letter: str) -> dict[str, Spot]:
    """The number in each word such as R07 of a page -> where it is written, mm from the top left."""
    return {word[1:]: spot for word, spot in placed(pdf, page).items() if word[0] == letter and word[1:].isdigit()}


def size(pdf: PdfReader, page: int) -> Spot:
    box = pdf.pages[page].mediabox
    return float(box.width) / MM, float(box.height) / MM


def seen_through(spot: Spot, paper: Spot, flip: str) -> Spot:
    """Where a point of the front is on the back, once the paper is turned by its long or short edge."""
    (x, y), (w, h) = spot, paper
    upright = h >= w
    return (w - x, y) if upright == (flip == "long") else (x, h - y)


def nearest(spot: Spot, among: dict[str, Spot]) -> str:
    return min(among, key=lambda name: (among[name][0] - spot[0]) ** 2 + (among[name][1] - spot[1]) ** 2)


@pytest.mark.parametrize("flip", FLIPS)
@pytest.mark.parametrize("format_", FORMATS)
def test_the_back_behind_each_card_is_its_own(tmp_path, format_, flip):
    pdf = printed(tmp_path, format_, flip=flip)
    assert len(pdf.pages) % 2 == 0
    for front in range(0, len(pdf.pages), 2):
        rectos, versos = words(pdf, front, "R"), words(pdf, front + 1, "V")
        assert rectos.keys() == versos.keys() != set()
        on_the_back = {name: seen_through(spot, size(pdf, front), flip) for name, spot in rectos.items()}
        grouped = {name: nearest(versos[name], centred(on_the_back, versos)) for name in rectos}
        assert grouped == {name: name for name in rectos}


def centred(seen: dict[str, Spot], versos: dict[str, Spot]) -> dict[str, Spot]:
    """The rectos seen through the paper, moved by what parts on average a title from its verso's text."""
    dx = sum(versos[name][0] - seen[name][0] for name in seen) / len(seen)
    dy = sum(versos[name][1] - seen[name][1] for name in seen) / len(seen)
    return {name: (x + dx, y + dy) for name, (x, y) in seen.items()}


@pytest.mark.parametrize("format_", FORMATS)
def test_every_card_is_printed_once_and_no_sheet_mixes_lots(tmp_path, format_):
    pdf = printed(tmp_path, format_)
    sheets = [set(map(int, words(pdf, page, "R"))) for page in range(0, len(pdf.pages), 2)]
    assert sorted(n for sheet in sheets for n in sheet) == list(range(22))
    assert all(max(sheet) < 11 or min(sheet) >= 11 for sheet in sheets)


def test_lots_share_sheets_when_asked(tmp_path):
    apart, together = printed(tmp_path, "a6"), printed(tmp_path, "a6", together=True)
    assert (len(apart.pages), len(together.pages)) == (12, 12)
    assert {8, 9, 10, 11} == set(map(int, words(together, 4, "R")))


def test_printed_in_two_goes_the_backs_follow_the_rectos_in_the_same_order(tmp_path):
    auto, manual = printed(tmp_path, "a6"), printed(tmp_path, "a6", duplex="manual")
    sheets = len(auto.pages) // 2
    for sheet in range(sheets):
        assert words(manual, sheet, "R") == words(auto, 2 * sheet, "R")
        assert words(manual, sheets + 1 + sheet, "V") == words(auto, 2 * sheet + 1, "V")
    assert "Retournez maintenant la pile" in manual.pages[sheets].extract_text()
    assert f"pages {sheets + 2} à {2 * sheets + 1}" in manual.pages[sheets].extract_text().replace("\n", " ")
    assert manual.trailer["/Root"]["/ViewerPreferences"]["/Duplex"] == "/Simplex"


def test_steps_are_hexagons_on_sheets_of_their_own_and_the_rest_are_cards(tmp_path):
    steps, cards = deck("step").cards[:3], deck("card").cards[3:8]
    mixed = Deck(fresque=1, id="x", title="X", lots=deck("card").lots, cards=(*steps, *cards))
    done = print_cards(mixed, {}, tmp_path / "x.pdf", PrintOptions())
    pdf = PdfReader(tmp_path / "x.pdf")
    assert [set(words(pdf, page, "R")) for page in range(0, len(pdf.pages), 2)] == [
        {"00", "01"},
        {"02"},
        {"03", "04", "05", "06"},
        {"07"},
    ]
    assert (done.cards, done.sheets) == (8, 4)


def test_steps_are_cards_like_the_others_when_asked(tmp_path):
    pdf = printed(tmp_path, "hexagon")
    print_cards(deck("step"), {}, tmp_path / "y.pdf", PrintOptions(hexagons=0.0))
    assert (len(pdf.pages), len(PdfReader(tmp_path / "y.pdf").pages)) == (4, 12)


def test_large_print_is_two_cards_a_sheet_instead_of_four(tmp_path):
    assert (len(printed(tmp_path, "").pages), len(printed(tmp_path, "", large=True).pages)) == (12, 24)


def test_only_the_cards_asked_for_are_printed(tmp_path):
    pdf = printed(tmp_path, "a6", only=("c3", "c12"))
    assert [set(words(pdf, page, "R")) for page in (0, 2)] == [{"03"}, {"12"}]
    assert len(pdf.pages) == 4


def glued(folder: Path, face: str, flip: str) -> Image.Image:
    """The sheets of a card larger than the paper put side by side by their geometry, at 20 dots per inch."""
    wanted = PrintOptions(cards="380x270mm", lots=("un",), only=("c3",), flip=flip)  # type: ignore[arg-type]
    print_cards(deck("card"), {}, folder / "x.pdf", wanted)
    on, whole = large("a4", (380, 270)), Image.new("RGB", dots(380, 270), "white")
    for place in range(on.count):
        page = 2 + 2 * place + (face == "verso")
        sheet = Image.open(io.BytesIO(page_as_png((folder / "x.pdf").read_bytes(), dots(on.page_w, 0)[0], page)))
        x, y = on.front(place) if face == "recto" else on.back(place, flip)  # type: ignore[arg-type]
        inside = sheet.crop(dots(10, 10) + dots(on.page_w - 10, on.page_h - 10))
        whole.paste(inside, dots(10 - x, 10 - y))
    return whole


def dots(w: float, h: float) -> tuple[int, int]:
    return round(w / 25.4 * 20), round(h / 25.4 * 20)


@pytest.mark.parametrize("flip", FLIPS)
@pytest.mark.parametrize("face", ["recto", "verso"])
def test_the_sheets_of_a_large_card_glued_together_are_the_card(tmp_path, face, flip):
    made = glued(tmp_path, face, flip)
    wanted = PrintOptions(cards="380x270mm", only=("c3",), mode="single")
    print_cards(deck("card"), {}, tmp_path / "whole.pdf", wanted)
    png = page_as_png((tmp_path / "whole.pdf").read_bytes(), dots(380, 0)[0], int(face == "verso"))
    whole = Image.open(io.BytesIO(png)).convert("RGB").resize(made.size)
    mirrored = made.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    same, other = (sum(ImageStat.Stat(ImageChops.difference(image, whole)).mean) for image in (made, mirrored))
    assert same < 8
    assert other > 2 * same


def test_one_cuts_the_white_edges_of_every_sheet_then_around_the_card():
    deck = Deck(fresque=1, id="x", title="X", cards=(Card(id="a", title="A"), Card(id="b", title="B")))
    job = laid_out(deck, {}, PrintOptions(cards="380x270mm"))
    sheets = 1 + 2 * large("a4", (380, 270)).count
    assert job.sheets == sheets
    assert cuts(job) == 4 * math.ceil(sheets / 10) + 2 * 4
