"""The report tells what happened around the boards: people, times, debates, answers; it adds nothing of its own."""

from dataclasses import replace

import pytest

from fresque.core import edits
from fresque.core.batch import Add, Batch, Undo
from fresque.core.deck import Card, FeedbackQuestion, Source
from fresque.core.errors import FresqueError
from fresque.core.info import SessionInfo
from fresque.core.outline import Heading, Paragraph, Said
from fresque.core.report import Report, report
from fresque.core.report.document import document
from fresque.core.report.items import Bars, Pairs, SourceItem
from fresque.core.report.sections import Choices, Section, template_named
from fresque.core.report.session_words import figures
from tests.core.test_debrief_model import DECK, MINUTE, START, Table

ASKED = replace(
    DECK,
    feedback=(
        FeedbackQuestion("clarte", "Était-ce clair ?"),
        FeedbackQuestion("rythme", "Le rythme ?", "choice", ("Lent", "Juste")),
        FeedbackQuestion("mot", "Un mot ?", "words"),
    ),
    cards=(*DECK.cards, Card("avis", "Un avis", kind="statement", question="Faut-il tout ouvrir ?")),
)


def told(model: Report, choices: Choices | None = None) -> list[str]:
    return [getattr(item, "text", "") for item in document(model, choices or Choices())]


def pairs(model: Report) -> dict[str, str]:
    return dict(next(item for item in document(model, Choices()) if isinstance(item, Pairs)).rows)


def test_the_last_count_of_the_room_is_the_one_told() -> None:
    table = Table().notes_fact("headcount", present=5, table=0).notes_fact("headcount", present=6, late=1, table=0)
    assert pairs(table.debrief())["Personnes"] == "6\u00a0personnes présentes (1\u00a0en retard)".replace("\u00a0", " ")


def test_tables_counted_apart_are_added_up() -> None:
    table = Table().notes_fact("headcount", present=5, table=1).notes_fact("headcount", present=7, table=2)
    assert figures(table.debrief(tables=2))[0] == ("12", "participants")


def test_what_was_typed_about_the_session_is_told_and_nothing_else() -> None:
    model = report(DECK, Table().places("loi").history, SessionInfo(place="Rennes", commissioner="Ville", expected=14))
    assert pairs(model) == {
        "Jeu": "Fresque d’essai, version 1.0.0",
        "À la demande de": "Ville",
        "Date": pairs(model)["Date"],
        "Lieu": "Rennes",
        "Personnes": "14 personnes attendues",
    }


def test_a_forgotten_start_is_told_at_its_hour_and_a_pause_is_counted() -> None:
    table = Table().places("loi").notes_fact("phase", phase="accueil", started=START - 9 * MINUTE, table=0)
    table.notes_fact("timer", kind="pause", table=0).does(edits.place(table.board, "bus", "bus", table=1, x=0, y=0), 4)
    table.notes_fact("timer", kind="resume", table=0).notes_fact("timer", kind="end", table=0)
    times = table.debrief().times
    assert ([(p.title, p.minutes) for p in times.phases], times.paused) == ([("Accueil", 17.0)], 5.0)
    assert (times.closed, times.skipped) == (True, ("Débat",))


def test_an_afterthought_the_next_day_does_not_make_the_workshop_longer() -> None:
    table = Table().places("loi", "bus").notes_fact("timer", kind="end", table=0)
    table.does(edits.move(table.board, ["loi"], 10, 0), minutes=1440)
    assert figures(table.debrief())[-1] == ("2\u00a0min", "d’atelier")


def test_a_card_is_discussed_when_the_journal_shows_it() -> None:
    table = Table().places("loi", "portail", "bus", "rgpd")
    table.does(edits.move(table.board, ["bus"], 10, 0)).notes_fact("verbatim", text="Ah", card="rgpd", table=1)
    table.links("portail", "loi").links("portail", "bus").links("portail", "rgpd")
    signs = {life.card.id: life.signs for life in table.debrief().lives}
    assert signs == {"loi": (), "portail": ("linked",), "bus": ("moved",), "rgpd": ("quoted",)}


