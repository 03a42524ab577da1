"""What printing remembers may be damaged in any way: it is then forgotten, and nothing is printed askew."""

import json

import pytest

from fresque.app.print_memory import from_plain
from fresque.app.print_options import PrintOptions
from fresque.core.errors import FresqueError
from fresque.core.passport import Reading
from fresque.storage.places import application_data
from fresque.storage.print_choices import last_choices
from fresque.storage.printers import MOST_PRINTERS, keep_reading, passports

RUBBISH = ["", "{", "[]", "null", "7", '{"jeu": []}', '{"jeu": ' + "[" * 100_000, '{"jeu": {"x": 1']


def kept(name: str, text: str) -> None:
    application_data().mkdir(parents=True, exist_ok=True)
    (application_data() / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("text", RUBBISH)
def test_a_damaged_file_remembers_nothing(text):
    kept("print.json", text)
    kept("printers.json", text.replace("[]", "7"))
    assert (last_choices("jeu"), passports()) == ({}, [])


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-1e400", "1e9", "11"])
def test_a_reading_that_no_ruler_shows_moves_no_back(value):
    kept("printers.json", f'{{"Bureau": [["upright", "long", [{value}, 0, 0, 0]]]}}')
    (known,) = passports()
    assert known.readings == ()


def test_a_number_beyond_all_numbers_is_no_printer():
    kept("printers.json", f'{{"Bureau": [["upright", "long", [1{"0" * 400}, 0, 0, 0]]]}}')
    assert passports() == []


def test_the_printer_read_last_is_kept_when_there_are_too_many():
    kept("printers.json", json.dumps({f"Bureau {n:02}": [] for n in range(MOST_PRINTERS)}))
    read = keep_reading("Zinc", True, "long", Reading(1, 0, 1, 0))
    assert (passports()[-1], len(passports())) == (read, MOST_PRINTERS)


@pytest.mark.parametrize("value", [2**70, -(10**9), True, None, "3", [3], {}, float("nan"), float("inf")])
@pytest.mark.parametrize("name", ["copies", "blanks", "bleed", "hexagons", "faces", "offset"])
def test_an_absurd_choice_is_left_at_its_default(name, value):
    assert from_plain(json.loads(json.dumps({name: value}))) == PrintOptions()


def test_a_home_that_takes_no_folder_is_told_in_a_sentence(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("FRESQUE_HOME", str(tmp_path / "file" / "home"))
    with pytest.raises(FresqueError):
        keep_reading("Bureau", True, "long", Reading(1, 0, 1, 0))
