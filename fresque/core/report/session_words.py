"""The session in words: when, where, for whom, how many, how long; what is not known of it; whose deck it was."""

from collections.abc import Iterable, Iterator

from fresque.core.dates import clock, day, duration, moment, number
from fresque.core.i18n import tr, trn
from fresque.core.outline import Paragraph
from fresque.core.report import Report
from fresque.core.report.items import Bar, Bars, Item, Masthead, Pairs
from fresque.core.report.schedule import PhaseTime
from fresque.core.report.sections import Template


def masthead(model: Report, template: Template) -> Masthead:
    """What stands above a report of this kind."""
    title = model.deck.title
    named = tr("Debrief of {deck}", deck=title)
    if model.info.rehearsal:
        named = tr("Rehearsal: {deck}", deck=title)
        return Masthead(tr("REHEARSAL"), title, headline(model), figures(model), named)
    return Masthead(tr(template.kicker), title, headline(model), figures(model), named)


def headline(model: Report) -> str:
    """When and where: one line, empty when nothing is known."""
    return " · ".join(part for part in (model.info.place, _when(model)) if part)


def figures(model: Report) -> tuple[tuple[str, str], ...]:
    """What was made, counted: (number, what it counts); nothing that is zero."""
    return tuple((said, label) for _id, _value, said, label in counted(model))


def counted(model: Report) -> Iterator[tuple[str, float, str, str]]:
    """The figures at the head of a report: (id, value, as it is said, what it counts); nothing that is zero."""
    cards = sum(table.placed for table in model.tables)
    links = sum(len(table.links) for table in model.tables)
    notes = sum(len(table.notes) for table in model.tables)
    people, tables = model.people.present or 0, len(model.tables)
    whole = (
        ("people", people, trn("participant", "participants", people)),
        ("tables", tables if tables > 1 else 0, trn("table", "tables", tables)),
        ("cards", cards, trn("card placed", "cards placed", cards)),
        ("links", links, trn("link drawn", "links drawn", links)),
        ("notes", notes, trn("note", "notes", notes)),
    )
    yield from ((name, value, number(value), label) for name, value, label in whole if value)
    if minutes := round(model.times.minutes):
        label = tr("of workshop") if model.times.closed else tr("from the first gesture to the last")
        yield "minutes", minutes, duration(minutes), label


def context(model: Report) -> Iterator[Item]:
    """The session in a few lines."""
    info, deck = model.info, model.deck
    rows = (
        (tr("Deck"), tr("{title}, version {version}", title=deck.title, version=deck.version)),
        (tr("Adapted from"), deck.base),
        (tr("Asked for by"), info.commissioner),
        (tr("Date"), _when(model)),
        (tr("Place"), info.place),
        (tr("People"), people_said(model)),
        (tr("Tables"), number(len(model.tables)) if len(model.tables) > 1 else ""),
        (tr("Length"), _length(model)),
    )
    yield Pairs(tuple((label, words) for label, words in rows if words))


def people_said(model: Report) -> str:
    """How many were there, how many were expected, how many came late; only what is known."""
    people = model.people
    if people.present is None:
        if not people.expected:
            return ""
        return trn("{n} person expected", "{n} people expected", people.expected)
    said = trn("{n} person present", "{n} people present", people.present)
    more = [
        trn("{n} expected", "{n} expected", people.expected) if people.expected else "",
        trn("{n} late", "{n} late", people.late) if people.late else "",
    ]
    told = ", ".join(part for part in more if part)
    return tr("{people} ({more})", people=said, more=told) if told else said


