"""The photograph of the demo: a table seen from above with its paper cards, drawn here rather than taken."""

import io

_W, _H = 960, 640
_TABLE, _SHADOW, _PAPER, _INK = "#B08D62", "#8E6F4A", "#FBF8F2", "#3A4256"
_BANDS = ("#0B5FA5", "#B4470F", "#1B7A4B", "#7A3E9D", "#8A6100", "#0F6E7C")
_CARDS = tuple(
    (90 + 155 * column + (-9, 7, 4, -6, 8)[row], 90 + 150 * row + (12, -10, 6, -8, 3, -5)[column], (row + column) % 6)
    for row in range(4)
    for column in range(6)
    if (row, column) not in {(0, 4), (1, 1), (3, 2), (3, 5)}
)


def photograph() -> bytes:
    """A small JPEG, always the same bytes with the same library."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (_W, _H), _TABLE)
    drawing = ImageDraw.Draw(image)
    for y in range(0, _H, 40):
        drawing.line((0, y, _W, y + 14), fill="#A9855A", width=3)
    middles = [(x, y) for x, y, _band in _CARDS]
    for n in range(0, len(middles) - 1, 2):
        drawing.line((*middles[n], *middles[n + 1]), fill=_INK, width=4)
    for n, (x, y, band) in enumerate(_CARDS):
        card = Image.new("RGBA", (112, 80), _PAPER)
        inside = ImageDraw.Draw(card)
        inside.rectangle((0, 0, 112, 15), fill=_BANDS[band])
        for line in range(3):
            inside.line((10, 32 + 14 * line, 96 - 16 * line, 32 + 14 * line), fill="#9AA1AC", width=4)
        turned = card.rotate((n * 37) % 15 - 7, expand=True, resample=Image.Resampling.BICUBIC)
        corner = (x - turned.width // 2, y - turned.height // 2)
        image.paste(_SHADOW, (corner[0] + 4, corner[1] + 6), turned.getchannel("A"))
        image.paste(turned, corner, turned)
    jpeg = io.BytesIO()
    image.save(jpeg, "JPEG", quality=80)
    return jpeg.getvalue()
