"""From the start of the process to the first painted home window, against a bare QMainWindow with a QGraphicsView."""

import os
import statistics
import subprocess
import sys
import time

ROUNDS = 9
BAR = 2.0
_END = """
from PySide6.QtCore import QEvent, QObject, QTimer
class Paint(QObject):
    def eventFilter(self, what, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: os._exit(0))
        return False
"""
_BARE = f"""
import os, sys
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QMainWindow
{_END}
app = QApplication(sys.argv)
window = QMainWindow()
view = QGraphicsView(QGraphicsScene())
window.setCentralWidget(view)
window.resize(1360, 860)
paint = Paint()
view.viewport().installEventFilter(paint)
window.show()
app.exec()
"""
_FRESQUE = f"""
import os, sys
from fresque.app.language import install_language
install_language("fr")
from PySide6.QtWidgets import QApplication
{_END}
from fresque.ui.application import Application
app = QApplication(sys.argv)
application = Application(app)
application.start(None)
paint = Paint()
application.window.page.tiles[0].installEventFilter(paint)
app.exec()
"""


def _seconds(script: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", script], check=True, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})
    return time.perf_counter() - began


def run() -> dict[str, object]:
    """The medians of rounds taken in turn, so that both feel the same machine."""
    _seconds(_BARE), _seconds(_FRESQUE)
    pairs = [(_seconds(_BARE), _seconds(_FRESQUE)) for _ in range(ROUNDS)]
    floor, value = (statistics.median(times) for times in zip(*pairs, strict=True))
    return {
        "case": "first painted home window",
        "ratio": value / floor,
        "bar": BAR,
        "value": value,
        "floor": floor,
        "unit": "s",
    }
