"""A table that was given no card is said, five minutes after the others had theirs."""

from fresque.app.all_tables import AllTables, remarks
from fresque.app.dealing import deal, lacking
from fresque.app.unserved import unserved, unserved_said
from fresque.core.clock import MINUTE
from tests.app.hand import Hand


def dealt(tables, *to):
    """Some tables have the first lot since a minute 0."""
    hand = Hand(tables=tables)
    hand.desk.session.now = lambda: 0
    for table in to:
        hand.desk.turn_to(table)
        deal(hand.desk, "causes", "tray", "", everyone=False)
    return hand


def after(hand, minutes):
    hand.desk.session.now = lambda: minutes * MINUTE
    return unserved(hand.desk)


def test_a_table_without_a_card_is_said_five_minutes_after_the_others():
    hand = dealt(3, 1, 2)
    assert after(hand, 4) == []
    assert after(hand, 6) == [(3, 6)]
    assert unserved_said(unserved(hand.desk)) == "● Table 3\u00a0: sans carte depuis 6\u00a0minutes"
    assert lacking(hand.desk, "causes") == [3]


def test_several_tables_without_a_card_are_counted_and_their_rows_say_it():
    hand = dealt(3, 2)
    assert unserved_said(after(hand, 6)) == "● 2\u00a0tables sans carte"
    rows = [remarks(hand.desk, seen, hand.desk.conduct.clock())[:1] for seen in AllTables(hand.desk).seen()]
    assert rows == [["● aucune carte encore"], [], ["● aucune carte encore"]]


def test_nothing_is_said_once_all_have_cards_or_before_anything_is_dealt():
    assert after(dealt(2, 1, 2), 60) == []
    assert after(dealt(2), 60) == []
