"""Gestures of a debate: its steps, where people stand, what is shown of it; pure functions that give a batch.

A debate is the whole room's (table 0) or that of one table; a vote by show of hands is the whole room's.
"""

from collections.abc import Sequence

from fresque.core.batch import Add, Batch
from fresque.core.facts import DebateStep, Side

ROOM = 0
MAX_ARGUMENT = 2000
"""The most characters of an argument, as the secretary writes it."""
MAX_MOMENTS = 999


def turn(new_id: str, card: str, step: DebateStep, *, side: Side = "", text: str = "", table: int = ROOM) -> Batch:
    """A step of the debate of a card; an argument may have a side and what the secretary wrote of it."""
    said = {name: value for name, value in (("side", side), ("text", text.strip()[:MAX_ARGUMENT])) if value}
    return Batch((Add(new_id, "debate", {"card": card, "step": step, **said, "table": table}),))


def stand(
    new_id: str, card: str, moment: str, counts: Sequence[int], labels: Sequence[str], *, table: int = ROOM
) -> Batch:
    """Where people stand at a moment: one count a place; nobody sees it before it is revealed."""
    if not any(counts):
        return Batch()
    fields = {"card": card, "moment": moment, "counts": list(counts), "labels": list(labels), "table": table}
    return Batch((Add(new_id, "position", fields),))


def vote(new_id: str, question: str, options: Sequence[str], counts: Sequence[int], cards: Sequence[str] = ()) -> Batch:
    """A show of hands, counted; `cards` when it is between cards of the deck, one an option."""
    if not any(counts):
        return Batch()
    fields: dict[str, object] = {"question": question, "options": list(options), "counts": list(counts), "table": ROOM}
    if cards:
        fields["cards"] = list(cards)
    return Batch((Add(new_id, "vote", fields),))


def answer(
    new_id: str, question: str, *, counts: Sequence[int] = (), text: str = "", value: float | str | None = None
) -> Batch:
    """Answers to a question of the deck: hands counted, or one sheet's mark, choice or words."""
    fields: dict[str, object] = {"question": question}
    if any(counts):
        fields["counts"] = list(counts)
    if text.strip():
        fields["text"] = text.strip()
    if value is not None:
        fields["value"] = value
    return Batch((Add(new_id, "feedback", {**fields, "table": ROOM}),) if len(fields) > 1 else ())


def unveil(new_id: str, what: str, *, table: int = ROOM) -> Add:
    """Show everyone what a record counted."""
    return Add(new_id, "reveal", {"what": what, "table": table})


def shortlist(new_id: str, card: str) -> Batch:
    """Keep a card for the debate."""
    return Batch((Add(new_id, "shortlist", {"card": card, "table": ROOM}),))


def moment_of(step: DebateStep, arguments: int) -> str:
    """When people stand, by the last step and the arguments heard: `before`, `argument-2`, `turned`, `after`."""
    if step in ("final", "end"):
        return "after"
    if step == "turned":
        return "turned"
    return f"argument-{min(arguments, MAX_MOMENTS)}" if arguments else "before"


def mean(counts: Sequence[int]) -> float | None:
    """The mean place, the first being 1; None when nobody stands anywhere."""
    people = sum(counts)
    return sum(place * count for place, count in enumerate(counts, 1)) / people if people else None


def shifts(before: Sequence[int], after: Sequence[int]) -> tuple[int, ...]:
    """How many people more, or fewer, stand at each place; empty when the places are not the same ones."""
    return tuple(b - a for a, b in zip(before, after, strict=True)) if len(before) == len(after) else ()
