"""Self-positioning on two axes: dots hidden until they are revealed, kept for the end, named by nobody."""

import pytest

from fresque.app.session import SessionInfo
from fresque.core.axes import mean
from fresque.core.public_axes import Axes
from tests.app.hand import Hand

LEFT, RIGHT = (0.2, 0.5), (0.8, 0.5)


@pytest.fixture
def hand():
    hand = Hand(charbon=(0, 0))
    hand.desk.public.crossing.asked = True
    hand.desk.public.choose("axes")
    return hand


def crossing(hand):
    return hand.desk.public.crossing


def wall(hand):
    return hand.desk.public.shown().screen


def test_the_room_sees_the_question_and_no_dot_before_they_are_revealed(hand):
    crossing(hand).stick(*LEFT)
    assert isinstance(wall(hand), Axes)
    assert wall(hand).points == ()
    crossing(hand).reveal()
    assert wall(hand).points == (LEFT,)


def test_a_dot_too_many_is_taken_off_by_undoing(hand):
    crossing(hand).stick(*LEFT)
    crossing(hand).stick(*RIGHT)
    hand.desk.undo()
    assert crossing(hand).points("before") == (LEFT,)
    crossing(hand).unstick()
    assert crossing(hand).points("before") == ()


def test_a_dot_stuck_outside_is_brought_to_the_edge(hand):
    crossing(hand).stick(-3, 7)
    assert crossing(hand).points("before") == ((0.0, 1.0),)


def test_at_the_end_both_times_are_side_by_side(hand):
    crossing(hand).stick(*LEFT)
    crossing(hand).reveal()
    crossing(hand).turn_to("after")
    crossing(hand).stick(*RIGHT)
    assert (wall(hand).points, wall(hand).before) == ((), ())
    crossing(hand).reveal()
    assert (wall(hand).points, wall(hand).before) == ((RIGHT,), (LEFT,))


def test_the_words_are_kept_with_the_session(hand):
    crossing(hand).word("Et vous ?", ["un", "deux", "", "quatre"])
    crossing(hand).stick(*LEFT)
    again = type(crossing(hand))(hand.desk)
    assert (again.question, again.labels[0], again.labels[3]) == ("Et vous ?", "un", "quatre")
    assert again.labels[2] == "Cela m’inquiète"


def test_words_changed_after_the_first_dot_are_kept_too(hand):
    crossing(hand).stick(*LEFT)
    crossing(hand).word("Et maintenant ?", ["", "", "", "plus haut"])
    again = type(crossing(hand))(hand.desk)
    assert (again.question, again.labels[3]) == ("Et maintenant ?", "plus haut")
    gestures = len(hand.desk.session.history)
    crossing(hand).word("Et maintenant ?", [""] * 4)
    assert len(hand.desk.session.history) == gestures


def test_a_clicker_meets_the_axes_only_once_the_question_was_put():
    hand = Hand()
    hand.desk.public.choose("welcome")
    assert not hand.desk.public.possible("axes")
    crossing(hand).asked = True
    assert hand.desk.public.possible("axes")


def test_people_who_arrive_find_the_axes_in_the_loop(hand):
    hand.session.info = SessionInfo()
    hand.desk.public.choose("welcome")
    start = hand.session.now()
    found = []
    for turn in range(3):
        hand.session.now = lambda at=start + 12_000 * turn: at
        found.append(type(wall(hand)).__name__)
    assert found == ["Welcome", "Programme", "Axes"]


def test_the_middle_of_the_dots():
    assert mean(()) is None
    assert mean((LEFT, RIGHT)) == pytest.approx((0.5, 0.5))


def test_a_debate_of_the_report_never_takes_the_axes_for_its_own(hand):
    from fresque.core.report.debates import debates
    from fresque.core.report.timed import Timed

    crossing(hand).stick(*LEFT)
    assert debates([Timed(crossing(hand).at("before"), 1)], hand.desk.deck) == ()
