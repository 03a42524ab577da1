"""The first page: the decks, the sessions opened last, and files that are not what they should be."""

import sqlite3

import pytest
from PySide6.QtTest import QTest

from fresque.app.new_deck import NewDeck, make_deck
from fresque.app.session import Session
from fresque.core.errors import FresqueError
from fresque.storage.decks.files import bundled
from fresque.storage.decks.headline import headline
from fresque.storage.decks.library import own_folder
from fresque.ui.ask import Choice, FileRequest
from fresque.ui.home import HomePage
from fresque.ui.new_session import NewSession
from tests.app.hand import CLIMATE
from tests.ui.driver import held_elsewhere


def session(folder, name="atelier"):
    path = folder / f"{name}.fresque"
    Session.create(path, CLIMATE)
    return path


def missing(path):
    """A file that is not there."""


def not_ours(path):
    path.write_bytes(b"%PDF-1.7 something else altogether")


def another_database(path):
    with sqlite3.connect(path) as base:
        base.execute("create table recipe (name)")
    base.close()


def cut_short(path):
    whole = session(path.parent, "entier").read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def nothing_in_it(path):
    path.touch()


def scrambled(path):
    whole = bytearray(session(path.parent, "entier").read_bytes())
    whole[4096:] = bytes(255 - byte for byte in whole[4096:])
    path.write_bytes(whole)


WRONG = (missing, not_ours, another_database, cut_short, nothing_in_it, scrambled)


def test_each_bundled_deck_has_a_tile_that_says_its_name_and_its_summary(facilitator):
    tiles = facilitator.starts().page.tiles
    decks = [headline(folder) for folder in bundled()]
    assert [tile.accessibleName() for tile in tiles] == [deck.title for deck in decks] != []
    assert all(tile.accessibleDescription() for tile in tiles)


def test_the_fans_are_drawn_once_the_window_is_there(facilitator, qtbot):
    tile = facilitator.starts().page.tiles[0]
    qtbot.waitUntil(lambda: len(tile.faces) == 3, timeout=20000)
    assert tile.grab().toImage().pixelColor(202, 60).isValid()


@pytest.mark.parametrize("key", ["Space", "Return", "Enter"])
def test_a_deck_is_begun_with_the_keyboard(facilitator, tmp_path, key):
    hand = facilitator.starts()
    hand.page.tiles[0].setFocus()
    hand.answers(hand.names(tmp_path / "s.fresque", tables=3)).keys(key)
    assert (hand.session.info.tables, hand.session.info.place, hand.deck.id) == (3, "Lyon", headline(bundled()[0]).id)
    assert hand.window.windowTitle() == "s — Fresque"


def test_the_form_proposes_the_plan_of_the_deck_and_a_name_not_taken(facilitator, tmp_path):
    hand, asked = facilitator.starts(), []
    hand.answers(lambda request: asked.append(request))
    hand.application.new_session(str(CLIMATE))
    (request,) = asked
    assert isinstance(request, NewSession)
    assert (request.title, request.tables, request.minutes) == ("Petit climat", 1, 60)
    assert (request.path.parent, request.path.exists()) == (tmp_path, False)


def test_a_change_of_mind_stays_on_the_first_page_and_writes_nothing(facilitator, tmp_path):
    hand = facilitator.starts().answers(lambda request: None)
    QTest.keyClick(hand.page.tiles[0], " ")
    assert isinstance(hand.page, HomePage)
    assert list(tmp_path.glob("*.fresque")) == []


def test_a_new_session_never_takes_the_place_of_another(facilitator, tmp_path):
    path, told = session(tmp_path), []
    before = path.read_bytes()
    hand = facilitator.starts()
    hand.answers(hand.names(path), told.append).application.new_session(str(CLIMATE))
    assert [type(error) for error in told] == [FresqueError]
    assert path.read_bytes() == before


def test_sessions_opened_last_are_offered_latest_first(facilitator, tmp_path):
    for name in ("lundi", "mardi"):
        facilitator.application.open(session(tmp_path, name))
    facilitator.application.leave()
    hand = facilitator.starts()
    assert [button.text().split("  ·  ")[:2] for button in hand.page.sessions] == [
        ["mardi", "Petit climat"],
        ["lundi", "Petit climat"],
    ]
    hand.page.sessions[1].click()
    assert hand.window.windowTitle() == "lundi — Fresque"


