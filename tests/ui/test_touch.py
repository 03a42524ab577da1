"""Fingers on the real window, by the touch events of a touch screen."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QTouchEvent
from PySide6.QtTest import QTest

from tests.ui.driver import LEFT, NONE

ROW = {"charbon": (0, 0), "co2": (420, 0), "fonte": (0, 260)}


@pytest.fixture(scope="session")
def screen(qapp):
    return QTest.createTouchDevice()


class Fingers:
    """What fingers do at the facilitator's board, several at once; places are as the driver's."""

    def __init__(self, hand, screen):
        self.hand, self.screen = hand, screen
        self.down = {}

    def press(self, **fingers):
        return self._send("press", fingers)

    def move(self, **fingers):
        return self._send("move", fingers)

    def release(self, *names):
        return self._send("release", {name: self.down[name] for name in names})

    def slide(self, **ends):
        """Each finger goes to its end in five steps."""
        starts = dict(self.down)
        for n in range(1, 6):
            self.move(**{i: starts[i] + (self.hand.spot(end) - starts[i]) * n / 5 for i, end in ends.items()})
        return self

    def tap(self, at):
        return self.press(a=at).release("a")

    def _send(self, what, fingers):
        window, viewport = self.hand.window, self.hand.view.viewport()
        sequence = QTest.touchEvent(window, self.screen)
        spots = {name: self.hand.spot(at) for name, at in fingers.items()}
        for name in self.down.keys() - spots.keys():
            sequence.stationary(ord(name))
        for name, spot in spots.items():
            getattr(sequence, what)(ord(name), viewport.mapTo(window, spot), window)
        sequence.commit()
        self.down |= spots
        if what == "release":
            for name in fingers:
                del self.down[name]
        return self


@pytest.fixture
def fingers(facilitator, screen):
    facilitator.begins(**ROW)
    facilitator.desk.magnet = False
    return Fingers(facilitator, screen)


def place(hand, card):
    return hand.cards()[card].x, hand.cards()[card].y


def test_a_finger_carries_a_card_and_no_mouse_repeats_it(fingers):
    hand = fingers.hand
    seq, start = hand.seq, hand.spot("charbon")
    fingers.press(a="charbon").slide(a=start + QPoint(90, 60)).release("a")
    assert place(hand, "charbon") == pytest.approx((90 / hand.scale, 60 / hand.scale), abs=1 / hand.scale)
    assert (hand.seq, hand.chosen()) == (seq + 1, {"charbon"})


def test_two_people_carry_two_cards_at_once(fingers):
    hand = fingers.hand
    seq, first, second = hand.seq, hand.spot("charbon"), hand.spot("co2")
    fingers.press(a="charbon", b="co2").slide(a=first + QPoint(20, 90), b=second + QPoint(-60, 40))
    items = hand.page.scene._placed
    assert items["charbon"].pos().y() == pytest.approx(90 / hand.scale, abs=1 / hand.scale)
    assert (items["co2"].pos().x() - 420) == pytest.approx(-60 / hand.scale, abs=1 / hand.scale)
    fingers.release("b").release("a")
    assert hand.seq == seq + 2
    hand.keys("Ctrl+Z")
    assert place(hand, "charbon") == (0, 0)
    assert place(hand, "co2") != (420, 0)


def test_a_finger_on_the_board_pans_it(fingers):
    hand = fingers.hand
    before, scale, start = hand.spot("charbon"), hand.scale, hand.spot((210, 130))
    fingers.press(a=start).slide(a=start + QPoint(80, 50)).release("a")
    assert (hand.scale, hand.seq) == (scale, hand.seq)
    moved = hand.spot("charbon") - before
    assert (moved - QPoint(80, 50)).manhattanLength() <= 2


def test_two_fingers_zoom_and_keep_what_is_between_them(fingers):
    hand = fingers.hand
    middle, scale = hand.spot((210, 130)), hand.scale
    fingers.press(a=middle - QPoint(60, 0), b=middle + QPoint(60, 0))
    fingers.slide(a=middle - QPoint(120, 0), b=middle + QPoint(120, 0))
    assert hand.scale == pytest.approx(2 * scale, rel=0.02)
    assert (hand.spot((210, 130)) - middle).manhattanLength() <= 2
    fingers.slide(a=middle - QPoint(60, 30), b=middle + QPoint(60, -30)).release("a", "b")
    assert hand.scale == pytest.approx(scale, rel=0.2)


def test_two_fingers_on_one_card_zoom_and_leave_it(fingers):
    hand = fingers.hand
    seq, spot, scale = hand.seq, hand.spot("charbon"), hand.scale
    fingers.press(a=spot - QPoint(20, 0), b=spot + QPoint(20, 0)).slide(b=spot + QPoint(160, 0)).release("a", "b")
    assert hand.scale > scale
    assert (place(hand, "charbon"), hand.seq) == ((0, 0), seq)


def test_a_touch_that_the_system_takes_away_puts_the_card_back(fingers):
    hand = fingers.hand
    seq, start = hand.seq, hand.spot("charbon")
    fingers.press(a="charbon").slide(a=start + QPoint(90, 60))
    cancel = QTouchEvent(QTouchEvent.Type.TouchCancel, fingers.screen, NONE, [])
    QCoreApplication.sendEvent(hand.view.viewport(), cancel)
    assert hand.page.scene._placed["charbon"].pos().toTuple() == (0, 0)
    fingers.release("a")
    assert (hand.seq, place(hand, "charbon")) == (seq, (0, 0))


def test_escape_puts_back_what_all_fingers_carry(fingers):
    hand = fingers.hand
    seq, first, second = hand.seq, hand.spot("charbon"), hand.spot("co2")
    fingers.press(a="charbon", b="co2").slide(a=first + QPoint(20, 90), b=second + QPoint(-60, 40))
    hand.keys("Escape")
    fingers.slide(a=first).release("a", "b")
    assert (hand.seq, place(hand, "charbon"), place(hand, "co2")) == (seq, (0, 0), (420, 0))


def test_a_double_tap_reads_a_card_and_writes_on_a_note(fingers):
    hand = fingers.hand
    hand.adds("idee", "note", x=210, y=260, text="Avant")
    fingers.tap((210, 260)).tap((210, 260))
    hand.writes("Apres", end="Ctrl+Return")
    assert hand.notes() == ["Apres"]
    fingers.tap("co2").tap("co2")
    assert hand.page.reader.card.id == "co2"


def test_a_finger_chooses_a_card_then_links_it_from_its_handle(fingers):
    hand = fingers.hand
    fingers.tap("charbon")
    assert hand.chosen() == {"charbon"}
    fingers.press(a=hand.spot("charbon", dx=74)).slide(a="co2").release("a")
    hand.writes("chauffe")
    assert hand.links() == [("charbon", "co2", "chauffe")]


def test_a_finger_writes_a_note_with_the_tool(fingers):
    hand = fingers.hand.keys("N")
    fingers.tap((210, 260))
    hand.writes("Et apres", end="Ctrl+Return")
    assert hand.notes() == ["Et apres"]


def test_a_finger_that_stays_draws_a_box(fingers, qtbot):
    hand = fingers.hand
    fingers.press(a=(-100, -80))
    qtbot.waitUntil(lambda: type(hand.desk.tool).__name__ == "Boxing")
    fingers.slide(a=(430, 60)).release("a")
    assert hand.chosen() == {"charbon", "co2"}


def test_the_map_is_not_the_board(fingers):
    hand = fingers.hand
    hand.keys("P", "+", "+", "+", "+")
    board_map = hand.page.finding.map
    assert board_map.isVisible()
    before = hand.view.visible()
    spot = board_map.mapTo(hand.view.viewport(), QPoint(20, 20))
    fingers.press(a=spot).release("a")
    assert hand.view.visible() != before
    assert hand.desk.tool.name == "select"


def test_a_card_held_near_the_edge_draws_the_board_along(fingers, qtbot):
    hand = fingers.hand
    view = hand.view.viewport()
    before = hand.view.visible().right
    fingers.press(a="co2").slide(a=QPoint(view.width() - 4, view.height() // 2))
    qtbot.waitUntil(lambda: hand.view.visible().right > before + 200)
    assert hand.page.scene._placed["co2"].pos().x() > before
    fingers.release("a")
    assert place(hand, "co2")[0] > before
    assert not hand.view.edge._timer.isActive()


def test_a_card_held_by_the_mouse_near_the_edge_draws_the_board_along_until_escape(fingers, qtbot):
    hand = fingers.hand
    edge = QPoint(4, hand.view.viewport().height() // 2)
    before = hand.view.visible().x
    QTest.mousePress(hand.view.viewport(), LEFT, NONE, hand.spot("charbon"))
    for spot in (hand.spot((60, 60)), hand.spot((30, 60)), edge):
        QTest.mouseMove(hand.view.viewport(), spot)
    qtbot.waitUntil(lambda: hand.view.visible().x < before - 100)
    hand.keys("Escape")
    qtbot.waitUntil(lambda: not hand.view.edge._timer.isActive())
    hand.release(edge)
    assert place(hand, "charbon") == (0, 0)


def test_a_finger_takes_a_card_back_to_the_pile(fingers):
    hand = fingers.hand
    pile = hand.view.viewport().mapFromGlobal(hand.tray.viewport().mapToGlobal(QPoint(60, 60)))
    fingers.press(a="charbon").slide(a=pile).release("a")
    assert "charbon" not in hand.cards()
    assert hand.keys("Ctrl+Z").cards()["charbon"].x == 0
