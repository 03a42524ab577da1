"""The sheets for people as files: the booklet that folds right, the privacy of notes, the print shop's true numbers."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader

from fresque.app.papers import PAPER_KINDS, PapersOptions, papers_pages, shop_order, write_papers
from fresque.app.print_cards import print_cards
from fresque.app.print_options import PrintOptions
from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.layout.paper.shop import Product, pouch
from fresque.layout.sheet import Flip
from fresque.storage.decks import find_deck, read_deck

MM = 72 / 25.4
DECKS = ("boite-noire-ia", "cafe-donnees", "debat-mouvant", "donnees-ouvertes", "frise-ia", "science-ouverte")
COVER = "Livret de l’atelier"


def bundled(name: str = "boite-noire-ia") -> Deck:
    return read_deck(find_deck(name), None)


def made(tmp_path: Path, deck: Deck, options: PapersOptions) -> PdfReader:
    out = tmp_path / f"{options.kind}.pdf"
    assert write_papers(deck, out, options) == len(PdfReader(out).pages)
    return PdfReader(io.BytesIO(out.read_bytes()))


def texts(page: PageObject) -> Iterator[tuple[str, float, float, bool]]:
    """(words, x, y from the top in mm, whether they are upright) of a page of the file."""
    found: list[tuple[str, float, float, bool]] = []
    height = float(page.mediabox.height)

    def note(text: str, cm: list[float], tm: list[float], _font: object, _size: float) -> None:
        if text.strip():
            x = cm[0] * tm[4] + cm[2] * tm[5] + cm[4]
            y = cm[1] * tm[4] + cm[3] * tm[5] + cm[5]
            upright = cm[0] * tm[0] + cm[2] * tm[1] > 0
            found.append((text.strip(), x / MM, (height - y) / MM, upright))

    page.extract_text(visitor_text=note)
    yield from found


def folio(page: PageObject, *, left: bool) -> tuple[int, bool]:
    """The number of the booklet's page on one half of a side, and whether it is upright; the cover is page 1."""
    half = float(page.mediabox.width) / MM / 2
    here = [text for text in texts(page) if (text[1] < half) == left]
    if any(words == COVER for words, *_place in here):
        return 1, next(upright for words, _x, _y, upright in here if words == COVER)
    height = float(page.mediabox.height) / MM
    ((number, upright),) = [
        (int(words), up) for words, _x, y, up in here if words.isdigit() and (y if up else height - y) > height - 12
    ]
    return number, upright


def behind(*, left: bool, flip: Flip) -> bool:
    """Which half of the back is behind a half of the front: turned by its short edge, a lying sheet changes sides."""
    return not left if flip == "short" else left


@pytest.mark.parametrize("flip", ["short", "long"])
@pytest.mark.parametrize("name", DECKS)
def test_the_folded_booklet_reads_from_its_first_page_to_its_last(tmp_path: Path, name: str, flip: Flip) -> None:
    pdf = made(tmp_path, bundled(name), PapersOptions("participant", flip=flip))
    sheets = list(zip(pdf.pages[0::2], pdf.pages[1::2], strict=True))
    right = [(folio(front, left=False), folio(back, left=behind(left=False, flip=flip))) for front, back in sheets]
    left = [(folio(back, left=behind(left=True, flip=flip)), folio(front, left=True)) for front, back in sheets]
    read = [number for pair in (*right, *reversed(left)) for number, _upright in pair]
    assert read == list(range(1, 4 * len(sheets) + 1))


@pytest.mark.parametrize(("flip", "upright"), [("short", True), ("long", False)])
def test_backs_turned_by_the_long_edge_are_upside_down_so_that_they_read_upright(
    tmp_path: Path, flip: Flip, upright: bool
) -> None:
    pdf = made(tmp_path, bundled(), PapersOptions("participant", flip=flip))
    for front, back in zip(pdf.pages[0::2], pdf.pages[1::2], strict=True):
        assert [folio(front, left=left)[1] for left in (True, False)] == [True, True]
        assert [folio(back, left=left)[1] for left in (True, False)] == [upright, upright]


@pytest.mark.parametrize(("flip", "asked"), [("short", "/DuplexFlipShortEdge"), ("long", "/DuplexFlipLongEdge")])
def test_the_booklet_asks_the_printer_for_the_edge_it_was_made_for(tmp_path: Path, flip: Flip, asked: str) -> None:
    pdf = made(tmp_path, bundled(), PapersOptions("participant", flip=flip))
    preferences = pdf.trailer["/Root"]["/ViewerPreferences"]  # type: ignore[index]
    assert (preferences["/Duplex"], preferences["/PrintScaling"]) == (asked, "/None")


