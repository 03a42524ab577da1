"""Gestures of the end of a workshop: what people keep, what they answer, the cards counted; pure functions."""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from fresque.core.batch import Add, Batch, Delete
from fresque.core.facts import CardCount, happened
from fresque.core.records import Record

ROOM = 0
MAX_COMMITMENT = 1000
Answer = int | str
"""A mark or a choice as its number from 1, words as a text."""


def keep(new_id: str, kind: Literal["keep", "do"], text: str) -> Batch:
    """«Je retiens» or «je ferai», as it was said; nobody is named."""
    words = text.strip()[:MAX_COMMITMENT]
    return Batch((Add(new_id, "commitment", {"kind": kind, "text": words, "table": ROOM}),) if words else ())


def sheet(new_id: Callable[[], str], number: int, answers: Mapping[str, Answer]) -> Batch:
    """One sheet of paper keyed in, as one gesture: a fact an answered question."""
    ops = []
    for question, answer in answers.items():
        said = {"value": answer} if isinstance(answer, int) else {"text": answer.strip()}
        if answer if isinstance(answer, int) else answer.strip():
            ops.append(Add(new_id(), "feedback", {"question": question, **said, "sheet": number, "table": ROOM}))
    return Batch(tuple(ops))


def count_cards(new_id: Callable[[], str], records: Iterable[Record], found: Mapping[str, int]) -> Batch:
    """How many cards of each lot were found, instead of what was counted before."""
    before = tuple(Delete(count.id) for count in happened(records, CardCount) if count.lot in found)
    ops = (Add(new_id(), "count", {"lot": lot, "found": n, "table": ROOM}) for lot, n in found.items())
    return Batch((*before, *ops))


def photograph(new_id: str, asset: str, caption: str) -> Batch:
    """A photograph of the paper fresque, whose bytes are in the session already."""
    said = {"caption": caption.strip()[:1000]} if caption.strip() else {}
    return Batch((Add(new_id, "photo", {"asset": asset, **said, "table": ROOM}),))
