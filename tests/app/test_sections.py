from fresque.app.actions import ACTIONS
from fresque.app.sections import sectioned


def test_every_action_is_in_one_section():
    placed = [action.id for _section, actions in sectioned() for action in actions]
    assert sorted(placed) == sorted(action.id for action in ACTIONS)


def test_no_section_is_longer_than_a_low_screen():
    assert max(len(actions) for _section, actions in sectioned()) <= 18
