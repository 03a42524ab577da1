"""Rights that follow the phases of the deck: given with the start of a phase, given back when it is undone."""

from dataclasses import replace

import pytest

from fresque.app.actions import BY_ID
from fresque.app.desk import Desk
from fresque.app.permits import grant
from fresque.app.session import Session
from fresque.core import timing
from fresque.storage.decks import read_deck
from tests.app.hand import CLIMATE
from tests.app.test_actions import Window

PHASES = (("accueil", "read"), ("jeu", "all"), ("debat", "arrange"), ("fin", None))


def desk(*rights):
    """A desk on the small deck, its phases with these rights."""
    deck = read_deck(CLIMATE)
    first = deck.workshop.phases[0]
    phases = tuple(replace(first, id=phase, title=phase.title(), rights=right) for phase, right in rights or PHASES)
    return Desk(Session.in_memory(replace(deck, workshop=replace(deck.workshop, phases=phases))))


def starts(at, phase):
    at.commit(timing.start_phase(f"p-{at.board.seq}", phase))
    return at.rights, at.phase_rights.phase


def test_a_phase_gives_the_table_its_rights_and_says_it_does():
    at = desk()
    assert [starts(at, phase) for phase, _ in PHASES] == [
        ("read", "Accueil"),
        ("all", "Jeu"),
        ("arrange", "Debat"),
        ("arrange", "Debat"),
    ]


def test_the_rights_go_with_the_phase_when_it_is_undone_and_come_back_with_it():
    at = desk()
    starts(at, "jeu")
    starts(at, "debat")
    at.undo()
    assert (at.rights, at.phase_rights.phase) == ("all", "Jeu")
    at.redo()
    assert (at.rights, at.phase_rights.phase) == ("arrange", "Debat")


def test_the_first_phase_undone_leaves_everything_as_before():
    at = desk()
    starts(at, "accueil")
    at.undo()
    assert (at.rights, at.phase_rights.phase) == ("all", "")


def test_what_the_facilitator_chooses_holds_until_a_phase_says_otherwise():
    at = desk()
    starts(at, "debat")
    grant(at, "all")
    assert (at.rights, at.phase_rights.phase) == ("all", "")
    assert starts(at, "fin") == ("all", "")
    assert starts(at, "accueil") == ("read", "Accueil")


def test_a_choice_made_before_a_phase_is_given_back_with_its_undo():
    at = desk()
    grant(at, "arrange")
    starts(at, "accueil")
    at.undo()
    assert at.rights == "arrange"


def test_a_start_put_back_or_a_pause_changes_no_right():
    at = desk()
    starts(at, "debat")
    grant(at, "all")
    at.commit(timing.put_back("p-0", 5))
    BY_ID["clock.pause"].run(at, Window())
    assert at.rights == "all"


def test_a_session_opened_again_has_the_rights_of_the_phase_that_runs():
    at = desk()
    starts(at, "accueil")
    starts(at, "debat")
    starts(at, "fin")
    assert Desk(at.session).rights == "arrange"


def test_a_table_that_may_only_look_may_still_be_conducted():
    at = desk()
    starts(at, "accueil")
    assert BY_ID["phase.next"].enabled(at)
    assert starts(at, "jeu")[0] == "all"


@pytest.mark.parametrize("rights", [None, "all"])
def test_a_deck_that_asks_for_nothing_new_changes_nothing(rights):
    at = desk(("accueil", rights))
    assert starts(at, "accueil") == ("all", "Accueil" if rights else "")
