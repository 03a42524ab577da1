"""One card face, the same on the wall, on paper and in the debrief."""

from collections.abc import Mapping
from dataclasses import replace

from fresque.core.deck import Card, Deck, Face
from fresque.core.i18n import tr
from fresque.layout.canvas import Canvas, Picture, Recorder
from fresque.layout.card_frame import Frame
from fresque.layout.card_night import draw_question, draw_step, draw_step_verso, draw_viewpoints
from fresque.layout.card_plain import draw_recto, draw_verso
from fresque.layout.palette import GOLD, HAIRLINE, NIGHT, Edition, night_scheme, scheme

A6 = (148.0, 105.0)


def draw_face(
    canvas: Canvas,
    deck: Deck,
    card: Card,
    face: Face,
    *,
    w: float = A6[0],
    h: float = A6[1],
    edition: Edition = "colour",
    pictures: Mapping[str, Picture] = {},
    radius: float = 3.0,
    bleed: float = 0.0,
) -> None:
    """Draw one face of `w` x `h` mm at the origin, corners rounded by `radius` mm, grounds `bleed` mm over the edge.

    `pictures` are found by the path their card gives. A `radius` of 0 is for paper: square, without outline.
    """
    _drawn(canvas, deck, card, face, w, h, edition, pictures, radius, bleed)


def overflows(deck: Deck, card: Card, face: Face, w: float = A6[0], h: float = A6[1]) -> list[str]:
    """The texts of a face too long for `w` x `h` mm, as translated names ("the title"); empty when all fit."""
    frame = _drawn(Recorder(), deck, card, face, w, h, "colour", {}, 0, 0)
    return [tr(name) for name in dict.fromkeys(frame.overflows)]


def face_fits(deck: Deck, card: Card, face: Face, w: float = A6[0], h: float = A6[1]) -> bool:
    """Whether all the texts of a face can be printed at a readable size on `w` x `h` mm."""
    return not overflows(deck, card, face, w, h)


def _drawn(
    canvas: Canvas,
    deck: Deck,
    card: Card,
    face: Face,
    w: float,
    h: float,
    edition: Edition,
    pictures: Mapping[str, Picture],
    radius: float,
    bleed: float,
) -> Frame:
    frame = Frame(canvas, deck, card, w, h, edition, scheme(deck, card, edition), pictures, bleed)
    if card.kind == "step":
        frame.scheme = night_scheme(edition)
        (draw_step if face == "recto" else draw_step_verso)(frame)
        return frame
    with frame.trim(radius):
        _inside(frame, face)
    if radius:
        frame.border(radius, HAIRLINE if frame.scheme.ground != NIGHT else NIGHT)
    return frame


def _inside(frame: Frame, face: Face) -> None:
    if frame.card.kind != "controversy":
        (draw_recto if face == "recto" else draw_verso)(frame)
    elif face == "recto":
        frame.scheme = night_scheme(frame.edition)
        draw_question(frame)
    else:
        if not frame.card.lot and frame.edition != "grey":
            frame.scheme = replace(frame.scheme, band=NIGHT, on_band=GOLD)
        draw_viewpoints(frame)
