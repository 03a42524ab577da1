"""A session in the window shows which deck, and which version of it, it was started with."""

from fresque.app.new_deck import NewDeck, make_deck
from fresque.storage.decks import own_folder


def test_the_top_of_a_session_shows_the_version_of_its_deck_even_after_the_deck_changed(facilitator, tmp_path):
    path = make_deck(own_folder() / "jeu", NewDeck("Mon jeu"))
    hand = facilitator.starts()
    hand.answers(hand.names(tmp_path / "s.fresque")).keys("Return")
    path.write_text(path.read_text(encoding="utf-8").replace("version: 0.1.0", "version: 2.0.0"), encoding="utf-8")
    hand.application.go_home()
    assert hand.page.tiles[0].deck.title == "Mon jeu"
    hand.application.open(tmp_path / "s.fresque")
    assert (hand.page.bar.deck.text(), hand.page.bar.version.text()) == ("Mon jeu", "0.1.0")
    assert hand.page.bar.version.accessibleName() == "version 0.1.0"
