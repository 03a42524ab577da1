"""The debrief in Markdown, from the same outline as the PDF."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from fresque.core.debrief import Debrief
from fresque.core.i18n import tr
from fresque.core.outline import (
    BoardPicture,
    CardList,
    Heading,
    Item,
    LinkItem,
    Paragraph,
    PhaseRow,
    Said,
    figures,
    headline,
    outline,
)

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")
_AT_START = re.compile(r"^(\s*)([#+-]|\d+\.)(?=\s)", re.MULTILINE)


def markdown(model: Debrief, boards: Mapping[int, str]) -> str:
    """The whole document; `boards` are the names of the pictures of the tables, beside the file."""
    return "\n".join([*_masthead(model), *_body(model, boards)]).rstrip() + "\n"


def _masthead(model: Debrief) -> Iterator[str]:
    yield f"# {_safe(tr('Debrief of {deck}', deck=model.deck.title))}\n"
    if line := headline(model):
        yield f"{_safe(line)}\n"
    if counted := figures(model):
        yield " · ".join(f"**{number}** {label}" for number, label in counted) + "\n"


def _body(model: Debrief, boards: Mapping[int, str]) -> Iterator[str]:
    before: Item | None = None
    for item in outline(model):
        listed = type(item) in (LinkItem, PhaseRow)
        if before is not None and type(before) in (LinkItem, PhaseRow) and not (listed and type(before) is type(item)):
            yield ""
        yield _item(item, boards)
        before = item


def _item(item: Item, boards: Mapping[int, str]) -> str:
    match item:
        case Heading():
            return f"{'#' * (item.level + 1)} {_safe(item.text)}\n"
        case Paragraph():
            return f"{_safe(item.text)}\n"
        case BoardPicture():
            return f"![{tr('The board')}]({quote(boards[item.table.number])})\n"
        case LinkItem():
            said = f"\u00a0: {_safe(item.reason)}" if item.reason else ""
            return f"- **{_safe(item.ends)}**{said}" + (f" *({_safe(item.remark)})*" if item.remark else "")
        case Said():
            return "\n".join(f"> {line}" for line in _safe(item.text).split("\n")) + "\n"
        case PhaseRow():
            return f"- {item.at} · {_safe(item.title)} · {item.lasted} ({item.planned})"
        case CardList():
            return f"**{_safe(item.name)}**\n\n" + "\n".join(_cards(*part) for part in item.parts) + "\n"


def _cards(label: str, cards: tuple[str, ...]) -> str:
    said = f"{label}\u00a0: " if label else ""
    return f"- {said}{', '.join(map(_safe, cards))}"


def _safe(words: str) -> str:
    return _AT_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", words))
