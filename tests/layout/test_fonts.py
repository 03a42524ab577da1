"""Measures and pictograms: one source, the same for every backend."""

import subprocess
import sys

import pytest

from fresque.core.errors import FresqueError
from fresque.layout import fonts, pictograms
from fresque.layout.canvas import PathData, Weight


def numbers(path: PathData) -> list[float]:
    return [number for _verb, values in path for number in values]


def test_a_line_is_as_wide_as_its_characters_one_by_one() -> None:
    assert fonts.width("données", "bold", 4) == pytest.approx(sum(fonts.advances("données", "bold", 4)))


@pytest.mark.parametrize("weight", fonts.WEIGHTS)
def test_a_line_is_as_wide_as_the_pdf_library_says(weight: Weight) -> None:
    from reportlab.pdfbase.ttfonts import TTFont

    theirs = TTFont(f"test-{weight}", str(fonts.font_file(weight)))
    line = "Œuvre, « déjà » : 1 234 € ?"
    assert fonts.width(line, weight, 10) == pytest.approx(theirs.stringWidth(line, 10), abs=0.02)


def test_a_no_break_space_is_as_wide_as_a_space_which_is_how_the_pdf_draws_it() -> None:
    assert fonts.width("a\u00a0b", "bold", 10) == fonts.width("a b", "bold", 10)


def test_what_the_font_cannot_draw_is_replaced_by_a_sign_one_can_see() -> None:
    assert fonts.drawable("oui 🙂 non\u2011dit\u200b") == f"oui {fonts.SUBSTITUTE} non-dit"
    assert fonts.width("🙂", "regular", 5) == fonts.width(fonts.SUBSTITUTE, "regular", 5)


def test_an_accent_typed_apart_is_drawn_with_its_letter() -> None:
    assert fonts.drawable("e\u0301te\u0301") == "été"


def test_replacing_twice_changes_nothing_more() -> None:
    once = fonts.drawable("α 🙂\tfin", "italic")
    assert fonts.drawable(once, "italic") == once


@pytest.mark.parametrize(
    "name",
    ["mdi6.scale-balance", "mdi.home", "fa5s.home", "fa6s.house", "fa6.user", "ph.house", "ri.home-fill", "msc.home"],
)
def test_a_pictogram_fills_its_box_without_leaving_it(name: str) -> None:
    values = numbers(pictograms.icon_path(name, 20))
    assert min(values) >= -1e-6
    assert max(values) <= 20 + 1e-6
    assert max(values) - min(values) > 12


@pytest.mark.parametrize("name", ["mdi6.no-such-thing", "nofont.home", "home", ""])
def test_an_unknown_pictogram_is_refused_by_its_name(name: str) -> None:
    assert not pictograms.has_icon(name)
    with pytest.raises(FresqueError, match="pictogramme"):
        pictograms.icon_path(name, 20)


def test_a_pictogram_drawn_with_a_stray_line_loses_it() -> None:
    xs = [values[-2] for verb, values in pictograms.icon_path("mdi6.comment-question-outline", 30) if verb == "L"]
    assert not any(4.0 < x < 4.2 for x in xs)


def test_measuring_text_loads_neither_qt_nor_the_pdf_library() -> None:
    script = (
        "import sys\nfrom fresque.layout import fonts, pictograms\n"
        "fonts.width('a', 'bold', 1); pictograms.icon_path('mdi6.home', 9)\n"
        "print([m for m in ('qtawesome', 'PySide6', 'reportlab', 'PIL') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "[]\n"
