"""The reference links as a table: from which card to which, of what kind (a word and a line), why, what to say."""

from collections.abc import Iterator, Sequence

from fresque.core.deck import Card, Deck, LinkKind, ReferenceLink
from fresque.core.i18n import _, tr, trn
from fresque.layout import text
from fresque.layout.canvas import Canvas, Pen, Recorder
from fresque.layout.marks import polygon
from fresque.layout.palette import INK, SOFT_INK
from fresque.layout.paper.flow import Leaf, Part
from fresque.layout.paper.pieces import BODY, SMALL, columns, draw_badge, heading, paragraphs, ruled, table_head

KINDS: dict[LinkKind, str] = {"expected": _("Expected"), "optional": _("Optional"), "questionable": _("To question")}
PENS: dict[LinkKind, Pen] = {
    "expected": Pen(INK, 0.5),
    "optional": Pen(SOFT_INK, 0.35, (1.8, 1.3)),
    "questionable": Pen("#B4470F", 0.55, (0.01, 1.2)),
}
"""How a link is drawn on paper: without colours, a full line, dashes or dots still tell the kinds apart."""


def drawable_links(deck: Deck) -> list[tuple[Card, Card, ReferenceLink]]:
    """The links whose two cards are in the deck, by the rank of the card they leave, then of the one they reach."""
    rank = {card.id: n for n, card in enumerate(deck.cards)}
    kept = [link for link in deck.links if link.source in rank and link.target in rank]
    kept.sort(key=lambda link: (rank[link.source], rank[link.target]))
    return [(deck.cards[rank[link.source]], deck.cards[rank[link.target]], link) for link in kept]


def link_parts(deck: Deck, leaf: Leaf) -> Iterator[Part]:
    """The table of the links; nothing when there is none."""
    links = drawable_links(deck)
    if not links:
        return
    yield heading(tr("The reference links"), leaf.width, first=True)
    yield from paragraphs(
        tr("Something to check against, never an answer key: a link that is not here may be a very good one."),
        leaf.width,
        color=SOFT_INK,
        after=4.0,
    )
    of = columns((tr("From one card to another"), 66.0), (tr("Kind"), 30.0), (tr("Why"), leaf.width - 104))
    head = table_head(of)
    yield head
    for source, target, link in links:
        canvas = Recorder()
        y = _end(canvas, deck, source, 0.0, 0.0, of[0].width)
        _arrow(canvas, 2.4, y + 1.5)
        ends = _end(canvas, deck, target, 7.0, y, of[0].width) - 1.0
        draw_kind(canvas, link.kind, of[1].x, 1.3)
        block = text.wrap(tr(KINDS[link.kind]), of[1].width - 9, SMALL, weight="semibold", leading=1.15)
        text.draw(canvas, block, of[1].x + 9, 0.2, INK)
        why = text.wrap(link.reason, of[2].width, BODY, weight="semibold", leading=1.3)
        text.draw(canvas, why, of[2].x, 0, INK)
        told = text.wrap(link.explanation, of[2].width, 3.2, leading=1.3)
        below = why.height + 1.3 if why.lines else 0.0
        text.draw(canvas, told, of[2].x, below, SOFT_INK)
        yield ruled(canvas, max(ends, below + told.height), of, head)


def kinds_counted(links: Sequence[ReferenceLink]) -> list[tuple[LinkKind, str]]:
    """The kinds of these links, each with how many there are."""
    counted = {kind: sum(link.kind == kind for link in links) for kind in KINDS}
    said: dict[LinkKind, str] = {
        "expected": trn("{n} expected link", "{n} expected links", counted["expected"]),
        "optional": trn("{n} optional link", "{n} optional links", counted["optional"]),
        "questionable": trn("{n} link to question", "{n} links to question", counted["questionable"]),
    }
    return [(kind, said[kind]) for kind in KINDS if counted[kind]]


def draw_kind(canvas: Canvas, kind: LinkKind, x: float, y: float) -> None:
    """A sample of the kind's line, 7 mm long with its arrow, its middle at height `y`."""
    pen = PENS[kind]
    canvas.path((("M", (x, y)), ("L", (x + 4.9, y))), pen=pen)
    canvas.path(polygon([(x + 7, y), (x + 4.9, y - 0.9), (x + 4.9, y + 0.9)]), fill=pen.color)


def _end(canvas: Canvas, deck: Deck, card: Card, x: float, y: float, width: float) -> float:
    """One end of a link; answers where the next one begins."""
    draw_badge(canvas, deck, card, x + 2.6, y + 1.5, 2.5)
    block = text.wrap(card.title, width - x - 7, 3.3, leading=1.2)
    text.draw(canvas, block, x + 7, y + 0.3, INK)
    return y + max(block.height + 0.3, 4.0) + 1.6


def _arrow(canvas: Canvas, x: float, y: float) -> None:
    """From the card above to the one on the right."""
    canvas.path((("M", (x, y - 2.4)), ("L", (x, y)), ("L", (x + 2.0, y))), pen=Pen(SOFT_INK, 0.3))
    canvas.path(polygon([(x + 3.4, y), (x + 1.8, y - 0.8), (x + 1.8, y + 0.8)]), fill=SOFT_INK)
