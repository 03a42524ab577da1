"""A moving debate led from the desk: what it writes, what the room sees before and after it is revealed."""

import pytest

from fresque.app import debating
from fresque.app.desk import Desk
from fresque.app.public_debate import arguments, final, hands, places
from fresque.app.session import Session, SessionInfo
from fresque.core.batch import Add, Batch
from fresque.core.report import report
from fresque.storage.decks import find_deck, read_deck


@pytest.fixture
def desk():
    """The Boîte noire, two tables, nothing debated yet."""
    return Desk(Session.in_memory(read_deck(find_deck("boite-noire-ia")), SessionInfo(tables=2)))


def controversy(desk):
    return debating.debatable(desk)[0].id


@pytest.fixture
def debate(desk):
    """The first controversy, put to the room."""
    assert debating.begin(desk, controversy(desk))
    return desk


def test_what_lies_on_a_table_is_offered_first(desk):
    last = debating.debatable(desk)[-1].id
    desk.session.commit(Batch((Add("c1", "card", {"card": last, "x": 0.0, "y": 0.0, "table": 2}),)))
    assert debating.debatable(desk)[0].id == last


def test_nothing_is_debated_before_a_question_is_put(desk):
    assert debating.debated(desk) is None
    assert places(desk) is None
    assert not debating.take_stand(desk, (1, 0, 0, 0, 0))


def test_positions_are_hidden_until_they_are_revealed(debate):
    debating.take_stand(debate, (4, 7, 3, 5, 2))
    assert (places(debate).counts, places(debate).taken) == ((), True)
    debating.reveal_stand(debate)
    assert places(debate).counts == (4, 7, 3, 5, 2)


def test_an_argument_hides_the_places_of_the_next_positions(debate):
    debating.take_stand(debate, (4, 7, 3, 5, 2))
    debating.reveal_stand(debate)
    debating.argue(debate, "for", "Le public paie déjà.")
    assert places(debate).counts == ()
    assert debating.debated(debate).moment == "argument-1"


def test_revealing_shows_where_people_stood_before(debate):
    debating.take_stand(debate, (4, 7, 3, 5, 2))
    debating.argue(debate, "for")
    debating.take_stand(debate, (3, 6, 3, 6, 3))
    debating.reveal_stand(debate)
    screen = places(debate)
    assert (screen.before, screen.counts) == ((4, 7, 3, 5, 2), (3, 6, 3, 6, 3))


def test_the_last_positions_are_compared_with_the_first(debate):
    for counts, step in (((9, 0, 0, 0, 1), "argument"), ((5, 0, 0, 0, 5), "final"), ((1, 0, 0, 0, 9), "")):
        debating.take_stand(debate, counts)
        if step:
            debating.go(debate, step)
    assert debating.debated(debate).compared.counts == (9, 0, 0, 0, 1)


def test_one_undo_takes_back_one_step(debate):
    debating.take_stand(debate, (1, 1, 1, 1, 1))
    debating.reveal_stand(debate)
    debate.undo()
    assert places(debate).counts == ()
    debate.undo()
    assert not places(debate).taken
    debate.undo()
    assert debating.debated(debate) is None


def test_arguments_alternate_and_are_counted(debate):
    debating.argue(debate, debate.debating.side, "Le public paie déjà.")
    assert debate.debating.side == "against"
    debating.argue(debate, debate.debating.side)
    assert arguments(debate).heard == (1, 1)


def test_what_the_secretary_writes_is_shown_only_once_chosen(debate):
    debating.argue(debate, "for", "Le public paie déjà.")
    assert arguments(debate).pros == ()
    debating.choose_argument(debate, debating.debated(debate).arguments[0].id)
    assert arguments(debate).pros == ("Le public paie déjà.",)


def test_the_last_question_is_not_shown_before_its_step(debate):
    assert final(debate) is None
    debating.go(debate, "final")
    assert final(debate).question == debating.debated(debate).card.final_question


def test_the_river_has_two_banks_and_a_doubt(debate):
    debate.debating.shape = "river"
    debating.take_stand(debate, (9, 8, 4))
    debating.reveal_stand(debate)
    screen = places(debate)
    assert (screen.river, len(screen.labels)) == (True, 3)


def test_an_axis_after_a_river_is_not_compared(debate):
    debate.debating.shape = "river"
    debating.take_stand(debate, (9, 8, 4))
    debate.debating.shape = "axis"
    debating.argue(debate, "for")
    debating.take_stand(debate, (1, 1, 1, 1, 1))
    debating.reveal_stand(debate)
    assert places(debate).before == ()


def test_a_debate_that_ended_leaves_the_wall(debate):
    debating.go(debate, "end")
    assert (debating.debated(debate), places(debate)) == (None, None)


def test_hands_are_hidden_until_they_are_revealed_and_counted_again_if_needed(desk):
    assert debating.ask_hands(desk, "Comment continuer ?", ["Oui", " ", "Non"])
    debating.count_hands(desk, (12, 5))
    debating.count_hands(desk, (11, 6))
    assert hands(desk).counts == ()
    debating.reveal_hands(desk)
    assert hands(desk).counts == (11, 6)
    assert [r.type for r in desk.board.records(0)].count("vote") == 1


def test_a_vote_needs_a_question_and_two_choices(desk):
    assert debating.ask_hands(desk, " ", ["Oui", "Non"]) is None
    assert debating.ask_hands(desk, "Oui ?", ["Oui"]) is None


def test_the_debrief_tells_the_debate_and_the_votes(debate):
    debating.take_stand(debate, (4, 0, 0, 0, 1))
    debating.argue(debate, "for", "Le public paie déjà.")
    debating.go(debate, "final")
    debating.take_stand(debate, (2, 0, 0, 0, 3))
    debating.ask_hands(debate, "Continuer ?", ["Oui", "Non"])
    debating.count_hands(debate, (12, 5))
    whole = report(debate.deck, debate.session.history, debate.session.info)
    told = whole.debates[0]
    assert ([p.moment for p in told.positions], told.moved) == (["before", "after"], 2)
    assert [argument.text for argument in told.arguments] == ["Le public paie déjà."]
    assert [(vote.question, vote.counts) for vote in whole.votes] == [("Continuer ?", (12, 5))]


def test_a_read_only_session_is_not_debated(desk):
    desk.session.read_only = True
    assert not debating.begin(desk, controversy(desk))


def test_hands_counted_again_replace_the_first_count(desk):
    debating.ask_hands(desk, "On continue ?", ("Oui", "Non"))
    debating.count_hands(desk, (3, 4))
    debating.count_hands(desk, (5, 2))
    (vote,) = report(desk.deck, desk.session.history, desk.session.info).votes
    assert vote.counts == (5, 2)


def test_positions_taken_midway_are_compared_with_those_just_before(debate):
    for counts in ((9, 0, 0, 0, 1), (5, 0, 0, 0, 5), (2, 0, 0, 0, 8)):
        debating.take_stand(debate, counts)
        debating.argue(debate, "for")
    assert debating.debated(debate).compared.counts == (5, 0, 0, 0, 5)
