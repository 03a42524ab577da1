"""A board whose links are routed again after each gesture: what is not worked out again is what would be the same."""

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from fresque.core.records import Link, PlacedCard
from fresque.layout.board import routes, routes_again
from fresque.layout.routes import Routing

REASONS = ("", "parce que", "le principe devient un droit pour tous les citoyens")


def card(n, chance):
    return PlacedCard(f"c{n}", 1, chance.randrange(0, 1400, 35), chance.randrange(0, 900, 35), "a0", card=f"c{n}")


def link(n, chance, cards):
    one, two = chance.sample(range(cards), 2)
    meaning, way = chance.choice(("", "cause", "obstacle")), chance.choice(("forward", "both", "none"))
    return Link(f"k{n}", 1, f"c{one}", f"c{two}", chance.choice(REASONS), way, meaning)


def gesture(there, chance):
    """A card moved, a link changed, something gone or put there."""
    found, what = dict(there), chance.choice(("move", "move", "move", "link", "away", "card"))
    if what == "card":
        new = card(chance.randrange(18), chance)
        return {**found, new.id: new}
    if what == "link":
        new = link(chance.randrange(14), chance, 12)
        return {**found, new.id: new}
    one = chance.choice(sorted(i for i, r in found.items() if what == "away" or isinstance(r, PlacedCard)))
    if what == "away" and len(found) > 14:
        del found[one]
    elif isinstance(found[one], PlacedCard):
        by = chance.choice(((35, 0), (0, -70), (420, 210)))
        found[one] = replace(found[one], x=found[one].x + by[0], y=found[one].y + by[1])
    return found


def follow(routing, there):
    for _step in routes_again(routing, there.values()):
        pass
    return routing.shapes


@given(st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_routed_again_after_each_gesture_a_board_is_as_if_routed_whole(chance):
    chance = Random(chance.random())
    there = {r.id: r for r in [card(n, chance) for n in range(12)] + [link(n, chance, 12) for n in range(12)]}
    routing = Routing()
    for _gesture in range(6):
        assert follow(routing, there) == routes(there.values())
        there = gesture(there, chance)


def test_routing_left_before_its_end_knows_what_it_knew():
    chance = Random(3)
    there = {r.id: r for r in [card(n, chance) for n in range(12)] + [link(n, chance, 12) for n in range(12)]}
    routing = Routing()
    before = dict(follow(routing, there))
    moved = gesture(gesture(there, chance), chance)
    steps = routes_again(routing, moved.values())
    for _few in range(20):
        next(steps)
    assert routing.shapes == before
    assert follow(routing, moved) == routes(moved.values())


def test_links_far_from_the_card_moved_are_not_worked_out_again():
    row = {f"c{n}": PlacedCard(f"c{n}", 1, n * 300.0, 0, "a0", card=f"c{n}") for n in range(9)}
    links = {f"k{n}": Link(f"k{n}", 1, f"c{n}", f"c{n + 1}", "parce que") for n in range(8)}
    routing = Routing()
    before = dict(follow(routing, row | links))
    after = follow(routing, row | {"c8": replace(row["c8"], y=90.0)} | links)
    assert [i for i in links if after[i] is not before[i]] == ["k6", "k7"]


def test_a_reason_makes_room_for_one_written_on_its_line_by_far_cards_that_came_nearer():
    def board(y):
        ends = (("a", 0.0, -1000.0), ("b", 0.0, 1000.0), ("c", -800.0, y), ("d", 800.0, y))
        cards = [PlacedCard(i, 1, x, at, "a0", card=i) for i, x, at in ends]
        return {r.id: r for r in [*cards, Link("ab", 1, "a", "b", "parce que"), Link("cd", 1, "c", "d", "donc")]}

    routing = Routing()
    before = follow(routing, board(1600.0))["ab"].label_at
    assert follow(routing, board(0.0))["ab"].label_at != before
    assert follow(routing, board(0.0)) == routes(board(0.0).values())
