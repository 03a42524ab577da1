"""The pages of the participant's booklet that are read: cover, what we do today, lots, words, sources, credits."""

from collections.abc import Iterator

from fresque.core.dates import duration
from fresque.core.deck import COLORS, Deck, Lot
from fresque.core.i18n import tr, trn
from fresque.layout import text
from fresque.layout.canvas import Canvas, Recorder
from fresque.layout.marks import mark_path
from fresque.layout.palette import ACTION, HAIRLINE, INK, SOFT_INK, WHITE, tint
from fresque.layout.paper.back_matter import Cited, cited, credits_parts
from fresque.layout.paper.flow import Leaf, Part, filled, stacked
from fresque.layout.paper.pieces import SMALL, heading, line_to_write, paragraphs
from fresque.layout.qr import QUIET, draw_qr, modules

_CODE = 21.0
"""Side of a QR code with its white edge, in mm."""
_CODES = 7
"""Sources that go into the booklet, a page of them: the facilitator's has them all."""
_FINE = 45
"""Modules on the side of a code that a phone still reads at this size."""


def draw_booklet_cover(canvas: Canvas, deck: Deck, leaf: Leaf) -> None:
    """The cover: the deck's title on the colour of its first lot, the marks of all, a line for a name."""
    ground = COLORS[deck.lots[0].color] if deck.lots else ACTION
    low = leaf.h * 0.58
    canvas.rect(0, 0, leaf.w, low, fill=ground)
    kicker = text.wrap(tr("Workshop booklet"), leaf.width, 4.2, weight="semibold")
    text.draw(canvas, kicker, leaf.left, 24, WHITE)
    title = text.fit(deck.title, leaf.width, low - 58, text.Sizes(14, 7), weight="bold", balance=True, leading=1.12)
    text.draw(canvas, title, leaf.left, 33, WHITE)
    x, size = leaf.left + 3.5, min(7.0, leaf.width / max(1, len(deck.lots)) * 0.6)
    for lot in deck.lots:
        canvas.path(mark_path(lot.mark, x, low - 13, size), fill=WHITE)
        x += size * 1.6
    y = low + 22
    line_to_write(canvas, tr("This booklet belongs to:"), leaf.left, y, leaf.width)
    line_to_write(canvas, tr("Date:"), leaf.left, y + 15, leaf.width * 0.45)
    line_to_write(canvas, tr("Table:"), leaf.left + leaf.width * 0.5, y + 15, leaf.width * 0.5)
    said = " · ".join(word for word in (tr("version {n}", n=deck.version), deck.license) if word)
    text.draw(canvas, text.fit(said, leaf.width, 5, text.Sizes(3, 2)), leaf.left, leaf.h - 15, SOFT_INK)


def today_parts(deck: Deck, leaf: Leaf) -> Iterator[Part]:
    """What the workshop is about and how it goes, as the facilitator would say it to everyone."""
    phases = deck.workshop.phases
    if not (deck.summary or phases):
        return
    yield heading(tr("What we do today"), leaf.width, first=True)
    yield from paragraphs(deck.summary, leaf.width, size=3.4, after=4.0)
    if minutes := deck.workshop.duration or deck.workshop.minutes:
        people = tr("{least} to {most} people a table", least=deck.participants.min, most=deck.participants.max)
        yield from paragraphs(f"**{duration(minutes)}** · {people}", leaf.width, size=3.2, color=SOFT_INK, after=3.0)
    for number, phase in enumerate(phases, 1):
        canvas = Recorder()
        rank = text.wrap(str(number), 7, 3.6, weight="bold")
        text.draw(canvas, rank, 0, 1.8, ACTION)
        title = text.wrap(phase.title, leaf.width - 8, 3.6, weight="bold", leading=1.2)
        text.draw(canvas, title, 8, 1.8, INK)
        y = 1.8 + title.height + 1.4
        told = text.wrap(phase.public, leaf.width - 8, 3.1, leading=1.3)
        text.draw(canvas, told, 8, y, INK)
        yield Part(y + (told.height if told.lines else 0) + 1.6, tuple(canvas.calls))


