"""Where the reasons of links are written: on their line, beside cards and each other where a simple shift is enough."""

from collections.abc import Iterable, Sequence

from fresque.core.geometry import Rect
from fresque.layout.canvas import PathData
from fresque.layout.crowd import Crowd, Solid
from fresque.layout.links import Point, point_at

_PARTS = (0.5, 0.45, 0.55, 0.4, 0.6, 0.34, 0.66, 0.28, 0.72)
"""Parts of the way to try, the middle first."""
_AIR = 1.0
_ASIDE = 5.0
"""Between the line and a plate over or under it."""


class Plates:
    """The plates there are already, and the cards; each new plate goes where it covers least."""

    def __init__(self, cards: Crowd) -> None:
        self._cards = cards
        self._plates = Crowd(())

    def keep(self, area: Rect) -> None:
        """Let nothing be written here."""
        self._plates.add(solid(area))

    def place(self, curve: PathData, size: tuple[float, float]) -> Point:
        """The middle of a plate of this size on a curve, which is kept from then on."""
        best, least = (0.0, 0.0), float("inf")
        for at in _spots(curve, size[1]):
            covered = self._covered(Rect.around(*at, size[0] + 2 * _AIR, size[1] + 2 * _AIR))
            if covered < least:
                best, least = at, covered
            if not covered:
                break
        self.keep(Rect.around(*best, *size))
        return best

    def _covered(self, area: Rect) -> float:
        wanted = solid(area)
        return _common(wanted, self._cards.near(wanted)) + _common(wanted, self._plates.near(wanted))


def reach(curve: PathData, size: tuple[float, float]) -> Solid:
    """Where all the places tried for a plate of this size on a curve are."""
    xs = [x for _verb, numbers in curve for x in numbers[0::2]]
    ys = [y for _verb, numbers in curve for y in numbers[1::2]]
    wide, high = size[0] / 2 + _AIR, size[1] + _AIR + _ASIDE
    return min(xs) - wide, min(ys) - high, max(xs) + wide, max(ys) + high


def solid(area: Rect) -> Solid:
    """A rectangle by its four sides."""
    return area.x, area.y, area.right, area.bottom


def _spots(curve: PathData, high: float) -> Iterable[Point]:
    for part in _PARTS:
        yield point_at(curve, part)
    x, y = point_at(curve, 0.5)
    yield x, y - high / 2 - _ASIDE
    yield x, y + high / 2 + _ASIDE


def _common(wanted: Solid, others: Sequence[Solid]) -> float:
    """The area that they cover of it, what two of them cover counted twice."""
    left, top, right, bottom = wanted
    return sum(
        max(0.0, min(right, x1) - max(left, x0)) * max(0.0, min(bottom, y1) - max(top, y0)) for x0, y0, x1, y1 in others
    )
