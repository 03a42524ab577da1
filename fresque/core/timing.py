"""Gestures on the clock of a workshop: pure functions that give a batch, for the whole room."""

from fresque.core.batch import Add, Batch, Delete, Set
from fresque.core.late_plans import LatePlan

ROOM = 0
"""The table of what is about everyone."""


def start_phase(new_id: str, phase: str, started: int | None = None) -> Batch:
    """Begin a phase, which ends the one before; `started` says when it really began, in ms since 1970."""
    told = {} if started is None else {"started": started}
    return Batch((Add(new_id, "phase", {"phase": phase, **told, "table": ROOM}),))


def put_end(record_id: str, at: int) -> Batch:
    """Say when the workshop really ended, in ms since 1970."""
    return Batch((Set(record_id, {"at": at}),))


def forget(record_id: str) -> Batch:
    """A phase was begun by mistake: the one before it goes on."""
    return Batch((Delete(record_id),))


def put_back(record_id: str, started: int) -> Batch:
    """Say when a phase really began, in ms since 1970."""
    return Batch((Set(record_id, {"started": started}),))


def hold(new_id: str) -> Batch:
    """Pause the phase that runs."""
    return _turn(new_id, kind="pause")


def resume(new_id: str) -> Batch:
    """End the pause."""
    return _turn(new_id, kind="resume")


def extend(new_id: str, minutes: float) -> Batch:
    """Give the phase that runs more minutes, or take some back."""
    return _turn(new_id, kind="extend", minutes=minutes)


def take(new_id: str, plan: LatePlan) -> Batch:
    """Go on with another plan for what is still to come."""
    return _turn(new_id, kind="plan", phases=list(plan.phases), minutes=list(plan.minutes))


def end(new_id: str) -> Batch:
    """Say that the workshop is over."""
    return _turn(new_id, kind="end")


def _turn(new_id: str, **fields: object) -> Batch:
    return Batch((Add(new_id, "timer", {**fields, "table": ROOM}),))
