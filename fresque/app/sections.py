"""What can be done, by section: as the menu of the window opens it and as the sheet of keys prints it."""

from collections.abc import Iterator
from dataclasses import dataclass

from fresque.app.action import Action
from fresque.app.actions import ACTIONS
from fresque.core.i18n import _

MOVES = "move"
"""The section that only keys need: the mouse carries."""
_THINGS = (
    "board.note",
    "board.title",
    "board.picture",
    "board.frame",
    "board.color",
    "board.larger",
    "board.smaller",
    "board.lock",
    "board.rights",
    "board.bar",
)
_CARDS = (
    "board.deal",
    "board.open",
    "board.read",
    "board.flip",
    "board.reword",
    "board.blank",
    "board.dispute",
    "board.reason",
    "board.decide",
    "zone.next",
    "zone.previous",
)
_DRAWING = ("pen.width", "stamp.question", "stamp.disagreement", "stamp.star", "board.magnet")
_DEBATE = (
    "debate.lead",
    "debate.card",
    "debate.keep",
    "public.places",
    "public.arguments",
    "public.final",
    "public.hands",
    "public.debates",
    "public.round",
    "public.commitments",
    "public.feedback",
)
_CLOCKS = ("clock.speaker", "clock.sound", "public.small_clock", "public.beside", "public.speaking")
_LEADING = (
    "public.project",
    "public.stop",
    "public.exchange",
    "public.check",
    "public.next",
    "public.previous",
    "public.freeze",
    "public.black",
    "public.white",
)


@dataclass(frozen=True, slots=True)
class Section:
    """Actions that go together: these, and those of a menu of actions that no section names."""

    menu: str
    title: str
    ids: tuple[str, ...] = ()
    inside: str = ""
    """The section whose menu opens this one's, instead of that of the window."""


SECTIONS = (
    Section("session", _("Workshop and files")),
    Section("prepare", _("Prepare"), ("prepare.review", "prepare.list", "closing.next")),
    Section("edit", _("Edit")),
    Section("tool", _("Tools"), _DRAWING),
    Section("things", _("Notes, pictures and frames"), _THINGS),
    Section("cards", _("Cards"), _CARDS),
    Section("link", _("Links"), ("board.link_to", "board.reverse")),
    Section("arrange", _("Tidy and align"), ("board.move_to",)),
    Section(MOVES, _("Move with the arrow keys")),
    Section("view", _("View")),
    Section("conduct", _("Conduct the workshop")),
    Section("panel", _("Facilitator’s panel"), ("hints.find", "hot.write"), inside="conduct"),
    Section("clocks", _("Small clocks"), _CLOCKS, inside="conduct"),
    Section("debate", _("Debate and closing"), _DEBATE, inside="conduct"),
    Section("projection", _("Projection"), _LEADING),
    Section("public", _("What the room sees"), inside="projection"),
    Section("wall", _("Board on the wall, lexicon, axes"), inside="projection"),
    Section("rehearsal", _("Rehearsal"), inside="conduct"),
    Section("help", _("Help")),
)


def sectioned() -> Iterator[tuple[Section, tuple[Action, ...]]]:
    """Each section with its actions, in the order they are read; every action is in one."""
    named_ones = {name for section in SECTIONS for name in section.ids}
    for section in SECTIONS:
        own = [action for action in ACTIONS if action.menu == section.menu and action.id not in named_ones]
        named = sorted((a for a in ACTIONS if a.id in section.ids), key=lambda action: section.ids.index(action.id))
        yield section, (*own, *named) if section.menu == "tool" else (*named, *own)
