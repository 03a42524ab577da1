"""Which texts hold scripts that need more than letters side by side: told at once, for most hold none."""

import re
from functools import cache

_NEAR = bytes([*range(0xD4), 0xE1, 0xE2])
"""Bytes of UTF-8 that Latin, Greek and Cyrillic letters, signs and punctuation are made of."""
_RIGHT_TO_LEFT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
_WIDE = (
    "[\u3000-\u30ff\u3105-\u312f\u3190-\u4dbf\u4e00-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff9f\U00020000-\U0003ffff]"
)


def turns(text: str) -> bool:
    """Whether any of the text runs from right to left (Hebrew, Arabic and their kin)."""
    return _far(text) and _pattern(_RIGHT_TO_LEFT).search(text) is not None


def is_wide(text: str) -> bool:
    """Whether a text holds ideographs, kana or their punctuation, between which a line may break without a space."""
    return _far(text) and _pattern(_WIDE).search(text) is not None


def _far(text: str) -> bool:
    return not text.isascii() and bool(text.encode("utf-8", "replace").translate(None, _NEAR))


@cache
def _pattern(characters: str) -> re.Pattern[str]:
    return re.compile(characters)
