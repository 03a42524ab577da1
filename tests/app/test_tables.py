"""Tables compared and copied: what all linked, what one dared, and a board made again elsewhere in one gesture."""

from itertools import count

import pytest

from fresque.app.session import Session, SessionInfo
from fresque.app.tables import copy_table, counts, is_empty
from fresque.core.batch import Add, Batch, Set
from fresque.core.compared import compared
from fresque.core.errors import FresqueError
from fresque.core.records import Link, Placed, PlacedCard
from fresque.storage.decks import read_deck
from tests.app.hand import CLIMATE

DECK = read_deck(CLIMATE)


class Room:
    """Three tables, each with the cards it placed; a link is written "charbon>co2"."""

    def __init__(self, *tables, cards=("charbon", "co2", "fonte")):
        self.session = Session.in_memory(DECK, SessionInfo(tables=3))
        for table, links in enumerate(tables, 1):
            for card in cards if links is not None else ():
                self.adds(f"{card}-{table}", "card", table, card=card, x=10 * table, y=0)
            for link in links or ():
                first, last = link.split(">")
                self.adds(f"{link}-{table}", "link", table, **{"from": f"{first}-{table}", "to": f"{last}-{table}"})

    board = property(lambda self: self.session.board)

    def adds(self, record_id, type_, table, **fields):
        name = record_id.replace(">", "-to-")
        self.session.commit(Batch((Add(name, type_, {"table": table, **fields}),)))
        return self

    def compared(self):
        return compared(self.board, DECK, range(1, 4))

    def copies(self, source, target):
        numbers = count(1)
        return self.session.commit(copy_table(self.board, source, target, lambda: f"new-{next(numbers)}"))

    def lies(self, table):
        """What a table shows, without ids."""
        cards = {r.id: r.card for r in self.board.records(table) if isinstance(r, PlacedCard)}
        placed = [
            (r.type, r.x, r.y, getattr(r, "card", "")) for r in self.board.records(table) if isinstance(r, Placed)
        ]
        links = [(cards[r.source], cards[r.target], r.reason) for r in self.board.records(table) if isinstance(r, Link)]
        return placed, sorted(links)


def pairs(found):
    return [(pair.first, pair.second, pair.tables) for pair in found]


def test_links_of_all_and_of_a_single_table_are_told_apart():
    found = Room(
        ["charbon>co2", "co2>fonte"], ["charbon>co2", "co2>fonte"], ["charbon>co2", "charbon>fonte"]
    ).compared()
    assert pairs(found.common) == [("charbon", "co2", (1, 2, 3))]
    assert pairs(found.alone) == [("charbon", "fonte", (3,))]


def test_the_direction_of_a_link_does_not_matter():
    found = Room(["charbon>co2"], ["co2>charbon"]).compared()
    assert pairs(found.common) == [("charbon", "co2", (1, 2))]


def test_two_links_there_and_back_count_once_and_keep_both_reasons():
    room = Room([], []).adds("a", "link", 1, **{"from": "charbon-1", "to": "co2-1", "reason": "en brûlant"})
    room.adds("b", "link", 1, **{"from": "co2-1", "to": "charbon-1", "reason": "retour"})
    (pair,) = room.compared().alone
    assert pair.reasons == {1: ("en brûlant", "retour")}


def test_a_table_that_has_not_begun_does_not_empty_what_is_common():
    found = Room(["charbon>co2"], ["charbon>co2"], None).compared()
    assert (found.tables, len(found.common)) == ((1, 2), 1)


def test_a_single_table_has_nothing_to_be_compared_with():
    found = Room(["charbon>co2"], None, None).compared()
    assert (found.tables, found.common, found.alone) == ((1,), (), ())


def test_blank_cards_are_not_compared_each_table_words_its_own():
    found = Room(["vierge>co2"], ["vierge>co2"], cards=("vierge", "co2")).compared()
    assert (found.common, found.alone) == ((), ())


def test_a_link_that_is_gone_with_its_card_is_not_compared():
    room = Room(["charbon>co2"], ["charbon>co2"])
    room.session.commit(Batch((Set("co2-2", {"table": 3}),)))
    assert pairs(room.compared().alone) == [("charbon", "co2", (1,))]


def test_a_copy_lies_as_its_model_with_records_of_its_own():
    room = Room(["charbon>co2", "co2>fonte"], None).adds("note", "note", 1, text="Oui", x=5, y=5)
    room.copies(1, 2)
    assert room.lies(2) == room.lies(1)
    assert not {r.id for r in room.board.records(1)} & {r.id for r in room.board.records(2)}


def test_a_copy_takes_the_place_of_what_was_there_and_one_undo_brings_it_back():
    room = Room(["charbon>co2"], ["co2>fonte"])
    before, seq = room.lies(2), room.board.seq
    room.copies(1, 2)
    assert (room.lies(2)[1], room.board.seq) == ([("charbon", "co2", "")], seq + 1)
    room.session.undo()
    assert room.lies(2) == before


def test_the_lots_dealt_come_with_the_copy_once():
    room = Room([], None).adds("d1", "deal", 1, lot="causes").adds("d2", "deal", 1, lot="effets")
    room.adds("d3", "deal", 2, lot="causes").copies(1, 2)
    assert sorted(r.fields["lot"] for r in room.board.records(2) if r.type == "deal") == ["causes", "effets"]


@pytest.mark.parametrize(("source", "target"), [(1, 1), (3, 1)])
def test_an_empty_table_or_the_same_one_is_not_copied(source, target):
    room = Room(["charbon>co2"], None, None)
    before = room.lies(1)
    assert room.copies(source, target) == 0
    assert room.lies(1) == before


def test_a_table_too_full_to_copy_is_refused_and_nothing_changes():
    room = Room(None, None)
    for start in range(0, 6000, 3000):
        notes = [Add(f"n{start + n}", "note", {"table": 1, "x": n, "y": 0}) for n in range(3000)]
        room.session.commit(Batch(tuple(notes)))
    with pytest.raises(FresqueError, match="1 à 5000"):
        room.copies(1, 2)
    assert is_empty(room.board, 2)


def test_what_lies_on_a_table_is_counted():
    room = Room(["charbon>co2"], None).adds("n", "note", 1, text="Oui", x=0, y=0)
    assert str(counts(1, room.board.records(1))) == "3 cartes, 1 lien"
    assert str(counts(2, room.board.records(2))) == "vide"
    assert counts(1, room.board.records(1)).notes == 1
