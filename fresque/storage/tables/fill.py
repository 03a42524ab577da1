"""What a table leaves unsaid and a deck needs: identifiers, numbers, kinds, lots with their colours, zones."""

import re
from typing import get_args

from fresque.core.deck import COLORS, ID, Mark
from fresque.storage.decks.format import keys_of
from fresque.storage.decks.tree import Sequence
from fresque.storage.tables.entries import Entry, new_entry, slug, unique
from fresque.storage.tables.names import folded
from fresque.storage.tables.shape import tables

Entries = dict[str, list[Entry]]
"""The entries of each table, by its name."""
GIVEN_BY = {"lots": "lot", "zones": "zone"}
"""Tables made from a column of the cards when no sheet gives them."""
POINTS = {
    ("cards", "lot"): "lots",
    ("cards", "zone"): "zones",
    ("links", "from"): "cards",
    ("links", "to"): "cards",
    ("phases", "deals"): "lots",
    ("plan-phases", "plan"): "plans",
    ("plan-phases", "id"): "phases",
}
"""Keys that name a record of another table: by its identifier, its title or its number."""
UNNUMBERED = {"joker", "blank"}
MAX_TITLE = 40
"""Longest title of a lot or a zone made from a cell, in characters."""


def fill(entries: Entries) -> None:
    """Complete the entries in place, in an order where each step finds what it needs."""
    _kinds(entries["cards"])
    _numbers(entries["cards"])
    for name, key in GIVEN_BY.items():
        if not entries.get(name):
            entries[name] = _made_from(entries["cards"], key)
    _colours(entries["lots"])
    for name, several in entries.items():
        if "id" in keys_of(tables()[name].model) and not tables()[name].parent:
            _identify(several, tables()[name].owner or name.removesuffix("s"))
    for (name, key), pointed in POINTS.items():
        _resolve(entries.get(name, []), key, entries.get(pointed, []))


def _made_from(cards: list[Entry], key: str) -> list[Entry]:
    """An entry for each word found under `key` in the cards, in the order they come."""
    found: dict[str, Entry] = {}
    for card in cards:
        for words in card.texts(key):
            if words.strip() and folded(words) not in found:
                entry = new_entry(card.sheet, card.columns, card.line)
                entry.line.entry = card
                entry.called = words
                entry.say("title", _shortened(words))
                if re.fullmatch(ID, words):
                    entry.say("id", words)
                found[folded(words)] = entry
    return list(found.values())


def _shortened(words: str) -> str:
    line = " ".join(words.split("\n"))
    return line if len(line) <= MAX_TITLE else line[: MAX_TITLE - 1].rstrip() + "…"


def _colours(lots: list[Entry]) -> None:
    """Give the lots that have neither a colour and a mark of their own, all different while there are enough."""
    if any(lot.words(key) for lot in lots for key in ("color", "mark")):
        return
    colours, marks = list(COLORS), get_args(Mark)
    bright = len(colours) - 1
    for n, lot in enumerate(lots):
        turn, place = divmod(n % (len(marks) * len(colours)), bright)
        night = turn >= len(marks)
        lot.say("color", colours[-1] if night else colours[place])
        lot.say("mark", marks[place if night else (place + turn) % len(marks)])


def _identify(entries: list[Entry], what: str) -> None:
    """Give each entry an identifier: its own made valid, or one made from its title, unlike the others."""
    taken = [entry.words("id") for entry in entries if re.fullmatch(ID, entry.words("id"))]
    for n, entry in enumerate(entries, 1):
        if re.fullmatch(ID, entry.words("id")):
            continue
        words = entry.words("id") or entry.words("title") or entry.words("question")
        name = unique(slug(words) or f"{what}-{n}", taken)
        entry.say("id", name)
        taken.append(name)


def _resolve(entries: list[Entry], key: str, pointed: list[Entry]) -> None:
    """Write identifiers where titles or numbers were given."""
    ids = {entry.words("id") for entry in pointed}
    names: dict[str, str] = {}
    calls = [[entry.called for entry in pointed], *([e.words(key) for e in pointed] for key in ("number", "title"))]
    for words in calls:
        for entry, said in zip(pointed, words, strict=True):
            if folded(said):
                names.setdefault(folded(said), entry.words("id"))
    for entry in entries:
        node = entry.nodes.get(key)
        found = [name if name in ids else names.get(folded(name), name) for name in entry.texts(key)]
        if found and found != entry.texts(key):
            entry.say(key, *found, several=isinstance(node, Sequence))


def _kinds(cards: list[Entry]) -> None:
    if any(card.words("kind") for card in cards):
        return
    for card in cards:
        if card.words("question"):
            card.say("kind", "controversy")


def _numbers(cards: list[Entry]) -> None:
    """Number the cards from 1 when the table numbers none."""
    if any("number" in card.columns.places for card in cards):
        return
    numbered = (card for card in cards if card.words("kind") not in UNNUMBERED)
    for n, card in enumerate(numbered, 1):
        card.say("number", str(n))
