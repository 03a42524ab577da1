"""A deck travels inside a session as plain JSON and comes back the same; what is not a deck is refused."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fresque.core.deck import Card, Deck, Layout, Zone
from fresque.core.errors import FresqueError
from fresque.storage.decks import deck_from_plain, deck_to_plain, find_deck, read_deck
from fresque.storage.decks.format import Key, keys_of
from fresque.storage.decks.tree import UNPRINTABLE

LETTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
PRINTED = st.text(LETTERS, max_size=30).filter(lambda text: not UNPRINTABLE.search(text))
FILLED = PRINTED.filter(str.strip)


def records(model: type) -> st.SearchStrategy[Any]:
    """Any record of the model within its limits, made from the same description as the reader."""
    return st.builds(model, **{key.attribute: values(key) for key in keys_of(model).values()})


def values(key: Key) -> st.SearchStrategy[Any]:
    if key.many:
        return st.lists(one(key), max_size=3).map(tuple)
    return one(key) if key.required else st.just(key.default) | one(key)


def one(key: Key) -> st.SearchStrategy[Any]:
    if key.choices:
        return st.sampled_from(key.choices)
    if key.type is str:
        return texts(key)
    if key.type is bool:
        return st.booleans()
    if key.type is int:
        return st.integers(int(key.low or 0), int(key.high or 0))
    return (
        st.floats(key.low, key.high, allow_nan=False, allow_infinity=False) if key.type is float else records(key.type)
    )


def texts(key: Key) -> st.SearchStrategy[str]:
    most = key.each if key.many else key.high
    filled = FILLED if key.required or key.many else PRINTED
    found = st.from_regex(key.pattern, fullmatch=True, alphabet=LETTERS) if key.pattern else filled
    return found.filter(lambda text: len(text) <= (most or 30) and not UNPRINTABLE.search(text))


@settings(max_examples=40)
@given(records(Deck))
def test_any_deck_comes_back_the_same(deck):
    assert deck_from_plain(json.loads(json.dumps(deck_to_plain(deck)))) == deck


def test_the_bundled_deck_comes_back_the_same():
    deck = read_deck(find_deck("donnees-ouvertes"))
    assert deck_from_plain(deck_to_plain(deck)) == deck


def test_plain_decks_use_the_names_of_the_format_and_leave_defaults_out():
    zone = Zone(id="nord", title="Nord", start=1990.5)
    deck = Deck(fresque=1, id="a", title="A", layout=Layout("timeline", (zone,)), cards=(Card(id="c", title="C"),))
    assert deck_to_plain(deck) == {
        "fresque": 1,
        "id": "a",
        "title": "A",
        "layout": {"kind": "timeline", "zones": [{"id": "nord", "title": "Nord", "start": 1990.5}]},
        "cards": [{"id": "c", "title": "C"}],
    }


@pytest.mark.parametrize(
    ("plain", "said"),
    [
        (None, "On attend ici des clés, comme « title: … », pas « null »."),
        ([], "On attend ici des clés, comme « title: … », pas une liste."),
        ({"fresque": "1", "id": "a", "title": "A"}, "« fresque » doit être un nombre entier, pas « 1 »."),
        ({"fresque": 1, "id": "a", "title": "\0"}, "« title » contient un caractère invisible (U+0000)."),
        ({"fresque": 1, "id": "a", "title": "A", "zut": 1}, "Clé inconnue\xa0: « zut »."),
        ({"fresque": 2, "zut": 1}, "Ce jeu est écrit au format 2, que cette version ne connaît pas."),
        ({f"zut{n}": 1 for n in range(300)}, "Clé inconnue\xa0: « zut0 »."),
    ],
)
def test_what_is_not_a_deck_is_refused_with_a_sentence(plain, said):
    with pytest.raises(FresqueError) as caught:
        deck_from_plain(plain)
    assert caught.value.summary == said
    assert str(caught.value.where) == "jeu de la session:1:1"


def test_lists_nested_without_end_are_refused():
    plain: Any = []
    for _ in range(5000):
        plain = [plain]
    with pytest.raises(FresqueError, match="plus de 20 niveaux"):
        deck_from_plain(plain)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@given(JSON, st.sampled_from(sorted(keys_of(Deck))))
def test_any_json_is_a_deck_or_is_refused(value, name):
    plain = {"fresque": 1, "id": "a", "title": "A", name: value}
    try:
        deck = deck_from_plain(plain)
    except FresqueError:
        return
    assert deck_from_plain(deck_to_plain(deck)) == deck
