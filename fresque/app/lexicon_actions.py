"""What the facilitator does with the lexicon: the page that leads it, and its screen for the room."""

from fresque.app.action import Action, Surface
from fresque.app.desk import Desk
from fresque.core.i18n import _


def _has_words(desk: Desk) -> bool:
    return bool(desk.public.lexicon.terms)


def _open(desk: Desk, surface: Surface) -> None:
    surface.project("lexicon")


def _show(desk: Desk, surface: Surface) -> None:
    desk.public.choose("notion")


LEXICON_ACTIONS: tuple[Action, ...] = (
    Action("lexicon.open", _("Lexicon: show the notions, tick those said…"), "wall", _open, ("Shift+X",), _has_words),
    Action("public.notion", _("Notion of the lexicon"), "wall", _show, ("Ctrl+Shift+G",), _has_words,
           checked=lambda d: d.public.name == "notion"),
)  # fmt: skip
