"""The hours of the phases put right afterwards: a start, the end, a phase begun by mistake, a change forgotten."""

from datetime import datetime

from fresque.app.conduct_actions import put_back
from fresque.app.phase_log import correct_end, correct_start, forget, lived
from tests.app.test_conduct import Conductor


class Diary(Conductor):
    """A conductor who began at 10 o’clock and is told what is refused."""

    def __init__(self):
        super().__init__()
        self.minute = datetime(2026, 11, 23, 10, 0).timestamp() / 60
        self.told = []
        self.desk.refused.add(lambda error: self.told.append(error.summary))

    def runs(self):
        hours = [datetime.fromtimestamp(run.start / 1000) for run in self.clock.runs]
        return [(run.phase, f"{at:%H:%M}") for run, at in zip(self.clock.runs, hours, strict=True)]


def lived_through():
    return Diary().does("phase.next").waits(20).does("phase.next").waits(10)


def test_a_phase_done_is_put_at_the_hour_it_really_began():
    hand = lived_through()
    assert correct_start(hand.desk, "jeu", 10 * 60 + 14)
    assert (hand.runs(), hand.shows()) == ([("accueil", "10:00"), ("jeu", "10:14")], ("jeu", "29:00"))
    hand.desk.undo()
    assert hand.runs() == [("accueil", "10:00"), ("jeu", "10:20")]


def test_the_first_phase_may_have_begun_before_the_file_was_opened():
    hand = lived_through()
    assert correct_start(hand.desk, "accueil", 9 * 60 + 55)
    assert hand.runs()[0] == ("accueil", "09:55")


def test_a_phase_cannot_begin_before_the_one_before_nor_after_the_next():
    hand = lived_through()
    assert not correct_start(hand.desk, "jeu", 9 * 60 + 50)
    assert not correct_start(hand.desk, "accueil", 10 * 60 + 25)
    between, before = hand.told
    assert between == "Cette phase a commencé entre 10\u00a0h\u00a000 et 10\u00a0h\u00a030."
    assert before == "Cette phase a commencé avant 10\u00a0h\u00a020."


def test_a_phase_begun_by_mistake_is_taken_out_long_after():
    hand = lived_through()
    assert forget(hand.desk, "jeu")
    assert (hand.shows(), lived(hand.desk, "jeu")) == (("accueil", "−15:00"), None)


def test_the_end_is_put_right_too():
    hand = lived_through().does("phase.end").waits(30)
    assert correct_end(hand.desk, 10 * 60 + 28)
    assert datetime.fromtimestamp(hand.clock.end / 1000).minute == 28
    assert not correct_end(hand.desk, 10 * 60 + 5)


def test_a_change_of_phase_forgotten_is_said_with_the_minutes_since():
    hand = Diary().does("phase.next").waits(21)
    assert put_back(hand.desk, 6, "jeu")
    assert (hand.runs(), hand.shows()) == ([("accueil", "10:00"), ("jeu", "10:15")], ("jeu", "39:00"))


def test_an_hour_put_right_is_that_very_minute_without_seconds():
    hand = Diary().waits(0.5).does("phase.next").waits(20).does("phase.next").waits(5)
    assert correct_start(hand.desk, "accueil", 9 * 60 + 55)
    assert datetime.fromtimestamp(hand.clock.runs[0].start / 1000).second == 0
