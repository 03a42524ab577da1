"""A small clock beside that of the workshop: the two minutes of a speaker, the five of a table. Plain data, in ms."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class SmallClock:
    """`spent` is what ran before `since`, the moment it was let go; it is still when `since` is None."""

    span: int
    spent: int = 0
    since: int | None = None

    def left(self, now: int) -> int:
        """What is left at `now`; negative once it is over."""
        return self.span - self.spent - (max(0, now - self.since) if self.since is not None else 0)

    def turned(self, now: int) -> "SmallClock":
        """Let go when it is still, held when it runs."""
        if self.since is None:
            return replace(self, since=now)
        return SmallClock(self.span, self.span - self.left(now))

    def anew(self, now: int | None = None) -> "SmallClock":
        """From the beginning, running since `now`, still when None."""
        return SmallClock(self.span, since=now)
