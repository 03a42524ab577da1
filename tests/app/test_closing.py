"""The end of a workshop led from the desk: last words unwritten, sheets that add up, the next group."""

import pytest

from fresque.app import closing, debating, public_closing
from fresque.app.demo_photo import photograph
from fresque.app.desk import Desk, fresh_id
from fresque.app.public_debate import hands, last_words
from fresque.app.session import Session, SessionInfo
from fresque.core.batch import Add, Batch
from fresque.core.closing import keep
from fresque.core.errors import FresqueError
from fresque.core.facts import Photo, happened
from fresque.core.public_closing import Taken
from fresque.core.report import report
from fresque.storage.decks import find_deck, read_deck


@pytest.fixture
def desk():
    """The Boîte noire at two tables, 17 people expected."""
    info = SessionInfo(tables=2, expected=17)
    return Desk(Session.in_memory(read_deck(find_deck("boite-noire-ia")), info))


def told(desk):
    return report(desk.deck, desk.session.history, desk.session.info)


def answers(desk, question):
    return next(found for found in told(desk).feedback if found.id == question)


def test_the_round_of_last_words_writes_nothing_but_that_it_took_place(desk):
    closing.next_seat(desk)
    closing.next_seat(desk)
    assert (last_words(desk).seat, last_words(desk).seats, last_words(desk).time.given) == (2, 9, 60)
    assert last_words(desk).tables
    assert (desk.session.history, len(desk.session.marks)) == ([], 1)
    closing.end_round(desk)
    assert last_words(desk) is None


def test_the_round_stops_at_the_last_seat(desk):
    closing.set_seats(desk, 2)
    for _ in range(4):
        closing.next_seat(desk)
    assert last_words(desk).seat == 2


def test_a_seat_that_passes_speaks_once_all_had_their_turn(desk):
    closing.set_seats(desk, 3)
    closing.next_seat(desk)
    closing.pass_seat(desk)
    closing.next_seat(desk)
    assert (last_words(desk).seat, last_words(desk).passed) == (3, (1,))
    closing.next_seat(desk)
    assert (last_words(desk).seat, last_words(desk).passed, desk.debating.words.over) == (1, (), True)


def test_a_seat_that_passed_is_called_back_in_the_middle(desk):
    closing.set_seats(desk, 5)
    closing.next_seat(desk)
    closing.pass_seat(desk)
    closing.call_back(desk)
    assert last_words(desk).seat == 1
    closing.next_seat(desk)
    assert last_words(desk).seat == 3
    assert desk.debating.words.spoken == 2


def test_going_back_gives_the_word_to_the_one_before(desk):
    closing.set_seats(desk, 5)
    closing.next_seat(desk)
    closing.pass_seat(desk)
    closing.seat_before(desk)
    assert (last_words(desk).seat, last_words(desk).passed) == (1, ())


def test_what_is_hidden_is_kept_off_the_wall_and_stays_in_the_debrief(desk):
    desk.commit(keep("a", "keep", "À tous."))
    desk.commit(keep("b", "do", "À personne."))
    assert (public_closing.taken(desk).keep, public_closing.taken(desk).do) == (("À tous.",), ("À personne.",))
    closing.hide(desk, "b")
    assert public_closing.taken(desk).do == ()
    assert len(told(desk).commitments) == 2
    closing.hide(desk, "b")
    assert public_closing.taken(desk).do == ("À personne.",)


def test_what_people_keep_is_turned_page_by_page_and_the_last_comes_first(desk):
    for n in range(40):
        desk.commit(keep(fresh_id(), "keep", f"Une phrase bien assez longue pour tenir deux lignes au mur, la {n}e."))
    page, pages = public_closing.page_said(desk)
    assert page == pages > 1
    public_closing.turn_page(desk, 1)
    public_closing.turn_page(desk, -1)
    assert public_closing.page_said(desk) == (pages - 1, pages)
    for _ in range(pages):
        public_closing.turn_page(desk, -1)
    assert public_closing.page_said(desk) == (1, pages)


