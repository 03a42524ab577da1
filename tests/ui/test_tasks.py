"""Work on another thread: it comes back, it may be refused, it may be cancelled."""

from functools import partial
from threading import Event

import shiboken6
from PySide6.QtWidgets import QProgressDialog, QWidget

from fresque.core.errors import FresqueError
from fresque.storage.atomic import written
from fresque.ui.tasks import Tasks


def slow_file(path, tasks):
    """Writes a file that is cancelled before it is finished."""
    with written(path) as file:
        file.write(b"%PDF-")
        tasks.cancel()


def test_what_was_worked_out_comes_back_on_the_window_s_thread(qtbot):
    window, got = QWidget(), []
    qtbot.addWidget(window)
    Tasks(window).run(lambda: 42, got.append)
    qtbot.waitUntil(lambda: got == [42])


def test_a_refusal_is_told_and_nothing_else_follows(qtbot):
    def refuse():
        raise FresqueError("Le disque est plein.")

    window, told, got = QWidget(), [], []
    qtbot.addWidget(window)
    tasks = Tasks(window)
    tasks.refused.connect(told.append)
    tasks.run(refuse, got.append)
    qtbot.waitUntil(lambda: bool(told))
    assert (str(told[0]), got) == ("Le disque est plein.", [])


def test_a_cancelled_file_leaves_the_old_one_as_it_was(qtbot, tmp_path):
    window, told, old = QWidget(), [], tmp_path / "bilan.pdf"
    qtbot.addWidget(window)
    old.write_bytes(b"hier")
    tasks = Tasks(window)
    tasks.refused.connect(told.append)
    tasks.run(lambda: slow_file(old, tasks), told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].summary == "Annulé\u00a0: «\u00a0bilan.pdf\u00a0» n’a pas été écrit."
    assert (old.read_bytes(), list(tmp_path.iterdir())) == (b"hier", [old])


def test_the_end_of_one_piece_of_work_does_not_give_up_another(qtbot):
    window, got, first, second = QWidget(), [], Event(), Event()
    qtbot.addWidget(window)
    tasks = Tasks(window)
    tasks.run(partial(first.wait, 10), lambda _: got.append("cartes"))
    tasks.run(partial(second.wait, 10), lambda _: got.append("bilan"))
    qtbot.waitUntil(lambda: bool(window.findChildren(QProgressDialog)))
    first.set()
    qtbot.waitUntil(lambda: got == ["cartes"])
    second.set()
    qtbot.waitUntil(lambda: got == ["cartes", "bilan"])


def test_a_page_left_does_not_wait_for_a_drive_that_answers_late(qtbot):
    page, ended, begun, answer = QWidget(), [], Event(), Event()

    def ask():
        begun.set()
        answer.wait(10)
        ended.append("lu")

    Tasks(page, quiet=True, lasting=True).run(ask, ended.append)
    assert begun.wait(10)
    shiboken6.delete(page)
    assert not ended
    answer.set()
    qtbot.waitUntil(lambda: ended == ["lu"])
