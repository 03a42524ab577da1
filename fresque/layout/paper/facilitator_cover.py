"""The cover of the facilitator's booklet: the deck, who it is for, what to bring, what is inside."""

from collections.abc import Iterator, Sequence

from fresque.core.dates import duration
from fresque.core.deck import COLORS, Deck
from fresque.core.i18n import tr, trn
from fresque.layout import text
from fresque.layout.canvas import Canvas, Pen
from fresque.layout.marks import mark_path
from fresque.layout.palette import ACTION, HAIRLINE, INK, PAPER, SOFT_INK, WHITE
from fresque.layout.paper.flow import Leaf
from fresque.layout.paper.pieces import BODY, SMALL
from fresque.layout.paper.plan_parts import clock

_TICK = Pen(INK, 0.35)


def draw_cover(
    canvas: Canvas,
    deck: Deck,
    leaf: Leaf,
    contents: Sequence[tuple[str, int]],
    *,
    start: int | None = None,
    people: int = 0,
) -> None:
    """Draw the cover; `contents` are the parts of the booklet and their pages."""
    y = _masthead(canvas, deck, leaf)
    y = _summary(canvas, deck, leaf, y)
    y = _facts(canvas, list(_said(deck, start, people)), leaf, y)
    half = (leaf.width - 10) / 2
    room = leaf.h - 30 - y
    _materials(canvas, deck, leaf.left, y, half, room)
    _inside(canvas, contents, leaf.left + half + 10, y, half)
    _foot(canvas, deck, leaf)


def _masthead(canvas: Canvas, deck: Deck, leaf: Leaf) -> float:
    canvas.rect(0, 0, leaf.w, 6, fill=ACTION)
    kicker = text.wrap(tr("Facilitator’s booklet"), leaf.width, 4.6, weight="semibold")
    text.draw(canvas, kicker, leaf.left, 24, ACTION)
    title = text.fit(deck.title, leaf.width, 46, text.Sizes(15, 8), weight="bold", balance=True, leading=1.1)
    text.draw(canvas, title, leaf.left, 33, INK)
    y = 33 + title.height + 5
    team = text.wrap(tr("For the facilitation team: not to be projected nor handed out."), leaf.width, BODY)
    canvas.rect(leaf.left, y, team.width + 8, 7, fill=PAPER, pen=Pen(HAIRLINE, 0.3), radius=3.5)
    text.draw(canvas, team, leaf.left + 4, y + 3.5 - team.lines[0].baseline / 2, INK)
    return y + 13.5


def _summary(canvas: Canvas, deck: Deck, leaf: Leaf, y: float) -> float:
    about = text.fit(deck.summary, leaf.width, 44, text.Sizes(4.2, 3.0), leading=1.4)
    text.draw(canvas, about, leaf.left, y, INK)
    return y + about.height + (7 if about.lines else 0)


def _said(deck: Deck, start: int | None, people: int) -> Iterator[tuple[str, str]]:
    """The facts of the cover: (value, what it is)."""
    table = deck.participants
    if people:
        tables = max(1, -(-people // table.max), round(people / table.ideal))
        yield str(people), trn("person, at {n} table", "people, at {n} tables", tables)
    yield tr("{least} to {most}", least=table.min, most=table.max), tr("people a table, ideally {n}", n=table.ideal)
    if minutes := deck.workshop.duration or deck.workshop.minutes:
        ends = (
            tr("from {start} to {end}", start=clock(start, 0), end=clock(start, minutes)) if start is not None else ""
        )
        yield duration(minutes), ends or tr("planned")
    if deck.cards:
        yield (
            str(len(deck.cards)),
            trn("card, in {n} set", "cards, in {n} sets", len(deck.lots)) if deck.lots else tr("cards"),
        )


def _facts(canvas: Canvas, facts: Sequence[tuple[str, str]], leaf: Leaf, y: float) -> float:
    gap = 4.0
    each = (leaf.width - gap * (len(facts) - 1)) / len(facts)
    for n, (value, label) in enumerate(facts):
        x = leaf.left + n * (each + gap)
        canvas.rect(x, y, each, 23.5, fill=PAPER, radius=2)
        number = text.fit(value, each - 8, 8, text.Sizes(7, 4), weight="bold")
        text.draw(canvas, number, x + 4, y + 4.5, INK)
        what = text.fit(label, each - 8, 8, text.Sizes(3.3, 2.6), leading=1.2)
        text.draw(canvas, what, x + 4, y + 14, SOFT_INK)
    return y + 33


def _materials(canvas: Canvas, deck: Deck, x: float, y: float, width: float, room: float) -> None:
    """What to bring, with boxes to tick: the printed cards first."""
    _title(canvas, tr("To bring"), x, y, width)
    y, end = y + 8.5, y + room
    sets = [
        trn(
            "The {n} card of the deck, printed and counted",
            "The {n} cards of the deck, printed and counted",
            len(deck.cards),
        )
    ]
    size = BODY
    items = [*(sets if deck.cards else []), *deck.materials]
    while size > 2.4 and sum(text.wrap(item, width - 8, size, leading=1.3).height + 3 for item in items) > room - 9:
        size -= 0.2
    for item in items:
        block = text.wrap(item, width - 8, size, leading=1.3)
        if y + block.height > end + 3:
            break
        canvas.rect(x, y - 0.6, 3.8, 3.8, fill=WHITE, pen=_TICK, radius=0.6)
        text.draw(canvas, block, x + 8, y, INK)
        y += max(block.height, 3.8) + 2.4
    _lots(canvas, deck, x, y + 4, width, end)


def _lots(canvas: Canvas, deck: Deck, x: float, y: float, width: float, end: float) -> None:
    """The sets to count, while there is room: the count sheet has them all."""
    for lot in deck.lots:
        counted = trn("{n} card", "{n} cards", sum(1 for _card in deck.cards_of(lot.id)))
        block = text.wrap(f"{lot.title} ({counted})", width - 8, SMALL, leading=1.25)
        if y + block.height > end:
            return
        canvas.path(mark_path(lot.mark, x + 1.9, y + 1.1, 2.9), fill=COLORS[lot.color])
        text.draw(canvas, block, x + 8, y, SOFT_INK)
        y += block.height + 1.8


def _inside(canvas: Canvas, contents: Sequence[tuple[str, int]], x: float, y: float, width: float) -> None:
    if not contents:
        return
    _title(canvas, tr("In this booklet"), x, y, width)
    y += 8.5
    for title, page in contents[:16]:
        block = text.wrap(title, width - 10, BODY, leading=1.25)
        text.draw(canvas, block, x, y, INK)
        number = text.wrap(str(page), 10, BODY)
        text.draw(canvas, number, x + width - 10, y, SOFT_INK, align="right", width=10)
        y += block.height + 3.0


def _title(canvas: Canvas, words: str, x: float, y: float, width: float) -> None:
    block = text.wrap(words, width, 4.6, weight="bold")
    text.draw(canvas, block, x, y, INK)
    canvas.rect(x, y + 5.4, width, 0.25, fill=HAIRLINE)


def _foot(canvas: Canvas, deck: Deck, leaf: Leaf) -> None:
    said = [tr("version {n}", n=deck.version), deck.language.upper(), deck.license, ", ".join(deck.authors)]
    block = text.fit(" · ".join(word for word in said if word), leaf.width, 8, text.Sizes(3.2, 2.2))
    text.draw(canvas, block, leaf.left, leaf.h - 16, SOFT_INK)
