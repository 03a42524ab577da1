"""What a deck became: cards added, removed, reworded, renumbered, moved; and everything around them."""

from dataclasses import fields, replace

from fresque.core.deck import (
    Card,
    Deck,
    FeedbackQuestion,
    Layout,
    Lot,
    Phase,
    Plan,
    ReferenceLink,
    Term,
    Workshop,
    Zone,
)
from fresque.core.deck_diff import TEXTS, Change, compare_decks

AUTO = Card("auto", "L’auto", 1, "causes", body="Elle roule.", image="a.png")
CRUE = Card("crue", "La crue", 2, "effets")
LINK = ReferenceLink("auto", "crue", reason="le CO2")
DECK = Deck(
    fresque=1,
    id="climat",
    title="Climat",
    layout=Layout(zones=(Zone("a", "A"),)),
    lots=(Lot("causes", "Causes"), Lot("effets", "Effets")),
    cards=(AUTO, CRUE),
    links=(LINK,),
    workshop=Workshop(60, (Phase("accueil", "Accueil", 15),), (Plan("court", "Court", 30),)),
    glossary=(Term("crue", "Un fleuve déborde."),),
    feedback=(FeedbackQuestion("avis", "Alors ?"),),
)


def with_cards(*cards):
    return compare_decks(DECK, replace(DECK, cards=cards)).cards


def test_a_deck_is_the_same_as_itself_under_another_name():
    assert not compare_decks(DECK, replace(DECK, id="autre", base="climat@1", remove=("zut",)))


def test_cards_come_and_go():
    cards = with_cards(CRUE, velo := Card("velo", "Le vélo"))
    assert (cards.added, cards.removed, cards.altered, cards.reordered) == ((velo,), (AUTO,), (), False)


def test_a_card_is_compared_field_by_field():
    (auto,) = with_cards(replace(AUTO, title="Le SUV", body=""), CRUE).altered
    assert auto.changes == (Change("title", "L’auto", "Le SUV"), Change("body", "Elle roule.", ""))


def test_cards_renumbered_moved_and_reworded_are_told_apart():
    diff = compare_decks(DECK, replace(DECK, cards=(replace(AUTO, number=9), replace(CRUE, lot="causes", title="?"))))
    assert [card.new.id for card in diff.renumbered] == ["auto"]
    assert [card.new.id for card in diff.moved] == [card.new.id for card in diff.reworded] == ["crue"]


def test_a_card_that_takes_the_number_of_another_replaces_it():
    diff = compare_decks(DECK, replace(DECK, cards=(Card("velo", "Le vélo", 1), CRUE, Card("sec", "Sec", 3))))
    (pair,) = diff.replaced
    assert (pair.old.id, pair.new.id, pair.change("title")) == ("auto", "velo", Change("title", "L’auto", "Le vélo"))


def test_cards_in_another_order_are_noticed_but_not_because_one_left():
    assert with_cards(CRUE, AUTO).reordered
    assert not with_cards(CRUE).reordered


def test_a_picture_redrawn_under_the_same_name_is_a_change():
    (auto,) = compare_decks(DECK, DECK, {"a.png"}).cards.altered
    assert auto.changes == (Change("image", "a.png", "a.png"),)


def test_a_link_is_the_same_when_its_ends_are():
    reworded, turned = replace(LINK, reason="les gaz"), ReferenceLink("crue", "auto")
    links = compare_decks(DECK, replace(DECK, links=(reworded, turned))).links
    assert links.added == (turned,)
    assert links.altered[0].changes == (Change("reason", "le CO2", "les gaz"),)


def test_everything_around_the_cards_is_compared():
    bare = Deck(fresque=1, id="climat", title="Météo", cards=DECK.cards, layout=Layout(kind="ring"))
    diff = compare_decks(DECK, bare)
    assert [change.key for change in diff.texts] == ["title", "layout", "duration"]
    gone = (diff.lots, diff.zones, diff.links, diff.phases, diff.plans, diff.terms, diff.questions)
    assert [len(group.removed) for group in gone] == [2, 1, 1, 1, 1, 1, 1]
    assert not diff.cards


def test_every_field_of_a_deck_is_compared_or_says_what_it_is():
    known = {*TEXTS, "layout", "lots", "cards", "links", "workshop", "glossary", "feedback"}
    assert {field.name for field in fields(Deck)} - known == {"fresque", "id", "base", "remove", "remove_links"}
