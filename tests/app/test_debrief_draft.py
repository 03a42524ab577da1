"""The report while it is edited: the same pages as the file, sections that are empty, what may be left out."""

from dataclasses import replace
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from fresque.app.debrief import DebriefOptions, debrief_of, write_debrief
from fresque.app.debrief_draft import Draft, keepables
from fresque.app.debrief_look import accent_said, add_logo, colour_of, ground_said
from fresque.app.snapshot import snapshot
from fresque.core.errors import FresqueError
from fresque.core.report.kept import changed, keep, wanted
from fresque.core.report.sections import Dress
from fresque.layout.debrief.dress import AA, legible
from fresque.layout.palette import WHITE, contrast
from tests.app.reported import pdf_words, played, squeezed


@pytest.fixture(scope="module")
def session():
    return played()


@pytest.fixture
def draft(session):
    return Draft(snapshot(session))


def reworded(want, section, **words):
    sections = want.choices.sections
    one = next(s for s in sections if s.id == section)
    return replace(want, choices=replace(want.choices, sections=changed(sections, replace(one, **words))))


def chosen(want, **choices):
    return replace(want, choices=replace(want.choices, **choices))


def words(drawn):
    return squeezed("".join(str(c.args[2]) for page in drawn.pages for c in page.calls if c.name == "text"))


def test_the_pages_are_those_of_the_file(session, draft, tmp_path):
    path = tmp_path / "bilan.pdf"
    write_debrief(session, path, DebriefOptions(wanted(session.board).choices, "fr"))
    drawn = draft.draw(replace(wanted(session.board), language="fr"))
    assert len(drawn.pages) == len(PdfReader(path).pages)
    assert "Ouvrirpourmieuxdécider" in words(drawn)
    assert "Ouvrirpourmieuxdécider" in pdf_words(path)


def test_a_section_is_retitled_introduced_and_hidden(session, draft):
    want = reworded(wanted(session.board), "debates", title="Ce qui a chauffé", intro="Un beau débat.")
    text = words(draft.draw(want))
    assert squeezed("Ce qui a chauffé") in text
    assert squeezed("Un beau débat.") in text
    hidden = words(draft.draw(reworded(want, "debates", hidden=True)))
    assert squeezed("Ce qui a chauffé") not in hidden


def test_a_sentence_left_out_is_on_no_page(session, draft):
    thing = next(thing for thing in keepables(session) if not thing.asset and len(thing.words) < 60)
    want = wanted(session.board)
    assert squeezed(thing.words) in words(draft.draw(want))
    assert squeezed(thing.words) not in words(draft.draw(chosen(want, left_out=frozenset({thing.id}))))


def test_photographs_can_be_left_out(session, draft):
    photo = next(thing for thing in keepables(session) if thing.asset)
    images = [c for page in draft.draw(wanted(session.board)).pages for c in page.calls if c.name == "image"]
    fewer = draft.draw(chosen(wanted(session.board), left_out=frozenset({photo.id}))).pages
    assert len([c for page in fewer for c in page.calls if c.name == "image"]) < len(images)


def test_without_verbatims_nobody_is_quoted(session, draft):
    said = [squeezed(thing.words) for thing in keepables(session) if not thing.asset]
    silent = words(draft.draw(chosen(wanted(session.board), verbatims=False)))
    assert [text for text in said if text in silent] == []


def test_empty_sections_are_known_and_on_no_page(session, draft):
    drawn = draft.draw(wanted(session.board))
    assert {"votes", "shared"}.isdisjoint(drawn.told)
    assert {"plan", "heard", "board"} <= drawn.told


def test_editing_the_report_the_day_after_does_not_lengthen_the_workshop():
    session = played()
    before = debrief_of(session).times
    want = reworded(wanted(session.board), "debates", title="Le lendemain")
    session.apply(keep(session.board, want, "r1"), ts=session.history[-1].ts + 86_400_000)
    assert debrief_of(session).times == before


def test_a_clients_colour_dresses_headings_and_a_logo_stands_on_the_first_page(draft, session, tmp_path):
    from PIL import Image

    Image.new("RGB", (60, 20), "#AA3300").save(tmp_path / "logo.png")
    look = Dress("#AA3300", "#FFE9A8", add_logo(session, tmp_path / "logo.png"))
    pages = Draft(snapshot(session)).draw(chosen(wanted(session.board), dress=look)).pages
    options = [dict(call.options) for page in pages for call in page.calls]
    assert "#AA3300" in {option.get("color") for option in options}
    assert "#FFE9A8" in {option.get("fill") for option in options}
    assert any(call.name == "image" for call in pages[0].calls)
    for name in ("bilan.docx", "bilan.odt", "bilan.pdf"):
        write_debrief(session, tmp_path / name, DebriefOptions(chosen(wanted(session.board), dress=look).choices))
    with ZipFile(tmp_path / "bilan.docx") as docx:
        assert "AA3300" in docx.read("word/styles.xml").decode()
    assert len(PdfReader(tmp_path / "bilan.pdf").pages[0].images) == 1


def test_a_logo_that_is_no_picture_is_one_sentence(session, tmp_path):
    (tmp_path / "logo.png").write_text("pas une image")
    with pytest.raises(FresqueError, match="logo"):
        add_logo(session, tmp_path / "logo.png")


@pytest.mark.parametrize(("typed", "colour"), [("", ""), ("0b5fa5", "#0B5FA5"), ("#abc", "#AABBCC")])
def test_a_colour_is_read_as_it_is_typed(typed, colour):
    assert colour_of(typed) == colour


def test_what_is_no_colour_is_said():
    with pytest.raises(FresqueError, match="rouge"):
        colour_of("rouge")


@pytest.mark.parametrize("pale", ["#FFD166", "#FFFFFF", "#9BC53D", "#0B5FA5"])
def test_a_colour_too_pale_is_darkened_until_it_is_read(pale):
    assert contrast(legible(pale), WHITE) >= AA
    assert (legible(pale) in accent_said(pale)) == (contrast(pale, WHITE) < AA)


def test_what_is_said_of_a_ground_names_the_colour_of_its_words():
    assert ground_said("") != ground_said("#FFE9A8") != ground_said("#1E2430")
    assert "blanc" in ground_said("#1E2430")
    assert "noir" in ground_said("#FFE9A8")
