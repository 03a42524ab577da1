"""The cards of a deck for its facilitator: what is on them, and what only the facilitator reads."""

from collections.abc import Iterator, Sequence

from fresque.core.deck import Card, Deck, Lot
from fresque.core.i18n import tr, trn
from fresque.layout import text
from fresque.layout.canvas import Recorder, Weight, replay
from fresque.layout.palette import INK, PAPER, SOFT_INK
from fresque.layout.paper.flow import Leaf, Part
from fresque.layout.paper.pieces import BODY, SMALL, Column, columns, draw_badge, heading, ruled, table_head

_LEFT = 11.0
_SIDE = 66.0
"""Width of the column of what only the facilitator reads, in mm."""
_SHRUNK = (1.0, 0.9, 0.8)
"""A card whose texts are as long as they may be is written smaller, so that its row is on one page."""
_HEADINGS = 34.0
"""Room for the headings that may be above the first card, in mm."""
_INK = 0
_SOFT = 1


def card_parts(deck: Deck, leaf: Leaf) -> Iterator[Part]:
    """The cards by lots, then those without one; nothing when the deck has no card."""
    groups: list[tuple[Lot | None, list[Card]]] = [(lot, list(deck.cards_of(lot.id))) for lot in deck.lots]
    if deck.extras:
        groups.append((None, list(deck.extras)))
    first = True
    for lot, cards in groups:
        if not cards:
            continue
        if first:
            yield heading(tr("The cards, lot by lot"), leaf.width, first=True)
            first = False
        name = tr("Set {n} · {title}", n=deck.lot_number(lot.id), title=lot.title) if lot else tr("Other cards")
        counted = trn("{n} card", "{n} cards", len(cards))
        yield heading(f"{name} ({counted})", leaf.width, level=2, mark=lot)
        yield from _rows(deck, cards, leaf)


def _rows(deck: Deck, cards: Sequence[Card], leaf: Leaf) -> Iterator[Part]:
    given = [("", _LEFT - 4), (tr("On the card"), leaf.width - _LEFT)]
    if any(card.hint or card.zone for card in cards):
        given = [("", _LEFT - 4), (tr("On the card"), leaf.width - _LEFT - _SIDE - 4), (tr("For you"), _SIDE)]
    of = columns(*given)
    head = table_head(of)
    yield head
    for card in cards:
        rows = (_row(deck, card, of, head, by) for by in _SHRUNK)
        yield next(
            (row for row in rows if head.height + row.height <= leaf.height - _HEADINGS),
            _row(deck, card, of, head, 0.7),
        )


def _row(deck: Deck, card: Card, of: Sequence[Column], head: Part, by: float) -> Part:
    """A card, its texts `by` times their size."""
    canvas = Recorder()
    draw_badge(canvas, deck, card, 3.3, 2.4, 3.2)
    height = _draw(canvas, list(_printed(card)), of[1].x, of[1].width, by=by)
    notes = list(_private(deck, card)) if len(of) > 2 else []
    if notes:
        ink = Recorder()
        tall = _draw(ink, notes, of[2].x + 2.4, of[2].width - 4.8, y=1.6, by=by) + 2.4
        canvas.rect(of[2].x, -0.6, of[2].width, tall + 0.6, fill=PAPER, radius=1.2)
        replay(ink.calls, canvas)
        height = max(height, tall)
    return ruled(canvas, max(height, 6.0), of, head)


_Words = tuple[str, Weight, float, int]
"""Words, their weight, their size and whether they are in the secondary ink."""


def _printed(card: Card) -> Iterator[_Words]:
    yield card.title, "bold", 3.9, _INK
    yield card.question, "semibold", BODY, _INK
    yield card.essential, "regular", BODY, _INK
    for view in card.viewpoints:
        yield f"**{text.escape(view.who)}**\n{view.says}", "regular", 3.2, _INK
    if card.final_question:
        yield f"{tr('Last question:')} {card.final_question}", "italic", BODY, _INK


def _private(deck: Deck, card: Card) -> Iterator[_Words]:
    if card.hint:
        yield card.hint, "regular", 3.2, _INK
    titles = {zone.id: zone.title for zone in deck.layout.zones}
    if places := [text.escape(titles.get(zone, zone)) for zone in card.zone]:
        places[0] = f"**{places[0]}**"
        yield trn("Expected place:", "Expected places:", len(places)) + " " + ", ".join(places), "regular", SMALL, _SOFT


def _draw(
    canvas: Recorder, words: Sequence[_Words], x: float, width: float, *, y: float = 0.0, by: float = 1.0
) -> float:
    """Draw texts one below the other, `by` times their size; answers where they end."""
    end = y
    for said, weight, size, ink in words:
        if not said:
            continue
        block = text.wrap(said, width, size * by, weight=weight, leading=1.3)
        text.draw(canvas, block, x, y, SOFT_INK if ink == _SOFT else INK)
        end = y + block.height
        y = end + 1.5
    return end
