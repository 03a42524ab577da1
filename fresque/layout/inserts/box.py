"""A tuck box for the deck: the net to cut out, crease, fold and glue. Lengths in mm."""

from dataclasses import dataclass
from functools import partial

from fresque.core.deck import COLORS, Deck
from fresque.core.errors import FresqueError
from fresque.core.i18n import aside, tr, trn
from fresque.layout import text
from fresque.layout.canvas import Canvas, PathData, Pen
from fresque.layout.inserts import Sheet
from fresque.layout.marks import mark_path, polygon
from fresque.layout.palette import INK, SOFT_INK, WHITE
from fresque.layout.sheet import PAPERS, UNPRINTABLE, paper_name
from fresque.layout.text import Sizes

THICKNESS = 0.32
"""Of one printed card, in mm: paper of 250 to 300 g/m²."""
_EASE = 1.5
"""Room around the cards, in mm."""
_GLUE, _TUCK = 9.0, 10.0
_CUT = Pen(INK, 0.3)
_CREASE = Pen(SOFT_INK, 0.25, (2.0, 1.6))


@dataclass(frozen=True, slots=True)
class Box:
    """The sides of a box: `w` x `h` its large faces, upright; `d` its depth."""

    w: float
    h: float
    d: float

    @property
    def net(self) -> tuple[float, float]:
        """Width and height of the whole net, flaps and glue tab included."""
        return 2 * (self.w + self.d) + _GLUE, self.h + 2 * (self.d + _TUCK)


def box_for(card: tuple[float, float], count: int) -> Box:
    """The box that holds `count` cards."""
    return Box(min(card) + _EASE, max(card) + _EASE, max(6.0, count * THICKNESS + _EASE))


def box_sheets(deck: Deck, paper: str, card: tuple[float, float], count: int) -> list[Sheet]:
    """The net on one sheet; raises FresqueError naming the paper it needs when it does not fit."""
    box = box_for(card, count)
    net = box.net
    for page in (PAPERS[paper], PAPERS[paper][::-1]):
        if net[0] + 2 * UNPRINTABLE <= page[0] and net[1] + 2 * UNPRINTABLE <= page[1]:
            w, h = page
            return [Sheet(w, h, partial(_draw, deck=deck, box=box, page_w=w, page_h=h))]
    with aside():
        raise FresqueError(
            tr(
                "The box ({w} × {h} mm flat) does not fit on {paper} paper.",
                w=round(net[0]),
                h=round(net[1]),
                paper=paper_name(paper),
            ),
            hint=tr("Print it on a larger paper, or leave “box” out."),
        )


def _draw(canvas: Canvas, deck: Deck, box: Box, page_w: float, page_h: float) -> None:
    w, h, d = box.w, box.h, box.d
    net_w, net_h = box.net
    with canvas.at((page_w - net_w) / 2, (page_h - net_h) / 2):
        top = d + _TUCK
        xs = (_GLUE, _GLUE + w, _GLUE + w + d, _GLUE + 2 * w + d)
        canvas.path(_outline(box), fill=WHITE, pen=_CUT)
        for x in xs:
            _line(canvas, x, top, x, top + h)
        for x, wide in ((xs[0], w), (xs[1], d), (xs[3], d)):
            _line(canvas, x, top, x + wide, top)
        for x, wide in ((xs[1], d), (xs[2], w), (xs[3], d)):
            _line(canvas, x, top + h, x + wide, top + h)
        _line(canvas, xs[0], _TUCK, xs[0] + w, _TUCK)
        _line(canvas, xs[2], top + h + d, xs[2] + w, top + h + d)
        with canvas.at(xs[2], top):
            _front(canvas, deck, w, h)
        with canvas.at(xs[0], top):
            _back(canvas, deck, w, h)
        for x in (xs[1], xs[3]):
            _side(canvas, deck, x, top, d, h)
        glue = text.wrap(tr("glue"), h, 3)
        with canvas.at(2.5, top + h / 2 + 8, angle=-90):
            text.draw(canvas, glue, 0, 0, SOFT_INK)


