"""A card seen from afar: a block of its lot's colour with number and mark, or its title large; then the whole face.

The verso is told from the recto by its pale ground. Lengths in mm, on a card of 148 x 105.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from fresque.core.deck import Card, Deck, Face, Mark, Written
from fresque.layout import bidi, fonts, pictograms, text
from fresque.layout.canvas import Canvas, Picture
from fresque.layout.card import A6, draw_face
from fresque.layout.card_frame import WRITTEN_ICON
from fresque.layout.marks import hexagon, mark_path
from fresque.layout.palette import GOLD, INK, NIGHT, WHITE, scheme, tint

Tier = Literal["block", "title", "full"]
"""From the farthest to the nearest."""

_W, _H = A6
_BAND = 29.0
_BLOCK_NUMBER, _BLOCK_MARK, _ALONE = 80.0, 40.0, 58.0
_TITLE_SIZES, _STEP_SIZES = text.Sizes(27, 8, 0.5), text.Sizes(25, 8, 0.5)
_ROUND = 3.0


@dataclass(frozen=True, slots=True)
class _Look:
    """What a card wears from afar: its ground, the sign and number on it, the colours of its paper and its words."""

    ground: str
    sign: str
    paper: str
    words: str
    mark: Mark | None


def draw_tier(
    canvas: Canvas, deck: Deck, card: Card, face: Face, tier: Tier, *, pictures: Mapping[str, Picture] | None = None
) -> None:
    """Draw one face of a card at the origin as it is seen at `tier`."""
    if tier == "full":
        draw_face(canvas, deck, card, face, pictures=pictures or {})
    elif card.kind == "step":
        _draw_step(canvas, deck, card, face, tier)
    elif tier == "block":
        _draw_block(canvas, deck, card, face)
    else:
        _draw_title(canvas, deck, card, face)


def number_shown(deck: Deck, card: Card, face: Face) -> str:
    """The number a face shows, empty when it has none: the steps of a ring hide theirs until they are turned."""
    hidden = card.kind == "step" and face == "recto" and deck.layout.kind == "ring"
    return "" if card.number is None or hidden else str(card.number)


def _look(deck: Deck, card: Card, face: Face) -> _Look:
    worn, lot = scheme(deck, card, "colour"), deck.lot(card.lot)
    mark = lot.mark if lot else None
    if card.kind in ("controversy", "step"):
        night = _Look(NIGHT, GOLD, NIGHT, WHITE, mark)
        return night if face == "recto" else replace(night, ground=GOLD, sign=NIGHT, paper=WHITE, words=INK)
    plain = _Look(worn.band, worn.on_band, worn.ground, worn.ink, mark)
    if face == "recto":
        return plain
    pale = tint(worn.band)
    return replace(plain, ground=pale, sign=worn.accent, paper=pale)


def _draw_block(canvas: Canvas, deck: Deck, card: Card, face: Face) -> None:
    look = _look(deck, card, face)
    canvas.rect(0, 0, _W, _H, fill=look.ground, radius=_ROUND)
    _sign(canvas, look, card, number_shown(deck, card, face), _W)


def _draw_title(canvas: Canvas, deck: Deck, card: Card, face: Face) -> None:
    look = _look(deck, card, face)
    canvas.rect(0, 0, _W, _H, fill=look.paper, radius=_ROUND)
    with canvas.clip(0, 0, _W, _H, radius=_ROUND):
        canvas.rect(0, 0, _W, _BAND, fill=look.ground)
        _band(canvas, look, number_shown(deck, card, face))
        if isinstance(card, Written) and look.mark is None:
            with canvas.at(8, (_BAND - 20) / 2):
                canvas.path(pictograms.icon_path(WRITTEN_ICON, 20), fill=look.sign)
    rtl = bidi.is_right_to_left(deck.language) or None
    room_w, room_h = _W - 14, _H - _BAND - 12
    block = text.fit(card.title, room_w, room_h, _TITLE_SIZES, weight="bold", leading=1.08, rtl=rtl)
    y = _BAND + 6 + (room_h - block.height) / 2
    text.draw(canvas, block, 7, y, look.words, align="right" if rtl else "left", width=room_w)


def _band(canvas: Canvas, look: _Look, number: str) -> None:
    middle, size = _BAND / 2, 27.0
    if look.mark is not None:
        canvas.path(mark_path(look.mark, 18, middle, 18), fill=look.sign)
    if number:
        x = _W - 8 - fonts.width(number, "bold", size)
        _number(canvas, number, x, middle, size, look.sign)


def _draw_step(canvas: Canvas, deck: Deck, card: Card, face: Face, tier: Tier) -> None:
    look, number = _look(deck, card, face), number_shown(deck, card, face)
    canvas.path(hexagon(0, 0, _W, _H), fill=look.ground)
    if tier == "block":
        _sign(canvas, replace(look, mark=None), card, number, 110)
        return
    top = 30.0 if number else 18.0
    if number:
        _number(canvas, number, (_W - fonts.width(number, "bold", 24)) / 2, 19, 24, look.sign)
    words = WHITE if face == "recto" else NIGHT
    rtl = bidi.is_right_to_left(deck.language) or None
    block = text.fit(card.title, 92, _H - top - 16, _STEP_SIZES, weight="bold", leading=1.08, balance=True, rtl=rtl)
    y = top + (_H - top - 16 - block.height) / 2
    text.draw(canvas, block, 0, y, words, align="center", width=_W)


def _sign(canvas: Canvas, look: _Look, card: Card, number: str, room: float) -> None:
    """The mark and the number side by side, centred; alone, the mark or the pictogram is larger."""
    if not number:
        _alone(canvas, look, card)
        return
    mark = _BLOCK_MARK if look.mark is not None else 0.0
    gap = 12.0 if mark else 0.0
    size = min(_BLOCK_NUMBER, (room - 12 - mark - gap) / fonts.width(number, "bold", 1))
    wide = fonts.width(number, "bold", size)
    x = (_W - mark - gap - wide) / 2
    if look.mark is not None:
        canvas.path(mark_path(look.mark, x + mark / 2, _H / 2, mark), fill=look.sign)
    _number(canvas, number, x + mark + gap, _H / 2, size, look.sign)


def _alone(canvas: Canvas, look: _Look, card: Card) -> None:
    icon = WRITTEN_ICON if isinstance(card, Written) else card.icon
    if icon and pictograms.has_icon(icon):
        with canvas.at((_W - _ALONE) / 2, (_H - _ALONE) / 2):
            canvas.path(pictograms.icon_path(icon, _ALONE), fill=look.sign)
    elif look.mark is not None:
        canvas.path(mark_path(look.mark, _W / 2, _H / 2, _ALONE), fill=look.sign)


def _number(canvas: Canvas, number: str, x: float, middle: float, size: float, color: str) -> None:
    baseline = middle + fonts.cap_height("bold", size) / 2
    canvas.text(x, baseline, number, weight="bold", size=size, color=color)
