"""Words written on the board: kept or dropped, one gesture each, and never mistaken for shortcuts."""

from PySide6.QtTest import QTest

ROW = {"charbon": (0, 0), "co2": (300, 0)}


def test_the_reason_of_a_link_is_one_gesture_after_the_link(facilitator):
    hand = facilitator.begins(**ROW)
    seq = hand.seq
    hand.keys("L").drag("charbon", "co2").writes("mène à l’effet")
    assert (hand.links(), hand.seq) == ([("charbon", "co2", "mène à l’effet")], seq + 2)
    assert hand.keys("Ctrl+Z").links() == [("charbon", "co2", "")]


def test_letters_are_words_while_writing_and_actions_afterwards(facilitator):
    hand = facilitator.begins(**ROW)
    hand.keys("Shift+N").writes("fln+0", end="Ctrl+Return")
    assert (hand.notes(), hand.desk.tool.name) == (["fln+0"], "select")
    hand.keys("L")
    assert hand.desk.tool.name == "link"


def test_escape_leaves_the_words_as_they_were(facilitator):
    hand = facilitator.begins()
    hand.adds("idee", "note", x=0, y=0, text="Avant")
    seq = hand.seq
    hand.keys("Tab", "F2").writes("Apres", end="Escape")
    assert (hand.notes(), hand.seq, hand.editor.isVisible()) == (["Avant"], seq, False)
    assert hand.focus is hand.view


def test_the_same_words_are_no_gesture(facilitator):
    hand = facilitator.begins()
    hand.adds("idee", "note", x=0, y=0, text="Avant")
    seq = hand.seq
    hand.keys("Tab", "F2").writes("Avant", end="Ctrl+Return")
    assert hand.seq == seq


def test_enter_makes_a_new_line_in_a_note_only(facilitator):
    hand = facilitator.begins()
    hand.keys("Shift+N")
    QTest.keyClicks(hand.editor, "un")
    hand.keys("Return")
    hand.writes("deux", end="Ctrl+Return")
    assert hand.notes() == ["un\ndeux"]


def test_a_title_is_typed_and_emptied_away(facilitator):
    hand = facilitator.begins(**ROW).keys("T")
    hand.writes("Ouvrir pour mieux décider")
    assert hand.title() == "Ouvrir pour mieux décider"
    hand.keys("T")
    hand.editor.clear()
    assert hand.keys("Return").title() == ""
    assert hand.keys("Ctrl+Z").title() == "Ouvrir pour mieux décider"


def test_words_have_a_name_for_screen_readers(facilitator):
    hand, names = facilitator.begins(**ROW), []
    hand.keys("L").drag("charbon", "co2")
    names.append(hand.editor.accessibleName())
    hand.writes("").keys("V", "T")
    names.append(hand.editor.accessibleName())
    hand.writes("Titre").keys("Shift+N")
    names.append(hand.editor.accessibleName())
    assert names == ["Raison du lien", "Titre de la fresque", "Texte de la note"]


def test_very_long_words_are_cut_and_kept(facilitator):
    hand = facilitator.begins().keys("Shift+N")
    hand.editor.setPlainText("mot " * 600)
    hand.keys("Ctrl+Return")
    (note,) = hand.notes()
    assert len(note) == 2000
    assert note.startswith("mot mot")


def test_going_home_keeps_the_words_being_written(facilitator):
    hand = facilitator.begins().keys("Shift+N")
    QTest.keyClicks(hand.editor, "presque")
    path = hand.session.journal.path
    hand.page.go_home()
    hand.application.open(path)
    assert hand.notes() == ["presque"]


def test_closing_the_window_keeps_the_words_being_written(facilitator):
    hand = facilitator.begins().keys("Shift+N")
    QTest.keyClicks(hand.editor, "presque")
    path = hand.session.journal.path
    hand.closes()
    assert hand.starts(path).notes() == ["presque"]


def test_a_note_taken_away_while_it_is_written_is_not_written(facilitator):
    hand = facilitator.begins().keys("Shift+N")
    QTest.keyClicks(hand.editor, "presque")
    hand.session.undo()
    hand.keys("Ctrl+Return")
    assert (hand.notes(), hand.notice) == ([], "")


def test_escape_takes_back_a_note_just_made(facilitator):
    hand = facilitator.begins(**ROW).keys("Shift+N")
    assert len(hand.notes()) == 1
    hand.writes("non", end="Escape")
    assert hand.notes() == []


def test_escape_takes_back_a_title_nobody_typed(facilitator):
    hand = facilitator.begins(**ROW).keys("T")
    hand.writes("essai", end="Escape")
    assert hand.title() == ""


def test_escape_on_the_reason_keeps_the_link(facilitator):
    hand = facilitator.begins(**ROW).keys("Ctrl+A")
    hand.desk.select([hand.cards()["charbon"].id, hand.cards()["co2"].id])
    hand.keys("L").writes("non", end="Escape")
    assert [(a, b, reason) for a, b, reason in hand.links()] == [("charbon", "co2", "")]
