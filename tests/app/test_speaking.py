"""The two minutes of who speaks: a small clock of the session, put away by what ends the speech."""

import pytest

from fresque.app import debating
from fresque.app.debate_undo import undo_debate, undone_said
from fresque.app.desk import Desk
from fresque.app.public_debate import arguments, places
from fresque.app.session import Session, SessionInfo
from fresque.app.speaking import silence, time_speaker, timed
from fresque.storage.decks import find_deck, read_deck


@pytest.fixture
def desk():
    """The whole room debates, and someone has had the floor for a minute."""
    made = Desk(Session.in_memory(read_deck(find_deck("boite-noire-ia")), SessionInfo()))
    made.session.now = lambda: 1_000_000
    debating.begin(made, "c-planete")
    time_speaker(made, 0)
    made.session.now = lambda: 1_060_000
    return made


ENDS = {
    "an argument heard": lambda desk: debating.argue(desk, "for", "L’eau"),
    "new positions": lambda desk: debating.take_stand(desk, (1, 2, 0, 0, 0)),
    "the card turned": lambda desk: debating.go(desk, "turned"),
    "the last question": lambda desk: debating.go(desk, "final"),
    "the end": lambda desk: debating.go(desk, "end"),
}


@pytest.mark.parametrize("end", ENDS)
def test_what_ends_the_speech_puts_its_clock_away(desk, end):
    assert (places(desk).time.left, timed(desk, 0).left(desk.session.now())) == (60, 60_000)
    assert ENDS[end](desk)
    assert (timed(desk, 0).since, desk.conduct.clocks.all()) == (None, ())


def test_positions_that_say_nothing_leave_the_speaker_the_floor(desk):
    assert not debating.take_stand(desk, (0, 0, 0, 0, 0))
    assert timed(desk, 0).since == 1_000_000


def test_undoing_the_step_gives_the_floor_back_and_never_undoes_the_clock_alone(desk):
    debating.go(desk, "turned")
    assert undo_debate(desk)
    assert (timed(desk, 0).since, arguments(desk).time.left) == (1_000_000, 60)
    assert undo_debate(desk)
    assert (debating.debated(desk), timed(desk, 0).since) == (None, 1_000_000)


def test_the_floor_is_held_taken_again_and_given_up(desk):
    time_speaker(desk, 0)
    assert (arguments(desk).time.held, arguments(desk).time.left) == (True, 60)
    time_speaker(desk, 0)
    assert timed(desk, 0).since == 1_060_000
    assert silence(desk, 0)
    assert arguments(desk).time is None
    assert not silence(desk, 0)


def test_the_clock_of_a_speaker_goes_on_through_a_kill(tmp_path):
    path = tmp_path / "debat.fresque"
    Session.create(path, find_deck("boite-noire-ia"), SessionInfo(tables=2))
    desk = Desk(Session.open(path))
    desk.session.now = lambda: 1_000_000
    time_speaker(desk, 2)
    desk.session.close()
    again = Session.open(path)
    assert timed(Desk(again), 2).left(1_030_000) == 90_000
    again.close()


def test_undo_stops_at_the_beginning_of_the_debate_and_says_so(desk):
    debating.go(desk, "end")
    debating.begin(desk, "c-travail")
    debating.argue(desk, "for", "Les gens")
    said = []
    while undone_said(desk) and undo_debate(desk):
        said.append(undone_said(desk))
    assert said == ["Annulé\u00a0: la question mise en débat.", "Rien d’autre à annuler dans ce débat."]
    assert debating.debate_of(desk, "c-planete").step == "end"


SAID = {
    "Annulé\u00a0: les positions comptées.": lambda desk: debating.take_stand(desk, (1, 2, 0, 0, 0)),
    "Annulé\u00a0: le dernier argument.": lambda desk: debating.argue(desk, "for"),
    "Annulé\u00a0: la carte retournée.": lambda desk: debating.go(desk, "turned"),
    "Annulé\u00a0: la dernière question.": lambda desk: debating.go(desk, "final"),
    "Annulé\u00a0: la fin du débat.": lambda desk: debating.go(desk, "end"),
}


@pytest.mark.parametrize("words", SAID)
def test_what_an_undo_takes_back_is_said(desk, words):
    SAID[words](desk)
    assert undone_said(desk) == words
