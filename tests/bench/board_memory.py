"""What 300 cards and 300 links weigh in the window, seen from afar then read close by, above a bare window."""

import os
import statistics
import subprocess
import sys

ROUNDS = 3
BAR_MB = 100.0
_SIZE = "print(int(open('/proc/self/statm').read().split()[1]) * os.sysconf('SC_PAGE_SIZE') / 2**20, flush=True)"
_BARE = f"""
import os
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView
app = QApplication([])
view = QGraphicsView(QGraphicsScene())
view.resize(1920, 1080)
view.show()
app.processEvents()
{_SIZE}
os._exit(0)
"""
_OURS = f"""
import os
from PySide6.QtWidgets import QApplication
app = QApplication([])
from tests.bench import boards
from tests.bench.hands import OurHand
view = boards.ours(300)
view.resize(1920, 1080)
view.show()
hand = OurHand(view, 300)
hand.look(boards.whole_scale(300))
for x, y in (boards.middle(rank, 300) for rank in range(0, 300, 7)):
    view.look_at(x, y, 2.5)
    app.processEvents()
    view.board.settle()
hand.look(boards.whole_scale(300))
{_SIZE}
os._exit(0)
"""


def run() -> dict[str, object]:
    """Megabytes of memory held by each process, medians."""
    bare, ours = (statistics.median(_held(script) for _ in range(ROUNDS)) for script in (_BARE, _OURS))
    return {
        "case": "memory of a board of 300 above a bare window",
        "ratio": (ours - bare) / BAR_MB,
        "bar": 1.0,
        "value": ours - bare,
        "floor": BAR_MB,
        "unit": "MB",
    }


def _held(script: str) -> float:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, env=environment, stdout=subprocess.PIPE, text=True
    )
    return float(done.stdout)
