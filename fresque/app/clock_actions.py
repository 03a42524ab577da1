"""What the facilitator does with the small clocks: begun in a key, held, shown, passed to the next table."""

from fresque.app.action import Action, Run, Surface, asks, writable
from fresque.app.desk import Desk, fresh_id
from fresque.core import clock_edits
from fresque.core.batch import Batch
from fresque.core.clock_edits import Wanted
from fresque.core.facts import NamedClock
from fresque.core.i18n import _

TURN = 3.0
"""Minutes a table has to tell its fresque, until another time is given."""


def begin(desk: Desk, wanted: Wanted) -> bool:
    """A clock that runs from now, which keys act upon from now on."""
    record = fresh_id()
    done = desk.commit(clock_edits.begin(record, wanted, desk.session.now()))
    if done:
        desk.conduct.clocks.chosen = record
    return done


def next_table(desk: Desk) -> int:
    """The table whose turn comes, 0 when all have had theirs."""
    turns = desk.conduct.clocks.turns
    table = turns[-1].table + 1 if turns else 1
    return table if table <= desk.session.info.tables else 0


def next_turn(desk: Desk) -> bool:
    """The turn of the next table: its clock begins, the wall may show it, its board comes into view."""
    turns, table = desk.conduct.clocks.turns, next_table(desk)
    minutes = turns[-1].minutes if turns else TURN
    record = fresh_id()
    now = desk.session.now()
    batch = clock_edits.next_turn(record, Wanted(minutes), now, table=table, before=turns)
    if not table or not desk.commit(batch):
        return False
    desk.conduct.clocks.chosen = record
    desk.turn_to(table)
    desk.public.choose("turn")
    return True


def end_turns(desk: Desk) -> bool:
    """All the tables were heard: the clocks of their turns go, what was told stays."""
    ops = tuple(op for clock in desk.conduct.clocks.turns for op in clock_edits.removed(clock).ops)
    return desk.commit(Batch(ops))


def hold(desk: Desk, clock: NamedClock) -> bool:
    """Hold it, or let it go."""
    return desk.commit(clock_edits.turned(clock, desk.session.now()))


def _minutes(minutes: float) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        begin(desk, Wanted(minutes))

    return run


def _hold(desk: Desk, surface: Surface) -> None:
    clock = desk.conduct.clocks.current
    if clock is not None:
        hold(desk, clock)


def _again(desk: Desk, surface: Surface) -> None:
    clock = desk.conduct.clocks.current
    if clock is not None:
        desk.commit(clock_edits.anew(clock, desk.session.now()))


def _any(desk: Desk) -> bool:
    return not desk.read_only and desk.conduct.clocks.current is not None


def _heard(desk: Desk) -> bool:
    return not desk.read_only and bool(desk.conduct.clocks.turns)


def _to_hear(desk: Desk) -> bool:
    return not desk.read_only and bool(next_table(desk))


def _wall(desk: Desk, surface: Surface) -> None:
    desk.public.choose("clock")


def _beside(desk: Desk, surface: Surface) -> None:
    """In the place of the phase's own clock, on the board and with the instruction; or that one again."""
    clocks = desk.conduct.clocks
    clocks.beside = not clocks.beside
    desk.looks.tell("public")


CLOCK_ACTIONS: tuple[Action, ...] = (
    Action("clocks.open", _("Start a small clock…"), "clocks", asks("clocks"), ("Alt+M",), writable),
    Action("clocks.one", _("A clock of 1 minute"), "clocks", _minutes(1), ("Ctrl+1", "Ctrl+&"), writable),
    Action("clocks.two", _("A clock of 2 minutes"), "clocks", _minutes(2), ("Ctrl+2", "Ctrl+É"), writable),
    Action("clocks.three", _("A clock of 3 minutes"), "clocks", _minutes(3), ("Ctrl+3", 'Ctrl+"'), writable),
    Action("clocks.five", _("A clock of 5 minutes"), "clocks", _minutes(5), ("Ctrl+5", "Ctrl+("), writable),
    Action("clocks.hold", _("Hold the small clock or let it go"), "clocks", _hold, ("Alt+H",), _any),
    Action("clocks.again", _("The small clock from its beginning"), "clocks", _again, ("Alt+Shift+H",), _any),
    Action("clocks.turn", _("Turn of the next table to speak"), "clocks", lambda d, s: void(next_turn(d)), ("Alt+R",),
           _to_hear),
    Action("clocks.heard", _("All the tables were heard"), "clocks", lambda d, s: void(end_turns(d)), ("Alt+Shift+R",),
           _heard),
    Action("public.small_clock", _("The small clock on the wall"), "public", _wall, ("Alt+W",), _any,
           checked=lambda d: d.public.name == "clock"),
    Action("public.beside", _("The small clock in a corner of the board"), "public", _beside, ("Alt+Shift+B",), _any,
           checked=lambda d: d.conduct.clocks.beside),
    Action("public.speaking", _("The table that speaks, on the wall"), "public", lambda d, s: d.public.choose("turn"),
           ("Alt+Shift+W",), _heard, checked=lambda d: d.public.name == "turn"),
)  # fmt: skip


def void(done: object) -> None:
    """An action returns nothing, whatever its edit did."""
