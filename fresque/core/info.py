"""What a session is, beside its deck and its gestures."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SessionInfo:
    """`duration` in minutes, `created` in ms since 1970, `language` as in the deck; the texts as typed.

    `commissioner` is who asked for the workshop, `expected` how many people were announced (0: nobody said).
    `starts` is the hour it begins at, "HH:MM" or "" when nobody said; `leaders` how many people lead (0: nobody said).
    `rehearsal` is how many times faster than a room time goes when the facilitator rehearses alone, 0 in a real
    workshop; `seed` decides what the simulated participants do.
    """

    tables: int = 1
    duration: float | None = None
    created: int = 0
    language: str = "fr"
    place: str = ""
    date: str = ""
    commissioner: str = ""
    expected: int = 0
    rehearsal: int = 0
    seed: int = 0
    starts: str = ""
    leaders: int = 0
