"""What leaves the window as files: cards, board, debrief; whole, where they were asked for, or one sentence."""

import pytest
from PIL import Image
from pypdf import PdfReader

from fresque.app.print_options import PrintOptions
from fresque.ui.ask import FileRequest
from fresque.ui.debrief.window import DebriefWindow
from fresque.ui.printing.window import PrintAnswer
from tests.ui.driver import held_elsewhere

ROW = {"charbon": (0, 0), "co2": (300, 0)}
WAIT = 60_000
"""Milliseconds a file may take on a busy machine."""


def asks(path, seen=None, flip="long"):
    """The answer to how to print, or to where."""

    def answer(request):
        (seen if seen is not None else []).append(request)
        return path if isinstance(request, FileRequest) else PrintAnswer(PrintOptions(flip=flip))

    return answer


def made(hand, qtbot, keys, path):
    """Ask for a file with a shortcut and wait until the window says it is ready."""
    hand.answers(asks(path)).keys(keys)
    qtbot.waitUntil(lambda: path.name in hand.notice, timeout=WAIT)
    return path


def reported(hand, qtbot, path):
    """Open the window of the debrief, save it under this name, wait until the window says how it went, close it."""
    window = debriefing(hand)
    hand.answers(asks(path))
    window.buttons["save"].click()
    qtbot.waitUntil(lambda: bool(window.notice.words.text()), timeout=WAIT)
    window.buttons["close"].click()
    return path


def debriefing(hand):
    hand.keys("Ctrl+B")
    return hand.page.findChild(DebriefWindow)


def printed(hand, qtbot, path):
    hand.answers(asks(path), asks(path)).keys("Ctrl+P")
    qtbot.waitUntil(lambda: path.name in hand.notice, timeout=WAIT)
    return path


def words(path):
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_the_cards_are_printed_without_what_is_private(facilitator, qtbot, tmp_path):
    path = printed(facilitator.begins(), qtbot, tmp_path / "cartes.pdf")
    text = words(path)
    assert "Le charbon" in text
    assert "SECRET" not in text
    assert facilitator.notice == f"«\u00a0cartes.pdf\u00a0» est prêt dans {tmp_path}."


def test_a_change_of_mind_in_the_printing_window_prints_nothing(facilitator, tmp_path):
    asked = []
    hand = facilitator.begins().answers(lambda request: asked.append(request))
    hand.keys("Ctrl+P")
    assert (len(asked), hand.notice) == (1, "")
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_change_of_mind_about_the_file_prints_nothing(facilitator, tmp_path):
    facilitator.begins().answers(asks(None), asks(None)).keys("Ctrl+P")
    facilitator.application.room.outputs.tasks.wait()
    assert (facilitator.notice, list(tmp_path.glob("*.pdf"))) == ("", [])


def test_a_file_is_offered_and_never_opened_unasked(facilitator, qtbot, tmp_path):
    asked = []
    notice = facilitator.begins().page.notice
    notice.open_requested.connect(lambda: asked.append(True))
    printed(facilitator, qtbot, tmp_path / "cartes.pdf")
    assert (notice.open_button.isVisible(), asked) == (True, [])


def test_the_way_the_sheet_turns_changes_the_backs(facilitator, qtbot, tmp_path):
    hand, backs = facilitator.begins(), []
    for flip in ("long", "short"):
        path = tmp_path / f"{flip}.pdf"
        hand.answers(asks(path, flip=flip), asks(path)).keys("Ctrl+P")
        qtbot.waitUntil(lambda path=path: path.name in hand.notice, timeout=WAIT)
        backs.append(PdfReader(path).pages[1].get_contents().get_data())
    assert backs[0] != backs[1]


def test_the_board_is_drawn_as_it_is(facilitator, qtbot, tmp_path):
    hand = facilitator.begins(**ROW)
    hand.keys("L").drag("charbon", "co2").writes("en brulant")
    text = words(made(hand, qtbot, "Ctrl+E", tmp_path / "plateau.pdf"))
    assert "en brulant" in text
    assert "La fonte" not in text


