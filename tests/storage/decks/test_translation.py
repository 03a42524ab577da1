"""A deck read in another language: its texts change, its identifiers and links do not, and the gaps are counted."""

import pytest

from fresque.core.errors import FresqueError, Where
from fresque.storage.decks import check_deck, read_deck

DECK = """\
fresque: 1
id: climat
title: Fresque du climat
version: 1.2.0
license: MIT
authors: [Ada]
credits: D’après Cédric.
layout: {kind: columns, zones: [{id: nord, title: Nord}]}
lots: [{id: causes, title: Causes}]
cards:
- {id: auto, title: L’auto, lot: causes, essential: Elle fume., icon: mdi6.car}
- id: nuage
  title: Le nuage
  kind: controversy
  question: Encore
  viewpoints: [{who: Ada, says: Oui.}]
links:
- {from: auto, to: nuage, reason: le CO2}
- {from: nuage, to: auto}
workshop: {phases: [{id: accueil, title: Accueil, ideal: 10, public: Bonjour}]}
"""
ENGLISH = """\
title: Climate fresk
credits: After Cédric.
zones: {nord: {title: North}}
lots: {causes: {title: Causes!}}
cards:
  auto: {title: The car, essential: It smokes.}
  nuage: {title: The cloud, question: Again?, viewpoints: [{who: Ada, says: Yes.}]}
links: [{from: auto, to: nuage, reason: CO2}]
phases: {accueil: {title: Welcome, public: Hello}}
"""
WHOLE = """\
fresque: 1
id: jeu
title: Jeu
license: MIT
authors: [Ada]
credits: Nous.
cards: [{id: a, title: A, essential: E, icon: mdi6.car}]
workshop:
  phases: [{id: p, title: Début, ideal: 10, watch: [La foule, Le bruit]}, {id: q, title: Fin, ideal: 5}]
  plans:
  - {id: court, title: Court, duration: 60, audience: Des élèves, phases: [{id: p, ideal: 5, public: Vite}, {id: q}]}
glossary: [{term: donnée, text: un relevé}]
materials: [feutres, ruban]
feedback: [{id: q, question: Alors, kind: choice, choices: [Oui, Non]}]
"""
WHOLE_ENGLISH = """\
title: Deck
credits: Us.
cards: {a: {title: B, essential: F}}
phases: {p: {title: Start, watch: [The crowd, The noise]}, q: {title: End}}
plans: {court: {title: Short, audience: Pupils, phases: {p: {public: Quick}}}}
glossary: [{term: datum, text: a record}]
materials: [pens, tape]
feedback: {q: {question: So, choices: ['Yes', 'No']}}
"""


@pytest.fixture
def translated(write):
    """Writes the deck and its English texts; gives the path of the deck."""

    def written(english: str):
        write(english, name="en.yaml")
        return write(DECK)

    return written


def gaps(path, level="warning") -> list[str]:
    return [
        f"{p.where.line}:{p.where.column}: {p.message} {p.hint}".rstrip() for p in check_deck(path) if p.level == level
    ]


def test_every_text_is_read_in_the_other_language(translated):
    deck = read_deck(translated(ENGLISH), "en")
    assert (deck.language, deck.title, deck.credits) == ("en", "Climate fresk", "After Cédric.")
    assert [card.title for card in deck.cards] == ["The car", "The cloud"]
    assert deck.cards[1].viewpoints[0].says == "Yes."
    assert (deck.layout.zones[0].title, deck.lots[0].title, deck.links[0].reason) == ("North", "Causes!", "CO2")
    assert deck.workshop.phases[0].public == "Hello"


def test_a_whole_translation_has_no_gap(translated):
    assert check_deck(translated(ENGLISH)) == []


