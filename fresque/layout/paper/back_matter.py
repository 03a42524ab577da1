"""The end of the facilitator's booklet: the words explained, the questions asked, the sources, the credits."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from fresque.core.deck import Deck, Source
from fresque.core.i18n import tr, trn
from fresque.layout import text
from fresque.layout.canvas import Recorder
from fresque.layout.palette import INK, SOFT_INK
from fresque.layout.paper.flow import Leaf, Part
from fresque.layout.paper.pieces import BODY, SMALL, columns, heading, paragraphs, ruled, table_head, table_row

_ADDRESS = 2.7


@dataclass(slots=True)
class Cited:
    """A source and the cards it stands behind, as people call them."""

    source: Source
    cards: list[str] = field(default_factory=list)


def back_matter(deck: Deck, leaf: Leaf) -> Iterator[Part]:
    """Glossary, last questions, sources, credits: each only when there is one."""
    yield from _glossary(deck, leaf.width)
    yield from _questions(deck, leaf.width)
    yield from _sources(deck, leaf.width)
    yield from credits_parts(deck, leaf.width)


def cited(deck: Deck) -> list[Cited]:
    """Every source once, in the order of the cards; two with the same address are one."""
    found: dict[str, Cited] = {}
    for card in deck.cards:
        name = str(card.number) if card.number is not None else tr("“{title}”", title=card.title)
        for source in card.sources:
            known = found.setdefault(source.url or f"{source.title} {source.year}", Cited(source))
            if name not in known.cards:
                known.cards.append(name)
    return list(found.values())


def credits_parts(deck: Deck, width: float, *, size: float = BODY) -> Iterator[Part]:
    """Who made the deck, whose workshop inspired it, under which licence."""
    if not (deck.credits or deck.authors or deck.license):
        return
    yield heading(tr("Credits and licence"), width)
    names = ", ".join(deck.authors)
    made = trn("Author: {names}.", "Authors: {names}.", len(deck.authors), names=names) if names else ""
    licence = tr("Licence: {licence}.", licence=deck.license) if deck.license else ""
    yield from paragraphs(deck.credits, width, size=size)
    about = [f"{deck.title}, {tr('version {n}', n=deck.version)}.", made, licence]
    yield from paragraphs(" ".join(said for said in about if said), width, size=size, color=SOFT_INK)


def _glossary(deck: Deck, width: float) -> Iterator[Part]:
    if not deck.glossary:
        return
    yield heading(tr("Glossary"), width, first=True)
    of = columns((tr("Word"), 46.0), (tr("In plain words"), width - 50))
    head = table_head(of)
    yield head
    for term in deck.glossary:
        word = text.wrap(term.term, of[0].width, BODY, weight="semibold", leading=1.25)
        yield table_row(of, (word, text.wrap(term.text, of[1].width, BODY, leading=1.34)), head)


def _questions(deck: Deck, width: float) -> Iterator[Part]:
    if not deck.feedback:
        return
    yield heading(tr("Questions before leaving"), width)
    of = columns((tr("Question"), width - 70), (tr("Answered"), 66.0))
    head = table_head(of)
    yield head
    for asked in deck.feedback:
        how = {"scale": tr("from 1 to 5"), "words": tr("in a few words"), "choice": " · ".join(asked.choices)}
        answer = text.wrap(how[asked.kind], of[1].width, 3.2, leading=1.3)
        yield table_row(of, (text.wrap(asked.question, of[0].width, BODY, leading=1.3), answer), head, soft=(1,))


def _sources(deck: Deck, width: float) -> Iterator[Part]:
    found = cited(deck)
    if not found:
        return
    yield heading(tr("Sources"), width)
    of = columns((tr("Source"), width - 34), (tr("Cards"), 30.0))
    head = table_head(of)
    yield head
    for entry in found:
        canvas = Recorder()
        year = f" ({entry.source.year})" if entry.source.year else ""
        title = text.wrap(entry.source.title + year, of[0].width, 3.3, leading=1.25)
        text.draw(canvas, title, 0, 0, INK)
        height = title.height
        if entry.source.url:
            address = text.wrap(text.escape(entry.source.url), of[0].width, _ADDRESS, leading=1.2)
            text.draw(canvas, address, 0, height + 1.0, SOFT_INK)
            canvas.link(0, height + 0.5, address.width, address.height + 0.5, entry.source.url)
            height += address.height + 1.0
        cards = text.wrap(", ".join(entry.cards), of[1].width, SMALL, leading=1.25)
        text.draw(canvas, cards, of[1].x, 0, SOFT_INK)
        yield ruled(canvas, max(height, cards.height), of, head)
