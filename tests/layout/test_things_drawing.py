"""Frames, stamps, strokes and pictures as they were approved."""

import os
from pathlib import Path

import pytest

from fresque.core.deck import Deck
from fresque.core.records import Frame, Picture, Placed, Stamp, Stroke
from fresque.layout.board import draw_placed
from fresque.layout.canvas import Recorder
from tests.layout.test_card import shorthand

GOLDENS = Path(__file__).parent.parent / "goldens" / "things"
DECK = Deck(1, "essai", "Essai")
AT = {"table": 1, "x": 0.0, "y": 0.0, "z": "a0"}
WAVE = (-40.0, 0.0, -20.0, -15.0, 0.0, 0.0, 20.0, 15.0, 40.0, 0.0)
THINGS: dict[str, Placed] = {
    "frame": Frame(id="f", title="Ce que nous gardons", w=400, h=300, **AT),
    "narrow-frame": Frame(id="f", title="Un titre bien trop long pour ce petit cadre", w=90, h=80, **AT),
    "question": Stamp(id="s", kind="question", **AT),
    "disagreement": Stamp(id="s", kind="disagreement", **AT),
    "star": Stamp(id="s", kind="star", **AT),
    "stroke": Stroke(id="s", points=WAVE, color="#0B5FA5", width=5.0, **AT),
    "pressed-stroke": Stroke(id="s", points=WAVE, widths=(2.0, 6.0, 9.0, 6.0, 2.0), **AT),
    "picture-without-bytes": Picture(id="p", asset="0" * 64, w=100, h=80, alt="Le groupe au travail", **AT),
}


@pytest.mark.parametrize("name", THINGS)
def test_a_thing_is_drawn_as_it_was_approved(name):
    canvas = Recorder()
    draw_placed(canvas, DECK, THINGS[name], {})
    shown = "\n".join(map(shorthand, canvas.calls)) + "\n"
    golden = GOLDENS / f"{name}.txt"
    if os.environ.get("FRESQUE_UPDATE_GOLDENS"):
        golden.write_text(shown, encoding="utf-8")
    assert shown == golden.read_text(encoding="utf-8")
