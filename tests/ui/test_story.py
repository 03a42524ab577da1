"""The story of a table over the window: it plays, steps, closes, and the board is as it was."""

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from fresque.core.batch import Batch, Set
from fresque.layout.card_marks import DISPUTE
from fresque.ui.replay import StoryCover
from tests.ui.driver import LEFT, NONE, seen

ROW = {"charbon": (0, 0), "velo": (400, 0), "fonte": (400, 300)}
CAUSES, GREEN = "#B4470F", "#1B7A4B"
WAIT = 60_000


def told(facilitator, **places):
    """The story of these cards, opened at its end."""
    hand = facilitator.begins(**(places or ROW)).keys("Ctrl+H")
    return hand, hand.page.findChild(StoryCover)


def shows(cover, color):
    """Whether a colour is seen on the stage."""
    image = cover.stage.grab().toImage()
    spots = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return any(image.pixelColor(x, y).name().upper() == color for x, y in spots)


def test_it_opens_on_the_board_as_it_is(facilitator):
    _hand, story = told(facilitator)
    assert (story.isVisible(), story.timeline.value(), story.playing) == (True, 3, False)
    assert (shows(story, CAUSES), shows(story, GREEN)) == (True, True)


def test_arrows_step_through_the_gestures_and_the_stage_follows(facilitator):
    hand, story = told(facilitator)
    hand.keys("Left", "Left")
    assert (story.timeline.value(), shows(story, GREEN)) == (1, False)
    assert story.words.text() == "Posé sur le plateau\u00a0: Le charbon"
    hand.keys("Home")
    assert (story.timeline.value(), shows(story, CAUSES)) == (0, False)
    hand.keys("Right", "Right")
    assert (story.timeline.value(), shows(story, GREEN)) == (2, True)


def test_a_dispute_is_seen_whole_around_its_cards(facilitator):
    hand = facilitator.begins()
    for n, reason in enumerate(("Une cause", "Un effet")):
        hand.adds(f"place{n}", "card", card="co2", x=400 * n, y=0, dispute="d", reason=reason)
    hand.keys("Ctrl+H")
    stage = hand.page.findChild(StoryCover).stage
    image = stage.grab().toImage()
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    marks = [(x, y) for x, y in spots if image.pixelColor(x, y).name().upper() == DISPUTE]
    assert len(marks) > image.width()


def test_a_table_without_a_chapter_has_a_story_too(facilitator):
    """Nothing was dealt to it and no phase has begun."""
    hand = facilitator.begins(tables=2)
    hand.adds("seule", "card", card="charbon", x=0, y=0, table=2)
    hand.desk.turn_to(2)
    hand.keys("Ctrl+H")
    cover = hand.page.findChild(StoryCover)
    cover.timeline.grab()
    assert shows(cover, CAUSES)


def test_space_plays_from_the_start_and_stops_at_the_end(facilitator):
    hand, story = told(facilitator)
    hand.keys("Space")
    assert (story.playing, story.timeline.value()) == (True, 0)
    story.advance(3.5)
    assert (story.playing, story.timeline.value()) == (True, 1)
    story.advance(60)
    assert (story.playing, story.timeline.value()) == (False, 3)


def test_it_plays_by_itself(facilitator, qtbot):
    hand, story = told(facilitator)
    hand.keys("Space")
    qtbot.waitUntil(lambda: story.timeline.value() == 1, timeout=WAIT)
    hand.keys("Space")
    assert not story.playing


def test_the_speed_says_how_long_the_whole_takes(facilitator):
    hand = facilitator.begins()
    for n in range(40):
        hand.adds(f"n{n}", "note", text=str(n), x=n * 80, y=0)
    story = hand.keys("Ctrl+H").page.findChild(StoryCover)
    story.choose_speed(30)
    hand.keys("Space")
    story.advance(15.1)
    assert 18 <= story.timeline.value() <= 22


def test_chapters_are_gone_through_with_page_keys(facilitator):
    hand = facilitator.begins(charbon=(0, 0))
    hand.adds("p", "phase", table=0, phase="jeu")
    hand.adds("co2", "card", card="co2", x=400, y=0)
    hand.adds("fonte", "card", card="fonte", x=400, y=300)
    story = hand.keys("Ctrl+H").page.findChild(StoryCover)
    stops = []
    for key in ("PgUp", "PgUp", "PgUp", "PgDown", "PgDown"):
        stops.append(hand.keys(key) and story.timeline.value())
    assert stops == [1, 0, 0, 1, 3]


