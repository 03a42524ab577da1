"""Texts as people compare them: accents, capitals and ligatures count for nothing."""

import unicodedata
from functools import lru_cache

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "’": "'", "ß": "ss"})


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Small letters without accents, ligatures or soft hyphens: what is compared."""
    spread = unicodedata.normalize("NFKD", text.casefold().translate(_LIGATURES))
    return "".join(c for c in spread if not unicodedata.combining(c) and c != "\u00ad")
