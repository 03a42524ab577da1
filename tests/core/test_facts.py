"""What happened in a session, read from its facts: a wrong value is refused by name, and read with tolerance."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fresque.core.batch import Add, Batch
from fresque.core.board import Board
from fresque.core.errors import FresqueError
from fresque.core.fact_fields import FACT_READERS
from fresque.core.facts import (
    CardCount,
    Commitment,
    Deal,
    DebateTurn,
    Feedback,
    Happened,
    Headcount,
    JokerPlayed,
    KeptReport,
    Message,
    NamedClock,
    PhaseStart,
    Photo,
    Position,
    Reveal,
    Story,
    TimerTurn,
    Verbatim,
    Vote,
    happened,
    read,
)
from fresque.core.records import FACTS, Fact

SHA = 64 * "a"
TOLD = [
    (PhaseStart, {"phase": "jeu", "started": 1_000, "minutes": 20.0}),
    (TimerTurn, {"kind": "extend", "minutes": -1.0, "at": 5_000}),
    (TimerTurn, {"kind": "plan", "phases": ("jeu", "fin"), "minutes": (12.0, 5.0)}),
    (Deal, {"lot": "causes", "mode": "turn", "reading": "silent", "cards": ("charbon",)}),
    (Reveal, {"what": "p1", "face": "verso"}),
    (Headcount, {"present": 20, "expected": 21, "late": 1}),
    (Verbatim, {"text": "On roule avec.", "tag": "idea", "card": "petrole"}),
    (Message, {"text": "Moins de moteurs"}),
    (Story, {"text": "Il était une fois"}),
    (JokerPlayed, {"card": "surprise", "text": "Changez de place"}),
    (DebateTurn, {"card": "debat", "step": "argument", "side": "for", "text": "Parce que."}),
    (Position, {"card": "debat", "moment": "argument-2", "counts": (3, 4), "labels": ("non", "oui")}),
    (Vote, {"question": "Le titre ?", "options": ("A", "B"), "counts": (2, 9)}),
    (Feedback, {"question": "utile", "counts": (0, 0, 1, 5, 9)}),
    (Feedback, {"question": "mot", "text": "Merci", "value": "dense"}),
    (Commitment, {"kind": "do", "text": "Prendre le train"}),
    (Photo, {"asset": SHA, "caption": "La table 2"}),
    (NamedClock, {"minutes": 2.5, "name": "Table B", "kind": "turn", "spent": 9, "since": 1_000}),
    (CardCount, {"lot": "causes", "found": 3}),
    (KeptReport, {"template": "short", "hidden": (("full", "votes"),), "titles": (("full", "plan", "Le fil"),)}),
]


def added(type_, **fields):
    board = Board()
    board.commit(Batch((Add("f", type_, {"table": 0, **fields}),)), "facilitator")
    return board.get("f")


@pytest.mark.parametrize(("kind", "fields"), TOLD)
def test_what_a_gesture_tells_is_read_back_whole(kind, fields):
    given_as_json = json.loads(json.dumps(fields))
    assert read(added(kind.type, **given_as_json)) == kind(id="f", table=0, **fields)


@pytest.mark.parametrize(
    ("type_", "field", "bad"),
    [
        ("phase", "phase", 3),
        ("phase", "minutes", "vingt"),
        ("phase", "started", -1),
        ("timer", "kind", "stop"),
        ("timer", "minutes", [5, "x"]),
        ("timer", "minutes", float("nan")),
        ("timer", "phases", "jeu"),
        ("deal", "mode", "all"),
        ("deal", "reading", "loud"),
        ("deal", "cards", "charbon"),
        ("reveal", "face", "back"),
        ("headcount", "present", 2.5),
        ("headcount", "late", True),
        ("verbatim", "tag", "joke"),
        ("debate", "step", "start"),
        ("position", "moment", "argument-x"),
        ("position", "counts", [1, -1]),
        ("vote", "options", "oui"),
        ("feedback", "value", {}),
        ("commitment", "kind", "maybe"),
        ("photo", "asset", "photo.jpg"),
        ("count", "found", -1),
        ("report", "sections", [["../x"]]),
        ("report", "accent", "rouge"),
        ("report", "verbatims", "non"),
    ],
)
def test_a_wrong_value_is_refused_by_the_name_of_its_field(type_, field, bad):
    with pytest.raises(FresqueError) as refused:
        added(type_, **{field: bad})
    assert f"f.{field}" in refused.value.summary


def test_fields_of_a_later_version_are_kept():
    assert added("verbatim", text="Merci", mood="calm").fields["mood"] == "calm"


def test_a_bad_value_from_elsewhere_keeps_its_default():
    fact = Fact("f", 1, "verbatim", {"text": "Merci", "tag": 12, "card": "../x"})
    assert read(fact) == Verbatim(id="f", table=1, text="Merci")


def test_a_fact_without_what_it_needs_says_nothing():
    assert read(Fact("f", 1, "phase", {"minutes": 3})) is None
    assert read(Fact("f", 1, "deal", {})) is None
    assert read(Fact("f", 1, "answer", {"text": "oui"})) is None


def test_facts_of_one_kind_come_in_their_order():
    told = [
        Fact("a", 1, "message", {"text": "Un"}),
        Fact("b", 1, "story", {"text": "Deux"}),
        Fact("c", 1, "message", {}),
    ]
    assert [fact.text for fact in happened(told, Message)] == ["Un"]


@given(
    st.sampled_from(FACTS),
    st.dictionaries(
        st.sampled_from(sorted({name for readers in FACT_READERS.values() for name in readers})),
        st.recursive(st.none() | st.booleans() | st.floats() | st.integers() | st.text(), st.lists),
    ),
)
def test_whatever_a_fact_holds_reading_it_never_fails(type_, fields):
    found = read(Fact("f", 1, type_, fields))
    assert found is None or isinstance(found, Happened)
