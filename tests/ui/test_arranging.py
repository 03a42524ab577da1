"""Arranging with the real window: tidy proposed then kept or not, lines while dragging, boards dropped."""

import json

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from fresque.ui.board.items import CardItem
from tests.ui.driver import NONE

MESS = {"co2": (10, 30), "charbon": (40, 0), "fonte": (90, 60), "velo": (400, 300)}
CANVAS = {
    "nodes": [
        {"id": "1", "type": "text", "text": "Le charbon", "x": 0, "y": 0, "width": 250, "height": 60},
        {"id": "2", "type": "text", "text": "Et nous ?", "x": 0, "y": 200, "width": 250, "height": 60},
    ],
    "edges": [{"id": "e", "fromNode": "1", "toNode": "2"}],
}


def messy(facilitator):
    hand = facilitator.begins(**MESS)
    hand.adds("k1", "link", **{"from": "charbon", "to": "co2"})
    hand.adds("k2", "link", **{"from": "co2", "to": "fonte"})
    return hand


def places(hand):
    return {name: (card.x, card.y) for name, card in hand.cards().items()}


def shown(hand):
    """Where cards are drawn, from left to right."""
    hand.page.proposal.arrive()
    return sorted((item.x(), item.y()) for item in hand.page.scene.items() if isinstance(item, CardItem))


def test_a_tidy_table_is_shown_then_kept_with_enter_in_one_gesture(facilitator):
    hand = messy(facilitator)
    before, seq = places(hand), hand.seq
    hand.keys("Ctrl+Shift+T")
    proposed = shown(hand)
    assert hand.page.proposal.bar.isVisible()
    assert (places(hand), hand.seq) == (before, seq)
    assert proposed != sorted(before.values())
    hand.keys("Return")
    assert sorted(places(hand).values()) == proposed
    assert (hand.seq, hand.page.proposal.bar.isVisible()) == (seq + 1, False)
    hand.keys("Ctrl+Z")
    assert places(hand) == before


@pytest.mark.parametrize("leaves", ["Escape", "V", "button"])
def test_a_tidy_table_not_kept_changes_nothing(facilitator, leaves):
    hand = messy(facilitator)
    before, seq = places(hand), hand.seq
    hand.keys("Ctrl+Shift+T")
    hand.page.proposal.bar.cancel_button.click() if leaves == "button" else hand.keys(leaves)
    assert (shown(hand), places(hand), hand.seq) == (sorted(before.values()), before, seq)
    assert not hand.page.proposal.bar.isVisible()
    assert hand.view.hasFocus()


def test_the_button_keeps_too(facilitator):
    hand = messy(facilitator)
    hand.keys("Ctrl+Shift+T")
    hand.page.proposal.bar.keep_button.click()
    assert places(hand)["charbon"][0] < places(hand)["co2"][0]


def test_the_board_does_not_answer_the_mouse_while_a_table_is_proposed(facilitator):
    hand = messy(facilitator)
    seq = hand.seq
    hand.keys("Ctrl+Shift+T").drag((0, 0), (200, 200))
    assert hand.seq == seq
    assert hand.page.proposal.bar.isVisible()


def test_another_gesture_puts_the_proposal_away(facilitator):
    hand = messy(facilitator)
    hand.keys("Ctrl+Shift+T")
    hand.adds("train", "card", card="train", x=0, y=900)
    assert not hand.page.proposal.bar.isVisible()
    assert shown(hand) == sorted(places(hand).values())


def test_a_tidy_table_is_said_to_be_tidy(facilitator):
    hand = messy(facilitator).keys("Ctrl+Shift+T", "Return", "Ctrl+Shift+T")
    assert "déjà rangée" in hand.notice


def test_closing_the_window_in_the_middle_of_the_flight_is_no_trouble(facilitator):
    messy(facilitator).keys("Ctrl+Shift+T").closes()


