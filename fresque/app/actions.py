"""Every action of the workshop window, said once as a value: menus, buttons, shortcuts and tests read them here."""

from fresque.app.action import Action as Action
from fresque.app.action import Run, always, selecting
from fresque.app.action import Surface as Surface
from fresque.app.arranging import ARRANGING, keep
from fresque.app.card_actions import CARD_ACTIONS, COPYING, wordable
from fresque.app.clock_actions import CLOCK_ACTIONS
from fresque.app.closing_actions import CLOSING_ACTIONS
from fresque.app.conduct_actions import CONDUCT_ACTIONS
from fresque.app.dealing_actions import DEAL_ACTIONS, deal_next
from fresque.app.debate_actions import DEBATE_ACTIONS
from fresque.app.desk import Desk, fresh_id, reading
from fresque.app.finding_actions import FINDING_ACTIONS
from fresque.app.hand_actions import HAND_ACTIONS
from fresque.app.help_actions import HELP_ACTIONS
from fresque.app.lexicon_actions import LEXICON_ACTIONS
from fresque.app.link_actions import LINK_ACTIONS, NEIGHBOURS
from fresque.app.permits import may_turn_back, unlocked
from fresque.app.prepare_actions import PREPARE_ACTIONS
from fresque.app.public_actions import PUBLIC_ACTIONS
from fresque.app.rehearsal_actions import REHEARSAL_ACTIONS
from fresque.app.story_actions import STORY_ACTIONS, TABLE_ACTIONS
from fresque.app.thing_actions import THING_ACTIONS, THING_TOOLS
from fresque.app.tools.link import Linking, LinkTool, join
from fresque.app.tools.note import NoteTool
from fresque.app.tools.proposing import Proposing
from fresque.app.tools.select import Idle
from fresque.app.zone_actions import MAGNET, ZONE_ACTIONS
from fresque.core import edits
from fresque.core.batch import Batch
from fresque.core.geometry import Rect
from fresque.core.i18n import _, tr
from fresque.core.records import Placed, PlacedCard
from fresque.core.things import carried
from fresque.core.written import may_word, shown
from fresque.core.zones import zones_of
from fresque.layout.board import box

NUDGE = 5.0
"""Board mm of one arrow key; ten times with Shift."""


def _openable(desk: Desk) -> bool:
    return selecting(desk) or isinstance(desk.tool, Proposing)


def _cards(desk: Desk) -> bool:
    return bool(desk.chosen_cards())


def _wordy(desk: Desk) -> bool:
    if len(desk.selection) != 1:
        return False
    return wordable(desk) or edits.words_of(desk.board.get(next(iter(desk.selection)))) is not None


def _links(desk: Desk) -> bool:
    return bool(desk.chosen_links())


def _movable(desk: Desk) -> bool:
    return any(isinstance(desk.board.get(i), Placed) for i in desk.selection)


def _undoable(desk: Desk) -> bool:
    return may_turn_back(desk, desk.board.undoable("facilitator"))


def _redoable(desk: Desk) -> bool:
    return may_turn_back(desk, desk.board.redoable("facilitator"))


def _nudge(dx: float, dy: float) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        desk.commit(edits.move(desk.board, carried(desk.board, desk.selection, box), dx, dy))

    return run


def _flip(desk: Desk, surface: Surface) -> None:
    desk.commit(edits.flip(desk.board, desk.selection) if unlocked(desk) else Batch())


def _delete(desk: Desk, surface: Surface) -> None:
    desk.commit(edits.remove(desk.board, desk.selection) if unlocked(desk) else Batch())


def _select_all(desk: Desk, surface: Surface) -> None:
    desk.select(r.id for r in desk.records() if isinstance(r, Placed) and not r.locked)


def _step(by: int) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        """Select the next record in reading order; while linking, it is the link's other end."""
        order = sorted((r for r in desk.records() if isinstance(r, Placed)), key=reading)
        if not order:
            return
        ids = [r.id for r in order]
        here = next((n for n, i in enumerate(ids) if i in desk.selection), -1 if by > 0 else 0)
        chosen = ids[(here + by) % len(ids)]
        desk.select((chosen,))
        surface.reveal(chosen)

    return run


