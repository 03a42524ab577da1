"""Every output of the debrief says the same, and its figures are those of the tables of data."""

import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from fresque.app.debrief import DebriefOptions, write_debrief
from fresque.app.session import Session
from fresque.core.deck import Phase
from fresque.core.report.sections import TEMPLATES, Choices, template_named
from tests.app.reported import docx_words, odt_words, pdf_words, played, rows, squeezed

READ = {"pdf": pdf_words, "docx": docx_words, "odt": odt_words}
DEBATE = "Des milliards difficiles à prouver"
DESCRIBED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


@pytest.fixture(scope="module")
def session() -> Session:
    return played()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, session: Session) -> Path:
    made = tmp_path_factory.mktemp("bilans")
    for suffix in ("pdf", "docx", "odt", "md", "json"):
        write_debrief(session, made / f"b.{suffix}")
    return made


def _phases(session: Session) -> tuple[Phase, ...]:
    return session.deck.workshop.phases


@pytest.mark.parametrize("suffix", READ)
def test_every_figure_of_the_csv_is_in_the_document(
    session: Session, folder: Path, tmp_path: Path, suffix: str
) -> None:
    words = READ[suffix](folder / f"b.{suffix}")
    figures = rows(session, tmp_path, "figures")
    assert len(figures) > 60
    assert [row for row in figures if squeezed(row[2]) not in words] == []
    said = {(subject, label): value for subject, label, value in figures}
    expected = [value + label for subject, label, value in figures if subject == "L’atelier"]
    expected += [phase.title + said[phase.title, "Prévu"] + said[phase.title, "Réel"] for phase in _phases(session)]
    for question in session.deck.feedback[:4]:
        choices = question.choices or "12345"
        expected.append("".join(choice + said[question.question, choice] for choice in choices))
    labels = ("Pas d’accord", "Plutôt pas", "Plutôt d’accord", "D’accord")
    expected.append("".join(n + said[DEBATE, f"Avant · {n}"] + said[DEBATE, f"Après · {n}"] for n in labels))
    assert [row for row in expected if squeezed(row) not in words] == []


def test_the_figures_are_what_the_other_tables_count(session: Session, tmp_path: Path) -> None:
    said = {(subject, label): value for subject, label, value in rows(session, tmp_path, "figures")}
    cards, links = rows(session, tmp_path, "cards"), rows(session, tmp_path, "links")
    placed = [row for row in cards if row[0]]
    assert said["L’atelier", "cartes posées"] == str(len(placed)) == "24"
    assert said["L’atelier", "liens tracés"] == str(len(links)) == "23"
    lots = Counter(row[4] for row in placed)
    titles = {lot.id: lot.title for lot in session.deck.lots}
    assert all(said["Table 1", f"{titles[lot]}\u00a0: posées"] == str(count) for lot, count in lots.items())
    answers = rows(session, tmp_path, "answers")
    assert said["Personnes", "présentes"] == next(row[5] for row in answers if row[:1] == ["people"])
    clear = [int(row[5]) for row in answers if row[:2] == ["feedback", "clarte"]]
    question = session.deck.feedback[0].question
    assert said[question, "réponses"] == str(sum(clear)) == "7"
    mean = sum(mark * count for mark, count in enumerate(clear, 1)) / sum(clear)
    assert said[question, "moyenne sur 5"] == f"{mean:.1f}".replace(".", ",")


def test_a_row_of_the_gestures_is_a_gesture(session: Session, tmp_path: Path) -> None:
    gestures = rows(session, tmp_path, "gestures")
    assert [row[0] for row in gestures] == [str(done.seq) for done in session.history]
    undone = [row[7] for row in gestures if row[3] == "undone"]
    assert [row[4] for row in gestures if row[0] in undone] == ["0"]


def test_the_contents_of_the_pdf_lead_to_the_pages_they_name(folder: Path) -> None:
    reader = PdfReader(folder / "b.pdf")
    first = reader.pages[0]
    targets = [annotation.get_object()["/Dest"][0].idnum for annotation in first["/Annots"]]
    ranks = {page.indirect_reference.idnum: str(n) for n, page in enumerate(reader.pages, 1)}
    printed = re.findall(r"(\d+)\n", first.extract_text().split("Sommaire")[1])
    assert len(targets) > 20
    assert [ranks[target] for target in targets] == printed[: len(targets)]


@pytest.mark.parametrize(("template", "pages"), [("short", 1), ("souvenir", 2)])
def test_a_short_report_is_short(session: Session, tmp_path: Path, template: str, pages: int) -> None:
    options = DebriefOptions(Choices(template_named(template)))
    write_debrief(session, tmp_path / "b.pdf", options)
    assert len(PdfReader(tmp_path / "b.pdf").pages) == pages


