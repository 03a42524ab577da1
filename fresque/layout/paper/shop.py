"""The print shop's sheet: on one page, all that a printer asks before giving a price. Lengths in mm."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from fresque.core.deck import Deck
from fresque.core.i18n import tr, trn
from fresque.layout import text
from fresque.layout.canvas import Canvas, Recorder, replay
from fresque.layout.inserts.box import box_for
from fresque.layout.palette import ACTION, HAIRLINE, INK, SOFT_INK
from fresque.layout.paper import Bookmark, PaperPage
from fresque.layout.paper.flow import Part
from fresque.layout.paper.pieces import columns, line_to_write, table_head, table_row
from fresque.layout.paper.shop_figure import Drawn, draw_figures, millimetres
from fresque.layout.sheet import PAPERS, Shape

_MARGIN = 16.0
_SIZE = 3.05
_LABEL = 33.0
_POUCHES = {"A7": (80.0, 111.0), "A6": (111.0, 154.0), "A5": (154.0, 216.0), "A4": (216.0, 303.0)}
"""Laminating pouches sold everywhere, with the edge that seals them."""
_SEAL = 2.5
"""The least edge of a pouch around a card."""


@dataclass(frozen=True, slots=True)
class Product:
    """Cards of one format: how many different ones a set holds, and the first and last of their pages in the file.

    `safe` is how far from the cut their texts stay.
    """

    title: str
    w: float
    h: float
    shape: Shape
    cards: int
    pages: tuple[tuple[int, int], ...]
    safe: float = 0.0


@dataclass(frozen=True, slots=True)
class ShopOrder:
    """What is to be printed, as the file of one card a page says it."""

    products: tuple[Product, ...]
    sets: int = 1
    faces: Literal["recto", "verso", "both"] = "both"
    bleed: float = 3.0
    marks: bool = False
    colours: Literal["rgb", "cmyk"] = "rgb"


def shop_page(deck: Deck, order: ShopOrder, paper: str = "a4") -> PaperPage:
    """The sheet, upright."""
    w, h = PAPERS[paper]
    canvas = Recorder()
    width = w - 2 * _MARGIN
    y = _masthead(canvas, deck, order, width)
    y = _products(canvas, order, width, y)
    y = _answers(canvas, order, width, y)
    _figures(canvas, order, width, y + 5, h - 36)
    _contact(canvas, width, h)
    return PaperPage(w, h, tuple(canvas.calls), (Bookmark(tr("Print shop sheet")),))


def pouch(product: Product) -> str:
    """The smallest pouch sold that seals around a card, with its size; "" when there is none."""
    for name, (w, h) in _POUCHES.items():
        if min(product.w, product.h) + 2 * _SEAL <= w and max(product.w, product.h) + 2 * _SEAL <= h:
            return f"{name} ({_size(w, h)})"
    return ""


def _masthead(canvas: Canvas, deck: Deck, order: ShopOrder, width: float) -> float:
    title = text.wrap(tr("Print shop sheet"), width, 8.4, weight="bold")
    text.draw(canvas, title, _MARGIN, 17, INK)
    name = text.fit(deck.title, width, 6, text.Sizes(4.8, 3), weight="semibold")
    text.draw(canvas, name, _MARGIN, 27.5, INK)
    total = sum(product.cards for product in order.products) * order.sets
    said = [
        tr("version {n}", n=deck.version),
        trn("1 set", "{n} sets", order.sets),
        trn("{n} card", "{n} cards", total),
    ]
    text.draw(canvas, text.wrap(" · ".join(said), width, 3.4), _MARGIN, 34.5, SOFT_INK)
    return 43.0


def _products(canvas: Canvas, order: ShopOrder, width: float, y: float) -> float:
    of = columns(
        (tr("Cards"), width - 33 - 21 - 15 - 21 - 34 - 20), (tr("Trim size"), 33.0), (tr("In a set"), 21.0),
        (tr("Sets"), 15.0), (tr("In all"), 21.0), (tr("Pages of the file"), 34.0),
    )  # fmt: skip
    head = table_head(of)
    parts: list[Part] = [head]
    for product in order.products:
        said = (
            f"**{text.escape(product.title)}**",
            _size(product.w, product.h),
            str(product.cards),
            str(order.sets),
            f"**{product.cards * order.sets}**",
            _ranges(product),
        )
        cells = [text.wrap(words, column.width, 3.3, leading=1.2) for words, column in zip(said, of, strict=True)]
        parts.append(table_row(of, cells, head))
    for part in parts:
        with canvas.at(_MARGIN, y):
            replay(part.calls, canvas)
        y += part.height
    return y + 1.0


def _ranges(product: Product) -> str:
    shown = [f"{first}–{last}" if last > first else str(first) for first, last in product.pages]
    return ", ".join(shown) if len(shown) <= 4 else ", ".join([*shown[:3], "…", shown[-1]])


def _answers(canvas: Canvas, order: ShopOrder, width: float, y: float) -> float:
    for label, words in _said(order):
        block = text.wrap(words, width - _LABEL - 3, _SIZE, leading=1.3)
        text.draw(canvas, text.wrap(label, _LABEL, _SIZE, weight="semibold", leading=1.2), _MARGIN, y, ACTION)
        text.draw(canvas, block, _MARGIN + _LABEL + 3, y, INK)
        y += block.height + 1.5
        canvas.rect(_MARGIN, y, width, 0.2, fill=HAIRLINE)
        y += 2.0
    return y


def _said(order: ShopOrder) -> Iterator[tuple[str, str]]:
    """What print shops ask and what we answer."""
    yield tr("File"), _file(order)
    yield tr("Sides"), _sides(order)
    yield tr("Colours"), _colours(order)
    yield (
        tr("Fonts, pictures"),
        tr("Fonts are embedded; pictures are at 300 dpi, or less when their original is smaller."),
    )
    yield (
        tr("Paper"),
        tr(
            "300 to 350 g/m², matt, opaque. On an office printer: 160 g/m², the heaviest that most of them turn over "
            "safely."
        ),
    )
    yield tr("Lamination"), _lamination(order)
    yield tr("Finishing"), _finishing(order)
    yield tr("Box"), _box(order)


def _file(order: ShopOrder) -> str:
    if order.bleed:
        size = tr(
            "PDF, one card a page, with {length} of bleed on each side (TrimBox and BleedBox are set).",
            length=millimetres(order.bleed),
        )
    else:
        size = tr("PDF, one card a page at its trim size, without bleed: ask for one if grounds must reach the edge.")
    marks = tr("Cut marks are in the file.") if order.marks else tr("No cut marks.")
    lettered = tr("The sets are lettered on the backs and all in the file: print each page once.")
    return " ".join([size, marks, *([lettered] if order.sets > 1 else [])])


def _sides(order: ShopOrder) -> str:
    if order.faces != "both":
        return tr("One side only.")
    return tr(
        "Both sides: odd pages are fronts, the even page that follows is the back. Head to head: the top of the back "
        "is behind the top of the front."
    )


def _colours(order: ShopOrder) -> str:
    if order.colours == "cmyk":
        return tr("CMYK, computed without a profile: a proof please. Texts in black ink alone; under 300 % of ink.")
    return tr("RGB, to be converted by you to your own profile. Texts are pure black.")


def _lamination(order: ShopOrder) -> str:
    found = dict.fromkeys(filter(None, map(pouch, order.products)))
    pouches = tr("By hand: pouches of 80 to 125 microns, {sizes}.", sizes=tr(" and ").join(found)) if found else ""
    return " ".join([tr("Matt, both sides, if it is wanted: gloss shines under a projector."), pouches]).rstrip()


def _finishing(order: ShopOrder) -> str:
    said = [tr("Corners rounded to 3 mm if possible. Sorted by sets, in the order of the pages.")]
    if any(product.shape == "hexagon" for product in order.products):
        said.append(tr("Hexagons are die-cut or cut by hand, corners left sharp."))
    return " ".join(said)


def _box(order: ShopOrder) -> str:
    cards = [product for product in order.products if product.shape == "rectangle"]
    if not cards:
        return tr("None.")
    largest = max(cards, key=lambda product: product.w * product.h)
    box = box_for((largest.w, largest.h), sum(product.cards for product in cards))
    sides = " × ".join(map(_figure, (box.w, box.h, math.ceil(box.d))))
    return tr("If there is one, for each set, inside: {sides} mm.", sides=sides)


def _size(w: float, h: float) -> str:
    """A format: «148 × 105 mm», kept on one line."""
    return f"{_figure(w)}\u00a0×\u00a0{millimetres(h)}"


def _figure(length: float) -> str:
    return millimetres(length).removesuffix("\u00a0mm")


def _figures(canvas: Canvas, order: ShopOrder, width: float, top: float, bottom: float) -> None:
    """The formats to scale, in the room that is left."""
    shown = [Drawn(product.w, product.h, product.shape, product.safe) for product in order.products]
    with canvas.at(_MARGIN, top):
        draw_figures(canvas, shown, order.bleed, (width, bottom - top))


def _contact(canvas: Canvas, width: float, h: float) -> None:
    half = (width - 10) / 2
    labels = (tr("Ordered by:"), tr("Telephone, e-mail:"), tr("Deliver to:"), tr("For the:"))
    for n, label in enumerate(labels):
        x, y = _MARGIN + n % 2 * (half + 10), h - 22 + n // 2 * 9.5
        line_to_write(canvas, label, x, y, half, size=3.3)
