"""Lines of text: marks, French spaces, shrinking, and nothing ever lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fresque.layout import text
from fresque.layout.canvas import Recorder
from fresque.layout.text import Sizes, Span


def test_bold_and_italic_marks_become_weights_and_nest() -> None:
    spans = text.parse("Une **donnée *ouverte***, *libre*")
    assert spans == (
        Span("Une ", "regular"),
        Span("donnée ", "bold"),
        Span("ouverte", "bolditalic"),
        Span(", ", "regular"),
        Span("libre", "italic"),
    )


@pytest.mark.parametrize("literal", ["2 * 3 = 6", "un * seul", "5 ** 2", "a*"])
def test_a_mark_without_its_pair_is_shown_as_it_is(literal: str) -> None:
    assert text.plain(literal) == literal


def test_titles_of_documents_lose_their_marks() -> None:
    assert text.plain("Le **droit** d’ac\u00adcès") == "Le droit d’accès"


def test_a_line_never_ends_on_an_opening_quote_nor_begins_with_a_double_sign() -> None:
    for width in range(18, 60):
        lines = text.wrap("Il dit « oui » ; elle dit : « non ! » et 10 389 fois encore ?", width, 4).lines
        assert not any(line.text[-1] in "«" or line.text[0] in ";:!?»" or line.text.endswith("10") for line in lines)


def test_a_line_break_is_kept_and_an_empty_text_has_no_line() -> None:
    assert text.wrap("un\ndeux", 100, 4).text == "un\ndeux"
    assert text.wrap("", 100, 4).lines == ()


def test_a_soft_hyphen_shows_only_where_the_line_breaks_there() -> None:
    word = "anti\u00adconsti\u00adtution\u00adnel"
    assert text.wrap(word, 100, 4).text == "anticonstitutionnel"
    assert text.wrap(word, 24, 4).text.split("\n")[0].endswith("-")


def test_a_word_wider_than_the_line_is_cut_and_said_so_but_whole() -> None:
    block = text.wrap("hexakosioihexekontahexaphobie", 20, 4)
    assert block.broken
    assert block.text.replace("\n", "") == "hexakosioihexekontahexaphobie"


def test_a_title_shrinks_rather_than_cut_a_word() -> None:
    block = text.fit("Interopérabilité", 60, 40, Sizes(12, 6), weight="bold")
    assert (len(block.lines), block.broken, block.fits) == (1, False, True)
    assert 6 <= block.size < 12


def test_what_cannot_fit_says_so_and_keeps_its_words() -> None:
    block = text.fit("mot " * 200, 40, 20, Sizes(6, 4))
    assert not block.fits
    assert block.size == 4
    assert block.text.split() == ["mot"] * 200


def test_balanced_lines_are_as_many_and_closer_in_width() -> None:
    words = "Règlement général sur la protection des données personnelles"
    greedy, even = (text.wrap(words, 80, 9, weight="bold", balance=balance) for balance in (False, True))
    assert len(greedy.lines) == len(even.lines)
    assert even.width <= greedy.width


def test_a_last_word_is_not_left_alone() -> None:
    for width in range(60, 110, 3):
        block = text.wrap("Une carte vierge vaut une carte imprimée, posée et reliée aux autres cartes. Oui.", width, 4)
        assert len(block.lines) == 1 or block.lines[-1].text != "Oui."


def test_a_block_drawn_to_the_right_ends_at_the_right_edge() -> None:
    canvas, block = Recorder(), text.wrap("un **deux** trois", 100, 4)
    text.draw(canvas, block, 10, 5, "#000000", align="right", width=90)
    last, run = canvas.calls[-1], block.lines[0].runs[-1]
    assert last.args[0] + run.width == pytest.approx(100)  # type: ignore[operator]


def test_sizes_go_down_to_the_least_whatever_the_step() -> None:
    assert list(Sizes(5, 4, 0.3)) == pytest.approx([5, 4.7, 4.4, 4.1, 4])
    assert list(Sizes(4, 4)) == [4]


@given(st.text(alphabet=st.sampled_from("aé «»:*-\u00ad\u00a0\n10/🙂"), max_size=80), st.floats(5, 80), st.booleans())
def test_no_text_is_ever_lost_and_no_line_too_wide(markup: str, width: float, balance: bool) -> None:
    block = text.wrap(markup, width, 4, balance=balance)
    shown = "".join(text.fonts.drawable(text.plain(markup)).split())
    assert "".join(block.text.split()).replace("-", "") == shown.replace("-", "")
    assert all(line.width <= width + 1e-6 for line in block.lines)
