"""The size and place of what comes from another program, so that cards do not cover each other. Lengths in mm."""

from collections.abc import Mapping, Sequence

from fresque.app.exchange_canvas import Node
from fresque.app.tidy_pieces import overlap
from fresque.core.geometry import Rect, union
from fresque.core.records import CARD_H, CARD_W

GAP = 40.0
"""Between two cards that come in: a frame or a short reason fits there."""
SMALLEST, LARGEST = 0.1, 6.0
"""How much a board may be shrunk or enlarged."""
USUAL = 0.5
"""The scale of a board where nothing is a card."""
NOTES = ((80, 76.0, 76.0), (300, 110.0, 90.0))
LONG_NOTE = (170.0, 130.0)
"""Notes by their words: up to how many characters, how wide and how high; then a long one."""
HEAD, SIDE = 34.0, 16.0
"""Between a group and what it holds: its title is at the top."""
MOST = 400
"""Nodes compared with each other; beyond, what covers a card goes below."""
Size = tuple[float, float]


def scale_of(nodes: Sequence[Node], sizes: Mapping[str, Size]) -> float:
    """The least millimetres a pixel for which the cards (`sizes`) cover neither each other nor a note.

    Nodes laid over each other on purpose would ask for too much: it is kept under `LARGEST`.
    """
    solid = [node for node in nodes if node.kind != "group"]
    needed = 0.0 if sizes else USUAL
    solid.sort(key=lambda n: (n.id not in sizes, n.x, n.y, n.id))
    for card in solid[: min(len(sizes), MOST)]:
        for other in solid[:MOST]:
            if other is not card:
                needed = max(needed, _needed(card, other, other.id in sizes))
    return min(max(needed, SMALLEST), LARGEST)


def placed(nodes: Sequence[Node], sizes: Mapping[str, Size], scale: float) -> dict[str, Rect]:
    """The rectangle of each node at this scale; groups go around what they held."""
    areas = {n.id: Rect.around(n.centre[0] * scale, n.centre[1] * scale, *_size(n, sizes, scale)) for n in nodes}
    for group in sorted((n for n in nodes if n.kind == "group"), key=lambda n: (n.w * n.h, n.id)):
        own = Rect(group.x, group.y, group.w, group.h)
        inside = [areas[n.id] for n in nodes if n.id != group.id and _holds(own, n)]
        around = union(inside)
        if around is not None:
            room = Rect(around.x - SIDE, around.y - HEAD, around.w + 2 * SIDE, around.h + SIDE + HEAD)
            areas[group.id] = room
    return areas


def spread(cards: Mapping[str, Rect]) -> dict[str, Rect]:
    """The cards again, those that still cover another one in rows below all the others."""
    free: dict[str, Rect] = {}
    over: list[str] = []
    for card_id, area in cards.items():
        if any(overlap(area, other) for other in free.values()):
            over.append(card_id)
        else:
            free[card_id] = area
    whole = union(cards.values())
    columns = max(1, int(whole.w // (CARD_W + GAP))) if whole else 1
    for n, card_id in enumerate(over):
        assert whole is not None
        x, y = whole.x + n % columns * (CARD_W + GAP), whole.bottom + GAP + n // columns * (CARD_H + GAP)
        free[card_id] = Rect(x, y, CARD_W, CARD_H)
    return free


def _needed(card: Node, other: Node, both: bool) -> float:
    """The scale at which two nodes do not touch any more, one way or the other."""
    dx, dy = abs(card.centre[0] - other.centre[0]), abs(card.centre[1] - other.centre[1])
    w, h = (CARD_W, CARD_H) if both else ((CARD_W + 76.0) / 2, (CARD_H + 76.0) / 2)
    ways = [(need + GAP) / apart for need, apart in ((w, dx), (h, dy)) if apart > 1]
    return min(ways, default=0.0)


def _size(node: Node, sizes: Mapping[str, Size], scale: float) -> Size:
    if node.id in sizes:
        return sizes[node.id]
    if node.kind == "group":
        return node.w * scale, node.h * scale
    return next(((w, h) for most, w, h in NOTES if len(node.text) <= most), LONG_NOTE)


def _holds(group: Rect, node: Node) -> bool:
    area = Rect(node.x, node.y, node.w, node.h)
    return group.holds(*area.centre) and (node.kind != "group" or area.w * area.h < group.w * group.h)
