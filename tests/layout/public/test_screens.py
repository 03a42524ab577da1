"""The public screens as drawn: large enough for the back of the room, inside the wall, readable, as approved."""

import math
import os
from dataclasses import replace
from pathlib import Path

import pytest

from fresque.core.deck import Phase
from fresque.core.public import (
    Countdown,
    Gallery,
    Instruction,
    Notion,
    Pattern,
    Pause,
    Plain,
    Programme,
    Question,
    Shown,
    Spotlight,
    Step,
    Table,
    Thanks,
    TimeOnly,
    Welcome,
    public_card,
    public_deck,
)
from fresque.core.public_axes import Axes
from fresque.layout import fonts
from fresque.layout.canvas import Recorder
from fresque.layout.palette import contrast
from fresque.layout.public import draw_screen, gallery_rooms, size_of, told
from fresque.layout.public.stage import DARK, DAY, LEAST, colour_of, digits, said_of
from fresque.layout.public.steps import whole_words
from fresque.storage.decks import bundled, read_deck
from tests.layout.faces import CONTROVERSY, DECK, RGPD, STEP
from tests.layout.test_card import shorthand

GOLDENS = Path(__file__).parent.parent.parent / "goldens" / "public"
PHASES = ("Accueil", "Les bases", "L’ouverture devient la règle", "Relier et titrer", "Débat", "Clôture")
WHEN = ("past", "now", "coming", "coming", "coming", "coming")
STEPS = tuple(Step(title, 10, f"14 h {n}5", when) for n, (title, when) in enumerate(zip(PHASES, WHEN, strict=True)))
LONG = "Une consigne qui prend toute la place qu’on lui donne et qu’il faut pourtant lire de loin. " * 6
AXES = Axes("Où vous situez-vous ?", ("Je découvre", "Je connais bien", "Cela m’inquiète", "Cela me plaît"))
SCREENS = {
    "welcome": Welcome("Fresque des données ouvertes", "Médiathèque, Nantes", "22 novembre", "13 h 52"),
    "welcome-starts": Welcome("Fresque des données ouvertes", "Médiathèque, Nantes", "22 novembre", "", "9 h 00"),
    "axes-hidden": AXES,
    "axes": replace(AXES, points=((0.2, 0.3), (0.7, 0.6))),
    "axes-both": replace(AXES, points=((0.8, 0.3),), before=((0.2, 0.7), (0.1, 0.9))),
    "notion": Notion("Métadonnées", "Des données qui décrivent les données : leur date, leur auteur.", 3, 12),
    "programme": Programme("Essai", STEPS, "16 h 00"),
    "programme-without-hours": Programme("Essai", tuple(replace(step, at="", when="coming") for step in STEPS * 3)),
    "instruction": Instruction("Les bases", "Lisez la phrase en gras, puis placez la carte.", Countdown(760, 1200)),
    "instruction-long": Instruction("Une phase au titre vraiment très long pour un mur" * 1, LONG, Countdown(30, 1200)),
    "time": TimeOnly("Placer les cartes", Countdown(4000, 4200)),
    "hour": TimeOnly(hour="14 h 32"),
    "question": Question(CONTROVERSY.question, Countdown(200, 600, held=True)),
    "pause": Pause("15 h 10", 563),
    "gallery": Gallery(tuple(Table(n, "Ouvrir pour mieux décider" if n != 2 else "", ()) for n in (1, 2, 3))),
    "gallery-21": Gallery(tuple(Table(n, "", ()) for n in range(1, 22))),
    "gallery-page": Gallery(tuple(Table(n, "Ouvrir la boîte", ()) for n in range(7, 13)), 2, 4),
    "thanks": Thanks("Ouvrir pour mieux décider", DECK.title, LONG, ("L’équipe fresque",), DECK.license),
    "recto": Spotlight(public_card(DECK, RGPD, False)),
    "verso": Spotlight(RGPD, "verso"),
    "verso-step": Spotlight(STEP, "verso"),
    "verso-controversy": Spotlight(CONTROVERSY, "verso"),
}
WALLS = {"wide": (1920, 1080), "old": (1024, 768), "tall": (1080, 1920)}


def drawn(screen, wall="wide", deck=DECK):
    canvas = Recorder()
    w, h, _scale = size_of(*WALLS[wall])
    draw_screen(canvas, Shown(public_deck(deck), screen), w, h, {})
    return canvas.calls


