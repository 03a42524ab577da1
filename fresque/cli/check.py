"""`fresque check`: what is wrong with decks, one line a problem, before anything is printed.

With `--json`, a list of objects with `path`, `line`, `column` (both from 1), `level` ("error" or "warning"), `code`
(what it is about: `fresque.storage.decks.problems.Code`), `message` and `hint` (for people, in their language).
"""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from fresque.core.errors import FresqueError, Where
from fresque.core.i18n import tr, trn
from fresque.storage.decks import Mended, Problem, check_deck, find_deck, mend_deck, read_deck


def register(parser: argparse.ArgumentParser) -> None:
    """DECK..., --json and --fix."""
    parser.add_argument("decks", nargs="+", metavar="DECK", help=tr("A folder, a deck.yaml, or a bundled deck"))
    parser.add_argument("--json", action="store_true", help=tr("Print the problems as JSON"))
    parser.add_argument("--fix", action="store_true", help=tr("First write the no-break spaces French texts lack"))


def run(options: argparse.Namespace) -> int:
    """Print the problems; 1 when one of them is an error."""
    found = [(deck, _problems(deck, options.fix)) for deck in options.decks]
    if options.json:
        problems = [problem for _deck, several in found for problem in several]
        print(json.dumps([_plain(problem) for problem in problems], ensure_ascii=False, indent=2))
    else:
        for deck, problems in found:
            _print(deck, problems)
    return int(any(problem.level == "error" for _deck, problems in found for problem in problems))


def _problems(deck: str, fix: bool) -> list[Problem]:
    try:
        file = find_deck(deck)
        for mended, what in mend_deck(file) if fix else ():
            print(_told(mended, what), file=sys.stderr)
        return check_deck(file)
    except FresqueError as error:
        return [Problem(error.where or Where(deck), "error", error.summary, error.hint)]


def _told(file: Path, what: Mended) -> str:
    spaces = trn("1 no-break space", "{n} no-break spaces", what.spaces)
    apostrophes = trn("1 apostrophe", "{n} apostrophes", what.apostrophes)
    return tr("{file}: written: {spaces}, {apostrophes}.", file=file, spaces=spaces, apostrophes=apostrophes)


def _print(deck: str, problems: list[Problem]) -> None:
    for problem in problems:
        print(problem)
    if all(problem.level == "warning" for problem in problems):
        print(_summary(deck, len(problems)))


def _summary(name: str, warnings: int) -> str:
    deck = read_deck(find_deck(name))
    cards = trn("1 card", "{n} cards", len(deck.cards))
    lots = trn("1 lot", "{n} lots", len(deck.lots))
    links = trn("1 link", "{n} links", len(deck.links))
    doubts = trn("1 warning", "{n} warnings", warnings)
    return tr(
        "{title}: {cards}, {lots}, {links}; no error, {warnings}.",
        title=deck.title,
        cards=cards,
        lots=lots,
        links=links,
        warnings=doubts,
    )


def _plain(problem: Problem) -> dict[str, object]:
    said = {"level": problem.level, "code": problem.code, "message": problem.message, "hint": problem.hint}
    return {**asdict(problem.where), **said}
