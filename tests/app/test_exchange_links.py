"""The links of a board as a table and as a graph: what people see, and nothing private unless asked for."""

import csv
import io
from xml.etree import ElementTree as Xml

import pytest

from fresque.app.draw_board import board_drawing, links_drawing, write_board
from fresque.app.exchange_links import write_graphml, write_links
from tests.app.hand import Hand

G = "{http://graphml.graphdrawing.org/xmlns}"


@pytest.fixture
def hand():
    made = Hand(tables=2, charbon=(0, 0), co2=(300, 0), fonte=(600, 20))
    made.add("n", "note", x=0, y=300, text="=Et\nnous ?")
    made.add("k1", "link", **{"from": "charbon", "to": "co2", "reason": "en brûlant", "meaning": "cause"})
    made.add("k2", "link", **{"from": "fonte", "to": "charbon", "direction": "both"})
    made.add("k3", "link", **{"from": "n", "to": "co2", "direction": "none", "reason": "<&>"})
    made.add("v", "card", card="velo", x=0, y=0, table=2).add("t", "card", card="train", x=300, y=0, table=2)
    return made.add("k4", "link", **{"from": "v", "to": "t", "table": 2})


def rows(hand, **how):
    stream = io.BytesIO()
    write_links(hand.session.deck, hand.board.records(), stream, **how)
    assert stream.getvalue().startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(stream.getvalue().decode("utf-8-sig"), newline=""), delimiter=";"))


def graph(hand):
    stream = io.BytesIO()
    write_graphml(hand.session.deck, hand.board.records(), stream)
    return Xml.fromstring(stream.getvalue())


def test_each_link_is_a_row_with_its_ends_as_people_name_them(hand):
    head, first, second, third, fourth = rows(hand)
    assert head == ["Table", "De\u00a0: numéro", "De", "De\u00a0: lot", "Vers\u00a0: numéro", "Vers", "Vers\u00a0: lot",
                    "Raison", "Sens", "Nature"]  # fmt: skip
    assert first == ["1", "1", "Le charbon", "Les causes", "4", "Le CO2", "Les effets", "en brûlant", "→", "Cause"]
    assert second[2::3] == ["La fonte", "Le charbon", "←→"]
    assert third[1:4] == ["", "'=Et nous ?", ""]
    assert (fourth[0], fourth[2], fourth[5]) == ("2", "Le vélo", "Le train")


def test_what_the_deck_expected_comes_only_when_asked_for(hand):
    assert not any("lien" in cell for row in rows(hand) for cell in row)
    head, *others = rows(hand, private=True)
    assert head[-1] == "Référence (privé)"
    assert [row[-1] for row in others] == ["lien attendu", "lien à questionner", "lien original", "lien original"]


def test_a_graph_has_a_node_for_each_card_and_an_edge_for_each_link(hand):
    whole = graph(hand).find(f"{G}graph")
    assert whole.get("edgedefault") == "directed"
    assert {n.get("id") for n in whole.iter(f"{G}node")} == {"charbon", "co2", "fonte", "n", "v", "t"}
    edges = {e.get("id"): (e.get("source"), e.get("target")) for e in whole.iter(f"{G}edge")}
    assert edges == {"k1": ("charbon", "co2"), "k2": ("fonte", "charbon"), "k3": ("n", "co2"), "k4": ("v", "t")}


def test_what_a_graph_says_of_its_nodes_and_edges_is_declared_and_typed(hand):
    root = graph(hand)
    keys = {k.get("id"): (k.get("for"), k.get("attr.name"), k.get("attr.type")) for k in root.iter(f"{G}key")}
    for owner in ("node", "edge"):
        for thing in root.iter(f"{G}{owner}"):
            assert {keys[data.get("key")][0] for data in thing.iter(f"{G}data")} == {owner}
    said = {data.get("key"): data.text for data in next(root.iter(f"{G}node")).iter(f"{G}data")}
    assert (said["node-title"], said["node-number"], said["node-lot"]) == ("Le charbon", "1", "Les causes")
    reasons = [d.text for d in root.iter(f"{G}data") if d.get("key") == "edge-reason"]
    assert reasons == ["en brûlant", None, "<&>", None]


def test_one_table_or_all_of_them(hand, tmp_path):
    write_board(board_drawing(hand.session, 2), tmp_path / "deux.csv")
    write_board(links_drawing(hand.session), tmp_path / "toutes.csv")
    assert (tmp_path / "deux.csv").read_text("utf-8-sig").count("\n") == 2
    assert (tmp_path / "toutes.csv").read_text("utf-8-sig").count("\n") == 5


def test_a_board_without_links_is_a_head_without_rows(tmp_path):
    write_board(board_drawing(Hand().session), tmp_path / "vide.csv")
    write_board(board_drawing(Hand().session), tmp_path / "vide.graphml")
    assert (tmp_path / "vide.csv").read_text("utf-8-sig").count("\n") == 1
    assert list(Xml.parse(tmp_path / "vide.graphml").iter(f"{G}node")) == []


def test_a_graph_says_what_each_link_means(hand):
    meanings = [data.text for data in graph(hand).iter(f"{G}data") if data.get("key") == "edge-meaning"]
    assert meanings == ["cause", None, None, None]
