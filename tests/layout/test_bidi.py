"""Lines where both ways of writing meet. Hebrew and Arabic are given as they are typed, first letter first."""

import pytest

from fresque.layout import bidi, shaping


def seen(words: str, right: bool = True) -> str:
    """The characters from left to right, as on the page."""
    levels = bidi.levels(words, right)
    runs = [(words[run.start : run.stop], levels[run.start]) for run in bidi.seen(levels)]
    return "".join(shaping.turned(run, "regular") if level % 2 else run for run, level in runs)


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("אבג", "גבא"),
        ("אב 2018 גד", "דג 2018 בא"),
        ("אב RGPD (2016)", "RGPD (2016) בא"),
        ("(CC-BY) אב.", ".בא (CC-BY)"),
        ("אב (גד) הו", "וה (דג) בא"),
        ("אב [CSV]!", "![CSV] בא"),
        ("بت 10⁻³ ث", "ث 10⁻³ تب"),
        ("سنة ٢٠١٨", "٢٠١٨ ةنس"),
    ],
)
def test_words_run_from_the_right_and_numbers_and_latin_keep_their_way(typed: str, page: str) -> None:
    assert seen(typed) == page


def test_a_quoted_word_from_the_right_stays_in_a_french_sentence() -> None:
    assert seen("le mot « אבג », deux fois", right=False) == "le mot « גבא », deux fois"


@pytest.mark.parametrize(("words", "right"), [("12 אב a", True), ("a אב", False), ("2018 !", False)])
def test_the_first_letter_gives_its_way_to_a_paragraph(words: str, right: bool) -> None:
    assert bidi.starts_right(words) is right


@pytest.mark.parametrize(("language", "right"), [("ar", True), ("fa-IR", True), ("he_IL", True), ("fr", False)])
def test_languages_written_from_the_right_are_known(language: str, right: bool) -> None:
    assert bidi.is_right_to_left(language) is right
