"""Edits: from what lies on the board to the one batch that changes it."""

import pytest

from fresque.core import edits
from fresque.core.batch import Add, Batch, Set, Undo
from fresque.core.board import Board
from fresque.core.records import Note, PlacedCard

NOTHING = Batch(())
EDITS = {
    "move": lambda board, ids: edits.move(board, ids, 5, 5),
    "flip": edits.flip,
    "remove": edits.remove,
    "reverse": edits.reverse,
    "recolor": edits.recolor,
}


def table(**ops):
    """A board with two cards and a note, then what the test adds: id=(type, fields)."""
    board = Board()
    there = {
        "charbon": ("card", {"card": "charbon", "x": 0, "y": 0}),
        "co2": ("card", {"card": "co2", "x": 300, "y": 0}),
        "idee": ("note", {"x": 0, "y": 300, "text": "Et si ?"}),
    }
    for record_id, (type_, fields) in (there | ops).items():
        board.commit(Batch((Add(record_id, type_, fields),)), "facilitator")
    return board


def done(board, batch):
    board.commit(batch, "facilitator")
    return board


def linked(**fields):
    return table(lien=("link", {"from": "charbon", "to": "co2", "reason": "en brûlant"} | fields))


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_an_edit_of_what_has_gone_is_nothing(edit):
    assert edit(table(), ()) == edit(table(), ("parti", "jamais-venu")) == NOTHING


def test_a_card_is_placed_above_everything_on_its_table():
    board = done(table(), edits.place(table(), "neuf", "fonte", table=1, x=7, y=8))
    card = board.get("neuf")
    assert (card.card, card.x, card.y, card.table, card.face) == ("fonte", 7, 8, 1, "recto")
    assert board.records(1)[-1].id == "neuf"


def test_moving_keeps_the_order_of_those_moved_and_brings_them_up():
    board = table()
    batch = edits.move(board, ["co2", "charbon"], 10, -5)
    assert [op.id for op in batch.ops] == ["charbon", "co2"]
    assert batch.ops[0].fields["z"] < batch.ops[1].fields["z"]
    done(board, batch)
    assert [r.id for r in board.records()] == ["idee", "charbon", "co2"]
    assert (board.get("co2").x, board.get("co2").y) == (310, -5)


def test_moving_nowhere_or_what_is_locked_is_nothing():
    board = table(fixe=("card", {"card": "fonte", "x": 0, "y": 0, "locked": True}))
    assert edits.move(board, ["charbon"], 0, 0) == edits.move(board, ["fixe"], 9, 9) == NOTHING
    assert [op.id for op in edits.move(board, ["fixe", "co2"], 9, 9).ops] == ["co2"]


def test_links_do_not_move_by_themselves():
    assert edits.move(linked(), ["lien"], 9, 9) == NOTHING


def test_only_cards_are_turned_over_and_back():
    board = table()
    done(board, edits.flip(board, ["charbon", "idee"]))
    assert (board.get("charbon").face, board.get("co2").face) == ("verso", "recto")
    done(board, edits.flip(board, ["charbon", "co2"]))
    assert (board.get("charbon").face, board.get("co2").face) == ("recto", "verso")


def test_removing_a_card_takes_its_links_and_undo_brings_all_back():
    board = linked()
    before = board.records()
    done(board, edits.remove(board, ["charbon"]))
    assert [r.id for r in board.records()] == ["co2", "idee"]
    board.commit(Undo(board.undoable("facilitator")), "facilitator")
    assert board.records() == before


def test_a_locked_record_is_not_removed():
    board = table(fixe=("card", {"card": "fonte", "x": 0, "y": 0, "locked": True}))
    assert edits.remove(board, ["fixe"]) == NOTHING


def test_a_link_needs_two_different_things_that_lie_there():
    board = table()
    for ends in (("charbon", "charbon"), ("charbon", "parti"), ("parti", "co2"), ("", "")):
        assert edits.connect(board, "lien", *ends) == NOTHING
    assert edits.connect(linked(), "autre", "lien", "co2") == NOTHING


