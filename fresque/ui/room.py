"""One session in the window: its file, its desk, its page, and what the journal says of it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from fresque.app.desk import Desk
from fresque.app.pictures import drawable
from fresque.app.session import Session, SessionInfo, now
from fresque.app.tour import drop_tour
from fresque.core.dates import day, duration
from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.decks import read_deck
from fresque.storage.presence import is_there
from fresque.storage.recent import remember
from fresque.storage.sentences import CannotChange
from fresque.ui.ask import Choice, ask_choice, documents
from fresque.ui.debate.bringing import serve_list
from fresque.ui.help import serve_help
from fresque.ui.inputs import Inputs
from fresque.ui.new_session import NewSession, PlanChoice, ask_new_session
from fresque.ui.outputs import Outputs
from fresque.ui.photographs import Photographs
from fresque.ui.rehearsing import Rehearsing
from fresque.ui.saving import Saving
from fresque.ui.tour import Tour
from fresque.ui.workshop import WorkshopPage


class Room(QObject):
    """Built when a session is opened, closed before another."""

    def __init__(self, session: Session, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session
        self.desk = Desk(session)
        self.page = WorkshopPage(self.desk, drawable(session.pictures, session.deck))
        self.outputs = Outputs(self.page, path.parent)
        self.inputs = Inputs(self.page, self.outputs.tasks, path.parent)
        self.photographs = Photographs(self.page, self.outputs.tasks, path.parent)
        serve_help(self.page, self.outputs)
        serve_list(self.page, self.outputs, path)
        self.rehearsal = Rehearsing(self.page) if session.info.rehearsal and not session.read_only else None
        self.tour: Tour | None = None
        self.path = path
        self.saving = Saving(session, self)
        self.saving.saved.connect(self.page.bar.saved.setText)
        self.saving.failed.connect(self.page.notice.alarm)
        self.saving.recovered.connect(self.page.notice.calm)
        self.saving.start()
        _remember(session, path)

    def close(self) -> None:
        """Write what waits and let go of the file; raises FresqueError when the disk refuses."""
        if self.rehearsal is not None:
            self.rehearsal.stop()
        if self.tour is not None:
            self.tour.leave()
        self.inputs.leave()
        self.photographs.leave()
        self.outputs.leave()
        self.page.close_desk()
        self.session.close()
        drop_tour(self.path)


def begin(parent: QWidget, deck_path: Path) -> Path | None:
    """Ask about a new workshop with a deck and write its file; None when the facilitator changed their mind."""
    deck = read_deck(deck_path)
    plans = _plans(deck)
    request = NewSession(deck.title, free_file(documents(), deck.id), 1, plans[0].minutes, plans=plans[1:] and plans)
    request = replace(request, languages=_languages(deck, deck_path), date=day(now()), deck=deck)
    wanted = ask_new_session(parent, request)
    if wanted is None:
        return None
    info = SessionInfo(wanted.tables, float(wanted.minutes), now(), deck.language, wanted.place)
    info = replace(info, commissioner=wanted.commissioner, expected=wanted.expected, date=wanted.date)
    info = replace(info, starts=wanted.starts, leaders=wanted.leaders)
    minutes = dict(wanted.phases)
    Session.create(wanted.path, deck_path, info, plan=wanted.plan, language=wanted.language, minutes=minutes)
    return wanted.path


def _languages(deck: Deck, path: Path) -> tuple[str, ...]:
    """The deck's own language first, then those of its translations; none when there is no choice."""
    from fresque.storage.decks import deck_file
    from fresque.storage.decks.translation import languages_of

    others = tuple(language for language in languages_of(deck_file(path)) if language != deck.language)
    return (deck.language, *others) if others else ()


def _plans(deck: Deck) -> tuple[PlanChoice, ...]:
    """The deck's own phases first, then its other plans."""
    whole = round(deck.workshop.duration or deck.workshop.minutes) or 120
    own = PlanChoice("", tr("Plan of the deck ({duration})", duration=duration(whole)), whole)
    others = (PlanChoice(plan.id, plan.title, round(plan.duration), plan.audience) for plan in deck.workshop.plans)
    return own, *others


def opened(parent: QWidget, path: Path) -> Session | None:
    """The session of a file; when another window holds it, the offer of a read-only copy."""
    try:
        return Session.open(path)
    except CannotChange as error:
        offer = Choice(
            tr("This session cannot be changed here"), str(error), tr("Open a read-only copy"), tr("Do not open")
        )
        if ask_choice(parent, offer):
            return Session.open(path, read_only=True)
        return None


def _remember(session: Session, path: Path) -> None:
    """The list of recent sessions is a comfort: a full disk must not keep a session from opening."""
    try:
        remember(path, session.deck.title, now())
    except FresqueError:
        return


def free_file(folder: Path, name: str) -> Path:
    """A session file of this name and of today that does not exist yet."""
    today = date.today().isoformat()
    first = folder / f"{name}-{today}.fresque"
    paths = (first, *(_numbered(first, n) for n in range(2, 1000)))
    return next(path for path in paths if not is_there(path))


def _numbered(path: Path, n: int) -> Path:
    return path.with_name(f"{path.stem}-{n}{path.suffix}")