def test_a_clicker_never_shows_what_people_keep_by_a_slip(desk):
    desk.commit(keep("a", "keep", "Une phrase."))
    seen = set()
    for _ in range(20):
        desk.public.step(1)
        seen.add(desk.public.name)
    assert seen.isdisjoint({"commitments", "feedback"})
    desk.public.choose("commitments")
    assert desk.public.shown().screen == Taken(("Une phrase.",), ())


def test_the_questions_of_the_sheets_are_shown_together(desk):
    asked = public_closing.questions(desk)
    assert [asking.kind for asking in asked.questions] == [q.kind for q in desk.deck.feedback]
    assert asked.questions[0].choices[0] == "1 — pas du tout"


def test_what_people_keep_is_in_the_debrief_without_a_name(desk):
    desk.commit(keep(fresh_id(), "keep", "  La donnée n’est jamais neutre. "))
    desk.commit(keep(fresh_id(), "do", " "))
    assert [(one.kind, one.text) for one in told(desk).commitments] == [("keep", "La donnée n’est jamais neutre.")]


def test_sheets_are_numbered_and_add_up_in_the_debrief(desk):
    closing.key_in(desk, {"compris": 4, "rythme": 2, "changement": "Vérifier."})
    closing.key_in(desk, {"compris": 5, "rythme": 2})
    assert closing.sheets(desk) == 2
    assert answers(desk, "compris").counts == (0, 0, 0, 1, 1)
    assert answers(desk, "rythme").counts == (0, 2, 0)
    assert answers(desk, "changement").words == ("Vérifier.",)


def test_one_undo_takes_a_whole_sheet_back(desk):
    closing.key_in(desk, {"compris": 4, "rythme": 2, "changement": "Vérifier."})
    desk.undo()
    assert (closing.sheets(desk), told(desk).feedback) == (0, ())


def test_an_empty_sheet_is_not_written(desk):
    assert not closing.key_in(desk, {"changement": "  "})


def test_hands_raised_for_a_question_of_the_deck_are_in_the_debrief(desk):
    question = next(q for q in desk.deck.feedback if q.id == "rythme")
    desk.debating.hands = debating.HandsUp(question.question, closing.choices_of(desk, question), question.id)
    debating.count_hands(desk, (2, 13, 1))
    debating.count_hands(desk, (2, 14, 1))
    assert hands(desk).counts == ()
    assert answers(desk, "rythme").counts == (2, 14, 1)


def test_a_scale_goes_from_one_to_five_and_words_raise_no_hand(desk):
    kinds = {q.kind: closing.choices_of(desk, q) for q in desk.deck.feedback}
    assert (len(kinds["scale"]), kinds["words"]) == (5, ())


def test_cards_are_counted_for_all_tables_and_the_missing_are_said(desk):
    first = closing.lots(desk)[0]
    assert (first.expected, first.found, first.missing) == (12, None, 0)
    closing.count_lot(desk, first.lot, 9, 2)
    closing.count_lot(desk, first.lot, 11, 2)
    assert closing.lots(desk)[0].missing == 1


def test_more_sets_than_tables_may_have_left(desk):
    closing.all_there(desk, 3)
    assert next((lot.expected, lot.missing) for lot in closing.lots(desk)) == (18, 0)
    assert closing.sets_out(desk) == 3


def test_cards_that_miss_are_named_by_their_number_and_their_set(desk):
    first = closing.lots(desk)[0]
    number = next(iter(desk.deck.cards_of(first.lot))).number
    closing.count_lot(desk, first.lot, first.expected, 2, f" {number}b , {number} ")
    lot = closing.lots(desk)[0]
    assert (lot.found, lot.named) == (10, (f"{number} B", str(number)))
    assert told(desk).counted[0].missing == lot.named


