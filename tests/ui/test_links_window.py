"""Links in the window: the bar beside them, their grips, the legend, and what is dimmed around a card."""

from itertools import combinations

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from fresque.layout.meanings import LOOKS
from tests.ui.driver import LEFT

ROW = {"charbon": (0, 0), "co2": (400, 0), "fonte": (400, 300), "velo": (0, 300)}
K = "lien"


def linked(facilitator, **more):
    hand = facilitator.begins(**ROW)
    hand.adds(K, "link", **{"from": "charbon", "to": "co2", "reason": "", **more})
    return hand


def press(hand, name):
    QTest.mouseClick(hand.page.link_bar.buttons[name], LEFT)


def end(hand, which):
    return getattr(hand.page.scene.links.items[K].link, which)


def meaning(hand):
    return hand.desk.board.get(K).meaning


def test_a_link_is_given_a_meaning_with_the_mouse(facilitator):
    hand = linked(facilitator)
    hand.click((150, 0))
    assert hand.desk.selection == {K}
    assert hand.page.link_bar.isVisible()
    press(hand, "link.obstacle")
    assert meaning(hand) == "obstacle"
    assert hand.page.link_bar.buttons["link.obstacle"].isChecked()
    hand.desk.select(())
    assert not hand.page.link_bar.isVisible()
    x, y = end(hand, "head")
    assert hand.sees((x - 9, y)) == LOOKS["obstacle"].color


def test_a_link_turns_and_goes_away_with_the_mouse(facilitator):
    hand = linked(facilitator)
    hand.click((150, 0))
    press(hand, "board.reverse")
    assert hand.desk.board.get(K).direction == "both"
    press(hand, "edit.delete")
    assert hand.links() == []
    assert not hand.page.link_bar.isVisible()


def test_a_reason_is_written_from_the_bar_and_kept_while_a_meaning_is_chosen(facilitator):
    hand = linked(facilitator)
    hand.click((150, 0))
    press(hand, "board.reword")
    assert hand.editor.isVisible()
    press(hand, "link.cause")
    hand.writes("car")
    assert (meaning(hand), hand.links()[0][2]) == ("cause", "car")


def test_each_button_of_the_bar_is_large_enough_for_a_finger_and_named(facilitator):
    hand = linked(facilitator)
    buttons = hand.page.link_bar.buttons.values()
    assert {(b.width(), b.height()) for b in buttons} == {(44, 44)}
    assert len({b.accessibleName() for b in buttons}) == len(buttons)


def test_the_bar_stays_in_view_and_off_the_two_cards(facilitator):
    hand = linked(facilitator)
    hand.click((150, 0))
    bar, room = hand.page.link_bar.geometry(), hand.view.viewport().rect()
    assert room.contains(bar)
    hand.view.zoom(3.0)
    assert room.contains(hand.page.link_bar.geometry())


def test_several_links_take_a_meaning_together(facilitator):
    hand = linked(facilitator)
    hand.adds("autre", "link", **{"from": "co2", "to": "fonte"})
    hand.desk.select((K, "autre"))
    assert not hand.page.link_bar.buttons["board.reword"].isEnabled()
    hand.keys("5")
    assert {meaning(hand), hand.desk.board.get("autre").meaning} == {"example"}


def test_the_end_of_a_link_is_dragged_to_another_card(facilitator):
    hand = linked(facilitator)
    hand.click((200, 0))
    hand.drag(end(hand, "head"), "fonte")
    assert hand.links() == [("charbon", "fonte", "")]
    hand.drag(end(hand, "tail"), (200, 600))
    assert hand.links() == [("charbon", "fonte", "")]
    hand.keys("Ctrl+Z")
    assert hand.links() == [("charbon", "co2", "")]


def test_the_grips_show_only_for_the_one_link_chosen(facilitator):
    hand = linked(facilitator)
    grips = hand.page.scene.links.grips
    assert not grips.isVisible()
    hand.click((200, 0))
    assert grips.isVisible()
    assert hand.sees(end(hand, "tail")) == "#FFFFFF"
    hand.desk.select((K, "charbon"))
    assert not grips.isVisible()


def test_an_end_is_carried_with_the_keyboard(facilitator):
    hand = linked(facilitator)
    hand.desk.select((K,))
    hand.keys("A")
    asking = hand.page.finding.listing.asking
    assert asking.isVisible()
    hand.keys("Return")
    assert hand.links() == [("charbon", "velo", "")]


