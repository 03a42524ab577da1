"""What is being keyed about a debate outlives the page, the session and the program, and is no gesture to undo."""

import pytest

from fresque.app import debating
from fresque.app.debate_draft import keep_draft
from fresque.app.debrief import write_debrief
from fresque.app.desk import Desk
from fresque.app.erasing import erased, readable
from fresque.app.public_debate import hands
from fresque.app.session import Session, SessionInfo
from fresque.app.show_of_hands import ask_hands, count_hands
from fresque.core.gestures import body_to_json, compact
from fresque.storage.decks import find_deck


@pytest.fixture
def path(tmp_path):
    """A session of the Boîte noire in a file."""
    Session.create(tmp_path / "debat.fresque", find_deck("boite-noire-ia"), SessionInfo(tables=2))
    return tmp_path / "debat.fresque"


def keyed(path, *, close=True):
    """A debate of table 1 with an argument half typed and counts half keyed, a vote asked and half counted."""
    desk = Desk(Session.open(path))
    debating.turn_to_debate(desk, 1)
    debating.begin(desk, "c-planete")
    corner = desk.debating.corner(1)
    corner.text, corner.side, corner.shape = "Une question coû", "against", "river"
    corner.card, corner.moment, corner.counts = "c-planete", "before", (3, 1, 0)
    ask_hands(desk, "On continue ?", ["Oui", "Non"])
    desk.debating.hands.counts = (7, 2)
    keep_draft(desk)
    if close:
        desk.session.close()
    return desk


def test_what_was_keyed_is_there_when_the_session_opens_again(path):
    keyed(path)
    session = Session.open(path)
    corner, vote = Desk(session).debating.corner(1), Desk(session).debating.hands
    session.close()
    assert (corner.text, corner.side, corner.shape) == ("Une question coû", "against", "river")
    assert (corner.card, corner.moment, corner.counts) == ("c-planete", "before", (3, 1, 0))
    assert (vote.question, vote.options, vote.counts) == ("On continue ?", ("Oui", "Non"), (7, 2))


def test_whose_turn_it_is_is_known_even_when_nothing_was_keyed(path):
    desk = Desk(Session.open(path))
    debating.begin(desk, "c-planete")
    debating.argue(desk, "for", "L’eau")
    desk.session.close()
    session = Session.open(path)
    assert Desk(session).debating.side == "against"
    session.close()


def test_a_draft_is_no_gesture_to_undo(path):
    desk = keyed(path, close=False)
    desk.undo()
    assert debating.debated(desk) is None
    assert desk.board.undoable("facilitator") is None
    desk.session.close()


def test_nothing_is_written_while_nothing_is_keyed(path):
    desk = keyed(path, close=False)
    before = desk.session.board.seq
    keep_draft(desk)
    assert desk.session.board.seq == before
    desk.session.close()


def test_hands_keyed_are_not_seen_before_they_are_written_and_revealed(path):
    desk = keyed(path, close=False)
    assert hands(desk).counts == ()
    count_hands(desk, (7, 2))
    keep_draft(desk)
    desk.session.close()
    again = Session.open(path)
    assert debating.counted(Desk(again)) == (7, 2)
    again.close()


def test_erasing_for_good_takes_what_was_typed_and_given_up_too(path):
    desk = keyed(path, close=False)
    desk.debating.corner(1).text = ""
    keep_draft(desk)
    bodies = erased(desk.session).bodies
    whole = [bodies.get(done.seq) or compact(body_to_json(done.gesture)) for done in desk.session.history]
    assert not any("Une question coû" in body for body in whole)
    assert readable(desk.session, erased(desk.session))
    desk.session.close()


@pytest.mark.parametrize("suffix", [".md", ".csv", ".json"])
def test_no_debrief_tells_what_was_keyed_and_never_noted(path, tmp_path, suffix):
    desk = keyed(path, close=False)
    files = write_debrief(desk.session, tmp_path / f"bilan{suffix}")
    desk.session.close()
    whole = b"".join(file.read_bytes() for file in files if file.suffix == suffix)
    assert whole
    assert "Une question coû".encode() not in whole
    assert b"draft" not in whole


def test_the_debate_in_hand_and_the_one_on_the_wall_are_those_that_were_left(path):
    desk = keyed(path, close=False)
    debating.show_debate(desk, 2)
    keep_draft(desk)
    desk.session.close()
    session = Session.open(path)
    again = Desk(session).debating
    session.close()
    assert (again.table, again.wall) == (1, 2)


def test_a_paper_sheet_half_keyed_is_there_when_the_session_opens_again(path):
    desk = keyed(path, close=False)
    desk.debating.answers, desk.debating.sheet = {"facile": 4, "mots": "Le travail caché"}, 3
    keep_draft(desk)
    desk.session.close()
    session = Session.open(path)
    again = Desk(session).debating
    session.close()
    assert (again.sheet, again.answers) == (3, {"facile": 4, "mots": "Le travail caché"})


def test_erasing_for_good_takes_the_words_of_a_sheet_that_was_given_up(path):
    desk = keyed(path, close=False)
    desk.debating.answers = {"mots": "Ma cheffe ment"}
    keep_draft(desk)
    desk.debating.answers = {}
    keep_draft(desk)
    bodies = erased(desk.session).bodies
    whole = [bodies.get(done.seq) or compact(body_to_json(done.gesture)) for done in desk.session.history]
    assert not any("cheffe" in body for body in whole)
    assert readable(desk.session, erased(desk.session))
    desk.session.close()
