"""`fresque import`, as it is typed: a table becomes a deck, and what could not be is named."""

from pathlib import Path

import openpyxl
import pytest

from fresque.cli.main import run
from fresque.core.deck import Deck
from fresque.storage.decks import check_deck, read_deck

FRENCH_EXCEL = (
    "Numéro;Étape;Nom;À retenir;Texte;Lien;Année;Couleur\r\n"
    '1;Les bases;Première carte;"Une phrase\r\nsur deux lignes";Un texte\u00a0!;https://www.insee.fr/x;2020;bleu\r\n'
    "2;Les bases;;sans titre;;;;\r\n"
    ";;;;;;;\r\n"
    "3;L’école;Deuxième «\u00a0carte\u00a0»;Oui\u00a0!;Fin;www.data.gouv.fr;2021,0;rouge\r\n"
)


@pytest.fixture
def imported(tmp_path: Path):
    """Imports the text of a CSV and gives the deck made."""

    def run_on(text: str, *options: str, code: int = 0) -> Deck:
        table = tmp_path / "fiches.csv"
        table.write_bytes(text.encode("utf-8-sig"))
        assert run(["import", str(table), "-o", str(tmp_path / "jeu"), *options]) == code
        return read_deck(tmp_path / "jeu")

    return run_on


def test_a_table_as_a_french_excel_saves_it(imported):
    deck = imported(FRENCH_EXCEL)
    assert [(card.number, card.id, card.lot) for card in deck.cards] == [
        (1, "premiere-carte", "bases"),
        (3, "deuxieme-carte", "ecole"),
    ]
    assert deck.cards[0].essential == "Une phrase\nsur deux lignes"
    assert deck.cards[0].body == "Un texte\u00a0!"
    assert [(source.title, source.url, source.year) for card in deck.cards for source in card.sources] == [
        ("insee.fr", "https://www.insee.fr/x", 2020),
        ("data.gouv.fr", "https://www.data.gouv.fr", 2021),
    ]


def test_a_row_in_error_is_named_and_the_rest_is_imported(imported, capsys):
    imported(FRENCH_EXCEL)
    said = capsys.readouterr()
    assert "fiches.csv, ligne 4, colonne «\u00a0Nom\u00a0»\u00a0: Cette cellule est vide. Remplissez-la." in said.err
    assert "1 colonne est laissée de côté\u00a0: «\u00a0Couleur\u00a0»." in said.err
    assert said.out.splitlines()[0] == "Jeu\u00a0: 2 cartes, 2 lots, 0 lien\u00a0; 1 ligne refusée."


def test_a_cell_in_error_is_named_by_its_column(imported, capsys):
    imported(f"titre;essentiel\nA;{'x' * 401}\nB;court\n")
    assert (
        "fiches.csv, ligne 2, colonne «\u00a0essentiel\u00a0»\u00a0: «\u00a0essential\u00a0» dépasse"
        in capsys.readouterr().err
    )


def test_the_cards_below_a_merged_cell_are_named_for_want_of_a_lot(imported, capsys):
    imported("lot;titre;type\nCauses;Un;\n;Deux;\n;Vierge;blank\n")
    said = capsys.readouterr().err
    assert "1 carte n’a pas de lot\u00a0: «\u00a0Deux\u00a0». Une cellule fusionnée" in said


def test_cards_without_any_lot_are_nothing_to_say(imported, capsys):
    imported("titre\nUn\nDeux\n")
    assert capsys.readouterr().err == ""


def test_a_strict_import_fails_when_a_row_was_refused(imported):
    assert len(imported(FRENCH_EXCEL, "--strict", code=1).cards) == 2


def test_what_is_imported_has_no_error_left(imported, tmp_path: Path):
    imported(FRENCH_EXCEL)
    assert [problem for problem in check_deck(tmp_path / "jeu") if problem.level == "error"] == []


def test_lots_are_told_apart_by_colour_and_mark(imported):
    rows = "".join(f"Carte {n};Lot {n}\n" for n in range(42))
    deck = imported("titre;lot\n" + rows)
    assert len({(lot.color, lot.mark) for lot in deck.lots}) == 42
    assert len({lot.color for lot in deck.lots[:6]} | {lot.mark for lot in deck.lots[:6]}) == 12


def test_the_long_name_of_a_lot_is_cut_to_a_title_and_still_gathers_its_cards(imported):
    deck = imported(f"titre;lot\nA;{'Mesurer ' * 8}\nB;{'Mesurer ' * 8}\nC;{'y' * 40}\n")
    assert [lot.title for lot in deck.lots] == [f"{'Mesurer ' * 4}Mesurer…", "y" * 40]
    assert [card.lot for card in deck.cards] == [deck.lots[0].id, deck.lots[0].id, deck.lots[1].id]


