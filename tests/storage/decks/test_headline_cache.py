"""The first lines of decks, read once; a file that changed is read again, whatever the cache has become."""

import os

import pytest

import fresque
from fresque.core.errors import FresqueError
from fresque.storage.decks.headline import headline
from fresque.storage.decks.headline_cache import KnownHeadlines
from fresque.storage.places import application_data

DECK = "fresque: 1\nid: x\ntitle: Titre\nlots: [{id: a, title: A, color: teal}]\n"


def known(*files):
    cache = KnownHeadlines()
    found = [cache.headline(file) for file in files]
    cache.keep()
    return found


def test_what_is_remembered_is_what_was_read(write):
    path = write(DECK)
    assert known(path) == known(path) == [headline(path)]


def test_a_deck_that_did_not_change_is_not_read_again(write):
    path = write(DECK)
    known(path)
    date = path.stat().st_mtime_ns
    path.write_text(DECK.replace("Titre", "Autre"), encoding="utf-8")
    os.utime(path, ns=(date, date))
    assert known(path)[0].title == "Titre"


def test_a_deck_that_changed_is_read_again(write):
    path = write(DECK)
    known(path)
    path.write_text(DECK.replace("Titre", "Un autre titre"), encoding="utf-8")
    assert known(path)[0].title == "Un autre titre"


def test_a_deck_that_cannot_be_read_is_never_remembered(write):
    path = write("fresque: 1\n")
    for _ in range(2):
        with pytest.raises(FresqueError):
            known(path)


@pytest.mark.parametrize(
    "damaged", ["", "[]", "{", '{"fresque": "?", "decks": {}}', '{"fresque": "{v}", "decks": {"{p}": {"stamp": [1]}}}']
)
def test_a_damaged_cache_knows_nothing(write, damaged):
    path = write(DECK)
    known(path)
    stamp = str([path.stat().st_size, path.stat().st_mtime_ns])
    known_by = {"{p}": str(path), "{v}": fresque.__version__, "[1]": stamp}
    for mark, value in known_by.items():
        damaged = damaged.replace(mark, value)
    (application_data() / "headlines.json").write_text(damaged)
    assert known(path)[0].title == "Titre"


def test_decks_that_are_gone_are_forgotten(write):
    one, two = write(DECK), write(DECK, folder="autre")
    known(one, two)
    known(one)
    assert str(two) not in (application_data() / "headlines.json").read_text()
