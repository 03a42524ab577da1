"""Near the edge of the view the board comes along, faster the nearer; in the middle it stays."""

from fresque.app.edge import EDGE, FASTEST, drift


def test_the_board_stays_while_the_hand_is_in_the_middle():
    assert drift(400, 300, 800, 600) == drift(EDGE, EDGE, 800, 600) == (0, 0)


def test_the_board_goes_towards_the_edge_the_hand_is_near():
    assert drift(0, 300, 800, 600) == (-FASTEST, 0)
    assert drift(800, 600, 800, 600) == (FASTEST, FASTEST)
    assert drift(400, EDGE / 2, 800, 600) == (0, -FASTEST / 2)


def test_beyond_the_edge_it_goes_no_faster():
    assert drift(2000, 300, 800, 600) == (FASTEST, 0)


def test_a_view_too_small_for_a_middle_never_moves():
    assert drift(10, 10, 2 * EDGE, 2 * EDGE) == (0, 0)
