"""What the facilitator alone is told of a table: links of the deck found, invented or to question; cards left alone
or put in another zone than the deck expects.
"""

from fresque.app.desk import Desk
from fresque.app.zones import zones_held
from fresque.core.debrief import table_debrief
from fresque.core.i18n import trn
from fresque.core.outline import quoted
from fresque.core.records import Link, PlacedCard
from fresque.core.zones import astray


def findings(desk: Desk) -> str:
    """One sentence a line; empty before anything lies on the table."""
    records = desk.records()
    cards = [r for r in records if isinstance(r, PlacedCard)]
    if not cards:
        return ""
    table = table_debrief(desk.deck, desk.table, records)
    found, known = len(table.found("expected")), len(table.found("expected")) + len(table.undrawn)
    linked = {end for r in records if isinstance(r, Link) for end in (r.source, r.target)}
    linking = linked or desk.deck.layout.kind == "free"
    alone = sum(card.id not in linked for card in cards) if linking else 0
    lines = []
    if known:
        one = "{n} reference link found of {known} possible here"
        lines.append(trn(one, "{n} reference links found of {known} possible here", found, known=known))
    counts = (
        (len(table.found("optional")), "{n} optional link", "{n} optional links"),
        (len(table.found("original")), "{n} original link", "{n} original links"),
        (len(table.found("questionable")), "{n} link to question", "{n} links to question"),
        (alone, "{n} card on its own", "{n} cards on their own"),
    )
    lines += [trn(one, many, n) for n, one, many in counts if n]
    lines += _elsewhere(desk)
    return "\n".join(lines)


def _elsewhere(desk: Desk) -> list[str]:
    """The cards that lie in another zone than the deck expects: nothing when there is none."""
    lost = [desk.deck.card(found.card) for found in astray(desk.deck, zones_held(desk))]
    titles = [quoted(card.title) for card in lost if card]
    if not titles:
        return []
    one = "{n} card in another zone than expected: {titles}"
    return [trn(one, "{n} cards in another zone than expected: {titles}", len(titles), titles=", ".join(titles))]
