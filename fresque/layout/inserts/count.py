"""The count sheet: every card by lot, with a box to tick before the workshop and another after."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from fresque.core.deck import COLORS, Card, Deck
from fresque.core.i18n import tr, trn
from fresque.layout import text
from fresque.layout.canvas import Canvas, Pen
from fresque.layout.inserts import Sheet
from fresque.layout.marks import mark_path
from fresque.layout.palette import HAIRLINE, INK, SOFT_INK, WHITE
from fresque.layout.sheet import PAPERS

_MARGIN = 16.0
_BOX = Pen(INK, 0.35)
_RULE = Pen(HAIRLINE, 0.4)
_TICK = 6.4
"""Side of a box to tick, in mm."""
_GAP = 1.6
_LABEL = 50.0
"""Width of the column that names the lots."""


@dataclass(frozen=True, slots=True)
class _Row:
    title: str
    cards: tuple[Card, ...]
    lot: str = ""


def count_sheets(deck: Deck, paper: str, copies: int = 1) -> list[Sheet]:
    """Upright sheets with a row a lot; as many as it takes."""
    w, h = PAPERS[paper]
    pages = list(_paginated(list(_rows(deck)), w, h))
    return [
        Sheet(w, h, partial(_draw, deck=deck, rows=rows, w=w, h=h, copies=copies, last=n == len(pages)))
        for n, rows in enumerate(pages, 1)
    ]


def _rows(deck: Deck) -> Iterator[_Row]:
    for lot in deck.lots:
        cards = tuple(deck.cards_of(lot.id))
        title = tr("Set {n} · {title}", n=deck.lot_number(lot.id), title=lot.title)
        yield _Row(f"{title}\n{trn('{n} card', '{n} cards', len(cards))}", cards, lot.id)
    if extras := deck.extras:
        yield _Row(f"{tr('Other cards')}\n{trn('{n} card', '{n} cards', len(extras))}", extras)


def _per_line(w: float) -> int:
    return max(1, int((w - 2 * _MARGIN - _LABEL + _GAP) // (_TICK + _GAP)))


def _height(row: _Row, w: float) -> float:
    lines = -(-max(1, len(row.cards)) // _per_line(w))
    return max(lines * 2 * (_TICK + 4.2) + 6, 24.0)


def _paginated(rows: list[_Row], w: float, h: float) -> Iterator[list[_Row]]:
    page: list[_Row] = []
    y = 62.0
    for row in rows:
        if page and y + _height(row, w) > h - 34:
            yield page
            page, y = [], 62.0
        page.append(row)
        y += _height(row, w)
    yield page


def _draw(canvas: Canvas, deck: Deck, rows: list[_Row], w: float, h: float, copies: int, *, last: bool) -> None:
    width = w - 2 * _MARGIN
    y = _MARGIN + 2
    title = text.wrap(tr("Count sheet"), width, 8.4, weight="bold")
    text.draw(canvas, title, _MARGIN, y, INK)
    y += title.height + 3.5
    sets = trn("1 set", "{n} sets, lettered on the backs", copies)
    about = text.wrap(f"{deck.title} · {tr('version {n}', n=deck.version)} · {sets}", width, 4)
    text.draw(canvas, about, _MARGIN, y, SOFT_INK)
    y += about.height + 3.5
    how = tr("Tick the upper boxes when you pack, the lower ones when you tidy up: a missing card is seen in the room.")
    block = text.wrap(how, width, 3.8, leading=1.3)
    text.draw(canvas, block, _MARGIN, y, INK)
    y = 62.0
    for row in rows:
        canvas.path((("M", (_MARGIN, y - 3)), ("L", (w - _MARGIN, y - 3))), pen=_RULE)
        _draw_row(canvas, deck, row, y, w)
        y += _height(row, w)
    if last:
        _draw_foot(canvas, w, h)


def _draw_row(canvas: Canvas, deck: Deck, row: _Row, y: float, w: float) -> None:
    lot = deck.lot(row.lot)
    x = _MARGIN
    if lot is not None:
        canvas.path(mark_path(lot.mark, x + 3, y + 4, 5.6), fill=COLORS[lot.color])
    block = text.wrap(row.title, _LABEL - 12, 3.9, weight="semibold", leading=1.3)
    text.draw(canvas, block, x + 9, y + 1, INK)
    each = _per_line(w)
    for n, card in enumerate(row.cards):
        line, column = divmod(n, each)
        left, top = x + _LABEL + column * (_TICK + _GAP), y + line * 2 * (_TICK + 4.2)
        shown = text.wrap(str(card.number) if card.number is not None else "•", _TICK, 3.2, weight="semibold")
        text.draw(canvas, shown, left, top, SOFT_INK, align="center", width=_TICK)
        for box in (top + 3.6, top + 3.6 + _TICK + 1.2):
            canvas.rect(left, box, _TICK, _TICK, fill=WHITE, pen=_BOX, radius=0.8)


def _draw_foot(canvas: Canvas, w: float, h: float) -> None:
    y = h - 30
    labels = (tr("Set:"), tr("Packed on:"), tr("Tidied on:"), tr("Missing:"))
    part = (w - 2 * _MARGIN) / len(labels)
    for n, label in enumerate(labels):
        left = _MARGIN + n * part
        text.draw(canvas, text.wrap(label, part, 3.8), left, y, INK)
        canvas.path((("M", (left, y + 12)), ("L", (left + part - 5, y + 12))), pen=Pen(SOFT_INK, 0.3))
