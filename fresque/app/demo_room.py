"""What happens around the board in the demo: people counted, a pause, sentences, a debate, answers. A fictional room.

Each fact is (minute, id, type, fields); `table` 0 is the whole room.
"""

_DEBATED = "valeur-disputee"
_PLACES = ("Pas d’accord", "Plutôt pas", "Plutôt d’accord", "D’accord")

Fact = tuple[float, str, str, dict[str, object]]

_TALE = (
    "On a d’abord voulu savoir ce que l’État faisait, puis la loi a tout ouvert d’un coup. Entre les deux, il manque "
    "des gens : sans eux, la donnée vieillit sur un portail que personne ne lit."
)
_SAID = (
    (40.5, "question", "anonymisation", "Qui décide qu’une donnée est assez anonyme ?"),
    (62.5, "verbatim", "trouver-son-bus", "« Je ne savais pas que l’appli du bus vivait de ça. »"),
    (76.5, "idea", "", "Afficher dans chaque service la liste des données qu’il publie."),
    (106.5, "verbatim", "une-sur-six", "« On nous demande d’ouvrir, mais sans nous donner les moyens. »"),
    (112.0, "follow", "", "Envoyer à chacun l’adresse du portail de la métropole."),
    (118.0, "verbatim", "", "« Lundi, je regarde ce que ma mairie publie. »"),
)
_ARGUMENTS = (
    (105.0, "for", "Une donnée gratuite sert à des gens que l’administration ne connaît pas."),
    (107.5, "against", "Quelqu’un paie toujours : le temps de ceux qui la préparent n’est compté nulle part."),
    (110.0, "for", "La base des adresses a fait gagner plus de temps qu’elle n’en a coûté."),
)
_KEPT = (
    (117.0, "keep", "Ouvrir ne veut pas dire tout montrer."),
    (117.5, "keep", "Une donnée sans personne pour la tenir à jour ne sert plus."),
    (118.5, "do", "Demander à mon service quelles données il publie déjà."),
    (119.0, "do", "Signaler l’arrêt de bus mal placé près de l’école."),
)
_ANSWERS = (
    ("clarte", (0, 0, 1, 3, 3)),
    ("parole", (0, 0, 0, 2, 5)),
    ("expliquer", (0, 1, 1, 4, 1)),
    ("rythme", (1, 5, 1)),
)
_WORDS = (
    ("retenir", "« Une commune sur six », parce que je pensais que c’était fait partout."),
    ("retenir", "Les secrets protégés : on a le droit de ne pas tout ouvrir."),
    ("essayer", "Chercher les horaires de mon bus sur le portail."),
)

FACTS: tuple[Fact, ...] = (
    (3.0, "headcount", "headcount", {"present": 7, "expected": 8, "late": 1, "table": 0}),
    (65.0, "pause", "timer", {"kind": "pause", "table": 0}),
    (66.5, "resume", "timer", {"kind": "resume", "table": 0}),
    *(
        (
            minute,
            f"verbatim-{n}",
            "verbatim",
            {"text": text, "tag": tag, "table": 1, **({"card": card} if card else {})},
        )
        for n, (minute, tag, card, text) in enumerate(_SAID, 1)
    ),
    (103.5, "question", "debate", {"card": _DEBATED, "step": "question", "table": 0}),
    (
        104.0,
        "before",
        "position",
        {"card": _DEBATED, "moment": "before", "counts": [2, 3, 1, 1], "labels": list(_PLACES), "table": 0},
    ),
    *(
        (
            minute,
            f"argument-{n}",
            "debate",
            {"card": _DEBATED, "step": "argument", "side": side, "text": text, "table": 0},
        )
        for n, (minute, side, text) in enumerate(_ARGUMENTS, 1)
    ),
    (
        113.0,
        "after",
        "position",
        {"card": _DEBATED, "moment": "after", "counts": [1, 1, 3, 2], "labels": list(_PLACES), "table": 0},
    ),
    (113.2, "reveal-before", "reveal", {"what": "before", "table": 0}),
    (113.3, "reveal-after", "reveal", {"what": "after", "table": 0}),
    *(
        (minute, f"commitment-{n}", "commitment", {"kind": kind, "text": text, "table": 1})
        for n, (minute, kind, text) in enumerate(_KEPT, 1)
    ),
    *(
        (119.2 + n / 10, f"feedback-{question}", "feedback", {"question": question, "counts": list(counts), "table": 0})
        for n, (question, counts) in enumerate(_ANSWERS)
    ),
    *(
        (119.7 + n / 10, f"words-{n}", "feedback", {"question": question, "text": text, "table": 0})
        for n, (question, text) in enumerate(_WORDS, 1)
    ),
    (93.5, "tale", "story", {"text": _TALE, "table": 1}),
    (121.0, "end", "timer", {"kind": "end", "table": 0}),
)
PHOTO_MINUTE, PHOTO_CAPTION = 120.3, "La fresque de papier, à la fin de l’atelier"
"""When the photograph is attached, and what it shows."""
