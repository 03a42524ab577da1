"""Whatever is done in whatever order, and undone, no count that nobody revealed is in what the room is given."""

from hypothesis import given, settings
from hypothesis import strategies as st

from fresque.app import debating
from fresque.app.debate_choice import ask_which, keep_for_debate
from fresque.app.debate_draft import keep_draft
from fresque.app.debate_undo import undo_debate
from fresque.app.debates import revealed, running
from fresque.app.desk import Desk
from fresque.app.public import ORDER
from fresque.app.session import Session, SessionInfo
from fresque.app.show_of_hands import count_hands, hide_hands, restart_hands, reveal_hands
from fresque.core.facts import Position, Vote, happened
from fresque.storage.decks import find_deck, read_deck

DECK = read_deck(find_deck("boite-noire-ia"))
CARDS = ("c-planete", "c-travail", "c-confiance")
GESTURES = {
    "begin": lambda desk, n: debating.begin(desk, CARDS[n % 3]),
    "table": lambda desk, n: debating.turn_to_debate(desk, n % 3),
    "wall": lambda desk, n: debating.show_debate(desk, n % 3),
    "shape": lambda desk, n: setattr(desk.debating, "shape", ("axis", "river")[n % 2]),
    "stand": lambda desk, n: debating.take_stand(desk, counts(desk, n)),
    "reveal": lambda desk, n: debating.reveal_stand(desk),
    "hide": lambda desk, n: debating.hide_stand(desk),
    "argue": lambda desk, n: debating.argue(desk, ("for", "against")[n % 2]),
    "turned": lambda desk, n: debating.go(desk, "turned"),
    "final": lambda desk, n: debating.go(desk, "final"),
    "end": lambda desk, n: debating.go(desk, "end"),
    "keep": lambda desk, n: keep_for_debate(desk, CARDS[n % 3]),
    "which": lambda desk, n: ask_which(desk),
    "hands": lambda desk, n: count_hands(
        desk, [1000 + n] * len(desk.debating.hands.options) if desk.debating.hands else ()
    ),
    "unveil": lambda desk, n: reveal_hands(desk),
    "veil": lambda desk, n: hide_hands(desk),
    "again": lambda desk, n: restart_hands(desk),
    "key": lambda desk, n: setattr(desk.debating.corner(n % 3), "counts", (2000 + n,)),
    "draft": lambda desk, n: keep_draft(desk),
    "undo": lambda desk, n: undo_debate(desk),
    "undo all": lambda desk, n: desk.undo(),
    "redo": lambda desk, n: desk.redo(),
}


def choices(desk):
    """How many choices the vote asked has."""
    return len(desk.debating.hands.options) if desk.debating.hands else 0


def counts(desk, n):
    """Counts that nothing else has."""
    return [100 + n] * len(debating.labels(desk))


def given_to_the_room(desk):
    """Every number of people in every screen that may be chosen."""
    found = set()
    for name in ORDER:
        desk.public.choose(name)
        screen = desk.public.shown().screen
        found |= {*getattr(screen, "counts", ()), *getattr(screen, "before", ())}
    return found


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(GESTURES)), st.integers(0, 60)), max_size=30))
def test_no_count_that_nobody_revealed_is_given_to_the_room(gestures):
    desk = Desk(Session.in_memory(DECK, SessionInfo(tables=2)))
    for name, n in gestures:
        GESTURES[name](desk, n)
        facts = desk.board.records()
        seen = revealed(desk)
        known = [*happened(facts, Position), *happened(facts, Vote)]
        assert given_to_the_room(desk) <= {count for fact in known if fact.id in seen for count in fact.counts}
        assert len({debate.table for debate in running(desk)}) == len(running(desk))