def test_tidying_the_board_or_changing_ones_mind_is_no_discussion() -> None:
    table = Table().places("loi", "portail", "bus", "rgpd")
    table.does(edits.move(table.board, ["loi", "portail", "bus", "rgpd"], 10, 0))
    table.does(edits.move(table.board, ["loi"], 10, 0)).does(Undo(table.board.undoable("facilitator") or 0))
    assert not any(life.signs for life in table.debrief().lives)


def test_a_card_at_two_places_of_one_table_is_disputed() -> None:
    table = Table().places("loi", "bus")
    table.does(edits.place(table.board, "bis", "loi", table=1, x=900, y=0))
    assert [life.card.id for life in table.debrief().lives if life.disputed] == ["loi"]


def test_every_card_of_a_table_has_its_life_even_those_it_wrote() -> None:
    deck = replace(DECK, cards=(*DECK.cards, Card("vierge", "Carte vierge", kind="blank")))
    table = Table().places("loi", "rgpd")
    table.does(edits.place(table.board, "bis", "loi", table=1, x=900, y=0))
    for n, title in enumerate(("La fibre", "Le wifi", "")):
        fields = {"card": "vierge", "table": 1, "x": n * 200.0, "y": 400.0, "title": title}
        table.does(Batch((Add(f"v{n}", "card", fields),)))
    model = table.debrief(deck)
    assert [life.card.title for life in model.lives] == ["La loi", "Le RGPD", "Carte vierge", "La fibre", "Le wifi"]
    assert len(model.lives) == model.tables[0].placed


def test_a_debate_tells_the_least_that_people_moved() -> None:
    table = (
        Table().places("loi").notes_fact("position", card="avis", moment="before", counts=[4, 3], labels=["Oui", "Non"])
    )
    table.notes_fact("debate", card="avis", step="argument", side="for", text="Parce que.")
    (debate,) = table.notes_fact("position", card="avis", moment="after", counts=[2, 5]).debrief(ASKED).debates
    assert (debate.title, debate.moved) == ("Faut-il tout ouvrir ?", 2)
    assert "Au moins 2 personnes ont changé de place (Oui\u00a0: −2 · Non\u00a0: +2)." in told(table.debrief(ASKED))


def test_nothing_is_said_of_a_shift_when_different_numbers_stood() -> None:
    table = Table().places("loi").notes_fact("position", card="avis", moment="before", counts=[4, 3])
    (debate,) = table.notes_fact("position", card="avis", moment="after", counts=[2, 2]).debrief(ASKED).debates
    assert debate.moved is None


def test_hands_and_sheets_of_paper_are_added_up() -> None:
    table = Table().places("loi").notes_fact("feedback", question="clarte", counts=[0, 0, 1, 2, 1], table=0)
    table.notes_fact("feedback", question="clarte", value=5, table=0)
    table.notes_fact("feedback", question="rythme", value="Juste", table=0)
    table.notes_fact("feedback", question="mot", text="Vivant", table=0)
    clear, pace, word = table.debrief(ASKED).feedback
    assert (clear.counts, clear.mean, pace.counts, word.words) == ((0, 0, 1, 2, 2), 4.2, (0, 1), ("Vivant",))


def test_one_answer_is_singular() -> None:
    table = Table().places("loi").notes_fact("feedback", question="clarte", value=4, table=0)
    assert "1 réponse, 4,0 sur 5 en moyenne." in told(table.debrief(ASKED))


def test_links_all_the_tables_drew_and_those_one_dared() -> None:
    table = Table().places("loi", "portail", table=1)
    for n, card in enumerate(("loi", "portail", "bus")):
        table.does(edits.place(table.board, f"{card}2", card, table=2, x=n * 300, y=0))
    table.links("loi", "portail").links("portail2", "loi2").links("loi2", "bus2", "par le trajet")
    shared = table.debrief(tables=2).shared
    assert [(p.first, p.second) for p in shared.common] == [("loi", "portail")]
    assert [(p.second, p.tables, p.reasons[2]) for p in shared.alone] == [("bus", (2,), ("par le trajet",))]


