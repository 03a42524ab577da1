"""Every figure that a report prints, one a row, worded as the report words it."""

from collections.abc import Iterator

from fresque.core.dates import decimal, duration, number
from fresque.core.i18n import tr, trn
from fresque.core.report import Report
from fresque.core.report.cards import most_discussed
from fresque.core.report.room_words import DISCUSSED, moment_said, named
from fresque.core.report.session_words import counted

Row = tuple[str, str, str]
"""The subject, what is counted, the value as the report prints it."""


def figure_rows(model: Report) -> Iterator[Row]:
    """The figures of the session, of its phases, of each table, of its debates, votes and answers."""
    yield from ((tr("The workshop"), label, said) for _id, _value, said, label in counted(model))
    yield from _people(model)
    yield from _times(model)
    for table in model.tables:
        subject = tr("Table {n}", n=table.number)
        links = len(table.links)
        yield subject, trn("card placed", "cards placed", table.placed), number(table.placed)
        yield subject, trn("link drawn", "links drawn", links), number(links)
        for lot in table.lots:
            if lot.dealt:
                yield subject, tr("{lot}: placed", lot=lot.lot.title), number(len(lot.placed))
                yield subject, tr("{lot}: left", lot=lot.lot.title), number(len(lot.left))
    for card in most_discussed(model.lives, DISCUSSED):
        links = sum(life.links for life in model.lives if life.card == card)
        yield named(card), trn("link drawn", "links drawn", links), number(links)
    yield from _counts(model)
    for one in model.counted:
        whole = ((tr("cards that left"), one.expected), (tr("cards found"), one.found), (tr("cards missing"), one.lost))
        yield from ((one.title, label, number(n)) for label, n in whole)


def _people(model: Report) -> Iterator[Row]:
    people = model.people
    whole = ((tr("present"), people.present), (tr("expected"), people.expected), (tr("late"), people.late))
    yield from ((tr("People"), label, number(count)) for label, count in whole if count is not None)


def _times(model: Report) -> Iterator[Row]:
    times = model.times
    for phase in times.phases:
        yield phase.title, tr("Planned"), duration(phase.given)
        if phase.given != phase.planned:
            yield phase.title, tr("planned by the deck"), duration(phase.planned)
        yield phase.title, tr("Real"), duration(phase.minutes)
    if times.phases:
        yield tr("Total"), tr("Planned"), duration(sum(phase.given for phase in times.phases))
        yield tr("Total"), tr("Real"), duration(times.real)
    if times.pauses:
        yield tr("Pauses"), tr("number"), number(len(times.pauses))
        yield tr("Pauses"), tr("length"), duration(times.paused)


def _counts(model: Report) -> Iterator[Row]:
    for debate in model.debates:
        for position in debate.positions:
            for label, count in zip(debate.labels, position.counts, strict=False):
                yield debate.title, f"{moment_said(position.moment)} · {label}", number(count)
        if debate.moved:
            yield debate.title, tr("people who moved, at least"), number(debate.moved)
    for vote in model.votes:
        yield from ((vote.question, option, number(n)) for option, n in zip(vote.options, vote.counts, strict=True))
    for answers in model.feedback:
        yield from ((answers.question, c, number(n)) for c, n in zip(answers.choices, answers.counts, strict=False))
        if answers.answers:
            yield answers.question, tr("answers"), number(answers.answers)
        if answers.mean is not None:
            yield answers.question, tr("mean out of 5"), decimal(answers.mean)
