"""The story as a file: a GIF that plays, pictures with their page, whole or not at all."""

import pytest
from PIL import Image, ImageChops, ImageColor

from fresque.app import replay_export
from fresque.app.draw_board import board_drawing, write_board
from fresque.app.replay import Replay
from fresque.app.replay_export import Story, chosen, shots, story, write_story
from fresque.app.replay_film import FOOT, Film
from fresque.core.batch import Batch, Set, Undo
from fresque.core.errors import FresqueError
from fresque.core.order import between
from fresque.core.records import Link
from fresque.layout.meanings import LOOKS
from fresque.storage.atomic import abandoned
from tests.app.test_replay import DECK, Table

PAPER, CAUSES = (250, 247, 242), (180, 71, 15)


@pytest.fixture
def table():
    made = Table().adds("p", "phase", 0, phase="accueil").card("charbon").card("co2", 400, 60)
    made.adds("p2", "phase", 0, phase="jeu").link("charbon", "co2", "en brûlant").card("fonte", 400, 300)
    return made.moves("fonte", 0, 300).does(Batch((Set("co2-1", {"face": "verso"}),))).does(Undo(8))


def told(table, **options):
    return story(table.session, width=480, **options)


def frames(path):
    with Image.open(path) as gif:
        for n in range(gif.n_frames):
            gif.seek(n)
            yield gif.convert("RGB"), gif.info["duration"]


def test_a_gif_plays_every_gesture_for_as_long_as_asked(table, tmp_path):
    write_story(told(table, seconds=10), tmp_path / "histoire.gif")
    shown = list(frames(tmp_path / "histoire.gif"))
    assert len(shown) == len(Replay(DECK, table.session.history)) + 1
    assert sum(duration for _image, duration in shown) == pytest.approx(13_800, abs=20)


def test_each_picture_of_a_gif_is_the_board_of_its_moment(table, tmp_path):
    write_story(told(table), tmp_path / "histoire.gif")
    replay = Replay(DECK, table.session.history)
    film = Film(replay, {}, range(len(replay) + 1), 480)
    for n, (image, _duration) in enumerate(frames(tmp_path / "histoire.gif")):
        difference = ImageChops.difference(image, film.picture(n))
        assert max(high for _low, high in difference.getextrema()) < 60, n
        assert image.getpixel((2, 2)) == PAPER
    film.close()


def test_the_legend_of_the_links_comes_under_the_board_once_they_mean_something(table):
    link = next(r for r in table.session.board.records(1) if isinstance(r, Link))
    table.does(Batch((Set(link.id, {"meaning": "cause"}),)))
    replay = Replay(DECK, table.session.history)
    film = Film(replay, {}, (0, len(replay)), 640)
    high = film.size[1] - 2 * round(640 * FOOT)
    before, after = (film.picture(n).crop((0, high, 640, high + round(640 * FOOT) - 2)) for n in (0, 1))
    assert len(before.getcolors(9999)) == 1
    assert ImageColor.getrgb(LOOKS["cause"].color) in {color for _count, color in after.getcolors(9999)}
    film.close()


def test_only_what_changed_is_drawn_again_and_it_is_enough(table):
    replay = Replay(DECK, table.session.history)
    film = Film(replay, {}, range(len(replay) + 1), 640)
    for n, (image, part) in enumerate(film.frames()):
        assert ImageChops.difference(image, film.picture(n)).getbbox() is None
        assert n == 0 or (part[2] - part[0]) * (part[3] - part[1]) < image.width * image.height
    film.close()


def test_a_card_brought_above_another_is_drawn_again():
    table = Table().card("charbon").card("co2", 60, 40)
    table.does(Batch((Set("charbon-1", {"z": between(table.session.board.get("co2-1").z, None)}),)))
    film = Film(table.story(), {}, [2, 3], 480)
    first, last = film.picture(0), film.picture(1)
    (*_, (image, part)) = film.frames()
    assert part is not None
    assert ImageChops.difference(first, last).getbbox() is not None
    assert ImageChops.difference(image, last).getbbox() is None
    film.close()


def test_the_last_picture_is_the_board_as_it_is_saved(table, tmp_path):
    write_board(board_drawing(table.session, width=740), tmp_path / "plateau.png")
    write_story(told(table, stills=1), tmp_path / "images")
    with Image.open(tmp_path / "images" / "001.png") as last, Image.open(tmp_path / "plateau.png") as board:
        colours = [{colour for _n, colour in image.convert("RGB").getcolors(1 << 20)} for image in (last, board)]
    assert {CAUSES, PAPER} <= colours[0] & colours[1]


