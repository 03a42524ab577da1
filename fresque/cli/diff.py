"""`fresque diff A B`: what changed from one deck to another; `fresque diff FORK`: what a fork changed in its base."""

import argparse
import json
import os
import sys
from collections.abc import Mapping

from fresque.app.deck_diff import diff_decks, diff_fork
from fresque.app.deck_diff_plain import diff_to_plain
from fresque.app.deck_diff_words import Entry, Line, counts, headline, sections
from fresque.core.deck_diff import DeckDiff
from fresque.core.i18n import tr
from fresque.core.word_diff import Fate, Span
from fresque.storage.decks import find_deck

PLAIN: Mapping[Fate, str] = {"kept": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
COLOURED: Mapping[Fate, str] = {"kept": "{}", "removed": "\x1b[9;31m{}\x1b[0m", "added": "\x1b[4;32m{}\x1b[0m"}
"""Struck and underlined too, for those who do not tell red from green."""
MARKS = {"added": "+", "removed": "−", "altered": "~"}
NEAR = 60
"""Characters kept around a change in a long text."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("old", metavar="A", help=tr("A deck; alone, a fork to compare with its base"))
    parser.add_argument("new", metavar="B", nargs="?", help=tr("The deck to compare it with"))
    parser.add_argument("--json", action="store_true", help=tr("Print the differences as JSON"))


def run(options: argparse.Namespace) -> int:
    """Print the differences, counts first; 0 whether there are some or not."""
    old = find_deck(options.old)
    diff = diff_decks(old, find_deck(options.new)) if options.new else diff_fork(old)
    if options.json:
        print(json.dumps(diff_to_plain(diff), ensure_ascii=False, indent=2))
        return 0
    coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    _print(diff, COLOURED if coloured else PLAIN)
    return 0


def _print(diff: DeckDiff, look: Mapping[Fate, str]) -> None:
    print(headline(diff))
    print(" · ".join(counts(diff)))
    for section in sections(diff):
        print(f"\n{section.title}")
        for entry in section.entries:
            _print_entry(entry, look)


def _print_entry(entry: Entry, look: Mapping[Fate, str]) -> None:
    print(f"  {MARKS[entry.what]} {entry.title}")
    for line in entry.lines:
        print(f"      {tr('{label}: {text}', label=line.label, text=_marked(line, look))}")


def _marked(line: Line, look: Mapping[Fate, str]) -> str:
    last = len(line.spans) - 1
    apart = "\n" if [span.fate for span in line.spans] == ["removed", "added"] and _long(line) else ""
    shown = (_near(span, n > 0, n < last) for n, span in enumerate(line.spans))
    return apart.join(look[span.fate].format(span.text) for span in shown).replace("\n", "\n        ")


def _long(line: Line) -> bool:
    """Whether a text that is another text stands better under the one it replaces."""
    return max(len(span.text) for span in line.spans) > NEAR


def _near(span: Span, after: bool, before: bool) -> Span:
    """A long run of words that stayed, cut to what is near the changes around it."""
    if span.fate != "kept" or len(span.text) <= 3 * NEAR:
        return span
    head = span.text[:NEAR].rpartition(" ")[0] if after else ""
    tail = span.text[-NEAR:].partition(" ")[2] if before else ""
    return Span("kept", f"{head} […] {tail}".removeprefix(" ") if tail else f"{head} […]")
