"""The guided tour at the real window: offered once, done by doing, left by Escape, gone without a trace."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fresque.core import edits
from fresque.storage.recent import recent
from fresque.ui.tour import Tour
from fresque.ui.tour_offer import TourOffer
from tests.ui.driver import LEFT, Facilitator


@pytest.fixture
def tour(facilitator: Facilitator) -> Tour:
    facilitator.starts()
    offer = facilitator.page.findChild(TourOffer)
    QTest.mouseClick(offer.start, LEFT)
    return facilitator.application.room.tour


def place_of(facilitator: Facilitator) -> Path:
    return Path(facilitator.session.journal.path).parent


def test_the_first_launch_offers_the_tour_and_a_refusal_is_remembered(facilitator: Facilitator):
    at = facilitator.starts()
    offer = at.page.findChild(TourOffer)
    assert offer.isVisible()
    QTest.mouseClick(offer.later, LEFT)
    assert not offer.isVisible()
    at.application.go_home()
    assert at.page.findChild(TourOffer) is None


def test_each_step_goes_on_when_the_person_does_the_thing(facilitator: Facilitator, tour: Tour, qtbot: QtBot):
    at = facilitator
    assert tour.step.id == "deal"
    at.adds("lot-3", "deal", lot=at.deck.lots[2].id)
    assert tour.step.id == "link"
    third = next(card.id for card in at.deck.cards_of(at.deck.lots[2].id))
    at.desk.commit(edits.place(at.desk.board, third, third, table=1, x=0, y=900))
    assert tour.step.id == "link"
    first = next(iter(at.cards().values())).id
    at.desk.commit(edits.connect(at.desk.board, "lien", third, first))
    assert tour.step.id == "clock"
    at.keys("F8")
    assert tour.step.id == "project"
    at.keys("F5")
    assert tour.step.id == "debrief"
    at.page.projection.stop()
    at.page.debrief_requested.emit()
    assert not tour.isVisible()


def test_next_goes_through_the_five_steps_by_keyboard_and_ends(facilitator: Facilitator, tour: Tour):
    seen = []
    while tour.isVisible():
        seen.append(tour.step.id)
        assert tour.accessibleName().startswith(f"Visite guidée, étape {len(seen)} sur 5.")
        assert tour.next.hasFocus()
        assert facilitator.page.rect().contains(tour.geometry())
        QTest.keyClick(tour.next, " ")
    assert seen == ["deal", "link", "clock", "project", "debrief"]


def test_the_card_never_hides_the_bar_where_a_lot_is_dealt(facilitator: Facilitator, tour: Tour, qtbot: QtBot):
    facilitator.keys("Ctrl+D")
    bar = facilitator.page.dealing
    if bar.isVisible():
        qtbot.waitUntil(lambda: not tour.geometry().intersects(bar.geometry()))
    assert tour.step.id in ("deal", "link")


def test_escape_leaves_at_once_and_the_board_has_the_keyboard(facilitator: Facilitator, tour: Tour):
    QTest.keySequence(tour.next, "Escape")
    assert not tour.isVisible()
    assert facilitator.view.hasFocus()


def test_the_demo_is_nowhere_once_it_is_left(facilitator: Facilitator, tour: Tour):
    folder = place_of(facilitator)
    assert folder.exists()
    facilitator.application.go_home()
    assert (folder.exists(), recent()) == (False, [])


def test_the_tour_is_played_again_from_the_help(facilitator: Facilitator):
    at = facilitator.begins()
    at.keys("Ctrl+Shift+F1")
    assert at.application.room.tour.step.id == "deal"
    assert "visite-guidee" in str(at.session.journal.path)


def test_the_tour_takes_place_on_the_scripted_demo_where_nothing_has_begun(facilitator: Facilitator, tour: Tour):
    at = facilitator
    assert len(at.cards()) == 10
    assert len(at.links()) >= 5
    assert at.desk.conduct.last_start() is None
    assert at.desk.next_lot() == at.deck.lots[2].id


@pytest.mark.parametrize("size", [(1366, 728), (1024, 700)])
def test_no_step_covers_the_button_it_speaks_of_on_a_small_laptop(facilitator, tour, size, qtbot):
    at = facilitator
    at.window.resize(*size)
    qtbot.waitUntil(lambda: at.page.rect().contains(tour.geometry()))
    spoken_of = {"deal": at.page.bar.deal, "clock": at.page.panel.clock, "link": at.page.tray}
    while tour.isVisible():
        assert at.page.rect().contains(tour.geometry())
        if tour.step.id in spoken_of:
            part = spoken_of[tour.step.id]
            assert not tour.geometry().intersects(QRect(part.mapTo(at.page, QPoint()), part.size()))
        tour.go_on()
