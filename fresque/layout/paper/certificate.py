"""The certificate of attendance: one lying page, its name, date and place left for a hand."""

from fresque.core.dates import duration
from fresque.core.deck import COLORS, Deck
from fresque.core.i18n import tr, trn
from fresque.layout import text
from fresque.layout.canvas import Canvas, Pen, Recorder
from fresque.layout.marks import mark_path
from fresque.layout.palette import ACTION, HAIRLINE, INK, SOFT_INK, WHITE
from fresque.layout.paper import Bookmark, PaperPage
from fresque.layout.paper.pieces import WRITING, line_to_write
from fresque.layout.sheet import PAPERS

_EDGE = 12.0
_LINE = 130.0
"""The line for the name, in mm."""


def certificate_page(deck: Deck, paper: str = "a4") -> PaperPage:
    """The blank certificate."""
    h, w = PAPERS[paper]
    canvas = Recorder()
    _frame(canvas, deck, w, h)
    _words(canvas, deck, w)
    _hand(canvas, w, h)
    return PaperPage(w, h, tuple(canvas.calls), (Bookmark(tr("Certificate of attendance")),))


def hours(deck: Deck) -> str:
    """How long the workshop lasts, in whole words when it is a number of hours; "" when the deck does not say."""
    minutes = round(deck.workshop.duration or deck.workshop.minutes)
    if not minutes:
        return ""
    if minutes % 60 == 0:
        return trn("{n} hour", "{n} hours", minutes // 60)
    return duration(minutes) if minutes > 60 else trn("{n} minute", "{n} minutes", minutes)


def _frame(canvas: Canvas, deck: Deck, w: float, h: float) -> None:
    """Two fine rules around the page, and the marks of the lots where they part at the top and at the bottom."""
    canvas.rect(_EDGE, _EDGE, w - 2 * _EDGE, h - 2 * _EDGE, pen=Pen(ACTION, 0.7), radius=3)
    inner = _EDGE + 2.2
    canvas.rect(inner, inner, w - 2 * inner, h - 2 * inner, pen=Pen(HAIRLINE, 0.35), radius=2)
    lots = deck.lots[:12]
    step, size = 9.0, 4.6
    wide = step * len(lots) + 5
    for y in (_EDGE + 1.1, h - _EDGE - 1.1) if lots else ():
        canvas.rect(w / 2 - wide / 2, y - 2.4, wide, 4.8, fill=WHITE)
        for n, lot in enumerate(lots):
            x = w / 2 + (n - (len(lots) - 1) / 2) * step
            canvas.path(mark_path(lot.mark, x, y, size), fill=COLORS[lot.color])


def _words(canvas: Canvas, deck: Deck, w: float) -> None:
    middle = w - 80
    _centred(canvas, text.wrap(tr("Certificate of attendance"), middle, 12, weight="bold"), w, 36, INK)
    _centred(canvas, text.wrap(tr("We certify that"), middle, 4.6), w, 62, SOFT_INK)
    y = 84.0
    canvas.path((("M", (w / 2 - _LINE / 2, y)), ("L", (w / 2 + _LINE / 2, y))), pen=WRITING)
    _centred(canvas, text.wrap(tr("first and last name"), middle, 3.0), w, y + 2.6, SOFT_INK)
    _centred(canvas, text.wrap(tr("took part in the workshop"), middle, 4.6), w, y + 15, SOFT_INK)
    title = text.fit(deck.title, middle, 24, text.Sizes(10, 5), weight="bold", balance=True, leading=1.15)
    _centred(canvas, title, w, y + 26, ACTION)
    if lasted := hours(deck):
        said = text.wrap(tr("which lasted {duration}.", duration=lasted), middle, 4.6)
        _centred(canvas, said, w, y + 26 + title.height + 5.5, INK)


def _hand(canvas: Canvas, w: float, h: float) -> None:
    """Where and when on the left; on the right, room to sign over a line."""
    left, each, y = 36.0, 92.0, h - 30.0
    line_to_write(canvas, tr("At:"), left, y - 15, each)
    line_to_write(canvas, tr("On:"), left, y, each)
    right = w - left - each
    line_to_write(canvas, tr("Facilitated by:"), right, y - 15, each)
    line_to_write(canvas, tr("Signature:"), right, y, each)


def _centred(canvas: Canvas, block: text.Block, w: float, y: float, color: str) -> None:
    text.draw(canvas, block, 0, y, color, align="center", width=w)
