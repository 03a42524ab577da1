"""Files made to harm, or damaged: each is refused with a sentence, quickly, without being read whole or followed."""

import struct
import zlib
from pathlib import Path

import pytest

from fresque.core.errors import FresqueError
from fresque.storage.decks import check_deck, deck_images, read_deck
from fresque.storage.decks.images import BadPictureError, check_picture, locate

HEAD = "fresque: 1\nid: x\ntitle: X\nlicense: MIT\n"
PICTURED = HEAD + "cards:\n- {id: a, title: A, image: p.png, alt: Un point}\n"


def refusal(path: Path) -> str:
    with pytest.raises(FresqueError) as caught:
        read_deck(path)
    return str(caught.value).removeprefix(f"{path}:")


def png(width: int, height: int) -> bytes:
    """The header of a PNG of this size, and nothing of its pixels."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    end = b"\0\0\0\0IDAT" + struct.pack(">I", zlib.crc32(b"IDAT"))
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header)) + end


def picture_refusal(path: Path) -> str:
    with pytest.raises(BadPictureError) as caught:
        check_picture(path)
    return caught.value.summary


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor(write):
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    assert refusal(write(bomb)).startswith("1:4: Les ancres (&) et les renvois (*) ne sont pas permis")


@pytest.mark.parametrize("bracket", ["[", "{a: "])
def test_ten_thousand_open_brackets_are_left_at_the_twenty_first(write, bracket):
    deck = write(HEAD + "authors: " + bracket * 10_000)
    column = 10 + 19 * len(bracket)
    assert refusal(deck).startswith(f"5:{column}: Les listes s’emboîtent sur plus de 20 niveaux.")


def test_lists_nested_line_by_line_are_refused_too(write):
    deck = write("".join(" " * n + "a:\n" for n in range(200)))
    assert "plus de 20 niveaux" in refusal(deck)


def test_twenty_levels_are_read(write):
    assert "Clé inconnue" in refusal(write("a: " + "[" * 19 + "]" * 19))


def test_a_file_of_three_mebibytes_is_refused_without_being_read(write):
    assert refusal(write("#" * (3 * 2**20))) == (
        "1:1: Le fichier dépasse 2 Mio. Gardez les images dans des fichiers à part."
    )


def test_a_file_of_two_mebibytes_is_read(write):
    assert read_deck(write(HEAD + "#" * (2 * 2**20 - len(HEAD)))).title == "X"


def test_a_hundred_thousand_values_are_too_many(write):
    assert refusal(write("[" + "x," * 100_001 + "]")).startswith(
        "1:200000: Le fichier contient plus de 100000 valeurs."
    )


def test_thousands_of_mistakes_stop_at_two_hundred(write):
    deck = write(HEAD + "".join(f"clé{n}: x\n" for n in range(5000)))
    assert len(check_deck(deck)) == 200
    assert refusal(deck).endswith("Il y a 199 autres erreurs.")


def test_close_words_are_sought_for_the_first_mistakes_only(write):
    cards = "".join(f"- {{id: carte-{n}, title: C}}\n" for n in range(9))
    links = "".join(f"- {{from: carte-{n}, to: carte-{n}-b}}\n" for n in range(9))
    problems = check_deck(write(HEAD + "cards:\n" + cards + "links:\n" + links * 9))
    assert problems[0].hint.startswith("Vouliez-vous dire « carte-0 »")
    assert problems[-1].hint == ""
    assert sum(problem.hint.startswith("Vouliez-vous") for problem in problems) < 20


def test_a_latin_1_file_is_refused_at_its_first_accent(write):
    deck = write("")
    deck.write_bytes(b"fresque: 1\ntitle: L'\xe9t\xe9\n")
    assert refusal(deck) == (
        "2:10: Le fichier n’est pas encodé en UTF-8. Enregistrez-le à nouveau en UTF-8 dans votre éditeur de texte."
    )


def test_accents_before_the_mistake_count_as_one_column_each(write):
    deck = write("")
    deck.write_bytes("é: à".encode() + b"\xe9")
    assert refusal(deck).startswith("1:5: Le fichier n’est pas encodé en UTF-8.")


def test_a_character_that_does_not_exist_is_refused_by_both_parsers(write, monkeypatch):
    deck = write(HEAD + 'summary: "\\U99999999"\n')
    assert refusal(deck).startswith("5:13: Une barre oblique inverse")
    monkeypatch.delattr("yaml.CSafeLoader")
    assert refusal(deck).startswith("5:21: Cette ligne ne peut pas être comprise.")


def test_a_picture_given_as_a_deck_is_said_not_to_be_text(write):
    deck = write("")
    deck.write_bytes(png(10, 10))
    assert refusal(deck).startswith("1:1: Ce n’est pas un fichier de texte.")


def test_a_byte_order_mark_is_no_mistake(write):
    deck = write("\ufeff" + HEAD)
    assert read_deck(deck).id == "x"


def test_a_deck_that_is_gone_is_said_to_be_gone(tmp_path):
    assert refusal(tmp_path / "deck.yaml") == (
        "1:1: Le fichier ne peut pas être lu (il n’existe pas). Vérifiez son nom et ses droits."
    )


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "denied"), "vous n’en avez pas le droit"),
        (OSError(5, "Input/output error"), "le disque ne répond pas"),
    ],
)
def test_a_deck_that_cannot_be_read_is_said_why(write, monkeypatch, error, words):
    def failing(*_arguments: object) -> None:
        raise error

    deck = write(HEAD)
    monkeypatch.setattr(Path, "open", failing)
    assert f"1:1: Le fichier ne peut pas être lu ({words}" in refusal(deck)


def test_a_picture_that_cannot_be_read_is_said_why(write, monkeypatch):
    def failing(_path: Path) -> bytes:
        raise PermissionError(13, "denied")

    deck = write(PICTURED)
    (deck.parent / "p.png").write_bytes(png(1, 1))
    found = read_deck(deck)
    monkeypatch.setattr(Path, "read_bytes", failing)
    with pytest.raises(FresqueError, match=r"ne peut pas être lue \(vous n’en avez pas le droit\)"):
        deck_images(deck, found)


def test_a_picture_reached_through_a_link_out_of_the_folder_is_refused(write, tmp_path):
    deck = write(PICTURED)
    (tmp_path / "secret.png").write_bytes(png(10, 10))
    (deck.parent / "p.png").symlink_to(tmp_path / "secret.png")
    assert "hors du dossier du jeu" in refusal(deck)


def test_a_link_inside_the_folder_is_followed(write):
    deck = write(PICTURED)
    (deck.parent / "vrai.png").write_bytes(png(10, 10))
    (deck.parent / "p.png").symlink_to("vrai.png")
    assert read_deck(deck).cards[0].image == "p.png"


def test_a_picture_that_links_to_itself_is_not_found(write):
    deck = write(PICTURED)
    (deck.parent / "p.png").symlink_to("p.png")
    assert "introuvable" in refusal(deck)


def test_no_name_of_a_picture_leaves_the_folder(tmp_path):
    for name in ("..", "a/../../b.png", "/etc/passwd", "C:/x.png", "a\\..\\b.png", "x\0.png", "//server/x.png"):
        with pytest.raises(BadPictureError, match="hors du dossier"):
            locate(tmp_path, name)


@pytest.mark.parametrize("size", [(8000, 5001), (60_000, 60_000), (2**31 - 1, 2**31 - 1)])
def test_a_huge_picture_is_refused_from_its_header(tmp_path, size):
    (tmp_path / "p.png").write_bytes(png(*size))
    assert "40 mégapixels" in picture_refusal(tmp_path / "p.png")


def test_a_picture_of_forty_megapixels_is_taken(write):
    deck = write(PICTURED)
    (deck.parent / "p.png").write_bytes(png(8000, 5000))
    assert deck_images(deck, read_deck(deck)) == {"p.png": png(8000, 5000)}


@pytest.mark.parametrize(
    "content", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"%PDF-1.4", png(1, 1)[:20]]
)
def test_what_only_claims_to_be_a_picture_is_refused(tmp_path, content):
    (tmp_path / "p.png").write_bytes(content)
    assert picture_refusal(tmp_path / "p.png") == "L’image « p.png » n’est ni un PNG, ni un JPEG, ni un SVG."


def test_a_picture_too_heavy_is_refused_unread(tmp_path):
    with (tmp_path / "p.png").open("wb") as file:
        file.truncate(50 * 2**20 + 1)
    assert picture_refusal(tmp_path / "p.png") == "L’image « p.png » pèse plus de 50 Mio."


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


@pytest.mark.parametrize(
    "trap",
    [
        "<script>alert(1)</script>",
        '<rect onload="x()"/>',
        '<image href="http://exemple.fr/x.png"/>',
        '<image xlink:href="file:///etc/passwd"/>',
        "<image href='../x.png'/>",
        '<use href="autre.svg#a"/>',
        '<rect fill="url(http://exemple.fr/a)"/>',
        "<style>@import 'x.css';</style>",
        "<style>rect {fill: u\\72l(x)}</style>",
        "<foreignObject/>",
        '<set attributeName="href" to="http://exemple.fr"/>',
        '<a href="javascript:x()"/>',
        '<image href="data:image/svg+xml;base64,AAAA"/>',
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_an_svg_that_calls_out_is_refused(tmp_path, trap):
    (tmp_path / "p.svg").write_text(SVG.format(trap))
    assert picture_refusal(tmp_path / "p.svg") == "L’image « p.svg » appelle d’autres fichiers ou contient un script."


def test_a_plain_svg_is_taken(tmp_path):
    inside = '<use href="#a"/><rect fill="url(#b)"/><image href="data:image/png;base64,AAAA"/>'
    (tmp_path / "p.svg").write_text(SVG.format(inside))
    check_picture(tmp_path / "p.svg")


def test_an_svg_in_name_only_is_refused(tmp_path):
    (tmp_path / "p.svg").write_bytes(png(1, 1))
    assert "n’est ni un PNG" in picture_refusal(tmp_path / "p.svg")
