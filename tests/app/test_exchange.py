"""Boards go to other programs and come back: nothing lost on the way, and a bad file is one sentence."""

import io
import json
from dataclasses import asdict

import pytest

from fresque.app.demo import play
from fresque.app.draw_board import board_drawing, write_board
from fresque.app.exchange_canvas import MAX_BYTES, canvas_from, read_canvas
from fresque.app.exchange_import import imported
from fresque.app.json_canvas import json_canvas
from fresque.app.session import Session, SessionInfo
from fresque.app.tidy_pieces import overlap
from fresque.core.errors import FresqueError
from fresque.core.records import Fact, Frame, Link, Note, Picture, PlacedCard, Stamp, Title
from fresque.layout.board import box
from fresque.storage.decks import find_deck, read_deck
from tests.app.hand import CLIMATE, Hand

CLIMATE_DECK = read_deck(CLIMATE)


@pytest.fixture(scope="module")
def demo():
    session = Session.in_memory(read_deck(find_deck("donnees-ouvertes")))
    play(session, 1_800_000_000_000)
    return session


def of(session, kind, table=1):
    return [r for r in session.board.records(table) if isinstance(r, kind)]


def node(n, text, x=0, y=0, w=250, h=60, **more):
    return {"id": str(n), "type": "text", "text": text, "x": x, "y": y, "width": w, "height": h, **more}


def arrow(n, source, target, **more):
    return {"id": f"e{n}", "fromNode": str(source), "toNode": str(target), **more}


def brought(nodes, edges=(), session=None, table=1):
    """A session of the small deck after a canvas came in, and what was said of it."""
    session = session or Session.in_memory(CLIMATE_DECK, SessionInfo(tables=2))
    canvas = canvas_from(json.dumps({"nodes": nodes, "edges": list(edges)}).encode(), "plateau.canvas")
    found = imported(session.deck, session.board, canvas, table)
    session.commit(found.batch)
    return session, found


def copied(session, tmp_path):
    write_board(board_drawing(session), tmp_path / "plateau.canvas")
    copy = Session.in_memory(session.deck)
    copy.commit(imported(copy.deck, copy.board, read_canvas(tmp_path / "plateau.canvas"), 1).batch)
    return copy


def test_a_picture_of_the_session_comes_back_and_one_of_another_is_a_note_that_says_what_it_showed(tmp_path):
    hand = Hand()
    asset = hand.session.add_picture(b"picture")
    hand.add("i", "picture", x=10, y=20, w=80, h=60, asset=asset, alt="Le mur à midi", angle=5)
    hand.add("o", "picture", x=200, y=20, w=80, h=60, asset="0" * 64, alt="Une autre")
    canvas = canvas_from(json_canvas(hand.desk.deck, hand.desk.records()).encode(), "x.canvas")
    back = Session.in_memory(hand.desk.deck)
    found = imported(back.deck, back.board, canvas, 1, {asset})
    back.commit(found.batch)
    (picture,), (note,) = of(back, Picture), of(back, Note)
    assert (picture.asset, picture.w, picture.h, picture.alt, picture.angle) == (asset, 80, 60, "Le mur à midi", 5)
    assert (note.text, found.pictures) == ("Une autre", 1)
    assert "1 image n’est pas dans cette session" in found.said


def test_a_picture_described_otherwise_elsewhere_keeps_the_new_words():
    own = {"type": "picture", "asset": "a" * 64, "w": 80, "h": 60, "alt": "Avant"}
    canvas = canvas_from(json.dumps({"nodes": [node(1, "Après", fresque=own)]}).encode(), "x.canvas")
    session = Session.in_memory(CLIMATE_DECK)
    session.commit(imported(CLIMATE_DECK, session.board, canvas, 1, {"a" * 64}).batch)
    assert of(session, Picture)[0].alt == "Après"


