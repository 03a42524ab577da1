"""`fresque open`: a session, a deck, or the name of one; a sentence when there is nothing there."""

import pytest

from fresque.cli import main
from fresque.storage.decks import find_deck
from tests.app.hand import CLIMATE


@pytest.fixture
def opened(monkeypatch):
    """What the window was opened on."""
    paths = []
    monkeypatch.setattr(main, "open_window", lambda path: paths.append(path) or 0)
    return paths


def test_a_file_is_opened_as_it_is_named(opened):
    assert main.run(["open", str(CLIMATE / "deck.yaml")]) == 0
    assert opened == [str(CLIMATE / "deck.yaml")]


@pytest.mark.parametrize("name", ["donnees-ouvertes", "donnees-ouvertes@1"])
def test_a_deck_is_opened_by_its_identifier(opened, name):
    assert main.run(["open", name]) == 0
    assert opened == [str(find_deck("donnees-ouvertes"))]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("atelier.fresque", "Il n’y a pas de fichier"),
        ("ici/la", "Il n’y a pas de fichier"),
        ("donnee-ouvertes", "Vouliez-vous dire « donnees-ouvertes »"),
    ],
)
def test_what_is_not_there_is_told(opened, capsys, name, said):
    assert main.run(["open", name]) == 1
    assert said in capsys.readouterr().err.replace("«\xa0", "« ").replace("\xa0»", " »")
    assert opened == []
