"""Where a line of Chinese or Japanese may break: between ideographs and kana, but for the marks that stay together.

The rules are those of JIS X 4051 and of classes CL, CP, EX, NS, OP and ID of Unicode UAX #14. Korean breaks at its
spaces.
"""

import unicodedata
from itertools import pairwise

from fresque.layout.scripts import is_wide

_NEVER_FIRST = frozenset(
    "、。，．・：；？！ー～〜゛゜ヽヾゝゞ々〻…‥｡､･ﾞﾟｰ％‰℃′″"
    "）」』】〕｝〉》〙〗〟）］｠｣»›”’!?,.:;)]}%"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ"
)
_NEVER_LAST = frozenset("（「『【〔｛〈《〘〖〝［｟｢«‹“‘([{￥＄£＃№")
_NEVER_APART = frozenset("…‥—―〳〴〵")


def may_break(before: str, after: str) -> bool:
    """Whether a line may end between two neighbours, one of which at least is Chinese or Japanese."""
    if before in _NEVER_LAST or after in _NEVER_FIRST or (before == after and before in _NEVER_APART):
        return False
    if unicodedata.combining(after) or after in "\u200c\u200d" or "\U000e0100" <= after <= "\U000e01ef":
        return False
    return is_wide(before) or is_wide(after)


def parts(word: str) -> list[str]:
    """A word cut at every place where a line may end."""
    found = [word[:1]]
    for before, after in pairwise(word):
        if may_break(before, after):
            found.append(after)
        else:
            found[-1] += after
    return found
