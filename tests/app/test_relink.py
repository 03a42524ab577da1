"""One end of a link is carried to another card, by hand or from the list, and goes back where nothing takes it."""

import pytest

from fresque.app.link_asks import ask_source, ask_target
from fresque.app.tools.relink import Relinking, nearest_end
from tests.app.hand import Hand

PLACES = {"charbon": (0, 0), "co2": (300, 0), "fonte": (300, 300), "velo": (0, 300)}
NOWHERE = (150, 150)


class Puller(Hand):
    """The link k from charbon to co2 is chosen; its ends are pulled by their grips."""

    def __init__(self):
        super().__init__(**PLACES)
        self.add("k", "link", **{"from": "charbon", "to": "co2", "reason": "car"})
        self.desk.select(("k",))

    def pulls(self, x, y):
        self.desk.take(self.desk.tool.press(self._at(x, y)))
        return self.is_in("relink.relinking")

    def _at(self, x, y):
        from fresque.app.tools.tool import Pointer

        return Pointer(x, y, "k", False, True)


def test_the_arrival_of_a_link_is_carried_to_another_card():
    hand = Puller().pulls(226, 0).move(300, 200)
    assert (hand.desk.preview.link_from, hand.desk.preview.relinks) == ("charbon", "k")
    hand.release(300, 300, on="fonte").is_in("select.idle").wrote(6).has("k")
    assert hand.links() == [("charbon", "fonte")]
    assert hand.board.get("k").reason == "car"


def test_its_departure_is_too_and_an_undo_brings_it_back():
    hand = Puller().pulls(74, 0).move(0, 200).release(0, 300, on="velo").wrote(6)
    assert hand.links() == [("velo", "co2")]
    hand.desk.undo()
    assert hand.links() == [("charbon", "co2")]


@pytest.mark.parametrize("where", [NOWHERE, PLACES["charbon"], PLACES["co2"]])
def test_an_end_let_go_where_it_cannot_be_goes_back(where):
    hand = Puller().pulls(226, 0).move(*where).release(*where).is_in("select.idle").wrote(5).has("k")
    assert (hand.links(), hand.refusals) == ([("charbon", "co2")], [])


def test_escape_puts_the_end_back():
    hand = Puller().pulls(226, 0).move(300, 300).escape().is_in("select.idle").wrote(5).has("k")
    assert hand.release(300, 300).links() == [("charbon", "co2")]


def test_an_end_is_not_carried_onto_a_card_linked_that_way_already():
    hand = Puller().add("m", "link", **{"from": "charbon", "to": "fonte"})
    hand.pulls(226, 0).move(300, 300).release(300, 300, on="fonte").wrote(6)
    assert hand.links() == [("charbon", "co2"), ("charbon", "fonte")]


def test_a_link_gone_meanwhile_is_not_carried():
    hand = Puller().pulls(226, 0).move(300, 200)
    hand.session.undo()
    assert hand.release(300, 300, on="fonte").is_in("select.idle").links() == []


def test_the_end_pulled_is_that_of_the_nearest_card():
    hand = Puller()
    link = hand.board.get("k")
    assert [nearest_end(hand.desk, link, x, 0) for x in (80, 150, 220)] == ["from", "to", "to"]
    assert isinstance(hand.desk.tool.press(hand._at(75, 0)), Relinking)


@pytest.mark.parametrize(("ask", "ends"), [(ask_target, ("charbon", "velo")), (ask_source, ("velo", "co2"))])
def test_an_end_is_carried_from_the_list(ask, ends):
    hand = Puller()
    question = ask(hand.desk, "k")
    assert {option.key for option in question.options} == {"fonte", "velo"}
    assert question.answer("velo") is None
    assert hand.wrote(6).links() == [ends]


def test_what_cannot_be_relinked_asks_nothing():
    hand = Hand(charbon=(0, 0), co2=(300, 0)).add("k", "link", **{"from": "charbon", "to": "co2"})
    assert (ask_target(hand.desk, "k"), ask_source(hand.desk, "charbon")) == (None, None)