def plan(model: Report) -> Iterator[Item]:
    """Planned minutes against real ones, phase by phase; nothing when no phase was started."""
    times = model.times
    if not times.phases:
        return
    rows = tuple(_phase(phase) for phase in times.phases)
    total = Bar(tr("Total"), (), (duration(sum(phase.given for phase in times.phases)), duration(times.real)))
    yield Bars(tr("Phase"), (tr("Planned"), tr("Real")), (*rows, total))
    if words := _rechosen(times.phases):
        yield Paragraph(words, soft=True)
    if times.pauses:
        one, many = "{n} pause of {minutes}, counted in.", "{n} pauses, {minutes} in all, counted in."
        yield Paragraph(trn(one, many, len(times.pauses), minutes=duration(times.paused)), soft=True)
    if times.skipped:
        names = ", ".join(times.skipped)
        one, many = "Planned phase that was not run: {names}.", "Planned phases that were not run: {names}."
        yield Paragraph(trn(one, many, len(times.skipped), names=names), soft=True)


def limits(model: Report) -> Iterator[Item]:
    """What the journal does not hold, or what could not be read; nothing when all is there."""
    times, deck = model.times, model.deck
    missing = []
    if not model.tables:
        missing.append(tr("Nothing was placed on the board."))
    elif not any(table.placed for table in model.tables):
        missing.append(tr("No card was placed on the board."))
    if deck.workshop.phases and not times.phases:
        missing.append(tr("No phase was started: real times are not known."))
    if times.phases and not times.closed and times.skipped:
        missing.append(tr("The session stops before the end of its plan, and nobody said that it was over."))
    if model.people.present is None:
        missing.append(tr("The people present were not counted."))
    elif model.people.present == 0:
        missing.append(tr("Nobody was counted present."))
    if lost := len(model.unreadable):
        missing.append(trn("{n} photograph cannot be read.", "{n} photographs cannot be read.", lost))
    yield from (Paragraph(words) for words in missing)


def about(model: Report) -> Iterator[Item]:
    """Whose deck it was, and under which licence it may be used."""
    deck = model.deck
    yield Paragraph(tr("{title}, version {version}.", title=deck.title, version=deck.version))
    if deck.authors:
        yield Paragraph(trn("Author: {names}.", "Authors: {names}.", len(deck.authors), names=", ".join(deck.authors)))
    if deck.license:
        yield Paragraph(tr("Licence: {license}.", license=deck.license))
    if deck.credits:
        yield Paragraph(deck.credits.strip(), soft=True)


def licence(model: Report) -> Iterator[Item]:
    """The deck, its authors and its licence on one line."""
    deck = model.deck
    named = tr("{title}, version {version}", title=deck.title, version=deck.version)
    yield Paragraph(" · ".join(part for part in (named, ", ".join(deck.authors), deck.license) if part), soft=True)


def _when(model: Report) -> str:
    times = model.times
    if times.started is None or times.ended is None:
        return model.info.date
    values = {"day": day(times.started), "start": clock(times.started), "end": clock(times.ended)}
    if values["start"] == values["end"]:
        return moment(times.started)
    if day(times.ended) != values["day"]:
        return tr("from {start} to {end}", start=moment(times.started), end=moment(times.ended))
    return tr("{day}, from {start} to {end}", **values)


def _length(model: Report) -> str:
    if not round(model.times.minutes):
        return ""
    real, wanted = duration(model.times.minutes), model.info.duration
    return tr("{real} (planned: {planned})", real=real, planned=duration(wanted)) if wanted else real


def _phase(phase: PhaseTime) -> Bar:
    label = f"{clock(phase.started)} · {phase.title}"
    return Bar(label, (phase.given, phase.minutes), (duration(phase.given), duration(phase.minutes)))


def _rechosen(phases: Iterable[PhaseTime]) -> str:
    """The minutes chosen again on the way beside those of the deck; empty when none were."""
    told = [
        tr(
            "{phase}: {chosen} instead of {planned}",
            phase=p.title,
            chosen=duration(p.given),
            planned=duration(p.planned),
        )
        for p in phases
        if p.given != p.planned
    ]
    return tr("Plan chosen again on the way: {phases}.", phases=" · ".join(told)) if told else ""
