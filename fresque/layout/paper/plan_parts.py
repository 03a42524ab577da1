"""The plan of a workshop on paper: a table by the clock, then what to say and to watch in each phase."""

from collections.abc import Iterator

from fresque.core.dates import duration
from fresque.core.deck import COLORS, Deck, Phase, Rights
from fresque.core.i18n import _, tr, trn
from fresque.layout import text
from fresque.layout.canvas import Recorder, Weight
from fresque.layout.marks import mark_path
from fresque.layout.palette import ACTION, HAIRLINE, INK, PAPER, SOFT_INK
from fresque.layout.paper.flow import Leaf, Part, stacked
from fresque.layout.paper.pieces import BODY, SMALL, bullets, columns, heading, paragraphs, ruled, table_head
from fresque.layout.paper.pieces import boxed as box

_WATCH = COLORS["vermilion"]
_RIGHTS: dict[Rights, str] = {
    "all": _("the table may do everything"),
    "arrange": _("the table may only move and turn cards"),
    "read": _("the table may only look"),
}


def clock(start: int | None, minutes: float) -> str:
    """The hour `minutes` after `start`, itself in minutes since midnight; without one, the time elapsed."""
    hour, minute = divmod(round((start or 0) + minutes), 60)
    return tr("{hour}:{minute}", hour=hour % 24, minute=f"{minute:02}")


def plan_parts(deck: Deck, leaf: Leaf, start: int | None) -> Iterator[Part]:
    """The plan as a table, then phase by phase; nothing when the deck has no phase."""
    phases = deck.workshop.phases
    if not phases:
        return
    yield heading(tr("The plan by the clock"), leaf.width, first=True)
    yield from _table(deck, leaf.width, start)
    yield from _other_plans(deck, leaf.width)
    yield heading(tr("Phase by phase"), leaf.width, first=True)
    at = 0.0
    for number, phase in enumerate(phases, 1):
        yield from _phase(deck, phase, number, clock(start, at), leaf)
        at += phase.ideal


def _table(deck: Deck, width: float, start: int | None) -> Iterator[Part]:
    when = tr("Clock time") if start is not None else tr("Elapsed")
    of = columns(
        (when, 15.0),
        (tr("Phase"), width - 15 - 17 - 17 - 22 - 40 - 20),
        (tr("Planned"), 17.0),
        (tr("At least"), 17.0),
        (tr("If late"), 22.0),
        (tr("Dealt"), 40.0),
    )
    head = table_head(of)
    yield head
    at = 0.0
    for phase in deck.workshop.phases:
        canvas = Recorder()
        cells: tuple[tuple[str, Weight, str], ...] = (
            (clock(start, at), "semibold", ACTION),
            (phase.title, "semibold", INK),
            (duration(phase.ideal), "regular", INK),
            (duration(_least(phase)), "regular", SOFT_INK),
            (tr("may be skipped") if phase.droppable else "", "regular", SOFT_INK),
        )
        low = _dealt(canvas, deck, phase, of[5].x, of[5].width)
        for column, (words, weight, color) in zip(of, cells, strict=False):
            block = text.wrap(words, column.width, BODY, weight=weight, leading=1.25)
            text.draw(canvas, block, column.x, 0, color)
            low = max(low, block.height)
        yield ruled(canvas, low, of, head)
        at += phase.ideal
    yield _total(deck, start, of[1].x)


def _dealt(canvas: Recorder, deck: Deck, phase: Phase, x: float, width: float) -> float:
    """The lots a phase deals, one below the other; answers how tall they are."""
    y = 0.0
    for lot in (deck.lot(lot_id) for lot_id in phase.deals):
        if lot is None:
            continue
        canvas.path(mark_path(lot.mark, x + 1.3, y + 1.2, 2.7), fill=COLORS[lot.color])
        block = text.wrap(lot.title, width - 4.4, SMALL, leading=1.2)
        text.draw(canvas, block, x + 4.4, y + 0.2, INK)
        y += block.height + 1.0
    return max(0.0, y - 1.0)


def _total(deck: Deck, start: int | None, x: float) -> Part:
    canvas = Recorder()
    phases = deck.workshop.phases
    planned, least = deck.workshop.minutes, sum(map(_least, phases))
    words = [
        tr("{planned} planned, {least} at the least.", planned=duration(planned), least=duration(least)),
        tr("End at {clock}.", clock=clock(start, planned)) if start is not None else "",
    ]
    skipped = [phase.title for phase in phases if phase.droppable]
    if skipped:
        titles = ", ".join(tr("“{title}”", title=title) for title in skipped)
        words.append(tr("When late, first skip {titles}.", titles=titles))
    block = text.wrap(" ".join(word for word in words if word), 150 - x, BODY, weight="semibold", leading=1.36)
    text.draw(canvas, block, x, 0.6, INK)
    return Part(block.height + 6, tuple(canvas.calls))


def _other_plans(deck: Deck, width: float) -> Iterator[Part]:
    """The other plans of the deck: a facilitator who has less time knows that they exist."""
    plans = deck.workshop.plans
    if not plans:
        return
    yield heading(trn("The deck has another plan", "The deck has {n} other plans", len(plans)), width, level=2)
    for plan in plans:
        told = f"**{text.escape(plan.title)}** ({duration(plan.duration)}) — {plan.audience}".removesuffix(" — ")
        yield from paragraphs(told, width, after=1.8)


def _phase(deck: Deck, phase: Phase, number: int, at: str, leaf: Leaf) -> Iterator[Part]:
    """A phase, whole when a page can hold it."""
    width = leaf.width
    parts = [
        _phase_head(deck, phase, number, at, width),
        box(tr("For everyone"), phase.public, width, fill=PAPER, bar=ACTION),
        *paragraphs(phase.private, width, left=5.5, after=3.0),
        bullets(tr("Watch out"), phase.watch, width, color=_WATCH),
        Part(4.0, ()),
    ]
    shown = [part for part in parts if part.height]
    if sum(part.height for part in shown) <= leaf.height:
        yield stacked(shown)
    else:
        yield from shown


def _phase_head(deck: Deck, phase: Phase, number: int, at: str, width: float) -> Part:
    canvas = Recorder()
    canvas.rect(0, 0, width, 0.5, fill=INK)
    clocked = text.wrap(at, 24, 4.6, weight="bold")
    text.draw(canvas, clocked, 0, 4, ACTION)
    title = text.wrap(f"{number}. {phase.title}", width - 26, 4.6, weight="bold", leading=1.2)
    text.draw(canvas, title, 24, 4, INK)
    y = 4 + title.height + 1.6
    facts = [tr("{planned}, {least} at the least", planned=duration(phase.ideal), least=duration(_least(phase)))]
    if phase.min is None or phase.min == phase.ideal:
        facts = [duration(phase.ideal)]
    if phase.droppable:
        facts.append(tr("may be skipped when late"))
    if phase.rights:
        facts.append(tr(_RIGHTS[phase.rights]))
    if deals := [lot.title for lot in (deck.lot(lot_id) for lot_id in phase.deals) if lot]:
        facts.append(tr("deal: {lots}", lots=", ".join(deals)))
    about = text.wrap(" · ".join(facts), width - 26, SMALL, leading=1.25)
    text.draw(canvas, about, 24, y, SOFT_INK)
    canvas.rect(24, y + about.height + 1.6, width - 24, 0.2, fill=HAIRLINE)
    return Part(y + about.height + 4.4, tuple(canvas.calls), keep=True)


def _least(phase: Phase) -> float:
    return phase.ideal if phase.min is None else phase.min
