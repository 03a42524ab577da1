"""The screens of a debate as drawn: readable from the back, inside the wall, the shift told without its colour."""

import pytest

from fresque.core.public import Shown, public_deck
from fresque.core.public_debate import Hands, Places
from fresque.layout.public import told
from fresque.layout.public.stage import LEAST
from tests.layout.faces import DECK
from tests.layout.public.test_screens import WALLS, drawn, size_of, texts
from tests.shots_debate import AXIS, DEBATE_SCREENS, QUESTION

LONG = ("Une réponse vraiment longue, de celles que personne ne lit jusqu’au bout dans une salle",) * 9


def words(screen, wall="wide"):
    return [found[2] for found in texts(drawn(screen, wall))]


@pytest.mark.parametrize("wall", WALLS)
@pytest.mark.parametrize("name", DEBATE_SCREENS)
def test_a_screen_of_the_debate_is_read_from_the_back_and_stays_on_the_wall(name, wall):
    w, h, _scale = size_of(*WALLS[wall])
    lines = list(texts(drawn(DEBATE_SCREENS[name], wall)))
    assert [words for _x, _y, words, size, _wide in lines if size < LEAST - 0.01] == []
    assert [words for x, y, words, size, wide in lines if x < 0 or x + wide > w + 0.5 or not size * 0.7 <= y < h] == []


def test_nothing_of_hidden_positions_is_drawn():
    hidden = Places(QUESTION, AXIS, "Avant", taken=True)
    assert not any(char.isdigit() for said in words(hidden) for char in said)


def test_a_shift_is_told_by_its_sign_and_the_means():
    screen = Places(QUESTION, AXIS, "Après", (2, 5, 3, 8, 3), "Avant", (4, 7, 3, 5, 2))
    assert [said for said in words(screen) if said[0] in "−+="] == ["−2", "−2", "=", "+3", "+1"]
    assert "moyenne 2,7 → 3,2 sur 5" in words(screen)[-1]


def test_nobody_at_a_place_is_drawn_as_nobody():
    circles = [call for call in drawn(Places(QUESTION, AXIS, "Avant", (0, 0, 1, 0, 0))) if call.name == "path"]
    assert len(circles) == len(AXIS) + 1


def test_nine_long_answers_still_fit_the_wall():
    lowest = max(y for _x, y, _words, _size, _wide in texts(drawn(Hands("Pourquoi ?", LONG, (9,) * 9))))
    assert lowest < 900


@pytest.mark.parametrize("name", DEBATE_SCREENS)
def test_a_screen_of_the_debate_can_be_heard(name):
    assert told(Shown(public_deck(DECK), DEBATE_SCREENS[name]))


def test_whoever_hears_the_wall_hears_the_counts_only_once_revealed():
    hidden, shown = (told(Shown(public_deck(DECK), DEBATE_SCREENS[name])) for name in ("places-hidden", "places"))
    assert "7" not in hidden
    assert "Plutôt pas d’accord\u00a0: 7" in shown
