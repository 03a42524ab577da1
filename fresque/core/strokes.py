"""What the hand drew becomes a stroke: shaken less, with as few points as its shape needs. Lengths in mm."""

from collections.abc import Sequence
from math import hypot

from fresque.core.readers import MAX_POINTS

Sample = tuple[float, float, float]
"""x, y and the pressure of the hand, from 0 to 1."""
PASSES = 2
"""How many times a point is drawn to the middle of its neighbours."""
PRESSED = 6.0
"""How many mm aside a whole change of pressure counts for: a straight line keeps the points where it swells."""
THIN, THICK = 0.35, 1.5
"""What the lightest and the heaviest hands make of the width of the pen."""


def tidied(samples: Sequence[Sample], grain: float) -> list[Sample]:
    """The stroke of a hand that pointed no finer than `grain` mm: smoothed, then simplified (Ramer–Douglas–Peucker).

    It never has more points than a record may hold; its two ends stay where they are.
    """
    smooth = _smoothed(_spaced(samples, grain), grain)
    kept, tolerance = simplified(smooth, grain * 0.4), grain * 0.4
    while len(kept) > MAX_POINTS // 2:
        tolerance *= 1.6
        kept = simplified(smooth, tolerance)
    return kept


def simplified(samples: Sequence[Sample], tolerance: float) -> list[Sample]:
    """The points without which the line would be more than `tolerance` mm elsewhere."""
    if len(samples) < 3:
        return list(samples)
    keep, todo = {0, len(samples) - 1}, [(0, len(samples) - 1)]
    while todo:
        first, last = todo.pop()
        far, at = _farthest(samples, first, last)
        if far > tolerance:
            keep.add(at)
            todo += [(first, at), (at, last)]
    return [samples[n] for n in sorted(keep)]


def widths_of(samples: Sequence[Sample], width: float) -> tuple[float, ...]:
    """The width at each point of a pen `width` mm wide; none when the hand told no pressure, or always the same."""
    told = {round(pressure, 3) for _x, _y, pressure in samples}
    if len(told) < 2:
        return ()
    return tuple(round(width * (THIN + (THICK - THIN) * pressure), 2) for _x, _y, pressure in samples)


def _spaced(samples: Sequence[Sample], grain: float) -> list[Sample]:
    """Without the points that are nearer than the hand can point; the last one stays."""
    kept = list(samples[:1])
    for sample in samples[1:]:
        if hypot(sample[0] - kept[-1][0], sample[1] - kept[-1][1]) >= grain:
            kept.append(sample)
    if len(kept) > 1 and kept[-1] != samples[-1]:
        kept[-1] = samples[-1]
    return kept


def _smoothed(samples: Sequence[Sample], most: float) -> list[Sample]:
    """Each point drawn towards its neighbours, but never farther than `most` mm: a quick hand keeps its corners."""
    smooth = list(samples)
    for _pass in range(PASSES):
        inner = [
            ((a[0] + 2 * b[0] + c[0]) / 4, (a[1] + 2 * b[1] + c[1]) / 4, (a[2] + 2 * b[2] + c[2]) / 4)
            for a, b, c in zip(smooth, smooth[1:], smooth[2:], strict=False)
        ]
        smooth = [smooth[0], *inner, smooth[-1]] if inner else smooth
    return [_held(drawn, sample, most) for drawn, sample in zip(smooth, samples, strict=True)]


def _held(drawn: Sample, sample: Sample, most: float) -> Sample:
    dx, dy = drawn[0] - sample[0], drawn[1] - sample[1]
    share = min(1.0, most / (hypot(dx, dy) or 1.0))
    return sample[0] + dx * share, sample[1] + dy * share, drawn[2]


def _farthest(samples: Sequence[Sample], first: int, last: int) -> tuple[float, int]:
    """How far the farthest point between two is from the segment that joins them, and which."""
    (ax, ay, ap), (bx, by, bp) = samples[first], samples[last]
    dx, dy = bx - ax, by - ay
    long = dx * dx + dy * dy
    far, at = -1.0, first
    for n in range(first + 1, last):
        x, y, pressure = samples[n]
        t = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / long)) if long else 0.0
        away = hypot(x - ax - t * dx, y - ay - t * dy, (pressure - ap - t * (bp - ap)) * PRESSED)
        if away > far:
            far, at = away, n
    return far, at
