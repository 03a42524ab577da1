"""The co-facilitator who uses no mouse: from the home page to a link with its reason, and back."""

from fresque.storage.decks.files import bundled


def test_two_cards_placed_linked_and_undone_without_a_mouse(facilitator, tmp_path):
    hand = facilitator.starts()
    assert len(bundled()) >= 1
    hand.page.tiles[0].setFocus()
    hand.answers(hand.names(tmp_path / "clavier.fresque")).keys("Return")
    assert hand.focus is hand.view

    hand.keys("Ctrl+D", "F6")
    assert hand.focus is hand.tray
    hand.keys("Down", "Return", "Return")
    first, second = hand.cards()

    hand.keys("F6", "F6", "F6")
    assert hand.focus is hand.view
    hand.keys("Escape", "Tab", "L", "Tab", "Return").writes("parce que")
    assert hand.links() == [(first, second, "parce que")]
    assert hand.view.accessibleDescription().endswith("parce que")

    hand.keys("Ctrl+Z", "Ctrl+Z")
    assert (hand.links(), len(hand.cards())) == ([], 2)
    hand.keys("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert hand.desk.records() == []
    hand.keys(*["Ctrl+Shift+Z"] * 5)
    assert hand.links() == [(first, second, "parce que")]
