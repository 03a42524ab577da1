"""Fractional indexes: strings that sort by `<` and always leave room for one more between two of them.

The scheme is David Greenspan's (rocicorp/fractional-indexing): a head letter says how many digits the whole
part has, so that stacking a thousand cards on top of each other keeps the keys short.
"""

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
MAX_LENGTH = 256
_SMALLEST = "A" + 26 * "0"


def between(a: str | None, b: str | None) -> str:
    """A key above `a` and below `b`; None is the bottom or the top. When they are not in order: just above `a`.

    Raises ValueError when one is not a key (see `is_key`).
    """
    for key in (a, b):
        if key is not None and not is_key(key):
            raise ValueError(f"not an order key: {key!r}")
    if a is None:
        return "a0" if b is None else _below(b)
    if b is None or a >= b:
        return _above(a)
    whole, rest = _split(a)
    whole_b, rest_b = _split(b)
    if whole == whole_b:
        return whole + _midpoint(rest, rest_b)
    following = _increment(whole)
    return following if following and following < b else whole + _midpoint(rest, None)


def is_key(text: str) -> bool:
    """Whether `text` is a well-formed key."""
    if not text or len(text) > MAX_LENGTH or not ("A" <= text[0] <= "Z" or "a" <= text[0] <= "z"):
        return False
    size = _whole_length(text[0])
    if len(text) < size or text == _SMALLEST or any(c not in DIGITS for c in text):
        return False
    return len(text) == size or text[-1] != "0"


def _below(b: str) -> str:
    whole, rest = _split(b)
    if whole == _SMALLEST:
        return whole + _midpoint("", rest)
    return whole if whole < b else _decrement(whole)


def _above(a: str) -> str:
    whole, rest = _split(a)
    return _increment(whole) or whole + _midpoint(rest, None)


def _whole_length(head: str) -> int:
    return ord(head) - ord("a") + 2 if head >= "a" else ord("Z") - ord(head) + 2


def _split(key: str) -> tuple[str, str]:
    size = _whole_length(key[0])
    return key[:size], key[size:]


def _increment(whole: str) -> str:
    head, digits = whole[0], whole[1:]
    kept = digits.rstrip("z")
    if kept:
        return head + kept[:-1] + DIGITS[DIGITS.index(kept[-1]) + 1] + "0" * (len(digits) - len(kept))
    if head == "z":
        return ""
    if head == "Z":
        return "a0"
    return chr(ord(head) + 1) + "0" * (len(digits) + (1 if head >= "a" else -1))


def _decrement(whole: str) -> str:
    head, digits = whole[0], whole[1:]
    kept = digits.rstrip("0")
    if kept:
        return head + kept[:-1] + DIGITS[DIGITS.index(kept[-1]) - 1] + "z" * (len(digits) - len(kept))
    if head == "a":
        return "Zz"
    return chr(ord(head) - 1) + "z" * (len(digits) + (-1 if head > "a" else 1))


def _midpoint(a: str, b: str | None) -> str:
    if b is not None:
        shared = 0
        while shared < len(b) and (a[shared] if shared < len(a) else "0") == b[shared]:
            shared += 1
        if shared:
            return b[:shared] + _midpoint(a[shared:], b[shared:])
    low = DIGITS.index(a[0]) if a else 0
    high = DIGITS.index(b[0]) if b is not None else len(DIGITS)
    if high - low > 1:
        return DIGITS[(low + high + 1) // 2]
    if b is not None and len(b) > 1:
        return b[0]
    return DIGITS[low] + _midpoint(a[1:], None)
