"""The cards a fork changed: what its owner prints again, and nothing more."""

from pathlib import Path

from fresque.core.deck import Card
from fresque.core.i18n import tr

PRINTED = {
    "title",
    "number",
    "lot",
    "kind",
    "essential",
    "body",
    "icon",
    "image",
    "sources",
    "question",
    "viewpoints",
    "final_question",
}
"""What is seen on a card: a new hint or a new zone is no reason to print it again."""


def changed_cards(path: Path) -> tuple[str, ...]:
    """The ids of the cards that the fork in `path` added, or that look otherwise than in its base.

    Raises FresqueError when the deck has no base.
    """
    from fresque.app.deck_diff import diff_fork

    cards = diff_fork(path, tr("Print all its cards.")).cards
    altered = (one.new for one in cards.altered if any(change.key in PRINTED for change in one.changes))
    found: tuple[Card, ...] = (*cards.added, *altered)
    return tuple(card.id for card in found)
