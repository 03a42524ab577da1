"""Gestures as JSON: the lines that `fresque apply` reads and `fresque log` prints, and what the journal keeps."""

import json
from collections.abc import Mapping
from typing import Any, NoReturn

from fresque.core.batch import Add, Batch, Delete, Gesture, Op, Redo, Set, Undo
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr

FACILITATOR = "facilitator"
_KEYS = ("actor", "ops", "undo", "redo", "seq", "ts")
_OP_KEYS = {"add": ("op", "id", "type", "fields"), "set": ("op", "id", "fields"), "del": ("op", "id")}


def json_from_line(line: str | bytes) -> object:
    """The value one line of JSON holds; raises FresqueError when it holds none."""
    try:
        text = line if isinstance(line, str) else line.decode("utf-8")
        return json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise FresqueError(
            tr("This line is not JSON."), hint=tr("One gesture a line, as `fresque log` prints them.")
        ) from None


def gesture_from_json(obj: object, *, lenient: bool = False) -> tuple[str, Gesture]:
    """The actor and the gesture of a decoded line; raises FresqueError. `lenient` lets unknown keys pass."""
    if not isinstance(obj, dict):
        raise FresqueError(
            tr("A gesture is a JSON object."), hint=tr("One gesture a line, as `fresque log` prints them.")
        )
    if not lenient:
        _check_keys(obj, _KEYS)
    actor = obj.get("actor", FACILITATOR)
    said = [name for name in ("ops", "undo", "redo") if name in obj]
    if not isinstance(actor, str) or len(said) != 1:
        raise FresqueError(tr("A gesture has an actor and one of: ops, undo, redo."))
    if said == ["ops"]:
        return actor, _batch(obj["ops"], lenient)
    seq = obj[said[0]]
    if isinstance(seq, bool) or not isinstance(seq, int):
        raise FresqueError(tr("“{what}” must be the number of a gesture.", what=said[0]))
    return actor, Undo(seq) if said == ["undo"] else Redo(seq)


def gesture_to_json(actor: str, gesture: Gesture, seq: int | None = None, ts: int | None = None) -> dict[str, Any]:
    """The object to print on one line; `ts` is in ms since 1970."""
    numbered = {key: value for key, value in (("seq", seq), ("ts", ts)) if value is not None}
    return {**numbered, "actor": actor, **body_to_json(gesture)}


def body_to_json(gesture: Gesture) -> dict[str, Any]:
    """The gesture without its actor, as the session file keeps it."""
    if isinstance(gesture, Batch):
        return {"ops": [_op_to_json(op) for op in gesture.ops]}
    return {"undo" if isinstance(gesture, Undo) else "redo": gesture.seq}


def compact(obj: object) -> str:
    """JSON on one line, accents as they are."""
    return json.dumps(obj, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _batch(ops: object, lenient: bool) -> Batch:
    if not isinstance(ops, list):
        raise FresqueError(tr("“{what}” must be a list.", what="ops"))
    return Batch(tuple([_op(op, lenient) for op in ops]))


def _op(op: object, lenient: bool) -> Op:
    if not isinstance(op, dict) or op.get("op") not in ("add", "set", "del"):
        raise FresqueError(tr("Each change is an object whose “op” is add, set or del."))
    kind, record_id, fields = op["op"], op.get("id"), op.get("fields", {})
    if not lenient:
        _check_keys(op, _OP_KEYS[kind])
    if not isinstance(record_id, str) or not isinstance(fields, dict):
        raise FresqueError(tr("Each change has an “id” and, to add or set, an object of “fields”."))
    if kind == "del":
        return Delete(record_id)
    if kind == "set":
        return Set(record_id, fields)
    if not isinstance(op.get("type"), str):
        raise FresqueError(tr("“{id}” has no “{field}”.", id=record_id[:80], field="type"))
    return Add(record_id, op["type"], fields)


def _op_to_json(op: Op) -> dict[str, Any]:
    if isinstance(op, Delete):
        return {"op": "del", "id": op.id}
    if isinstance(op, Set):
        return {"op": "set", "id": op.id, "fields": dict(op.fields)}
    return {"op": "add", "id": op.id, "type": op.type, "fields": dict(op.fields)}


def _check_keys(obj: Mapping[str, object], known: tuple[str, ...]) -> None:
    for key in obj:
        if key not in known:
            from difflib import get_close_matches

            near = get_close_matches(key, known, 1)
            hint = tr("Did you mean “{near}”?", near=near[0]) if near else ""
            raise FresqueError(tr("“{key}” is not a key of a gesture.", key=key[:80]), hint=hint)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)
