"""The marks of a text: what is bold, what is italic, and what is only a star."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fresque.layout import text
from fresque.layout.markup import Span, escape, parse, plain


def told(markup: str) -> str:
    """The spans of a text, bold in capitals, italic between slashes."""
    shown = []
    for span in parse(markup):
        words = span.text.upper() if "bold" in span.weight else span.text
        shown.append(f"/{words}/" if "italic" in span.weight else words)
    return "".join(shown)


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("un **mot** *dit*", "un MOT /dit/"),
        ("***x***", "/X/"),
        ("***a** b*", "/A// b/"),
        ("***a* b**", "/A/ B"),
        ("**a *b***", "A /B/"),
        ("*a **b***", "/a //B/"),
        ("**a***b*", "A/b/"),
        ("anti**constitu**tion", "antiCONSTITUtion"),
        ("l’**accès**, («**x**») : *y*.", "l’ACCÈS, («X») : /y/."),
        ("**a\nb**", "A\nB"),
    ],
)
def test_marks_nest_and_touch_words_and_punctuation(markup: str, shown: str) -> None:
    assert told(markup) == shown


@pytest.mark.parametrize(
    "literal",
    ["**a", "a**", "**a*", "*a\n\nb*", "2*3*4", "****x****", "** a **", "*", "**", "C:\\dossier", "note * : *"],
)
def test_stars_that_pair_with_nothing_are_shown(literal: str) -> None:
    assert plain(literal) == literal
    assert all(span.weight == "regular" for span in parse(literal))


def test_of_two_pairs_that_overlap_the_first_closed_counts() -> None:
    assert told("**a *b** c*") == "A *B c*"


def test_an_escaped_star_is_no_mark() -> None:
    assert told(r"\*pas\* *oui* **5 \* 3**") == "*pas* /oui/ 5 * 3"


@given(st.text(alphabet="a *\n1é", max_size=40))
def test_an_escaped_text_is_read_back_as_it_was(words: str) -> None:
    assert plain(escape(words)) == words


@given(st.text(alphabet="ab*\\ \n2.", max_size=40))
def test_no_letter_is_lost_whatever_the_stars(markup: str) -> None:
    assert plain(markup).replace("*", "").replace("\\", "") == markup.replace("*", "").replace("\\", "")


def test_bold_words_broken_over_several_lines_stay_bold() -> None:
    lines = text.wrap("un **mot gras et long** fin", 22, 5).lines
    bold = "".join(run.text for line in lines for run in line.runs if run.weight == "bold")
    assert len(lines) > 2
    assert bold.replace(" ", "") == "motgrasetlong"


def test_the_base_weight_is_kept_under_the_marks() -> None:
    assert parse("a *b*", "semibold") == (Span("a ", "semibold"), Span("b", "bolditalic"))
    assert parse("a **b**", "italic") == (Span("a ", "italic"), Span("b", "bolditalic"))