def test_plans_words_and_last_questions_are_translated_too(write):
    write(WHOLE_ENGLISH, name="en.yaml")
    path = write(WHOLE)
    deck = read_deck(path, "en")
    plan, question = deck.workshop.plans[0], deck.feedback[0]
    assert check_deck(path) == []
    assert (plan.title, plan.audience, plan.phases[0].public, plan.phases[0].ideal) == ("Short", "Pupils", "Quick", 5)
    assert (deck.workshop.phases[0].watch, deck.materials) == (("The crowd", "The noise"), ("pens", "tape"))
    assert (deck.glossary[0].term, question.question, question.choices) == ("datum", "So", ("Yes", "No"))


@pytest.mark.parametrize(
    ("lost", "said"),
    [
        (", watch: [The crowd, The noise]", "4:10: Le «\xa0watch\xa0» de «\xa0p\xa0» n’est pas traduit."),
        (", audience: Pupils", "5:9: Le «\xa0audience\xa0» de «\xa0court\xa0» n’est pas traduit."),
        (", phases: {p: {public: Quick}}", "5:9: «\xa0p\xa0» n’est pas traduit."),
        (
            "glossary: [{term: datum, text: a record}]\n",
            "1:1: Le «\xa0glossary\xa0» de «\xa0jeu\xa0» n’est pas traduit.",
        ),
        ("materials: [pens, tape]\n", "1:1: Le «\xa0materials\xa0» de «\xa0jeu\xa0» n’est pas traduit."),
        (
            ", tape",
            "7:12: Le «\xa0materials\xa0» de «\xa0jeu\xa0» a 1 élément, contre 2 dans le jeu. "
            "Traduisez-les tous, dans le même ordre.",
        ),
        (", choices: ['Yes', 'No']", "8:12: Le «\xa0choices\xa0» de «\xa0q\xa0» n’est pas traduit."),
    ],
)
def test_each_gap_has_its_place(write, lost, said):
    assert lost in WHOLE_ENGLISH
    write(WHOLE_ENGLISH.replace(lost, ""), name="en.yaml")
    assert gaps(write(WHOLE)) == [said]


def test_an_unknown_plan_or_phase_in_a_translation_is_refused(write):
    write(WHOLE_ENGLISH.replace("court:", "long:").replace("q: {title", "r: {title"), name="en.yaml")
    assert gaps(write(WHOLE), "error") == [
        "4:60: Le jeu n’a rien ici qui s’appelle «\xa0r\xa0».",
        "5:9: Le jeu n’a rien ici qui s’appelle «\xa0long\xa0».",
    ]


def test_a_translation_older_than_its_deck_is_said_to_be(translated):
    assert gaps(translated("version: 1.1.0\n" + ENGLISH)) == [
        "1:10: Cette traduction est celle de la version 1.1.0, le jeu en est à la version 1.2.0. "
        "Regardez ce qui a changé, puis écrivez la version du jeu."
    ]
    assert gaps(translated("version: '1.2'\n" + ENGLISH)) == []


def test_a_translation_of_hundreds_of_gaps_is_still_a_translation(write):
    cards = "".join(f"- {{id: c{n}, title: C{n}, essential: E, icon: mdi6.car}}\n" for n in range(300))
    write("title: Deck\ncredits: Us\ncards: {c299: {title: Last, essential: F}}\n", name="en.yaml")
    path = write("fresque: 1\nid: x\ntitle: X\nlicense: MIT\nauthors: [A]\ncredits: C\ncards:\n" + cards)
    assert read_deck(path, "en").cards[299].title == "Last"
    assert len(gaps(path)) == 201


def test_the_language_of_the_deck_is_the_deck_itself(translated):
    path = translated(ENGLISH)
    assert read_deck(path, "fr") == read_deck(path)


def test_what_is_not_translated_stays_and_is_counted(translated):
    path = translated("title: Climate fresk\ncards:\n  auto: {title: The car}\n")
    assert read_deck(path, "en").cards[1].title == "Le nuage"
    assert gaps(path) == [
        "1:1: Le « credits » de « climat » n’est pas traduit.",
        "1:1: « nord » n’est pas traduit.",
        "1:1: « causes » n’est pas traduit.",
        "1:1: Le lien de « auto » à « nuage » n’est pas traduit.",
        "1:1: « accueil » n’est pas traduit.",
        "3:3: Le « essential » de « auto » n’est pas traduit.",
        "3:3: « nuage » n’est pas traduit.",
    ]


