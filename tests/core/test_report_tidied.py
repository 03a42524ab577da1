"""The facilitator's part of a report: cards that are missing, jokers, and the plan chosen again on the way."""

from dataclasses import replace

from fresque.core.deck import Card
from fresque.core.outline import Heading, Paragraph
from fresque.core.report import report
from fresque.core.report.document import document
from fresque.core.report.items import Bars, Grid, Points
from fresque.core.report.sections import Choices, template_named
from tests.core.test_debrief_model import DECK, MINUTE, START, Table

CHEST = replace(DECK, cards=(*DECK.cards, Card("temps", "Du temps en plus", kind="joker")))


def items(table, template="full", tables=1):
    model = report(CHEST, table.history, replace(table.debrief().info, tables=tables))
    return list(document(model, Choices(template_named(template))))


def words(found):
    return [text for item in found for text in getattr(item, "texts", (getattr(item, "text", ""),))]


def test_the_cards_that_miss_are_named_in_the_part_of_the_facilitator() -> None:
    lot = DECK.lots[0]
    cards = len(list(DECK.cards_of(lot.id)))
    table = (
        Table()
        .places("loi")
        .notes_fact("count", lot=lot.id, found=2 * cards - 2, sets=2, missing=["3 B", "1"], table=0)
    )
    found = items(table, tables=5)
    (missing,) = (item for item in found if isinstance(item, Points))
    assert missing.texts == (f"Il manque 2 cartes du lot «\u00a0{lot.title}\u00a0»\u00a0: 3 B, 1.",)
    rows = [row for item in found if isinstance(item, Grid) for row in item.rows]
    assert (lot.title, "2", str(2 * cards), str(2 * cards - 2), "2") in rows


def test_when_nothing_misses_one_sentence_says_it() -> None:
    lot = DECK.lots[0]
    cards = len(list(DECK.cards_of(lot.id)))
    table = (
        Table().notes_fact("count", lot=lot.id, found=1, table=0).notes_fact("count", lot=lot.id, found=cards, table=0)
    )
    found = items(table)
    assert not any(isinstance(item, Points) for item in found)
    assert any(text.endswith("aucune ne manque.") for text in words(found))


def test_a_souvenir_says_nothing_of_the_box() -> None:
    table = Table().places("loi").notes_fact("count", lot=DECK.lots[0].id, found=0, table=0)
    assert not any("manque" in text for name in ("short", "souvenir") for text in words(items(table, name)))


def test_a_joker_is_told_with_its_table_and_what_it_was_for() -> None:
    table = Table().places("loi").notes_fact("joker", card="temps", text="finir le débat", table=1)
    assert "Joker joué\u00a0: Du temps en plus (finir le débat)." in words(items(table))
    assert any("(Table" in text and "1, finir" in text for text in words(items(table, tables=2)))


def test_minutes_chosen_on_the_way_are_told_beside_those_of_the_deck() -> None:
    table = Table().notes_fact("phase", phase="accueil", started=START, table=0)
    table.notes_fact("timer", kind="plan", phases=["debat"], minutes=[7], at=START + MINUTE, table=0)
    table.notes_fact("phase", phase="debat", started=START + 9 * MINUTE, table=0)
    found = items(table)
    chart = next(item for item in found if isinstance(item, Bars))
    assert [bar.said[0] for bar in chart.rows][1] == "7\u00a0min"
    assert any("7\u00a0min au lieu de" in item.text for item in found if isinstance(item, Paragraph))


def test_a_plan_chosen_after_a_phase_began_changes_nothing_of_it() -> None:
    table = Table().notes_fact("phase", phase="accueil", started=START, table=0)
    table.notes_fact("timer", kind="plan", phases=["accueil"], minutes=[7], at=START + MINUTE, table=0)
    assert table.debrief().times.phases[0].chosen is None
    assert not any(isinstance(item, Heading) and "anime" in item.text for item in items(table))
