"""What may be written in each field, and what becomes of what this version does not know."""

import pytest

from fresque.core.batch import Add, Batch, Set
from fresque.core.board import Board
from fresque.core.errors import FresqueError
from fresque.core.fields import MAX_FIELDS, MAX_UNKNOWN, READERS, REQUIRED
from fresque.core.records import PLACED, TYPES, Fact, Frame, Link, Note, Picture, PlacedCard, Stamp, Stroke, Title

AT = {"x": 1, "y": 2}
WHOLE = {
    "card": ({"card": "a"}, PlacedCard),
    "note": ({"text": "Bonjour\n…"}, Note),
    "title": ({"text": "Nous"}, Title),
    "frame": ({"w": 10, "h": 20}, Frame),
    "stroke": ({"points": [0, 0, 1.5, 2]}, Stroke),
    "picture": ({"asset": 64 * "0", "w": 10, "h": 20}, Picture),
    "stamp": ({"kind": "question"}, Stamp),
}


def board_with(type_, **fields):
    board = Board()
    board.commit(Batch((Add("r", type_, fields),)), "facilitator")
    return board


def refusal(type_, **fields):
    with pytest.raises(FresqueError) as caught:
        board_with(type_, **fields)
    return caught.value


@pytest.mark.parametrize("type_", WHOLE)
def test_each_kind_of_thing_lands_where_it_was_put(type_):
    fields, cls = WHOLE[type_]
    record = board_with(type_, **AT, **fields).get("r")
    assert isinstance(record, cls)
    assert (record.x, record.y, record.table, record.z, record.type) == (1.0, 2.0, 1, "a0", type_)


@pytest.mark.parametrize("type_", WHOLE)
def test_a_thing_without_what_it_needs_is_refused(type_):
    fields, _ = WHOLE[type_]
    for name in REQUIRED[type_]:
        given = {key: value for key, value in {**AT, **fields}.items() if key != name}
        assert name in refusal(type_, **given).summary


@pytest.mark.parametrize(
    ("type_", "field", "bad"),
    [
        ("card", "x", float("nan")),
        ("card", "x", float("inf")),
        ("card", "y", 1_000_001),
        ("card", "y", 10**400),
        ("card", "x", True),
        ("card", "x", "1"),
        ("card", "x", None),
        ("card", "table", 0),
        ("card", "table", 1.5),
        ("card", "table", True),
        ("card", "locked", 1),
        ("card", "face", "dos"),
        ("card", "card", "../secret"),
        ("card", "card", 3),
        ("card", "z", "m"),
        ("card", "z", 3),
        ("note", "text", 2001 * "a"),
        ("note", "text", "a\x00b"),
        ("note", "text", "\ud800"),
        ("note", "text", ["a"]),
        ("note", "color", "red"),
        ("note", "color", ["yellow"]),
        ("note", "w", 0),
        ("stroke", "points", [1, 2, 3]),
        ("stroke", "points", [0, "1"]),
        ("stroke", "points", 10_002 * [0]),
        ("stroke", "points", []),
        ("stroke", "color", "blue"),
        ("picture", "asset", "x.png"),
        ("stamp", "kind", "heart"),
        ("phase", "table", -1),
    ],
)
def test_a_value_its_field_cannot_hold_is_refused_and_named(type_, field, bad):
    given = {**AT, **WHOLE.get(type_, ({}, None))[0], field: bad}
    assert f"r.{field}" in refusal(type_, **given).summary


@pytest.mark.parametrize("record_id", ["", "a b", "é", 65 * "a", "a\n", "../a"])
def test_an_unsafe_id_is_refused(record_id):
    with pytest.raises(FresqueError, match="identifiant"):
        Board().commit(Batch((Add(record_id, "note", AT),)), "facilitator")


def test_an_unsafe_actor_is_refused():
    with pytest.raises(FresqueError, match="identifiant"):
        Board().commit(Batch((Add("n", "note", AT),)), "table 2")


def test_an_unknown_type_is_refused_with_the_nearest_known():
    assert "note" in refusal("nota", **AT).hint
    assert "card" in refusal("zzz", **AT).hint


def test_a_locked_card_says_so():
    assert board_with("card", **AT, card="a", locked=True, angle=-90).get("r") == PlacedCard(
        "r", 1, 1.0, 2.0, "a0", -90.0, True, card="a"
    )


def test_a_field_of_the_future_is_kept_if_it_is_small():
    board = board_with("note", **AT, mood=["joy", 3, None, 2.5, True])
    assert board.fields("r")["mood"] == ["joy", 3, None, 2.5, True]
    board.commit(Batch((Set("r", {"mood": MAX_UNKNOWN // 2 * "a"}),)), "facilitator")
    assert isinstance(board.get("r"), Note)


@pytest.mark.parametrize(
    "bad", [(MAX_UNKNOWN + 1) * "a", {"a": 1}, [[[[[[[[[[1]]]]]]]]]], float("nan"), 10**30, "\udc00", MAX_UNKNOWN * [0]]
)
def test_a_field_of_the_future_that_is_large_or_strange_is_refused(bad):
    assert "r.mood" in refusal("note", **AT, mood=bad).summary


def test_too_many_fields_or_a_strange_name_are_refused():
    assert str(MAX_FIELDS) in refusal("note", **AT, **{f"f{i}": i for i in range(MAX_FIELDS)}).summary
    assert "r.a b" in refusal("note", **AT, **{"a b": 1}).summary


def test_a_fact_keeps_its_fields_and_the_whole_room_is_table_0():
    assert board_with("deal", lot="origines", table=2).get("r") == Fact("r", 2, "deal", {"lot": "origines", "table": 2})
    assert board_with("phase", table=0).get("r").table == 0
    assert board_with("phase").get("r").table == 1


def test_a_type_or_a_value_from_a_newer_file_is_tolerated_and_kept():
    board = Board()
    newer = (
        Add("h", "hologram", {"x": 1, "table": 2}),
        Add("n", "note", {**AT, "color": "mauve"}),
        Add("e", "card", {}),
    )
    board.replay(Batch(newer), "facilitator")
    assert board.get("h") == Fact("h", 2, "hologram", {"x": 1, "table": 2})
    assert board.get("n") == Fact("n", 1, "note", {**AT, "color": "mauve"})
    assert board.get("e") == Fact("e", 1, "card", {})
    board.commit(Batch((Set("h", {"x": 5}), Set("n", {"color": "pink"}))), "facilitator")
    assert board.fields("h") == {"x": 5, "table": 2}
    assert board.get("n").color == "pink"


def test_a_record_from_a_file_without_its_place_in_the_stack_lies_at_the_bottom():
    board = Board()
    board.replay(Batch((Add("n", "note", AT),)), "facilitator")
    assert board.get("n") == Note("n", 1, 1.0, 2.0, "a0")


def test_every_type_has_its_readers_and_its_class():
    assert set(READERS) == set(TYPES)
    assert set(PLACED) | {"link"} == set(REQUIRED)
    assert [cls.type for cls in (*PLACED.values(), Link)] == [*PLACED, "link"]
