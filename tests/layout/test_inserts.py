"""The sheets that go with the cards: nothing missing, nothing off the paper, a box that closes on its cards."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from fresque.core.deck import Card, Deck, Lot
from fresque.core.errors import FresqueError
from fresque.core.i18n import speaking
from fresque.layout.canvas import Call, Recorder
from fresque.layout.inserts import Sheet
from fresque.layout.inserts.box import THICKNESS, box_for, box_sheets
from fresque.layout.inserts.count import count_sheets
from fresque.layout.inserts.dividers import TAB, divider_sheets
from fresque.layout.inserts.tents import tent_sheets

LOTS = tuple(Lot(id=f"l{n}", title=f"Lot numéro {n}") for n in range(1, 4))
CARDS = tuple(Card(id=f"c{n}", title=f"Carte {n}", number=n, lot=f"l{1 + n % 3}") for n in range(1, 31))
DECK = Deck(fresque=1, id="x", title="Un jeu", lots=LOTS, cards=(*CARDS, Card(id="j", title="Joker", kind="joker")))


def calls(sheet: Sheet) -> list[Call]:
    canvas = Recorder()
    sheet.front(canvas)
    return canvas.calls


def said(sheets: list[Sheet]) -> list[str]:
    return [str(call.args[2]) for sheet in sheets for call in calls(sheet) if call.name == "text"]


def corners(sheet: Sheet) -> Iterator[tuple[float, float]]:
    """The corners of what is drawn without a frame of its own."""
    depth = 0
    for call in calls(sheet):
        depth += {"at": 1, "clip": 1, "end": -1}.get(call.name, 0)
        if depth == 0 and call.name == "rect":
            x, y, w, h = call.args
            yield from ((x, y), (x + w, y + h))  # type: ignore[operator,misc]


def test_every_card_has_a_box_to_tick_before_and_one_after():
    (sheet,) = count_sheets(DECK, "a4")
    boxes = [call for call in calls(sheet) if call.name == "rect"]
    assert len(boxes) == 2 * len(DECK.cards)
    assert {str(n) for n in range(1, 31)} <= set(said([sheet]))


def test_a_large_deck_is_counted_on_several_sheets_without_running_off_the_paper():
    many = tuple(Card(id=f"c{n}", title="x", number=n, lot=f"l{1 + n % 3}") for n in range(400))
    sheets = count_sheets(replace(DECK, cards=many), "a4")
    assert len(sheets) > 1
    assert {str(n) for n in range(400)} <= set(said(sheets))
    assert all(0 <= x <= 210 and 0 <= y <= 297 for sheet in sheets for x, y in corners(sheet))


def test_each_lot_has_a_divider_that_stands_above_the_cards_and_lists_them():
    sheets = divider_sheets(DECK, "a4", (148.0, 105.0))
    words = said(sheets)
    assert [word for word in words if word.startswith("Lot numéro")] == [lot.title for lot in LOTS]
    assert all(any(card.title in word for word in words) for card in CARDS)
    outlines = [call.args[0] for sheet in sheets for call in calls(sheet) if call.name == "path"]
    tall = [max(p[1] for _v, p in line if p) for line in outlines if len(line) == 9]  # type: ignore[attr-defined]
    assert tall == [105.0 + TAB] * 3


def test_the_tabs_of_the_dividers_do_not_hide_one_another():
    drawn = [call for sheet in divider_sheets(DECK, "a4", (148.0, 105.0)) for call in calls(sheet)]
    outlines = [call.args[0] for call in drawn if call.name == "path" and len(call.args[0]) == 9]  # type: ignore[arg-type]
    lefts = [line[1][1][0] for line in outlines]  # type: ignore[index]
    assert lefts == sorted(set(lefts))


def test_a_tent_says_its_table_on_both_sides():
    sheets = tent_sheets(DECK, "a4", ("Table A", "Table B"))
    assert [said([sheet]).count(name) for sheet, name in zip(sheets, ("Table A", "Table B"), strict=True)] == [2, 2]
    assert [call.options for call in calls(sheets[0]) if call.name == "at"][1] == (("angle", 180), ("scale", 1))


def test_the_box_is_as_deep_as_the_cards_it_holds():
    box = box_for((148.0, 105.0), 42)
    assert (box.w, box.h) == (106.5, 149.5)
    assert 42 * THICKNESS < box.d < 42 * THICKNESS + 3


@pytest.mark.parametrize(("card", "count"), [((148.0, 105.0), 42), ((63.0, 88.0), 60), ((105.0, 74.0), 42)])
def test_the_net_of_the_box_stays_where_printers_print(card, count):
    (sheet,) = box_sheets(DECK, "a4", card, count)
    net = box_for(card, count).net
    assert all(part <= side - 10 for part, side in zip(net, (sheet.w, sheet.h), strict=True))


def test_a_box_too_large_for_the_paper_says_how_large_it_is():
    with pytest.raises(FresqueError) as refused, speaking("en"):
        box_sheets(DECK, "a4", (210.0, 148.0), 42)
    assert "sur du papier A4" in str(refused.value)
