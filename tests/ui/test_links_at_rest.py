"""The links of the window are those of the paper as soon as the hand rests."""

from fresque.layout.board import routes

ROW = {"charbon": (0, 0), "co2": (300, 0), "fonte": (600, 0), "velo": (0, 400)}


def linked(facilitator):
    hand = facilitator.begins(**ROW)
    for source, target in (("charbon", "fonte"), ("charbon", "co2"), ("co2", "charbon")):
        hand.adds(f"{source}.{target}", "link", **{"from": source, "to": target, "reason": "car"})
    return hand


def shown(hand):
    return {i: item.link for i, item in hand.page.scene.links.items.items()}


def test_the_window_goes_around_cards_as_the_paper_does(facilitator):
    hand = linked(facilitator)
    assert shown(hand) == routes(hand.desk.records(), hand.deck)


def test_a_card_put_in_the_way_moves_the_link_and_an_undo_brings_it_back(facilitator):
    hand = linked(facilitator)
    before = shown(hand)
    hand.drag("co2", (300, 400))
    assert shown(hand) == routes(hand.desk.records(), hand.deck) != before
    hand.keys("Ctrl+Z")
    assert shown(hand) == before


def test_a_link_follows_the_hand_plainly_and_settles_when_it_gives_up(facilitator):
    hand = linked(facilitator)
    before = shown(hand)
    hand.press("fonte").move((600, 150)).move((600, 200))
    assert shown(hand)["charbon.fonte"] != before["charbon.fonte"]
    hand.keys("Escape").release((600, 200))
    hand.page.scene.settle()
    assert shown(hand) == before


def test_many_links_settle_after_the_gesture(facilitator):
    hand = linked(facilitator)
    for n in range(100):
        hand.adds(f"n{n}", "note", x=1000 + 90 * (n % 10), y=90 * (n // 10))
        hand.adds(f"k{n}", "link", **{"from": "velo", "to": f"n{n}"})
    hand.drag("velo", (0, 800))
    hand.page.scene.settle()
    assert shown(hand) == routes(hand.desk.records(), hand.deck)
