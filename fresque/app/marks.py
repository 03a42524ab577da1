"""What marks a thing on the board besides its words: locked, in dispute, decided; said for lists and screen readers."""

from fresque.core.deck import Card
from fresque.core.disputes import in_dispute
from fresque.core.i18n import tr
from fresque.core.records import Placed, PlacedCard
from fresque.core.written import Written


def marks_said(record: Placed) -> list[str]:
    """The marks of a record, in words; none for most."""
    said = [tr("locked")] if record.locked else []
    if isinstance(record, PlacedCard) and in_dispute(record):
        reason = " ".join(record.reason.split())
        said.append(tr("in dispute: {reason}", reason=reason) if reason else tr("in dispute, no reason yet"))
    elif isinstance(record, PlacedCard) and record.decided:
        said.append(tr("place decided after a dispute"))
    return said


def kind_said(card: Card | None) -> str:
    """What tells a blank card or a joker from the cards of the deck; empty for these."""
    if isinstance(card, Written):
        return tr("card written by the table")
    if card is not None and card.kind == "blank":
        return tr("blank card")
    return tr("joker") if card is not None and card.kind == "joker" else ""
