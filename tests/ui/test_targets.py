"""A finger finds what it presses: no button of the workshop is smaller than 44 px."""

from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit

LEAST = 44


def small(page):
    """What may be pressed and is too small, by what it says."""
    buttons = [*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit)]
    signs = (QLineEdit,)  # a magnifying glass in a line is a sign, not a button
    seen = [b for b in buttons if b.isVisible() and b.window() is page.window() and not isinstance(b.parent(), signs)]
    found = {(type(b).__name__, b.accessibleName() or b.text(), b.width(), b.height()) for b in seen}
    return sorted(f for f in found if min(f[2:]) < LEAST)


def low_rows(page):
    """Lists whose rows are too low, by name; all of the plan is in view at once, and has its own buttons and keys."""
    plan = page.panel.plan
    views = [view for view in page.findChildren(QAbstractItemView) if view.isVisible() and view is not plan]
    rows = [
        (view.accessibleName(), view.visualRect(view.model().index(row, 0)).height())
        for view in views
        for row in range(view.model().rowCount())
        if view.model().flags(view.model().index(row, 0)).value & 1
    ]
    return sorted({row for row in rows if row[1] < LEAST})


def test_every_button_of_the_workshop_is_large_enough_for_a_finger(facilitator):
    facilitator.begins(2, charbon=(0, 0), co2=(300, 0))
    page = facilitator.page
    page.find_card()
    page.finding.finder.words.setText("c")
    page.notice.offer("Pret.")
    assert small(page) == []
    assert low_rows(page) == []


def test_the_list_and_its_questions_are_large_enough_for_a_finger(facilitator):
    page = facilitator.begins(charbon=(0, 0), co2=(300, 0)).page
    facilitator.adds("k1", "link", **{"from": "charbon", "to": "co2", "reason": ""})
    page.toggle_list()
    page.ask("link", "charbon")
    assert small(page) == []
    assert low_rows(page) == []
