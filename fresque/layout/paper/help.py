"""The help on one page: gestures, keys by moment of the workshop, what to do when; to keep beside the laptop."""

from collections.abc import Sequence
from dataclasses import dataclass

from fresque.core.i18n import tr
from fresque.layout import text
from fresque.layout.canvas import Canvas, Recorder
from fresque.layout.palette import ACTION, HAIRLINE, INK, SOFT_INK
from fresque.layout.paper import Bookmark, PaperPage
from fresque.layout.sheet import PAPERS

_MARGIN = 17.0
_KEY = 52.0
_BODY = 4.3


@dataclass(frozen=True, slots=True)
class HelpTopic:
    """A part of the page: short words in bold on the left, what to do on the right."""

    title: str
    rows: tuple[tuple[str, str], ...]


def help_page(topics: Sequence[HelpTopic], paper: str = "a4") -> PaperPage:
    """One upright page that holds them all."""
    w, h = PAPERS[paper]
    canvas = Recorder()
    width = w - 2 * _MARGIN
    title = text.wrap(tr("Fresque on one page"), width, 8.4, weight="bold")
    text.draw(canvas, title, _MARGIN, 15, INK)
    lead = text.wrap(tr("Everything is undone, nothing is lost: try."), width, 3.9)
    text.draw(canvas, lead, _MARGIN, 26, SOFT_INK)
    y = 35.0
    for topic in topics:
        y = _topic(canvas, topic, y, width)
    return PaperPage(w, h, tuple(canvas.calls), (Bookmark(tr("Fresque on one page")),))


def _topic(canvas: Canvas, topic: HelpTopic, y: float, width: float) -> float:
    """Draw a part from `y`; answers where the next one begins."""
    head = text.wrap(topic.title, width, 5.6, weight="bold")
    text.draw(canvas, head, _MARGIN, y, ACTION)
    y += head.height + 3.2
    for left, right in topic.rows:
        canvas.rect(_MARGIN, y - 1.7, width, 0.2, fill=HAIRLINE)
        key = text.wrap(left, _KEY - 4, _BODY, weight="semibold", leading=1.25)
        words = text.wrap(right, width - _KEY, _BODY, leading=1.3)
        text.draw(canvas, key, _MARGIN, y, INK)
        text.draw(canvas, words, _MARGIN + _KEY, y, INK)
        y += max(key.height, words.height) + 3.6
    return y + 4.0
