"""The faces of a card that its table wrote: in the look of the deck, its words as large as they go."""

from fresque.core.deck import Face
from fresque.core.i18n import _
from fresque.layout import pictograms, text
from fresque.layout.card_frame import LEAST_TEXT, Frame
from fresque.layout.card_plain import deck_line
from fresque.layout.text import Sizes

_TABLE = "mdi6.account-group"
"""Those who wrote it."""
_STRIP = 0.2
"""Width of the column of the pictogram, out of that of the card: the words want the room."""


def draw_written(frame: Frame, face: Face) -> None:
    """Title and words beside the pictogram; on the verso the whole width, and the line of the deck at the foot."""
    unit = frame.unit
    frame.ground(0, 0, frame.w, frame.h, frame.scheme.ground)
    number = 7.6 * unit if face == "recto" else 6.0 * unit
    band = frame.band_height((14.4 if face == "recto" else 12.2) * unit, number)
    left, bottom = frame.margin, frame.h - frame.margin
    if face == "recto":
        left = _column(frame, band) + 6.6 * unit
    else:
        bottom = _foot(frame) - 4 * unit
    top = band + 6 * unit
    _words(frame, left, top, frame.w - left - frame.margin, bottom - top, centred=face == "recto")
    frame.band(band, frame.label_size(6.0 * unit, number), number)


def _column(frame: Frame, band: float) -> float:
    wide = frame.w * _STRIP
    frame.ground(0, band, wide, frame.h - band, frame.scheme.column)
    own = frame.card.kind == "joker" and pictograms.has_icon(frame.card.icon)
    icon = frame.card.icon if own else _TABLE
    size = wide * 0.6
    with frame.canvas.at((wide - size) / 2, band + (frame.h - band - size) / 2):
        frame.canvas.path(pictograms.icon_path(icon, round(size, 3)), fill=frame.scheme.accent)
    return wide


def _words(frame: Frame, x: float, y: float, w: float, h: float, *, centred: bool) -> None:
    unit, card = frame.unit, frame.card
    room = h if not card.body else h * 0.46
    sizes = Sizes((12.2 if centred else 8.0) * unit, max(5.0 * unit, 2.6), 0.2 * unit)
    title = frame.fitted(_("the title"), card.title, w, room, sizes, weight="bold", leading=1.13, balance=True)
    gap = 4.0 * unit
    left = h - title.height - gap
    small = Sizes(6.4 * unit, max(LEAST_TEXT, 2.8 * unit), 0.1)
    body = frame.fitted(_("the text"), card.body, w, left, small, leading=1.3) if card.body else None
    used = title.height + (gap + body.height if body else 0)
    if centred:
        y += max(0.0, (h - used) / 2)
    text.draw(frame.canvas, title, x, y, frame.scheme.ink if centred else frame.scheme.accent)
    if body:
        text.draw(frame.canvas, body, x, y + title.height + gap, frame.scheme.ink)


def _foot(frame: Frame) -> float:
    """The line that brings a stray card home; answers its top."""
    size = 2.9 * frame.unit
    width = frame.w - 2 * frame.margin
    block = text.wrap(deck_line(frame, width / size), width, size)
    top = frame.h - 5.0 * frame.unit - block.height
    text.draw(frame.canvas, block, frame.margin, top, frame.scheme.soft)
    return top
