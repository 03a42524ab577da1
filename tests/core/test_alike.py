"""What counts as the same word when people search."""

import pytest

from fresque.core.alike import folded


@pytest.mark.parametrize(
    ("typed", "compared"),
    [
        ("Énergie", "energie"),
        ("ŒUVRE, œil", "oeuvre, oeil"),
        ("Straße", "strasse"),
        ("l’IA", "l'ia"),
        ("dé\u00adcision", "decision"),
        ("CO₂ n°\u00a02", "co2 n° 2"),
        ("e\u0301te\u0301", "ete"),
    ],
)
def test_accents_capitals_and_ligatures_count_for_nothing(typed, compared):
    assert folded(typed) == compared
