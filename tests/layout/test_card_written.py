"""The faces of a card a table wrote, and the marks of a card in dispute, as they are drawn."""

from dataclasses import replace

import pytest

from fresque.core.geometry import Rect
from fresque.core.records import CARD_H, CARD_W, PlacedCard
from fresque.core.written import BLANK, shown
from fresque.layout.board import bounds, draw_board
from fresque.layout.canvas import Call, Recorder
from fresque.layout.card import draw_face, overflows
from fresque.layout.card_marks import DISPUTE, dispute_box, draw_lock
from fresque.layout.card_tiers import draw_tier
from fresque.layout.palette import contrast
from tests.layout.faces import DECK, bundled

LONG = (
    "Les petites communes n’ont ni le temps ni les compétences pour publier leurs données, et personne ne les aide : "
    "il faudrait un service commun, par exemple à l’échelle du département, qui publie pour elles et forme leurs "
    "agents deux fois par an, avec des marchés publics, des logiciels et des formats partagés, et qui demande enfin "
    "aux habitants ce qu’ils veulent savoir de leur ville."
)
TITLE = "Un service commun de données à l’échelle du département pour toutes les communes rurales"


def placed(**fields: object) -> PlacedCard:
    return PlacedCard(**{"id": "p", "table": 1, "x": 0, "y": 0, "z": "a1", "card": "vierge", **fields})


def face(side: str = "recto", tier: str = "full", **fields: object) -> list[Call]:
    canvas = Recorder()
    draw_tier(canvas, DECK, shown(DECK, placed(**fields)), side, tier)
    return canvas.calls


def lines(calls: list[Call]) -> list[tuple[str, float]]:
    return [(str(c.args[2]), round(dict(c.options)["size"], 1)) for c in calls if c.name == "text"]


def test_the_front_is_drawn_line_by_line_as_agreed():
    said = lines(face(title="Les communes", body="Elles n’ont ni le temps ni les agents."))
    assert said == [
        ("Les communes", 12.2),
        ("Elles n’ont ni le temps ni les agents.", 6.4),
        ("Carte vierge", 6.0),
    ]


def test_the_back_says_the_same_words_and_brings_a_stray_card_home():
    said = lines(face("verso", title="Les communes", body="Elles sont petites."))
    assert [words for words, _size in said] == [
        "Fresque\u00a0d’essai\u00a0v1.2.0 · fr · CC\u00a0BY-SA\u00a04.0",
        "Les communes",
        "Elles sont petites.",
        "Carte vierge",
    ]


@pytest.mark.parametrize("side", ["recto", "verso"])
def test_the_longest_words_still_fit_at_a_readable_size(side):
    assert len(TITLE) <= 90
    card = shown(DECK, placed(title=TITLE, body=LONG))
    assert overflows(DECK, card, side) == []
    assert min(size for _words, size in lines(face(side, title=TITLE, body=LONG))[1:-1]) >= 2.8


def test_a_blank_card_of_a_deck_without_one_is_drawn_as_a_card_to_write():
    canvas = Recorder()
    bare = replace(DECK, cards=())
    draw_board(canvas, bare, [placed(card=BLANK)])
    assert "Carte vierge" in [words for words, _size in lines(canvas.calls)]


@pytest.mark.parametrize("tier", ["block", "title"])
def test_from_afar_a_written_card_wears_the_pencil_of_its_table(tier):
    before, after = face(tier=tier), face(tier=tier, title="Le bus")
    assert [c for c in after if c.name == "path"] != [c for c in before if c.name == "path"]


def board(*records: PlacedCard) -> list[Call]:
    canvas = Recorder()
    draw_board(canvas, bundled(), records)
    return canvas.calls


def test_a_card_in_dispute_wears_a_dashed_ring_and_its_reason():
    loi = placed(card=bundled().cards[0].id)
    disputed = board(replace(loi, dispute="d", reason="C’est une cause"))
    pens = [pen for call in disputed if (pen := dict(call.options).get("pen"))]
    assert any(pen.dash and pen.color == DISPUTE for pen in pens)
    assert "C’est une cause" in [words for words, _size in lines(disputed)]
    assert contrast(DISPUTE, "#FAF7F2") > 4.5


def test_a_card_decided_for_wears_nothing_more():
    loi = placed(card=bundled().cards[0].id)
    assert board(replace(loi, dispute="d", decided=True, reason="C’est une cause")) == board(loi)


def test_the_board_keeps_room_for_the_reason_under_a_card():
    disputed = placed(card=bundled().cards[0].id, dispute="d", reason="Parce que c’est ainsi")
    assert bounds([disputed], 0).bottom >= dispute_box(disputed).bottom > CARD_H / 2 + 10


def test_a_padlock_stays_inside_what_it_locks():
    canvas = Recorder()
    draw_lock(canvas, Rect.around(0, 0, CARD_W, CARD_H))
    at = next(call for call in canvas.calls if call.name == "at")
    assert at.args[0] >= -CARD_W / 2
    assert at.args[1] + 19 <= CARD_H / 2


def test_a_written_card_is_printed_by_the_same_rules():
    canvas = Recorder()
    card = shown(DECK, placed(title=TITLE, body=LONG))
    assert draw_face(canvas, DECK, card, "recto", w=88, h=63) == []
