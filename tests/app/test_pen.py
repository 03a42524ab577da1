"""The pen and the eraser: a stroke is a gesture, a sweep is a gesture."""

from math import sin

import pytest

from fresque.app.kit import INKS
from fresque.core.batch import Undo
from fresque.core.readers import MAX_POINTS
from fresque.core.records import Stroke
from fresque.layout.palette import PAPER, contrast
from tests.app.hand import Hand

WAVE = [(float(x), 40 * sin(x / 20)) for x in range(0, 300, 2)]


def strokes(hand):
    return hand.all(Stroke)


def test_a_stroke_is_one_gesture_and_the_pen_stays_in_hand():
    hand = Hand().takes("pen").through(*WAVE).is_in("pen.pentool").wrote(1)
    (stroke,) = strokes(hand)
    assert (stroke.color, stroke.width, stroke.widths) == ("#1E2430", 5.0, ())
    hand.through((0, 100), (50, 120)).wrote(2)


def test_a_stroke_has_few_points_and_keeps_its_shape():
    hand = Hand().takes("pen").through(*WAVE)
    (stroke,) = strokes(hand)
    places = [(stroke.x + x, stroke.y + y) for x, y in zip(stroke.points[0::2], stroke.points[1::2], strict=True)]
    assert len(places) < len(WAVE) / 2
    assert all(abs(y - 40 * sin(x / 20)) < 2 for x, y in places)
    assert [places[0], places[-1]] == [pytest.approx(WAVE[0], abs=0.02), pytest.approx(WAVE[-1], abs=0.02)]


def test_the_stroke_follows_the_hand_before_it_is_written():
    hand = Hand().takes("pen").press(0, 0).move(10, 0).move(10, 10)
    assert hand.desk.preview.made.points == (0, 0, 10, 0, 10, 10)
    assert hand.board.seq == 0


def test_escape_drops_the_stroke_in_progress_and_keeps_the_pen():
    hand = Hand().takes("pen").press(0, 0).move(50, 50).escape().is_in("pen.pentool").wrote(0)
    hand.move(80, 80).release(90, 90).wrote(0).escape().is_in("select.idle")


def test_a_press_that_does_not_move_is_a_dot():
    (dot,) = strokes(Hand().takes("pen").click(30, 20))
    assert (dot.x, dot.y, dot.points) == (30, 20, (0, 0))


def test_the_pressure_of_a_tablet_makes_the_stroke_thick_and_thin():
    hand = Hand().takes("pen")
    hand.through((0, 0), (50, 30), (100, 0), (150, 30), (200, 0), pressures=(0.1, 0.9, 1.0, 0.9, 0.1))
    (stroke,) = strokes(hand)
    assert len(stroke.widths) == len(stroke.points) / 2
    assert min(stroke.widths) < stroke.width < max(stroke.widths)


def test_a_hand_that_scribbles_for_minutes_still_makes_one_stroke():
    places = [((n * 7919) % 997, (n * 104729) % 991) for n in range(12_000)]
    hand = Hand().takes("pen")
    hand.press(0, 0)
    hand.desk.tool.samples += [(x, y, 0.5) for x, y in places]
    hand.release(5, 5).wrote(1)
    assert len(strokes(hand)[0].points) <= MAX_POINTS
    assert hand.refusals == []


def test_every_ink_is_readable_on_the_board():
    assert min(contrast(ink, PAPER) for ink in INKS) >= 4.5


def drawn():
    hand = Hand().takes("pen")
    hand.through((0, 0), (200, 0)).through((0, 50), (200, 50)).through((500, 0), (500, 90))
    return hand


def test_the_eraser_takes_the_strokes_it_crosses_in_one_gesture():
    hand = drawn().takes("eraser").through((100, -50), (100, 100)).is_in("eraser.erasertool").wrote(4)
    assert [stroke.x for stroke in strokes(hand)] == [500]
    hand.session.apply(Undo(4))
    assert len(strokes(hand)) == 3


def test_the_eraser_shows_what_it_takes_and_escape_gives_it_back():
    hand = drawn().takes("eraser").press(100, -50).move(100, 20)
    assert len(hand.desk.preview.erased) == 1
    hand.escape().wrote(3).is_in("eraser.erasertool")


def test_the_eraser_takes_neither_cards_nor_locked_strokes():
    hand = Hand(charbon=(0, 0)).add("fixe", "stroke", x=0, y=0, points=[-50, 0, 50, 0], locked=True)
    hand.takes("eraser").through((0, -80), (0, 80)).wrote(2)


def test_a_stroke_is_taken_by_its_line_and_not_by_the_room_it_crosses():
    hand = Hand(charbon=(100, 100)).takes("pen").through((0, 0), (200, 200))
    (stroke,) = strokes(hand)
    assert hand.desk.hit(150, 148) == stroke.id
    assert hand.desk.hit(100, 60) == "charbon"
    assert hand.desk.hit(190, 10) == ""


def test_a_box_takes_a_stroke_only_where_its_line_passes():
    hand = Hand().takes("pen").through((0, 0), (200, 200)).escape()
    hand.drag((150, 5), (190, 45)).has()
    hand.drag((150, 90), (90, 150)).has(strokes(hand)[0].id)
