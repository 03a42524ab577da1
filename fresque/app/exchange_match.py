"""Which card of the deck a text from elsewhere means: by its title, its number with its title, its number alone."""

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from fresque.app.exchange_canvas import Node
from fresque.core.alike import folded
from fresque.core.deck import Card, Deck
from fresque.core.written import card_of, may_word

_MARKS = re.compile(r"^[\s>#*_\-+~`\[\]!]+|[\s*_~`\[\]]+$")
_NUMBERED = re.compile(r"(?:carte|card|n°|nº|no\.?|#)?\s*(\d{1,4})\s*(?:$|[·.:)\]–—-]\s*|\s)(.*)", re.IGNORECASE)
_BETWEEN = re.compile(r"\W+")


@dataclass(slots=True)
class Matcher:
    """The cards of a deck by what they are called; a title that two cards share says neither."""

    deck: Deck
    _titles: dict[str, Card] = field(default_factory=dict)
    _numbers: dict[int, Card] = field(default_factory=dict)

    def __post_init__(self) -> None:
        cards = self.deck.cards
        titles = Counter(plain(card.title) for card in cards)
        numbers = Counter(card.number for card in cards)
        self._titles = {plain(card.title): card for card in cards if titles[plain(card.title)] == 1}
        self._titles.update({plain(card.id): card for card in cards})
        self._numbers = {card.number: card for card in cards if card.number is not None and numbers[card.number] == 1}

    def card(self, node: Node) -> Card | None:
        """The card a node stands for, None when it is anything else."""
        if node.made is not None:
            return self._ours(node)
        if node.kind == "file":
            return self._said(PurePosixPath(node.text.replace("\\", "/")).stem)
        return self._said(headline(node.text)) if node.kind == "text" else None

    def _ours(self, node: Node) -> Card | None:
        """A card that fresque wrote, as long as nobody has put other words in its place."""
        card = card_of(self.deck, node.made.card) if node.made and node.made.type == "card" else None
        if card is None or node.made is None:
            return None
        said = dict(node.made.said) if may_word(card) else {}
        name = headline(str(said.get("title") or said.get("body") or card.title))[:60]
        return card if plain(name) in plain(headline(node.text)) else None

    def _said(self, line: str) -> Card | None:
        if found := self._titles.get(plain(line)):
            return found
        numbered = _NUMBERED.fullmatch(line)
        card = self._numbers.get(int(numbered[1])) if numbered else None
        if numbered is None or card is None:
            return None
        rest = plain(numbered[2])
        return card if not rest or rest == plain(card.title) else None


def headline(text: str) -> str:
    """The first line that says something, without the marks of Markdown around it."""
    lines = (_MARKS.sub("", line) for line in text.splitlines())
    return next((line for line in lines if line), "")


def plain(text: str) -> str:
    """A text as it is compared: no case, no accents, no punctuation."""
    return _BETWEEN.sub(" ", folded(text)).strip()
