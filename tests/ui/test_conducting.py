"""A phase conducted at the real window, with real keys, at the pace the test says; nothing private leaves the panel."""

import pytest
from PySide6.QtTest import QTest

from fresque.app.session import Session, SessionInfo
from fresque.core.clock import MINUTE
from fresque.storage.habits import habit
from tests.app.hand import CLIMATE
from tests.ui.driver import LEFT, colour


class Pace:
    """The time of the session in view, gone on by hand."""

    def __init__(self, hand):
        self.hand, self.now = hand, 1_795_000_000_000
        hand.session.now = lambda: self.now
        hand.page.conducting.tick()

    def waits(self, minutes):
        self.now += round(minutes * MINUTE)
        self.hand.page.conducting.tick()
        return self


@pytest.fixture
def hand(facilitator):
    return facilitator.begins()


@pytest.fixture
def pace(hand):
    return Pace(hand)


def test_a_phase_conducted_with_the_keys(hand, pace):
    shown = hand.page.panel.clock
    assert (shown.digits.text(), shown.next.text()) == ("–:––", "Commencer\u00a0: Accueil")
    hand.keys("F8")
    pace.waits(2.5)
    assert (shown.digits.text(), shown.phase.text()) == ("12:30", "Accueil · 15\u00a0min prévues")
    hand.keys("F7")
    pace.waits(4)
    assert (shown.digits.text(), shown.level.text(), shown.pause.text()) == (
        "12:30",
        "En pause depuis 4:00",
        "Reprendre",
    )
    hand.keys("F7", "F9", "Shift+F9", "Ctrl+F9")
    assert (shown.digits.text(), shown.phase.text()) == ("17:30", "Accueil · 20\u00a0min au lieu de 15")
    hand.keys("F8")
    assert (shown.digits.text(), shown.next.text(), shown.next.isEnabled()) == ("45:00", "Plus de phase à venir", False)
    hand.keys("Ctrl+Shift+F8")
    assert (shown.digits.isVisible(), shown.phase.text()) == (False, "L’atelier est terminé")


def test_the_time_running_out_is_told_by_words_and_by_the_bar(hand, pace):
    shown = hand.page.panel.clock
    hand.keys("F8")
    pace.waits(6)
    spot = shown.bar.rect().center()
    spot.setX(4)
    calm = colour(shown.bar, spot)
    pace.waits(6)
    assert (shown.level.text(), colour(shown.bar, spot) != calm) == ("Bientôt la fin", True)
    pace.waits(3.2)
    assert (shown.digits.text(), shown.level.text()) == ("−0:12", "Le temps est écoulé")
    assert hand.page.panel.plan.item(1).text() == "Le jeu  ·  45\u00a0min"


def test_choosing_a_phase_shows_its_notes_and_enter_starts_it(hand, pace):
    panel = hand.page.panel
    hand.keys("F8")
    panel.plan.setFocus()
    hand.keys("Down")
    assert (panel.public[1].text(), panel.clock.digits.text()) == ("Reliez les cartes.", "15:00")
    hand.keys("Ctrl+F8")
    assert panel.clock.digits.text() == "45:00"


def test_a_click_on_a_phase_starts_nothing_its_button_does(facilitator, tmp_path):
    hand = late_workshop(facilitator, tmp_path)
    panel, list_ = hand.page.panel, hand.page.panel.plan
    hand.keys("F8", "Alt+D")
    spot = list_.visualItemRect(list_.item(2)).center()
    QTest.mouseClick(list_.viewport(), LEFT, pos=spot)
    QTest.mouseDClick(list_.viewport(), LEFT, pos=spot)
    assert (hand.desk.conduct.clock().running.phase.id, panel.go.isVisible()) == ("accueil", True)
    panel.go.click()
    assert (hand.desk.conduct.clock().running.phase.id, panel.go.isVisible()) == ("glace", False)


def test_enter_in_the_plan_starts_the_phase_in_view(hand, pace):
    hand.page.panel.plan.setFocus()
    hand.keys("Down", "Return")
    assert hand.desk.conduct.clock().running.phase.id == "jeu"


def test_a_phase_just_begun_shows_its_notes(hand, pace):
    hand.keys("F8", "F8")
    assert hand.page.panel.public[1].text() == "Reliez les cartes."
    hand.keys("Ctrl+Z")
    assert hand.page.panel.public[1].text() == "Présentez-vous."


def test_a_forgotten_start_is_put_back_by_typing_the_minutes(hand, pace):
    hand.keys("F8", "Shift+F8")
    assert hand.page.panel.back.isVisible()
    hand.keys("7", "Return")
    assert (hand.page.panel.clock.digits.text(), hand.page.panel.back.isVisible()) == ("8:00", False)
    assert hand.view.hasFocus()


