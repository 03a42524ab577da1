"""What the facilitator can do with the pen, the stamps, the frames, and the colours of things."""

from dataclasses import replace

from fresque.app.action import Action, Run, Surface, always, writable
from fresque.app.choices import colored, drawing, next_color, next_width, stamp_with
from fresque.app.desk import Desk, fresh_id
from fresque.app.tools.frame import FrameTool
from fresque.app.tools.pen import EraserTool, PenTool
from fresque.app.tools.resize import grown, resizable
from fresque.app.tools.stamp import StampTool
from fresque.core import edits, things
from fresque.core.i18n import _
from fresque.core.records import Placed, StampKind
from fresque.layout.board import box

GROWTH = 1.2
"""How much larger one key makes a note, a frame or a picture."""


def _framable(desk: Desk) -> bool:
    return any(isinstance(desk.board.get(i), Placed) for i in desk.selection) and not desk.read_only


def _stamp(kind: StampKind) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        """On the chosen cards, or else where the hand will click."""
        cards = {card.id: fresh_id() for card in desk.chosen_cards()}
        desk.set_kit(replace(desk.kit, stamp=kind))
        if not cards:
            stamp_with(desk, kind)
        elif desk.commit(things.stamp_cards(desk.board, cards, kind)):
            surface.reveal(next(iter(cards)))

    return run


def _frame_selection(desk: Desk, surface: Surface) -> None:
    new_id = fresh_id()
    if desk.commit(things.frame_around(desk.board, new_id, desk.selection, box)):
        desk.select((new_id,))
        surface.edit_new(new_id)


def _resizable(desk: Desk) -> bool:
    return resizable(desk) is not None


def _resize(by: float) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        record = resizable(desk)
        if record is not None:
            desk.commit(edits.resize(desk.board, record.id, grown(record, by)))

    return run


THING_TOOLS: tuple[Action, ...] = (
    Action("tool.pen", _("Draw with the pen"), "tool", lambda d, s: d.take(PenTool(d)), ("D",), always,
           "mdi6.draw", lambda d: d.tool.name == "pen"),
    Action("tool.eraser", _("Erase strokes"), "tool", lambda d, s: d.take(EraserTool(d)), ("E",), always,
           "mdi6.eraser", lambda d: d.tool.name == "eraser"),
    Action("tool.stamp", _("Stamp"), "tool", lambda d, s: d.take(StampTool(d)), ("Shift+Q",), always,
           "mdi6.stamper", lambda d: d.tool.name == "stamp"),
    Action("tool.frame", _("Draw a frame"), "tool", lambda d, s: d.take(FrameTool(d)), ("G",), always,
           "mdi6.crop-square", lambda d: d.tool.name == "frame"),
)  # fmt: skip
THING_ACTIONS: tuple[Action, ...] = (
    Action("board.picture", _("Put a picture on the board…"), "board", lambda d, s: s.put_picture(), ("I",), writable),
    Action("board.color", _("Next colour"), "board", lambda d, s: next_color(d), ("C",), colored),
    Action("pen.width", _("Next width of the pen"), "board", lambda d, s: next_width(d), ("W",), drawing),
    Action("stamp.question", _("Stamp a question"), "board", _stamp("question"), ("Q",)),
    Action("stamp.disagreement", _("Stamp a disagreement"), "board", _stamp("disagreement"), ("X",)),
    Action("stamp.star", _("Stamp a star"), "board", _stamp("star"), ("*",)),
    Action("board.frame", _("Frame the selection"), "board", _frame_selection, ("Shift+G",), _framable),
    Action("board.larger", _("Enlarge what is chosen"), "board", _resize(GROWTH), ("Shift+PgUp",), _resizable),
    Action("board.smaller", _("Shrink what is chosen"), "board", _resize(1 / GROWTH), ("Shift+PgDown",), _resizable),
)  # fmt: skip
