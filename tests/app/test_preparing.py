"""What to print and bring, in words, and the session that follows a plan changed by hand."""

from fresque.app.bringing import to_bring
from fresque.app.preparing import fits_said, left_out_said, room_said, shares_of
from fresque.app.session import Session, SessionInfo
from fresque.core.prepare import total
from fresque.storage.decks import find_deck, read_deck

DECK = read_deck(find_deck("boite-noire-ia"))


def test_the_time_of_the_deck_changes_nothing():
    minutes = round(DECK.workshop.duration or DECK.workshop.minutes)
    assert [share.minutes for share in shares_of(DECK, "", minutes)] == [p.ideal for p in DECK.workshop.phases]


def test_a_shorter_time_is_said_with_what_is_left_out():
    shares = shares_of(DECK, "", 60)
    words = left_out_said(shares)
    assert all(share.phase.title in words for share in shares if not share.kept)
    assert ("de trop" in fits_said(shares, 60)) == (total(shares) > 60)


def test_each_table_has_its_set_and_the_deck_says_what_else():
    parts = {p.title: tuple(line.words for line in p.lines) for p in to_bring(DECK, SessionInfo(tables=3, expected=21))}
    assert parts["À imprimer"][0] == "3 jeux de 39 cartes\u00a0: A, B, C"
    assert "Feuille d’émargement, 21 lignes" in parts["À imprimer"]
    assert parts["Le jeu demande"] == DECK.materials
    assert len(parts["À compter dans chaque jeu"]) == len(DECK.lots) + bool(DECK.extras)


def test_what_is_ticked_is_ticked_no_more_when_it_changes():
    two, three = ({line.id for part in to_bring(DECK, SessionInfo(tables=n)) for line in part.lines} for n in (2, 3))
    assert {"sets-2", "tents-2"} <= two - three
    assert {"computer", "count"} <= two & three


def test_the_room_is_told_by_tables_and_leaders():
    assert room_said(DECK, 21, 3) == "7 personnes par table\u00a0; 2 à 3 personnes pour animer"
    assert room_said(DECK, 22, 3).startswith("7 ou 8 personnes par table")
    assert "le jeu en demande" in room_said(DECK, 40, 3)


def test_the_session_follows_the_minutes_chosen_by_hand(tmp_path):
    first, second, *_others = DECK.workshop.phases
    path = tmp_path / "s.fresque"
    Session.create(path, find_deck("boite-noire-ia"), minutes={first.id: 0, second.id: 33})
    session = Session.open(path)
    assert (session.deck.workshop.phases[0].id, session.deck.workshop.phases[0].ideal) == (second.id, 33)
    session.close()
