"""`make bench`: runs every case of this folder in one process and says whether each ratio stays under its bar.

A case module has `run() -> dict | list[dict]`, each dict {"case", "ratio", "bar", "value", "floor", "unit"}: `value` is
ours, `floor` the yardstick measured in the same run, `ratio` = value / floor. One JSON line each; exit 1 over a bar.

    python -m tests.bench [NAME...]      all modules, or only those named
"""

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
FIELDS = ("case", "ratio", "bar", "value", "floor", "unit")

Figures = dict[str, Any]


def main(names: list[str]) -> int:
    """Run the named case modules, or all; 0 under every bar, 1 over one, 2 when a name is unknown."""
    known = case_names(FOLDER)
    if unknown := [name for name in names if name not in known]:
        print(f"no such case: {', '.join(unknown)} (known: {', '.join(known)})", file=sys.stderr)
        return 2
    over = [figures["case"] for name in names or known for figures in measured(name) if told(figures)]
    if over:
        print(f"over the bar: {', '.join(over)}", file=sys.stderr)
    return 1 if over else 0


def case_names(folder: Path) -> list[str]:
    """The modules of `folder` that have a `run` function; the others are what they share."""
    files = sorted(file for file in folder.glob("*.py") if not file.name.startswith("_"))
    return [file.stem for file in files if "\ndef run(" in file.read_text(encoding="utf-8")]


def measured(name: str) -> Iterator[Figures]:
    """The figures of one case module, each with exactly the fields of FIELDS, in that order."""
    result = importlib.import_module(f"tests.bench.{name}").run()
    for figures in [result] if isinstance(result, dict) else result:
        yield {field: figures[field] for field in FIELDS}


def told(figures: Figures) -> bool:
    """Print one line of figures; whether the ratio is over its bar."""
    rounded = {key: float(f"{value:.4g}") if isinstance(value, float) else value for key, value in figures.items()}
    print(json.dumps(rounded, ensure_ascii=False), flush=True)
    return bool(figures["ratio"] > figures["bar"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
