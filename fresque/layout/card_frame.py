"""What all card faces share: proportions, the lot's band, fitted blocks of text, and the list of what did not fit."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from fresque.core.deck import Card, Deck, Written
from fresque.core.i18n import _, tr
from fresque.layout import bidi, fonts, pictograms, text
from fresque.layout.canvas import Canvas, Pen, Picture, Weight
from fresque.layout.marks import mark_path
from fresque.layout.palette import Edition, Scheme
from fresque.layout.text import Block, Sizes

LEAST_TEXT = 2.1
"""The smallest body text printed, in mm (6 pt)."""
LEAST_SMALL = 1.9
"""The smallest line of sources, in mm (5.4 pt)."""
WRITTEN_ICON = "mdi6.pencil"
"""The mark of a card that its table wrote."""
SAFE = 3.0
"""No text comes nearer to the cut, in mm: print shops ask for it."""
_KIND_NAMES = {
    "card": "",
    "step": _("Step"),
    "action": _("Action"),
    "controversy": _("Controversy"),
    "statement": _("Statement"),
    "joker": _("Joker"),
    "blank": _("Blank card"),
}


@dataclass(slots=True)
class Frame:
    """One face being drawn: `w` x `h` mm at (0, 0), grounds running `bleed` mm over the edge."""

    canvas: Canvas
    deck: Deck
    card: Card
    w: float
    h: float
    edition: Edition
    scheme: Scheme
    pictures: Mapping[str, Picture]
    bleed: float = 0.0
    stamp: str = ""
    """What tells this copy from others on the deck's line («jeu A»)."""
    overflows: list[str] = field(default_factory=list)
    """Names of the texts that did not fit."""

    @property
    def tall(self) -> bool:
        """Whether the card stands upright."""
        return self.h > self.w * 0.95

    @property
    def unit(self) -> float:
        """1 on an A6 card, less on a smaller one: what sizes are multiplied by."""
        long, short = max(self.w, self.h), min(self.w, self.h)
        return max(0.4, min(long / 148, short / 105))

    @property
    def margin(self) -> float:
        """Distance in mm of any text from the edge: at least the 5 mm quiet zone of an A6 card, to scale."""
        return max(SAFE, 7.0 * self.unit)

    @property
    def rtl(self) -> bool | None:
        """True for a deck written from right to left; otherwise the first letter of each text says."""
        return bidi.is_right_to_left(self.deck.language) or None

    @property
    def picture(self) -> Picture | None:
        """The card's picture, when it has one that could be read."""
        return self.pictures.get(self.card.image) if self.card.image else None

    def ground(self, x: float, y: float, w: float, h: float, color: str) -> None:
        """Fill a rectangle, drawn over the edge by the bleed wherever it touches it."""
        if not color:
            return
        left = x - (self.bleed if x <= 0 else 0)
        top = y - (self.bleed if y <= 0 else 0)
        right = x + w + (self.bleed if x + w >= self.w - 1e-6 else 0)
        bottom = y + h + (self.bleed if y + h >= self.h - 1e-6 else 0)
        self.canvas.rect(left, top, right - left, bottom - top, fill=color)

    def trim(self, radius: float) -> AbstractContextManager[None]:
        """Keep the drawing inside the card and its bleed."""
        out = self.bleed
        return self.canvas.clip(-out, -out, self.w + 2 * out, self.h + 2 * out, radius=radius)

    def fitted(
        self,
        name: str,
        markup: str,
        width: float,
        height: float,
        sizes: Sizes,
        *,
        weight: Weight = "regular",
        leading: float = 1.25,
        balance: bool = False,
    ) -> Block:
        """Fit a text; when it cannot, its translated `name` is remembered in `overflows`."""
        block = text.fit(markup, width, height, sizes, weight=weight, leading=leading, balance=balance, rtl=self.rtl)
        if not block.fits or (block.broken and name):
            self.overflows.append(name)
        return block

    def band_height(self, usual: float, size: float) -> float:
        """The height of a band whose largest words are `size` mm: the usual one, more on cards so small that words
        in its middle would come near the cut."""
        return max(usual, 2 * SAFE + fonts.cap_height("bold", size))

    def band(self, height: float, label_size: float, number_size: float) -> None:
        """The lot's band: its mark, «Lot 2 · Le cadre», and the card's number."""
        scheme, unit, margin = self.scheme, self.unit, self.margin
        if scheme.band:
            self.ground(0, 0, self.w, height, scheme.band)
        else:
            self.ground(0, height - 0.8 * unit, self.w, 0.8 * unit, scheme.ink)
        size = label_size
        middle = height / 2 - (0 if scheme.band else 0.4 * unit)
        x = margin
        if lot := self.deck.lot(self.card.lot):
            mark = size * 0.98
            self.canvas.path(mark_path(lot.mark, x + mark / 2, middle, mark), fill=scheme.on_band)
            x += mark * 1.5
        elif isinstance(self.card, Written):
            with self.canvas.at(x, middle - size * 0.6):
                self.canvas.path(pictograms.icon_path(WRITTEN_ICON, round(size * 1.2, 3)), fill=scheme.on_band)
            x += size * 1.6
        self.line(x, middle, self._label(size, self.w - margin - x - self._number_room(number_size)), "semibold", size)
        if self.card.number is not None:
            shown = str(self.card.number)
            left = self.w - margin - fonts.width(shown, "bold", number_size)
            self.line(left, middle, shown, "bold", number_size)

    def line(self, x: float, middle: float, shown: str, weight: Weight, size: float, color: str = "") -> None:
        """One line whose capitals are centred on `middle`, in the band's colour by default."""
        if shown:
            baseline = middle + fonts.cap_height(weight, size) / 2
            self.canvas.text(x, baseline, shown, weight=weight, size=size, color=color or self.scheme.on_band)

    def write_lines(self, x: float, top: float, width: float, bottom: float) -> None:
        """Lines to write on by hand, 9 mm apart on an A6 card, never less than 6."""
        pitch = max(6.0, 9.0 * self.unit)
        y = top + pitch
        while y <= bottom + 1e-6:
            self.canvas.path((("M", (x, y)), ("L", (x + width, y))), pen=Pen("#B9B2A6", 0.25))
            y += pitch

    def border(self, radius: float, color: str) -> None:
        """A hairline around the card, for screens only: in print it would show every cutting error."""
        self.canvas.rect(0.1, 0.1, self.w - 0.2, self.h - 0.2, pen=Pen(color, 0.25), radius=radius)

    def label_size(self, most: float, number_size: float) -> float:
        """The largest size up to `most` at which every lot's label fits: one for the deck, so that bands agree."""
        room = self.w - 2 * self.margin - 1.5 * most - self._number_room(number_size)
        widest = max((fonts.width(_lot_label(self.deck, lot.id), "semibold", 1) for lot in self.deck.lots), default=1.0)
        return max(min(most, room / widest), most * 0.8, LEAST_TEXT)

    def _number_room(self, size: float) -> float:
        return fonts.width("88", "bold", size) + 3 * self.unit

    def _label(self, size: float, room: float) -> str:
        kind = tr(_KIND_NAMES[self.card.kind]) if _KIND_NAMES[self.card.kind] else ""
        number = self.deck.lot_number(self.card.lot)
        short = tr("Set {n}", n=number) if number else kind or self.deck.title
        full = _lot_label(self.deck, self.card.lot) if number else short
        candidates = (f"{full} · {kind}", full, f"{short} · {kind}", short) if kind and number else (full, short)
        shown = [fonts.drawable(candidate, "semibold") for candidate in candidates]
        return next((label for label in shown if fonts.width(label, "semibold", size) <= room), shown[-1])


def _lot_label(deck: Deck, lot_id: str) -> str:
    lot = deck.lot(lot_id)
    label = tr("Set {n} · {title}", n=deck.lot_number(lot_id), title=lot.title) if lot else ""
    return fonts.drawable(label, "semibold")
