"""Lines of Japanese: broken between characters, never before a closing mark nor after an opening one."""

from pathlib import Path

import pytest

from fresque.layout import kinsoku, text
from tests.layout.other_fonts import font_of, use

WORDS = "「開かれたデータ」（GTFS形式、2018年）とは、何でしょうか？だれでも使えます……OpenStreetMapのように。"
pytestmark = pytest.mark.usefixtures("own_fonts")


@pytest.fixture(autouse=True)
def japanese(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use(monkeypatch, tmp_path, kana=font_of(WORDS + "税金一二", advance=1000))


def test_no_line_begins_with_a_closing_mark_nor_ends_on_an_opening_one() -> None:
    for width in range(24, 120, 3):
        lines = text.wrap(WORDS, width, 4).lines
        assert not any(line.text[0] in "」）、。？ー…っ" for line in lines[1:])
        assert not any(line.text[-1] in "「（" for line in lines)
        assert "".join(line.text for line in lines) == WORDS


def test_latin_words_are_not_cut_inside_a_japanese_line() -> None:
    for width in range(48, 120, 5):
        assert any("OpenStreetMap" in line.text for line in text.wrap(WORDS, width, 4).lines)


def test_lines_fill_the_width_though_no_space_parts_the_words() -> None:
    block = text.wrap("一二" * 40, 40, 4)
    assert not block.broken
    assert [line.width for line in block.lines[:-2]] == pytest.approx([40] * (len(block.lines) - 2))


def test_a_mark_of_bold_does_not_stop_a_line_from_ending_there() -> None:
    assert text.wrap("一二**税金**一二", 8.2, 4).text.split("\n") == ["一二", "税金", "一二"]


def test_korean_breaks_at_its_spaces() -> None:
    assert kinsoku.parts("데이터") == ["데이터"]


def test_what_stays_together_is_not_parted() -> None:
    assert kinsoku.parts("（何…）か、") == ["（何…）", "か、"]
