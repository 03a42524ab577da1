"""Rights that follow the phases, at the window: the foot says them, and that a phase asks for them."""

from pathlib import Path

from fresque.app.session import Session
from tests.app.hand import CLIMATE
from tests.ui.driver import Facilitator


def deck(folder: Path) -> Path:
    """The small deck, whose table may only look while people arrive."""
    made = folder / "jeu"
    made.mkdir()
    words = (CLIMATE / "deck.yaml").read_text(encoding="utf-8").replace("ideal: 15,", "ideal: 15, rights: read,")
    (made / "deck.yaml").write_text(words, encoding="utf-8")
    return made


def test_the_foot_says_the_rights_a_phase_asks_for(facilitator: Facilitator, tmp_path: Path):
    file = tmp_path / "atelier.fresque"
    Session.create(file, deck(tmp_path))
    at = facilitator.starts(file)
    sign = at.page.foot.rights
    assert sign.text().strip() == "Tout est permis"
    at.keys("F8")
    assert (sign.text().strip(), sign.accessibleName()) == (
        "Lecture seule (phase)",
        "Droits de la table\u00a0: Lecture seule (phase)",
    )
    assert "Accueil" in sign.toolTip()
    at.keys("Ctrl+Z")
    assert sign.text().strip() == "Tout est permis"
