"""Whatever a canvas holds, it comes in whole or is refused with a sentence; what left comes back."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from fresque.app.exchange_canvas import canvas_from
from fresque.app.exchange_import import imported
from fresque.app.json_canvas import json_canvas
from fresque.app.session import Session
from fresque.app.tidy_pieces import overlap
from fresque.core.errors import FresqueError
from fresque.core.records import Link, Note, PlacedCard, Stroke
from fresque.layout.board import box
from fresque.storage.decks import read_deck
from tests.app.hand import CLIMATE, Hand

DECK = read_deck(CLIMATE)
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
WORDS = st.sampled_from([card.title for card in DECK.cards] + ["4", "Carte 7", "# Titre", "?", ""]) | st.text(
    max_size=60
)
IDS = st.sampled_from(["a", "b", "c", "d", "zone-x"])
SIDES = st.integers(-3000, 3000)
NODE = st.fixed_dictionaries(
    {"id": IDS, "type": st.sampled_from(["text", "file", "link", "group", "?"]), "x": SIDES, "y": SIDES,
     "width": st.integers(1, 900), "height": st.integers(1, 900), "text": WORDS, "label": WORDS, "file": WORDS},
    optional={"color": st.sampled_from("1234567") | st.text(max_size=8), "fresque": ANY},
)  # fmt: skip
EDGE = st.fixed_dictionaries(
    {"fromNode": IDS, "toNode": IDS, "label": WORDS},
    optional={"fromEnd": st.sampled_from(["arrow", "none"]), "toEnd": st.sampled_from(["arrow", "none"])},
)
CANVAS = st.fixed_dictionaries(
    {"nodes": st.lists(NODE, max_size=5, unique_by=lambda n: n["id"]), "edges": st.lists(EDGE, max_size=8)}
)


def told_of(content):
    """The refusal of a file, its name when it is read."""
    try:
        canvas_from(content, "x.canvas")
    except FresqueError as refusal:
        return str(refusal)
    return "x.canvas"


@settings(deadline=None, max_examples=200)
@given(CANVAS, CANVAS)
def test_any_canvas_comes_in_whole_and_no_card_covers_another(first, second):
    session = Session.in_memory(DECK)
    for whole in (first, second):
        found = imported(DECK, session.board, canvas_from(json.dumps(whole).encode(), "x.canvas"), 1)
        session.commit(found.batch)
        assert found.said
    written = any(isinstance(node.get("fresque"), dict) for whole in (first, second) for node in whole["nodes"])
    boxes = [box(card) for card in session.board.records(1) if isinstance(card, PlacedCard)]
    assert written or not any(overlap(a, b) for n, a in enumerate(boxes) for b in boxes[:n])


@settings(deadline=None, max_examples=200)
@given(ANY | st.fixed_dictionaries({"nodes": ANY | st.lists(ANY, max_size=3), "edges": ANY}))
def test_any_json_is_a_canvas_or_one_sentence(whole):
    assert "x.canvas" in told_of(json.dumps(whole).encode())


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=200))
def test_any_bytes_are_a_canvas_or_one_sentence(content):
    assert "x.canvas" in told_of(content)


@st.composite
def boards(draw):
    names = draw(st.lists(st.sampled_from([card.id for card in DECK.cards]), max_size=6, unique=True))
    hand = Hand(**{name: (draw(SIDES), draw(SIDES)) for name in names})
    text = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=40)
    for n in range(draw(st.integers(0, 3))):
        hand.add(f"n{n}", "note", x=draw(SIDES), y=draw(SIDES), text=draw(text))
        names.append(f"n{n}")
    for n in range(draw(st.integers(0, 3))):
        points = draw(st.lists(st.integers(-300, 300), min_size=1, max_size=6).map(lambda half: half * 2))
        hand.add(f"s{n}", "stroke", x=draw(SIDES), y=draw(SIDES), points=points, width=draw(st.sampled_from([2.0, 5])))
    pairs = draw(st.sets(st.tuples(st.sampled_from(names), st.sampled_from(names)), max_size=8)) if names else ()
    for n, (a, b) in enumerate(sorted(pair for pair in pairs if pair[0] != pair[1])):
        hand.add(f"k{n}", "link", **{"from": a, "to": b, "reason": draw(text).strip()})
    return hand


@settings(deadline=None, max_examples=80)
@given(boards())
def test_what_leaves_comes_back_card_for_card_note_for_note_link_for_link(hand):
    def told(session):
        names = {r.id: getattr(r, "card", getattr(r, "text", "")) for r in session.board.records(1)}
        links = [(names[r.source], names[r.target], r.reason) for r in session.board.records(1) if isinstance(r, Link)]
        notes = [(r.text, round(r.x)) for r in session.board.records(1) if isinstance(r, Note)]
        cards = [(r.card, round(r.x)) for r in session.board.records(1) if isinstance(r, PlacedCard)]
        strokes = [(r.points, r.width, round(r.x, 1)) for r in session.board.records(1) if isinstance(r, Stroke)]
        return sorted(links), sorted(notes), sorted(cards), sorted(strokes)

    back = Session.in_memory(DECK)
    canvas = canvas_from(json_canvas(DECK, hand.board.records(1)).encode(), "x.canvas")
    back.commit(imported(DECK, back.board, canvas, 1).batch)
    assert told(back) == told(hand.session)
