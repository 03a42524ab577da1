"""What the facilitator can do with the story of a table, and with the tables of a session."""

from fresque.app.action import Action, Run, Surface
from fresque.app.desk import Desk
from fresque.core.i18n import _


def _lived(desk: Desk) -> bool:
    return bool(desk.session.history)


def _several(desk: Desk) -> bool:
    return desk.session.info.tables > 1


def _turn(by: int) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        """Bring the next table into view; after the last comes the first."""
        desk.turn_to((desk.table - 1 + by) % desk.session.info.tables + 1)

    return run


STORY_ACTIONS: tuple[Action, ...] = (
    Action("session.story", _("The story of our fresque"), "session", lambda d, s: s.show_story(),
           ("Ctrl+H",), _lived),
    Action("session.story_save", _("Save the story…"), "session", lambda d, s: s.save_story(),
           ("Ctrl+Shift+E",), _lived),
)  # fmt: skip
TABLE_ACTIONS: tuple[Action, ...] = (
    Action("view.tables", _("All tables side by side"), "view", lambda d, s: s.show_tables(), ("Ctrl+T",), _several),
    Action("view.next_table", _("Next table"), "view", _turn(1), ("Ctrl+PgDown",), _several),
    Action("view.previous_table", _("Previous table"), "view", _turn(-1), ("Ctrl+PgUp",), _several),
)  # fmt: skip
