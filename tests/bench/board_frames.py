"""A board of 300 cards and 300 links at 1920 x 1080, against a bare view that draws one cached pixmap a card."""

import os
import statistics
import time
from collections.abc import Callable
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

N = 300
COLUMNS = 20
ROUNDS = 60
STEP_X, STEP_Y = 180, 140


def run() -> list[dict[str, object]]:
    """Milliseconds a frame, medians, both views in the same process: panning close by, and repainting everything."""
    import shiboken6
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    bare, ours = _bare(), _ours()
    for view in (bare, ours):
        view.resize(1920, 1080)
        view.show()
    app.processEvents()
    ours.board.settle()
    rows = []
    for case, bar, scale, act in (("panning", 3.0, 1.5, _pan), ("full repaint", 1.5, None, _repaint)):
        for view in (bare, ours):
            _look(view, scale)
        app.processEvents()
        ours.board.settle()
        app.processEvents()
        value, floor = _in_turn(app.processEvents, partial(act, ours), partial(act, bare))
        rows.append(
            {"case": f"board of {N}: {case}", "ratio": value / floor, "bar": bar, "value": value, "floor": floor,
             "unit": "ms"}
        )  # fmt: skip
    ours.board.stop()
    for view in (bare, ours):
        shiboken6.delete(view)
    return rows


def _in_turn(settle: Callable[[], None], *acts: Callable[[int], None]) -> tuple[float, float]:
    taken: tuple[list[float], list[float]] = ([], [])
    for n in range(ROUNDS):
        for times, act in zip(taken, acts, strict=True):
            began = time.perf_counter()
            act(n)
            settle()
            times.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken[0]), statistics.median(taken[1])


def _look(view, scale: float | None) -> None:
    view.resetTransform()
    w, h = COLUMNS * STEP_X, N / COLUMNS * STEP_Y
    wanted = scale or min(view.width() / w, view.height() / h)
    view.scale(wanted, wanted)
    view.centerOn(w / 2, h / 2)


def _pan(view, n: int) -> None:
    bar = view.horizontalScrollBar()
    bar.setValue(bar.value() + (7 if n % 20 < 10 else -7))


def _repaint(view, n: int) -> None:
    view.viewport().repaint()


def _bare():
    """The floor of PERF: the same faces as cached pixmaps, straight lines, full updates."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QGraphicsScene, QGraphicsView

    from fresque.render.qt import face_image

    deck = _deck()
    scene = QGraphicsScene(-30000, -30000, 60000, 60000)
    for n in range(N):
        card = deck.cards[n % len(deck.cards)]
        item = scene.addPixmap(QPixmap.fromImage(face_image(deck, card, "recto", 296)))
        item.setScale(0.5)
        item.setPos(*_corner(n))
        item.setZValue(1)
        (x1, y1), (x2, y2) = _corner(n), _corner(_other(n))
        scene.addLine(x1 + 74, y1 + 52, x2 + 74, y2 + 52)
    view = QGraphicsView(scene)
    scene.setParent(view)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
    return view


def _deck():
    from fresque.storage.decks import find_deck, read_deck

    return read_deck(find_deck("donnees-ouvertes"))


def _corner(n: int) -> tuple[float, float]:
    return float(n % COLUMNS * STEP_X), float(n // COLUMNS * STEP_Y)


def _other(n: int) -> int:
    return (n + 1 if n % 3 else n + COLUMNS) % N


def _ours():
    from fresque.app.desk import Desk
    from fresque.app.session import Session
    from fresque.core.batch import Add, Batch
    from fresque.ui.board.scene import BoardScene
    from fresque.ui.board.view import BoardView

    deck = _deck()
    session = Session.in_memory(deck)
    cards = [card.id for card in deck.cards]
    for n in range(N):
        x, y = _corner(n)
        fields = {"card": cards[n % len(cards)], "table": 1, "x": x + 74, "y": y + 52}
        session.commit(Batch((Add(f"p{n}", "card", fields),)))
    for n in range(N):
        ends = {"from": f"p{n}", "to": f"p{_other(n)}", "table": 1}
        session.commit(Batch((Add(f"k{n}", "link", ends),)))
    desk = Desk(session)
    view = BoardView(desk, BoardScene(desk, {}))
    view._fitted = False
    return view
