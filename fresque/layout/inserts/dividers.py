"""Lot dividers: a card with a tab for each lot, so that a box of cards opens at the right one."""

from functools import partial

from fresque.core.deck import COLORS, Deck, Lot
from fresque.core.i18n import tr, trn
from fresque.layout import text
from fresque.layout.canvas import Canvas, Pen
from fresque.layout.inserts import Sheet
from fresque.layout.marks import mark_path, polygon
from fresque.layout.palette import INK, WHITE, tint
from fresque.layout.sheet import Grid, grid
from fresque.layout.text import Sizes

TAB = 11.0
"""How far the tab stands above the cards, in mm."""
_CUT = Pen(INK, 0.15)


def divider_sheets(deck: Deck, paper: str, card: tuple[float, float]) -> list[Sheet]:
    """Sheets of dividers as wide as the cards; the tabs step to the right from lot to lot. Raises FresqueError."""
    w, h = card[0], card[1] + TAB
    on = grid(paper, (w, h))
    sheets = []
    for start in range(0, len(deck.lots), on.count):
        lots = deck.lots[start : start + on.count]
        sheets.append(Sheet(on.page_w, on.page_h, partial(_draw, deck=deck, on=on, lots=lots)))
    return sheets


def _draw(canvas: Canvas, deck: Deck, on: Grid, lots: tuple[Lot, ...]) -> None:
    for place, lot in enumerate(lots):
        x, y = on.front(place)
        with canvas.at(x, y):
            _divider(canvas, deck, lot, on.w, on.h, on.inset)


def _divider(canvas: Canvas, deck: Deck, lot: Lot, w: float, h: float, inset: float) -> None:
    color, number = COLORS[lot.color], deck.lot_number(lot.id)
    tab_w = max(26.0, w / max(len(deck.lots), 3) * 1.15)
    left = (w - tab_w) * (number - 1) / max(1, len(deck.lots) - 1)
    outline = (
        (0, TAB),
        (left, TAB),
        (left + 2, 0),
        (left + tab_w - 2, 0),
        (left + tab_w, TAB),
        (w, TAB),
        (w, h),
        (0, h),
    )
    canvas.path(polygon(outline), fill=WHITE, pen=_CUT)
    shape = ((left + 1, TAB), (left + 2.6, 0.8), (left + tab_w - 2.6, 0.8), (left + tab_w - 1, TAB))
    canvas.path(polygon(shape), fill=color)
    canvas.path(mark_path(lot.mark, left + 7.5, TAB / 2 + 0.6, 5.4), fill=WHITE)
    label = text.wrap(tr("Set {n}", n=number), tab_w - 14, 4.4, weight="bold")
    text.draw(canvas, label, left + 12, TAB / 2 + 0.6 - label.height / 2 + 0.4, WHITE)
    margin = max(8.0, inset + 3)
    width = w - 2 * margin
    canvas.rect(max(inset, 4), TAB + 4, w - 2 * max(inset, 4), h - TAB - 4 - max(inset, 4), fill=tint(color), radius=2)
    title = text.fit(lot.title, width, h * 0.3, Sizes(11, 4), weight="bold", leading=1.12)
    y = TAB + 12
    text.draw(canvas, title, margin, y, color)
    y += title.height + 5
    cards = list(deck.cards_of(lot.id))
    names = "\n".join(f"**{card.number or '•'}**  {card.title}" for card in cards)
    head = text.wrap(trn("{n} card", "{n} cards", len(cards)), width, 3.8, weight="semibold")
    text.draw(canvas, head, margin, y, INK)
    y += head.height + 2.5
    listing = text.fit(names, width, h - y - margin, Sizes(3.8, 2.1, 0.1), leading=1.3)
    text.draw(canvas, listing, margin, y, INK)