@pytest.mark.parametrize(
    ("english", "said"),
    [
        (
            "cards: {atuo: {title: A}}",
            "1:9: Le jeu n’a rien ici qui s’appelle « atuo ». Vouliez-vous dire « auto »\xa0?",
        ),
        ("links: [{from: auto, to: lune}]", "1:9: Le jeu n’a pas de lien de « auto » à « lune »."),
        ("cards: {auto: {titre: A}}", "1:16: Clé inconnue\xa0: « titre ». Vouliez-vous dire « title »\xa0?"),
        ("cards: [auto]", "1:8: « cards » doit donner une entrée par identifiant, pas une liste."),
        ("cards: {auto: A}", "1:15: On attend ici des clés, comme « title: … », pas « A »."),
        ("- a", "1:1: On attend ici des clés, comme « title: … », pas une liste."),
        (
            "title: [",
            "1:8: Un crochet n’est jamais fermé, ou il manque une virgule. "
            "Vérifiez les crochets [ ] { } et les virgules.",
        ),
    ],
)
def test_a_mistake_in_a_translation_is_said_with_its_line(translated, english, said):
    assert gaps(translated(english), "error") == [said]


def test_a_mistake_in_a_translation_does_not_disturb_the_deck(translated):
    path = translated("cards: {atuo: {title: A}}")
    assert read_deck(path).language == "fr"
    with pytest.raises(FresqueError, match=r"en\.yaml:1:9"):
        read_deck(path, "en")


def test_thousands_of_mistakes_in_a_translation_stop_at_two_hundred(translated):
    assert len(gaps(translated("".join(f"a{n}: b\n" for n in range(1000))), "error")) == 200


def test_an_empty_translation_is_told_what_to_hold(translated):
    assert gaps(translated(""), "error") == ["1:1: Le fichier est vide. Écrivez-y au moins «\xa0title: …\xa0»."]


def test_a_missing_language_is_refused_with_those_that_exist(translated):
    path = translated(ENGLISH)
    with pytest.raises(FresqueError) as caught:
        read_deck(path, "de")
    assert (caught.value.summary, caught.value.hint) == (
        "Le jeu n’est pas traduit en « de ».",
        "Il existe en\xa0: fr, en.",
    )
    assert caught.value.where == Where(str(path))


def test_other_files_beside_the_deck_are_not_languages(translated, write):
    path = translated(ENGLISH)
    write("zut", name="notes.yaml")
    assert check_deck(path) == []


def test_a_text_too_long_for_its_face_once_translated_is_refused(translated):
    long = " ".join(["Donaudampfschifffahrtsgesellschaft"] * 11)
    english = ENGLISH.replace("It smokes.", long + ", body: " + " ".join(["unbreakable"] * 100))
    assert gaps(translated(english), "error")[0].startswith("6:3: Sur le verso de « auto »,")


FORK = "fresque: 1\nid: notre\ntitle: Notre climat\nbase: jeu\ncards: [{id: auto, title: Le SUV}]\n"


def test_a_fork_speaks_the_languages_of_its_base(translated, write):
    translated(ENGLISH)
    deck = read_deck(write(FORK, folder="notre"), "en")
    assert [card.title for card in deck.cards] == ["Le SUV", "The cloud"]
    assert (deck.cards[0].essential, deck.links[0].reason, deck.lots[0].title) == ("It smokes.", "CO2", "Causes!")


def test_a_fork_translates_only_what_it_changed(translated, write):
    translated(ENGLISH)
    path = write(FORK, folder="notre")
    write("title: Our climate\ncards: {auto: {title: The SUV}}\n", folder="notre", name="en.yaml")
    assert check_deck(path) == []
    assert [card.title for card in read_deck(path, "en").cards] == ["The SUV", "The cloud"]
