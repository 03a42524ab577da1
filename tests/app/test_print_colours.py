"""What a print shop finds in the file: four inks when asked for, letters in black alone, never too much ink."""

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from fresque.app.print_cards import print_deck
from fresque.app.print_options import PrintOptions
from fresque.core.deck import COLORS
from fresque.layout.palette import INK, tint
from fresque.render.pdf.inks import four_inks
from fresque.storage.decks import find_deck

NUMBER = r"(?:\d*\.?\d+)"


def operators(folder: Path, **options: object) -> str:
    """What all the pages draw, as PDF operators."""
    out = folder / "x.pdf"
    print_deck(find_deck("donnees-ouvertes"), out, PrintOptions(lots=("1",), **options))  # type: ignore[arg-type]
    return "\n".join(page.get_contents().get_data().decode("latin-1") for page in PdfReader(out).pages)  # type: ignore[union-attr]


def colours(said: str, operator: str, count: int) -> set[tuple[float, ...]]:
    found = re.findall(rf"((?:{NUMBER} ){{{count}}}){operator}\b", said)
    return {tuple(map(float, values.split())) for values in found}


def test_an_office_file_says_its_colours_in_red_green_blue(tmp_path):
    said = operators(tmp_path)
    assert colours(said, "rg", 3)
    assert not colours(said, "k", 4)


def test_a_file_in_four_inks_says_no_other_colour(tmp_path):
    said = operators(tmp_path, mode="single", colours="cmyk", bleed=3.0, marks=True)
    assert colours(said, "k", 4)
    for operator, count in (("rg", 3), ("RG", 3), ("g", 1), ("G", 1)):
        assert not colours(said, operator, count), operator


def test_letters_are_black_alone_for_the_print_shop(tmp_path):
    said = operators(tmp_path, mode="single", colours="cmyk")
    blacks = {color for color in colours(" ".join(re.findall(r"BT (.*?) Tm", said)) + " ", "k", 4) if color[3] == 1}
    assert blacks == {(0, 0, 0, 1)}
    plain = operators(tmp_path, mode="single")
    assert "BT 0 g" in plain


def test_letters_keep_their_ink_on_screen_and_on_an_office_printer(tmp_path):
    assert "BT 0 g" not in operators(tmp_path)


@pytest.mark.parametrize("color", [*COLORS.values(), *map(tint, COLORS.values()), INK, "#FFFFFF", "#000000", "#FFD166"])
def test_no_colour_takes_more_ink_than_print_shops_allow(color):
    inks = four_inks(color)
    assert all(0 <= ink <= 1 for ink in inks)
    assert sum(inks) <= 2.8


def test_white_is_no_ink_and_grey_is_black_alone():
    assert four_inks("#FFFFFF") == (0, 0, 0, 0)
    assert four_inks("#808080")[:3] == (0, 0, 0)