@pytest.mark.parametrize("name", DECKS)
def test_the_photograph_and_the_story_face_each_other(name: str) -> None:
    pages = papers_pages(bundled(name), PapersOptions("participant", folded=False))
    titles = {mark.title: number for number, page in enumerate(pages, 1) for mark in page.bookmarks}
    photo = titles["La photo de ma fresque"]
    assert (photo % 2, titles["L’histoire de ma fresque"]) == (0, photo + 1)
    assert len(pages) % 4 == 0


def words_of(pdf: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).replace("\u00a0", " ").split())


@pytest.mark.parametrize("name", DECKS)
def test_nothing_meant_for_the_facilitator_reaches_the_participants(tmp_path: Path, name: str) -> None:
    deck = bundled(name)
    private = [card.hint for card in deck.cards] + [link.explanation for link in deck.links]
    private += [phase.private for phase in deck.workshop.phases] + [w for p in deck.workshop.phases for w in p.watch]
    told = words_of(made(tmp_path, deck, PapersOptions("participant")))
    start = [" ".join(words.replace("\u00a0", " ").split())[:40] for words in private if len(words) > 40]
    assert start
    assert [words for words in start if words in told] == []


@pytest.mark.parametrize("name", DECKS)
def test_the_facilitator_has_every_hint_note_and_link(tmp_path: Path, name: str) -> None:
    deck = bundled(name)
    told = words_of(made(tmp_path, deck, PapersOptions("facilitator", start=14 * 60))).replace("- ", "-")
    wanted = [card.title for card in deck.cards] + [card.hint for card in deck.cards]
    wanted += [phase.private for phase in deck.workshop.phases] + [link.reason for link in deck.links]
    start = [" ".join(words.replace("\u00a0", " ").split()).replace("- ", "-")[:30] for words in wanted]
    assert [words for words in start if words not in told] == []


def test_another_plan_changes_the_minutes_and_the_words(tmp_path: Path) -> None:
    deck = bundled()
    told = words_of(made(tmp_path, deck, PapersOptions("facilitator", plan="court", start=9 * 60)))
    assert "Fin à 10 h 30" in told
    assert "1 h 30" in words_of(made(tmp_path, deck, PapersOptions("certificate", plan="court")))
    with pytest.raises(FresqueError, match="court"):
        write_papers(deck, tmp_path / "x.pdf", PapersOptions("facilitator", plan="inconnu"))
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize("kind", PAPER_KINDS)
def test_the_same_sheets_are_the_same_bytes_with_their_metadata(tmp_path: Path, kind: str) -> None:
    deck, first, second = bundled(), tmp_path / "a.pdf", tmp_path / "b.pdf"
    for out in (first, second):
        write_papers(deck, out, PapersOptions(kind, start=600, people=30))
    assert first.read_bytes() == second.read_bytes()
    pdf = PdfReader(first)
    assert pdf.metadata is not None
    assert str(pdf.metadata.title).startswith("La boîte noire de l’IA\u00a0: ")
    assert (pdf.metadata.author, pdf.metadata["/Keywords"]) == ("L’équipe fresque", "CC-BY-SA-4.0")
    assert pdf.trailer["/Root"]["/Lang"] == "fr"  # type: ignore[index]
    assert pdf.outline


def test_the_bookmarks_of_the_facilitator_lead_to_each_lot(tmp_path: Path) -> None:
    pdf = made(tmp_path, bundled(), PapersOptions("facilitator"))
    at = {entry.title: pdf.get_destination_page_number(entry) for entry in _flat(pdf.outline)}
    for lot in bundled().lots:
        page = next(n for title, n in at.items() if lot.title in title)
        assert lot.title in pdf.pages[page].extract_text()


def _flat(outline: object) -> Iterator[object]:
    for entry in outline:  # type: ignore[attr-defined]
        yield from _flat(entry) if isinstance(entry, list) else [entry]


