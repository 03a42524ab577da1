"""What happened around the boards, in words: what tables share, cards, debates, votes, sentences, answers, sources."""

from collections.abc import Iterator, Mapping

from fresque.core.compared import Pair
from fresque.core.dates import clock, decimal, number, signed
from fresque.core.debrief import CardLine
from fresque.core.facts import Tag
from fresque.core.i18n import _, tr, trn
from fresque.core.outline import Heading, Paragraph, Said, quoted
from fresque.core.report import Report
from fresque.core.report.cards import Sign, most_discussed
from fresque.core.report.debates import AFTER, BEFORE, Debate
from fresque.core.report.feedback import SCALE, Answers
from fresque.core.report.items import Bar, Bars, Grid, Item, PhotoItem, Points, SourceItem
from fresque.core.report.room import Spoken

DISCUSSED, SOURCES = 8, 6
"""How many cards are told as the most discussed, and how many of them have their sources given."""
SIGNS: Mapping[Sign, str] = {
    "moved": _("moved"),
    "annotated": _("annotated"),
    "linked": _("much linked"),
    "quoted": _("quoted"),
    "debated": _("debated"),
}
_TAGS: Mapping[Tag, str] = {
    "verbatim": _("Sentences"),
    "idea": _("Ideas"),
    "question": _("Questions"),
    "follow": _("To follow up"),
}
_MOMENTS = {BEFORE: _("Before"), "turned": _("Once the card was turned"), AFTER: _("After")}
_SIDES = {"for": _("For: {text}"), "against": _("Against: {text}")}


def shared(model: Report) -> Iterator[Item]:
    """Links that all the tables drew, and those only one dared."""
    common, alone = model.shared.common, model.shared.alone
    if common:
        yield Heading(tr("Drawn by all the tables"), 2)
        yield Points(tuple(_pair(model, pair) for pair in common))
    if alone:
        yield Heading(tr("Dared by one table only"), 2)
        yield Grid(
            (tr("Link"), tr("Table"), tr("Reason")),
            tuple(
                (_pair(model, pair), str(pair.tables[0]), " · ".join(pair.reasons[pair.tables[0]])) for pair in alone
            ),
        )


def lives(model: Report) -> Iterator[Item]:
    """The most discussed cards, those in dispute, those never placed."""
    if top := most_discussed(model.lives, DISCUSSED):
        yield Grid(
            (tr("Card"), tr("What shows it"), tr("Links")),
            tuple(_life(model, card) for card in top),
            frozenset({2}),
        )
        yield Paragraph(
            tr(
                "A card counts as discussed when it was moved after being placed, annotated, linked three times or "
                "more, quoted or debated."
            ),
            soft=True,
        )
    disputed = dict.fromkeys(named(life.card) for life in model.lives if life.disputed)
    if disputed:
        yield Heading(tr("Disputed"), 2)
        yield Points(tuple(disputed))
    if model.never and len(model.tables) > 1:
        yield Heading(tr("Never placed"), 2)
        yield Points(tuple(named(card) for card in model.never))


def debates(model: Report) -> Iterator[Item]:
    """Each debate: where people stood, how they moved, what was argued."""
    for debate in model.debates:
        yield Heading(_with_table(model, debate.title, debate.table), 2)
        yield from _positions(debate)
        yield from (Said(_argument(argument.side, argument.text)) for argument in debate.arguments)


def votes(model: Report) -> Iterator[Item]:
    """Each vote and its counts."""
    for vote in model.votes:
        if vote.question:
            yield Heading(_with_table(model, vote.question, vote.table), 2)
        yield _chart(tr("Answer"), tr("People"), vote.options, vote.counts)


def heard(model: Report) -> Iterator[Item]:
    """The sentences noted on the spot, by kind, each with its hour, its table and its card."""
    tags = [tag for tag in _TAGS if any(one.tag == tag for one in model.said)]
    for tag in tags:
        if len(tags) > 1:
            yield Heading(tr(_TAGS[tag]), 2)
        yield from (Said(one.text, _where(model, one)) for one in model.said if one.tag == tag)


def commitments(model: Report) -> Iterator[Item]:
    """What people keep, and what they will do."""
    for kind, title in (("keep", tr("I keep")), ("do", tr("I will"))):
        if texts := tuple(one.text for one in model.commitments if one.kind == kind):
            yield Heading(title, 2)
            yield Points(texts)


def feedback(model: Report) -> Iterator[Item]:
    """Marks and choices as charts, then the words."""
    for answers in model.feedback:
        yield Heading(answers.question, 2)
        if answers.answers:
            yield _chart(_scale(answers), tr("People"), answers.choices, answers.counts)
            yield Paragraph(answers_said(answers), soft=True)
        if answers.words:
            yield Points(answers.words)


