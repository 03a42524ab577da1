"""How to put the paper back in a printer that prints one side: the page between the rectos and the versos."""

from fresque.core.i18n import tr
from fresque.layout import text
from fresque.layout.canvas import Canvas, Pen
from fresque.layout.palette import ACTION, HAIRLINE, INK, SOFT_INK, WHITE
from fresque.layout.sheet import Flip

_LINE = Pen(INK, 0.5)
_THIN = Pen("#B9B2A6", 0.6)
_ARROW = Pen(ACTION, 1.4)


def draw_reload(canvas: Canvas, w: float, h: float, flip: Flip, sheets: int) -> None:
    """A page of `w` x `h` mm: what was just printed, how to turn the pile, which pages come next."""
    margin, y = 18.0, 22.0
    width = w - 2 * margin
    title = text.wrap(tr("Now turn the pile over"), width, 10, weight="bold")
    text.draw(canvas, title, margin, y, INK)
    y += title.height + 6
    for line in _steps(flip, sheets):
        block = text.wrap(line, width, 4.6, leading=1.35)
        text.draw(canvas, block, margin, y, INK)
        y += block.height + 3
    _draw_turning(canvas, w / 2, y + 12, min(h - y - 40, 80.0), flip)
    note = tr("Try with one sheet first: printers do not all pull paper the same way round.")
    block = text.wrap(note, width, 3.8, leading=1.3)
    text.draw(canvas, block, margin, h - margin - block.height, SOFT_INK)


def _steps(flip: Flip, sheets: int) -> tuple[str, ...]:
    edge = tr("long edge") if flip == "long" else tr("short edge")
    return (
        tr("1. You have printed the rectos: pages 1 to {n}. Do not print this page with them.", n=sheets),
        tr("2. Take the pile, keep its order, and turn it on its **{edge}**, like the page of a book.", edge=edge),
        tr("3. Put it back and print the versos: pages {first} to {last}.", first=sheets + 2, last=2 * sheets + 1),
    )


def _draw_turning(canvas: Canvas, middle: float, top: float, height: float, flip: Flip) -> None:
    """A printed sheet, an arrow round the edge it turns on, the same sheet seen from behind."""
    if height < 30:
        return
    width = height / 1.414
    left, right = middle - width - 22, middle + 22
    for x, printed in ((left, True), (right, False)):
        canvas.rect(x + 1.5, top + 1.5, width, height, fill=HAIRLINE)
        canvas.rect(x, top, width, height, fill=WHITE, pen=_LINE)
        if printed:
            for n in range(7):
                y = top + height * (0.16 + 0.1 * n)
                canvas.path((("M", (x + width * 0.15, y)), ("L", (x + width * (0.85 - 0.1 * (n % 3)), y))), pen=_THIN)
    _word(canvas, left, top + height + 6, width, tr("printed side"))
    _word(canvas, right, top + height + 6, width, tr("white side"))
    x, y = left + width + 4, top + height / 2
    end = right - 4
    if flip == "long":
        canvas.path((("M", (x, y)), ("C", (x + 8, y - 16, end - 8, y - 16, end, y))), pen=_ARROW)
        canvas.path((("M", (end - 6, y - 3)), ("L", (end, y)), ("L", (end - 0.5, y - 7))), pen=_ARROW)
    else:
        turn = (middle - 4, y + 14)
        canvas.path((("M", (middle - 4, y - 14)), ("C", (middle + 14, y - 14, middle + 14, y + 14, *turn))), pen=_ARROW)
        canvas.path((("M", (turn[0] + 5, y + 9)), ("L", turn), ("L", (turn[0] + 6, y + 17))), pen=_ARROW)


def _word(canvas: Canvas, x: float, y: float, width: float, shown: str) -> None:
    text.draw(canvas, text.wrap(shown, width, 3.8), x, y, SOFT_INK, align="center", width=width)
