"""Bar charts drawn as vectors: the first series is an outline, the second a solid bar, so that grey paper tells them.

Every value is written beside its bar: nothing is read off an axis. Lengths in mm.
"""

from collections.abc import Iterator

from fresque.core.report.items import Bar, Bars
from fresque.layout import fonts, text
from fresque.layout.canvas import Canvas, Pen, Recorder, Weight
from fresque.layout.debrief.leaf import BODY, SMALL, W
from fresque.layout.palette import ACTION, HAIRLINE, INK, SOFT_INK, WHITE
from fresque.layout.paper.flow import Part, stacked

_LABEL, _LEAST, _VALUES, _GAP = 66.0, 30.0, 20.0, 4.0
_LABEL_ALONE = 98.0
_TOGETHER = 14
"""Rows of a small chart that stay on one page."""
_THICK = {1: 3.4, 2: 2.3}
"""How tall a bar is when its row has one, or two."""


def bars(item: Bars) -> Iterator[Part]:
    """The legend, then a row for each bar or pair of bars; the legend is said again on each page."""
    top = item.most or max((value for bar in item.rows for value in bar.values), default=0.0)
    widest = max((fonts.width(fonts.drawable(bar.label), "bold", BODY) for bar in item.rows), default=0.0)
    label = min(_LABEL if len(item.series) > 1 else _LABEL_ALONE, max(widest + 1, _LEAST))
    head = _head(item)
    rows = [head, *(_row(item, bar, top, label, head) for bar in item.rows), Part(2.4, ())]
    if item.small and len(rows) < _TOGETHER:
        yield stacked(rows)
    else:
        yield from rows


def _columns(item: Bars) -> list[float]:
    """Where the right of each column of values is."""
    count = len(item.series)
    return [W - (count - 1 - n) * _VALUES for n in range(count)]


def _head(item: Bars) -> Part:
    canvas = Recorder()
    canvas.text(0, 2.4, fonts.drawable(item.head), weight="semibold", size=SMALL, color=ACTION)
    for n, (name, right) in enumerate(zip(item.series, _columns(item), strict=True)):
        words = text.fit(text.escape(name), _VALUES - 1, 6.4, text.Sizes(SMALL, 2.2, 0.1), weight="semibold")
        text.draw(canvas, words, right - _VALUES + 1, 0.3, ACTION, align="right", width=_VALUES - 1)
        if len(item.series) > 1:
            _bar(canvas, n, right - words.width - 5.4, 0.5, 3.6, 1.9)
    canvas.rect(0, 5.0, W, 0.4, fill=INK)
    return Part(7.4, tuple(canvas.calls), keep=True)


def _row(item: Bars, bar: Bar, top: float, wide: float, head: Part) -> Part:
    canvas = Recorder()
    total = not bar.values
    label = text.wrap(text.escape(bar.label), wide, BODY, weight="bold" if total else "regular", leading=1.25)
    columns = _columns(item)
    room = columns[0] - _VALUES - wide - 2 * _GAP
    thick = _THICK[min(2, len(item.series))]
    high = max(label.height, thick * len(bar.values) + 0.5 * (len(bar.values) - 1))
    text.draw(canvas, label, 0, (high - label.height) / 2 if len(label.lines) == 1 else 0.0, INK)
    y = (high - thick * len(bar.values) - 0.5 * (len(bar.values) - 1)) / 2
    for n, value in enumerate(bar.values):
        _bar(canvas, n if len(item.series) > 1 else 1, wide + _GAP, y, room * value / top if top else 0.0, thick)
        y += thick + 0.5
    middle = high / 2 + fonts.cap_height("regular", BODY) / 2
    for n, (words, right) in enumerate(zip(bar.said, columns, strict=True)):
        weight: Weight = "bold" if total or n == len(columns) - 1 else "regular"
        wide = fonts.width(words, weight, BODY)
        canvas.text(right - wide, middle, words, weight=weight, size=BODY, color=INK if n else SOFT_INK)
    canvas.rect(0, high + 1.3, W, 0.2, fill=HAIRLINE)
    return Part(high + 3.1, tuple(canvas.calls), head=head)


def _bar(canvas: Canvas, series: int, x: float, y: float, w: float, h: float) -> None:
    """Series 0 is hollow, series 1 is solid; nothing for nothing."""
    if w <= 0:
        return
    if series == 0:
        canvas.rect(x + 0.15, y + 0.15, max(w - 0.3, 0.1), h - 0.3, fill=WHITE, pen=Pen(INK, 0.3))
    else:
        canvas.rect(x, y, w, h, fill=ACTION)