def answers_said(answers: Answers) -> str:
    """How many answered, and the mean when there is one."""
    said = trn("{n} answer", "{n} answers", answers.answers)
    if answers.mean is None:
        return tr("{answers}.", answers=said)
    return tr("{answers}, {mean} out of 5 on average.", answers=said, mean=decimal(answers.mean))


def photos(model: Report) -> Iterator[Item]:
    """The photographs that can be shown."""
    lost = {photo.id for photo in model.unreadable}
    for photo in model.photos:
        if photo.id not in lost:
            words = photo.caption or tr("Photograph")
            yield PhotoItem(photo, _with_table(model, words, photo.table))


def satisfaction(model: Report) -> Iterator[Item]:
    """The mean mark of each question that asks for one, in one chart."""
    marked = [(answers, answers.mean) for answers in model.feedback if answers.mean is not None]
    if marked:
        rows = tuple(Bar(answers.question, (mean,), (decimal(mean),)) for answers, mean in marked)
        yield Bars(tr("Question"), (tr("Mean out of 5"),), rows, small=True, most=SCALE)


def follow(model: Report, most: int = SOURCES) -> Iterator[Item]:
    """The sources of the cards that were most discussed."""
    for line in most_discussed(model.lives, most):
        card = model.deck.card(line.id)
        for source in card.sources[:1] if card else ():
            dated = source.year and str(source.year) not in source.title
            title = tr("{title}, {year}", title=source.title, year=source.year) if dated else source.title
            yield SourceItem(line.title, title, source.url)


def named(card: CardLine) -> str:
    """A card by its number and its title."""
    return f"{card.number}\u00a0· {card.title}" if card.number is not None else card.title


def moment_said(moment: str) -> str:
    """A moment of a debate in words."""
    if moment in _MOMENTS:
        return tr(_MOMENTS[moment])
    rank = moment.removeprefix("argument-")
    return tr("After argument {n}", n=rank) if rank.isdecimal() else moment


def shift_said(debate: Debate) -> str:
    """How a room moved between its first position and its last, label by label; empty when there are not two."""
    if debate.ends is None:
        return ""
    before, after = (position.counts for position in debate.ends)
    moves = [
        tr("{label}: {change}", label=label, change=signed(b - a))
        for label, a, b in zip(debate.labels, before, after, strict=True)
        if a != b
    ]
    if not moves:
        return tr("The counts are the same before and after.")
    least = trn("At least {n} person moved", "At least {n} people moved", debate.moved) if debate.moved else ""
    told = tr("{moves}.", moves=" · ".join(moves))
    return tr("{least} ({moves}).", least=least, moves=" · ".join(moves)) if least else told


def _positions(debate: Debate) -> Iterator[Item]:
    taken = [position for position in debate.positions if len(position.counts) == len(debate.labels)]
    if not taken:
        return
    ends = debate.ends or (taken[0],)
    rows = tuple(
        Bar(label, tuple(p.counts[n] for p in ends), tuple(number(p.counts[n]) for p in ends))
        for n, label in enumerate(debate.labels)
    )
    yield Bars(tr("Position"), tuple(moment_said(p.moment) for p in ends), rows, small=True)
    if len(taken) > 2:
        columns = (tr("Moment"), *debate.labels)
        lines = tuple((moment_said(p.moment), *map(number, p.counts)) for p in taken)
        yield Grid(columns, lines, frozenset(range(1, len(columns))))
    if shift := shift_said(debate):
        yield Paragraph(shift)


def _chart(head: str, series: str, labels: tuple[str, ...], counts: tuple[int, ...]) -> Bars:
    rows = tuple(Bar(label, (n,), (number(n),)) for label, n in zip(labels, counts, strict=True))
    return Bars(head, (series,), rows, small=True)


def _scale(answers: Answers) -> str:
    return tr("Mark out of 5") if answers.kind == "scale" else tr("Answer")


def _argument(side: str, text: str) -> str:
    return tr(_SIDES[side], text=text) if side in _SIDES else text


def _pair(model: Report, pair: Pair) -> str:
    first, second = (model.deck.card(name) for name in (pair.first, pair.second))
    return f"{first.title if first else pair.first} — {second.title if second else pair.second}"


def _life(model: Report, card: CardLine) -> tuple[str, str, str]:
    all_of_it = [life for life in model.lives if life.card == card]
    signs = dict.fromkeys(sign for life in all_of_it for sign in life.signs)
    shown = ", ".join(tr(SIGNS[sign]) for sign in SIGNS if sign in signs)
    return named(card), shown, number(sum(life.links for life in all_of_it))


def _where(model: Report, one: Spoken) -> str:
    table = tr("Table {n}", n=one.table) if one.table and len(model.tables) > 1 else ""
    return " · ".join(part for part in (clock(one.ts), table, quoted(one.card) if one.card else "") if part)


def _with_table(model: Report, words: str, table: int) -> str:
    several = table and len(model.tables) > 1
    return tr("{words} (table {n})", words=words, n=table) if several else words
