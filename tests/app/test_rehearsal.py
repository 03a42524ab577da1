"""A rehearsal without a window: tables that play by themselves, within what was dealt and what is allowed."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fresque.app.desk import Desk
from fresque.app.permits import grant
from fresque.app.rehearsal import SimulatedTable, actor
from fresque.app.rehearsal_clock import RehearsalClock
from fresque.app.rehearsal_play import new_rehearsal, play_whole
from fresque.app.session import Session, SessionInfo
from fresque.app.troupe import Troupe
from fresque.app.year import gather
from fresque.core import timing
from fresque.core.batch import Add, Batch, Undo
from fresque.core.board import Board
from fresque.core.clock import MINUTE
from fresque.core.dealing import deal_lot, ready_cards
from fresque.core.deck import Deck
from fresque.core.gestures import body_to_json
from fresque.core.records import Link, Note, PlacedCard
from fresque.core.rights import RIGHTS, allowed
from fresque.storage.decks import bundled, find_deck, read_deck
from tests.app.hand import CLIMATE

DECKS = [read_deck(CLIMATE), *(read_deck(file) for file in bundled())]


class Practice:
    """A session of the small deck whose time the test tells, in minutes."""

    def __init__(self, tables: int = 2, seed: int = 1):
        self.session = Session.in_memory(read_deck(CLIMATE), SessionInfo(tables, rehearsal=10, seed=seed))
        self.minute = 0.0
        self.session.now = lambda: round(self.minute * MINUTE)
        self.desk = Desk(self.session)
        self.troupe = Troupe(self.desk, seed)

    def starts(self, phase: str = "jeu") -> "Practice":
        self.desk.commit(timing.start_phase(f"p{self.session.board.seq}", phase))
        return self

    def deals(self, *lots: str) -> "Practice":
        for lot in lots:
            ids = iter(f"{lot}-{n}" for n in range(9))
            tables = range(1, self.session.info.tables + 1)
            self.desk.commit(deal_lot(lambda ids=ids: next(ids), self.desk.deck, lot, tables, "tray", ""))
        return self

    def waits(self, minutes: float) -> "Practice":
        end = self.minute + minutes
        while (due := self.troupe.due()) is not None and due <= end * MINUTE:
            self.minute = max(self.minute, due / MINUTE)
            self.troupe.play()
        self.minute = end
        return self

    def all(self, kind: type) -> list:
        return [r for r in self.session.board.records() if isinstance(r, kind)]

    def gestures(self) -> list[str]:
        return [f"{done.ts} {done.actor} {body_to_json(done.gesture)}" for done in self.session.history]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(DECKS), st.integers(0, 10_000), st.lists(st.sampled_from(RIGHTS), min_size=1, max_size=6))
def test_whatever_the_deck_the_board_takes_every_gesture_and_nothing_undealt_is_placed(
    deck: Deck, seed: int, rights: list
):
    board, table = Board(), SimulatedTable(deck, 1, seed)
    for n, right in enumerate(rights):
        if n < len(deck.lots):
            board.commit(Batch((Add(f"deal-{n}", "deal", {"lot": deck.lots[n].id, "table": 1}),)), "facilitator")
        for _ in range(12):
            _plays_fairly(deck, board, table, right)


def _plays_fairly(deck: Deck, board: Board, table: SimulatedTable, right) -> None:
    table.wait()
    gesture = table.next(board, right)
    if gesture is None:
        return
    assert right != "read"
    if isinstance(gesture, Batch):
        assert gesture.ops
        assert allowed(gesture, right, board) is None
    board.commit(gesture, actor(1))
    cards = [r for r in board.records(1) if isinstance(r, PlacedCard)]
    placed = [card.card for card in cards if not card.dispute]
    assert len(placed) == len(set(placed))
    assert {card.card for card in cards} <= ready_cards(deck, board.records(1))


def test_nothing_happens_before_a_phase_runs_nor_before_a_lot_is_dealt():
    at = Practice().deals("causes").waits(30)
    assert (at.all(PlacedCard), at.troupe.due()) == ([], None)
    assert Practice().starts().waits(30).all(PlacedCard) == []


def test_the_tables_place_what_is_dealt_then_link_it():
    at = Practice().starts().deals("causes", "effets").waits(40)
    assert {(r.table, r.card) for r in at.all(PlacedCard)} == {
        (table, card) for table in (1, 2) for card in ("charbon", "petrole", "forets", "co2", "chaleur", "fonte")
    }
    known = {(link.source, link.target) for link in at.desk.deck.links}
    cards = {r.id: r.card for r in at.all(PlacedCard)}
    drawn = {(cards[link.source], cards[link.target]) for link in at.all(Link)}
    assert len(drawn & known) >= 3


def test_a_table_reads_a_lot_before_it_moves_anything():
    at = Practice().starts().waits(3).deals("causes")
    dealt = at.minute
    first = next(done for done in at.waits(10).session.history if done.actor != "facilitator")
    assert first.ts >= (dealt + 25 / 60) * MINUTE


def test_a_pause_stops_the_tables_and_they_take_up_again_after_it_without_a_rush():
    at = Practice().starts().deals("causes", "effets", "actions").waits(6)
    at.desk.commit(timing.hold("hold"))
    before = at.session.board.seq
    assert at.waits(20).session.board.seq == before
    at.desk.commit(timing.resume("resume"))
    assert at.waits(1).session.board.seq <= before + 1 + 2 * 20
    assert at.waits(5).session.board.seq > before + 1


def test_the_same_seed_plays_the_same_and_another_seed_does_not():
    one, same, other = (
        Practice(seed=seed).starts().deals("causes", "effets").waits(20).gestures() for seed in (7, 7, 8)
    )
    assert one == same != other


def test_a_table_that_may_only_look_touches_nothing():
    at = Practice().starts().deals("causes")
    grant(at.desk, "read")
    assert at.waits(30).all(PlacedCard) == []


def test_a_table_that_may_only_arrange_places_and_writes_nothing_more():
    at = Practice().starts().deals("causes", "effets").waits(10)
    before, seq = [len(at.all(kind)) for kind in (PlacedCard, Link, Note)], at.session.board.seq
    grant(at.desk, "arrange")
    assert at.waits(90).session.board.seq > seq
    assert [len(at.all(kind)) for kind in (PlacedCard, Link, Note)] == before


def test_people_hesitate_and_write_in_the_language_of_the_deck(tmp_path: Path):
    at = Practice(tables=3, seed=4).starts().deals("causes", "effets", "actions").waits(120)
    assert any(isinstance(done.gesture, Undo) for done in at.session.history)
    assert at.all(Note)
    assert not any("agree" in note.text for note in at.all(Note))


@pytest.mark.parametrize("deck", DECKS, ids=lambda deck: deck.id)
def test_a_whole_rehearsal_runs_every_phase_of_the_deck(deck: Deck):
    session = Session.in_memory(deck, SessionInfo(2, rehearsal=10, seed=3, created=1_000_000))
    made = play_whole(session)
    begun = [r.fields["phase"] for r in session.board.records(0) if r.type == "phase"]
    assert begun == [phase.id for phase in deck.workshop.phases]
    assert made > 10
    assert session.history[-1].ts - session.history[0].ts == round(deck.workshop.minutes * MINUTE)


def test_a_rehearsal_is_never_counted_in_the_year(tmp_path: Path):
    new_rehearsal(tmp_path / "essai.fresque", CLIMATE, 2)
    Session.create(tmp_path / "vrai.fresque", CLIMATE)
    assert [Path(line.file).stem for line in gather(tmp_path).lines] == ["vrai"]


def test_the_debrief_of_a_rehearsal_says_so(tmp_path: Path):
    from fresque.app.debrief import write_debrief

    new_rehearsal(tmp_path / "essai.fresque", CLIMATE, 1)
    session = Session.open(tmp_path / "essai.fresque")
    play_whole(session)
    write_debrief(session, tmp_path / "bilan.md")
    session.close()
    assert (tmp_path / "bilan.md").read_text(encoding="utf-8").startswith("# Répétition\u00a0: Petit climat")


def test_the_clock_of_a_rehearsal_goes_faster_is_held_and_loses_nothing():
    real = [0]
    clock = RehearsalClock(1000, 10, lambda: real[0])
    real[0] = 500
    assert clock() == 6000
    clock.hold(True)
    real[0] = 900
    assert clock() == 6000
    clock.go(60)
    assert (clock(), clock.pace, clock.held) == (6000, 60, True)
    clock.hold(False)
    real[0] = 910
    assert clock() == 6600


def test_ten_minutes_behind_go_by_at_once_even_when_time_is_held():
    told = [1_000]
    clock = RehearsalClock(0, 10, lived=lambda: told[0])
    clock.hold(True)
    clock.leap(600_000)
    assert clock() == 600_000
    clock.hold(False)
    told[0] += 1_000
    assert clock() == 610_000


def test_simulated_people_put_a_card_in_two_places_now_and_then():
    session = Session.in_memory(
        read_deck(find_deck("donnees-ouvertes")), SessionInfo(tables=4, created=1, rehearsal=10, seed=5)
    )
    play_whole(session)
    assert any(r.dispute for r in session.board.records() if isinstance(r, PlacedCard))
