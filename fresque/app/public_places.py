"""Which screen is the room's and which is the facilitator's: plain values and one rule, tried without a screen."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A screen: its name and serial number as the system tells them, its corner and its size in px."""

    name: str
    serial: str = ""
    x: int = 0
    y: int = 0
    w: int = 0
    h: int = 0

    @property
    def key(self) -> str:
        """What it is recognised by the next time."""
        return f"{self.name}|{self.serial}|{self.w}x{self.h}"


def set_of(places: Sequence[Place]) -> str:
    """What these screens together are recognised by, whatever their order."""
    return " + ".join(sorted(place.key for place in places))


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where the two windows go; `alone` when they take turns on the only screen."""

    public: Place
    private: Place
    alone: bool = False


def arranged(places: Sequence[Place], private: Place, remembered: str = "") -> Arrangement:
    """The room's screen: the one remembered by its key, else any that the facilitator is not on.

    When the one remembered is where the facilitator's window now is, the window goes to another. `places` is not empty.
    """
    if len(places) == 1:
        return Arrangement(places[0], places[0], alone=True)
    known = next((place for place in places if place.key == remembered), None)
    others = [place for place in places if place != private]
    public = known or others[0]
    return Arrangement(public, private if private != public else others[0])


def rearranged(places: Sequence[Place], now: Arrangement, private: Place, remembered: str = "") -> Arrangement | None:
    """Where the two windows go once screens came or went; None when the room's is gone and nothing takes its place.

    The room's screen stays the room's, even as the only one left: what is private never goes there by itself.
    `private` is where the facilitator's window is, or was when its screen is gone.
    """
    if now.alone:
        return arranged(places, private, remembered) if len(places) > 1 else now
    if now.public in places:
        if len(places) == 1:
            return Arrangement(now.public, now.public, alone=True)
        beside = private in places and private != now.public
        return Arrangement(now.public, private) if beside else arranged(places, now.public, now.public.key)
    return arranged(places, private, remembered) if len(places) > 1 else None


def exchanged(places: Sequence[Place], now: Arrangement) -> Arrangement:
    """The two windows each on the screen of the other; the same when there is one screen only."""
    return now if now.alone else Arrangement(now.private, now.public)
