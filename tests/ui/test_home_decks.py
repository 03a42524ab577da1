"""The decks of the first page: any number, reached by hand or by keys, adapted, made, compared, dropped in."""

import shutil
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, QRectF, Qt, QUrl, Slot
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QDragEnterEvent, QDropEvent, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from fresque.app.new_deck import NewDeck, make_deck, make_fork
from fresque.app.session import Session
from fresque.storage.decks import bundled, find_deck, own_folder, read_deck
from fresque.ui.deck_tile import MARGIN, DeckTile
from fresque.ui.home import HomePage
from fresque.ui.new_deck import DeckRequest, form
from tests.app.hand import CLIMATE
from tests.ui.driver import LEFT, NONE

MANY = 20
menus = pytest.mark.qt_log_ignore("This plugin does not support")
"""The platform without a screen complains of every menu that opens."""


class Desktop(QObject):
    """Stands for the file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.shown.append(url.toLocalFile())


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    desktop = Desktop()
    QDesktopServices.setUrlHandler("file", desktop, "show")
    yield desktop
    QDesktopServices.unsetUrlHandler("file")


def with_decks(facilitator, number=MANY):
    for n in range(number):
        make_deck(own_folder() / f"jeu-{n:02}", NewDeck(f"Jeu {n:02}"))
    return facilitator.starts()


def broken(name="cassé", text="fresque: 1\nid: [\n"):
    path = own_folder() / name / "deck.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


def here(hand) -> str:
    """The deck that has the keyboard."""
    return hand.focus.deck.title if isinstance(hand.focus, DeckTile) else ""


def menu(hand, tile) -> QMenu:
    """The menu of a tile, opened with the keyboard."""
    tile.setFocus()
    QTest.keyClick(tile.dots, Qt.Key.Key_Return)
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    return opened


def chooses(hand, tile, title):
    """Choose a line of the menu of a tile, with the keyboard."""
    opened = menu(hand, tile)
    for _ in opened.actions():
        if opened.activeAction().text() == title:
            break
        QTest.keyClick(opened, Qt.Key.Key_Down)
    QTest.keyClick(opened, Qt.Key.Key_Return)


def drop(page, path, kind="file"):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) if kind == "file" else QUrl(str(path))])
    asked = (QPoint(9, 9), Qt.DropAction.CopyAction, data, LEFT, NONE)
    entering = QDragEnterEvent(*asked)
    entering.ignore()
    QApplication.sendEvent(page, entering)
    if entering.isAccepted():
        QApplication.sendEvent(page, QDropEvent(QPointF(9, 9), *asked[1:]))
    return entering.isAccepted()


def test_the_decks_of_the_user_come_before_the_bundled_ones(facilitator):
    tiles = with_decks(facilitator, 2).page.tiles
    assert [tile.deck.title for tile in tiles[:2]] == ["Jeu 00", "Jeu 01"]
    assert [tile.deck.path for tile in tiles[2:]] == bundled()


@pytest.mark.parametrize("size", [(960, 600), (1280, 720), (1920, 1080)])
@pytest.mark.parametrize("words", [14, 22])
def test_no_word_is_cut_and_no_tile_covers_another_at_any_size(facilitator, qapp, tmp_path, size, words):
    long = "Une boîte noire municipale, de la collecte à la décision, avec l’Éducation"
    make_deck(own_folder() / "long", NewDeck(long))
    make_fork(own_folder() / "fork", find_deck("donnees-ouvertes"), NewDeck("À nous"))
    Session.create(tmp_path / f"{'a' * 120}.fresque", CLIMATE)
    facilitator.application.open(tmp_path / f"{'a' * 120}.fresque")
    sheet = qapp.styleSheet()
    qapp.setStyleSheet(sheet.replace("14px", f"{words}px"))
    hand = facilitator
    hand.window.resize(*size)
    hand.starts()
    QTest.qWait(50)
    try:
        places = [
            tile.geometry().translated(tile.parentWidget().mapTo(hand.page, QPoint())) for tile in hand.page.tiles
        ]
        assert not [1 for n, one in enumerate(places) for other in places[:n] if one.intersects(other)]
        assert max(place.right() for place in places) < hand.page.area.viewport().width()
        assert hand.page.area.widget().width() <= hand.page.area.viewport().width()
        for tile in hand.page.tiles:
            assert tile.height() >= tile.height_for(tile.width())
            for text in tile._words(tile.width()):
                room = QRectF(0, 0, tile.width() - 2 * MARGIN, 10_000)
                needed = QFontMetricsF(text.font).boundingRect(room, Qt.TextFlag.TextWordWrap, text.text)
                assert (needed.height() <= text.height, needed.width() <= room.width()) == (True, True), text.text
    finally:
        qapp.setStyleSheet(sheet)


def test_arrows_home_and_end_go_through_all_the_decks_and_keep_them_in_view(facilitator):
    hand = with_decks(facilitator)
    assert here(hand) == "Jeu 00"
    assert here(hand.keys("Right")) == "Jeu 01"
    assert here(hand.keys("Left", "Left")) == "Jeu 00"
    assert hand.focus.deck.path == hand.page.tiles[-1].deck.path if hand.keys("End") else None
    assert (
        hand.page.area.viewport()
        .rect()
        .intersects(hand.focus.rect().translated(hand.focus.mapTo(hand.page.area.viewport(), QPoint())))
    )
    assert here(hand.keys("Home")) == "Jeu 00"


def test_down_and_up_go_to_the_deck_below_and_back_from_one_shelf_to_the_other(facilitator):
    hand = with_decks(facilitator, 2)
    hand.keys("Right", "Down")
    below = hand.focus
    assert below.deck.path in bundled()
    assert abs(below.x() - hand.page.tiles[1].x()) < 10
    assert here(hand.keys("Up")) == "Jeu 01"


def test_tab_stops_once_a_shelf_then_at_its_menu(facilitator):
    hand = with_decks(facilitator)
    hand.keys("Right", "Right", "Tab")
    assert hand.focus is hand.page.tiles[2].dots
    QTest.keyClick(hand.focus, Qt.Key.Key_Tab)
    assert hand.focus is hand.page.tiles[MANY]
    QTest.keyClick(hand.focus, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(hand.focus, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert hand.focus is hand.page.tiles[2]


def test_a_deck_of_the_user_is_begun_with_enter(facilitator, tmp_path):
    hand = with_decks(facilitator, 3)
    hand.answers(hand.names(tmp_path / "s.fresque")).keys("Right", "Return")
    assert hand.deck.title == "Jeu 01"


def test_a_broken_deck_says_so_and_choosing_it_tells_why_while_the_others_work(facilitator):
    path, told = broken(), []
    hand = facilitator.starts()
    tile = hand.page.tiles[0]
    assert (tile.accessibleName(), tile.accessibleDescription()) == ("cassé", "Ce jeu ne peut pas être lu")
    QTest.mouseClick(hand.answers(told.append).page.tiles[0], LEFT)
    assert str(told[0]).startswith(str(path))
    assert len(hand.page.tiles) == 1 + len(bundled())


def test_a_deck_broken_after_its_first_lines_says_so_once_its_cards_are_read(facilitator, qtbot):
    broken(text="fresque: 1\nid: a\ntitle: Presque\ncards:\n  - {id: A!}\n")
    tile = facilitator.starts().page.tiles[0]
    qtbot.waitUntil(lambda: tile.problem != "", timeout=20_000)
    assert tile.accessibleDescription() == "Ce jeu ne peut pas être lu"


@menus
def test_what_can_be_done_with_a_deck_depends_on_whose_it_is(facilitator):
    make_fork(own_folder() / "nous", CLIMATE, NewDeck("À nous"))
    broken()
    hand = facilitator.starts()
    by_title = {tile.deck.title: tile for tile in hand.page.tiles}
    lines = {}
    for title in ("À nous", "cassé", "Fresque des données ouvertes"):
        opened = menu(hand, by_title[title])
        lines[title] = [action.text() for action in opened.actions()]
        opened.close()
    theirs = lines["Fresque des données ouvertes"]
    assert {"Démarrer un atelier…", "Adapter ce jeu…"} <= set(theirs)
    assert set(lines["À nous"]) - set(theirs) == {"Ce qui change", "Ouvrir son dossier"}
    assert lines["cassé"] == ["Ouvrir son dossier"]


@menus
def test_a_deck_is_adapted_its_folder_opens_and_its_tile_has_the_keyboard(facilitator, desktop):
    asked = []
    hand = facilitator.starts().answers(lambda request: asked.append(request) or "Notre adaptation")
    tile = next(tile for tile in hand.page.tiles if tile.deck.title == "Fresque des données ouvertes")
    chooses(hand, tile, "Adapter ce jeu…")
    folder = own_folder() / "notre-adaptation"
    assert (asked[0].title, asked[0].place("Notre adaptation").name) == (
        "Fresque des données ouvertes (adaptation)",
        "notre-adaptation-2",
    )
    assert read_deck(folder).base == "donnees-ouvertes@1"
    assert (desktop.shown, here(hand)) == ([str(folder)], "Notre adaptation")
    assert hand.notice == f"«\xa0Notre adaptation\xa0» est prêt\xa0: modifiez deck.yaml dans {folder}."


def test_a_new_deck_is_made_from_the_first_page(facilitator, desktop, tmp_path):
    hand = facilitator.starts().answers(lambda request: "Mon jeu à moi")
    hand.page.new_button.click()
    assert (here(hand), desktop.shown) == ("Mon jeu à moi", [str(own_folder() / "mon-jeu-a-moi")])
    hand.answers(hand.names(tmp_path / "s.fresque")).keys("Return")
    assert hand.deck.title == "Mon jeu à moi"


def test_a_change_of_mind_makes_no_deck(facilitator, desktop):
    hand = facilitator.starts().answers(lambda request: None)
    hand.page.new_button.click()
    assert (list(own_folder().glob("*")), desktop.shown) == ([], [])


@menus
def test_a_base_that_broke_meanwhile_is_told_in_the_bar(facilitator):
    path = make_deck(own_folder() / "jeu", NewDeck("Jeu"))
    hand = facilitator.starts()
    path.write_text("fresque: 1\n", encoding="utf-8")
    hand.answers(lambda request: "À nous")
    chooses(hand, hand.page.tiles[0], "Adapter ce jeu…")
    assert hand.notice.startswith(str(path))


def test_the_form_says_where_the_deck_goes_and_wants_a_title(facilitator):
    hand = facilitator.starts()
    asked = form(hand.window, DeckRequest("Nouveau jeu", "Été", lambda title: own_folder() / title))
    assert asked.where.text().endswith("qui s’ouvre pour que vous l’écriviez.")
    asked.title.clear()
    assert not asked.create_button.isEnabled()
    asked.deleteLater()


def test_the_folder_of_the_user_opens_even_before_there_is_a_deck_in_it(facilitator, desktop):
    facilitator.starts().page.folder_button.click()
    assert desktop.shown == [str(own_folder())]
    assert own_folder().is_dir()


def test_without_a_folder_to_write_in_the_bundled_decks_are_there_and_the_rest_is_told(
    facilitator, tmp_path, monkeypatch, desktop
):
    (tmp_path / "plein").touch()
    monkeypatch.setenv("FRESQUE_HOME", str(tmp_path / "plein"))
    hand = facilitator.starts()
    assert [tile.deck.path for tile in hand.page.tiles] == bundled()
    hand.page.folder_button.click()
    assert ("decks" in hand.notice, desktop.shown) == (True, [])
    hand.answers(lambda request: "Mon jeu").page.new_button.click()
    assert "mon-jeu" in hand.notice


def test_a_deck_written_while_the_window_was_behind_is_there_when_it_comes_back(facilitator):
    hand = with_decks(facilitator, 2).keys("Right")
    make_deck(own_folder() / "jeu", NewDeck("A pendant ce temps"))
    hand.page.looked_at.emit()
    assert hand.page.tiles[0].deck.title == "A pendant ce temps"
    assert here(hand) == "Jeu 01"


def test_when_nothing_changed_the_tiles_stay_as_they_are(facilitator):
    hand = with_decks(facilitator, 1)
    before = list(hand.page.tiles)
    hand.page.looked_at.emit()
    assert [tile is old for tile, old in zip(hand.page.tiles, before, strict=True)] == [True] * len(before)


def test_a_deck_deleted_while_the_window_was_behind_is_gone_and_the_keyboard_is_on_the_first(facilitator):
    hand = with_decks(facilitator, 2).keys("Right")
    shutil.rmtree(own_folder() / "jeu-01")
    hand.page.looked_at.emit()
    assert (len(hand.page.tiles), here(hand)) == (1 + len(bundled()), "Jeu 00")


@menus
def test_the_menu_key_and_a_right_click_open_the_menu(facilitator):
    hand = facilitator.starts()
    tile = hand.page.tiles[0]
    for reason, spot in (
        (QContextMenuEvent.Reason.Keyboard, QPoint()),
        (QContextMenuEvent.Reason.Mouse, QPoint(50, 50)),
    ):
        QApplication.sendEvent(tile, QContextMenuEvent(reason, spot, tile.mapToGlobal(spot)))
        opened = QApplication.activePopupWidget()
        assert opened.actions()[0].text() == "Démarrer un atelier…"
        opened.close()


@pytest.mark.parametrize("what", [CLIMATE, CLIMATE / "deck.yaml"], ids=["folder", "file"])
def test_a_deck_dropped_on_the_first_page_is_begun(facilitator, tmp_path, what):
    hand = facilitator.starts()
    hand.answers(hand.names(tmp_path / "s.fresque"))
    assert drop(hand.page, what)
    assert hand.deck.id == "climat"


def test_a_session_dropped_on_the_first_page_is_opened(facilitator, tmp_path):
    Session.create(tmp_path / "s.fresque", CLIMATE)
    assert drop(facilitator.starts().page, tmp_path / "s.fresque")
    assert facilitator.window.windowTitle() == "s — Fresque"


@pytest.mark.parametrize(("what", "kind"), [("photo.png", "file"), ("https://example.org/deck.yaml", "web")])
def test_what_is_no_deck_is_not_taken(facilitator, tmp_path, what, kind):
    path = tmp_path / what if kind == "file" else what
    assert not drop(facilitator.starts().page, path, kind)
    assert isinstance(facilitator.page, HomePage)


def test_a_folder_without_a_deck_dropped_there_is_told(facilitator, tmp_path):
    told = []
    drop(facilitator.starts().answers(told.append).page, tmp_path)
    assert "ne contient pas de deck.yaml" in str(told[0])


def test_the_latest_sessions_come_first_and_the_others_after_the_decks(facilitator, tmp_path):
    for n in range(6):
        Session.create(tmp_path / f"s{n}.fresque", CLIMATE)
        facilitator.application.open(tmp_path / f"s{n}.fresque")
    facilitator.application.leave()
    page = facilitator.starts().page
    QTest.qWait(20)
    tops = [button.mapTo(page, QPoint()).y() for button in page.sessions]
    decks = page.tiles[0].mapTo(page, QPoint()).y()
    assert [top < decks for top in tops] == [True] * 4 + [False] * 2


def test_a_line_that_has_room_is_written_whole(facilitator, tmp_path):
    Session.create(tmp_path / "R&D.fresque", CLIMATE)
    facilitator.application.open(tmp_path / "R&D.fresque")
    facilitator.application.leave()
    (line,) = facilitator.starts().page.sessions
    QTest.qWait(20)
    assert line.text().startswith("R&&D  ·  Petit climat  ·  ")
    assert "…" not in line.text()


def test_a_session_with_an_endless_name_does_not_widen_the_page(facilitator, tmp_path):
    path = tmp_path / f"{'a' * 120}.fresque"
    Session.create(path, CLIMATE)
    facilitator.application.open(path)
    facilitator.application.leave()
    facilitator.window.resize(960, 600)
    page = facilitator.starts().page
    QTest.qWait(20)
    assert page.area.widget().width() <= page.area.viewport().width()
    assert "a" * 120 in page.sessions[0].accessibleName()
