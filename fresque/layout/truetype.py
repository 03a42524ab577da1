"""Reads what fresque needs of a TrueType file: characters, advances, heights and outlines.

Fifteen times faster to load than a whole font library, which counts when the window opens and for each print.
Format: https://learn.microsoft.com/typography/opentype/spec/ (big-endian, lengths in font units, y up).
"""

import struct
from collections.abc import Iterator
from pathlib import Path

from fresque.layout.canvas import Command, PathData

Point = tuple[float, float, bool]
"""x, y, and whether the curve passes through it."""
_BOTH_16_BITS, _OFFSETS, _SCALE, _MORE, _SCALE_XY, _SCALE_2X2 = 1, 2, 8, 32, 64, 128


class TrueType:
    """One font file, held in memory."""

    def __init__(self, file: Path) -> None:
        self._data = file.read_bytes()
        count = self._int("H", 4)
        self._tables = {
            tag.decode("ascii"): offset
            for tag, _checksum, offset, _length in struct.iter_unpack(">4sLLL", self._data[12 : 12 + 16 * count])
        }
        self.em: int = self._int("H", self._tables["head"] + 18)
        """Units of the size."""
        self.ascent: int = self._int("h", self._tables["hhea"] + 4)
        self.descent: int = -self._int("h", self._tables["hhea"] + 6)
        self.glyphs: dict[int, int] = self._characters()
        """Unicode code -> glyph."""

    @property
    def cap_height(self) -> int:
        """Height of a capital."""
        return self._int("h", self._tables["OS/2"] + 88)

    def advances(self) -> dict[int, int]:
        """Unicode code -> advance."""
        metrics = self._int("H", self._tables["hhea"] + 34)
        widths = struct.unpack_from(f">{metrics * 2}h", self._data, self._tables["hmtx"])[0::2]
        return {code: widths[min(glyph, metrics - 1)] for code, glyph in self.glyphs.items()}

    def outline(self, code: int) -> PathData:
        """The outline of a character in cubic commands; quadratic curves are raised exactly."""
        return tuple(command for contour in self._contours(self.glyphs[code]) for command in _commands(contour))

    def _int(self, kind: str, offset: int) -> int:
        return int(struct.unpack_from(f">{kind}", self._data, offset)[0])

    def _characters(self) -> dict[int, int]:
        """From the table that knows most: the one of all planes (12), else the one of the first (4)."""
        start = self._tables["cmap"]
        places: dict[int, int] = {}
        for n in range(self._int("H", start + 2)):
            platform, _encoding, offset = struct.unpack_from(">HHL", self._data, start + 4 + 8 * n)
            if platform in (0, 3):
                places[self._int("H", start + offset)] = start + offset
        return dict(self._groups(places[12]) if 12 in places else self._segments(places[4]))

    def _groups(self, table: int) -> Iterator[tuple[int, int]]:
        count = self._int("L", table + 12)
        for first, last, glyph in struct.iter_unpack(">LLL", self._data[table + 16 : table + 16 + 12 * count]):
            yield from zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True)

    def _segments(self, table: int) -> Iterator[tuple[int, int]]:
        count = self._int("H", table + 6) // 2
        lasts = struct.unpack_from(f">{count}H", self._data, table + 14)
        firsts, deltas, offsets = (
            struct.unpack_from(f">{count}H", self._data, table + 16 + 2 * count * n) for n in (1, 2, 3)
        )
        for n, (first, last, delta, offset) in enumerate(zip(firsts, lasts, deltas, offsets, strict=True)):
            for code in range(first, min(last, 0xFFFE) + 1):
                if offset:
                    place = table + 16 + 6 * count + 2 * n + offset + 2 * (code - first)
                    indexed = self._int("H", place)
                    glyph = (indexed + delta) & 0xFFFF if indexed else 0
                else:
                    glyph = (code + delta) & 0xFFFF
                if glyph:
                    yield code, glyph

    def _contours(self, glyph: int, depth: int = 0) -> list[list[Point]]:
        long_offsets = self._int("h", self._tables["head"] + 50)
        step, kind, unit = (4, ">LL", 1) if long_offsets else (2, ">HH", 2)
        start, end = struct.unpack_from(kind, self._data, self._tables["loca"] + step * glyph)
        if start == end or depth > 5:
            return []
        place = self._tables["glyf"] + start * unit
        count = self._int("h", place)
        return self._simple(place + 10, count) if count >= 0 else self._composite(place + 10, depth)

    def _simple(self, place: int, count: int) -> list[list[Point]]:
        data = self._data
        ends = struct.unpack_from(f">{count}H", data, place)
        place += 2 * count
        place += 2 + self._int("H", place)
        total = ends[-1] + 1 if ends else 0
        flags: list[int] = []
        while len(flags) < total:
            flag = data[place]
            place += 1
            repeats = 1
            if flag & 8:
                repeats += data[place]
                place += 1
            flags.extend([flag] * repeats)
        xs, place = self._coordinates(flags, place, 2, 16)
        ys, _end = self._coordinates(flags, place, 4, 32)
        points = [(x, y, bool(flag & 1)) for x, y, flag in zip(xs, ys, flags, strict=True)]
        return [
            points[first:last] for first, last in zip((0, *(e + 1 for e in ends)), (e + 1 for e in ends), strict=False)
        ]

    def _coordinates(self, flags: list[int], place: int, short: int, same: int) -> tuple[list[float], int]:
        values: list[float] = []
        value = 0
        for flag in flags:
            if flag & short:
                value += self._data[place] if flag & same else -self._data[place]
                place += 1
            elif not flag & same:
                value += self._int("h", place)
                place += 2
            values.append(value)
        return values, place

    def _composite(self, place: int, depth: int) -> list[list[Point]]:
        contours: list[list[Point]] = []
        flags = _MORE
        while flags & _MORE:
            flags, glyph = struct.unpack_from(">HH", self._data, place)
            wide = bool(flags & _BOTH_16_BITS)
            dx, dy = struct.unpack_from(">hh" if wide else ">bb", self._data, place + 4)
            place += 8 if wide else 6
            numbers = 1 if flags & _SCALE else 2 if flags & _SCALE_XY else 4 if flags & _SCALE_2X2 else 0
            scale = [n / 16384 for n in struct.unpack_from(f">{numbers}h", self._data, place)]
            place += 2 * numbers
            a, b, c, d = _matrix(scale)
            dx, dy = (dx, dy) if flags & _OFFSETS else (0, 0)
            for contour in self._contours(glyph, depth + 1):
                contours.append([(a * x + c * y + dx, b * x + d * y + dy, on) for x, y, on in contour])
        return contours


