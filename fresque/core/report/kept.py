"""How a report is wanted, as the session keeps it: read from one of its facts, changed by gestures."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from fresque.core.batch import Add, Batch, Set
from fresque.core.board import Board
from fresque.core.facts import KeptReport, happened
from fresque.core.report.sections import KINDS, TEMPLATES, Choices, Dress, Section, Template, sections_of

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a report shows and the language it is in (that of the deck when empty)."""

    choices: Choices = Choices()
    language: str = ""


def wanted(board: Board, template: str = "") -> Wanted:
    """What the session keeps, for another `template` when one is named; everything as it comes when it keeps none."""
    kept = _kept(board) or KeptReport(id="", table=0)
    chosen = _template(template or kept.template)
    return Wanted(
        Choices(
            template=chosen,
            sections=tuple(_sections(kept, chosen)),
            tables=kept.tables,
            verbatims=kept.verbatims,
            left_out=frozenset(kept.left_out),
            dress=Dress(kept.accent, kept.ground, kept.logo),
        ),
        kept.language,
    )


def keep(board: Board, want: Wanted, new_id: str) -> Batch:
    """Keep what is wanted of a report: one gesture with the fields that change, none when nothing does.

    What is kept for other templates stays; `new_id` is for the record when the session has none.
    """
    there = _kept(board)
    now = there or KeptReport(id=new_id, table=0)
    choices, name = want.choices, want.choices.template.id
    sections = choices.sections or sections_of(choices.template)
    plain = tuple(section.id for section in sections)
    fields: dict[str, object] = {
        "template": name,
        "sections": _others(now.sections, name) + _row(name, plain if plain != choices.template.sections else ()),
        "hidden": _others(now.hidden, name) + _row(name, [s.id for s in sections if s.hidden]),
        "titles": _others(now.titles, name) + tuple((name, s.id, s.title) for s in sections if s.title),
        "intros": _others(now.intros, name) + tuple((name, s.id, s.intro) for s in sections if s.intro),
        "left_out": tuple(sorted(choices.left_out)),
        "verbatims": choices.verbatims,
        "tables": choices.tables,
        "accent": choices.dress.accent,
        "ground": choices.dress.ground,
        "logo": choices.dress.logo,
        "language": want.language,
    }
    changed = {field: _plain(value) for field, value in fields.items() if value != getattr(now, field)}
    if not changed:
        return Batch()
    if there is None:
        return Batch((Add(new_id, KeptReport.type, {"table": 0, **changed}),))
    return Batch((Set(there.id, changed),))


def moved(sections: Sequence[Section], place: int, to: int) -> tuple[Section, ...]:
    """The sections with one of them carried to another place."""
    order = list(sections)
    order.insert(to, order.pop(place))
    return tuple(order)


def changed(sections: Iterable[Section], section: Section) -> tuple[Section, ...]:
    """The sections with this one in place of the one of its kind."""
    return tuple(section if one.id == section.id else one for one in sections)


def _kept(board: Board) -> KeptReport | None:
    return next(happened(board.records(0), KeptReport), None)


def _template(name: str) -> Template:
    return next((template for template in TEMPLATES if template.id == name), TEMPLATES[0])


def _sections(kept: KeptReport, template: Template) -> Iterable[Section]:
    """In the order kept, those a later version knows left out, those it lacks at the end."""
    order = next((row[1:] for row in kept.sections if row[:1] == (template.id,)), ())
    known = [name for name in dict.fromkeys(order) if name in KINDS]
    whole = [*known, *(name for name in template.sections if name not in known)]
    hidden = next((row[1:] for row in kept.hidden if row[:1] == (template.id,)), ())
    titles, intros = _words(kept.titles, template), _words(kept.intros, template)
    for name in whole:
        yield replace(Section(name), hidden=name in hidden, title=titles.get(name, ""), intro=intros.get(name, ""))


def _words(rows: Rows, template: Template) -> dict[str, str]:
    return {row[1]: row[2] for row in rows if len(row) == 3 and row[0] == template.id}


def _others(rows: Rows, name: str) -> Rows:
    return tuple(row for row in rows if row[:1] != (name,))


def _row(name: str, ids: Sequence[str]) -> Rows:
    return ((name, *ids),) if ids else ()


def _plain(value: object) -> object:
    return [_plain(one) for one in value] if isinstance(value, tuple) else value
