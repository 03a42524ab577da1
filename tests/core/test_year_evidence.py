"""What funders of training ask for: who came of those expected, what they thought, how many said so."""

from fresque.core.outline import Heading
from fresque.core.report.items import Grid, Pairs
from fresque.core.year import SessionLine, year_of
from fresque.core.year.document import document


def line(n, **known):
    return SessionLine(f"{n}.fresque", str(n), "eau", "Eau", "1", 1_700_000_000_000 + n, 120, 1, **known)


def pairs(year):
    return [row for item in document(year) if isinstance(item, Pairs) for row in item.rows]


def test_those_present_are_counted_against_those_expected_only_where_both_are_known():
    year = year_of([line(1, people=7, expected=9), line(2, people=5), line(3, expected=8)])
    assert (year.attendance.present, year.attendance.expected, year.attendance.sessions) == (7, 9, 1)
    assert ("Présents parmi les attendus", "7 sur 9 (78\u00a0%), dans 1 atelier") in pairs(year)


def test_the_rate_of_answers_is_that_of_the_people_present():
    year = year_of([line(1, people=8, respondents=6, marks=12, marks_sum=48), line(2, people=4)])
    assert (year.returns.answered, year.returns.present) == (6, 8)
    assert ("Personnes ayant répondu", "6 sur 8 (75\u00a0%), dans 1 atelier") in pairs(year)
    assert ("Satisfaction", "4,0 sur 5, 12 réponses dans 1 atelier") in pairs(year)


def test_an_answer_too_many_does_not_make_more_answers_than_people():
    year = year_of([line(1, people=3, respondents=5)])
    assert year.returns.rate == 1
    assert year.lines[0].answer_rate == 1


def test_nothing_is_said_of_what_nobody_counted():
    year = year_of([line(1)])
    assert (year.attendance, year.returns, year.lines[0].answer_rate) == (None, None, None)
    assert pairs(year) == []
    assert "Présence et satisfaction" in [item.text for item in document(year) if isinstance(item, Heading)]


def test_each_workshop_says_how_many_were_expected():
    grids = [item for item in document(year_of([line(1, people=7, expected=9)])) if isinstance(item, Grid)]
    assert grids[-1].rows[0][3] == "7\u00a0/\u00a09"
