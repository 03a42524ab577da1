"""The board read as a list: what lies where, beside what, linked to what; and what is asked before it changes."""

from dataclasses import replace

import pytest

from fresque.app.board_asks import ask_link, ask_move, ask_words
from fresque.app.board_list import heading, name, rows
from fresque.app.places import SIDES, beside, into_zone, zones
from fresque.core import edits
from fresque.core.deck import Layout, Zone
from fresque.core.records import Link
from tests.app.hand import Hand

SQUARE = {"charbon": (0, 0), "co2": (200, 0), "fonte": (0, 150), "chaleur": (200, 150)}


def table(**places):
    return Hand(**(places or SQUARE))


def link(hand, source="charbon", target="co2", reason="en brûlant", way="forward"):
    return hand.add("lien", "link", **{"from": source, "to": target, "reason": reason, "direction": way})


def said(hand, record=""):
    return [
        row.spoken.replace("\u00a0", " ") for row in rows(hand.desk) if record in ("", row.record, row.key.split()[0])
    ]


def test_cards_are_read_in_order_with_their_number_lot_place_and_neighbours():
    assert said(table()) == [
        "1 · Le charbon, lot 1 Les causes, en haut à gauche, à sa droite « Le CO2 », au-dessous « La fonte »",
        "4 · Le CO2, lot 2 Les effets, en haut à droite, à sa gauche « Le charbon », au-dessous « La chaleur »",
        "6 · La fonte, lot 2 Les effets, en bas à gauche, à sa droite « La chaleur », au-dessus « Le charbon »",
        "5 · La chaleur, lot 2 Les effets, en bas à droite, à sa gauche « La fonte », au-dessus « Le CO2 »",
    ]


def test_a_link_is_read_under_both_its_ends_with_its_reason():
    hand = link(table())
    assert said(hand, "charbon")[1] == "→ mène à « Le CO2 », en brûlant"
    assert said(hand, "co2")[1] == "← vient de « Le charbon », en brûlant"
    assert [row.record for row in rows(hand.desk) if row.level] == ["lien", "lien"]


@pytest.mark.parametrize(
    ("way", "words"),
    [("both", "↔ liée dans les deux sens à « Le CO2 »"), ("none", "— liée à « Le CO2 »")],
)
def test_the_direction_of_a_link_is_said(way, words):
    assert said(link(table(), way=way, reason=""), "charbon")[1] == f"{words}, sans raison écrite"


def test_a_card_alone_has_no_place_to_be_told():
    assert said(table(charbon=(900, 900))) == ["1 · Le charbon, lot 1 Les causes"]


def test_a_turned_card_and_a_locked_one_say_so():
    hand = Hand().add("p", "card", card="co2", x=0, y=0, face="verso", locked=True)
    assert said(hand) == ["4 · Le CO2, lot 2 Les effets, verso, verrouillée"]


def test_everything_else_on_the_table_is_read_too():
    hand = table().add("t", "title", x=0, y=-200, text="Ouf").add("n", "note", x=0, y=400, text="Et\nsi ?")
    hand.add("f", "frame", x=0, y=0, w=400, h=300, title="Demain").add("s", "stamp", x=9, y=9, kind="star")
    hand.add("d", "stroke", x=0, y=0, points=[0, 0, 9, 9])
    titles = [row.title for row in rows(hand.desk)]
    assert titles[:2] == ["Titre\u00a0: Ouf", "Cadre «\u00a0Demain\u00a0»"]
    assert titles[-3:] == ["Note\u00a0: Et\nsi ?", "Tampon étoile", "Trait de stylo, noir d’encre"]
    assert heading(rows(hand.desk)) == "9 éléments sur la table"
    assert name(hand.desk, "n") == "«\u00a0Et si ?\u00a0»"


def test_what_is_private_is_never_in_the_list():
    assert "SECRET" not in "\n".join(said(link(table())))


def test_only_the_table_in_view_is_read():
    hand = Hand(tables=2, charbon=(0, 0)).add("p", "card", card="co2", x=0, y=0, table=2)
    hand.desk.turn_to(2)
    assert [row.record for row in rows(hand.desk)] == ["p"]


def test_linking_asks_for_a_card_then_for_a_reason_and_is_one_gesture():
    hand = table()
    question, before = ask_link(hand.desk, "charbon"), hand.board.seq
    assert question.prompt == "Relier «\u00a0Le charbon\u00a0» à"
    assert [option.text for option in question.options] == ["4 · Le CO2", "6 · La fonte", "5 · La chaleur"]
    assert hand.board.seq == before
    reason = question.answer("co2")
    assert (reason.prompt, reason.options) == (
        "Pourquoi «\u00a0Le charbon\u00a0» mène à «\u00a0Le CO2\u00a0»\u00a0?",
        (),
    )
    assert reason.answer("  en brûlant ") is None
    (made,) = (r for r in hand.desk.records() if isinstance(r, Link))
    assert (made.reason, hand.board.seq) == ("en brûlant", before + 1)
    hand.session.undo()
    assert hand.links() == []


