"""To whom a deck is owed, what others may do with it, and where its facts come from."""

from fresque.core.i18n import tr
from fresque.storage.decks.licence import licence_conflict
from fresque.storage.decks.look import Look


def licence(look: Look) -> None:
    """A deck says what others may do with it."""
    if not look.deck.license:
        summary = tr("The deck has no “license”.")
        hint = tr("Say what others may do with it, for example “license: CC-BY-SA-4.0”.")
        look.warning("credit", (), summary, hint)


def authors(look: Look) -> None:
    """A deck names those who wrote it, and the workshop that inspired it."""
    if not look.deck.authors:
        look.warning("credit", (), tr("The deck has no “authors”."), tr("Name them: “authors: [Ada Lovelace]”."))
    if not look.deck.credits:
        hint = tr("Say whose workshop inspired it; it is printed with the cards and in the debrief.")
        look.warning("credit", (), tr("The deck has no “credits”."), hint)


def sources(look: Look) -> None:
    """A source has its year, since figures age, and an address where it can be read again."""
    for n, card in enumerate(look.own.cards):
        for i, source in enumerate(card.sources):
            route = ("cards", n, "sources", i)
            if source.year is None:
                summary = tr("This source of “{card}” has no “year”.", card=card.id)
                look.warning("source", route, summary, tr("Say when it was published."))
            if not source.url:
                summary = tr("This source of “{card}” has no “url”.", card=card.id)
                look.warning("source", route, summary, tr("Give the address where it can be read."))


def fork_licence(look: Look) -> None:
    """A fork is shared as the licence of its base allows."""
    if look.base and (conflict := licence_conflict(look.base, look.deck)):
        hint = tr("Choose a licence that both allow, or ask its authors.")
        look.warning("credit", ("license",) if look.own.license else ("base",), conflict, hint)
