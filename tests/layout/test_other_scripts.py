"""Characters that Source Sans lacks: drawn with a font of the computer, or as an empty box that `check` can name."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTCollection

from fresque.core.records import Note
from fresque.layout import fonts, shaping, system_fonts, text
from fresque.layout.canvas import Recorder
from fresque.layout.note import draw_note
from tests.layout.other_fonts import ARABIC, font_of, forget, use

pytestmark = pytest.mark.usefixtures("own_fonts")


def face_names(char: str) -> str:
    face = shaping.face_of(char, "regular")
    return face.family if face else ""


def test_without_any_font_for_them_characters_are_boxes_and_are_named() -> None:
    forget()
    assert fonts.missing("日本 et 日🙂, CO₂") == "日本🙂"
    (part,) = shaping.spread("日", "bold")
    assert part.outline
    assert part.text == fonts.SUBSTITUTE


def test_a_font_of_the_computer_draws_what_ours_lacks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use(monkeypatch, tmp_path, Essai=font_of("日本", advance=1000))
    assert fonts.missing("日本 et été") == ""
    assert fonts.width("日本", "regular", 10) == pytest.approx(20)
    assert [part.text for part in shaping.spread("été 日本 !", "regular")] == ["été ", "日本", " !"]


def test_a_broken_or_unreadable_file_is_passed_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "broken.ttf").write_bytes(b"\x00\x01\x00\x00 no font at all")
    (tmp_path / "empty.otf").touch()
    (tmp_path / "folder.ttf").mkdir()
    use(monkeypatch, tmp_path, Essai=font_of("日"))
    assert face_names("日") == "Essai"


def test_a_font_in_a_folder_whose_name_has_accents_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "Écritures d’été").mkdir()
    use(monkeypatch, tmp_path / "Écritures d’été", Essai=font_of("日"))
    assert shaping.spread("日", "regular")[0].text == "日"


def test_a_file_cut_short_draws_a_box(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use(monkeypatch, tmp_path, Essai=font_of("日"))
    whole = (tmp_path / "Essai.ttf").read_bytes()
    for cut in range(0, len(whole), 97):
        (tmp_path / "Essai.ttf").write_bytes(whole[:cut])
        forget()
        assert shaping.spread("日", "regular")[0].width > 0


def test_each_font_of_a_collection_is_known(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    collection = TTCollection()
    for family, char in (("Un", "日"), ("Deux", "本")):
        font_of(char, family=family).save(tmp_path / f"{family}.part")
    from fontTools.ttLib import TTFont

    collection.fonts = [TTFont(tmp_path / "Un.part"), TTFont(tmp_path / "Deux.part")]
    collection.save(tmp_path / "both.ttc")
    use(monkeypatch, tmp_path)
    assert (face_names("日"), face_names("本")) == ("Un", "Deux")


def test_the_same_font_is_chosen_whatever_the_names_of_the_files(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    use(monkeypatch, tmp_path, z=font_of("日", family="Alpha Sans"), a=font_of("日", family="Zeta Sans"))
    assert face_names("日") == "Alpha Sans"
    use(monkeypatch, tmp_path, y=font_of("日", family="Noto Sans CJK JP"))
    assert face_names("日") == "Noto Sans CJK JP"


def test_bold_text_takes_the_bold_face_and_is_made_bolder_where_there_is_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    use(monkeypatch, tmp_path, a=font_of("日本"), b=font_of("日", weight=700, advance=900))
    assert fonts.width("日", "bold", 10) == pytest.approx(9)
    assert shaping.spread("本", "bold")[0].outline != shaping.spread("本", "regular")[0].outline


def test_a_font_of_colour_emoji_has_nothing_to_print(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use(monkeypatch, tmp_path, a=font_of("🙂🌍", family="Aa Emoji", ink=False), b=font_of("🌍", family="Bb"))
    assert fonts.missing("🙂🌍") == "🙂"
    assert face_names("🌍") == "Bb"


@pytest.mark.parametrize("weight", fonts.WEIGHTS)
def test_indices_and_exponents_are_drawn_in_every_weight_by_our_font(weight: fonts.Weight) -> None:
    assert fonts.missing("CO₂, m², 10⁻³, x⁺¹, n° 5, № 2, ½, H₊, 3ᵉ", weight) == ""
    assert not any(part.outline for part in shaping.spread("10⁻³ et H₊", weight))


def test_a_raised_sign_our_font_lacks_is_a_smaller_one_raised() -> None:
    ten, minus, _three = shaping.spread("10⁻³", "regular")
    assert (minus.text, minus.scale < 0.7, minus.drop < -0.2) == ("−", True, True)
    assert minus.x == ten.width


def test_the_paragraphs_of_an_arabic_text_start_on_the_right(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use(monkeypatch, tmp_path, Essai=font_of(ARABIC))
    canvas, block = Recorder(), text.wrap("بيانات مفتوحة RGPD (2016) سنة 2018.\nles mots", 40, 4)
    text.draw(canvas, block, 10, 0, "#000000")
    ends = [text.left(block, line, 10) + line.width for line in block.lines if line.rtl]
    assert len(ends) > 1
    assert ends == pytest.approx([50] * len(ends))
    assert text.left(block, block.lines[-1], 10) == 10


def test_a_text_of_a_deck_in_arabic_starts_on_the_right_even_in_latin_letters() -> None:
    block = text.wrap("Open data (2016)!", 100, 4, rtl=True)
    assert "".join(run.text for run in block.lines[0].runs) == "!Open data (2016)"
    assert block.text == "Open data (2016)!"


def test_the_words_of_a_line_are_as_wide_whatever_their_order(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use(monkeypatch, tmp_path, Essai=font_of(ARABIC))
    words = "مادة 83 (§ 5)، RGPD؛ ٢٠١٨."
    assert sum(part.width for part in shaping.spread(words, "bold")) == pytest.approx(fonts.width(words, "bold", 1))


def test_an_accent_of_another_font_stays_with_its_letter(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use(monkeypatch, tmp_path, Essai=font_of("e\u1dc4"))
    assert [part.text for part in shaping.spread("le\u1dc4", "regular")] == ["l", "e\u1dc4"]


def test_signs_of_direction_and_joining_draw_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use(monkeypatch, tmp_path, Essai=font_of(ARABIC))
    assert fonts.missing("a\u200eb\u200f \u2067c\u2069 a\ufe0f a\u200c م\u200cن") == ""
    assert fonts.width("a\u200eb", "regular", 1) == fonts.width("ab", "regular", 1)
    assert fonts.drawable("م\u200cن a\u200c") == "م\u200cن a"


def test_a_note_typed_in_arabic_fits_its_paper(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use(monkeypatch, tmp_path, Essai=font_of(ARABIC))
    canvas, wide = Recorder(), fonts.width
    draw_note(canvas, Note("n1", 1, 0, 0, "a", text="ملاحظة: من يكتب البيانات؟ CO₂", w=60, h=60))
    for call in (call for call in canvas.calls if call.name == "text"):
        (x, _y, words), options = call.args, dict(call.options)
        assert -30 <= x <= x + wide(words, options["weight"], options["size"]) <= 30  # type: ignore


def test_a_french_text_reads_no_font_of_the_computer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    forget()
    text.wrap("« Œuvre » : 10⁻³ g de CO₂, n° 5 — soit 4 % ! **Ñandú** Ελλάδα, Київ\u2011Kiev…", 40, 4)
    assert system_fonts._installed.cache_info().currsize == 0
