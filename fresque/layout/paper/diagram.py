"""The reference links drawn: numbered cards in their lots' colours, full, dashed and dotted arrows between them."""

import math
from bisect import bisect
from collections.abc import Iterator

from fresque.core.deck import COLORS, Deck, ReferenceLink
from fresque.core.i18n import tr
from fresque.layout import text
from fresque.layout.canvas import Canvas, Pen, Recorder
from fresque.layout.marks import circle, hexagon, mark_path, polygon
from fresque.layout.palette import GOLD, HAIRLINE, INK, NIGHT, SOFT_INK, WHITE
from fresque.layout.paper.flow import Leaf, Part
from fresque.layout.paper.link_parts import PENS, draw_kind, drawable_links, kinds_counted
from fresque.layout.paper.network import Network, Spot, curve, network, split
from fresque.layout.paper.pieces import SMALL, draw_badge, heading

_LABEL = (16.0, 30.0)
"""The least and the most room for a title around the circle, in mm."""
_MARK = 4.2
"""Room for the mark of the lot before a title."""
_TITLE = text.Sizes(2.9, 1.9, 0.1)
_GUIDE = Pen(HAIRLINE, 0.35)


def diagram_parts(deck: Deck, leaf: Leaf) -> Iterator[Part]:
    """The network of the links; by lots when one page could not hold it; nothing when there is none."""
    links = {(link.source, link.target): link for _s, _t, link in drawable_links(deck)}
    for lot_id, pairs in split(deck, list(links)):
        lot = deck.lot(lot_id)
        title = tr("The network of the links: {lot}", lot=lot.title) if lot else tr("The network of the links")
        yield heading(title, leaf.width, first=True)
        yield _figure(deck, [links[pair] for pair in pairs], leaf)


def _figure(deck: Deck, links: list[ReferenceLink], leaf: Leaf) -> Part:
    side = leaf.width
    pairs = [(link.source, link.target) for link in links]
    label = _room_for_titles(network(deck, pairs, side / 2 - _LABEL[1] - 5))
    net = network(deck, pairs, side / 2 - label - 5)
    radius = net.radius
    canvas = Recorder()
    with canvas.at(side / 2, side / 2):
        canvas.path(circle(0, 0, radius), pen=_GUIDE)
        for link in sorted(links, key=lambda link: -list(PENS).index(link.kind)):
            _draw_link(canvas, net, link)
        for spot in net.spots:
            _draw_spot(canvas, deck, spot, label, net.room)
        for zone, angle in net.zones:
            turn = math.radians(angle)
            x, y = radius * 0.56 * math.cos(turn), radius * 0.56 * math.sin(turn)
            name = text.fit(zone.title, 18, 8, text.Sizes(3.0, 2.0), weight="bold")
            canvas.rect(x - 9, y - 4.5, 18, 9, fill=WHITE, pen=_GUIDE, radius=2)
            text.draw(canvas, name, x - 9, y - name.height / 2, INK, align="center", width=18)
    y = _legend(canvas, deck, net, links, side + 5.0, leaf.width)
    return Part(y, tuple(canvas.calls))


def _draw_link(canvas: Canvas, net: Network, link: ReferenceLink) -> None:
    pen, target = PENS[link.kind], net.spot(link.target)
    path = curve(net.spot(link.source), target)
    canvas.path(path, pen=pen)
    x, y = path[1][1][-2:]
    dx, dy = target.x - x, target.y - y
    far = math.hypot(dx, dy) or 1.0
    dx, dy = dx / far, dy / far
    corners = [(x + dx * 2.2, y + dy * 2.2), (x - dy * 0.95, y + dx * 0.95), (x + dy * 0.95, y - dx * 0.95)]
    canvas.path(polygon(corners), fill=pen.color)


def _draw_spot(canvas: Canvas, deck: Deck, spot: Spot, label: float, room: float) -> None:
    if spot.place == "ring":
        _draw_step(canvas, spot)
        return
    canvas.path(circle(spot.x, spot.y, spot.r + 0.5), fill=WHITE)
    draw_badge(canvas, deck, spot.card, spot.x, spot.y, spot.r)
    _draw_label(canvas, deck, spot, label, room)


