"""The sheets for people as drawn: nothing off the page or past the margins, no row cut, no heading left alone."""

import math
from collections.abc import Iterator
from dataclasses import replace

import pytest

from fresque.core.deck import Card, Deck, Lot, Participants, Phase, ReferenceLink, Source, Term, Viewpoint, Workshop
from fresque.layout import fonts
from fresque.layout.canvas import Call, Recorder
from fresque.layout.paper import PaperPage, enlarged
from fresque.layout.paper.attendance import ROWS, attendance_pages
from fresque.layout.paper.certificate import certificate_page, hours
from fresque.layout.paper.facilitator import facilitator_pages
from fresque.layout.paper.flow import Leaf, Part, filled
from fresque.layout.paper.participant import participant_pages

WORDS = "Une phrase assez longue pour tenir sur plusieurs lignes de la page, et même davantage. "
LOTS = tuple(Lot(f"l{n}", f"Lot numéro {n}") for n in range(1, 4))


def deck_of(cards: int, links: int = 0, phases: int = 5) -> Deck:
    """A deck with all its sections, as many cards, links and phases."""
    views = (Viewpoint("Une élue", WORDS), Viewpoint("Un voisin", WORDS))
    return Deck(
        1,
        "essai",
        "Fresque d’essai",
        license="CC-BY-SA-4.0",
        credits=WORDS * 12,
        summary=WORDS * 3,
        participants=Participants(4, 7, 10),
        lots=LOTS,
        cards=tuple(
            Card(
                f"c{n}",
                f"Carte {n}",
                n,
                f"l{1 + n % 3}",
                "controversy" if n % 10 == 9 else "card",
                essential=WORDS,
                hint=WORDS * (n % 4),
                sources=(Source(f"Source {n}", f"https://exemple.fr/{n}", 2020),),
                viewpoints=views if n % 10 == 9 else (),
            )
            for n in range(cards)
        ),
        links=tuple(
            ReferenceLink(f"c{n % cards}", f"c{(n * 7 + 3) % cards}", explanation=WORDS * (n % 3)) for n in range(links)
        ),
        workshop=Workshop(
            phases=tuple(
                Phase(f"p{n}", f"Phase {n}", 10, 6, public=WORDS, private=WORDS * 4, watch=(WORDS,))
                for n in range(phases)
            )
        ),
        glossary=tuple(Term(f"Mot {n}", WORDS) for n in range(12)),
    )


def placed(page: PaperPage) -> Iterator[tuple[float, float, float, str]]:
    """Where each text starts and how wide it is, on the page, whatever the frames it is drawn in."""
    frames = [(0.0, 0.0, 0.0, 1.0)]
    for call in page.calls:
        x, y, angle, scale = frames[-1]
        cos, sin = math.cos(angle) * scale, math.sin(angle) * scale
        if call.name == "at":
            dx, dy = call.args
            said = dict(call.options)
            turned = angle + math.radians(float(said["angle"]))  # type: ignore[arg-type]
            frames.append((x + dx * cos - dy * sin, y + dx * sin + dy * cos, turned, scale * float(said["scale"])))  # type: ignore
        elif call.name == "clip":
            frames.append(frames[-1])
        elif call.name == "end":
            frames.pop()
        elif call.name == "text":
            dx, dy, words = call.args
            said = dict(call.options)
            wide = fonts.width(words, said["weight"], said["size"]) * scale  # type: ignore[arg-type]
            yield x + dx * cos - dy * sin, y + dx * sin + dy * cos, 0.0 if turned_up(angle) else wide, str(words)  # type: ignore


def turned_up(angle: float) -> bool:
    """Whether a text is not level: its width then says nothing of how far right it goes."""
    return abs(math.sin(angle)) > 1e-6


def said(pages: tuple[PaperPage, ...]) -> str:
    return "\n".join(words for page in pages for _x, _y, _w, words in placed(page)).replace("\u00a0", " ")


def everything(deck: Deck) -> list[PaperPage]:
    return [
        *facilitator_pages(deck, start=14 * 60, people=47),
        *participant_pages(deck),
        *attendance_pages(deck, people=47),
        certificate_page(deck),
    ]


@pytest.mark.parametrize("cards", [0, 1, 9, 60])
def test_nothing_is_written_past_the_margins(cards: int) -> None:
    for page in everything(deck_of(cards, links=cards)):
        for x, y, wide, words in placed(page):
            assert x > 12, words
            assert x + wide < page.w - 12, words
            assert 8 < y < page.h - 6, words


def test_a_page_never_cuts_a_row_and_every_row_is_there_once() -> None:
    leaf = Leaf(100, 100, 10, 10, 10, 10)
    rows = [Part(5.0 + n % 7, (Call("row", (n,)),)) for n in range(90)]
    pages = list(filled(rows, leaf))
    assert all(leaf.top <= y and y + row.height <= leaf.h - leaf.bottom for page in pages for y, row in page)
    assert [row.calls[0].args[0] for page in pages for _y, row in page] == list(range(90))


def test_a_heading_goes_with_what_follows_and_the_head_of_a_table_comes_again() -> None:
    leaf = Leaf(100, 100, 10, 10, 10, 10)
    heading, head = Part(12, (Call("heading", ()),), keep=True), Part(6, (Call("head", ()),), keep=True)
    row = Part(35, (Call("row", ()),), head=head)
    names = [[part.calls[0].name for _y, part in page] for page in filled([row, heading, head, row, row], leaf)]
    assert names == [["head", "row"], ["heading", "head", "row"], ["head", "row"]]


