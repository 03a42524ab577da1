"""What helps a hand at an interactive whiteboard: tools within reach, and a small bar about what is chosen."""

from fresque.app.action import Action, selecting
from fresque.core.i18n import _

ABOUT = (
    "board.open",
    "board.reword",
    "board.flip",
    "tool.link",
    "board.reverse",
    "link.meaning",
    "board.color",
    "arrange.straighten",
    "edit.delete",
)
"""The actions of the small bar, in order; it shows those that are possible."""

HAND_ACTIONS: tuple[Action, ...] = (
    Action("board.bar", _("Small bar of the selection"), "board", lambda d, s: s.show_bar("about"),
           ("Shift+F10", "Menu"), selecting),
    Action("view.low_bar", _("Bar at the bottom"), "view", lambda d, s: s.show_bar("low"), ("Ctrl+Shift+B",)),
    Action("view.corner_bar", _("Corner bar in full screen"), "view", lambda d, s: s.show_bar("corner"),
           ("Shift+F11",)),
)  # fmt: skip
