"""What French typography asks of a text, and what it leaves alone."""

import pytest

from fresque.storage.decks.typography import faults, mended

N = "\u00a0"


def set_in_french(text: str, language: str = "fr", *, cited: bool = False) -> str:
    return mended(text, faults(text, language, cited=cited))


@pytest.mark.parametrize(
    ("lacking", "right"),
    [
        ("Voici : rien", "Voici~: rien"),
        ("Voici: rien", "Voici~: rien"),
        ("Quoi ?", "Quoi~?"),
        ("Quoi?", "Quoi~?"),
        ("Quoi  ?", "Quoi~?"),
        ("Quoi ?!", "Quoi~?!"),
        ("(Quoi?)", "(Quoi~?)"),
        ("Vraiment… ?", "Vraiment…~?"),
        ("etc.?", "etc.~?"),
        ("un ; deux", "un~; deux"),
        ("un; deux", "un~; deux"),
        ("*Vite* !", "*Vite*~!"),
        ("**Essentiel**: lire", "**Essentiel**~: lire"),
        ("« mot »", "«~mot~»"),
        ("«mot»", "«~mot~»"),
        ("« Quoi ? »", "«~Quoi~?~»"),
        ("«Quoi?»", "«~Quoi~?~»"),
        ("« mot »: voir", "«~mot~»~: voir"),
        ("50 % des gens", "50~% des gens"),
        ("50% des gens", "50~% des gens"),
        ("3 € ou 3€", "3~€ ou 3~€"),
        ("10 M€ et 2 Md€", "10~M€ et 2~Md€"),
        ("21 °C, 3 km, 2 h 30", "21~°C, 3~km, 2~h 30"),
        ("10 389 fois", "10~389 fois"),
        ("1 234 567,50", "1~234~567,50"),
        ("en 2024 120 000 cartes", "en 2024 120~000 cartes"),
        ("aujourd'hui l'eau qu'« elle »", "aujourd’hui l’eau qu’«~elle~»"),
        ("https://a.fr/x?y=1 : voir", "https://a.fr/x?y=1~: voir"),
    ],
)
def test_what_a_text_lacks_is_written(lacking, right):
    assert set_in_french(lacking) == right.replace("~", N)


@pytest.mark.parametrize(
    "text",
    [
        "14:30 et 3:1",
        "https://a.fr/?q=l'eau: http://b.fr/a%20b",
        "www.a.fr/x!",
        "ecrire@a.fr",
        "tapez `a: b?` puis Entrée",
        "un\u202f! deux\u00a0; «\u202ftrois\u202f»",
        "(?) et [!]",
        "!important",
        "en 2023 1500 cartes, le 12 mai 2024",
        "tél. 01 23 45 67 89",
        "« ",
        "?",
        "une ligne\n? une autre",
        "des années 1990' à ' 2000",
        "5 minutes",
    ],
)
def test_what_is_right_or_none_of_its_business_is_left_alone(text):
    assert faults(text) == []


def test_a_mended_text_lacks_nothing():
    text = set_in_french("Voilà: « l'eau » à 10 389 € ? «Oui!»")
    assert faults(text) == []


@pytest.mark.parametrize("language", ["en", "de", "ar", "frp"])
def test_other_languages_have_other_rules(language):
    assert faults("Why : 50 %? It's", language) == []


def test_quebec_puts_no_space_before_question_marks():
    assert set_in_french("Quoi? Voici: « rien »!", "fr-CA") == f"Quoi? Voici{N}: «{N}rien{N}»!"


def test_the_title_of_a_work_keeps_the_signs_of_its_language():
    assert set_in_french("Data: what's next? 50% off", cited=True) == "Data: what’s next? 50% off"
    assert set_in_french("Données : le point", cited=True) == f"Données{N}: le point"
