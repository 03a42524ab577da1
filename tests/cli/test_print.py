"""`fresque print`: the PDF a facilitator takes to the printer."""

import io
from collections import defaultdict
from pathlib import Path

import pytest
from pypdf import PdfReader

from fresque.app.print_cards import print_cards
from fresque.app.print_options import PrintOptions
from fresque.cli.main import run
from tests.layout.faces import DECK, bundled
from tests.render.test_pdf import MM, placed

Corner = tuple[float, float]


def printed(tmp_path: Path, *options: str) -> PdfReader:
    out = tmp_path / "cartes.pdf"
    assert run(["print", "donnees-ouvertes", "-o", str(out), *options]) == 0
    return PdfReader(io.BytesIO(out.read_bytes()))


def refused(capsys: pytest.CaptureFixture[str], tmp_path: Path, *options: str) -> str:
    out = tmp_path / "cartes.pdf"
    assert run(["print", "donnees-ouvertes", "-o", str(out), *options]) == 1
    assert not out.exists()
    return capsys.readouterr().err


def size(pdf: PdfReader, page: int = 0) -> Corner:
    box = pdf.pages[page].mediabox
    return round(float(box.width) / MM, 1), round(float(box.height) / MM, 1)


def cells(pdf: PdfReader, page: int) -> dict[str, Corner]:
    """Number of each card -> the middle of the quarter of an A4 sheet where it is printed."""
    w, h = size(pdf, page)
    found: dict[str, Corner] = {}
    for words, (x, y) in placed(pdf, page).items():
        if words.isdigit() and (y % (h / 2)) < 20:
            found[words] = (w / 4 if x < w / 2 else w * 3 / 4, h / 4 if y < h / 2 else h * 3 / 4)
    return found


@pytest.mark.parametrize("flip", ["long", "short"])
def test_behind_each_card_is_its_own_back_whatever_the_edge_turned(tmp_path: Path, flip: str) -> None:
    pdf = printed(tmp_path, "--flip", flip)
    w, h = size(pdf)
    assert w > h
    for front, back in zip(range(0, len(pdf.pages), 2), range(1, len(pdf.pages), 2), strict=True):
        seen = {n: (x, h - y) if flip == "long" else (w - x, y) for n, (x, y) in cells(pdf, front).items()}
        assert seen == cells(pdf, back)
        assert seen


def test_each_back_bears_the_text_of_the_card_in_front(tmp_path: Path) -> None:
    pdf, deck = printed(tmp_path), bundled()
    for page in range(1, len(pdf.pages), 2):
        words = pdf.pages[page].extract_text().replace("\n", " ").replace("\u00a0", " ")
        for number in cells(pdf, page - 1):
            card = next(card for card in deck.cards if card.number == int(number))
            assert card.essential.replace("\u00a0", " ")[:30] in words


def test_all_cards_are_printed_once_and_no_sheet_mixes_lots(tmp_path: Path) -> None:
    pdf, deck = printed(tmp_path), bundled()
    sheets = [set(map(int, cells(pdf, page))) for page in range(0, len(pdf.pages), 2)]
    lots = {card.number: card.lot for card in deck.cards}
    assert sorted(number for sheet in sheets for number in sheet) == sorted(lots)  # type: ignore[type-var]
    assert all(len({lots[number] for number in sheet}) == 1 for sheet in sheets)


def test_every_lot_has_its_bookmark(tmp_path: Path) -> None:
    titles = [entry.title for entry in printed(tmp_path).outline]  # type: ignore[union-attr]
    assert titles[0] == "Lot 1 · Les bases"
    assert len(titles) == len(bundled().lots) + 1


def test_the_file_asks_not_to_be_scaled_and_to_be_turned_by_the_right_edge(tmp_path: Path) -> None:
    for flip, name in (("long", "/DuplexFlipLongEdge"), ("short", "/DuplexFlipShortEdge")):
        wishes = printed(tmp_path, "--flip", flip).trailer["/Root"]["/ViewerPreferences"]  # type: ignore[index]
        assert (wishes["/PrintScaling"], wishes["/Duplex"]) == ("/None", name)


def test_a_sheet_s_back_is_moved_by_the_offset_and_its_front_is_not(tmp_path: Path) -> None:
    plain, moved = printed(tmp_path), printed(tmp_path, "--offset=1.5,-0.5mm")
    title = next(iter(cells(plain, 1)))
    assert placed(plain, 0) == placed(moved, 0)
    x, y = placed(plain, 1)[title]
    assert placed(moved, 1)[title] == pytest.approx((x + 1.5, y - 0.5), abs=0.01)


def test_rectos_and_versos_printed_apart_are_those_printed_together(tmp_path: Path) -> None:
    both, rectos, versos = (printed(tmp_path, "--faces", faces) for faces in ("both", "recto", "verso"))
    assert [page.extract_text() for page in rectos.pages][1:] == [page.extract_text() for page in both.pages[2::2]]
    assert [placed(versos, n) for n in range(1, len(versos.pages))] == [
        placed(both, n) for n in range(3, len(both.pages), 2)
    ]


def test_only_the_lots_asked_for_are_printed_by_id_or_number(tmp_path: Path) -> None:
    by_id, by_number = printed(tmp_path, "--lots", "bases,regle"), printed(tmp_path, "--lots", "2,1")
    assert [entry.title for entry in by_id.outline] == [entry.title for entry in by_number.outline]  # type: ignore[union-attr]
    assert len(by_id.outline) == 2


