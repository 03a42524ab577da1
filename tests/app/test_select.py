"""The selecting hand: what is under it, what it carries, what it lets go of."""

from tests.app.hand import Hand

FAR = (1000, 1000)


def pair():
    return Hand(charbon=(0, 0), co2=(300, 0))


def test_dragging_a_card_moves_it_and_escape_puts_it_back():
    hand = pair()
    hand.press(5, 5, on="charbon").is_in("select.pointing")
    hand.move(25, 5).is_in("select.dragging").sees(charbon=(20, 0))
    hand.escape().is_in("select.idle").sees(charbon=(0, 0)).has("charbon").wrote(2)
    hand.release(25, 5).sees(charbon=(0, 0)).wrote(2)


def test_a_drag_is_one_gesture_however_far_it_went():
    hand = pair().press(0, 0, on="charbon")
    for step in range(1, 50):
        hand.move(10 * step, 3 * step)
    hand.release(490, 147).is_in("select.idle").sees(charbon=(490, 147)).wrote(3)
    assert hand.session.undo()
    hand.sees(charbon=(0, 0))


def test_a_trembling_hand_selects_and_moves_nothing():
    hand = pair().press(0, 0, on="charbon").move(2, 2).is_in("select.pointing").release(2, 2)
    hand.has("charbon").sees(charbon=(0, 0)).wrote(2)


def test_a_card_dropped_where_it_was_writes_nothing():
    pair().press(0, 0, on="charbon").move(50, 0).move(0, 0).release(0, 0).wrote(2)


def test_the_card_dropped_lies_above_the_others():
    hand = pair()
    assert hand.order() == ["charbon", "co2"]
    assert hand.drag((0, 0), (40, 0)).order() == ["co2", "charbon"]


def test_clicking_elsewhere_lets_go_of_the_selection():
    hand = pair().click(0, 0, on="charbon").has("charbon")
    hand.click(*FAR).has().wrote(2)


def test_shift_adds_to_the_selection_and_takes_from_it():
    hand = pair().click(0, 0, on="charbon")
    hand.click(300, 0, on="co2", shift=True).has("charbon", "co2")
    hand.click(0, 0, on="charbon", shift=True).has("co2")
    hand.click(*FAR, shift=True).has("co2")


def test_several_selected_cards_go_together_in_one_gesture():
    hand = pair().click(0, 0).click(300, 0, shift=True)
    hand.press(0, 0, on="charbon").move(0, 200).sees(charbon=(0, 200), co2=(300, 200))
    hand.release(0, 200).sees(charbon=(0, 200), co2=(300, 200)).has("charbon", "co2").wrote(3)


def test_carried_cards_keep_their_own_order_on_top():
    hand = Hand(charbon=(0, 0), co2=(300, 0), fonte=(600, 0))
    hand.click(300, 0).click(0, 0, shift=True).drag((0, 0), (0, 50))
    assert hand.order() == ["fonte", "charbon", "co2"]


def test_clicking_one_of_several_selected_selects_it_alone():
    hand = pair().click(0, 0).click(300, 0, shift=True)
    hand.press(300, 0, on="co2").has("charbon", "co2").release(300, 0).has("co2")


def test_a_box_selects_what_it_touches_and_goes_away():
    hand = pair().press(-200, -200, on="").move(0, 0).is_in("select.boxing").has("charbon")
    assert (hand.desk.preview.box.x, hand.desk.preview.box.w) == (-200, 200)
    hand.move(300, 0).has("charbon", "co2").move(0, 0).has("charbon")
    hand.release(0, 0).is_in("select.idle").has("charbon").wrote(2)


def test_a_box_with_shift_adds_to_the_selection():
    hand = pair().click(300, 0)
    hand.press(-200, -200, shift=True).move(0, 0, shift=True).release(0, 0, shift=True).has("charbon", "co2")


def test_escape_in_the_middle_of_a_box_gives_the_selection_back():
    hand = pair().click(300, 0)
    hand.press(-200, -200, shift=True).move(0, 0, shift=True).escape()
    hand.has("co2").is_in("select.idle").wrote(2)


def test_escape_with_nothing_in_hand_lets_go_of_the_selection():
    pair().click(0, 0).escape().has()


def test_a_locked_card_stays_where_it_is():
    hand = pair().add("fixe", "card", card="fonte", x=600, y=0, locked=True)
    hand.click(0, 0).click(600, 0, on="fixe", shift=True)
    hand.press(0, 0).move(0, 90).sees(charbon=(0, 90), fixe=(600, 0))
    hand.release(0, 90).sees(charbon=(0, 90), fixe=(600, 0)).wrote(4)


def test_dragging_a_locked_card_alone_writes_nothing():
    hand = Hand().add("fixe", "card", card="fonte", x=0, y=0, locked=True)
    hand.drag((0, 0), (90, 0)).sees(fixe=(0, 0)).wrote(1)


def test_a_card_that_goes_away_while_carried_leaves_nothing_in_the_hand():
    hand = pair().press(300, 0, on="co2").move(400, 0)
    hand.session.undo()
    hand.move(500, 0).release(500, 0).has().is_in("select.idle").wrote(3)
    assert hand.order() == ["charbon"]


def test_two_cards_on_top_of_each_other_give_the_upper_one():
    Hand(charbon=(0, 0), co2=(20, 10)).press(10, 5, on="co2")


def test_a_box_beside_a_turned_card_leaves_it():
    hand = Hand().add("aslant", "card", card="fonte", x=0, y=0, angle=45)
    hand.press(-170, -170).move(-60, -75).has().move(-40, -40).has("aslant")
