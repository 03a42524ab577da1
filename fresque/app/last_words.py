"""A round of last words: a seat after the other, one minute each; nobody is named and nothing is written of it."""

from dataclasses import dataclass

from fresque.core.small_clock import SmallClock

MINUTE = 60_000
"""Ms of the last words of each."""


@dataclass(slots=True)
class LastWords:
    """The seat that speaks (0 before the first), of how many, and its minute; seats that passed may speak later."""

    seat: int = 0
    seats: int = 0
    small: SmallClock = SmallClock(MINUTE)
    passed: tuple[int, ...] = ()
    furthest: int = 0
    """The furthest seat whose turn came."""

    @property
    def spoken(self) -> int:
        """How many have spoken, the one who speaks left aside."""
        return max(0, self.furthest - len(self.passed) - (1 if self.seat else 0))

    @property
    def over(self) -> bool:
        """Whether no seat is left to speak after this one."""
        return bool(self.seat) and self.furthest >= self.seats and not self.passed

    def go_on(self) -> None:
        """The next seat; once all had their turn, the first of those that passed."""
        if self.furthest < self.seats:
            self.furthest += 1
            self.seat = self.furthest
        elif self.passed:
            self.seat, self.passed = self.passed[0], self.passed[1:]

    def go_back(self) -> None:
        """The seat before, as if it had not spoken yet."""
        if self.seat < self.furthest:
            self.passed, self.seat = (self.seat, *self.passed), self.furthest
        else:
            self.seat = self.furthest = max(1, self.furthest - 1)
        self.passed = tuple(seat for seat in self.passed if seat != self.seat)

    def let_pass(self) -> None:
        """The seat speaks later, or not at all."""
        if self.seat:
            self.passed = (*self.passed, self.seat)
            self.go_on()

    def call_back(self) -> None:
        """Give the word to the first seat that passed; the one who speaks has spoken."""
        if self.passed:
            self.seat, self.passed = self.passed[0], self.passed[1:]

    def seat_people(self, seats: int) -> None:
        """How many people speak."""
        self.seats, self.furthest = seats, min(self.furthest, seats)
        self.seat = min(self.seat, seats)
        self.passed = tuple(seat for seat in self.passed if seat <= seats)
