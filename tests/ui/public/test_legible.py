"""Whatever the wall shows, its capitals are at least 24 pixels high at 1080 lines, and nothing is a grey speck."""

import pytest

from fresque.app.public import ORDER
from fresque.app.session import Session, SessionInfo
from fresque.core.batch import Add, Batch
from fresque.layout import fonts
from fresque.layout.public import size_of
from fresque.layout.public.stage import LEAST
from fresque.render.qt import canvas as qt_canvas
from fresque.render.qt.glyphs import draw_line
from fresque.storage.decks import find_deck
from tests.ui.public.rooms import LAPTOP, PROJECTOR, with_screens

SIZES = ((1920, 1080), (1024, 768))


@pytest.fixture
def drawn(monkeypatch):
    """Each line of words with its size in pixels of what it is drawn on."""
    lines = []

    def noted(painter, text, weight, size, color):
        there = painter.worldTransform()
        lines.append((text, size * (there.m11() ** 2 + there.m12() ** 2) ** 0.5))
        draw_line(painter, text, weight, size, color)

    monkeypatch.setattr(qt_canvas, "draw_line", noted)
    return lines


@pytest.fixture
def room(facilitator):
    """A table full of small words, projected."""
    path = facilitator.folder / "petit.fresque"
    Session.create(path, find_deck("boite-noire-ia"), SessionInfo(tables=8, duration=120, place="Lyon"))
    facilitator.starts(path)
    deck = facilitator.deck
    for n, card in enumerate(card for card in deck.cards if card.kind != "step"):
        x, y = 170.0 * (n % 9), 130.0 * (n // 9)
        facilitator.adds(f"c{n}", "card", card=card.id, x=x, y=y, face="verso" if n % 4 == 0 else "recto")
    facilitator.adds("lien", "link", **{"from": "c0", "to": "c1", "reason": "parce que les données manquent"})
    facilitator.adds("note", "note", x=0.0, y=700.0, text="Écrit tout petit, " * 20)
    facilitator.adds("cadre", "frame", x=400.0, y=700.0, w=300.0, h=200.0, title="Ce qui reste à décider")
    facilitator.adds("titre", "title", x=700.0, y=-200.0, text="Ouvrir la boîte")
    facilitator.adds("p", "phase", phase=deck.workshop.phases[3].id, table=0)
    for number in (2, 7):
        card = Add(f"t{number}", "card", {"table": number, "x": 0.0, "y": 0.0, "card": deck.cards[9].id})
        title = Add(f"u{number}", "title", {"table": number, "x": 0.0, "y": 90.0, "text": "Un titre"})
        facilitator.session.commit(Batch((card, title)))
    with_screens(facilitator, LAPTOP, PROJECTOR).run("start")
    return facilitator


def wall(room, drawn, size):
    window = room.page.projection.window
    window.resize(*size)
    for _look in range(2):
        room.page.projection.refresh()
        drawn.clear()
        window.scene._faces.forget()
        window.grab()
        window.scene.settle()
    window.grab()
    return drawn


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ORDER)
def test_no_words_of_a_screen_are_too_small_for_the_back_of_the_room(room, drawn, name, size):
    show = room.desk.public
    show.spotlight(room.deck.cards[9].id)
    show.choose(name)
    least = LEAST * size_of(*size)[2]
    small = {(text, round(px, 1)) for text, px in wall(room, drawn, size) if px < least - 0.05}
    assert small == set()


def test_the_least_is_24_pixels_of_capitals_at_1080_lines():
    assert fonts.cap_height("regular", LEAST * size_of(1920, 1080)[2]) >= 24


def test_from_afar_a_card_is_its_number_and_from_near_its_title(room, drawn):
    room.desk.public.choose("board")
    words = {text for text, _px in wall(room, drawn, SIZES[0])}
    title = room.deck.card(room.desk.board.get("c2").card).title
    number = str(room.deck.card(room.desk.board.get("c2").card).number)
    assert number in words
    assert not any(word in " ".join(words) for word in (title, "parce que"))
    room.page.reveal("c2")
    room.page.zoom(2.2 / room.page.view.pixels_per_mm())
    room.page.reveal("c2")
    room.desk.public.look("view")
    near = " ".join(text for text, _px in wall(room, drawn, SIZES[0]))
    assert title.split()[0] in near


def test_the_title_of_a_fresque_grows_until_it_is_read(room, drawn):
    room.desk.public.choose("board")
    assert any("Ouvrir la boîte" in text for text, _px in wall(room, drawn, SIZES[0]))


def test_a_note_too_small_to_be_read_is_still_seen_to_be_written(room, drawn):
    room.desk.public.choose("board")
    wall(room, drawn, SIZES[0])
    calls = room.page.projection.window.scene._placed["note"].calls
    assert {call.name for call in calls} >= {"rect"}
    assert not any(call.name == "text" for call in calls)
