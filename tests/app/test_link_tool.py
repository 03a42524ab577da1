"""The linking hand: from a card to a card, never to nothing."""

from fresque.app.tools.link import Linking, join
from tests.app.hand import Hand

NOWHERE = (150, 400)


def linking():
    return Hand(charbon=(0, 0), co2=(300, 0)).takes("link")


def test_a_link_is_dragged_from_card_to_card_and_chosen():
    hand = linking().press(0, 0, on="charbon").is_in("link.linking").move(150, 0)
    assert (hand.desk.preview.link_from, hand.desk.preview.link_to) == ("charbon", (150, 0))
    hand.release(300, 0, on="co2").is_in("link.linktool").wrote(3)
    assert hand.links() == [("charbon", "co2")]
    assert hand.desk.selection == {link.id for link in hand.desk.chosen_links()} != set()


def test_a_link_is_made_by_clicking_one_card_then_the_other():
    hand = linking().click(0, 0, on="charbon").is_in("link.linking")
    hand.move(200, 0).click(300, 0, on="co2").is_in("link.linktool").wrote(3)
    assert hand.links() == [("charbon", "co2")]


def test_a_link_to_nothing_is_not_made():
    assert linking().drag((0, 0), NOWHERE).wrote(2).is_in("link.linktool").links() == []


def test_a_press_on_nothing_starts_no_link():
    linking().press(*NOWHERE).is_in("link.linktool").release(300, 0).wrote(2)


def test_a_link_from_a_card_to_itself_is_not_made():
    hand = linking().press(0, 0).move(40, 20).release(40, 20, on="charbon").wrote(2)
    assert (hand.links(), hand.refusals) == ([], [])


def test_the_same_link_is_not_made_twice_but_its_opposite_is():
    hand = linking().drag((0, 0), (300, 0)).drag((0, 0), (300, 0)).wrote(3)
    assert hand.drag((300, 0), (0, 0)).links() == [("charbon", "co2"), ("co2", "charbon")]
    assert hand.refusals == []


def test_escape_drops_the_link_then_the_tool():
    hand = linking().press(0, 0).move(200, 0).escape().is_in("link.linktool").wrote(2)
    hand.release(300, 0).wrote(2).escape().is_in("select.idle")


def test_the_handle_of_a_card_draws_one_link_and_gives_the_hand_back():
    hand = Hand(charbon=(0, 0), co2=(300, 0)).press(74, 0, on="charbon", handle=True).is_in("link.linking")
    hand.move(250, 0).release(300, 0, on="co2").is_in("select.idle").wrote(3)
    assert hand.links() == [("charbon", "co2")]


def test_a_handle_let_go_of_at_once_draws_nothing():
    Hand(charbon=(0, 0)).press(74, 0, on="charbon", handle=True).release(74, 0).is_in("select.idle").wrote(1)


def test_a_note_can_be_linked_to_a_card():
    hand = linking().add("idee", "note", x=0, y=300, text="Et si ?").drag((0, 300), (0, 0))
    assert hand.links() == [("idee", "charbon")]


def test_a_link_whose_card_has_gone_is_not_made():
    hand = linking()
    hand.desk.take(Linking(hand.desk, "co2", back=hand.desk.tool))
    hand.session.undo()
    assert hand.release(0, 0, on="charbon").links() == []


def test_a_link_begun_on_one_table_ends_on_none_other():
    hand = Hand(tables=2, charbon=(0, 0)).takes("link").press(0, 0).move(90, 0)
    hand.desk.turn_to(2)
    hand.desk.put("vierge", 0, 0)
    assert hand.release(0, 0).links() == []
    assert join(hand.desk, "charbon", hand.order()[0]) == ""
