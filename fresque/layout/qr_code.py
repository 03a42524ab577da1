"""Encodes an address as a QR code (ISO/IEC 18004): bytes, error level M, one mask for all.

Readers accept any mask; looking for the best of eight and the generality of a library cost a deck of 42 cards a fifth
of its printing time. Tests compare every version with the `qrcode` package, module by module.
"""

from collections.abc import Iterator
from functools import cache

LARGEST = 20
"""Beyond this version modules are too fine for a card."""
MASK = 2
"""Inverts every third column."""
_EC_LENGTHS = (10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26)
_BLOCKS = (1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16)
"""Level M, by version from 1: error correction codewords of a block, and number of blocks."""
_FORMAT_BCH, _FORMAT_MASK, _VERSION_BCH, _FIELD = 0x537, 0x5412, 0x1F25, 0x11D
_Place = tuple[int, int]


def encoded(text: str) -> list[int]:
    """The rows of the code of `text`, dark modules as bits, bit 0 at the left; empty when the text is too long."""
    content = text.encode()
    version = next((v for v in range(1, LARGEST + 1) if len(content) <= _room(v)), 0)
    if not version:
        return []
    rows, places = _template(version)
    rows = rows[:]
    stream = "".join(f"{byte:08b}" for byte in _interleaved(_padded(content, version), version))
    for (x, y), bit in zip(places, stream.ljust(len(places), "0"), strict=True):
        if (bit == "1") != (x % 3 == 0):
            rows[y] |= 1 << x
    return rows


def _room(version: int) -> int:
    """How many bytes of text a version holds: its data less the mode, the count and no more."""
    return _data_length(version) - (2 if version < 10 else 3)


def _data_length(version: int) -> int:
    return _codewords(version) - _EC_LENGTHS[version - 1] * _BLOCKS[version - 1]


def _codewords(version: int) -> int:
    modules = (16 * version + 128) * version + 64
    if version >= 2:
        count = version // 7 + 2
        modules -= (25 * count - 10) * count - 55
    return (modules - (36 if version >= 7 else 0)) // 8


def _padded(content: bytes, version: int) -> bytes:
    """Mode «bytes», length, content, terminator, then the two padding bytes in turn."""
    counted = 8 if version < 10 else 16
    bits = (0b0100 << counted | len(content)) << 8 * len(content) | int.from_bytes(content, "big")
    whole = (bits << 4).to_bytes((4 + counted) // 8 + 1 + len(content), "big")
    length = _data_length(version)
    return (whole + b"\xec\x11" * length)[:length]


def _interleaved(data: bytes, version: int) -> Iterator[int]:
    count, ec_length = _BLOCKS[version - 1], _EC_LENGTHS[version - 1]
    short, longer = divmod(len(data), count)
    blocks: list[bytes] = []
    start = 0
    for n in range(count):
        length = short + (n >= count - longer)
        blocks.append(data[start : start + length])
        start += length
    for n in range(short + 1):
        yield from (block[n] for block in blocks if n < len(block))
    corrections = [_correction(block, ec_length) for block in blocks]
    for n in range(ec_length):
        yield from (correction[n] for correction in corrections)


def _correction(block: bytes, length: int) -> bytes:
    """The remainder of the Reed-Solomon division, all its bytes in one integer."""
    table, top = _multiples(length), 8 * (length - 1)
    kept = (1 << top) - 1
    remainder = 0
    for byte in block:
        remainder = (remainder & kept) << 8 ^ table[remainder >> top ^ byte]
    return remainder.to_bytes(length, "big")


@cache
def _multiples(length: int) -> list[int]:
    """The generator polynomial of a length (without its leading 1) times each of the 256 factors."""
    power = [1]
    while len(power) < 255:
        double = power[-1] << 1
        power.append(double ^ _FIELD if double > 255 else double)
    log = {value: n for n, value in enumerate(power)}

    def times(a: int, b: int) -> int:
        return power[(log[a] + log[b]) % 255] if a and b else 0

    generator = [1]
    for n in range(length):
        raised = [*generator, 0]
        generator = [raised[0], *(raised[k] ^ times(generator[k - 1], power[n]) for k in range(1, len(raised)))]
    return [int.from_bytes(bytes(times(factor, term) for term in generator[1:]), "big") for factor in range(256)]


@cache
def _template(version: int) -> tuple[list[int], list[_Place]]:
    """The rows with what every code of a version shares, and the places of the data in the order it fills them."""
    size = 17 + 4 * version
    fixed: dict[_Place, bool] = {}
    for n in range(8, size - 8):
        fixed[n, 6] = fixed[6, n] = n % 2 == 0
    centres = _alignments(version, size)
    corners = {(6, 6), (6, size - 7), (size - 7, 6)}
    for x, y in ((x, y) for x in centres for y in centres if (x, y) not in corners):
        fixed |= {(x + dx, y + dy): max(abs(dx), abs(dy)) != 1 for dx in range(-2, 3) for dy in range(-2, 3)}
    for x, y in ((3, 3), (size - 4, 3), (3, size - 4)):
        around = ((dx, dy) for dx in range(-4, 5) for dy in range(-4, 5) if 0 <= x + dx < size and 0 <= y + dy < size)
        fixed |= {(x + dx, y + dy): max(abs(dx), abs(dy)) not in (2, 4) for dx, dy in around}
    fixed |= _format(size) | _version(version, size)
    rows = [sum(1 << x for x in range(size) if fixed.get((x, y))) for y in range(size)]
    return rows, [place for place in _zigzag(size) if place not in fixed]


def _alignments(version: int, size: int) -> list[int]:
    if version == 1:
        return []
    count = version // 7 + 2
    step = (version * 8 + count * 3 + 5) // (count * 4 - 4) * 2
    return [6, *(size - 7 - n * step for n in range(count - 1))]


def _format(size: int) -> dict[_Place, bool]:
    """The error level (M is 00) and the mask, twice, and the module that is always dark."""
    remainder = MASK
    for _n in range(10):
        remainder = remainder << 1 ^ (remainder >> 9) * _FORMAT_BCH
    bits = (MASK << 10 | remainder) ^ _FORMAT_MASK
    near = [(8, n) for n in range(6)] + [(8, 7), (8, 8), (7, 8)] + [(14 - n, 8) for n in range(9, 15)]
    far = [(size - 1 - n, 8) for n in range(8)] + [(8, size - 15 + n) for n in range(8, 15)]
    both = [(place, n) for places in (near, far) for n, place in enumerate(places)]
    return {place: bool(bits >> n & 1) for place, n in both} | {(8, size - 8): True}


def _version(version: int, size: int) -> dict[_Place, bool]:
    if version < 7:
        return {}
    remainder = version
    for _n in range(12):
        remainder = remainder << 1 ^ (remainder >> 11) * _VERSION_BCH
    bits = version << 12 | remainder
    places = [(size - 11 + n % 3, n // 3, n) for n in range(18)]
    return {(a, b): bool(bits >> n & 1) for x, y, n in places for a, b in ((x, y), (y, x))}


def _zigzag(size: int) -> Iterator[_Place]:
    """Two columns at a time from the right, up then down, the column of timing left out."""
    upward = True
    for right in [*range(size - 1, 6, -2), 5, 3, 1]:
        for y in range(size - 1, -1, -1) if upward else range(size):
            yield right, y
            yield right - 1, y
        upward = not upward
