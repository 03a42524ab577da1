"""The short sentences of the window: what is counted at its foot, what a record is called aloud."""

from fresque.app.desk import Desk
from fresque.app.marks import marks_said
from fresque.app.zones import zone_said
from fresque.core.i18n import tr, trn
from fresque.core.meanings import explained
from fresque.core.records import Link, Note, Placed, PlacedCard, Title
from fresque.core.written import title_shown

UNCOUNTED = {"joker", "blank"}
"""Kinds of cards that come on top of those of the deck."""


def counted(desk: Desk) -> str:
    """Cards on the table out of the deck's, jokers and blank ones left out, and links."""
    records = desk.records()
    counting = {card.id for card in desk.deck.cards if card.kind not in UNCOUNTED}
    cards = len({r.card for r in records if isinstance(r, PlacedCard)} & counting)
    whole = len(counting)
    links = sum(isinstance(r, Link) for r in records)
    placed = trn("{n} card placed of {whole}", "{n} cards placed of {whole}", cards, whole=whole)
    return f"{placed}      {trn('{n} link', '{n} links', links)}"


def said(desk: Desk, record_id: str) -> str:
    """A record as a screen reader names it: a card with its number, face and links; a note with its words."""
    record = desk.board.get(record_id)
    match record:
        case PlacedCard():
            links = len(desk.board.links_of(record_id))
            title, marks = title_shown(desk.deck, record), marks_said(record)
            parts = (title, tr(record.face), *marks, trn("{n} link", "{n} links", links), zone_said(desk, record))
            return ", ".join(part for part in parts if part)
        case Note():
            return tr("Note: {text}", text=record.text)
        case Title():
            return tr("Title: {text}", text=record.text)
        case Link():
            ends = (said(desk, record.source).split(",")[0], said(desk, record.target).split(",")[0])
            reason = explained(record.meaning, record.reason)
            return tr("Link from {source} to {target}: {reason}", source=ends[0], target=ends[1], reason=reason)
        case Placed():
            from fresque.app.board_list import titled

            return titled(desk, record)
        case _:
            return ""
