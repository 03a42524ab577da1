"""The screens of the last minutes: «I keep», «I will do» as they come, and the questions of the sheets of paper."""

from collections.abc import Sequence

from fresque.core.colors import COLORS
from fresque.core.i18n import tr
from fresque.core.public_closing import Asked, Asking, Taken
from fresque.layout import fonts, text
from fresque.layout.palette import ACTION, INK, SOFT_INK
from fresque.layout.public.stage import HIGH, LEAST, MARGIN, WIDE, Wall

_KEEP, _DO = ACTION, COLORS["green"]
_GAP, _BETWEEN = 34.0, 80.0
_TOP, _FOOT = 196.0, 80.0
_SIZES = text.Sizes(88, 44, 2)
"""Sentences are as large as lets all of them stand on one page; below the least, they take several pages."""
_LONG = 240
"""Characters of a sentence on the wall; the debrief has all of it."""


def pages_of(screen: Taken, w: float = WIDE, h: float = HIGH) -> int:
    """How many pages a wall of `w` x `h` units takes to show all of it; 1 when there is nothing yet."""
    return max(len(pages) for _title, _color, pages in _columns(screen, w, h))


def draw_taken(wall: Wall, screen: Taken) -> None:
    """Two columns, or one as wide as the wall when only one kind was said; the last page unless asked otherwise."""
    wall.ground()
    columns = _columns(screen, wall.w, wall.h)
    wide = (wall.w - 2 * MARGIN - _BETWEEN * (len(columns) - 1)) / len(columns)
    most = max(len(pages) for _title, _color, pages in columns)
    for n, (title, color, pages) in enumerate(columns):
        x = MARGIN + n * (wide + _BETWEEN)
        wall.line(x, 134, title, "bold", 78, color)
        wall.canvas.rect(x, 158, wide, 6, fill=color, radius=3)
        y = _TOP
        for block in pages[max(0, len(pages) - 1 - screen.back)]:
            wall.canvas.rect(x, y, 8, block.height, fill=color, radius=4)
            text.draw(wall.canvas, block, x + 34, y, INK)
            y += block.height + _GAP
    if most > 1:
        shown = f"{most - min(screen.back, most - 1)}\u00a0/\u00a0{most}"
        wall.right(wall.h - 30, shown, "semibold", 36, SOFT_INK)


def draw_asked(wall: Wall, screen: Asked) -> None:
    """Each question with its number and what may be answered, as large as lets all of them stand on the wall."""
    wall.ground()
    top = wall.head(tr("Your opinion"), 118, 60) + 60
    room = wall.h - top - 50
    for size in text.Sizes(58, LEAST, 1):
        told = [_asking(asking, wall.inner - 90, size) for asking in screen.questions]
        tall = sum(question.height + (answers.height + 14 if answers else 0) for question, answers in told)
        if tall + 34 * (len(told) - 1) <= room:
            break
    gap = max(14.0, min(110.0, (room - tall) / max(1, len(told) - 1)))
    y = top
    for n, (question, answers) in enumerate(told, 1):
        wall.line(MARGIN, y + fonts.cap_height("bold", size), str(n), "bold", size, ACTION)
        text.draw(wall.canvas, question, MARGIN + 90, y, INK)
        y += question.height
        if answers:
            text.draw(wall.canvas, answers, MARGIN + 90, y + 14, SOFT_INK)
            y += answers.height + 14
        y += gap


def _asking(asking: Asking, wide: float, size: float) -> tuple[text.Block, text.Block | None]:
    question = text.wrap(text.escape(asking.question), wide, size, weight="semibold", leading=1.15)
    small = max(LEAST, size * 0.8)
    return question, text.wrap(text.escape(_answers(asking)), wide, small, leading=1.2)


def _answers(asking: Asking) -> str:
    if asking.kind == "words":
        return tr("In a few words")
    if asking.kind == "choice":
        return " · ".join(f"{n}\u00a0{choice}" for n, choice in enumerate(asking.choices, 1))
    return " · ".join(asking.choices)


def _columns(screen: Taken, w: float, h: float) -> list[tuple[str, str, list[list[text.Block]]]]:
    """The columns to draw: title, colour, pages of sentences."""
    both = ((tr("I keep"), _KEEP, screen.keep), (tr("I will do"), _DO, screen.do))
    there = [column for column in both if column[2]] or list(both)
    wide = (w - 2 * MARGIN - _BETWEEN * (len(there) - 1)) / len(there) - 34
    room = h - _TOP - _FOOT
    for size in _SIZES:
        told = [(title, color, _pages(said, wide, room, size)) for title, color, said in there]
        if all(len(pages) == 1 for _title, _color, pages in told):
            break
    return told


def _pages(said: Sequence[str], wide: float, room: float, size: float) -> list[list[text.Block]]:
    """The sentences in order, as many a page as there is room for."""
    pages: list[list[text.Block]] = [[]]
    y = 0.0
    for words in said:
        block = text.wrap(text.escape(_short(words)), wide, size, leading=1.18)
        if block.height > room:
            block = text.fit(text.escape(_short(words)), wide, room, text.Sizes(size, LEAST, 1), leading=1.18)
        if pages[-1] and y + block.height > room:
            pages.append([])
            y = 0.0
        pages[-1].append(block)
        y += block.height + _GAP
    return pages


def _short(words: str) -> str:
    """A sentence cut after a word when it is too long for a wall."""
    one_line = " ".join(words.split())
    if len(one_line) <= _LONG:
        return one_line
    return one_line[:_LONG].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
