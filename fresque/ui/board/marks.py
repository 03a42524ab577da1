"""What the board draws over a record: its dispute, and the padlock that only screens show."""

from fresque.core.geometry import Rect
from fresque.core.records import Placed, PlacedCard
from fresque.layout.board import box
from fresque.layout.canvas import Call, Recorder
from fresque.layout.card_marks import draw_dispute, draw_lock


def marks_drawn(record: PlacedCard) -> list[Call]:
    """What is drawn over the picture of a card, around its centre; nothing for most."""
    recorder = Recorder()
    draw_dispute(recorder, record)
    return recorder.calls + lock_drawn(record)


def lock_drawn(record: Placed) -> list[Call]:
    """The padlock of what is locked, around its centre."""
    recorder = Recorder()
    if record.locked:
        area = box(record)
        draw_lock(recorder, Rect(area.x - record.x, area.y - record.y, area.w, area.h))
    return recorder.calls
