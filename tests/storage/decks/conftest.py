"""Decks written for one test."""

from collections.abc import Callable
from pathlib import Path

import pytest

from fresque.storage.decks import Problem, check_deck

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes `text` in a deck.yaml of its own folder (or another file), and gives its path."""

    def written(text: str, folder: str = "jeu", name: str = "deck.yaml") -> Path:
        path = tmp_path / folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return written


@pytest.fixture
def errors(write: Write) -> Callable[[str], list[str]]:
    """The errors of a deck, as `line:column: sentence hint`."""
    return lambda text: said(check_deck(write(text)), "error")


@pytest.fixture
def warnings(write: Write) -> Callable[[str], list[str]]:
    """The warnings of a deck, as `line:column: sentence hint`."""
    return lambda text: said(check_deck(write(text)), "warning")


def said(problems: list[Problem], level: str) -> list[str]:
    """The problems of one level, without the path of their file."""
    chosen = (problem for problem in problems if problem.level == level)
    return [f"{p.where.line}:{p.where.column}: {p.message} {p.hint}".rstrip() for p in chosen]
