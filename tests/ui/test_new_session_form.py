"""The form of a new workshop when its deck can be run by several plans."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from fresque.storage.decks import find_deck, read_deck
from fresque.ui.new_session import NewSession, PlanChoice, form

PLANS = (PlanChoice("", "Déroulé du jeu (2 h)", 120), PlanChoice("court", "En 1 h 30", 90, "élèves"))
REQUEST = NewSession("Climat", Path("s.fresque"), plans=PLANS)
DECK = """\
fresque: 1
id: petit-jeu
title: Petit jeu
workshop:
  duration: 60
  phases: [{id: debut, title: Début, ideal: 40}, {id: fin, title: Fin, ideal: 20}]
  plans: [{id: court, title: En 30 min, duration: 30, phases: [{id: debut, ideal: 30}]}]
"""


@pytest.fixture
def asked(qtbot):
    asked = form(None, REQUEST)
    qtbot.addWidget(asked)
    return asked


def test_choosing_a_plan_sets_its_minutes_which_may_then_be_changed(asked):
    QTest.keyClick(asked.plan, "E")
    assert (asked.answer().plan, asked.answer().minutes) == ("court", 90)
    asked.minutes.setValue(80)
    assert (asked.answer().plan, asked.answer().minutes) == ("court", 80)


def test_a_plan_says_for_whom_it_is(asked):
    assert [asked.plan.itemText(n) for n in range(2)] == ["Déroulé du jeu (2 h)", "En 1 h 30 — élèves"]


def test_a_deck_with_one_plan_does_not_ask_for_it(qtbot):
    plain = form(None, replace(REQUEST, plans=()))
    qtbot.addWidget(plain)
    assert "Déroulé" not in [label.text() for label in plain.findChildren(QLabel)]
    assert plain.plan.isHidden()
    assert plain.answer().plan == ""


def test_a_translated_deck_asks_for_the_language_of_its_cards(qtbot):
    asked = form(None, replace(REQUEST, languages=("fr", "en")))
    qtbot.addWidget(asked)
    assert [asked.language.itemText(n) for n in range(2)] == ["Français", "English"]
    QTest.keyClick(asked.language, "E")
    assert asked.answer().language == "en"


def test_the_workshop_begun_speaks_the_language_chosen(facilitator, tmp_path):
    (tmp_path / "deck.yaml").write_text(DECK, encoding="utf-8")
    (tmp_path / "en.yaml").write_text("title: Small deck\n", encoding="utf-8")
    path, offered = tmp_path / "s.fresque", []

    def chosen(request):
        offered.append(request.languages)
        return replace(request, path=path, language="en")

    facilitator.starts().answers(chosen).application.new_session(str(tmp_path))
    assert offered == [("fr", "en")]
    assert facilitator.deck.title == "Small deck"


def test_the_workshop_begun_follows_the_plan_chosen(facilitator, tmp_path):
    (tmp_path / "deck.yaml").write_text(DECK, encoding="utf-8")
    path, offered = tmp_path / "s.fresque", []

    def chosen(request):
        offered.extend((plan.title, plan.minutes) for plan in request.plans)
        return replace(request, path=path, plan="court", minutes=30)

    facilitator.starts().answers(chosen).application.new_session(str(tmp_path))
    assert offered == [("Déroulé du jeu (1\u00a0h)", 60), ("En 30 min", 30)]
    assert [phase.title for phase in facilitator.deck.workshop.phases] == ["Début"]


def test_who_asks_and_how_many_are_expected_may_be_left_out(asked):
    assert (asked.answer().commissioner, asked.answer().expected, asked.expected.text()) == ("", 0, "non précisé")
    QTest.keyClicks(asked.commissioner, " La ville ")
    asked.expected.setValue(14)
    assert (asked.answer().commissioner, asked.answer().expected) == ("La ville", 14)


def test_the_workshop_begun_knows_who_asked_for_it(facilitator, tmp_path):
    (tmp_path / "deck.yaml").write_text(DECK, encoding="utf-8")
    told = {"path": tmp_path / "s.fresque", "commissioner": "La ville", "expected": 14}
    facilitator.starts().answers(lambda request: replace(request, **told)).application.new_session(str(tmp_path))
    info = facilitator.application.room.session.info
    assert (info.commissioner, info.expected) == ("La ville", 14)


@pytest.fixture
def prepared(qtbot):
    """The form of the Boîte noire, which proposes tables and a plan."""
    deck = read_deck(find_deck("boite-noire-ia"))
    made = form(None, NewSession(deck.title, Path("s.fresque"), minutes=120, deck=deck))
    qtbot.addWidget(made)
    return made


def test_people_expected_propose_tables(prepared):
    prepared.expected.setValue(21)
    assert prepared.tables.value() == 3
    assert "7 personnes par table" in prepared.room.text()


def test_less_time_shortens_the_plan_that_may_then_be_changed_by_hand(prepared):
    prepared.minutes.setValue(90)
    before = dict(prepared.answer().phases)
    assert sum(before.values()) <= 90
    prepared.table.kept[1].setChecked(False)
    prepared.table.minutes[2].setValue(33)
    after = dict(prepared.answer().phases)
    assert (after["experimenter"], after["vocabulaire"]) == (0, 33)


def test_the_phase_that_closes_the_workshop_cannot_be_left_out(prepared):
    assert not prepared.table.kept[-1].isEnabled()


def test_the_workshop_begun_has_the_plan_and_the_day_of_the_form(facilitator, tmp_path):
    (tmp_path / "deck.yaml").write_text(DECK, encoding="utf-8")
    told = {"path": tmp_path / "s.fresque", "phases": (("debut", 25.0), ("fin", 0.0)), "date": "3 mars"}
    facilitator.starts().answers(lambda request: replace(request, **told)).application.new_session(str(tmp_path))
    assert [(p.id, p.ideal) for p in facilitator.deck.workshop.phases] == [("debut", 25)]
    assert facilitator.session.info.date == "3 mars"


def test_only_what_the_deck_lets_go_may_be_left_out_and_the_others_say_why(prepared):
    free = [box.text() for box in prepared.table.kept if box.isEnabled()]
    assert free == ["Essayer à plusieurs", "Choisir la question"]
    assert prepared.table.kept[0].accessibleDescription() == "Le jeu demande de la garder."
    assert prepared.table.kept[-1].accessibleDescription() == "Elle clôt l’atelier."


def test_minutes_set_by_hand_stay_when_the_time_changes(prepared):
    prepared.table.minutes[6].setValue(30)
    prepared.minutes.setValue(110)
    after = dict(prepared.answer().phases)
    assert (after["placer"], sum(after.values())) == (30, 110)
    prepared.pane.again.click()
    assert dict(prepared.answer().phases)["placer"] < 30


def test_a_plan_too_long_offers_the_phase_to_leave_out(prepared):
    prepared.table.minutes[6].setValue(33)
    assert "8\u00a0min de trop" in prepared.fits.text()
    assert "Essayer à plusieurs" in prepared.pane.drop.text()
    prepared.pane.drop.click()
    assert dict(prepared.answer().phases)["experimenter"] == 0
    assert "de reste" in prepared.fits.text()
    assert prepared.pane.drop.isHidden()


def test_the_rest_is_fitted_around_what_a_hand_set(prepared):
    prepared.table.minutes[6].setValue(33)
    prepared.pane.fit.click()
    after = dict(prepared.answer().phases)
    assert (after["placer"], sum(after.values())) == (33, 120)


def test_the_hour_gives_the_end_and_that_of_each_phase(prepared):
    QTest.keyClicks(prepared.starts, "9h30")
    assert prepared.fields.ends.text() == "fin à 11\u00a0h\u00a030"
    assert [label.text() for label in prepared.table.hours()][:2] == ["9\u00a0h\u00a030", "9\u00a0h\u00a034"]
    assert prepared.answer().starts == "09:30"


def test_an_hour_that_cannot_be_read_is_said_and_not_kept(prepared):
    QTest.keyClicks(prepared.starts, "vers 9h")
    assert "9\u00a0h\u00a030" in prepared.fields.ends.text()
    assert prepared.answer().starts == ""


def test_leaders_follow_the_tables_until_a_hand_chooses(prepared):
    prepared.expected.setValue(28)
    assert (prepared.tables.value(), prepared.fields.leaders.value()) == (4, 4)
    prepared.fields.leaders.setValue(2)
    prepared.expected.setValue(35)
    assert (prepared.tables.value(), prepared.answer().leaders) == (5, 2)


def test_the_preparation_is_reviewed_by_keyboard_before_the_start(facilitator):
    facilitator.begins(tables=2)
    seen = []

    def later(request):
        seen.append((request.again, request.tables, request.minutes))
        return replace(request, tables=3, starts="14:00", minutes=75)

    facilitator.answers(later).keys("Ctrl+M")
    assert seen == [(True, 2, 60)]
    assert (facilitator.session.info.tables, facilitator.session.info.starts) == (3, "14:00")
    assert facilitator.session.info.duration == 75
    facilitator.keys("F8")
    assert not facilitator.page.commands["prepare.review"].isEnabled()


def test_a_preparation_given_up_changes_nothing(facilitator):
    facilitator.begins(tables=2)
    before = facilitator.session
    facilitator.answers(lambda request: None).keys("Ctrl+M")
    assert facilitator.session is before
