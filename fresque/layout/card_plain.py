"""The faces of cards, actions, statements, jokers and blank cards."""

import re

from fresque.core.deck import Source
from fresque.core.i18n import _, tr, trn
from fresque.layout import fonts, pictograms, qr, text
from fresque.layout.canvas import Picture
from fresque.layout.card_frame import LEAST_SMALL, LEAST_TEXT, SAFE, Frame
from fresque.layout.marks import guillemets
from fresque.layout.palette import INK, WHITE
from fresque.layout.text import Block, Sizes

_SMALL_LEADING = 1.3
_GAP = 0.62
"""Between the essential and the body, in sizes of their text."""
_BOLD_LEADING, _BODY_LEADING = 1.27, 1.3


def draw_recto(frame: Frame) -> None:
    """The band, the pictogram or picture on its column, the title as large as it goes."""
    frame.ground(0, 0, frame.w, frame.h, frame.scheme.ground)
    number = 7.6 * frame.unit
    band = frame.band_height(14.4 * frame.unit, number)
    if frame.card.kind == "statement":
        _statement(frame, band)
    elif frame.tall:
        column = (frame.h - band) * 0.46
        _column(frame, 0, band, frame.w, column)
        _title(frame, frame.margin, band + column, frame.w - 2 * frame.margin, frame.h - band - column)
    else:
        column = frame.w * 0.36
        gap = 6.6 * frame.unit
        _column(frame, 0, band, column, frame.h - band)
        _title(frame, column + gap, band, frame.w - column - gap - frame.margin, frame.h - band)
    frame.band(band, frame.label_size(6.0 * frame.unit, number), number)


def draw_verso(frame: Frame) -> None:
    """The band, the title, the essential in bold, the rest, then sources, deck and QR code at the foot."""
    unit, margin = frame.unit, frame.margin
    frame.ground(0, 0, frame.w, frame.h, frame.scheme.ground)
    head, y = draw_head(frame)
    foot = draw_foot(frame)
    width = frame.w - 2 * margin
    if not _says_blank(frame):
        sizes = Sizes(head, max(LEAST_TEXT, 0.8 * head), 0.2 * unit)
        title = frame.fitted(
            _("the title"), frame.card.title, width, 22 * unit, sizes, weight="bold", leading=1.15, balance=True
        )
        text.draw(frame.canvas, title, margin, y, frame.scheme.accent)
        y += title.height + 3.2 * unit
    y = _reading(frame, y, foot - 4 * unit - y)
    if frame.card.kind == "blank":
        frame.write_lines(margin, y, width, foot - 2 * unit)


def draw_head(frame: Frame) -> tuple[float, float]:
    """The band of a verso; answers the size of its words, which is the title's too, and the y where text begins."""
    band = frame.band_height(12.2 * frame.unit, 6.0 * frame.unit)
    head = frame.label_size(6.0 * frame.unit, 6.0 * frame.unit)
    frame.band(band, head, head)
    return head, max(18.6 * frame.unit, band + 4.0 * frame.unit)


def draw_foot(frame: Frame) -> float:
    """Sources, deck line and QR code at the bottom of a verso; answers the y in mm where they begin."""
    unit, margin = frame.unit, frame.margin
    bottom = frame.h - max(5.0 * unit, SAFE)
    url = next((source.url for source in frame.card.sources if source.url), "")
    count = qr.modules(url) if url else 0
    size = min(max(15 * unit, 11.0, 0.36 * count), 21 * max(unit, 0.7)) if count else 0.0
    width = frame.w - 2 * margin - (size + 5 * unit if size else 0)
    sizes = Sizes(2.9 * unit, max(LEAST_SMALL, 2.4 * unit), 0.1)
    line = deck_line(frame, width / sizes.least)
    lines = [*(source_line(frame, n, source) for n, source in enumerate(frame.card.sources)), line]
    height = frame.h * 0.3
    block = frame.fitted(_("the sources"), "\n".join(lines), width, height, sizes, leading=_SMALL_LEADING)
    top = bottom - block.height
    text.draw(frame.canvas, block, margin, top, frame.scheme.soft)
    _link_sources(frame, block, margin, top)
    if not size:
        return top
    left, qr_top = frame.w - margin - size, bottom - size
    qr.draw_qr(frame.canvas, url, left, qr_top, size, INK)
    frame.canvas.link(left, qr_top, size, size, url)
    return min(top, qr_top)