def test_two_long_names_that_begin_alike_are_two_lots(imported):
    deck = imported(f"titre;lot\nA;{'Mesurer ' * 8}\nB;{'Mesurer ' * 8} puis agir\n")
    assert [card.lot for card in deck.cards] == [lot.id for lot in deck.lots]
    assert len({lot.id for lot in deck.lots}) == 2


@pytest.mark.parametrize("written", ["3", "n°3", "N° 3", "no. 3", "#3", "3.", "3)", "Carte 3", "3,0", "03"])
def test_a_number_is_read_as_tables_write_it(imported, written):
    assert [card.number for card in imported(f'titre;numéro\nA;"{written}"\n').cards] == [3]


def test_cards_of_the_same_title_get_identifiers_of_their_own(imported):
    deck = imported("titre\nJoker\nJoker\n日本\n")
    assert [card.id for card in deck.cards] == ["joker", "joker-2", "card-3"]
    assert [card.number for card in deck.cards] == [1, 2, 3]


def test_the_lot_of_a_refused_row_stays_for_the_other_rows(imported, capsys):
    deck = imported("Titre;Lot;Numéro\nUn;Début;1\nDeux;Fin;deux\nTrois;Fin;3\n")
    assert [(card.title, card.lot) for card in deck.cards] == [("Un", "debut"), ("Trois", "fin")]
    assert capsys.readouterr().err.count("ligne 3") == 1


def test_a_number_given_twice_refuses_the_second(imported, capsys):
    deck = imported("titre;n°\nA;7\nB;7\nC;\n")
    assert [(card.id, card.number) for card in deck.cards] == [("a", 7), ("c", None)]
    assert "fiches.csv, ligne 3, colonne «\u00a0n°\u00a0»" in capsys.readouterr().err


def test_a_question_makes_a_controversy_and_a_kind_is_read_in_french(imported):
    assert [card.kind for card in imported("titre,question\nA,Pourquoi ?\nB,\n").cards] == ["controversy", "card"]


def test_kinds_are_read_in_french(imported):
    assert [card.kind for card in imported("titre,type\nA,Étape\nB,Vierge\nC,\n").cards] == ["step", "blank", "card"]


def test_a_row_with_cells_too_many_is_refused(imported, capsys):
    assert [card.id for card in imported("titre,texte\nA,un, deux\nB,trois\n").cards] == ["b"]
    assert "ligne 2\u00a0: La ligne a 1 cellule de trop." in capsys.readouterr().err


def test_the_map_may_be_told_bit_by_bit(imported):
    card = imported("Un;Deux\nA;b\n", "--map", "title=Un", "--map", "body=Deux").cards[0]
    assert (card.title, card.body) == ("A", "b")


def test_the_map_wins_over_the_guess(imported):
    deck = imported("titre;Accroche, courte\nA;B\n", "--map", "title=Accroche, courte,essential=titre")
    assert [(card.title, card.essential) for card in deck.cards] == [("B", "A")]


@pytest.mark.parametrize(
    ("told", "hint"),
    [("titl=Nom", "title"), ("titre=Nom", "title"), ("title=Non", "Nom")],
)
def test_a_map_that_names_nothing_says_the_nearest_name(tmp_path: Path, capsys, told: str, hint: str):
    (tmp_path / "fiches.csv").write_text("Nom;Texte\nA;B\n", encoding="utf-8")
    assert run(["import", str(tmp_path / "fiches.csv"), "-o", str(tmp_path / "jeu"), "--map", told]) == 1
    assert f"Vouliez-vous dire «\u00a0{hint}\u00a0»" in capsys.readouterr().err
    assert not (tmp_path / "jeu").exists()


@pytest.mark.parametrize("text", ["", "titre;texte\n", "a;b\n1;2\n", "titre;essentiel\n;sans titre\n"])
def test_a_table_without_cards_writes_nothing(tmp_path: Path, capsys, text: str):
    (tmp_path / "fiches.csv").write_text(text, encoding="utf-8")
    assert run(["import", str(tmp_path / "fiches.csv"), "-o", str(tmp_path / "jeu")]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["fiches.csv"]


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path, capsys):
    (tmp_path / "fiches.csv").write_text("titre\nA\n", encoding="utf-8")
    assert run(["import", str(tmp_path / "fiches.csv"), "-o", str(tmp_path)]) == 1
    assert "n’est pas vide" in capsys.readouterr().err
    assert [file.name for file in tmp_path.iterdir()] == ["fiches.csv"]


def test_more_cards_than_a_deck_holds_are_refused_in_one_sentence(tmp_path: Path, capsys):
    (tmp_path / "fiches.csv").write_text("titre\n" + "A\n" * 501, encoding="utf-8")
    assert run(["import", str(tmp_path / "fiches.csv"), "-o", str(tmp_path / "jeu")]) == 1
    assert "501" in capsys.readouterr().err