@pytest.mark.parametrize(
    "options",
    [
        PrintOptions(mode="single", bleed=3.0),
        PrintOptions(mode="single", bleed=3.0, copies=2, cards="poker"),
        PrintOptions(mode="single", faces="recto", hexagons=0.0),
    ],
    ids=["a6", "two sets", "fronts"],
)
def test_the_print_shop_reads_the_pages_of_the_very_file_it_gets(tmp_path: Path, options: PrintOptions) -> None:
    deck, out = bundled(), tmp_path / "cartes.pdf"
    print_cards(deck, {}, out, options)
    order = shop_order(deck, options)
    found = [
        (product.w + 2 * options.bleed, product.h + 2 * options.bleed, page)
        for product in order.products
        for first, last in product.pages
        for page in range(first, last + 1)
    ]
    sizes = [(float(p.mediabox.width) / MM, float(p.mediabox.height) / MM) for p in PdfReader(out).pages]
    assert sorted(page for *_size, page in found) == list(range(1, len(sizes) + 1))
    assert all(sizes[page - 1] == pytest.approx((w, h), abs=0.1) for w, h, page in found)
    faces = 2 if options.faces == "both" else 1
    assert sum(product.cards for product in order.products) * options.copies * faces == len(sizes)


def test_the_print_shops_sheet_is_one_page_that_answers_it_all(tmp_path: Path) -> None:
    cards = PrintOptions(mode="single", bleed=3.0, copies=3, colours="cmyk")
    pdf = made(tmp_path, bundled(), PapersOptions("shop", cards=cards))
    told = words_of(pdf)
    assert len(pdf.pages) == 1
    for words in ("148 × 128,2 mm", "148 × 105 mm", "117 cartes", "3 mm de fond perdu", "CMJN", "300 à 350 g/m²"):
        assert words in told
    assert "Commande de" in told


def test_texts_stay_as_far_from_the_cut_as_the_sheet_says() -> None:
    small, large = (shop_order(bundled(), PrintOptions(mode="single", cards=name)) for name in ("poker", "a6"))
    assert [product.safe for product in large.products] == [9.5, 4.0]
    assert small.products[1].safe < large.products[1].safe


@pytest.mark.parametrize(("w", "h", "found"), [(148, 105, "A6"), (105, 74, "A7"), (148, 128.2, "A5"), (400, 300, "")])
def test_the_pouch_leaves_an_edge_to_seal(w: float, h: float, found: str) -> None:
    assert pouch(Product("", w, h, "rectangle", 1, ())).partition(" ")[0] == found


@pytest.mark.parametrize(
    "options",
    [PapersOptions("attendance", people=501), PapersOptions("certificate", copies=0)],
    ids=["people", "copies"],
)
def test_numbers_out_of_reason_are_refused(tmp_path: Path, options: PapersOptions) -> None:
    with pytest.raises(FresqueError):
        write_papers(bundled(), tmp_path / "x.pdf", options)
    assert not (tmp_path / "x.pdf").exists()


def test_a_deck_without_cards_has_papers_but_nothing_for_the_print_shop(tmp_path: Path) -> None:
    deck = Deck(1, "nu", "Nu")
    for kind in ("facilitator", "participant", "attendance", "certificate"):
        made(tmp_path, deck, PapersOptions(kind))
    with pytest.raises(FresqueError):
        write_papers(deck, tmp_path / "shop.pdf", PapersOptions("shop"))


@pytest.mark.parametrize(("paper", "size"), [("a4", (297, 210)), ("a3", (420, 297)), ("letter", (279.4, 215.9))])
def test_the_booklet_is_imposed_on_the_paper_asked_for(tmp_path: Path, paper: str, size: tuple[float, float]) -> None:
    page = made(tmp_path, bundled(), PapersOptions("participant", paper=paper)).pages[0]
    assert (float(page.mediabox.width) / MM, float(page.mediabox.height) / MM) == pytest.approx(size, abs=0.2)


def test_each_certificate_is_a_page_of_its_own(tmp_path: Path) -> None:
    pdf = made(tmp_path, bundled(), PapersOptions("certificate", copies=4))
    assert [("2 heures" in page.extract_text().replace("\u00a0", " ")) for page in pdf.pages] == [True] * 4


def test_what_a_print_shop_cannot_be_sent_is_told_in_the_language_of_the_program() -> None:
    nothing = Deck(fresque=1, id="x", title="X", language="en")
    with pytest.raises(FresqueError) as refused:
        papers_pages(nothing, PapersOptions("shop"))
    assert "Il n’y a aucune carte" in refused.value.summary
