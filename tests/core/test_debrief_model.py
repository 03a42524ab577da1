"""The debrief tells what the journal holds, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace

from fresque.core import edits
from fresque.core.batch import Add, Batch, Done, Gesture, Undo
from fresque.core.board import Board
from fresque.core.dates import duration, moment
from fresque.core.deck import Card, Deck, Lot, Phase, ReferenceLink, Workshop
from fresque.core.i18n import speaking
from fresque.core.info import SessionInfo
from fresque.core.outline import CardList, Heading, LinkItem, Paragraph
from fresque.core.report import Report, report
from fresque.core.report.document import document
from fresque.core.report.items import Bars, Item
from fresque.core.report.sections import Choices
from fresque.core.report.session_words import figures, headline

MINUTE = 60_000
START = 1_795_100_000_000
DECK = Deck(
    1,
    "essai",
    "Fresque d’essai",
    lots=(Lot("un", "Premier lot"), Lot("deux", "Second lot")),
    cards=(
        Card("loi", "La loi", 1, "un", hint="SECRET de la carte"),
        Card("portail", "Le portail", 2, "un"),
        Card("bus", "Le bus", 3, "un"),
        Card("rgpd", "Le RGPD", 4, "deux"),
    ),
    links=(
        ReferenceLink("loi", "portail", "expected", "elle impose"),
        ReferenceLink("portail", "bus", "expected", "il publie"),
        ReferenceLink("loi", "rgpd", "questionable", "elle interdirait", "Elle encadre."),
    ),
    workshop=Workshop(
        phases=(Phase("accueil", "Accueil", 10, private="SECRET de la phase"), Phase("debat", "Débat", 20))
    ),
)


class Table:
    """A hand that plays a session, a gesture a minute."""

    def __init__(self) -> None:
        self.board, self.history = Board(), list[Done]()

    def does(self, gesture: Gesture, minutes: float = 1) -> "Table":
        done = self.board.commit(gesture, "facilitator")
        last = self.history[-1].ts if self.history else START - MINUTE
        self.history.append(Done(done.seq, round(last + minutes * MINUTE), "facilitator", done.gesture))
        return self

    def places(self, *cards: str, table: int = 1) -> "Table":
        for n, card in enumerate(cards):
            self.does(edits.place(self.board, card, card, table=table, x=n * 300, y=0))
        return self

    def links(self, source: str, target: str, reason: str = "") -> "Table":
        return self.does(edits.connect(self.board, f"{source}.{target}", source, target, reason))

    def notes_fact(self, type_: str, **fields: object) -> "Table":
        name = f"{type_}-{len(self.history)}"
        return self.does(Batch((Add(name, type_, fields),)))

    def debrief(self, deck: Deck = DECK, tables: int = 1) -> Report:
        return report(deck, self.history, SessionInfo(tables=tables))


def outline(model: Report) -> Iterator[Item]:
    return document(model, Choices())


def said(model: Report) -> str:
    return "\n".join(str(item) for item in outline(model)).replace("\\xa0", "\u00a0")


def test_links_are_told_apart_from_those_of_the_deck() -> None:
    table = Table().places("loi", "portail", "bus", "rgpd")
    table.links("loi", "portail", "oui").links("bus", "loi", "à nous").links("loi", "rgpd")
    found = {link.target: link.finding for link in table.debrief().tables[0].links}
    assert found == {"Le portail": "expected", "La loi": "original", "Le RGPD": "questionable"}
    assert [link.reason for link in table.debrief().tables[0].undrawn] == ["il publie"]


def test_a_link_drawn_the_other_way_is_found_and_said_to_be_reversed() -> None:
    link = Table().places("loi", "portail").links("portail", "loi").debrief().tables[0].links[0]
    assert (link.finding, link.reversed) == ("expected", True)


def test_questioning_explains_but_a_reversed_question_is_an_original_link() -> None:
    explained = Table().places("loi", "rgpd").links("loi", "rgpd").debrief().tables[0].links[0]
    reversed_ = Table().places("loi", "rgpd").links("rgpd", "loi").debrief().tables[0].links[0]
    assert (explained.explanation, reversed_.finding) == ("Elle encadre.", "original")


def test_a_link_both_ways_holds_the_one_to_question() -> None:
    table = Table().places("loi", "rgpd").links("rgpd", "loi")
    link = table.does(edits.reverse(table.board, ["rgpd.loi"])).debrief().tables[0].links[0]
    assert (link.direction, link.finding, link.explanation) == ("both", "questionable", "Elle encadre.")


def test_what_was_undone_is_not_told() -> None:
    table = Table().places("loi", "portail").links("loi", "portail")
    table.does(Undo(table.board.undoable("facilitator") or 0))
    model = table.debrief()
    assert model.tables[0].links == ()
    assert model.boards.gestures == 4


def test_a_lot_never_dealt_is_neither_placed_nor_left() -> None:
    table = Table().notes_fact("deal", lot="un", table=1).places("loi")
    first, second = table.debrief().tables[0].lots
    assert [card.id for card in first.left] == ["portail", "bus"]
    assert (first.dealt, second.dealt) == (True, False)
    assert "Lot resté de côté\u00a0: Second lot." in said(table.debrief())


def test_the_length_of_a_session_is_measured_not_declared() -> None:
    model = Table().places("loi", "portail", "bus").debrief()
    assert model.times.minutes == 2
    assert figures(model)[-1] == ("2\u00a0min", "du premier au dernier geste")


def test_phases_last_until_the_next_one() -> None:
    table = Table().notes_fact("phase", phase="accueil", table=0).places("loi", "bus")
    table.notes_fact("phase", phase="debat", table=0).places("portail")
    (chart,) = [item for item in outline(table.debrief()) if isinstance(item, Bars)]
    labels = [(bar.label.split(" · ")[-1], bar.said[1]) for bar in chart.rows]
    assert labels == [("Accueil", "3\u00a0min"), ("Débat", "1\u00a0min"), ("Total", "4\u00a0min")]


def test_no_private_word_is_ever_told() -> None:
    table = Table().notes_fact("phase", phase="accueil", table=0).places("loi", "rgpd").links("loi", "rgpd")
    assert "SECRET" not in said(table.debrief())


def test_empty_sections_are_not_there() -> None:
    headings = [item.text for item in outline(Table().places("loi").debrief()) if isinstance(item, Heading)]
    assert headings == ["L’atelier", "La fresque", "Cartes", "Ce que ce bilan ne dit pas", "À propos du jeu"]


def test_a_session_without_a_gesture_says_so_and_invents_nothing() -> None:
    model = Table().debrief()
    assert (figures(model), headline(model), model.times.minutes) == ((), "", 0)
    assert Paragraph("Rien n’a été posé sur la fresque.") in list(outline(model))


def test_each_table_is_told_with_its_number_and_idle_ones_are_left_out() -> None:
    table = Table().places("loi", table=1).places("bus", table=3)
    headings = [i.text for i in outline(table.debrief(tables=4)) if isinstance(i, Heading) and i.level == 1]
    assert [heading for heading in headings if heading.startswith("Table")] == ["Table 1", "Table 3"]


def test_a_joker_on_the_board_counts_and_is_named() -> None:
    deck = replace(DECK, cards=(*DECK.cards, Card("joker", "Joker", kind="joker")))
    model = Table().places("loi", "joker").debrief(deck)
    assert figures(model)[0] == ("2", "cartes posées")
    assert CardList(None, "Jokers et cartes vierges", (("", ("Joker",)),)) in list(outline(model))


def test_plurals_are_right_from_one() -> None:
    model = Table().places("loi", "bus").links("loi", "bus").debrief()
    assert [label for _n, label in figures(model)][:2] == ["cartes posées", "lien tracé"]


def test_a_link_to_a_note_is_told_with_its_words() -> None:
    table = Table().places("loi")
    table.does(edits.write_note(table.board, "n", "Et nous ?\n→ débat", table=1, x=0, y=300)).links("loi", "n")
    assert [item.ends for item in outline(table.debrief()) if isinstance(item, LinkItem)] == [
        "La loi → Et nous ? → débat"
    ]


def test_dates_and_durations_are_french() -> None:
    from datetime import datetime

    ts = round(datetime(2026, 11, 1, 14, 2).timestamp() * 1000)
    assert moment(ts) == "1er\u00a0novembre 2026, 14\u00a0h\u00a002"
    assert [duration(n) for n in (0.4, 48, 60, 124)] == ["0\u00a0min", "48\u00a0min", "1\u00a0h", "2\u00a0h\u00a004"]


def test_the_first_of_a_month_reads_well_in_english() -> None:
    from datetime import datetime

    with speaking("en"):
        assert moment(round(datetime(2026, 11, 1, 14, 2).timestamp() * 1000)) == "1st November 2026, 14:02"
