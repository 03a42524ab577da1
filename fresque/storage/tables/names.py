"""What people call the columns and the sheets: French and English, whatever the accents, the case and the plural."""

import re

from fresque.core import alike
from fresque.core.i18n import _, tr

LABELS = {
    "id": _("Identifier"),
    "number": _("Number"),
    "lot": _("Lot"),
    "kind": _("Kind"),
    "title": _("Title"),
    "essential": _("Essential"),
    "body": _("Body"),
    "icon": _("Pictogram"),
    "image": _("Picture"),
    "alt": _("Alternative text"),
    "sources": _("Sources"),
    "zone": _("Zone"),
    "hint": _("Hint"),
    "question": _("Question"),
    "viewpoints": _("Viewpoints"),
    "final_question": _("Final question"),
    "color": _("Colour"),
    "mark": _("Mark"),
    "from": _("From"),
    "to": _("To"),
    "reason": _("Reason"),
    "explanation": _("Explanation"),
    "ideal": _("Ideal minutes"),
    "min": _("Least minutes"),
    "duration": _("Duration"),
    "droppable": _("Droppable"),
    "deals": _("Lots dealt"),
    "rights": _("Rights of the table"),
    "public": _("Instruction"),
    "private": _("Private notes"),
    "watch": _("Watch points"),
    "audience": _("Audience"),
    "term": _("Word"),
    "text": _("Meaning"),
    "choices": _("Choices"),
    "start": _("First year"),
    "end": _("Last year"),
    "row": _("Row"),
    "column": _("Column"),
    "plan": _("Plan"),
    "key": _("Key"),
    "value": _("Value"),
}
"""How the columns are headed; a key added to the format is headed by its own name until it is listed here."""

OTHER_NAMES = {
    "id": "identifiant ident code slug ref",
    "number": "numéro nº n° num no nb # numéro-de-carte card-number",
    "lot": "étape step thème theme série serie paquet catégorie category chapitre groupe group batch set "
    "couleur-de-lot",
    "kind": "type genre sorte nature type-de-carte card-type type-of-card",
    "title": "titre nom name intitulé carte card recto titre-de-la-carte recto-titre libellé étape-du-déroulé "
    "card-title card-name front front-title",
    "essential": "essentiel accroche résumé à-retenir phrase-clé en-bref message-clé minimum "
    "texte-recto texte-du-recto recto-texte texte-court summary short-text key-message front-text",
    "body": "texte text description complément corps verso contenu content détail details explication-de-la-carte "
    "texte-verso texte-du-verso verso-texte back back-text long-text",
    "icon": "icône picto pictogramme",
    "image": "photo illustration picture visuel fichier-image",
    "alt": "texte-alternatif alternative description-de-l-image alternative-text légende caption",
    "sources": "source référence-bibliographique références bibliographie reference references",
    "source_url": "lien url adresse link site lien-de-la-source url-de-la-source source-url adresse-de-la-source",
    "source_year": "année year date année-de-la-source source-year date-de-la-source",
    "zone": "zones emplacement place lieu zone-attendue expected-zone",
    "hint": "indice note notes aide animation note-d-animation pour-l-animation conseil astuce facilitator "
    "note-pour-l-animation commentaire facilitator-note facilitation-note tip",
    "question": "question-du-recto controverse controversy énoncé question-posée",
    "viewpoints": "points-de-vue point-de-vue viewpoint avis positions arguments point-of-view opinion",
    "final_question": "question-finale dernière-question",
    "color": "couleur colour",
    "mark": "marque forme shape symbole",
    "from": "de depuis source origine départ carte-de-départ from",
    "to": "vers à cible target arrivée carte-d-arrivée",
    "reason": "raison pourquoi why motif",
    "explanation": "explication réponse",
    "ideal": "idéal minutes minutes-idéales durée durée-idéale temps duration minutes-prévues",
    "min": "minimum minutes-minimum minutes-au-moins durée-minimale au-moins",
    "duration": "durée minutes",
    "droppable": "supprimable facultatif optionnel peut-sauter",
    "deals": "lots-distribués distribue distribution lots lot",
    "rights": "droits droits-de-table permissions rights",
    "public": "consigne consigne-publique instruction-publique",
    "private": "notes-privées note privé notes",
    "watch": "points-de-vigilance vigilance à-surveiller",
    "audience": "public public-visé pour-qui",
    "term": "mot terme",
    "text": "sens définition texte signification",
    "choices": "choix réponses",
    "start": "début de année",
    "end": "fin à",
    "row": "ligne rangée",
    "column": "colonne",
    "plan": "plans déroulé",
    "key": "clé champ",
    "value": "valeur",
}
"""Other words for each column; hyphens stand for spaces."""

SHEETS = {
    "cards": "cartes fiches carte feuille-cartes",
    "lots": "lot séries paquets étapes thèmes",
    "links": "liens lien relations",
    "zones": "zone",
    "phases": "déroulé phase",
    "plans": "plan",
    "plan-phases": "phases-des-plans",
    "glossary": "glossaire lexique mots",
    "feedback": "questions-de-fin retours évaluation",
    "deck": "jeu",
}
"""Other words for the sheets."""

KINDS = {
    "card": "carte",
    "step": "étape",
    "action": "actions",
    "controversy": "controverse",
    "statement": "affirmation énoncé",
    "joker": "jokers",
    "blank": "vierge vide carte-vierge",
    "expected": "attendu attendue",
    "optional": "facultatif facultative optionnel",
    "questionable": "discutable à-questionner douteux contestable",
    "blue": "bleu",
    "vermilion": "vermillon rouge orange",
    "green": "vert",
    "violet": "mauve",
    "ochre": "ocre jaune",
    "teal": "sarcelle turquoise cyan",
    "night": "nuit noir",
    "circle": "cercle rond disque",
    "square": "carré",
    "diamond": "losange",
    "star": "étoile",
    "hexagon": "hexagone",
    "scale": "échelle",
    "choice": "choix",
    "words": "mots libre",
    "true": "oui vrai yes x 1 o",
    "false": "non faux no 0 n",
}
"""Other words for the values that a list of choices allows."""

_ARTICLES = frozenset(["l", "le", "la", "les", "d", "de", "du", "des", "un", "une", "the", "a", "an", "of"])


def folded(words: str) -> str:
    """`words` without accents, case, plural, articles, spaces nor marks, to compare what people type."""
    parts = re.findall(r"[^\W_]+|[#°]", alike.folded(words))
    telling = [part for part in parts if part not in _ARTICLES] or parts
    return "".join(part.rstrip("sx") or part for part in telling)


def label(name: str) -> str:
    """How a column is headed in the current language."""
    return tr(LABELS[name]) if name in LABELS else name


def names_of(name: str) -> frozenset[str]:
    """All the ways to head a column, folded."""
    known = [name, LABELS.get(name, name), label(name), *OTHER_NAMES.get(name, "").split()]
    return frozenset(map(folded, known))


def sheet_named(given: str, names: list[str]) -> str | None:
    """Which of the sheets `names` is meant by `given`."""
    words = folded(given)
    return next((name for name in names if words in map(folded, [name, *SHEETS.get(name, "").split()])), None)


def choice_named(given: str, choices: tuple[str, ...]) -> str:
    """The choice that `given` means, or `given` itself."""
    words = folded(given)
    return next((choice for choice in choices if words in map(folded, [choice, *KINDS.get(choice, "").split()])), given)
