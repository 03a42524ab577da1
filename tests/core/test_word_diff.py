"""Two wordings of a text, compared as a proofreader would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fresque.core.word_diff import compare_words


def marked(old: str, new: str) -> str:
    """The comparison on one line."""
    ends = {"kept": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return "".join(ends[span.fate].format(span.text) for span in compare_words(old, new))


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("Le chat dort.", "Le chien dort bien.", "Le [-chat-]{+chien+} dort{+ bien+}."),
        ("Toujours pareil", "Toujours pareil", "Toujours pareil"),
        ("", "Un mot", "{+Un mot+}"),
        ("Un mot", "", "[-Un mot-]"),
        ("Il manque de l’eau", "Il manque de l’air", "Il manque de l’[-eau-]{+air+}"),
        ("Le loup gris court vite", "Le petit chat court vite", "Le [-loup gris-]{+petit chat+} court vite"),
        ("Le loup gris mange", "Le petit chat court vite", "[-Le loup gris mange-]{+Le petit chat court vite+}"),
        ("Un mot", "Voici un paragraphe entier. Un mot", "{+Voici un paragraphe entier. +}Un mot"),
        ("tout autre", "rien du même ordre ici", "[-tout autre-]{+rien du même ordre ici+}"),
        ("日本語の文", "日本の文章", "日本[-語-]の文{+章+}"),
        ("en 2016", "en 2024", "en [-2016-]{+2024+}"),
    ],
)
def test_words_are_compared_not_letters(old, new, line):
    assert marked(old, new) == line


@given(st.text("ab é’.\n", max_size=30), st.text("ab é’.\n", max_size=30))
def test_both_wordings_can_be_read_back(old, new):
    spans = compare_words(old, new)
    assert "".join(span.text for span in spans if span.fate != "added") == old
    assert "".join(span.text for span in spans if span.fate != "removed") == new
