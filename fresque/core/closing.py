"""Gestures of the end of a workshop: what people keep, what they answer, the cards counted; pure functions."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from fresque.core.batch import Add, Batch, Delete, Set
from fresque.core.errors import FresqueError
from fresque.core.facts import CardCount, Feedback, happened
from fresque.core.i18n import tr
from fresque.core.records import Record

ROOM = 0
MAX_COMMITMENT = 1000
_NAMED = re.compile(r"(\d{1,4})\s*([A-Za-z]?)")
Answer = int | str
"""A mark or a choice as its number from 1, words as a text."""


def keep(new_id: str, kind: Literal["keep", "do"], text: str) -> Batch:
    """«Je retiens» or «je ferai», as it was said; nobody is named."""
    words = text.strip()[:MAX_COMMITMENT]
    return Batch((Add(new_id, "commitment", {"kind": kind, "text": words, "table": ROOM}),) if words else ())


def hide(record_id: str, hidden: bool) -> Batch:
    """Keep what someone keeps off the wall, or let it be shown."""
    return Batch((Set(record_id, {"hidden": hidden}),))


def reword(record_id: str, text: str) -> Batch:
    """Write what someone keeps in other words; nothing when none are left."""
    words = text.strip()[:MAX_COMMITMENT]
    return Batch((Set(record_id, {"text": words}),) if words else ())


def sheet(new_id: Callable[[], str], number: int, answers: Mapping[str, Answer]) -> Batch:
    """One sheet of paper keyed in, as one gesture: a fact an answered question."""
    ops = []
    for question, answer in answers.items():
        said = {"value": answer} if isinstance(answer, int) else {"text": answer.strip()}
        if answer if isinstance(answer, int) else answer.strip():
            ops.append(Add(new_id(), "feedback", {"question": question, **said, "sheet": number, "table": ROOM}))
    return Batch(tuple(ops))


def sheet_again(
    new_id: Callable[[], str], records: Iterable[Record], number: int, answers: Mapping[str, Answer]
) -> Batch:
    """A sheet keyed in once more, instead of what it said, in one gesture; empty, it is taken away."""
    before = tuple(Delete(answer.id) for answer in happened(records, Feedback) if answer.sheet == number)
    return Batch((*before, *sheet(new_id, number, answers).ops))


@dataclass(frozen=True, slots=True)
class Found:
    """What was found of one lot when tidying up, of so many sets; `missing` names cards: number, letter of the set."""

    found: int
    sets: int = 1
    missing: tuple[str, ...] = ()


def count_cards(new_id: Callable[[], str], records: Iterable[Record], found: Mapping[str, Found]) -> Batch:
    """How many cards of each lot were found, instead of what was counted before."""
    before = tuple(Delete(count.id) for count in happened(records, CardCount) if count.lot in found)
    return Batch((*before, *(Add(new_id(), "count", _counted(lot, one)) for lot, one in found.items())))


def missing_of(numbers: Collection[int], words: str, sets: int) -> tuple[str, ...]:
    """The cards that `words` names, among those with these numbers: “3, 14 B” with letters for the sets.

    Raises FresqueError when one is of no card of the lot, or of a set that did not leave.
    """
    found = list[str]()
    for part in filter(None, (part.strip() for part in re.split(r"[,;\n]", words))):
        named = _NAMED.fullmatch(part)
        letter = named[2].upper() if named else ""
        if named is None or int(named[1]) not in numbers or (letter and ord(letter) - ord("A") >= sets):
            raise FresqueError(
                tr("No card of this lot is “{name}”.", name=part),
                hint=tr("Write its number, then the letter of its set: 3, 14 B."),
            )
        found.append(f"{int(named[1])} {letter}".strip())
    return tuple(dict.fromkeys(found))


def _counted(lot: str, one: Found) -> dict[str, object]:
    fields: dict[str, object] = {"lot": lot, "found": one.found, "sets": one.sets, "table": ROOM}
    return fields | ({"missing": list(one.missing)} if one.missing else {})


def photograph(new_id: str, asset: str, caption: str) -> Batch:
    """A photograph of the paper fresque, whose bytes are in the session already."""
    said = {"caption": caption.strip()[:1000]} if caption.strip() else {}
    return Batch((Add(new_id, "photo", {"asset": asset, **said, "table": ROOM}),))


def caption(record_id: str, text: str) -> Batch:
    """The caption of a photograph, in other words."""
    return Batch((Set(record_id, {"caption": text.strip()[:1000]}),))
