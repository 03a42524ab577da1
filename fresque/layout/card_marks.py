"""What is drawn over a card or another thing on the board: a dispute with its reason, a padlock. Lengths in mm."""

from fresque.core.disputes import in_dispute
from fresque.core.geometry import Rect
from fresque.core.i18n import tr
from fresque.core.records import CARD_H, CARD_W, PlacedCard
from fresque.layout import pictograms, text
from fresque.layout.canvas import Canvas, Pen
from fresque.layout.palette import INK, SOFT_INK, WHITE

DISPUTE = "#B4470F"
_AROUND, _BADGE, _GAP, _PAD = 5.0, 24.0, 8.0, 3.0
_SIZES = text.Sizes(10, 6, 0.5)
_LOCK = 19.0
LOCK_COLOR = "#4A5160"


def draw_dispute(canvas: Canvas, record: PlacedCard) -> None:
    """Around a card in dispute, centred on the origin: a dashed ring, a badge, and its reason on a plate below."""
    if not in_dispute(record):
        return
    x, y = -CARD_W / 2 - _AROUND, -CARD_H / 2 - _AROUND
    w, h = CARD_W + 2 * _AROUND, CARD_H + 2 * _AROUND
    canvas.rect(x, y, w, h, pen=Pen(DISPUTE, 2.2, (9.0, 6.0)), radius=7)
    with canvas.at(x + w - _BADGE * 0.45, y - _BADGE * 0.55):
        canvas.rect(0, 0, _BADGE, _BADGE, fill=DISPUTE, pen=Pen(WHITE, 1.4), radius=_BADGE / 2)
        with canvas.at(_BADGE * 0.19, _BADGE * 0.19):
            canvas.path(pictograms.icon_path("mdi6.map-marker-question", _BADGE * 0.62), fill=WHITE)
    block = _reason(record)
    plate = Rect.around(0, CARD_H / 2 + _GAP + block.height / 2 + _PAD, CARD_W, block.height + 2 * _PAD)
    canvas.rect(plate.x, plate.y, plate.w, plate.h, fill=WHITE, pen=Pen(DISPUTE, 0.6), radius=3)
    text.draw(canvas, block, plate.x + _PAD + 1, plate.y + _PAD + 0.6, INK if record.reason.strip() else SOFT_INK)


def dispute_box(record: PlacedCard) -> Rect:
    """The rectangle around all that marks a card in dispute, upright, on the board."""
    x, y = record.x - CARD_W / 2 - _AROUND, record.y - CARD_H / 2 - _AROUND - _BADGE * 0.55
    right = record.x + CARD_W / 2 + _AROUND + _BADGE * 0.55
    bottom = record.y + CARD_H / 2 + _GAP + _reason(record).height + 2 * _PAD
    return Rect(x - 2, y - 2, right - x + 4, bottom - y + 4)


def draw_lock(canvas: Canvas, box: Rect) -> None:
    """A padlock on the lower left corner of what is locked, for screens: paper holds still by itself."""
    with canvas.at(box.x + 2.0, box.bottom - _LOCK - 2.0):
        canvas.rect(0, 0, _LOCK, _LOCK, fill=WHITE, pen=Pen(LOCK_COLOR, 0.6), radius=_LOCK / 2)
        with canvas.at(_LOCK * 0.2, _LOCK * 0.18):
            canvas.path(pictograms.icon_path("mdi6.lock", _LOCK * 0.6), fill=LOCK_COLOR)


def _reason(record: PlacedCard) -> text.Block:
    words = record.reason.strip() or tr("In dispute: why here?")
    return text.fit(words, CARD_W - 2 * _PAD - 2, 48, _SIZES, weight="semibold", leading=1.2)


def plate_of(record: PlacedCard) -> Rect:
    """Where the reason of a place in dispute is written, on the board."""
    top = record.y + CARD_H / 2 + _GAP
    return Rect(record.x - CARD_W / 2, top, CARD_W, _reason(record).height + 2 * _PAD)
