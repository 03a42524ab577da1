"""The lexicon of the deck as it is told to the room: which notion is on the wall, and which were said."""

from typing import TYPE_CHECKING

from fresque.app.fresh import fresh_id
from fresque.core.batch import Add, Batch, Delete
from fresque.core.deck import Term
from fresque.core.facts import NotionSaid, happened
from fresque.core.public import Notion

if TYPE_CHECKING:
    from fresque.app.desk import Desk

ROOM = 0


class Lexicon:
    """One for each desk; which notion is shown is written nowhere, which were said is a fact of the session."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self.at = 0
        """The notion on the wall, counted from 0."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """The notions, in the order of the deck."""
        return self._desk.deck.glossary

    def screen(self) -> Notion | None:
        """What the room sees of the notion: never which ones were said."""
        if not self.terms:
            return None
        term = self.terms[min(self.at, len(self.terms) - 1)]
        return Notion(term.term, term.text, self.terms.index(term) + 1, len(self.terms))

    def walk(self, by: int) -> bool:
        """Go to the next notion or the one before; False at both ends, where nothing changes."""
        there = self.at + by
        if not 0 <= there < len(self.terms):
            return False
        self.at = there
        return True

    def said(self) -> set[str]:
        """The notions that were ticked as said."""
        return {fact.term for fact in self._facts()}

    def tick(self, term: str) -> bool:
        """Note that a notion was said, or that it was not after all."""
        there = tuple(Delete(fact.id) for fact in self._facts() if fact.term == term)
        return self._desk.commit(Batch(there or (Add(fresh_id(), NotionSaid.type, {"term": term, "table": ROOM}),)))

    def _facts(self) -> list[NotionSaid]:
        return list(happened(self._desk.board.records(ROOM), NotionSaid))
