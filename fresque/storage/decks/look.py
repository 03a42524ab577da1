"""What a check of decks looks at: the file as read, the deck it makes, and where everything stands in it."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from fresque.core.deck import Card, Deck
from fresque.storage.decks.binding import Binder, Route
from fresque.storage.decks.problems import Code


@dataclass(frozen=True, slots=True)
class Look:
    """`own` is the file read, `deck` the same completed by its `base`, if any."""

    own: Deck
    deck: Deck
    base: Deck | None
    binder: Binder
    file: Path

    def error(self, code: Code, route: Route, message: str, hint: str = "") -> None:
        """Note an error at `route`."""
        self.binder.problems.error(self.binder.spot(*route), message, hint, code)

    def warning(self, code: Code, route: Route, message: str, hint: str = "") -> None:
        """Note a warning at `route`."""
        self.binder.problems.warning(self.binder.spot(*route), message, hint, code)

    def known(self, route: Route, message: str, name: str, among: Collection[str]) -> None:
        """An error when `name` is not one of the identifiers `among`; an empty name was complained about already."""
        if name and name not in among:
            self.error("reference", route, message, self.binder.problems.nearest(name, among))

    def line(self, *route: str | int) -> int:
        """The line of what stands at `route`."""
        return self.binder.spot(*route).line

    def cards(self) -> list[tuple[Route, Card]]:
        """The cards of the file, completed by the base, each with its route."""
        whole = {card.id: card for card in self.deck.cards}
        return [(("cards", n), whole.get(card.id, card)) for n, card in enumerate(self.own.cards)]

    def places(self) -> dict[str, Route]:
        """Where each card of the deck is to be mended: its own lines, or those that name the base it comes from."""
        own: dict[str, Route] = {card.id: ("cards", n) for n, card in enumerate(self.own.cards)}
        return {card.id: own.get(card.id, ("base",)) for card in self.deck.cards}
