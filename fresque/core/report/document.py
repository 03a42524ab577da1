"""A report as a document: the items of its sections in order, whatever it is written as; no section is empty."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from fresque.core.dates import clock
from fresque.core.debrief import TableDebrief
from fresque.core.i18n import tr, trn
from fresque.core.outline import Heading, Paragraph, Said, cards_told, links_told, table_name
from fresque.core.report import Report
from fresque.core.report import room_words as room
from fresque.core.report import session_words as session
from fresque.core.report.items import BoardPicture, Gallery, Item, NewPage, StoryItem
from fresque.core.report.sections import Choices, Section, grouped
from fresque.core.report.tidied_words import tidied

_ROOM: dict[str, Callable[[Report], Iterator[Item]]] = {
    "context": session.context,
    "plan": session.plan,
    "gallery": lambda model: _gallery(model),
    "shared": room.shared,
    "lives": room.lives,
    "debates": room.debates,
    "votes": room.votes,
    "heard": room.heard,
    "commitments": room.commitments,
    "feedback": room.feedback,
    "satisfaction": room.satisfaction,
    "photos": room.photos,
    "follow": room.follow,
    "sources": lambda model: room.follow(model, 4),
    "tidied": tidied,
    "limits": session.limits,
    "about": session.about,
    "licence": session.licence,
}
_TABLE: dict[str, Callable[[Report, TableDebrief], Iterator[Item]]] = {
    "board": lambda model, table: iter((board_picture(table),)),
    "story": lambda model, table: _story(model, table),
    "messages": lambda model, table: map(Said, table.messages),
    "found": lambda model, table: links_told(table.found("expected", "optional")),
    "original": lambda model, table: links_told(table.found("original")),
    "questioned": lambda model, table: links_told(table.found("questionable")),
    "undrawn": lambda model, table: links_told(table.undrawn),
    "notes": lambda model, table: map(Said, table.notes),
    "cards": lambda model, table: cards_told(table),
}


def document(model: Report, choices: Choices) -> Iterator[Item]:
    """Everything after the masthead."""
    if not model.tables and not any(section.id == "limits" for section in choices.shown):
        yield Paragraph(tr("Nothing has been placed on the board yet."))
    for group in grouped(choices.shown):
        if group[0].kind.scope == "table":
            for n, table in enumerate(model.tables):
                if choices.template.apart and n:
                    yield NewPage()
                yield from _table(model, table, group)
        else:
            section = group[0]
            if section.id == "gallery" and len(model.tables) == 1 and not section.title:
                section = replace(section, title=table_name(model.tables[0], alone=True))
            yield from _under(section, 1, list(_ROOM[section.id](model)))


def told(model: Report) -> frozenset[str]:
    """The sections that have something to say."""
    room = {name for name, tell in _ROOM.items() if any(True for _item in tell(model))}
    tables = {name for name, tell in _TABLE.items() if any(any(True for _i in tell(model, t)) for t in model.tables)}
    return frozenset(room | tables)


def board_picture(table: TableDebrief) -> BoardPicture:
    """The board of a table, with words for those who do not see it."""
    cards = trn("1 card", "{n} cards", table.placed)
    links = trn("{n} link", "{n} links", len(table.links))
    notes = trn("{n} note", "{n} notes", len(table.notes)) if table.notes else ""
    told = ", ".join(part for part in (cards, links, notes) if part)
    return BoardPicture(table, tr("The board of table {n}: {what}.", n=table.number, what=told))


def _table(model: Report, table: TableDebrief, group: list[Section]) -> Iterator[Item]:
    alone = len(model.tables) == 1
    titled = not alone or any(section.id == "board" for section in group)
    told = [(section, list(_TABLE[section.id](model, table))) for section in group]
    if not any(items for _section, items in told):
        return
    if titled:
        yield Heading(table_name(table, alone=alone), 1)
    for section, items in told:
        yield from _under(section, 2 if titled else 1, items)


def _under(section: Section, level: int, items: list[Item]) -> Iterator[Item]:
    """A section with its title and its introduction; nothing when it is empty, unless words were typed for it."""
    if not items and not section.intro:
        return
    if section.heading:
        yield Heading(section.heading, level)
    if section.intro:
        yield Paragraph(section.intro)
    yield from items


def _gallery(model: Report) -> Iterator[Item]:
    alone = len(model.tables) == 1
    boards = tuple((table_name(table, alone=alone), board_picture(table)) for table in model.tables)
    if boards:
        yield Gallery(boards)


def _story(model: Report, table: TableDebrief) -> Iterator[Item]:
    yield from (Said(tale.text.strip()) for tale in model.tales if tale.table == table.number)
    pictures = model.stories.get(table.number, ())
    told = []
    for picture in pictures:
        counts = f"{trn('1 card', '{n} cards', picture.cards)}, {trn('{n} link', '{n} links', picture.links)}"
        words = " · ".join(part for part in (clock(picture.ts), picture.phase, counts) if part)
        told.append((words, picture))
    if told:
        yield StoryItem(table, tuple(told))