def test_the_list_offers_to_carry_the_ends_of_a_link_alone(facilitator):
    hand = linked(facilitator)
    hand.page.toggle_list()
    listing = hand.page.finding.listing
    offered = [button for button in listing.findChildren(QPushButton) if button.text().startswith("Relier l’arrivée")]
    hand.desk.select(("velo",))
    assert not offered[0].isVisible()
    hand.desk.select((K,))
    assert offered[0].isVisible()


def test_choosing_a_card_dims_what_it_is_not_linked_to(facilitator):
    hand = linked(facilitator)
    bright = hand.sees("velo", -60, -48)
    hand.click("charbon")
    assert hand.sees("velo", -60, -48) != bright
    seen = {i: item.opacity() for i, item in hand.page.scene._placed.items()}
    assert (seen["charbon"], seen["co2"]) == (1.0, 1.0)
    hand.keys("Shift+V")
    assert hand.sees("velo", -60, -48) == bright
    hand.keys("Shift+V", "Escape")
    assert hand.sees("velo", -60, -48) == bright


def test_a_card_dealt_while_others_are_dimmed_is_dimmed_too(facilitator):
    hand = linked(facilitator)
    hand.click("charbon")
    hand.adds("train", "card", card="train", x=800, y=0)
    assert hand.page.scene._placed["train"].opacity() < 1
    hand.desk.select(())
    assert hand.page.scene._placed["train"].opacity() == 1


def test_the_legend_comes_with_the_first_meaning_and_lets_the_hand_through(facilitator):
    hand = linked(facilitator)
    legend = hand.page.legend
    assert not legend.isVisible()
    hand.desk.select((K,))
    hand.keys("4")
    assert legend.isVisible()
    assert "Frein" in legend.accessibleName()
    hand.view.look_at(0, 0, 2.0)
    legend.refresh()
    spot = hand.view.viewport().childAt(legend.geometry().center() - QPoint(0, 0))
    assert spot is None or spot is not legend
    hand.keys("Ctrl+Z")
    assert not legend.isVisible()


def test_the_legend_hides_as_few_cards_as_it_can_and_never_the_bar_of_a_link(facilitator):
    """A wall full on both sides leaves no corner free: the legend lies in a row along an edge."""
    hand = linked(facilitator)
    meanings = ("cause", "support", "obstacle", "example", "question")
    for meaning, (source, target) in zip(meanings, combinations(reversed(ROW), 2), strict=False):
        hand.adds(meaning, "link", **{"from": source, "to": target, "meaning": meaning})
    seen = hand.view.visible()
    places = [(x, seen.y + 60 + n * 110) for x in (seen.x + 80, seen.right - 80) for n in range(int(seen.h // 110))]
    for n, (x, y) in enumerate(places):
        hand.adds(f"side{n}", "note", x=x, y=y)
    legend, view = hand.page.legend, hand.view
    legend.refresh()
    assert legend.width() > 3 * legend.height()
    hand.view.look_at(seen.x, seen.y, 3.0)
    hand.page.finding.map.show()
    legend.refresh()
    assert not legend.geometry().intersects(hand.page.finding.map.geometry())
    layers = view.children()
    assert layers.index(view.viewport()) < layers.index(legend) < layers.index(hand.page.link_bar)


def test_a_legend_with_no_free_corner_goes_where_nothing_lies(facilitator):
    """The wall of the full screen is full all around, and the tools are in the last corner."""
    hand = linked(facilitator, meaning="obstacle")
    hand.keys("F11")
    view, legend, seen = hand.view, hand.page.legend, hand.view.visible()
    across = [(seen.x + seen.w * n / 14, y) for n in range(15) for y in (seen.y + 40, seen.bottom - 40)]
    sides = [(x, seen.y + seen.h * n / 8) for n in range(9) for x in (seen.x + 40, seen.right - 40)]
    for n, (x, y) in enumerate(across + sides):
        hand.adds(f"edge{n}", "note", x=x, y=y)
    legend.refresh()
    lying = [view.mapFromScene(*spot) for spot in across + sides + list(ROW.values())]
    assert legend.isVisible()
    assert not any(legend.geometry().contains(spot) for spot in lying)
    assert not legend.geometry().intersects(hand.page.bars.corner.geometry())


def test_the_legend_is_away_from_the_edges_from_the_first_paint(facilitator):
    hand = facilitator.begins(charbon=(100, 100), petrole=(400, 100))
    hand.adds("k", "link", **{"from": "charbon", "to": "petrole", "meaning": "cause"})
    hand.window.hide()
    hand.window.show()
    assert hand.page.legend.x() >= 10
    assert hand.page.legend.y() >= 10