def test_a_story_is_told_in_five_pictures_that_end_with_the_board() -> None:
    table = Table().places("loi", "portail", "bus", "rgpd")
    for _n in range(8):
        table.does(edits.move(table.board, ["loi"], 10, 0))
    pictures = table.debrief().stories[1]
    assert [picture.cards for picture in pictures] == [2, 4, 4, 4, 4]
    assert set(pictures[-1].records) == set(table.board.records(1))


def test_the_story_a_table_tells_is_told_with_its_pictures() -> None:
    table = Table().places("loi", "bus").notes_fact("story", text="On part de la loi.", table=1)
    items = list(document(table.debrief(), Choices()))
    place = items.index(Heading("L’histoire de la fresque", 2))
    assert items[place + 1] == Said("On part de la loi.")


def test_a_few_gestures_make_no_story() -> None:
    assert Table().places("loi", "bus").debrief().stories == {}


def test_the_sources_of_the_most_discussed_cards_are_given_first() -> None:
    sources = (Source("Le texte de loi", "https://exemple.fr/loi", 2016),)
    deck = replace(
        DECK, cards=tuple(replace(card, sources=sources) if card.id == "loi" else card for card in DECK.cards)
    )
    table = Table().places("loi", "bus").notes_fact("verbatim", text="Ah", card="loi", table=1)
    found = [item for item in document(table.debrief(deck), Choices()) if isinstance(item, SourceItem)]
    assert found == [SourceItem("La loi", "Le texte de loi, 2016", "https://exemple.fr/loi")]


def test_sections_are_hidden_retitled_introduced_and_reordered() -> None:
    sections = (Section("about", title="Le jeu"), Section("plan", hidden=True), Section("board", intro="Voici."))
    items = list(document(Table().places("loi").debrief(), Choices(sections=sections)))
    assert [item.text for item in items if isinstance(item, Heading)] == ["Le jeu", "La fresque"]
    assert Paragraph("Voici.") in items


def test_nobodys_sentence_is_told_when_it_is_not_wanted() -> None:
    table = Table().places("loi").notes_fact("verbatim", text="SECRET", table=1)
    table.notes_fact("commitment", kind="do", text="SECRET", table=1)
    table.notes_fact("feedback", question="mot", text="SECRET").notes_fact(
        "debate", card="avis", step="argument", text="SECRET"
    )
    silent = report(ASKED, table.history, SessionInfo(), Choices(verbatims=False))
    assert any("SECRET" in text for text in told(table.debrief(ASKED)))
    assert not any("SECRET" in text for text in [*told(silent), str(silent.feedback), str(silent.debates)])


def test_a_sentence_or_a_table_is_left_out() -> None:
    table = Table().places("loi", table=1).places("bus", table=2).notes_fact("verbatim", text="Oui", table=2)
    said = table.debrief(tables=2).said
    assert report(DECK, table.history, SessionInfo(2), Choices(left_out=frozenset({said[0].id}))).said == ()
    alone = report(DECK, table.history, SessionInfo(2), Choices(tables=(1,)))
    assert ([made.number for made in alone.tables], alone.said) == ([1], ())


def test_a_note_and_a_vote_are_told_as_they_were() -> None:
    table = Table().places("loi").notes_fact("vote", question="On continue ?", options=["Oui", "Non"], counts=[5, 1])
    table.does(edits.write_note(table.board, "n", "Et nous ?", table=1, x=0, y=300))
    items = list(document(table.debrief(), Choices()))
    assert Said("Et nous ?") in items
    assert [bar.said for item in items if isinstance(item, Bars) for bar in item.rows] == [("5",), ("1",)]


def test_an_unknown_report_is_refused_with_those_there_are() -> None:
    with pytest.raises(FresqueError, match="long"):
        template_named("long")
