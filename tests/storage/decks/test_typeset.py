"""Decks whose typography is written by the program: the places that lacked something change, and not one byte else."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from fresque.core.errors import FresqueError
from fresque.storage.decks import Mended, check_deck, mend_deck
from fresque.storage.decks.raw import RawScalar, Span, raw_scalars, spans
from fresque.storage.decks.typography import faults, mended

HEAD = "fresque: 1\nid: x\ntitle: X\n"
STYLES = {
    "plain": ("summary: l'eau ? oui\n", "summary: l’eau~? oui\n"),
    "plain with a comment": ("summary: l'eau ? # l'eau ?\n", "summary: l’eau~? # l'eau ?\n"),
    "single quotes": ("summary: 'l''eau : « oui »'  # non ?\n", "summary: 'l’eau~: «~oui~»'  # non ?\n"),
    "double quotes": (
        'summary: "l\'eau : \\"vrai\\" \\u00e9t\\xe9 ?"\n',
        'summary: "l’eau~: \\"vrai\\" \\u00e9t\\xe9~?"\n',
    ),
    "an escaped space": ('summary: "quoi\\ ?"\n', 'summary: "quoi~?"\n'),
    "a line cut by a backslash": ('summary: "dites-\\\n   moi tout ?"\n', 'summary: "dites-\\\n   moi tout~?"\n'),
    "folded": (
        "summary: >-\n  Un : deux\n  trois ?\n\n  quatre !\n",
        "summary: >-\n  Un~: deux\n  trois~?\n\n  quatre~!\n",
    ),
    "literal": (
        "summary: |\n  Un : deux\n\n    trois ?\nauthors: [A]\n",
        "summary: |\n  Un~: deux\n\n    trois~?\nauthors: [A]\n",
    ),
    "plain on two lines": ("summary: Un : deux\n".replace(" : ", " ; ") + "", "summary: Un~; deux\n"),
    "in a flow": (
        "cards: [{id: a, title: C'est ?, sources: [{title: 'L''eau', url: \"https://a.fr/l'eau?a : b\"}]}]\n".replace(
            " : ", ":"
        ),
        "cards: [{id: a, title: C’est~?, sources: [{title: 'L’eau', url: \"https://a.fr/l'eau?a:b\"}]}]\n",
    ),
    "signs stuck to words": ("summary: 'Quoi? «Rien»: 50% d''eau!'\n", "summary: 'Quoi~? «~Rien~»~: 50~% d’eau~!'\n"),
    "blanks at both ends": ("summary: ' Quoi ?  '\n", "summary: ' Quoi~?  '\n"),
    "a sign pushed to the next line": (
        "summary: >-\n  Que faire\n  ? Rien du tout.\n",
        "summary: >-\n  Que faire~?\n  Rien du tout.\n",
    ),
    "a sign alone on its line": (
        "summary: >-\n  Que faire\n  ?\n  Rien du tout.\n",
        "summary: >-\n  Que faire~?\n  Rien du tout.\n",
    ),
    "a quotation opened at the end of a line": (
        "summary:\n  Il dit «\n  bonjour à tous » puis part.\n",
        "summary:\n  Il dit «~bonjour\n  à tous~» puis part.\n",
    ),
    "a long number cut in two": (
        "summary: >\n  En tout 10\n  389 000 fois oui.\n",
        "summary: >\n  En tout 10~389~000\n  fois oui.\n",
    ),
    "a number cut in two": ("summary: >\n  En tout 10\n  389 fois.\n", "summary: >\n  En tout 10~389\n  fois.\n"),
}


def mend(path: Path) -> list[Mended]:
    return [what for _file, what in mend_deck(path)]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_only_what_lacked_is_written_whatever_the_style(write, style, ends, mark):
    before, after = (mark + HEAD.replace("title: X", "title: X  ") + text for text in STYLES[style])
    path = write("")
    path.write_bytes(before.replace("\n", ends).encode())
    assert mend(path)
    assert path.read_bytes().decode() == after.replace("~", "\u00a0").replace("\n", ends)
    assert mend(path) == []


def test_what_was_written_is_counted(write):
    path = write(HEAD + "summary: L'eau ; 50 % d'air ?\n")
    assert mend(path) == [Mended(spaces=3, apostrophes=2)]


def test_a_file_that_lacks_nothing_is_not_written(write):
    path = write(HEAD + "summary: Rien\n")
    path.chmod(0o444)
    before = path.stat()
    assert mend(path) == []
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


@pytest.mark.parametrize(
    "text",
    [
        "base: x@1 # l'eau ?\n",
        "cards: [{id: a, title: A, icon: mdi6.car, image: 'l''eau ?.png', sources: [{title: S, url: 'https://a.fr/l''eau?b'}]}]\n",
        "authors: ['Moi: nous!']\ncards: [{id: a, title: A, sources: [{title: 'AI: what 50% say!', year: 2020}]}]\n",
        "language: en\nsummary: Why ? It's\n",
        "lots: [{id: a, title: A}]  # Voici : l'eau\n",
    ],
)
def test_addresses_names_comments_and_other_languages_are_never_touched(write, text):
    path = write(HEAD + text)
    assert mend(path) == []
    assert path.read_text(encoding="utf-8") == HEAD + text


def test_translations_in_french_are_mended_and_others_are_not(write):
    path = write("fresque: 1\nid: x\ntitle: X\nlanguage: en\nsummary: Why ?\n")
    french = write("title: Quoi ?\n", name="fr.yaml")
    german = write("title: Was ?\n", name="de.yaml")
    assert [(file.name, what.spaces) for file, what in mend_deck(path)] == [("fr.yaml", 1)]
    assert (french.read_text(encoding="utf-8"), german.read_text(encoding="utf-8")) == (
        "title: Quoi\u00a0?\n",
        "title: Was ?\n",
    )


def test_a_fork_is_mended_in_the_language_of_its_base(write):
    write("fresque: 1\nid: b\ntitle: B\nlanguage: en\n", folder="b")
    path = write(HEAD + "base: b\nsummary: Why ?\n")
    assert mend(path) == []


def test_a_file_that_cannot_be_read_is_refused_and_left_as_it_is(write):
    path = write(HEAD + "summary: [Quoi ?\n")
    assert mend(path) == []
    assert path.read_text(encoding="utf-8") == HEAD + "summary: [Quoi ?\n"


def test_what_cannot_be_placed_for_sure_is_said_and_left_to_people(write):
    path = write(HEAD + 'summary: "quoi\n  \\ ?"\n')
    assert [str(p.where) for p in check_deck(path) if p.code == "typography"] == [f"{path}:4:10"]
    assert mend(path) == []


def test_a_text_that_is_not_the_one_written_is_never_placed():
    assert spans("a: b", RawScalar("c", "", 3, 4, 1, 4)) is None
    assert spans("a: b c", RawScalar("bc", "", 3, 6, 1, 4)) is None
    assert spans("a: b", RawScalar("bc", "", 3, 4, 1, 4)) is None


def test_a_file_that_would_not_say_the_same_is_not_written(write, monkeypatch):
    def shifted(text: str, raw: RawScalar) -> list[Span] | None:
        return (spans(text, raw) or [])[1:]

    monkeypatch.setattr("fresque.storage.decks.typeset.spans", shifted)
    path = write(HEAD + "summary: Mais quoi ? oui\n")
    with pytest.raises(FresqueError, match="sans risque\xa0; rien n’a été écrit"):
        mend(path)
    assert path.read_text(encoding="utf-8") == HEAD + "summary: Mais quoi ? oui\n"


def test_a_folder_that_refuses_writing_leaves_the_deck_whole(write, monkeypatch):
    path = write(HEAD + "summary: Quoi ?\n")
    monkeypatch.setattr("os.fsync", lambda _handle: (_ for _ in ()).throw(OSError(28, "full")))
    with pytest.raises(FresqueError, match="disque"):
        mend(path)
    assert path.read_text(encoding="utf-8") == HEAD + "summary: Quoi ?\n"
    assert [file.name for file in path.parent.iterdir()] == ["deck.yaml"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("summary: L'eau coule\n", "4:11: Cette apostrophe est droite (')."),
        ("summary: Où ?\n", "4:12: Il manque une espace insécable avant «~?~»."),
        ("summary: Où?\n", "4:12: Il manque une espace insécable avant «~?~»."),
        ("summary: Un « mot~»\n", "4:14: Il manque une espace insécable après «~«~»."),
        ("summary: Un «~mot »\n", "4:18: Il manque une espace insécable avant «~»~»."),
        ("summary: À 50 %\n", "4:14: Il manque une espace insécable dans ce nombre ou avant son unité."),
        ("summary: 10 389 fois\n", "4:12: Il manque une espace insécable dans ce nombre ou avant son unité."),
        ("summary: >-\n  Une ligne\n  puis où ?\n", "6:10: Il manque une espace insécable avant «~?~»."),
        ("summary: >-\n  Une ligne\n  ? Oui\n", "6:3: Il manque une espace insécable avant «~?~»."),
        (
            "workshop: {phases: [{id: p, title: Quoi ?, ideal: 5}]}\n",
            "4:40: Il manque une espace insécable avant «~?~».",
        ),
    ],
)
def test_what_lacks_is_said_where_it_lacks(write, text, said):
    problems = check_deck(write(HEAD + text.replace("~", "\u00a0")))
    found = [f"{p.where.line}:{p.where.column}: {p.message}" for p in problems if p.code == "typography"]
    assert found == [said.replace("~", "\u00a0")]


def test_the_way_to_mend_is_said(write):
    problem = next(p for p in check_deck(write(HEAD + "summary: Où ?\n")) if p.code == "typography")
    assert (problem.level, problem.hint) == ("warning", "«\u00a0fresque check --fix\u00a0» l’écrit.")


PROSE = st.lists(
    st.sampled_from(["l'eau", "mot", "«", "»", "?", ":", "10", "389", "%", "été,", "*gras*", "- a", "#b", "''", '"']),
    min_size=1,
).map(" ".join)


@settings(max_examples=150)
@given(PROSE, st.sampled_from(["", "'", '"', "|", ">"]), st.integers(12, 60), st.sampled_from(["\n", "\r\n"]))
def test_any_prose_in_any_style_is_mended_and_says_the_same(tmp_path_factory, prose, style, width, ends):
    path = tmp_path_factory.mktemp("jeu") / "deck.yaml"
    text = yaml.safe_dump(
        {"summary": prose}, default_style=style or None, width=width, allow_unicode=True, line_break=ends
    )
    path.write_bytes((HEAD.replace("\n", ends) + text).encode())
    mend(path)
    after = path.read_bytes().decode()
    assert yaml.safe_load(after)["summary"] == mended(prose, faults(prose))
    assert [p for p in check_deck(path) if p.code == "typography"] == []
    assert re.sub(r"[\s\u00a0'’\\]", "", after) == re.sub(r"[\s\u00a0'’\\]", "", HEAD + text)


@given(
    st.text(st.sampled_from("ab «:'\"\\\n\té\U0001f600\u00a0"), max_size=40),
    st.sampled_from(["'", '"', "|", ">"]),
    st.integers(10, 40),
)
def test_each_character_of_a_text_is_found_where_it_is_written(text, style, width):
    written = yaml.safe_dump({"a": text}, default_style=style, width=width, allow_unicode=True)
    scalar = raw_scalars(written)[1]
    found = spans(written, scalar)
    assert found is not None
    assert len(found) == len(text)
    for char, span in zip(text, found, strict=True):
        assert span.kind != "char" or span.end - span.start > 1 or written[span.start : span.end] == char


def test_the_file_behind_a_link_is_mended_and_the_link_stays(tmp_path: Path):
    (tmp_path / "jeu.yaml").write_text(f"{HEAD}summary: l'eau\n", encoding="utf-8")
    (tmp_path / "deck.yaml").symlink_to(tmp_path / "jeu.yaml")
    assert [what for _file, what in mend_deck(tmp_path / "deck.yaml")] == [Mended(0, 1)]
    assert (tmp_path / "deck.yaml").is_symlink()
    assert "l’eau" in (tmp_path / "jeu.yaml").read_text(encoding="utf-8")
