"""Many sessions together: totals, shares, the cards and the phases that come back."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from fresque.core.year import CardMark, Filters, PhaseSpan, SessionLine, kept, year_of


def at(day: str) -> int:
    return int(datetime.fromisoformat(f"{day}T14:00").timestamp() * 1000)


def line(name: str, day: str = "2026-03-10", **given: object) -> SessionLine:
    """A session of the climate deck, two tables, ninety minutes."""
    plain = SessionLine(
        file=f"{name}.fresque",
        id=name,
        deck="climat",
        title="Climat",
        version="1.0.0",
        started=at(day),
        minutes=90,
        tables=2,
    )
    return replace(plain, **given)  # type: ignore[arg-type]


def plain(text: str) -> str:
    return text.casefold()


def test_a_year_adds_up_its_sessions():
    year = year_of([line("a", people=12), line("b", people=9, tables=1, minutes=60), line("c")])
    assert (year.sessions, year.people, year.counted, year.tables, year.minutes) == (3, 21, 2, 5, 240)


def test_a_session_copied_to_a_stick_is_counted_once():
    year = year_of([line("a"), replace(line("a"), file="clé/a.fresque"), line("b")])
    assert [found.id for found in year.lines] == ["a", "b"]
    assert year.lines[0].file == "a.fresque"


def test_an_empty_folder_makes_an_empty_year():
    year = year_of([])
    assert (year.sessions, year.people, year.first, year.satisfaction, year.phases) == (0, 0, None, None, ())


def test_sessions_are_shared_out_by_deck_place_client_and_month():
    year = year_of(
        [line("a", place="Lyon", people=5), line("b", "2026-04-01", place="Lyon "), line("c", client="Ville")]
    )
    assert [(share.name, share.sessions, share.people) for share in year.places] == [("Lyon", 2, 5)]
    assert [(share.name, share.sessions) for share in year.clients] == [("Ville", 1)]
    assert [(share.name, share.sessions) for share in year.months] == [("2026-03", 2), ("2026-04", 1)]
    assert [(share.name, share.sessions) for share in year.decks] == [("Climat", 3)]


def test_satisfaction_weighs_each_answer_the_same():
    year = year_of([line("a", marks=1, marks_sum=2), line("b", marks=9, marks_sum=45), line("c")])
    assert year.satisfaction is not None
    assert (year.satisfaction.mark, year.satisfaction.answers, year.satisfaction.sessions) == (4.7, 10, 2)


def test_the_cards_most_linked_are_those_of_all_sessions_of_their_deck():
    once, twice = (CardMark("charbon", "Charbon", 2),), (CardMark("charbon", "Charbon", 3), CardMark("gaz", "Gaz", 4))
    year = year_of(
        [line("a", linked=once), line("b", linked=twice), line("c", deck="autre", title="Autre", linked=once)]
    )
    assert [(top.deck, top.card, top.times, top.sessions) for top in year.linked] == [
        ("Climat", "charbon", 5, 2),
        ("Climat", "gaz", 4, 1),
        ("Autre", "charbon", 2, 1),
    ]


def test_the_time_a_phase_really_takes_is_the_median_of_its_sessions():
    spans = [(PhaseSpan("debat", "Débat", 20, real),) for real in (18, 31, 24)]
    year = year_of([line(name, phases=phases) for name, phases in zip("abc", spans, strict=True)])
    (debate,) = year.phases
    assert (debate.sessions, debate.planned, debate.real, debate.shortest, debate.longest) == (3, 20, 24, 18, 31)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(), "abc"),
        (Filters(since=date(2026, 2, 1)), "bc"),
        (Filters(until=date(2026, 3, 10)), "ab"),
        (Filters(since=date(2026, 3, 10), until=date(2026, 3, 10)), "b"),
        (Filters(place="lyon"), "a"),
        (Filters(client="ville"), "bc"),
        (Filters(client="ville", place="lyon"), ""),
        (Filters(deck="CLIM"), "abc"),
    ],
)
def test_filters_keep_the_sessions_of_a_period_a_deck_a_client_a_place(filters, found):
    lines = [
        line("a", "2026-01-05", place="Lyon"),
        line("b", "2026-03-10", client="Ville de Brest"),
        line("c", "2026-05-01", client="ville d’Angers"),
    ]
    assert "".join(one.id for one in kept(lines, filters, plain)) == found


def test_a_session_without_a_date_is_in_no_period_but_in_the_whole():
    lost = line("a", started=0)
    assert kept([lost], Filters(since=date(2026, 1, 1)), plain) == ()
    assert year_of([lost]).first is None