def test_pictures_of_each_chapter_come_with_a_page_that_shows_them(table, tmp_path):
    write_story(told(table), tmp_path / "images")
    page = (tmp_path / "images" / "index.html").read_text(encoding="utf-8")
    assert sorted(path.name for path in (tmp_path / "images").iterdir()) == ["001.png", "002.png", "index.html"]
    assert [words in page for words in ("Accueil · 2 cartes · 0 lien", "Le jeu · 3 cartes · 1 lien")] == [True, True]
    assert ("SECRET" in page, "CC0-1.0" in page) == (False, True)


def test_a_number_of_pictures_is_spread_over_the_story(table):
    replay = Replay(DECK, table.session.history)
    assert chosen(replay, 3)[-1] == len(replay)
    assert 1 <= len(chosen(replay, 3)) <= 3
    assert chosen(replay, 500) == list(range(1, len(replay) + 1))


def test_a_long_story_is_told_in_a_few_hundred_pictures():
    table = Table().card("charbon")
    for n in range(900):
        table.moves("charbon", n + 1, 0)
    moments, times = shots(table.story(), 60)
    assert len(moments) == len(times) <= replay_export.FRAMES
    assert (moments[0], moments[-1]) == (0, 901)
    assert sum(times) == pytest.approx(63_800, abs=20)


def test_a_card_thrown_as_far_as_can_be_does_not_break_the_story(tmp_path):
    write_story(told(Table().card("charbon").card("co2", 1e6, -1e6).link("charbon", "co2")), tmp_path / "loin.gif")
    assert len(list(frames(tmp_path / "loin.gif"))) == 4


def test_reasons_too_small_to_be_read_are_left_out_as_on_the_wall():
    story = Table().card("charbon").card("co2", 400).link("charbon", "co2", "en brûlant").story()
    near, far = (Film(story, {}, [3], width) for width in (1200, 200))
    assert near.drawings == far.drawings + 1
    for film in (near, far):
        film.close()


def test_one_gesture_makes_a_story(tmp_path):
    write_story(told(Table().card("charbon")), tmp_path / "un.gif")
    assert len(list(frames(tmp_path / "un.gif"))) == 2


def test_a_heavy_gif_is_made_narrower(table, tmp_path, monkeypatch):
    monkeypatch.setattr(replay_export, "HEAVIEST", 20_000)
    write_story(Story(Replay(DECK, table.session.history), width=1600), tmp_path / "lourd.gif")
    with Image.open(tmp_path / "lourd.gif") as gif:
        assert replay_export.NARROWEST <= gif.width < 1600


def test_a_table_without_a_gesture_is_refused_with_a_sentence(tmp_path):
    with pytest.raises(FresqueError, match="Rien n’a été posé sur la table 2"):
        write_story(story(Table().card("charbon").session, 2), tmp_path / "vide.gif")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"width": 9}, "160 à 4096"),
        ({"seconds": 1}, "5 à 600"),
        ({"stills": 900}, "1 à 500"),
        ({"table": 3}, "table 3"),
    ],
)
def test_wrong_measures_are_refused_with_what_is_right(table, wrong, says):
    with pytest.raises(FresqueError, match=says):
        story(table.session, **wrong)


@pytest.mark.parametrize("name", ["histoire.gif", "images"])
def test_a_cancelled_story_leaves_nothing(table, tmp_path, name):
    asked = iter([False, False, True, True, True])
    token = abandoned.set(lambda: next(asked))
    with pytest.raises(FresqueError, match="Annulé"):
        write_story(told(table), tmp_path / name)
    abandoned.reset(token)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_in_it_is_left_alone(table, tmp_path):
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "photo.png").write_bytes(b"mine")
    with pytest.raises(FresqueError, match="existe déjà"):
        write_story(told(table), tmp_path / "images")
    assert [path.name for path in tmp_path.rglob("*")] == ["images", "photo.png"]


@pytest.mark.parametrize("name", ["absent/histoire.gif", "absent/images"])
def test_a_place_that_cannot_be_written_is_said(table, tmp_path, name):
    with pytest.raises(FresqueError, match="n’existe pas"):
        write_story(told(table), tmp_path / name)


def test_a_name_that_is_no_picture_is_refused(table, tmp_path):
    with pytest.raises(FresqueError, match=r"Terminez son nom par \.gif"):
        write_story(told(table), tmp_path / "histoire.mp4")


def test_progress_is_counted(table, tmp_path):
    steps = []
    write_story(told(table), tmp_path / "histoire.gif", lambda done, count: steps.append((done, count)))
    assert steps == [(n, 8) for n in range(8)]
