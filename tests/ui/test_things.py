"""Things put on the board by hand, at the real window: pen, stamps, frames, their choices and their corners."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fresque.core.records import Frame, Note, Stamp, Stroke
from tests.ui.driver import LEFT, NONE, colour

INKED = "#1E2430"


def button(facilitator, name):
    return next(b for b in facilitator.page.choosing.buttons if b.accessibleName() == name)


def choose(facilitator, name):
    QTest.mouseClick(button(facilitator, name), LEFT)


def test_a_stroke_is_seen_while_it_is_drawn_and_stays(facilitator):
    facilitator.begins(charbon=(0, 0)).keys("D").press((-60, 60)).move((-30, 60)).move((60, 60))
    assert facilitator.sees((10, 60)) == INKED
    facilitator.release((60, 60))
    assert facilitator.sees((10, 60)) == INKED
    assert len(facilitator.all(Stroke)) == 1


def test_escape_drops_the_stroke_under_the_hand(facilitator):
    facilitator.begins(charbon=(0, 0)).keys("D").press((-60, 60)).move((-30, 60)).move((60, 60)).keys("Escape")
    facilitator.release((60, 60))
    assert (facilitator.all(Stroke), facilitator.desk.tool.name) == ([], "pen")
    assert facilitator.sees((10, 60)) != INKED


def test_the_choices_of_the_pen_are_buttons_with_names_large_enough_for_a_finger(facilitator):
    facilitator.begins(charbon=(0, 0)).keys("D")
    bar = facilitator.page.choosing
    assert bar.isVisible()
    assert all(b.accessibleName() and b.toolTip() and min(b.width(), b.height()) >= 44 for b in bar.buttons)
    choose(facilitator, "Vermillon")
    facilitator.drag((200, -20), (300, -20))
    assert facilitator.all(Stroke)[0].color == "#B4470F"
    facilitator.keys("V")
    assert not bar.isVisible()


def test_a_paper_is_chosen_by_mouse_beside_the_note(facilitator):
    facilitator.begins(charbon=(0, 0)).adds("mot", "note", x=250, y=0)
    facilitator.page.fit()
    facilitator.click((250, 0))
    assert button(facilitator, "Papier jaune").isChecked()
    choose(facilitator, "Papier vert")
    assert facilitator.all(Note)[0].color == "green"
    assert button(facilitator, "Papier vert").isChecked()
    assert facilitator.sees((250, 20)) == "#D5EBD9"


def test_the_eraser_sweeps_strokes_away(facilitator):
    facilitator.begins(charbon=(0, 0)).keys("D").drag((200, 0), (300, 0)).keys("E").drag((250, -60), (250, 60))
    assert facilitator.all(Stroke) == []
    facilitator.keys("Ctrl+Z")
    assert len(facilitator.all(Stroke)) == 1


def test_a_tablet_makes_the_stroke_thick_and_thin(facilitator):
    facilitator.begins(charbon=(0, 0)).keys("D")
    device = QPointingDevice(
        "stylet", 7, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Pressure, 1, 1,
    )  # fmt: skip
    for n, pressure in enumerate((0.1, 0.9, 1.0, 0.9, 0.1)):
        place = facilitator.spot((-60 + 30 * n, 60))
        kind = QEvent.Type.TabletMove if n else QEvent.Type.TabletPress
        at = QPointF(place)
        pen = QTabletEvent(kind, device, at, at, pressure, 0, 0, 0, 0, 0, Qt.KeyboardModifier.NoModifier, LEFT, LEFT)
        QApplication.sendEvent(facilitator.view.viewport(), pen)
        (facilitator.move if n else facilitator.press)(place)
    facilitator.release((60, 60))
    (stroke,) = facilitator.all(Stroke)
    assert min(stroke.widths) < stroke.width < max(stroke.widths)


def test_a_frame_is_drawn_entitled_and_carries_its_cards(facilitator):
    facilitator.begins(charbon=(0, 0), co2=(400, 0)).keys("G").drag((-110, -100), (110, 80)).writes("Causes")
    (frame,) = facilitator.all(Frame)
    assert frame.title == "Causes"
    facilitator.drag((0, -90), (0, 110))
    assert facilitator.cards()["charbon"].y > 150
    assert facilitator.cards()["co2"].y == 0


def test_escape_takes_a_frame_just_drawn_back(facilitator):
    facilitator.begins(charbon=(0, 0)).keys("G").drag((-110, -100), (110, 80)).keys("Escape")
    assert facilitator.all(Frame) == []


def test_a_corner_of_the_chosen_frame_is_pulled(facilitator):
    facilitator.begins(charbon=(0, 0), co2=(500, 300)).adds("cadre", "frame", x=0, y=0, w=300, h=200)
    facilitator.desk.select(("cadre",))
    assert facilitator.page.scene.making.grips.isVisible()
    assert colour(facilitator.view.viewport(), facilitator.spot((150, 100))) == "#FFFFFF"
    facilitator.drag((150, 100), (250, 180))
    (frame,) = facilitator.all(Frame)
    assert (round(frame.w, -1), round(frame.h, -1)) == (400, 280)


def test_a_stamp_is_put_on_the_chosen_card_and_moves_with_it(facilitator):
    facilitator.begins(charbon=(0, 0), co2=(300, 0)).click("charbon").keys("Q", "X")
    assert [stamp.kind for stamp in facilitator.all(Stamp)] == ["question", "disagreement"]
    before = facilitator.all(Stamp)[0]
    assert facilitator.sees((before.x, before.y - 9)) == "#0B5FA5"
    facilitator.drag((0, 20), (0, 220))
    assert facilitator.all(Stamp)[0].y - before.y == facilitator.cards()["charbon"].y


def test_the_tools_are_in_the_bar_with_their_keys(facilitator):
    facilitator.begins(charbon=(0, 0))
    for name in ("tool.pen", "tool.stamp", "tool.frame"):
        facilitator.page.commands[name].trigger()
        assert facilitator.page.commands[name].isChecked()
    facilitator.press((0, 0), keys=NONE).release((0, 0))


def test_the_pointer_shows_the_tool_in_hand(facilitator):
    facilitator.begins(charbon=(0, 0))
    shapes = []
    for key in ("D", "E", "Shift+Q"):
        facilitator.keys(key).move((10, 10)).move((12, 12))
        shapes.append(facilitator.view.viewport().cursor().pixmap().toImage())
    assert all(shape.width() == 26 for shape in shapes)
    assert shapes[0] != shapes[1] != shapes[2]


def test_the_choices_fit_from_one_tool_to_the_next(facilitator):
    facilitator.begins(charbon=(0, 0)).keys("D")
    bar = facilitator.page.choosing
    for key, count in (("Shift+Q", 3), ("D", 9), ("E", 9)):
        facilitator.keys(key)
        shown = [b for b in bar.buttons if b.isVisible() and bar.rect().contains(b.geometry())]
        assert (len(shown), bar.width() < 60 * count) == (count, True)


def test_a_link_that_crosses_the_edge_of_a_frame_is_taken_before_the_frame(facilitator):
    facilitator.begins(charbon=(0, 0), co2=(500, 0)).adds("cadre", "frame", x=0, y=0, w=400, h=300)
    facilitator.adds("lien", "link", **{"from": "charbon", "to": "co2", "reason": ""})
    facilitator.page.fit()
    facilitator.click((200, 0))
    assert facilitator.desk.selection == {"lien"}
    facilitator.click((200, 100))
    assert facilitator.desk.selection == {"cadre"}
