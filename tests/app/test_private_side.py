"""The private side without a window: hot notes, hints found, links to question, silent tables; and the palette."""

import re

import pytest

from fresque.app.actions import ACTIONS, BY_ID
from fresque.app.attention import attention, silences
from fresque.app.hints import hints
from fresque.app.hot_notes import hot, jot, relate, rewrite, tagged
from fresque.app.palette import entries, remembered, sought
from fresque.app.palette_words import ALSO, why_not
from fresque.core import edits
from fresque.core.clock import MINUTE
from tests.app.hand import Hand
from tests.app.test_conduct import Conductor

PLACES = {"charbon": (0, 0), "petrole": (0, 200), "co2": (300, 0), "chaleur": (600, 0), "fonte": (900, 0)}


def linked(*links, **reasons):
    hand = Hand(**PLACES)
    for source, target in links:
        hand.add(f"{source}-{target}", "link", **{"from": source, "to": target})
    return hand


def test_what_is_heard_is_written_with_its_hour_its_tag_and_the_card_chosen():
    hand = Conductor().waits(872)
    hand.add("charbon", "card", card="charbon", x=0, y=0).desk.select(("charbon",))
    assert jot(hand.desk, "  On se chauffe avec.  ", "verbatim")
    (note,) = hot(hand.desk)
    assert note.spoken.endswith(" · Citation · «\u00a0On se chauffe avec.\u00a0» (Le charbon)")
    assert re.match(r"\d{1,2}\u00a0?h", note.when.replace(" ", "\u00a0"))
    hand.desk.undo()
    assert hot(hand.desk) == []


def test_what_is_heard_about_a_card_that_the_table_wrote_names_it_by_its_words():
    hand = Hand()
    for n, title in enumerate(("La confiance", "La peur")):
        hand.add(f"v{n}", "card", card="vierge", x=200 * n, y=0, title=title)
    hand.desk.select(("v1",))
    assert jot(hand.desk, "Et si on se trompe ?", "idea")
    hand.desk.select(())
    assert hot(hand.desk)[0].about == "La peur"
    hand.desk.commit(edits.remove(hand.desk.board, ("v1",)))
    assert hot(hand.desk)[0].about == "Carte à écrire"


def test_a_hurried_hand_types_the_sign_of_the_tag():
    assert tagged("? Et après ?", "verbatim") == ("question", "Et après ?")
    assert tagged("! Une roue", "verbatim") == ("idea", "Une roue")
    assert tagged("→ Le maire", "idea") == ("follow", "Le maire")
    assert tagged("?!", "idea") == ("idea", "?!")


def test_hot_notes_come_the_last_first_and_are_changed_linked_and_taken_away():
    hand = Hand(charbon=(0, 0))
    jot(hand.desk, "Un", "idea")
    jot(hand.desk, "Deux", "question")
    assert [note.text for note in hot(hand.desk)] == ["Deux", "Un"]
    first = hot(hand.desk)[1].id
    rewrite(hand.desk, first, "Un et demi", "follow")
    hand.desk.select(("charbon",))
    relate(hand.desk, first)
    assert (hot(hand.desk)[1].tag, hot(hand.desk)[1].text, hot(hand.desk)[1].about) == (
        "follow",
        "Un et demi",
        "Le charbon",
    )
    rewrite(hand.desk, first, "  ", "follow")
    assert [note.text for note in hot(hand.desk)] == ["Deux"]


def test_a_note_without_words_is_no_note():
    hand = Hand()
    assert not jot(hand.desk, "  ", "idea")
    assert hand.board.seq == 0


def test_a_hint_is_found_by_number_or_by_words_and_says_where_its_card_lies():
    hand = Hand(charbon=(0, 0))
    (found,) = hints(hand.desk, "1")
    assert (found.title, found.hint, found.record) == ("1 · Le charbon", "SECRET de la carte", "charbon")
    assert [found.card.id for found in hints(hand.desk, "secret")] == ["charbon"]
    assert [found.card.id for found in hints(hand.desk, "PETROLE")] == ["petrole", "velo"]
    assert hints(hand.desk, "  ") == []


def test_links_to_question_are_three_at_most_and_always_the_same():
    drawn = [("petrole", "fonte"), ("fonte", "charbon"), ("co2", "petrole"), ("petrole", "chaleur")]
    hand = linked(*drawn)
    found = attention(hand.desk).question
    assert [pointer.record for pointer in found] == ["fonte-charbon", "co2-petrole", "petrole-fonte"]
    assert found[0].text == "La fonte → Le charbon\nLa glace ne fait pas le charbon."
    assert attention(hand.desk).question == found


def test_a_link_the_deck_expects_or_with_a_reason_of_its_own_is_not_questioned():
    hand = linked(("charbon", "co2"), ("chaleur", "fonte"))
    hand.add("k", "link", **{"from": "petrole", "to": "fonte", "reason": "en fumée"})
    assert attention(hand.desk).question == []
    assert [pointer.text for pointer in attention(hand.desk).original] == ["Le pétrole → La fonte\nen fumée"]


