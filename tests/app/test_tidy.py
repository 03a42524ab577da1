"""Tidying a table: nothing lost, nothing covered, what is locked stays, and the fresque reads no worse than before."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fresque.app.demo import play
from fresque.app.session import Session
from fresque.app.tidy import kept, tidied
from fresque.app.tidy_pieces import Gaps, Piece, measured, overlap, straightened
from fresque.core.batch import Add, Batch
from fresque.core.geometry import Rect
from fresque.core.records import CARD_H, CARD_W, Frame, Link, Note, PlacedCard, Stamp, Title
from fresque.core.zones import zones_of
from fresque.layout.board import box
from fresque.storage.decks import find_deck, read_deck
from tests.app.hand import CLIMATE, Hand

NAMES = [card.id for card in read_deck(CLIMATE).cards]
PLACES = st.tuples(st.integers(-900, 900), st.integers(-900, 900))


@pytest.fixture(scope="module")
def demo():
    session = Session.in_memory(read_deck(find_deck("donnees-ouvertes")))
    play(session, 1_800_000_000_000)
    return session


def of(records, kind):
    return [r for r in records if isinstance(r, kind)]


def reads(records):
    links = [(r.source, r.target) for r in of(records, Link)]
    return measured({r.id: (r.x, r.y) for r in of(records, PlacedCard)}, links)


def after(session):
    proposed = {r.id: r for r in tidied(session.deck, session.board.records(1))}
    return [proposed.get(r.id, r) for r in session.board.records(1)]


def covered(records):
    boxes = [(r.id, box(r)) for r in of(records, PlacedCard)]
    return [(i, j) for n, (i, a) in enumerate(boxes) for j, b in boxes[:n] if overlap(a, b)]


def test_the_demo_reads_no_worse_than_its_table_had_laid_it(demo):
    before, now = reads(demo.board.records(1)), reads(after(demo))
    assert now.length <= before.length
    assert now.crossings <= before.crossings
    assert now.behind <= before.behind
    assert now.backwards < before.backwards


def test_the_cards_of_the_demo_stand_in_columns_and_rows(demo):
    cards = of(after(demo), PlacedCard)
    assert (len({c.x for c in cards}), len({c.y for c in cards})) == (6, 4)


def test_the_frame_of_the_demo_holds_the_same_cards_and_no_other(demo):
    def held(records):
        (frame,) = of(records, Frame)
        return {c.id for c in of(records, PlacedCard) if box(frame).holds(c.x, c.y)}

    assert held(after(demo)) == held(demo.board.records(1)) != set()


def test_a_frame_stays_around_its_cards_when_all_is_scattered():
    hand = Hand(charbon=(0, 0), co2=(100, 40), fonte=(3000, 0), velo=(-900, 40), train=(40, 900))
    hand.add("f", "frame", x=50, y=20, w=420, h=300, title="Ici")
    for n, ends in enumerate([("charbon", "fonte"), ("co2", "velo"), ("velo", "train"), ("train", "fonte")]):
        hand.add(f"k{n}", "link", **dict(zip(("from", "to"), ends, strict=True)))
    records = after(hand.session)
    (frame,) = of(records, Frame)
    inside = {c.id for c in of(records, PlacedCard) if overlap(box(c), box(frame))}
    assert inside == {"charbon", "co2"}


def test_causes_stand_left_of_what_they_lead_to_when_the_table_was_a_heap():
    hand = Hand(fonte=(0, 0), co2=(10, 5), charbon=(20, 9))
    hand.add("k1", "link", **{"from": "charbon", "to": "co2"}).add("k2", "link", **{"from": "co2", "to": "fonte"})
    places = {r.id: (r.x, r.y) for r in of(after(hand.session), PlacedCard)}
    assert places["charbon"][0] < places["co2"][0] < places["fonte"][0]
    assert len({y for _x, y in places.values()}) == 1


def test_cards_without_a_link_go_below_a_row_for_each_lot_in_the_order_of_the_deck():
    hand = Hand(charbon=(0, 0), co2=(300, 0), train=(5, 5), velo=(9, 0), forets=(0, 9), petrole=(90, 0))
    hand.add("k", "link", **{"from": "charbon", "to": "co2"})
    rows = {r.id: (r.y, r.x) for r in of(after(hand.session), PlacedCard)}
    order = sorted(rows, key=rows.get)
    assert order == ["charbon", "co2", "petrole", "forets", "velo", "train"]
    assert len({y for y, _x in rows.values()}) == 3


def test_a_note_goes_under_the_card_it_was_nearest_to_and_a_stamp_keeps_its_corner():
    hand = Hand(charbon=(0, 0), co2=(320, 70))
    hand.add("n", "note", x=200, y=160, text="Et ?").add("s", "stamp", x=68, y=46, kind="star")
    records = {r.id: r for r in after(hand.session)}
    co2, charbon, note, stamp = (records[i] for i in ("co2", "charbon", "n", "s"))
    assert (stamp.x - charbon.x, stamp.y - charbon.y) == (68, 46)
    assert note.y - note.h / 2 > co2.y
    assert abs(note.x - co2.x) < 75
    assert not any(overlap(box(note), box(card)) for card in (co2, charbon))


def test_a_note_linked_to_a_card_goes_with_it_rather_than_with_the_nearest():
    hand = Hand(charbon=(0, 0), co2=(600, 0)).add("n", "note", x=0, y=110, text="Et ?")
    hand.add("k", "link", **{"from": "n", "to": "co2"})
    records = {r.id: r for r in after(hand.session)}
    assert abs(records["n"].x - records["co2"].x) < 75


def test_the_title_stands_above_everything():
    hand = Hand(charbon=(0, 0), co2=(300, 0)).add("t", "title", x=0, y=400, text="Notre air")
    records = after(hand.session)
    (title,) = of(records, Title)
    assert box(title).bottom < min(box(c).y for c in of(records, PlacedCard))


def test_keeping_it_is_one_gesture_and_one_undo_gives_the_table_back(demo):
    session = Session.in_memory(demo.deck)
    play(session, 1_800_000_000_000)
    before, seq = session.board.records(1), session.board.seq
    proposed = tidied(session.deck, before)
    assert session.commit(kept(session.board, proposed)) == seq + 1
    assert {r.id: (r.x, r.y) for r in proposed} == {
        r.id: (r.x, r.y) for r in session.board.records(1) if r.id in {p.id for p in proposed}
    }
    session.undo()
    assert session.board.records(1) == before


def test_a_table_without_cards_has_nothing_to_tidy():
    assert tidied(read_deck(CLIMATE), Hand().session.board.records(1)) == ()


def test_what_is_tidy_stays_as_it_is():
    hand = Hand(charbon=(0, 0), co2=(320, 30), fonte=(600, -20), velo=(500, 800))
    hand.add("k1", "link", **{"from": "charbon", "to": "co2"}).add("k2", "link", **{"from": "co2", "to": "fonte"})
    hand.session.commit(kept(hand.board, tidied(hand.session.deck, hand.board.records(1))))
    assert tidied(hand.session.deck, hand.board.records(1)) == ()


def test_nothing_is_put_upon_a_locked_card_and_all_of_it_moves_aside_together():
    hand = Hand(charbon=(0, 0), co2=(320, 8)).add("l", "card", card="fonte", x=160, y=60, locked=True)
    hand.add("k", "link", **{"from": "charbon", "to": "co2"})
    records = after(hand.session)
    assert covered(records) == []
    places = {r.id: (r.x, r.y) for r in of(records, PlacedCard)}
    assert places["l"] == (160, 60)
    assert places["charbon"][1] == places["co2"][1]


def test_the_cards_of_a_locked_frame_stay_in_it():
    hand = Hand(charbon=(10, 7), co2=(420, 30), fonte=(700, 300), velo=(900, 11))
    hand.add("f", "frame", x=0, y=0, w=300, h=200, title="Fixe", locked=True).add("n", "note", x=90, y=60)
    for n, (a, b) in enumerate([("charbon", "co2"), ("co2", "fonte"), ("fonte", "velo")]):
        hand.add(f"k{n}", "link", **{"from": a, "to": b})
    moved = {r.id for r in tidied(hand.session.deck, hand.board.records(1))}
    assert not moved & {"charbon", "f", "n"}
    assert moved


def test_turned_cards_end_upright():
    hand = Hand(charbon=(0, 0)).add("co2", "card", card="co2", x=320, y=9, angle=7)
    hand.add("k", "link", **{"from": "charbon", "to": "co2"})
    assert {r.angle for r in of(after(hand.session), PlacedCard)} == {0}


def test_two_cards_in_one_place_of_a_table_in_columns_go_one_under_the_other():
    spots = {"a": (0, 0), "b": (30, 20), "c": (300, 8), "d": (290, 210)}
    room = Rect.around(0, 0, CARD_W, CARD_H)
    at = straightened([Piece(name, x, y, room) for name, (x, y) in spots.items()], Gaps(100, 60))
    across, down = CARD_W + 100, CARD_H + 60
    shifts = {name: (x - at["a"][0], y - at["a"][1]) for name, (x, y) in at.items()}
    assert shifts == {"a": (0, 0), "b": (0, down), "c": (across, 0), "d": (across, down)}


@st.composite
def tables(draw):
    """Cards anywhere, even in heaps, some locked, with links, notes, stamps and frames."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=10, unique=True))
    hand = Hand(**{name: draw(PLACES) for name in names})
    if draw(st.booleans()):
        x, y = draw(PLACES)
        hand.add("locked", "card", card=names[0], x=x, y=y, locked=True)
    for n, (a, b) in enumerate(draw(st.sets(st.tuples(st.sampled_from(names), st.sampled_from(names)), max_size=14))):
        if a != b:
            hand.add(f"k{n}", "link", **{"from": a, "to": b})
    for n, (x, y) in enumerate(draw(st.lists(PLACES, max_size=4))):
        hand.add(f"n{n}", "note", x=x, y=y, text="mot")
        hand.add(f"f{n}", "frame", x=y, y=x, w=300, h=260, title="Cadre", locked=n == 1)
        hand.add(f"s{n}", "stamp", x=x, y=y, kind="star")
    return hand


