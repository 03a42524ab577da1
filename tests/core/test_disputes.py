"""A card in dispute: two places, two reasons, then one decision that keeps its trace."""

import pytest

from fresque.core import edits
from fresque.core.batch import Add, Batch, Delete, Undo
from fresque.core.board import Board
from fresque.core.deck import Card, Deck
from fresque.core.disputes import MAX_PLACES, decide, disputes, in_dispute, places_of, second_place
from fresque.core.errors import FresqueError
from fresque.core.records import Link, PlacedCard

DECK = Deck(1, "essai", "Essai", cards=(Card("loi", "La loi"), Card("bus", "Le bus"), Card("eau", "L’eau")))


class Table:
    def __init__(self) -> None:
        self.board = Board()
        for n, card in enumerate(("loi", "bus", "eau")):
            self.does(edits.place(self.board, card, card, table=1, x=n * 300, y=0))

    def does(self, batch: Batch) -> "Table":
        self.board.commit(batch, "facilitator")
        return self

    def disputes(self, reason: str = "une cause", other: str = "un effet") -> "Table":
        self.does(edits.reword(self.does(second_place(self.board, "loi", "loi2", 0, 400)).board, "loi", reason))
        return self.does(edits.reword(self.board, "loi2", other))

    def links(self, source: str, target: str) -> "Table":
        return self.does(edits.connect(self.board, f"{source}-{target}", source, target))

    def ends(self) -> set[tuple[str, str]]:
        return {(r.source, r.target) for r in self.board.records(1) if isinstance(r, Link)}

    def cards(self) -> set[str]:
        return {r.id for r in self.board.records(1) if isinstance(r, PlacedCard)}


def test_a_second_place_is_the_same_card_with_a_reason_of_its_own():
    table = Table().disputes()
    first, second = table.board.get("loi"), table.board.get("loi2")
    assert (second.card, second.x, second.y, second.reason) == ("loi", 0, 400, "un effet")
    assert in_dispute(first)
    assert first.dispute == second.dispute
    assert {place.id for place in places_of(table.board, first)} == {"loi", "loi2"}
    assert second.z > table.board.get("eau").z


def test_deciding_keeps_one_place_and_remembers_the_reasons_given_up():
    table = Table().disputes()
    kept = table.does(decide(table.board, "loi2")).board.get("loi2")
    assert table.cards() == {"loi2", "bus", "eau"}
    assert (kept.decided, kept.reason, kept.given_up) == (True, "un effet", "une cause")
    assert not in_dispute(kept)


def test_the_links_of_the_places_given_up_come_to_the_one_kept():
    table = Table().disputes().links("loi", "bus").links("eau", "loi").links("loi2", "bus")
    table.does(decide(table.board, "loi2"))
    assert table.ends() == {("loi2", "bus"), ("eau", "loi2")}


def test_a_link_between_two_places_goes_with_the_dispute():
    table = Table().disputes().links("loi", "loi2")
    assert table.does(decide(table.board, "loi")).ends() == set()


def test_a_decision_is_one_gesture_and_undone_as_one():
    table = Table().disputes().links("loi", "bus")
    before = table.board.records(1)
    table.does(decide(table.board, "loi2"))
    table.board.commit(Undo(table.board.seq), "facilitator")
    assert table.board.records(1) == before


def test_a_card_left_in_one_place_is_in_dispute_no_more():
    table = Table().disputes()
    table.does(edits.remove(table.board, ["loi"]))
    assert not in_dispute(table.board.get("loi2"))
    assert disputes(DECK, table.board.records(1)) == ()


def test_a_place_that_a_gesture_from_elsewhere_left_alone_is_no_dispute():
    table = Table().disputes().does(Batch((Delete("loi2"),)))
    assert in_dispute(table.board.get("loi"))
    assert disputes(DECK, table.board.records(1)) == ()


def test_what_was_disputed_is_told_before_and_after_the_decision():
    table = Table().disputes()
    (open_,) = disputes(DECK, table.board.records(1))
    assert (open_.title, set(open_.reasons), open_.decided) == ("La loi", {"une cause", "un effet"}, False)
    (closed,) = disputes(DECK, table.does(decide(table.board, "loi2")).board.records(1))
    assert (closed.reasons, closed.decided) == (("un effet", "une cause"), True)


def test_a_card_decided_for_may_be_disputed_again():
    table = Table().disputes()
    table.does(decide(table.board, "loi2")).does(second_place(table.board, "loi2", "loi3", 900, 0))
    assert len(places_of(table.board, table.board.get("loi3"))) == 2
    kept = table.does(decide(table.board, "loi3")).board.get("loi3")
    assert kept.given_up.splitlines() == ["une cause", "un effet"]


def test_a_card_has_so_many_places_and_no_more():
    table = Table()
    for n in range(MAX_PLACES + 3):
        batch = second_place(table.board, "loi", f"loi-{n}", n * 200, 500)
        if batch.ops:
            table.does(batch)
    assert len(places_of(table.board, table.board.get("loi"))) == MAX_PLACES


def test_only_a_card_in_dispute_is_decided_and_only_a_card_disputed():
    table = Table()
    assert decide(table.board, "loi") == Batch()
    assert second_place(table.board, "gone", "x", 0, 0) == Batch()


@pytest.mark.parametrize("fields", [{"dispute": "un deux"}, {"given_up": ["x"]}, {"title": "x" * 91}, {"body": 3}])
def test_a_wrong_value_is_refused(fields):
    with pytest.raises(FresqueError):
        Table().does(Batch((Add("x", "card", {"card": "loi", "x": 0.0, "y": 0.0, **fields}),)))
