"""A whole Boîte noire of two hours for three tables, conducted with the keys, the time going by as the test says."""

import pytest

from fresque.app.clock_words import digits
from fresque.app.session import Session, SessionInfo
from fresque.core.clock import MINUTE
from fresque.storage.decks import find_deck
from tests.ui.test_conducting import Pace
from tests.ui.test_panel import spoken


@pytest.fixture
def hand(facilitator):
    path = facilitator.folder / "boite-noire.fresque"
    Session.create(path, find_deck("boite-noire-ia"), SessionInfo(tables=3, duration=120, expected=21))
    return facilitator.starts(path)


def outside(page):
    """All that is said outside the private panel."""
    return "\n".join(spoken(part) for part in (page.view, page.tray, page.bar, page.foot, page.strip))


def test_two_hours_on_time_phase_after_phase(hand):
    pace, panel = Pace(hand), hand.page.panel
    started = pace.now
    for phase in hand.deck.workshop.phases:
        hand.keys("F8")
        for lot in phase.deals:
            hand.keys("Ctrl+D", *["Return"] * hand.page.dealing.isVisible())
            assert lot in hand.desk.dealt()
            hand.desk.put(next(hand.deck.cards_of(lot)).id, 0, 0)
        pace.waits(phase.ideal / 2)
        assert panel.clock.digits.text() == digits(round(phase.ideal * MINUTE / 2))
        assert panel.plan.currentItem().text().startswith(phase.title)
        assert phase.private.strip()[:30] in panel.private[1].text().replace("\n", " ")
        assert phase.private.strip()[:30] not in outside(hand.page)
        pace.waits(phase.ideal / 2)
        assert panel.clock.late.text() == "à l’heure"
    hand.keys("Ctrl+Shift+F8")
    assert pace.now - started == 120 * MINUTE
    assert [row.text().split("  ·  ")[-1] for row in map(panel.plan.item, range(panel.plan.count()))] == [
        "faite"
    ] * len(hand.deck.workshop.phases)


def test_twelve_minutes_late_then_on_time_again_by_the_plan_chosen(hand):
    pace, panel = Pace(hand), hand.page.panel
    hand.keys("F8")
    pace.waits(4 + 12)
    assert panel.clock.late.text() == "12\u00a0min de retard"
    hand.keys("Ctrl+Shift+L", "Tab", "Tab", "Space")
    while hand.page.commands["phase.next"].isEnabled():
        hand.keys("F8")
        pace.waits(hand.desk.conduct.clock().running.allotted)
    assert panel.clock.late.text() == "à l’heure"
    hand.keys("Ctrl+Shift+F8")
    assert sum(phase.state == "done" for phase in hand.desk.conduct.clock().phases) == len(hand.deck.workshop.phases)