def test_a_session_that_is_not_there_cannot_be_chosen_until_its_stick_is_back(facilitator, tmp_path, qtbot):
    path = session(tmp_path)
    facilitator.application.open(path)
    facilitator.application.leave()
    away = path.rename(tmp_path / "ailleurs.fresque")
    hand = facilitator.starts()
    (button,) = hand.page.sessions
    qtbot.waitUntil(lambda: not button.isEnabled(), timeout=20000)
    assert "n’est pas là" in button.toolTip()
    away.rename(path)
    hand.page.looked_at.emit()
    qtbot.waitUntil(button.isEnabled, timeout=20000)
    assert button.toolTip() == str(path)


def test_a_deck_that_breaks_after_its_first_lines_says_so_on_its_tile(facilitator, qtbot):
    file = make_deck(own_folder() / "jeu", NewDeck("Cassé"))
    file.write_text(file.read_text("utf-8") + "cards: [\n", encoding="utf-8")
    tile = facilitator.starts().page.tiles[0]
    qtbot.waitUntil(lambda: bool(tile.problem), timeout=20000)
    assert (tile.deck.title, tile.faces) == ("Cassé", ())


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: wrong.__name__)
def test_a_file_that_is_no_session_is_told_in_one_sentence_with_what_to_do(facilitator, tmp_path, wrong):
    path, told = tmp_path / "atelier.fresque", []
    wrong(path)
    there = path.exists() and path.read_bytes()
    facilitator.starts().answers(told.append).application.open(path)
    (error,) = told
    assert (type(error), bool(error.summary), bool(error.hint)) == (FresqueError, True, True)
    assert isinstance(facilitator.page, HomePage)
    assert (path.exists() and path.read_bytes()) == there


def test_the_command_line_naming_a_damaged_file_shows_the_first_page(facilitator, tmp_path):
    told, path = [], tmp_path / "abime.fresque"
    not_ours(path)
    facilitator.answers(told.append).starts(path)
    assert isinstance(facilitator.page, HomePage)
    assert "abime.fresque" in told[0].summary


def test_a_damaged_deck_is_told_with_its_line(facilitator, tmp_path):
    told = []
    (tmp_path / "deck.yaml").write_text("fresque: 1\nid: [\n", encoding="utf-8")
    facilitator.starts().answers(told.append).application.open(tmp_path / "deck.yaml")
    assert told[0].where.line >= 2


def test_a_session_open_elsewhere_is_offered_as_a_read_only_copy(facilitator, tmp_path):
    path, asked = session(tmp_path), []
    with held_elsewhere(path):
        facilitator.starts().answers(lambda request: asked.append(request) or True).application.open(path)
    assert isinstance(asked[0], Choice)
    assert (asked[0].yes, facilitator.desk.read_only) == ("Ouvrir une copie en lecture seule", True)
    assert facilitator.saved == "copie en lecture seule"


def test_the_offer_may_be_declined(facilitator, tmp_path):
    path = session(tmp_path)
    with held_elsewhere(path):
        facilitator.starts().answers(lambda request: False).application.open(path)
    assert isinstance(facilitator.page, HomePage)


def test_declining_the_session_named_on_the_command_line_shows_the_first_page(facilitator, tmp_path):
    path = session(tmp_path)
    with held_elsewhere(path):
        facilitator.answers(lambda request: False).starts(path)
    assert isinstance(facilitator.page, HomePage)


def test_the_session_already_in_the_window_stays_there_when_opened_again(facilitator):
    hand = facilitator.begins(charbon=(0, 0))
    hand.application.open(hand.session.journal.path)
    assert set(hand.cards()) == {"charbon"}
    assert not hand.desk.read_only


def test_a_file_is_chosen_through_the_question(facilitator, tmp_path):
    path, asked = session(tmp_path), []
    hand = facilitator.starts().answers(lambda request: asked.append(request) or path)
    hand.page.open_button.click()
    assert isinstance(asked[0], FileRequest)
    assert (asked[0].save, hand.deck.id) == (False, "climat")


def test_another_session_takes_the_place_of_the_first_which_is_closed(facilitator, tmp_path):
    hand = facilitator.begins(charbon=(0, 0))
    first = hand.session.journal.path
    hand.application.open(session(tmp_path, "autre"))
    again = Session.open(first)
    again.close()
    assert (len(again.history), hand.cards()) == (4, {})
