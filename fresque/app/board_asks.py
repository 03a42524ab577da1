"""What the list of the board asks before it does something: one question after the other, then one gesture.

“Link to…” asks for a card then a reason; “move to…” for a side then a card, a zone, or another table. No Qt here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from fresque.app.board_list import name, rows
from fresque.app.desk import Desk, fresh_id, reading
from fresque.app.places import SIDES, Side, beside, into_zone, zone_titles, zones
from fresque.core import edits
from fresque.core.errors import FresqueError
from fresque.core.fields import MAX_REASON
from fresque.core.i18n import _, tr
from fresque.core.other_table import to_table
from fresque.core.records import Link, Note, Placed, PlacedCard
from fresque.core.written import may_word, shown

_SIDES = {
    "left": _("To the left of…"),
    "right": _("To the right of…"),
    "above": _("Above…"),
    "below": _("Below…"),
}
_BESIDE = {
    "left": _("Move {name} to the left of"),
    "right": _("Move {name} to the right of"),
    "above": _("Move {name} above"),
    "below": _("Move {name} below"),
}
_PROMPTS = {
    "note": _("Words of the note"),
    "title": _("Title of the fresque"),
    "frame": _("Title of the frame"),
    "picture": _("What the picture shows"),
    "card": _("Why is this card in this place?"),
}


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose: what is told back, and what is shown."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Ask:
    """A question: choose one of the options, or, when there are none, write `words` anew.

    `answer` takes the key of an option or the words, and gives the next question, None when all is done.
    """

    prompt: str
    answer: Callable[[str], "Ask | None"]
    options: tuple[Option, ...] = ()
    words: str = ""


def ask_link(desk: Desk, source: str) -> Ask | None:
    """To which card, then why; None when there is nothing to link it to."""
    linked = {link.target for link in desk.board.links_of(source)}
    options = others(desk, source, linked)

    def chosen(target: str) -> Ask | None:
        def reasoned(reason: str) -> None:
            desk.commit(edits.connect(desk.board, fresh_id(), source, target, reason.strip()[:MAX_REASON]))

        ends = {"source": name(desk, source), "target": name(desk, target)}
        return Ask(tr("Why does {source} lead to {target}?", **ends), reasoned)

    return Ask(tr("Link {name} to", name=name(desk, source)), chosen, options) if options else None


def ask_move(desk: Desk, record_id: str) -> Ask | None:
    """Beside which card, or into which zone; None when there is nowhere to go, or when it is locked."""
    record = desk.board.get(record_id)
    besides = others(desk, record_id, set())
    if not isinstance(record, Placed) or record.locked:
        return None
    options = [Option(f"zone {n}", _zone(n, title)) for n, title in enumerate(zone_titles(desk), 1)]
    options += [Option(side, tr(_SIDES[side])) for side in SIDES if besides]
    tables = (n for n in range(1, desk.session.info.tables + 1) if n != record.table)
    options += [Option(f"table {n}", tr("To table {n}", n=n)) for n in tables]

    def chosen(key: str) -> Ask | None:
        if key.startswith("zone "):
            desk.commit(into_zone(desk, record_id, zones(desk)[int(key[5:]) - 1].zone.id))
            return None
        if key.startswith("table "):
            _take_to(desk, record_id, int(key[6:]))
            return None
        side = cast(Side, key)

        def put(other: str) -> None:
            desk.commit(beside(desk, record_id, other, side))

        return Ask(tr(_BESIDE[side], name=name(desk, record_id)), put, besides)

    return Ask(tr("Where does {name} go?", name=name(desk, record_id)), chosen, tuple(options)) if options else None


def _take_to(desk: Desk, record_id: str, table: int) -> None:
    """Take it to another table; what is refused is told to the facilitator."""
    try:
        desk.commit(to_table(desk.board, record_id, table))
    except FresqueError as error:
        desk.refused.tell(error)


def ask_words(desk: Desk, record_id: str) -> Ask | None:
    """The words of a note or a title, the reason of a link, the title of a frame…; None for what has none."""
    record = desk.board.get(record_id)
    if isinstance(record, PlacedCard) and may_word(shown(desk.deck, record)):
        return _ask_card(desk, record)
    words = edits.words_of(record)
    if record is None or words is None:
        return None

    def written(words: str) -> None:
        desk.commit(edits.write_anew(desk.board, record_id, words))

    if isinstance(record, Link):
        ends = {"source": name(desk, record.source), "target": name(desk, record.target)}
        return Ask(tr("Why does {source} lead to {target}?", **ends), written, words=words)
    return Ask(tr(_PROMPTS[record.type]), written, words=words)


def _ask_card(desk: Desk, card: PlacedCard) -> Ask:
    """The title of a blank card, then its words; one gesture."""

    def titled(title: str) -> Ask | None:
        def worded(body: str) -> None:
            desk.commit(edits.word_card(desk.board, card.id, title, body))

        return Ask(tr("Words of the card (they may stay empty)"), worded, words=card.body)

    return Ask(tr("Title of the card"), titled, words=card.title)


def others(desk: Desk, record_id: str, without: set[str]) -> tuple[Option, ...]:
    """The cards and notes of the table but one and those `without`, as the list says them."""
    titles = {row.record: row.title for row in rows(desk) if row.level == 0}
    there = [r for r in desk.records() if isinstance(r, PlacedCard | Note) and r.id not in {record_id, *without}]
    return tuple(Option(r.id, titles[r.id]) for r in sorted(there, key=lambda r: (r.type, *reading(r))))


def _zone(n: int, title: str) -> str:
    return tr("Into “{zone}”", zone=title) if title else tr("Into zone {n}", n=n)
