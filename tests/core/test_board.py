"""The engine: a gesture is done whole or not at all, and each hand undoes only its own."""

import pytest

from fresque.core.batch import Add, Batch, Delete, Redo, Set, Undo
from fresque.core.board import MAX_OPS, Board
from fresque.core.errors import FresqueError
from fresque.core.records import Link, PlacedCard

ANNE, BOB = "table-1", "table-2"


def card(record_id, table=1, **fields):
    return Add(record_id, "card", {"card": "a", "x": 0, "y": 0, "table": table, **fields})


def link(record_id, source, target, **fields):
    return Add(record_id, "link", {"from": source, "to": target, **fields})


def played(*gestures, actor=ANNE, board=None):
    board = board or Board()
    for gesture in gestures:
        board.commit(Batch((gesture,)) if isinstance(gesture, (Add, Set, Delete)) else gesture, actor)
    return board


def linked():
    return played(card("p"), card("q"), link("k", "p", "q", reason="car"))


def refused(board, *ops, actor=ANNE):
    before, seq = board.records(), board.seq
    with pytest.raises(FresqueError) as caught:
        board.commit(Batch(ops), actor)
    assert (board.records(), board.seq) == (before, seq)
    return caught.value.summary


def test_a_gesture_is_numbered_and_says_what_it_touched():
    board = Board()
    done = board.commit(Batch((card("p"), card("q"))), ANNE)
    assert (done.seq, done.touched) == (1, {"p", "q"})
    assert board.commit(Batch((Set("p", {"x": 5}),)), ANNE).touched == {"p"}
    assert board.get("p").x == 5.0


def test_a_bad_change_in_the_middle_refuses_the_whole_gesture():
    board = linked()
    refused(board, Set("p", {"x": 9}), card("r"), Delete("q"), Set("nobody", {"x": 1}))
    refused(board, card("r"), card("r"))
    refused(board, Set("p", {"x": 9}), Set("p", {"x": "far"}))
    assert board.commit(Batch((card("r"),)), ANNE).touched == {"r"}


def test_an_empty_gesture_or_one_too_large_is_refused():
    assert "0" in refused(Board())
    refused(Board(), *(card(f"p{i}") for i in range(MAX_OPS + 1)))


def test_an_id_is_used_once_even_after_it_is_deleted_or_undone():
    board = played(card("p"), Delete("p"))
    assert "p" in refused(board, card("p"))
    board = played(card("p"), Undo(1))
    assert "p" in refused(board, card("p"))


def test_what_is_gone_cannot_be_changed_nor_deleted_twice():
    board = played(card("p"), Delete("p"))
    refused(board, Set("p", {"x": 1}))
    refused(board, Delete("p"))
    assert board.get("p") is None
    assert board.fields("p") == board.fields("never") == {}


def test_the_last_card_put_down_lies_on_top_and_the_gesture_says_so():
    board = played(card("p"), card("q"))
    done = board.commit(Batch((card("r"), card("s"))), ANNE)
    assert [r.id for r in board.records()] == ["p", "q", "r", "s"]
    assert [op.fields["z"] for op in done.gesture.ops] == ["a2", "a3"]
    board.commit(Batch((Set("p", {"z": "a9"}),)), ANNE)
    assert [r.id for r in board.records()][-1] == "p"
    assert board.commit(Batch((card("t"),)), ANNE).gesture.ops[0].fields["z"] == "aA"


def test_each_table_has_its_own_board():
    board = played(card("p"), card("q", table=2))
    assert [r.id for r in board.records(2)] == ["q"]
    assert len(board.records()) == 2


def test_a_link_hides_with_either_end_and_comes_back_with_it():
    board = linked()
    done = board.commit(Batch((Delete("p"),)), BOB)
    assert done.touched == {"p", "k"}
    assert board.get("k") is None
    assert board.links_of("q") == []
    assert board.commit(Undo(done.seq), BOB).touched == {"p", "k"}
    assert board.links_of("q") == [Link("k", 1, "p", "q", "car")]


def test_a_link_hides_when_an_end_goes_to_another_table():
    board = linked()
    done = board.commit(Batch((Set("q", {"table": 2}),)), ANNE)
    assert (done.touched, board.get("k")) == ({"q", "k"}, None)
    board.commit(Batch((Set("p", {"table": 2}),)), ANNE)
    assert board.get("k").table == 2


def test_a_hidden_link_may_still_be_deleted_with_its_card():
    board = linked()
    board.commit(Batch((Delete("p"), Delete("k"))), ANNE)
    assert [r.id for r in board.records()] == ["q"]


