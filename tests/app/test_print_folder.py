"""All the paper of a workshop in one folder: lettered sets, booklet, attendance, list, order; whole or not at all."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from fresque.app.print_folder import WholeOrder, cards_wanted, free_folder, print_folder
from fresque.app.print_options import PrintOptions
from fresque.core.errors import FresqueError
from fresque.core.info import SessionInfo
from fresque.storage.atomic import abandoned
from fresque.storage.decks import find_deck, read_deck
from tests.app.hand import CLIMATE

INFO = SessionInfo(tables=2, expected=12, starts="09:30", date="4 décembre 2026", commissioner="La ville", leaders=2)


def order(**cards):
    return WholeOrder(read_deck(CLIMATE), {}, INFO, PrintOptions(**cards))


def words(folder: Path, number: int) -> str:
    path = next(path for path in folder.iterdir() if path.name.startswith(f"{number}-"))
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def nothing(done: int, of: int) -> None:
    assert 0 <= done <= of


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("order") / "tout"
    return print_folder(order(), folder, nothing)


def test_each_table_has_its_set_and_its_tent(printed):
    cards = words(printed.folder, 1)
    assert "jeu A" in cards
    assert "Table B" in cards
    assert printed.files == len(list(printed.folder.iterdir())) == 5


def test_the_booklet_says_the_hour_and_the_attendance_sheet_has_a_row_each(printed):
    assert "de 9 h 30 à 10 h 30" in words(printed.folder, 2)
    assert "12" in words(printed.folder, 3).split()


def test_the_order_sheet_says_what_is_known_and_nothing_of_anyone(printed):
    sheet = words(printed.folder, 5)
    assert "La ville" in sheet
    assert "Public" in sheet
    assert "Courriel" not in sheet


def test_every_sheet_is_counted_with_a_booklet_for_each_leader(printed):
    pages = {path.name[0]: len(PdfReader(path).pages) for path in printed.folder.iterdir()}
    assert printed.sheets >= pages["2"] * 2 + pages["3"] + pages["4"] + pages["5"]


def test_a_cancelled_printing_leaves_nothing(tmp_path):
    token = abandoned.set(lambda: True)
    with pytest.raises(FresqueError, match="Annulé"):
        print_folder(order(), tmp_path / "tout", nothing)
    abandoned.reset(token)
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_single_cards_becomes_sheets_that_tents_go_with():
    assert cards_wanted(order(mode="single", inserts=("box",))).mode == "sheets"
    assert cards_wanted(order(inserts=("box", "count"))).inserts == ("count", "tents", "box")


def test_a_second_printing_takes_another_folder(tmp_path):
    session = tmp_path / "s.fresque"
    first = free_folder(session)
    first.mkdir()
    assert free_folder(session).name == f"{first.name}-2"


@pytest.mark.parametrize("name", ["boite-noire-ia", "donnees-ouvertes", "science-ouverte", "cafe-donnees"])
@pytest.mark.parametrize("kind", ["packing", "order"])
def test_the_list_and_the_order_sheet_hold_on_one_page(name, kind):
    from fresque.app.papers import PapersOptions, papers_pages

    for info in (None, SessionInfo(tables=21, expected=145, place="x" * 80, commissioner="y" * 80)):
        (page,) = papers_pages(read_deck(find_deck(name)), PapersOptions(kind, info=info))
        assert all(call.args[1] < page.h - 5 for call in page.calls if call.name == "text")
