"""Dealing: whole, in turn or one by one; out of order only when it is asked for; jokers, and people who come late."""

from hypothesis import given
from hypothesis import strategies as st

from fresque.app.actions import BY_ID
from fresque.app.dealing import (
    arrive,
    count,
    deal,
    give_joker,
    hands,
    hidden,
    jokers,
    newcomer,
    out_of_turn,
    people,
    reading_said,
    reveal_next,
)
from fresque.app.tray import CardRow, rows
from fresque.core.clock import MINUTE
from fresque.core.dealing import given_up, in_turn, seats, shares
from tests.app.hand import Hand
from tests.app.test_actions import Window
from tests.app.test_conduct import Conductor


def pile(hand, lot="causes"):
    """The cards of the lot in the pile, and whether each may be taken."""
    return {row.card.id: row.ready for row in rows(hand.desk) if isinstance(row, CardRow) and row.card.lot == lot}


def test_a_lot_dealt_to_all_the_tables_is_one_gesture_and_one_undo():
    hand = Hand(tables=3)
    assert deal(hand.desk, "causes", "tray", "", everyone=True)
    assert (hand.board.seq, sorted(fact.table for fact in hand.board.records())) == (1, [1, 2, 3])
    hand.desk.undo()
    assert hand.board.records() == []


def test_a_table_that_has_the_lot_is_not_dealt_it_again():
    hand = Hand(tables=2)
    deal(hand.desk, "causes", "tray", "", everyone=False)
    assert deal(hand.desk, "causes", "tray", "", everyone=True)
    assert sorted(fact.table for fact in hand.board.records()) == [1, 2]
    assert not deal(hand.desk, "causes", "tray", "", everyone=True)


def test_in_turn_each_table_has_its_own_cards_in_its_pile():
    hand = Hand(tables=2)
    deal(hand.desk, "causes", "turn", "", everyone=False)
    assert pile(hand) == {"charbon": True, "forets": True}
    assert not hand.desk.put("petrole", 0, 0)
    hand.desk.turn_to(2)
    assert pile(hand) == {"petrole": True}
    assert hand.desk.put("petrole", 0, 0)


def test_popcorn_keeps_the_cards_until_the_facilitator_reveals_each():
    hand = Hand()
    deal(hand.desk, "causes", "popcorn", "", everyone=False)
    assert pile(hand) == {"charbon": False, "petrole": False, "forets": False}
    assert not hand.desk.put("charbon", 0, 0)
    assert reveal_next(hand.desk).id == "charbon"
    assert (pile(hand)["charbon"], [card.id for card in hidden(hand.desk)]) == (True, ["petrole", "forets"])
    hand.desk.undo()
    assert pile(hand)["charbon"] is False


def test_when_all_is_revealed_there_is_nothing_to_reveal():
    hand = Hand()
    assert not BY_ID["deal.reveal"].enabled(hand.desk)
    deal(hand.desk, "causes", "popcorn", "", everyone=False)
    assert [reveal_next(hand.desk) is not None for _ in range(4)] == [True, True, True, False]


def test_a_lot_before_its_turn_says_why():
    hand = Hand()
    assert out_of_turn(hand.desk, "causes") == ""
    assert out_of_turn(hand.desk, "actions") == "Le lot 3 vient après le lot 1, qui n’est pas distribué."


def test_a_slip_of_the_hand_during_the_workshop_is_asked_about_and_deals_nothing():
    hand = Conductor().does("phase.next", "phase.next")
    window = Window()
    BY_ID["board.deal"].run(hand.desk, window)
    BY_ID["board.deal"].run(hand.desk, window)
    assert (hand.desk.dealt(), window.asked) == ({"causes"}, [("conduct", "deal")])
    assert out_of_turn(hand.desk, "effets") == "Aucune carte du lot 1 n’est encore posée."
    hand.desk.put("charbon", 0, 0)
    BY_ID["board.deal"].run(hand.desk, window)
    assert hand.desk.dealt() == {"causes", "effets"}


def test_a_lot_whose_phase_has_not_begun_is_asked_about():
    hand = Conductor().does("phase.next")
    assert out_of_turn(hand.desk, "causes") == "Le lot 1 est prévu dans «\u00a0Le jeu\u00a0», qui n’a pas commencé."
    assert out_of_turn(hand.does("phase.next").desk, "causes") == ""


def test_the_reading_chosen_is_said_with_the_instruction_and_kept_for_the_next_lot():
    hand = Hand()
    assert reading_said(hand.desk) == ""
    deal(hand.desk, "causes", "tray", "silent", everyone=False)
    assert reading_said(hand.desk) == "Lecture\u00a0: chacun lit en silence, puis partage."