@settings(deadline=None, max_examples=120)
@given(tables())
def test_whatever_lies_there_no_two_cards_overlap_and_nothing_is_lost(hand):
    before, now = hand.board.records(1), after(hand.session)
    locked = {(r.id, r.x, r.y) for r in before if not isinstance(r, Link) and r.locked}
    assert locked == {(r.id, r.x, r.y) for r in now if not isinstance(r, Link) and r.locked}
    assert [(r.id, getattr(r, "card", "")) for r in before] == [(r.id, getattr(r, "card", "")) for r in now]
    still = {r.id for r in before} - {r.id for r in tidied(hand.session.deck, before)}
    assert [pair for pair in covered(now) if not still.issuperset(pair)] == []


@settings(deadline=None, max_examples=40)
@given(tables())
def test_the_same_table_is_always_tidied_the_same_way(hand):
    records = hand.board.records(1)
    assert tidied(hand.session.deck, records) == tidied(hand.session.deck, list(reversed(records)))


@settings(deadline=None, max_examples=60)
@given(tables())
def test_notes_and_stamps_never_move_away_from_their_cards(hand):
    now = after(hand.session)
    cards = [box(c) for c in of(now, PlacedCard)]
    for record in of(now, Stamp):
        was = hand.board.get(record.id)
        if any(overlap(box(was), box(c)) for c in of(hand.board.records(1), PlacedCard) if not c.locked):
            assert any(overlap(box(record), card) for card in cards)
    assert len(of(now, Note)) == len(of(hand.board.records(1), Note))


def test_cards_in_zones_take_the_seats_of_their_own_zone_in_order_and_the_others_stay_out():
    deck = read_deck(find_deck("boite-noire-ia"))
    zones = zones_of(deck)
    area, other = zones.areas[0], zones.areas[1]
    (x, y), (fx, fy) = area.bounds.centre, other.bounds.centre
    session = Session.in_memory(deck)
    names = [card.id for card in deck.cards if card.kind == "action"]
    spots = {names[0]: (x + 30, y), names[1]: (x + 8, y - 10), names[2]: (fx, fy), names[3]: (0, zones.bounds.y - 900)}
    ops = [Add(i, "card", {"card": i, "x": px, "y": py}) for i, (px, py) in spots.items()]
    session.commit(Batch((*ops, Add("t", "title", {"text": "Notre boîte", "x": 0, "y": 0}))))
    places = {r.id: (r.x, r.y) for r in after(session)}
    first = {tuple(round(v, 2) for v in seat) for seat in area.seats[:2]}
    assert {places[names[0]], places[names[1]]} == first
    assert other.holds(*places[names[2]])
    assert zones.at(*places[names[3]]) is None
    assert places["t"][1] < zones.bounds.y