def test_the_cards_without_a_lot_are_asked_for_by_a_hyphen(tmp_path: Path) -> None:
    pdf = printed(tmp_path, "--lots=1,-")
    numbers = {int(n) for page in range(0, len(pdf.pages), 2) for n in cells(pdf, page)}
    assert numbers == {card.number for card in bundled().cards if card.lot in ("bases", "")}


def test_copies_are_whole_sets_lettered_on_their_backs(tmp_path: Path) -> None:
    pdf = printed(tmp_path, "--copies", "2", "--lots", "1")
    backs = [pdf.pages[page].extract_text().replace("\u00a0", " ") for page in range(1, len(pdf.pages), 2)]
    assert ["jeu A" in words for words in backs] == [True, True, False, False]
    assert ["jeu B" in words for words in backs] == [False, False, True, True]


def test_the_ruler_is_on_the_first_sheet_only(tmp_path: Path) -> None:
    pages = [page.extract_text() for page in printed(tmp_path).pages]
    assert ["100 mm" in words for words in pages] == [True] + [False] * (len(pages) - 1)


def test_a_card_a_page_has_the_boxes_print_shops_ask_for(tmp_path: Path) -> None:
    pdf = printed(tmp_path, "--mode", "single", "--bleed", "3mm", "--lots", "1")
    page = pdf.pages[0]
    assert size(pdf) == (154.0, 111.0)
    assert [round(float(v) / MM, 2) for v in page.trimbox] == [3, 3, 151, 108]
    assert [round(float(v) / MM, 2) for v in page.bleedbox] == [0, 0, 154, 111]
    assert len(pdf.pages) == 2 * len(list(bundled().cards_of("bases")))


def test_a_print_shop_s_backs_are_not_moved_for_the_office_printer(tmp_path: Path) -> None:
    shop = ("--mode", "single", "--bleed", "3mm", "--lots", "1")
    plain, moved = printed(tmp_path, *shop), printed(tmp_path, *shop, "--offset=1.5,-0.5mm")
    assert placed(plain, 1) == placed(moved, 1)


def test_folded_cards_have_both_faces_on_one_side(tmp_path: Path) -> None:
    pdf = printed(tmp_path, "--mode", "gutterfold", "--cards", "poker", "--lots", "1")
    assert pdf.pages[0].extract_text().count("Lot 1") == 8
    assert pdf.trailer["/Root"]["/ViewerPreferences"]["/Duplex"] == "/Simplex"  # type: ignore[index]


def test_blank_cards_and_credits_are_added_at_the_end(tmp_path: Path) -> None:
    words = "".join(page.extract_text() for page in printed(tmp_path, "--with", "credits,blank:3", "--lots", "1").pages)
    assert words.replace("\u00a0", " ").count("Carte vierge") == 6
    assert "La Fresque du Climat" in words.replace("\n", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--with", "confettis"], "credits, blank:N"),
        (["--with", "blank:100"], "jusqu’à 99"),
        (["--changed"], "Imprimez toutes ses cartes."),
        (["--with", "count", "--mode", "single"], "count"),
        (["--with", "box", "--cards", "a5"], "A4"),
        (["--hexagons", "30"], "40 à 400"),
        (["--large-print", "--cards", "a7"], "--large-print"),
        (["--lots", "inconnu"], "inconnu"),
        (["--cards", "enorme"], "enorme"),
        (["--cards", "300x300mm", "--mode", "gutterfold"], "A4"),
        (["--copies", "0"], "1 à 50"),
        (["--bleed", "90mm"], "fond perdu"),
        (["--offset=99,0"], "décalage"),
        (["--lang", "en"], "en"),
        (["--mode", "gutterfold", "--faces", "recto"], "--mode sheets"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence_and_writes_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, options: list[str], sentence: str
) -> None:
    assert sentence in refused(capsys, tmp_path, *options)


@pytest.mark.parametrize("options", [["--bleed", "large"], ["--offset=3"], ["--paper", "a9"], ["--edition", "rose"]])
def test_a_word_that_is_not_an_option_is_a_question_of_usage(tmp_path: Path, options: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run(["print", "donnees-ouvertes", "-o", str(tmp_path / "x.pdf"), *options])
    assert left.value.code == 2


def test_an_overflow_is_named_on_stderr_and_the_rest_printed(tmp_path: Path) -> None:
    from dataclasses import replace

    card = replace(DECK.cards[0], body="mot " * 900)
    done = print_cards(replace(DECK, cards=(card,)), {}, tmp_path / "x.pdf", PrintOptions())
    assert done.warnings == (
        "Sur le verso de « rgpd », la place manque pour le texte.".replace("« ", "«\u00a0").replace(" »", "\u00a0»"),
    )
    assert (done.cards, done.sheets, done.pages) == (1, 1, 2)


def test_printing_twice_gives_the_same_file_of_less_than_a_megabyte(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.pdf", "b.pdf")]
    for file in files:
        run(["print", "donnees-ouvertes", "-o", str(file), "--marks"])
    assert files[0].read_bytes() == files[1].read_bytes()
    assert files[0].stat().st_size < 1_000_000


def test_words_of_every_recto_are_all_there(tmp_path: Path) -> None:
    pdf = printed(tmp_path)
    words = defaultdict(str)
    for n, page in enumerate(pdf.pages):
        words[n % 2] += page.extract_text().replace("\n", " ").replace("\u00a0", " ") + " "
    for card in bundled().cards:
        if card.kind != "blank":
            assert all(word in words[0] for word in card.title.replace("\u00a0", " ").split())
