"""What the window remembers from one session to the next."""

from fresque.storage.habits import habit, keep_habit
from fresque.storage.places import application_data


def test_a_habit_is_kept_beside_the_others():
    keep_habit("minimap", False)
    keep_habit("list", True)
    assert (habit("minimap", True), habit("list", False), habit("other", True)) == (False, True, True)


def test_a_damaged_file_is_as_if_nothing_had_been_chosen():
    keep_habit("minimap", False)
    (application_data() / "habits.json").write_text('{"minimap": "peut-être"', encoding="utf-8")
    assert habit("minimap", True)
    keep_habit("minimap", False)
    assert not habit("minimap", True)
