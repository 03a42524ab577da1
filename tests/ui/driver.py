"""A facilitator at the real window, offscreen: real mouse, real keys, the small deck of `tests/app/climat`."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from subprocess import PIPE, Popen

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fresque.app.desk import Desk
from fresque.app.session import Session, SessionInfo
from fresque.core.batch import Add, Batch
from fresque.core.records import Link, Note, Placed, PlacedCard, Title
from fresque.ui import ask
from fresque.ui.application import Application
from fresque.ui.debrief.window import DebriefWindow
from fresque.ui.new_session import NewSession
from tests.app.hand import CLIMATE

LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


class Answers(list):
    """Never empty for the window, so that no real dialog waits for a hand that is not there."""

    def __bool__(self) -> bool:
        return True

    def pop(self, place: int = -1) -> Callable[[object], object]:
        assert len(self), "a question that the test does not answer"
        return super().pop(place)


class Facilitator:
    """Opens, looks, points, types; `answers` are given to the questions of the window, in order."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.folder = folder
        self.application = Application(app)
        self.window = self.application.window

    def starts(self, path: Path | None = None) -> "Facilitator":
        self.application.start(str(path) if path else None)
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        return self

    def begins(self, tables: int = 1, *, name: str = "atelier", **places: tuple[float, float]) -> "Facilitator":
        """A new session in the window, all its lots dealt to table 1, these cards placed and all in view."""
        path = self.folder / f"{name}.fresque"
        Session.create(path, CLIMATE, SessionInfo(tables=tables, duration=60))
        self.starts(path)
        for lot in self.deck.lots:
            self.adds(lot.id, "deal", lot=lot.id)
        for card, (x, y) in places.items():
            self.adds(card, "card", card=card, x=x, y=y)
        self.page.fit()
        return self

    def adds(self, record_id: str, type_: str, **fields: object) -> None:
        self.session.commit(Batch((Add(record_id, type_, {"table": 1, **fields}),)))

    def answers(self, *answers: Callable[[object], object]) -> "Facilitator":
        ask.answers.extend(answers)
        return self

    def names(self, path: Path, tables: int = 1) -> Callable[[object], object]:
        """The answer to the form of a new workshop."""
        return lambda request: NewSession(request.title, path, tables, 90, "Lyon")

    def closes(self) -> None:
        self.window.close()

    page = property(lambda self: self.window.page)
    view = property(lambda self: self.page.view)
    tray = property(lambda self: self.page.tray)
    editor = property(lambda self: self.view.editor)
    desk = property(lambda self: self.application.room.desk)
    session = property(lambda self: self.application.room.session)
    deck = property(lambda self: self.desk.deck)
    scale = property(lambda self: self.view.pixels_per_mm())
    saved = property(lambda self: self.page.bar.saved.text())
    seq = property(lambda self: self.desk.board.seq)

    @property
    def notice(self) -> str:
        """What the bar of the window says, empty when it is away."""
        return self.page.notice.words.text() if self.page.notice.isVisible() else ""

    def cards(self) -> dict[str, PlacedCard]:
        return {r.card: r for r in self.desk.records() if isinstance(r, PlacedCard)}

    def links(self) -> list[tuple[str, str, str]]:
        """Source card, target card, reason."""
        board = self.desk.board
        ends = [(board.get(r.source), board.get(r.target), r.reason) for r in self.all(Link)]
        return [(getattr(a, "card", a.id), getattr(b, "card", b.id), reason) for a, b, reason in ends]

    def notes(self) -> list[str]:
        return [note.text for note in self.all(Note)]

    def title(self) -> str:
        return "".join(title.text for title in self.all(Title))

    def all(self, kind: type) -> list:
        return [r for r in self.desk.records() if isinstance(r, kind)]

    def chosen(self) -> set[str]:
        """The cards chosen, by name."""
        return {card.card for card in self.desk.chosen_cards()}

    def spot(self, thing: object, dx: float = 0, dy: float = 0) -> QPoint:
        """Where something is in the view: a card's name, a record, (x, y) mm or a pixel already."""
        if isinstance(thing, QPoint):
            return thing
        if isinstance(thing, tuple):
            return self.view.mapFromScene(QPointF(*thing))
        record = thing if isinstance(thing, Placed) else self.cards()[thing]
        return self.view.mapFromScene(QPointF(record.x + dx, record.y + dy))

    def press(self, at: object, button=LEFT, keys=NONE) -> "Facilitator":
        QTest.mousePress(self.view.viewport(), button, keys, self.spot(at))
        return self

    def move(self, to: object, **_: object) -> "Facilitator":
        QTest.mouseMove(self.view.viewport(), self.spot(to))
        return self

    def release(self, at: object, button=LEFT, keys=NONE) -> "Facilitator":
        QTest.mouseRelease(self.view.viewport(), button, keys, self.spot(at))
        return self

    def click(self, at: object, keys=NONE) -> "Facilitator":
        at = self.spot(at)
        return self.press(at, keys=keys).release(at, keys=keys)

    def double_click(self, at: object) -> "Facilitator":
        QTest.mouseDClick(self.view.viewport(), LEFT, NONE, self.spot(at))
        return self

    def drag(self, start: object, end: object, button=LEFT, keys=NONE) -> "Facilitator":
        start, end = self.spot(start), self.spot(end)
        self.press(start, button, keys)
        for n in range(1, 6):
            self.move(start + (end - start) * n / 5)
        return self.release(end, button, keys)

    def wheel(self, at: object, turns: int, keys=NONE) -> "Facilitator":
        spot = self.spot(at)
        place, whole = QPointF(spot), QPointF(self.view.viewport().mapToGlobal(spot))
        no, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(place, whole, QPoint(), QPoint(0, 120 * turns), no, keys, phase, False)
        QApplication.sendEvent(self.view.viewport(), event)
        return self

    def in_pile(self, card: str) -> QPoint:
        """Where a card's slip is in the pile, scrolled into view."""
        return self._slip(card).center()

    def carry(self, card: str, to: QPoint) -> "Facilitator":
        """Press a slip of the pile and carry it to a pixel of the view, without letting go."""
        self._carried = self.in_pile(card)
        tray = self.tray.viewport()
        QTest.mousePress(tray, LEFT, NONE, self._carried)
        end = self._over(to)
        for n in range(1, 6):
            QTest.mouseMove(tray, self._carried + (end - self._carried) * n / 5)
        return self

    def let_go(self, at: QPoint) -> "Facilitator":
        QTest.mouseRelease(self.tray.viewport(), LEFT, NONE, self._over(at))
        return self

    def deals_from_pile(self, card: str, to: QPoint) -> "Facilitator":
        return self.carry(card, to).let_go(to)

    def keys(self, *sequences: str) -> "Facilitator":
        """Each key goes to whatever has the keyboard."""
        for sequence in sequences:
            QTest.keySequence(self.focus, QKeySequence(sequence))
        return self

    def saves_debrief(self, path: Path) -> "Facilitator":
        """Save the report from its window under this name, and close it once the file is there or refused."""
        self.keys("Ctrl+B")
        window = self.page.findChildren(DebriefWindow)[-1]
        self.answers(lambda request: path)
        window.buttons["save"].click()
        window.buttons["close"].click()
        return self

    def writes(self, words: str, end: str = "Return") -> "Facilitator":
        """Type words in the editor that is open; accents are pasted."""
        assert self.editor.isVisible()
        if words.isascii():
            QTest.keyClicks(self.editor, words)
        else:
            self.editor.insertPlainText(words)
        return self.keys(end)

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def sees(self, at: object, dx: float = 0, dy: float = 0) -> str:
        """The colour shown at a place of the board."""
        self.page.scene.settle()
        return colour(self.view.viewport(), self.spot(at, dx, dy) if dx or dy else self.spot(at))

    def _slip(self, card: str):
        model = self.tray.model()
        row = next(n for n, r in enumerate(model.rows) if getattr(getattr(r, "card", None), "id", "") == card)
        self.tray.scrollTo(model.index(row, 0))
        return self.tray.visualRect(model.index(row, 0))

    def _over(self, spot: QPoint) -> QPoint:
        return self.tray.viewport().mapFromGlobal(self.view.viewport().mapToGlobal(spot))


def colour(widget: QWidget, spot: QPoint) -> str:
    """The colour of a pixel of a widget, as #RRGGBB."""
    return QColor(widget.grab().toImage().pixelColor(spot)).name().upper()


def leave(widget: QWidget) -> None:
    """The mouse goes out of a widget."""
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))


def seen(session: Session | Desk) -> list[dict[str, object]]:
    """Everything on the board, as plain values."""
    return [{"type": record.type, **asdict(record)} for record in session.board.records()]


@contextmanager
def held_elsewhere(path: Path) -> Iterator[None]:
    """Another program has the session open."""
    code = "import sys; from pathlib import Path; from fresque.app.session import Session\n"
    code += "session = Session.open(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read(); session.close()"
    with Popen([sys.executable, "-c", code, str(path)], stdin=PIPE, stdout=PIPE, text=True) as other:
        assert other.stdout.readline() == "open\n"
        yield
        other.stdin.close()