def test_two_columns_of_the_same_name_give_the_first(imported, capsys):
    assert [card.title for card in imported("titre;Titre\nA;B\n").cards] == ["A"]
    assert "laissée de côté\u00a0: «\u00a0Titre\u00a0»" in capsys.readouterr().err


def test_a_workbook_with_a_banner_links_and_the_sheet_asked_for(tmp_path: Path):
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Ceci est un brouillon"])
    page = book.create_sheet("Fiches 2024")
    for row in [["La fresque de l’eau"], [], ["Nom", "Thème"], ["La pluie", "Ciel"], ["Le puits", "Sol"]]:
        page.append(row)
    links = book.create_sheet("Liens")
    for row in [["De", "À", "Raison"], ["La pluie", 2, "elle descend"]]:
        links.append(row)
    book.save(tmp_path / "eau.xlsx")
    asked = ["--sheet", "fiches 2024", "--title", "L’eau", "--id", "eau", "--lang", "fr"]
    assert run(["import", str(tmp_path / "eau.xlsx"), "-o", str(tmp_path / "jeu"), *asked]) == 0
    deck = read_deck(tmp_path / "jeu")
    assert (deck.id, deck.title, [card.title for card in deck.cards]) == ("eau", "L’eau", ["La pluie", "Le puits"])
    assert [(link.source, link.target, link.reason) for link in deck.links] == [("pluie", "puits", "elle descend")]


def test_a_formula_never_computed_refuses_its_row_instead_of_losing_it(tmp_path: Path, capsys):
    book = openpyxl.Workbook()
    for row in (("Titre", "Lot"), ("Une", "Début"), ('="Deux"', "Début"), ('="Tr"&"ois"', None)):
        book.active.append(row)
    book.save(tmp_path / "fiches.xlsx")
    assert run(["import", str(tmp_path / "fiches.xlsx"), "-o", str(tmp_path / "jeu")]) == 0
    assert [card.title for card in read_deck(tmp_path / "jeu").cards] == ["Une"]
    said = capsys.readouterr().err
    assert all(f"ligne {line}" in said for line in (3, 4))


def test_pictures_beside_the_table_are_copied_and_the_missing_named(imported, tmp_path: Path, capsys):
    from PIL import Image

    (tmp_path / "images").mkdir()
    Image.new("RGB", (4, 3)).save(tmp_path / "images" / "eau.png")
    deck = imported("titre;image;alt\nA;images\\eau.png;De l’eau\nB;absente.png;Rien\nC;../secret.png;Rien\n")
    assert [card.image for card in deck.cards] == ["images/eau.png", "", ""]
    assert (tmp_path / "jeu" / "images" / "eau.png").is_file()
    assert "«\u00a0B\u00a0» n’a pas d’image\u00a0: " in capsys.readouterr().err


def test_points_of_view_and_sources_are_read_as_people_write_them(imported):
    views, sources = "Le maire\u00a0: oui\nL’élève\u00a0: non", "INSEE, 2020, https://insee.fr/a\nLoi | | 2016"
    text = f'titre;question;points de vue;sources\nA;Oui ?;"{views}";"{sources}"\n'
    card = imported(text).cards[0]
    assert [(view.who, view.says) for view in card.viewpoints] == [("Le maire", "oui"), ("L’élève", "non")]
    assert [(source.title, source.url, source.year) for source in card.sources] == [
        ("INSEE", "https://insee.fr/a", 2020),
        ("Loi", "", 2016),
    ]


def test_a_text_too_long_for_its_card_is_kept_and_named(imported, capsys):
    deck = imported(f"titre;texte\nA;{'MMMM ' * 239}\n")
    assert len(deck.cards[0].body) > 1000
    assert "la place manque" in capsys.readouterr().err


def test_a_table_that_is_not_there_is_one_sentence(tmp_path: Path, capsys):
    assert run(["import", str(tmp_path / "rien.csv"), "-o", str(tmp_path / "jeu")]) == 1
    assert "rien.csv" in capsys.readouterr().err


def test_the_folder_where_a_deck_was_made_can_be_checked_by_name(imported, tmp_path: Path):
    imported("titre\nA\n")
    assert {file.name for file in (tmp_path / "jeu").iterdir()} == {"deck.yaml", "deck.schema.json"}


def test_a_wish_of_the_wrong_form_is_refused(tmp_path: Path):
    (tmp_path / "fiches.csv").write_text("titre\nA\n", encoding="utf-8")
    with pytest.raises(SystemExit) as caught:
        run(["import", str(tmp_path / "fiches.csv"), "-o", str(tmp_path / "jeu"), "--map", "title"])
    assert caught.value.code == 2
