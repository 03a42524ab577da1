"""What the facilitator shows to the room, without a window."""

import json
from dataclasses import replace

import pytest

from fresque.app.desk import Preview
from fresque.app.session import SessionInfo
from fresque.core.batch import Add, Batch
from fresque.core.geometry import Rect
from fresque.core.public import (
    Board,
    Countdown,
    Gallery,
    Instruction,
    Pause,
    Plain,
    Programme,
    Question,
    Spotlight,
    Thanks,
    Welcome,
)
from tests.app.hand import Hand

NOON = 1_800_000_000_000
MINUTE = 60_000


@pytest.fixture
def hand():
    return Hand(tables=3, charbon=(0, 0), co2=(300, 0))


def seen(hand, at=NOON):
    hand.session.now = lambda: at
    return hand.desk.public.shown().screen


def starts(hand, phase="jeu", at=NOON, **fields):
    hand.session.now = lambda: at
    fact = Add(f"p{hand.board.seq}", "phase", {"table": 0, "phase": phase, **fields})
    hand.session.commit(Batch((fact,)))


def test_before_anything_is_placed_people_are_welcomed_then_they_see_the_board():
    hand = Hand()
    hand.session.info = SessionInfo(place="Lyon", date="mardi")
    assert (seen(hand).title, seen(hand).place) == ("Petit climat", "Lyon")
    hand.add("charbon", "card", card="charbon", x=0.0, y=0.0)
    assert isinstance(seen(hand), Board)


def test_the_programme_has_its_hours_once_it_has_begun(hand):
    hand.desk.public.choose("programme")
    assert [(step.at, step.when) for step in seen(hand).steps] == [("", "coming"), ("", "coming")]
    starts(hand, "accueil")
    starts(hand, "jeu", NOON + 20 * MINUTE)
    programme = seen(hand, NOON + 21 * MINUTE)
    assert isinstance(programme, Programme)
    assert [step.when for step in programme.steps] == ["past", "now"]
    assert all(step.at for step in programme.steps)
    assert programme.end


def test_the_instruction_comes_with_the_time_left(hand):
    hand.desk.public.choose("instruction")
    starts(hand)
    assert seen(hand, NOON + 5 * MINUTE) == Instruction("Le jeu", "Reliez les cartes.", Countdown(2400, 2700))


def test_a_clock_on_hold_says_so(hand):
    hand.desk.public.choose("time")
    starts(hand)
    hand.session.now = lambda: NOON + 5 * MINUTE
    hand.session.commit(Batch((Add("t", "timer", {"table": 0, "kind": "pause"}),)))
    assert seen(hand, NOON + 9 * MINUTE).time == Countdown(2400, 2700, held=True)


def test_the_room_never_hears_how_late_it_is_nor_of_a_phase_left_out(hand):
    hand.desk.public.choose("programme")
    starts(hand, "jeu")
    said = seen(hand, NOON + 200 * MINUTE)
    assert [step.title for step in said.steps] == ["Le jeu"]
    hand.desk.public.choose("instruction")
    assert "retard" not in str(said) + str(seen(hand, NOON + 200 * MINUTE))


def test_a_card_in_the_spotlight_says_its_verso_only_once_turned(hand):
    hand.desk.public.spotlight("petrole")
    assert (seen(hand).face, seen(hand).card.essential) == ("recto", "")
    hand.desk.public.turn()
    assert (seen(hand).face, seen(hand).card.essential, seen(hand).card.hint) == ("verso", "On roule avec.", "")


def test_a_clicker_walks_the_screens_that_have_something_to_show(hand):
    walked = []
    hand.desk.public.choose("welcome")
    for _click in range(8):
        hand.desk.public.step(1)
        walked.append(hand.desk.public.name)
    assert walked == ["programme", "instruction", "board", "gallery", "gallery", "gallery", "gallery", "gallery"]
    for _click in range(9):
        hand.desk.public.step(-1)
    assert hand.desk.public.name == "welcome"


def test_a_clicker_never_begins_a_break_nor_changes_phase(hand):
    starts(hand, "accueil")
    before = json.dumps([str(done) for done in hand.session.history])
    for _click in range(20):
        hand.desk.public.step(1)
    assert hand.desk.public.back_at is None
    assert json.dumps([str(done) for done in hand.session.history]) == before


def test_what_is_frozen_stays_until_it_is_let_go(hand):
    hand.desk.public.choose("board")
    hand.desk.public.freeze()
    hand.add("fonte", "card", card="fonte", x=600.0, y=0.0)
    assert len(seen(hand).records) == 2
    hand.desk.public.freeze()
    assert len(seen(hand).records) == 3


def test_black_and_white_cover_the_wall_and_uncover_it(hand):
    hand.desk.public.paint("black")
    assert seen(hand) == Plain("black")
    hand.desk.public.paint("white")
    assert seen(hand) == Plain("white")
    hand.desk.public.paint("white")
    assert isinstance(seen(hand), Board)


def test_the_room_sees_all_the_board_or_follows_or_stays(hand):
    show = hand.desk.public
    show.see(Rect(0, 0, 100, 50))
    show.look("view")
    assert seen(hand).area == Rect(0, 0, 100, 50)
    show.look("held")
    show.see(Rect(5, 5, 100, 50))
    assert seen(hand).area == Rect(0, 0, 100, 50)
    show.look("whole")
    assert seen(hand).area is None


def test_the_room_sees_what_the_hand_carries(hand):
    hand.desk.show(Preview(moved=frozenset({"co2"}), dx=40, dy=5))
    there = {record.id: (record.x, record.y) for record in seen(hand).records}
    assert there == {"charbon": (0, 0), "co2": (340, 5)}


def test_a_break_says_when_people_come_back_and_may_last_longer(hand):
    hand.desk.public.choose("pause")
    first = hand.desk.public.back_at
    hand.desk.public.lengthen(5)
    assert hand.desk.public.back_at == first + 5 * MINUTE
    assert first % MINUTE == 0
    assert seen(hand, first).left == 300
    assert isinstance(seen(hand, first), Pause)


def test_the_gallery_names_each_fresque(hand):
    hand.session.commit(Batch((Add("t", "title", {"table": 2, "x": 0.0, "y": 0.0, "text": "Ouf"}),)))
    hand.desk.public.choose("gallery")
    assert isinstance(seen(hand), Gallery)
    assert [(table.number, table.title) for table in seen(hand).tables] == [(1, ""), (2, "Ouf"), (3, "")]


def test_the_end_thanks_and_credits(hand):
    hand.desk.public.choose("thanks")
    assert isinstance(seen(hand), Thanks)
    assert seen(hand).credits == "Un jeu inventé pour les tests."


def test_only_a_card_that_asks_something_has_its_question_shown(hand):
    hand.desk.public.ask("charbon")
    assert not isinstance(seen(hand), Question)
    cards = tuple(replace(c, kind="statement") if c.id == "charbon" else c for c in hand.desk.deck.cards)
    hand.session.deck = replace(hand.session.deck, cards=cards)
    hand.desk.public.ask("charbon")
    assert seen(hand).question == "Le charbon"


def test_a_card_that_is_not_of_the_deck_changes_nothing(hand):
    hand.desk.public.spotlight("inconnue")
    assert not isinstance(seen(hand), Spotlight | Welcome)
