"""What the facilitator can do with what the room sees; a clicker's keys among them."""

from fresque.app.action import Action, Run, Surface, Test
from fresque.app.desk import Desk
from fresque.app.public import Follow, Name
from fresque.app.public_screens import question_of
from fresque.core.deck import Card
from fresque.core.i18n import _


def _projecting(desk: Desk) -> bool:
    return desk.public.projecting


def _clicking(desk: Desk) -> bool:
    """A clicker acts while the room sees something, and never on words being written."""
    return desk.public.projecting and not desk.public.writing


def _one_card(desk: Desk) -> Card | None:
    """The card chosen, or else the one in the spotlight."""
    chosen = desk.chosen_cards()
    return desk.deck.card(chosen[0].card) if len(chosen) == 1 else desk.public.card


def _lit(desk: Desk) -> bool:
    return _one_card(desk) is not None


def _asking(desk: Desk) -> bool:
    return bool(question_of(_one_card(desk)))


def _spotlight(desk: Desk, surface: Surface) -> None:
    card = _one_card(desk)
    if card is not None:
        desk.public.spotlight(card.id)


def _question(desk: Desk, surface: Surface) -> None:
    card = _one_card(desk)
    if card is not None:
        desk.public.ask(card.id)


def _choose(name: Name) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        desk.public.choose(name)

    return run


def _look(follow: Follow) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        desk.public.look(follow)

    return run


def _shows(name: Name) -> Test:
    return lambda desk: desk.public.name == name


def _follows(follow: Follow) -> Test:
    return lambda desk: desk.public.follow == follow


def _planned(desk: Desk) -> bool:
    return bool(desk.deck.workshop.phases)


def _several(desk: Desk) -> bool:
    return desk.session.info.tables > 1


PUBLIC_ACTIONS: tuple[Action, ...] = (
    Action("public.project", _("Project"), "public", lambda d, s: s.project("start"), ("F5",), icon="mdi6.projector"),
    Action("public.stop", _("Stop projecting"), "public", lambda d, s: s.project("stop"), ("Shift+F5",), _projecting),
    Action("public.exchange", _("Exchange the screens"), "public", lambda d, s: s.project("exchange"), ("F3",),
           _projecting),
    Action("public.check", _("Try the room…"), "public", lambda d, s: s.project("check"), ("Ctrl+F5",)),
    Action("public.next", _("Next public screen"), "public", lambda d, s: d.public.step(1), ("PgDown",), _projecting),
    Action("public.previous", _("Previous public screen"), "public", lambda d, s: d.public.step(-1), ("PgUp",),
           _projecting),
    Action("public.freeze", _("Freeze what the room sees"), "public", lambda d, s: d.public.freeze(), ("F12",),
           _clicking, checked=lambda d: d.public.frozen),
    Action("public.black", _("Black screen"), "public", lambda d, s: d.public.paint("black"), ("B", "."),
           _clicking, checked=lambda d: d.public.cover == "black"),
    Action("public.white", _("White screen"), "public", lambda d, s: d.public.paint("white"), ("Ctrl+.",),
           _clicking, checked=lambda d: d.public.cover == "white"),
    Action("public.spotlight", _("Card in the spotlight"), "public", _spotlight, ("Shift+E",), _lit,
           checked=_shows("spotlight")),
    Action("public.turn", _("Turn the card in the spotlight"), "public", lambda d, s: d.public.turn(), ("Shift+F",),
           lambda d: d.public.card is not None),
    Action("public.question", _("Question of the card"), "public", _question, ("Shift+U",), _asking,
           checked=_shows("question")),
    Action("public.board", _("Board of the table"), "wall", _choose("board"), ("Shift+F6",), checked=_shows("board")),
    Action("public.whole", _("The whole board"), "wall", _look("whole"), ("Shift+W",), checked=_follows("whole")),
    Action("public.view", _("The board as I see it"), "wall", _look("view"), ("Shift+O",), checked=_follows("view")),
    Action("public.held", _("The board, kept on this part"), "wall", _look("held"), ("Shift+H",),
           checked=_follows("held")),
    Action("public.clock", _("Clock on the board"), "wall", lambda d, s: d.public.time_board(not d.public.timed),
           ("Ctrl+Shift+O",), _planned, checked=lambda d: d.public.timed),
    Action("public.welcome", _("Welcome screen"), "public", _choose("welcome"), ("Shift+F1",),
           checked=_shows("welcome")),
    Action("public.programme", _("Programme of the workshop"), "public", _choose("programme"), ("Ctrl+F2",), _planned,
           checked=_shows("programme")),
    Action("public.axes", _("Two axes"), "wall", _choose("axes"), ("Ctrl+Shift+Y",),
           lambda d: d.public.crossing.open, checked=_shows("axes")),
    Action("public.cross", _("Self-positioning on two axes…"), "wall", lambda d, s: s.project("axes"),
           ("Ctrl+Shift+W",), lambda d: not d.read_only),
    Action("public.alternate", _("My window, or the room’s (one screen)"), "public",
           lambda d, s: s.project("alternate"), ("Ctrl+Tab",)),
    Action("public.instruction", _("Instruction and time"), "public", _choose("instruction"), ("Shift+F3",), _planned,
           checked=_shows("instruction")),
    Action("public.time", _("The time alone"), "public", _choose("time"), ("Shift+F4",), checked=_shows("time")),
    Action("public.gallery", _("Gallery of the tables"), "public", _choose("gallery"), ("Shift+F7",), _several,
           checked=_shows("gallery")),
    Action("public.pause", _("Break of ten minutes"), "public", _choose("pause"), ("Ctrl+F12",),
           checked=_shows("pause")),
    Action("public.longer", _("Break: five minutes more"), "public", lambda d, s: d.public.lengthen(5),
           ("Ctrl+F11",), _shows("pause")),
    Action("public.thanks", _("Thanks and credits"), "public", _choose("thanks"), ("Shift+F12",),
           checked=_shows("thanks")),
)  # fmt: skip
