"""Three hands at work at random: whatever they do, the board is what its living gestures say, and no more."""

import json
import random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from fresque.core.batch import Add, Batch, Delete, Redo, Set, Undo
from fresque.core.board import Board
from fresque.core.errors import FresqueError
from fresque.core.gestures import gesture_from_json, gesture_to_json
from fresque.core.records import Link

ACTORS = ("facilitator", "table-1", "table-2")
RUNS = 3000


class Workshop:
    """A board, and what a slow and obvious model says of it: living gestures done again from nothing, in order."""

    def __init__(self):
        self.board = Board()
        self.done = []
        self.dead = set()
        for i, actor in enumerate(ACTORS):
            cards = (Add(f"c{2 * i + j}", "card", {"card": "a", "x": i, "y": j}) for j in (0, 1))
            self.do(Batch(tuple(cards)), actor)

    def do(self, gesture, actor):
        before = self.seen()
        try:
            commit = self.board.commit(gesture, actor)
        except FresqueError:
            assert self.seen() == before
            return False
        self.done.append((actor, commit.gesture))
        if isinstance(gesture, Undo):
            assert self.done[gesture.seq - 1][0] == actor
            self.dead.add(gesture.seq)
        elif isinstance(gesture, Redo):
            self.dead.discard(gesture.seq)
        after = self.seen()
        changed = {i for i in before.keys() | after.keys() if before.get(i) != after.get(i)}
        assert changed <= commit.touched
        for table in (1, 2):
            assert self.board.records(table) == [record for record in self.board.records() if record.table == table]
        return True

    def seen(self):
        return {record.id: record for record in self.board.records()}

    def modelled(self):
        records, types = {}, {}
        for seq, (_, gesture) in enumerate(self.done, 1):
            for op in gesture.ops if isinstance(gesture, Batch) and seq not in self.dead else ():
                if isinstance(op, Delete):
                    types.pop(op.id, None)
                else:
                    records.setdefault(op.id, {}).update(op.fields)
                if isinstance(op, Add):
                    types[op.id] = op.type
        cards = {i: records[i].get("table", 1) for i, type_ in types.items() if type_ == "card"}
        ends = {i: (records[i]["from"], records[i]["to"]) for i, type_ in types.items() if type_ == "link"}
        links = {i for i, (a, b) in ends.items() if {a, b} <= cards.keys() and cards[a] == cards[b]}
        return {i: records[i] for i in cards.keys() | links}

    def check(self):
        expected = self.modelled()
        assert {i: self.board.fields(i) for i in self.seen()} == expected
        for record in self.seen().values():
            if isinstance(record, Link):
                assert record in self.board.links_of(record.source)
                assert {record.source, record.target} <= expected.keys()

    def check_replay(self):
        again = Board()
        for actor, gesture in self.done:
            again.replay(gesture_from_json(json.loads(json.dumps(gesture_to_json(actor, gesture))))[1], actor)
        assert again.records() == self.board.records()
        for actor in ACTORS:
            assert again.undoable(actor) == self.board.undoable(actor)
            assert again.redoable(actor) == self.board.redoable(actor)

    def undo_everything(self):
        for actor in ACTORS:
            while seq := self.board.undoable(actor):
                assert self.do(Undo(seq), actor)
        assert self.board.records() == []


def gesture_at_random(dice, n):
    ids = [*(f"p{i}" for i in range(max(0, n - 5), n)), *(f"c{i}" for i in range(6))]
    some = lambda: dice.choice(ids)  # noqa: E731
    table = {"table": 2} if dice.random() < 0.1 else {}
    one = [
        lambda: Add(f"p{n}", "card", {"card": "a", "x": n, "y": 0, **table}),
        lambda: Add(f"p{n}", "link", {"from": some(), "to": some()}),
        lambda: Set(some(), {"x": dice.randrange(9), **table}),
        lambda: Delete(some()),
        lambda: Set(some(), {"to": some()}),
    ]
    kinds = dice.choices(one, (5, 4, 4, 2, 1), k=dice.choice((1, 1, 2)))
    return Batch(tuple(kind() for kind in kinds))


def test_three_thousand_random_workshops_are_what_their_living_gestures_say():
    done = undone = 0
    for seed in range(RUNS):
        dice, workshop = random.Random(seed), Workshop()
        for n in range(dice.randrange(8, 20)):
            actor, board = dice.choice(ACTORS), workshop.board
            gestures = [gesture_at_random(dice, n), Undo(board.undoable(actor) or 1), Redo(board.redoable(actor) or 1)]
            done += workshop.do(dice.choices([*gestures, Undo(dice.randrange(1, n + 2))], (6, 2, 2, 1))[0], actor)
        workshop.check()
        workshop.check_replay()
        undone += len(workshop.dead)
        workshop.undo_everything()
    assert done > RUNS * 5
    assert undone > RUNS


class Hands(RuleBasedStateMachine):
    """The same, with hypothesis looking for the smallest sequence that breaks it."""

    @initialize()
    def start(self):
        self.workshop = Workshop()
        self.n = 0

    @rule(actor=st.sampled_from(ACTORS), dice=st.randoms(use_true_random=False))
    def gesture(self, actor, dice):
        self.workshop.do(gesture_at_random(dice, self.n), actor)
        self.n += 1

    @rule(actor=st.sampled_from(ACTORS))
    def undo(self, actor):
        seq = self.workshop.board.undoable(actor)
        assert seq is None or self.workshop.do(Undo(seq), actor)

    @precondition(lambda self: self.workshop.done)
    @rule(actor=st.sampled_from(ACTORS), data=st.data())
    def undo_an_older_one(self, actor, data):
        seq = data.draw(st.integers(1, len(self.workshop.done)))
        owner, gesture = self.workshop.done[seq - 1]
        allowed = owner == actor and isinstance(gesture, Batch) and seq not in self.workshop.dead
        assert self.workshop.do(Undo(seq), actor) == allowed

    @rule(actor=st.sampled_from(ACTORS))
    def redo(self, actor):
        seq = self.workshop.board.redoable(actor)
        assert seq is None or self.workshop.do(Redo(seq), actor)

    @invariant()
    def the_board_is_what_its_living_gestures_say(self):
        if hasattr(self, "workshop"):
            self.workshop.check()

    def teardown(self):
        if hasattr(self, "workshop"):
            self.workshop.check_replay()
            self.workshop.undo_everything()


TestHands = Hands.TestCase
TestHands.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
