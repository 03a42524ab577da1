"""The two boards compared: ours, and the floor: a bare view, one cached pixmap a card and straight lines."""

import os
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGraphicsLineItem, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView

from fresque.app.desk import Desk
from fresque.app.session import Session
from fresque.core.batch import Add, Batch
from fresque.core.deck import Deck
from fresque.core.records import CARD_H, CARD_W
from fresque.render.qt import face_image
from fresque.storage.decks import find_deck, read_deck
from fresque.ui.board.scene import BoardScene
from fresque.ui.board.view import BoardView

WIDE, HIGH = 1920, 1080
STEP_X, STEP_Y = 250, 150
PER_MM = 2
"""Pixels of the floor's pixmaps a mm: those of a face read close by."""
REASON = "le principe devient un droit"


def deck_of(n: int) -> Deck:
    """A deck of `n` different cards, so that no face is drawn once for several."""
    deck = read_deck(find_deck("donnees-ouvertes"))
    own = [card for card in deck.cards if card.kind == "card"]
    return replace(deck, cards=tuple(replace(own[i % len(own)], id=f"c{i}", number=i + 1) for i in range(n)))


def columns(n: int) -> int:
    """A board about as wide as the screen."""
    return round((n * STEP_Y / STEP_X * WIDE / HIGH) ** 0.5)


def middle(rank: int, n: int) -> tuple[float, float]:
    """Where a card lies, in mm."""
    return float(rank % columns(n) * STEP_X), float(rank // columns(n) * STEP_Y)


def other(rank: int, n: int) -> int:
    """The card that a card is linked to: beside it, or below."""
    return (rank + 1 if rank % 3 else rank + columns(n)) % n


def whole_scale(n: int) -> float:
    """Pixels a mm at which the whole board is in view, with some air."""
    rows = -(-n // columns(n))
    return min(WIDE / (columns(n) * STEP_X), HIGH / (rows * STEP_Y)) * 0.98


def board_middle(n: int) -> tuple[float, float]:
    """The middle of the board, in mm."""
    return (columns(n) - 1) * STEP_X / 2, (-(-n // columns(n)) - 1) * STEP_Y / 2


def central(n: int) -> int:
    """The card nearest to the middle."""
    return -(-n // columns(n)) // 2 * columns(n) + columns(n) // 2


class Bare(QGraphicsView):
    """What Qt does by itself: the least anyone can pay with a graphics view."""

    def __init__(self, n: int, mode: QGraphicsView.ViewportUpdateMode) -> None:
        self._scene = QGraphicsScene(-30000, -30000, 60000, 60000)
        super().__init__(self._scene)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(mode)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self._n = n
        self._cards = _pixmap_items(self._scene, n)
        self._lines = [(rank, other(rank, n), self._scene.addLine(0, 0, 0, 0)) for rank in range(n)]
        for line in self._lines:
            self._join(*line)

    def look_at(self, x: float, y: float, scale: float) -> None:
        """Put the point (x, y) of the board in the middle of the view, at so many pixels a mm."""
        self.resetTransform()
        self.scale(scale, scale)
        self.centerOn(x, y)

    def carry(self, rank: int, at: QPointF) -> None:
        """Put a card there, its lines with it."""
        self._cards[rank].setPos(at - QPointF(CARD_W / 2, CARD_H / 2))
        for line in self._lines:
            if rank in line[:2]:
                self._join(*line)

    def _join(self, one: int, two: int, line: QGraphicsLineItem) -> None:
        half = QPointF(CARD_W / 2, CARD_H / 2)
        a, b = self._cards[one].pos() + half, self._cards[two].pos() + half
        line.setLine(a.x(), a.y(), b.x(), b.y())


def _pixmap_items(scene: QGraphicsScene, n: int) -> list[QGraphicsPixmapItem]:
    deck, items = deck_of(n), []
    drawn: dict[str, QPixmap] = {}
    for rank, card in enumerate(deck.cards):
        if card.title not in drawn:
            drawn[card.title] = QPixmap.fromImage(face_image(deck, card, "recto", int(CARD_W * PER_MM)))
        item = scene.addPixmap(drawn[card.title].copy())
        item.setScale(1 / PER_MM)
        item.setPos(QPointF(*middle(rank, n)) - QPointF(CARD_W / 2, CARD_H / 2))
        item.setZValue(1)
        items.append(item)
    return items


def fill(session: Session, n: int) -> None:
    """Put `n` cards and `n` links with their reasons on the board."""
    for rank in range(n):
        x, y = middle(rank, n)
        session.commit(Batch((Add(f"p{rank}", "card", {"card": f"c{rank}", "table": 1, "x": x, "y": y}),)))
    for rank in range(n):
        ends = {"from": f"p{rank}", "to": f"p{other(rank, n)}", "reason": REASON, "table": 1}
        session.commit(Batch((Add(f"k{rank}", "link", ends),)))


def ours(n: int) -> BoardView:
    """Our board, as the window has it."""
    session = Session.in_memory(deck_of(n))
    fill(session, n)
    desk = Desk(session)
    return BoardView(desk, BoardScene(desk, {}))


def scroll(view: QGraphicsView, by: QPoint) -> None:
    """Move the view over the board."""
    for bar, step in ((view.horizontalScrollBar(), by.x()), (view.verticalScrollBar(), by.y())):
        bar.setValue(bar.value() + step)
