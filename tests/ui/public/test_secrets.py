"""Whatever is private in a deck and a session, no screen of the room draws it or says it to a screen reader."""

import pytest
from PySide6.QtWidgets import QWidget

from fresque.app.public import ORDER
from fresque.app.session import Session, SessionInfo
from fresque.core.batch import Add, Batch
from fresque.render.qt import canvas as qt_canvas
from fresque.render.qt.glyphs import draw_line
from tests.ui.public.rooms import LAPTOP, PROJECTOR, SECRETS, with_screens


@pytest.fixture
def drawn(monkeypatch):
    """Every line of text that is drawn, as it is drawn."""
    lines = []

    def noted(painter, text, weight, size, color):
        lines.append(text)
        draw_line(painter, text, weight, size, color)

    monkeypatch.setattr(qt_canvas, "draw_line", noted)
    return lines


@pytest.fixture
def room(facilitator):
    """A session full of secrets, projected."""
    folder = facilitator.folder / "secrets"
    folder.mkdir()
    (folder / "deck.yaml").write_text(SECRETS, encoding="utf-8")
    path = facilitator.folder / "secret.fresque"
    Session.create(path, folder, SessionInfo(tables=2, duration=30, place="Lyon"))
    facilitator.starts(path)
    facilitator.adds("loi", "card", card="loi", x=-200.0, y=0.0)
    facilitator.adds("fait", "card", card="fait", x=200.0, y=0.0, face="verso")
    facilitator.adds("ouvrir", "card", card="ouvrir", x=0.0, y=400.0)
    facilitator.adds("note", "note", x=0.0, y=0.0, text="Vue de tous")
    facilitator.adds("lien", "link", **{"from": "loi", "to": "fait", "reason": "dite à tous"})
    for fact, fields in FACTS.items():
        facilitator.session.commit(Batch((Add(f"f-{fact}", fact, {"table": 0, **fields}),)), actor="SECRET-anna")
    facilitator.page.fit()
    with_screens(facilitator, LAPTOP, PROJECTOR).run("start")
    return facilitator


FACTS = {
    "phase": {"phase": "accueil"},
    "verbatim": {"text": "SECRET entendu", "card": "loi"},
    "message": {"text": "SECRET message"},
    "position": {"card": "ouvrir", "moment": "before", "counts": [1, 2], "labels": ["SECRET", "SECRET"]},
    "debate": {"card": "ouvrir", "step": "argument", "side": "for", "text": "SECRET argument"},
    "notion": {"term": "SECRET"},
    "vote": {"question": "SECRET", "options": ["SECRET"], "counts": [1]},
    "clock": {"minutes": 5, "since": 1_000, "name": "SECRET minuteur"},
}


def heard(window):
    """All that a screen reader may say of a window and of what is in it."""
    parts = [window, *window.findChildren(QWidget)]
    said = [(w.accessibleName(), w.accessibleDescription(), w.toolTip(), w.windowTitle()) for w in parts]
    return " ".join(text for words in said for text in words)


def seen(room, drawn, qtbot):
    window = room.page.projection.window
    room.page.projection.refresh()
    window.scene.settle()
    drawn.clear()
    window.grab()
    return " ".join(drawn)


@pytest.mark.parametrize("name", ORDER)
def test_no_secret_is_on_a_screen_of_the_room(room, drawn, qtbot, name):
    show = room.desk.public
    show.spotlight("ouvrir")
    show.crossing.asked = True
    show.crossing.stick(0.5, 0.5)
    show.choose(name)
    words = seen(room, drawn, qtbot)
    assert "SECRET" not in words
    assert "SECRET" not in heard(room.page.projection.window)
    assert show.name == name
    assert words or name == "board"


def test_the_table_that_speaks_is_shown_with_its_board_and_nothing_private(room, drawn, qtbot):
    room.adds("tour", "clock", minutes=3, since=1_000, kind="turn", name="SECRET tour")
    room.desk.public.choose("turn")
    words = seen(room, drawn, qtbot)
    assert "SECRET" not in words + heard(room.page.projection.window) + repr(room.page.projection.window.shown)
    assert "Table 1" in words


def test_the_verso_of_the_card_nobody_turned_is_not_even_in_the_window(room):
    shown = room.page.projection.window.shown
    assert "SECRET" not in repr(shown)
    assert "Vu de tous" in repr(shown)


def test_the_board_shows_what_everyone_put_there_and_never_what_is_chosen(room, drawn, qtbot):
    board = room.page.projection.window.board
    room.desk.public.choose("board")
    seen(room, drawn, qtbot)
    before = board.grab().toImage()
    room.page.edit_text("note")
    room.desk.select(("loi", "lien"))
    room.page.scene.hover(None)
    seen(room, drawn, qtbot)
    assert board.grab().toImage() == before


def test_a_turned_card_tells_the_room_its_verso_and_not_its_hint(room, drawn, qtbot):
    room.desk.public.spotlight("ouvrir")
    room.desk.public.turn()
    words = seen(room, drawn, qtbot)
    assert "SECRET final" in words
    assert "indice" not in words


def test_an_error_is_told_to_the_facilitator_and_not_to_the_room(room, drawn, qtbot):
    before = seen(room, drawn, qtbot)
    room.session.read_only = True
    room.desk.put("loi", 0, 0)
    room.desk.commit(Batch((Add("x", "note", {"table": 1, "x": 0.0, "y": 0.0}),)))
    assert room.notice
    assert seen(room, drawn, qtbot) == before
