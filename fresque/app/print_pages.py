"""A printing before any file: which faces go where on which pages, and the drawing of each page."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass

from fresque.app.print_choice import Copy, Group, groups
from fresque.app.print_options import PrintOptions
from fresque.core.deck import Deck, Face
from fresque.core.i18n import speaking, tr
from fresque.core.passport import Passport
from fresque.layout.canvas import Canvas, Picture
from fresque.layout.card import draw_face
from fresque.layout.imposition import Laid, Page, Stack, folded_pages, pages
from fresque.layout.large import Large, assembled, draw_part, large
from fresque.layout.sheet import Grid, card_size, fitting, grid, hexagon_size, hexagons, single
from fresque.layout.sheet_marks import draw_cut_marks, draw_folds, draw_ruler
from fresque.layout.tiling import draw_assembly

_ROUNDING = 2.5
"""Corners, in mm, of a drawing that stops inside its card."""


@dataclass(frozen=True, slots=True)
class Job:
    """A printing laid out: its pages in the order of the file; None stands for how to reload the paper."""

    deck: Deck
    pictures: Mapping[str, Picture]
    options: PrintOptions
    groups: tuple[Group, ...]
    pages: tuple[Page[Copy] | None, ...]

    @property
    def sheets(self) -> int:
        """Sheets of paper, the drawing of how to reload left out."""
        return max((page.sheet for page in self.pages if page is not None), default=0)

    @property
    def cards(self) -> int:
        """Cards printed, all sets counted."""
        return sum(len(group.copies) for group in self.groups)


def laid_out(deck: Deck, pictures: Mapping[str, Picture], options: PrintOptions) -> Job:
    """Which faces go where on which pages; nothing is drawn yet. Raises FresqueError when it cannot be."""
    size = card_size(options.format_of(deck))
    chosen = tuple(groups(deck, options))
    on = _grid(size, options)
    stacks = [
        Stack(_hexagon_grid(options) if group.hexagonal else on, rank, group.copies)
        for rank, group in enumerate(chosen)
    ]
    return Job(deck, pictures, options, chosen, tuple(_ordered(stacks, options)))


def draw_page(canvas: Canvas, job: Job, page: Page[Copy], *, first: bool = False) -> list[str]:
    """Draw one side of a sheet, the ruler on the `first`; answers sentences about texts too long for their face."""
    on, options = page.on, job.options
    back = page.face == "verso"
    warnings: list[str] = []
    if isinstance(on, Large):
        return _draw_large(canvas, job, on, page, first=first)
    with _brought_behind(canvas, on, options) if back else nullcontext():
        for laid in page.cards:
            with canvas.at(laid.x + on.inset, laid.y + on.inset):
                warnings += _draw_card(canvas, job, on, laid)
    if options.mode == "gutterfold":
        draw_folds(canvas, on)
    if (options.marks or on.shape == "hexagon") and (not back or options.faces == "verso"):
        draw_cut_marks(canvas, on)
    if first and options.mode != "single":
        with speaking(job.deck.language):
            draw_ruler(canvas, on, _advice(options))
    return warnings


def _draw_large(canvas: Canvas, job: Job, on: Large, page: Page[Copy], *, first: bool) -> list[str]:
    """One side of a sheet of a card larger than the paper, or the drawing of how such sheets go together."""
    warnings: list[str] = []
    back = page.face == "verso"
    with _brought_behind(canvas, on, job.options) if back else nullcontext():
        for laid in page.cards:

            def draw(onto: Canvas, laid: Laid[Copy] = laid) -> None:
                warnings.extend(_draw_card(onto, job, on, laid))

            with speaking(job.deck.language):
                if page.part is None:
                    draw_assembly(canvas, assembled(on, draw), on.sheets)
                else:
                    title = laid.what.card.title
                    draw_part(canvas, on, page.part, page.face, job.options.flip, title, draw)
    if first:
        with speaking(job.deck.language):
            below = Grid(on.page_w, on.page_h, on.page_w - 36, on.page_h - 30, 1, 1)
            draw_ruler(canvas, below, _advice(job.options))
    return warnings


@contextmanager
def _brought_behind(canvas: Canvas, on: Grid, options: PrintOptions) -> Iterator[None]:
    """Move and turn a back as the printer needs it to fall behind its front; a print shop has its own printer."""
    if options.mode == "single":
        yield
        return
    passport = options.passport or Passport("")
    mend = passport.correction(on.page_w, on.page_h, options.flip)
    dx, dy = mend.dx + options.offset[0], mend.dy + options.offset[1]
    x, y = on.page_w / 2, on.page_h / 2
    with canvas.at(x + dx, y + dy, angle=mend.angle), canvas.at(-x, -y):
        yield


def _draw_card(canvas: Canvas, job: Job, on: Grid, laid: Laid[Copy]) -> Iterator[str]:
    too_long = draw_face(
        canvas,
        job.deck,
        laid.what.card,
        laid.face,
        w=on.w - 2 * on.inset,
        h=on.h - 2 * on.inset,
        edition=job.options.edition,
        pictures=job.pictures,
        radius=_ROUNDING if on.inset else 0.0,
        bleed=on.bleed,
        stamp=laid.what.stamp,
        outline=False,
    )
    for text in too_long:
        yield tr(
            "On the {face} of “{card}”, there is no room for {text}.", face=laid.face, card=laid.what.card.id, text=text
        )


def _grid(size: tuple[float, float], options: PrintOptions) -> Grid:
    if options.mode == "single":
        return single(size, bleed=options.bleed, marks=options.marks)
    if options.mode == "gutterfold":
        return grid(options.paper, size, bleed=options.bleed, folded=True)
    return fitting(options.paper, size, bleed=options.bleed) or large(options.paper, size, bleed=options.bleed)


def _hexagon_grid(options: PrintOptions) -> Grid:
    size = hexagon_size(options.hexagons)
    if options.mode == "single":
        return single(size, bleed=options.bleed, marks=options.marks, shape="hexagon")
    found = hexagons(options.paper, options.hexagons, bleed=options.bleed)
    return found or large(options.paper, size, bleed=options.bleed, shape="hexagon")


def _ordered(stacks: Sequence[Stack[Copy]], options: PrintOptions) -> list[Page[Copy] | None]:
    """The pages in the order of the file."""
    if options.mode == "gutterfold":
        return list(folded_pages(stacks))
    made = [page for page in pages(stacks, options.flip) if options.faces in ("both", page.face)]
    if options.duplex == "auto" or options.faces != "both" or options.mode == "single":
        return [*made]
    fronts, backs = ([page for page in made if page.face == face] for face in _FACES)
    return [*fronts, None, *backs]


_FACES: tuple[Face, Face] = ("recto", "verso")


def _advice(options: PrintOptions) -> str:
    if options.mode == "gutterfold":
        return tr("100 mm: print at 100 %, one side, fold and glue.")
    if options.faces != "both":
        return tr("100 mm: print at 100 %.")
    if options.duplex == "manual":
        return tr("100 mm: print at 100 %, the rectos first, then the versos.")
    if options.flip == "long":
        return tr("100 mm: print at 100 %, both sides, flipped on the long edge.")
    return tr("100 mm: print at 100 %, both sides, flipped on the short edge.")