def lot_parts(deck: Deck, leaf: Leaf) -> Iterator[Part]:
    """The lots, with the shapes that tell them apart; all on one page when it can hold them."""
    if not deck.lots:
        return
    parts = [heading(tr("The cards of the workshop"), leaf.width), *(_lot(deck, lot, leaf.width) for lot in deck.lots)]
    if sum(part.height for part in parts) <= leaf.height:
        yield stacked(parts)
    else:
        yield from parts


def glossary_parts(deck: Deck, leaf: Leaf) -> list[Part]:
    """The words of the subject, a little smaller when that spares a page."""
    if not deck.glossary:
        return []
    tried = [list(_words(deck, leaf, size)) for size in (3.3, 3.15, 3.0)]
    counts = [len(list(filled(parts, leaf))) for parts in tried]
    return tried[counts.index(min(counts))]


def _words(deck: Deck, leaf: Leaf, size: float) -> Iterator[Part]:
    yield heading(tr("The words of the day"), leaf.width, first=True)
    for term in deck.glossary:
        canvas = Recorder()
        word = text.wrap(term.term, leaf.width, size + 0.3, weight="bold", leading=1.2)
        text.draw(canvas, word, 0, 0, ACTION)
        told = text.wrap(term.text, leaf.width, size, leading=1.34)
        text.draw(canvas, told, 0, word.height + 1.2, INK)
        yield Part(word.height + told.height + 1.6 * size, tuple(canvas.calls))


def _lot(deck: Deck, lot: Lot, width: float) -> Part:
    canvas = Recorder()
    number = deck.lot_number(lot.id)
    title = text.wrap(tr("Set {n} · {title}", n=number, title=lot.title), width - 26, 4.0, weight="bold")
    counted = text.wrap(trn("{n} card", "{n} cards", sum(1 for _card in deck.cards_of(lot.id))), 60, SMALL)
    height = max(15.0, title.height + counted.height + 8)
    canvas.rect(0, 0, width, height, fill=tint(COLORS[lot.color]), radius=2)
    canvas.rect(0, 0, 15, height, fill=COLORS[lot.color], radius=2)
    canvas.path(mark_path(lot.mark, 7.5, height / 2, 6.5), fill=WHITE)
    top = (height - title.height - counted.height - 1.8) / 2
    text.draw(canvas, title, 20, top, INK)
    text.draw(canvas, counted, 20, top + title.height + 1.8, SOFT_INK)
    return Part(height + 3.0, tuple(canvas.calls))


def source_parts(deck: Deck, leaf: Leaf) -> Iterator[Part]:
    """A few sources to read on, those behind most cards first, each with a code for a phone."""
    known = [entry for entry in cited(deck) if entry.source.url and 0 < modules(entry.source.url) <= _FINE]
    chosen = sorted(known, key=lambda entry: -len(entry.cards))[:_CODES]
    if not chosen:
        return
    yield heading(tr("To go further"), leaf.width, first=True)
    for entry in chosen:
        yield _source(entry, leaf.width)


def last_parts(deck: Deck, leaf: Leaf) -> Iterator[Part]:
    """The back of the booklet: who made the workshop."""
    yield from credits_parts(deck, leaf.width, size=3.2)


def _source(entry: Cited, width: float) -> Part:
    canvas = Recorder()
    url = entry.source.url
    module = _CODE / (modules(url) + 2 * QUIET)
    draw_qr(canvas, url, module * QUIET, module * QUIET, _CODE - 2 * module * QUIET, INK)
    canvas.link(0, 0, _CODE, _CODE, url)
    left = _CODE + 3
    year = f" ({entry.source.year})" if entry.source.year else ""
    title = text.wrap(entry.source.title + year, width - left, 3.3, weight="semibold", leading=1.25)
    address = text.wrap(text.escape(url), width - left, 2.4, leading=1.2)
    y = max(2.0, (_CODE - title.height - address.height - 1.4) / 2)
    text.draw(canvas, title, left, y, INK)
    text.draw(canvas, address, left, y + title.height + 1.4, SOFT_INK)
    height = max(_CODE, y + title.height + address.height + 2)
    canvas.rect(left, height + 0.3, width - left, 0.2, fill=HAIRLINE)
    return Part(height + 1.6, tuple(canvas.calls))
