"""Two wordings of a text compared word by word, as a proofreader marks them: kept, removed, added."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Fate = Literal["kept", "removed", "added"]
Pair = tuple[str, str | None]
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+[’']?|\s+|.")
"""A word with its elision (l’), one ideogram or kana, a run of spaces, or one sign."""
_ALIKE = 0.5
"""Below this part of the shorter wording in common, the text is another text: it is shown whole, old then new."""


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words and what became of it."""

    fate: Fate
    text: str


def compare_words(old: str, new: str) -> tuple[Span, ...]:
    """The spans that lead from `old` to `new`; without the added ones they spell `old`, without the removed ones `new`.

    Where both sides differ, the removed words come first.
    """
    if old == new:
        return _spans([(old, None)])
    before, after = _WORD.findall(old), _WORD.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    same = sum(_weight(before[i : i + n]) for i, _j, n in matcher.get_matching_blocks())
    if same < _ALIKE * min(_weight(before), _weight(after)):
        return _spans([(old, new)])
    return _spans(_merged(_pairs(matcher, before, after)))


def _weight(words: Sequence[str]) -> int:
    """How many words there are, spaces and signs left out."""
    return sum(word[0].isalnum() for word in words)


def _pairs(matcher: "SequenceMatcher[str]", before: list[str], after: list[str]) -> list[Pair]:
    """(old, new) for what differs, (text, None) for what is kept."""
    codes = matcher.get_opcodes()
    return [("".join(before[i:j]), None if tag == "equal" else "".join(after[k:m])) for tag, i, j, k, m in codes]


def _merged(pairs: list[Pair]) -> list[Pair]:
    """The same, where spaces and signs alone between two changes go with them."""
    merged: list[Pair] = []
    for n, (old, new) in enumerate(pairs):
        between = new is None and 0 < n < len(pairs) - 1 and not any(letter.isalnum() for letter in old)
        changed = old if between else new
        before = merged[-1] if merged else ("", None)
        if changed is not None and before[1] is not None:
            merged[-1] = (before[0] + old, before[1] + changed)
        else:
            merged.append((old, changed))
    return merged


def _spans(pairs: list[Pair]) -> tuple[Span, ...]:
    return tuple(span for old, new in pairs for span in _said(old, new) if span.text)


def _said(old: str, new: str | None) -> Iterator[Span]:
    if new is None:
        yield Span("kept", old)
    else:
        yield Span("removed", old)
        yield Span("added", new)
