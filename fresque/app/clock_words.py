"""What the clock of a workshop says, in words and digits: never by colour alone."""

from dataclasses import dataclass

from fresque.app.conduct import Conduct
from fresque.core.clock import MINUTE, Clock, Level, PhaseClock, State
from fresque.core.dates import clock as hour
from fresque.core.facts import NamedClock
from fresque.core.i18n import _, tr, trn
from fresque.core.late_plans import LatePlan, another_day, passes_soon

MARKS: dict[State, str] = {"todo": "", "running": "▸", "done": "✓", "skipped": "–"}
_STATES: dict[State, str] = {
    "todo": "",
    "running": _("running"),
    "done": _("done"),
    "skipped": _("skipped"),
}
_LEVELS: dict[Level, str] = {"calm": "", "soon": _("Soon over"), "last": _("Time to conclude"), "over": ""}


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A phase in the list of the plan; `minutes` are real and planned ones, or those it is given."""

    id: str
    title: str
    state: State
    minutes: str
    spoken: str


def digits(left: int) -> str:
    """Ms as a countdown shows them: 12:40, 1:02:05, −0:30 once over."""
    seconds = -(-left // 1000)
    hours, rest = divmod(abs(seconds), 3600)
    minutes, rest = divmod(rest, 60)
    sign = "−" if seconds < 0 else ""
    return f"{sign}{hours}:{minutes:02}:{rest:02}" if hours else f"{sign}{minutes}:{rest:02}"


def level_words(phase: PhaseClock) -> str:
    """What its clock says beside its digits; empty while there is time."""
    if phase.level == "over":
        minutes = -phase.left // MINUTE
        return trn("{n} minute over", "{n} minutes over", minutes) if minutes else tr("Its time is over")
    return tr(_LEVELS[phase.level]) if _LEVELS[phase.level] else ""


def punctual(clock: Clock) -> str:
    """Whether the workshop is on time, in whole minutes; empty when it was taken up again long after its plan."""
    if another_day(clock):
        return ""
    minutes = round(clock.late)
    if minutes == 0:
        return tr("on time")
    one = ("{n} minute late", "{n} minutes late") if minutes > 0 else ("{n} minute ahead", "{n} minutes ahead")
    return trn(*one, abs(minutes))


def ending(conduct: Conduct, clock: Clock) -> str:
    """The hour it ends, or ended, as the clocks of the room show it."""
    at = hour(conduct.shown_hour(clock.end))
    return tr("Ended at {hour}", hour=at) if clock.ended is not None else tr("Ends at {hour}", hour=at)


def warning(conduct: Conduct, clock: Clock, *, offered: bool) -> str:
    """The line over the panel: late enough to be told, or about to pass the end time; empty otherwise."""
    minutes = round(clock.late)
    if passes_soon(clock):
        at = hour(conduct.shown_hour(clock.ideal_end))
        one = "▲ End at {hour} passed by {n} min"
        return trn(one, "▲ End at {hour} passed by {n} min", minutes, hour=at)
    return trn("▲ {n} minute late: catch up?", "▲ {n} minutes late: catch up?", minutes) if offered else ""


def brief(clock: Clock) -> str:
    """The phase and what is left of it, on one line; empty when none runs."""
    running = clock.running
    if running is None or clock.forgotten:
        return ""
    words = tr("paused") if clock.held is not None else level_words(running)
    return " · ".join(part for part in (digits(running.left), running.phase.title, words) if part)


def planned(phase: PhaseClock) -> str:
    """The minutes it has, and those of the plan when they differ."""
    given, ideal = f"{phase.allotted:g}", f"{phase.phase.ideal:g}"
    if given == ideal:
        return tr("{n} min planned", n=ideal)
    return tr("{given} min instead of {ideal}", given=given, ideal=ideal)


def next_words(clock: Clock) -> str:
    """What comes next, as the button that begins it says."""
    if not clock.coming:
        return tr("No phase left")
    title = clock.coming[0].phase.title
    return tr("Begin: {phase}", phase=title) if clock.started is None else tr("Next: {phase}", phase=title)


def called(clock: NamedClock) -> str:
    """What a small clock is for, in words; how long it is when nobody named it."""
    if clock.name:
        return clock.name
    if clock.kind == "turn":
        return tr("Turn of table {n}", n=clock.table)
    if clock.kind == "speaker":
        return tr("Speaker at table {n}", n=clock.table) if clock.table else tr("Speaker")
    return tr("Silent reading") if clock.kind == "reading" else tr("Clock of {time}", time=digits(clock.small.span))


def plan_rows(clock: Clock) -> list[PlanRow]:
    """The phases of the plan, each with its mark and its minutes."""
    return [_row(phase) for phase in clock.phases]


def _row(phase: PhaseClock) -> PlanRow:
    taken, given = round(phase.spent / MINUTE), f"{phase.allotted:g}"
    minutes = f"{taken} / {given}" if phase.state in ("running", "done") else given
    if phase.state == "skipped":
        minutes = ""
    state = tr(_STATES[phase.state]) if _STATES[phase.state] else ""
    time = tr("{n} min", n=given)
    if phase.state in ("running", "done"):
        time = tr("{taken} min of {given}", taken=taken, given=given)
    spoken = "  ·  ".join(part for part in (phase.phase.title, time if minutes else "", state) if part)
    return PlanRow(phase.phase.id, phase.phase.title, phase.state, minutes, spoken)


def plan_name(plan: LatePlan) -> str:
    """What a plan to catch up does, in a few words."""
    titles = [cut.phase.phase.title for cut in plan.cuts]
    if plan.way == "spread":
        return tr("Share it out over all that follows")
    if len(titles) > 1:
        return trn("Skip {n} phase", "Skip {n} phases", len(titles))
    if plan.way == "skip":
        return tr("Skip “{title}”", title=titles[0])
    return tr("Shorten “{title}”", title=titles[0])


def no_plan(clock: Clock) -> str:
    """Why there is no plan to catch up."""
    if another_day(clock):
        return tr("Taken up again long after its plan: nothing to catch up.")
    minutes = round(clock.late)
    if minutes < 0:
        return trn("{n} minute ahead: nothing to catch up.", "{n} minutes ahead: nothing to catch up.", -minutes)
    if minutes == 0:
        return tr("On time: nothing to catch up.")
    one = "{n} minute late, and nothing left that the deck allows to cut."
    return trn(one, "{n} minutes late, and nothing left that the deck allows to cut.", minutes)


def plan_end(conduct: Conduct, plan: LatePlan) -> str:
    """The hour it ends with a plan, and how late that still is."""
    ends = tr("ends at {hour}", hour=hour(conduct.shown_hour(plan.end)))
    short = round(plan.short)
    return f"{ends} · {trn('{n} min still late', '{n} min still late', short)}" if short else ends


def plan_changes(plan: LatePlan) -> str:
    """Phase by phase, what the plan changes."""
    return ", ".join(
        tr(
            "{title} {before} → {after}",
            title=cut.phase.phase.title,
            before=f"{cut.phase.allotted:g}",
            after=f"{cut.minutes:g}",
        )
        if cut.minutes
        else tr("{title} skipped", title=cut.phase.phase.title)
        for cut in plan.cuts
    )
