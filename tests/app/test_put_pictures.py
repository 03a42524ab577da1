"""Pictures put on the board: about as large as a card, in one gesture, their bytes in the session before it."""

import io
import sqlite3
from functools import partial

import pytest
from PIL import Image

from fresque.app.draw_board import board_drawing, write_board
from fresque.app.put_pictures import put_pictures, size_of
from fresque.app.session import Session
from fresque.core.records import Picture
from fresque.storage.entries import Asset, Row
from fresque.storage.journal import Journal
from fresque.storage.photographs import Photograph, photograph_of
from fresque.storage.session_file import SessionFile
from tests.app.hand import CLIMATE, Hand


def photo(color="#C81E1E", w=300, h=200):
    stored = io.BytesIO()
    Image.new("RGB", (w, h), color).save(stored, "PNG")
    return photograph_of(stored.getvalue(), "photo.png")


def put(hand, *photos, at=(0.0, 0.0)):
    return put_pictures(hand.desk, photos, 1, at, lambda asset, data: None)


def test_a_picture_is_about_as_large_as_a_card_and_keeps_its_shape():
    hand = Hand()
    (made,) = put(hand, photo(), at=(40.0, 30.0))
    picture = hand.board.get(made)
    assert (picture.x, picture.y, round(picture.w / picture.h, 2)) == (40, 30, 1.5)
    assert picture.w * picture.h == pytest.approx(148 * 105, rel=0.02)
    hand.has(made).wrote(1)


def test_several_pictures_are_one_gesture_side_by_side():
    hand = Hand()
    made = put(hand, photo(), photo("#1E1EC8", 200, 300))
    left, right = (hand.board.get(i) for i in made)
    assert right.x - left.x == pytest.approx((left.w + right.w) / 2 + 12, abs=0.1)
    hand.wrote(1).desk.undo()
    assert hand.all(Picture) == []


def test_a_strip_does_not_cross_the_whole_board():
    long, high = size_of(Photograph(b"", 9000, 100)), size_of(Photograph(b"", 100, 9000))
    assert max(*long, *high) < 6000
    assert (round(long[0] / long[1]), round(high[1] / high[0])) == (90, 90)


def test_nothing_is_kept_of_a_picture_that_may_not_be_put():
    hand = Hand()
    hand.session.read_only = True
    assert put(hand, photo()) == ()
    assert not [key for key in hand.session.pictures if len(key) == 64]


def test_the_same_picture_twice_is_kept_once():
    hand = Hand()
    put(hand, photo(), photo())
    assert len({picture.asset for picture in hand.all(Picture)}) == 1


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_a_picture_is_on_every_drawing_of_the_board(tmp_path, suffix):
    hand = Hand()
    put(hand, photo())
    bare = tmp_path / f"nu.{suffix}"
    write_board(board_drawing(Hand().session), bare)
    path = tmp_path / f"plateau.{suffix}"
    write_board(board_drawing(hand.session), path)
    content = path.read_bytes()
    if suffix == "png":
        with Image.open(path) as seen:
            assert seen.convert("RGB").getpixel((seen.width // 2, seen.height // 2)) == (200, 30, 30)
    else:
        assert (b"/Image" if suffix == "pdf" else b"<image") in content
        assert (b"/Subtype /Image" if suffix == "pdf" else b"<image") not in bare.read_bytes()


def test_a_picture_is_there_when_the_session_is_opened_again(tmp_path):
    path = tmp_path / "s.fresque"
    Session.create(path, CLIMATE)
    hand = Hand()
    hand.session = Session.open(path)
    hand.desk.session = hand.session
    put(hand, photo())
    hand.session.close()
    again = Session.open(path)
    (picture,) = again.board.records(1)
    assert again.pictures[picture.asset] == photo().data
    again.close()


def test_on_a_full_disk_the_picture_and_its_gesture_wait_together_then_are_written(tmp_path):
    path, refusing, order = tmp_path / "s.fresque", [True], []
    Session.create(path, CLIMATE)

    class Full(SessionFile):
        def append(self, entries):
            entries = list(entries)
            if refusing and entries:
                error = sqlite3.OperationalError("database or disk is full")
                error.sqlite_errorcode = sqlite3.SQLITE_FULL
                raise error
            order.extend(type(entry) for entry in entries)
            super().append(entries)

    session = Session.open(path)
    session.journal.close()
    session.journal = Journal(path, retry=0.02, hold=partial(Full))
    hand = Hand()
    hand.session = hand.desk.session = session
    put(hand, photo())
    assert not session.journal.flush(timeout=0.2)
    refusing.clear()
    assert session.journal.flush()
    assert order == [Asset, Row]
    session.close()
