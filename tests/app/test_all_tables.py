"""All the tables at a glance, for the facilitator alone: coverage, silence, disputes, hesitation, links to question."""

from fresque.app.all_tables import AllTables, coverage, remarks
from fresque.core import edits
from tests.app.test_conduct import Conductor


def room():
    hand = Conductor(tables=3).does("phase.next")
    for table in (1, 2):
        hand.add(f"don{table}", "deal", lot="causes", table=table)
    return hand, AllTables(hand.desk)


def test_each_table_says_how_many_of_its_cards_it_placed():
    hand, tables = room()
    hand.add("c", "card", card="charbon", x=0.0, y=0.0, table=2)
    given = len(list(hand.desk.deck.cards_of("causes")))
    assert [coverage(seen) for seen in tables.seen()] == [f"0/{given} posées", f"1/{given} posées", "rien de distribué"]


def test_a_silent_table_is_told_with_its_minutes_wherever_one_looks():
    hand, tables = room()
    hand.add("n", "note", x=0.0, y=0.0, table=2)
    hand.waits(4.5)
    assert remarks(hand.desk, tables.table(2), hand.clock) == ["● rien depuis 4\u00a0min"]
    assert remarks(hand.desk, tables.table(3), hand.clock) == []


def test_a_dispute_is_named_on_its_table_until_it_is_decided():
    hand, tables = room()
    for n in (1, 2):
        hand.add(f"d{n}", "card", card="charbon", x=300.0 * n, y=0.0, dispute="d", table=2)
    assert remarks(hand.desk, tables.table(2), hand.clock) == ["en désaccord\u00a0: Le charbon"]
    hand.desk.commit(edits.remove(hand.desk.board, ["d2"]))
    hand.desk.commit(edits.remove(hand.desk.board, ["d1"]))
    assert remarks(hand.desk, tables.table(2), hand.clock) == []


def test_a_card_moved_again_and_again_shows_a_table_that_hesitates():
    hand, tables = room()
    hand.add("c", "card", card="charbon", x=0.0, y=0.0, table=2)
    for n in range(3):
        assert remarks(hand.desk, tables.table(2), hand.clock) == []
        hand.desk.commit(edits.move(hand.desk.board, ["c"], 50.0 * (n + 1), 0.0))
    assert remarks(hand.desk, tables.table(2), hand.clock) == ["hésite\u00a0: Le charbon"]


def test_links_to_question_are_counted_on_every_table():
    hand, tables = room()
    hand.add("a", "card", card="fonte", x=0.0, y=0.0, table=3)
    hand.add("b", "card", card="charbon", x=300.0, y=0.0, table=3)
    hand.add("k", "link", **{"from": "a", "to": "b", "table": 3})
    assert remarks(hand.desk, tables.table(3), hand.clock) == ["1 lien à questionner"]


def test_a_lot_dealt_to_everyone_and_taken_back_counts_again_on_every_table():
    hand, tables = room()
    given = len(list(hand.desk.deck.cards_of("causes")))
    assert tables.table(3).given == 0
    hand.add("tous", "deal", lot="causes", table=0)
    assert tables.table(3).given == given
    hand.desk.session.undo()
    assert tables.table(3).given == 0


def test_the_clock_leaves_what_is_known_of_the_tables():
    hand, tables = room()
    before = tables.seen()
    hand.does("clock.more")
    assert all(seen is known for seen, known in zip(tables.seen(), before, strict=True))
