"""Where each character of a YAML text stands in the file, whatever its style: plain, quoted, folded or literal."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_BLANK = frozenset(" \t\n\r\x85\u2028\u2029")
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|(?:\r\n|[\n\r\x85\u2028\u2029])[ \t]*|.)")


@dataclass(frozen=True, slots=True)
class RawScalar:
    """A scalar of a file: what it says, how (`style` as PyYAML names it), and where, in characters from 0."""

    value: str
    style: str
    start: int
    end: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Span:
    """The stretch of the file that gives one character of a text.

    char: written there; fold: a space that a line break stands for; other: blanks that do not go one by one.
    """

    start: int
    end: int
    kind: Literal["char", "fold", "other"] = "char"


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    char: str
    """What it gives to the text: nothing when it hides a line break."""
    solid: bool
    """Written by an escape: never blank to be folded."""


def raw_scalars(text: str) -> list[RawScalar]:
    """All the scalars of a YAML text that can be read, in order."""
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    events = yaml.parse(text, Loader=loader)
    return [_raw(event) for event in events if isinstance(event, yaml.ScalarEvent)]


def spans(text: str, scalar: RawScalar) -> list[Span] | None:
    """For each character of the scalar, where it is written in `text`; None when it cannot be told for sure."""
    tokens = list(_tokens(text, scalar))
    found: list[Span] = []
    value, at = scalar.value, 0
    while len(found) < len(value):
        blanks = at
        while blanks < len(tokens) and _is_blank(tokens[blanks]):
            blanks += 1
        if blanks == at and at < len(tokens):
            token = tokens[at]
            if token.char not in ("", value[len(found)]):
                return None
            found += [Span(token.start, token.end)] if token.char else []
            at += 1
            continue
        written = "".join(token.char for token in tokens[at:blanks])
        run = written if _in_line(written, value, len(found)) else _run(value, len(found))
        if blanks == at or (found and not run):
            return None
        found += _blank_spans(text, run, tokens[at:blanks])
        at = blanks
    return found


def point(text: str, scalar: RawScalar, index: int) -> tuple[int, int]:
    """Line and column, from 1, of the character of the file at `index`, inside or just after the scalar."""
    before = text[scalar.start : index]
    breaks = list(BREAK.finditer(before))
    if not breaks:
        return scalar.line, scalar.column + len(before)
    return scalar.line + len(breaks), len(before) - breaks[-1].end() + 1


def _raw(event: Any) -> RawScalar:
    start, end = event.start_mark, event.end_mark
    return RawScalar(event.value, event.style or "", start.index, end.index, start.line + 1, start.column + 1)


def _in_line(blanks: str, value: str, start: int) -> bool:
    """Whether blanks of the file are in the text as they are: those between words of one line."""
    return bool(blanks) and not BREAK.search(blanks) and value.startswith(blanks, start)


def _run(value: str, start: int) -> str:
    end = start
    while end < len(value) and value[end] in _BLANK:
        end += 1
    return value[start:end]


def _blank_spans(text: str, run: str, tokens: list[_Token]) -> list[Span]:
    if run == "".join(token.char for token in tokens):
        return [Span(token.start, token.end) for token in tokens]
    start, end = tokens[0].start, tokens[-1].end
    one = run == " " and len(BREAK.findall(text[start:end])) == 1
    return [Span(start, end, "fold" if one else "other")] * len(run)


def _is_blank(token: _Token) -> bool:
    return not token.solid and token.char in _BLANK


def _tokens(text: str, scalar: RawScalar) -> Iterator[_Token]:
    if scalar.style in ("|", ">"):
        header = BREAK.search(text, scalar.start, scalar.end)
        yield from _plain(text, header.end() if header else scalar.end, scalar.end)
    elif scalar.style == "'":
        yield from _single(text, scalar.start + 1, scalar.end - 1)
    elif scalar.style == '"':
        yield from _double(text, scalar.start + 1, scalar.end - 1)
    else:
        yield from _plain(text, scalar.start, scalar.end)


def _plain(text: str, start: int, end: int) -> Iterator[_Token]:
    return (_Token(n, n + 1, text[n], solid=False) for n in range(start, end))


def _single(text: str, start: int, end: int) -> Iterator[_Token]:
    at = start
    while at < end:
        step = 2 if text.startswith("''", at) else 1
        yield _Token(at, at + step, text[at], solid=False)
        at += step


def _double(text: str, start: int, end: int) -> Iterator[_Token]:
    at = start
    while at < end:
        escape = _ESCAPE.match(text, at, end)
        after = escape.end() if escape else at + 1
        yield _Token(at, after, _meant(escape.group()) if escape else text[at], solid=bool(escape))
        at = after


def _meant(escape: str) -> str:
    letters = escape[1:]
    if BREAK.match(letters):
        return ""
    if letters[0] in "xuU" and len(letters) > 1:
        return chr(int(letters[1:], 16))
    return _LETTERS.get(letters, letters)


_LETTERS = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "\t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}
