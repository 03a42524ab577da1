"""How a report is wanted, kept in the session as gestures and read back the same."""

from dataclasses import replace

from fresque.core.batch import Add, Batch, Done, Set, Undo
from fresque.core.board import Board
from fresque.core.report.kept import Wanted, changed, keep, moved, wanted
from fresque.core.report.sections import TEMPLATES, Choices, Dress, template_named
from fresque.core.report.timed import worked


def kept(board, want, new_id="r1"):
    """Keep it, and say what the board then gives back."""
    batch = keep(board, want, new_id)
    if batch.ops:
        board.commit(batch, "facilitator")
    return wanted(board)


def with_sections(want, sections):
    return replace(want, choices=replace(want.choices, sections=sections))


def edited():
    want = wanted(Board())
    sections = list(moved(want.choices.sections, 0, 3))
    sections[0] = replace(sections[0], hidden=True, title="Le fil", intro="Deux heures.")
    look = Dress("#AA3300", "#FFE9A8", 64 * "a")
    choices = replace(
        want.choices, sections=tuple(sections), verbatims=False, tables=(2,), left_out=frozenset({"v1"}), dress=look
    )
    return Wanted(choices, "en")


def test_a_session_that_keeps_nothing_wants_the_full_report_as_it_comes():
    assert wanted(Board()).choices.template is TEMPLATES[0]
    assert [s.id for s in wanted(Board()).choices.shown] == list(TEMPLATES[0].sections)


def test_what_is_kept_is_what_comes_back():
    assert kept(Board(), edited()) == edited()


def test_keeping_the_same_thing_twice_is_no_gesture():
    board = Board()
    kept(board, edited())
    assert keep(board, edited(), "r2") == Batch()


def test_a_small_edit_writes_only_what_it_changes():
    board = Board()
    kept(board, edited())
    batch = keep(board, replace(edited(), language="fr"), "r2")
    assert batch.ops == (Set("r1", {"language": "fr"}),)


def test_each_template_keeps_its_own_sections():
    board = Board()
    kept(board, edited())
    short = wanted(board, "short")
    renamed = replace(short.choices.sections[1], title="À retenir")
    kept(board, with_sections(short, changed(short.choices.sections, renamed)))
    assert wanted(board).choices.template.id == "short"
    assert wanted(board, "full").choices.sections == edited().choices.sections


def test_an_edit_can_be_taken_back_even_the_first():
    board = Board()
    kept(board, edited())
    board.commit(Undo(board.seq), "facilitator")
    assert wanted(board) == wanted(Board())
    assert kept(board, edited(), "r2") == edited()


def test_a_section_that_a_later_version_keeps_is_passed_over():
    board = Board()
    fields = {"table": 0, "template": "short", "sections": [["short", "holograms", "messages"]]}
    board.commit(Batch((Add("r", "report", fields),)), "facilitator")
    names = [section.id for section in wanted(board).choices.sections]
    assert names == ["messages", *(n for n in template_named("short").sections if n != "messages")]


def test_a_template_that_is_not_known_is_the_first():
    board = Board()
    board.commit(Batch((Add("r", "report", {"table": 0, "template": "hologram"}),)), "facilitator")
    assert wanted(board).choices.template is TEMPLATES[0]


def test_gestures_about_the_report_are_none_of_the_workshop():
    board, done = Board(), []
    note = Batch((Add("n", "note", {"x": 0, "y": 0}),))
    for gesture in (note, keep(board, edited(), "r1"), Batch((Set("r1", {"language": "fr"}),)), Undo(2), Undo(1)):
        done.append(Done(len(done) + 1, 0, "facilitator", gesture))
    assert [one.seq for one in worked(done)] == [1, 5]


def test_choices_stay_plain_values():
    assert Choices() == Choices(dress=Dress())