def test_links_not_drawn_are_those_expected_between_cards_of_the_table():
    assert [pointer.text for pointer in attention(linked(("charbon", "co2")).desk).missing] == [
        "Le pétrole → Le CO2\nen roulant",
        "Le CO2 → La chaleur\npar effet de serre",
    ]
    assert attention(Hand(charbon=(0, 0), fonte=(300, 0)).desk).missing == []


def test_a_table_silent_for_four_minutes_is_said_while_a_phase_runs():
    hand = Conductor().does("phase.next").add("charbon", "card", card="charbon", x=0, y=0)
    assert silences(hand.waits(3.9).desk, hand.clock) == ""
    assert silences(hand.waits(0.2).desk, hand.clock) == "● Rien depuis 4\u00a0minutes"
    hand.desk.commit(edits.move(hand.board, ["charbon"], 10, 0))
    assert silences(hand.waits(1).desk, hand.clock) == ""
    hand.desk.undo()
    assert silences(hand.waits(4).desk, hand.clock) == "● Rien depuis 4\u00a0minutes"
    hand.does("clock.pause")
    assert silences(hand.waits(9).desk, hand.clock) == ""
    hand.does("clock.pause")
    assert silences(hand.waits(1).desk, hand.clock) == ""


def test_a_note_taken_by_the_facilitator_is_no_move_of_the_table():
    hand = Conductor().does("phase.next").add("charbon", "card", card="charbon", x=0, y=0).waits(4.5)
    jot(hand.desk, "Rien ne bouge", "idea")
    assert silences(hand.desk, hand.clock).startswith("●")


def test_silence_names_tables_when_there_are_several():
    hand = Conductor()
    hand.session.info = type(hand.session.info)(3)
    hand.does("phase.next").add("charbon", "card", card="charbon", x=0, y=0, table=2)
    assert silences(hand.waits(5).desk, hand.clock) == "● Table 2\u00a0: rien depuis 5\u00a0minutes"


def test_a_long_session_reads_each_gesture_once():
    hand = Conductor().does("phase.next")
    for n in range(30):
        hand.waits(0.1).add(f"n{n}", "note", x=n, y=0)
    assert hand.desk.conduct.silences.silent(0) == []
    assert hand.waits(9).desk.conduct.silences.silent(0) == [(1, 9)]
    assert hand.session.now() == round(12 * MINUTE)


def titles(words, *, hand=None, recent=()):
    from fresque.core.i18n import tr

    return [tr(action.title) for action in sought(ACTIONS, (hand or Hand()).desk, words, recent)]


def test_a_command_is_found_by_the_beginnings_of_its_words_without_accents():
    assert titles("min plus", hand=Conductor().does("phase.next"))[0] == "Une minute de plus"
    assert titles("retablir") == ["Rétablir"]
    assert titles("zzz") == []


def test_the_commands_used_last_come_first_and_those_not_possible_last():
    hand = Hand()
    assert titles("", hand=hand, recent=["view.fit", "view.in"])[:2] == ["Tout voir", "Agrandir"]
    found = sought(ACTIONS, hand.desk, "")
    possible = [action.enabled(hand.desk) for action in found]
    assert possible == sorted(possible, reverse=True)


def test_a_command_is_remembered_once():
    assert remembered(["a", "b"], "b") == ["b", "a"]
    assert len(remembered(list("abcdef"), "g")) == 6


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("minuteur", "phase.next"), ("chrono", "phase.next"), ("projecteur", "public.project"),
        ("imprimer", "session.print"), ("imprimante", "session.print"), ("vidéoprojecteur", "public.project"),
        ("supprimer", "edit.delete"), ("CAFE", "public.pause"), ("rapport", "session.debrief"),
        ("valise", "prepare.list"), ("retardataire", "people.more"), ("solution", "hints.find"),
    ],
)  # fmt: skip
def test_a_command_is_found_by_what_else_people_call_it(typed, command):
    assert command in [action.id for action in sought(ACTIONS, Hand().desk, typed)]


def test_a_title_comes_before_what_is_only_called_so_even_when_it_is_not_possible():
    assert [action.id for action in sought(ACTIONS, Hand().desk, "terminer")][:2] == ["phase.end", "closing.open"]


def test_other_names_are_given_to_commands_that_exist():
    assert set(ALSO) <= {action.id for action in ACTIONS}


def test_each_command_not_possible_at_the_start_says_why():
    desk = Hand().desk
    silent = [a.id for a in ACTIONS if not a.enabled(desk) and why_not(a, desk) == "pas possible maintenant"]
    assert len(silent) < 25, silent
    assert why_not(BY_ID["edit.delete"], desk) == "choisissez d’abord un élément du plateau"
    assert why_not(BY_ID["clock.more"], desk) == "aucune phase en cours"
    assert why_not(BY_ID["view.fit"], desk) == ""


def test_tables_and_cards_of_the_table_are_found_after_the_commands():
    hand = Hand(charbon=(0, 0), tables=3)
    assert [(e.kind, e.id) for e in entries(ACTIONS, hand.desk, "table 2") if e.kind != "command"] == [("table", "2")]
    assert entries(ACTIONS, hand.desk, "charbon")[-1].kind == "record"
    assert [e for e in entries(ACTIONS, Hand().desk, "table 2") if e.kind == "table"] == []