def _outline(box: Box) -> PathData:
    """Around the net, clockwise from the top left of the lid's tuck flap."""
    w, h, d = box.w, box.h, box.d
    top, bottom = d + _TUCK, d + _TUCK + h
    a, b, c, e, f = _GLUE, _GLUE + w, _GLUE + w + d, _GLUE + 2 * w + d, _GLUE + 2 * (w + d)
    dust = min(d, w / 2) * 0.9 + 2
    return polygon([
        (a + 4, 0), (b - 4, 0), (b, _TUCK), (b, top),
        (b + 1.5, top - dust), (c - 1.5, top - dust), (c, top), (e, top),
        (e + 1.5, top - dust), (f - 1.5, top - dust), (f, top), (f, bottom),
        (f - 1.5, bottom + dust), (e + 1.5, bottom + dust), (e, bottom), (e, bottom + d),
        (e - 4, bottom + d + _TUCK), (c + 4, bottom + d + _TUCK), (c, bottom + d), (c, bottom),
        (c - 1.5, bottom + dust), (b + 1.5, bottom + dust), (b, bottom), (a, bottom),
        (0, bottom - 4), (0, top + 4), (a, top), (a, _TUCK),
    ])  # fmt: skip


def _front(canvas: Canvas, deck: Deck, w: float, h: float) -> None:
    band = COLORS[deck.lots[0].color] if deck.lots else INK
    canvas.rect(4, 4, w - 8, h * 0.5, fill=band, radius=2)
    title = text.fit(deck.title, w - 20, h * 0.36, Sizes(12, 4), weight="bold", leading=1.12)
    text.draw(canvas, title, 10, 12, WHITE)
    y = 4 + h * 0.5 + 8
    for n, lot in enumerate(deck.lots[:8]):
        canvas.path(mark_path(lot.mark, 12, y + n * 8.4, 5), fill=COLORS[lot.color])
        shown = text.fit(lot.title, w - 30, 6, Sizes(3.8, 2.2), weight="semibold")
        text.draw(canvas, shown, 19, y + n * 8.4 - shown.size * 0.33, INK)


def _back(canvas: Canvas, deck: Deck, w: float, h: float) -> None:
    width, y = w - 16, 10.0
    about = text.fit(deck.summary, width, h * 0.5, Sizes(3.8, 2.2), leading=1.32)
    text.draw(canvas, about, 8, y, INK)
    people = deck.participants
    facts = [
        trn("{n} card", "{n} cards", len(deck.cards)),
        tr("{least} to {most} people a table", least=people.min, most=people.max),
        tr("version {n}", n=deck.version),
        deck.license,
    ]
    small = text.wrap(" · ".join(fact for fact in facts if fact), width, 3.2, weight="semibold", leading=1.35)
    text.draw(canvas, small, 8, y + about.height + 5, INK)
    credits_ = text.fit(deck.credits, width, h * 0.26, Sizes(2.7, 1.9), leading=1.3)
    text.draw(canvas, credits_, 8, h - 8 - credits_.height, SOFT_INK)


def _side(canvas: Canvas, deck: Deck, x: float, top: float, d: float, h: float) -> None:
    """The deck's name along the narrow side, read from the top down, when there is room."""
    name = text.fit(deck.title, h - 16, d * 0.55, Sizes(min(6.0, d * 0.42), 1.9), weight="bold")
    if name.fits:
        with canvas.at(x + d / 2, top + h / 2, angle=90):
            text.draw(canvas, name, -name.width / 2, -name.height / 2, INK)


def _line(canvas: Canvas, x1: float, y1: float, x2: float, y2: float) -> None:
    canvas.path((("M", (x1, y1)), ("L", (x2, y2))), pen=_CREASE)
