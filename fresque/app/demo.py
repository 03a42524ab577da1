"""The demo: a whole session played through the same door as the window, then every file a facilitator leaves with."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from fresque.app import demo_room as room
from fresque.app import demo_script as script
from fresque.app.debrief import write_debrief
from fresque.app.demo_photo import photograph
from fresque.app.draw_board import board_drawing, write_board
from fresque.app.print_cards import print_deck
from fresque.app.print_options import PrintOptions
from fresque.app.session import Session
from fresque.core import edits
from fresque.core.batch import Add, Batch, Undo
from fresque.core.errors import FresqueError
from fresque.core.gestures import FACILITATOR
from fresque.core.i18n import tr
from fresque.core.info import SessionInfo
from fresque.core.link_edits import mean
from fresque.core.records import CARD_H, CARD_W, Meaning, PlacedCard
from fresque.storage import places
from fresque.storage.atomic import why
from fresque.storage.decks import deck_file
from fresque.storage.presence import is_there

TABLE = 1
_STARTS = datetime(2026, 11, 19, 14, 0)
Play = Callable[[Session], Batch]


@dataclass(frozen=True, slots=True)
class Step:
    """One gesture: the minute it happens, and what it does; no `play` undoes the hand's last gesture."""

    minute: float
    play: Play | None


def write_demo(folder: Path) -> tuple[tuple[Path, str], ...]:
    """Play the session and write all its files in `folder`: (file, what it is). Raises FresqueError."""
    deck, file = deck_file(places.decks() / script.DECK), folder / "demo.fresque"
    _make_room(folder, file)
    starts = round(_STARTS.timestamp() * 1000)
    Session.create(
        file,
        deck,
        SessionInfo(
            duration=120, created=starts, place=tr("Demonstration"), commissioner=tr("A made-up town"), expected=8
        ),
    )
    session = Session.open(file)
    try:
        play(session, starts)
        cards, poster, picture = folder / "cartes.pdf", folder / "plateau.pdf", folder / "plateau.png"
        print_deck(deck, cards, PrintOptions(marks=True))
        drawing = board_drawing(session)
        write_board(drawing, poster)
        write_board(drawing, picture)
        report, text = folder / "bilan.pdf", folder / "bilan.md"
        write_debrief(session, report)
        write_debrief(session, text)
    finally:
        session.close()
    return (
        (file, tr("the session, to open in fresque")),
        (cards, tr("the cards to print, both faces")),
        (poster, tr("the board, on one A3 page")),
        (picture, tr("the board as a picture")),
        (report, tr("the debrief, ready to send")),
        (text, tr("the debrief as text, to edit")),
    )


def _make_room(folder: Path, file: Path) -> None:
    if is_there(file):
        hint = tr("Choose another folder, or remove it first.")
        raise FresqueError(tr("There is a demo in “{folder}” already.", folder=folder), hint=hint)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        summary = tr("The folder “{folder}” cannot be made: {reason}.", folder=folder, reason=why(error))
        raise FresqueError(summary, hint=tr("Choose another one.")) from error


def play(session: Session, starts: int) -> None:
    """Play the whole script, its first minute at `starts` ms since 1970."""
    phases = (_add(minute, f"phase-{phase}", "phase", phase=phase, table=0) for phase, minute in script.PHASES)
    facts = (_add(minute, name, type_, **fields) for minute, name, type_, fields in room.FACTS)
    _play(session, [*phases, *_board(), *facts, Step(room.PHOTO_MINUTE, _photographed)], starts)


def play_board(session: Session, starts: int, minutes: float) -> None:
    """Play only what lies on the table after so many `minutes`: no phase has begun, nothing was said."""
    _play(session, [step for step in _board() if step.minute <= minutes], starts)


def _play(session: Session, steps: Sequence[Step], starts: int) -> None:
    for step in sorted(steps, key=lambda step: step.minute):
        gesture = step.play(session) if step.play else Undo(session.board.undoable(FACILITATOR) or 0)
        session.apply(gesture, FACILITATOR, ts=starts + round(step.minute * 60_000))


