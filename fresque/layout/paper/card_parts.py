"""The cards of a deck for its facilitator: what is on them, and what only the facilitator reads."""

from collections.abc import Iterator, Sequence

from fresque.core.deck import Card, Deck, Lot
from fresque.core.i18n import tr, trn
from fresque.layout import text
from fresque.layout.canvas import Recorder, Weight
from fresque.layout.palette import INK, PAPER, SOFT_INK
from fresque.layout.paper.flow import Leaf, Part
from fresque.layout.paper.pieces import BODY, SMALL, columns, draw_badge, heading, ruled, table_head

_LEFT = 11.0
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
        yield from _rows(deck, cards, leaf.width)


def _rows(deck: Deck, cards: Sequence[Card], width: float) -> Iterator[Part]:
    private = any(card.hint or card.zone for card in cards)
    side = 66.0 if private else 0.0
    of = columns(("", _LEFT - 4), (tr("On the card"), width - _LEFT - side - (4 if private else 0)))
    if private:
        of = columns(("", _LEFT - 4), (tr("On the card"), width - _LEFT - side - 4), (tr("For you"), side))
    head = table_head(of)
    yield head
    for card in cards:
        canvas = Recorder()
        draw_badge(canvas, deck, card, 3.3, 2.4, 3.2)
        height = _draw(canvas, list(_printed(card)), of[1].x, of[1].width)
        if private:
            notes = list(_private(deck, card))
            ground = Recorder()
            tall = _draw(ground, notes, of[2].x + 2.4, side - 4.8, y=2.0) + 2.0
            if notes:
                canvas.rect(of[2].x, -0.6, side, max(tall, 6) + 0.6, fill=PAPER, radius=1.2)
                _draw(canvas, notes, of[2].x + 2.4, side - 4.8, y=1.6)
                height = max(height, tall)
        yield ruled(canvas, max(height, 6.0), of, head)


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
    yield card.hint, "regular", 3.2, _INK
    titles = {zone.id: zone.title for zone in deck.layout.zones}
    if places := [text.escape(titles.get(zone, zone)) for zone in card.zone]:
        places[0] = f"**{places[0]}**"
        yield trn("Expected place:", "Expected places:", len(places)) + " " + ", ".join(places), "regular", SMALL, _SOFT


def _draw(canvas: Recorder, words: Sequence[_Words], x: float, width: float, *, y: float = 0.0) -> float:
    """Draw texts one below the other; answers where they end."""
    end = y
    for said, weight, size, ink in words:
        if not said:
            continue
        block = text.wrap(said, width, size, weight=weight, leading=1.3)
        text.draw(canvas, block, x, y, SOFT_INK if ink == _SOFT else INK)
        end = y + block.height
        y = end + 1.5
    return end
