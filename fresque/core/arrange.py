"""Arranging a selection: aligned, at equal distances, straight or slightly turned. Lengths in mm, angles clockwise.

Locked records stay, and the others line up with them. Ids that are gone are left out.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

from fresque.core.batch import Batch, Set
from fresque.core.board import Board
from fresque.core.geometry import Rect, union
from fresque.core.records import Note, Placed

Edge = Literal["left", "centre", "right", "top", "middle", "bottom"]
Axis = Literal["across", "down"]
Extent = Callable[[Placed], Rect]
Shift = tuple[float, float]


def align(board: Board, ids: Iterable[str], edge: Edge, extent: Extent) -> Batch:
    """Bring records to one line: that of the locked ones among them, or else of the rectangle around them all."""
    there = _placed(board, ids)
    area = union(extent(r) for r in ([r for r in there if r.locked] or there))
    if area is None or len(there) < 2:
        return Batch(())
    return _moved(there, {r.id: _to_edge(extent(r), area, edge) for r in there})


def distribute(board: Board, ids: Iterable[str], axis: Axis, extent: Extent) -> Batch:
    """Leave equal gaps between records, the first and the last staying; with less than three there is nothing to do.

    When there is not enough room between the two, the gaps are overlaps, all equal.
    """
    there = _placed(board, ids)
    across = axis == "across"
    order = sorted(((extent(r), r.id) for r in there), key=lambda at: (at[0].centre[0 if across else 1], at[1]))
    if len(order) < 3:
        return Batch(())
    boxes = [box for box, _id in order]
    first, last = boxes[0], boxes[-1]
    whole = last.right - first.x if across else last.bottom - first.y
    gap = (whole - sum(_length(box, across) for box in boxes)) / (len(boxes) - 1)
    return _moved(there, dict(_in_turn(order, gap, across)))


def straighten(board: Board, ids: Iterable[str]) -> Batch:
    """Put records upright."""
    return Batch(tuple(Set(r.id, {"angle": 0.0}) for r in _placed(board, ids) if r.angle and not r.locked))


def rotate(board: Board, ids: Iterable[str], by: float) -> Batch:
    """Turn records by `by` degrees, each on its own centre."""
    there = [r for r in _placed(board, ids) if not r.locked]
    return Batch(tuple(Set(r.id, {"angle": (r.angle + by + 180) % 360 - 180}) for r in there)) if by else Batch(())


def turn_to(board: Board, record_id: str, angle: float) -> Batch:
    """Turn one record to an angle, in degrees; a locked one stays.

    A note without an angle is drawn with a small one of its own: a straight note has a whole turn.
    """
    record = board.get(record_id)
    if not isinstance(record, Placed) or record.locked:
        return Batch(())
    wanted = angle or (360.0 if isinstance(record, Note) else 0.0)
    return Batch((Set(record_id, {"angle": wanted}),)) if wanted != record.angle else Batch(())


def _in_turn(order: Sequence[tuple[Rect, str]], gap: float, across: bool) -> Iterable[tuple[str, Shift]]:
    at = order[0][0].x if across else order[0][0].y
    for box, record_id in order:
        yield record_id, ((at - box.x, 0.0) if across else (0.0, at - box.y))
        at += _length(box, across) + gap


def _length(box: Rect, across: bool) -> float:
    return box.w if across else box.h


def _to_edge(box: Rect, area: Rect, edge: Edge) -> Shift:
    match edge:
        case "left":
            return area.x - box.x, 0.0
        case "centre":
            return area.centre[0] - box.centre[0], 0.0
        case "right":
            return area.right - box.right, 0.0
        case "top":
            return 0.0, area.y - box.y
        case "middle":
            return 0.0, area.centre[1] - box.centre[1]
        case "bottom":
            return 0.0, area.bottom - box.bottom


def _moved(records: Iterable[Placed], shifts: Mapping[str, Shift]) -> Batch:
    """The records that are not locked moved by more than a hundredth of a millimetre; their order stays."""
    ops = []
    for record in records:
        dx, dy = shifts[record.id]
        if not record.locked and max(abs(dx), abs(dy)) > 0.01:
            ops.append(Set(record.id, {"x": record.x + dx, "y": record.y + dy}))
    return Batch(tuple(ops))


def _placed(board: Board, ids: Iterable[str]) -> list[Placed]:
    return [r for i in sorted(set(ids)) if isinstance(r := board.get(i), Placed)]