def _board() -> Iterator[Step]:
    for lot in dict.fromkeys(lot for lot, *_ in script.CARDS):
        first = min(minute for other, *_, minute in script.CARDS if other == lot)
        yield _add(first - 1, f"deal-{lot}", "deal", lot=lot, table=TABLE)
    yield from map(_card, range(len(script.CARDS)))
    yield from _hesitations()
    yield from (_linked(minute, source, target) for source, target, minute in script.DECK_LINKS)
    yield from (_linked(minute, source, target, reason) for source, target, reason, minute in script.OWN_LINKS)
    yield from (_meant(minute, meaning, ends) for meaning, minute, ends in script.MEANT)
    yield from _decoration()


def _card(n: int) -> Step:
    _lot, card, column, row, minute = script.CARDS[n]
    x, y = _at(column, row)
    x, y = x + script.WOBBLE[n % len(script.WOBBLE)][0], y + script.WOBBLE[n % len(script.WOBBLE)][1]
    y += 22 if column % 2 else -6
    return Step(minute, lambda session: edits.place(session.board, card, card, table=TABLE, x=x, y=y))


def _hesitations() -> Iterator[Step]:
    """A card read on its back and turned again, one pushed aside and put back, a link drawn and undone."""
    read, pushed = "ouverture-defaut-2016", "valeur-disputee"
    yield Step(22.4, lambda session: edits.flip(session.board, [read]))
    yield Step(22.9, lambda session: edits.flip(session.board, [read]))
    yield Step(59.0, lambda session: edits.move(session.board, [pushed], 60.0, 35.0))
    yield Step(59.4, lambda session: edits.move(session.board, [pushed], -60.0, -35.0))
    yield _linked(28.2, "etalab-data-gouv", "gratuite-2015", "puis tout est gratuit")
    yield Step(28.4, None)


def _decoration() -> Iterator[Step]:
    title, left, top, right, bottom = script.FRAME
    (x1, y1), (x2, y2) = _at(left, top), _at(right, bottom)
    place = {"x": (x1 + x2) / 2, "y": (y1 + y2) / 2 + 2, "w": x2 - x1 + CARD_W + 40, "h": y2 - y1 + CARD_H + 82}
    yield _add(43.2, "frame", "frame", title=title, table=TABLE, **place)
    for n, (text, color, column, row, minute, angle) in enumerate(script.NOTES, 1):
        x, y = _at(column, row)
        yield _add(minute, f"note-{n}", "note", text=text, color=color, x=x, y=y, angle=angle, table=TABLE)
    for n, (kind, card) in enumerate(script.STAMPS, 1):
        yield _stamped(88.0 + n / 2, f"stamp-{n}", kind, card)
    x, y = _at(2.5, -0.62)
    yield Step(90.5, lambda session: edits.entitle(session.board, "title", script.TITLE, table=TABLE, x=x, y=y - 10))
    for n, message in enumerate(script.MESSAGES, 1):
        yield _add(91.0 + n / 2, f"message-{n}", "message", text=message, table=TABLE)


def _add(minute: float, record_id: str, type_: str, **fields: object) -> Step:
    return Step(minute, lambda session: Batch((Add(record_id, type_, fields),)))


def _photographed(session: Session) -> Batch:
    asset = session.add_picture(photograph())
    return Batch((Add("photo", "photo", {"asset": asset, "caption": room.PHOTO_CAPTION, "table": TABLE}),))


def _linked(minute: float, source: str, target: str, reason: str = "") -> Step:
    """A link with the reason given, or else the deck's."""
    name = _link_id(source, target)

    def play(session: Session) -> Batch:
        known = (link.reason for link in session.deck.links if (link.source, link.target) == (source, target))
        return edits.connect(session.board, name, source, target, reason or next(known, ""))

    return Step(minute, play)


def _link_id(source: str, target: str) -> str:
    return f"{source}.{target}"[:64]


def _meant(minute: float, meaning: Meaning, ends: Sequence[tuple[str, str]]) -> Step:
    """Several links given one meaning."""
    ids = [_link_id(source, target) for source, target in ends]
    return Step(minute, lambda session: mean(session.board, ids, meaning))


def _stamped(minute: float, name: str, kind: str, card: str) -> Step:
    """A stamp on the corner of a card."""

    def play(session: Session) -> Batch:
        on = session.board.get(card)
        x, y = (on.x, on.y) if isinstance(on, PlacedCard) else (0.0, 0.0)
        return Batch((Add(name, "stamp", {"kind": kind, "x": x + 68, "y": y + 46, "table": TABLE}),))

    return Step(minute, play)


def _at(column: float, row: float) -> tuple[float, float]:
    return column * script.PITCH[0], row * script.PITCH[1]