def _link(desk: Desk, surface: Surface) -> None:
    """Without a card: take the linking tool. With one card: start from it. While linking: end on the selected card."""
    cards = desk.chosen_cards()
    if isinstance(desk.tool, Linking):
        finish_link(desk, surface)
    elif len(cards) == 1:
        desk.take(Linking(desk, cards[0].id, back=Idle(desk)))
    elif len(cards) == 2:
        edit_if(surface, join(desk, cards[0].id, cards[1].id))
    else:
        desk.take(LinkTool(desk))


def finish_link(desk: Desk, surface: Surface) -> None:
    """End the link in hand on the selected card, then ask for its reason."""
    if not isinstance(desk.tool, Linking):
        return
    source, target = desk.tool.source, next(iter(desk.chosen_cards()), None)
    desk.take(desk.tool.escape())
    if target is not None:
        edit_if(surface, join(desk, source, target.id))


def edit_if(surface: Surface, record_id: str) -> None:
    """Open the words of a record just made."""
    if record_id:
        surface.edit_text(record_id)


def _open(desk: Desk, surface: Surface) -> None:
    """Enter: keep what is proposed, end a link, read a card large, or edit what has words."""
    if keep(desk):
        return
    if isinstance(desk.tool, Linking):
        finish_link(desk, surface)
    elif _cards(desk) and not may_word(shown(desk.deck, desk.chosen_cards()[0])):
        card = desk.chosen_cards()[0]
        surface.read_large(card.id, card.face)
    elif len(desk.selection) == 1:
        surface.edit_text(next(iter(desk.selection)))


def _note_tool(desk: Desk, surface: Surface) -> None:
    desk.take(NoteTool(desk))


def _note_here(desk: Desk, surface: Surface) -> None:
    x, y = desk.free_spot(surface.visible())
    new_id = fresh_id()
    if desk.commit(edits.write_note(desk.board, new_id, "", table=desk.table, x=x, y=y)):
        desk.select((new_id,))
        surface.edit_new(new_id)


def _title(desk: Desk, surface: Surface) -> None:
    there = edits.title_of(desk.board, desk.table)
    if there is not None:
        desk.select((there.id,))
        surface.edit_text(there.id)
        return
    x, y = title_spot(desk, surface.visible())
    new_id = fresh_id()
    if desk.commit(edits.entitle(desk.board, new_id, tr("Our fresque"), table=desk.table, x=x, y=y)):
        desk.select((new_id,))
        surface.edit_new(new_id)


def title_spot(desk: Desk, view: Rect) -> tuple[float, float]:
    """Above the zones, or else above the cards, centred on them; the top of the view when the table is empty."""
    if zones := zones_of(desk.deck).bounds:
        return zones.centre[0], zones.y - 60
    cards = [r for r in desk.records() if isinstance(r, PlacedCard)]
    if not cards:
        return view.centre[0], view.y + view.h * 0.12
    middle = (min(c.x for c in cards) + max(c.x for c in cards)) / 2
    return middle, min(c.y for c in cards) - 100


