"""Simulated people debate and vote, so that a facilitator rehearses it all alone."""

import pytest

from fresque.app import debating
from fresque.app.desk import Desk
from fresque.app.rehearsal_debate import debate_whole, debated_in, present, raising, saying, standing
from fresque.app.rehearsal_play import new_rehearsal, play_whole
from fresque.app.session import Session, SessionInfo
from fresque.app.show_of_hands import ask_hands
from fresque.core.report import report
from fresque.storage.decks import find_deck, read_deck

BLACK_BOX = read_deck(find_deck("boite-noire-ia"))


@pytest.fixture
def desk():
    """A rehearsal of the Boîte noire at two tables, its first controversy in debate."""
    made = Desk(Session.in_memory(BLACK_BOX, SessionInfo(tables=2, rehearsal=10, seed=4)))
    debating.begin(made, "c-planete")
    return made


def now(desk):
    return debating.debated(desk)


def test_everyone_stands_somewhere_and_the_same_people_stand_the_same(desk):
    assert sum(standing(desk, now(desk))) == present(desk, 0) == 14
    assert standing(desk, now(desk)) == standing(desk, now(desk))


def test_after_an_argument_a_few_take_one_step_and_nobody_leaves(desk):
    stood = set()
    for _argument in range(4):
        stood.add(standing(desk, now(desk)))
        debating.take_stand(desk, standing(desk, now(desk)))
        debating.argue(desk, *saying(desk, now(desk)))
    assert {sum(counts) for counts in stood} == {14}
    assert len(stood) > 1


def test_people_of_a_river_stand_on_its_banks_or_in_it(desk):
    desk.debating.shape = "river"
    assert len(standing(desk, now(desk))) == 3


def test_sides_speak_in_turn_in_the_language_of_the_deck_and_do_not_repeat(desk):
    heard = []
    for _turn in range(6):
        heard.append(saying(desk, now(desk)))
        debating.argue(desk, *heard[-1])
    assert [side for side, _words in heard] == ["for", "against"] * 3
    assert len({words for _side, words in heard}) == 6
    assert any("ailleurs" in words or "demandent" in words or "coûte" in words for _side, words in heard)


def test_every_hand_is_raised_once(desk):
    hands = ask_hands(desk, "On continue ?", ("Oui", "Non"))
    assert (len(raising(desk, hands)), sum(raising(desk, hands))) == (2, 14)


def test_nothing_is_written_before_the_facilitator_does(desk):
    seq = desk.board.seq
    standing(desk, now(desk)), saying(desk, now(desk))
    assert desk.board.seq == seq


def test_a_whole_debate_has_its_arguments_its_positions_and_its_end(desk):
    debate_whole(desk, "c-travail")
    done = debating.debate_of(desk, "c-travail")
    assert (len(done.arguments), done.stands[0].moment, done.last.moment, done.step) == (4, "before", "after", "end")


def test_controversies_are_debated_two_phases_after_they_are_dealt(desk):
    found = {phase.id: debated_in(desk, phase) for phase in BLACK_BOX.workshop.phases}
    assert [phase for phase, card in found.items() if card] == ["debat"]


@pytest.mark.parametrize(("deck", "count"), [("boite-noire-ia", 1), ("debat-mouvant", 3), ("frise-ia", 0)])
def test_a_whole_rehearsal_debates_what_its_deck_asks(tmp_path, deck, count):
    path = tmp_path / "repetition.fresque"
    new_rehearsal(path, find_deck(deck), 2)
    session = Session.open(path)
    play_whole(session)
    whole = report(session.deck, session.history, session.info)
    session.close()
    assert len(whole.debates) == count