def test_a_click_on_the_line_goes_there(facilitator):
    _hand, story = told(facilitator)
    QTest.mouseClick(story.timeline, LEFT, NONE, QPoint(round(story.timeline.x_of(2)), 42))
    assert story.timeline.value() == 2
    QTest.mouseClick(story.timeline, LEFT, NONE, QPoint(2, 42))
    assert story.timeline.value() == 0


def test_nothing_jumps_all_moments_share_one_view(facilitator):
    hand = facilitator.begins(charbon=(0, 0), co2=(2000, 900))
    hand.session.commit(Batch((Set("co2", {"x": 300.0, "y": 0.0}),)))
    story = hand.keys("Ctrl+H").page.findChild(StoryCover)
    spot = QPoint(60, 60)
    colours = set()
    for moment in (1, 2, 3):
        story.timeline.setValue(moment)
        colours.add(story.stage.grab().toImage().pixelColor(spot).name())
    assert len(colours) == 1


def test_escape_gives_the_board_back_untouched(facilitator):
    hand = facilitator.begins(**ROW).keys("Tab")
    before, gestures, chosen = seen(hand.desk), hand.seq, hand.chosen()
    story = hand.keys("Ctrl+H").page.findChild(StoryCover)
    hand.keys("Space", "Left", "Ctrl+Z", "Del", "Escape")
    assert not story.isVisible()
    assert (seen(hand.desk), hand.seq, hand.chosen()) == (before, gestures, chosen)
    assert hand.focus is hand.view


def test_a_button_that_has_the_keyboard_lets_no_action_through(facilitator):
    hand, story = told(facilitator)
    gestures = hand.seq
    story.play.setFocus()
    hand.keys("Left", "Ctrl+Z", "N", "Escape")
    assert (hand.seq, hand.desk.tool.name, story.isVisible()) == (gestures, "select", False)


def test_a_read_only_copy_has_its_story_too(facilitator):
    hand = facilitator.begins(**ROW)
    hand.session.read_only = True
    hand.keys("Ctrl+H", "Home")
    assert hand.page.findChild(StoryCover).timeline.value() == 0


def test_a_table_where_nothing_happened_says_so(facilitator):
    hand = facilitator.begins(tables=2, charbon=(0, 0))
    hand.desk.turn_to(2)
    hand.keys("Ctrl+H")
    assert hand.page.findChild(StoryCover) is None
    assert "Rien n’a été posé sur la table 2" in hand.notice


def test_what_happens_meanwhile_does_not_disturb_the_story(facilitator):
    hand, story = told(facilitator)
    hand.adds("train", "card", card="train", x=0, y=300)
    assert (story.timeline.maximum(), "train" in hand.cards()) == (3, True)


def test_the_story_follows_the_window(facilitator):
    hand, story = told(facilitator)
    hand.window.resize(1100, 700)
    assert story.size() == hand.page.size()


def test_closing_the_window_while_it_plays_stops_it(facilitator):
    hand, story = told(facilitator)
    hand.keys("Space").closes()
    assert not story.playing


def test_screen_readers_hear_what_changed(facilitator):
    hand, story = told(facilitator)
    hand.keys("Left")
    assert "2 cartes" in story.timeline.accessibleDescription()
    assert "Posé sur le plateau\u00a0: Le vélo" in story.timeline.accessibleDescription()


@pytest.mark.parametrize("name", ["histoire.gif", "images"])
def test_the_story_is_saved_from_its_window(facilitator, qtbot, tmp_path, name):
    hand, story = told(facilitator)
    hand.answers(lambda _request: tmp_path / name)
    buttons = [b for b in story.findChildren(type(story.play)) if b.text().startswith("Enregistrer")]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: name in hand.notice, timeout=WAIT)
    first = tmp_path / name if name.endswith("gif") else tmp_path / name / "001.png"
    with Image.open(first) as picture:
        assert picture.width == 1280


def test_a_story_that_is_cancelled_leaves_nothing(facilitator, qtbot, tmp_path):
    hand = facilitator.begins(**ROW).answers(lambda _request: tmp_path / "histoire.gif").keys("Ctrl+Shift+E")
    hand.application.room.outputs.tasks.cancel()
    qtbot.waitUntil(lambda: not hand.application.room.outputs.tasks._running, timeout=WAIT)
    assert not list(tmp_path.glob("*histoire*"))
