"""Someone who conducts a whole workshop at the real windows, with the words of the trade; the hours go by as they say.

Everything is done with keys, or with the mouse on the board; `looks` notes what each of the two windows shows then.
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PIL import Image, ImageChops
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from fresque.app.demo_photo import photograph
from fresque.core import edits
from fresque.core.clock import MINUTE
from fresque.core.zones import zones_of
from fresque.render.qt import canvas as qt_canvas
from fresque.render.qt.glyphs import draw_line
from fresque.ui.debate.closing import ClosingPage
from fresque.ui.debrief.window import DebriefWindow
from tests.ui.driver import Facilitator

OPENING = round(datetime(2026, 11, 24, 9, 0).timestamp() * 1000)
"""When the workshop begins by the clocks of the room, ms since 1970."""
CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True, slots=True)
class Moment:
    """What both windows show at a row of the clock; `panel` is for the facilitator alone, `wall` for the room."""

    row: str
    screen: str
    """The kind of screen on the wall."""
    wall: str
    """All the words painted on it, in their order."""
    heard: str
    """What a screen reader says of it."""
    values: str
    """All that the window of the room was given."""
    changed: float
    """The share of the pixels of the wall that differ from the row before."""
    colours: int
    panel: str
    page: str
    """What a page laid over the board says, for the facilitator alone."""
    digits: str
    late: str
    end: str
    phase: str
    notice: str
    leaks: list[str]
    """Words that only the facilitator may read, found on the wall."""
    cards: dict[str, int]
    """Cards on each table."""
    facts: list[str]
    """The kinds of what was written down since the row before."""
    numbers: list[int] = field(default_factory=list)
    """The figures of the screen of the wall, when it has some."""
    screens: list[str] = field(default_factory=list)
    """The screen of the facilitator's window, that of the room's, and whether one hides the other."""


class Conductor:
    """Says `at` to let the minutes go by, one by one: both windows follow each of them."""

    def __init__(self, hand: Facilitator, pictures: Path | None = None, opening: int = OPENING) -> None:
        self.hand, self.pictures = hand, pictures
        self.opening = opening
        self.now = opening - 60 * MINUTE
        self.keeps_time()
        self.lines = list[str]()
        self.moments = list[Moment]()
        self._before: Image.Image | None = None
        self._told = 0
        self._noting = False
        qt_canvas.draw_line = self._note_line

    @property
    def minutes(self) -> float:
        """Since the opening."""
        return (self.now - self.opening) / MINUTE

    def keeps_time(self) -> "Conductor":
        """The session in the window takes its time from here."""
        self.hand.session.now = lambda: self.now
        self.page.conducting.tick()
        return self

    page = property(lambda self: self.hand.page)
    show = property(lambda self: self.hand.desk.public)
    window = property(lambda self: self.page.projection.window)

    def at(self, minutes: float) -> "Conductor":
        """The room's clock goes on until so many minutes after the opening, a minute at a time."""
        end = self.opening + round(minutes * MINUTE)
        while self.now < end:
            self.now = min(end, self.now + MINUTE)
            self.page.conducting.tick()
            self.page.projection.refresh()
            QApplication.processEvents()
        return self

    def keys(self, *sequences: str) -> "Conductor":
        for sequence in sequences:
            self.hand.keys(sequence)
        return self

    def types(self, words: str, end: str = "Return") -> "Conductor":
        """Words in the field that has the keyboard; accents are pasted."""
        there = self.hand.focus
        if isinstance(there, QLineEdit):
            there.insert(words)
        elif isinstance(there, QPlainTextEdit):
            there.insertPlainText(words)
        else:
            QTest.keyClicks(there, words)
        return self.keys(end) if end else self

    def table(self, number: int) -> "Conductor":
        """Go and see a table."""
        while self.hand.desk.table != number:
            self.keys("Ctrl+PgDown")
        return self

    def goes_back(self) -> "Conductor":
        """To the board, whatever lies over it."""
        self.page.view.setFocus()
        return self

    def puts(self, card: str, zone: int | None = None) -> "Conductor":
        """Carry a card of the pile to a zone of the table in view (somewhere in it), or where there is room."""
        area = zones_of(self.hand.deck).areas[zone or 0]
        seats = [area.step, *area.seats]
        free = next((seat for seat in seats if not self._taken(*seat)), area.step)
        self.hand.deals_from_pile(card, self.hand.spot(free))
        assert card in self.hand.cards(), f"{card} was not put on the table"
        return self

    def deals(self, lot: str) -> "Conductor":
        """A lot to all the tables."""
        self.keys("Ctrl+Shift+D")
        bar = self.page.dealing
        bar.lot.setCurrentIndex(bar.lot.findData(lot))
        if bar.tables.isVisible():
            bar.tables.setCurrentIndex(bar.tables.findData(True))
        return self.keys("Return")

    def fills(self, share: float, lot: str, tables: Iterable[int] = ()) -> "Conductor":
        """The people of these tables, of all of them when none is named, put this share of a lot."""
        for table in tables or range(1, self.hand.session.info.tables + 1):
            cards = [card.id for card in self.hand.deck.cards_of(lot)]
            there = {r.card for r in self.hand.desk.board.records(table) if r.type == "card"}
            for card in [c for c in cards[: round(share * len(cards))] if c not in there]:
                self._people_put(table, card)
        return self

    def links(self, source: str, target: str, reason: str) -> "Conductor":
        """With the link tool, from one card to the other."""
        self.keys("L")
        self.hand.drag(source, target)
        self.hand.writes(reason)
        self.keys("V")
        return self

    def notes(self, words: str) -> "Conductor":
        """A paper note in a free place of the table."""
        self.keys("Shift+N")
        self.hand.writes(words, "Ctrl+Return" if not self.hand.editor.isVisible() else "Return")
        return self

    def disputes_with(self, reason: str) -> "Conductor":
        """The reason of the second place of a card, when it is asked for."""
        if self.hand.editor.isVisible():
            self.hand.writes(reason)
        return self

    def counts(self, *numbers: int) -> "Conductor":
        """A figure at each place of the row that is under the hand, then Enter."""
        for number in numbers:
            for figure in str(number):
                QTest.keyClick(self.hand.focus, figure)
            QTest.keyClick(self.hand.focus, Qt.Key.Key_Right)
        QTest.keyClick(self.hand.focus, Qt.Key.Key_Return)
        return self

    def escapes(self) -> "Conductor":
        """Leave the page laid over the board."""
        QTest.keyClick(self.hand.focus, Qt.Key.Key_Escape)
        return self.goes_back()

    def asks_the_room(self) -> "Conductor":
        """The question of the list, to be answered by raising hands."""
        self.over(ClosingPage).feedback.put_question()
        return self

    def reveals(self) -> "Conductor":
        """What was counted under the page of the closing is shown to everyone."""
        QTest.keyClick(self.over(ClosingPage), Qt.Key.Key_Return, CONTROL)
        return self

    def finds_cards(self, *numbers: int) -> "Conductor":
        """What was counted lot by lot when tidying up."""
        tidying = self.over(ClosingPage).tidying
        for box, number in zip(tidying.found.values(), numbers, strict=True):
            box.setValue(number)
        tidying.write_cards()
        return self

    def photographs(self) -> "Conductor":
        """Attach a picture of the paper fresque, and wait until it is read."""
        path = self.hand.folder / "table.jpg"
        path.write_bytes(photograph())
        self.hand.answers(lambda request: [path])
        self.over(ClosingPage).tidying.ask_photographs()
        self.waits_for(lambda: any(r.type == "photo" for r in self.hand.desk.board.records(0)))
        return self

    def ends(self) -> "Conductor":
        """Everyone has gone: the end, and the draft of the debrief by itself."""
        self.over(ClosingPage).ending.end()
        self.waits_for(lambda: self.page.findChild(DebriefWindow) is not None)
        return self

    def debrief(self) -> DebriefWindow:
        """The draft that is open."""
        return self.page.findChild(DebriefWindow)

    def welcomes_the_next_group(self) -> "Conductor":
        """Same deck, same plan, a fresh session; the room sees something again."""
        self.debrief().buttons["close"].click()
        self.hand.window.activateWindow()
        self.waits_for(self.hand.window.isActiveWindow)
        self.goes_back().keys("Ctrl+Shift+U")
        self._told = 0
        return self.keeps_time().keys("F5")

    def waits_for(self, seen: Callable[[], bool], seconds: float = 20) -> None:
        """Something that another thread works out; the windows go on."""
        end = time.monotonic() + seconds
        while not seen():
            assert time.monotonic() < end, "it never came"
            QApplication.processEvents()
            time.sleep(0.01)

    def jots(self, words: str) -> "Conductor":
        """A hot note, for the facilitator alone."""
        self.keys("Ctrl+J").types(words)
        return self.keys("Escape")

    def counts_people(self, here: int, awaited: int, late: int) -> "Conductor":
        self.keys("Ctrl+Shift+N")
        for box, number in zip(self.page.people.findChildren(QSpinBox), (here, awaited, late), strict=True):
            box.setValue(number)
        return self.keys("Return")

    def over(self, kind: type) -> QWidget:
        """The page laid over the board."""
        (there,) = [page for page in self.page.findChildren(kind) if page.isVisible()]
        return there

    def looks(self, row: str) -> Moment:
        """Note what both windows show now."""
        self.page.projection.refresh()
        self.page.projection.preview.refresh()
        self.page.conducting.tick()
        QApplication.processEvents()
        self.page.scene.settle()
        shown, wall = self.window.shown, self._photograph(row)
        words, clock = squeezed(" ".join(self.lines)), self.page.panel.clock
        values = squeezed(repr(shown))
        new = self.hand.session.history[self._told :]
        self._told = len(self.hand.session.history)
        moment = Moment(
            row=row,
            screen=type(shown.screen).__name__,
            wall=words,
            heard=squeezed(" ".join(heard(self.window))),
            values=values,
            changed=1.0 if self._before is None else changed(self._before, wall),
            colours=len(wall.getcolors(1 << 24) or ()),
            panel=squeezed(" ".join(said(self.page.panel))),
            page=squeezed(" ".join(self._laid_over())),
            digits=clock.digits.text(),
            late=clock.late.text(),
            end=clock.end.text(),
            phase=clock.phase.text(),
            notice=self.hand.notice,
            leaks=[secret for secret in self.secrets() if secret in words or secret in values],
            cards={str(t): self._count(t) for t in range(1, self.hand.session.info.tables + 1)},
            facts=[op.type for done in new for op in getattr(done.gesture, "ops", ()) if hasattr(op, "type")],
            numbers=list(getattr(shown.screen, "counts", ())),
            screens=self._places(),
        )
        self._before = wall
        self.moments.append(moment)
        return moment

    def secrets(self) -> list[str]:
        """What may never be on the wall: notes, hints, reference links, hot notes, the backs nobody has turned."""
        deck, board = self.hand.deck, self.hand.desk.board
        turned = {r.card for r in board.records() if r.type == "card" and r.face == "verso"}
        if self.show.face == "verso" and self.show.card is not None:
            turned.add(self.show.card.id)
        texts = [card.hint for card in deck.cards]
        texts += [words for phase in deck.workshop.phases for words in (phase.private, *phase.watch)]
        texts += [words for link in deck.links for words in (link.reason, link.explanation)]
        texts += [view.says for card in deck.cards if card.id not in turned for view in card.viewpoints]
        texts += [card.body for card in deck.cards if card.id not in turned]
        drawn = squeezed(" ".join(r.reason for r in board.records() if r.type == "link"))
        texts += [r.fields.get("text", "") for r in board.records() if r.type == "verbatim"]
        found = {squeezed(text.replace("**", "").replace("*", ""))[:40] for text in texts}
        return sorted(text for text in found if len(text) > 12 and text not in drawn)

    def _places(self) -> list[str]:
        mine, room = self.hand.window, self.window
        hidden = room.isVisible() and room.geometry().contains(mine.geometry().center())
        return [mine.screen().name(), room.screen().name(), "hidden" if hidden else "apart"]

    def _laid_over(self) -> list[str]:
        from fresque.ui.cover import Cover

        return [word for cover in self.page.findChildren(Cover) if cover.isVisible() for word in said(cover)]

    def _note_line(self, painter, text, weight, size, color):
        if self._noting:
            self.lines.append(text)
        draw_line(painter, text, weight, size, color)

    def _photograph(self, row: str) -> Image.Image:
        self.window.scene.settle()
        self.lines.clear()
        image = QImage(self.window.size(), QImage.Format.Format_RGB32)
        self._noting = True
        self.window.render(image)
        self._noting = False
        if self.pictures:
            image.save(str(self.pictures / f"{row}-wall.png"))
            self.hand.window.grab().save(str(self.pictures / f"{row}-facilitator.png"))
        return Image.frombytes("RGB", (image.width(), image.height()), bytes(image.constBits()), "raw", "BGRX")

    def _count(self, table: int) -> int:
        return sum(record.type == "card" for record in self.hand.desk.board.records(table))

    def _taken(self, x: float, y: float) -> bool:
        return any(abs(r.x - x) < 60 and abs(r.y - y) < 40 for r in self.hand.cards().values())

    def _people_put(self, table: int, card: str) -> None:
        board = self.hand.desk.board
        taken = [(r.x, r.y) for r in board.records(table) if r.type == "card"]
        seats = self._seats(card, table)
        free = [s for s in seats if not any(abs(x - s[0]) < 60 and abs(y - s[1]) < 40 for x, y in taken)]
        x, y = free[0] if free else (seats[0][0] + 30 * len(taken), seats[0][1])
        batch = edits.place(board, f"{table}-{card}", card, table=table, x=x, y=y)
        self.hand.session.commit(batch, actor=f"table-{table}")

    def _seats(self, card: str, table: int) -> list[tuple[float, float]]:
        """Where people may put a card: in the zone the deck expects, in some other one, or in rows without zones."""
        deck = self.hand.deck
        areas = zones_of(deck).areas
        if not areas:
            return [(200.0 * n, 150.0 * row) for row in range(8) for n in range(8)]
        wanted = deck.card(card).zone
        rank = next((n for n, zone in enumerate(deck.layout.zones) if zone.id in wanted), table % len(areas))
        return [areas[rank].step] if deck.card(card).kind == "step" else list(areas[rank].seats)


def said(widget: QWidget) -> list[str]:
    """All the words that a part of a window shows or keeps folded."""
    words = list[str]()
    for part in (widget, *widget.findChildren(QWidget)):
        if isinstance(part, QLabel | QAbstractButton):
            words.append(part.text())
        elif isinstance(part, QAbstractItemView) and part.model() is not None:
            model = part.model()
            words += [str(model.index(row, 0).data() or "") for row in range(model.rowCount())]
    return words


def heard(window: QWidget) -> list[str]:
    """All that a screen reader may say of a window and of what is in it."""
    parts = [window, *window.findChildren(QWidget)]
    return [text for w in parts for text in (w.accessibleName(), w.accessibleDescription(), w.toolTip())]


def squeezed(text: str) -> str:
    """The words with one plain space between them."""
    return " ".join(text.replace("\\xa0", " ").split())


def changed(before: Image.Image, now: Image.Image) -> float:
    """The share of the pixels that differ; all of them when the wall is of another size."""
    if before.size != now.size:
        return 1.0
    same = ImageChops.difference(before, now).convert("L").point(lambda v: 255 if v else 0).histogram()[0]
    return 1 - same / (now.width * now.height)
