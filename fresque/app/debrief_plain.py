"""The debrief as plain data: JSON for programs, CSV for a spreadsheet. No private text, as in every debrief."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import datetime

from fresque.core.compared import Pair
from fresque.core.dates import clock, duration
from fresque.core.debrief import Finding, LinkLine, LotCards, TableDebrief
from fresque.core.i18n import _, tr
from fresque.core.meanings import explained
from fresque.core.outline import ARROWS
from fresque.core.report import Report
from fresque.core.report.cards import CardLife
from fresque.core.report.debates import Debate
from fresque.core.report.session_words import counted
from fresque.core.report.tidied import LotCounted

_COLUMNS = (_("Table"), _("Kind"), _("What"), _("Detail"), _("Remark"))
FINDINGS: dict[Finding, str] = {
    "expected": _("expected link"),
    "optional": _("optional link"),
    "original": _("original link"),
    "questionable": _("link to question"),
}
Row = tuple[str, str, str, str, str]


def as_json(model: Report) -> str:
    """The whole report. Keys in English, times in ISO 8601 with their offset, lengths in minutes; null is not known.

    `deck` {id, title, version, license, base}; `place`, `date`, `commissioner` as typed; `started`, `ended`, `minutes`,
    `closed` (somebody said that it was over); `people` {present, expected, late};
    `tables` [{number, title, lots [{id, title, placed, left}], extras, written [{title, body}],
    disputes [{card, title, reasons, decided}], links, undrawn, notes, messages, verbatims}],
    where a link is {source, target, reason, direction, finding, reversed, explanation, meaning};
    `phases` [{title, started, minutes, planned, chosen}] (chosen again on the way),
    `pauses` [{started, minutes}], `skipped` [title];
    `cards` [{id, title, number, table, lot, placed, moves, links, signs, discussed, disputed}], `never_placed`;
    `shared` {common, alone} [{first, second, tables, reasons}];
    `debates` [{card, title, table, labels, positions [{moment, counts}], arguments [{side, text}], moved}];
    `votes` [{question, options, counts, table}];
    `feedback` [{id, question, kind, choices, counts, mean, words}];
    `said` [{text, tag, table, time, card}], `tales` [{text, table}], `commitments` [{kind, text, table}],
    `photos` [{asset, caption, table}], `counted` [{lot, title, sets, expected, found, missing, lost}],
    `jokers` [{card, title, table, text}], `story` [{table, time, phase, cards, links}], `figures` {id: value}.
    """
    deck, info, times = model.deck, model.info, model.times
    whole = {
        "deck": {
            "id": deck.id,
            "title": deck.title,
            "version": deck.version,
            "license": deck.license,
            "base": deck.base,
        },
        "place": info.place,
        "date": info.date,
        "commissioner": info.commissioner,
        "started": iso(times.started),
        "ended": iso(times.ended),
        "minutes": round(times.minutes, 1),
        "closed": times.closed,
        "people": asdict(model.people),
        "tables": [_table(table, model) for table in model.tables],
        "phases": [{**asdict(phase), "started": iso(phase.started)} for phase in times.phases],
        "pauses": [{"started": iso(pause.started), "minutes": pause.minutes} for pause in times.pauses],
        "skipped": times.skipped,
        **_around(model),
        "figures": {name: value for name, value, _said, _label in counted(model)},
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def as_csv(model: Report) -> str:
    """One thing a row, semicolons between columns as French spreadsheets expect."""
    rows: list[Row] = [row for table in model.tables for row in _rows(table, model)]
    rows += [
        ("", tr("phase of the session"), phase.title, clock(phase.started), duration(phase.minutes))
        for phase in model.times.phases
    ]
    rows += [("", tr("cards counted"), lot.title, _found(lot), ", ".join(lot.missing)) for lot in model.counted]
    rows += [(_number(one.table), tr("joker played"), one.title, one.text, "") for one in model.jokers]
    rows += [("", tr("sentence heard"), one.text, "", "") for one in model.said if not one.table]
    rows += [(_number(one.table), tr("commitment"), one.text, "", "") for one in model.commitments]
    return sheet([tr(name) for name in _COLUMNS], rows)


def sheet(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table as CSV, no cell of which a spreadsheet takes for a formula."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return text.getvalue()


def iso(ts: int | None) -> str | None:
    """A moment as ISO 8601, with its offset."""
    return None if ts is None else datetime.fromtimestamp(ts / 1000).astimezone().isoformat(timespec="seconds")


def _around(model: Report) -> dict[str, object]:
    """What happened around the boards."""
    shared = model.shared
    return {
        "cards": [_life(life) for life in model.lives],
        "never_placed": [asdict(card) for card in model.never],
        "shared": {"common": [_pair(p) for p in shared.common], "alone": [_pair(p) for p in shared.alone]},
        "debates": [_debate(debate) for debate in model.debates],
        "votes": [_without(asdict(vote), "id") for vote in model.votes],
        "feedback": [{**asdict(answers), "mean": answers.mean} for answers in model.feedback],
        "said": [
            {"text": one.text, "tag": one.tag, "table": one.table, "time": iso(one.ts), "card": one.card_id}
            for one in model.said
        ],
        "tales": [{"text": tale.text, "table": tale.table} for tale in model.tales],
        "commitments": [_without(asdict(one), "id") for one in model.commitments],
        "counted": [{**asdict(lot), "lost": lot.lost} for lot in model.counted],
        "jokers": [asdict(joker) for joker in model.jokers],
        "photos": [_without(asdict(photo), "id") for photo in model.photos],
        "story": [
            {"table": table, "time": iso(p.ts), "phase": p.phase, "cards": p.cards, "links": p.links}
            for table, pictures in model.stories.items()
            for p in pictures
        ],
    }


def _life(life: CardLife) -> dict[str, object]:
    rest = _without(asdict(life), "card")
    return {**asdict(life.card), **rest, "placed": iso(life.placed), "discussed": bool(life.signs)}


def _pair(pair: Pair) -> dict[str, object]:
    reasons = {str(table): words for table, words in pair.reasons.items()}
    return {"first": pair.first, "second": pair.second, "tables": pair.tables, "reasons": reasons}


def _debate(debate: Debate) -> dict[str, object]:
    arguments = [_without(asdict(argument), "id") for argument in debate.arguments]
    return {**asdict(debate), "arguments": arguments, "moved": debate.moved}


def _without(plain: dict[str, object], name: str) -> dict[str, object]:
    return {key: value for key, value in plain.items() if key != name}


def _found(lot: LotCounted) -> str:
    return tr("{found} of {expected}", found=lot.found, expected=lot.expected)


def _number(table: int) -> str:
    return str(table) if table else ""


def _table(table: TableDebrief, model: Report) -> dict[str, object]:
    return {
        "number": table.number,
        "title": table.title,
        "lots": [_lot(lot) for lot in table.lots if lot.dealt],
        "extras": [asdict(card) for card in table.extras],
        "written": [{"title": card.title, "body": card.body} for card in table.written],
        "disputes": [asdict(dispute) for dispute in table.disputes],
        "links": [asdict(link) for link in table.links],
        "undrawn": [asdict(link) for link in table.undrawn],
        "notes": table.notes,
        "messages": table.messages,
        "verbatims": _said(model, table),
    }


def _lot(lot: LotCards) -> dict[str, object]:
    placed, left = ([asdict(card) for card in cards] for cards in (lot.placed, lot.left))
    return {"id": lot.lot.id, "title": lot.lot.title, "placed": placed, "left": left}


def _rows(table: TableDebrief, model: Report) -> Iterator[Row]:
    number = str(table.number)
    for lot in (lot for lot in table.lots if lot.dealt):
        yield from ((number, tr("card on the board"), card.title, lot.lot.title, "") for card in lot.placed)
        yield from ((number, tr("card left"), card.title, lot.lot.title, "") for card in lot.left)
    yield from ((number, tr("card on the board"), card.title, "", "") for card in table.extras)
    yield from ((number, tr("card written by the table"), card.title, card.body, "") for card in table.written)
    for dispute in table.disputes:
        state = tr("decided") if dispute.decided else tr("not decided")
        yield (number, tr("card in dispute"), dispute.title, " / ".join(dispute.reasons), state)
    yield from ((number, tr(FINDINGS[link.finding]), *_link(link)) for link in table.links)
    yield from ((number, tr("link still to draw"), *_link(link)) for link in table.undrawn)
    yield from ((number, tr("message to remember"), text, "", "") for text in table.messages)
    yield from ((number, tr("note on the board"), text, "", "") for text in table.notes)
    yield from ((number, tr("sentence heard"), text, "", "") for text in _said(model, table))


def _said(model: Report, table: TableDebrief) -> list[str]:
    return [one.text for one in model.said if one.table == table.number]


def _link(link: LinkLine) -> tuple[str, str, str]:
    remark = tr("The deck draws it the other way.") if link.reversed else link.explanation
    return f"{link.source} {ARROWS[link.direction]} {link.target}", explained(link.meaning, link.reason), remark


def _harmless(cell: str) -> str:
    """The cell, never taken for a formula by a spreadsheet."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