def _draw_step(canvas: Canvas, spot: Spot) -> None:
    """A step of the ring: a hexagon that bears its number and its title."""
    x, y, r = spot.x, spot.y, spot.r
    canvas.path(hexagon(x - r * 1.2, y - r * 1.2, r * 2.4, r * 2.4), fill=WHITE)
    canvas.path(hexagon(x - r * 1.1, y - r * 1.1, r * 2.2, r * 2.2), fill=NIGHT)
    number = text.wrap(str(spot.card.number or "•"), r, 2.9, weight="bold")
    text.draw(canvas, number, x - r / 2, y - r * 0.62, GOLD, align="center", width=r)
    title = text.fit(spot.card.title, r * 1.75, r, text.Sizes(2.7, 1.6, 0.1), weight="semibold", leading=1.1)
    text.draw(canvas, title, x - r * 0.875, y - r * 0.05, WHITE, align="center", width=r * 1.75)


def _draw_label(canvas: Canvas, deck: Deck, spot: Spot, label: float, room: float) -> None:
    """The mark of the lot and the title, along the ray; upside up on either side."""
    lot = deck.lot(spot.card.lot)
    title = _shortened(spot.card.title, label - _MARK, room)
    out = spot.r + 1.4
    leftwards = math.cos(math.radians(spot.angle)) < -1e-6
    with canvas.at(spot.x, spot.y, angle=spot.angle + 180 if leftwards else spot.angle):
        side = -1 if leftwards else 1
        if lot:
            canvas.path(mark_path(lot.mark, side * (out + 1.0), 0, 2.1), fill=COLORS[lot.color])
        start = out + 3.0
        x = start if not leftwards else -start - title.width
        ink = title.lines[-1].baseline if title.lines else 0.0
        text.draw(canvas, title, x, -ink / 2, INK, align="right" if leftwards else "left", width=title.width)


def _room_for_titles(net: Network) -> float:
    """The least room in which every title fits as well as in the most: what is spared makes the circle larger."""
    titles = [spot.card.title for spot in net.spots if spot.place == "rim"]
    widest = max((_shortened(title, _LABEL[1] - _MARK, net.room).width for title in titles), default=0.0)
    return min(max(widest + _MARK + 0.1, _LABEL[0]), _LABEL[1])


def _shortened(title: str, width: float, room: float) -> text.Block:
    """The title in its room; when even small letters do not fit, its first words: the table has it whole."""
    height = max(room * 0.96, 2.4)
    whole = text.fit(title, width, height, _TITLE, leading=1.08)
    if whole.fits:
        return whole
    words = text.plain(title).split(" ")

    def cut(count: int) -> text.Block:
        return text.fit(text.escape(" ".join(words[:count])) + "…", width, height, _TITLE, leading=1.08)

    return cut(max(1, bisect(range(1, len(words)), False, key=lambda count: not cut(count).fits)))


def _legend(canvas: Canvas, deck: Deck, net: Network, links: list[ReferenceLink], y: float, width: float) -> float:
    x = 0.0
    for kind, said in kinds_counted(links):
        draw_kind(canvas, kind, x, y + 1.1)
        block = text.wrap(said, 60, SMALL)
        text.draw(canvas, block, x + 9, y, INK)
        x += 9 + block.width + 8
    x, y = 0.0, y + 6.5
    shown = {spot.card.lot for spot in net.spots}
    for lot in (lot for lot in deck.lots if lot.id in shown):
        block = text.wrap(lot.title, 70, SMALL)
        if x and x + block.width + 5 > width:
            x, y = 0.0, y + 5
        canvas.path(mark_path(lot.mark, x + 1.3, y + 1.1, 2.7), fill=COLORS[lot.color])
        text.draw(canvas, block, x + 4.6, y, INK)
        x += 4.6 + block.width + 7
    y += 6.5
    if deck.layout.kind == "ring" and any(not spot.card.zone for spot in net.spots):
        near = tr("Cards that are expected nowhere stand near those they are linked to.")
        block = text.wrap(near, width, SMALL, leading=1.35)
        text.draw(canvas, block, 0, y, SOFT_INK)
        y += block.height + 2
    return y
