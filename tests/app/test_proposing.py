"""A table proposed: nothing is written before it is kept, and whatever else happens puts it away."""

from fresque.app.actions import BY_ID
from fresque.core.batch import Batch, Set
from tests.app.hand import Hand
from tests.app.test_actions import run


def messy():
    hand = Hand(charbon=(0, 0), co2=(20, 10), fonte=(700, 333))
    hand.add("k", "link", **{"from": "charbon", "to": "co2"})
    run(hand, "arrange.tidy")
    return hand


def places(hand):
    return {r.id: (r.x, r.y) for r in hand.desk.records() if r.type == "card"}


def test_a_proposal_writes_nothing_and_enter_keeps_it():
    hand = messy().is_in("proposal.proposing").sees(charbon=(0, 0)).wrote(4)
    wanted = {r.id: (r.x, r.y) for r in hand.desk.tool.proposed}
    run(hand, "board.open")
    hand.is_in("select.idle").wrote(5)
    assert {**places(hand), **wanted} == places(hand)


def test_escape_forgets_it_and_keeps_the_selection():
    hand = messy()
    hand.desk.select(("fonte",))
    hand.escape().is_in("select.idle").has("fonte").sees(charbon=(0, 0)).wrote(4)


def test_undo_puts_it_away_and_undoes_nothing_else():
    hand = messy()
    run(hand, "edit.undo")
    hand.is_in("select.idle").wrote(4)


def test_the_mouse_does_nothing_to_a_proposal():
    messy().press(0, 0).move(90, 90).release(90, 90).is_in("proposal.proposing").wrote(4)


def test_a_gesture_from_elsewhere_puts_it_away():
    hand = messy().add("n", "note", x=0, y=0)
    hand.is_in("select.idle").wrote(5)


def test_another_table_puts_it_away():
    hand = Hand(tables=2, charbon=(0, 0), co2=(20, 10))
    run(hand, "arrange.tidy")
    hand.is_in("proposal.proposing").desk.turn_to(2)
    hand.is_in("select.idle")


def test_a_proposal_given_up_hears_of_nothing_any_more():
    hand = messy().escape().takes("note").add("n", "note", x=0, y=0)
    hand.is_in("note.notetool")


def test_a_card_locked_meanwhile_is_not_moved():
    hand = messy()
    tool = hand.desk.tool
    hand.session.commit(Batch((Set("charbon", {"locked": True}),)))
    tool.keep()
    assert places(hand)["charbon"] == (0, 0)


def test_asking_again_proposes_the_same():
    hand = messy()
    before = hand.desk.tool
    run(hand, "arrange.tidy")
    assert hand.desk.tool is before


def test_a_tidy_table_is_said_to_be_so():
    hand = messy()
    run(hand, "board.open", "arrange.tidy")
    assert [str(refusal)[:5] for refusal in hand.refusals] == ["Cette"]
    hand.is_in("select.idle")


def test_there_is_nothing_to_tidy_without_cards_or_in_a_copy():
    assert not BY_ID["arrange.tidy"].enabled(Hand().desk)
    hand = Hand(charbon=(0, 0))
    assert BY_ID["arrange.tidy"].enabled(hand.desk)
    hand.session.read_only = True
    assert not BY_ID["arrange.tidy"].enabled(hand.desk)


def test_arranging_is_possible_with_enough_things_chosen():
    hand = Hand(charbon=(0, 0), co2=(300, 40), fonte=(800, 80))
    for chosen, names in (
        (("charbon",), {"turn_left", "turn_right"}),
        (("charbon", "co2"), {"left"}),
        (tuple(places(hand)), {"across"}),
    ):
        hand.desk.select(chosen)
        assert all(BY_ID[f"arrange.{name}"].enabled(hand.desk) for name in names)
    hand.desk.select(("charbon", "co2"))
    assert not BY_ID["arrange.across"].enabled(hand.desk)
    assert not BY_ID["arrange.straighten"].enabled(hand.desk)
    run(hand, "arrange.turn_left", "arrange.left")
    assert BY_ID["arrange.straighten"].enabled(hand.desk)
    assert (hand.board.get("co2").x, hand.board.get("co2").angle) == (0, -2)