def test_a_link_needs_two_different_cards_of_one_table_that_lie_there():
    board = played(card("p"), card("q"), card("far", table=2), card("gone"), Delete("gone"))
    for ends in (("p", "p"), ("p", "nobody"), ("gone", "p"), ("p", "far")):
        assert "k" in refused(board, link("k", *ends))
    assert "k" in refused(board, link("k", "p", "q", table=2))
    board.commit(Batch((link("k", "p", "q"),)), ANNE)
    assert "l" in refused(board, link("l", "k", "q"))
    assert "l" in refused(board, Add("f", "phase", {}), link("l", "f", "q"))


def test_the_same_two_cards_are_linked_once_each_way():
    board = linked()
    assert "déjà" in refused(board, link("k2", "p", "q"))
    board.commit(Batch((link("back", "q", "p"),)), ANNE)
    assert "déjà" in refused(board, Set("back", {"from": "p", "to": "q"}))
    assert "déjà" in refused(played(card("p"), card("q")), link("a", "p", "q"), link("b", "p", "q"))
    board.commit(Batch((Delete("k"),)), ANNE)
    board.commit(Batch((link("k2", "p", "q"),)), ANNE)
    assert {k.id for k in board.links_of("p")} == {"back", "k2"}


def test_a_link_can_be_drawn_in_the_gesture_that_puts_its_cards_and_moved_to_another_card():
    board = Board()
    board.commit(Batch((link("k", "p", "q"), card("p"), card("q"), card("r"))), ANNE)
    board.commit(Batch((Set("k", {"to": "r"}),)), ANNE)
    assert (board.links_of("q"), [k.target for k in board.links_of("r")]) == ([], ["r"])
    assert "k" in refused(board, Set("k", {"to": "p"}))


def test_undo_gives_back_the_value_before_and_leaves_the_neighbours_alone():
    board = played(card("p"), Set("p", {"x": 1, "y": 1}))
    played(Set("p", {"x": 2}), actor=BOB, board=board)
    board.commit(Undo(2), ANNE)
    assert (board.get("p").x, board.get("p").y) == (2.0, 0.0)
    board.commit(Undo(3), BOB)
    assert board.get("p").x == 0.0
    board.commit(Redo(2), ANNE)
    assert (board.get("p").x, board.get("p").y) == (1.0, 1.0)


def test_nobody_undoes_or_redoes_for_another_nor_twice():
    board = played(card("p"))
    for gesture, actor in ((Undo(1), BOB), (Redo(1), ANNE), (Undo(2), ANNE), (Undo(0), ANNE), (Undo(-1), ANNE)):
        with pytest.raises(FresqueError, match="geste"):
            board.commit(gesture, actor)
    board.commit(Undo(1), ANNE)
    for gesture, actor in ((Undo(1), ANNE), (Redo(1), BOB), (Undo(2), ANNE)):
        with pytest.raises(FresqueError, match="geste"):
            board.commit(gesture, actor)
    assert board.seq == 2


def test_a_new_gesture_ends_what_could_be_redone_for_that_hand_only():
    board = played(card("p"), Undo(1))
    played(card("q"), Undo(3), actor=BOB, board=board)
    played(card("r"), board=board)
    assert (board.redoable(ANNE), board.redoable(BOB)) == (None, 3)
    with pytest.raises(FresqueError):
        board.commit(Redo(1), ANNE)


def test_undo_and_redo_go_back_and_forth_in_order():
    board = played(card("p"), card("q"), card("r"))
    for expected in (3, 2, 1, None):
        assert board.undoable(ANNE) == expected
        if expected:
            board.commit(Undo(expected), ANNE)
    for expected in (1, 2, 3, None):
        assert board.redoable(ANNE) == expected
        if expected:
            board.commit(Redo(expected), ANNE)
    assert [r.id for r in board.records()] == ["p", "q", "r"]


def test_a_deletion_undone_brings_the_card_back_as_it_was():
    board = played(card("p", angle=5, face="verso"), Delete("p"), Undo(2))
    assert board.get("p") == PlacedCard("p", 1, 0.0, 0.0, "a0", 5.0, card="a", face="verso")


def test_a_record_is_built_once_until_it_is_touched():
    board = played(card("p"), card("q"))
    seen = board.get("p")
    played(Set("q", {"x": 3}), board=board)
    assert board.get("p") is seen
    played(Set("p", {"x": 3}), board=board)
    assert board.get("p") is not seen


def test_the_facts_of_a_table_follow_what_is_done_and_undone():
    board = played(card("p"), Add("d", "deal", {"lot": "a", "table": 1}))
    assert [fact.id for fact in board.facts(1)] == ["d"]
    assert board.facts(2) == ()
    board.commit(Undo(2), ANNE)
    assert board.facts(1) == board.facts() == ()


def test_a_card_carried_to_another_table_leaves_one_list_for_the_other():
    board = played(card("p"), card("q"), card("r", table=2))
    assert [r.id for r in board.records(1)] == ["p", "q"]
    played(Set("q", {"table": 2}), board=board)
    assert [r.id for r in board.records(1)] == ["p"]
    assert {r.id for r in board.records(2)} == {"q", "r"}
