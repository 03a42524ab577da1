"""What stays bright while cards are chosen: them, their links and what those reach."""

from fresque.app.desk import Desk
from fresque.core.records import Frame, Link, Placed, PlacedCard, Record, Stamp, Title
from fresque.layout.board import box


def lit(desk: Desk) -> frozenset[str] | None:
    """The records to show plainly, the others being dimmed; None when nothing is dimmed.

    Nothing is while a box is drawn, while another tool is in hand, nor for cards without a link.
    """
    if not desk.neighbours or desk.preview.box is not None or desk.tool.name != "select":
        return None
    chosen = [i for i in desk.selection if isinstance(desk.board.get(i), Placed)]
    links = [link for record_id in chosen for link in desk.board.links_of(record_id)]
    if not links:
        return None
    reached = {end for link in _all(desk, links) for end in (link.id, link.source, link.target)}
    bright = desk.selection | reached
    return bright | {record.id for record in desk.records() if _goes_along(desk, record, bright)}


def _goes_along(desk: Desk, record: Record, bright: frozenset[str]) -> bool:
    """The title of the fresque always, a stamp with its card, a frame with any card inside."""
    if isinstance(record, Stamp):
        return record.on in bright
    if isinstance(record, Frame):
        inside = (card for i in bright if isinstance(card := desk.board.get(i), PlacedCard))
        return any(box(record).holds(card.x, card.y) for card in inside)
    return isinstance(record, Title)


def _all(desk: Desk, links: list[Link]) -> list[Link]:
    """With the links chosen themselves."""
    return [*links, *desk.chosen_links()]
