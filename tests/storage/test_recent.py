"""The sessions opened last."""

from fresque.storage.places import application_data
from fresque.storage.recent import MOST, Recent, forget, recent, remember


def test_the_last_session_opened_comes_first_and_once(tmp_path):
    remember(tmp_path / "a.fresque", "Un jeu", 1)
    remember(tmp_path / "b.fresque", "Un autre", 2)
    remember(tmp_path / "a.fresque", "Un jeu", 3)
    assert recent() == [
        Recent(str(tmp_path / "a.fresque"), "Un jeu", 3),
        Recent(str(tmp_path / "b.fresque"), "Un autre", 2),
    ]


def test_a_session_can_be_taken_off_the_list(tmp_path):
    remember(tmp_path / "a.fresque", "Un jeu", 1)
    forget(tmp_path / "a.fresque")
    assert recent() == []


def test_the_list_stays_short(tmp_path):
    for n in range(MOST + 5):
        remember(tmp_path / f"{n}.fresque", "Un jeu", n)
    assert len(recent()) == MOST
    assert recent()[0].opened == MOST + 4


def test_a_damaged_list_is_an_empty_one(tmp_path):
    for text in ("", "{", "[3]", '[{"path": "a"}]'):
        (application_data() / "recent.json").write_text(text)
        assert recent() == []