def test_a_card_linked_already_is_not_offered_again():
    assert "co2" not in [option.key for option in ask_link(link(table()).desk, "charbon").options]
    assert ask_link(table(charbon=(0, 0)).desk, "charbon") is None


@pytest.mark.parametrize(
    ("side", "place"), [("left", (20, 0)), ("right", (380, 0)), ("above", (200, -137)), ("below", (200, 137))]
)
def test_a_card_is_moved_beside_another(side, place):
    hand = table(charbon=(900, 900), co2=(200, 0))
    hand.desk.commit(beside(hand.desk, "charbon", "co2", side))
    hand.sees(charbon=place)


def test_a_card_goes_farther_when_something_lies_there_already():
    hand = table(charbon=(900, 900), co2=(0, 0), fonte=(180, 10), chaleur=(360, -10))
    hand.desk.commit(beside(hand.desk, "charbon", "co2", "right"))
    hand.sees(charbon=(540, 0))


def test_moving_asks_for_a_side_then_for_a_card():
    hand, before = table(), 4
    question = ask_move(hand.desk, "charbon")
    assert [option.key for option in question.options] == list(SIDES)
    cards = question.answer("below")
    assert cards.prompt == "Mettre «\u00a0Le charbon\u00a0» au-dessous de"
    assert cards.answer("fonte") is None
    assert hand.board.seq == before + 1
    hand.sees(charbon=(0, 287))


def test_a_locked_card_is_not_moved_and_a_card_gone_meanwhile_is_not_either():
    hand = Hand(co2=(0, 0)).add("p", "card", card="charbon", x=300, y=0, locked=True)
    assert ask_move(hand.desk, "p") is None
    assert beside(hand.desk, "parti", "co2", "left").ops == into_zone(hand.desk, "co2", "nulle-part").ops == ()


def test_words_are_written_anew_and_a_card_has_none():
    hand = link(table()).add("n", "note", x=0, y=400, text="Avant")
    assert ask_words(hand.desk, "n").words == "Avant"
    ask_words(hand.desk, "n").answer("Après ")
    ask_words(hand.desk, "lien").answer("en chauffant")
    assert (hand.board.get("n").text, hand.board.get("lien").reason) == ("Après", "en chauffant")
    assert ask_words(hand.desk, "charbon") is None


def zoned(**places):
    """A table of three columns: causes, effects, actions."""
    hand = table(**places)
    columns = tuple(Zone(lot.id, lot.title, column=n) for n, lot in enumerate(hand.desk.deck.lots))
    hand.session.deck = replace(hand.desk.deck, layout=Layout("columns", columns))
    return hand


def test_a_place_is_that_of_the_zone_and_zones_are_read_one_after_the_other():
    hand = zoned(charbon=(0, 0), co2=(0, 0), fonte=(9000, 0))
    for card, zone, down in (("charbon", "effets", -100), ("co2", "causes", 100)):
        x, y = next(area.bounds.centre for area in zones(hand.desk) if area.zone.id == zone)
        record = hand.board.get(card)
        hand.desk.commit(edits.move(hand.board, [card], x - record.x, y + down - record.y))
    spoken = said(hand)
    assert spoken[0].startswith("4 · Le CO2, lot 2 Les effets, dans « Les causes »")
    assert spoken[1].startswith("1 · Le charbon, lot 1 Les causes, dans « Les effets »")
    assert spoken[2].startswith("6 · La fonte")


def test_a_card_is_moved_into_a_zone_where_a_seat_is_free():
    hand = zoned(charbon=(9000, 0), co2=(9000, 900))
    question, before = ask_move(hand.desk, "charbon"), hand.board.seq
    assert question.options[0].text.replace("\u00a0", " ") == "Dans « Les causes »"
    for card in ("charbon", "co2"):
        assert ask_move(hand.desk, card).answer("zone 1") is None
    one, other = hand.board.get("charbon"), hand.board.get("co2")
    assert zones(hand.desk)[0].holds(one.x, one.y)
    assert zones(hand.desk)[0].holds(other.x, other.y)
    assert ((one.x, one.y) != (other.x, other.y), hand.board.seq) == (True, before + 2)