def test_the_clock_of_a_speaker_is_one_of_the_small_clocks(hand, pace):
    hand.keys("Ctrl+F7")
    pace.waits(0.5)
    hand.keys("Ctrl+F7")
    pace.waits(3)
    (row,) = hand.page.panel.clocks.rows.values()
    assert (row.name.text(), row.time.text()) == ("Parole", "1:30, arrêté")
    row.again.click()
    pace.waits(2.5)
    assert row.time.text() == "−0:30, fini"
    row.close_button.click()
    assert not hand.page.panel.clocks.rows


def test_the_sound_is_off_until_it_is_asked_for(hand, pace):
    assert not habit("sound", False)
    hand.keys("Ctrl+Shift+S")
    assert (habit("sound", False), hand.notice) == (True, "Un son discret dira quand le temps s’achève.")


LATE = """
    - {id: jeu, title: Le jeu, ideal: 45, min: 30, public: Reliez les cartes.}
    - {id: glace, title: Jeu de rôle, ideal: 10, droppable: true}
    - {id: fin, title: Clôture, ideal: 5}
"""


def late_workshop(facilitator, tmp_path):
    folder = tmp_path / "jeu"
    folder.mkdir()
    text = (CLIMATE / "deck.yaml").read_text(encoding="utf-8")
    cut = text.index("    - {id: jeu")
    (folder / "deck.yaml").write_text(text[:cut] + LATE.lstrip("\n"), encoding="utf-8")
    path = tmp_path / "retard.fresque"
    Session.create(path, folder, SessionInfo(duration=75))
    return facilitator.starts(path)


def test_late_three_plans_are_offered_quietly_and_one_is_taken_and_undone(facilitator, tmp_path):
    hand = late_workshop(facilitator, tmp_path)
    pace, panel, late = Pace(hand), hand.page.panel, hand.page.panel.late
    hand.keys("F8")
    pace.waits(16)
    assert not panel.late_line.isVisible()
    pace.waits(7)
    assert panel.late_line.text() == "▲ 8 minutes de retard\u00a0: rattraper\u00a0?"
    assert [choice.text().split("\n")[0] for choice in late.choices] == [
        "Raccourcir «\u00a0Le jeu\u00a0»",
        "Sauter «\u00a0Jeu de rôle\u00a0»",
        "Répartir sur toute la suite",
    ]
    hand.keys("Ctrl+Shift+L", "Space")
    assert (panel.late_line.isVisible(), panel.clock.late.text()) == (False, "à l’heure")
    assert not late.isVisible()
    hand.keys("Ctrl+Z")
    assert (panel.late_line.isVisible(), panel.clock.late.text()) == (True, "8\u00a0min de retard")


def test_not_now_puts_the_plans_away_until_it_is_later_still(facilitator, tmp_path):
    hand = late_workshop(facilitator, tmp_path)
    pace, panel = Pace(hand), hand.page.panel
    hand.keys("F8")
    pace.waits(19)
    panel.late_line.click()
    panel.late.later.click()
    assert (panel.late_line.isVisible(), panel.late.isVisible()) == (False, False)
    pace.waits(2)
    assert not panel.late_line.isVisible()
    pace.waits(2)
    assert panel.late_line.isVisible()


def test_a_workshop_nobody_ended_does_not_count_for_days(hand, pace):
    hand.keys("F8")
    pace.waits(60 * 24 * 7)
    shown = hand.page.panel.clock
    assert (shown.digits.isVisible(), shown.phase.text()) == (False, "Cet atelier n’a pas été terminé")
    assert not hand.page.panel.late_line.isVisible()


def test_headings_fold_and_are_found_folded_next_time(hand):
    hand.adds("c", "card", card="charbon", x=0, y=0)
    hand.adds("d", "card", card="co2", x=300, y=0)
    hand.keys("Alt+T")
    section = hand.page.panel.missing
    section.head.click()
    assert section.body.isVisible()
    path = hand.session.journal.path
    hand.application.go_home()
    hand.application.open(path)
    hand.keys("Alt+T")
    assert hand.page.panel.missing.body.isVisible()


def test_a_session_opened_again_shows_the_phase_that_runs_and_its_notes(hand):
    hand.keys("F8", "F8")
    path = hand.session.journal.path
    hand.application.go_home()
    hand.application.open(path)
    panel = hand.page.panel
    assert (panel.public[1].text(), panel.plan.currentRow()) == ("Reliez les cartes.", 1)
    assert panel.clock.digits.text() in ("45:00", "44:59", "44:58")


def test_the_time_stays_in_sight_when_the_list_takes_the_place_of_the_panel(hand, pace):
    hand.keys("F8", "Ctrl+L")
    pace.waits(13)
    assert hand.page.foot.time.text() == "2:00 · Accueil · Bientôt la fin"
    hand.keys("F7")
    assert hand.page.foot.time.text() == "2:00 · Accueil · en pause"
    hand.keys("Ctrl+L")
    pace.waits(1)
    assert not hand.page.foot.time.isVisible()
