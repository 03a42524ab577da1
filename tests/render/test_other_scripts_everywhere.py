"""A deck in Arabic and one in Japanese: the same on the wall, on paper and in a drawing, whatever the fonts."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from fresque.core.deck import Deck
from fresque.layout import fonts, text
from fresque.layout.canvas import Recorder, replay
from fresque.layout.card import draw_face, overflows
from fresque.render.svg import SvgCanvas
from fresque.storage.decks import read_deck
from tests.layout.other_fonts import font_of, forget, use
from tests.render.test_same_card_everywhere import DOTS, H, W, difference, in_pdf, on_paper, on_screen, same

SAMPLES = Path(__file__).parent.parent / "samples" / "decks"


@pytest.fixture(params=["arabe", "japonais"])
def deck(request: pytest.FixtureRequest) -> Deck:
    return read_deck(SAMPLES / request.param)


@pytest.fixture(params=["with a font", "without"])
def computer(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, deck: Deck
) -> Iterator[str]:
    """A computer with a font that has every character of the deck, or with none."""
    forget()
    if request.param == "with a font":
        words = (SAMPLES / deck.id / "deck.yaml").read_text(encoding="utf-8")
        use(monkeypatch, tmp_path, Essai=font_of(set(words) - {"\n"}, advance=700))
    yield request.param
    forget()


def test_every_face_holds_its_texts_and_is_drawn(deck: Deck, computer: str) -> None:
    for card in deck.cards:
        for face in ("recto", "verso"):
            assert overflows(deck, card, face) == []


def test_missing_characters_are_named_only_where_no_font_has_them(deck: Deck, computer: str) -> None:
    named = fonts.missing(deck.title + deck.cards[0].essential)
    assert (named == "") == (computer == "with a font")
    assert not set(named) & set("OpenStreetMap (2016).")


def test_a_card_is_the_same_on_the_wall_and_on_paper(deck: Deck, computer: str, qtbot: QtBot) -> None:
    for card in (deck.cards[1], replace(deck.cards[2], kind="joker")):
        calls = Recorder()
        draw_face(calls, deck, card, "verso")
        assert same(on_screen(calls), on_paper(in_pdf(calls))), difference(on_screen(calls), on_paper(in_pdf(calls)))


def test_a_drawing_shows_what_the_paper_shows(deck: Deck, computer: str, qtbot: QtBot) -> None:
    calls, canvas = Recorder(), SvgCanvas(W, H)
    calls.text(10, 40, deck.cards[1].title, weight="bold", size=6, color="#1E2430")
    replay(calls.calls, canvas)
    drawn, painted = on_paper(in_pdf(calls)), _rendered(canvas.svg())
    assert same(painted, drawn), difference(painted, drawn)


def test_the_words_of_a_pdf_can_be_copied_though_they_are_outlines(deck: Deck, computer: str) -> None:
    calls = Recorder()
    calls.text(10, 40, deck.title, weight="regular", size=6, color="#000000")
    with pypdfium2.PdfDocument(in_pdf(calls)) as document:
        copied = document[0].get_textpage().get_text_range()
    words = fonts.drawable(deck.title).replace(fonts.SUBSTITUTE, "")
    assert sorted(copied.split()) == sorted(words.split())


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), st.sampled_from([None, True, False]))
def test_whatever_is_typed_is_drawn_and_never_lost(words: str, rtl: bool | None) -> None:
    canvas, block = SvgCanvas(W, H), text.wrap(words, 50, 4, rtl=rtl)
    text.draw(canvas, block, 5, 5, "#000000")
    shown = "".join(fonts.drawable(span.text, span.weight) for span in text.parse(words))
    assert sorted(_letters(block.text)) == sorted(_letters(shown))


def _letters(words: str) -> str:
    return "".join(words.split()).replace("-", "")


def _rendered(svg: str):  # type: ignore[no-untyped-def]
    from PIL import Image

    image = QImage(DOTS, round(DOTS * H / W), QImage.Format.Format_RGB888)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    size = (image.width(), image.height())
    return Image.frombuffer("RGB", size, bytes(image.constBits()), "raw", "RGB", image.bytesPerLine(), 1)
