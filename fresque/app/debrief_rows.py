"""The debrief as tables for research: one row a gesture, a card, a link, an answer, or a figure of the report.

Columns, in order (their titles are in the language of the report; times are ISO 8601, lengths in minutes):

- gestures: number, time, who did it (a seat, never a name), done/undone/redone, still standing, table, changes, types
  of what was added (or the gesture undone), cards it was about (ids);
- cards: table, id, number, title, lot, placed at, moves by hand, links, signs of discussion, discussed, disputed; a
  card that no table placed has only its names;
- links: table, id and title of both ends, direction, meaning, reason, finding (expected, optional, original,
  questionable), drawn the other way by the deck;
- answers: kind (people, vote, position, feedback, words, argument, commitment, sentence, joker, cards), subject,
  moment, table, choice, count, text;
- figures: subject, what it counts, value: every figure the report prints.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from fresque.app.debate_draft import HAND
from fresque.app.debrief_figures import figure_rows
from fresque.app.debrief_plain import FINDINGS, iso, sheet
from fresque.core.batch import Add, Batch, Done, Redo, Undo
from fresque.core.debrief import CardLine
from fresque.core.i18n import _, tr
from fresque.core.report import Report
from fresque.core.report.debates import Debate
from fresque.core.report.feedback import Answers

Row = tuple[str, ...]


class _Rows(NamedTuple):
    columns: tuple[str, ...]
    rows: Callable[[Report, Sequence[Done]], Iterator[Row]]


def rows_csv(model: Report, history: Sequence[Done], rows: str) -> str:
    """The CSV of one kind of rows."""
    kind = _KINDS[rows]
    return sheet([tr(name) for name in kind.columns], kind.rows(model, history))


def _gestures(model: Report, history: Sequence[Done]) -> Iterator[Row]:
    dead = _undone(history)
    tables, names = dict[str, str](), dict[str, str]()
    for done in history:
        if done.actor == HAND:
            continue
        known = (str(done.seq), iso(done.ts) or "", done.actor)
        if not isinstance(done.gesture, Batch):
            way = "undone" if isinstance(done.gesture, Undo) else "redone"
            yield *known, way, "", "", "0", str(done.gesture.seq), ""
            continue
        ops = done.gesture.ops
        for op in ops:
            if isinstance(op, Add):
                tables[op.id] = str(op.fields.get("table", 1))
                names[op.id] = str(op.fields.get("card", "")) if op.type == "card" else ""
        there = sorted({tables.get(op.id, "") for op in ops})
        types = dict.fromkeys(op.type for op in ops if isinstance(op, Add))
        cards = dict.fromkeys(name for op in ops if (name := names.get(op.id)))
        standing = str(int(done.seq not in dead))
        yield *known, "done", standing, " ".join(there).strip(), str(len(ops)), " ".join(types), " ".join(cards)


def _undone(history: Sequence[Done]) -> set[int]:
    dead: set[int] = set()
    for done in history:
        if isinstance(done.gesture, Undo):
            dead.add(done.gesture.seq)
        elif isinstance(done.gesture, Redo):
            dead.discard(done.gesture.seq)
    return dead


def _cards(model: Report, history: Sequence[Done]) -> Iterator[Row]:
    for life in model.lives:
        placed = (life.lot, iso(life.placed) or "", str(life.moves), str(life.links), " ".join(life.signs))
        yield str(life.table), *_card(life.card), *placed, str(int(bool(life.signs))), str(int(life.disputed))
    for card in model.never:
        yield "", *_card(card), *[""] * 7


def _card(card: CardLine) -> tuple[str, str, str]:
    return card.id, "" if card.number is None else str(card.number), card.title


def _links(model: Report, history: Sequence[Done]) -> Iterator[Row]:
    for table in model.tables:
        for link in table.links:
            meant = (link.direction, link.meaning, link.reason, tr(FINDINGS[link.finding]), str(int(link.reversed)))
            yield str(table.number), link.source, link.target, *meant


def _answers(model: Report, history: Sequence[Done]) -> Iterator[Row]:
    people = model.people
    for name, count in (("present", people.present), ("expected", people.expected), ("late", people.late)):
        if count is not None:
            yield "people", "", "", "", name, str(count), ""
    for vote in model.votes:
        for option, count in zip(vote.options, vote.counts, strict=True):
            yield "vote", vote.question, "", str(vote.table), option, str(count), ""
    for debate in model.debates:
        yield from _debate(debate)
    for answers in model.feedback:
        yield from _feedback(answers)
    yield from (("commitment", "", "", str(one.table), one.kind, "", one.text) for one in model.commitments)
    yield from (("joker", one.card, "", str(one.table), "", "", one.text) for one in model.jokers)
    for lot in model.counted:
        yield "cards", lot.lot, "", "", "found", str(lot.found), ", ".join(lot.missing)
        yield "cards", lot.lot, "", "", "left", str(lot.expected), ""
    yield from (("sentence", s.card_id, iso(s.ts) or "", str(s.table), s.tag, "", s.text) for s in model.said)


def _debate(debate: Debate) -> Iterator[Row]:
    for position in debate.positions:
        for label, count in zip(debate.labels, position.counts, strict=False):
            yield "position", debate.card, position.moment, str(debate.table), label, str(count), ""
    for argument in debate.arguments:
        yield "argument", debate.card, "", str(debate.table), argument.side, "", argument.text


def _feedback(answers: Answers) -> Iterator[Row]:
    for choice, count in zip(answers.choices, answers.counts, strict=False):
        yield "feedback", answers.id, "", "", choice, str(count), ""
    yield from (("words", answers.id, "", "", "", "", words) for words in answers.words)


def _figures(model: Report, history: Sequence[Done]) -> Iterator[Row]:
    return figure_rows(model)


_ANSWER = (_("Kind"), _("Subject"), _("Moment"), _("Table"), _("Choice"), _("Count"), _("Text"))
_KINDS = {
    "gestures": _Rows(
        (
            *(_("Number"), _("Time"), _("Who"), _("Way"), _("Standing"), _("Table"), _("Changes")),
            *(_("Types, or the gesture undone"), _("Cards")),
        ),
        _gestures,
    ),
    "cards": _Rows(
        (
            *(_("Table"), _("Card"), _("Number"), _("Title"), _("Lot"), _("Placed at"), _("Moves"), _("Links")),
            *(_("Signs"), _("Discussed"), _("In dispute")),
        ),
        _cards,
    ),
    "links": _Rows(
        (
            *(_("Table"), _("From"), _("To"), _("Direction"), _("What the line means"), _("Reason"), _("Finding")),
            _("Drawn the other way by the deck"),
        ),
        _links,
    ),
    "answers": _Rows(_ANSWER, _answers),
    "figures": _Rows((_("Subject"), _("What is counted"), _("Value")), _figures),
}
