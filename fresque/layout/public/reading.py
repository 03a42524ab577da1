"""The verso of a card on the wall: the same words as on paper, set for the back of the room, without sources."""

from fresque.core.deck import Card, Deck
from fresque.core.i18n import tr
from fresque.layout import fonts, text
from fresque.layout.canvas import Weight
from fresque.layout.marks import mark_path
from fresque.layout.palette import GOLD, INK, NIGHT, WHITE, mix, scheme
from fresque.layout.public.stage import LEAST, Wall

_BAND = 104.0
_SIDE = 84.0
_GAP = 30.0
_SIZES = text.Sizes(66.0, 27.0, 1.0)
"""Below `LEAST` only for words that would otherwise be lost: a deck's check refuses them long before."""
_TITLES = text.Sizes(62.0, LEAST, 1.0)


def draw_verso(wall: Wall, deck: Deck, card: Card) -> None:
    """The band of the lot, the title, then all there is to read as large as it goes."""
    wall.canvas.rect(0, 0, wall.w, wall.h, fill=WHITE)
    _draw_band(wall, deck, card)
    wide = wall.w - 2 * _SIDE
    words = card.question or card.title
    title = text.fit(text.escape(words), wide, 150, _TITLES, weight="bold", leading=1.1)
    y = _BAND + 44
    color = _accent(deck, card)
    text.draw(wall.canvas, title, _SIDE, y, color)
    y += title.height + 38
    room = wall.h - y - 44
    parts = _Views(card, wide) if card.viewpoints else _Words(card, wide)
    size = text.largest(_SIZES, lambda tried: parts.height(tried) <= room, f"{card.id}|{words}|{wide:.1f}|{room:.1f}")
    parts.draw(wall, y + max(0.0, (room - parts.height(size)) * 0.25), size)


class _Words:
    """The essential in bold, then the rest."""

    def __init__(self, card: Card, wide: float) -> None:
        self._card, self._wide = card, wide

    def height(self, size: float) -> float:
        blocks = self._blocks(size)
        return sum(block.height for block in blocks) + 1.3 * _GAP * max(0, len(blocks) - 1)

    def draw(self, wall: Wall, y: float, size: float) -> None:
        for block in self._blocks(size):
            text.draw(wall.canvas, block, _SIDE, y, INK)
            y += block.height + _GAP * 1.3

    def _blocks(self, size: float) -> list[text.Block]:
        given: tuple[tuple[str, Weight], ...] = ((self._card.essential, "bold"), (self._card.body, "regular"))
        return [text.wrap(words, self._wide, size, weight=weight, leading=1.2) for words, weight in given if words]


class _Views:
    """Who says what, in two columns, then the last question in a box."""

    def __init__(self, card: Card, wide: float) -> None:
        self._card, self._wide = card, wide
        self._column = (wide - 60) / 2

    def height(self, size: float) -> float:
        rows, last = self._rows(size), self._last(size)
        return sum(rows) + _GAP * len(rows) + (last.height + 44 if last else -_GAP)

    def draw(self, wall: Wall, y: float, size: float) -> None:
        for n, high in enumerate(self._rows(size)):
            for column, view in enumerate(self._card.viewpoints[2 * n : 2 * n + 2]):
                x = _SIDE + column * (self._column + 60)
                wall.canvas.rect(x, y, 8, high, fill=GOLD)
                top = y
                for block in self._view(view.who, view.says, size):
                    text.draw(wall.canvas, block, x + 26, top, INK)
                    top += block.height + size * 0.3
            y += high + _GAP
        if last := self._last(size):
            wall.canvas.rect(_SIDE, y, self._wide, last.height + 44, fill=mix(GOLD, WHITE, 0.35), radius=12)
            text.draw(wall.canvas, last, _SIDE + 26, y + 22, INK)

    def _rows(self, size: float) -> list[float]:
        views = [self._view(view.who, view.says, size) for view in self._card.viewpoints]
        highs = [sum(block.height for block in view) + size * 0.3 for view in views]
        return [max(highs[n : n + 2]) for n in range(0, len(highs), 2)]

    def _view(self, who: str, says: str, size: float) -> tuple[text.Block, text.Block]:
        wide = self._column - 26
        return (
            text.wrap(who, wide, size, weight="bold", leading=1.12),
            text.wrap(says, wide, size, leading=1.15),
        )

    def _last(self, size: float) -> text.Block | None:
        words = self._card.final_question
        return text.wrap(words, self._wide - 52, size, weight="bold", leading=1.15) if words else None


def _draw_band(wall: Wall, deck: Deck, card: Card) -> None:
    ground, ink = _band_colours(deck, card)
    wall.canvas.rect(0, 0, wall.w, _BAND, fill=ground)
    x, size, lot = _SIDE, 50.0, deck.lot(card.lot)
    base = _BAND / 2 + fonts.cap_height("semibold", size) / 2
    if lot:
        wall.canvas.path(mark_path(lot.mark, x + size / 2, _BAND / 2, size), fill=ink)
        x += size * 1.5
    label = lot.title if lot else (tr("Controversy") if card.kind == "controversy" else deck.title)
    number = "" if card.number is None else str(card.number)
    room = wall.w - _SIDE - x - fonts.width(number, "bold", size) - 40
    block = text.fit(text.escape(label), room, _BAND, text.Sizes(size, LEAST, 1), weight="semibold")
    text.draw(wall.canvas, block, x, (_BAND - fonts.cap_height("semibold", block.size)) / 2, ink)
    wall.line(wall.w - _SIDE - fonts.width(number, "bold", size), base, number, "bold", size, ink)


def _band_colours(deck: Deck, card: Card) -> tuple[str, str]:
    if card.kind == "step" or (card.kind == "controversy" and not card.lot):
        return NIGHT, GOLD
    worn = scheme(deck, card, "colour")
    return worn.band, worn.on_band


def _accent(deck: Deck, card: Card) -> str:
    return INK if card.kind in ("step", "controversy") else scheme(deck, card, "colour").accent
