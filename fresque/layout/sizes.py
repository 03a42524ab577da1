"""How far a text may shrink, and the largest size at which it fits."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from fresque.layout import memory


@dataclass(frozen=True, slots=True)
class Sizes:
    """How far a text may shrink: from `most` down to `least`, by `step`, in mm."""

    most: float
    least: float
    step: float = 0.25

    def __iter__(self) -> Iterator[float]:
        count = max(0, math.ceil((self.most - self.least) / self.step - 1e-9))
        yield from (self.most - n * self.step for n in range(count))
        yield self.least


def largest(sizes: Sizes, fits: Callable[[float], bool], name: str = "") -> float:
    """The largest of `sizes` that fits, found by halves; the least when none does.

    What was found under this `name` before is tried first: when it still fits and the next size up does not, it is it.
    """
    tried = list(sizes)
    key = key_of(sizes, name)
    rank = memory.guess(key) if name else None
    if type(rank) is int and 0 <= rank < len(tried) and _is_it(tried, rank, fits):
        return tried[rank]
    rank = _halved(tried, fits)
    if name:
        memory.learn(key, rank)
    return tried[rank]


def key_of(sizes: Sizes, name: str) -> str:
    """Where the size of a text is remembered; a digest, since what people wrote is not to be read in a cache."""
    said = blake2b(name.encode(), digest_size=12).hexdigest()
    return f"size:{said}|{sizes.most:.3f}|{sizes.least:.3f}|{sizes.step}"


def _is_it(tried: Sequence[float], rank: int, fits: Callable[[float], bool]) -> bool:
    if rank == 0 or rank < len(tried) - 1:
        return fits(tried[rank]) and (rank == 0 or not fits(tried[rank - 1]))
    return not fits(tried[rank - 1])


def _halved(tried: Sequence[float], fits: Callable[[float], bool]) -> int:
    """The rank of the largest size that fits; the last when none does."""
    if fits(tried[0]):
        return 0
    low, high = 0, len(tried) - 1
    while high - low > 1:
        middle = (low + high) // 2
        if fits(tried[middle]):
            high = middle
        else:
            low = middle
    return high
