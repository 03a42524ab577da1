"""Pictures of a fresque's story: each state laid out from small drawings made once, redrawn only where it changed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import ceil, floor
from typing import TYPE_CHECKING, cast

from fresque.app.replay import Replay
from fresque.app.replay_words import hour
from fresque.app.tiers import tier, words_shown
from fresque.core.geometry import Rect
from fresque.core.meanings import used
from fresque.core.records import Frame, Link, Note, Placed, PlacedCard, Record
from fresque.layout import fonts, legend
from fresque.layout.board import bounds, draw_card, draw_placed, link_shapes
from fresque.layout.canvas import Canvas, Picture, Recorder, Weight, replay
from fresque.layout.link_drawing import draw_link, draw_reason, reason_box
from fresque.layout.links import ARROW, LinkShape
from fresque.layout.meanings import MARK
from fresque.layout.note import tilt
from fresque.layout.palette import ACTION, HAIRLINE, INK, PAPER, SOFT_INK
from fresque.layout.zones import draw_zones
from fresque.render.sprites import Sprite, SpriteSheet

if TYPE_CHECKING:
    from PIL.Image import Image

SMALLEST, LARGEST = 160, 4096
"""Pixels a picture may be wide."""
FOOT = 0.031
"""The strip at the foot of a picture, to its width."""
FLATTEST, TALLEST = 0.3, 1.25
"""Height of the board in a picture, to its width."""
_EDGE = 5.0

Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A drawing, by its rank, and the pixel its upper left corner comes at."""

    sprite: int
    x: int
    y: int