@pytest.mark.parametrize("template", [template.id for template in TEMPLATES])
def test_every_report_is_written_in_english_too(session: Session, tmp_path: Path, template: str) -> None:
    options = DebriefOptions(Choices(template_named(template)), "en")
    write_debrief(session, tmp_path / "b.md", options)
    words = (tmp_path / "b.md").read_text(encoding="utf-8")
    assert "links drawn" in words
    assert not [french for french in ("liens tracés", "Messages à retenir", "Déroulé") if french in words]


def test_a_report_is_in_the_language_of_its_deck_unless_another_is_asked_for(tmp_path: Path) -> None:
    session = played()
    session.deck = replace(session.deck, language="en")
    for language, words in (("", "links drawn"), ("fr", "liens tracés")):
        write_debrief(session, tmp_path / "b.md", DebriefOptions(language=language))
        assert words in (tmp_path / "b.md").read_text(encoding="utf-8")


def test_the_language_of_the_pdf_and_of_the_document_is_set(session: Session, tmp_path: Path) -> None:
    for suffix in ("pdf", "docx"):
        write_debrief(session, tmp_path / f"b.{suffix}", DebriefOptions(language="en"))
    assert PdfReader(tmp_path / "b.pdf").trailer["/Root"]["/Lang"] == "en"
    assert 'w:lang w:val="en-GB"' in docx.Document(str(tmp_path / "b.docx")).styles.element.xml


def test_the_document_has_styles_and_its_pictures_are_described(folder: Path, session: Session) -> None:
    document = docx.Document(str(folder / "b.docx"))
    styles = Counter(line.style.name for line in document.paragraphs)
    assert styles["Heading 1"] > 8
    assert styles["List Bullet"] > 20
    described = [node.get("descr") for node in document.element.body.iter(DESCRIBED)]
    assert "La fresque de la table 1\u00a0: 24 cartes, 23 liens, 3 notes." in described
    assert all(described)
    assert "NUMPAGES" in document.sections[0].footer._element.xml
    assert 'TOC \\o "1-2"' in document.element.xml


def test_the_opendocument_has_headings_lists_and_described_pictures(folder: Path) -> None:
    from odfdo import Document

    body = Document(folder / "b.odt").body
    assert {header.get_attribute("text:style-name") for header in body.headers} == {"Heading_20_1", "Heading_20_2"}
    assert len(body.get_elements("descendant::text:list")) > 5
    described = [frame.svg_description for frame in body.get_elements("descendant::draw:frame")]
    assert described
    assert all(described)


@pytest.mark.parametrize("suffix", ["pdf", "docx", "odt", "md", "csv", "json"])
def test_the_same_session_gives_the_same_bytes(session: Session, tmp_path: Path, suffix: str) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        write_debrief(session, tmp_path / name / f"f.{suffix}")
    one, other = ((tmp_path / name / f"f.{suffix}").read_bytes() for name in ("a", "b"))
    assert one == other


def test_without_verbatims_no_output_holds_a_sentence(session: Session, tmp_path: Path) -> None:
    options = DebriefOptions(Choices(verbatims=False))
    for suffix in ("md", "csv", "json"):
        write_debrief(session, tmp_path / f"b.{suffix}", options)
        words = (tmp_path / f"b.{suffix}").read_text(encoding="utf-8-sig")
        assert "Lundi, je regarde" not in words
        assert "Signaler l’arrêt" not in words
    assert "words" not in {row[0] for row in rows(session, tmp_path, "answers", choices=options.choices)}


def test_the_photograph_of_the_report_says_nothing_of_its_camera(folder: Path) -> None:
    from PIL import Image

    with Image.open(folder / "b-photo-1.jpg") as photo:
        assert max(photo.size) <= 1000
        assert not photo.getexif()


def test_programs_read_the_whole_report(folder: Path) -> None:
    whole = json.loads((folder / "b.json").read_text(encoding="utf-8"))
    assert whole["people"] == {"present": 7, "expected": 8, "late": 1}
    assert whole["figures"]["links"] == len(whole["tables"][0]["links"]) == 23
    assert [position["moment"] for position in whole["debates"][0]["positions"]] == ["before", "after"]
    assert (whole["debates"][0]["moved"], whole["closed"]) == (3, True)


def test_a_souvenir_says_that_it_is_one(session: Session, tmp_path: Path) -> None:
    for template in ("souvenir", "full"):
        write_debrief(session, tmp_path / f"{template}.pdf", DebriefOptions(Choices(template_named(template))))
    souvenir, full = pdf_words(tmp_path / "souvenir.pdf"), pdf_words(tmp_path / "full.pdf")
    assert ("SOUVENIRDEL’ATELIER" in souvenir, "BILAND’ATELIER" in souvenir) == (True, False)
    assert "BILAND’ATELIER" in full
