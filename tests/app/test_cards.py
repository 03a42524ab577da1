"""Blank cards, jokers, disputes, copies, locks and rights, played by a hand at a desk without a window."""

from dataclasses import replace

import pytest

from fresque.app.action_rights import possible
from fresque.app.actions import BY_ID
from fresque.app.board_asks import ask_words
from fresque.app.board_list import rows
from fresque.app.clipboard import copied, paste, paste_words
from fresque.app.exchange_canvas import canvas_from
from fresque.app.exchange_import import imported
from fresque.app.json_canvas import json_canvas
from fresque.app.permits import grant
from fresque.app.summary import counted, said
from fresque.core import edits
from fresque.core.records import Link, Note, PlacedCard
from fresque.core.written import BLANK, title_shown
from tests.app.hand import Hand
from tests.app.test_actions import Window


def does(hand, *names):
    window = Window()
    for name in names:
        if possible(BY_ID[name], hand.desk):
            BY_ID[name].run(hand.desk, window)
    return window.asked


def cards(hand, card="vierge"):
    return [r for r in hand.desk.records() if isinstance(r, PlacedCard) and r.card == card]


def wrote(hand, title="Les communes", body=""):
    """A hand that put a blank card at (0, 0) and worded it."""
    hand.desk.put("vierge", 0, 0)
    (record_id,) = hand.desk.selection
    hand.desk.commit(edits.word_card(hand.board, record_id, title, body))
    return record_id


def test_blank_cards_never_run_out_and_are_written_as_soon_as_they_are_put():
    hand = Hand()
    first, second = does(hand, "board.blank"), does(hand, "board.blank")
    assert [asked for asked, _id in first + second] == ["edit_new", "edit_new"]
    assert len(cards(hand)) == 2
    hand.wrote(2)


def test_a_table_words_its_card_in_one_gesture_and_undoes_it_in_one():
    hand = Hand()
    written = wrote(hand, "Les communes", "Elles sont petites.")
    assert said(hand.desk, written).startswith("Les communes, recto")
    hand.desk.undo()
    assert said(hand.desk, written).startswith("Carte à écrire")


def test_a_written_card_is_said_by_the_list_and_not_counted_with_the_deck():
    hand = Hand(charbon=(300, 0))
    wrote(hand)
    row = next(row for row in rows(hand.desk) if row.title == "Les communes")
    assert "carte écrite par la table" in row.detail
    assert counted(hand.desk).startswith("1 carte posée sur 8")


def test_the_list_asks_for_the_title_then_the_words_of_a_blank_card():
    hand = Hand()
    written = wrote(hand, "Vieux titre")
    second = ask_words(hand.desk, written).answer("Les communes")
    assert second.answer("Elles sont petites.") is None
    card = hand.board.get(written)
    assert (card.title, card.body) == ("Les communes", "Elles sont petites.")


def test_a_deck_without_blank_cards_lets_its_tables_write_some():
    hand = Hand()
    hand.session.deck = replace(hand.desk.deck, cards=hand.desk.deck.cards[:8])
    assert hand.desk.put(BLANK, 0, 0)
    (record_id,) = hand.desk.selection
    assert title_shown(hand.desk.deck, hand.board.get(record_id)) == "Carte vierge"


def test_a_joker_is_put_once():
    hand = Hand()
    assert hand.desk.put("surprise", 0, 0)
    assert not hand.desk.put("surprise", 300, 0)


def test_a_board_comes_back_from_a_canvas_with_its_words_and_its_disputes():
    hand = Hand(charbon=(0, 300), co2=(300, 300))
    wrote(hand, "Les communes", "Elles sont petites.")
    hand.desk.select(["charbon"])
    does(hand, "board.dispute")
    hand.desk.commit(edits.reword(hand.board, next(iter(hand.desk.selection)), "un effet aussi"))
    canvas = canvas_from(json_canvas(hand.desk.deck, hand.desk.records()).encode(), "x.canvas")
    other = Hand()
    other.desk.commit(imported(other.desk.deck, other.board, canvas, 1).batch)
    (back,) = cards(other)
    assert (back.title, back.body) == ("Les communes", "Elles sont petites.")
    assert sorted(card.reason for card in cards(other, "charbon")) == ["", "un effet aussi"]
    assert all(card.dispute for card in cards(other, "charbon"))


def test_a_second_place_is_near_covers_nothing_and_asks_why():
    hand = Hand(charbon=(0, 0), co2=(200, 0))
    hand.desk.select(["charbon"])
    asked = does(hand, "board.dispute")
    (second,) = [card for card in cards(hand, "charbon") if card.id != "charbon"]
    assert asked[-1] == ("edit_reason", second.id)
    assert abs(second.x) <= 300
    assert abs(second.y) <= 300
    assert hand.desk.hit(second.x, second.y) == second.id
    hand.wrote(3)


