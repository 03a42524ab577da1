"""A hand that does anything in any order: the board is always one it has seen, and no preview outlives its gesture."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from fresque.app.desk import NOTHING
from fresque.core import edits
from fresque.core.records import Stamp
from tests.app.hand import Hand

CARDS = ("charbon", "petrole", "forets", "co2", "chaleur")
PLACES = {card: (200.0 * n, 0.0) for n, card in enumerate(CARDS)}
spots = st.tuples(st.integers(-1, 9).map(lambda n: 100.0 * n), st.sampled_from((-300.0, -40.0, 0.0, 40.0, 300.0)))


class AnyHand(RuleBasedStateMachine):
    """`past` and `future` are the boards as they were seen; a gesture adds one, an undo goes back to one."""

    def __init__(self):
        super().__init__()
        self.hand = Hand(**PLACES)
        self.hand.add("cadre", "frame", x=0, y=0, w=500, h=300)
        self.past, self.future, self.down = [self.seen()], [], False

    def seen(self):
        return self.hand.desk.records()

    def after(self, act):
        """Whatever a gesture did, it is one entry of the past or none."""
        seq = self.hand.board.seq
        act()
        assert self.hand.board.seq - seq in (0, 1)
        if self.hand.board.seq > seq:
            self.past.append(self.seen())
            self.future.clear()

    @rule(at=spots, shift=st.booleans(), handle=st.booleans())
    def press(self, at, shift, handle):
        if not self.down:
            self.down = True
            self.hand.press(*at, shift=shift, handle=handle)

    @rule(at=spots)
    def move(self, at):
        self.hand.move(*at)

    @rule(at=spots, shift=st.booleans())
    def release(self, at, shift):
        if self.down:
            self.down = False
            self.after(lambda: self.hand.release(*at, shift=shift))

    @rule()
    def escape(self):
        self.hand.escape()
        assert self.hand.desk.preview == NOTHING

    @rule(tool=st.sampled_from(("link", "note", "pen", "eraser", "stamp", "frame")))
    def take(self, tool):
        if not self.down:
            self.hand.takes(tool)

    @rule(edit=st.sampled_from((edits.remove, edits.flip)))
    def edit(self, edit):
        desk = self.hand.desk
        self.after(lambda: desk.commit(edit(desk.board, desk.selection)))

    @rule()
    def undo(self):
        if len(self.past) > 1:
            assert self.hand.desk.undo()
            self.future.append(self.past.pop())

    @rule()
    def redo(self):
        assert self.hand.desk.redo() == bool(self.future)
        if self.future:
            self.past.append(self.future.pop())

    @invariant()
    def the_board_is_as_it_was_seen(self):
        assert self.seen() == self.past[-1]

    @invariant()
    def nothing_is_shown_when_the_hand_is_open(self):
        if not self.down and self.hand.desk.tool.name != "link":
            assert self.hand.desk.preview == NOTHING

    @invariant()
    def a_stamp_is_on_a_card_that_is_there(self):
        stamps = [r for r in self.hand.desk.records() if isinstance(r, Stamp)]
        assert all(not stamp.on or self.hand.board.get(stamp.on) for stamp in stamps)

    @invariant()
    def only_what_is_there_is_chosen(self):
        assert all(self.hand.board.get(i) for i in self.hand.desk.selection)


TestAnyHand = AnyHand.TestCase
TestAnyHand.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
