"""Frames: held by their edge, they take along what lies in them; corners are pulled, those of other things too."""

from fresque.app.actions import BY_ID
from fresque.app.tools.resize import grip_at
from fresque.app.tools.tool import Pointer
from fresque.core.records import Frame
from fresque.layout.board import box
from tests.app.hand import Hand
from tests.app.test_actions import Window


def framed():
    hand = Hand(charbon=(0, 0), co2=(600, 0))
    return hand.add("cadre", "frame", x=0, y=0, w=400, h=300, title="Demain")


def frame(hand):
    return hand.all(Frame)[0]


def test_a_frame_is_drawn_from_corner_to_corner_in_one_gesture():
    hand = Hand().takes("frame").press(500, 400).move(100, 150)
    assert (hand.desk.preview.made.w, hand.desk.preview.made.h) == (400, 250)
    hand.release(100, 150).is_in("select.idle").wrote(1).has(frame(hand).id)
    assert (frame(hand).x, frame(hand).y, frame(hand).w, frame(hand).h) == (300, 275, 400, 250)


def test_a_click_drops_a_frame_with_room_for_some_cards():
    hand = Hand().takes("frame").click(50, 60)
    assert (frame(hand).x, frame(hand).y, frame(hand).w) == (50, 60, 480)


def test_escape_drops_the_frame_in_progress():
    Hand().takes("frame").press(0, 0).move(200, 200).escape().is_in("frame.frametool").wrote(0)


def test_the_inside_of_a_frame_is_the_board_its_edge_and_its_head_are_the_frame():
    hand = framed()
    assert [hand.desk.hit(x, y) for x, y in ((150, 100), (-198, 100), (0, -140), (0, 0))] == [
        "", "cadre", "cadre", "charbon",
    ]  # fmt: skip


def test_a_frame_takes_along_what_lies_in_it():
    hand = framed().press(0, -140, on="cadre").move(0, 360).sees(charbon=(0, 500), cadre=(0, 500), co2=(600, 0))
    hand.release(0, 360).sees(charbon=(0, 500), cadre=(0, 500), co2=(600, 0)).wrote(4)


def test_a_frame_goes_alone_with_alt():
    hand = framed().press(0, -140).move(0, 360, alt=True).release(0, 360, alt=True)
    hand.sees(charbon=(0, 0), cadre=(0, 500))


def test_a_frame_takes_along_what_lies_in_it_by_keyboard():
    hand = framed()
    hand.desk.select(("cadre",))
    BY_ID["board.far_down"].run(hand.desk, Window())
    hand.sees(charbon=(0, 50), cadre=(0, 50))


def test_a_locked_frame_stays():
    hand = Hand(charbon=(0, 0)).add("cadre", "frame", x=0, y=0, w=400, h=300, locked=True)
    hand.drag((0, -140), (0, 360)).sees(charbon=(0, 0), cadre=(0, 0))


def test_a_box_inside_a_frame_takes_the_cards_and_not_the_frame():
    framed().drag((-150, -100), (150, 100)).has("charbon")


def test_a_key_frames_the_selection_and_asks_for_a_title():
    hand, window = Hand(charbon=(0, 0), co2=(300, 0)), Window()
    hand.desk.select(("charbon", "co2"))
    BY_ID["board.frame"].run(hand.desk, window)
    assert window.asked == [("edit_new", frame(hand).id)]
    area = box(frame(hand))
    assert max(area.x + 74, 374 - area.right, area.y + 52 + 26, 52 - area.bottom) < 0


def test_a_corner_is_pulled_and_the_opposite_one_stays():
    hand = framed()
    hand.desk.select(("cadre",))
    hand.press(200, 150).is_in("select.resizing").move(260, 100)
    assert (hand.desk.preview.made.w, hand.desk.preview.made.h) == (460, 250)
    hand.release(260, 100).wrote(4).is_in("select.idle")
    area = box(frame(hand))
    assert (area.x, area.y, area.right, area.bottom) == (-200, -150, 260, 100)
    hand.sees(charbon=(0, 0))


def test_escape_leaves_the_size_as_it_was():
    hand = framed()
    hand.desk.select(("cadre",))
    hand.press(200, 150).move(300, 300).escape().release(300, 300).wrote(3)


def test_a_picture_keeps_its_shape_and_nothing_becomes_too_small():
    hand = Hand().add("photo", "picture", x=0, y=0, w=160, h=80, asset=64 * "0").add("mot", "note", x=500, y=0)
    hand.desk.select(("photo",))
    hand.drag((80, 40), (160, 40))
    assert (hand.board.get("photo").w, hand.board.get("photo").h) == (240, 120)
    hand.desk.select(("mot",))
    hand.drag((538, 38), (400, -300))
    assert (hand.board.get("mot").w, hand.board.get("mot").h) == (30, 30)


def test_only_one_thing_that_is_not_locked_may_be_pulled():
    hand = framed().add("fixe", "note", x=900, y=0, locked=True)
    for chosen in (("cadre", "charbon"), ("fixe",), ("charbon",)):
        hand.desk.select(chosen)
        assert grip_at(hand.desk, Pointer(200, 150)) == grip_at(hand.desk, Pointer(938, 38)) == ""


def test_keys_enlarge_and_shrink_around_the_middle():
    hand = framed()
    hand.desk.select(("cadre",))
    BY_ID["board.larger"].run(hand.desk, Window())
    assert (frame(hand).w, frame(hand).x) == (480, 0)
    BY_ID["board.smaller"].run(hand.desk, Window())
    assert frame(hand).w == 400
