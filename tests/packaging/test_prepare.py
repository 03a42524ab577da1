"""What `make` says and does on a computer that lacks something."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def prepare() -> ModuleType:
    spec = importlib.util.spec_from_file_location("prepare", ROOT / "packaging" / "prepare.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder on the PATH: a computer with no other tool than those put there."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def put(tool: Path, script: str) -> None:
    tool.write_text(f"#!/bin/sh\n{script}\n")
    tool.chmod(0o755)


def test_a_library_that_cannot_be_loaded_is_missing(prepare: ModuleType) -> None:
    wanted = {"libc.so.6": "libc6", "libnowhere.so.1": "libnowhere1"}
    assert prepare.missing(wanted) == ["libnowhere1"]


def test_the_line_to_type_uses_sudo_where_there_is_one(prepare: ModuleType, tools: Path) -> None:
    put(tools / "apt-get", "")
    put(tools / "sudo", "")
    assert "\n    sudo apt-get install -y --no-install-recommends libegl1 libgl1\n" in prepare.by_hand(
        ["libegl1", "libgl1"]
    )


def test_the_line_to_type_uses_su_otherwise(prepare: ModuleType, tools: Path) -> None:
    put(tools / "apt-get", "")
    assert "\n    su -c 'apt-get install -y --no-install-recommends libegl1'\n" in prepare.by_hand(["libegl1"])


def test_another_system_gets_the_names(prepare: ModuleType, tools: Path) -> None:
    assert "équivalent de ces paquets Debian, puis recommencez\u00a0: libegl1" in prepare.by_hand(["libegl1"])


def test_nothing_is_installed_without_apt(prepare: ModuleType, tools: Path) -> None:
    assert not prepare.install(["libegl1"])


@pytest.mark.parametrize(("variable", "shown"), [("DISPLAY", True), ("WAYLAND_DISPLAY", True), ("TERM", False)])
def test_a_screen_is_told_by_the_environment(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch, variable: str, shown: bool
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, ":0")
    assert prepare.has_display() is shown


def test_an_unknown_step_is_told_apart(prepare: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert prepare.main(["coffee"]) == 2
    assert "packaging/prepare.py packages" in capsys.readouterr().err
