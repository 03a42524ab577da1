"""Several tables: the strip of thumbnails, the gallery, keys that switch, a board copied to another table."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest

from fresque.core import edits
from fresque.core.batch import Batch, Set
from fresque.core.records import PlacedCard
from fresque.ui.board.miniature import Miniature
from fresque.ui.gallery import Gallery
from tests.ui.driver import LEFT, NONE

CAUSES = "#B4470F"
WAIT = 60_000


def three(facilitator, **places):
    """Three tables, these cards on the first; thumbnails drawn."""
    hand = facilitator.begins(tables=3, **places)
    hand.page.strip.thumbnails.settle()
    return hand


def card(hand, table, name, x=0, y=0):
    hand.adds(f"{name}-{table}", "card", table=table, card=name, x=x, y=y)


def link(hand, table, first, last, reason=""):
    ends = {"from": f"{first}-{table}", "to": f"{last}-{table}"}
    hand.adds(f"{first}-{last}-{table}", "link", table=table, reason=reason, **ends)


def thumbnail(hand, table):
    """Whether the thumbnail of a table shows something vermilion."""
    strip = hand.page.strip
    strip.thumbnails.settle()
    image = strip.thumbnails.data(strip.thumbnails.index(table - 1), Qt.ItemDataRole.DecorationRole).toImage()
    return any(
        image.pixelColor(x, y).name().upper() == CAUSES for x in range(image.width()) for y in range(image.height())
    )


def gallery(hand):
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found = hand.keys("Ctrl+T").page.findChild(Gallery)
    found.thumbnails.settle()
    return found


def said(listed):
    return [listed.item(row).text() for row in range(listed.count()) if listed.item(row).text()]


def test_one_table_needs_no_strip(facilitator):
    hand = facilitator.begins(charbon=(0, 0))
    assert not hand.page.strip.isVisible()
    hand.keys("Ctrl+T", "Ctrl+PgDown")
    assert (hand.page.findChild(Gallery), hand.desk.table) == (None, 1)


def test_a_click_on_a_thumbnail_turns_to_its_table_and_leaves_the_keyboard(facilitator):
    hand = three(facilitator)
    strip = hand.page.strip
    QTest.mouseClick(strip.viewport(), LEFT, NONE, strip.visualRect(strip.thumbnails.index(2)).center())
    assert (hand.desk.table, hand.focus) == (3, hand.view)


@pytest.mark.parametrize(
    ("keys", "table"),
    [
        (("Ctrl+PgDown",), 2),
        (("Ctrl+PgDown", "Ctrl+PgDown", "Ctrl+PgDown"), 1),
        (("Ctrl+PgUp",), 3),
        (("Alt+3", "Alt+2"), 2),
        (("Alt+\u0022",), 3),
        (("Alt+9",), 1),
    ],
)
def test_keys_turn_to_another_table_and_the_strip_follows(facilitator, keys, table):
    hand = three(facilitator).keys(*keys)
    assert (hand.desk.table, hand.page.strip.currentIndex().row()) == (table, table - 1)


def test_a_thumbnail_follows_what_happens_on_its_table(facilitator, qtbot):
    hand = three(facilitator)
    assert not thumbnail(hand, 2)
    card(hand, 2, "charbon")
    assert thumbnail(hand, 2)
    hand.session.undo()
    assert not thumbnail(hand, 2)


def test_thumbnails_draw_themselves_a_moment_after_a_gesture(facilitator, qtbot):
    hand = three(facilitator)
    before = hand.page.strip.thumbnails.data(hand.page.strip.thumbnails.index(1), Qt.ItemDataRole.ToolTipRole)
    card(hand, 2, "charbon")
    strip = hand.page.strip.thumbnails
    qtbot.waitUntil(lambda: strip.data(strip.index(1), Qt.ItemDataRole.ToolTipRole) != before, timeout=WAIT)


def test_a_card_that_changes_tables_leaves_one_thumbnail_for_the_other(facilitator):
    hand = three(facilitator, charbon=(0, 0))
    assert (thumbnail(hand, 1), thumbnail(hand, 2)) == (True, False)
    hand.adds("autre", "card", card="co2", table=2, x=400, y=0)
    hand.desk.commit(moved(hand, "charbon", 2))
    assert (thumbnail(hand, 1), thumbnail(hand, 2)) == (False, True)


def moved(hand, record_id, table):
    from fresque.core.batch import Batch, Set

    return Batch((Set(record_id, {"table": table}),))


def test_tables_are_named_aloud_with_what_they_hold(facilitator):
    hand = three(facilitator, charbon=(0, 0))
    strip = hand.page.strip.thumbnails
    names = [strip.data(strip.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert names == ["Table 1\u00a0: 1 carte, 0 lien", "Table 2\u00a0: vide"]


def test_full_screen_leaves_the_place_to_the_board(facilitator):
    hand = three(facilitator)
    hand.page.show_board_alone(True)
    assert not hand.page.strip.isVisible()
    hand.page.show_board_alone(False)
    assert hand.page.strip.isVisible()


def test_the_gallery_opens_a_table_with_the_arrows_and_enter(facilitator):
    hand = three(facilitator)
    shown = gallery(hand)
    hand.keys("Right", "Return")
    assert (hand.desk.table, shown.isVisible(), hand.focus) == (2, False, hand.view)


def test_escape_leaves_the_gallery_for_the_table_in_view(facilitator):
    hand = three(facilitator)
    shown = gallery(hand)
    hand.keys("Right", "N", "Escape")
    assert (hand.desk.table, hand.desk.tool.name, shown.isVisible()) == (1, "select", False)


def test_the_gallery_lists_what_all_tables_linked_and_what_one_dared(facilitator):
    hand = three(facilitator)
    for table in (1, 2):
        for name in ("charbon", "co2", "fonte"):
            card(hand, table, name)
    link(hand, 1, "charbon", "co2")
    link(hand, 2, "co2", "charbon")
    link(hand, 2, "co2", "fonte", "elle fond")
    assert said(gallery(hand).links) == [
        "Reliées par toutes les tables (1)",
        "Le charbon – Le CO2",
        "Reliées par une seule (1)",
        "Le CO2 – La fonte\nTable 2\u00a0: elle fond",
    ]


def test_a_link_only_one_dared_leads_to_its_table_and_cards(facilitator):
    hand = three(facilitator)
    for table in (1, 2):
        for name in ("charbon", "co2"):
            card(hand, table, name)
    link(hand, 2, "charbon", "co2")
    shown = gallery(hand)
    row = next(n for n in range(shown.links.count()) if shown.links.item(n).text().startswith("Le charbon"))
    shown.links.setCurrentRow(row)
    shown.links.setFocus()
    hand.keys("Return")
    assert (hand.desk.table, hand.chosen()) == (2, {"charbon", "co2"})


def test_a_table_is_copied_to_an_empty_one_and_one_undo_takes_it_back(facilitator):
    hand = three(facilitator, charbon=(0, 0), co2=(300, 0))
    shown = gallery(hand)
    shown.copy_to(2)
    assert [r.card for r in hand.desk.board.records(2) if isinstance(r, PlacedCard)] == ["charbon", "co2"]
    assert "copiée sur la table 2" in shown.news.text()
    hand.keys("Ctrl+Z")
    assert not [r for r in hand.desk.board.records(2) if isinstance(r, PlacedCard)]


@pytest.mark.parametrize(("agreed", "there"), [(False, ["velo"]), (True, ["charbon"])])
def test_a_table_that_is_not_empty_is_replaced_only_when_asked(facilitator, agreed, there):
    hand = three(facilitator, charbon=(0, 0))
    card(hand, 2, "velo")
    asked = []
    hand.answers(lambda request: asked.append(request.text) or agreed)
    gallery(hand).copy_to(2)
    assert [r.card for r in hand.desk.board.records(2) if isinstance(r, PlacedCard)] == there
    assert asked == ["Ce qui est posé sur la table 2 sera remplacé par une copie de la table 1."]


def test_a_table_with_locked_things_is_not_replaced_and_they_are_named(facilitator):
    hand = three(facilitator, charbon=(0, 0))
    for name in ("velo", "co2", "fonte", "chaleur"):
        card(hand, 2, name)
    there = [r for r in hand.desk.board.records(2) if isinstance(r, PlacedCard)]
    hand.desk.commit(Batch(tuple(Set(r.id, {"locked": True}) for r in there)))
    shown = gallery(hand)
    shown.copy_to(2)
    assert shown.news.text().startswith("4 éléments sont verrouillés sur la table 2\u00a0: ")
    assert shown.news.text().count("«") == 3
    assert "1 autre." in shown.news.text()
    assert [r.card for r in hand.desk.board.records(2) if isinstance(r, PlacedCard)] == [r.card for r in there]


def test_the_menu_offers_the_other_tables(facilitator):
    shown = gallery(three(facilitator, charbon=(0, 0)))
    shown.copies.aboutToShow.emit()
    assert [action.text() for action in shown.copies.actions()] == ["Table 2\u00a0: vide", "Table 3\u00a0: vide"]


def test_a_read_only_copy_copies_nothing(facilitator):
    hand = three(facilitator, charbon=(0, 0))
    hand.session.read_only = True
    assert not gallery(hand).copy_button.isEnabled()


def test_a_double_click_in_the_gallery_opens_the_table(facilitator):
    hand = three(facilitator)
    shown = gallery(hand)
    spot = shown.tables.visualRect(shown.thumbnails.index(2)).center()
    QTest.mouseClick(shown.tables.viewport(), LEFT, NONE, spot)
    QTest.mouseDClick(shown.tables.viewport(), LEFT, NONE, spot)
    assert (hand.desk.table, shown.isVisible()) == (3, False)


def test_a_click_beside_the_gallery_does_not_close_it(facilitator):
    shown = gallery(three(facilitator))
    QTest.mouseClick(shown, LEFT, NONE, QPoint(4, 4))
    assert shown.isVisible()


def test_closing_the_window_over_the_gallery_leaves_nothing(facilitator):
    hand = three(facilitator)
    shown = gallery(hand)
    hand.closes()
    assert not hand.window.isVisible() or not shown.isVisible()


def test_a_table_painted_again_after_a_move_is_as_if_painted_for_the_first_time(facilitator):
    hand = facilitator.begins(charbon=(0, 0), co2=(300, 0), fonte=(600, 0))
    hand.adds("k", "link", **{"from": "charbon", "to": "fonte", "reason": "il est brûlé"})
    again = Miniature(hand.deck, {})
    before = small(again, hand)
    hand.session.commit(edits.move(hand.desk.board, ["co2"], 0, 300))
    assert small(again, hand) == small(Miniature(hand.deck, {}), hand) != before


def small(miniature, hand):
    """A table 800 px wide, the part that holds everything."""
    image = QImage(800, 450, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    records = hand.desk.records()
    miniature.paint(painter, records, miniature.bounds(records), QRectF(image.rect()))
    painter.end()
    return image