def test_every_page_of_a_table_says_what_its_columns_are() -> None:
    pages = facilitator_pages(deck_of(40, links=90))
    tables = [page for page in pages[1:] if sum(words == "Attendu" for *_xyw, words in placed(page))]
    assert len(tables) > 3
    assert all("D’une carte à l’autre" in {words for *_xyw, words in placed(page)} for page in tables)


def test_five_hundred_cards_are_all_in_the_facilitators_booklet() -> None:
    pages = facilitator_pages(deck_of(500))
    told = said(pages).split("\n")
    assert {f"Carte {n}" for n in range(500)} <= set(told)
    assert f"{len(pages)} / {len(pages)}" in told


def test_a_card_as_long_as_may_be_is_still_on_one_page() -> None:
    long = "Mot " * 100
    views = tuple(Viewpoint("Quelqu’un " * 7, long) for _n in range(6))
    card = Card("c", "Titre " * 15, 1, "l1", "controversy", long, hint=long, question=long[:200], viewpoints=views)
    pages = facilitator_pages(replace(deck_of(0), cards=(card,)))
    page = next(page for page in pages if any("lot par lot" in mark.title for mark in page.bookmarks))
    told = [(y, words) for _x, y, _w, words in placed(page)]
    assert sum(words.count("Mot") for _y, words in told) >= 700
    assert all(y < page.h - 20 or y > page.h - 12 for y, _words in told)


def test_sections_that_a_deck_does_not_have_are_not_there() -> None:
    pages = facilitator_pages(Deck(1, "x", "Nu"))
    assert len(pages) == 1
    bare = replace(deck_of(4), glossary=(), workshop=Workshop(), links=())
    titles = {mark.title for page in facilitator_pages(bare) for mark in page.bookmarks if mark.level == 0}
    assert titles == {"Les cartes, lot par lot", "Sources", "Crédits et licence"}


def test_the_contents_of_the_cover_lead_to_the_right_pages() -> None:
    pages = facilitator_pages(deck_of(60, links=40))
    cover = [(x, y, words) for x, y, _w, words in placed(pages[0])]
    for number, page in enumerate(pages, 1):
        for mark in (mark for mark in page.bookmarks if mark.level == 0):
            (y,) = [y for _x, y, words in cover if words == mark.title]
            assert str(number) in {words for _x, other, words in cover if abs(other - y) < 0.1}


def test_each_page_of_the_facilitators_booklet_says_who_it_is_for() -> None:
    for page in facilitator_pages(deck_of(12, links=12)):
        assert any(words.startswith("Pour l’équipe d’animation") for *_xyw, words in placed(page))


def test_the_plan_follows_the_clock_from_the_hour_of_the_start() -> None:
    late, unknown = facilitator_pages(deck_of(0), start=23 * 60 + 30), facilitator_pages(deck_of(0))
    assert [words for words in said(late[1:2]).split("\n") if " h " in words][:4] == [
        "23 h 30",
        "23 h 40",
        "23 h 50",
        "0 h 00",
    ]
    assert "0 h 40" in said(unknown[1:2])


def test_people_are_seated_at_tables_of_the_size_the_deck_likes() -> None:
    cover = said(facilitator_pages(deck_of(1), people=21)[:1])
    assert "21" in cover.split("\n")
    assert "personnes, à 3 tables" in cover


@pytest.mark.parametrize(("people", "pages"), [(1, 1), (20, 1), (21, 2), (47, 3), (500, 25)])
def test_the_attendance_sheet_has_a_numbered_row_for_each(people: int, pages: int) -> None:
    sheets = attendance_pages(deck_of(1), people=people)
    numbers = [[int(words) for *_xyw, words in placed(sheet) if words.isdigit()] for sheet in sheets]
    assert len(sheets) == pages
    assert [number for sheet in numbers for number in sheet] == list(range(1, people + 1))
    assert max(map(len, numbers)) <= ROWS


def test_every_attendance_sheet_says_what_it_is_for_and_who_keeps_it() -> None:
    for sheet in attendance_pages(deck_of(1), people=47):
        words = said((sheet,))
        assert "n’en garde aucune copie" in words.replace("\n", " ")
        assert "Conservée par :" in words


@pytest.mark.parametrize(
    ("minutes", "words"), [(120, "2 heures"), (60, "1 heure"), (90, "1 h 30"), (45, "45 minutes"), (0, "")]
)
def test_a_certificate_says_how_long_the_workshop_lasted(minutes: int, words: str) -> None:
    deck = replace(deck_of(1), workshop=Workshop(duration=minutes or None))
    assert hours(deck).replace("\u00a0", " ") == words
    page = certificate_page(deck)
    assert page.w > page.h
    assert words in said((page,))


def test_large_print_is_the_same_page_on_a_larger_paper() -> None:
    (page,) = attendance_pages(deck_of(1))
    (large,) = enlarged([page], 2)
    assert (large.w, large.h) == (2 * page.w, 2 * page.h)
    small = [(2 * x, 2 * y, words) for x, y, _w, words in placed(page)]
    assert [(x, y, words) for x, y, _w, words in placed(large)] == [pytest.approx(text) for text in small]


def test_a_page_draws_the_same_twice() -> None:
    page = facilitator_pages(deck_of(9, links=9))[1]
    first, second = Recorder(), Recorder()
    page.draw(first)
    page.draw(second)
    assert first.calls == second.calls
    assert page == facilitator_pages(deck_of(9, links=9))[1]
