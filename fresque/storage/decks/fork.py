"""Forks: a deck that names a base keeps what it does not rewrite, and the credits of those it comes from."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from fresque.core.deck import MAX_CARDS, MAX_CREDITS, Card, Deck, ReferenceLink
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.decks.binding import Binder
from fresque.storage.decks.files import NAME
from fresque.storage.decks.format import keys_of
from fresque.storage.decks.headline import headline
from fresque.storage.decks.library import named, version_fits
from fresque.storage.presence import is_file

KEPT = (
    "language",
    "license",
    "summary",
    "participants",
    "cards_format",
    "layout",
    "lots",
    "workshop",
    "glossary",
    "materials",
    "feedback",
)
"""Top keys of the base that stand unless the fork gives its own."""


def base_file(file: Path, base: str) -> Path | None:
    """The deck.yaml of `base` (“id” or “id@version”): beside the folder of the deck in `file`, inside it, or known.

    Known are the user's decks and the bundled ones. When none has the version asked for, the first found is given: the
    reader says which version it is. The deck itself comes last: it is then said to fork itself.
    """
    name, _at, version = base.partition("@")
    itself = file.resolve()
    folder = itself.parent
    near = [path / NAME for path in (folder.parent / name, folder / name) if is_file(path / NAME)]
    found = [path for path in (*near, *named(name, version)) if path.resolve() != itself]
    fitting = (path for path in found if _fits(path, version))
    return next(fitting, None) or next(iter((*found, *near)), None)


def _fits(file: Path, version: str) -> bool:
    """Whether the deck has the version asked for; one that cannot be read says why itself."""
    try:
        return not version or version_fits(version, headline(file).version)
    except FresqueError:
        return True


def merge(own: Deck, base: Deck, binder: Binder) -> Deck:
    """The fork `own` completed by its `base`; `binder` knows which keys the fork gives."""
    kept = {name: getattr(base, name) for name in KEPT if not binder.given(name)}
    cards = _cards(own, base, binder)
    authors = tuple(dict.fromkeys((*own.authors, *base.authors)))
    deck = replace(
        own,
        cards=cards,
        links=_links(own, base, cards),
        authors=authors,
        credits=carried(own.credits, base, kept.get("language", own.language)),
        **kept,
    )
    _check_sizes(deck, binder)
    return deck


def _cards(own: Deck, base: Deck, binder: Binder) -> tuple[Card, ...]:
    places_of = {card.id: n for n, card in enumerate(own.cards)}
    removed: Collection[str] = set(own.remove)
    kept = [card for card in base.cards if card.id not in removed]
    merged = [_overridden(card, own, places_of.get(card.id), binder) for card in kept]
    known = {card.id for card in base.cards}
    return (*merged, *(card for card in own.cards if card.id not in known))


def links_left(base: Deck, cards: Collection[Card]) -> dict[tuple[str, str], ReferenceLink]:
    """The links of the base whose two ends are among `cards`, by these ends."""
    ids = {card.id for card in cards}
    return {(link.source, link.target): link for link in base.links if link.source in ids and link.target in ids}


def _links(own: Deck, base: Deck, cards: Collection[Card]) -> tuple[ReferenceLink, ...]:
    """Those of the base between the cards left, less those removed; a link given again stands in place of the old."""
    left = links_left(base, cards)
    for pair in own.links_removed:
        left.pop(pair, None)
    left.update({(link.source, link.target): link for link in own.links})
    return tuple(left.values())


def _overridden(card: Card, own: Deck, n: int | None, binder: Binder) -> Card:
    if n is None:
        return card
    keys = keys_of(Card).values()
    given = {key.attribute: getattr(own.cards[n], key.attribute) for key in keys if binder.given("cards", n, key.name)}
    return replace(card, **given)


_AFTER = {
    "fr": "D’après «\u00a0{title}\u00a0», version\u00a0{version}{license}{authors}.",
    "en": "Based on “{title}”, version\u00a0{version}{license}{authors}.",
}
"""In the language of the deck, whatever the language of the window: these words are printed on its cards."""


def carried(credits: str, base: Deck, language: str) -> str:
    """The credits of a fork after those of its base, which is named with its version, its licence and its authors.

    A line of the base that the fork repeats by hand is not written twice.
    """
    after = _AFTER.get(language[:2], _AFTER["en"])
    named = after.format(
        title=base.title,
        version=base.version,
        license=f", {base.license}" if base.license else "",
        authors=f", {', '.join(base.authors)}" if base.authors else "",
    )
    lines = [named, *(line.strip() for line in base.credits.splitlines())]
    kept = [line for line in lines if line and line not in credits]
    return "\n".join([*kept, credits.strip()]).strip()


def _check_sizes(deck: Deck, binder: Binder) -> None:
    if len(deck.cards) > MAX_CARDS:
        summary = tr("With its base the deck has {n} cards, {most} at most.", n=len(deck.cards), most=MAX_CARDS)
        binder.problems.error(binder.spot("cards"), summary, tr("Remove some."))
    if len(deck.credits) > MAX_CREDITS:
        summary = tr("With those of its base, the credits exceed {most} characters.", most=MAX_CREDITS)
        binder.problems.error(binder.spot("credits"), summary, tr("Shorten them."))