def test_ctrl_dragging_a_card_of_the_deck_puts_it_in_dispute():
    hand = Hand(charbon=(0, 0))
    hand.press(0, 0, copying=True).move(0, 200).sees(charbon=(0, 0)).is_in("select.copying").release(0, 200)
    assert sorted((card.x, card.y) for card in cards(hand, "charbon")) == [(0, 0), (0, 200)]
    assert all(card.dispute for card in cards(hand, "charbon"))
    hand.wrote(2)


def test_the_card_carried_to_a_second_place_is_seen_there():
    hand = Hand(charbon=(0, 0)).press(0, 0, copying=True).move(0, 200).move(10, 210)
    assert (hand.desk.preview.card, hand.desk.preview.card_at) == ("charbon", (10, 210))


def test_escape_drops_a_copy_on_its_way():
    hand = Hand(charbon=(0, 0))
    hand.press(0, 0, copying=True).move(0, 200).escape().release(0, 200).wrote(1)
    assert len(cards(hand, "charbon")) == 1


def test_a_dispute_is_listed_then_decided():
    hand = Hand(charbon=(0, 0), co2=(300, 0)).add("k", "link", **{"from": "charbon", "to": "co2"})
    hand.desk.select(["charbon"])
    does(hand, "board.dispute")
    assert sum("en débat" in row.detail for row in rows(hand.desk)) == 2
    does(hand, "board.decide")
    (kept,) = cards(hand, "charbon")
    assert [link.source for link in hand.desk.records() if isinstance(link, Link)] == [kept.id]
    assert "place décidée après débat" in said(hand.desk, kept.id)


def test_notes_and_written_cards_are_copied_with_the_links_between_them():
    hand = Hand(tables=2).add("idee", "note", x=300, y=0, text="Et si ?")
    written = wrote(hand)
    hand.add("k", "link", **{"from": "idee", "to": written, "reason": "parce que"})
    clip = copied(hand.desk, ["idee", written])
    assert clip.words == "Et si ?\n\nLes communes"
    hand.desk.turn_to(2)
    assert paste(hand.desk, clip.payload, (1000, 1000))
    there = hand.desk.records()
    assert {type(r) for r in there} == {Note, PlacedCard, Link}
    assert {(r.x, r.y) for r in there if not isinstance(r, Link)} == {(1168, 1000), (868, 1000)}
    assert next(r.reason for r in there if isinstance(r, Link)) == "parce que"
    assert len(hand.desk.selection) == 2


def test_a_card_of_the_deck_is_never_copied_and_one_sentence_says_so():
    hand = Hand(charbon=(0, 0)).add("idee", "note", x=300, y=0, text="Et si ?")
    hand.desk.select(["charbon", "idee"])
    does(hand, "edit.double")
    assert len(cards(hand, "charbon")) == 1
    assert len([r for r in hand.desk.records() if isinstance(r, Note)]) == 2
    assert [str(refusal)[:35] for refusal in hand.refusals] == ["Une carte du jeu est unique sur sa "]


def test_cutting_takes_the_note_and_leaves_the_card():
    hand = Hand(charbon=(0, 0)).add("idee", "note", x=300, y=0, text="Et si ?")
    hand.desk.select(["charbon", "idee"])
    ((asked, _payload, words),) = does(hand, "edit.cut")
    assert (asked, words) == ("keep_copy", "Et si ?")
    assert [r.id for r in hand.desk.records()] == ["charbon"]


def test_words_from_elsewhere_become_a_note():
    hand = Hand()
    made = paste_words(hand.desk, "  Une idée\r\nqui vient\x07 d’ailleurs ", (10, 20))
    assert hand.board.get(made).text == "Une idée\nqui vient d’ailleurs"
    assert paste_words(hand.desk, " \n ", (0, 0)) == ""


@pytest.mark.parametrize("payload", ["", "[]", "{", '{"ops": 3}', '{"ops": [{"op": "add"}]}', '{"ops": []}'])
def test_what_is_not_a_copy_is_refused_or_does_nothing(payload):
    hand = Hand()
    assert not paste(hand.desk, payload, None)
    hand.wrote(0)


def test_a_title_is_not_pasted_beside_another():
    hand = Hand(tables=2).add("titre", "title", x=0, y=0, text="Ouf")
    clip = copied(hand.desk, ["titre"])
    assert not paste(hand.desk, clip.payload, None)
    hand.desk.turn_to(2)
    assert paste(hand.desk, clip.payload, None)


def locked(hand, *ids):
    hand.desk.select(ids)
    does(hand, "board.lock")
    return hand


