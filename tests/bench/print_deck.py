"""Printing the bundled deck, whole process, against a bare reportlab script with as many pages of text."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from fresque.layout.fonts import WEIGHTS, font_file
from fresque.storage.decks import find_deck, read_deck

ROUNDS = 7
BARS = {"first print": 5.5, "next prints": 3.9}
"""With an empty cache, then with the outlines of pictograms and codes kept from the first time."""
_FLOOR = """
import sys
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
rl_config.useA85 = 0
out, text, *fonts = sys.argv[1:]
for n, file in enumerate(fonts):
    pdfmetrics.registerFont(TTFont(f"f{n}", file))
lines = open(text, encoding="utf-8").read().split("\\n")
canvas = Canvas(out, pagesize=(842, 595), invariant=1, pageCompression=1)
for start in range(0, len(lines), len(lines) // 26 + 1):
    for n, line in enumerate(lines[start:start + len(lines) // 26 + 1]):
        canvas.setFont(f"f{n % 3}", 9)
        canvas.drawString(20, 575 - 11 * n, line)
    canvas.showPage()
canvas.save()
"""


def run() -> list[dict[str, object]]:
    """Medians of the floor, of a first print and of the next, in turn; seconds."""
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "text.txt"
        text.write_text(_words(), encoding="utf-8")
        files = [str(font_file(weight)) for weight in WEIGHTS]
        bare = [sys.executable, "-c", _FLOOR, f"{folder}/bare.pdf", str(text), *files]
        ours = [sys.executable, "-m", "fresque", "print", "donnees-ouvertes", "-o", f"{folder}/cards.pdf"]
        times = [
            (_seconds(bare, folder), _seconds(ours, f"{folder}/{n}"), _seconds(ours, f"{folder}/{n}"))
            for n in range(ROUNDS)
        ]
    floor, *values = (statistics.median(column) for column in zip(*times, strict=True))
    return [
        {"case": f"42 cards: {case}", "ratio": value / floor, "bar": bar, "value": value, "floor": floor, "unit": "s"}
        for (case, bar), value in zip(BARS.items(), values, strict=True)
    ]


def _words() -> str:
    """Every text of the cards, in lines as long as a card's."""
    cards = read_deck(find_deck("donnees-ouvertes")).cards
    words = " ".join(f"{card.title} {card.title} {card.essential} {card.body}" for card in cards).split()
    return "\n".join(" ".join(words[n : n + 10]) for n in range(0, len(words), 10))


def _seconds(command: list[str], cache: str) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "FRESQUE_CACHE": cache})
    return time.perf_counter() - start
