"""The debrief in Markdown, from the same items as the PDF, its pictures beside it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

from fresque.app.debrief_pictures import rasters
from fresque.core.outline import CardList, Heading, LinkItem, Paragraph, Said
from fresque.core.report import Report
from fresque.core.report.document import document
from fresque.core.report.items import (
    Bars,
    BoardPicture,
    Gallery,
    Grid,
    Item,
    Masthead,
    NewPage,
    Pairs,
    PhotoItem,
    Points,
    SourceItem,
    StoryItem,
)
from fresque.core.report.sections import Choices
from fresque.core.report.session_words import masthead
from fresque.layout.canvas import Picture
from fresque.storage.atomic import written

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")
_AT_START = re.compile(r"^(\s*)([#+-]|\d+\.)(?=\s)", re.MULTILINE)


_LISTED = (LinkItem, SourceItem)
Shown = Sequence[tuple[str, str]]
"""(name of the file, what it shows) of the pictures of an item."""


def write_markdown(model: Report, choices: Choices, pictures: Mapping[str, Picture], path: Path) -> tuple[Path, ...]:
    """Write the text and the pictures it shows; returns every file written. Raises FresqueError."""
    items = [item for item in document(model, choices) if not isinstance(item, NewPage)]
    files, shown = list[Path](), dict[int, Shown]()
    for n, found in rasters(items, model, pictures).items():
        if isinstance(items[n], SourceItem):
            continue
        named = [(_named(path, items[n], rank, files), picture) for rank, picture in enumerate(found, 1)]
        for file, picture in named:
            with written(file) as out:
                out.write(picture.data)
        files += [file for file, _picture in named]
        shown[n] = [(file.name, picture.alt) for file, picture in named]
    with written(path) as out:
        out.write(markdown(masthead(model, choices.template), items, shown).encode("utf-8"))
    return (path, *files)


def markdown(above: Masthead, items: Sequence[Item], shown: Mapping[int, Shown]) -> str:
    """The whole document; `shown` are the pictures of the items, by their rank."""
    return "\n".join([*_masthead(above), *_body(items, shown)]).rstrip() + "\n"


def _named(path: Path, item: Item, rank: int, taken: Sequence[Path]) -> Path:
    match item:
        case BoardPicture():
            return path.with_name(f"{path.stem}-table-{item.table.number}.png")
        case Gallery():
            return path.with_name(f"{path.stem}-table-{item.boards[rank - 1][1].table.number}.png")
        case StoryItem():
            return path.with_name(f"{path.stem}-story-{item.table.number}-{rank}.png")
        case _:
            return path.with_name(f"{path.stem}-photo-{sum('-photo-' in file.name for file in taken) + 1}.jpg")


def _masthead(above: Masthead) -> Iterator[str]:
    yield f"# {_safe(above.named)}\n"
    if above.line:
        yield f"{_safe(above.line)}\n"
    if above.figures:
        yield " · ".join(f"**{number}** {label}" for number, label in above.figures) + "\n"


def _body(items: Sequence[Item], shown: Mapping[int, Shown]) -> Iterator[str]:
    before: Item | None = None
    for n, item in enumerate(items):
        if isinstance(before, _LISTED) and type(before) is not type(item):
            yield ""
        yield _item(item, shown.get(n, ()))
        before = item


def _item(item: Item, shown: Shown) -> str:
    match item:
        case Heading():
            return f"{'#' * (item.level + 1)} {_safe(item.text)}\n"
        case Paragraph():
            return f"{_safe(item.text)}\n"
        case Pairs():
            return "\n".join(f"- **{_safe(label)}** · {_safe(words)}" for label, words in item.rows) + "\n"
        case Points():
            return "\n".join(f"- {_one_line(words)}" for words in item.texts) + "\n"
        case Bars():
            return _grid(item.grid)
        case Grid():
            return _grid(item)
        case BoardPicture() | Gallery() | StoryItem() | PhotoItem():
            return "\n".join(f"![{_one_line(alt)}]({quote(name)})\n\n*{_one_line(alt)}*\n" for name, alt in shown)
        case _:
            return _said(item)


def _said(item: Item) -> str:
    match item:
        case LinkItem():
            said = f"\u00a0: {_safe(item.reason)}" if item.reason else ""
            return f"- **{_safe(item.ends)}**{said}" + (f" *({_safe(item.remark)})*" if item.remark else "")
        case SourceItem():
            title = f"[{_safe(item.title)}](<{item.url}>)" if item.url else _safe(item.title)
            return f"- **{_safe(item.card)}** · {title}"
        case Said():
            said = "\n".join(f"> {line}" for line in _safe(item.text).split("\n")) + "\n"
            return said + (f">\n> {_safe(item.remark)}\n" if item.remark else "")
        case CardList():
            return f"**{_safe(item.name)}**\n\n" + "\n".join(_cards(*part) for part in item.parts) + "\n"
        case _:
            return ""


def _grid(item: Grid) -> str:
    ruler = ["---:" if n in item.right else "---" for n in range(len(item.columns))]
    lines = [
        [_one_line(cell) for cell in item.columns],
        ruler,
        *([_one_line(cell) for cell in row] for row in item.rows),
    ]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def _cards(label: str, cards: tuple[str, ...]) -> str:
    said = f"{label}\u00a0: " if label else ""
    return f"- {said}{', '.join(map(_safe, cards))}"


def _one_line(words: str) -> str:
    return " ".join(_safe(words).split("\n"))


def _safe(words: str) -> str:
    return _AT_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", words))
