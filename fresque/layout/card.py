"""One card face, the same on the wall, on paper and in the debrief."""

from collections.abc import Mapping
from dataclasses import replace

from fresque.core.deck import Card, Deck, Face, Written
from fresque.core.i18n import speaking, tr
from fresque.layout.canvas import Canvas, Picture, Recorder
from fresque.layout.card_frame import Frame
from fresque.layout.card_night import draw_question, draw_step, draw_step_verso, draw_viewpoints
from fresque.layout.card_plain import draw_recto, draw_verso
from fresque.layout.card_written import draw_written
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
    stamp: str = "",
    outline: bool = True,
) -> list[str]:
    """Draw one face of `w` x `h` mm at the origin, corners rounded by `radius` mm, grounds `bleed` mm over the edge.

    `pictures` are found by the path their card gives. `outline` draws a hairline around rounded cards, for screens.
    What it says of itself (its lot, its kind, its sources) is in the language of the deck.
    `stamp` ends the deck's line of the verso: which set of copies the card belongs to.

    Answers the texts too long for the face, as translated names ("the title"); they are drawn all the same.
    """
    frame = Frame(canvas, deck, card, w, h, edition, scheme(deck, card, edition), pictures, bleed, stamp)
    with speaking(deck.language):
        _draw(frame, face, radius, outline)
    return [tr(name) for name in dict.fromkeys(frame.overflows)]


def overflows(deck: Deck, card: Card, face: Face, w: float = A6[0], h: float = A6[1]) -> list[str]:
    """The texts of a face too long for `w` x `h` mm, as translated names; empty when all fit."""
    return draw_face(Recorder(), deck, card, face, w=w, h=h, radius=0)


def face_fits(deck: Deck, card: Card, face: Face, w: float = A6[0], h: float = A6[1]) -> bool:
    """Whether all the texts of a face can be printed at a readable size on `w` x `h` mm."""
    return not overflows(deck, card, face, w, h)


def _draw(frame: Frame, face: Face, radius: float, outline: bool) -> None:
    if frame.card.kind == "step":
        frame.scheme = night_scheme(frame.edition)
        (draw_step if face == "recto" else draw_step_verso)(frame)
        return
    with frame.trim(radius):
        _inside(frame, face)
    if radius and outline:
        frame.border(radius, HAIRLINE if frame.scheme.ground != NIGHT else NIGHT)


def _inside(frame: Frame, face: Face) -> None:
    if isinstance(frame.card, Written):
        draw_written(frame, face)
    elif frame.card.kind != "controversy":
        (draw_recto if face == "recto" else draw_verso)(frame)
    elif face == "recto":
        frame.scheme = night_scheme(frame.edition)
        draw_question(frame)
    else:
        if not frame.card.lot and frame.edition != "grey":
            frame.scheme = replace(frame.scheme, band=NIGHT, on_band=GOLD)
        draw_viewpoints(frame)
