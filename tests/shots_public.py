"""Pictures of what the room sees, on a wide projector and on an old one, and of the page that tries the room."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest

from fresque.app.pictures import drawable
from fresque.core.deck import Deck
from fresque.core.public import (
    Countdown,
    Instruction,
    Notion,
    Pattern,
    Pause,
    Programme,
    Question,
    Screen,
    Shown,
    Spotlight,
    Step,
    Thanks,
    TimeOnly,
    Welcome,
    public_card,
    public_deck,
)
from fresque.core.public_axes import Axes
from fresque.layout.public import draw_screen, size_of
from fresque.render.qt import QtCanvas
from fresque.storage.decks import deck_images, find_deck, read_deck
from fresque.ui.main_window import MainWindow
from fresque.ui.public.axes import AxesPage
from fresque.ui.public.lexicon import LexiconPage
from fresque.ui.public.room_check import RoomCheck

SIZES = ((1920, 1080), (1024, 768))
ASKED, ENDS = "Où vous situez-vous ?", ("Je découvre", "Je connais bien", "Cela m’inquiète", "Cela me plaît")
DOTS = tuple((0.1 + n * 7 % 11 / 14, 0.15 + n * 5 % 9 / 12) for n in range(21))
MOVED = tuple((min(1.0, x + 0.25), max(0.0, y - 0.2)) for x, y in DOTS)


def public_screens(folder: Path) -> None:
    """Every screen but the board and the gallery."""
    path = find_deck("boite-noire-ia")
    deck = read_deck(path)
    pictures = drawable(deck_images(path, deck), deck)
    for name, screen in _screens(deck).items():
        for wide, high in SIZES:
            image = QImage(wide, high, QImage.Format.Format_RGB32)
            w, h, scale = size_of(wide, high)
            painter = QPainter(image)
            draw_screen(QtCanvas(painter, scale), Shown(public_deck(deck), screen), w, h, pictures)
            painter.end()
            image.save(str(folder / f"window-public-{name}-{wide}.png"))


def public_windows(window: MainWindow, folder: Path) -> None:
    """The board and the gallery on the wall, the preview beside the board, the checks of the room."""
    page = window.page
    page.commands["public.project"].trigger()
    wall = page.projection.window
    for name in ("board", "gallery"):
        page.desk.public.choose(name)
        for wide, high in SIZES:
            wall.resize(wide, high)
            page.projection.refresh()
            QTest.qWait(100)
            wall.scene.settle()
            wall.grab().save(str(folder / f"window-public-{name}-{wide}.png"))
    window.grab().save(str(folder / "window-projecting.png"))
    page.commands["public.check"].trigger()
    QTest.qWait(100)
    window.grab().save(str(folder / "window-room-check.png"))
    page.findChild(RoomCheck).done()
    page.commands["lexicon.open"].trigger()
    page.findChild(LexiconPage).show_chosen()
    window.grab().save(str(folder / "window-lexicon.png"))
    page.findChild(LexiconPage).done()
    page.commands["public.cross"].trigger()
    axes = page.findChild(AxesPage)
    axes.put()
    for point in DOTS[:9]:
        axes.crossing.stick(*point)
    axes.tick()
    window.grab().save(str(folder / "window-axes.png"))
    axes.done()
    page.commands["public.stop"].trigger()


def _screens(deck: Deck) -> dict[str, Screen]:
    phases = deck.workshop.phases
    action = next(card for card in deck.cards if card.kind == "action")
    controversy = next(card for card in deck.cards if card.kind == "controversy")
    steps = tuple(
        Step(p.title, p.ideal, f"{14 + n // 4} h {n % 4 * 15:02}", "past" if n < 3 else "now" if n == 3 else "coming")
        for n, p in enumerate(phases)
    )
    term = max(deck.glossary, key=lambda term: len(term.text))
    plain = tuple(replace(step, at="", when="coming") for step in steps)
    return {
        "welcome": Welcome(deck.title, "Médiathèque Simone-Veil, Nantes", "22 novembre 2026", "", "14 h 00"),
        "axes": Axes(ASKED, ENDS, DOTS),
        "axes-both": Axes(ASKED, ENDS, MOVED, DOTS),
        "notion": Notion(term.term, term.text, 3, len(deck.glossary)),
        "programme": Programme(deck.title, steps, "16 h 00"),
        "programme-before": Programme(deck.title, plain),
        "instruction": Instruction(phases[3].title, phases[3].public, Countdown(760, 1200)),
        "instruction-late": Instruction(phases[6].title, phases[6].public, Countdown(50, 1200)),
        "time": TimeOnly(phases[6].title, Countdown(199, 1200)),
        "hour": TimeOnly(hour="14 h 32"),
        "recto": Spotlight(public_card(deck, action, False)),
        "verso": Spotlight(action, "verso"),
        "controversy": Spotlight(controversy, "verso"),
        "question": Question(controversy.question, Countdown(300, 540)),
        "pause": Pause("15 h 10", 563),
        "thanks": Thanks("Ouvrir pour mieux décider", deck.title, deck.credits, deck.authors, deck.license),
        "pattern": Pattern("Projecteur · 1920 × 1080"),
    }
