"""The short sentences: what is counted, what a record is called aloud."""

from dataclasses import replace

from fresque.app.desk import Desk
from fresque.app.session import Session
from fresque.app.summary import counted, said
from tests.app.hand import Hand


def linked():
    hand = Hand(charbon=(0, 0), co2=(300, 0))
    return hand.add("lien", "link", **{"from": "charbon", "to": "co2", "reason": "en brûlant"})


def test_cards_are_counted_out_of_those_with_a_lot_in_good_french():
    assert counted(Hand().desk).split("      ") == ["0 carte posée sur 8", "0 lien"]
    assert counted(Hand(charbon=(0, 0)).desk).split("      ") == ["1 carte posée sur 8", "0 lien"]
    assert counted(linked().desk).split("      ") == ["2 cartes posées sur 8", "1 lien"]
    back = linked().add("retour", "link", **{"from": "co2", "to": "charbon"})
    assert counted(back.desk).endswith("2 liens")


def test_jokers_and_blank_cards_come_on_top_and_cards_of_no_lot_count():
    extras = [card for card in Hand().desk.deck.cards if card.kind in ("joker", "blank")]
    assert extras
    assert counted(Hand(**{card.id: (0, 0) for card in extras}).desk).startswith("0 carte posée sur 8")
    loose = replace(Hand().desk.deck, cards=tuple(replace(card, lot="") for card in Hand().desk.deck.cards))
    assert counted(Desk(Session.in_memory(loose))).startswith("0 carte posée sur 8")


def test_a_card_is_said_with_its_face_and_its_links():
    hand = linked()
    assert said(hand.desk, "charbon") == "Le charbon, recto, 1 lien"


def test_a_link_a_note_and_a_title_are_said_with_their_words():
    hand = linked().add("idee", "note", x=0, y=300, text="Et si ?").add("titre", "title", x=0, y=-200, text="Ouf")
    assert said(hand.desk, "lien") == "Lien de Le charbon vers Le CO2\u00a0: en brûlant"
    assert said(hand.desk, "idee") == "Note\u00a0: Et si ?"
    assert said(hand.desk, "titre") == "Titre\u00a0: Ouf"


def test_what_has_gone_is_not_said():
    hand = linked()
    hand.session.undo()
    assert said(hand.desk, "lien") == said(hand.desk, "jamais") == ""


def test_hints_are_never_said():
    assert "SECRET" not in said(linked().desk, "charbon")