@pytest.mark.parametrize("points", [[], [1], [1, "x"], "1 2", None, [[1, 2]]])
def test_a_stroke_whose_points_make_no_sense_is_left_out(points):
    stroke = {**node(1, ""), "fresque": {"type": "stroke", "points": points}}
    canvas = canvas_from(json.dumps({"nodes": [], "fresque": {"strokes": [stroke]}}).encode(), "x.canvas")
    assert not imported(CLIMATE_DECK, Session.in_memory(CLIMATE_DECK).board, canvas, 1).batch.ops


def told(session):
    """Everything on the board by what people see of it, wherever its ids and places."""
    names = {r.id: getattr(r, "card", getattr(r, "text", "")) for r in session.board.records(1)}
    links = sorted((names[r.source], names[r.target], r.reason, r.direction) for r in of(session, Link))
    cards = sorted((r.card, r.face, round(r.x), round(r.y)) for r in of(session, PlacedCard))
    notes = sorted((r.text, r.color, r.angle, round(r.w)) for r in of(session, Note))
    frames = [(r.title, round(r.w), round(r.h)) for r in of(session, Frame)]
    return links, cards, notes, frames, [r.text for r in of(session, Title)], sorted(r.kind for r in of(session, Stamp))


def test_the_demo_comes_back_with_every_card_note_link_reason_frame_title_and_stamp(demo, tmp_path):
    there, back = told(demo), told(copied(demo, tmp_path))
    assert back[0] == there[0] != []
    assert [card[:2] for card in back[1]] == [card[:2] for card in there[1]]
    assert all(
        abs(a - b) <= 1
        for one, two in zip(there[1], back[1], strict=True)
        for a, b in zip(one[2:], two[2:], strict=True)
    )
    assert back[2:] == there[2:]


def test_a_stamp_comes_back_on_its_card_and_one_beside_stays_alone(tmp_path):
    hand = Hand(charbon=(0, 0))
    hand.add("vu", "stamp", x=60, y=-40, kind="star", on="charbon")
    hand.add("seul", "stamp", x=300, y=0, kind="question")
    copy = copied(hand.session, tmp_path)
    card = of(copy, PlacedCard)[0]
    assert {stamp.kind: stamp.on for stamp in of(copy, Stamp)} == {"star": card.id, "question": ""}


def test_notes_that_look_like_cards_titles_or_stamps_come_back_as_notes(tmp_path):
    hand = Hand(charbon=(0, 0))
    for n, text in enumerate(["Le charbon", "# Grand titre", "?", "  deux\nlignes\t.", "4", ""]):
        hand.add(f"n{n}", "note", x=200 * n, y=300, text=text)
    back = copied(hand.session, tmp_path)
    assert sorted(r.text for r in of(back, Note)) == sorted(r.text for r in of(hand.session, Note))
    assert len(of(back, PlacedCard)) == 1


def test_a_card_turned_over_twice_on_the_table_comes_back_twice_and_turned(tmp_path):
    hand = Hand(charbon=(0, 0)).add("b", "card", card="charbon", x=400, y=0, face="verso", angle=4)
    assert sorted((r.card, r.face, r.angle) for r in of(copied(hand.session, tmp_path), PlacedCard)) == [
        ("charbon", "recto", 0),
        ("charbon", "verso", 4),
    ]


@pytest.mark.parametrize("ends", ["forward", "both", "none"])
def test_the_direction_of_a_link_comes_back(ends, tmp_path):
    hand = Hand(charbon=(0, 0), co2=(300, 0))
    hand.add("k", "link", **{"from": "charbon", "to": "co2", "direction": ends, "reason": "parce que"})
    (link,) = of(copied(hand.session, tmp_path), Link)
    assert (link.direction, link.reason) == (ends, "parce que")


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("Le charbon", "charbon"),
        ("**le  CHARBON !**\n\nOn en brûle.", "charbon"),
        ("La foret", None),
        ("## Les forêts", "forets"),
        ("4", "co2"),
        ("Carte 4", "co2"),
        ("n° 4 — Le CO2", "co2"),
        ("4 · Le CO2", "co2"),
        ("[[velo]]", "velo"),
        ("4 idées pour demain", None),
        ("99", None),
        ("Et nous ?", None),
    ],
)
def test_a_text_is_a_card_when_it_says_its_title_or_its_number(text, card):
    session, _said = brought([node(1, text)])
    assert [r.card for r in of(session, PlacedCard)] == ([card] if card else [])
    assert len(of(session, Note)) == (card is None)


