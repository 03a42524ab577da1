"""What layout remembers changes nothing of what it draws."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fresque.layout import fonts, memory, pictograms, qr, text
from fresque.layout.sizes import Sizes, key_of, largest
from fresque.storage.drawing_store import keep_drawings, read_drawings

POINTS = st.tuples(st.integers(0, 99), st.floats(-5, 5))
COMMANDS = st.one_of(
    st.tuples(st.sampled_from("ML"), POINTS),
    st.tuples(st.just("C"), st.tuples(*[st.floats(-9, 9)] * 6)),
    st.just(("Z", ())),
)


@given(st.lists(COMMANDS))
def test_a_path_comes_back_from_a_file_as_it_was(path):
    plain = json.loads(json.dumps(memory.packed(tuple(path))))
    assert memory.is_path(plain)
    assert memory.unpacked(plain) == tuple(path)


@pytest.mark.parametrize(
    "plain", [None, [], ["M"], ["M", [1]], ["X", [1, 2]], ["M", [1, "2"]], ["M", [1, True]], [3, []]]
)
def test_what_is_no_path_is_worked_out_again(plain):
    memory.recall({"test:path": plain})
    assert memory.remembered_path("test:path", lambda: (("M", (1, 2)),)) == (("M", (1, 2)),)


def test_pictograms_codes_and_widths_are_the_same_from_memory(tmp_path, monkeypatch):
    monkeypatch.setenv("FRESQUE_CACHE", str(tmp_path))

    def drawn():
        for cached in (pictograms.icon_path, fonts._metrics, qr._rows, qr.qr_path):
            cached.cache_clear()
        return (
            pictograms.icon_path("mdi6.scale-balance", 30.0),
            fonts._metrics("bold").advances,
            qr.qr_path("https://example.org/une-adresse"),
        )

    memory._known.clear()
    memory.fresh()
    first = drawn()
    keep_drawings("jeu", "1", memory.fresh())
    memory._known.clear()
    memory.recall(read_drawings("jeu", "1"))
    assert drawn() == first
    assert memory.fresh() == {}


def test_other_fonts_or_a_damaged_file_are_nothing_remembered(tmp_path, monkeypatch):
    monkeypatch.setenv("FRESQUE_CACHE", str(tmp_path))
    keep_drawings("jeu", "1", {"a": [1]})
    assert read_drawings("jeu", "2") == {}
    (tmp_path / "drawings-jeu.json").write_text('{"signature": "1", "drawings": 3}')
    assert read_drawings("jeu", "1") == {}
    (tmp_path / "drawings-jeu.json").write_bytes(b"\0\xff{")
    assert read_drawings("jeu", "1") == {}


@given(st.integers(0, 12), st.integers(-3, 20), st.integers(1, 13))
def test_a_size_guessed_wrong_is_found_all_the_same(best, guess, count):
    sizes = Sizes(float(count), 1.0, 1.0)
    tried = list(sizes)

    def fits(size: float) -> bool:
        return tried.index(size) >= best

    memory.recall({key_of(sizes, "essai"): guess})
    assert largest(sizes, fits, "essai") == largest(sizes, fits)


def test_nothing_that_people_wrote_is_read_in_what_is_remembered():
    text.fit("Le secret de Zoé", 100, 40, Sizes(20, 10, 1))
    assert not [key for key in memory.fresh() if "secret" in key]