def deck_line(frame: Frame, room: float) -> str:
    """«Fresque des données ouvertes v1.0.0 · fr · CC BY-SA 4.0»: what brings a stray card home.

    A part is never broken, unless it is wider than `room`, in sizes of the text.
    """
    deck = frame.deck
    parts = (f"{deck.title} v{deck.version}", deck.language, licence_name(deck.license), frame.stamp)
    return " · ".join(_unbroken(part, room) for part in parts if part)


def _unbroken(part: str, room: float) -> str:
    whole = part.replace(" ", "\u00a0").replace("-", "\u2011")
    return whole if fonts.width(fonts.drawable(whole, "regular"), "regular", 1) <= room else part


def licence_name(spdx: str) -> str:
    """A licence as people write it: «CC BY-SA 4.0» for CC-BY-SA-4.0; other identifiers as they are."""
    creative = re.fullmatch(r"CC-([A-Z-]+)-(\d[\d.]*)", spdx)
    return f"CC {creative[1]} {creative[2]}" if creative else spdx


def _reading(frame: Frame, y: float, height: float) -> float:
    """The essential and the body at one size, the largest that fits; answers the y below them."""
    unit, margin = frame.unit, frame.margin
    width = frame.w - 2 * margin
    sizes = Sizes(5.4 * unit, max(LEAST_TEXT, 3.0 * unit), 0.1)
    both = frame.card.essential and frame.card.body

    def fits(size: float) -> bool:
        bold, broken = text.measured(frame.card.essential, width, size, weight="bold", leading=_BOLD_LEADING)
        plain, cut = text.measured(frame.card.body, width, size, leading=_BODY_LEADING)
        return bold + plain + (_GAP * size if both else 0) <= height and not (broken or cut)

    size = text.largest(sizes, fits, f"{frame.card.essential}|{frame.card.body}|{width:.3f}|{height:.3f}")
    if not fits(size):
        frame.overflows.append(_("the text"))
    essential, body = _essential(frame, width, size), _body(frame, width, size)
    gap = _GAP * size if both else 0.0
    spare = max(0.0, height - essential.height - gap - body.height)
    text.draw(frame.canvas, essential, margin, y, frame.scheme.ink)
    y += essential.height + gap + min(spare / 3, 0.3 * essential.size if gap else 0.0)
    text.draw(frame.canvas, body, margin, y, frame.scheme.ink)
    return y + body.height


def _essential(frame: Frame, width: float, size: float) -> Block:
    return text.wrap(frame.card.essential, width, size, weight="bold", leading=_BOLD_LEADING, rtl=frame.rtl)


def _body(frame: Frame, width: float, size: float) -> Block:
    return text.wrap(frame.card.body, width, size, leading=_BODY_LEADING, rtl=frame.rtl)


def source_line(frame: Frame, n: int, source: Source) -> str:
    """The `n`th source of a card, counted from 0, with its year when its title does not say it."""
    intro = trn("Source: ", "Sources: ", len(frame.card.sources)) if n == 0 else ""
    dated = source.year is not None and str(source.year) not in source.title
    return intro + text.escape(source.title) + (f", {source.year}" if dated else "")


def _link_sources(frame: Frame, block: Block, x: float, top: float) -> None:
    """Make the lines of each source open its address."""
    for line in block.lines:
        source = frame.card.sources[line.paragraph] if line.paragraph < len(frame.card.sources) else None
        if source and source.url:
            y = top + line.baseline - block.size
            frame.canvas.link(text.left(block, line, x), y, line.width, block.size * _SMALL_LEADING, source.url)


