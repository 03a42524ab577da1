"""The session the demo plays on the deck “donnees-ouvertes”: who puts what where, and when. A fictional table.

Places are columns and rows of a loose grid; `WOBBLE` moves cards off it as hands do.
"""

from fresque.core.records import Meaning

DECK = "donnees-ouvertes"
PITCH = (270.0, 202.0)
"""Millimetres between the centres of two columns, of two rows."""
TITLE = "Ouvrir pour mieux décider"

PHASES = (
    ("accueil", 0.0),
    ("lot-bases", 9.5),
    ("lot-regle", 18.0),
    ("lot-limites", 32.5),
    ("lot-fabrique", 44.0),
    ("lot-usages", 54.5),
    ("lot-acteurs", 67.0),
    ("relier-titrer", 78.5),
    ("restitution", 93.0),
    ("debat", 102.5),
    ("cloture", 114.5),
)
"""Phases of the deck and the minute each one starts."""

CARDS = (
    ("bases", "demander-des-comptes-1789", 0, 0, 11.0),
    ("bases", "droit-acces-1978", 1, 0, 11.8),
    ("bases", "donnee-ouverte", 0, 2, 13.1),
    ("bases", "huit-principes-2007", 0, 1, 14.2),
    ("regle", "charte-g8", 1, 1, 20.0),
    ("regle", "gratuite-2015", 2, 0, 21.2),
    ("regle", "ouverture-defaut-2016", 2, 1, 22.0),
    ("regle", "neuf-bases-reference", 3, 1, 23.4),
    ("regle", "villes-pionnieres", 3, 0, 24.7),
    ("regle", "etalab-data-gouv", 4, 0, 25.5),
    ("limites", "secrets-proteges", 1, 2, 34.0),
    ("limites", "rgpd", 2, 3, 35.1),
    ("limites", "anonymisation", 2, 2, 36.0),
    ("limites", "partager-sans-ouvrir", 1, 3, 37.2),
    ("limites", "licences", 0, 3, 38.4),
    ("fabrique", "schemas-communs", 5, 0, 46.0),
    ("fabrique", "qualite", 5, 2, 47.3),
    ("usages", "base-adresse", 4, 1, 56.0),
    ("usages", "trouver-son-bus", 5, 1, 57.2),
    ("usages", "valeur-disputee", 4, 2, 58.6),
    ("usages", "administration-servie", 5, 3, 60.0),
    ("acteurs", "une-sur-six", 3, 2, 68.5),
    ("acteurs", "frictions", 3, 3, 69.4),
    ("acteurs", "piloter-la-donnee", 4, 3, 70.8),
)
"""Lot, card, column, row, minute."""

WOBBLE = ((-5, 6), (7, -9), (0, 10), (-7, -5), (6, 9), (4, -10), (-6, 2))

DECK_LINKS = (
    ("demander-des-comptes-1789", "droit-acces-1978", 16.0),
    ("donnee-ouverte", "huit-principes-2007", 16.9),
    ("droit-acces-1978", "ouverture-defaut-2016", 27.0),
    ("charte-g8", "ouverture-defaut-2016", 27.9),
    ("gratuite-2015", "ouverture-defaut-2016", 28.6),
    ("ouverture-defaut-2016", "neuf-bases-reference", 29.5),
    ("villes-pionnieres", "etalab-data-gouv", 30.4),
    ("huit-principes-2007", "charte-g8", 31.3),
    ("donnee-ouverte", "licences", 40.0),
    ("secrets-proteges", "ouverture-defaut-2016", 41.0),
    ("rgpd", "anonymisation", 41.8),
    ("anonymisation", "ouverture-defaut-2016", 42.7),
    ("neuf-bases-reference", "base-adresse", 62.0),
    ("schemas-communs", "trouver-son-bus", 63.1),
    ("rgpd", "frictions", 72.0),
    ("frictions", "une-sur-six", 73.2),
    ("une-sur-six", "valeur-disputee", 74.1),
    ("ouverture-defaut-2016", "une-sur-six", 75.0),
    ("administration-servie", "piloter-la-donnee", 80.0),
    ("piloter-la-donnee", "une-sur-six", 80.9),
)
"""Links whose reason is the deck's: source, target, minute."""

OWN_LINKS = (
    ("base-adresse", "trouver-son-bus", "sans adresse, pas d’arrêt", 81.2),
    ("trouver-son-bus", "qualite", "un horaire faux, et on rate le bus", 82.4),
    ("piloter-la-donnee", "frictions", "un chef d’orchestre lève les freins", 83.5),
)
"""Links in the table's own words."""

MEANT: tuple[tuple[Meaning, float, tuple[tuple[str, str], ...]], ...] = (
    ("support", 88.0, (("administration-servie", "piloter-la-donnee"), ("piloter-la-donnee", "frictions"))),
    ("obstacle", 88.2, (("rgpd", "frictions"), ("frictions", "une-sur-six"))),
    ("example", 88.4, (("villes-pionnieres", "etalab-data-gouv"),)),
    ("question", 88.6, (("ouverture-defaut-2016", "une-sur-six"), ("une-sur-six", "valeur-disputee"))),
)
"""What the table says its links mean, and when; source and target of each."""

NOTES = (
    ("Et les petites communes ?\n→ à creuser au débat", "yellow", 0.463, 2.62, 84.5, 2.0),
    ("Qui corrige quand une donnée est fausse ?", "blue", 4.5, 2.0, 86.0, -2.5),
    ("Notre bus :\nouvert depuis 2019 !", "green", 4.5, 0.02, 87.2, 1.8),
)
"""Text, colour, column, row, minute, angle."""

MESSAGES = (
    "Ouvrir n’est pas tout montrer : la vie privée et les secrets passent d’abord.",
    "La loi ne suffit pas : sans temps ni personnes formées, les portails restent vides.",
    "Une donnée ouverte ne vaut que si quelqu’un s’en sert et dit ce qui cloche.",
)
FRAME = ("Ce qu’il faut protéger", 1, 2, 2, 3)
"""Title, then the first column and row and the last ones it goes around."""
STAMPS = (("star", "ouverture-defaut-2016"), ("question", "valeur-disputee"))
