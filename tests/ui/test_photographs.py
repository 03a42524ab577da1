"""Photographs in the real window: dropped, pasted, asked for; read on another thread, described, undone."""

import io

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from fresque.core.records import Picture

RED = "#C81E1E"


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "photo.png"
    stored = io.BytesIO()
    Image.new("RGB", (300, 200), RED).save(stored, "PNG")
    path.write_bytes(stored.getvalue())
    return path


def drops(facilitator, *paths, at=(0, 300)):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    view = facilitator.view.viewport()
    spot = facilitator.spot(at)
    entering = QDragEnterEvent(spot, *how)
    QApplication.sendEvent(view, entering)
    if entering.isAccepted():
        QApplication.sendEvent(view, QDropEvent(QPointF(spot), *how, QEvent.Type.Drop))
    return entering.isAccepted()


def pictures(facilitator):
    return facilitator.all(Picture)


def test_a_dropped_photograph_lies_where_it_was_dropped_and_asks_what_it_shows(facilitator, qtbot, photo):
    facilitator.begins(charbon=(0, 0), co2=(300, 400))
    assert drops(facilitator, photo, at=(0, 300))
    qtbot.waitUntil(lambda: facilitator.editor.isVisible(), timeout=20_000)
    facilitator.writes("Le groupe au travail")
    (picture,) = pictures(facilitator)
    assert (round(picture.x), round(picture.y), picture.alt) == (0, 300, "Le groupe au travail")
    assert facilitator.sees((0, 320)) == RED


def test_escape_leaves_the_photograph_without_words_and_undo_takes_it_back(facilitator, qtbot, photo):
    facilitator.begins(charbon=(0, 0), co2=(300, 400))
    drops(facilitator, photo)
    qtbot.waitUntil(lambda: facilitator.editor.isVisible(), timeout=20_000)
    facilitator.keys("Escape")
    assert [picture.alt for picture in pictures(facilitator)] == [""]
    facilitator.keys("Ctrl+Z")
    assert pictures(facilitator) == []


def test_several_pictures_at_once_are_to_be_described_one_by_one(facilitator, qtbot, photo):
    facilitator.begins(charbon=(0, 0))
    drops(facilitator, photo, photo)
    qtbot.waitUntil(lambda: bool(facilitator.notice), timeout=20_000)
    assert facilitator.notice.startswith("2\u00a0images posées")
    assert "F2" in facilitator.notice


def test_several_files_are_one_gesture_and_what_is_no_picture_is_told(facilitator, qtbot, photo, tmp_path):
    facilitator.begins(charbon=(0, 0))
    (tmp_path / "notes.txt").write_text("Bonjour", encoding="utf-8")
    before = facilitator.seq
    drops(facilitator, photo, tmp_path / "notes.txt", photo)
    qtbot.waitUntil(lambda: bool(facilitator.notice), timeout=20_000)
    assert (len(pictures(facilitator)), facilitator.seq) == (2, before + 1)
    assert "notes.txt" in facilitator.notice


@pytest.mark.parametrize(
    ("name", "said"), [("dossier", "dossier"), ("cassee.jpg", "abîmée"), ("vide.png", "image lisible")]
)
def test_a_folder_or_a_broken_file_is_one_sentence_and_nothing_is_put(facilitator, qtbot, tmp_path, photo, name, said):
    facilitator.begins(charbon=(0, 0))
    (tmp_path / "dossier").mkdir()
    (tmp_path / "vide.png").touch()
    stored = io.BytesIO()
    Image.effect_noise((400, 300), 90).save(stored, "JPEG")
    (tmp_path / "cassee.jpg").write_bytes(stored.getvalue()[:4000])
    before = facilitator.seq
    drops(facilitator, tmp_path / name)
    qtbot.waitUntil(lambda: said in facilitator.notice, timeout=20_000)
    assert (facilitator.seq, pictures(facilitator)) == (before, [])


def test_too_many_files_at_once_are_refused(facilitator, photo):
    drops(facilitator.begins(charbon=(0, 0)), *[photo] * 13)
    assert "13" in facilitator.notice


def test_a_read_only_copy_takes_no_drop(facilitator, photo):
    facilitator.begins(charbon=(0, 0)).session.read_only = True
    drops(facilitator, photo)
    facilitator.application.room.outputs.tasks.wait()
    assert (facilitator.seq, facilitator.notice) == (1 + len(facilitator.deck.lots), "")


def test_a_copied_image_is_pasted_where_there_is_room(facilitator, qtbot):
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(RED)
    QGuiApplication.clipboard().setImage(image)
    facilitator.begins(charbon=(0, 0), co2=(600, 300)).keys("Ctrl+V")
    qtbot.waitUntil(lambda: facilitator.editor.isVisible(), timeout=20_000)
    (picture,) = pictures(facilitator.keys("Escape"))
    assert facilitator.sees((picture.x, picture.y)) == RED
    assert abs(picture.x) > 74 or abs(picture.y) > 52


def test_a_copied_file_is_pasted_too(facilitator, qtbot, photo):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo))])
    QGuiApplication.clipboard().setMimeData(data)
    facilitator.begins(charbon=(0, 0)).keys("Ctrl+V")
    qtbot.waitUntil(lambda: facilitator.editor.isVisible(), timeout=20_000)
    facilitator.writes("Le plan de la salle")
    assert [picture.alt for picture in pictures(facilitator)] == ["Le plan de la salle"]
    QGuiApplication.clipboard().clear()


def test_leaving_the_session_while_a_photograph_is_read_puts_nothing(facilitator, qtbot, photo):
    board = facilitator.begins(charbon=(0, 0)).desk.board
    seq = board.seq
    drops(facilitator, photo)
    facilitator.application.go_home()
    qtbot.wait(50)
    assert board.seq == seq


def test_a_photograph_just_put_is_in_the_story_and_in_the_picture_of_the_board(facilitator, qtbot, photo, tmp_path):
    facilitator.begins(charbon=(0, 0))
    drops(facilitator, photo, at=(0, 200))
    qtbot.waitUntil(lambda: facilitator.editor.isVisible(), timeout=20_000)
    facilitator.keys("Escape").answers(lambda request: tmp_path / "plateau.png").keys("Ctrl+E")
    qtbot.waitUntil(lambda: (tmp_path / "plateau.png").exists(), timeout=30_000)
    reds = QImage(str(tmp_path / "plateau.png"))
    assert any(reds.pixelColor(reds.width() // 2, y).name().upper() == RED for y in range(0, reds.height(), 9))
    facilitator.keys("K")
    story = facilitator.page.grab().toImage()
    assert any(
        story.pixelColor(x, y).name().upper() == RED
        for x in range(0, story.width(), 7)
        for y in range(0, story.height(), 7)
    )


def test_pasting_when_there_is_nothing_to_paste_says_so(facilitator):
    QGuiApplication.clipboard().clear()
    facilitator.begins(charbon=(0, 0)).keys("Ctrl+V")
    assert "rien à coller" in facilitator.notice


def test_a_picture_is_asked_for(facilitator, qtbot, photo):
    facilitator.begins(charbon=(0, 0)).answers(lambda request: [photo]).keys("I")
    qtbot.waitUntil(lambda: facilitator.editor.isVisible(), timeout=20_000)
    facilitator.writes("Une photo")
    assert [picture.alt for picture in pictures(facilitator)] == ["Une photo"]


def test_giving_up_the_question_puts_nothing(facilitator):
    facilitator.begins(charbon=(0, 0)).answers(lambda request: None).keys("I")
    assert pictures(facilitator) == []