ACTIONS: tuple[Action, ...] = (
    Action("session.home", _("Home"), "session", lambda d, s: s.go_home(), ("Ctrl+Shift+H",)),
    Action("session.import", _("Import a board…"), "session", lambda d, s: s.import_board(), ("Ctrl+I",),
           lambda d: not d.read_only),
    Action("session.print", _("Print the cards…"), "session", lambda d, s: s.print_cards(), ("Ctrl+P",)),
    Action("session.papers", _("Booklets and sheets…"), "session", lambda d, s: s.print_papers(), ("Ctrl+Shift+P",)),
    Action("session.board", _("Save a picture of the board…"), "session", lambda d, s: s.save_board(), ("Ctrl+E",)),
    Action("session.debrief", _("Write the debrief…"), "session", lambda d, s: s.write_debrief(), ("Ctrl+B",)),
    *STORY_ACTIONS,
    Action("edit.undo", _("Undo"), "edit", lambda d, s: void(d.undo()), ("Ctrl+Z",),
           _undoable, "mdi6.undo"),
    Action("edit.redo", _("Redo"), "edit", lambda d, s: void(d.redo()), ("Ctrl+Shift+Z", "Ctrl+Y"),
           _redoable, "mdi6.redo"),
    Action("edit.delete", _("Remove from the board"), "edit", _delete, ("Del", "Backspace"), selecting),
    *COPYING,
    Action("edit.all", _("Select all"), "edit", _select_all, ("Ctrl+A",)),
    Action("edit.next", _("Next on the board"), "edit", _step(1), ("Tab",)),
    Action("edit.previous", _("Previous on the board"), "edit", _step(-1), ("Shift+Tab",)),
    Action("edit.escape", _("Give up the gesture under way"), "edit", lambda d, s: d.escape(), ("Escape",)),
    Action("tool.select", _("Select and move"), "tool", lambda d, s: d.take(Idle(d)), ("V",), always,
           "mdi6.cursor-default", lambda d: d.tool.name == "select"),
    Action("tool.link", _("Link two cards"), "tool", _link, ("L",), always,
           "mdi6.arrow-right", lambda d: d.tool.name == "link"),
    Action("tool.note", _("Stick a note"), "tool", _note_tool, ("N",), always,
           "mdi6.note-outline", lambda d: d.tool.name == "note"),
    *THING_TOOLS,
    Action("board.note", _("Note in a free place"), "board", _note_here, ("Shift+N",)),
    Action("board.title", _("Title of the fresque"), "board", _title, ("T",), always, "mdi6.format-title"),
    Action("board.deal", _("Deal the next lot"), "board", deal_next, ("Ctrl+D",), lambda d: bool(d.next_lot())),
    Action("board.flip", _("Turn over"), "board", _flip, ("F",), _cards, "mdi6.rotate-3d-variant"),
    Action("board.open", _("Read large, or edit"), "board", _open, ("Return", "Enter", "Space"), _openable),
    Action("board.reword", _("Edit the words"), "board", lambda d, s: s.edit_text(next(iter(d.selection))),
           ("F2",), _wordy),
    Action("board.reverse", _("Change the direction of the link"), "board",
           lambda d, s: void(d.commit(edits.reverse(d.board, d.selection))), ("R",), _links),
    *LINK_ACTIONS,
    *THING_ACTIONS,
    *CARD_ACTIONS,
    *ZONE_ACTIONS,
    MAGNET,
    *ARRANGING,
    Action("board.left", _("Move left"), "move", _nudge(-NUDGE, 0), ("Left",), _movable),
    Action("board.right", _("Move right"), "move", _nudge(NUDGE, 0), ("Right",), _movable),
    Action("board.up", _("Move up"), "move", _nudge(0, -NUDGE), ("Up",), _movable),
    Action("board.down", _("Move down"), "move", _nudge(0, NUDGE), ("Down",), _movable),
    Action("board.far_left", _("Move far left"), "move", _nudge(-10 * NUDGE, 0), ("Shift+Left",), _movable),
    Action("board.far_right", _("Move far right"), "move", _nudge(10 * NUDGE, 0), ("Shift+Right",), _movable),
    Action("board.far_up", _("Move far up"), "move", _nudge(0, -10 * NUDGE), ("Shift+Up",), _movable),
    Action("board.far_down", _("Move far down"), "move", _nudge(0, 10 * NUDGE), ("Shift+Down",), _movable),
    Action("view.fit", _("See everything"), "view", lambda d, s: s.fit(), ("0", "Ctrl+0")),
    Action("view.in", _("Zoom in"), "view", lambda d, s: s.zoom(1.25), ("+", "=", "Ctrl++")),
    Action("view.out", _("Zoom out"), "view", lambda d, s: s.zoom(0.8), ("-", "Ctrl+-")),
    *FINDING_ACTIONS,
    NEIGHBOURS,
    Action("view.full", _("Full screen"), "view", lambda d, s: s.toggle_full_screen(), ("F11",)),
    *TABLE_ACTIONS,
    *HAND_ACTIONS,
    *CONDUCT_ACTIONS,
    *CLOCK_ACTIONS,
    *DEAL_ACTIONS,
    *DEBATE_ACTIONS,
    *CLOSING_ACTIONS,
    *PREPARE_ACTIONS,
    *REHEARSAL_ACTIONS,
    *PUBLIC_ACTIONS,
    *LEXICON_ACTIONS,
    Action("view.pane", _("Next part of the window"), "view", lambda d, s: s.next_pane(), ("Ctrl+F6", "F6")),
    *HELP_ACTIONS,
    Action("help.keys", _("Keyboard shortcuts"), "help", lambda d, s: s.show_shortcuts(), ("F1",)),
)  # fmt: skip
BY_ID = {action.id: action for action in ACTIONS}


def void(done: object) -> None:
    """An action returns nothing, whatever its edit did."""
