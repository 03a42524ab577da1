"""Whether the licence of a fork is one that the licence of its base allows."""

import re

from fresque.core.deck import Deck
from fresque.core.i18n import tr

_CREATIVE_COMMONS = re.compile(r"CC-BY(?P<terms>(?:-(?:NC|SA|ND))*)-(?P<version>\d\.\d)(?:-[A-Z]+)?")
_WITHOUT_TERMS = ("CC0-1.0", "PDDL-1.0", "Unlicense")
"""Licences that give up every right, even the authors' names."""
_ALSO_SHARED_ALIKE = ("LAL-1.3", "GPL-3.0-only", "GPL-3.0-or-later", "GPL-3.0")
"""What Creative Commons names compatible with CC-BY-SA-4.0: https://creativecommons.org/compatiblelicenses"""


def licence_conflict(base: Deck, fork: Deck) -> str | None:
    """Why `fork` may not be shared under its licence, in a sentence; None when it may, or when we cannot tell.

    Two licences that are the same, missing, or that we do not know are never complained about.
    """
    terms = _terms(base.license)
    if terms is None or not fork.license:
        return None
    asked = {"base": base.title, "license": base.license, "own": fork.license}
    if "ND" in terms:
        return tr("“{base}” ({license}) may not be shared once changed.", **asked)
    if fork.license == base.license:
        return None
    if "SA" in terms and not _same_terms(base.license, fork.license):
        return tr("“{base}” must be shared under {license} or a compatible licence: {own} is not one.", **asked)
    own = _terms(fork.license)
    if own is None:
        return None
    if "NC" in terms and "NC" not in own:
        return tr("“{base}” ({license}) may not be sold: {own} would allow it.", **asked)
    if fork.license in _WITHOUT_TERMS and base.license not in _WITHOUT_TERMS:
        return tr("The authors of “{base}” ({license}) must be named: {own} would not ask it.", **asked)
    return None


def _same_terms(base: str, fork: str) -> bool:
    """Whether what was shared alike under `base` may go on under `fork`: the same terms, as recent or more."""
    asked, given = _CREATIVE_COMMONS.fullmatch(base), _CREATIVE_COMMONS.fullmatch(fork)
    if asked is None or given is None:
        return base == "CC-BY-SA-4.0" and fork in _ALSO_SHARED_ALIKE
    return asked["terms"] == given["terms"] and asked["version"] <= given["version"]


def _terms(license: str) -> frozenset[str] | None:
    """What a licence asks besides the authors' names, in Creative Commons letters; None for one we do not know."""
    if license in _WITHOUT_TERMS or license in ("etalab-2.0", "ODC-By-1.0"):
        return frozenset()
    found = _CREATIVE_COMMONS.fullmatch(license)
    return frozenset(found["terms"].split("-")) - {""} if found else None