def _column(frame: Frame, x: float, y: float, w: float, h: float) -> None:
    """The pictogram on its tint, or the picture filling the column."""
    action = frame.card.kind == "action" and frame.edition == "colour"
    frame.ground(x, y, w, h, frame.scheme.accent if action else frame.scheme.column)
    if picture := frame.picture:
        _cover(frame, picture, x, y, w, h)
    elif frame.card.icon and pictograms.has_icon(frame.card.icon):
        size = min(w, h) * 0.6
        path = pictograms.icon_path(frame.card.icon, round(size, 3))
        with frame.canvas.at(x + (w - size) / 2, y + (h - size) / 2):
            frame.canvas.path(path, fill=WHITE if action else frame.scheme.accent)


def _cover(frame: Frame, picture: Picture, x: float, y: float, w: float, h: float) -> None:
    """Fill a rectangle with a picture, cut where it is too long."""
    left, right = x - frame.bleed if x <= 0 else x, x + w + (frame.bleed if x + w >= frame.w - 1e-6 else 0)
    bottom = y + h + (frame.bleed if y + h >= frame.h - 1e-6 else 0)
    wide, high = right - left, bottom - y
    scale = max(wide / picture.width, high / picture.height)
    drawn_w, drawn_h = picture.width * scale, picture.height * scale
    with frame.canvas.clip(left, y, wide, high):
        frame.canvas.image(left + (wide - drawn_w) / 2, y + (high - drawn_h) / 2, drawn_w, drawn_h, picture)


def _title(frame: Frame, x: float, y: float, w: float, h: float) -> None:
    unit, pad = frame.unit, 6 * frame.unit
    if frame.card.kind == "blank":
        _blank_title(frame, x, y + pad, w, h - 2 * pad)
        return
    sizes = Sizes(12.2 * unit, max(6.4 * unit, 3.2), 0.2 * unit)
    block = frame.fitted(
        _("the title"), frame.card.title, w, h - 2 * pad, sizes, weight="bold", leading=1.13, balance=True
    )
    text.draw(frame.canvas, block, x, y + (h - _optical(block)) / 2, frame.scheme.ink)


def _blank_title(frame: Frame, x: float, y: float, w: float, h: float) -> None:
    if _says_blank(frame):
        frame.write_lines(x, y - 4 * frame.unit, w, y + h)
        return
    sizes = Sizes(6.4 * frame.unit, max(4.6 * frame.unit, 2.6), 0.2)
    block = frame.fitted(_("the title"), frame.card.title, w, h, sizes, weight="bold", leading=1.15)
    text.draw(frame.canvas, block, x, y, frame.scheme.soft)
    frame.write_lines(x, y + block.height, w, y + h)


def _says_blank(frame: Frame) -> bool:
    """Whether the title of a blank card only repeats what its band says."""
    return frame.card.kind == "blank" and frame.card.title.casefold() == tr("Blank card").casefold()


def _statement(frame: Frame, band: float) -> None:
    """A sentence to take sides on: no pictogram, a large opening quotation mark."""
    unit, margin = frame.unit, frame.margin
    frame.ground(0, band, frame.w, frame.h - band, frame.scheme.column)
    mark = 13 * unit
    top = band + 8 * unit
    frame.canvas.path(guillemets(margin, top, mark), fill=frame.scheme.accent)
    y = top + mark + 5 * unit
    sizes = Sizes(12.2 * unit, max(5.6 * unit, 3.0), 0.2 * unit)
    width, height = frame.w - 2 * margin, frame.h - y - 6 * unit
    block = frame.fitted(
        _("the title"), frame.card.title, width, height, sizes, weight="bold", leading=1.15, balance=True
    )
    text.draw(frame.canvas, block, margin, y + (height - _optical(block)) / 2, frame.scheme.ink)


def _optical(block: Block) -> float:
    """Height from the top of the capitals to the last baseline: what the eye centres."""
    return block.lines[-1].baseline if block.lines else 0.0
