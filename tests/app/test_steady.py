"""The time of a session: at the pace of the room, whatever happens to the computer's clock."""

from fresque.app.steady import SteadyClock


class Computer:
    """Its clock, and the time really lived, both in ms."""

    def __init__(self, wall=1_000_000):
        self.wall, self.lived = wall, 50

    def goes_on(self, ms):
        self.wall += ms
        self.lived += ms

    def starts(self, floor=0):
        return SteadyClock(floor, lambda: self.wall, lambda: self.lived)


def test_the_session_follows_the_time_lived_not_a_clock_set_back():
    computer = Computer()
    now = computer.starts()
    computer.goes_on(60_000)
    computer.wall -= 3_600_000
    computer.goes_on(60_000)
    assert now() == 1_120_000
    assert now() + now.shift == computer.wall


def test_a_jump_of_the_clock_is_said_once():
    computer = Computer()
    now = computer.starts()
    computer.goes_on(10_000)
    assert now.jumped() == 0
    computer.wall += 7_200_000
    assert (now.jumped(), now.jumped()) == (7_200_000, 0)


def test_a_small_correction_of_the_network_is_no_jump():
    computer = Computer()
    now = computer.starts()
    computer.wall += 900
    assert now.jumped() == 0


def test_time_asleep_is_time_lived():
    computer = Computer()
    now = computer.starts()
    computer.goes_on(20 * 60_000)
    assert (now(), now.jumped()) == (1_000_000 + 20 * 60_000, 0)


def test_a_long_silence_between_two_seconds_is_a_sleep_and_is_said_once():
    computer = Computer()
    now = computer.starts()
    computer.goes_on(1_000)
    assert now.slept() == 0
    computer.goes_on(12 * 60_000)
    assert (now.slept(), now.slept()) == (12 * 60_000, 0)


def test_a_session_opened_again_never_comes_before_its_last_gesture():
    computer = Computer(wall=500)
    now = computer.starts(floor=9_000)
    computer.goes_on(1_000)
    assert now() == 10_000
