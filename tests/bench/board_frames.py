"""Frames of the hand's gestures at 1920 x 1080, against the floor: 300 then 1,000 cards with as many labelled links."""

import statistics
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QGraphicsView

from tests.bench import boards
from tests.bench.hands import BareHand, Hand, OurHand

PASSES = 9
CLOSE = 1.5
"""Pixels a mm at which faces are read."""
CRISP_MS = 150.0
Mode = QGraphicsView.ViewportUpdateMode
Figures = dict[str, object]


@dataclass(frozen=True, slots=True)
class Case:
    """A gesture, seen from how far, with its bar against the floor in which update mode."""

    gesture: str
    bar: float
    close: bool = False
    smart: bool = False
    middle: bool = False
    """The median frame is meant, not the slow ones."""


CASES = {
    300: (
        Case("pan", 0.6, middle=True),
        Case("zoom", 1.0),
        Case("pan", 1.6, close=True),
        Case("drag", 1.3, close=True),
        Case("pan", 1.5, smart=True, middle=True),
    ),
    1000: (Case("pan", 0.8, middle=True), Case("zoom", 1.0)),
}


def run() -> Iterator[Figures]:
    """Milliseconds a frame, ours and the floor in turn; then how long the cards take to be crisp after a zoom."""
    app = QApplication.instance() or QApplication([])
    for n, cases in CASES.items():
        mine = OurHand(_shown(boards.ours(n)), n)
        floors = {
            smart: BareHand(_shown(boards.Bare(n, mode)), n)
            for smart, mode in ((False, Mode.FullViewportUpdate), (True, Mode.SmartViewportUpdate))
        }
        for case in cases:
            yield _measured(case, mine, floors[case.smart], n)
        if n == 300:
            yield _crisp(mine)
        for hand in (mine, *floors.values()):
            hand.leave()
        app.processEvents()


def _shown(view: QGraphicsView) -> QGraphicsView:
    view.resize(boards.WIDE, boards.HIGH)
    view.show()
    QApplication.processEvents()
    return view


def _measured(case: Case, mine: Hand, floor: Hand, n: int) -> Figures:
    scale = CLOSE if case.close else boards.whole_scale(n)
    taken: dict[Hand, list[float]] = {mine: [], floor: []}
    share = 50 if case.middle else 95
    for _ in range(PASSES):
        for hand, passes in taken.items():
            hand.look(scale)
            passes.append(_percentile(list(hand.frames(case.gesture)), share))
    value, least = (statistics.median(passes) for passes in taken.values())
    words = f"{case.gesture} {'close by' if case.close else 'the whole board'}, {'median' if case.middle else 'p95'}"
    against = "a scrolling" if case.smart else "a full"
    return {
        "case": f"board of {n}: {words}, against {against} update",
        "ratio": value / least,
        "bar": case.bar,
        "value": value,
        "floor": least,
        "unit": "ms",
    }


def _crisp(mine: OurHand) -> Figures:
    """From the last step of a zoom to all cards in view drawn at their size: the slowest of several zooms."""
    waits = []
    for turns in (2, 4, 6, 8):
        mine.look(boards.whole_scale(mine.n))
        waits.append(statistics.median(mine.until_crisp(turns) for _ in range(5)))
    value = max(waits)
    return {"case": "crisp after a zoom", "ratio": value / CRISP_MS, "bar": 1.0, "value": value, "floor": CRISP_MS,
            "unit": "ms"}  # fmt: skip


def _percentile(times: list[float], share: int) -> float:
    return statistics.quantiles(times, n=100, method="inclusive")[share - 1]
