"""Decks for the tests of faces and sheets: the bundled one, and one card of each kind."""

from functools import cache

from fresque.core.deck import Card, Deck, Lot, Source, Viewpoint
from fresque.storage.decks import find_deck, read_deck

LOTS = (
    Lot("bases", "Les bases", "blue", "circle"),
    Lot("regle", "L’ouverture devient la règle", "vermilion", "triangle"),
    Lot("usages", "Usages et effets", "ochre", "star"),
)
RGPD = Card(
    id="rgpd",
    title="Règlement général sur la protection des données",
    number=14,
    lot="regle",
    essential="Depuis le 25 mai 2018, **toute** organisation doit dire pourquoi elle garde une donnée personnelle.",
    body="Une donnée personnelle désigne ou permet de retrouver quelqu’un. Ouvrir n’est pas exposer : on anonymise.",
    icon="mdi6.shield-lock",
    sources=(Source("Règlement (UE) 2016/679", "https://eur-lex.europa.eu/eli/reg/2016/679/oj", 2016),),
)
STEP = Card("traiter", "Traiter les données", 2, kind="step", icon="mdi6.database-import", essential="On nettoie.")
ACTION = Card("inventaire", "Publier un inventaire", 20, "bases", "action", "Dire ce que l’on a.", icon="mdi6.web")
STATEMENT = Card("mode-emploi", "Une donnée sans mode d’emploi n’est pas ouverte.", 21, "usages", "statement")
JOKER = Card("joker", "Joker : et chez nous ?", 40, kind="joker", essential="Racontez un exemple.", icon="mdi6.map")
BLANK = Card("vierge", "Carte vierge", 42, kind="blank", essential="Il manque une idée ?", icon="mdi6.pencil")
CONTROVERSY = Card(
    id="tout-ouvrir",
    title="Tout ouvrir ?",
    number=30,
    kind="controversy",
    question="Faut-il ouvrir toutes les données publiques, quoi qu’il en coûte ?",
    viewpoints=(
        Viewpoint("Une association", "Ce que l’impôt a payé appartient à tous."),
        Viewpoint("Un service informatique", "Ouvrir coûte : sans moyens, on publie mal."),
        Viewpoint("Une juriste", "Certaines données exposent des personnes."),
    ),
    final_question="Si vous ne pouviez en ouvrir que trois ?",
)
KINDS = (RGPD, STEP, ACTION, STATEMENT, JOKER, BLANK, CONTROVERSY)
DECK = Deck(
    fresque=1, id="essai", title="Fresque d’essai", version="1.2.0", license="CC-BY-SA-4.0", lots=LOTS, cards=KINDS
)


@cache
def bundled() -> Deck:
    """The open data deck, as read from its file."""
    return read_deck(find_deck("donnees-ouvertes"))
