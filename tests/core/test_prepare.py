"""A workshop made to fit: tables from people, minutes between the least and the ideal, phases that may be left out."""

import pytest

from fresque.core.deck import Participants, Phase
from fresque.core.plan import planned
from fresque.core.prepare import fitted, floors, leaders_for, least, reshaped, sets_named, tables_for, to_drop, total
from fresque.storage.decks import bundled, read_deck

PHASES = (
    Phase("accueil", "Accueil", 20, 10),
    Phase("pause", "Pause", 10, 10, droppable=True),
    Phase("jeu", "Jeu", 60, 40),
    Phase("titre", "Titre", 15, 10, droppable=True),
    Phase("fin", "Clôture", 15, 15, droppable=True),
)


def given(minutes):
    return {share.phase.id: share.minutes for share in fitted(PHASES, minutes)}


@pytest.mark.parametrize(
    ("people", "tables"), [(0, 1), (3, 1), (7, 1), (10, 1), (11, 2), (21, 3), (22, 3), (145, 21), (24, 3)]
)
def test_tables_are_near_the_ideal_and_never_too_full(people, tables):
    assert tables_for(people, Participants(4, 7, 10)) == tables


def test_one_person_leads_two_tables_at_most():
    assert [leaders_for(n) for n in (1, 3, 4)] == [(1, 1), (2, 3), (2, 4)]


def test_sets_have_a_letter_each():
    assert sets_named(3) == ("A", "B", "C")
    assert sets_named(28)[-2:] == ("AA", "AB")


def test_a_plan_that_fits_stays_as_it_is():
    assert given(120) == {"accueil": 20, "pause": 10, "jeu": 60, "titre": 15, "fin": 15}


def test_less_time_takes_from_the_phases_that_can_give_first():
    shorter = given(100)
    assert sum(shorter.values()) == 100
    assert shorter["pause"] == 10
    assert all(minutes >= phase.min for phase, minutes in zip(PHASES, shorter.values(), strict=True))


def test_when_the_least_is_too_long_what_may_be_left_out_is_but_never_the_end():
    assert (given(80)["pause"], sum(given(80).values())) == (0, 80)
    shortest = given(65)
    assert (shortest["pause"], shortest["titre"], shortest["fin"]) == (0, 0, 15)


def test_what_cannot_be_shorter_stays_too_long():
    assert total(fitted(PHASES, 30)) == 65


def test_a_phase_whose_least_is_not_said_keeps_two_thirds_of_its_time():
    assert [least(Phase("x", "X", ideal)) for ideal in (30, 10, 4, 1)] == [20, 7, 3, 1]
    unsaid = (Phase("a", "A", 30), Phase("b", "B", 30), Phase("fin", "Fin", 9))
    assert [share.minutes for share in fitted(unsaid, 20)] == [20, 20, 9]


def test_what_was_set_by_hand_stays_whatever_the_time():
    for minutes in (90, 120, 150):
        held = {share.phase.id: share.minutes for share in fitted(PHASES, minutes, {"jeu": 50, "pause": 0})}
        assert (held["jeu"], held["pause"], sum(held.values())) == (50, 0, minutes)


def test_a_plan_too_long_names_the_phase_that_would_be_enough():
    shares = fitted(PHASES, 120)
    assert to_drop(shares, 112).phase.id == "pause"
    assert to_drop(shares, 108).phase.id == "titre"
    assert to_drop(shares, 60).phase.id == "titre"
    assert to_drop(shares, 120) is None


def test_more_time_is_shared_in_proportion():
    longer = given(180)
    assert sum(longer.values()) == 180
    assert longer["jeu"] in (90, 91)
    assert longer["accueil"] == 30


def test_a_deck_reshaped_leaves_out_the_phases_given_nothing():
    deck = read_deck(next(iter(bundled())))
    first, second = deck.workshop.phases[:2]
    changed = reshaped(deck, {first.id: 0, second.id: 3})
    assert first.id not in [phase.id for phase in changed.workshop.phases]
    assert (changed.workshop.phases[0].ideal, changed.workshop.phases[0].min or 0) <= (3, 3)


@pytest.mark.parametrize("path", list(bundled()), ids=lambda path: path.parent.name)
@pytest.mark.parametrize("share", [0.5, 0.75, 1.3])
def test_every_plan_of_every_deck_fits_or_is_at_its_shortest(path, share):
    deck = read_deck(path)
    for whole in (deck, *(planned(deck, plan) for plan in deck.workshop.plans)):
        phases = whole.workshop.phases
        if not phases:
            continue
        minutes = round(whole.workshop.minutes * share)
        shares = fitted(phases, minutes)
        assert shares[-1].kept
        lowest = floors(phases)
        assert all(s.minutes >= lowest[s.phase.id] - 1e-9 for s in shares if s.kept)
        shortest = sum(lowest[s.phase.id] for s in shares if s.kept)
        assert abs(total(shares) - minutes) < 1 or total(shares) <= shortest + 1e-9
