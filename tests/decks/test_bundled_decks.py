"""What a bundled deck owes to those who lead it on the first day: nothing clipped, unsourced, unexplained or late."""

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from fresque.core.deck import Card, Deck, Phase
from fresque.core.plan import planned
from fresque.layout.card import overflows
from fresque.layout.sheet import CARDS
from fresque.storage.decks import bundled, check_deck, deck_folder, read_deck

WITHOUT_SOURCE = {"joker", "blank"}
LAID_OUT = {"card", "action"}
"""Kinds of cards that a table lays out and completes: their decks carry jokers and blank cards."""
ADDRESS = re.compile(r"https?://\S+")
SPELT_SO = re.compile(r"https?://\S+|\bcompar:IA\b")
"""Addresses, and a name that carries a colon: not to be mended."""
UNITS = r"(?:%|€|°C|km|kg|min|[kMGT]Wh?|Mo|Go|To|[hmgW])(?![\w’-])"
BARE_CAPITALS = (
    "Etat Etab Etait Etant Etap Etre Etud Etrang Ecol Ecout Ecri Ecran Ecart Economi[eq] Echang Echell Echou Educ "
    "Energie Equip Egal Electri Elève Elus? Elément Emission Enorm Epoque Epidém Ethique Evit Evalu Evénement Evident"
)
LETTERS = {
    "a middle dot": "[·•‧∙・]",
    "a straight apostrophe": "'",
    "a straight quotation mark": '"',
    "two spaces": "  ",
    "a space at an end": r"^\s|\s\Z",
}
FRENCH = {
    "a plain space before a sign": " [:;!?»%€]",
    "no space before a sign": r"[^\s!?(][:;!?»%€]",
    "a plain space inside « »": "« | »",
    "no space inside «": r"«\S",
    "thousands apart by a plain space": r"\d \d{3}(?!\d)",
    "thousands with no space": r"(?<![\d,])\d{5,}",
    "a plain space before a unit": rf"\d {UNITS}",
    "a plain space before a number": r"\b(?:p\.|n°|art\.) \d",
    "oe for œ": r"(?i)\bc?oeur|\boeuvr|\bnoeud|\bsoeur|\bvoeu|\boeil|\boeuf",
    "a capital without its accent": (
        rf"\b(?:{'|'.join(BARE_CAPITALS.split())})"
        r"|\bA (?:la|l’|partir|quoi|qui|propos|chaque|combien|savoir|vous|tour|deux|côté|gauche|droite|part|cause)\b"
        r"|\bCa\b"
    ),
}


@functools.cache
def read(path: Path) -> Deck:
    return read_deck(path)


@pytest.fixture(params=bundled(), ids=lambda path: path.parent.name)
def path(request: pytest.FixtureRequest) -> Path:
    """The deck.yaml of one bundled deck after the other."""
    return request.param


@pytest.fixture
def deck(path: Path) -> Deck:
    """A bundled deck, completed by its base when it is a fork."""
    return read(path)


def longer(texts: Iterable[tuple[str, str]], most: int) -> list[str]:
    """Where texts exceed `most` characters, and by how many they do."""
    return [f"{where}: {len(text) - most} too many" for where, text in texts if len(text) > most]


def texts(deck: Deck) -> Iterator[tuple[str, str]]:
    """Each sentence of the deck and where it stands, the titles of sources excepted: they are words of others."""
    yield from (("deck", text) for text in (deck.title, deck.summary, deck.credits, *deck.authors))
    yield from ((f"lot {lot.id}", lot.title) for lot in deck.lots)
    yield from ((f"zone {zone.id}", zone.title) for zone in deck.layout.zones)
    for card in deck.cards:
        yield from ((f"card {card.id}", text) for text in words(card))
    for link in deck.links:
        yield from ((f"link {link.source} → {link.target}", text) for text in (link.reason, link.explanation))
    for phase in phases(deck):
        yield from ((f"phase {phase.id}", text) for text in (phase.title, phase.public, phase.private, *phase.watch))
    yield from ((f"plan {plan.id}", text) for plan in deck.workshop.plans for text in (plan.title, plan.audience))
    yield from ((f"term {term.term}", text) for term in deck.glossary for text in (term.term, term.text))
    yield from (("materials", text) for text in deck.materials)
    yield from ((f"feedback {asked.id}", text) for asked in deck.feedback for text in (asked.question, *asked.choices))


