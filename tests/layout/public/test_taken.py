"""The walls of the last minutes: read from the back, inside the wall, page after page; every deck's questions fit."""

import pytest

from fresque.app.desk import Desk
from fresque.app.public_closing import questions
from fresque.app.session import Session
from fresque.core.public_closing import Asked, Asking, Taken
from fresque.core.public_debate import Round
from fresque.layout.public import size_of
from fresque.layout.public.stage import LEAST
from fresque.layout.public.taken import pages_of
from fresque.storage.decks import bundled, read_deck
from tests.layout.public.test_screens import WALLS, drawn, texts

SAID = tuple(f"La phrase que dit la personne assise à la place {n}, et qui tient sur deux lignes." for n in range(30))
LONG = "Une personne qui parle longtemps et dont on écrit tout ce qu’elle dit. " * 14
SCREENS = {
    "nothing": Taken((), ()),
    "one": Taken((SAID[0],), ()),
    "few": Taken(SAID[:3], SAID[3:5]),
    "many": Taken(SAID, SAID[:4]),
    "long": Taken((LONG,), (LONG, LONG)),
    "asked": Asked(tuple(Asking(said[:120], "scale", ("1 — pas du tout", "5 — tout à fait")) for said in SAID[:6])),
    "crowd": Round(61, 145, passed=(3,)),
}


@pytest.mark.parametrize("wall", WALLS)
@pytest.mark.parametrize("name", SCREENS)
def test_a_wall_of_the_end_is_large_and_whole(name, wall):
    w, h, _scale = size_of(*WALLS[wall])
    calls = list(texts(drawn(SCREENS[name], wall)))
    assert [words for _x, _y, words, size, _w in calls if size < LEAST - 0.01] == []
    assert [words for x, y, words, _size, wide in calls if x < 0 or x + wide > w + 0.5 or y > h - 8] == []


def test_the_last_sentence_is_on_the_page_shown_first_and_the_first_one_some_pages_back():
    said = " ".join(call[2] for call in texts(drawn(Taken(SAID, ()))))
    assert "place 29," in said
    assert "place 0," not in said
    first = " ".join(call[2] for call in texts(drawn(Taken(SAID, (), pages_of(Taken(SAID, ())) - 1))))
    assert "place 0," in first
    assert f"1\u00a0/\u00a0{pages_of(Taken(SAID, ()))}" in first


def test_a_seat_that_passed_is_a_hollow_dot_like_those_to_come():
    def hollow(screen):
        return sum(call.name == "path" and dict(call.options)["fill"] == "#FFFFFF" for call in drawn(screen))

    assert hollow(Round(5, 21)) == 16
    assert hollow(Round(5, 21, passed=(2, 3))) == 18
    assert hollow(Round(2, 21, passed=(3,), furthest=21)) == 1


@pytest.mark.parametrize("path", list(bundled()), ids=lambda path: path.parent.name)
@pytest.mark.parametrize("wall", WALLS)
def test_the_questions_of_each_deck_stand_on_one_wall(path, wall):
    asked = questions(Desk(Session.in_memory(read_deck(path))))
    h = size_of(*WALLS[wall])[1]
    assert asked is None or max(y for _x, y, _words, _size, _w in texts(drawn(asked, wall))) < h - 8
