"""The faces of steps (hexagons) and controversies: night grounds with gold."""

import math

from fresque.core.deck import Viewpoint
from fresque.core.i18n import _, tr
from fresque.layout import fonts, pictograms, text
from fresque.layout.canvas import Pen
from fresque.layout.card_frame import LEAST_SMALL, LEAST_TEXT, Frame
from fresque.layout.card_plain import deck_line, draw_foot, draw_head, source_line
from fresque.layout.marks import hexagon
from fresque.layout.palette import GOLD, NIGHT, PAPER, WHITE, mix
from fresque.layout.text import Block, Sizes


def draw_step(frame: Frame) -> None:
    """The recto of a step: a hexagon with its pictogram and title, on nothing else.

    Its number is there too, but in a ring.
    """
    scheme, unit = frame.scheme, frame.unit
    _hexagon(frame)
    icon = 29 * unit if frame.card.icon and pictograms.has_icon(frame.card.icon) else 0.0
    width = _chord(frame, 22 * unit)
    known = frame.card.number is not None and not _in_ring(frame)
    number = f" {frame.card.number}" if known else ""
    label = Sizes(6.0 * unit, max(4.0 * unit, LEAST_TEXT), 0.2 * unit)
    heading = frame.fitted("", tr("Step") + number, width * 0.6, 10 * unit, label, weight="semibold")
    sizes = Sizes(9.4 * unit, max(5.0 * unit, LEAST_TEXT), 0.2 * unit)
    title = frame.fitted(
        _("the title"), frame.card.title, width, 27 * unit, sizes, weight="bold", leading=1.12, balance=True
    )
    gap = 5.4 * unit
    total = heading.height + gap + (icon + gap if icon else 0) + title.height
    y = (frame.h - total) / 2
    text.draw(frame.canvas, heading, 0, y, scheme.accent, align="center", width=frame.w)
    y += heading.height + gap
    if icon:
        with frame.canvas.at((frame.w - icon) / 2, y):
            frame.canvas.path(pictograms.icon_path(frame.card.icon, round(icon, 3)), fill=scheme.accent)
        y += icon + gap
    text.draw(frame.canvas, title, 0, y, scheme.ink, align="center", width=frame.w)


def draw_step_verso(frame: Frame) -> None:
    """The verso of a step: the same hexagon with what to know and where it comes from.

    Its number leads the title but in a ring, where it is the last word of the small print: enough to check the order.
    """
    scheme, unit = frame.scheme, frame.unit
    _hexagon(frame)
    box_h = 62 * unit if not frame.tall else 78 * unit
    width = _chord(frame, box_h / 2)
    rank = f" · {frame.card.number}" if frame.card.number is not None and _in_ring(frame) else ""
    size = max(2.4 * unit, LEAST_SMALL)
    line = deck_line(frame, width * 0.92 / size) + rank
    lines = [*(source_line(frame, n, source) for n, source in enumerate(frame.card.sources)), line]
    small = text.wrap("\n".join(lines), width * 0.92, size, leading=1.3, balance=True, rtl=frame.rtl)
    text.draw(frame.canvas, small, 0, frame.h / 2 + box_h / 2 + 3 * unit, scheme.soft, align="center", width=frame.w)
    numbered = frame.card.number is not None and not _in_ring(frame)
    numbered_title = f"{frame.card.number} · {frame.card.title}" if numbered else frame.card.title
    heading = text.wrap(numbered_title, width, 5.6 * unit, weight="bold", balance=True, rtl=frame.rtl)
    room = box_h - heading.height - 6 * unit
    words = [Block((), 0, 0, 0)] * 2
    for size in Sizes(4.8 * unit, max(LEAST_TEXT, 3.0 * unit), 0.1):
        words = [
            text.wrap(frame.card.essential, width, size, weight="bold", balance=True, rtl=frame.rtl),
            text.wrap(frame.card.body, width, size, leading=1.27, rtl=frame.rtl),
        ]
        if sum(block.height for block in words) <= room:
            break
    else:
        frame.overflows.append(_("the text"))
    blocks = [block for block in words if block.lines]
    y = (frame.h - heading.height - sum(block.height + 2.6 * unit for block in blocks)) / 2
    text.draw(frame.canvas, heading, 0, y, scheme.accent, align="center", width=frame.w)
    y += heading.height + 2.6 * unit
    for block in blocks:
        text.draw(frame.canvas, block, 0, y, scheme.ink, align="center", width=frame.w)
        y += block.height + 2.6 * unit


def draw_question(frame: Frame) -> None:
    """The recto of a controversy: one open question, white on night."""
    scheme, unit, margin = frame.scheme, frame.unit, frame.margin * 1.3
    frame.ground(0, 0, frame.w, frame.h, scheme.ground)
    if scheme.ground == WHITE:
        frame.canvas.rect(2.5, 2.5, frame.w - 5, frame.h - 5, pen=Pen(scheme.ink, 0.8 * unit), radius=2)
    top = 12 * unit
    size = max(6.0 * unit, LEAST_TEXT)
    frame.line(margin, top, tr("Controversy"), "semibold", size, scheme.accent)
    if frame.card.number is not None:
        number = str(frame.card.number)
        left = frame.w - margin - fonts.width(number, "bold", size)
        frame.line(left, top, number, "bold", size, scheme.accent)
    y = top + 13 * unit
    sizes = Sizes(12.6 * unit, max(6.0 * unit, 3.0), 0.2 * unit)
    question = frame.card.question or frame.card.title
    width, height = frame.w - 2 * margin, frame.h - y - margin
    block = frame.fitted(_("the question"), question, width, height, sizes, weight="bold", leading=1.16, balance=True)
    text.draw(frame.canvas, block, margin, y, scheme.ink)


