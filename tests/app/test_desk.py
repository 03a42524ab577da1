"""The desk: what may be placed, where there is room, which table is in view, what a read-only copy refuses."""

from fresque.core import edits
from fresque.core.batch import Batch, Delete
from fresque.core.errors import FresqueError
from fresque.core.geometry import Rect
from fresque.core.records import PlacedCard
from tests.app.hand import Hand

VIEW = Rect(0, 0, 800, 520)


def dealt(*lots, table=1, tables=2):
    hand = Hand(tables)
    for n, lot in enumerate(lots):
        hand.add(f"donne{n}", "deal", lot=lot, table=table)
    return hand


def test_lots_are_dealt_in_the_order_of_the_deck_to_each_table():
    assert Hand().desk.next_lot() == "causes"
    assert dealt("causes").desk.next_lot() == "effets"
    assert dealt("effets").desk.next_lot() == "causes"
    assert dealt("causes", "effets", "actions").desk.next_lot() == ""
    assert dealt("causes", table=2).desk.next_lot() == "causes"


def test_a_deal_that_names_no_lot_deals_none():
    desk = Hand().add("donne", "deal").desk
    assert (desk.dealt(), desk.next_lot()) == (set(), "causes")


def test_a_card_of_a_lot_not_dealt_stays_in_its_pile():
    desk = Hand().desk
    assert not desk.put("charbon", 0, 0)
    assert desk.records() == []
    assert not desk.put("pas-une-carte", 0, 0)


def test_a_dealt_card_is_placed_once_and_selected():
    desk = dealt("causes").desk
    assert desk.put("charbon", 30, 40)
    (card,) = desk.chosen_cards()
    assert (card.card, card.x, card.y, desk.placed()) == ("charbon", 30, 40, {"charbon"})
    assert not desk.put("charbon", 90, 90)


def test_a_card_taken_off_the_table_may_be_placed_again():
    desk = dealt("causes").desk
    desk.put("charbon", 0, 0)
    desk.commit(edits.remove(desk.board, desk.selection))
    assert desk.selection == frozenset()
    assert desk.put("charbon", 0, 0)


def test_blank_cards_never_run_out_but_a_joker_does():
    desk = Hand().desk
    assert [desk.put("vierge", 0, 0), desk.put("vierge", 200, 0)] == [True, True]
    assert [desk.put("surprise", 0, 200), desk.put("surprise", 200, 200)] == [True, False]


def test_cards_placed_without_a_hand_fill_free_places_without_covering_any():
    desk = dealt("causes", "effets", "actions").desk
    for card in desk.deck.cards[:8]:
        assert desk.put(card.id, *desk.free_spot(VIEW))
    boxes = [Rect.around(r.x, r.y, 148, 105) for r in desk.records() if isinstance(r, PlacedCard)]
    assert not any(one.meets(other) for one in boxes for other in boxes if one is not other)
    assert all(VIEW.holds(r.x, r.y) and VIEW.holds(r.right, r.bottom) for r in boxes)


def test_a_full_view_gives_its_middle():
    hand = Hand().add("cadre", "frame", x=400, y=260, w=900, h=900)
    assert hand.desk.free_spot(VIEW) == (400, 260)


def test_turning_to_another_table_drops_the_gesture_and_the_selection():
    hand = Hand(tables=2, charbon=(0, 0)).press(0, 0).move(50, 0)
    hand.desk.turn_to(2)
    hand.has().is_in("select.idle").wrote(1)
    assert (hand.desk.table, hand.desk.records(), hand.desk.hit(0, 0)) == (2, [], "")


def test_there_is_no_table_beyond_the_last():
    desk = Hand(tables=2).desk
    for table in (0, 3, -1):
        desk.turn_to(table)
        assert desk.table == 1


def test_each_look_is_told_once_and_only_when_it_changes():
    hand, told = Hand(tables=2, charbon=(0, 0)), []
    hand.desk.looks.add(told.append)
    hand.click(0, 0).click(0, 0)
    assert told == ["selection"]
    hand.takes("link").takes("link")
    hand.desk.turn_to(2)
    hand.desk.turn_to(2)
    assert told == ["selection", "tool", "tool", "selection", "table"]


def test_a_gesture_the_board_refuses_is_told_and_changes_nothing():
    hand = Hand(charbon=(0, 0))
    assert not hand.desk.commit(Batch((Delete("parti"),)))
    assert [type(error) for error in hand.refusals] == [FresqueError]
    hand.wrote(1)


def test_an_empty_gesture_is_no_gesture():
    hand = Hand(charbon=(0, 0))
    assert not hand.desk.commit(Batch(()))
    assert hand.refusals == []


def test_a_read_only_desk_refuses_with_a_sentence_and_undoes_nothing():
    hand = Hand(charbon=(0, 0))
    hand.session.read_only = True
    hand.drag((0, 0), (90, 0)).sees(charbon=(0, 0)).wrote(1)
    assert not hand.desk.undo()
    assert not hand.desk.redo()
    assert [error.hint for error in hand.refusals] == ["Fermez l’autre fenêtre pour modifier la session."]


def test_a_drag_back_to_its_place_on_a_read_only_desk_is_not_worth_a_sentence():
    hand = Hand(charbon=(0, 0))
    hand.session.read_only = True
    hand.press(0, 0).move(90, 0).move(0, 0).release(0, 0)
    assert hand.refusals == []


def test_what_another_hand_takes_away_leaves_the_selection():
    hand = Hand(charbon=(0, 0), co2=(300, 0))
    hand.desk.select(("charbon", "co2"))
    hand.session.commit(edits.remove(hand.board, ["co2"]), "table-1")
    hand.has("charbon")
    assert [hand.desk.undo(), hand.desk.undo()] == [True, True]
    hand.has()


def test_undo_is_the_facilitators_own():
    hand = Hand(charbon=(0, 0))
    hand.session.commit(edits.move(hand.board, ["charbon"], 50, 0), "table-1")
    hand.desk.undo()
    assert hand.desk.records() == []
    assert not hand.desk.undo()
    assert hand.desk.redo()
    hand.sees(charbon=(50, 0))


def test_two_chosen_cards_come_in_reading_order_whatever_their_names():
    for first, second in (("charbon", "co2"), ("co2", "charbon")):
        hand = Hand(**{second: (300, 0), first: (0, 5)})
        hand.desk.select((second, first))
        assert [card.card for card in hand.desk.chosen_cards()] == [first, second]


def test_what_is_undone_or_redone_is_on_the_table_in_view():
    desk = Hand(tables=2, charbon=(0, 0)).desk
    desk.turn_to(2)
    desk.commit(edits.write_note(desk.board, "idee", "Ici", table=2, x=0, y=0))
    desk.turn_to(1)
    assert desk.undo()
    assert (desk.table, desk.board.get("idee")) == (2, None)
    desk.turn_to(1)
    assert desk.redo()
    assert (desk.table, desk.board.get("idee").text) == (2, "Ici")


def test_undoing_what_was_taken_away_on_another_table_shows_it_come_back():
    desk = Hand(tables=2, charbon=(0, 0)).desk
    desk.commit(Batch((Delete("charbon"),)))
    desk.turn_to(2)
    assert desk.undo()
    assert (desk.table, [r.id for r in desk.records()]) == (1, ["charbon"])
