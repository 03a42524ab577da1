"""One notion of the lexicon: the word as large as it goes, then what it means."""

from fresque.core.i18n import tr
from fresque.core.public import Notion
from fresque.layout import text
from fresque.layout.public.stage import LEAST, MARGIN, Wall

_TERMS, _TEXTS = text.Sizes(150, 64, 2), text.Sizes(78, LEAST, 1)
_SHARE = 0.44
"""The most of the wall that the word takes."""


def draw_notion(wall: Wall, screen: Notion) -> None:
    """The name of the screen and which notion it is, the word, its meaning under it."""
    wall.ground()
    wall.canvas.rect(0, 0, 22, wall.h, fill=wall.scheme.accent)
    wall.line(MARGIN, 130, tr("Lexicon"), "semibold", 46, wall.scheme.accent)
    if screen.all > 1:
        wall.right(130, tr("{n} of {all}", n=screen.n, all=screen.all), "semibold", 40, wall.scheme.soft)
    top, room = 190.0, wall.h - 190 - 80
    word = text.fit(text.escape(screen.term), wall.inner, room * _SHARE, _TERMS, weight="bold", leading=1.05)
    left = room - word.height - 44
    told = text.fit(text.escape(screen.text), wall.inner, left, _TEXTS, leading=1.26)
    y = top + max(0.0, (left - told.height) * 0.3)
    text.draw(wall.canvas, word, MARGIN, y, wall.scheme.ink)
    text.draw(wall.canvas, told, MARGIN, y + word.height + 44, wall.scheme.ink)
