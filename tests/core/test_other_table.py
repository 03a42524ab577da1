"""A card taken to another table: as it is, without its links, all back with one undo."""

import pytest

from fresque.core.errors import FresqueError
from fresque.core.other_table import to_table
from fresque.core.records import Link, PlacedCard
from tests.app.hand import Hand


@pytest.fixture
def hand():
    made = Hand(tables=2, charbon=(0, 0), co2=(300, 0))
    made.add("lien", "link", **{"from": "charbon", "to": "co2"})
    return made


def test_a_card_goes_to_the_other_table_without_its_links_and_comes_back_whole(hand):
    hand.desk.commit(to_table(hand.desk.board, "charbon", 2))
    (there,) = [r for r in hand.desk.board.records(2) if isinstance(r, PlacedCard)]
    assert (there.card, there.x, there.y) == ("charbon", 0, 0)
    assert not any(isinstance(r, Link) for r in hand.desk.board.records())
    hand.desk.undo()
    assert {r.id for r in hand.desk.board.records(1)} == {"charbon", "co2", "lien"}


def test_a_card_that_lies_there_already_stays(hand):
    hand.add("autre", "card", card="charbon", table=2, x=0, y=0)
    with pytest.raises(FresqueError, match="déjà sur la table 2"):
        to_table(hand.desk.board, "charbon", 2)


def test_to_its_own_table_nothing_moves(hand):
    assert not to_table(hand.desk.board, "charbon", 1).ops
    assert not to_table(hand.desk.board, "inconnu", 2).ops


def test_of_blank_cards_there_may_be_many(hand):
    for table in (1, 2):
        hand.add(f"vide{table}", "card", card="charbon", title=f"Idée {table}", table=table, x=600, y=0)
    assert to_table(hand.desk.board, "vide1", 2).ops
