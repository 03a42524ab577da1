"""`make bench` prints one line a case and fails over a bar."""

import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.bench import __main__ as bench


def figures(case: str, ratio: float) -> dict[str, Any]:
    return {"case": case, "ratio": ratio, "bar": 1.5, "value": ratio * 2, "floor": 2.0, "unit": "ms"}


@pytest.fixture
def cases(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Two case modules, one under its bar and one over, and a module that they share."""
    for name, result in {"quick": figures("quick", 0.9), "slow": [figures("slow", 1.6)]}.items():
        (tmp_path / f"{name}.py").write_text("\ndef run(): ...\n")
        module = ModuleType(name)
        module.run = lambda result=result: result
        monkeypatch.setitem(sys.modules, f"tests.bench.{name}", module)
    (tmp_path / "shared.py").write_text("WIDTH = 3\n")
    monkeypatch.setattr(bench, "FOLDER", tmp_path)


@pytest.mark.usefixtures("cases")
def test_a_case_under_its_bar_is_a_line_and_a_success(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["quick"]) == 0
    assert json.loads(capsys.readouterr().out) == figures("quick", 0.9)


@pytest.mark.usefixtures("cases")
def test_a_case_over_its_bar_fails_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main([]) == 1
    said = capsys.readouterr()
    assert [json.loads(line)["case"] for line in said.out.splitlines()] == ["quick", "slow"]
    assert said.err == "over the bar: slow\n"


@pytest.mark.usefixtures("cases")
def test_an_unknown_case_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["tea"]) == 2
    assert "known: quick, slow" in capsys.readouterr().err
