"""Heights of what lies on the board: always in order, and changed for few things at a time."""

from random import Random

from PySide6.QtWidgets import QGraphicsRectItem

from fresque.ui.board.stacking import FRAMES, LIFT, stack


def heights(items):
    return [item.zValue() for item in items]


def test_a_card_brought_over_the_others_leaves_them_where_they_are():
    items = [QGraphicsRectItem() for _n in range(20)]
    stack(items, 0.0)
    before = {id(item): item.zValue() for item in items}
    items[4:5] = []
    items.append(QGraphicsRectItem())
    stack(items, 0.0)
    assert heights(items) == sorted(set(heights(items)))
    assert all(before[id(item)] == item.zValue() for item in items[:-1])


def test_whatever_is_put_between_others_heights_stay_in_order_over_the_ground():
    chance, items = Random(5), [QGraphicsRectItem() for _n in range(5)]
    for _gesture in range(400):
        items.insert(chance.choice((2, 2, chance.randrange(len(items)))), QGraphicsRectItem())
        stack(items, FRAMES)
        assert heights(items) == sorted(set(heights(items)))
        assert min(heights(items)) > FRAMES
        assert max(heights(items)) < 0


def test_what_is_carried_keeps_its_place_under_the_hand():
    low, carried, high = (QGraphicsRectItem() for _n in range(3))
    stack([low, carried, high], 0.0)
    carried.setZValue(carried.zValue() + LIFT)
    stack([low, carried, high, QGraphicsRectItem()], 0.0)
    assert low.zValue() < high.zValue() < carried.zValue()