def draw_viewpoints(frame: Frame) -> None:
    """The verso of a controversy: who says what, side by side, then the last question."""
    unit, margin = frame.unit, frame.margin
    frame.ground(0, 0, frame.w, frame.h, frame.scheme.ground)
    head, y = draw_head(frame)
    foot = draw_foot(frame)
    width = frame.w - 2 * margin
    question = frame.card.question or frame.card.title
    sizes = Sizes(head, max(LEAST_TEXT, 0.8 * head), 0.2 * unit)
    asked = frame.fitted(
        _("the question"), question, width, 16 * unit, sizes, weight="bold", leading=1.15, balance=True
    )
    text.draw(frame.canvas, asked, margin, y, frame.scheme.ink)
    y += asked.height + 3.4 * unit
    for size in Sizes(4.4 * unit, max(LEAST_TEXT, 2.8 * unit), 0.1):
        last = _final_question(frame, size, draw_at=None)
        rows = _rows(frame, size)
        if y + sum(height + 3 * unit for height, _row in rows) + last <= foot - 2.4 * unit:
            break
    else:
        frame.overflows.append(_("the viewpoints"))
    for height, row in rows:
        for n, (who, says) in enumerate(row):
            place = _columns(frame) - 1 - n if frame.rtl else n
            _draw_viewpoint(frame, who, says, margin + place * (width + 5 * unit) / _columns(frame), y, height)
        y += height + 3 * unit
    _final_question(frame, size, draw_at=y + 1 * unit)


def _in_ring(frame: Frame) -> bool:
    """Whether the order of the steps is the first question of the game."""
    return frame.deck.layout.kind == "ring"


def _hexagon(frame: Frame) -> None:
    pen = Pen(frame.scheme.ink, 1.2 * frame.unit) if frame.scheme.ground == WHITE else None
    inset = 0.6 * frame.unit if pen else -frame.bleed * 2 / math.sqrt(3)
    with frame.canvas.at(inset, inset):
        shape = hexagon(0, 0, frame.w - 2 * inset, frame.h - 2 * inset)
        frame.canvas.path(shape, fill=frame.scheme.ground, pen=pen)


def _chord(frame: Frame, off: float) -> float:
    """Width in mm left for text in the hexagon, `off` mm above or below its middle, quiet zone taken off."""
    if frame.tall:
        side = min(frame.h / 2, frame.w / math.sqrt(3))
        wide = side * math.sqrt(3) if off <= side / 2 else (side - off) * 2 * math.sqrt(3)
    else:
        side = min(frame.w / 2, frame.h / math.sqrt(3))
        wide = 2 * (side - off / math.sqrt(3))
    return wide - 10 * frame.unit


def _columns(frame: Frame) -> int:
    return 1 if frame.tall or len(frame.card.viewpoints) < 2 else 2


def _rows(frame: Frame, size: float) -> list[tuple[float, list[tuple[Block, Block]]]]:
    """The viewpoints by rows: the height of each row and its blocks (who, what they say)."""
    columns = _columns(frame)
    width = (frame.w - 2 * frame.margin - 5 * frame.unit * (columns - 1)) / columns - 3.6 * frame.unit
    blocks = [_viewpoint(frame, view, width, size) for view in frame.card.viewpoints]
    rows = [blocks[n : n + columns] for n in range(0, len(blocks), columns)]
    return [(max(who.height + 0.45 * size + says.height for who, says in row), row) for row in rows]


def _viewpoint(frame: Frame, view: Viewpoint, width: float, size: float) -> tuple[Block, Block]:
    who = text.wrap(view.who, width, size, weight="bold", leading=1.2, rtl=frame.rtl)
    return who, text.wrap(view.says, width, size, leading=1.27, rtl=frame.rtl)


def _draw_viewpoint(frame: Frame, who: Block, says: Block, x: float, y: float, height: float) -> None:
    unit = frame.unit
    bar, words = (x + says.room + 2.5 * unit, x) if frame.rtl else (x, x + 3.6 * unit)
    frame.canvas.rect(bar, y, 1.1 * unit, height, fill=GOLD if frame.edition != "grey" else mix(NIGHT, WHITE, 0.4))
    text.draw(frame.canvas, who, words, y, frame.scheme.ink)
    text.draw(frame.canvas, says, words, y + who.height + 0.45 * who.size, frame.scheme.ink)


def _final_question(frame: Frame, size: float, draw_at: float | None) -> float:
    """The height of the last question in its box; drawn when given a place."""
    if not frame.card.final_question:
        return 0.0
    unit, margin = frame.unit, frame.margin
    pad = 2.6 * unit
    width = frame.w - 2 * margin
    block = text.wrap(frame.card.final_question, width - 2 * pad, size, weight="bold", leading=1.2, rtl=frame.rtl)
    if draw_at is not None:
        frame.canvas.rect(margin, draw_at, width, block.height + 2 * pad, fill=_box_fill(frame), radius=1.5 * unit)
        text.draw(frame.canvas, block, margin + pad, draw_at + pad, frame.scheme.ink)
    return block.height + 2 * pad + unit


def _box_fill(frame: Frame) -> str:
    return {"colour": mix(GOLD, WHITE, 0.3), "light": PAPER, "grey": "#F0F0F0"}[frame.edition]
