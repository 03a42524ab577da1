"""The cards turned on the wall: each is noted in the session once, and undoing that turns the card back."""

from typing import TYPE_CHECKING

from fresque.app.fresh import fresh_id
from fresque.core.batch import Add, Batch
from fresque.core.facts import Reveal, happened

if TYPE_CHECKING:
    from fresque.app.desk import Desk


class Turning:
    """Follows the fact that the verso in the spotlight rests on."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self._fact = ""

    def note(self, card_id: str) -> None:
        """Write that everyone sees the verso of a card, unless the session knows it or cannot be written."""
        known = {fact.what: fact.id for fact in self._facts()}
        self._fact = known.get(card_id, "")
        if self._fact or self._desk.read_only:
            return
        new_id = fresh_id()
        fields = {"what": card_id, "face": "verso", "table": self._desk.table}
        if self._desk.commit(Batch((Add(new_id, Reveal.type, fields),))):
            self._fact = new_id

    def forget(self) -> None:
        """Another card is shown, on the face that was asked."""
        self._fact = ""

    def holds(self, card_id: str) -> bool:
        """Whether the card may stay turned: what was noted of it was not undone."""
        return not self._fact or any(fact.id == self._fact for fact in self._facts())

    def _facts(self) -> list[Reveal]:
        return [fact for fact in happened(self._desk.board.records(), Reveal) if fact.face == "verso"]