def texts(calls):
    """(x, baseline, words, size, width) of each line on the wall, whatever the frames it is drawn in."""
    frames = [(0.0, 0.0, 1.0)]
    for call in calls:
        x, y, scale = frames[-1]
        if call.name == "at":
            assert not dict(call.options)["angle"]
            frames.append((x + call.args[0] * scale, y + call.args[1] * scale, scale * dict(call.options)["scale"]))
        elif call.name == "clip":
            frames.append(frames[-1])
        elif call.name == "end":
            frames.pop()
        elif call.name == "text":
            said = dict(call.options)
            wide = fonts.width(call.args[2], said["weight"], said["size"]) * scale
            yield x + call.args[0] * scale, y + call.args[1] * scale, call.args[2], said["size"] * scale, wide


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_is_drawn_as_it_was_approved(name):
    shown = "\n".join(map(shorthand, drawn(SCREENS[name]))) + "\n"
    golden = GOLDENS / f"{name}.txt"
    if os.environ.get("FRESQUE_UPDATE_GOLDENS"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(shown, encoding="utf-8")
    assert shown == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("wall", WALLS)
@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_too_small_for_the_back_of_the_room(name, wall):
    assert {words: size for _x, _y, words, size, _w in texts(drawn(SCREENS[name], wall)) if size < LEAST - 0.01} == {}


def test_the_smallest_text_has_capitals_of_24_pixels_at_1080_lines():
    scale = size_of(1920, 1080)[2]
    assert fonts.cap_height("regular", LEAST) * scale >= 24


@pytest.mark.parametrize("wall", WALLS)
@pytest.mark.parametrize("name", SCREENS)
def test_nothing_leaves_the_wall(name, wall):
    w, h, _scale = size_of(*WALLS[wall])
    out = [
        words
        for x, y, words, size, wide in texts(drawn(SCREENS[name], wall))
        if x < 0 or x + wide > w + 0.5 or y - size < -0.2 * size or y > h - 0.15 * size
    ]
    assert out == []


@pytest.mark.parametrize("path", list(bundled()), ids=lambda path: path.parent.name)
def test_each_verso_of_a_deck_is_readable_in_the_spotlight(path):
    small, low = [], []
    for card in read_deck(path).cards:
        calls = list(texts(drawn(Spotlight(card, "verso"))))
        small += [card.id for _x, _y, _words, size, _w in calls if size < LEAST - 0.01]
        low += [card.id for _x, y, _words, _size, _w in calls if y > 900 - 15]
    assert (small, low) == ([], [])


@pytest.mark.parametrize("time", [Countdown(900, 1000), Countdown(150, 1000), Countdown(10, 1000), Countdown(-5, 1000)])
def test_the_clock_is_readable_whatever_its_colour(time):
    for scheme in (DAY, DARK):
        assert contrast(colour_of(time, scheme), scheme.ground) >= 4.5
        assert contrast(scheme.soft, scheme.ground) >= 4.5
        assert contrast(scheme.accent, scheme.ground) >= 4.5


def test_the_clock_says_in_words_what_its_colour_says():
    said = [said_of(Countdown(left, 1000)) for left in (900, 150, 10, -5)]
    assert said == ["", "bientôt fini", "derniers instants", "Temps écoulé"]
    assert said_of(Countdown(900, 1000, held=True)) == "en attente"
    assert [digits(seconds) for seconds in (760, 3760, -20)] == ["12:40", "1:02:40", "0:00"]


def test_digits_stay_where_they_are_from_one_second_to_the_next():
    found = [[t[0] for t in texts(drawn(TimeOnly(time=Countdown(left, 1200)))) if t[2] == ":"] for left in (711, 688)]
    assert found[0] == found[1]


@pytest.mark.parametrize("count", [1, 2, 3, 4, 7, 21])
@pytest.mark.parametrize("wall", WALLS)
def test_boards_of_the_gallery_lie_apart_and_inside(count, wall):
    w, h, _scale = size_of(*WALLS[wall])
    rooms = gallery_rooms(Gallery(tuple(Table(n, "", ()) for n in range(count))), w, h)
    assert all(r.x >= 0 and r.y >= 0 and r.right <= w and r.bottom <= h and r.w > 90 for r in rooms)
    assert not any(a.meets(b) for n, a in enumerate(rooms) for b in rooms[n + 1 :])


def test_a_plain_wall_is_one_colour_and_says_nothing():
    (call,) = drawn(Plain("black"))
    assert dict(call.options)["fill"] == "#000000"
    assert told(Shown(DECK, Plain("white"))) == ""


def test_the_pattern_goes_to_the_edges_and_names_its_screen():
    calls = drawn(Pattern("HDMI-1 · 1920 × 1080"), "old")
    assert {"HDMI-1 · 1920 × 1080", "Lisible au fond\u00a0?"} <= {words for _x, _y, words, _size, _w in texts(calls)}
    corners = [call.args[:2] for call in calls if call.name == "rect" and call.args[2:4] == (90, 90)]
    assert sorted(corners) == [(0.0, 0.0), (0.0, 1110), (1510, 0.0), (1510, 1110)]


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_can_be_heard(name):
    assert told(Shown(public_deck(DECK), SCREENS[name]))


def test_screens_speak_the_language_of_their_deck():
    canvas = Recorder()
    english = replace(public_deck(DECK), language="en")
    draw_screen(canvas, Shown(english, SCREENS["pause"]), 1600, 900, {})
    assert "We start again at" in [call.args[2] for call in canvas.calls if call.name == "text"]


def test_the_wall_keeps_the_shape_of_the_screen():
    for w, h in WALLS.values():
        wide, high, scale = size_of(w, h)
        assert math.isclose(wide * scale, w)
        assert math.isclose(high * scale, h)
        assert min(wide / 1600, high / 900) == pytest.approx(1)


def test_a_phase_without_words_still_names_itself():
    phase = Phase("p", "Accueil", 5)
    calls = drawn(Instruction(phase.title, phase.public))
    assert [words for _x, _y, words, _size, _w in texts(calls)] == ["Accueil"]


@pytest.mark.parametrize("wall", [(1024, 768), (1920, 1080)])
@pytest.mark.parametrize("count", range(1, 7))
def test_the_steps_under_a_board_of_the_gallery_touch_no_other_board(count, wall):
    w, h, _ = size_of(*wall)
    rooms = gallery_rooms(Gallery(tuple(Table(n, "", (), ("Puiser",) * 6) for n in range(count))), w, h)
    feet = [room.bottom + 20 + 3 * 46 for room in rooms]
    assert max(feet) <= h
    assert all(
        other.y - 44 >= foot for room, foot in zip(rooms, feet, strict=True) for other in rooms if other.y > room.y
    )


@pytest.mark.parametrize(("least", "words"), [(10, "Ouvrir la boîte"), (24, "Ouvrir"), (60, "")])
def test_a_step_seen_from_afar_is_named_by_whole_words_or_not_at_all(least, words):
    assert whole_words("Ouvrir la boîte", least) == words
