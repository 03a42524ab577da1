"""The choices beside what is in hand: what they offer, what they change, and their names."""

from fresque.app.actions import BY_ID
from fresque.app.choices import choices
from fresque.app.kit import PAPERS as NAMES
from fresque.core.records import Note, Stroke
from fresque.layout.note import PAPERS
from fresque.layout.palette import INK, contrast
from tests.app.hand import Hand
from tests.app.test_actions import Window


def offered(hand):
    return [choice.name for choice in choices(hand.desk)]


def choose(hand, name):
    next(choice for choice in choices(hand.desk) if choice.name == name).run(hand.desk)
    return hand


def test_nothing_is_offered_for_cards_nor_when_nothing_is_chosen():
    hand = Hand(charbon=(0, 0))
    assert offered(hand) == []
    hand.desk.select(("charbon",))
    assert offered(hand) == []


def test_the_pen_offers_inks_widths_and_the_eraser():
    hand = choose(choose(Hand().takes("pen"), "Vermillon"), "Trait épais")
    assert [c.name for c in choices(hand.desk) if c.chosen] == ["Vermillon", "Trait épais"]
    hand.through((0, 0), (50, 0))
    assert (hand.all(Stroke)[0].color, hand.all(Stroke)[0].width) == ("#B4470F", 10.0)
    choose(choose(hand, "Effacer des traits").is_in("eraser.erasertool"), "Bleu").is_in("pen.pentool")


def test_the_notes_chosen_take_a_paper_all_in_one_gesture():
    hand = Hand().add("a", "note", x=0, y=0).add("b", "note", x=200, y=0, color="pink")
    hand.desk.select(("a", "b"))
    choose(hand, "Papier rose").wrote(3)
    assert {note.color for note in hand.all(Note)} == {"pink"}


def test_the_strokes_chosen_take_an_ink():
    hand = Hand().add("s", "stroke", x=0, y=0, points=[0, 0, 9, 9])
    hand.desk.select(("s",))
    assert hand.all(Stroke)[0].color == "#1E2430"
    assert choose(hand, "Vert").all(Stroke)[0].color == "#1B7A4B"


def test_a_stamp_chosen_becomes_another_one():
    hand = Hand().takes("stamp").click(0, 0).escape()
    (stamp,) = hand.desk.records()
    hand.desk.select((stamp.id,))
    choose(hand, "Tampon étoile").is_in("select.idle")
    assert hand.board.get(stamp.id).kind == "star"


def test_a_key_goes_through_the_inks_of_the_pen_and_its_widths():
    hand = Hand().takes("pen")
    for _press in range(5):
        BY_ID["board.color"].run(hand.desk, Window())
    assert (hand.desk.kit.color, hand.board.seq) == ("#1E2430", 0)
    BY_ID["pen.width"].run(hand.desk, Window())
    assert hand.desk.kit.width == 10.0


def test_a_read_only_desk_offers_nothing():
    hand = Hand().add("a", "note", x=0, y=0)
    hand.desk.select(("a",))
    hand.session.read_only = True
    assert offered(hand) == []


def test_the_words_of_a_note_are_readable_on_each_paper_and_each_has_a_name():
    assert min(contrast(INK, paper) for paper in PAPERS.values()) >= 7
    assert set(NAMES) == set(PAPERS)
