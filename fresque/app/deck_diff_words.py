"""What changed in a deck, in the facilitator's words: the same for the command line and the window."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from fresque.core.deck import Card, Deck, Participants, PlanPhase, ReferenceLink, Source, Viewpoint
from fresque.core.deck_diff import Altered, Change, DeckDiff, Group
from fresque.core.i18n import _, tr, trn
from fresque.core.word_diff import Span, compare_words

What = Literal["added", "removed", "altered"]
LABELS = {
    "title": _("Title"),
    "number": _("Number"),
    "lot": _("Lot"),
    "kind": _("Kind of card"),
    "essential": _("Essential"),
    "body": _("Text"),
    "icon": _("Pictogram"),
    "image": _("Picture"),
    "alt": _("Description of the picture"),
    "sources": _("Sources"),
    "zone": _("Expected place"),
    "hint": _("Hint"),
    "question": _("Question"),
    "viewpoints": _("Viewpoints"),
    "final_question": _("Last question"),
    "reason": _("Reason"),
    "explanation": _("Explanation"),
    "ideal": _("Ideal minutes"),
    "min": _("Least minutes"),
    "droppable": _("May be skipped"),
    "deals": _("Lots dealt"),
    "rights": _("Rights of the table"),
    "public": _("Instruction"),
    "private": _("Facilitator’s notes"),
    "watch": _("Watch points"),
    "color": _("Colour"),
    "mark": _("Mark"),
    "version": _("Version"),
    "language": _("Language"),
    "license": _("Licence"),
    "authors": _("Authors"),
    "credits": _("Credits"),
    "summary": _("Summary"),
    "participants": _("Participants"),
    "cards_format": _("Format of the cards"),
    "materials": _("Materials"),
    "layout": _("Layout"),
    "duration": _("Duration"),
    "phases": _("Phases"),
    "audience": _("Audience"),
    "text": _("Explanation"),
    "choices": _("Choices"),
    "start": _("First year"),
    "end": _("Last year"),
    "row": _("Row"),
    "column": _("Column"),
}
"""The fields of deck.yaml as a facilitator calls them; one that is not here goes by its own name."""

WHOLE = (
    "number",
    "lot",
    "kind",
    "icon",
    "zone",
    "deals",
    "color",
    "mark",
    "version",
    "language",
    "license",
    "duration",
)
"""Fields that are one thing: their old value and their new one are shown whole, not word by word."""

READ = ("title", "question", "essential", "body")
"""What everyone reads of a card."""


@dataclass(frozen=True, slots=True)
class Line:
    """One field that changed: its name and its words, old ones and new ones together."""

    label: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that changed; `color` is that of its lot, if it has one."""

    what: What
    title: str
    lines: tuple[Line, ...]
    color: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Things that changed in the same way, under one heading."""

    title: str
    entries: tuple[Entry, ...]


def headline(diff: DeckDiff) -> str:
    """From which deck to which, with their versions."""
    old, new = (tr("“{title}” {version}", title=deck.title, version=deck.version) for deck in (diff.old, diff.new))
    return f"{old} → {new}"


def counts(diff: DeckDiff) -> tuple[str, ...]:
    """What changed, counted; «no difference» when nothing did."""
    replaced = len(diff.replaced)
    cards = (
        (replaced, "{n} card replaced", "{n} cards replaced"),
        (len(diff.cards.added) - replaced, "{n} card added", "{n} cards added"),
        (len(diff.cards.removed) - replaced, "{n} card removed", "{n} cards removed"),
        (len(diff.reworded), "{n} card reworded", "{n} cards reworded"),
        (len(diff.renumbered), "{n} card renumbered", "{n} cards renumbered"),
        (len(diff.moved), "{n} card in another lot", "{n} cards in another lot"),
    )
    around = (
        (_size(diff.lots), "{n} lot changed", "{n} lots changed"),
        (_size(diff.links), "{n} link changed", "{n} links changed"),
        (_size(diff.phases) + _size(diff.plans), "{n} phase or plan changed", "{n} phases or plans changed"),
        (_size(diff.terms) + _size(diff.questions), "{n} word or question changed", "{n} words or questions changed"),
        (len(diff.texts) + _size(diff.zones), "{n} text of the deck changed", "{n} texts of the deck changed"),
    )
    said = tuple(trn(one, many, n) for n, one, many in (*cards, *around) if n)
    if not diff:
        return (tr("No difference."),)
    return said or (tr("Only the order changed."),)


def sections(diff: DeckDiff) -> tuple[Section, ...]:
    """Everything that changed, cards first; empty when nothing did."""
    words = _Words(diff)
    found = (
        Section(tr("Cards reworded or moved"), words.altered(diff.cards)),
        Section(tr("Cards replaced"), words.replaced()),
        Section(tr("Cards added"), words.whole("added", diff.cards.added, diff.new)),
        Section(tr("Cards removed"), words.whole("removed", diff.cards.removed, diff.old)),
        Section(tr("Lots"), words.group(diff.lots)),
        Section(tr("Reference links"), words.group(diff.links)),
        Section(tr("Phases"), words.group(diff.phases)),
        Section(tr("Plans"), words.group(diff.plans)),
        Section(tr("Zones of the board"), words.group(diff.zones)),
        Section(tr("Words explained"), words.group(diff.terms)),
        Section(tr("Last questions"), words.group(diff.questions)),
        Section(tr("The deck itself"), words.texts()),
        Section(tr("Order"), tuple(_reordered(diff))),
    )
    return tuple(section for section in found if section.entries)


class _Words:
    """Names things of both decks as people know them: a lot by its title, a card by its number."""

    def __init__(self, diff: DeckDiff) -> None:
        self.diff = diff

    def group(self, group: Group[Any]) -> tuple[Entry, ...]:
        new = tuple(Entry("added", self.name(record, self.diff.new), ()) for record in group.added)
        gone = tuple(Entry("removed", self.name(record, self.diff.old), ()) for record in group.removed)
        return (*self.altered(group), *new, *gone)

    def altered(self, group: Group[Any]) -> tuple[Entry, ...]:
        return tuple(self._altered(both) for both in group.altered)

    def replaced(self) -> tuple[Entry, ...]:
        """Cards that took the place of another, told by what everyone reads of both."""
        found = ((both, tuple(change for change in both.changes if change.key in READ)) for both in self.diff.replaced)
        return tuple(self._altered(Altered(both.old, both.new, changes)) for both, changes in found)

    def whole(self, what: What, cards: tuple[Card, ...], deck: Deck) -> tuple[Entry, ...]:
        """Cards that replace none, or that none replaces, with what everyone reads of them."""
        paired = {card for both in self.diff.replaced for card in (both.old, both.new)}
        return tuple(
            Entry(what, self.name(card, deck), self._read(card), _color(card, deck))
            for card in cards
            if card not in paired
        )

    def texts(self) -> tuple[Entry, ...]:
        if not self.diff.texts:
            return ()
        return (Entry("altered", self.diff.new.title, tuple(self.line(change) for change in self.diff.texts)),)

    def line(self, change: Change) -> Line:
        if change.old == change.new:
            return Line(_label(change.key), (Span("added", tr("same name, another picture")),))
        old, new = self._text(change.key, change.old, self.diff.old), self._text(change.key, change.new, self.diff.new)
        if change.key in WHOLE:
            between = " → " if old and new else ""
            spans = (Span("removed", old), Span("kept", between), Span("added", new))
            return Line(_label(change.key), tuple(span for span in spans if span.text))
        return Line(_label(change.key), compare_words(old, new))

    def name(self, record: Any, deck: Deck) -> str:
        if isinstance(record, Card):
            return f"{record.number} · {record.title}" if record.number is not None else record.title
        if isinstance(record, ReferenceLink):
            ends = [deck.card(end) for end in (record.source, record.target)]
            return " → ".join(card.title if card else "?" for card in ends)
        named = (getattr(record, key, "") for key in ("title", "term", "question", "id"))
        return next(name for name in named if name)

    def _altered(self, both: Altered[Any]) -> Entry:
        lines = tuple(self.line(change) for change in both.changes)
        color = _color(both.new, self.diff.new) if isinstance(both.new, Card) else ""
        return Entry("altered", self.name(both.new, self.diff.new), lines, color)

    def _read(self, card: Card) -> tuple[Line, ...]:
        keys = READ[1:]
        return tuple(Line(_label(key), (Span("kept", text),)) for key in keys if (text := getattr(card, key)))

    def _text(self, key: str, value: Any, deck: Deck) -> str:
        if isinstance(value, tuple):
            parts = [self._text(key, item, deck) for item in value]
            return ", ".join(parts) if key in ("deals", "zone", "authors", "choices") else "\n".join(parts)
        if key in ("lot", "deals"):
            lot = deck.lot(value)
            return f"{deck.lot_number(value)} · {lot.title}" if lot else str(value)
        if key == "zone":
            return next((zone.title for zone in deck.layout.zones if zone.id == value), str(value))
        return _plain(value)


def _plain(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return tr("yes") if value else tr("no")
        case float():
            return f"{value:g}"
        case Source():
            return " · ".join(str(part) for part in (value.title, value.year, value.url) if part)
        case Viewpoint():
            return f"{value.who} — {value.says}"
        case Participants():
            return f"{value.min} – {value.ideal} – {value.max}"
        case PlanPhase():
            parts = (value.id, value.ideal, value.min, value.public, value.private)
            return " · ".join(_plain(part) for part in parts if part not in (None, ""))
        case _:
            return str(value)


def _label(key: str) -> str:
    return tr(LABELS[key]) if key in LABELS else key


def _color(card: Card, deck: Deck) -> str:
    lot = deck.lot(card.lot)
    return lot.color if lot else ""


def _size(group: Group[Any]) -> int:
    return len(group.added) + len(group.removed) + len(group.altered)


def _reordered(diff: DeckDiff) -> Iterator[Entry]:
    names: tuple[tuple[Group[Any], Callable[[], str]], ...] = (
        (diff.cards, lambda: tr("The cards come in another order.")),
        (diff.lots, lambda: tr("The lots are dealt in another order.")),
        (diff.phases, lambda: tr("The phases come in another order.")),
        (diff.plans, lambda: tr("The plans come in another order.")),
        (diff.zones, lambda: tr("The zones come in another order.")),
        (diff.terms, lambda: tr("The words explained come in another order.")),
        (diff.questions, lambda: tr("The last questions come in another order.")),
    )
    yield from (Entry("altered", say(), ()) for group, say in names if group.reordered)
