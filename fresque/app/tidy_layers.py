"""Layers of linked pieces, from left to right: causes before what they lead to, few crossings, short links.

The method is Sugiyama, Tagawa and Toda's (1981): cycles cut, columns by longest path then pulled together, rows
ordered by the middle of their neighbours, heights by least squares under the order found. Our own, because grandalf
and igraph, which have it, are under the GPL and give each piece the same size. Lengths in mm.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from fresque.app.tidy_pieces import Gaps, Pair, Piece, Point

SWEEPS = 12
"""How many times the rows are put in order, left to right and back."""
LARGE = 2000
"""Beyond this many steps from a column to the next, sweeps are fewer: the order is good enough, the hand is waiting."""


def layered(pieces: Sequence[Piece], links: Iterable[Pair], gaps: Gaps) -> dict[str, Point]:
    """Where each piece goes, linked pieces in columns from left to right; the same pieces give the same places."""
    known = {piece.id: piece for piece in sorted(pieces, key=lambda p: (p.x, p.y, p.id))}
    pairs = _acyclic(list(known), sorted({(a, b) for a, b in links if a in known and b in known and a != b}))
    return _placed(known, _ranks(list(known), pairs), pairs, gaps)


def spaced(wanted: Sequence[float], apart: Sequence[float]) -> list[float]:
    """The places nearest to those wanted (least squares) with at least `apart[n]` from the nth to the next, in order.

    Pool adjacent violators, on the places less the room taken before them.
    """
    before = [0.0]
    for room in apart:
        before.append(before[-1] + room)
    pools: list[tuple[float, int]] = []
    for n, place in enumerate(wanted):
        total, count = place - before[n], 1
        while pools and pools[-1][0] / pools[-1][1] >= total / count:
            last, many = pools.pop()
            total, count = total + last, count + many
        pools.append((total, count))
    level = [total / count for total, count in pools for _ in range(count)]
    return [place + room for place, room in zip(level, before, strict=True)]


def _acyclic(ids: Sequence[str], pairs: Sequence[Pair]) -> list[Pair]:
    """The links, those that close a cycle turned round: walked from the left of the board, as people read it."""
    following = _neighbours(pairs, 0)
    reached = {b for _a, b in pairs}
    state: dict[str, int] = {}
    turned: set[Pair] = set()
    for root in sorted(ids, key=lambda i: i in reached):
        stack = [(root, iter(following[root]))] if root not in state else []
        state.setdefault(root, 1)
        while stack:
            here, others = stack[-1]
            there = next(others, None)
            if there is None:
                state[here] = 2
                stack.pop()
            elif state.get(there) == 1:
                turned.add((here, there))
            elif there not in state:
                state[there] = 1
                stack.append((there, iter(following[there])))
    return sorted({(b, a) if (a, b) in turned else (a, b) for a, b in pairs})


def _ranks(ids: Sequence[str], pairs: Sequence[Pair]) -> dict[str, int]:
    """The column of each piece, from 0: the longest way there, then as near to its neighbours as they allow."""
    before, after = _neighbours(pairs, 1), _neighbours(pairs, 0)
    order = _topological(ids, before, after)
    rank: dict[str, int] = {}
    for i in order:
        rank[i] = max((rank[b] + 1 for b in before[i]), default=0)
    for _pass in range(len(ids)):
        moved = False
        for i in [*reversed(order), *order]:
            best = _pulled(i, rank, before[i], after[i])
            moved = moved or best != rank[i]
            rank[i] = best
        if not moved:
            break
    first = min(rank.values(), default=0)
    return {i: column - first for i, column in rank.items()}


def _pulled(i: str, rank: Mapping[str, int], before: Sequence[str], after: Sequence[str]) -> int:
    """The column that makes the links of a piece shortest, its neighbours staying."""
    low = max((rank[b] + 1 for b in before), default=None)
    high = min((rank[a] - 1 for a in after), default=None)
    if low is None:
        return rank[i] if high is None else high
    return high if high is not None and len(after) > len(before) else low


def _topological(ids: Sequence[str], before: Mapping[str, list[str]], after: Mapping[str, list[str]]) -> list[str]:
    waiting = {i: len(before[i]) for i in ids}
    ready = [i for i in ids if not waiting[i]]
    for i in ready:
        for other in after[i]:
            waiting[other] -= 1
            if not waiting[other]:
                ready.append(other)
    return ready


def _neighbours(pairs: Iterable[Pair], end: int) -> dict[str, list[str]]:
    """The other ends of the links of each piece: those it leads to (0) or comes from (1)."""
    found: dict[str, list[str]] = defaultdict(list)
    for pair in pairs:
        found[pair[end]].append(pair[1 - end])
    return found


def _placed(known: Mapping[str, Piece], rank: Mapping[str, int], pairs: Sequence[Pair], gaps: Gaps) -> dict[str, Point]:
    columns: list[list[str]] = [[] for _ in range(1 + max(rank.values(), default=-1))]
    start = {i: piece.y for i, piece in known.items()}
    for i in known:
        columns[rank[i]].append(i)
    steps = list(_steps(pairs, rank, columns, start))
    for column in columns:
        column.sort(key=lambda i: (start[i], i))
    columns = _ordered(columns, steps)
    ys = _heights(columns, steps, start, known, gaps)
    xs, x = dict[str, float](), 0.0
    for column in columns:
        there = [known[i].room for i in column if i in known]
        x -= min((room.x for room in there), default=0.0)
        xs.update(dict.fromkeys(column, x))
        x += max((room.right for room in there), default=0.0) + gaps.across
    return {i: (xs[i], ys[i]) for i in known}


def _steps(
    pairs: Sequence[Pair], rank: Mapping[str, int], columns: list[list[str]], start: dict[str, float]
) -> Iterable[Pair]:
    """The links cut into steps of one column, through places of no height kept free in the columns between."""
    for a, b in pairs:
        here = a
        for column in range(rank[a] + 1, rank[b]):
            through = f"{a} {b} {column}"
            part = (column - rank[a]) / (rank[b] - rank[a])
            start[through] = start[a] + (start[b] - start[a]) * part
            columns[column].append(through)
            yield here, through
            here = through
        yield here, b


def _ordered(columns: list[list[str]], steps: Sequence[Pair]) -> list[list[str]]:
    """The columns with their rows in the order, among those tried, that makes the fewest links cross."""
    before, after = _neighbours(steps, 1), _neighbours(steps, 0)
    best, least = [list(column) for column in columns], _tangles(columns, after)
    for sweep in range(SWEEPS if len(steps) < LARGE else 3):
        if not least:
            break
        ways = range(1, len(columns)) if sweep % 2 == 0 else range(len(columns) - 2, -1, -1)
        for n in ways:
            beside = columns[n - 1] if sweep % 2 == 0 else columns[n + 1]
            _sort(columns[n], beside, before if sweep % 2 == 0 else after)
        if len(steps) < LARGE:
            _exchange(columns, before, after)
        tangles = _tangles(columns, after)
        if tangles < least:
            best, least = [list(column) for column in columns], tangles
    return best


def _sort(column: list[str], beside: Sequence[str], joined: Mapping[str, list[str]]) -> None:
    """Each row by the middle of its neighbours of the column beside; one without any keeps its place."""
    at = {i: n for n, i in enumerate(beside)}
    own = {i: n * max(1, len(beside)) / max(1, len(column)) for n, i in enumerate(column)}
    middle = {i: [at[j] for j in joined[i] if j in at] if i in joined else [] for i in column}
    column.sort(key=lambda i: (sum(middle[i]) / len(middle[i]) if middle[i] else own[i], own[i]))


def _exchange(columns: list[list[str]], before: Mapping[str, list[str]], after: Mapping[str, list[str]]) -> None:
    """Exchange neighbours of a column as long as fewer links cross."""
    at = {i: n for column in columns for n, i in enumerate(column)}
    for column in columns:
        for _pass in range(len(column)):
            moved = False
            for n in range(len(column) - 1):
                one, other = column[n], column[n + 1]
                if _gain(one, other, at, before) + _gain(one, other, at, after) > 0:
                    column[n], column[n + 1] = other, one
                    at[one], at[other] = n + 1, n
                    moved = True
            if not moved:
                break


def _gain(one: str, other: str, at: Mapping[str, int], joined: Mapping[str, list[str]]) -> int:
    first, second = [at[i] for i in joined.get(one, ())], [at[i] for i in joined.get(other, ())]
    return sum((a > b) - (a < b) for a in first for b in second)


def _tangles(columns: Sequence[Sequence[str]], after: Mapping[str, list[str]]) -> int:
    at = {i: n for column in columns for n, i in enumerate(column)}
    total = 0
    for column in columns:
        ends = [at[j] for i in column for j in sorted(after.get(i, ()), key=lambda j: at[j])]
        total += sum(b < a for n, a in enumerate(ends) for b in ends[n + 1 :])
    return total


def _heights(
    columns: Sequence[Sequence[str]],
    steps: Sequence[Pair],
    start: Mapping[str, float],
    known: Mapping[str, Piece],
    gaps: Gaps,
) -> dict[str, float]:
    """The y of each row: the middle of its neighbours, as far as the order and the room between rows allow."""
    beside = [_neighbours(steps, 1), _neighbours(steps, 0)]
    rooms = [[_apart(known.get(a), known.get(b), gaps) for a, b in pairwise(column)] for column in columns]
    ys = dict(start)
    for column, apart in zip(columns, rooms, strict=True):
        ys.update(zip(column, spaced([ys[i] for i in column], apart), strict=True))
    for sweep in range(SWEEPS):
        for n in range(len(columns)) if sweep % 2 == 0 else range(len(columns) - 1, -1, -1):
            sides = beside if sweep >= SWEEPS // 2 else beside[sweep % 2 : sweep % 2 + 1]
            wanted = [_middle(i, ys, sides) for i in columns[n]]
            ys.update(zip(columns[n], spaced(wanted, rooms[n]), strict=True))
    return ys


def _apart(above: Piece | None, below: Piece | None, gaps: Gaps) -> float:
    """The least from one row to the next; a link that only passes takes half a gap."""
    if above is None and below is None:
        return gaps.down / 2
    return (above.room.bottom if above else 0.0) + gaps.down - (below.room.y if below else 0.0)


def _middle(i: str, ys: Mapping[str, float], sides: Sequence[Mapping[str, list[str]]]) -> float:
    around = [ys[j] for side in sides for j in side.get(i, ())]
    return sum(around) / len(around) if around else ys[i]
