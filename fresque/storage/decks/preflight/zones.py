"""The zones of a board: each can be reached, and none hides another."""

from fresque.core.i18n import tr
from fresque.storage.decks.look import Look


def unnamed(look: Look) -> None:
    """When cards name zones, every zone is named by one."""
    named = {zone for card in look.deck.cards for zone in card.zone}
    for n, zone in enumerate(look.own.layout.zones):
        if named and zone.id not in named:
            summary = tr("No card is expected in the zone “{id}”.", id=zone.id)
            look.warning("zone", ("layout", "zones", n), summary, tr("Name it in the “zone” of a card, or delete it."))


def over_one_another(look: Look) -> None:
    """Two zones of a matrix do not share a cell, nor two zones of columns a column."""
    layout = look.own.layout
    if layout.kind not in ("matrix", "columns"):
        return
    cells: dict[tuple[int | None, int | None], str] = {}
    for n, zone in enumerate(layout.zones):
        cell = (zone.row, zone.column) if layout.kind == "matrix" else (None, zone.column)
        if zone.column is None or (other := cells.setdefault(cell, zone.id)) == zone.id:
            continue
        summary = tr("The zones “{a}” and “{b}” are in the same place.", a=other, b=zone.id)
        look.error("zone", ("layout", "zones", n), summary, tr("Change the “row” or the “column” of one."))


def overlapping_bands(look: Look) -> None:
    """The bands of a timeline follow one another; they may share a year, where one ends and the next begins."""
    if look.own.layout.kind != "timeline":
        return
    bands = sorted(
        (zone.start, zone.start if zone.end is None else zone.end, n, zone.id)
        for n, zone in enumerate(look.own.layout.zones)
        if zone.start is not None
    )
    reached, by = float("-inf"), ""
    for start, end, n, zone_id in bands:
        if start < reached:
            summary = tr("The band “{b}” begins before “{a}” ends.", a=by, b=zone_id)
            look.warning("zone", ("layout", "zones", n), summary, tr("Change “start” or “end” of one."))
        if end > reached:
            reached, by = end, zone_id


def columns(look: Look) -> None:
    """When zones of columns say which column, all do."""
    layout = look.own.layout
    if layout.kind != "columns" or all(zone.column is None for zone in layout.zones):
        return
    for n, zone in enumerate(layout.zones):
        if zone.column is None:
            summary = tr("The zone “{id}” has no “column”, while others have.", id=zone.id)
            look.warning("zone", ("layout", "zones", n), summary, tr("Give it one, counted from 0."))