def test_the_board_is_a_picture_when_its_name_says_so(facilitator, qtbot, tmp_path):
    hand = facilitator.begins(**ROW)
    with Image.open(made(hand, qtbot, "Ctrl+E", tmp_path / "plateau.png")) as image:
        assert image.width > image.height > 100
    assert made(hand, qtbot, "Ctrl+E", tmp_path / "plateau.svg").read_text(encoding="utf-8").count("<svg") == 1


def test_the_debrief_tells_what_the_table_linked(facilitator, qtbot, tmp_path):
    hand = facilitator.begins(**ROW)
    hand.keys("L").drag("charbon", "co2").writes("en brulant")
    text = words(reported(hand, qtbot, tmp_path / "bilan.pdf"))
    assert "en brulant" in text
    assert "SECRET" not in text


def test_the_next_file_is_proposed_in_the_same_folder(facilitator, qtbot, tmp_path):
    (tmp_path / "sorties").mkdir()
    hand, seen = facilitator.begins(), []
    made(hand, qtbot, "Ctrl+E", tmp_path / "sorties" / "plateau.svg")
    hand.answers(lambda request: seen.append(request))
    window = debriefing(hand)
    window.buttons["save"].click()
    window.buttons["close"].click()
    assert seen[0].start == tmp_path / "sorties" / "climat-bilan.pdf"


@pytest.mark.parametrize("keys", ["Ctrl+P", "Ctrl+E"])
def test_a_place_that_takes_no_file_is_told_in_the_bar(facilitator, qtbot, tmp_path, keys):
    (tmp_path / "pas-un-dossier").write_text("x")
    hand = facilitator.begins(**ROW)
    path = tmp_path / "pas-un-dossier" / "f.pdf"
    hand.answers(*[asks(path)] * (2 if keys == "Ctrl+P" else 1)).keys(keys)
    qtbot.waitUntil(lambda: bool(hand.notice), timeout=WAIT)
    assert (hand.page.notice.objectName(), "est prêt" in hand.notice) == ("notice", False)
    assert hand.page.notice.close_button.isVisible()


def test_a_format_that_is_not_written_is_told_too(facilitator, qtbot, tmp_path):
    hand = facilitator.begins(**ROW)
    reported(hand, qtbot, tmp_path / "bilan.doc")
    assert not list(tmp_path.glob("bilan*"))


def test_the_debrief_is_also_a_document_that_a_colleague_edits(facilitator, qtbot, tmp_path):
    path = reported(facilitator.begins(**ROW), qtbot, tmp_path / "bilan.docx")
    assert path.read_bytes().startswith(b"PK")


def test_closing_in_the_middle_leaves_a_whole_file(facilitator, tmp_path):
    path = tmp_path / "cartes.pdf"
    facilitator.begins().answers(asks(path), asks(path)).keys("Ctrl+P")
    facilitator.closes()
    assert len(PdfReader(path).pages) >= 4
    assert [file.name for file in tmp_path.glob("*.pdf*")] == ["cartes.pdf"]


def test_a_gesture_made_meanwhile_is_not_in_the_file(facilitator, qtbot, tmp_path):
    hand = facilitator.begins(**ROW)
    path = tmp_path / "plateau.svg"
    hand.answers(asks(path)).keys("Ctrl+E", "Ctrl+A", "Del")
    qtbot.waitUntil(lambda: path.name in hand.notice, timeout=WAIT)
    assert path.stat().st_size > 20_000


def test_a_read_only_copy_writes_its_debrief(facilitator, qtbot, tmp_path):
    path = facilitator.begins(**ROW).session.journal.path
    facilitator.application.leave()
    with held_elsewhere(path):
        facilitator.answers(lambda request: True).application.open(path)
        assert "Le charbon" in words(reported(facilitator, qtbot, tmp_path / "bilan.pdf"))
