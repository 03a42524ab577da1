"""The pages of the debrief: nothing cut, no heading left alone at the foot of a page, nothing outside the margins."""

import pytest

from fresque.core.batch import Add, Batch, Done
from fresque.core.deck import Card, Deck, Lot
from fresque.core.info import SessionInfo
from fresque.core.report import Report, report
from fresque.layout.canvas import OPENING
from fresque.layout.debrief import PAGE_H, PAGE_W, Page, debrief_pages

WORDS = "Une remarque assez longue pour tenir sur plusieurs lignes de la page, et même davantage encore. "
DECK = Deck(
    1,
    "essai",
    "Fresque d’essai",
    credits=WORDS,
    lots=(Lot("un", "Premier lot"),),
    cards=tuple(Card(f"c{n}", f"Carte {n}", n, "un") for n in range(1, 30)),
)


def debrief(deck: Deck, history: list[Done]) -> Report:
    return report(deck, history, SessionInfo())


def model(notes: int, cards: int = 12) -> Report:
    ops = [Add(f"n{n}", "note", {"text": f"Note {n}. {WORDS}", "x": 0, "y": n, "table": 1}) for n in range(notes)]
    placed = [Add(f"p{n}", "card", {"card": f"c{n}", "x": n, "y": 0, "table": 1}) for n in range(1, cards)]
    links = [Add(f"k{n}", "link", {"from": "p1", "to": f"p{n}", "reason": WORDS, "table": 1}) for n in range(2, cards)]
    return debrief(DECK, [Done(1, 0, "facilitator", Batch((*ops, *placed, *links)))])


def texts(page: Page) -> list[tuple[float, float, str]]:
    """(x, y, words) of the page's own texts: those of the board, drawn smaller, are left out."""
    frames, found = [(0.0, 0.0, 1.0)], []
    for call in page.calls:
        x, y, scale = frames[-1]
        if call.name in OPENING:
            moved = call.args[:2] if call.name == "at" else (0.0, 0.0)
            by = dict(call.options).get("scale", 1)
            frames.append((x + moved[0] * scale, y + moved[1] * scale, scale * by))
        elif call.name == "end":
            frames.pop()
        elif call.name == "text" and scale == 1:
            found.append((x + call.args[0], y + call.args[1], call.args[2]))
    return found


@pytest.mark.parametrize("notes", [0, 1, 7, 40])
def test_nothing_is_written_outside_the_margins(notes: int) -> None:
    for page in debrief_pages(model(notes)):
        assert all(20 < x < PAGE_W - 20 and 20 < y < PAGE_H - 10 for x, y, _words in texts(page))


@pytest.mark.parametrize("notes", range(0, 24, 3))
def test_no_heading_is_left_alone_at_the_foot_of_a_page(notes: int) -> None:
    for page in debrief_pages(model(notes)):
        body = [y for _x, y, _words in texts(page) if y < PAGE_H - 20]
        assert all(any(y > mark.y + 12 for y in body) for mark in page.bookmarks)


def test_every_note_is_told_whole_and_once() -> None:
    told = " ".join(words for page in debrief_pages(model(40)) for _x, _y, words in texts(page))
    assert [told.count(f"Note {n}.") for n in range(40)] == [1] * 40
    assert told.count("davantage") >= 40


def test_the_board_is_also_told_in_words() -> None:
    told = [words for page in debrief_pages(model(1)) for _x, _y, words in texts(page)]
    assert "La fresque de la table 1\u00a0: 11 cartes, 10 liens, 1 note." in told


def test_the_pages_are_numbered() -> None:
    pages = debrief_pages(model(40))
    assert [texts(page)[-1][2] for page in pages] == [f"{n}\u00a0/\u00a0{len(pages)}" for n in range(1, len(pages) + 1)]
    assert len(pages) > 3


def test_a_session_without_a_gesture_fits_one_page() -> None:
    (page,) = debrief_pages(debrief(DECK, []))
    assert "Rien n’a été posé sur la fresque." in [words for _x, _y, words in texts(page)]


def test_a_title_longer_than_the_page_is_broken_not_lost() -> None:
    note = "x" * 400
    done = Done(1, 0, "facilitator", Batch((Add("n", "note", {"text": note, "x": 0, "y": 0, "table": 1}),)))
    told = "".join(words for page in debrief_pages(debrief(DECK, [done])) for _x, _y, words in texts(page))
    assert told.count("x") >= 400


def test_a_note_longer_than_a_page_goes_on_over_the_next() -> None:
    note = "\n".join(f"Ligne {n}." for n in range(90))
    long = debrief(
        DECK, [Done(1, 0, "facilitator", Batch((Add("n", "note", {"text": note, "x": 0, "y": 0, "table": 1}),)))]
    )
    pages = [texts(page) for page in debrief_pages(long)]
    assert all(20 < y < PAGE_H - 10 for page in pages for _x, y, _words in page)
    told = [words for page in pages for _x, _y, words in page if words.startswith("Ligne")]
    assert told == [f"Ligne {n}." for n in range(90)]


def test_a_lot_longer_than_a_page_goes_on_over_the_next() -> None:
    many = tuple(Card(f"c{n}", f"Carte {n}", n, "un") for n in range(1, 151))
    deck = Deck(1, "essai", "Fresque d’essai", lots=(Lot("un", "Premier lot"),), cards=many)
    placed = tuple(Add(f"p{n}", "card", {"card": f"c{n}", "x": n, "y": 0, "table": 1}) for n in range(1, 151))
    pages = [texts(page) for page in debrief_pages(debrief(deck, [Done(1, 0, "facilitator", Batch(placed))]))]
    assert all(20 < y < PAGE_H - 10 for page in pages for _x, y, _words in page)
    told = " ".join(words for page in pages for _x, _y, words in page)
    assert all(f"Carte {n}" in told for n in range(1, 151))
