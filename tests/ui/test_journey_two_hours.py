"""A whole Boîte noire of two hours for three tables, by the clock: at each row, what each window shows, and does not.

It is played once, in a program of its own with two screens, a minute of the room at a time (see `two_hours`).
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise

import pytest

from tests.ui.conductor import Moment
from tests.ui.two_hours import two_screens

NBSP = "\u00a0"
ROWS = (
    ("-60", "Pattern", "–:––"),
    ("-10", "Welcome", "–:––"),
    ("0", "Programme", "4:00"),
    ("3", "Instruction", "9:00"),
    ("14", "Instruction", "7:00"),
    ("15", "Notion", "5:00"),
    ("20", "Board", "12:00"),
    ("32", "Gallery", "3:00"),
    ("35", "Instruction", "12:00"),
    ("47", "Instruction", "25:00"),
    ("50", "TimeOnly", "13:00"),
    ("65", "Spotlight", "7:00"),
    ("75", "Board", "8:00"),
    ("76", "Board", "7:00"),
    ("80", "Board", "10:00"),
    ("90", "Question", "3:00"),
    ("93", "Places", "9:00"),
    ("95", "Places", "7:00"),
    ("97", "Arguments", "5:00"),
    ("103", "Spotlight", "6:00"),
    ("107", "Places", "2:00"),
    ("110", "Round", "8:00"),
    ("115", "Round", "2:00"),
    ("116", "Taken", "1:00"),
    ("118", "Hands", "4:00"),
    ("120", "Thanks", "1:00"),
    ("+5", "Thanks", "−4:00"),
    ("+10", "Thanks", ""),
    ("next", "Welcome", "–:––"),
)
"""The screen of the room and what is left of the phase, at each row."""


@pytest.fixture(scope="module")
def film(tmp_path_factory) -> dict[str, object]:
    """What the program of the two hours told."""
    folder = tmp_path_factory.mktemp("two-hours")
    command = [sys.executable, "-W", "error", "-m", "tests.ui.two_hours", str(folder)]
    done = subprocess.run(command, env=two_screens(folder), capture_output=True, text=True, timeout=200)
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads((folder / "film.json").read_text())


@pytest.fixture(scope="module")
def moments(film) -> dict[str, Moment]:
    return {moment["row"]: Moment(**moment) for moment in film["moments"]}


def before(moments: dict[str, Moment]) -> Iterator[tuple[Moment, Moment]]:
    """Each row with the one before it."""
    rows = list(moments.values())
    return pairwise(rows)


@pytest.mark.parametrize(("row", "screen", "digits"), ROWS, ids=[row for row, *_ in ROWS])
def test_each_row_has_its_screen_for_the_room_and_its_clock_for_the_facilitator(moments, row, screen, digits):
    assert (moments[row].screen, moments[row].digits) == (screen, digits)


@pytest.mark.parametrize("row", [row for row, *_ in ROWS])
def test_nothing_private_is_painted_told_or_even_given_to_the_window_of_the_room(moments, row):
    assert moments[row].leaks == []
    assert moments[row].wall


def test_nothing_is_said_in_passing_and_nothing_is_left_on_the_wall(film):
    assert film["said"] == []
    assert film["left"] == []


def test_each_window_stays_on_its_screen_for_two_hours_and_hides_nothing_of_the_other(moments):
    assert {tuple(moment.screens) for moment in moments.values()} == {("portable", "projecteur", "apart")}


def test_every_row_changes_what_the_room_sees_but_those_where_nothing_is_to_see(moments):
    still = [now.row for then, now in before(moments) if now.changed < 0.001]
    assert still == ["+5", "+10"]


def test_the_wall_is_never_black_nor_of_one_colour(moments):
    assert all(moment.colours > 100 for moment in moments.values())


def test_an_hour_before_the_room_reads_a_pattern_and_the_facilitator_its_checks(moments):
    assert moments["-60"].wall.startswith("Lisible au fond ?")
    assert "projecteur" in moments["-60"].page
    assert "Place sur le disque" in moments["-60"].page


def test_people_come_in_before_a_welcome_that_counts_nobody(moments):
    wall = moments["-10"].wall
    assert "Bienvenue La boîte noire de l’IA Médiathèque Jacques-Demy" in wall
    assert "19" not in wall
    assert moments["-10"].facts == ["headcount"]


def test_it_begins_with_the_programme_and_its_hours(moments):
    assert "9 h 00 Accueil 9 h 04 Essayer à plusieurs" in moments["0"].wall
    assert (moments["0"].end, moments["0"].late) == (f"Fin à 11{NBSP}h{NBSP}00", "à l’heure")


@pytest.mark.parametrize(
    ("row", "begins"),
    [
        ("3", "À deux ou trois, posez"),
        ("14", "Qu’avez-vous remarqué"),
        ("35", "Vingt-quatre cartes d’action"),
        ("47", "Placez chaque action"),
    ],
)
def test_the_room_reads_the_instruction_of_the_phase(moments, row, begins):
    assert begins in moments[row].wall
    assert begins in moments[row].panel


@pytest.mark.parametrize(
    ("row", "note"),
    [
        ("0", "Annoncez l’heure de fin"),
        ("3", "Site : comparia.beta.gouv.fr"),
        ("20", "Laissez la table se tromper"),
        ("47", "Neuf placements"),
        ("80", "Ne retournez pas les cartes"),
    ],
)
def test_the_facilitator_reads_notes_that_are_theirs_alone(moments, row, note):
    assert note in moments[row].panel
    assert note not in moments[row].wall + moments[row].values + moments[row].heard


def test_a_hot_note_is_for_the_facilitator(moments):
    assert "J’ai cru qu’il savait" in moments["14"].panel
    assert not any("J’ai cru" in moment.wall + moment.values for moment in moments.values())


def test_the_room_reads_one_notion_and_the_facilitator_ticks_those_said(moments):
    assert moments["15"].wall.startswith("Lexique 2 sur 12 Apprentissage automatique")
    assert "Intelligence artificielle" not in moments["15"].wall
    assert moments["15"].facts == ["notion"]


def test_the_six_steps_are_dealt_to_the_three_tables_and_the_first_ones_put_in_the_ring(moments):
    assert moments["20"].facts.count("deal") == 3
    assert moments["20"].cards == {"1": 2, "2": 2, "3": 2}
    assert "Puiser Récolter" in moments["20"].wall
    assert "Préparer" not in moments["20"].wall


def test_the_three_rings_are_seen_side_by_side(moments):
    assert all(f"Table {n}" in moments["32"].wall for n in (1, 2, 3))
    assert moments["32"].wall.count("Utiliser") == 3


def test_while_they_place_the_room_sees_the_time_alone(moments):
    assert moments["50"].wall.split() == ["1", "3", ":", "0", "0", "Placer", "les", "actions"]


def test_a_table_that_does_nothing_for_four_minutes_is_told_to_the_facilitator_alone(moments):
    assert "Table 2" in moments["50"].panel
    assert "● Table 2" in moments["50"].panel
    assert "silen" not in moments["50"].values


def test_a_card_in_the_spotlight_says_its_front_and_no_more(moments):
    assert moments["65"].wall.startswith("Affirmer sans savoir")
    assert moments["65"].facts[:3] == ["card", "link", "note"]


def test_the_two_places_of_a_card_in_dispute_are_told_with_their_reason(moments):
    assert "Cela coûte à chaque question" in moments["75"].values
    assert "Qui paie ?" in moments["75"].values


def test_four_minutes_late_is_told_to_the_facilitator_with_plans_and_no_phase_changes_by_itself(moments):
    assert moments["75"].late == f"4{NBSP}min de retard"
    assert moments["75"].panel.count("fin à") >= 2
    assert "retard" not in moments["75"].wall
    assert [m.facts.count("phase") for m in moments.values()].count(2) == 0


def test_the_debate_begins_with_its_question_alone(moments):
    assert moments["90"].wall.startswith("La question L’IA peut-elle rester vivable pour la planète ?")


def test_positions_are_hidden_until_revealed(moments):
    assert (moments["93"].numbers, moments["95"].numbers) == ([], [4, 7, 3, 5, 2])
    assert moments["95"].changed > 0.01
    assert {"phase", "position"} <= set(moments["93"].facts)
    assert "reveal" not in moments["93"].facts


def test_the_secretary_writes_what_the_room_does_not_read(moments):
    assert "Le public paie la recherche" in moments["97"].page
    assert "Le public paie" not in moments["97"].wall
    assert "Pour 1 argument" in moments["97"].wall


def test_the_points_of_view_come_once_the_card_is_turned(moments):
    verso = "Fixons un plafond"
    assert verso in moments["103"].wall
    earlier = list(moments.values())[: list(moments).index("103")]
    assert not any(verso in moment.wall + moment.values for moment in earlier)


def test_the_new_positions_say_who_moved(moments):
    assert moments["107"].numbers == [2, 7, 3, 7, 2]
    assert all(shift in moments["107"].wall for shift in ("−2", "+2", "="))


def test_the_round_of_last_words_names_nobody(moments):
    assert "Une minute chacun" in moments["110"].wall
    assert "à chaque table 2 sur 7" in moments["110"].wall


def test_what_people_keep_is_written_as_it_comes(moments):
    assert moments["115"].facts == ["commitment", "commitment"]
    assert "Compter nos usages" in moments["115"].page


def test_the_room_reads_what_people_keep_once_it_is_chosen(moments):
    assert "Demander la source" not in moments["115"].wall
    assert all(words in moments["116"].wall for words in ("Demander la source", "Compter nos usages"))


def test_a_question_of_the_end_is_counted_then_shown(moments):
    assert moments["118"].numbers == [0, 1, 4, 9, 3]
    assert "17 mains" in moments["118"].wall


def test_the_room_leaves_with_thanks_and_the_licence(moments):
    assert "Merci !" in moments["120"].wall
    assert "CC BY-SA 4.0" in moments["120"].wall


def test_cards_are_counted_and_the_paper_fresque_photographed(moments):
    assert [fact for fact in moments["+5"].facts if fact != "photo"] == ["count"] * 3
    assert "1 carte manque" in moments["+5"].page


def test_the_end_is_said_on_purpose(moments):
    assert moments["+10"].phase == "L’atelier est terminé"
    assert moments["+10"].facts == ["timer"]


def test_the_next_group_finds_nothing_of_the_one_before(moments):
    last = moments["next"]
    assert last.cards == {"1": 0, "2": 0, "3": 0}
    assert "J’ai cru" not in last.panel
    assert all(words not in last.values for words in ("Qui paie", "Cela coûte"))
