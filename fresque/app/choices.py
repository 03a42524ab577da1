"""The choices beside what is in hand: the colours and widths of the pen, the kinds of stamps, the papers of notes.

They are buttons for the mouse; the keys go through them one after the other. Each has a name, never a colour alone.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from fresque.app.desk import Desk
from fresque.app.kit import INKS, PAPERS, STAMPS, WIDTHS
from fresque.app.tools.pen import EraserTool, PenTool
from fresque.app.tools.stamp import StampTool
from fresque.core import edits, things
from fresque.core.batch import Batch
from fresque.core.i18n import tr
from fresque.core.records import Note, NoteColor, Placed, Stamp, StampKind, Stroke

Sign = Literal["paper", "ink", "line", "stamp", "tool"]
Do = Callable[[Desk], object]


@dataclass(frozen=True, slots=True)
class Choice:
    """One button: what it shows (`sign` and `value`), its name, whether it is the one chosen now."""

    sign: Sign
    value: str
    name: str
    chosen: bool
    run: Do


def choices(desk: Desk) -> tuple[Choice, ...]:
    """What may be chosen now, none when nothing in hand has a choice."""
    if desk.read_only:
        return ()
    if desk.tool.name in ("pen", "eraser"):
        return _pen(desk)
    if desk.tool.name == "stamp":
        return tuple(_stamps({desk.kit.stamp}))
    there = [r for i in sorted(desk.selection) if (r := desk.board.get(i)) is not None]
    if desk.tool.name != "select" or not there:
        return ()
    if all(isinstance(r, Note) for r in there):
        return tuple(_papers({r.color for r in there if isinstance(r, Note)}))
    if all(isinstance(r, Stroke) for r in there):
        return tuple(_inks({r.color for r in there if isinstance(r, Stroke)}))
    if all(isinstance(r, Stamp) for r in there):
        return tuple(_stamps({r.kind for r in there if isinstance(r, Stamp)}))
    return ()


def colored(desk: Desk) -> bool:
    """Whether something in hand has a colour to choose."""
    return drawing(desk) or bool(_chosen(desk, Note) or _chosen(desk, Stroke))


def drawing(desk: Desk) -> bool:
    """Whether the pen is in hand."""
    return desk.tool.name == "pen"


def next_color(desk: Desk) -> None:
    """The next ink of the pen in hand; or else the next paper of the notes chosen, the next ink of the strokes."""
    inks = list(INKS)
    if drawing(desk):
        ink_with(desk, _after(inks, desk.kit.color))
        return
    ops = list(edits.recolor(desk.board, desk.selection).ops)
    for record in _chosen(desk, Stroke):
        assert isinstance(record, Stroke)
        ops += things.paint(desk.board, (record.id,), _after(inks, record.color)).ops
    desk.commit(Batch(tuple(ops)))


def next_width(desk: Desk) -> None:
    """The next width of the pen, the finest after the broadest."""
    widths = list(WIDTHS)
    here = widths.index(desk.kit.width) if desk.kit.width in widths else -1
    desk.set_kit(replace(desk.kit, width=widths[(here + 1) % len(widths)]))


def ink_with(desk: Desk, color: str) -> None:
    """Give the pen this colour, or the strokes chosen when the pen is not in hand."""
    if desk.tool.name in ("pen", "eraser"):
        desk.set_kit(replace(desk.kit, color=color))
        desk.take(PenTool(desk))
    else:
        desk.commit(things.paint(desk.board, desk.selection, color))


def stamp_with(desk: Desk, kind: StampKind) -> None:
    """Make the stamps chosen of this kind; without any, take the stamp in hand."""
    desk.set_kit(replace(desk.kit, stamp=kind))
    if desk.tool.name == "stamp" or not _chosen(desk, Stamp):
        desk.take(StampTool(desk))
    else:
        desk.commit(things.restamp(desk.board, desk.selection, kind))


def _pen(desk: Desk) -> tuple[Choice, ...]:
    pen = desk.tool.name == "pen"
    return (
        *_inks({desk.kit.color} if pen else set()),
        *(
            Choice("line", f"{width:g}", tr(name), pen and width == desk.kit.width, _broad(width))
            for width, name in WIDTHS.items()
        ),
        Choice("tool", "mdi6.eraser", tr("Erase strokes"), not pen, lambda d: d.take(EraserTool(d))),
    )


def _broad(width: float) -> Do:
    def run(desk: Desk) -> None:
        desk.set_kit(replace(desk.kit, width=width))
        desk.take(PenTool(desk))

    return run


def _inks(now: set[str]) -> Iterable[Choice]:
    for color, name in INKS.items():
        yield Choice("ink", color, tr(name), color in now, _ink(color))


def _ink(color: str) -> Do:
    return lambda desk: ink_with(desk, color)


def _stamps(now: set[StampKind]) -> Iterable[Choice]:
    for kind, name in STAMPS.items():
        yield Choice("stamp", kind, tr(name), kind in now, _stamp(kind))


def _stamp(kind: StampKind) -> Do:
    return lambda desk: stamp_with(desk, kind)


def _papers(now: set[NoteColor]) -> Iterable[Choice]:
    for color, name in PAPERS.items():
        yield Choice("paper", color, tr(name), color in now, _paper(color))


def _paper(color: NoteColor) -> Do:
    return lambda desk: desk.commit(edits.recolor(desk.board, desk.selection, color))


def _chosen(desk: Desk, kind: type[Placed]) -> list[Placed]:
    return [r for i in sorted(desk.selection) if isinstance(r := desk.board.get(i), kind)]


def _after(inks: list[str], now: str) -> str:
    return inks[(inks.index(now) + 1) % len(inks)] if now in inks else inks[0]
