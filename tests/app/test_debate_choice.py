"""Choosing what to debate: the shortlist, any card asked for, and the vote whose winner is only proposed."""

import pytest

from fresque.app import debating
from fresque.app.debate_choice import ask_which, keep_for_debate, most_wanted, offered, shortlist, wanted_said
from fresque.app.desk import Desk
from fresque.app.public_debate import hands
from fresque.app.session import Session, SessionInfo
from fresque.app.show_of_hands import count_hands, hide_hands, restart_hands, reveal_hands
from fresque.storage.decks import find_deck, read_deck


@pytest.fixture
def desk():
    """The Boîte noire, two controversies kept on the way."""
    made = Desk(Session.in_memory(read_deck(find_deck("boite-noire-ia")), SessionInfo(tables=2)))
    for card in ("c-travail", "c-planete"):
        keep_for_debate(made, card)
    return made


@pytest.fixture
def vote(desk):
    """«Which one?» asked, the hands counted."""
    ask_which(desk)
    count_hands(desk, (4, 9))
    return desk


def test_cards_kept_come_first_in_the_order_they_were(desk):
    assert [card.id for card in offered(desk)[:2]] == ["c-travail", "c-planete"]
    assert {card.kind for card in offered(desk)} == {"controversy"}


def test_a_card_is_let_go_of_by_the_same_gesture_or_by_undo(desk):
    keep_for_debate(desk, "c-travail")
    assert [card.id for card in shortlist(desk)] == ["c-planete"]
    desk.undo()
    assert [card.id for card in shortlist(desk)] == ["c-travail", "c-planete"]


def test_any_card_is_found_by_its_number_or_its_words(desk):
    number = next(card for card in desk.deck.cards if card.kind == "action")
    assert number.id in {card.id for card in offered(desk, str(number.number))}
    assert number.id in {card.id for card in offered(desk, number.title.upper())}


def test_a_plain_card_is_debated_by_its_title(desk):
    card = next(card for card in desk.deck.cards if card.kind == "action")
    debating.begin(desk, card.id)
    desk.public.ask(card.id)
    assert desk.public.shown().screen.question == card.title
    assert card.id in {one.id for one in offered(desk)}


def test_which_one_needs_two_cards(desk):
    keep_for_debate(desk, "c-travail")
    assert ask_which(desk) is None


def test_the_room_votes_on_the_questions_with_the_numbers_of_their_cards(desk):
    ask_which(desk)
    screen = hands(desk)
    assert "planète" in screen.options[1]
    assert [number for number, _color in screen.badges] == ["33", "31"]


def test_the_winner_is_proposed_and_never_chosen(vote):
    assert [card.id for card in most_wanted(vote)] == ["c-planete"]
    assert "planète" in wanted_said(vote)
    assert debating.debated(vote) is None


def test_a_tie_names_both(desk):
    ask_which(desk)
    count_hands(desk, (5, 5))
    assert len(most_wanted(desk)) == 2


def test_hands_revealed_are_hidden_again(vote):
    reveal_hands(vote)
    assert hands(vote).counts == (4, 9)
    hide_hands(vote)
    assert hands(vote).counts == ()


def test_a_spoiled_vote_starts_again_with_nothing_of_the_first(vote):
    reveal_hands(vote)
    assert restart_hands(vote)
    assert (hands(vote).counts, most_wanted(vote)) == ((), [])
    count_hands(vote, (8, 2))
    assert hands(vote).counts == ()
    assert [card.id for card in most_wanted(vote)] == ["c-travail"]
    assert [r.type for r in vote.board.records(0)].count("vote") == 1
