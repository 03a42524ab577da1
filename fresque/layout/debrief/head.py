"""The head of a debrief, with its large figures, and the foot of its pages. In mm."""

from collections.abc import Sequence

from fresque.core.report.items import Masthead
from fresque.layout import fonts, text
from fresque.layout.canvas import Picture, Recorder
from fresque.layout.debrief.dress import PLAIN, Worn
from fresque.layout.debrief.leaf import LEFT, PAGE_H, PAGE_W, TOP, W
from fresque.layout.palette import HAIRLINE, INK, PAPER, SOFT_INK, WHITE
from fresque.layout.paper.flow import Part

_GAP = 7.0
_LOGO_W, _LOGO_H = 44.0, 20.0


def masthead(head: Masthead, worn: Worn = PLAIN) -> Part:
    """What the document is, its title, when and where, and what was counted; a client's logo on the right."""
    canvas = Recorder()
    aside = _logo(canvas, worn.logo) if worn.logo else 0.0
    canvas.text(0, 3, head.kicker, weight="semibold", size=3.1, color=worn.sign_on_ground)
    wide = W - aside
    title = text.fit(head.title, wide, 26, text.Sizes(10, 6), weight="bold", balance=True, leading=1.15)
    text.draw(canvas, title, 0, 8.5, worn.on_ground)
    y = 8.5 + title.height + 2
    if line := head.line:
        words = text.wrap(text.escape(line), wide, 4.1)
        text.draw(canvas, words, 0, y, worn.on_ground if worn.ground else SOFT_INK)
        y += words.height + 3
    if aside:
        y = max(y, _LOGO_H + 3)
    if counted := head.figures:
        y = _figures(canvas, counted, y + 2)
    if not worn.ground:
        return Part(y + 7, tuple(canvas.calls))
    band = Recorder()
    band.rect(-LEFT, -TOP, PAGE_W, TOP + y + 6, fill=worn.ground)
    return Part(y + 13, (*band.calls, *canvas.calls))


def _logo(canvas: Recorder, logo: Picture) -> float:
    """The room it takes on the right of the head, in mm; on white, where any logo is at home."""
    scale = min(_LOGO_W / logo.width, _LOGO_H / logo.height)
    w, h = logo.width * scale, logo.height * scale
    canvas.rect(W - w - 4, -2, w + 4, h + 4, fill=WHITE, radius=1.5)
    canvas.image(W - w - 2, 0, w, h, logo)
    return w + 10


def draw_foot(canvas: Recorder, head: Masthead, number: int, count: int) -> None:
    """What document this is and which page, under a hairline."""
    foot = PAGE_H - 13
    canvas.rect(LEFT, foot - 5.2, W, 0.25, fill=HAIRLINE)
    said = fonts.drawable(" · ".join(part for part in (head.title, head.line) if part))
    line = text.fit(text.escape(said), W - 18, 6.4, text.Sizes(2.9, 2.2, 0.1))
    text.draw(canvas, line, LEFT, foot - 2.1, SOFT_INK)
    numbered = f"{number}\u00a0/\u00a0{count}"
    right = LEFT + W - fonts.width(numbered, "regular", 2.9)
    canvas.text(right, foot, numbered, weight="regular", size=2.9, color=SOFT_INK)


def _figures(canvas: Recorder, counted: Sequence[tuple[str, str]], y: float) -> float:
    """The figures side by side, in as many rows as it takes."""
    widths = [max(fonts.width(n, "bold", 7), fonts.width(label, "regular", 3.2)) for n, label in counted]
    rows = 1
    while rows < len(counted) and any(sum(row) + _GAP * (len(row) + 1) > W for row in _rows(widths, rows)):
        rows += 1
    whole = 19.0 * rows - 2.0 * (rows - 1)
    canvas.rect(0, y, W, whole, fill=PAPER, radius=2.5)
    at = 0
    for row in _rows(widths, rows):
        gap = (W - sum(row)) / (len(row) + 1)
        x = gap
        for width in row:
            number, label = counted[at]
            canvas.text(x, y + 9, number, weight="bold", size=7, color=INK)
            canvas.text(x, y + 14.6, label, weight="regular", size=3.2, color=SOFT_INK)
            x, at = x + width + gap, at + 1
        y += 17.0
    return y + 2.0


def _rows(widths: Sequence[float], rows: int) -> list[Sequence[float]]:
    each = -(-len(widths) // rows)
    return [widths[start : start + each] for start in range(0, len(widths), each)]
