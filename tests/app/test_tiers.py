"""How much of a card is drawn at each zoom."""

import pytest

from fresque.app.tiers import tier, words_shown

REAL = 96 / 25.4
"""Pixels a mm at 100 %."""


@pytest.mark.parametrize(
    ("percent", "seen"),
    [
        (2, "block"),
        (10, "block"),
        (14, "block"),
        (16, "title"),
        (25, "title"),
        (33, "title"),
        (36, "full"),
        (200, "full"),
    ],
)
def test_the_wall_says_what_can_be_read(percent, seen):
    assert tier(percent / 100 * REAL) == seen


def test_reasons_of_links_are_left_out_where_cards_are_blocks():
    assert [words_shown(percent / 100 * REAL) for percent in (10, 25, 100)] == [False, True, True]