def test_a_link_is_made_once_each_way():
    board = linked()
    assert edits.connect(board, "encore", "charbon", "co2", "autrement") == NOTHING
    done(board, edits.connect(board, "retour", "co2", "charbon", "en retour"))
    assert board.get("retour").reason == "en retour"


def test_words_are_written_where_there_are_words_and_only_when_they_differ():
    board = done(linked(), edits.reword(linked(), "lien", "parce que"))
    assert board.get("lien").reason == "parce que"
    assert edits.reword(board, "lien", "parce que") == edits.reword(board, "idee", "Et si ?") == NOTHING
    assert edits.reword(board, "charbon", "mots") == edits.reword(board, "parti", "mots") == NOTHING
    assert done(board, edits.reword(board, "idee", "")).get("idee").text == ""


@pytest.mark.parametrize(("record_id", "most"), [("idee", 2000), ("titre", 300), ("lien", 500)])
def test_what_a_hand_writes_is_kept_as_far_as_the_record_takes_it(record_id, most):
    board = done(linked(), edits.entitle(linked(), "titre", "Avant", table=1, x=0, y=0))
    record = done(board, edits.write_anew(board, record_id, f"  {'é' * (most + 1)}\n")).get(record_id)
    assert (record.reason if record_id == "lien" else record.text) == "é" * most


def test_a_title_that_a_hand_empties_is_taken_away_and_a_note_stays():
    board = done(linked(), edits.entitle(linked(), "titre", "Avant", table=1, x=0, y=0))
    for record_id in ("titre", "idee"):
        done(board, edits.write_anew(board, record_id, "  "))
    assert (board.get("titre"), board.get("idee").text) == (None, "")
    assert edits.write_anew(board, "charbon", "  ") == edits.write_anew(board, "parti", "mots") == NOTHING


def test_a_fresque_has_one_title_reworded_then_taken_away():
    board = table()
    assert edits.title_of(board, 1) is None
    assert edits.entitle(board, "titre", "", table=1, x=0, y=0) == NOTHING
    done(board, edits.entitle(board, "titre", "Avant", table=1, x=0, y=-200))
    done(board, edits.entitle(board, "autre", "Après", table=1, x=9, y=9))
    assert (edits.title_of(board, 1).id, edits.title_of(board, 1).text, board.get("autre")) == ("titre", "Après", None)
    assert edits.title_of(done(board, edits.entitle(board, "x", "", table=1, x=0, y=0)), 1) is None


def test_a_link_turns_forward_both_none_and_forward_again():
    board, seen = linked(), []
    for _ in range(3):
        done(board, edits.reverse(board, ["lien", "charbon"]))
        seen.append(board.get("lien").direction)
    assert seen == ["both", "none", "forward"]


def test_notes_go_through_all_their_colours():
    board, seen = table(), []
    for _ in edits.NOTE_COLORS:
        done(board, edits.recolor(board, ["idee", "charbon"]))
        seen.append(board.get("idee").color)
    assert seen == ["blue", "green", "pink", "white", "yellow"]


def test_a_note_is_stuck_above_the_cards():
    board = done(table(), edits.write_note(table(), "n", "Oui", table=1, x=1, y=2, color="pink"))
    note = board.records()[-1]
    assert isinstance(note, Note)
    assert (note.id, note.text, note.color, note.x, note.y) == ("n", "Oui", "pink", 1, 2)


def test_a_lot_is_dealt_to_one_table():
    board = done(table(), edits.deal("d", "causes", table=2))
    assert [(fact.type, fact.fields["lot"]) for fact in board.records(2)] == [("deal", "causes")]


def test_edits_change_nothing_by_themselves():
    board = linked()
    before, seq = board.records(), board.seq
    edits.move(board, ["charbon"], 1, 1)
    edits.remove(board, ["charbon", "lien"])
    assert (board.records(), board.seq) == (before, seq)


def test_moving_on_top_of_a_locked_card_still_brings_up():
    board = table(fixe=("card", {"card": "fonte", "x": 0, "y": 0, "locked": True}))
    batch = edits.move(board, ["charbon"], 1, 0)
    assert isinstance(batch.ops[0], Set)
    assert isinstance(done(board, batch).records()[-1], PlacedCard)
    assert board.records()[-1].id == "charbon"