def _matrix(scale: list[float]) -> tuple[float, float, float, float]:
    match scale:
        case [both]:
            return both, 0.0, 0.0, both
        case [across, down]:
            return across, 0.0, 0.0, down
        case [a, b, c, d]:
            return a, b, c, d
    return 1.0, 0.0, 0.0, 1.0


def _commands(contour: list[Point]) -> Iterator[Command]:
    points = list(_with_implied(contour))
    start = next((n for n, point in enumerate(points) if point[2]), 0)
    points = points[start:] + points[: start + 1]
    x, y, _on = points[0]
    yield "M", (x, y)
    control: tuple[float, float] | None = None
    for px, py, on in points[1:]:
        if not on:
            control = (px, py)
        elif control is None:
            yield "L", (px, py)
            x, y = px, py
        else:
            cx, cy = control
            yield (
                "C",
                (x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3, px + (cx - px) * 2 / 3, py + (cy - py) * 2 / 3, px, py),
            )
            x, y, control = px, py, None
    yield "Z", ()


def _with_implied(contour: list[Point]) -> Iterator[Point]:
    """The points with the ones TrueType leaves out: the middle of two controls in a row."""
    for (x, y, on), (nx, ny, next_on) in zip(contour, contour[1:] + contour[:1], strict=True):
        yield x, y, on
        if not on and not next_on:
            yield (x + nx) / 2, (y + ny) / 2, True
