"""Tables as Excel, LibreOffice and scripts write them, and files that only look like tables."""

import datetime
import zipfile
from contextlib import suppress
from pathlib import Path

import openpyxl
import pytest

from fresque.core.errors import FresqueError
from fresque.storage.tables import archive, sheet
from fresque.storage.tables.columns import find_columns, keys_for, letter
from fresque.storage.tables.files import read_tables, write_tables
from fresque.storage.tables.names import LABELS, label
from fresque.storage.tables.shape import tables
from fresque.storage.tables.sheet import Row, Sheet

ROWS = [("titre", "texte"), ("Été", "Où ça ?"), ("Œuvre", "« Oui »")]


def cells(path: Path) -> list[tuple[str, ...]]:
    return [tuple(map(str, row.cells)) for row in read_tables(path)[0].rows]


def text(tmp_path: Path, content: bytes, name: str = "fiches.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_whatever_a_csv_is_encoded_in_and_separated_by(tmp_path: Path, encoding: str, separator: str):
    content = "\r\n".join(separator.join(row) for row in ROWS).encode(encoding)
    assert cells(text(tmp_path, content)) == ROWS


def test_a_sentence_full_of_commas_does_not_hide_the_semicolons(tmp_path: Path):
    content = "titre;texte, complément\nA;un, deux, trois\nB;quatre\n".encode()
    assert cells(text(tmp_path, content))[1:] == [("A", "un, deux, trois"), ("B", "quatre")]


def test_lines_are_counted_as_an_editor_shows_them(tmp_path: Path):
    content = b'titre;texte\r\n\r\nA;"un\r\ndeux"\r\n;;\r\nB;trois'
    rows = read_tables(text(tmp_path, content))[0].rows
    assert [(row.line, row.cells) for row in rows] == [
        (1, ("titre", "texte")),
        (3, ("A", "un\ndeux")),
        (6, ("B", "trois")),
    ]


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_a_quotation_mark_never_closed_does_not_swallow_the_rows_below(tmp_path: Path, end: str):
    content = text(tmp_path, f'titre;texte\nA;b\n"C;d\nE;f{end}'.encode())
    with pytest.raises(FresqueError, match="ligne 3"):
        read_tables(content)


def test_the_separator_that_excel_declares_is_obeyed(tmp_path: Path):
    assert cells(text(tmp_path, b"sep=|\r\ntitre|texte\r\nA|b;c\r\n")) == [("titre", "texte"), ("A", "b;c")]


def test_a_text_that_looks_like_a_formula_is_kept_from_running_and_comes_back(tmp_path: Path):
    told = ["=1+1", "+33", "-5 °C", "@mairie", "'=1", "'cité'", "\t=1", "\uff1d1"]
    path = tmp_path / "fiches.csv"
    write_tables(path, [Sheet("cards", (Row(1, tuple(told)),))])
    assert "'=1+1;'+33;'-5 °C;'@mairie;''=1;'cité'" in path.read_text("utf-8-sig")
    assert cells(path) == [tuple(told)]


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
def test_no_cell_of_a_workbook_is_a_formula(tmp_path: Path, suffix: str):
    path = tmp_path / f"fiches{suffix}"
    write_tables(path, [Sheet("cards", (Row(1, ("=1+1", "#N/A", 12)),))])
    with zipfile.ZipFile(path) as book:
        inside = b"".join(book.read(name) for name in book.namelist() if name.endswith(".xml"))
    assert b"<f>" not in inside
    assert b"table:formula" not in inside
    assert cells(path) == [("=1+1", "#N/A", "12")]


def test_numbers_and_dates_of_excel_read_as_people_write_them(tmp_path: Path):
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    for row in [
        ["titre", "année", "min", "date"],
        ["A", 2016.0, 1.5, datetime.datetime(2016, 10, 7)],
        [True, 1, "", None],
    ]:
        page.append(row)
    book.save(tmp_path / "fiches.xlsx")
    assert cells(tmp_path / "fiches.xlsx")[1:] == [("A", "2016", "1.5", "2016-10-07"), ("true", "1")]


def test_the_row_numbers_of_a_spreadsheet_are_kept_and_its_errors_are_known(tmp_path: Path):
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page["A3"], page["A7"], page["B7"] = "titre", "A", "#REF!"
    book.save(tmp_path / "fiches.xlsx")
    rows = read_tables(tmp_path / "fiches.xlsx")[0].rows
    assert [(row.line, row.cells[0], row.faults) for row in rows] == [(3, "titre", ()), (7, "A", (1,))]


def test_hidden_sheets_are_left_alone(tmp_path: Path):
    book = openpyxl.Workbook()
    book.worksheets[0].append(["titre"])
    book.create_sheet("brouillon").sheet_state = "hidden"
    book.save(tmp_path / "fiches.xlsx")
    assert [page.name for page in read_tables(tmp_path / "fiches.xlsx")] == ["Sheet"]


ODS = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:spreadsheet><table:table table:name="Feuille1">
{rows}</table:table></office:spreadsheet></office:body></office:document-content>"""
CELL = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'


def ods(tmp_path: Path, rows: str, name: str = "fiches.ods") -> Path:
    with zipfile.ZipFile(tmp_path / name, "w") as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr("content.xml", ODS.format(rows=rows))
    return tmp_path / name


def test_a_workbook_as_libreoffice_writes_it(tmp_path: Path):
    rows = (
        f"<table:table-row>{CELL.format('titre')}{CELL.format('texte')}</table:table-row>"
        '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/>'
        "</table:table-row><table:table-row>"
        '<table:table-cell office:value-type="float" office:value="2016"><text:p>2 016,00</text:p></table:table-cell>'
        '<table:table-cell office:value-type="string"><office:annotation><text:p>à revoir</text:p></office:annotation>'
        '<text:p>un<text:s text:c="2"/><text:span>deux</text:span><text:line-break/>trois</text:p><text:p>fin</text:p>'
        '</table:table-cell><table:table-cell table:number-columns-repeated="1022"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048572"><table:table-cell/></table:table-row>'
    )
    found = read_tables(ods(tmp_path, rows))[0].rows
    assert [(row.line, row.cells) for row in found] == [(1, ("titre", "texte")), (4, ("2016", "un  deux\ntrois\nfin"))]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("image.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("nuls.csv", b"titre;texte\nA;b\0c\n"),
        ("hasard.xlsx", b"PK\x03\x04" + bytes(range(256)) * 4),
        ("tronque.ods", b"PK\x03\x04"),
        ("vieux.xls", archive.OLD + bytes(600)),
        ("ferme.xlsx", archive.OLD + bytes(600) + "EncryptedPackage".encode("utf-16-le")),
        ("guillemet.csv", b'titre\n"' + b"x" * 200_000),
    ],
)
def test_what_is_no_table_gets_one_sentence(tmp_path: Path, name: str, content: bytes):
    with pytest.raises(FresqueError) as caught:
        read_tables(text(tmp_path, content, name))
    assert caught.value.summary.endswith(".")
    assert caught.value.hint


def test_a_bomb_is_not_unpacked(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "bombe.xlsx", "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("[Content_Types].xml", "")
        book.writestr("xl/worksheets/sheet1.xml", bytes(archive.MAX_UNPACKED + 1))
    with pytest.raises(FresqueError, match="une fois décompressé"):
        read_tables(tmp_path / "bombe.xlsx")


def test_entities_that_multiply_are_refused(tmp_path: Path):
    path = tmp_path / "rires.ods"
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("content.xml", f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><x>&l8;</x>')
    with pytest.raises(FresqueError, match="abîmé"):
        read_tables(path)


def test_a_cell_at_the_end_of_the_world_takes_no_memory(tmp_path: Path):
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"], book.worksheets[0]["XFD9000"] = "titre", "loin"
    book.save(tmp_path / "loin.xlsx")
    with pytest.raises(FresqueError, match="plus de 256 colonnes"):
        read_tables(tmp_path / "loin.xlsx")


@pytest.mark.parametrize("times", ["1000000", "999999999999"])
def test_repeated_cells_and_rows_take_no_memory(tmp_path: Path, times: str):
    wide = CELL.format("x").replace("<table:table-cell", f'<table:table-cell table:number-columns-repeated="{times}"')
    tall = f'<table:table-row table:number-rows-repeated="{times}">{CELL.format("x")}</table:table-row>'
    for rows in (f"<table:table-row>{wide}</table:table-row>", tall):
        with pytest.raises(FresqueError, match="a plus de"):
            read_tables(ods(tmp_path, rows))


def test_blank_cells_repeated_over_and_over_take_no_memory(tmp_path: Path):
    blank = '<table:table-cell table:number-columns-repeated="999999999"/>'
    rows = f"<table:table-row>{CELL.format('Titre')}{blank * 20_000}</table:table-row>"
    (row,) = read_tables(ods(tmp_path, rows))[0].rows
    assert row.cells == ("Titre",)


def test_a_text_far_to_the_right_is_refused_and_not_lost(tmp_path: Path):
    blank = '<table:table-cell table:number-columns-repeated="300"/>'
    with pytest.raises(FresqueError, match="plus de 256 colonnes"):
        read_tables(ods(tmp_path, f"<table:table-row>{blank}{CELL.format('Titre')}</table:table-row>"))


def test_a_million_columns_are_too_many(tmp_path: Path):
    with pytest.raises(FresqueError, match="plus de 256 colonnes"):
        read_tables(text(tmp_path, b"x;" * 1_000_000))


def test_a_file_too_large_is_not_read(tmp_path: Path):
    path = tmp_path / "lourd.csv"
    with path.open("wb") as file:
        file.truncate(sheet.MAX_BYTES + 1)
    with pytest.raises(FresqueError, match="dépasse 20\xa0Mio"):
        read_tables(path)


@pytest.mark.parametrize("path", ["rien.csv", "."])
def test_a_file_that_is_not_there_or_a_folder_is_said_so(tmp_path: Path, path: str):
    with pytest.raises(FresqueError, match="ne peut pas être lu"):
        read_tables(tmp_path / path)


def damaged(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 0x5A]) + content[at + 1 :]


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
def test_a_workbook_damaged_anywhere_is_read_or_refused_in_words(tmp_path: Path, suffix: str):
    path = tmp_path / f"fiches{suffix}"
    write_tables(path, [Sheet("cards", tuple(Row(n, cells) for n, cells in enumerate(ROWS, 1)))])
    whole = path.read_bytes()
    for at in range(0, len(whole), max(1, len(whole) // 150)):
        path.write_bytes(damaged(whole, at))
        with suppress(FresqueError):
            assert read_tables(path)


def test_a_cell_longer_than_a_workbook_holds_is_refused(tmp_path: Path):
    with pytest.raises(FresqueError, match="32767"):
        write_tables(tmp_path / "x.xlsx", [Sheet("cards", (Row(1, ("x" * 40_000,)),))])
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_says_no_format_is_refused(tmp_path: Path):
    with pytest.raises(FresqueError, match=r"\.csv, \.xlsx ou \.ods"):
        write_tables(tmp_path / "fiches.pdf", [Sheet("cards", ())])


@pytest.mark.parametrize("table", tables().values(), ids=tables())
def test_each_heading_written_is_recognised(table):
    keys = keys_for(table)
    heading = Sheet(table.name, (Row(1, tuple(label(key) for key in keys)),))
    assert find_columns(heading, keys).places == {key: n for n, key in enumerate(keys)}


def test_every_key_of_the_format_has_a_heading():
    headed = {key for table in tables().values() for key in keys_for(table)}
    assert headed - LABELS.keys() - {"source_url", "source_year"} == set()


HEADINGS = {
    "Titre": "title", "NOM": "title", "Name": "title", "Numéro": "number", "N°": "number", "Étapes": "lot",
    "step": "lot", "Thème": "lot", "L’essentiel": "essential", "Essentiel": "essential", "Description": "body",
    "Complément": "body", "Icône": "icon", "Image": "image", "Source": "sources", "Liens": "source_url",
    "URL": "source_url",
    "Année": "source_year", "Zone": "zone", "Indice": "hint", "Question": "question", "Type": "kind", "Blabla": None,
    "Card number": "number", "Set": "lot", "Summary": "essential", "Facilitator notes": "hint", "Card type": "kind",
    "Texte recto": "essential", "Recto - texte": "essential", "Verso - texte": "body", "Front": "title", "Back": "body",
}  # fmt: skip


@pytest.mark.parametrize(("heading", "key"), HEADINGS.items())
def test_columns_are_guessed_by_their_french_and_english_names(heading: str, key: str | None):
    found = find_columns(Sheet("cards", (Row(1, (heading,)),)), keys_for(tables()["cards"]))
    assert list(found.places) == ([key] if key else [])
    assert found.unknown == (() if key else (heading,))


def test_columns_have_letters():
    assert [letter(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