def words(card: Card) -> Iterator[str]:
    """All that is printed on a card, but its sources, and its hint."""
    yield from (card.title, card.essential, card.body, card.alt, card.hint, card.question, card.final_question)
    for view in card.viewpoints:
        yield from (view.who, view.says)


def phases(deck: Deck) -> Iterator[Phase]:
    """The phases of the deck, then those of its other plans, with their words."""
    yield from deck.workshop.phases
    for plan in deck.workshop.plans:
        yield from planned(deck, plan).workshop.phases


def faults(text: str, french: bool) -> list[str]:
    """What a typographer would mend in `text`."""
    rules = {**LETTERS, **FRENCH} if french else LETTERS
    return [name for name, pattern in rules.items() if re.search(pattern, SPELT_SO.sub("adresse", text))]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Celles·ceux", "a middle dot"),
        ("L'État", "a straight apostrophe"),
        ('"Ouvert"', "a straight quotation mark"),
        ("Vrai  ou faux", "two spaces"),
        ("Vrai ", "a space at an end"),
        ("Vrai ?", "a plain space before a sign"),
        ("Vrai?", "no space before a sign"),
        ("« vrai »", "a plain space inside « »"),
        ("«vrai", "no space inside «"),
        ("10 000 jeux", "thousands apart by a plain space"),
        ("352000 jeux", "thousands with no space"),
        ("21 °C dehors", "a plain space before a unit"),
        ("2 h 30", "a plain space before a unit"),
        ("n° 5", "a plain space before a number"),
        ("Le coeur", "oe for œ"),
        ("Etats-Unis", "a capital without its accent"),
        ("A partir de 2010", "a capital without its accent"),
    ],
)
def test_a_slip_of_typography_is_seen(text, fault):
    assert fault in faults(text, french=True)


def test_careful_typography_is_left_alone():
    text = "L’État, n°\u00a05\u00a0: 1\u202f500\u00a0jeux en 2\u00a0h\u00a030, 21\u00a0%\u00a0! "
    text += "Voir https://example.org/a?b:c et «\u00a0À qui\u00a0?\u00a0»"
    assert faults(text, french=True) == []


def test_the_program_finds_nothing_to_say(path):
    assert check_deck(path) == []


def test_typography(deck):
    french = deck.language.startswith("fr")
    assert [f"{where}: {fault} in {text!r}" for where, text in texts(deck) for fault in faults(text, french)] == []


def test_typography_of_the_titles_of_sources(deck):
    found = [(card.id, source.title) for card in deck.cards for source in card.sources if faults(source.title, False)]
    assert found == []


def test_cards_can_be_read_at_a_glance(deck):
    assert longer(((card.id, card.title) for card in deck.cards), 45) == []
    assert longer(((card.id, card.essential) for card in deck.cards), 160) == []
    assert longer(((card.id, card.body) for card in deck.cards), 420) == []


def test_each_card_has_something_to_read_first_and_a_hint(deck):
    assert [card.id for card in deck.cards if not (card.essential or card.question)] == []
    assert [card.id for card in deck.cards if not card.hint] == []


def test_each_card_names_a_dated_source_with_its_address(deck):
    dated = {card.id for card in deck.cards if any(s.year and ADDRESS.fullmatch(s.url) for s in card.sources)}
    assert [card.id for card in deck.cards if card.kind not in WITHOUT_SOURCE and card.id not in dated] == []


def test_each_card_has_a_pictogram_or_a_picture_of_its_own(deck):
    shown = Counter(card.icon or card.image for card in deck.cards)
    assert [card.id for card in deck.cards if not (card.icon or card.image)] == []
    assert [card.id for card in deck.cards if shown[card.icon or card.image] > 1] == []


def test_the_cards_are_numbered_from_one_without_a_gap(deck):
    assert sorted(card.number or 0 for card in deck.cards) == list(range(1, len(deck.cards) + 1))


def test_a_deck_laid_out_has_a_joker_and_a_blank_card(deck):
    kinds = {card.kind for card in deck.cards}
    assert not kinds & LAID_OUT or {"joker", "blank"} <= kinds


def test_each_link_says_why_in_a_few_words(deck):
    reasons = [(f"{link.source} → {link.target}", link.reason) for link in deck.links]
    assert [where for where, reason in reasons if not reason] == []
    assert longer(reasons, 60) == []


