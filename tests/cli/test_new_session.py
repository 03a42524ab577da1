"""`fresque new-session`: a session file from a deck."""

import pytest

from fresque.app.session import Session
from fresque.cli.main import run

DECK = """\
fresque: 1
id: petit-jeu
title: Petit jeu
language: fr
lots: [{id: origines, title: Les origines}]
cards: [{id: a, title: Archives, lot: origines}]
"""


@pytest.fixture
def deck(tmp_path):
    (tmp_path / "jeu").mkdir()
    (tmp_path / "jeu" / "deck.yaml").write_text(DECK, encoding="utf-8")
    return tmp_path / "jeu"


def test_a_new_session_carries_its_deck_and_needs_nothing_else(deck, tmp_path, capsys):
    path = tmp_path / "s.fresque"
    assert (
        run(["new-session", str(deck), "-o", str(path), "--tables", "21", "--duration", "120", "--place", "Rennes"])
        == 0
    )
    (deck / "deck.yaml").unlink()
    session = Session.open(path)
    assert (session.deck.title, session.deck.cards[0].title) == ("Petit jeu", "Archives")
    assert (session.info.tables, session.info.duration, session.info.place) == (21, 120, "Rennes")
    assert session.info.created > 1_600_000_000_000
    session.close()
    assert capsys.readouterr() == ("", "")


def test_a_new_session_knows_who_asked_for_it_and_how_many_are_expected(deck, tmp_path):
    path = tmp_path / "s.fresque"
    assert run(["new-session", str(deck), "-o", str(path), "--commissioner", "Ville", "--expected", "14"]) == 0
    info = Session.open(path, read_only=True).info
    assert (info.commissioner, info.expected) == ("Ville", 14)


PLANS = """\
workshop:
  duration: 60
  phases: [{id: debut, title: Début, ideal: 40}, {id: fin, title: Fin, ideal: 20}]
  plans: [{id: court, title: En 30 min, duration: 30, phases: [{id: debut, ideal: 30}]}]
"""


@pytest.mark.parametrize(
    ("option", "minutes", "phases"),
    [([], 60, [40, 20]), (["--plan", "court"], 30, [30]), (["--plan", "court", "--duration", "35"], 35, [30])],
)
def test_a_session_runs_by_the_plan_asked_for(deck, tmp_path, option, minutes, phases):
    (deck / "deck.yaml").write_text(DECK + PLANS, encoding="utf-8")
    path = tmp_path / "s.fresque"
    assert run(["new-session", str(deck), "-o", str(path), *option]) == 0
    session = Session.open(path, read_only=True)
    assert session.info.duration == minutes
    assert [phase.ideal for phase in session.deck.workshop.phases] == phases


def test_a_session_speaks_the_language_asked_for(deck, tmp_path, capsys):
    (deck / "en.yaml").write_text("title: Small deck\nlots: {origines: {title: Roots}}\ncards: {a: {title: Archive}}\n")
    path = tmp_path / "s.fresque"
    assert run(["new-session", str(deck), "-o", str(path), "--lang", "en"]) == 0
    session = Session.open(path, read_only=True)
    assert (session.deck.title, session.deck.language, session.info.language) == ("Small deck", "en", "en")
    assert run(["new-session", str(deck), "-o", str(tmp_path / "t.fresque"), "--lang", "de"]) == 1
    assert "de" in capsys.readouterr().err


def test_a_plan_the_deck_does_not_have_makes_no_session(deck, tmp_path, capsys):
    (deck / "deck.yaml").write_text(DECK + PLANS, encoding="utf-8")
    assert run(["new-session", str(deck), "-o", str(tmp_path / "s.fresque"), "--plan", "nuit"]) == 1
    assert "Ses déroulés sont : court." in capsys.readouterr().err.replace("\u00a0", " ")
    assert not (tmp_path / "s.fresque").exists()


def test_a_session_that_exists_is_left_alone(deck, tmp_path, capsys):
    path = tmp_path / "s.fresque"
    assert run(["new-session", str(deck), "-o", str(path)]) == 0
    before = path.read_bytes()
    assert run(["new-session", str(deck), "-o", str(path)]) == 1
    assert "existe déjà" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_a_deck_that_is_wrong_makes_no_session(deck, tmp_path, capsys):
    (deck / "deck.yaml").write_text(DECK + "titel: x\n", encoding="utf-8")
    assert run(["new-session", str(deck), "-o", str(tmp_path / "s.fresque")]) == 1
    assert "deck.yaml" in capsys.readouterr().err
    assert not (tmp_path / "s.fresque").exists()


@pytest.mark.parametrize("option", [["--tables", "0"], ["--tables", "many"], ["--duration", "-5"]])
def test_a_number_that_makes_no_sense_is_a_mistake_of_usage(deck, tmp_path, capsys, option):
    with pytest.raises(SystemExit) as caught:
        run(["new-session", str(deck), "-o", str(tmp_path / "s.fresque"), *option])
    assert caught.value.code == 2
    assert option[0] in capsys.readouterr().err
