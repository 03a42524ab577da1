"""The public screens drawn on the canvas, and what each says to someone who cannot see it."""

from collections.abc import Mapping

from fresque.core.i18n import speaking
from fresque.core.public import (
    Board,
    Gallery,
    Instruction,
    Notion,
    Pattern,
    Pause,
    Plain,
    Programme,
    Question,
    Shown,
    Spotlight,
    Thanks,
    TimeOnly,
    Welcome,
)
from fresque.core.public_axes import Axes
from fresque.core.public_clocks import OneClock, Turn
from fresque.core.public_closing import Asked, Taken
from fresque.core.public_debate import Arguments, Hands, Places, Round, SideBySide
from fresque.layout.canvas import Canvas, Picture
from fresque.layout.public.axes import draw_axes
from fresque.layout.public.card import draw_spotlight
from fresque.layout.public.clocks import draw_one_clock, draw_turn
from fresque.layout.public.clocks import turn_room as turn_room
from fresque.layout.public.closing import draw_gallery, draw_thanks
from fresque.layout.public.closing import gallery_rooms as gallery_rooms
from fresque.layout.public.debate import draw_arguments, draw_hands, draw_places, draw_round
from fresque.layout.public.lexicon import draw_notion
from fresque.layout.public.moments import draw_instruction, draw_pause, draw_question, draw_time
from fresque.layout.public.opening import draw_programme, draw_welcome
from fresque.layout.public.pattern import draw_pattern
from fresque.layout.public.side_by_side import draw_side_by_side
from fresque.layout.public.stage import DARK, DAY, Wall
from fresque.layout.public.stage import size_of as size_of
from fresque.layout.public.taken import draw_asked, draw_taken

_COLOURS = {"black": "#000000", "white": "#FFFFFF"}


def draw_screen(canvas: Canvas, shown: Shown, w: float, h: float, pictures: Mapping[str, Picture]) -> None:
    """Draw a screen on a wall of `w` x `h` units, in the language of the deck.

    The board itself, and those of the gallery, are left to the window, which keeps them sharp and fast.
    """
    with speaking(shown.deck.language):
        _draw(canvas, shown, w, h, pictures)


def _draw(canvas: Canvas, shown: Shown, w: float, h: float, pictures: Mapping[str, Picture]) -> None:
    day, dark = Wall(canvas, w, h, DAY), Wall(canvas, w, h, DARK)
    match shown.screen:
        case Plain() as screen:
            canvas.rect(0, 0, w, h, fill=_COLOURS[screen.colour])
        case Board():
            day.ground()
        case Question() as screen:
            draw_question(dark, screen)
        case Pause() as screen:
            draw_pause(dark, screen)
        case Places() | Arguments() | Hands() | SideBySide() | Round() | Taken() | Asked():
            _draw_debate(day, shown)
        case OneClock() as screen:
            draw_one_clock(dark, screen)
        case Turn() as screen:
            draw_turn(day, screen)
        case Spotlight() as screen:
            draw_spotlight(day, shown.deck, screen, pictures)
        case _:
            _draw_by_day(day, shown)


def _draw_by_day(wall: Wall, shown: Shown) -> None:
    match shown.screen:
        case Welcome() as screen:
            draw_welcome(wall, shown.deck, screen)
        case Programme() as screen:
            draw_programme(wall, screen)
        case Instruction() as screen:
            draw_instruction(wall, screen)
        case Axes() as screen:
            draw_axes(wall, screen)
        case Notion() as screen:
            draw_notion(wall, screen)
        case TimeOnly() as screen:
            draw_time(wall, screen)
        case Gallery() as screen:
            draw_gallery(wall, screen)
        case Thanks() as screen:
            draw_thanks(wall, shown.deck, screen)
        case Pattern() as screen:
            draw_pattern(wall, screen)


def _draw_debate(wall: Wall, shown: Shown) -> None:
    match shown.screen:
        case Places() as screen:
            draw_places(wall, screen)
        case Arguments() as screen:
            draw_arguments(wall, screen)
        case Hands() as screen:
            draw_hands(wall, screen)
        case SideBySide() as screen:
            draw_side_by_side(wall, screen)
        case Round() as screen:
            draw_round(wall, screen)
        case Taken() as screen:
            draw_taken(wall, screen)
        case Asked() as screen:
            draw_asked(wall, screen)


def told(shown: Shown) -> str:
    """The words of a screen on one line, for those who hear it; a board only says whose it is."""
    with speaking(shown.deck.language):
        return ". ".join(part for part in shown.screen.words if part)
