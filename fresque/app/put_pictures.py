"""Photographs and pictures put on the board: their bytes first, then one gesture for all of them. Lengths in mm."""

from collections.abc import Callable, Sequence
from math import sqrt

from fresque.app.desk import Desk, fresh_id
from fresque.core.batch import Add, Batch
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.core.records import CARD_H, CARD_W
from fresque.storage.photographs import Photograph

GAP = 12.0
MOST = 12
"""Pictures put at once."""
_STRETCHED = 6.0
"""How many times as long as wide a picture may lie on the board before it is taken for a strip."""


def put_pictures(
    desk: Desk, found: Sequence[Photograph], table: int, at: tuple[float, float], kept: Callable[[str, bytes], None]
) -> tuple[str, ...]:
    """Put pictures on a table in a row, the first centred on `at`, each about as large as a card, and select them.

    `kept` is told the asset and the bytes of each before it is on the board. The ids of their records; none when the
    session cannot be changed.
    """
    if desk.read_only:
        return ()
    x, y = at
    ops: list[Add] = []
    for photograph in found:
        w, h = size_of(photograph)
        x += w / 2 + GAP if ops else 0.0
        asset = desk.session.add_picture(photograph.data)
        kept(asset, photograph.data)
        place = {"table": table, "x": round(x, 2), "y": round(y, 2), "w": w, "h": h}
        ops.append(Add(fresh_id(), "picture", {"asset": asset, **place}))
        x += w / 2
    if not desk.commit(Batch(tuple(ops))):
        return ()
    ids = tuple(op.id for op in ops)
    desk.select(ids)
    return ids


def size_of(photograph: Photograph) -> tuple[float, float]:
    """The size of a picture on the board: as much room as a card takes, in its own shape."""
    ratio = min(_STRETCHED, max(1 / _STRETCHED, photograph.width / photograph.height))
    h = sqrt(CARD_W * CARD_H / ratio)
    return round(h * photograph.width / photograph.height, 1), round(h, 1)


def too_many(count: int) -> FresqueError:
    """The sentence for a drop of too many files."""
    summary = tr("{n} files at once are too many.", n=count)
    return FresqueError(summary, hint=tr("Put {most} pictures at most, then the others.", most=MOST))
