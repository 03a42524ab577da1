"""Positions of a debate: their mean, their shift, the moment they belong to."""

from fresque.core.debating import answer, mean, moment_of, shifts, stand


def test_the_mean_place_is_counted_from_one():
    assert mean((4, 0, 0, 0, 4)) == 3
    assert mean((0, 0)) is None


def test_a_shift_says_who_left_and_who_came():
    assert shifts((4, 7, 3), (2, 7, 5)) == (-2, 0, 2)


def test_an_axis_is_not_compared_with_a_river():
    assert shifts((1, 2, 3, 4, 5), (1, 2, 3)) == ()


def test_positions_belong_to_the_last_argument_then_to_the_verso_then_to_the_end():
    assert [moment_of("question", 0), moment_of("argument", 2)] == ["before", "argument-2"]
    assert [moment_of("turned", 2), moment_of("final", 2), moment_of("end", 2)] == ["turned", "after", "after"]


def test_nobody_anywhere_is_not_a_position_nor_an_answer():
    assert not stand("p", "loi", "before", (0, 0), ("a", "b")).ops
    assert not answer("f", "rythme", counts=(0, 0), text="  ").ops
