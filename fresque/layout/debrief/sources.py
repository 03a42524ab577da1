"""Where to read more: sources two a row, each with the QR code of its address. In mm."""

from collections.abc import Iterator, Sequence

from fresque.core.report.items import SourceItem
from fresque.layout import qr, text
from fresque.layout.canvas import Recorder
from fresque.layout.debrief.leaf import BODY, SMALL, W
from fresque.layout.palette import ACTION, INK, SOFT_INK
from fresque.layout.paper.flow import Part

_GAP, _CODE = 6.0, 21.0


def sources(items: Sequence[SourceItem]) -> Iterator[Part]:
    """The card, the source and its address; the code opens it on a telephone, a click opens it here."""
    wide = (W - _GAP) / 2
    for first in range(0, len(items), 2):
        canvas, low = Recorder(), 0.0
        for n, item in enumerate(items[first : first + 2]):
            with canvas.at(n * (wide + _GAP), 0):
                low = max(low, _source(canvas, item, wide))
        yield Part(low + 4.5, tuple(canvas.calls))


def _source(canvas: Recorder, item: SourceItem, wide: float) -> float:
    coded = bool(item.url) and qr.modules(item.url) > 0
    left = _CODE + 4.0 if coded else 0.0
    if coded:
        qr.draw_qr(canvas, item.url, 0, 0.5, _CODE, INK)
        canvas.link(0, 0, _CODE, _CODE, item.url)
    y = 0.0
    card = text.wrap(text.escape(item.card), wide - left, BODY, weight="semibold", leading=1.25)
    title = text.wrap(text.escape(item.title), wide - left, SMALL, leading=1.3)
    address = text.wrap(text.escape(_short(item.url)), wide - left, 2.6, leading=1.25)
    for block, color in ((card, INK), (title, SOFT_INK), (address, ACTION)):
        if block.lines:
            text.draw(canvas, block, left, y, color)
            y += block.height + 1.3
    return max(y, _CODE + 0.5 if coded else 0.0)


def _short(url: str) -> str:
    """An address without what every browser adds."""
    return url.removeprefix("https://").removeprefix("http://").rstrip("/")
