"""The test sheet of a printer: two targets with rulers on the front, two crosses on the back. Lengths in mm."""

from fresque.core.i18n import tr
from fresque.core.passport import TARGETS, Flip
from fresque.layout import text
from fresque.layout.canvas import Canvas, Pen
from fresque.layout.inserts import Sheet
from fresque.layout.palette import ACTION, INK, SOFT_INK
from fresque.layout.sheet import PAPERS

_REACH = 10
"""Each ruler reads this far either way."""
_AWAY = 12.0
"""From the middle of a target to its rulers."""
_ARM = 21.0
"""Half of a line of the cross: long enough to meet both rulers."""
_LINE = Pen(INK, 0.15)
_CROSS = Pen(INK, 0.25)


def calibration_sheet(paper: str, *, upright: bool = True, flip: Flip = "long") -> Sheet:
    """The sheet, both sides; hold it against the light, the front towards you."""
    w, h = PAPERS[paper] if upright else PAPERS[paper][::-1]
    places = [(w / 2 - w * TARGETS / 2, h / 2), (w / 2 + w * TARGETS / 2, h / 2)]
    sideways = (flip == "long") == upright
    behind = [(w - x, y) if sideways else (x, h - y) for x, y in places]

    def front(canvas: Canvas) -> None:
        _explain(canvas, w, h, flip)
        for letter, (x, y) in zip("AB", places, strict=True):
            _rulers(canvas, x, y, letter)

    def back(canvas: Canvas) -> None:
        for x, y in behind:
            _stroke(canvas, x - _ARM, y, x + _ARM, y, _CROSS)
            _stroke(canvas, x, y - _ARM, x, y + _ARM, _CROSS)

    return Sheet(w, h, front, back)


def _rulers(canvas: Canvas, x: float, y: float, letter: str) -> None:
    """A lying ruler above and an upright one to the right, read where the lines of the cross behind meet them."""
    top, right = y - _AWAY, x + _AWAY
    _stroke(canvas, x - _REACH, top, x + _REACH, top, _LINE)
    _stroke(canvas, right, y - _REACH, right, y + _REACH, _LINE)
    for half in range(-2 * _REACH, 2 * _REACH + 1):
        at = half / 2
        long = 4.0 if half % 10 == 0 else 2.6 if half % 2 == 0 else 1.4
        _stroke(canvas, x + at, top - long, x + at, top, _LINE)
        _stroke(canvas, right, y + at, right + long, y + at, _LINE)
    for at in range(-_REACH, _REACH + 1, 5):
        shown = text.wrap(f"{at:+d}".replace("-", "−").replace("+0", "0"), 10, 3.0, weight="semibold")
        text.draw(canvas, shown, x + at - 5, top - 7, INK, align="center", width=10)
        text.draw(canvas, shown, right + 5, y + at - 1, INK)
    name = text.wrap(letter, 12, 9, weight="bold")
    text.draw(canvas, name, x - 26, y - 3.2, ACTION)


def _explain(canvas: Canvas, w: float, h: float, flip: Flip) -> None:
    margin, y = 18.0, 20.0
    width = w - 2 * margin
    edge = tr("long edge") if flip == "long" else tr("short edge")
    title = text.wrap(tr("Test sheet of a printer"), width, 9, weight="bold")
    text.draw(canvas, title, margin, y, INK)
    y += title.height + 5
    steps = (
        tr("1. Print this sheet at 100 %, on both sides, flipped on the **{edge}**.", edge=edge),
        tr("2. Hold it against a lamp or a window, this side towards you: a cross shows through each target."),
        tr("3. At A, read where the upright line falls on the lying ruler, then the other on the upright ruler."),
        tr("4. Do the same at B, then keep the four numbers under the printer’s name: fresque printer."),
    )
    for step in steps:
        block = text.wrap(step, width, 4.0, leading=1.32)
        text.draw(canvas, block, margin, y, INK)
        y += block.height + 2.2
    _boxes(canvas, margin, h - 46, width)


def _boxes(canvas: Canvas, x: float, y: float, width: float) -> None:
    """Where to write the numbers down."""
    labels = (tr("Printer, tray:"), "A →", "A ↓", "B →", "B ↓")
    shares = (0.44, 0.14, 0.14, 0.14, 0.14)
    for label, share in zip(labels, shares, strict=True):
        wide = width * share
        text.draw(canvas, text.wrap(label, wide, 3.8, weight="semibold"), x, y, INK)
        _stroke(canvas, x, y + 14, x + wide - 5, y + 14, Pen(SOFT_INK, 0.3))
        x += wide


def _stroke(canvas: Canvas, x1: float, y1: float, x2: float, y2: float, pen: Pen) -> None:
    canvas.path((("M", (x1, y1)), ("L", (x2, y2))), pen=pen)
