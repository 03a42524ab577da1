"""The faces of cards, actions, statements, jokers and blank cards."""

from fresque.core.deck import Source
from fresque.core.i18n import _, trn
from fresque.layout import fonts, qr, text
from fresque.layout.canvas import Picture
from fresque.layout.card_frame import LEAST_SMALL, LEAST_TEXT, Frame
from fresque.layout.palette import INK, WHITE
from fresque.layout.text import Block, Sizes

_SMALL_LEADING = 1.3


def draw_recto(frame: Frame) -> None:
    """The band, the pictogram or picture on its column, the title as large as it goes."""
    frame.ground(0, 0, frame.w, frame.h, frame.scheme.ground)
    band = 14.4 * frame.unit
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
    frame.band(band)


def draw_verso(frame: Frame) -> None:
    """The band, the title, the essential in bold, the rest, then sources, deck and QR code at the foot."""
    unit, margin = frame.unit, frame.margin
    frame.ground(0, 0, frame.w, frame.h, frame.scheme.ground)
    band = 11.6 * unit
    frame.band(band)
    foot = draw_foot(frame)
    y = band + 6.2 * unit
    width = frame.w - 2 * margin
    sizes = Sizes(6.4 * unit, max(LEAST_TEXT, 5.0 * unit), 0.2 * unit)
    title = frame.fitted(_("the title"), frame.card.title, width, 22 * unit, sizes, weight="bold", leading=1.15)
    text.draw(frame.canvas, title, margin, y, frame.scheme.ink)
    y += title.height + 2.6 * unit
    y = _reading(frame, y, foot - 3 * unit - y)
    if frame.card.kind == "blank":
        frame.write_lines(margin, y, width, foot - 2 * unit)


def draw_foot(frame: Frame) -> float:
    """Sources, deck line and QR code at the bottom of a verso; answers the y in mm where they begin."""
    unit, margin = frame.unit, frame.margin
    bottom = frame.h - max(5.0 * unit, 3.0)
    url = next((source.url for source in frame.card.sources if source.url), "")
    count = qr.modules(url) if url else 0
    size = min(max(15 * unit, 11.0, 0.36 * count), 21 * max(unit, 0.7)) if count else 0.0
    width = frame.w - 2 * margin - (size + 5 * unit if size else 0)
    lines = [*(_source_line(frame, n, source) for n, source in enumerate(frame.card.sources)), deck_line(frame)]
    sizes = Sizes(2.9 * unit, max(LEAST_SMALL, 2.4 * unit), 0.1)
    height = frame.h * 0.3
    block = frame.fitted(_("the sources"), "\n".join(lines), width, height, sizes, leading=_SMALL_LEADING)
    top = bottom - block.height
    text.draw(frame.canvas, block, margin, top, frame.scheme.soft)
    _link_sources(frame, block, margin, top)
    if not size:
        return top
    left, qr_top = frame.w - margin - size, bottom - size
    frame.canvas.path(qr.qr_path(url, left, qr_top, size), fill=INK)
    frame.canvas.link(left, qr_top, size, size, url)
    return min(top, qr_top)


def deck_line(frame: Frame) -> str:
    """«Fresque des données ouvertes v1.0.0 · fr · CC BY-SA 4.0»: what brings a stray card home."""
    deck = frame.deck
    words = deck.license.split("-")
    licence = (
        words[0] + " " + "-".join(words[1:-1]) + " " + words[-1]
        if words[0] == "CC" and len(words) > 2
        else deck.license
    )
    return " · ".join(part for part in (f"{deck.title} v{deck.version}", deck.language, licence) if part)


def _reading(frame: Frame, y: float, height: float) -> float:
    """The essential and the body at one size, the largest that fits; answers the y below them."""
    unit, margin = frame.unit, frame.margin
    width = frame.w - 2 * margin
    sizes = Sizes(5.0 * unit, max(LEAST_TEXT, 3.0 * unit), 0.1)
    essential = body = Block((), 0, 0, 0)
    gap = 0.0
    for size in sizes:
        essential = text.wrap(frame.card.essential, width, size, weight="bold", leading=1.27)
        body = text.wrap(frame.card.body, width, size, leading=1.3)
        gap = 0.62 * size if frame.card.essential and frame.card.body else 0.0
        if essential.height + gap + body.height <= height and not (essential.broken or body.broken):
            break
    else:
        frame.overflows.append(_("the text"))
    text.draw(frame.canvas, essential, margin, y, frame.scheme.ink)
    y += essential.height + gap
    text.draw(frame.canvas, body, margin, y, frame.scheme.ink)
    return y + body.height


def _source_line(frame: Frame, n: int, source: Source) -> str:
    intro = trn("Source: ", "Sources: ", len(frame.card.sources)) if n == 0 else ""
    dated = source.year is not None and str(source.year) not in source.title
    return intro + source.title.replace("*", "∗") + (f", {source.year}" if dated else "")


def _link_sources(frame: Frame, block: Block, x: float, top: float) -> None:
    """Make the lines of each source open its address."""
    n = -1
    starts = [fonts.drawable(_source_line(frame, k, s)) for k, s in enumerate(frame.card.sources)]
    for line in block.lines:
        following = n + 1 < len(starts) and starts[n + 1].replace("\u00a0", " ").startswith(
            line.text.replace("\u00a0", " ")
        )
        n += following
        if line.text.startswith(frame.deck.title) and n == len(starts) - 1:
            break
        if 0 <= n < len(starts) and (url := frame.card.sources[n].url):
            frame.canvas.link(x, top + line.baseline - block.size, line.width, block.size * _SMALL_LEADING, url)


def _column(frame: Frame, x: float, y: float, w: float, h: float) -> None:
    """The pictogram on its tint, or the picture filling the column."""
    action = frame.card.kind == "action" and frame.edition == "colour"
    frame.ground(x, y, w, h, frame.scheme.accent if action else frame.scheme.column)
    if picture := frame.picture:
        _cover(frame, picture, x, y, w, h)
    elif frame.card.icon and fonts.has_icon(frame.card.icon):
        size = min(w, h) * 0.6
        path = fonts.icon_path(frame.card.icon, round(size, 3))
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
    sizes = Sizes(6.4 * frame.unit, max(4.6 * frame.unit, 2.6), 0.2)
    block = frame.fitted(_("the title"), frame.card.title, w, h, sizes, weight="bold", leading=1.15)
    text.draw(frame.canvas, block, x, y, frame.scheme.soft)
    frame.write_lines(x, y + block.height, w, y + h)


def _statement(frame: Frame, band: float) -> None:
    """A sentence to take sides on: no pictogram, a large opening quotation mark."""
    unit, margin = frame.unit, frame.margin
    frame.ground(0, band, frame.w, frame.h - band, frame.scheme.column)
    mark = 26 * unit
    top = band + 5 * unit
    frame.canvas.text(margin, top + mark * 0.56, "«", weight="bold", size=mark, color=frame.scheme.accent)
    y = top + mark * 0.66
    sizes = Sizes(12.2 * unit, max(5.6 * unit, 3.0), 0.2 * unit)
    width, height = frame.w - 2 * margin, frame.h - y - 6 * unit
    block = frame.fitted(
        _("the title"), frame.card.title, width, height, sizes, weight="bold", leading=1.15, balance=True
    )
    text.draw(frame.canvas, block, margin, y + (height - _optical(block)) / 2, frame.scheme.ink)


def _optical(block: Block) -> float:
    """Height from the top of the capitals to the last baseline: what the eye centres."""
    return block.lines[-1].baseline if block.lines else 0.0