@pytest.mark.parametrize("words", ["999", "abc", "{n} C"])
def test_a_card_of_no_lot_or_no_set_is_refused_in_a_sentence(desk, words):
    first = closing.lots(desk)[0]
    number = next(iter(desk.deck.cards_of(first.lot))).number
    with pytest.raises(FresqueError):
        closing.count_lot(desk, first.lot, 12, 2, words.format(n=number))
    assert desk.session.history == []


def test_a_photograph_travels_inside_the_session(desk):
    assert closing.attach(desk, photograph(), "La fresque")
    (photo,) = happened(desk.board.records(), Photo)
    assert desk.session.pictures[photo.asset] == photograph()
    assert told(desk).photos == (photo,)


def test_what_is_ticked_leaves_the_debrief_and_an_undo_brings_it_back(desk):
    desk.commit(keep(fresh_id(), "keep", "Une phrase."))
    closing.key_in(desk, {"compris": 4, "changement": "Mon nom est Anne."})
    words = [one for one in closing.sensitive(desk) if one.id == "words"]
    closing.take_away(desk, words)
    assert [one.id for one in closing.sensitive(desk)] == ["commitment"]
    assert answers(desk, "compris").answers == 1
    desk.undo()
    assert {one.id for one in closing.sensitive(desk)} == {"commitment", "words"}


def test_a_choice_written_in_words_by_a_script_is_found_again_on_its_sheet(desk):
    asked = next(one for one in desk.deck.feedback if one.choices)
    fields = {"question": asked.id, "value": asked.choices[1], "sheet": 1, "table": 0}
    desk.commit(Batch((Add("f", "feedback", fields),)))
    assert closing.sheet_of(desk, 1) == {asked.id: 2}


def test_notes_on_the_boards_may_be_taken_away_too(desk):
    desk.commit(Batch((Add("n", "note", {"table": 1, "x": 0, "y": 0, "text": "Demander à Zoé"}),)))
    (notes,) = closing.sensitive(desk)
    assert (notes.id, notes.records) == ("note", ("n",))
    closing.take_away(desk, [notes])
    assert closing.sensitive(desk) == []


@pytest.mark.parametrize(
    ("name", "after"),
    [("atelier", "atelier-2"), ("atelier-2", "atelier-3"), ("fresque-2026-11-22", "fresque-2026-11-22-2"),
     ("fresque-2026-11-22-2", "fresque-2026-11-22-3"), ("lycee-93100", "lycee-93100-2")],
)  # fmt: skip
def test_the_next_group_has_the_next_number(tmp_path, name, after):
    assert closing.next_path(tmp_path / f"{name}.fresque").stem == after


def test_no_session_is_overwritten_by_the_next_group(tmp_path):
    (tmp_path / "atelier-2.fresque").touch()
    assert closing.next_path(tmp_path / "atelier.fresque").stem == "atelier-3"


def test_the_next_group_has_the_same_deck_and_plan_and_an_empty_board(tmp_path):
    path = tmp_path / "atelier.fresque"
    Session.create(path, find_deck("boite-noire-ia"), SessionInfo(tables=3, place="Lyon", starts="09:00"), plan="")
    session = Session.open(path)
    Desk(session).commit(keep(fresh_id(), "keep", "Une phrase."))
    fresh = Session.open(closing.next_group(session, path))
    assert (fresh.deck, fresh.info.tables, fresh.info.place, fresh.history) == (session.deck, 3, "Lyon", [])
    assert (fresh.pictures, fresh.info.starts) == (session.pictures, "")
    session.close()
    fresh.close()


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    session = Session.in_memory(read_deck(find_deck("boite-noire-ia")))
    with pytest.raises(FresqueError):
        closing.next_group(session, tmp_path / "nowhere" / "atelier.fresque")


def test_a_photograph_of_a_table_is_among_those_attached(desk):
    desk.commit(Batch((Add("cliche", "photo", {"asset": 64 * "a", "caption": "Table 2", "table": 2}),)))
    assert [photo.caption for photo in closing.photos(desk)] == ["Table 2"]
