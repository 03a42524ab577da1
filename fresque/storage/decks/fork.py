"""Forks: a deck that names a base keeps what it does not rewrite, and the credits of those it comes from."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from fresque.core.deck import MAX_CARDS, MAX_CREDITS, Card, Deck
from fresque.core.i18n import tr
from fresque.storage import places
from fresque.storage.decks.binding import Binder
from fresque.storage.decks.files import NAME
from fresque.storage.decks.format import keys_of

KEPT = (
    "language",
    "license",
    "summary",
    "participants",
    "cards_format",
    "layout",
    "lots",
    "links",
    "workshop",
    "glossary",
    "materials",
    "feedback",
)
"""Top keys of the base that stand unless the fork gives its own."""


def base_file(file: Path, name: str) -> Path | None:
    """The deck.yaml of the deck `name`: beside the folder of the deck in `file`, inside it, or a bundled one."""
    folder = file.resolve().parent
    candidates = (folder.parent / name, folder / name, places.decks() / name)
    return next((path / NAME for path in candidates if (path / NAME).is_file()), None)


def version_fits(asked: str, found: str) -> bool:
    """Whether version `found` is the one `asked`: 1 accepts 1.4.2, 1.4 accepts 1.4.2 but not 1.5."""
    parts = asked.split(".")
    return found.split(".")[: len(parts)] == parts


def merge(own: Deck, base: Deck, binder: Binder) -> Deck:
    """The fork `own` completed by its `base`; `binder` knows which keys the fork gives."""
    kept = {name: getattr(base, name) for name in KEPT if not binder.given(name)}
    cards = _cards(own, base, binder)
    ids = {card.id for card in cards}
    if "links" in kept:
        kept["links"] = tuple(link for link in base.links if link.source in ids and link.target in ids)
    authors = tuple(dict.fromkeys((*own.authors, *base.authors)))
    deck = replace(own, cards=cards, authors=authors, credits=_credits(own, base), **kept)
    _check_sizes(deck, binder)
    return deck


def _cards(own: Deck, base: Deck, binder: Binder) -> tuple[Card, ...]:
    places_of = {card.id: n for n, card in enumerate(own.cards)}
    removed: Collection[str] = set(own.remove)
    kept = [card for card in base.cards if card.id not in removed]
    merged = [_overridden(card, own, places_of.get(card.id), binder) for card in kept]
    known = {card.id for card in base.cards}
    return (*merged, *(card for card in own.cards if card.id not in known))


def _overridden(card: Card, own: Deck, n: int | None, binder: Binder) -> Card:
    if n is None:
        return card
    keys = keys_of(Card).values()
    given = {key.attribute: getattr(own.cards[n], key.attribute) for key in keys if binder.given("cards", n, key.name)}
    return replace(card, **given)


def _credits(own: Deck, base: Deck) -> str:
    if not base.credits or base.credits in own.credits:
        return own.credits
    return f"{own.credits.rstrip()}\n{base.credits}".lstrip()


def _check_sizes(deck: Deck, binder: Binder) -> None:
    if len(deck.cards) > MAX_CARDS:
        summary = tr("With its base the deck has {n} cards, {most} at most.", n=len(deck.cards), most=MAX_CARDS)
        binder.problems.error(binder.spot("cards"), summary, tr("Remove some."))
    if len(deck.credits) > MAX_CREDITS:
        summary = tr("With those of its base, the credits exceed {most} characters.", most=MAX_CREDITS)
        binder.problems.error(binder.spot("credits"), summary, tr("Shorten them."))
