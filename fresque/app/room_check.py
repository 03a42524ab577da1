"""The checks made in the room before people come, as plain values: what was found, a state, and what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from fresque.app.public_places import Place
from fresque.core.i18n import tr, trn
from fresque.storage.machine import Power

State = Literal["good", "look", "bad", "unknown"]
"""good: nothing to do; look: see for yourself; bad: do something now; unknown: this computer does not say."""
LOW_CHARGE, ENOUGH_CHARGE = 40, 80
"""Percent: below the first a two-hour workshop does not end on the battery; from the second it does."""
LOW_DISK, ENOUGH_DISK = 200, 1000
"""Megabytes (of 1,000,000 bytes)."""
SMALL_WIDE = 1024


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: its name, its state, and one sentence."""

    name: str
    state: State
    sentence: str


def state_said(state: State) -> str:
    """A state in a word or two."""
    return {"good": tr("Good"), "look": tr("To look at"), "bad": tr("To mend"), "unknown": tr("Unknown")}[state]


def screens_check(places: Sequence[Place], public: Place | None) -> Check:
    """Whether the room has a screen of its own, and which."""
    name = tr("Screen")
    if len(places) < 2:
        words = tr("There is one screen. Plug the projector in and extend the display, or take turns with Ctrl+Tab.")
        return Check(name, "bad", words)
    if public is None:
        there = trn("{n} screen is there.", "{n} screens are there.", len(places))
        return Check(name, "look", f"{there} {tr('Press “Show the pattern”.')}")
    if public.w < SMALL_WIDE:
        words = tr("The room sees “{screen}”, {w} × {h}: few pixels, show large things only.", **_said(public))
        return Check(name, "look", words)
    words = tr("The room sees “{screen}”, {w} × {h}. Wrong one? Exchange the screens (F3).", **_said(public))
    return Check(name, "good", words)


def awake_check(held: bool) -> Check:
    """Whether the computer keeps its eyes open."""
    name = tr("Sleep and screen saver")
    if held:
        return Check(name, "good", tr("Held off until the session is closed, then given back."))
    words = tr("Not possible here: turn sleep and the screen saver off in the settings of this computer.")
    return Check(name, "bad", words)


def power_check(found: Power) -> Check:
    """Whether the computer lasts until the end."""
    name = tr("Power")
    if found.charge is None:
        if found.battery is False or found.plugged:
            return Check(name, "good", tr("On the mains."))
        return Check(name, "unknown", tr("This computer does not say: plug it in."))
    if found.plugged:
        return Check(name, "good", tr("On the mains; the battery is at {n} %.", n=found.charge))
    if found.charge < LOW_CHARGE:
        return Check(name, "bad", tr("On the battery, {n} %: plug it in now.", n=found.charge))
    state: State = "good" if found.charge >= ENOUGH_CHARGE else "look"
    return Check(name, state, tr("On the battery, {n} %: plug it in for a long workshop.", n=found.charge))


def disk_check(free: int | None) -> Check:
    """Whether the session and its photographs have room; `free` in bytes, None when it cannot be known."""
    name = tr("Free disk")
    if free is None:
        return Check(name, "unknown", tr("This computer does not say."))
    megabytes = free // 1_000_000
    if megabytes < LOW_DISK:
        return Check(name, "bad", tr("{n} MB left where sessions are kept: make room now.", n=megabytes))
    if megabytes < ENOUGH_DISK:
        return Check(
            name, "look", tr("{n} MB left where sessions are kept: enough, without many photographs.", n=megabytes)
        )
    return Check(name, "good", tr("{n} GB left where sessions are kept.", n=megabytes // 1000))


def sound_check(player: bool) -> Check:
    """Whether a sound can be tried here; only ears can tell the rest."""
    name = tr("Sound")
    if player:
        return Check(name, "look", tr("Press “Play a sound”, and listen from the back of the room."))
    words = tr("Nothing to play sound with was found: fresque can only ask the system to beep.")
    return Check(name, "unknown", words)


def readable_check() -> Check:
    """What only eyes at the back of the room can tell."""
    words = tr("Go to the back: the fourth line must be read without effort, and the frame seen on all four sides.")
    return Check(tr("Readable at the back"), "look", words)


def _said(place: Place) -> dict[str, object]:
    return {"screen": place.name, "w": place.w, "h": place.h}
