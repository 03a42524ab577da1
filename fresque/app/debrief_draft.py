"""The report being edited: its pages again after each edit, as fast as they can be, on another thread than the window.

A draft looks at one session as it stood; what an edit does not change is not worked out twice.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from fresque.app.debrief import debrief_of, pictures_of, with_photos
from fresque.app.debrief_photos import reports_photos
from fresque.app.session import Session
from fresque.core.dates import clock
from fresque.core.facts import Commitment, DebateTurn, Happened, Photo, Story, Verbatim
from fresque.core.i18n import speaking, tr
from fresque.core.report import Report
from fresque.core.report.document import told
from fresque.core.report.kept import Wanted
from fresque.core.report.sections import Choices
from fresque.core.report.timed import timed
from fresque.layout.canvas import Picture
from fresque.layout.debrief import Page, debrief_pages


@dataclass(frozen=True, slots=True)
class Drawn:
    """The pages of a draft, and the sections that have something to say."""

    pages: tuple[Page, ...]
    told: frozenset[str]


@dataclass(frozen=True, slots=True)
class Keepable:
    """Something said or photographed that a report may leave out: the id of its record, its words, where it is from.

    `asset` is the SHA-256 of a photograph, empty for a sentence.
    """

    id: str
    words: str
    about: str = ""
    asset: str = ""


class Draft:
    """Used by one thread at a time."""

    def __init__(self, session: Session) -> None:
        """`session` is a snapshot that nobody changes."""
        self.session = session
        self._key: object = None
        self._model: Report | None = None
        self._photos: dict[str, Picture] = {}
        self._told: frozenset[str] = frozenset()
        self._pictures: Mapping[str, Picture] = {}

    def draw(self, want: Wanted) -> Drawn:
        """The pages for these choices; raises FresqueError."""
        with speaking(want.language or self.session.deck.language):
            model = self._report(want)
            return Drawn(tuple(debrief_pages(model, want.choices, self._pictures)), self._told)

    def _report(self, want: Wanted) -> Report:
        choices = want.choices
        key = (want.language, choices.template.id, choices.verbatims, choices.left_out, choices.tables)
        if self._model is None or key != self._key:
            whole = Choices(choices.template, (), choices.tables, choices.verbatims, choices.left_out)
            model = debrief_of(self.session, whole)
            new = [photo for photo in model.photos if photo.asset not in self._photos]
            self._photos |= reports_photos(new, self.session.pictures)
            self._model = with_photos(model, self._photos)
            self._pictures = pictures_of(self.session, self._model, self._photos)
            self._told, self._key = told(self._model), key
        return self._model


def keepables(session: Session) -> list[Keepable]:
    """The sentences and the photographs of a session, in their order."""
    found = []
    for one in timed(session.board, session.history):
        words, asset = _words(one.fact)
        if words.strip():
            table = tr("Table {n}", n=one.fact.table) if one.fact.table else ""
            about = " · ".join(part for part in (clock(one.ts), table) if part)
            found.append(Keepable(one.fact.id, words.strip(), about, asset))
    return found


def _words(fact: Happened) -> tuple[str, str]:
    """What was said, and the photograph if it is one; empty when there is nothing to leave out."""
    match fact:
        case Verbatim(text=words) | Story(text=words) | Commitment(text=words):
            return words, ""
        case DebateTurn(text=words, step="argument"):
            return words, ""
        case Photo(caption=caption, asset=asset):
            return caption or tr("Photograph"), asset
        case _:
            return "", ""
