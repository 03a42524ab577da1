"""The screens of the end: all the tables side by side, then the thanks and the credits."""

from math import ceil

from fresque.core.deck import Deck
from fresque.core.geometry import Rect
from fresque.core.i18n import tr
from fresque.core.public import Gallery, Thanks
from fresque.layout import text
from fresque.layout.canvas import Pen
from fresque.layout.card_plain import licence_name
from fresque.layout.public.stage import LEAST, MARGIN, Wall, draw_lots

_CAPTION, _LONG_CAPTION = 58.0, 106.0
_NAMED = 420.0
"""Units wide from which a board of the gallery has room for its title."""
_GAP = 34.0
_EDGE, _FOOT, _STEP = 56.0, 56.0, 46.0


def gallery_rooms(screen: Gallery, w: float, h: float) -> tuple[Rect, ...]:
    """Where each board goes on a wall of `w` x `h` units: as large as their number allows, in rows that are centred."""
    h -= _FOOT if screen.pages > 1 else 0.0
    below = _below(screen)
    count = max(1, len(screen.tables))
    best: tuple[float, int] = (0.0, -1)
    for columns in range(1, count + 1):
        rows = ceil(count / columns)
        cell_w, cell_h = _cell(columns, rows, w, h - rows * below)
        best = max(best, (min(cell_w, cell_h * 1.5), -columns))
    columns = -best[1]
    rows = ceil(count / columns)
    cell_w, cell_h = _cell(columns, rows, w, h - rows * below)
    cell_h = min(cell_h, cell_w * 0.8)
    caption = _caption(columns)
    top = (h - rows * (cell_h + caption + below) - (rows - 1) * _GAP) / 2
    rooms = []
    for n in range(len(screen.tables)):
        row, column = divmod(n, columns)
        last = min(columns, len(screen.tables) - row * columns)
        left = (w - last * cell_w - (last - 1) * _GAP) / 2
        y = top + row * (cell_h + caption + below + _GAP) + caption
        rooms.append(Rect(left + column * (cell_w + _GAP), y, cell_w, cell_h))
    return tuple(rooms)


def draw_gallery(wall: Wall, screen: Gallery) -> None:
    """The frames of the boards and what each table called its fresque; the boards are painted by the window."""
    wall.ground()
    for table, room in zip(screen.tables, gallery_rooms(screen, wall.w, wall.h), strict=True):
        wall.canvas.rect(
            room.x, room.y, room.w, room.h, fill=wall.scheme.ground, pen=Pen(wall.scheme.rule, 3), radius=10
        )
        number = text.fit(tr("Table {n}", n=table.number), room.w, 44, text.Sizes(36, LEAST, 1), weight="semibold")
        title = _gallery_title(table.title, room.w) if room.w >= _NAMED else None
        y = room.y - 22 - (title.height + 8 if title else 0) - number.height * 0.78
        text.draw(wall.canvas, number, room.x, y, wall.scheme.soft if title else wall.scheme.ink)
        if title:
            text.draw(wall.canvas, title, room.x, room.y - 16 - title.height, wall.scheme.ink)
        _draw_steps(wall, table.steps, room)
    if screen.pages > 1:
        _draw_page(wall, screen)


def _below(screen: Gallery) -> float:
    """The room under each row of boards for the steps of their rings."""
    most = max((len(table.steps) for table in screen.tables), default=0)
    return -(-most // 2) * _STEP + 24 if most else 0.0


def _draw_steps(wall: Wall, steps: tuple[str, ...], room: Rect) -> None:
    """The steps of a ring in two columns, numbered from its first seat; an empty seat is a dash."""
    each, wide = -(-len(steps) // 2), room.w / 2 - 10
    for n, step in enumerate(steps):
        x, y = room.x + (n // each) * (room.w / 2 + 10), room.bottom + 20 + (n % each) * _STEP
        wall.line(x, y + 34, str(n + 1), "bold", 34, wall.scheme.accent)
        words = text.fit(text.escape(text.plain(step) or "–"), wide - 40, _STEP, text.Sizes(36, LEAST, 1))
        text.draw(wall.canvas, words, x + 40, y + 34 - words.lines[0].baseline, wall.scheme.ink)


def _draw_page(wall: Wall, screen: Gallery) -> None:
    """Which of the tables are on this page, when there are others."""
    first, last = screen.tables[0].number, screen.tables[-1].number
    words = tr("Tables {first} to {last}", first=first, last=last) if last > first else tr("Table {n}", n=first)
    wall.line(_EDGE, wall.h - 40, words, "semibold", 36, wall.scheme.accent)
    wall.right(wall.h - 40, tr("{n} of {all}", n=screen.page, all=screen.pages), "semibold", 36, wall.scheme.soft)


def draw_thanks(wall: Wall, deck: Deck, screen: Thanks) -> None:
    """Thank you, what was made, then the deck, its credits and its licence."""
    wall.ground()
    wall.canvas.rect(0, 0, 22, wall.h, fill=wall.scheme.accent)
    wall.line(MARGIN - 5, 230, tr("Thank you!"), "bold", 150, wall.scheme.ink)
    y = 300.0
    if screen.title:
        quoted = text.escape(tr("“{title}”", title=text.plain(screen.title)))
        made = text.fit(quoted, wall.inner, 150, text.Sizes(64, 40, 1), weight="semibold", leading=1.12)
        text.draw(wall.canvas, made, MARGIN, y, wall.scheme.accent)
        y += made.height + 40
    signed = " · ".join(part for part in (screen.deck, ", ".join(screen.authors), licence_name(screen.license)) if part)
    name = text.fit(text.escape(signed), wall.inner, 130, text.Sizes(40, LEAST, 1), weight="semibold", leading=1.2)
    text.draw(wall.canvas, name, MARGIN, y, wall.scheme.ink)
    y += name.height + 26
    room = wall.h - y - 150
    if screen.credits and room > LEAST * 2:
        block = text.fit(_short(screen.credits, wall.inner, room), wall.inner, room, text.Sizes(38, LEAST, 1))
        text.draw(wall.canvas, block, MARGIN, y, wall.scheme.soft)
    draw_lots(wall, deck, wall.h - 84, 36)


def _short(words: str, width: float, height: float) -> str:
    """As many whole sentences as the wall has room for: the rest is in the debrief and on the credits card."""
    sentences = text.plain(words).replace("\n", " ").split(". ")
    while len(sentences) > 1:
        tried = text.escape(". ".join(sentences))
        if text.fit(tried, width, height, text.Sizes(LEAST, LEAST, 1)).fits:
            break
        sentences.pop()
    kept = ". ".join(sentences)
    return text.escape(kept if kept.endswith((".", "!", "?", "…")) else kept + ".")


def _caption(columns: int) -> float:
    return _LONG_CAPTION if columns <= 3 else _CAPTION


def _cell(columns: int, rows: int, w: float, h: float) -> tuple[float, float]:
    """The room of one board when they stand in so many columns and rows."""
    wide = (w - 2 * _EDGE - _GAP * (columns - 1)) / columns
    return wide, (h - 2 * _EDGE - _GAP * (rows - 1)) / rows - _caption(columns)


def _gallery_title(title: str, width: float) -> text.Block | None:
    """The title on one line, cut after a word when it is too long for its board."""
    words = text.plain(title).split()
    for n in range(len(words), 0, -1):
        shown = " ".join(words[:n]) + ("…" if n < len(words) else "")
        block = text.fit(
            text.escape(tr("“{title}”", title=shown)), width, 44, text.Sizes(36, LEAST, 1), weight="semibold"
        )
        if block.fits and len(block.lines) == 1:
            return block
    return None
