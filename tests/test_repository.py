"""What a clone must hold: no trace of a machine, one hashed lock, a whole wheel, licences, honest papers."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import fresque

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
BUILT = {".git", ".venv", "build", "dist", "__pycache__"}

HOME = os.environ.get("HOME") or str(ROOT)
TRACES = re.compile(
    rf"(?<![\w/.}}~-])(?:{re.escape(str(ROOT))}|{re.escape(HOME)}/)"
    r"|--?(?:extra-)?index[-_]url[ =]|--find-links[ =]|https?://\S+/simple\b"
)
"""A path of this machine, or the address of a registry; a made-up home in a test is neither."""


def kept_files() -> Iterator[Path]:
    """The files git tracks or would; without git, all that is neither hidden nor built."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    if shutil.which("git") and (ROOT / ".git").exists():
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            yield from (ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file())
            return
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in BUILT and not name.endswith(("_cache", ".hypothesis"))]
        yield from (Path(folder) / name for name in names)


def texts() -> Iterator[tuple[str, str]]:
    for file in kept_files():
        content = file.read_bytes()
        if b"\0" not in content and file != Path(__file__).resolve():
            yield str(file.relative_to(ROOT)), content.decode("utf-8")


def test_no_file_names_a_machine_or_a_registry() -> None:
    traces = [f"{name}: {found.group()}" for name, text in texts() for found in [TRACES.search(text)] if found]
    assert traces == []


@pytest.mark.parametrize("line", [f"cd {ROOT}", f"see {HOME}/x", "--index-url https://a.b", "https://a.b/simple/"])
def test_a_trace_is_caught(line: str) -> None:
    assert TRACES.search(line)


@pytest.mark.parametrize("line", ["https://a.fr/work/x", "~/work/x", "groupe/root/x", "/home/une-autre/x"])
def test_an_honest_line_is_no_trace(line: str) -> None:
    assert not TRACES.search(line)


LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
LOCKED = re.findall(
    r"^([A-Za-z0-9_.-]+)==\S+ (?:; .+ )?\\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", LOCK, re.M
)


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_line_of_the_lock_has_its_hashes() -> None:
    assert len(LOCKED) == len(re.findall(r"^[A-Za-z0-9]", LOCK, re.MULTILINE)) > 30


def test_the_lock_has_every_dependency_and_what_builds_the_wheel() -> None:
    asked = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"], "hatchling", "editables"]
    names = {plain(re.split(r"[<>=!~;\[ ]", line)[0]) for line in asked}
    assert names - {plain(name) for name, _ in LOCKED} == set()


def test_pyside_is_below_the_version_that_aborts() -> None:
    found = re.search(r"^pyside6-essentials==(\d+)\.(\d+)", LOCK, re.MULTILINE | re.IGNORECASE)
    assert found
    assert (6, 10) <= (int(found[1]), int(found[2])) < (6, 12)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built offline."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_each_shipped_file_once(wheel: Path) -> None:
    inside = zipfile.ZipFile(wheel).namelist()
    kept = {str(file.relative_to(ROOT)) for file in kept_files()}
    shipped = {name for name in kept if name.startswith(("decks/", "resources/"))}
    modules = {name for name in kept if name.startswith("fresque/")}
    assert {f"fresque/_data/{name}" for name in shipped} | modules <= set(inside)
    assert len(inside) == len(set(inside))
    assert not [name for name in inside if name.startswith("tests/")]


def test_the_installed_wheel_finds_its_decks_and_speaks_french(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    command = [sys.executable, "-P", "-m", "fresque", "check", "donnees-ouvertes"]
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert " cartes" in done.stdout


@pytest.mark.parametrize(("file", "words"), [("LICENSE", "MIT License"), ("decks/LICENSE", "CC BY-SA 4.0")])
def test_the_licences_are_there(file: str, words: str) -> None:
    assert words in (ROOT / file).read_text(encoding="utf-8")


def test_each_bundled_deck_has_its_licence() -> None:
    decks = [file.parent for file in (ROOT / "decks").glob("*/deck.yaml")]
    assert decks
    assert [deck.name for deck in decks if not (deck / "LICENSE").is_file()] == []


def test_the_readme_gives_commands_that_exist() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {"run", "test"} <= set(re.findall(r"\bmake ([a-z]+)", readme)) <= targets


def test_the_pictures_of_the_readme_are_there() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert pictures
    assert [name for name in pictures if not (ROOT / name).is_file()] == []


def test_the_commands_of_the_readme_are_those_of_the_program() -> None:
    from fresque.cli.main import COMMANDS

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"`fresque ([a-z-]+)", readme)) == set(COMMANDS)


def test_each_dependency_has_its_reason() -> None:
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").lower()
    names = [re.split(r"[<>=!~;\[ ]", line)[0] for line in PROJECT["dependencies"]]
    assert [name for name in names if f"`{name.lower()}`" not in contributing] == []


def test_the_changelog_tells_of_this_version() -> None:
    assert f"## [{fresque.__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_what_ci_runs_can_be_run() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert "make test" in script.read_text(encoding="utf-8")
