"""Where the cards that lie in the zones of a deck go: the seats of their own zone, in order.

A card stays in the zone where the group put it: where the deck expects it is not for everyone to see.
"""

from fresque.app.desk import reading
from fresque.app.tidy_pieces import Point
from fresque.app.tidy_table import Table
from fresque.core.deck import Deck
from fresque.core.zone_shapes import Zones
from fresque.core.zones import free_seats, kind_of

ABOVE = 60.0
"""Between the zones and the title of the fresque, from its middle."""


def seated(deck: Deck, zones: Zones, table: Table) -> dict[str, Point]:
    """The seat of each card that may move and lies in a zone, as long as there are seats; the title above them."""
    found: dict[str, Point] = {}
    taken: set[Point] = set()
    cards = sorted((company.card for company in table.companies.values()), key=lambda c: (reading(c), c.id))
    for card in cards:
        area = zones.at(card.x, card.y)
        kind = kind_of(deck, card.card)
        seats = [seat for seat in free_seats(area, kind, table.fixed) if seat not in taken] if area else []
        if seats:
            found[card.id] = seats[0]
            taken.add(seats[0])
    if table.title is not None and zones.bounds is not None:
        found[table.title.id] = (zones.bounds.centre[0], zones.bounds.y - ABOVE)
    return found
