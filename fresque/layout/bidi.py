"""Which way texts run: right-to-left languages, and the order in which a line of both ways is seen (Unicode UAX #9).

Of python-bidi, the stages of the algorithm that give each character a level (even: left to right, odd: right to left);
paired brackets (rule N0) are added here. Explicit embeddings and isolates are left out of texts before they come here.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

_LANGUAGES = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "ug", "ur", "yi"})
_WITH_THEIR_NUMBER = "⁺⁻₊₋"
"""Raised and lowered signs run as the number before them, so that 10⁻³ is not turned after an Arabic word."""
_STRONG = {"L": 0, "R": 1, "AN": 1, "EN": 1}
"""The way of a resolved type, numbers counting as right to left, as the rules of neutrals have it."""


@lru_cache(maxsize=64)
def is_right_to_left(language: str) -> bool:
    """Whether a language ("ar", "fa-IR") is written from right to left."""
    return language.replace("_", "-").partition("-")[0].lower() in _LANGUAGES


def starts_right(text: str) -> bool:
    """Whether the first letter of a text is of a right-to-left script, which then is the way of the paragraph."""
    kinds = (unicodedata.bidirectional(char) for char in text)
    return next((kind != "L" for kind in kinds if kind in ("L", "R", "AL")), False)


def levels(text: str, right: bool) -> tuple[int, ...]:
    """The level of each character of a paragraph running to the right, or from the right when `right`."""
    from bidi import algorithm

    kinds = ["NSM" if char in _WITH_THEIR_NUMBER else unicodedata.bidirectional(char) or "L" for char in text]
    chars: list[dict[str, Any]] = [
        {"ch": char, "level": int(right), "type": "NSM" if kind == "BN" else kind, "orig": kind}
        for char, kind in zip(text, kinds, strict=True)
    ]
    storage = {**algorithm.get_empty_storage(), "base_level": int(right), "base_dir": "LR"[right], "chars": chars}
    algorithm.calc_level_runs(storage)
    algorithm.resolve_weak_types(storage, False)
    _resolve_brackets(chars, int(right))
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    return tuple(char["level"] for char in chars)


def seen(levels: Sequence[int]) -> list[range]:
    """The stretches of one level in the order they are seen, from the left (rule L2)."""
    runs: list[range] = []
    for n, level in enumerate(levels):
        if runs and levels[runs[-1].start] == level:
            runs[-1] = range(runs[-1].start, n + 1)
        else:
            runs.append(range(n, n + 1))
    for least in range(max(levels, default=0), 0, -1):
        runs = list(_reversed_above(runs, levels, least))
    return runs


def mirror(char: str) -> str:
    """The other side of a bracket or of a quotation mark; another character is its own."""
    from bidi.mirror import MIRRORED

    return str(MIRRORED.get(char, char))


def _reversed_above(runs: Sequence[range], levels: Sequence[int], least: int) -> Iterator[range]:
    waiting: list[range] = []
    for run in runs:
        if levels[run.start] >= least:
            waiting.insert(0, run)
        else:
            yield from (*waiting, run)
            waiting = []
    yield from waiting


def _resolve_brackets(chars: Sequence[dict[str, Any]], base: int) -> None:
    """Rule N0: a pair of brackets runs as what it holds when that is the paragraph's way, or as what comes before."""
    for first, last in _pairs(chars):
        inside = {_STRONG[char["type"]] for char in chars[first + 1 : last] if char["type"] in _STRONG}
        if not inside:
            continue
        before = next((_STRONG[char["type"]] for char in reversed(chars[:first]) if char["type"] in _STRONG), base)
        way = base if base in inside or before == base else before
        chars[first]["type"] = chars[last]["type"] = "LR"[way]


def _pairs(chars: Sequence[dict[str, Any]]) -> list[tuple[int, int]]:
    """The places of opening and closing brackets that match, by the opening one."""
    opened: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for n, char in enumerate(chars):
        category = unicodedata.category(char["ch"]) if char["type"] == "ON" else ""
        if category == "Ps":
            opened.append((mirror(char["ch"]), n))
        elif category == "Pe":
            rank = next((r for r in reversed(range(len(opened))) if opened[r][0] == char["ch"]), None)
            if rank is not None:
                found.append((opened[rank][1], n))
                del opened[rank:]
    return sorted(found)
