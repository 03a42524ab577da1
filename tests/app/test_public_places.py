"""Which screen goes to the room: the one remembered, never the facilitator's own when there is another."""

from fresque.app.public_places import Arrangement, Place, arranged, exchanged, rearranged

LAPTOP = Place("eDP-1", "", 0, 0, 1360, 860)
PROJECTOR = Place("HDMI-1", "EPSON", 1360, 0, 1920, 1080)
THIRD = Place("DP-2", "", 3280, 0, 1280, 720)


def test_the_room_gets_the_screen_the_facilitator_is_not_on():
    assert arranged([LAPTOP, PROJECTOR], LAPTOP).public == PROJECTOR
    assert arranged([LAPTOP, PROJECTOR], PROJECTOR).public == LAPTOP


def test_the_screen_remembered_is_taken_again_wherever_it_now_is():
    moved = Place("HDMI-1", "EPSON", -1920, 0, 1920, 1080)
    assert arranged([LAPTOP, THIRD, moved], LAPTOP, PROJECTOR.key).public == moved


def test_the_facilitator_leaves_the_screen_that_is_remembered_as_the_room_s():
    found = arranged([LAPTOP, PROJECTOR], PROJECTOR, PROJECTOR.key)
    assert (found.public, found.private, found.alone) == (PROJECTOR, LAPTOP, False)


def test_with_one_screen_the_two_windows_take_turns():
    found = arranged([LAPTOP], LAPTOP, PROJECTOR.key)
    assert (found.public, found.private, found.alone) == (LAPTOP, LAPTOP, True)
    assert exchanged([LAPTOP], found) == found


def test_exchanging_twice_comes_back():
    places = [LAPTOP, PROJECTOR]
    there = arranged(places, LAPTOP)
    swapped = exchanged(places, there)
    assert (swapped.public, swapped.private) == (LAPTOP, PROJECTOR)
    assert exchanged(places, swapped) == there


def test_the_room_s_screen_stays_the_room_s_when_it_is_the_only_one_left():
    there = arranged([LAPTOP, PROJECTOR], LAPTOP)
    assert rearranged([PROJECTOR], there, LAPTOP) == Arrangement(PROJECTOR, PROJECTOR, alone=True)
    assert rearranged([LAPTOP], there, LAPTOP) is None


def test_two_windows_on_one_screen_are_parted_as_soon_as_there_are_two_screens():
    there = arranged([LAPTOP, PROJECTOR], LAPTOP)
    assert rearranged([LAPTOP, PROJECTOR], there, PROJECTOR) == there
    alone = Arrangement(PROJECTOR, PROJECTOR, alone=True)
    assert rearranged([LAPTOP, PROJECTOR], alone, PROJECTOR, PROJECTOR.key) == there


def test_nothing_moves_while_each_window_has_its_screen():
    there = arranged([LAPTOP, PROJECTOR], LAPTOP)
    assert rearranged([LAPTOP, PROJECTOR, THIRD], there, LAPTOP) == there
    assert rearranged([LAPTOP, PROJECTOR, THIRD], there, THIRD).public == PROJECTOR
