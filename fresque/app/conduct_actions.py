"""What the facilitator does to conduct a workshop: its clock, its phases, the people, the notes taken on the spot."""

from fresque.app.action import Action, Run, Surface, always, asks
from fresque.app.desk import Desk, fresh_id
from fresque.app.speaking import time_speaker
from fresque.core import timing
from fresque.core.batch import Batch
from fresque.core.clock import MINUTE
from fresque.core.i18n import _
from fresque.core.late_plans import LatePlan


def _writable(desk: Desk) -> bool:
    return not desk.read_only and bool(desk.deck.workshop.phases)


def may_go_on(desk: Desk) -> bool:
    """Whether a phase is still to come."""
    return _writable(desk) and bool(desk.conduct.still().coming)


def may_view(desk: Desk) -> bool:
    """Whether the phase in view is another than the one that runs."""
    running = desk.conduct.still().running
    return _writable(desk) and desk.conduct.viewed != (running.phase.id if running else "")


def runs(desk: Desk) -> bool:
    """Whether a phase runs, or is paused."""
    return not desk.read_only and desk.conduct.still().running is not None


def held(desk: Desk) -> bool:
    """Whether the workshop is paused."""
    return desk.conduct.still().held is not None


def start(desk: Desk, phase: str) -> bool:
    """Begin a phase and show its notes."""
    desk.conduct.viewed = phase
    return desk.commit(timing.start_phase(fresh_id(), phase))


def put_back(desk: Desk, minutes: float, phase: str = "") -> bool:
    """Say that the phase that runs began this many minutes ago, or that we are in another one since then."""
    then = max(0, desk.session.now() - round(minutes * MINUTE))
    begun = desk.conduct.last_start()
    running = desk.conduct.still().running
    if phase and (running is None or running.phase.id != phase):
        desk.conduct.viewed = phase
        return desk.commit(timing.start_phase(fresh_id(), phase, then))
    return begun is not None and desk.commit(timing.put_back(begun.id, then))


def take(desk: Desk, plan: LatePlan) -> bool:
    """Go on with a plan to catch up."""
    return desk.commit(timing.take(fresh_id(), plan))


def _open(desk: Desk) -> bool:
    return not desk.read_only


def _speaker(desk: Desk, surface: Surface) -> None:
    time_speaker(desk, 0)


def _next(desk: Desk, surface: Surface) -> None:
    coming = desk.conduct.clock().coming
    if coming:
        start(desk, coming[0].phase.id)


def _viewed(desk: Desk, surface: Surface) -> None:
    start(desk, desk.conduct.viewed)


def _pause(desk: Desk, surface: Surface) -> None:
    turn: Batch = timing.resume(fresh_id()) if held(desk) else timing.hold(fresh_id())
    desk.commit(turn)


def _extend(minutes: float) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        desk.commit(timing.extend(fresh_id(), minutes))

    return run


def _end(desk: Desk, surface: Surface) -> None:
    desk.commit(timing.end(fresh_id()))


CONDUCT_ACTIONS: tuple[Action, ...] = (
    Action("phase.next", _("Start the next phase"), "conduct", _next, ("F8",), may_go_on),
    Action("phase.viewed", _("Go to the phase in view"), "conduct", _viewed, ("Ctrl+F8",), may_view),
    Action("phase.back", _("It began some minutes ago…"), "conduct", asks("back"), ("Shift+F8",), _writable),
    Action("phase.log", _("Correct the hours of the phases…"), "conduct", asks("log"), ("Alt+Shift+D",), _writable),
    Action("panel.phase", _("Notes of the phase"), "panel", asks("phase"), ("Alt+P",), always),
    Action("panel.plan", _("Plan as it runs"), "panel", asks("plan"), ("Alt+D",), always),
    Action("panel.tables", _("Tables and links to look at"), "panel", asks("tables"), ("Alt+T",), always),
    Action("clock.pause", _("Pause or go on"), "conduct", _pause, ("F7",), runs, "", held),
    Action("clock.more", _("One minute more"), "conduct", _extend(1), ("F9",), runs),
    Action("clock.more_five", _("Five minutes more"), "conduct", _extend(5), ("Shift+F9",), runs),
    Action("clock.less", _("One minute less"), "conduct", _extend(-1), ("Ctrl+F9",), runs),
    Action("clock.late", _("Plans to catch up"), "conduct", asks("late"), ("Ctrl+Shift+L",), runs),
    Action("clock.speaker", _("Two minutes to speak: start or hold"), "conduct", _speaker, ("Ctrl+F7",), _open),
    Action("clock.sound", _("Soft sound when time runs out"), "conduct", asks("sound"), ("Ctrl+Shift+S",), always),
    Action("hot.write", _("Write a hot note"), "conduct", asks("hot"), ("Ctrl+J",), lambda d: not d.read_only),
    Action("hints.find", _("Find the hint of a card"), "conduct", asks("hints"), ("Ctrl+Shift+F",), always),
    Action("help.palette", _("Commands"), "help", asks("palette"), ("Ctrl+K",), always),
    Action("phase.end", _("End the workshop"), "conduct", _end, ("Ctrl+Shift+F8",), runs),
)
