"""Table tents: a sheet folded in two that stands on the table and says which one it is, from both sides."""

from functools import partial

from fresque.core.deck import COLORS, Deck
from fresque.core.i18n import tr
from fresque.layout import text
from fresque.layout.canvas import Canvas, Pen
from fresque.layout.inserts import Sheet
from fresque.layout.marks import mark_path
from fresque.layout.palette import INK, SOFT_INK
from fresque.layout.sheet import PAPERS
from fresque.layout.text import Sizes

_FOLD = Pen(SOFT_INK, 0.25, (3.0, 3.0))


def tent_sheets(deck: Deck, paper: str, tables: tuple[str, ...]) -> list[Sheet]:
    """One sheet a table, `tables` being their names; printed on one side, folded along the middle."""
    h, w = PAPERS[paper]
    return [Sheet(w, h, partial(_draw, deck=deck, name=name, w=w, h=h)) for name in tables]


def _draw(canvas: Canvas, deck: Deck, name: str, w: float, h: float) -> None:
    with canvas.at(0, h / 2):
        _face(canvas, deck, name, w, h / 2)
    with canvas.at(w, h / 2, angle=180):
        _face(canvas, deck, name, w, h / 2)
    canvas.path((("M", (0, h / 2)), ("L", (w, h / 2))), pen=_FOLD)
    note = text.wrap(tr("Fold here"), 40, 2.6)
    text.draw(canvas, note, 6, h / 2 + 1.4, SOFT_INK)


def _face(canvas: Canvas, deck: Deck, name: str, w: float, h: float) -> None:
    margin = 16.0
    title = text.fit(name, w - 2 * margin, h * 0.5, Sizes(44, 14, 1), weight="bold")
    y = (h - title.height) / 2 - 6
    text.draw(canvas, title, 0, y, INK, align="center", width=w)
    below = text.fit(deck.title, w - 2 * margin, 14, Sizes(8, 4), weight="semibold")
    text.draw(canvas, below, 0, y + title.height + 4, SOFT_INK, align="center", width=w)
    step, size = 11.0, 6.0
    x = w / 2 - step * (len(deck.lots) - 1) / 2
    for n, lot in enumerate(deck.lots):
        canvas.path(mark_path(lot.mark, x + n * step, h - margin, size), fill=COLORS[lot.color])
