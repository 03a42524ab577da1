"""What the list of the board asks before it carries one end of a link to another card."""

from fresque.app.board_asks import Ask, others
from fresque.app.board_list import name
from fresque.app.desk import Desk
from fresque.core.i18n import tr
from fresque.core.link_edits import End, reattach
from fresque.core.records import Link


def ask_source(desk: Desk, link_id: str) -> Ask | None:
    """From which card the link leaves instead; None when there is no other."""
    return _ask(desk, link_id, "from")


def ask_target(desk: Desk, link_id: str) -> Ask | None:
    """At which card the link arrives instead; None when there is no other."""
    return _ask(desk, link_id, "to")


def _ask(desk: Desk, link_id: str, end: End) -> Ask | None:
    link = desk.board.get(link_id)
    if not isinstance(link, Link):
        return None
    options = tuple(o for o in others(desk, "", set()) if reattach(desk.board, link_id, end, o.key).ops)

    def chosen(record_id: str) -> None:
        desk.commit(reattach(desk.board, link_id, end, record_id))

    if end == "from":
        prompt = tr("The link to {name} now leaves", name=name(desk, link.target))
    else:
        prompt = tr("The link from {name} now reaches", name=name(desk, link.source))
    return Ask(prompt, chosen, options) if options else None
