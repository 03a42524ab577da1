"""What a fork changed, as a facilitator reads it: counted, named, word by word, in French."""

from dataclasses import fields

from fresque.app.deck_diff import diff_decks, diff_fork
from fresque.app.deck_diff_plain import diff_to_plain
from fresque.app.deck_diff_words import LABELS, counts, headline, sections
from fresque.app.new_deck import NewDeck, make_fork
from fresque.core import deck
from fresque.core.deck_diff import TEXTS
from tests.app.hand import CLIMATE

CHANGES = """
remove: [forets]
cards:
  - {id: charbon, title: Le lignite, essential: On le brûle toujours., number: 12, sources: [{title: A, year: 2020}]}
  - {id: velo, lot: causes}
  - {id: metro, title: Le métro, lot: actions, number: 13, essential: On descend.}
lots:
  - {id: actions, title: Nos actions, color: green, mark: square}
  - {id: causes, title: Les causes, color: vermilion, mark: triangle}
  - {id: effets, title: Les effets, color: blue, mark: circle}
"""


def fork(tmp_path, changes=CHANGES):
    path = make_fork(tmp_path / "nous", CLIMATE, NewDeck("À nous"))
    text = path.read_text(encoding="utf-8").replace("remove: []\n", "")
    path.write_text(text + changes, encoding="utf-8")
    return path


def told(path) -> dict[str, list[str]]:
    """The sections, each entry and line as text."""
    ends = {"kept": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    found: dict[str, list[str]] = {}
    for section in sections(diff_fork(path)):
        lines = found.setdefault(section.title, [])
        for entry in section.entries:
            lines.append(f"{entry.what}: {entry.title}")
            lines += [f"{x.label}={''.join(ends[s.fate].format(s.text) for s in x.spans)}" for x in entry.lines]
    return found


def test_the_changes_are_counted_first(tmp_path):
    diff = diff_fork(fork(tmp_path))
    assert headline(diff) == "«\xa0Petit climat\xa0» 1.0.0 → «\xa0À nous\xa0» 0.1.0"
    assert counts(diff)[:5] == (
        "1 carte ajoutée",
        "1 carte retirée",
        "1 carte réécrite",
        "1 carte renumérotée",
        "1 carte changée de lot",
    )


def test_each_card_is_told_field_by_field(tmp_path):
    cards = told(fork(tmp_path))["Cartes réécrites ou déplacées"]
    assert cards == [
        "altered: 12 · Le lignite",
        "Titre=Le [-charbon-]{+lignite+}",
        "Numéro=[-1-] → {+12+}",
        "Essentiel=On le brûle [-encore-]{+toujours+}.",
        "Sources={+A · 2020+}",
        "altered: 7 · Le vélo",
        "Lot=[-3 · Les actions-] → {+2 · Les causes+}",
    ]


def test_cards_that_come_or_go_are_given_with_their_words(tmp_path):
    said = told(fork(tmp_path))
    assert said["Cartes ajoutées"] == ["added: 13 · Le métro", "Essentiel=On descend."]
    assert said["Cartes retirées"] == ["removed: 3 · Les forêts", "Essentiel=On les coupe."]


def test_a_card_that_takes_the_number_of_another_is_said_to_replace_it(tmp_path):
    path = fork(tmp_path, "remove: [forets]\ncards: [{id: bois, title: Le bois, number: 3, lot: causes}]\n")
    assert counts(diff_fork(path))[0] == "1 carte remplacée"
    said = told(path)
    assert said["Cartes remplacées"] == [
        "altered: 3 · Le bois",
        "Titre=[-Les forêts-]{+Le bois+}",
        "Essentiel=[-On les coupe.-]",
    ]
    assert not {"Cartes ajoutées", "Cartes retirées"} & set(said)


def test_lots_and_their_order_are_told(tmp_path):
    said = told(fork(tmp_path))
    assert said["Lots"] == ["altered: Nos actions", "Titre=[-Les-]{+Nos+} actions"]
    assert said["Ordre"] == ["altered: Les lots sont distribués dans un autre ordre."]


def test_links_are_named_by_their_cards(tmp_path):
    links = "links: [{from: charbon, to: co2, reason: en flammes}, {from: velo, to: chaleur, reason: à l’envers}]\n"
    links += "remove_links: [chaleur > fonte]\n"
    said = told(fork(tmp_path, links))["Liens de référence"]
    assert said[:3] == [
        "altered: Le charbon → Le CO2",
        "Raison=en [-brûlant-]{+flammes+}",
        "added: Le vélo → La chaleur",
    ]
    assert "removed: La chaleur → La fonte" in said


def test_a_deck_compared_with_itself_has_no_difference():
    diff = diff_decks(CLIMATE, CLIMATE)
    assert (counts(diff), sections(diff), diff_to_plain(diff)["same"]) == (("Aucune différence.",), (), True)


def test_only_another_order_is_said_so(tmp_path):
    text = (CLIMATE / "deck.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    at = next(n for n, line in enumerate(text) if "id: charbon" in line)
    text[at], text[at + 1] = text[at + 1], text[at]
    (tmp_path / "deck.yaml").write_text("".join(text), encoding="utf-8")
    assert counts(diff_decks(CLIMATE, tmp_path)) == ("Seul l’ordre a changé.",)


def test_a_picture_redrawn_under_its_name_is_told(tmp_path):
    for folder, shape in (("a", "circle"), ("b", "rect")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "i.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg"><{shape}/></svg>')
        deck = "fresque: 1\nid: a\ntitle: A\ncards: [{id: c, title: C, image: i.svg, alt: I}]\n"
        (tmp_path / folder / "deck.yaml").write_text(deck)
    (section,) = sections(diff_decks(tmp_path / "a", tmp_path / "b"))
    assert section.entries[0].lines[0].spans[0].text == "même nom, autre image"


def test_every_field_has_a_name_in_the_words_of_the_facilitator():
    kinds = (
        deck.Card,
        deck.Lot,
        deck.Zone,
        deck.ReferenceLink,
        deck.Phase,
        deck.Plan,
        deck.Term,
        deck.FeedbackQuestion,
    )
    names = {field.metadata.get("name", field.name) for kind in kinds for field in fields(kind)} | set(TEXTS)
    assert names - set(LABELS) == {"id", "from", "to", "term"}
