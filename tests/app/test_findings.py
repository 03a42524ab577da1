"""Landmarks for the facilitator: what is found, invented or to question; never a mark out of ten."""

import re

from fresque.app.findings import findings
from tests.app.hand import Hand

PLACES = {"charbon": (0, 0), "petrole": (0, 200), "co2": (300, 0), "chaleur": (600, 0), "fonte": (900, 0)}


def table(*links, cards=PLACES):
    hand = Hand(**{card: PLACES[card] for card in cards})
    for source, target in links:
        hand.add(f"{source}-{target}", "link", **{"from": source, "to": target})
    return findings(hand.desk).splitlines()


def test_an_empty_table_is_told_nothing():
    assert findings(Hand().desk) == ""


def test_reference_links_count_only_between_cards_that_are_there():
    assert table(cards=("charbon", "co2"))[0] == "0 lien de référence retrouvé sur 1"
    assert table(("charbon", "co2"))[0] == "1 lien de référence retrouvé sur 3"
    two = table(("charbon", "co2"), ("co2", "chaleur"))
    assert two[0] == "2 liens de référence retrouvés sur 3"


def test_without_a_possible_link_none_is_named():
    assert table(cards=("charbon", "fonte")) == ["2 cartes isolées"]
    assert table(cards=("charbon",)) == ["1 carte isolée"]


def test_optional_and_original_links_are_named_as_such():
    lines = table(("chaleur", "fonte"), ("petrole", "fonte"), ("petrole", "chaleur"))
    assert lines[1:] == ["1 lien facultatif", "2 liens originaux", "2 cartes isolées"]


def test_a_link_to_question_is_counted():
    assert "1 lien à questionner" in table(("fonte", "charbon"))


def test_there_is_never_a_score():
    words = " ".join(table(("charbon", "co2"), ("fonte", "charbon"), ("petrole", "fonte")))
    assert not re.search(r"%|score|note\b|points?\b|/\s*\d", words)


def test_the_other_table_is_not_looked_at():
    hand = Hand(tables=2, charbon=(0, 0), co2=(300, 0))
    hand.desk.turn_to(2)
    assert findings(hand.desk) == ""
