"""The pile: each lot with what is left of it, what may be taken now, and nothing private."""

from dataclasses import replace

import pytest

from fresque.app.desk import Desk
from fresque.app.session import Session
from fresque.app.tray import CardRow, LotRow, rows, spoken
from fresque.storage.decks import find_deck, read_deck
from tests.app.hand import Hand


def lots(hand):
    return [(row.number, row.title, row.note, row.state) for row in rows(hand.desk) if isinstance(row, LotRow)]


def cards(hand, *, ready=None):
    return [r.card.id for r in rows(hand.desk) if isinstance(r, CardRow) and ready in (None, r.ready)]


def dealt():
    return Hand().add("donne", "deal", lot="causes")


def test_before_any_lot_is_dealt_only_blank_cards_and_jokers_may_be_taken():
    hand = Hand()
    assert lots(hand)[0] == (1, "Les causes", "à distribuer", "waiting")
    assert lots(hand)[-2:] == [(0, "Cartes vierges", "", "section"), (0, "Jokers", "1 restant", "section")]
    assert len(cards(hand)) == 10
    assert cards(hand, ready=True) == ["vierge", "surprise"]


def test_cards_of_no_lot_are_not_called_jokers():
    deck = Hand().desk.deck
    loose = replace(deck, lots=(), cards=tuple(replace(card, lot="") for card in deck.cards))
    first = rows(Desk(Session.in_memory(loose)))[0]
    assert isinstance(first, LotRow)
    assert first.title == "Cartes sans lot"


def test_a_dealt_lot_counts_what_lies_on_the_table():
    hand = dealt()
    assert cards(hand, ready=True) == ["charbon", "petrole", "forets", "vierge", "surprise"]
    hand.desk.put("petrole", 0, 0)
    assert lots(hand)[0] == (1, "Les causes", "1/3", "dealt")
    assert cards(hand)[:3] == ["charbon", "forets", "co2"]


def test_a_joker_leaves_its_pile_and_a_blank_card_stays():
    hand = Hand()
    hand.desk.put("vierge", 0, 0)
    hand.desk.put("surprise", 300, 0)
    assert cards(hand)[-2:] == ["train", "vierge"]


def test_each_table_has_its_own_piles():
    hand = Hand(tables=2).add("donne", "deal", lot="causes", table=2)
    assert lots(hand)[0][3] == "waiting"
    hand.desk.turn_to(2)
    assert lots(hand)[0][3] == "dealt"


def test_a_row_is_said_aloud_with_its_number_and_its_state():
    said = [spoken(row) for row in rows(Hand().desk)]
    assert said[:2] == ["Lot 1, Les causes, à distribuer", "Carte 1, Le charbon, pas encore distribuée"]
    assert said[-4:] == ["Cartes vierges", "Carte à écrire, autant que vous voulez", "Jokers, 1 restant", "Surprise"]
    assert [spoken(row) for row in rows(dealt().desk)][1] == "Carte 1, Le charbon"


@pytest.mark.parametrize("hand", [Hand(), dealt()], ids=["waiting", "dealt"])
def test_what_is_said_of_the_pile_is_never_private(hand):
    assert "SECRET" not in "\n".join(spoken(row) for row in rows(hand.desk))


def test_the_pile_does_not_give_the_order_of_a_ring_away():
    deck = read_deck(find_deck("boite-noire-ia"))
    steps = [row for row in rows(Desk(Session.in_memory(deck))) if isinstance(row, CardRow) and row.card.kind == "step"]
    assert [row.number for row in steps] == [""] * 6
    assert [row.card.title for row in steps] == sorted(row.card.title for row in steps)
    assert not any(str(row.card.number) in spoken(row) for row in steps)
