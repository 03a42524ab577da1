"""The story of a table: each moment as it was, undone gestures included, and nothing that is private."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from fresque.app.replay import KEYFRAME, Replay, paced
from fresque.app.replay_words import place, told
from fresque.app.session import Session, SessionInfo
from fresque.core.batch import Add, Batch, Delete, Redo, Set, Undo
from fresque.core.errors import FresqueError
from fresque.core.records import Fact
from fresque.storage.decks import read_deck
from tests.app.hand import CLIMATE

DECK = read_deck(CLIMATE)
NOON = 1_795_000_000_000
MINUTE = 60_000


class Table:
    """A session of two tables where a gesture is made each minute."""

    def __init__(self) -> None:
        self.session = Session.in_memory(DECK, SessionInfo(tables=2))
        self.seen = [[]]

    def does(self, gesture, actor="facilitator"):
        self.session.apply(gesture, actor, NOON + MINUTE * len(self.session.history))
        return self

    def adds(self, record_id, type_, table=1, **fields):
        return self.does(Batch((Add(record_id, type_, {"table": table, **fields}),)))

    def card(self, name, x=0, y=0, table=1):
        return self.adds(f"{name}-{table}", "card", table, card=name, x=x, y=y)

    def link(self, source, target, reason=""):
        return self.adds(f"{source}-{target}", "link", **{"from": f"{source}-1", "to": f"{target}-1"}, reason=reason)

    def moves(self, name, x, y):
        return self.does(Batch((Set(f"{name}-1", {"x": x, "y": y}),)))

    def story(self, table=1):
        return Replay(DECK, self.session.history, table)


def ids(story, moment):
    return {record.id for record in story.records(moment)}


def test_each_moment_shows_the_board_as_it_was():
    story = Table().card("charbon").card("co2", 300).link("charbon", "co2").story()
    assert [ids(story, n) for n in range(4)] == [
        set(),
        {"charbon-1"},
        {"charbon-1", "co2-1"},
        {"charbon-1", "co2-1", "charbon-co2"},
    ]


def test_an_undone_gesture_is_seen_then_undone():
    story = Table().card("charbon").card("co2", 300).does(Undo(2)).does(Redo(2)).story()
    assert [len(ids(story, n)) for n in range(5)] == [0, 1, 2, 1, 2]
    assert told(story, 3) == "Annulation. Retiré du plateau\u00a0: Le CO2"
    assert told(story, 4) == "Rétablissement. Posé sur le plateau\u00a0: Le CO2"


def test_a_link_goes_and_comes_back_with_its_card():
    table = Table().card("charbon").card("co2", 300).link("charbon", "co2")
    story = table.does(Batch((Delete("co2-1"),))).does(Undo(4)).story()
    assert (ids(story, 4), len(ids(story, 5))) == ({"charbon-1"}, 3)


def test_the_story_of_a_table_leaves_the_others_out():
    table = Table().card("charbon").card("co2", table=2).adds("accueil", "phase", 0, phase="accueil")
    assert [ids(table.story(n), 1) for n in (1, 2)] == [{"charbon-1"}, {"co2-2"}]
    assert len(table.story(1)) == 1


def test_a_card_that_changes_tables_leaves_one_story_for_the_other():
    table = Table().card("charbon").does(Batch((Set("charbon-1", {"table": 2}),)))
    assert (ids(table.story(1), 2), ids(table.story(2), 1)) == (set(), {"charbon-1"})


gestures = st.lists(st.tuples(st.sampled_from("acmudr"), st.integers(0, 7), st.integers(0, 900)), max_size=40)


@given(gestures, st.randoms(use_true_random=False))
def test_any_moment_is_reached_from_any_other(made, rng):
    session, seen = Session.in_memory(DECK, SessionInfo(tables=2)), [{}]
    session.listen(lambda _change: seen.append(shown(session)))
    for kind, n, x in made:
        try_(session, kind, n, x)
    story = Replay(DECK, session.history)
    states = [state for before, state in pairwise(seen) if state != before]
    for moment in rng.sample(range(len(story) + 1), len(story) + 1):
        assert dict(story.state(moment)) == ([{}, *states])[moment]


def shown(session):
    return {r.id: r for r in session.board.records(1) if not isinstance(r, Fact)}


def try_(session, kind, n, x):
    card = f"c{n}"
    ops = {
        "a": Add(card, "card", {"card": DECK.cards[n].id, "table": 1 + n % 2, "x": x, "y": 0}),
        "c": Add(f"k{x}", "link", {"from": card, "to": f"c{x % 8}", "table": 1}),
        "m": Set(card, {"x": x, "table": 1 + x % 2}),
        "d": Delete(card),
    }
    try:
        session.commit(Batch((ops[kind],))) if kind in ops else (session.undo if kind == "u" else session.redo)()
    except FresqueError:
        return


def test_twenty_thousand_gestures_are_crossed_by_keyframes():
    table = Table().card("charbon")
    for n in range(2 * KEYFRAME + 5):
        table.moves("charbon", n, 1)
    story = table.story()
    assert [story.records(n)[0].x for n in (2006, 3, KEYFRAME + 7, 1, 2000)] == [2004, 1, KEYFRAME + 5, 0, 1998]


def test_phases_are_chapters_and_lots_too_when_no_phase_begins():
    table = (
        Table()
        .adds("p1", "phase", 0, phase="accueil")
        .adds("p2", "phase", 0, phase="jeu")
        .adds("d1", "deal", lot="causes")
    )
    table.card("charbon").adds("d2", "deal", lot="effets").card("co2").adds("d3", "deal", 2, lot="actions")
    assert [(c.at, c.title) for c in table.story().chapters] == [(0, "Le jeu"), (1, "Lot 2\u00a0: Les effets")]


def test_a_lot_dealt_by_mistake_is_no_chapter():
    story = (
        Table().adds("d1", "deal", lot="effets").does(Undo(1)).adds("d2", "deal", lot="causes").card("charbon").story()
    )
    assert [c.title for c in story.chapters] == ["Lot 1\u00a0: Les causes"]


def test_a_moment_belongs_to_the_chapter_its_gesture_was_made_in():
    table = Table().adds("d1", "deal", lot="causes").card("charbon").adds("d2", "deal", lot="effets").card("co2")
    story = table.story()
    assert [story.chapter(n).title[-10:] for n in range(3)] == ["Les causes", "Les causes", "Les effets"]


def test_long_pauses_are_shortened_and_bursts_kept_apart():
    times = paced([0, 1, 3601, 3601, 3602], shortest=0.5, longest=10)
    assert times == [0, 0.5 / 13, 1.5 / 13, 11.5 / 13, 12 / 13, 1]


def test_a_clock_set_back_does_not_turn_the_story_back():
    assert paced([100, 0, 5], shortest=1, longest=10) == [0, 1 / 7, 2 / 7, 1]


def test_the_time_of_a_moment_leads_back_to_it():
    story = Table().card("charbon").card("co2", 300).moves("co2", 500, 0).story()
    assert [story.at_time(time) for time in story.times] == [0, 1, 2, 3]
    assert (story.at_time(-1), story.at_time(2)) == (0, 3)


def test_a_story_of_few_gestures_is_short():
    assert Table().card("charbon").story().lasting(60) == 3


def test_everything_ever_placed_is_in_the_view():
    table = Table().card("charbon").card("co2", 4000, 3000).does(Batch((Delete("co2-1"),))).moves("charbon", -900, 5)
    area = table.story().area
    assert area.holds(4000 + 74, 3000 + 52)
    assert area.holds(-900 - 74, 5 - 52)


def test_a_table_where_nothing_happened_has_no_story():
    story = Table().card("charbon", table=2).story()
    assert (len(story), story.times, told(story, 0)) == (0, [0.0], "Le plateau est vide.")


def test_what_changed_is_told_in_words():
    table = Table().card("charbon").card("co2", 300).moves("co2", 400, 9).link("charbon", "co2", "en brûlant")
    table.does(Batch((Set("co2-1", {"face": "verso"}),))).adds("n", "note", text="Et\nsi\u00a0?", x=0, y=0)
    table.does(Batch((Set("n", {"text": "Oui"}),))).does(Batch((Set("n", {"color": "pink"}),)))
    story = table.story()
    assert [told(story, n) for n in range(3, 9)] == [
        "Déplacé\u00a0: Le CO2",
        "Relié\u00a0: Le charbon → Le CO2 (en brûlant)",
        "Retourné\u00a0: Le CO2",
        "Posé sur le plateau\u00a0: note «\u00a0Et si\u00a0?\u00a0»",
        "Reformulé\u00a0: note «\u00a0Oui\u00a0»",
        "Modifié\u00a0: note «\u00a0Oui\u00a0»",
    ]


def test_a_gesture_on_many_things_names_the_first_ones():
    cards = [
        Add(card.id, "card", {"card": card.id, "table": 1, "x": n, "y": 0}) for n, card in enumerate(DECK.cards[:6])
    ]
    story = Table().does(Batch(tuple(cards))).story()
    assert told(story, 1).startswith("Posé sur le plateau\u00a0: La chaleur")
    assert told(story, 1).endswith(", 3 autres")


def test_a_moment_says_its_hour_its_chapter_and_what_lies_there():
    table = Table().adds("p", "phase", 0, phase="jeu").card("charbon").card("co2", 300).link("charbon", "co2")
    assert place(table.story(), 3).split(" · ")[1:] == ["Le jeu", "2 cartes", "1 lien"]


def test_nothing_private_is_told():
    table = Table().adds("p", "phase", 0, phase="accueil").card("charbon")
    table.adds("v", "verbatim", text="SECRET").adds("f", "feedback", text="SECRET").adds("m", "message", text="SECRET")
    story = table.story()
    words = [told(story, n) + place(story, n) for n in range(len(story) + 1)] + [c.title for c in story.chapters]
    assert "SECRET" not in repr(words) + repr(story.moments)
