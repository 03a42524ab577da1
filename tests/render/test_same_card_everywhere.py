"""The card on the wall is the card on paper: the same lines, and the same pixels but for the smoothing of edges."""

import ctypes
import io
from collections import defaultdict
from dataclasses import replace

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from fresque.core.deck import Card, Face
from fresque.layout.canvas import Canvas, Recorder, replay
from fresque.layout.card import draw_face
from fresque.render.pdf import PdfDocument
from fresque.render.qt import QtCanvas
from fresque.storage.decks import find_deck, read_deck

W, H = 148.0, 105.0
DOTS = 1800
"""Pixels of the pictures' width, about 300 dpi: Qt puts small glyphs on whole rows of pixels, PDFium does not."""
DECK = read_deck(find_deck("donnees-ouvertes"))
CARDS = {
    "rgpd": DECK.card("rgpd"),
    "joker": next(card for card in DECK.cards if card.kind == "joker"),
    "blank": next(card for card in DECK.cards if card.kind == "blank"),
    "step": replace(DECK.cards[0], kind="step"),
    "controversy": replace(DECK.cards[0], kind="controversy", question="Peut-on tout ouvrir ?"),
    "long": replace(DECK.cards[1], title="Règlement général sur la protection des données à caractère personnel"),
}
FACES = [(name, face) for name in CARDS for face in ("recto", "verso")]


def calls_of(card: Card, face: Face) -> Recorder:
    recorder = Recorder()
    draw_face(recorder, DECK, card, face)
    return recorder


def on_screen(calls: Recorder) -> Image.Image:
    image = QImage(DOTS, round(DOTS * H / W), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    replay(calls.calls, QtCanvas(painter, DOTS / W))
    painter.end()
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    return Image.frombuffer(
        "RGB", (image.width(), image.height()), bytes(image.constBits()), "raw", "RGB", image.bytesPerLine(), 1
    )


def in_pdf(calls: Recorder) -> bytes:
    file = io.BytesIO()
    document = PdfDocument(file, title="card")
    replay(calls.calls, document.add_page(W, H))
    document.save()
    return file.getvalue()


def on_paper(pdf: bytes) -> Image.Image:
    with pypdfium2.PdfDocument(pdf) as document:
        return document[0].render(scale=DOTS / document[0].get_width()).to_pil().convert("RGB")


def difference(one: Image.Image, other: Image.Image) -> tuple[float, float]:
    """Mean difference (of 255) and share of strongly differing pixels, at 600 pixels, blurred by one."""
    size = (DOTS // 3, min(one.height, other.height) // 3)
    small = [image.crop((0, 0, size[0] * 3, size[1] * 3)).reduce(3) for image in (one, other)]
    blurred = [image.filter(ImageFilter.BoxBlur(1)) for image in small]
    apart = ImageChops.difference(*blurred).convert("L")
    strong = sum(apart.histogram()[48:]) / (size[0] * size[1])
    return ImageStat.Stat(apart).mean[0], strong


def same(one: Image.Image, other: Image.Image) -> bool:
    mean, strong = difference(one, other)
    return mean < 2.0 and strong < 0.0005


class Lines:
    """A canvas that keeps the characters of each baseline; moved frames only, no turned text on a card."""

    def __init__(self) -> None:
        self.found: defaultdict[int, list[tuple[float, str]]] = defaultdict(list)

    def lines(self) -> list[str]:
        return ["".join(text for _x, text in sorted(self.found[y])) for y in sorted(self.found)]


def told(calls: Recorder) -> list[str]:
    lines, frames = Lines(), [(0.0, 0.0, 1.0)]
    for call in calls.calls:
        x, y, scale = frames[-1]
        if call.name == "at":
            by = dict(call.options).get("scale", 1)
            frames.append((x + call.args[0] * scale, y + call.args[1] * scale, scale * by))
        elif call.name == "clip":
            frames.append(frames[-1])
        elif call.name == "end":
            frames.pop()
        elif call.name == "text":
            shown = "".join(call.args[2].split())
            lines.found[round((y + call.args[1] * scale) * 5)].append((x + call.args[0] * scale, shown))
    return [line for line in lines.lines() if line]


def read(pdf: bytes) -> list[str]:
    raw, lines = pypdfium2.raw, Lines()
    with pypdfium2.PdfDocument(pdf) as document:
        words = document[0].get_textpage()
        x, y = ctypes.c_double(), ctypes.c_double()
        for n in range(words.count_chars()):
            char = chr(raw.FPDFText_GetUnicode(words, n))
            raw.FPDFText_GetCharOrigin(words, n, x, y)
            if not char.isspace() and not raw.FPDFText_IsGenerated(words, n):
                lines.found[round((H - y.value / 72 * 25.4) * 5)].append((x.value, char))
    return lines.lines()


@pytest.mark.parametrize(("name", "face"), FACES)
def test_a_card_has_the_same_lines_in_the_pdf_as_in_the_layout(name: str, face: Face) -> None:
    calls = calls_of(CARDS[name], face)
    assert read(in_pdf(calls)) == told(calls)


@pytest.mark.parametrize(("name", "face"), FACES)
def test_a_card_has_the_same_pixels_on_the_wall_and_on_paper(name: str, face: Face, qtbot: QtBot) -> None:
    calls = calls_of(CARDS[name], face)
    assert same(on_screen(calls), on_paper(in_pdf(calls))), difference(on_screen(calls), on_paper(in_pdf(calls)))


def test_a_line_moved_by_a_millimetre_is_seen(qtbot: QtBot) -> None:
    calls, moved = calls_of(CARDS["rgpd"], "verso"), Recorder()
    replay(calls.calls, Shifted(moved))
    assert not same(on_screen(moved), on_paper(in_pdf(calls)))
    assert same(on_screen(calls), on_paper(in_pdf(calls)))


def test_a_line_broken_elsewhere_is_seen() -> None:
    calls = calls_of(CARDS["rgpd"], "verso")
    other = calls_of(replace(CARDS["rgpd"], body=CARDS["rgpd"].body.replace(" ", " et ", 1)), "verso")
    assert read(in_pdf(other)) != told(calls)


class Shifted:
    """Passes calls on, the lines of text a millimetre to the right."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas

    def __getattr__(self, name: str) -> object:
        return getattr(self._canvas, name)

    def text(self, x: float, y: float, text: str, **options: object) -> None:
        self._canvas.text(x + 1, y, text, **options)
