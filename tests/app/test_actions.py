"""The actions as values: said once, in French, each with keys of its own."""

from collections import Counter

import pytest

from fresque.app.actions import ACTIONS, BY_ID
from fresque.core.geometry import Rect
from fresque.core.i18n import tr
from tests.app.hand import Hand

CARD, NOTE, LINK, TITLE = "charbon", "idee", "lien", "titre"


class Window:
    """A surface that remembers what it was asked."""

    def __init__(self):
        self.asked = []

    def visible(self):
        return Rect(0, 0, 800, 520)

    def __getattr__(self, name):
        return lambda *values: self.asked.append((name, *values))


def table(*chosen):
    hand = Hand(charbon=(0, 0), co2=(300, 0))
    hand.add(LINK, "link", **{"from": "charbon", "to": "co2", "reason": ""})
    hand.add(NOTE, "note", x=0, y=300, text="Et si ?").add(TITLE, "title", x=0, y=-200, text="Ouf")
    hand.desk.select(chosen)
    return hand


def run(hand, *names):
    window = Window()
    for name in names:
        BY_ID[name].run(hand.desk, window)
    return window.asked


def test_ids_are_unique():
    assert max(Counter(action.id for action in ACTIONS).values()) == 1
    assert set(BY_ID) == {action.id for action in ACTIONS}


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_each_action_has_a_french_title_and_keys(action):
    assert tr(action.title) != action.title
    assert action.shortcuts


def test_titles_tell_actions_apart():
    assert max(Counter(tr(action.title) for action in ACTIONS).values()) == 1


def test_no_two_actions_share_keys():
    keys = Counter(keys for action in ACTIONS for keys in action.shortcuts)
    assert [key for key, times in keys.items() if times > 1] == []


POSSIBLE = {
    "edit.delete": (CARD, NOTE, LINK, TITLE),
    "board.flip": (CARD,),
    "board.open": (CARD, NOTE, LINK, TITLE),
    "board.reword": (NOTE, LINK, TITLE),
    "board.reverse": (LINK,),
    "board.color": (NOTE,),
    "board.left": (CARD, NOTE, TITLE),
}


@pytest.mark.parametrize("name", POSSIBLE)
def test_an_action_is_possible_on_what_it_can_change_and_nothing_else(name):
    possible = [chosen for chosen in (CARD, NOTE, LINK, TITLE) if BY_ID[name].enabled(table(chosen).desk)]
    assert tuple(possible) == POSSIBLE[name]
    assert not BY_ID[name].enabled(table().desk)


def test_undo_and_redo_are_possible_only_when_there_is_something_to_go_back_to():
    hand = Hand()
    assert not BY_ID["edit.undo"].enabled(hand.desk)
    hand.desk.put("vierge", 0, 0)
    assert BY_ID["edit.undo"].enabled(hand.desk)
    run(hand, "edit.undo")
    assert (BY_ID["edit.undo"].enabled(hand.desk), BY_ID["edit.redo"].enabled(hand.desk)) == (False, True)


def test_a_read_only_copy_has_nothing_to_undo():
    hand = table(CARD)
    hand.session.read_only = True
    assert not BY_ID["edit.undo"].enabled(hand.desk)
    run(hand, "edit.undo", "edit.redo", "board.flip", "board.left", "edit.delete")
    assert hand.board.get(CARD).face == "recto"


def test_dealing_goes_through_the_lots_then_is_over():
    hand = Hand()
    run(hand, "board.deal", "board.deal", "board.deal", "board.deal")
    assert hand.desk.dealt() == {"causes", "effets", "actions"}
    assert (hand.board.seq, BY_ID["board.deal"].enabled(hand.desk)) == (3, False)


def test_a_title_is_made_once_then_opened_again():
    hand = Hand(charbon=(0, 0), co2=(300, 40))
    asked = run(hand, "board.title", "board.title")
    (title,) = (r for r in hand.desk.records() if r.type == "title")
    assert (title.text, title.x, title.y) == ("Notre fresque", 150, -100)
    assert [call for call in asked if call[-1] == title.id] == [("edit_new", title.id), ("edit_text", title.id)]


def test_enter_reads_a_card_and_edits_words():
    assert run(table(CARD), "board.open") == [("read_large", CARD, "recto")]
    assert run(table(NOTE), "board.open") == [("edit_text", NOTE)]
    assert run(table(), "board.open") == []


def test_a_note_in_a_free_place_covers_no_card():
    hand = Hand(charbon=(80, 64))
    run(hand, "board.note")
    (note,) = (r for r in hand.desk.records() if r.type == "note")
    assert hand.desk.selection == {note.id}
    assert abs(note.x - 80) > 74 + note.w / 2 or abs(note.y - 64) > 52 + note.h / 2


def test_linking_two_chosen_cards_asks_for_the_reason():
    hand = Hand(charbon=(0, 0), co2=(300, 0))
    hand.desk.select(("charbon", "co2"))
    (asked,) = run(hand, "tool.link")
    assert hand.links() == [("charbon", "co2")]
    assert asked == ("edit_text", next(iter(hand.desk.selection)))


def test_with_more_cards_chosen_the_link_tool_is_taken():
    hand = Hand(charbon=(0, 0), co2=(300, 0), fonte=(600, 0))
    run(hand, "edit.all", "tool.link")
    hand.is_in("link.linktool")
    assert hand.links() == []


def test_walking_an_empty_table_goes_nowhere():
    assert run(Hand(), "edit.next", "edit.previous") == []


def test_walking_backwards_begins_with_the_last():
    hand = Hand(charbon=(0, 0), co2=(300, 0))
    run(hand, "edit.previous")
    hand.has("co2")
