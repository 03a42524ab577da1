"""Places in the stack: there is always room above, below and in between."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fresque.core.order import MAX_LENGTH, between, is_key


@given(st.lists(st.integers(0, 10_000), max_size=80))
def test_a_card_slipped_anywhere_in_the_stack_keeps_the_stack_in_order(places):
    stack: list[str] = []
    for place in places:
        i = place % (len(stack) + 1)
        below = stack[i - 1] if i else None
        above = stack[i] if i < len(stack) else None
        stack.insert(i, between(below, above))
    assert stack == sorted(set(stack))
    assert all(is_key(key) for key in stack)


@pytest.mark.parametrize("on_top", [True, False])
def test_ten_thousand_cards_on_top_or_below_keep_short_keys(on_top):
    key = between(None, None)
    for _ in range(10_000):
        following = between(key, None) if on_top else between(None, key)
        assert (following > key) == on_top
        key = following
    assert len(key) <= 4


def test_always_slipping_under_the_same_card_stays_within_the_limit():
    low, high = "a0", "a1"
    for _ in range(1000):
        high = between(low, high)
        assert low < high
    assert len(high) < MAX_LENGTH


def test_two_cards_at_the_same_place_leave_the_third_just_above():
    assert between("a5", "a5") > "a5"
    assert between("a5", "a3") > "a5"


def test_the_shortest_key_that_fits_is_taken():
    assert between("a0", "a2") == "a1"
    assert between("a0", "a1") == "a0V"
    assert between("a0", "a01V") == "a01"


def test_the_lowest_and_the_highest_whole_parts_still_leave_room():
    floor, roof = "A" + 26 * "0" + "1", "z" + 26 * "z"
    assert between(None, floor) < floor
    assert between(roof, None) > roof
    assert between(None, "A" + 25 * "0" + "1") < "A" + 25 * "0" + "1"


@pytest.mark.parametrize("text", ["", "m", "a", "b0", "a00", "a1é", "0a", "A" + 26 * "0", "a1" + 300 * "1", "[0"])
def test_what_is_not_a_key_is_refused(text):
    assert not is_key(text)
    with pytest.raises(ValueError, match="order key"):
        between(text, None)
