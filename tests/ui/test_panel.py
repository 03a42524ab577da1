"""The facilitator's side: the plan, the private words, the landmarks, the hint; and they stay there."""

from PySide6.QtWidgets import QLabel, QWidget

ROW = {"charbon": (0, 0), "co2": (300, 0)}


def shown(words):
    return words[1].text() if words[1].isVisible() else ""


def spoken(widget):
    """Everything a widget and what is in it say or show as text."""
    parts = [widget, *widget.findChildren(QWidget)]
    labels = [part.text() for part in parts if isinstance(part, QLabel)]
    return "\n".join([*labels, *(f"{part.accessibleName()} {part.accessibleDescription()}" for part in parts)])


def test_the_plan_names_its_phases_and_their_minutes(facilitator):
    plan = facilitator.begins().page.panel.plan
    assert [plan.item(n).text() for n in range(plan.count())] == ["Accueil  ·  15\u00a0min", "Le jeu  ·  45\u00a0min"]


def test_each_phase_has_its_instruction_and_its_private_notes(facilitator):
    panel = facilitator.begins().page.panel
    assert (shown(panel.public), shown(panel.private)) == ("Présentez-vous.", "SECRET de l’animatrice")
    panel.plan.setCurrentRow(1)
    assert (shown(panel.public), shown(panel.private)) == ("Reliez les cartes.", "")


def test_the_hint_is_that_of_the_one_card_chosen(facilitator):
    hand = facilitator.begins(**ROW)
    hand.click("charbon")
    assert shown(hand.page.panel.hint) == "SECRET de la carte"
    hand.page.panel.pages.show_page("late")
    assert shown(hand.page.panel.hint) == ""
    hand.page.panel.pages.show_page("phase")
    assert shown(hand.page.panel.hint) == "SECRET de la carte"
    hand.click("co2")
    assert shown(hand.page.panel.hint) == ""
    hand.keys("Ctrl+A")
    assert shown(hand.page.panel.hint) == ""


def test_landmarks_follow_the_links(facilitator):
    hand = facilitator.begins(**ROW).keys("Alt+T", "Escape")
    assert shown(hand.page.panel.findings).startswith("0 lien de référence retrouvé sur 1")
    hand.keys("L").drag("charbon", "co2").writes("")
    assert shown(hand.page.panel.findings).startswith("1 lien de référence retrouvé sur 1")


def test_a_table_without_cards_has_no_landmarks(facilitator):
    assert shown(facilitator.begins().page.panel.findings) == ""


def test_nothing_private_leaves_the_panel(facilitator):
    hand = facilitator.begins(**ROW).keys("Tab")
    assert "SECRET" in spoken(hand.page.panel)
    for part in (hand.view, hand.tray, hand.page.bar, hand.page.foot, hand.page.notice, hand.page.reader):
        assert "SECRET" not in spoken(part)


def test_the_board_says_aloud_what_is_chosen(facilitator):
    hand = facilitator.begins(**ROW)
    hand.click("charbon")
    assert hand.view.accessibleDescription() == "Le charbon, recto, 0 lien"


def test_the_foot_counts_cards_and_links(facilitator):
    hand = facilitator.begins(**ROW)
    assert hand.page.foot.counts.text().split("      ") == ["2 cartes posées sur 8", "0 lien"]
    hand.keys("Tab", "Del")
    assert hand.page.foot.counts.text().startswith("1 carte posée sur 8")
