"""The palette’s own words: what else people call a command, and why one is not possible now."""

from collections.abc import Callable
from dataclasses import dataclass

from fresque.app.action import Action
from fresque.app.desk import Desk
from fresque.core.i18n import _, tr
from fresque.core.records import Link

ALSO = {
    "session.home": _("quit close leave decks"),
    "session.import": _("open load get back canvas"),
    "session.print": _("printer paper pdf"),
    "session.papers": _("printer pdf attendance certificate booklet"),
    "session.board": _("export picture poster pdf png"),
    "session.debrief": _("report summary export word pdf"),
    "session.story": _("replay film history"),
    "session.story_save": _("replay film gif video export"),
    "edit.undo": _("back cancel mistake"),
    "edit.redo": _("again"),
    "edit.delete": _("delete erase bin pile"),
    "tool.link": _("arrow connect join"),
    "tool.note": _("sticky post-it comment"),
    "tool.pen": _("pencil draw felt"),
    "tool.eraser": _("rubber"),
    "board.title": _("name of the fresque"),
    "board.deal": _("hand out give cards"),
    "board.flip": _("verso back turn"),
    "board.read": _("zoom large verso"),
    "board.picture": _("photo image"),
    "board.lock": _("padlock freeze"),
    "board.rights": _("permissions lock forbid participants"),
    "arrange.tidy": _("clean order align"),
    "view.full": _("screen"),
    "view.list": _("screen reader accessible"),
    "view.find": _("search find"),
    "phase.next": _("start timer stopwatch clock go on"),
    "phase.back": _("forgotten timer stopwatch correct"),
    "clock.pause": _("timer stopwatch clock stop break"),
    "clock.more": _("timer stopwatch clock time add"),
    "clock.more_five": _("timer stopwatch clock time add"),
    "clock.less": _("timer stopwatch clock time take away"),
    "clock.late": _("late delay catch up shorten skip"),
    "clock.speaker": _("timer stopwatch speaking turn"),
    "clock.sound": _("bell ring alarm"),
    "hot.write": _("quote verbatim idea question remember"),
    "hints.find": _("solution answer help memo"),
    "deal.choose": _("hand out table popcorn"),
    "people.count": _("participants present number"),
    "people.more": _("latecomer participant"),
    "debate.lead": _("vote argument controversy statement"),
    "closing.open": _("end tidy photo feedback satisfaction"),
    "closing.erase": _("privacy personal data gdpr"),
    "prepare.list": _("printer paper pdf pack material luggage checklist order"),
    "prepare.review": _("duration hour place tables plan change"),
    "public.project": _("projector beamer wall second screen display"),
    "public.stop": _("projector beamer wall screen"),
    "public.exchange": _("projector beamer swap wrong screen"),
    "public.check": _("projector beamer test pattern sound"),
    "public.freeze": _("projector pause still"),
    "public.black": _("projector hide mute"),
    "public.white": _("projector hide mute"),
    "public.pause": _("break coffee"),
    "public.instruction": _("timer stopwatch countdown"),
    "public.time": _("timer stopwatch countdown clock"),
    "help.page": _("manual how to"),
    "help.keys": _("keyboard"),
}
"""Words that find a command besides its title, translated as a whole: each language has its own."""


@dataclass(frozen=True, slots=True)
class _Reason:
    """Commands whose ids begin so, and what is missing when `test` holds."""

    starts: tuple[str, ...]
    test: Callable[[Desk], bool]
    words: str


def _nothing_chosen(desk: Desk) -> bool:
    return not desk.selection


def _no_link(desk: Desk) -> bool:
    return not any(isinstance(desk.board.get(name), Link) for name in desk.selection)


def _no_card(desk: Desk) -> bool:
    return not desk.chosen_cards()


def _idle(desk: Desk) -> bool:
    return desk.conduct.still().running is None


def _dark(desk: Desk) -> bool:
    return not desk.public.projecting


def _one_table(desk: Desk) -> bool:
    return desk.session.info.tables < 2


def _real(desk: Desk) -> bool:
    return not desk.session.info.rehearsal


def _begun(desk: Desk) -> bool:
    return desk.conduct.last_start() is not None


def _always(desk: Desk) -> bool:
    return True


_REASONS = (
    _Reason(("",), lambda desk: desk.read_only, _("this copy is read-only")),
    _Reason(("prepare.review",), _begun, _("the workshop has started")),
    _Reason(("rehearsal.",), _real, _("this is not a rehearsal")),
    _Reason(("phase.", "clock."), _idle, _("no phase runs: start one first")),
    _Reason(("clocks.turn",), _always, _("all the tables were heard")),
    _Reason(("clocks.heard", "public.speaking"), _always, _("give the floor to a table first")),
    _Reason(("clocks.", "public.small_clock", "public.beside"), _always,
            _("no small clock runs: start one first")),
    _Reason(("view.next_table", "view.previous_table", "view.tables", "public.gallery", "deal.everyone"),
            _one_table,
            _("there is one table only")),
    _Reason(("link.", "board.reverse"), _no_link, _("choose a link first")),
    _Reason(("board.flip", "board.read", "board.open", "board.dispute", "zone.", "board.link_to", "public.spotlight",
             "debate.card", "debate.keep"), _no_card, _("choose a card first")),
    _Reason(("board.", "arrange.", "edit.delete", "edit.copy", "edit.cut", "edit.double", "view.near"),
            _nothing_chosen, _("choose something on the board first")),
    _Reason(("arrange.",), lambda desk: len(desk.selection) < 2, _("choose several things first")),
    _Reason(("board.deal", "deal.everyone"), _always, _("all the lots are dealt")),
    _Reason(("deal.reveal",), _always, _("no card waits to be revealed")),
    _Reason(("deal.joker",), _always, _("no joker is left")),
    _Reason(("lexicon.", "public.notion"), _always, _("this deck has no lexicon")),
    _Reason(("public.feedback",), _always, _("this deck asks nothing at the end")),
    _Reason(("public.debates",), _always, _("lead two debates first")),
    _Reason(("rehearsal.late",), _idle, _("no phase runs: start one first")),
    _Reason(("edit.undo", "edit.redo"), _always, _("there is nothing to take back")),
    _Reason(("session.story",), _always, _("nothing has happened on this table yet")),
    _Reason(("public.stop", "public.exchange", "public.next", "public.previous", "public.freeze", "public.black",
             "public.white"), _dark, _("nothing is projected yet")),
    _Reason(("public.places", "public.arguments", "public.final", "public.hands", "public.round", "public.question"),
            _always, _("lead a debate first")),
)  # fmt: skip


def why_not(action: Action, desk: Desk) -> str:
    """Why a command is not possible now, in a few words; empty when it is possible."""
    if action.enabled(desk):
        return ""
    fits = (r for r in _REASONS if any(action.id.startswith(start) for start in r.starts) and r.test(desk))
    found = next(fits, None)
    return tr(found.words) if found is not None else tr("not possible now")