def test_only_questionable_links_are_explained_and_all_of_them(deck):
    odd = [link for link in deck.links if bool(link.explanation) != (link.kind == "questionable")]
    assert [f"{link.source} → {link.target}" for link in odd] == []


def test_two_cards_are_linked_once(deck):
    pairs = Counter(frozenset((link.source, link.target)) for link in deck.links)
    assert [sorted(pair) for pair, times in pairs.items() if times > 1 or len(pair) < 2] == []


def test_a_large_deck_has_enough_links_to_question(deck):
    questionable = [link for link in deck.links if link.kind == "questionable"]
    assert not deck.links or len(deck.cards) < 30 or len(questionable) >= 6


def test_each_lot_is_linked_with_another(deck):
    lots = {card.id: card.lot for card in deck.cards}
    linked = {
        end for link in deck.links for end in (link.source, link.target) if lots[link.source] != lots[link.target]
    }
    assert not deck.links or len(deck.lots) < 2 or {lot.id for lot in deck.lots} <= {lots[card] for card in linked}


def test_each_phase_says_what_to_do_what_to_know_and_what_to_watch(deck):
    assert deck.workshop.phases
    assert [phase.id for phase in phases(deck) if not (phase.public and phase.private)] == []
    assert [phase.id for phase in deck.workshop.phases if not 1 <= len(phase.watch) <= 3] == []


def test_what_is_projected_or_watched_is_short(deck):
    assert longer(((phase.id, phase.public) for phase in phases(deck)), 300) == []
    assert longer(((phase.id, text) for phase in deck.workshop.phases for text in phase.watch), 140) == []


def test_a_late_phase_can_be_cut_and_the_closing_is_never_dropped(deck):
    assert [phase.id for phase in phases(deck) if phase.min is None or not 0 < phase.min <= phase.ideal] == []
    assert not deck.workshop.phases[-1].droppable


def test_the_phases_add_up_to_the_declared_duration(deck):
    assert deck.workshop.minutes == deck.workshop.duration


def test_each_plan_adds_up_to_its_duration_and_ends_with_the_closing(deck):
    closing = deck.workshop.phases[-1].id
    for plan in deck.workshop.plans:
        assert (plan.id, planned(deck, plan).workshop.minutes) == (plan.id, plan.duration)
        assert (plan.id, plan.phases[-1].id) == (plan.id, closing)


def test_a_plan_is_shorter_than_the_workshop(deck):
    assert any(plan.duration < (deck.workshop.duration or 0) for plan in deck.workshop.plans)


def test_each_lot_is_dealt_by_a_phase(deck):
    dealt = {lot for phase in deck.workshop.phases for lot in phase.deals}
    assert [lot.id for lot in deck.lots if lot.id not in dealt] == []


def test_the_words_of_the_subject_are_explained(deck):
    assert 8 <= len(deck.glossary) <= 12
    assert longer(((term.term, term.term) for term in deck.glossary), 40) == []
    assert longer(((term.term, term.text) for term in deck.glossary), 220) == []


def test_what_to_bring_is_listed(deck):
    assert deck.materials
    assert longer(((text, text) for text in deck.materials), 120) == []


def test_four_to_six_questions_are_asked_at_the_end(deck):
    assert 4 <= len(deck.feedback) <= 6
    assert [asked.id for asked in deck.feedback if (len(asked.choices) >= 2) != (asked.kind == "choice")] == []


def test_a_deck_says_who_made_it_and_for_whom(deck):
    assert deck.title
    assert deck.license
    assert deck.authors
    assert deck.credits
    assert 0 < len(deck.summary) <= 1000


def test_the_licence_beside_the_deck_names_it_its_version_and_its_authors(path, deck):
    text = " ".join((deck_folder(path) / "LICENSE").read_text(encoding="utf-8").split())
    for named in (deck.license, deck.title, f"version {deck.version}", deck.authors[0], "Ligne de crédit"):
        assert named in text


@pytest.mark.parametrize("size", CARDS.values(), ids=list(CARDS))
def test_every_card_can_be_read_at_each_size_it_may_be_printed(deck: Deck, size: tuple[float, float]) -> None:
    faces = [(card, face) for card in deck.cards if card.kind != "step" for face in ("recto", "verso")]
    assert [(card.id, face) for card, face in faces if overflows(deck, card, face, *size)] == []