def test_a_card_dragged_near_a_line_sticks_to_it_and_the_line_shows(facilitator):
    hand = facilitator.begins(charbon=(0, 0), co2=(300, 0))
    px = 1 / hand.scale
    start, end = hand.spot((0, 0)), hand.spot((40, 0)) + QPoint(0, 4)
    hand.press(start).move(start + QPoint(12, 9)).move(end)
    assert [guide.y1 == guide.y2 for guide in hand.page.scene.guides.shown] == [True]
    line = hand.page.scene.guides.shown[0]
    assert "#C2185B" in {hand.sees((180, line.y1 + n * px)) for n in (-1, 0, 1)}
    hand.release(end)
    assert hand.cards()["charbon"].y == 0
    assert hand.cards()["charbon"].x == pytest.approx(40, abs=2 * px)
    assert hand.page.scene.guides.shown == []


def test_alt_takes_the_magnet_off(facilitator):
    hand = facilitator.begins(charbon=(0, 0), co2=(300, 0))
    start, end = hand.spot((0, 0)), hand.spot((40, 0)) + QPoint(0, 4)
    hand.press(start).move(start + QPoint(12, 9)).move(end)
    hand.release(end, keys=Qt.KeyboardModifier.AltModifier)
    assert hand.cards()["charbon"].y > 0


def test_the_selection_is_aligned_spaced_turned_and_straightened_by_keys(facilitator):
    hand = facilitator.begins(charbon=(0, 0), co2=(300, 30), fonte=(900, 60)).keys("Ctrl+A", "Ctrl+Shift+Up")
    assert {card.y for card in hand.cards().values()} == {0}
    hand.keys("Ctrl+Shift+J")
    assert hand.cards()["co2"].x == 450
    hand.keys(";", ";", ",")
    assert {card.angle for card in hand.cards().values()} == {2}
    hand.keys("Ctrl+Shift+R")
    assert {card.angle for card in hand.cards().values()} == {0}


def test_a_board_is_imported_from_the_menu(facilitator, qtbot, tmp_path):
    hand = facilitator.begins()
    (tmp_path / "plateau.canvas").write_text(json.dumps(CANVAS), encoding="utf-8")
    hand.answers(lambda request: tmp_path / "plateau.canvas").keys("Ctrl+I")
    qtbot.waitUntil(lambda: bool(hand.notes()))
    assert (set(hand.cards()), hand.notes()) == ({"charbon"}, ["Et nous ?"])
    assert "1 carte, 1 note, 1 lien" in hand.notice


def test_a_board_dropped_on_the_table_comes_in_and_another_file_does_not(facilitator, qtbot, tmp_path):
    hand = facilitator.begins()
    for name in ("plateau.canvas", "photo.txt"):
        (tmp_path / name).write_text(json.dumps(CANVAS), encoding="utf-8")
    seq = hand.seq
    _drop(hand, tmp_path / "photo.txt")
    qtbot.waitUntil(lambda: "photo.txt" in hand.notice, timeout=20_000)
    _drop(hand, tmp_path / "plateau.canvas")
    qtbot.waitUntil(lambda: bool(hand.notes()), timeout=20_000)
    assert (set(hand.cards()), hand.notice[:7], hand.seq) == ({"charbon"}, "Importé", seq + 1)


def test_a_bad_board_is_one_sentence_and_nothing_changes(facilitator, qtbot, tmp_path):
    hand = facilitator.begins()
    (tmp_path / "plateau.canvas").write_text("{", encoding="utf-8")
    seq = hand.seq
    hand.answers(lambda request: tmp_path / "plateau.canvas").keys("Ctrl+I")
    qtbot.waitUntil(lambda: bool(hand.notice))
    assert "JSON" in hand.notice
    assert hand.seq == seq


def test_the_links_of_the_table_leave_from_the_save_dialog(facilitator, qtbot, tmp_path):
    messy(facilitator).answers(lambda request: tmp_path / "liens.csv").keys("Ctrl+E")
    qtbot.waitUntil(lambda: (tmp_path / "liens.csv").exists())
    assert "Le charbon" in (tmp_path / "liens.csv").read_text("utf-8-sig")


def _drop(hand, path):
    """Drag a file over the board and let it go there."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    spot, copy, left = QPoint(200, 200), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(hand.view.viewport(), QDragEnterEvent(spot, copy, data, left, NONE))
    QApplication.sendEvent(hand.view.viewport(), QDropEvent(QPointF(spot), copy, data, left, NONE))
