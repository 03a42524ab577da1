"""Strokes on paper: a smooth line through the points of the hand, thick where it pressed."""

from fresque.core.records import Stroke
from fresque.layout.canvas import Recorder
from fresque.layout.stroke import draw_stroke

BEND = (0.0, 0.0, 30.0, 0.0, 30.0, 40.0)


def drawn(points, **fields):
    canvas = Recorder()
    draw_stroke(canvas, Stroke(id="s", table=1, x=0, y=0, z="a0", points=points, **fields))
    (call,) = canvas.calls
    return call.args[0], dict(call.options)


def test_two_points_are_a_straight_line():
    path, how = drawn((0.0, 0.0, 30.0, 0.0), width=4.0, color="#0B5FA5")
    assert path == (("M", (0.0, 0.0)), ("L", (30.0, 0.0)))
    assert (how["pen"].width, how["pen"].color, how["fill"]) == (4.0, "#0B5FA5", "")


def test_a_bend_is_a_curve_that_leaves_towards_the_next_point():
    path, _how = drawn(BEND)
    rounded = [(verb, tuple(round(value, 1) for value in at)) for verb, at in path]
    assert rounded == [
        ("M", (0.0, 0.0)),
        ("C", (10.0, 0.0, 24.0, -8.0, 30.0, 0.0)),
        ("C", (38.0, 10.7, 30.0, 26.7, 30.0, 40.0)),
    ]


def test_a_single_point_is_a_dot_as_wide_as_the_pen():
    path, how = drawn((0.0, 0.0), width=8.0)
    xs = [value for _verb, at in path for value in at[0::2]]
    assert (min(xs), max(xs), how["fill"]) == (-4.0, 4.0, "#1E2430")


def test_a_stroke_pressed_more_is_filled_wider():
    path, how = drawn((0.0, 0.0, 30.0, 0.0, 60.0, 0.0), widths=(2.0, 10.0, 2.0))
    ys = {round(at[n + 1], 1): at[n] for _verb, at in path for n in range(0, len(at), 2)}
    assert (max(ys), round(ys[max(ys)])) == (5.0, 30)
    assert (how["fill"], how["pen"]) == ("#1E2430", None)


def test_all_the_pieces_of_a_pressed_stroke_turn_the_same_way_so_that_none_is_hollow():
    path, _how = drawn((0.0, 0.0, 40.0, 0.0, 2.0, 3.0, 40.0, 30.0), widths=(2.0, 9.0, 3.0, 6.0))
    pieces, piece = [], []
    for verb, at in path:
        piece = [at] if verb == "M" else [*piece, at[-2:]] if verb != "Z" else piece
        pieces += [piece] if verb == "Z" else []
    around = [zip(piece, [*piece[1:], piece[0]], strict=True) for piece in pieces]
    assert all(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs) >= 0 for pairs in around)


def test_a_stroke_whose_widths_are_not_one_a_point_keeps_one_width():
    _path, how = drawn(BEND, width=3.0, widths=(1.0, 2.0))
    assert how["pen"].width == 3.0
