"""Gestures as JSON lines: the contract of `fresque apply` and `fresque log`."""

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fresque.core.batch import Add, Batch, Delete, Redo, Set, Undo
from fresque.core.board import Board
from fresque.core.errors import FresqueError
from fresque.core.gestures import compact, gesture_from_json, gesture_to_json, json_from_line

DESIGN = """\
{"actor": "facilitator", "ops": [{"op": "add", "id": "p1", "type": "card", "fields": {"card": "declaration-1789", "table": 1, "x": 120.0, "y": 80.0, "face": "recto"}}]}
{"actor": "facilitator", "ops": [{"op": "add", "id": "k1", "type": "link", "fields": {"from": "p1", "to": "p2", "reason": "le principe devient un droit", "table": 1}}, {"op": "set", "id": "p1", "fields": {"x": 260.0}}]}
{"actor": "facilitator", "ops": [{"op": "del", "id": "k1"}]}
{"actor": "facilitator", "undo": 3}
"""  # noqa: E501

texts = st.text(max_size=8)
fields = st.dictionaries(texts, st.none() | st.booleans() | st.integers() | texts | st.lists(st.integers()), max_size=3)
ops = st.builds(Add, texts, texts, fields) | st.builds(Set, texts, fields) | st.builds(Delete, texts)
gestures = st.builds(Batch, st.lists(ops).map(tuple)) | st.builds(Undo, st.integers()) | st.builds(Redo, st.integers())


@pytest.mark.parametrize("line", DESIGN.splitlines())
def test_the_lines_of_the_contract_come_back_as_they_were(line):
    obj = json.loads(line)
    assert gesture_to_json(*gesture_from_json(obj)) == obj


@given(texts, gestures, st.integers(), st.integers())
def test_any_gesture_survives_its_line(actor, gesture, seq, ts):
    line = compact(gesture_to_json(actor, gesture, seq, ts))
    assert gesture_from_json(json_from_line(line.encode("utf-8", "surrogatepass")), lenient=True) == (actor, gesture)


def test_the_actor_is_the_facilitator_unless_said():
    assert gesture_from_json({"undo": 3}) == ("facilitator", Undo(3))
    assert gesture_to_json("table-2", Redo(3), seq=4, ts=5) == {"seq": 4, "ts": 5, "actor": "table-2", "redo": 3}


@pytest.mark.parametrize(
    "line", ["", "nope", "{", '{"undo": NaN}', "[" * 100_000, b"\xff", '{"a": ' + 5000 * "9" + "}"]
)
def test_what_is_not_json_is_refused(line):
    with pytest.raises(FresqueError, match="JSON"):
        json_from_line(line)


@pytest.mark.parametrize(
    "obj",
    [
        [],
        3,
        {},
        {"ops": [], "undo": 1},
        {"undo": "1"},
        {"undo": True},
        {"redo": 1.5},
        {"actor": 3, "undo": 1},
        {"ops": {}},
        {"ops": [3]},
        {"ops": [{"op": "move", "id": "a"}]},
        {"ops": [{"op": ["add"], "id": "a"}]},
        {"ops": [{"op": "set", "id": 3, "fields": {}}]},
        {"ops": [{"op": "set", "id": "a", "fields": []}]},
        {"ops": [{"op": "add", "id": "a", "fields": {}}]},
        {"ops": [{"op": "add", "id": "a", "type": 3}]},
    ],
)
def test_what_is_not_a_gesture_is_refused(obj):
    with pytest.raises(FresqueError):
        gesture_from_json(obj)


def test_an_unknown_key_is_refused_in_a_script_and_passes_in_a_file():
    with pytest.raises(FresqueError) as caught:
        gesture_from_json({"actr": "x", "undo": 1})
    assert "actor" in caught.value.hint
    with pytest.raises(FresqueError) as caught:
        gesture_from_json({"ops": [{"op": "del", "id": "a", "zzzzz": 1}]})
    assert caught.value.hint == ""
    assert gesture_from_json({"colour": "x", "undo": 1}, lenient=True) == ("facilitator", Undo(1))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda v: st.lists(v) | st.dictionaries(texts, v),
    max_leaves=6,
)
names = st.sampled_from(
    ["op", "id", "type", "fields", "ops", "undo", "actor", "x", "y", "z", "from", "to", "table", "card"]
)
words = st.sampled_from(["add", "set", "del", "card", "link", "note", "p", "q", "a0", "hologram"])
near = st.recursive(
    json_values | words, lambda v: st.lists(v, max_size=3) | st.dictionaries(names, v, max_size=5), max_leaves=25
)
strange_ops = st.fixed_dictionaries(
    {"op": st.sampled_from(["add", "set", "del"]), "id": words},
    optional={"type": words, "fields": st.dictionaries(names, near, max_size=5)},
)


@given(
    st.lists(st.fixed_dictionaries({"ops": st.lists(strange_ops | near, max_size=4)}) | near, max_size=6), st.booleans()
)
def test_whatever_a_file_or_a_script_holds_ends_in_a_board_or_in_a_sentence(objects, from_file):
    board = Board()
    for obj in objects:
        with contextlib.suppress(FresqueError):
            actor, gesture = gesture_from_json(obj, lenient=from_file)
            (board.replay if from_file else board.commit)(gesture, actor)
    for record in board.records():
        assert board.get(record.id) is record
        board.links_of(record.id)