def test_a_file_is_a_card_by_its_name_and_a_web_page_is_a_note():
    page = {"id": "2", "type": "link", "url": "https://example.org", "x": 900, "y": 0, "width": 400, "height": 300}
    file = {"id": "1", "type": "file", "file": "Fresque/Le pétrole.md", "x": 0, "y": 0, "width": 400, "height": 400}
    session, said = brought([file, page], [arrow(1, 1, 2, label="lire")])
    assert [r.card for r in of(session, PlacedCard)] == ["petrole"]
    assert [r.text for r in of(session, Note)] == ["https://example.org"]
    assert said.said == "Importé\u00a0: 1 carte, 1 note, 1 lien, 0 cadre."


def test_cards_of_a_tight_canvas_are_spread_until_none_covers_another_in_the_same_order():
    nodes = [
        node(n, card.title, x=80 * (n % 3), y=70 * (n // 3), w=60, h=40) for n, card in enumerate(CLIMATE_DECK.cards)
    ]
    session, _said = brought(nodes)
    cards = {r.card: r for r in of(session, PlacedCard)}
    boxes = [box(card) for card in cards.values()]
    assert not any(overlap(a, b) for n, a in enumerate(boxes) for b in boxes[:n])
    assert cards["charbon"].x < cards["petrole"].x < cards["forets"].x
    assert cards["charbon"].y == pytest.approx(cards["petrole"].y)
    assert max(b.right for b in boxes) < 900


def test_cards_laid_on_top_of_each_other_elsewhere_do_not_cover_each_other_here():
    session, _said = brought([node(n, card.title) for n, card in enumerate(CLIMATE_DECK.cards)])
    boxes = [box(card) for card in of(session, PlacedCard)]
    assert len(boxes) == len(CLIMATE_DECK.cards)
    assert not any(overlap(a, b) for n, a in enumerate(boxes) for b in boxes[:n])


def test_a_group_is_a_frame_around_the_cards_it_held():
    group = {"id": "g", "type": "group", "label": "Les causes", "x": -20, "y": -20, "width": 700, "height": 120}
    session, _said = brought([group, node(1, "Le charbon"), node(2, "Le pétrole", x=350), node(3, "Le vélo", x=900)])
    (frame,) = of(session, Frame)
    held = {r.card for r in of(session, PlacedCard) if overlap(box(r), box(frame))}
    assert (frame.title, held) == ("Les causes", {"charbon", "petrole"})


@pytest.mark.parametrize(
    ("color", "paper"),
    [("1", "pink"), ("3", "yellow"), ("4", "green"), ("5", "blue"), ("", "white"), ("#D3E6F8", "blue"),
     ("#2244cc", "blue"), ("#00aa33", "green"), ("#888888", "white"), ("#zzzzzz", "white"), ("rouge", "white")],
)  # fmt: skip
def test_a_note_keeps_the_paper_nearest_to_its_colour(color, paper):
    session, _said = brought([node(1, "Un mot", color=color)])
    assert [r.color for r in of(session, Note)] == [paper]


def test_arrows_become_links_with_their_labels_their_way_and_no_link_is_doubled():
    edges = [
        arrow(1, 1, 2, label="brûle"), arrow(2, 1, 2, label="et chauffe"),
        arrow(3, 2, 3, fromEnd="arrow", toEnd="none"), arrow(4, 1, 3, toEnd="none"),
        arrow(5, 1, 1), arrow(6, 1, "perdu"),
    ]  # fmt: skip
    session, said = brought([node(1, "Le charbon"), node(2, "Le CO2", x=300), node(3, "La fonte", x=600)], edges)
    names = {r.id: r.card for r in of(session, PlacedCard)}
    links = [(names[r.source], names[r.target], r.reason, r.direction) for r in of(session, Link)]
    assert sorted(links) == [
        ("charbon", "co2", "brûle ; et chauffe", "forward"),
        ("charbon", "fonte", "", "none"),
        ("fonte", "co2", "", "forward"),
    ]
    assert "2 liens" in said.said


def test_it_comes_in_with_one_gesture_and_its_lots_are_dealt():
    session, _said = brought([node(1, "Le charbon"), node(2, "Le vélo", x=400)])
    assert session.board.seq == 1
    assert {r.fields["lot"] for r in of(session, Fact)} == {"causes", "actions"}
    session.undo()
    assert session.board.records() == []


def test_a_second_board_comes_beside_the_first_and_links_join_the_cards_already_there():
    session, _said = brought([node(1, "Le charbon")])
    before = of(session, PlacedCard)
    session, said = brought([node(1, "Le charbon"), node(2, "Le CO2", x=300)], [arrow(1, 1, 2)], session)
    assert of(session, PlacedCard)[0] == before[0]
    assert len(of(session, PlacedCard)) == 2
    assert not overlap(box(of(session, PlacedCard)[0]), box(of(session, PlacedCard)[1]))
    assert [r.source for r in of(session, Link)] == [before[0].id]
    assert "1 carte était déjà sur la table." in said.said


def test_a_lot_dealt_already_is_not_dealt_again():
    session, _said = brought([node(1, "Le charbon")])
    brought([node(1, "Le pétrole")], (), session)
    assert [r.fields["lot"] for r in of(session, Fact)] == ["causes"]


def test_the_same_board_twice_adds_nothing_the_second_time():
    nodes, edges = [node(1, "Le charbon"), node(2, "Le CO2", x=300)], [arrow(1, 1, 2)]
    session, _said = brought(nodes, edges)
    session, said = brought(nodes, edges, session)
    assert session.board.seq == 1
    assert (said.cards, said.links) == (0, 0)


def test_it_comes_onto_the_table_asked_for():
    session, _said = brought([node(1, "Le charbon"), node(2, "Mot")], [arrow(1, 1, 2)], table=2)
    assert {r.table for r in session.board.records()} == {2}


def test_the_first_heading_is_the_title_unless_the_table_has_one():
    session, _said = brought([node(1, "# Notre air", y=-400), node(2, "# Partie deux"), node(3, "Mot", y=300)])
    assert [r.text for r in of(session, Title)] == ["Notre air"]
    session, _said = brought([node(1, "# Un autre", y=-400)], (), session)
    assert [r.text for r in of(session, Title)] == ["Notre air"]


def test_long_texts_are_cut_and_that_is_said():
    session, said = brought([node(1, "mot " * 4000)])
    assert len(of(session, Note)[0].text) == 2000
    assert "1 texte trop long a été coupé." in said.said


def test_the_zones_of_a_deck_do_not_come_back_as_frames(tmp_path):
    deck = read_deck(find_deck("boite-noire-ia"))
    session = Session.in_memory(deck)
    write_board(board_drawing(session), tmp_path / "vide.canvas")
    assert imported(deck, session.board, read_canvas(tmp_path / "vide.canvas"), 1).batch.ops == ()


GOOD = node(1, "a")
BAD = {
    "empty": b"",
    "not JSON": b"{nodes: 1}",
    "not UTF-8": b'{"nodes": ["\xff"]}',
    "a list": b"[1, 2]",
    "nodes not a list": b'{"nodes": {"a": 1}}',
    "nodes of numbers": b'{"nodes": [1]}',
    "no id": json.dumps({"nodes": [{**GOOD, "id": ""}]}).encode(),
    "no place": json.dumps({"nodes": [{"id": "1", "type": "text"}]}).encode(),
    "place not a number": json.dumps({"nodes": [{**GOOD, "x": "4"}]}).encode(),
    "place true": json.dumps({"nodes": [{**GOOD, "x": True}]}).encode(),
    "infinite": json.dumps({"nodes": [{**GOOD, "x": float("inf")}]}).encode(),
    "not a number": json.dumps({"nodes": [{**GOOD, "y": float("nan")}]}).encode(),
    "far": json.dumps({"nodes": [{**GOOD, "x": 10**12}]}).encode(),
    "huge": b'{"nodes": [{"id": "1", "x": ' + b"9" * 400 + b', "y": 0, "width": 1, "height": 1}]}',
    "huger": b'{"nodes": [{"id": "1", "x": ' + b"9" * 9000 + b', "y": 0, "width": 1, "height": 1}]}',
    "no size": json.dumps({"nodes": [{**GOOD, "width": 0}]}).encode(),
    "text not a text": json.dumps({"nodes": [{**GOOD, "text": ["a"]}]}).encode(),
    "same id twice": json.dumps({"nodes": [GOOD, GOOD]}).encode(),
    "edge without an end": json.dumps({"nodes": [GOOD], "edges": [{"id": "e", "fromNode": "1"}]}).encode(),
    "deep": b'{"nodes": ' + b"[" * 100_000,
    "too many": json.dumps({"nodes": [{**GOOD, "id": str(n)} for n in range(2001)]}).encode(),
    "too large": b" " * (MAX_BYTES + 1),
}


@pytest.mark.parametrize("fault", BAD)
def test_a_bad_file_is_one_sentence_that_names_it(fault):
    with pytest.raises(FresqueError) as refusal:
        canvas_from(BAD[fault], "plateau.canvas")
    assert "plateau.canvas" in str(refusal.value)
    assert refusal.value.hint
    assert "\n" not in str(refusal.value)


def test_what_other_programs_add_is_no_trouble():
    odd = {**node(1, "Le charbon\ud800\x00"), "styleAttributes": {"a": [1]}, "fresque": {"type": 4}, "color": "6"}
    other = {**node(2, "Un mot", x=400), "type": "portal", "fresque": [1]}
    session, _said = brought([odd, other])
    assert ([r.card for r in of(session, PlacedCard)], [r.text for r in of(session, Note)]) == (["charbon"], ["Un mot"])


def test_two_thousand_copies_of_a_card_in_one_place_come_in_apart():
    session, said = brought([node(n, "Le charbon") for n in range(1990)])
    assert said.cards == 1990
    boxes = {(r.x, r.y) for r in of(session, PlacedCard)}
    assert len(boxes) == 1990


def test_the_records_that_come_in_can_be_saved_again(demo, tmp_path):
    back = copied(copied(demo, tmp_path), tmp_path)
    stream = io.StringIO(json.dumps([asdict(r) for r in back.board.records(1)]))
    assert len(json.load(stream)) == len(of(demo, (PlacedCard, Note, Frame, Title, Stamp, Link))) + len(of(back, Fact))


def test_what_links_mean_goes_to_other_programs_by_colour_and_comes_back(tmp_path):
    hand = Hand(charbon=(0, 0), co2=(300, 0), fonte=(600, 0))
    hand.add("k", "link", **{"from": "charbon", "to": "co2", "meaning": "obstacle", "reason": "non"})
    hand.add("m", "link", **{"from": "co2", "to": "fonte"})
    copy = copied(hand.session, tmp_path)
    edges = json.loads((tmp_path / "plateau.canvas").read_text())["edges"]
    assert ("color" in edges[1], edges[0]["color"], edges[0]["label"]) == (False, "#B3261E", "non")
    assert [(link.meaning, link.reason) for link in of(copy, Link)] == [("obstacle", "non"), ("", "")]


def test_the_colour_of_an_arrow_made_elsewhere_is_its_meaning():
    nodes = [node(n, f"n{n}", x=400 * n) for n in range(4)]
    edges = [arrow(0, 0, 1, color="4"), arrow(1, 1, 2, color="#123456"), arrow(2, 2, 3, color="#0f6e7c")]
    session, _found = brought(nodes, edges)
    assert [link.meaning for link in of(session, Link)] == ["support", "", "example"]