def test_what_is_locked_is_neither_carried_nor_boxed_nor_chosen_with_all():
    hand = locked(Hand(charbon=(0, 0), co2=(300, 0)), "charbon")
    hand.drag((0, 0), (0, 300)).sees(charbon=(0, 0))
    hand.drag((-200, -200), (500, 200)).has("co2")
    does(hand, "edit.all")
    hand.has("co2")


@pytest.mark.parametrize("action", ["edit.delete", "board.flip"])
def test_what_is_locked_refuses_with_one_sentence(action):
    hand = locked(Hand(charbon=(0, 0)), "charbon")
    does(hand, action)
    assert [refusal.summary for refusal in hand.refusals] == ["C’est verrouillé."]
    assert hand.board.get("charbon").face == "recto"


def test_unlocking_frees_and_undo_works_through_locks():
    hand = Hand(charbon=(0, 0))
    hand.drag((0, 0), (100, 0))
    locked(hand, "charbon")
    hand.desk.undo()
    hand.desk.undo()
    hand.sees(charbon=(0, 0))
    locked(hand, "charbon")
    assert locked(hand, "charbon").board.get("charbon").locked is False


def test_a_hand_that_may_only_arrange_moves_and_turns_and_nothing_else():
    hand = Hand(charbon=(0, 0), co2=(300, 0))
    grant(hand.desk, "arrange")
    hand.drag((0, 0), (0, 300)).sees(charbon=(0, 300))
    does(hand, "board.flip")
    hand.takes("note").click(600, 600)
    assert hand.board.get("charbon").face == "verso"
    assert len(hand.desk.records()) == 2
    assert [refusal.summary for refusal in hand.refusals] == [
        "Pour l’instant, on peut seulement déplacer et retourner les cartes."
    ]


def test_a_hand_that_may_only_look_moves_nothing_and_all_is_put_back():
    hand = Hand(charbon=(0, 0))
    grant(hand.desk, "read")
    hand.drag((0, 0), (0, 300)).sees(charbon=(0, 0)).wrote(1)
    assert not hand.desk.undo()
    assert len(hand.refusals) == 1


def test_the_rights_go_round_and_the_facilitator_still_deals_and_locks():
    hand = Hand(charbon=(0, 0))
    hand.desk.select(["charbon"])
    does(hand, "board.rights", "board.rights", "board.deal", "board.lock")
    assert (hand.desk.rights, hand.desk.dealt(), hand.board.get("charbon").locked) == ("read", {"causes"}, True)
    does(hand, "board.rights")
    assert hand.desk.rights == "all"


def test_undo_stays_within_the_rights():
    hand = Hand(charbon=(0, 0))
    hand.desk.commit(edits.move(hand.board, ["charbon"], 10, 0))
    grant(hand.desk, "arrange")
    assert hand.desk.undo()
    assert not hand.desk.undo()


@pytest.mark.parametrize(
    ("rights", "left"),
    [
        ("arrange", {"board.flip", "board.left", "board.lock", "board.rights", "board.read", "edit.copy", "view.fit"}),
        ("read", {"board.lock", "board.rights", "board.read", "edit.copy", "view.fit"}),
    ],
)
def test_actions_that_are_not_allowed_are_put_away(rights, left):
    hand = Hand(charbon=(0, 0))
    hand.desk.select(["charbon"])
    grant(hand.desk, rights)
    asked = {"tool.note", "tool.link", "board.blank", "edit.delete", "edit.paste", "board.dispute", *left}
    asked |= {"board.flip", "board.left"}
    assert {name for name in asked if possible(BY_ID[name], hand.desk)} == left


def over_pile(hand, yes=True):
    hand.desk.over_pile = yes
    return hand


def test_a_card_thrown_over_the_pile_goes_back_there():
    hand = Hand(charbon=(0, 0), co2=(300, 0))
    hand.press(0, 0).move(-200, 0)
    over_pile(hand).move(-600, 0)
    assert hand.desk.preview.back
    hand.release(-600, 0).wrote(3)
    assert hand.desk.placed() == {"co2"}
    hand.desk.undo()
    hand.sees(charbon=(0, 0))


def test_escape_over_the_pile_puts_everything_back():
    hand = Hand(charbon=(0, 0))
    over_pile(hand.press(0, 0)).move(-600, 0).escape().release(-600, 0).wrote(1)
    hand.sees(charbon=(0, 0))


def test_a_note_does_not_go_to_the_pile_and_stays_where_it_was():
    hand = Hand(charbon=(0, 0)).add("idee", "note", x=300, y=0, text="Et si ?")
    hand.desk.select(["idee"])
    over_pile(hand.press(300, 0)).move(-600, 0)
    assert hand.desk.tool.cursor == "forbidden"
    hand.release(-600, 0).sees(idee=(300, 0)).wrote(2)
