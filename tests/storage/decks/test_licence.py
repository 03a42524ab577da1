"""May a fork be shared under the licence it names? What is sure is said; the rest is left to people."""

import pytest

from fresque.core.deck import Deck
from fresque.storage.decks.licence import licence_conflict


def said(base, fork):
    climate = Deck(fresque=1, id="climat", title="Climat", license=base)
    return licence_conflict(climate, Deck(fresque=1, id="nous", title="Nous", license=fork)) or ""


@pytest.mark.parametrize(
    ("base", "fork"),
    [
        ("CC-BY-SA-4.0", "CC-BY-SA-4.0"),
        ("CC-BY-SA-3.0", "CC-BY-SA-4.0"),
        ("CC-BY-SA-4.0", "LAL-1.3"),
        ("CC-BY-4.0", "CC-BY-SA-4.0"),
        ("CC-BY-4.0", "CC-BY-NC-4.0"),
        ("CC-BY-NC-SA-4.0", "CC-BY-NC-SA-4.0"),
        ("CC-BY-NC-4.0", "CC-BY-NC-SA-4.0"),
        ("CC0-1.0", "CC-BY-4.0"),
        ("CC0-1.0", "Unlicense"),
        ("etalab-2.0", "CC-BY-4.0"),
        ("CC-BY-4.0", "LicenseRef-Maison"),
        ("LicenseRef-Maison", "CC0-1.0"),
        ("", "CC0-1.0"),
        ("CC-BY-SA-4.0", ""),
    ],
)
def test_what_the_base_allows_or_what_no_one_can_tell_is_not_complained_about(base, fork):
    assert said(base, fork) == ""


@pytest.mark.parametrize("fork", ["CC-BY-4.0", "CC0-1.0", "CC-BY-NC-SA-4.0", "CC-BY-SA-3.0", "MIT"])
def test_what_is_shared_alike_stays_so(fork):
    assert said("CC-BY-SA-4.0", fork) == (
        f"«\xa0Climat\xa0» doit être partagé sous CC-BY-SA-4.0 ou une licence compatible\xa0: {fork} n’en est pas une."
    )


def test_what_may_not_be_sold_stays_so():
    assert "ne peut pas être vendu" in said("CC-BY-NC-4.0", "CC-BY-4.0")


def test_authors_who_must_be_named_stay_so():
    assert "doivent être nommés" in said("CC-BY-4.0", "CC0-1.0")


def test_what_may_not_be_changed_may_not_be_shared_even_under_the_same_licence():
    assert "ne peut pas être partagé une fois modifié" in said("CC-BY-ND-4.0", "CC-BY-ND-4.0")
