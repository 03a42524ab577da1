"""The colleague who opens the file while the workshop goes on: sees all, changes nothing, takes the debrief away."""

from pypdf import PdfReader

from tests.ui.driver import held_elsewhere, seen

ROW = {"charbon": (0, 0), "co2": (300, 0)}
REFUSED = "Cette copie est en lecture seule."


def test_a_read_only_copy_shows_everything_and_refuses_every_change(facilitator, qtbot, tmp_path):
    path = facilitator.begins(**ROW).session.journal.path
    facilitator.adds("lien", "link", **{"from": "charbon", "to": "co2", "reason": "en brûlant"})
    facilitator.application.leave()
    before = path.read_bytes()
    with held_elsewhere(path):
        hand = facilitator.answers(lambda request: True)
        hand.application.open(path)
        board = seen(hand.desk)
        assert (hand.saved, hand.links()) == ("copie en lecture seule", [("charbon", "co2", "en brûlant")])

        hand.drag("charbon", (150, 150))
        assert hand.notice.startswith(REFUSED)
        hand.page.notice.close_button.click()
        assert hand.notice == ""
        hand.keys("Ctrl+Z", "Shift+N")
        assert hand.notice.startswith(REFUSED)
        assert not hand.editor.isVisible()
        hand.deals_from_pile("petrole", hand.spot((150, 150)))
        hand.click("charbon").keys("F", "Del", "L").drag("co2", "charbon")
        assert seen(hand.desk) == board

        hand.saves_debrief(tmp_path / "bilan.pdf")
        qtbot.waitUntil(lambda: "bilan.pdf" in hand.notice, timeout=60_000)
        hand.application.leave()
    assert "en brûlant" in "".join(page.extract_text() for page in PdfReader(tmp_path / "bilan.pdf").pages)
    assert path.stat().st_size == len(before)
