"""The debrief as plain data: JSON for programs, CSV for a spreadsheet. No private text, as in every debrief."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime

from fresque.core.dates import clock, duration
from fresque.core.debrief import Debrief, Finding, LinkLine, LotCards, TableDebrief
from fresque.core.i18n import _, tr
from fresque.core.meanings import explained
from fresque.core.outline import ARROWS

_COLUMNS = (_("Table"), _("Kind"), _("What"), _("Detail"), _("Remark"))
_FINDINGS: dict[Finding, str] = {
    "expected": _("expected link"),
    "optional": _("optional link"),
    "original": _("original link"),
    "questionable": _("link to question"),
}
Row = tuple[str, str, str, str, str]


def as_json(model: Debrief) -> str:
    """Keys in English, times in ISO 8601 with their offset."""
    deck = model.deck
    whole = {
        "deck": {"id": deck.id, "title": deck.title, "version": deck.version, "license": deck.license},
        "place": model.place,
        "date": model.date,
        "started": _iso(model.started),
        "ended": _iso(model.ended),
        "minutes": round(model.minutes, 1),
        "tables": [_table(table) for table in model.tables],
        "phases": [{**asdict(phase), "started": _iso(phase.started)} for phase in model.phases],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def as_csv(model: Debrief) -> str:
    """One thing a row, semicolons between columns as French spreadsheets expect."""
    text = io.StringIO()
    sheet = csv.writer(text, delimiter=";", lineterminator="\r\n")
    sheet.writerow([tr(name) for name in _COLUMNS])
    for table in model.tables:
        sheet.writerows([_harmless(cell) for cell in row] for row in _rows(table))
    for phase in model.phases:
        row = ("", tr("phase of the session"), phase.title, clock(phase.started), duration(phase.minutes))
        sheet.writerow([_harmless(cell) for cell in row])
    return text.getvalue()


def _table(table: TableDebrief) -> dict[str, object]:
    return {
        "number": table.number,
        "title": table.title,
        "lots": [_lot(lot) for lot in table.lots if lot.dealt],
        "extras": [asdict(card) for card in table.extras],
        "links": [asdict(link) for link in table.links],
        "undrawn": [asdict(link) for link in table.undrawn],
        "notes": table.notes,
        "messages": table.messages,
        "verbatims": table.verbatims,
    }


def _lot(lot: LotCards) -> dict[str, object]:
    placed, left = ([asdict(card) for card in cards] for cards in (lot.placed, lot.left))
    return {"id": lot.lot.id, "title": lot.lot.title, "placed": placed, "left": left}


def _rows(table: TableDebrief) -> Iterator[Row]:
    number = str(table.number)
    for lot in (lot for lot in table.lots if lot.dealt):
        yield from ((number, tr("card on the board"), card.title, lot.lot.title, "") for card in lot.placed)
        yield from ((number, tr("card left"), card.title, lot.lot.title, "") for card in lot.left)
    yield from ((number, tr("card on the board"), card.title, "", "") for card in table.extras)
    yield from ((number, tr(_FINDINGS[link.finding]), *_link(link)) for link in table.links)
    yield from ((number, tr("link still to draw"), *_link(link)) for link in table.undrawn)
    yield from ((number, tr("message to remember"), text, "", "") for text in table.messages)
    yield from ((number, tr("note on the board"), text, "", "") for text in table.notes)
    yield from ((number, tr("sentence heard"), text, "", "") for text in table.verbatims)


def _link(link: LinkLine) -> tuple[str, str, str]:
    remark = tr("The deck draws it the other way.") if link.reversed else link.explanation
    return f"{link.source} {ARROWS[link.direction]} {link.target}", explained(link.meaning, link.reason), remark


def _harmless(cell: str) -> str:
    """The cell, never taken for a formula by a spreadsheet."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _iso(ts: int | None) -> str | None:
    return None if ts is None else datetime.fromtimestamp(ts / 1000).astimezone().isoformat(timespec="seconds")