class Film:
    """Pictures of some moments of a story, all of one size; close it when done."""

    def __init__(self, story: Replay, pictures: Mapping[str, Picture], moments: Sequence[int], width: int) -> None:
        """`width` in pixels; the height follows from what was ever placed."""
        self._story, self._pictures = story, pictures
        self.moments = list(moments)
        self._area = area = story.area
        self._foot = max(16, round(width * FOOT))
        high = round(width * min(max(area.h / area.w, FLATTEST), TALLEST))
        self._key = self._foot if self.moments and used(story.records(self.moments[-1])) else 0
        self.size = (width, high + self._key + self._foot)
        self._scale = min(width / area.w, high / area.h)
        self._seen = tier(self._scale)
        self._left = (width / self._scale - area.w) / 2 - area.x
        self._up = (high / self._scale - area.h) / 2 - area.y
        self._sprites: list[Sprite] = []
        self._ranks: dict[object, int] = {}
        self._links: dict[object, tuple[Laid, Laid | None]] = {}
        self._things: dict[Placed, Laid] = {}
        self._ground = self._added("ground", Sprite(*self.size, -self._left, -self._up, self._draw_ground))
        self._laid = [self._lay(moment) for moment in self.moments]
        self._sheet = SpriteSheet(self._sprites, self._scale)

    def close(self) -> None:
        """Let go of the drawings."""
        self._sheet.close()

    @property
    def drawings(self) -> int:
        """How many small drawings the pictures are laid out from."""
        return len(self._sprites)

    def picture(self, place: int) -> "Image":
        """The whole picture of one of the moments, by its place among them."""
        image = self._sheet.image(self._ground).convert("RGB")
        self._paint(image, place, (0, 0, *self.size), self._ground)
        return image

    def frames(self) -> "Iterator[tuple[Image, Box | None]]":
        """Each picture in turn, with the part that differs from the one before; the image is the same each time."""
        image = self.picture(0)
        yield image, (0, 0, *self.size)
        for place in range(1, len(self.moments)):
            part = self._changed(place)
            if part is not None:
                self._paint(image, place, part, self._ground)
            yield image, part

    def _draw_ground(self, canvas: Canvas) -> None:
        w, h = self.size[0] / self._scale, self.size[1] / self._scale
        canvas.rect(-self._left, -self._up, w, h, fill=PAPER)

    def _draw_placed(self, canvas: Canvas, record: Placed, angle: float) -> None:
        deck = self._story.deck
        with canvas.at(0, 0, angle=angle):
            if isinstance(record, PlacedCard):
                draw_card(canvas, deck, record, self._pictures, self._seen)
            else:
                draw_placed(canvas, deck, record, self._pictures)

    def _added(self, key: object, sprite: Sprite) -> int:
        if key not in self._ranks:
            self._ranks[key] = len(self._sprites)
            self._sprites.append(sprite)
        return self._ranks[key]

    def _lay(self, moment: int) -> list[Laid]:
        records = self._story.records(moment)
        placed = sorted((r for r in records if isinstance(r, Placed)), key=lambda r: not isinstance(r, Frame))
        frames = [r for r in placed if isinstance(r, Frame)]
        links = self._lay_links(records)
        laid = [*self._lay_zones(records), *(self._lay_placed(record) for record in frames)]
        laid += [curve for curve, _plate in links]
        laid += [self._lay_placed(record) for record in placed[len(frames) :]]
        laid += [plate for _curve, plate in links if plate is not None]
        return [*laid, *self._lay_legend(records), *self._caption(moment)]

    def _lay_links(self, records: Sequence[Record]) -> list[tuple[Laid, Laid | None]]:
        """The curve of each link and the plate of its reason; worked out once for the same link and shape."""
        found = []
        for key in link_shapes(records, self._story.deck):
            if key not in self._links:
                self._links[key] = self._lay_link(*key)
            found.append(self._links[key])
        return found

    def _lay_link(self, link: Link, shape: LinkShape) -> tuple[Laid, Laid | None]:
        look = replace(link, id="", source="", target="", reason="")
        curve = self._lay_still((look, shape), _around(shape), partial(draw_link, shape=shape))
        if not link.reason.strip() or not words_shown(self._scale):
            return curve, None
        area = reason_box(link.reason, shape).grown(1)
        draw = partial(draw_reason, reason=link.reason, shape=shape)
        return curve, self._lay_still((link.reason, shape), area, draw)

    def _lay_zones(self, records: Sequence[Record]) -> list[Laid]:
        zones = Recorder()
        draw_zones(zones, self._story.deck, records)
        if not zones.calls:
            return []
        return [self._lay_still(tuple(zones.calls), self._area, partial(replay, zones.calls))]

    def _lay_placed(self, record: Placed) -> Laid:
        """A card and the like, drawn once whatever its place, on the nearest pixel."""
        if record not in self._things:
            sprite = self._sprites[rank := self._look(record)]
            x, y = self._spot(record.x + sprite.x, record.y + sprite.y)
            self._things[record] = Laid(rank, round(x), round(y))
        return self._things[record]

    def _look(self, record: Placed) -> int:
        angle = tilt(record) if isinstance(record, Note) else record.angle
        look = replace(record, id="", x=0.0, y=0.0, z="", angle=angle, locked=False)
        if look in self._ranks:
            return self._ranks[look]
        box = bounds([cast("Record", look)], _EDGE)
        w, h = ceil(box.w * self._scale) + 1, ceil(box.h * self._scale) + 1
        return self._added(look, Sprite(w, h, box.x, box.y, partial(self._draw_placed, record=look, angle=angle)))

    def _lay_still(self, key: object, area: Rect, draw: "partial[None]") -> Laid:
        """A link or its reason, drawn where it is."""
        x, y = self._spot(area.x, area.y)
        right, bottom = self._spot(area.right, area.bottom)
        left, top = floor(x), floor(y)
        sprite = Sprite(
            ceil(right) - left + 1,
            ceil(bottom) - top + 1,
            left / self._scale - self._left,
            top / self._scale - self._up,
            draw,
        )
        return Laid(self._added(key, sprite), left, top)

    def _lay_legend(self, records: Sequence[Record]) -> list[Laid]:
        """What the lines mean, between the board and the foot; room is kept for it when the story ends with some."""
        meanings = used(records) if self._key else ()
        if not meanings:
            return []
        found = legend.laid(meanings, self.size[0] / self._scale, self._key * 0.34 / self._scale)
        draw = partial(legend.draw_legend, found=found, x=0, y=self._key * 0.1 / self._scale)
        sprite = Sprite(ceil(found.w * self._scale) + 2, self._key, 0, 0, draw)
        x, y = round(0.012 * self.size[0]), self.size[1] - self._foot - self._key
        return [Laid(self._added(("legend", meanings), sprite), x, y)]

    def _caption(self, moment: int) -> list[Laid]:
        chapter = self._story.chapter(moment)
        deck = self._story.deck
        credit = " · ".join(part for part in (deck.title, deck.license) if part)
        left = self._words(hour(self._story, moment), "bold", INK, 0.012)
        title = self._words(chapter.title if chapter else "", "semibold", INK, 0.075)
        right = self._words(credit, "regular", SOFT_INK, -0.012)
        return [*left, *title, *right]

    def _words(self, words: str, weight: Weight, color: str, at: float) -> list[Laid]:
        """One line in the foot, `at` of the width from the left, or from the right when negative."""
        if not words.strip():
            return []
        high, words = self._foot, fonts.drawable(words)
        size = high * 0.46 / self._scale
        wide = ceil(fonts.width(words, weight, size) * self._scale) + 2
        draw = partial(_draw_line, words=words, weight=weight, size=size, color=color, y=high * 0.68 / self._scale)
        rank = self._added((words, weight, color), Sprite(wide, high, 0, 0, draw))
        x = round(at * self.size[0]) if at >= 0 else self.size[0] + round(at * self.size[0]) - wide
        return [Laid(rank, x, self.size[1] - high)]

    def _spot(self, x: float, y: float) -> tuple[float, float]:
        return (x + self._left) * self._scale, (y + self._up) * self._scale

    def _box(self, laid: Laid) -> Box:
        sprite = self._sprites[laid.sprite]
        return laid.x, laid.y, laid.x + sprite.w, laid.y + sprite.h

    def _changed(self, place: int) -> Box | None:
        before, after = self._laid[place - 1], self._laid[place]
        common = set(before) & set(after)
        kept = zip((a for a in before if a in common), (b for b in after if b in common), strict=False)
        moved = [laid for pair in kept if pair[0] != pair[1] for laid in pair]
        boxes = [self._box(laid) for laid in [*(set(before) ^ set(after)), *moved]]
        boxes.append(self._bar(place - 1, place))
        part = (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
        return _common(part, (0, 0, *self.size))

    def _bar(self, first: int, last: int) -> Box:
        """Where the progress of the story grows from one picture to another."""
        times, (w, h) = self._story.times, self.size
        top = h - self._foot
        left, right = (round(times[self.moments[place]] * w) for place in (first, last))
        return left, top, right, top + max(2, self._foot // 12)

    def _paint(self, image: "Image", place: int, part: Box, ground: int) -> None:
        """Draw everything again inside `part`."""
        image.paste(self._sheet.image(ground).crop(part).convert("RGB"), part)
        w, h = self.size
        line = (0, h - self._foot, w, h)
        for laid in self._laid[place]:
            box = _common(self._box(laid), part)
            if box is not None and (box := _common(box, line if laid.y >= line[1] else (0, 0, w, line[1]))) is not None:
                sprite = self._sheet.image(laid.sprite)
                piece = sprite.crop((box[0] - laid.x, box[1] - laid.y, box[2] - laid.x, box[3] - laid.y))
                image.paste(piece, box, piece)
        bar = self._bar(0, place)
        image.paste(HAIRLINE, (0, bar[1], w, bar[3]))
        image.paste(ACTION, (0, bar[1], bar[2], bar[3]))


def _draw_line(canvas: Canvas, words: str, weight: Weight, size: float, color: str, y: float) -> None:
    canvas.text(0, y, words, weight=weight, size=size, color=color)


def _around(shape: LinkShape) -> Rect:
    numbers = [at for _verb, at in (*shape.curve, *shape.arrows)]
    xs = [n for at in numbers for n in at[0::2]]
    ys = [n for at in numbers for n in at[1::2]]
    return Rect.between(min(xs), min(ys), max(xs), max(ys)).grown(ARROW / 3 + (MARK / 2 if shape.meaning else 0))


def _common(a: Box, b: Box) -> Box | None:
    left, top, right, bottom = max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])
    return (left, top, right, bottom) if left < right and top < bottom else None
