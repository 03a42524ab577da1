"""The parts of a report, as data: which ones, in which order, hidden, retitled, introduced; and templates of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from fresque.core.errors import FresqueError
from fresque.core.i18n import _, tr

Scope = Literal["room", "table"]


@dataclass(frozen=True, slots=True)
class Kind:
    """What a section is called, and whether it is told once or for each table."""

    title: str
    scope: Scope = "room"


KINDS = {
    "context": Kind(_("The workshop")),
    "plan": Kind(_("How the session went")),
    "gallery": Kind(_("The boards")),
    "board": Kind("", "table"),
    "story": Kind(_("The story of the board"), "table"),
    "messages": Kind(_("Messages to remember"), "table"),
    "found": Kind(_("Links of the deck found by the table"), "table"),
    "original": Kind(_("Links the table invented"), "table"),
    "questioned": Kind(_("Links to question"), "table"),
    "undrawn": Kind(_("Links of the deck still to draw"), "table"),
    "notes": Kind(_("Notes"), "table"),
    "cards": Kind(_("Cards"), "table"),
    "shared": Kind(_("What the tables share")),
    "lives": Kind(_("Cards that made people talk")),
    "debates": Kind(_("Debates")),
    "votes": Kind(_("Votes")),
    "heard": Kind(_("Heard around the table")),
    "commitments": Kind(_("What people take away")),
    "feedback": Kind(_("What people said of it")),
    "satisfaction": Kind(_("What people said of it")),
    "photos": Kind(_("Photographs")),
    "follow": Kind(_("To go further")),
    "sources": Kind(_("To go further")),
    "tidied": Kind(_("For the facilitator")),
    "limits": Kind(_("What this report does not say")),
    "about": Kind(_("About the deck")),
    "licence": Kind(""),
}
"""Section id -> its kind; `board` is titled by the table itself. `satisfaction`, `sources` and `licence` are the short
forms of `feedback`, `follow` and `about`."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section of one report: `title` and `intro` are the facilitator's own words, empty when left as they are."""

    id: str
    hidden: bool = False
    title: str = ""
    intro: str = ""

    @property
    def kind(self) -> Kind:
        """What it is."""
        return KINDS[self.id]

    @property
    def heading(self) -> str:
        """Its title in the current language; empty for the board, which its table names."""
        return self.title or (tr(self.kind.title) if self.kind.title else "")


@dataclass(frozen=True, slots=True)
class Template:
    """A kind of report: its sections in order.

    `contents` adds a table of contents, `short` holds on one page if it can, `apart` has each table begin a page.
    """

    id: str
    title: str
    sections: tuple[str, ...]
    contents: bool = False
    short: bool = False
    apart: bool = False
    kicker: str = _("WORKSHOP DEBRIEF")
    """What is said above the title."""


TEMPLATES = (
    Template(
        "full",
        _("Full report"),
        (
            *("context", "plan", "board", "messages", "story", "found", "original", "questioned", "undrawn", "notes"),
            *("cards", "shared", "lives", "debates", "votes", "heard", "commitments", "feedback", "photos", "follow"),
            *("tidied", "limits", "about"),
        ),
        contents=True,
    ),
    Template("short", _("One page"), ("gallery", "messages", "satisfaction", "limits", "licence"), short=True),
    Template(
        "souvenir",
        _("Participant’s souvenir"),
        ("board", "messages", "commitments", "sources", "licence"),
        apart=True,
        kicker=_("A SOUVENIR OF THE WORKSHOP"),
    ),
    Template(
        "data",
        _("Data for research"),
        (
            *("context", "plan", "cards", "found", "original", "questioned", "undrawn", "shared", "lives", "debates"),
            *("votes", "feedback", "tidied", "limits", "about"),
        ),
        contents=True,
    ),
)


@dataclass(frozen=True, slots=True)
class Dress:
    """How a report looks for a client: colours `#RRGGBB` and the SHA-256 of a logo, empty when there is none.

    `accent` is for headings, bars and small signs, `ground` lies behind the head of the first page.
    """

    accent: str = ""
    ground: str = ""
    logo: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a report shows. `sections`: the template's own when empty. `tables`: all when empty.

    `verbatims` false leaves out every sentence that a person said or wrote of their own: hot notes, the story they
    tell, arguments, commitments and words of feedback. `left_out` are ids of records (sentences, photographs) that are
    not shown.
    """

    template: Template = TEMPLATES[0]
    sections: tuple[Section, ...] = ()
    tables: tuple[int, ...] = ()
    verbatims: bool = True
    left_out: frozenset[str] = field(default_factory=frozenset)
    dress: Dress = Dress()

    @property
    def shown(self) -> tuple[Section, ...]:
        """The sections to tell, in order."""
        return tuple(section for section in self.sections or sections_of(self.template) if not section.hidden)


def template_named(name: str) -> Template:
    """The template with this id; raises FresqueError naming those there are."""
    found = next((template for template in TEMPLATES if template.id == name), None)
    if found is None:
        known = ", ".join(template.id for template in TEMPLATES)
        raise FresqueError(
            tr("There is no report named “{name}”.", name=name), hint=tr("Choose among: {names}.", names=known)
        )
    return found


def sections_of(template: Template) -> tuple[Section, ...]:
    """The sections of a template as it comes."""
    return tuple(Section(name) for name in template.sections)


def grouped(sections: Sequence[Section]) -> list[list[Section]]:
    """Sections told table by table that follow one another are told together for each table; others are alone."""
    groups: list[list[Section]] = []
    for section in sections:
        if groups and section.kind.scope == "table" == groups[-1][-1].kind.scope:
            groups[-1].append(section)
        else:
            groups.append([section])
    return groups
