"""The preparation of a workshop reviewed before it starts, and the file that keeps it."""

from dataclasses import replace

import pytest

from fresque.app.closing import next_group
from fresque.app.desk import Desk
from fresque.app.reviewing import fewest_tables, keep_preparation, may_review, planned_minutes, whole
from fresque.app.session import Session, SessionInfo
from fresque.core import timing
from fresque.core.batch import Add, Batch, Set
from fresque.storage.decks import find_deck

DECK = find_deck("boite-noire-ia")


@pytest.fixture
def prepared(tmp_path):
    path = tmp_path / "s.fresque"
    Session.create(path, DECK, SessionInfo(tables=2), minutes={"experimenter": 0, "placer": 20})
    return path


@pytest.fixture
def opened(prepared):
    session = Session.open(prepared)
    yield session
    session.close()


def test_a_phase_left_out_may_come_back(prepared):
    session = Session.open(prepared)
    deck, info = whole(session), session.info
    minutes = planned_minutes(session, deck)
    assert (minutes["experimenter"], minutes["placer"]) == (0, 20)
    session.close()
    keep_preparation(prepared, deck, replace(info, tables=3, starts="09:30"), minutes | {"experimenter": 9})
    again = Session.open(prepared)
    assert [p.ideal for p in again.deck.workshop.phases if p.id in ("experimenter", "placer")] == [9, 20]
    assert (again.info.tables, again.info.starts) == (3, "09:30")
    assert whole(again).workshop.phases == deck.workshop.phases
    again.close()


def test_what_was_done_already_stays(prepared):
    session = Session.open(prepared)
    session.commit(Batch((Add("c", "card", {"card": "collecte", "table": 2, "x": 1.0, "y": 2.0}),)))
    before, deck, info = session.board.records(), whole(session), session.info
    session.close()
    keep_preparation(prepared, deck, info, {})
    again = Session.open(prepared)
    assert again.board.records() == before
    again.close()


def test_a_table_that_holds_something_is_kept(opened):
    assert fewest_tables(opened) == 1
    opened.commit(Batch((Add("n", "note", {"text": "ici", "table": 2, "x": 1.0, "y": 2.0}),)))
    assert fewest_tables(opened) == 2


def test_a_table_to_which_something_was_taken_is_kept(opened):
    opened.commit(Batch((Add("n", "note", {"text": "ici", "table": 1, "x": 1.0, "y": 2.0}),)))
    opened.commit(Batch((Set("n", {"table": 2}),)))
    assert fewest_tables(opened) == 2


def test_once_the_workshop_has_started_its_preparation_is_no_longer_reviewed(opened):
    desk = Desk(opened)
    assert may_review(desk)
    desk.commit(timing.start_phase("p", "accueil"))
    assert not may_review(desk)
    desk.undo()
    assert may_review(desk)


def test_the_next_group_may_still_review_what_was_left_out(opened, tmp_path):
    path = next_group(opened, tmp_path / "s.fresque")
    fresh = Session.open(path)
    assert "experimenter" in [phase.id for phase in whole(fresh).workshop.phases]
    fresh.close()


def test_a_session_of_before_offers_the_phases_it_has(tmp_path):
    path = tmp_path / "old.fresque"
    Session.create(path, DECK)
    session = Session.open(path)
    assert whole(session) == session.deck
    session.close()
