"""The pictures of a deck as they are printed: sharp enough, shown, and said in words."""

from fresque.core.deck import Card
from fresque.core.i18n import tr
from fresque.layout.canvas import Picture
from fresque.storage.decks.files import deck_folder
from fresque.storage.decks.images import BadPictureError, locate, picture_size
from fresque.storage.decks.look import Look
from fresque.storage.decks.preflight.drawn import drawn
from fresque.storage.decks.preflight.fit import printed_size

LEAST_DPI = 200
_INCH = 25.4


def pictures(look: Look) -> None:
    """Each picture has words for those who cannot see it, is drawn on the recto, and is sharp at print size."""
    for route, card in look.cards():
        if not card.image:
            continue
        place = (*route, "image")
        if not card.alt:
            summary = tr("The picture of “{card}” has no “alt”.", card=card.id)
            hint = tr("Say in a few words what it shows, for those who cannot see it.")
            look.warning("alt", place, summary, hint)
        if card.image.lower().endswith(".svg"):
            summary = tr("The picture of “{card}” is an SVG, which is not drawn.", card=card.id)
            look.warning("image", place, summary, tr("Save it as PNG."))
        if (size := _pixels(look, card)) is None:
            continue
        width, height = drawn_at(look, card, size)
        if not width:
            summary = tr("The picture of “{card}” is never shown: a “{kind}” has none.", card=card.id, kind=card.kind)
            look.warning("image", place, summary, tr("Delete it, or change the “kind” of the card."))
        elif (dpi := size[0] / width * _INCH) < LEAST_DPI:
            summary = tr(
                "The picture of “{card}” is printed at {dpi} dots per inch, {least} at least.",
                card=card.id,
                dpi=int(dpi),
                least=LEAST_DPI,
            )
            wanted = [-int(-side / _INCH * LEAST_DPI // 1) for side in (width, height)]
            hint = tr("Use one of {width} by {height} pixels or more.", width=wanted[0], height=wanted[1])
            look.warning("dpi", place, summary, hint)


def drawn_at(look: Look, card: Card, pixels: tuple[int, int]) -> tuple[float, float]:
    """The width and height in mm that the layout gives to the picture of a card; 0 when it does not draw it."""
    picture = {card.image: Picture(b"", *pixels)}
    sheet = drawn(look.deck, card, "recto", printed_size(look.deck.cards_format), pictures=picture)
    return sheet.images[0][1:] if sheet.images else (0.0, 0.0)


def _pixels(look: Look, card: Card) -> tuple[int, int] | None:
    """The size of a picture of the deck's own folder; None for a drawing (SVG) or what was complained about already."""
    try:
        path = locate(deck_folder(look.file), card.image)
        return None if path.suffix.lower() == ".svg" else picture_size(path)
    except BadPictureError:
        return None
