"""Several debates at the same time: each has its own step, places and speakers, and the wall follows the one chosen."""

import pytest

from fresque.app import debating
from fresque.app.debate_undo import undo_debate
from fresque.app.debates import running
from fresque.app.desk import Desk
from fresque.app.public_debate import arguments, places, side_by_side
from fresque.app.session import Session, SessionInfo
from fresque.app.speaking import time_speaker, timed
from fresque.core.report import report
from fresque.core.report.room_words import debates as told
from fresque.storage.decks import find_deck, read_deck


@pytest.fixture
def desk():
    """The Boîte noire at three tables; the first two debate each a controversy of its own."""
    made = Desk(Session.in_memory(read_deck(find_deck("boite-noire-ia")), SessionInfo(tables=3)))
    for table, card in enumerate(("c-planete", "c-travail"), 1):
        debating.turn_to_debate(made, table)
        debating.begin(made, card)
    return made


def at(desk, table):
    debating.turn_to_debate(desk, table)
    return desk


def test_each_table_debates_its_own_controversy(desk):
    assert [(debate.table, debate.card.id) for debate in running(desk)] == [(1, "c-planete"), (2, "c-travail")]


def test_steps_places_and_speakers_of_a_table_are_its_own(desk):
    debating.argue(at(desk, 1), "for", "L’eau")
    debating.take_stand(at(desk, 2), (1, 2, 3, 0, 0))
    first, second = running(desk)
    assert (len(first.arguments), len(first.stands)) == (1, 0)
    assert (len(second.arguments), len(second.stands)) == (0, 1)
    assert (at(desk, 1).debating.side, at(desk, 2).debating.side) == ("against", "for")


def test_the_questions_are_side_by_side_while_nobody_chose(desk):
    screen = side_by_side(desk)
    assert [table for table, _question, _time in screen.debates] == ["Table 1", "Table 2"]
    assert "planète" in screen.debates[0][1]


def test_the_wall_follows_the_debate_that_was_chosen(desk):
    debating.show_debate(desk, 2)
    debating.argue(at(desk, 1), "for", "L’eau")
    assert arguments(desk).heard == (0, 0)
    assert places(desk).question.startswith("Table 2")
    assert not debating.followed(desk)


def test_positions_of_a_table_revealed_show_nothing_of_another(desk):
    debating.take_stand(at(desk, 1), (6, 0, 0, 0, 1))
    debating.take_stand(at(desk, 2), (0, 0, 0, 0, 7))
    debating.reveal_stand(desk)
    debating.show_debate(desk, 1)
    assert places(desk).counts == ()
    debating.show_debate(desk, 2)
    assert places(desk).counts == (0, 0, 0, 0, 7)


def test_undo_in_a_debate_leaves_the_others_as_they_are(desk):
    debating.argue(at(desk, 1), "for", "L’eau")
    debating.argue(at(desk, 2), "for", "Les gens")
    assert undo_debate(at(desk, 1))
    assert [len(debate.arguments) for debate in running(desk)] == [0, 1]
    assert undo_debate(desk)
    assert [debate.table for debate in running(desk)] == [2]
    assert not undo_debate(desk)


def test_undo_in_a_debate_never_touches_the_board(desk):
    assert desk.put("c-planete", 0, 0) or True
    there = desk.board.records(1)
    while undo_debate(at(desk, 1)):
        pass
    assert [r.id for r in there if r.type == "card"] == [r.id for r in desk.board.records(1) if r.type == "card"]


def test_the_speaker_of_a_table_has_a_clock_of_their_own(desk):
    time_speaker(desk, 1)
    debating.show_debate(desk, 1)
    assert arguments(desk).time.given == 120
    debating.show_debate(desk, 2)
    assert arguments(desk).time is None
    assert timed(desk, 0).since is None


def test_the_debrief_tells_the_debates_apart(desk):
    debating.argue(at(desk, 1), "for", "L’eau")
    debating.argue(at(desk, 2), "for", "Les gens")
    whole = report(desk.deck, desk.session.history, desk.session.info)
    assert [(debate.table, debate.arguments[0].text) for debate in whole.debates] == [(1, "L’eau"), (2, "Les gens")]
    headings = [item.text for item in told(whole) if type(item).__name__ == "Heading"]
    assert ["1)" in headings[0], "2)" in headings[1]] == [True, True]


def test_a_debate_of_the_room_beside_those_of_the_tables(desk):
    debating.begin(at(desk, 0), "c-confiance")
    assert [debate.table for debate in running(desk)] == [0, 1, 2]
    debating.go(desk, "end")
    assert [debate.table for debate in running(desk)] == [1, 2]