def test_jokers_are_given_once_to_each_table():
    hand = Hand(tables=2)
    assert give_joker(hand.desk).id == "surprise"
    assert (give_joker(hand.desk), jokers(hand.desk)) == (None, [])
    hand.desk.turn_to(2)
    assert [card.id for card in jokers(hand.desk)] == ["surprise"]


def test_someone_who_comes_late_is_counted_and_the_cards_are_shared_again():
    hand = Hand()
    deal(hand.desk, "causes", "tray", "", everyone=False)
    count(hand.desk, 2, 3, 1)
    assert (
        hands(hand.desk)
        == "3\u00a0cartes en main pour 2\u00a0personnes à la table\u00a0: 1 chacun, une de plus pour 1\u00a0personne."
    )
    arrive(hand.desk)
    assert (people(hand.desk).present, people(hand.desk).expected, people(hand.desk).late) == (3, 3, 0)
    assert hands(hand.desk) == "3\u00a0cartes en main pour 3\u00a0personnes à la table\u00a0: 1 chacun."
    hand.desk.put("charbon", 0, 0)
    assert hands(hand.desk).endswith("1 lit avec son voisin.")


def test_the_one_who_comes_late_is_told_where_to_sit_and_who_gives_which_card():
    hand = Hand(tables=2)
    deal(hand.desk, "causes", "tray", "", everyone=True)
    count(hand.desk, 2, 4, 1)
    arrive(hand.desk)
    assert newcomer(hand.desk) == "Table 1, place 2\u00a0: la place 1 donne «\u00a0Les forêts\u00a0»."
    for _late in range(5):
        arrive(hand.desk)
    assert newcomer(hand.desk) == "Table 2, place 4\u00a0: lit avec la place 3."


def test_silent_reading_begins_its_clock_with_the_same_gesture():
    hand = Conductor().waits(60)
    deal(hand.desk, "causes", "tray", "silent", everyone=False, silent=3)
    (clock,) = hand.desk.conduct.clocks.all()
    assert (clock.kind, clock.small.left(hand.session.now())) == ("reading", 3 * MINUTE)
    hand.desk.undo()
    assert (hand.desk.conduct.clocks.all(), hand.desk.dealt()) == ((), set())


def test_one_key_deals_to_twenty_one_tables_and_asks_first_out_of_turn():
    hand = Conductor(tables=21).waits(60).does("deal.everyone")
    assert all(hand.board.records(table) for table in range(1, 22))
    hand.does("phase.next")
    window = Window()
    BY_ID["deal.everyone"].run(hand.desk, window)
    assert (window.asked, hand.desk.dealt()) == ([("conduct", "deal")], {"causes"})


@given(st.integers(0, 40), st.integers(1, 25))
def test_a_newcomer_takes_a_fair_share_and_nobody_gives_their_only_card(cards, people):
    taken = given_up([str(n) for n in range(cards)], people)
    kept = [cards // people + (seat <= cards % people) for seat in range(1, people + 1)]
    for seat, _card in taken:
        kept[seat - 1] -= 1
    assert len({card for _seat, card in taken}) == len(taken) == cards // (people + 1)
    assert all(kept) or cards < people
    assert cards < people or max(kept) - len(taken) <= 1


def test_nobody_counted_nothing_is_said_of_hands():
    hand = Hand()
    deal(hand.desk, "causes", "tray", "", everyone=False)
    assert hands(hand.desk) == ""


def test_a_read_only_copy_deals_nothing():
    hand = Hand()
    hand.session.read_only = True
    names = ("deal.choose", "deal.reveal", "deal.joker", "people.count", "people.more")
    assert [name for name in names if BY_ID[name].enabled(hand.desk)] == []


@given(st.integers(1, 40), st.integers(1, 25))
def test_in_turn_no_card_is_lost_and_no_table_has_two_more_than_another(cards, tables):
    deck = Hand().desk.deck
    dealt = in_turn([deck.cards[n % len(deck.cards)] for n in range(cards)], range(1, tables + 1))
    sizes = [len(given_cards) for given_cards in dealt.values()]
    assert (sum(sizes), len(sizes)) == (cards, tables)
    assert max(sizes) - min(sizes) <= 1
    each, more = shares(cards, tables)
    assert sorted(sizes) == [each] * (tables - more) + [each + 1] * more


def test_the_first_tables_take_one_person_more():
    assert [seats(17, 3, table) for table in (1, 2, 3)] == [6, 6, 5]
    assert [seats(0, 3, 1), seats(2, 3, 3)] == [0, 0]
